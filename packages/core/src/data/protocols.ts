import { deepFreeze } from "../freeze.ts";
import type { Protocol } from "../protocol.ts";

/**
 * The clinic's own course, as its patient page gives it: at least six infusions over three weeks, then about one a
 * month. What the page leaves open is a policy, marked as such: a clinic confirms it or sets its own.
 */
export const standardProtocol: Protocol = /* @__PURE__ */ deepFreeze<Protocol>({
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
      note: "A minimum: a clinic may set more.",
    },
    "induction.spanDays": {
      kind: "claim",
      claims: ["S19"],
      note: "That the day of the first infusion counts as one of them is a policy.",
    },
    "induction.gap.least": {
      kind: "policy",
      note: "Never on two days in a row: after Monday, the next can be on Wednesday.",
    },
    "induction.intendedDays": {
      kind: "derived",
      claims: ["S18", "S19"],
      note: "Two a week.",
    },
    "maintenance.every": {
      kind: "claim",
      claims: ["S21"],
      note: "In a month that is too short, its last day is used: that is a policy.",
    },
    "maintenance.window": {
      kind: "policy",
      note: "The page says “about” and gives no days.",
    },
    startWithinDays: {
      kind: "policy",
      note: "If the date asked for does not work.",
    },
  },
});
