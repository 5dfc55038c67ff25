import { deepFreeze } from "../../freeze.ts";
import type { PracticePoint, PracticeTopic } from "../../evidence.ts";
import { practicePoints } from "../practice.ts";

/** One line of a list for professionals. What it rests on is that of the point, which staff are told in other words. */
export type PracticeLine = {
  /** The topic and the id of the point in `practicePoints`: "suitability/liver". */
  readonly point: string;
  readonly heading: string;
  readonly text: string;
  /** How certain it is, with limits and doubts. */
  readonly certainty: string;
  /** Ids of the references; none where there is no source, so that the clinic has to decide. */
  readonly references: readonly string[];
};

const findPoint = (id: string): PracticePoint => {
  const point = practicePoints.find((one) => `${one.topic}/${one.id}` === id);
  if (!point) throw new RangeError(`There is no point of practice "${id}".`);
  return point;
};

const line = (point: `${PracticeTopic}/${string}`, heading: string, text: string): PracticeLine => {
  const { grade, caveat, supporting, opposing } = findPoint(point);
  // The last sentence ends where the line of the table does.
  const limits = caveat ? `. ${caveat.replace(/\.$/, "")}` : "";
  return {
    point,
    heading,
    text,
    certainty: `${grade ?? "clinic policy"}${limits}`,
    references: [...supporting, ...opposing],
  };
};

/** The lists, in the order in which they are needed. */
export type PracticeList =
  | "mayNotBeSuitable"
  | "checkedBefore"
  | "watchedDuring"
  | "watchedAfter"
  | "watchedOverTime"
  | "otherMedicines"
  | "pregnancy"
  | "driving"
  | "alcohol"
  | "foodAndDrink";

/**
 * What sources name for assessment, observation and advice, in the words of professionals: headings without thresholds
 * and without doses. Certainty and references stand once, in `practicePoints`.
 */
