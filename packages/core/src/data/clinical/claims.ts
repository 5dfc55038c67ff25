import { deepFreeze } from "../../freeze.ts";
import type { BenefitId, BenefitResult, ClinicClaimId } from "../../evidence.ts";

/** A claim as professionals read it. Its certainty, grade and references are those of the claim itself. */
export type ClinicalClaim = {
  /** What is stated, where the public statement speaks to patients. */
  readonly statement?: string;
  /** What is known of it, for those who read studies. */
  readonly known: string;
};

/** The facts of the clinic's page for professionals, by their numbers. */
export const clinicalClaims: { readonly [Id in ClinicClaimId]: ClinicalClaim } = /* @__PURE__ */ deepFreeze<{
  readonly [Id in ClinicClaimId]: ClinicalClaim;
}>({
  S1: {
    statement:
      "It is an old-fashioned anaesthetic, used to put people to sleep for operations and for sedation in painful procedures.",
    known:
      "Its use around operations is established. Use in mood disorders and chronic pain is newer, and in depression off label.",
  },
  S2: {
    known:
      "Synaptic growth is consistent in rats. The first human PET study found no measurable change in synaptic density at one day despite symptom relief. That growth explains benefit in people is a hypothesis.",
  },
  S3: {
    known: "The receptor block is established. That it is the reason for the effect on mood is contested.",
  },
  S4: {
    known:
      "A prefrontal rise is established in rats, at low doses only. In people it is inferred, and animal models without a surge exist.",
  },
  S5: {
    known:
      "BDNF is needed in rodents. In people the link is indirect: a signal in blood over the first days that was gone by one week, and in a small trial a block of mTORC1 that did not prevent the effect.",
  },
  S6: {
    known: "Supported in animals and cells. It has not been shown in people who had the treatment.",
  },
  S7: {
    known:
      "The page says “may”. In marmosets the anticipation of reward was restored and the response to threat was not. Human imaging points both ways: in 60 people in three groups the signal rose, with no fall in any area, and the rise predicted improvement.",
  },
  S8: {
    known:
      "A long-standing idea. Deep brain stimulation beside the area helped 4 of 6 people as blood flow there fell. Small studies disagree on what is overactive and when; the largest imaging study here fits it badly.",
  },
  S9: {
    known:
      "Contested, with human results in both directions. In the study of 60 people in three groups the signal fell in no area, and there was no benefit over saline.",
  },
  S10: {
    known:
      "The S enantiomer activates mu and kappa receptors in rats. Naltrexone attenuated the effect in 12 people. In a trial of 65 it made no difference, but there the infusion did no better than midazolam, so that trial cannot settle the point.",
  },
  S11: {
    known:
      "Trials combined it with psychological therapy or memory retrieval and measured drinking more than craving; one found more abstinent days and no difference in relapse. A trial of 65 people found no difference between groups. It has its own potential for misuse.",
  },
  S12: {
    known:
      "A role of the receptor in central sensitisation is established in animals and volunteers. It is neither a pain receptor only nor in the brain only. A Cochrane review found no clear clinical benefit.",
  },
  S13: {
    known:
      "Supported in animals and volunteers. That a given patient’s pain is driven by it cannot be shown, and the clinical pay-off is uncertain.",
  },
  S14: {
    known:
      "Central sensitisation outlasts its cause and can be reversed. There are no agreed diagnostic signs, so its share in one patient’s pain is inferred.",
  },
  S15: {
    known:
      "Named by reviews as possible. The one human test that could be read found no effect: in 10 patients offset analgesia was unchanged though pain fell. A volunteer study has been published but its result could not be read, so it counts for neither side. In 30 open-label patients a more flexible link with the pathway went with relief: no proof.",
  },
  S16: {
    known:
      "Spinal markers of inflammation fell in rats with nerve injury. In people one blood marker fell after surgery; effects in the brain or spinal cord are not shown, and findings in depression are mixed.",
  },
  S17: {
    known:
      "No trial was found that links relief to measured plasticity. In chronic pain plasticity is also part of the problem.",
  },
  S18: {
    known:
      "Six is a common design. No trial shows that it is the minimum: responders needed 3 infusions in the median in one trial, and in a small series weekly infusions did no worse than two a week.",
  },
  S19: {
    known:
      "55.4% responded, against 41.2% with ECT, in an open trial of 403 people without placebo. Two blinded trials found no clear benefit. In open series those who relapsed did so about 16 to 19 days after the last infusion.",
  },
  S20: {
    known: "No human study was found that links the number of infusions to plasticity.",
  },
  S21: {
    known:
      "Some maintenance is common practice; the monthly interval is a convention of clinics. Trials gave it weekly, relapse in open series came sooner than a month on average, and a review advises individual timing, ahead of the expected loss of effect.",
  },
  S22: {
    known:
      "Mood: a rapid and transient benefit is well supported, with doubts about blinding; one trial masked by surgical anaesthesia found no effect. Pain: relief while a short infusion runs is well supported, relief for days after it is not.",
  },
  S23: {
    known:
      "Not supported as an average. For mood, the difference from placebo is largest at day 1 and lost by days 10 to 12, with wide variation. For pain, the effect of a 30-minute infusion did not outlast the level in the blood.",
  },
  S24: {
    known:
      "No trial shows that six infusions make the benefit last. The only placebo-controlled trial found of six infusions over three weeks was small and negative; a blinded trial of up to eight found no clear benefit either. Repeated infusions are less well supported than a single one.",
  },
});

