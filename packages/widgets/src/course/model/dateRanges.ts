/** The rows of days that staff fill in: closures, and days on which the patient cannot come. */
import type { Closure, PlainDate } from "@infusionkit/core";
import { NO_DATE, toDateParts } from "./parseDate.ts";
import type { DateRange } from "./types.ts";

/** Rows that show some days. */
export const toDateRanges = (
  days: readonly (Pick<Closure, "from" | "to"> & { readonly label?: string })[],
): readonly DateRange[] =>
  days.map(({ from, to, label = "" }, key) => ({
    key,
    from: toDateParts(from),
    to: to && to !== from ? toDateParts(to) : NO_DATE,
    label,
  }));

/** The rows with one more, for a day or to be filled in. */
export const addDateRange = (ranges: readonly DateRange[], day?: PlainDate): readonly DateRange[] => [
  ...ranges,
  {
    key: 1 + Math.max(-1, ...ranges.map(({ key }) => key)),
    from: day ? toDateParts(day) : NO_DATE,
    to: NO_DATE,
    label: "",
  },
];
