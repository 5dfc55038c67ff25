/** One line of a list for professionals, with what it rests on. */
export type PracticeLine = {
  readonly heading: string;
  readonly text: string;
  /** How sure it is, in the words of whoever read the sources. */
  readonly certainty: string;
  /** Ids of the references; none where no source was read, so that the clinic has to decide. */
  readonly references: readonly string[];
};

const line = (
  heading: string,
  text: string,
  certainty: string,
  ...references: readonly string[]
): PracticeLine => ({ heading, text, certainty, references });

const POLICY = "clinic policy";

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
 * What sources name for assessment, observation and advice: headings without thresholds and without doses. Nothing is in
 * here that was not read, and where no source was read the line says so.
 */
export const practice: { readonly [List in PracticeList]: readonly PracticeLine[] } = {
  mayNotBeSuitable: [
    line(
      "Blood pressure",
      "High and not under control, or any condition in which a rise would be dangerous.",
      "high (labels)",
      ...["label-anaesthetic-gb", "label-anaesthetic-us", "cohen-2018"],
    ),
    line(
      "Heart, circulation, brain",
      "Severe or unstable heart or circulation disease; stroke or head injury.",
      "high (labels)",
      ...["label-anaesthetic-gb", "cohen-2018"],
    ),
    line(
      "Psychosis",
      "Present, or past where poorly controlled.",
      "moderate",
      ...["cohen-2018", "label-nasal-us", "sanacora-2017"],
    ),
    line(
      "Liver",
      "Severe disease; moderate disease with care.",
      "moderate",
      ...["cohen-2018", "label-anaesthetic-us"],
    ),
    line(
      "Eye or intracranial pressure",
      "Raised.",
      "low to moderate",
      ...["cohen-2018", "label-anaesthetic-us"],
    ),
    line(
      "Substance misuse",
      "Active misuse of drugs or alcohol.",
      "moderate",
      ...["cohen-2018", "sanacora-2017"],
    ),
    line(
      "Pregnancy and breastfeeding",
      "Pregnancy, a wish to become pregnant, breastfeeding.",
      "moderate",
      ...["label-anaesthetic-us", "label-nasal-us", "mayo-precautions"],
    ),
    line("Eclampsia or pre-eclampsia", "Present or past.", "high (label)", "label-anaesthetic-gb"),
    line("Allergy", "To the medicine.", "high (label)", "label-anaesthetic-gb"),
    line("Sleep apnoea", "Some standards ask for a screen first.", "low (a draft)", "cpsbc-draft-2021"),
    line(
      "Bladder or kidney disease, mania, dementia, delirium",
      "Named in general lists; no source was read that states them for infusions.",
      POLICY,
    ),
  ],
  checkedBefore: [
    line(
      "History",
      "Full psychiatric and medical history, with earlier treatments, substance use and psychosis.",
      "moderate",
      ...["sanacora-2017", "cpsbc-draft-2021", "oxford-health-assessment"],
    ),
    line("Baseline", "A symptom score.", "moderate", ...["sanacora-2017", "oxford-health-assessment"]),
    line(
      "Medicines",
      "All medicines, allergies and physical illnesses; one NHS service wants them in the referral letter.",
      "moderate",
      ...["oxford-health-assessment", "cpsbc-draft-2021"],
    ),
    line(
      "Examination and tests",
      "Physical examination, ECG, kidney and liver tests.",
      "low (one province’s draft; liver tests also in a digest of a label)",
      ...["cpsbc-draft-2021", "label-anaesthetic-us"],
    ),
    line("On the day", "Blood pressure.", "moderate", ...["yip-2022", "oxford-health-risks"]),
    line(
      "Consent",
      "Written, naming off-label use, other options and unknown long-term effects.",
      "high (regulators)",
      ...["hdc-11hdc01072", "mathai-2022", "gmc-prescribing-2021"],
    ),
    line("Crisis plan", "With an emergency contact.", POLICY),
  ],
  watchedDuring: [
    line(
      "Blood pressure and pulse",
      "In studies every 10 minutes, or at 0, 15, 30, 45, 60 and 90 minutes. No rule was found.",
      "high as a description of published practice",
      ...["yale-bp-2024", "szarmach-2020", "riva-posse-684"],
    ),
    line(
      "Breathing and consciousness",
      "Oxygen, breathing and level of consciousness.",
      "moderate (headings only)",
      ...["asa-safe-use", "label-nasal-us", "label-anaesthetic-us"],
    ),
    line("Mental state", "Dissociation, anxiety, distress.", "moderate", "oxford-health-risks"),
    line(
      "Staff and equipment",
      "Trained people who can rescue, and resuscitation equipment, at hand.",
      "moderate",
      ...["asa-safe-use", "label-anaesthetic-gb", "worksafe-vic"],
    ),
  ],
  watchedAfter: [
    line(
      "How long",
      "One NHS service: at least one hour with an escort, at least two without one, and an assessment before leaving.",
      "moderate as a description",
      ...["oxford-health-treatment", "oxford-health-carers"],
    ),
    line(
      "The nasal product",
      "At least two hours at every visit, then an assessment.",
      "high for that product only",
      "label-nasal-us",
    ),
    line("Blood pressure", "Back to baseline within 1.5 hours in 49 inpatients.", "low", "szarmach-2020"),
    line(
      "Going home",
      "With a responsible adult.",
      "high",
      ...["label-anaesthetic-gb", "oxford-health-treatment"],
    ),
  ],
  watchedOverTime: [
    line(
      "Bladder",
      "Ask at every visit. No interval for tests was found.",
      "moderate (what to ask)",
      ...["fda-2023", "smith-apeldoorn-2022"],
    ),
    line(
      "Liver",
      "Tests before a course and during repeated use. No interval was found.",
      "low",
      ...["label-anaesthetic-us", "livertox-2018"],
    ),
    line(
      "Mental state",
      "Memory and thinking, mood switch, suicidal thoughts, signs of misuse.",
      "moderate (headings)",
      ...["niesters-2014", "sanacora-2017", "schak-2016"],
    ),
    line("End point", "A treatment end point and regular face-to-face review.", "moderate", "asa-safe-use"),
  ],
  otherMedicines: [
    line(
      "Benzodiazepines",
      "May weaken or shorten the effect on mood, more so in larger amounts, and add to sedation. Contradictory: in a trial of 99 people taking them or not made no difference; only the amount did, and only at 24 hours. No abrupt withdrawal.",
      "moderate; contradictory",
      ...[
        "veraart-2021",
        "andrashko-2020",
        "feeney-2023",
        "andrade-2017-interactions",
        "label-anaesthetic-us",
      ],
    ),
    line("Lamotrigine", "May weaken the effect (2 of 5 studies).", "low", "veraart-2021"),
    line(
      "Opioids, hypnotics, other sedatives",
      "Deep sedation and slowed breathing.",
      "high (label)",
      ...["label-anaesthetic-us", "label-nasal-us"],
    ),
    line(
      "Stimulants",
      "Blood pressure may rise (warning of the nasal product).",
      "low for infusions",
      "label-nasal-us",
    ),
    line(
      "MAOIs",
      "Blood pressure may rise (warning of the nasal product). Contradictory: case reports with tranylcypromine found no relevant change.",
      "low; contradictory",
      ...["label-nasal-us", "veraart-2021"],
    ),
    line(
      "Theophylline, aminophylline",
      "May lower the seizure threshold; consider another medicine. Read in a quotation and a digest of the label.",
      "moderate (label, second-hand)",
      "label-anaesthetic-us",
    ),
    line(
      "Clozapine, haloperidol, risperidone, olanzapine, lithium",
      "Signs of interaction with the first three; none with olanzapine (one paper); none of importance reported with lithium.",
      "low",
      "veraart-2021",
    ),
    line(
      "CYP2B6 and CYP3A4",
      "Inducers and inhibitors change the level.",
      "low",
      "andrade-2017-interactions",
    ),
    line("Most ordinary antidepressants", "Can probably be combined.", "low", "andrade-2017-interactions"),
  ],
  pregnancy: [
    line(
      "Pregnancy",
      "Not recommended; may harm the unborn child.",
      "moderate (labels)",
      ...["label-anaesthetic-us", "mayo-precautions", "label-nasal-us"],
    ),
    line(
      "Breastfeeding",
      "Not recommended with the nasal product; few data for the medicine itself.",
      "low",
      ...["mayo-precautions", "label-nasal-us"],
    ),
  ],
  driving: [
    line(
      "Anaesthetic product",
      "No driving or machines within 24 hours (a US patient leaflet).",
      "moderate",
      "mayo-precautions",
    ),
    line(
      "Nasal product",
      "Not until the next day, after restful sleep.",
      "high for that product",
      "label-nasal-us",
    ),
    line("One NHS service", "Never away from the clinic.", "moderate", "oxford-health-treatment"),
    line(
      "Studies",
      "Healthy people: simulator driving back to baseline two hours after an infusion; nasal product: no worse than placebo after eight hours.",
      "low; no reason to drive earlier",
      ...["hayley-2018", "van-de-loo-2017"],
    ),
    line("National law", "Was not looked up.", POLICY),
  ],
  alcohol: [
    line(
      "With it",
      "Adds to sedation and slowed breathing; can be fatal.",
      "high (label)",
      ...["label-anaesthetic-us", "mayo-precautions"],
    ),
    line(
      "Before it",
      "One NHS service: none the night before or on the day, as it may also reduce the benefit.",
      "low (2018)",
      "oxford-health-treatment",
    ),
  ],
  foodAndDrink: [
    line(
      "One NHS service",
      "Afternoon infusions: breakfast, then little or no lunch; no large meal.",
      "low (one clinic)",
      ...["oxford-health-treatment", "oxford-health-risks"],
    ),
    line("Fasting", "No rule was found in a guideline.", POLICY),
  ],
};

/** What a maker says of missed visits with its nasal product: another product and another route, an analogy only. */
export const missedNasalVisits: readonly PracticeLine[] = [
  line(
    "In the first 4 weeks",
    "Carry on with the current schedule.",
    "that product only",
    "nasal-label-missed",
  ),
  line(
    "In maintenance, with the person worse",
    "The clinician may go back to the earlier, more frequent schedule.",
    "that product only",
    "nasal-label-missed",
  ),
];
