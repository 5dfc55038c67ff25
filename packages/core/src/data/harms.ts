import { deepFreeze } from "../freeze.ts";
import type { Certainty, Grade, Harm, HarmGroup, HarmId, HarmUrgency } from "../evidence.ts";
import { REVIEW } from "./reviews.ts";

/** What differs from harm to harm. */
type HarmEntry = {
  readonly id: HarmId;
  readonly name: string;
  readonly group: HarmGroup;
  readonly statement: string;
  readonly frequency: string;
  readonly action: string;
  readonly urgency: HarmUrgency;
  readonly certainty: Certainty;
  readonly grade: Grade;
  readonly caveat: string;
  readonly supporting: readonly string[];
  readonly opposing?: readonly string[];
};

const harm = ({ opposing = [], ...entry }: HarmEntry): Harm => ({
  topic: "harm",
  opposing,
  ...REVIEW,
  ...entry,
});

/** What to do about whatever is felt during an infusion. */
const TELL_STAFF = "Tell the member of staff with you at once. They can slow the drip down or stop it.";

/**
 * What the treatment can do to harm, as far as a source says so: none of it stands on the clinic's page. The certainty
 * says how sure it is that the harm happens; how often it happens is in the frequency, and is often less sure. The
 * grades are an informal judgement by people who are not clinicians. Every figure stands in a reference of its harm: what
 * was read only in a summary whose title was not seen is not told.
 */