/** A result as professionals read it. */
export type ClinicalResult = Pick<BenefitResult, "result" | "grade" | "references"> & {
  readonly comparison: string;
};

/** The answers to "Does it help?" for professionals, each with the results it rests on. */
export const clinicalBenefits: {
  readonly [Id in BenefitId]: {
    readonly title: string;
    readonly known: string;
    readonly results: readonly ClinicalResult[];
  };
} = /* @__PURE__ */ deepFreeze<{
  readonly [Id in BenefitId]: {
    readonly title: string;
    readonly known: string;
    readonly results: readonly ClinicalResult[];
  };
}>({
  B1: {
    title: "Efficacy in depression",
    known:
      "Short-term benefit of a single infusion: moderate certainty, with unblinding in most trials. Benefit of a course beyond that: low certainty; open results are favourable, blinded ones are not. Individual response cannot be predicted.",
    results: [
      {
        comparison: "Single infusion against placebo, meta-analysis, day 1",
        result: "Effect size -1.00 (95% CI -1.28 to -0.73); no longer superior by days 10 to 12.",
        grade: "moderate",
        references: ["kishimoto-2016"],
      },
      {
        comparison: "Single infusion against midazolam, randomised, 24 hours",
        result: "Response 64% against 28%; no significant difference in response by day 7.",
        grade: "moderate",
        references: ["murrough-2013-rct"],
      },
      {
        comparison: "Single infusion masked by surgical anaesthesia, randomised, days 1 to 3",
        result: "MADRS difference -5.82 (95% CI -13.3 to 1.64; p=0.13).",
        grade: "low",
        references: ["lii-2023"],
      },
      {
        comparison: "Six infusions over 3 weeks against ECT, randomised, open",
        result: "Response 55.4% against 41.2% (difference 14.2 points, 95% CI 3.9 to 24.2).",
        grade: "low",
        references: ["anand-2023"],
      },
      {
        comparison: "Up to 8 infusions against midazolam, added to inpatient care, blinded",
        result:
          "MADRS difference -3.16 (95% CI -8.54 to 2.22; p=0.25); response 46.9% against 33.3%, not significant.",
        grade: "low",
        references: ["jelovac-2025"],
      },
      {
        comparison: "Six infusions over 3 weeks against saline, blinded",
        result: "No difference in depression (p=0.47) or suicidal ideation (p=0.32).",
        grade: "low",
        references: ["ionescu-2019"],
      },
    ],
  },
  B2: {
    title: "Efficacy in chronic pain",
    known:
      "Complex regional pain syndrome: low certainty of relief for weeks after infusions over days, without a gain in function. Other chronic pain: very low certainty.",
    results: [
      {
        comparison: "Intravenous against placebo, straight after, Cochrane review",
        result: "Mean difference -15.79 of 100 (95% CI -32.09 to 0.51).",
        grade: "very low",
        references: ["ferraro-2025"],
      },
      {
        comparison: "Single infusion against placebo, neuropathic pain, crossover, 35 days",
        result: "No difference in daily pain (p=0.296); effect size -0.2 (95% CI -0.6 to 0.3).",
        grade: "low",
        references: ["pickering-2020"],
      },
      {
        comparison: "Infusions of several kinds, pooled trials, up to 2 weeks",
        result: "-1.83 of 10 (95% CI -2.35 to -1.31); all trials but one at high risk of bias.",
        grade: "low",
        references: ["orhurhu-2019"],
      },
      {
        comparison: "Continuous infusion of 4.2 days, complex regional pain syndrome, randomised",
        result: "Pain 2.68 against 5.45 at week 1; lost by week 12 (p=0.07). No gain in function.",
        grade: "low",
        references: ["sigtermans-2009"],
      },
    ],
  },
});
