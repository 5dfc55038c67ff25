import type { TrialResult } from "@infusionkit/core";

/** The results of published designs; `none` for a course that no trial tested. */
export const results = {
  positive: {
    label: "Positive",
    meaning: "The infusions did as well as, or better than, what they were compared with.",
  },
  mixed: {
    label: "Mixed",
    meaning: "A difference in some measures, at some times or in some trials, and none in others.",
  },
  negative: { label: "Negative", meaning: "No clear difference from the comparison." },
  uncontrolled: {
    label: "No comparison",
    meaning: "There was no comparison group, so it cannot show that the infusions were the cause.",
  },
  none: { label: "Not tested", meaning: "The clinic’s own course; no trial tested it as such." },
} as const satisfies Record<TrialResult | "none", { label: string; meaning: string }>;

/** Where the days of a design come from. */
export const basisText = {
  policy: "Spread evenly, which is how we read the clinic’s page",
  published: "Days as published",
  interpretation: "We worked out the days",
} as const;
