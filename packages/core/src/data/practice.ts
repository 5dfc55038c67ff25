import { deepFreeze } from "../freeze.ts";
import type { PracticePoint, PracticeTopic } from "../evidence.ts";

type Entry = Omit<PracticePoint, "topic" | "opposing"> & { readonly opposing?: readonly string[] };

const list = (topic: PracticeTopic, entries: readonly Entry[]): readonly PracticePoint[] =>
  entries.map(({ opposing = [], ...entry }) => ({ topic, opposing, ...entry }));

/** Of the labels that were written for another use. */
const LABEL = "It comes from product information for use as an anaesthetic, where much more is given.";
const OTHER_PRODUCT =
  "It comes from another product, given into the nose: for infusions it is a comparison only.";
const ONE_CLINIC = "It is the practice of one clinic, not a guideline.";
const DRAFT = "It comes from a summary of one province’s draft. The final standard was not found.";

/**
 * What sources say should be asked, watched or avoided, for clinic staff. Each is a heading: none of the sources gives a
 * threshold or a rule, and where there is no source at all, that is said. What studies did, such as how often they
 * measured, is told as what they did. The grades are an informal judgement by people who are not clinicians.
 *
 * This is the one list of these facts. How professionals are told them is in `clinical/practice.ts`, which takes the
 * certainty and the references of each line from here.
 */
