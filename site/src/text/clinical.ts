/** What the pages for professionals say, each line with the ids of its references. It is in no other build. */

type SourcedRow = { readonly name: string; readonly text: string; readonly references: readonly string[] };

/** Registered and off-label status, as far as a source says so. */
export const statusByCountry: readonly SourcedRow[] = [
  {
    name: "United States",
    text: "Licensed as an anaesthetic. Not approved by the regulator for any psychiatric disorder (2023).",
    references: ["label-anaesthetic-us", "fda-2023"],
  },
  {
    name: "United Kingdom",
    text: "Licensed as an anaesthetic. For England: the nasal spray is not recommended for NHS use in treatment-resistant depression, and the infusion was not added as an option for less severe depression.",
    references: ["label-anaesthetic-gb", "nice-ta854", "nice-ng222-2026"],
  },
  {
    name: "Australia and New Zealand",
    text: "Use for chronic non-cancer pain is off label in both countries.",
    references: ["anzca-ps12"],
  },
  {
    name: "New Zealand",
    text: "Off-label use is allowed but falls under practice guidelines; written consent should say that the use is off label.",
    references: ["hdc-11hdc01072"],
  },
  {
    name: "Canada",
    text: "A professional group places a single infusion third line in treatment-resistant depression. One province drafted a standard.",
    references: ["swainson-2021", "cpsbc-draft-2021"],
  },
];

export const mayNotBeSuitable: readonly SourcedRow[] = [
  {
    name: "Blood pressure",
    text: "High and not under control, or any condition in which a rise would be dangerous.",
    references: ["label-anaesthetic-gb", "label-anaesthetic-us", "cohen-2018"],
  },
  {
    name: "Heart, circulation, brain",
    text: "Severe or poorly controlled heart or circulation disease; stroke or brain injury.",
    references: ["label-anaesthetic-gb", "cohen-2018"],
  },
  { name: "Psychosis", text: "Avoid where it is poorly controlled.", references: ["cohen-2018"] },
  {
    name: "Liver",
    text: "Avoid in severe disease; with care in moderate disease.",
    references: ["cohen-2018"],
  },
  {
    name: "Eye or head pressure",
    text: "Not, or only with great caution, where it is raised.",
    references: ["cohen-2018"],
  },
  {
    name: "Substance misuse",
    text: "No repeated infusions where it is active.",
    references: ["cohen-2018"],
  },
  {
    name: "Pregnancy and breastfeeding",
    text: "Not recommended in pregnancy; with the nasal product not while breastfeeding either.",
    references: ["label-anaesthetic-us", "label-nasal-us", "mayo-precautions"],
  },
  { name: "Eclampsia or pre-eclampsia", text: "Not to be given.", references: ["label-anaesthetic-gb"] },
  { name: "Allergy to it", text: "Not to be given.", references: ["label-anaesthetic-gb"] },
  {
    name: "Sleep apnoea",
    text: "A draft standard asks for a screen first.",
    references: ["cpsbc-draft-2021"],
  },
  {
    name: "Bladder or kidney disease, mania, dementia, delirium",
    text: "Named in general lists; no source was read that states them for infusions.",
    references: [],
  },
];

export const checkedBefore: readonly SourcedRow[] = [
  {
    name: "History and examination",
    text: "Full psychiatric and medical history, medicines, allergies, substance use; mental state and physical examination.",
    references: ["cpsbc-draft-2021"],
  },
  {
    name: "Tests",
    text: "One draft asks for an ECG, kidney and liver tests and a sleep apnoea screen. No interval was found.",
    references: ["cpsbc-draft-2021"],
  },
  {
    name: "Consent",
    text: "Written, and saying that the use is off label. Consent forms were weakest on long-term harms and other options.",
    references: ["hdc-11hdc01072", "mathai-2022"],
  },
  {
    name: "Plan and end point",
    text: "A treatment plan, a defined course, face-to-face reviews and an end point.",
    references: ["asa-safe-use"],
  },
  { name: "Crisis plan", text: "Numbers and an emergency contact.", references: [] },
];

export const watchedDuring: readonly SourcedRow[] = [
  {
    name: "Blood pressure and pulse",
    text: "Peak at 30 to 40 minutes; back to the start level within 1.5 hours in 49 inpatients. Views differ on how fast to act on a rise without symptoms.",
    references: ["yale-bp-2024", "riva-posse-684", "szarmach-2020", "yip-2022"],
  },
  {
    name: "Breathing and consciousness",
    text: "Vital signs monitoring, people who can rescue, resuscitation equipment at hand.",
    references: ["asa-safe-use", "label-anaesthetic-gb"],
  },
  {
    name: "Mental effects",
    text: "Dissociation, anxiety, panic; most settle within 15 minutes of stopping in one clinic.",
    references: ["oxford-health-risks", "short-2018"],
  },
];

export const watchedAfter: readonly SourcedRow[] = [
  {
    name: "Going home",
    text: "Not before recovery is complete, and then with a responsible adult.",
    references: ["label-anaesthetic-gb"],
  },
  {
    name: "Nasal product",
    text: "At least two hours of watching at each visit, then an assessment: another product.",
    references: ["label-nasal-us"],
  },
  {
    name: "Driving",
    text: "Not within 24 hours; with the nasal product not until the next day after restful sleep. Use the longer.",
    references: ["mayo-precautions", "label-nasal-us"],
  },
];

export const watchedOverTime: readonly SourcedRow[] = [
  {
    name: "Bladder",
    text: "Symptoms of the lower urinary tract.",
    references: ["fda-2023", "smith-apeldoorn-2022"],
  },
  {
    name: "Liver",
    text: "Injury with repeated or very long infusions; no interval for tests was found.",
    references: ["noppers-2011-liver", "livertox-2018"],
  },
  {
    name: "Thinking and memory",
    text: "Reviews of short treatment found little harm; longer studies are called for.",
    references: ["gill-2021", "neurocog-2021", "smith-apeldoorn-2022"],
  },
  {
    name: "Suicidal thoughts",
    text: "Fall on average in the first week, and rise in single people.",
    references: ["wilkinson-2018", "oxford-health-risks", "vande-voort-2016"],
  },
  { name: "Misuse", text: "Watch everyone for it.", references: ["cohen-2018", "schak-2016"] },
];

export const missedVisits: readonly SourcedRow[] = [
  {
    name: "In the first 4 weeks",
    text: "Carry on with the current schedule.",
    references: ["nasal-label-missed"],
  },
  {
    name: "In maintenance, and the person is worse",
    text: "The clinician may go back to the earlier, more frequent schedule.",
    references: ["nasal-label-missed"],
  },
];
