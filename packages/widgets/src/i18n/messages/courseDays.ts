import type { MessageGroup } from "../format.ts";

/** The days of a course, where even a hint at a medicine counts. */
export const courseDays = {
  title: "A course, day by day",
  scope: "The days are counted from the first infusion. Your clinic sets the real dates with you.",
  infusion: "infusion",
  later: "later ones, about monthly",
  course: "With a course of {infusions}",
  courseThenMonthly: "With a course of {infusions}, then about once a month",
  infusionNumber: "Infusion {number}",
  day: "Day {day}",
  notice: "Ask your clinic what each visit involves.",
} satisfies MessageGroup;