export const practicePoints: readonly PracticePoint[] = /* @__PURE__ */ deepFreeze<readonly PracticePoint[]>(
  [
    list("suitability", [
      {
        id: "blood-pressure",
        name: "Blood pressure",
        text: "High blood pressure that is not under control, or any condition in which a rise would be dangerous.",
        grade: "high",
        caveat: "None of the sources we read gives the reading at which to stop, or not to start.",
        supporting: ["label-anaesthetic-gb", "label-anaesthetic-us", "cohen-2018"],
      },
      {
        id: "heart",
        name: "Heart, circulation, brain",
        text: "Severe or poorly controlled disease of the heart or the circulation. A stroke or a brain injury.",
        grade: "high",
        supporting: ["label-anaesthetic-gb", "cohen-2018"],
      },
      {
        id: "psychosis",
        name: "Psychosis",
        text: "To be avoided in certain psychoses that are poorly controlled. Ask about psychosis in the past.",
        grade: "moderate",
        supporting: ["cohen-2018", "label-nasal-us", "sanacora-2017"],
      },
      {
        id: "liver",
        name: "Liver",
        text: "To be avoided in severe liver disease, and given with care in moderate disease.",
        grade: "moderate",
        supporting: ["cohen-2018", "label-anaesthetic-us"],
      },
      {
        id: "eye-pressure",
        name: "Pressure in the eye or the head",
        text: "Not, or only with great caution, where the pressure in the eye or in the head is raised.",
        grade: "low",
        supporting: ["cohen-2018", "label-anaesthetic-us"],
      },
      {
        id: "misuse",
        name: "Drugs and alcohol",
        text: "No repeated infusions while drugs or alcohol are being misused. Watch everyone for misuse.",
        grade: "moderate",
        supporting: ["cohen-2018", "sanacora-2017"],
      },
      {
        id: "pregnancy",
        name: "Pregnancy",
        text: "Not recommended in pregnancy, as it may harm the baby. Ask about pregnancy, and about a wish to become pregnant, and ask again during a course.",
        grade: "moderate",
        supporting: ["label-anaesthetic-us", "mayo-precautions", "label-nasal-us"],
      },
      {
        id: "breastfeeding",
        name: "Breastfeeding",
        text: "The nasal product is not recommended while breastfeeding. There are few data for infusions.",
        grade: "low",
        supporting: ["mayo-precautions", "label-nasal-us"],
      },
      {
        id: "pre-eclampsia",
        name: "Eclampsia or pre-eclampsia",
        text: "Not to be given.",
        grade: "high",
        supporting: ["label-anaesthetic-gb"],
      },
      {
        id: "allergy",
        name: "Allergy to the medicine",
        text: "Not to be given.",
        grade: "high",
        supporting: ["label-anaesthetic-gb"],
      },
      {
        id: "sleep-apnoea",
        name: "Sleep apnoea",
        text: "One draft standard asks for a screen before the first infusion.",
        grade: "low",
        caveat: DRAFT,
        supporting: ["cpsbc-draft-2021"],
      },
      {
        id: "not-settled",
        name: "Bladder or kidney disease, mania, dementia, delirium",
        text: "These appear in general lists. We have no source that says so for infusions.",
        grade: null,
        supporting: [],
      },
    ]),
    list("assessment", [
      {
        id: "history",
        name: "History and examination",
        text: "The full psychiatric and medical history, earlier treatments, drugs and alcohol, psychosis; the mental state and a physical examination.",
        grade: "moderate",
        supporting: ["sanacora-2017", "cpsbc-draft-2021", "oxford-health-assessment"],
      },
      {
        id: "baseline",
        name: "Baseline score",
        text: "A score of the symptoms before the first infusion, so that a change can be seen.",
        grade: "moderate",
        supporting: ["sanacora-2017", "oxford-health-assessment"],
      },
      {
        id: "medicines",
        name: "Medicines, allergies, illnesses",
        text: "All medicines taken now, allergies and physical illnesses. One clinic asks the referral letter to bring them, or to say “none”.",
        grade: "moderate",
        supporting: ["oxford-health-assessment", "cpsbc-draft-2021"],
      },
      {
        id: "tests",
        name: "Tests",
        text: "One draft asks for a heart tracing (ECG), kidney and liver tests, and a screen for sleep apnoea.",
        grade: "low",
        caveat: `${DRAFT} Liver tests are also named in a digest of a product label.`,
        supporting: ["cpsbc-draft-2021", "label-anaesthetic-us"],
      },
      {
        id: "blood-pressure",
        name: "Blood pressure on the day",
        text: "Blood pressure is measured on the day, before the infusion.",
        grade: "moderate",
        supporting: ["yip-2022", "oxford-health-risks"],
      },
      {
        id: "consent",
        name: "Consent",
        text: "Written, and saying that the use is off label. Consent forms were weakest on long-term harms and on the other options.",
        grade: "high",
        supporting: ["hdc-11hdc01072", "mathai-2022", "gmc-prescribing-2021"],
      },
      {
        id: "plan",
        name: "A plan with an end",
        text: "A treatment plan, a defined course, reviews face to face, and an end point.",
        grade: "moderate",
        supporting: ["asa-safe-use"],
      },
      {
        id: "crisis-plan",
        name: "A plan for a crisis",
        text: "Numbers to call and someone to reach in an emergency. We have no source that asks for it in these words.",
        grade: null,
        supporting: [],
      },
    ]),
    list("during", [
      {
        id: "blood-pressure",
        name: "Blood pressure and pulse",
        text: "Both usually rise for a while. In two studies the peak came 30 to 40 minutes after the start.",
        grade: "moderate",
        caveat:
          "Guidelines ask for quick treatment of a rise. One review argues for a calmer approach where there are no symptoms. None of the sources we read says at which reading to act.",
        supporting: ["yale-bp-2024", "riva-posse-684", "haemodynamic-meta-2021"],
        opposing: ["yip-2022"],
      },
      {
        id: "measurements",
        name: "How often it was measured",
        text: "In studies every 10 minutes, or at 0, 15, 30, 45, 60 and 90 minutes.",
        grade: "high",
        caveat:
          "This describes what studies did. No rule was found, so each clinic sets how often to measure.",
        supporting: ["yale-bp-2024", "szarmach-2020", "riva-posse-684"],
      },
      {
        id: "breathing",
        name: "Breathing and oxygen",
        text: "Breathing, oxygen saturation and level of consciousness.",
        grade: "moderate",
        caveat:
          "The sources name vital signs and breathing as headings. None of those we read names a value or an interval.",
        supporting: ["asa-safe-use", "label-nasal-us", "label-anaesthetic-us", "worksafe-vic"],
      },
      {
        id: "mind",
        name: "Mental state",
        text: "Feeling cut off, anxiety, panic, distress. In one clinic they almost always settle within 15 minutes of stopping the drip, anxiety within 5 to 10.",
        grade: "moderate",
        caveat: "The minutes are one clinic’s experience, not a study.",
        supporting: ["short-2018", "oxford-health-risks"],
      },
      {
        id: "rescue",
        name: "People and equipment",
        text: "Trained people who can rescue, and resuscitation equipment, at hand.",
        grade: "moderate",
        supporting: ["asa-safe-use", "label-anaesthetic-gb", "worksafe-vic"],
      },
    ]),
    list("after", [
      {
        id: "stay",
        name: "How long to stay",
        text: "In one NHS clinic at least one hour after treatment with an escort, and at least two hours without one. Then the person is assessed and goes home.",
        grade: "moderate",
        caveat: ONE_CLINIC,
        supporting: ["oxford-health-treatment", "oxford-health-carers"],
      },
      {
        id: "nasal-product",
        name: "A related product",
        text: "A related product given into the nose asks for at least two hours of watching at each visit, then an assessment.",
        grade: "high",
        caveat: OTHER_PRODUCT,
        supporting: ["label-nasal-us"],
      },
      {
        id: "blood-pressure",
        name: "Blood pressure",
        text: "In 49 inpatients blood pressure and pulse were back to where they had started within an hour and a half.",
        grade: "low",
        supporting: ["szarmach-2020"],
      },
      {
        id: "recovery",
        name: "Ready to go home",
        text: "Not before the person has recovered completely, and then with a responsible adult.",
        grade: "moderate",
        caveat: LABEL,
        supporting: ["label-anaesthetic-gb"],
        opposing: ["oxford-health-treatment"],
      },
    ]),
    list("over-time", [
      {
        id: "bladder",
        name: "Bladder",
        text: "Ask at every visit: pain when passing urine, going often or in a hurry, blood in the urine.",
        grade: "moderate",
        caveat:
          "What to ask is well known. None of the sources we read says which urine test to do, or when.",
        supporting: ["fda-2023", "smith-apeldoorn-2022", "castellani-2020"],
      },
      {
        id: "liver",
        name: "Liver",
        text: "Ask about dark urine, pale stools, yellow eyes or skin, and pain in the stomach. Liver injury is described with very long or repeated infusions.",
        grade: "low",
        caveat: "No interval for blood tests was found.",
        supporting: ["noppers-2011-liver", "livertox-2018", "label-anaesthetic-us", "mayo-precautions"],
      },
      {
        id: "memory",
        name: "Memory and thinking",
        text: "Ask the person and the family. Reviews of short treatment found little harm; longer studies are called for.",
        grade: "low",
        caveat:
          "One of 14 studies found slower thinking and weaker memory for words; five found improvements.",
        supporting: ["neurocog-2021"],
        opposing: ["gill-2021", "smith-apeldoorn-2022"],
      },
      {
        id: "mood",
        name: "Mood and thoughts of suicide",
        text: "Ask about mood and thoughts of suicide, and watch for mood that is too high. On average thoughts of suicide fall in the first week. In some individuals mood and such thoughts get worse, for up to two weeks.",
        grade: "low",
        supporting: ["oxford-health-risks", "vande-voort-2016", "diamond-2014", "sanacora-2017"],
        opposing: ["wilkinson-2018"],
      },
      {
        id: "misuse",
        name: "Misuse",
        text: "Watch for craving, for requests for more, and for supply from elsewhere.",
        grade: "moderate",
        supporting: ["cohen-2018", "schak-2016", "swainson-2022"],
      },
      {
        id: "end",
        name: "Whether to go on",
        text: "Reviews face to face, and an end point that was agreed before.",
        grade: "moderate",
        supporting: ["asa-safe-use"],
      },
    ]),
    list("other-medicines", [
      {
        id: "benzodiazepines",
        name: "Benzodiazepines (for sleep or anxiety)",
        text: "They may weaken or shorten the effect on mood, more so in larger amounts, and they add to sleepiness. Nobody should stop them suddenly or without the prescriber.",
        grade: "moderate",
        caveat:
          "Studies disagree. In one trial, whether people took one made no difference; larger amounts went with less improvement, on the first day only. One clinic asks people to take none the night before and on the day.",
        supporting: [
          "veraart-2021",
          "andrashko-2020",
          "andrade-2017-interactions",
          "label-anaesthetic-us",
          "oxford-health-treatment",
        ],
        opposing: ["feeney-2023"],
      },
      {
        id: "opioids",
        name: "Opioids, sleeping tablets and other sedating medicines",
        text: "Together with it they can cause deep sleepiness, slow breathing, coma and death.",
        grade: "high",
        caveat: LABEL,
        supporting: ["label-anaesthetic-us", "mayo-precautions", "label-nasal-us"],
      },
      {
        id: "alcohol",
        name: "Alcohol",
        text: "It adds to sleepiness and slow breathing. With a lot of alcohol this can be fatal.",
        grade: "high",
        caveat: LABEL,
        supporting: ["label-anaesthetic-us", "mayo-precautions"],
      },
      {
        id: "alcohol-before",
        name: "Alcohol before an infusion",
        text: "One NHS clinic asks people to drink none the night before and on the day, as it may also reduce the benefit.",
        grade: "low",
        caveat: ONE_CLINIC,
        supporting: ["oxford-health-treatment"],
      },
      {
        id: "stimulants",
        name: "Stimulants",
        text: "Blood pressure may rise.",
        grade: "low",
        caveat: OTHER_PRODUCT,
        supporting: ["label-nasal-us"],
      },
      {
        id: "maoi",
        name: "MAOI antidepressants",
        text: "Blood pressure may rise. In case reports with one of them, tranylcypromine, there was no change that mattered.",
        grade: "low",
        caveat: `The sources disagree. ${OTHER_PRODUCT}`,
        supporting: ["label-nasal-us"],
        opposing: ["veraart-2021"],
      },
      {
        id: "lamotrigine",
        name: "Lamotrigine",
        text: "It may weaken the effect, as 2 of 5 studies found.",
        grade: "low",
        supporting: ["veraart-2021"],
      },
      {
        id: "antipsychotics",
        name: "Antipsychotics and lithium",
        text: "There were signs of an interaction with clozapine, haloperidol and risperidone. One paper found none with olanzapine. No important one is reported with lithium.",
        grade: "low",
        supporting: ["veraart-2021"],
      },
      {
        id: "theophylline",
        name: "Theophylline and aminophylline",
        text: "A fit may become more likely. Another medicine should be considered.",
        grade: "moderate",
        caveat: "It comes from a quotation and a digest of a label for use as an anaesthetic.",
        supporting: ["label-anaesthetic-us"],
      },
      {
        id: "liver-enzymes",
        name: "Medicines that act on the liver’s enzymes",
        text: "Medicines that speed up or slow down the enzymes CYP2B6 and CYP3A4 change how much of it is in the blood.",
        grade: "low",
        supporting: ["andrade-2017-interactions"],
      },
      {
        id: "antidepressants",
        name: "Most ordinary antidepressants",
        text: "They can probably be combined with it.",
        grade: "low",
        supporting: ["andrade-2017-interactions"],
      },
    ]),
    list("going-home", [
      {
        id: "driving",
        name: "Driving and machines",
        text: "Not within 24 hours. Where this and the advice for the nasal product differ, follow the longer time.",
        grade: "moderate",
        caveat: "It comes from a patient leaflet in the United States.",
        supporting: ["mayo-precautions"],
      },
      {
        id: "driving-nasal-product",
        name: "A related product",
        text: "With a product that is given into the nose, not until the next day, after a restful sleep.",
        grade: "high",
        caveat: OTHER_PRODUCT,
        supporting: ["label-nasal-us"],
      },
      {
        id: "driving-home",
        name: "The way home",
        text: "Nobody drives home from the clinic.",
        grade: "moderate",
        caveat: ONE_CLINIC,
        supporting: ["oxford-health-treatment"],
      },
      {
        id: "driving-studies",
        name: "What studies found",
        text: "Healthy people drove as before two hours after an infusion, in a simulator. Eight hours after the nasal product they drove no worse than after a dummy.",
        grade: "low",
        caveat: "These were healthy people. It is no reason to let anybody drive earlier.",
        supporting: ["hayley-2018", "van-de-loo-2017"],
      },
      {
        id: "driving-law",
        name: "The law",
        text: "What the law of each country asks for was not looked up.",
        grade: null,
        supporting: [],
      },
      {
        id: "escort",
        name: "An escort",
        text: "A responsible adult takes the person home. One clinic lets people go alone by public transport after at least two hours.",
        grade: "moderate",
        caveat: `${LABEL} The exception is the practice of one clinic.`,
        supporting: ["label-anaesthetic-gb"],
        opposing: ["oxford-health-treatment"],
      },
      {
        id: "rest",
        name: "The rest of the day",
        text: "Tiredness and headache are common. People are told to do very little until the next day.",
        grade: "low",
        caveat: ONE_CLINIC,
        supporting: ["oxford-health-carers", "oxford-health-risks"],
      },
    ]),
    list("food", [
      {
        id: "meals",
        name: "Meals",
        text: "In one NHS clinic, before an infusion in the afternoon: breakfast, then little or no lunch, and no large meal.",
        grade: "low",
        caveat: ONE_CLINIC,
        supporting: ["oxford-health-treatment", "oxford-health-risks"],
      },
      {
        id: "fasting",
        name: "Fasting",
        text: "No time for fasting was found in a guideline.",
        grade: null,
        supporting: [],
      },
    ]),
    list("missed", [
      {
        id: "first-weeks",
        name: "In the first four weeks",
        text: "Carry on with the current schedule: this is the maker’s advice for a related product that is given into the nose.",
        grade: "very low",
        caveat: OTHER_PRODUCT,
        supporting: ["nasal-label-missed"],
      },
      {
        id: "later",
        name: "Later, and the person is worse",
        text: "The clinician may go back to the earlier schedule, with its shorter gaps: this is the maker’s advice for the same product.",
        grade: "very low",
        caveat: OTHER_PRODUCT,
        supporting: ["nasal-label-missed"],
      },
    ]),
  ].flat(),
);
