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

/** What the table of alternatives says about a set of dates beside the planner's. Figures and dates come formatted. */
export const alternativeText = {
  chosen: "Chosen.",
  further: (difference: string) => `Further from the intended days, by ${difference}.`,
  bestEndingOn: (date: string) => `The best set that ends on ${date}.`,
  moreWeekdays: "Equally close, but on more weekdays.",
  later: (days: number) =>
    `Equally close, and on as few weekdays, but the first day that differs is ${days} ${days === 1 ? "day" : "days"} later.`,
} as const;

/** Why an infusion is on one date and not on another. Figures and dates come formatted. */
export const moveText = {
  distances: (move: {
    readonly number: number;
    readonly intended: string;
    readonly from: { readonly date: string; readonly distance: string; readonly squared: string };
    readonly to: { readonly date: string; readonly distance: string; readonly squared: string };
  }) =>
    `Infusion ${move.number} is intended ${move.intended} days after the first. ${move.from.date} is ` +
    `${move.from.distance} days away from that and ${move.to.date} is ${move.to.distance} days away; squared, that makes ` +
    `${move.from.squared} and ${move.to.squared}. But ${move.to.date} would break the protocol while its neighbours stay where they are. ` +
    `Asked to make the move, the planner says:`,
  cost: (number: number, date: string, sum: string, bestSum: string) =>
    `To make room, other infusions would have to move. The best course with infusion ${number} on ${date} has a sum ` +
    `of ${sum} instead of ${bestSum}. It is in the last row of the table below.`,
} as const;
