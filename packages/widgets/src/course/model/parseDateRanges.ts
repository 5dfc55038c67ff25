/** Rows of days and of alternating weeks as they are read: their days, or a code for what is wrong. */
import { daysBetween, WEEKDAYS, type AlternatingDays } from "@infusionkit/core";
import { parseDateParts, type DateLanguage, type ParsedDate } from "./parseDate.ts";
import type { AlternatingRow, DateRange, DateSpan } from "./types.ts";

/** A row of days as it is read: its days, or what is wrong with it. */
export type ParsedRange = {
  readonly from: ParsedDate;
  readonly to: ParsedDate;
  /** What is wrong with the two dates together. */
  readonly problem: "reversed" | "too-long" | null;
  readonly span: DateSpan | null;
  readonly empty: boolean;
};

/** A row of alternating weeks as it is read: its days, or what is wrong with it. */
export type ParsedAlternating = {
  readonly from: ParsedDate;
  readonly to: ParsedDate;
  readonly problem: "no-day" | "reversed" | null;
  readonly entry: AlternatingDays | null;
  readonly empty: boolean;
};

/** The longest row, in days: more than two years is a slip. */
const MAX_SPAN_DAYS = 731;

/**
 * Reads a row of days.
 *
 * @param language how months are called, such as what `getCalendarFormMessages` gives
 * @param thisYear offered, with the next, for a date without a year; 0 while it is not known
 * @returns the days as `span`, or `null` there and what is wrong; `empty` for a row in which nothing stands yet
 * @example
 * const [row] = toDateRanges([{ from: "2026-12-24", to: "2027-01-04" }]);
 * row && parseDateRange(row, getCalendarFormMessages()).span;
 * // { from: "2026-12-24", to: "2027-01-04" }
 */
export const parseDateRange = (range: DateRange, language: DateLanguage, thisYear = 0): ParsedRange => {
  const from = parseDateParts(range.from, language, thisYear);
  const to = parseDateParts(range.to, language, thisYear);
  const empty = !from.ok && from.empty && !to.ok && to.empty;
  const parsed = { from, to, problem: null, span: null, empty };
  if (!from.ok || (!to.ok && !to.empty)) return parsed;
  const end = to.ok ? to.date : from.date;
  if (end < from.date) return { ...parsed, problem: "reversed" };
  if (daysBetween(from.date, end) > MAX_SPAN_DAYS) return { ...parsed, problem: "too-long" };
  return { ...parsed, span: { from: from.date, to: end } };
};

/**
 * Reads a row of alternating weeks.
 *
 * @param language how months are called, such as what `getCalendarFormMessages` gives
 * @param thisYear offered, with the next, for a date without a year; 0 while it is not known
 * @returns the days as `entry`, or `null` there and what is wrong; `empty` for a row in which nothing stands yet
 * @example
 * const [row] = toAlternatingRows([{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }]);
 * row && parseAlternatingRow(row, getCalendarFormMessages()).entry;
 * // { days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }
 */
export const parseAlternatingRow = (
  row: AlternatingRow,
  language: DateLanguage,
  thisYear = 0,
): ParsedAlternating => {
  const from = parseDateParts(row.from, language, thisYear);
  const to = parseDateParts(row.to, language, thisYear);
  const noDay = row.days.length === 0;
  const empty = noDay && !from.ok && from.empty && !to.ok && to.empty;
  const parsed = { from, to, problem: null, entry: null, empty };
  if (!from.ok || (!to.ok && !to.empty)) return parsed;
  if (noDay) return { ...parsed, problem: "no-day" };
  if (to.ok && to.date < from.date) return { ...parsed, problem: "reversed" };
  const days = WEEKDAYS.filter((day) => row.days.includes(day));
  const { everyWeeks } = row;
  return {
    ...parsed,
    entry: { days, everyWeeks, from: from.date, ...(to.ok ? { to: to.date } : {}) },
  };
};
