/** What the fields of the staff planner say: the clinic's days and the patient's, or a code for what is missing or wrong. */
import {
  addDays,
  WEEKDAYS,
  type AlternatingDays,
  type ClinicCalendar,
  type Closure,
  type ExtraDay,
  type PlainDate,
  type Unavailability,
} from "@infusionkit/core";
import {
  parseAlternatingRow,
  parseDateRange,
  type ParsedAlternating,
  type ParsedRange,
} from "./parseDateRanges.ts";
import { parseDateParts, type DateLanguage, type ParsedDate } from "./parseDate.ts";
import { truncateLine } from "./singleLine.ts";
import type { DateRange, DateSpan, PlannerState, SharedPlan } from "./types.ts";

/** What keeps the fields from being read, in the order in which they stand. */
export type MissingInput =
  "opening-days" | "alternating-days" | "extra-days" | "closures" | "full-days" | "unavailable";

/** What the fields say. */
export type ParsedForm = {
  readonly start: ParsedDate;
  readonly closures: readonly ParsedRange[];
  readonly unavailable: readonly ParsedRange[];
  readonly fullDays: readonly ParsedRange[];
  readonly alternatingDays: readonly ParsedAlternating[];
  readonly extraDays: readonly ParsedRange[];
  /** The closures that are sound, each with its reason as the plan and a link have it. */
  readonly soundClosures: readonly Closure[];
  readonly soundAlternatingDays: readonly AlternatingDays[];
  /** The extra days that are sound, each date once. */
  readonly soundExtraDays: readonly ExtraDay[];
  /** The clinic's days; `null` while something that is typed about days is wrong or missing: `missing` says what. */
  readonly calendar: ClinicCalendar | null;
  /** As much of the clinic's days as is sound, to be shown; `null` while no weekday is open. */
  readonly shownCalendar: ClinicCalendar | null;
  /** When the patient cannot come. */
  readonly unavailability: readonly Unavailability[];
  readonly missing: MissingInput | null;
};

/** What is needed to read the fields. */
export type FormSettings = {
  readonly language: DateLanguage;
  /** Public holidays, beside the closures that are typed. */
  readonly holidays: readonly Closure[];
  /** Offered, with the next, for a date that was typed without a year; 0 while it is not known. */
  readonly thisYear: number;
  /** The reason of a closure for which none is typed. */
  readonly defaultReason: string;
};

const toUnavailability = (
  spans: readonly DateSpan[],
  weekdays: PlannerState["unavailableWeekdays"],
): readonly Unavailability[] => [
  ...spans.map((span): Unavailability => (span.from === span.to ? span.from : span)),
  ...(weekdays.length > 0 ? [{ weekdays }] : []),
];

/**
 * The full days as a calendar has them: days on which others have taken the one place that is asked for. Where this patient
 * has an appointment, the place is the patient's own.
 */
const toCapacity = (
  spans: readonly DateSpan[],
  { record }: PlannerState,
): Pick<ClinicCalendar, "capacity"> => {
  const own = new Set(
    record?.appointments.filter(({ state }) => state === "planned").map(({ date }) => date) ?? [],
  );
  const booked: Record<PlainDate, number> = {};
  for (const { from, to } of spans)
    for (let day = from; day <= to; day = addDays(day, 1)) if (!own.has(day)) booked[day] = 1;
  return Object.keys(booked).length > 0 ? { capacity: { perDay: 1, booked } } : {};
};

