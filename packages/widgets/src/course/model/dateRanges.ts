/** The rows of days that staff fill in: closures, extra days, alternating weeks, and days on which the patient cannot come. */
import type { AlternatingDays, Closure, ExtraDay, PlainDate, Weekday } from "@infusionkit/core";
import { NO_DATE, toDateParts } from "./parseDate.ts";
import type { AlternatingRow, DateRange } from "./types.ts";

/**
 * Rows that show some days.
 *
 * @example
 * toDateRanges([{ from: "2026-12-24", label: "Christmas Eve" }]);
 * // [{
 * //   key: 0,
 * //   from: { day: "24", month: "12", year: "2026" },
 * //   to: { day: "", month: "", year: "" },
 * //   label: "Christmas Eve",
 * // }]
 */
export const toDateRanges = (
  days: readonly (Pick<Closure, "from" | "to"> & { readonly label?: string })[],
): readonly DateRange[] =>
  days.map(({ from, to, label = "" }, key) => ({
    key,
    from: toDateParts(from),
    to: to && to !== from ? toDateParts(to) : NO_DATE,
    label,
  }));

/**
 * Rows that show extra days.
 *
 * @example toExtraRows([{ date: "2026-12-12" }])[0]?.from // { day: "12", month: "12", year: "2026" }
 */
export const toExtraRows = (days: readonly ExtraDay[]): readonly DateRange[] =>
  toDateRanges(days.map(({ date, label = "" }) => ({ from: date, label })));

/**
 * Rows that show the days of alternating weeks.
 *
 * @example
 * toAlternatingRows([{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }])[0]?.from;
 * // { day: "5", month: "12", year: "2026" }
 */
export const toAlternatingRows = (entries: readonly AlternatingDays[]): readonly AlternatingRow[] =>
  entries.map(({ days, everyWeeks, from, to }, key) => ({
    key,
    days,
    everyWeeks,
    from: toDateParts(from),
    to: to ? toDateParts(to) : NO_DATE,
  }));

/**
 * Weekdays with one more or one less.
 *
 * @param isIn whether the day is to be among them
 * @example toggleWeekday(["monday", "thursday"], "friday", true) // ["monday", "thursday", "friday"]
 */
export const toggleWeekday = (days: readonly Weekday[], day: Weekday, isIn: boolean): readonly Weekday[] => {
  const others = days.filter((other) => other !== day);
  return isIn ? [...others, day] : others;
};

/**
 * The rows with one more, which has a key of its own.
 *
 * @example addRow([{ key: 4, name: "Room 1" }], { name: "Room 2" }).map(({ key }) => key) // [4, 5]
 */
export const addRow = <Row extends { readonly key: number }>(
  rows: readonly Row[],
  row: Omit<Row, "key">,
): readonly Row[] => [...rows, { ...row, key: 1 + Math.max(-1, ...rows.map(({ key }) => key)) } as Row];

/** The rows with one more, to be filled in: every second week. */
export const addAlternatingRow = (rows: readonly AlternatingRow[]): readonly AlternatingRow[] =>
  addRow(rows, { days: [], everyWeeks: 2, from: NO_DATE, to: NO_DATE });

/** The rows with one more, for a day or to be filled in. */
export const addDateRange = (ranges: readonly DateRange[], day?: PlainDate): readonly DateRange[] =>
  addRow(ranges, { from: day ? toDateParts(day) : NO_DATE, to: NO_DATE, label: "" });
