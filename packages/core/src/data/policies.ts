import { deepFreeze } from "../freeze.ts";
import type { ClinicPolicy } from "../policies.ts";

/**
 * What none of the sources settles, so that each clinic decides it, in the order in which it is met: planning, the
 * visit, the months after, and what is written down.
 */
export const clinicPolicies: readonly ClinicPolicy[] = /* @__PURE__ */ deepFreeze<readonly ClinicPolicy[]>([
  {
    id: "missed",
    name: "A missed or late infusion",
    question:
      "What happens when a patient misses an infusion, comes late or cancels: who is told, who asks how the person is, and who decides on the new date?",
    readers: "everyone",
    known:
      "No published rule for a missed infusion was found. For a related product given into the nose there is one, which is a comparison only.",
    references: ["nasal-label-missed"],
  },
  {
    id: "gap",
    name: "The shortest gap",
    question: "How many days must lie between two infusions? May two ever be on consecutive days?",
    readers: "everyone",
    known:
      "No source was found that gives a shortest gap. In the mood trials we read, the shortest was two days: Monday, Wednesday, Friday. Some pain protocols are daily.",
    references: ["shiroma-2014", "schwartzman-2009"],
  },
  {
    id: "out-of-reach",
    name: "When the course is out of reach",
    question:
      "If the infusions no longer fit into the weeks planned for them, do you finish late, give fewer, or begin again? Who decides?",
    readers: "staff",
    known:
      "No trial was found that shows six to be a minimum, or an interrupted course to be lost. In one study half of those who responded had done so by the third infusion.",
    references: ["phillips-2019"],
  },
  {
    id: "closures",
    name: "Closures and holidays",
    question: "On which days are you closed, and who covers for patients in those weeks?",
    readers: "everyone",
    known: "No source on gaps at holidays was found.",
    references: [],
  },
  {
    id: "maintenance",
    name: "Maintenance",
    question: "How often are infusions given after the first weeks, for how long, and who agrees to each?",
    readers: "everyone",
    known:
      "There is no firm guidance. Trials that went on used weekly infusions. One author advises fitting the interval to the person, so that the next infusion comes shortly before the effect is expected to fade.",
    references: ["andrade-2017", "phillips-2019", "vande-voort-2016"],
  },
  {
    id: "relapse",
    name: "Relapse before the next infusion",
    question: "May an infusion be given earlier than planned? Who decides, and how soon is the person seen?",
    readers: "everyone",
    known:
      "Early relapse is usual. After six infusions, half of those who had responded had relapsed after about 18 days. No rule for an earlier infusion was found.",
    references: ["murrough-2013-repeat", "shiroma-2014", "aan-het-rot-2010"],
  },
  {
    id: "suitability",
    name: "Who may not be suitable",
    question:
      "Who decides on suitability, which conditions rule a person out, and from which readings or test results?",
    readers: "staff",
    known: "The sources give headings. None of those we read gives a threshold.",
    references: ["label-anaesthetic-gb", "cohen-2018"],
  },
  {
    id: "medicines",
    name: "Other medicines",
    question:
      "Which medicines do you ask about, what do you do about each, and who speaks with the prescriber?",
    readers: "everyone",
    known: "The sources disagree on benzodiazepines. No source says what to do about each medicine.",
    references: ["veraart-2021", "feeney-2023"],
  },
  {
    id: "fasting",
    name: "Eating and drinking before",
    question: "When may a patient last eat and drink before an infusion?",
    readers: "everyone",
    known:
      "No time for fasting was found in a guideline. One NHS clinic allows breakfast, then little or no lunch.",
    references: ["oxford-health-treatment"],
  },
  {
    id: "bring",
    name: "What to bring",
    question: "What does a patient bring to a visit, and to the first one?",
    readers: "everyone",
    known: "No source with a list was found.",
    references: [],
  },
  {
    id: "observation",
    name: "Observation during an infusion",
    question:
      "What is measured, how often, by whom, and at which readings do you slow the drip, stop it or call for help?",
    readers: "staff",
    known: "The sources name what to watch. None of those we read gives a reading at which to act.",
    references: ["asa-safe-use", "yip-2022"],
  },
  {
    id: "stay",
    name: "Length of stay",
    question: "How long does a visit take, and what is checked before the person may leave?",
    readers: "everyone",
    known:
      "No guideline time was found. One NHS clinic asks for at least one hour after treatment with an escort, and two without.",
    references: ["oxford-health-carers", "oxford-health-treatment"],
  },
  {
    id: "going-home",
    name: "Escort and driving",
    question:
      "Must somebody take the patient home, and may they wait with the patient? When may the patient drive again, and what does your law ask for?",
    readers: "everyone",
    known:
      "Written advice is 24 hours, or the next day after a restful sleep. No country’s law was looked up.",
    references: ["mayo-precautions", "label-nasal-us"],
  },
  {
    id: "tests",
    name: "Tests over months",
    question: "Which bladder, liver and memory checks do you do, when, and who looks at the results?",
    readers: "everyone",
    known: "Sources say what to ask. No interval for a test was found.",
    references: ["smith-apeldoorn-2022", "livertox-2018"],
  },
  {
    id: "crisis",
    name: "A patient in crisis",
    question:
      "Who is called, in which order, when a patient is suicidal on the phone or in the chair? Who stays, who calls, who tells the treating doctor?",
    readers: "staff",
    known: "No protocol for infusion clinics was found.",
    references: [],
  },
  {
    id: "stopping",
    name: "When to stop",
    question: "After how many infusions without a clear benefit do you stop? What else ends a course?",
    readers: "everyone",
    known:
      "A professional society asks for an end point. One NHS clinic says that after three without effect more are unlikely to help.",
    references: ["asa-safe-use", "oxford-health-faq"],
  },
  {
    id: "review",
    name: "Who reviews, and when",
    question: "Who reviews the treatment, how often, and is it face to face?",
    readers: "everyone",
    known: "Reviews face to face are asked for. No interval was found.",
    references: ["asa-safe-use"],
  },
  {
    id: "letter",
    name: "Letters",
    question: "Who writes to the GP, within how many days, and does the patient get the letter or a copy?",
    readers: "everyone",
    known:
      "In the United Kingdom it is good practice to write to the patient with a copy to the GP. One trust asks for the letter within 7 days.",
    references: ["prsb-outpatient-letter", "cwp-letters-2019"],
  },
  {
    id: "consent",
    name: "Consent",
    question: "Who takes consent, on which form, and who has agreed to the off-label use?",
    readers: "everyone",
    known:
      "A regulator criticised missing written consent and the lack of an off-label policy. The form itself is each clinic’s own.",
    references: ["hdc-11hdc01072", "mathai-2022"],
  },
  {
    id: "payment",
    name: "Cost and payment",
    question:
      "What do the infusions, check-ups and tests cost, who pays, and what do you charge when a visit is missed or cancelled?",
    readers: "everyone",
    known: "No source on prices was looked for: each clinic has its own.",
    references: [],
  },
]);
