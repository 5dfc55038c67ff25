import type { MessageGroup } from "../format.ts";

/** A date in three fields. */
export const dateField = {
  day: "Day",
  month: "Month",
  year: "Year",
  dayWhole: "Give the day as a number from 1 to 31.",
  unread: "This could not be read as a date. Write it as in this example: {example}",
  several: "This is more than one date. Write one here, as in this example: {example}",
  wrongWeekday: "{date} is a {weekday}, not a {typed}. Check the date.",
  dayRange: "{month} has days 1 to {last}.",
  monthWhole: "Give the month as a number from 1 to 12, or a name such as Dec.",
  yearWhole: "Give the year in four digits, such as 2026.",
  ambiguous: "Is “{typed}” {one} or {other}?",
  range: "“{typed}” looks like a range of days. Give one date here.",
  ignored: "Not part of the date, so left out: {text}",
} satisfies MessageGroup;
