import type { Figure, RuleStatus, Severity, Source } from "@infusionkit/core";

export const severityLabels = {
  error: "Error",
  warning: "Warning",
  info: "Information",
} satisfies Record<Severity, string>;

/** Where a figure of the protocol comes from. */
export const sourceKindLabels = {
  claim: "The clinic’s page",
  derived: "Follows from the page",
  reference: "A study",
  policy: "Policy",
} satisfies Record<Source["kind"], string>;

/** The rules of a protocol, by the figure that sets them. */
export const ruleLabels = {
  "induction.infusions": "Infusions at the start",
  "induction.spanDays": "All within",
  "induction.intendedDays": "Spread",
  "induction.gap.least": "Shortest gap",
  "maintenance.every": "After that",
  "maintenance.window": "Days allowed around that day",
  startWithinDays: "Look for a start within",
} as const satisfies Partial<Record<Figure, string>>;

export const reviewRuleLabels = {
  infusions: "The number of infusions",
  span: "All within the span",
  "least-gap": "The shortest gap",
  "greatest-gap": "The longest gap",
} satisfies Record<RuleStatus["rule"], string>;

export const ruleStatusLabels = {
  kept: "kept",
  "within-reach": "within reach",
  "out-of-reach": "out of reach",
  broken: "broken",
} satisfies Record<RuleStatus["status"], string>;
