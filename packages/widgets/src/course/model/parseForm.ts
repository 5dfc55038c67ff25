/** What the fields of the staff planner say: the clinic's days and the patient's, or a code for what is missing or wrong. */
import {
  addDays,
  daysBetween,
  WEEKDAYS,
  weekdayOf,
  type ClinicCalendar,
  type Closure,
  type PlainDate,
  type Weekday,
} from "@infusionkit/core";
import { parseDateParts, type MonthLanguage, type ParsedDate } from "./parseDate.ts";
import { truncateLine } from "./singleLine.ts";
import type { DateRange, DateSpan, PlannerState, SharedPlan } from "./types.ts";

/** A row of days as it is read: its days, or what is wrong with it. */
export type ParsedRange = {
  readonly from: ParsedDate;
  readonly to: ParsedDate;
  /** What is wrong with the two dates together. */
  readonly problem: "reversed" | "too-long" | null;
  readonly span: DateSpan | null;
  readonly empty: boolean;
};

/** What keeps the fields from being read, in the order in which they stand. */
export type MissingInput = "opening-days" | "closures" | "unavailable";

/** What the fields say. */
export type ParsedForm = {
  readonly start: ParsedDate;
  readonly closures: readonly ParsedRange[];
  readonly unavailable: readonly ParsedRange[];
  /** The closures that are sound, each with its reason as the plan and a link have it. */
  readonly soundClosures: readonly Closure[];
  /** The clinic's days; `null` while something that is typed about days is wrong or missing: `missing` says what. */
  readonly calendar: ClinicCalendar | null;
  /** The days on which the patient cannot come, the weekly ones not among them. */
  readonly unavailableDays: readonly PlainDate[];
  readonly missing: MissingInput | null;
};

/** What is needed to read the fields. */
export type FormSettings = {
  readonly language: MonthLanguage;
  /** Public holidays, beside the closures that are typed. */
  readonly holidays: readonly Closure[];
  /** Offered, with the next, for a date that was typed without a year; 0 while it is not known. */
  readonly thisYear: number;
  /** The reason of a closure for which none is typed. */
  readonly defaultReason: string;
};

/** The longest row, in days: unavailable days are listed one by one, and more than two years is a slip. */
const MAX_SPAN_DAYS = 731;

/** How far ahead a weekly day on which the patient cannot come is listed, in days: a course and two years after it. */
const WEEKLY_DAYS_AHEAD = 800;

const parseRange = (range: DateRange, { language, thisYear }: FormSettings): ParsedRange => {
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

const listDays = ({ from, to }: DateSpan): readonly PlainDate[] =>
  [...Array(daysBetween(from, to) + 1).keys()].map((i) => addDays(from, i));

/** The days on which the patient can never come, from a day on. */
export const listWeeklyDays = (weekdays: readonly Weekday[], from: PlainDate): readonly PlainDate[] =>
  weekdays.length === 0
    ? []
    : listDays({ from, to: addDays(from, WEEKLY_DAYS_AHEAD) }).filter((day) =>
        weekdays.includes(weekdayOf(day)),
      );

/** Reads the fields. Rows left empty count for nothing. */
export const parseForm = (state: PlannerState, settings: FormSettings): ParsedForm => {
  const parseRanges = (ranges: readonly DateRange[]): readonly ParsedRange[] =>
    ranges.map((range) => parseRange(range, settings));
  const start = parseDateParts(state.start, settings.language, settings.thisYear);
  const closures = parseRanges(state.closures);
  const unavailable = parseRanges(state.unavailable);
  const soundClosures = closures.flatMap(({ span }, i) =>
    span ? [{ ...span, label: truncateLine(state.closures[i]?.label ?? "") || settings.defaultReason }] : [],
  );
  const hasWrong = (ranges: readonly ParsedRange[]): boolean =>
    ranges.some(({ span, empty }) => !span && !empty);
  const missing =
    state.openingDays.length === 0
      ? "opening-days"
      : hasWrong(closures)
        ? "closures"
        : hasWrong(unavailable)
          ? "unavailable"
          : null;
  return {
    start,
    closures,
    unavailable,
    soundClosures,
    missing,
    unavailableDays: [...new Set(unavailable.flatMap(({ span }) => (span ? listDays(span) : [])))],
    calendar: missing
      ? null
      : {
          openingDays: [{ days: state.openingDays }, ...state.openingChanges],
          closures: [...soundClosures, ...settings.holidays],
        },
  };
};

/** What a link or a file keeps of a state: all of it but what is not yet a date. */
export const toSharedPlan = (
  state: PlannerState,
  { start, soundClosures, unavailable }: ParsedForm,
): SharedPlan => ({
  ...(start.ok ? { start: start.date } : {}),
  ...(state.infusions === null ? {} : { infusions: state.infusions }),
  openingDays: WEEKDAYS.filter((day) => state.openingDays.includes(day)),
  ...(state.openingChanges.length > 0 ? { openingChanges: state.openingChanges } : {}),
  closures: soundClosures,
  ...(state.visit.time ? { visitTime: state.visit.time } : {}),
  ...(state.visit.minutes ? { visitMinutes: state.visit.minutes } : {}),
  unavailable: unavailable.flatMap(({ span }) => (span ? [span] : [])),
  ...(state.unavailableWeekdays.length > 0 ? { unavailableWeekdays: state.unavailableWeekdays } : {}),
  horizon: state.horizon,
  ...(state.region ? { region: state.region } : {}),
  ...(state.protocol ? { protocol: state.protocol } : {}),
  ...(state.record ? { record: state.record } : {}),
});