export const harms: readonly Harm[] = /* @__PURE__ */ deepFreeze<readonly Harm[]>([
  /* @__PURE__ */ harm({
    id: "H1",
    name: "Feeling cut off",
    group: "during",
    statement:
      "You may feel cut off from your body or from what is around you. You may feel as if you were floating or a little drunk. Things can look or sound strange. Doctors call this dissociation.",
    frequency:
      "One of the most common effects. How often it happens with infusions is not known. The only figure we found is for a different product, which is given into the nose: 61 to 75 in 100 people. It does not tell you your own chance.",
    action: `${TELL_STAFF} In one NHS clinic it almost always settles within 15 minutes of stopping.`,
    urgency: "tell-staff",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "Many studies agree that it is common. Most of them do not say how often it happens with infusions.",
    supporting: ["short-2018", "oxford-health-risks", "label-nasal-us"],
  }),
  /* @__PURE__ */ harm({
    id: "H2",
    name: "Anxiety or panic",
    group: "during",
    statement: "You may feel anxious or panicky. Some people find the experience very hard or frightening.",
    frequency:
      "In a review of 60 studies, anxiety was the most common sudden effect on the mind. One NHS clinic says that about 1 in 10 infusions is a very hard experience.",
    action: `${TELL_STAFF} Anxiety usually eases 5 to 10 minutes after stopping.`,
    urgency: "tell-staff",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "That it is common is well reported. The figure of 1 in 10 is one clinic’s own experience, not a study.",
    supporting: ["short-2018", "oxford-health-risks"],
  }),
  /* @__PURE__ */ harm({
    id: "H3",
    name: "Blood pressure",
    group: "during",
    statement: "Your blood pressure and pulse usually go up for a while.",
    frequency:
      "The upper number rose by no more than 3 points on average in a study of 66 people, and by 16 in one of 138. In the second, 17 people had a very high reading, in 23 of 2,342 infusions.",
    action:
      "Staff measure it. Tell them at once about chest pain, a bad headache, trouble seeing or trouble breathing. These warning signs are general first aid. They do not come from a study.",
    urgency: "tell-staff",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "All studies agree that there is a short rise. In 49 people it had gone within an hour and a half. Studies differ on how large it is. It is larger in older people and in people with high blood pressure.",
    supporting: ["yale-bp-2024", "riva-posse-684", "haemodynamic-meta-2021", "szarmach-2020"],
  }),
  /* @__PURE__ */ harm({
    id: "H4",
    name: "Dizziness, headache, blurred sight",
    group: "during",
    statement: "You may feel dizzy or light-headed, have a headache, or see blurred or double.",
    frequency: "Among the five most common effects of infusions. We found no figures.",
    action: TELL_STAFF,
    urgency: "tell-staff",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "These effects are named again and again, but we found no source that says how often they happen.",
    supporting: ["short-2018", "label-anaesthetic-us", "oxford-health-risks"],
  }),
  /* @__PURE__ */ harm({
    id: "H5",
    name: "Feeling sick",
    group: "during",
    statement: "You may feel sick or be sick.",
    frequency: "Common. We found no figure for infusions at a clinic.",
    action: "Tell staff: they can give you something for it. Do not eat a large meal before you come.",
    urgency: "tell-staff",
    certainty: "supported",
    grade: "moderate",
    caveat: "Every source names it. Your clinic tells you when you may eat before an infusion.",
    supporting: ["oxford-health-risks", "label-anaesthetic-us", "orhurhu-2019"],
  }),
  /* @__PURE__ */ harm({
    id: "H6",
    name: "Deep sleepiness, slow breathing",
    group: "rare-serious",
    statement: "You can become very sleepy, and your breathing can slow down.",
    frequency:
      "How often it happens with infusions is not known. With a different product, which is given into the nose, about 62 in 100 people became sleepy and 3 in 1,000 passed out. That does not tell you your own chance.",
    action:
      "Staff watch your breathing. Do not drink alcohol before you come, and tell them about every medicine that makes you sleepy. At home: if someone cannot be woken or breathes slowly, call the emergency number.",
    urgency: "emergency",
    certainty: "supported",
    grade: "low",
    caveat:
      "The figures come from another product. Slow breathing is mostly reported with too much, too fast, or with alcohol or other medicines that make you sleepy.",
    supporting: ["label-nasal-us", "label-anaesthetic-us", "fda-2023", "asa-safe-use"],
  }),
  /* @__PURE__ */ harm({
    id: "H7",
    name: "Confusion, seeing things",
    group: "during",
    statement: "You may be confused, have dream-like images, or see or hear things that are not there.",
    frequency:
      "How often it happens with clinic infusions is not known. After an anaesthetic, where much more is given, it is about 12 in 100 people. That does not tell you your own chance.",
    action: `${TELL_STAFF} Call the clinic or a doctor the same day if it is severe, or if it lasts longer than 24 hours.`,
    urgency: "same-day",
    certainty: "supported",
    grade: "low",
    caveat:
      "The figure comes from older product information for its use as an anaesthetic. In pain trials, such effects were reported more often with an infusion.",
    supporting: ["label-anaesthetic-us", "mayo-precautions", "ferraro-2025"],
  }),
  /* @__PURE__ */ harm({
    id: "H8",
    name: "Any unwanted effect, in pain studies",
    group: "during",
    statement: "In pain studies, more people had unwanted effects with an infusion than with a dummy one.",
    frequency:
      "About three times as many. The true figure may lie anywhere between about the same and ten times as many (risk ratio 3.26, from 1.05 to 10.09). In one small trial it was 2 in 10 people, against 1 in 10 with the dummy.",
    action: "Ask the clinic to go through these effects with you before you decide.",
    urgency: "tell-clinic",
    certainty: "supported",
    grade: "low",
    caveat: "The review that pooled the trials rates this as of low certainty.",
    supporting: ["ferraro-2025", "pickering-2020"],
  }),
  /* @__PURE__ */ harm({
    id: "H9",
    name: "Tired afterwards",
    group: "after",
    statement: "You may feel tired for the rest of the day, or have a headache.",
    frequency: "Common, says one NHS clinic. We found no figures.",
    action: "Rest, and do very little that day. Ask the clinic what you may take for a headache.",
    urgency: "tell-clinic",
    certainty: "supported",
    grade: "low",
    caveat: "This is one clinic’s experience, not a study.",
    supporting: ["oxford-health-risks", "oxford-health-carers"],
  }),
  /* @__PURE__ */ harm({
    id: "H10",
    name: "Not safe to drive",
    group: "after",
    statement: "You are not safe to drive, even if you feel well.",
    frequency:
      "In one study, 20 healthy people were tested in a driving simulator. During an infusion they drove clearly worse. Two hours after it they drove as before.",
    action:
      "Do not drive or use machines that day. Written advice says to wait 24 hours, or until the next day after a night’s sleep: follow the longer time. Never drive home from the clinic.",
    urgency: "tell-clinic",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "It is well shown that driving is unsafe at first. How long this lasts is less certain: healthy people drove well again after 2 to 8 hours, but patients may take other medicines. The law of your country may ask for more.",
    supporting: ["hayley-2018", "mayo-precautions", "label-nasal-us", "oxford-health-treatment"],
    opposing: ["van-de-loo-2017"],
  }),
  /* @__PURE__ */ harm({
    id: "H11",
    name: "Mood or suicidal thoughts get worse",
    group: "after",
    statement: "Mood or suicidal thoughts can get worse in the days after an infusion.",
    frequency:
      "Now and then, and for up to two weeks, says one NHS clinic. There were single cases in two small studies. How often it happens is not known.",
    action:
      "This is urgent. Tell the clinic the same day. If you might act on such thoughts, call the emergency number or a crisis line now.",
    urgency: "emergency",
    certainty: "supported",
    grade: "low",
    caveat:
      "On average, suicidal thoughts fell in the first week after one infusion. In some people they can still get worse.",
    supporting: ["oxford-health-risks", "vande-voort-2016", "diamond-2014", "label-nasal-us"],
    opposing: ["wilkinson-2018"],
  }),
  /* @__PURE__ */ harm({
    id: "H12",
    name: "Effects on the mind that last",
    group: "after",
    statement: "Effects on the mind can come back, or last for days to weeks.",
    frequency: "How often is not known. Such cases have been reported to the regulator.",
    action:
      "Tell the clinic. It is urgent if you see or hear things, feel that people are after you, or cannot sleep and feel unusually high.",
    urgency: "same-day",
    certainty: "supported",
    grade: "low",
    caveat:
      "This comes from the product information for its use as an anaesthetic, where much more is given.",
    supporting: ["label-anaesthetic-us"],
  }),
  /* @__PURE__ */ harm({
    id: "H13",
    name: "The effect wears off",
    group: "after",
    statement: "If your mood lifts, it may sink again as the effect fades. This can be hard.",
    frequency:
      "After six infusions, half of the people whom it had helped were low again after about 18 days. It took from 4 days to more than 83.",
    action: "Plan with the clinic what you will do then. Tell them early.",
    urgency: "tell-clinic",
    certainty: "supported",
    grade: "low",
    caveat: "The figures come from small studies in which everyone knew what they were given.",
    supporting: ["murrough-2013-repeat", "shiroma-2014", "aan-het-rot-2010"],
  }),
  /* @__PURE__ */ harm({
    id: "H14",
    name: "Bruising",
    group: "after",
    statement: "You may have a bruise or soreness where the needle was.",
    frequency: "It passes. We found no figure for how often it happens.",
    action: "Tell the clinic if it becomes red, hot or more painful.",
    urgency: "tell-clinic",
    certainty: "supported",
    grade: "low",
    caveat: "This comes from one clinic’s pages, not from a study.",
    supporting: ["oxford-health-risks"],
  }),
  /* @__PURE__ */ harm({
    id: "H15",
    name: "Bladder",
    group: "over-time",
    statement:
      "With repeated use the bladder can become inflamed. Signs are pain when you pee, needing to go often or in a hurry, and blood in the urine.",
    frequency:
      "We found no figure for treatment. In studies of longer treatment, serious bladder problems seemed uncommon. One case of an inflamed bladder during treatment for depression has been published. Among people who use it often as a drug, more than a quarter have such signs, says that report.",
    action:
      "Tell the clinic at your next contact. Tell them the same day if there is blood or you cannot pee. Answer each time they ask.",
    urgency: "same-day",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "With heavy use the harm is well shown. Little is known about treatment: most of the longer studies had nothing to compare it with. What years of treatment do is not known.",
    supporting: ["chang-2023", "anderson-2022", "castellani-2020", "livertox-2018", "fda-2023"],
    opposing: ["smith-apeldoorn-2022"],
  }),
  /* @__PURE__ */ harm({
    id: "H16",
    name: "Liver",
    group: "over-time",
    statement: "Repeated or very long infusions can harm the liver or the bile ducts.",
    frequency:
      "In one study, 3 of 6 people who had two infusions of about four days each. We found no figure for short clinic infusions.",
    action: "Tell a doctor the same day about dark urine, pale stools, yellow eyes or skin, or stomach pain.",
    urgency: "same-day",
    certainty: "supported",
    grade: "low",
    caveat:
      "This was half of a very small group, and the infusions were far longer than a visit to a clinic.",
    supporting: [
      "noppers-2011-liver",
      "cotter-2021",
      "livertox-2018",
      "label-anaesthetic-us",
      "mayo-precautions",
    ],
  }),
  /* @__PURE__ */ harm({
    id: "H17",
    name: "Memory and thinking",
    group: "over-time",
    statement: "It is not known whether treatment over years affects memory or thinking.",
    frequency:
      "Of 14 studies in one review, one found slower thinking and weaker memory for words; five found improvements. In another review none of 5 studies found harm.",
    action: "Tell the clinic if you or your family notice a change.",
    urgency: "tell-clinic",
    // The studies disagree. "Hypothesis" would say that somebody holds it to be harmful.
    certainty: "disputed",
    grade: "low",
    caveat:
      "A review of longer treatment calls such harm uncommon, but most of its studies had nothing to compare it with. Longer studies are needed.",
    supporting: ["neurocog-2021", "smith-apeldoorn-2022"],
    opposing: ["gill-2021"],
  }),
  /* @__PURE__ */ harm({
    id: "H18",
    name: "Years of treatment",
    group: "over-time",
    statement: "Nobody knows yet what treatment over years does.",
    frequency: "Not known. Studies follow people for days or weeks, and no register follows patients.",
    action: "At each review, ask the clinic whether it makes sense to go on.",
    urgency: "tell-clinic",
    certainty: "established",
    grade: "high",
    caveat: "What is established here is only that long studies are missing.",
    supporting: ["short-2018", "sanacora-2017", "oxford-health-risks", "smith-apeldoorn-2022"],
  }),
  /* @__PURE__ */ harm({
    id: "H19",
    name: "Craving and misuse",
    group: "misuse",
    statement: "The medicine can be misused, and some people come to crave it.",
    frequency:
      "With longer treatment, addiction seemed uncommon, but trials did not look for it well. Experts compare the risk with that of other medicines that can be misused.",
    action:
      "Tell the clinic if you want it more often, think about it a lot, or get it from anywhere else. You can tell them without fear of blame.",
    urgency: "tell-clinic",
    certainty: "supported",
    grade: "moderate",
    caveat: "It is well supported that there is a risk. How large it is in treatment is not known.",
    supporting: ["schak-2016", "swainson-2022", "bonaventura-2021", "strong-kabbaj-2020", "fda-2023"],
    opposing: ["smith-apeldoorn-2022"],
  }),
  /* @__PURE__ */ harm({
    id: "H20",
    name: "Use at home",
    group: "misuse",
    statement: "Using it at home with nobody watching has led to serious harm.",
    frequency: "Single cases; how often is not known. In one of them a person’s breathing slowed down.",
    action:
      "Have it only at the clinic. Do not take it from anywhere else. If you have some at home, tell the clinic. If someone has taken it and cannot be woken or breathes slowly, call the emergency number.",
    // The label says what most readers have to do, not the worst that can happen: slow breathing has its own, H6.
    urgency: "tell-clinic",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "A regulator and a society of anaesthetists warn against it. How often harm happens is not known.",
    supporting: ["fda-2023", "schak-2016", "asa-safe-use"],
  }),
  /* @__PURE__ */ harm({
    id: "H21",
    name: "Heart and blood vessels",
    group: "rare-serious",
    statement:
      "If you have a disease of the heart or the blood vessels, the rise in blood pressure can be dangerous.",
    frequency: "How often it happens is not known.",
    action:
      "Call the emergency number for chest pain, fainting, an arm or face that suddenly goes weak, or trouble speaking. These warning signs are general first aid. They do not come from a study.",
    urgency: "emergency",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "A guideline and the product information warn of this. They say not to give it where a rise in blood pressure would be a real danger.",
    supporting: ["label-anaesthetic-gb", "label-anaesthetic-us", "cohen-2018"],
  }),
  /* @__PURE__ */ harm({
    id: "H22",
    name: "Allergy, jerking muscles",
    group: "rare-serious",
    statement: "There have been reports of allergy and of jerking muscles.",
    frequency: "Rare. How often is not known.",
    action:
      "Call the emergency number for swelling of the face or throat, trouble breathing, or a fit. These warning signs are general first aid. They do not come from a study.",
    urgency: "emergency",
    certainty: "supported",
    grade: "low",
    caveat:
      "This comes from the product information for its use as an anaesthetic, where much more is given.",
    supporting: ["label-anaesthetic-us"],
  }),
  /* @__PURE__ */ harm({
    id: "H23",
    name: "Mood too high, psychosis",
    group: "rare-serious",
    statement:
      "Mood may become too high (mania), or psychosis may start or come back. This can happen in people who are prone to it.",
    frequency:
      "Not known: people with psychosis were left out of most studies. A review of 60 studies lists raised mood among the sudden effects.",
    action: "This is urgent. Tell the clinic or a doctor the same day.",
    urgency: "same-day",
    certainty: "supported",
    grade: "low",
    caveat:
      "A guideline advises against it where psychosis is poorly controlled. How large the risk is, is not known.",
    supporting: ["cohen-2018", "short-2018", "label-nasal-us", "vande-voort-2016"],
  }),
]);
