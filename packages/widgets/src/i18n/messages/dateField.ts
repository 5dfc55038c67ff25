import type { MessageGroup } from "../format.ts";

/** A date in three fields. */
export const dateField = {
  day: "Day",
  month: "Month",
  year: "Year",
  dayWhole: "Give the day as a number from 1 to 31.",
  dayRange: "{month} has days 1 to {last}.",
  monthWhole: "Give the month as a number from 1 to 12, or a name such as Dec.",
  yearWhole: "Give the year in four digits, such as 2026.",
  ambiguous: "Is “{typed}” {one} or {other}?",
  range: "“{typed}” looks like a range of days. Give one date here.",
  ignored: "Not part of the date, so left out: {text}",
} satisfies MessageGroup;
