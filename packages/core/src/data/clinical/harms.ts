import { deepFreeze } from "../../freeze.ts";
import type { HarmId } from "../../evidence.ts";

/** A harm as professionals are told of it. Its certainty, grade and references are those of the harm itself. */
export type ClinicalHarm = {
  /** A heading of a few words. */
  readonly name: string;
  readonly effect: string;
  /** How often, with figures where a source gives them; where none does, it says so. */
  readonly frequency: string;
  /** What sources say of managing it; where none was read, it says so. */
  readonly response: string;
};

const STOP = "Slow or stop the infusion.";
const NO_RULE = "The sources read do not say how to manage it.";
const FIRST_AID = "The warning signs are general first aid and were not read in a source.";

/** The harms in professional wording, by their numbers. No doses; every figure stands in a reference of the same harm. */
export const clinicalHarms: { readonly [Id in HarmId]: ClinicalHarm } = /* @__PURE__ */ deepFreeze<{
  readonly [Id in HarmId]: ClinicalHarm;
}>({
  H1: {
    name: "Dissociation",
    effect: "Depersonalisation, derealisation, floating or drunk feeling, altered perception.",
    frequency:
      "Among the most common effects. No rate for infusions was seen; with a related nasal product dissociation or altered perception was reported in 61 to 75% of patients.",
    response: `${STOP} In one NHS service it almost always settles within 15 minutes of stopping.`,
  },
  H2: {
    name: "Anxiety, panic",
    effect: "Acute anxiety or panic; the experience can be very distressing.",
    frequency:
      "The most common acute psychiatric effect in a systematic review. One NHS service describes about 1 in 10 infusions as very challenging: its own experience, not a study.",
    response: `${STOP} In that service anxiety settles 5 to 10 minutes after stopping.`,
  },
  H3: {
    name: "Raised blood pressure and pulse",
    effect: "A transient rise in blood pressure and heart rate.",
    frequency:
      "Mean systolic rise of no more than 3 mmHg in one series (66 patients, 684 infusions) and of 16 mmHg, peaking at 40 minutes, in another (138 patients, 2,342 infusions). In the second, severe hypertension in 17 patients (12.5%) and 23 infusions (0.98%).",
    response:
      "Larger in older people and in known hypertension; back to baseline within 1.5 hours in 49 inpatients. Views differ on how quickly to treat a rise without symptoms; no threshold was read.",
  },
  H4: {
    name: "Dizziness, headache, blurred or double vision",
    effect: "Dizziness, light-headedness, headache, blurred or double vision.",
    frequency:
      "Headache, dizziness and blurred vision are among the five most common effects of infusions. No percentages were seen.",
    response: STOP,
  },
  H5: {
    name: "Nausea and vomiting",
    effect: "Nausea, vomiting.",
    frequency:
      "Named in every source; more frequent than with the comparison in pooled pain trials. No rate for clinic infusions was seen.",
    response:
      "One NHS service advises against a large meal beforehand. No rule on fasting or on antiemetics was read.",
  },
  H6: {
    name: "Sedation, respiratory depression",
    effect: "Sedation, loss of consciousness, slowed breathing.",
    frequency:
      "No rate for infusions was seen. With a related nasal product, sedation in 61.9% of patients and loss of consciousness in 0.3%. Respiratory depression is reported mainly with rapid or excessive administration, or with opioids, alcohol or other sedatives.",
    response:
      "Monitor breathing and level of consciousness; people who can rescue and resuscitation equipment at hand.",
  },
  H7: {
    name: "Confusion, hallucinations (emergence reactions)",
    effect:
      "Confusion, dream-like states, hallucinations; delirium, delusions and paranoia are named in pain trials.",
    frequency:
      "Emergence reactions in about 12% after anaesthesia, at much higher exposure. No rate for clinic infusions was seen.",
    response: `${STOP} A patient leaflet asks for medical advice where they are severe or last longer than 24 hours.`,
  },
  H8: {
    name: "Any adverse effect, in pain trials",
    effect: "More adverse effects than with placebo, by the intravenous route.",
    frequency:
      "Risk ratio 3.26 (95% CI 1.05 to 10.09), low certainty (Cochrane). In one crossover trial of 20 people, 20% against 10% had at least one.",
    response: "Belongs in the consent discussion.",
  },
  H9: {
    name: "Fatigue, headache afterwards",
    effect: "Fatigue for the rest of the day; headache.",
    frequency: "Common in one NHS service. No rate was seen.",
    response: "The service tells people to do very little for the rest of the day.",
  },
  H10: {
    name: "Impaired driving",
    effect: "Unfit to drive or use machines, also where the person feels well.",
    frequency:
      "20 healthy adults in a simulator: clearly impaired during an infusion, back to baseline two hours after it. With a related nasal product, no worse than placebo on the road eight hours after one dose.",
    response:
      "Written advice says 24 hours, or the next day after restful sleep (nasal product): follow the longer. National law was not looked up.",
  },
  H11: {
    name: "Worsening mood, suicidality",
    effect: "Depression or suicidal thoughts can worsen in the days after an infusion.",
    frequency:
      "Now and then, for up to two weeks, in one NHS service; single cases in two small series. No rate is known. On average, suicidal ideation fell within 1 week of a single infusion.",
    response:
      "Closer observation, above all of young adults, as the nasal product’s boxed warning asks; an escalation plan of the clinic’s own. No protocol for infusion clinics was found.",
  },
  H12: {
    name: "Prolonged or recurrent psychiatric effects",
    effect: "Psychiatric effects that last or recur for days to weeks.",
    frequency: "Reported to the regulator; no rate.",
    response: NO_RULE,
  },
  H13: {
    name: "Relapse as the effect fades",
    effect: "Return of symptoms after the last infusion.",
    frequency:
      "After up to six infusions the median time to relapse of responders was 18 days (range 4 to more than 83); means of 16 and 19 days in two other open series.",
    response:
      "Agree a plan beforehand. Trials that went on gave weekly infusions; a review advises individual timing.",
  },
  H14: {
    name: "Bruising at the vein",
    effect: "Bruising or soreness at the cannula site.",
    frequency: "Temporary; no rate was seen.",
    response: NO_RULE,
  },
  H15: {
    name: "Urinary tract",
    effect: "Cystitis with frequency, urgency, pelvic pain, haematuria; late, ureteric and renal damage.",
    frequency:
      "A single case of confirmed cystitis during treatment for depression. In a review of maintenance treatment serious urinary problems seemed uncommon, mostly without a comparison group. Regular recreational use: symptoms in over a quarter, a risk three- to fourfold.",
    response:
      "Ask about urinary symptoms; stopping is the first step of treatment. No interval and no test was read for clinic infusions.",
  },
  H16: {
    name: "Liver and bile ducts",
    effect: "Raised liver enzymes, acute or chronic liver injury, biliary changes.",
    frequency:
      "3 of 6 people in one study of two infusions of about four days each. No rate for short clinic infusions was seen.",
    response:
      "Ask about dark urine, pale stools, jaundice, abdominal pain. No interval for liver tests was found.",
  },
  H17: {
    name: "Cognition",
    effect: "Effects of long-term treatment on memory and thinking are unknown.",
    frequency:
      "In one review, one study found slower processing and weaker verbal memory, and five found improvements; in another, none of five studies found harm.",
    response: "Longer controlled studies are called for. No schedule for testing was read.",
  },
  H18: {
    name: "Long-term safety",
    effect: "Unknown.",
    frequency:
      "Long-term use and repeated treatment were hardly assessed, and no register follows psychiatric patients.",
    response: "A defined course, an end point and face-to-face review.",
  },
  H19: {
    name: "Craving, misuse, dependence",
    effect: "Liking, craving, misuse, diversion.",
    frequency:
      "Addiction seemed uncommon in published maintenance treatment, but trials have not studied it systematically. Judged not unlike the risk of stimulants or benzodiazepines.",
    response: "Watch everyone for misuse and diversion; supervised settings.",
  },
  H20: {
    name: "Unsupervised use at home",
    effect: "Serious harm where nobody observes.",
    frequency: "Single cases, among them one person with slowed breathing after a compounded oral form.",
    response: "A regulator and a society of anaesthetists warn of it.",
  },
  H21: {
    name: "Cardiovascular and cerebrovascular disease",
    effect: "A rise in blood pressure may be dangerous.",
    frequency: "Unknown: such people were mostly excluded.",
    response: `Contraindicated on the label where a rise would be a serious danger. ${FIRST_AID}`,
  },
  H22: {
    name: "Allergy, muscle spasm",
    effect: "Allergic reactions, muscle spasms.",
    frequency: "Listed on the anaesthetic label; rates were not seen.",
    response: `Treat as an emergency. ${FIRST_AID}`,
  },
  H23: {
    name: "Mania, psychosis",
    effect: "Elevated mood; onset or return of psychosis in people prone to it.",
    frequency: "Unknown: people with psychosis were excluded from most studies.",
    response: "Avoid in poorly controlled psychosis, says a guideline.",
  },
});