export const practice: { readonly [List in PracticeList]: readonly PracticeLine[] } =
  /* @__PURE__ */ deepFreeze<{ readonly [List in PracticeList]: readonly PracticeLine[] }>({
    mayNotBeSuitable: [
      line(
        "suitability/blood-pressure",
        "Blood pressure",
        "High and not under control, or any condition in which a rise would be dangerous.",
      ),
      line(
        "suitability/heart",
        "Heart, circulation, brain",
        "Severe or unstable heart or circulation disease; stroke or head injury.",
      ),
      line("suitability/psychosis", "Psychosis", "Present, or past where poorly controlled."),
      line("suitability/liver", "Liver", "Severe disease; moderate disease with care."),
      line("suitability/eye-pressure", "Eye or intracranial pressure", "Raised."),
      line("suitability/misuse", "Substance misuse", "Active misuse of drugs or alcohol."),
      line(
        "suitability/pregnancy",
        "Pregnancy and breastfeeding",
        "Pregnancy, a wish to become pregnant, breastfeeding.",
      ),
      line("suitability/pre-eclampsia", "Eclampsia or pre-eclampsia", "Present or past."),
      line("suitability/allergy", "Allergy", "To the medicine."),
      line("suitability/sleep-apnoea", "Sleep apnoea", "Some standards ask for a screen first."),
      line(
        "suitability/not-settled",
        "Bladder or kidney disease, mania, dementia, delirium",
        "Named in general lists; no source seen states them for infusions.",
      ),
    ],
    checkedBefore: [
      line(
        "assessment/history",
        "History",
        "Full psychiatric and medical history, with earlier treatments, substance use and psychosis.",
      ),
      line("assessment/baseline", "Baseline", "A symptom score."),
      line(
        "assessment/medicines",
        "Medicines",
        "All medicines, allergies and physical illnesses; one NHS service wants them in the referral letter.",
      ),
      line("assessment/tests", "Examination and tests", "Physical examination, ECG, kidney and liver tests."),
      line("assessment/blood-pressure", "On the day", "Blood pressure."),
      line(
        "assessment/consent",
        "Consent",
        "Written, naming off-label use, other options and unknown long-term effects.",
      ),
      line("assessment/crisis-plan", "Crisis plan", "With an emergency contact."),
    ],
    watchedDuring: [
      line(
        "during/blood-pressure",
        "Course of blood pressure",
        "A transient rise, with its peak at 30 to 40 minutes in two studies.",
      ),
      line(
        "during/measurements",
        "Blood pressure and pulse",
        "In studies every 10 minutes, or at 0, 15, 30, 45, 60 and 90 minutes. No rule was found.",
      ),
      line(
        "during/breathing",
        "Breathing and consciousness",
        "Oxygen, breathing and level of consciousness.",
      ),
      line("during/mind", "Mental state", "Dissociation, anxiety, distress."),
      line(
        "during/rescue",
        "Staff and equipment",
        "Trained people who can rescue, and resuscitation equipment, at hand.",
      ),
    ],
    watchedAfter: [
      line(
        "after/stay",
        "How long",
        "One NHS service: at least one hour with an escort, at least two without one, and an assessment before leaving.",
      ),
      line(
        "after/nasal-product",
        "The nasal product",
        "At least two hours at every visit, then an assessment.",
      ),
      line("after/blood-pressure", "Blood pressure", "Back to baseline within 1.5 hours in 49 inpatients."),
      line("after/recovery", "Going home", "After full recovery, with a responsible adult."),
      line(
        "going-home/escort",
        "Escort",
        "A responsible adult; one NHS service allows public transport alone after at least two hours.",
      ),
      line(
        "going-home/rest",
        "Rest of the day",
        "Tiredness and headache are common; little activity until the next day.",
      ),
    ],
    watchedOverTime: [
      line("over-time/bladder", "Bladder", "Ask at every visit. No interval for tests was found."),
      line(
        "over-time/liver",
        "Liver",
        "Tests before a course and during repeated use. No interval was found.",
      ),
      line("over-time/memory", "Cognition", "Memory and thinking."),
      line("over-time/mood", "Mood", "Mood switch and suicidal thoughts."),
      line("over-time/misuse", "Misuse", "Signs of misuse: craving, requests for more, other supply."),
      line("over-time/end", "End point", "A treatment end point and regular face-to-face review."),
      line("assessment/plan", "Plan", "A treatment plan and a defined course, agreed beforehand."),
    ],
    otherMedicines: [
      line(
        "other-medicines/benzodiazepines",
        "Benzodiazepines",
        "May weaken or shorten the effect on mood, more so in larger amounts, and add to sedation. Contradictory: in a trial of 99 people taking them or not made no difference; only the amount did, and only at 24 hours. No abrupt withdrawal.",
      ),
      line("other-medicines/lamotrigine", "Lamotrigine", "May weaken the effect (2 of 5 studies)."),
      line(
        "other-medicines/opioids",
        "Opioids, hypnotics, other sedatives",
        "Deep sedation and slowed breathing.",
      ),
      line(
        "other-medicines/stimulants",
        "Stimulants",
        "Blood pressure may rise (warning of the nasal product).",
      ),
      line(
        "other-medicines/maoi",
        "MAOIs",
        "Blood pressure may rise (warning of the nasal product). Contradictory: case reports with tranylcypromine found no relevant change.",
      ),
      line(
        "other-medicines/theophylline",
        "Theophylline, aminophylline",
        "May lower the seizure threshold; consider another medicine.",
      ),
      line(
        "other-medicines/antipsychotics",
        "Clozapine, haloperidol, risperidone, olanzapine, lithium",
        "Signs of interaction with the first three; none with olanzapine (one paper); none of importance reported with lithium.",
      ),
      line("other-medicines/liver-enzymes", "CYP2B6 and CYP3A4", "Inducers and inhibitors change the level."),
      line("other-medicines/antidepressants", "Most ordinary antidepressants", "Can probably be combined."),
    ],
    pregnancy: [
      line("suitability/pregnancy", "Pregnancy", "Not recommended; may harm the unborn child."),
      line(
        "suitability/breastfeeding",
        "Breastfeeding",
        "Not recommended with the nasal product; few data for the medicine itself.",
      ),
    ],
    driving: [
      line(
        "going-home/driving",
        "Anaesthetic product",
        "No driving or machines within 24 hours (a US patient leaflet).",
      ),
      line(
        "going-home/driving-nasal-product",
        "Nasal product",
        "Not until the next day, after restful sleep.",
      ),
      line("going-home/driving-home", "One NHS service", "Never away from the clinic."),
      line(
        "going-home/driving-studies",
        "Studies",
        "Healthy people: simulator driving back to baseline two hours after an infusion; nasal product: no worse than placebo after eight hours.",
      ),
      line("going-home/driving-law", "National law", "Was not looked up."),
    ],
    alcohol: [
      line("other-medicines/alcohol", "With it", "Adds to sedation and slowed breathing; can be fatal."),
      line(
        "other-medicines/alcohol-before",
        "Before it",
        "One NHS service: none the night before or on the day, as it may also reduce the benefit.",
      ),
    ],
    foodAndDrink: [
      line(
        "food/meals",
        "One NHS service",
        "Afternoon infusions: breakfast, then little or no lunch; no large meal.",
      ),
      line("food/fasting", "Fasting", "No rule was found in a guideline."),
    ],
  });

/** What a maker says of missed visits with its nasal product: another product and another route, an analogy only. */
export const missedNasalVisits: readonly PracticeLine[] = /* @__PURE__ */ deepFreeze<readonly PracticeLine[]>(
  [
    line("missed/first-weeks", "In the first 4 weeks", "Carry on with the current schedule."),
    line(
      "missed/later",
      "In maintenance, with the person worse",
      "The clinician may go back to the earlier, more frequent schedule.",
    ),
  ],
);
