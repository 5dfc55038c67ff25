import type { MessageGroup } from "../format.ts";

/** One infusion against a course. */
export const effect = {
  title: "One infusion, and a course",
  scope:
    "This shows what the clinic says. It is not a measurement, and it does not predict what will happen to any one person.",
  oneInfusion: "After just 1 infusion",
  course: "With a course of {infusions}, then about once a month",
  day: "Day {day}",
  dayRange: "Days {from} to {to}",
  caveat: "What is known",
  evidence: "Evidence for {claim}",
  legend: {
    infusion: "infusion",
    effect: "effect of one, the clinic says",
    fading: "wearing off, the clinic says",
    course: "the course",
    lasting: "lasting benefit, the clinic says",
    maintenance: "maintenance, about monthly",
  },
  tableTitle: "The same as a table",
  columns: {
    days: "Days after the first infusion",
    statement: "What the clinic says about them",
    source: "Source",
  },
  kinds: {
    induction: "The first weeks of the course",
    infusion: "Infusion {number}",
    "one-infusion": "The effect of one infusion, until it wears off",
    maintenance: "Infusion {number}, to maintain the effect: any day of these",
  },
  notice: "Ask your doctor what you can expect.",
} satisfies MessageGroup;
