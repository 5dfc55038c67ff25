import type { Protocol } from "../protocol.ts";

/**
 * The clinic's own course, as its patient page gives it: at least six infusions over three weeks, then about one a
 * month. What the page leaves open is a policy, marked as such: a clinic confirms it or sets its own.
 */
export const standardProtocol: Protocol = {
  id: "clinic-standard",
  version: "1.0.0",
  title: "The clinic's protocol",
  induction: {
    infusions: 6,
    spanDays: 21,
    gap: { least: 2 },
  },
  maintenance: {
    every: { months: 1 },
    window: { before: 7, after: 7 },
  },
  startWithinDays: 180,
  sources: {
    "induction.infusions": {
      kind: "claim",
      claims: ["S18", "S24"],
      note: "The page says at least six. A clinic may set more.",
    },
    "induction.spanDays": {
      kind: "claim",
      claims: ["S19"],
      note: "The page says a 3-week period. Counting the first day as one of the 21 is a policy: the clinic confirms it.",
    },
    "induction.gap.least": {
      kind: "policy",
      note: "Never two days running. The page gives no least gap: the clinic confirms it.",
    },
    "induction.intendedDays": {
      kind: "derived",
      claims: ["S18", "S19"],
      note: "Spread evenly over the three weeks: two a week.",
    },
    "maintenance.every": {
      kind: "claim",
      claims: ["S21"],
      note: "The page says about once a month. A month's end that is too short takes its last day: a policy that the clinic confirms.",
    },
    "maintenance.window": {
      kind: "policy",
      note: "A week either side of the day. The page says “about” (S21) and gives no window: the clinic confirms it.",
    },
    startWithinDays: {
      kind: "policy",
      note: "How long to look for a start when the date asked for does not work: the clinic confirms it.",
    },
  },
};