/** Reads the fields. Rows left empty count for nothing. */
export const parseForm = (state: PlannerState, settings: FormSettings): ParsedForm => {
  const parseRanges = (ranges: readonly DateRange[]): readonly ParsedRange[] =>
    ranges.map((range) => parseDateRange(range, settings.language, settings.thisYear));
  const start = parseDateParts(state.start, settings.language, settings.thisYear);
  const closures = parseRanges(state.closures);
  const unavailable = parseRanges(state.unavailable);
  const fullDays = parseRanges(state.fullDays);
  const soundClosures = closures.flatMap(({ span }, i) =>
    span ? [{ ...span, label: truncateLine(state.closures[i]?.label ?? "") || settings.defaultReason }] : [],
  );
  const alternatingDays = state.alternatingDays.map((row) =>
    parseAlternatingRow(row, settings.language, settings.thisYear),
  );
  const soundAlternatingDays = alternatingDays.flatMap(({ entry }) => (entry ? [entry] : []));
  const extraDays = parseRanges(state.extraDays);
  const extraByDate = new Map<string, ExtraDay>();
  extraDays.forEach(({ span }, i) => {
    const label = truncateLine(state.extraDays[i]?.label ?? "");
    if (!span || extraByDate.get(span.from)?.label) return;
    extraByDate.set(span.from, { date: span.from, ...(label ? { label } : {}) });
  });
  const soundExtraDays = [...extraByDate.values()];
  const hasWrong = (ranges: readonly ParsedRange[]): boolean =>
    ranges.some(({ span, empty }) => !span && !empty);
  // Opening days that change are a list of entries, and each of these has at least one day.
  const hasOpeningDays = state.openingDays.length > 0;
  const canAlternateOnly = state.openingChanges.length === 0;
  const neverOpens = !hasOpeningDays && !(canAlternateOnly && soundAlternatingDays.length > 0);
  const missing =
    !hasOpeningDays && !(canAlternateOnly && state.alternatingDays.some(({ days }) => days.length > 0))
      ? "opening-days"
      : alternatingDays.some(({ entry, empty }) => !entry && !empty)
        ? "alternating-days"
        : hasWrong(extraDays)
          ? "extra-days"
          : hasWrong(closures)
            ? "closures"
            : hasWrong(fullDays)
              ? "full-days"
              : hasWrong(unavailable)
                ? "unavailable"
                : null;
  const shownCalendar: ClinicCalendar | null = neverOpens
    ? null
    : {
        openingDays:
          state.openingChanges.length > 0
            ? [{ days: state.openingDays }, ...state.openingChanges]
            : state.openingDays,
        closures: [...soundClosures, ...settings.holidays],
        ...(soundAlternatingDays.length > 0 ? { alternatingDays: soundAlternatingDays } : {}),
        ...(soundExtraDays.length > 0 ? { extraDays: soundExtraDays } : {}),
        ...toCapacity(
          fullDays.flatMap(({ span }) => (span ? [span] : [])),
          state,
        ),
      };
  return {
    start,
    closures,
    unavailable,
    fullDays,
    alternatingDays,
    extraDays,
    soundClosures,
    soundAlternatingDays,
    soundExtraDays,
    missing,
    unavailability: toUnavailability(
      unavailable.flatMap(({ span }) => (span ? [span] : [])),
      state.unavailableWeekdays,
    ),
    shownCalendar,
    calendar: missing ? null : shownCalendar,
  };
};

/**
 * What a link or a file keeps of a state: all of it but what is not yet a date, and the full days. Those are as of one day,
 * and bookings change: opened next week they would keep a patient from days that have room, so whoever saves is told that
 * they are left out.
 */
export const toSharedPlan = (
  state: PlannerState,
  { start, soundClosures, soundAlternatingDays, soundExtraDays, unavailable }: ParsedForm,
): SharedPlan => ({
  ...(start.ok ? { start: start.date } : {}),
  ...(state.infusions === null ? {} : { infusions: state.infusions }),
  openingDays: WEEKDAYS.filter((day) => state.openingDays.includes(day)),
  ...(state.openingChanges.length > 0 ? { openingChanges: state.openingChanges } : {}),
  ...(soundAlternatingDays.length > 0 ? { alternatingDays: soundAlternatingDays } : {}),
  ...(soundExtraDays.length > 0 ? { extraDays: soundExtraDays } : {}),
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
