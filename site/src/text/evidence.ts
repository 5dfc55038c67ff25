import type { BenefitResult, HarmGroup, HarmUrgency, ReferenceKind, Topic } from "@infusionkit/core";

/** Who says what a claim states. */
export const speaker: Readonly<Record<Topic, string>> = {
  medicine: "The clinic says",
  depression: "The clinic says",
  pain: "The clinic says",
  course: "The clinic says",
  benefit: "Studies say",
  harm: "What can happen",
};

/** The groups of harms, in the order in which they are told. */
export const harmGroups: readonly {
  readonly id: HarmGroup;
  readonly title: string;
  readonly intro: string;
}[] = [
  {
    id: "during",
    title: "During an infusion",
    intro: "Staff are with you. Tell them what you feel: they can slow the drip down or stop it.",
  },
  {
    id: "after",
    title: "In the hours and days after",
    intro: "Most of these pass by themselves. Worse mood or thoughts of suicide need help the same day.",
  },
  {
    id: "rare-serious",
    title: "Rare, but serious",
    intro: "These need quick action. Save the emergency number of your country before you start.",
  },
  {
    id: "over-time",
    title: "With repeated use",
    intro: "Studies are short, so less is known about these. Answer the clinic’s questions at each visit.",
  },
  {
    id: "misuse",
    title: "Misuse",
    intro: "The medicine can be misused. Speaking about it early helps.",
  },
];

/** How soon somebody has to be told. */
export const urgencies: Readonly<Record<HarmUrgency, string>> = {
  "tell-staff": "Tell staff at once",
  "tell-clinic": "Tell the clinic",
  "same-day": "Get advice the same day",
  emergency: "Can be an emergency",
};

/** What a result says about the benefit, beside what it was compared with. */
export const directions: Readonly<Record<BenefitResult["direction"], string>> = {
  for: "Better",
  against: "No difference seen",
  open: "Unclear",
};

/** On which side of a claim its sources stand. */
export const sourceSides = {
  supporting: "For",
  opposing: "Against, or setting limits",
  resultNotSeen: "Tested, but we could not see the result",
} as const;

/** The kinds of publication that stand together on the pages of sources. */
export const sourceKinds = {
  trials: ["rct"],
  observed: ["open-label", "observational", "case-report"],
  pooled: ["meta-analysis", "review"],
  official: ["consensus-guideline", "regulator", "product-label", "clinic-page"],
  laboratory: ["preclinical"],
} as const satisfies Record<string, readonly ReferenceKind[]> as Readonly<
  Record<"trials" | "observed" | "pooled" | "official" | "laboratory", readonly ReferenceKind[]>
>;

/** Who stands behind the pages, and what it means where nobody does. */
export const stewardship = {
  notSigned: "No clinician has signed this: nobody with clinical training answers for it yet.",
  noPublisher:
    "This copy does not name its publisher: nobody answers for it. Check what it says with a clinician before you rely on it.",
  noContact: "This copy names no contact: let the clinic that led you here know.",
} as const;
