import { formatValue, plainDate, type Closure, type PlainDate } from "@infusionkit/core";
import type { Holiday, HolidayRegion } from "./region.ts";

/** Holidays of a span of days, and the years of the span that the region knows nothing about. */
export type HolidaysFound = {
  /** In the order of their dates. */
  readonly holidays: readonly Holiday[];
  /**
   * The years that the span touches and the region does not hold, before its first year or after its last. While there
   * is one, the absence of a holiday in that year means nothing: say so to whoever plans with it.
   */
  readonly missingYears: readonly number[];
};

/** A holiday as a closure of the core's `ClinicCalendar`: one day, `from` and `to` alike. */
export type HolidayClosure = Closure & { readonly to: PlainDate; readonly kind: "holiday" };

const checkRegion = (region: unknown): void => {
  const { from, to, holidays } = (region ?? {}) as Partial<HolidayRegion>;
  if (Number.isInteger(from) && Number.isInteger(to) && Array.isArray(holidays)) {
    // By index, because `forEach` skips the holes of a sparse list.
    for (let i = 0; i < holidays.length; i++) checkHoliday(holidays[i], `region.holidays[${i}]`);
    return;
  }
  throw new TypeError(
    `region must be a region with from, to and holidays, such as getRegion(za, "za") gives; it is ${formatValue(region)}.` +
      (typeof region === "string" ? " Load it first: await loadRegion(id)." : ""),
  );
};

const checkHoliday = (holiday: unknown, field: string): void => {
  if (typeof holiday !== "object" || holiday === null) {
    throw new TypeError(`${field} must be a holiday with date and name; it is ${formatValue(holiday)}.`);
  }
  const { date, name } = holiday as Partial<Holiday>;
  plainDate(date, `${field}.date`);
  if (typeof name !== "string" || name.trim() === "") {
    throw new TypeError(`${field}.name must be text, such as "Heritage Day"; it is ${formatValue(name)}.`);
  }
};

/**
 * The holidays of a region from one date to another, both days included, and the years it cannot speak for.
 *
 * A region holds some years only (`region.from` to `region.to`). Before and after them it has no holidays to give, which
 * is not the same as there being none: those years, on either side, come back as `missingYears`.
 *
 * @param region from `getRegion` or `loadRegion`, or a clinic's own
 * @param from the first day, `YYYY-MM-DD`
 * @param to the last day, `YYYY-MM-DD`; not before `from`
 * @throws TypeError when an argument is of the wrong kind, RangeError when a date does not exist or `to` is
 * before `from`; the message names the argument, the value and what is allowed
 * @example
 * holidaysBetween(getRegion(za, "za"), "2026-09-01", "2026-09-30")
 * // { holidays: [{ date: "2026-09-24", name: "Heritage Day" }], missingYears: [] }
 * @example
 * holidaysBetween(getRegion(za, "za"), "2025-12-20", "2026-01-10")
 * // { holidays: [{ date: "2026-01-01", name: "New Year's Day" }], missingYears: [2025] }
 */
export const holidaysBetween = (region: HolidayRegion, from: PlainDate, to: PlainDate): HolidaysFound => {
  checkRegion(region);
  const first = Number(plainDate(from, "from").slice(0, 4));
  const last = Number(plainDate(to, "to").slice(0, 4));
  if (to < from) throw new RangeError(`to is "${to}": it must not be before from, "${from}".`);
  const missingYears: number[] = [];
  for (let year = first; year <= last; year++) {
    if (year < region.from || year > region.to) missingYears.push(year);
  }
  return {
    // ISO dates compare as text.
    holidays: region.holidays.filter(({ date }) => date >= from && date <= to),
    missingYears,
  };
};

/**
 * A holiday as a closure for the core's `ClinicCalendar`.
 *
 * @throws TypeError when it is not a holiday or has no name, RangeError when its date does not exist
 * @example toClosure({ date: "2026-09-24", name: "Heritage Day" })
 * // { from: "2026-09-24", to: "2026-09-24", label: "Heritage Day", kind: "holiday" }
 */
export const toClosure = (holiday: Holiday): HolidayClosure => {
  checkHoliday(holiday, "holiday");
  const { date, name } = holiday;
  return { from: date, to: date, label: name, kind: "holiday" };
};

/**
 * The holidays of a region from one date to another as closures for the core's `ClinicCalendar`.
 *
 * A list of closures cannot say which years it lacks, so this refuses a span that the region does not wholly
 * hold. For what there is beside what is missing, take `holidaysBetween` and give its holidays to `toClosure`.
 *
 * @param from the first day, `YYYY-MM-DD`
 * @param to the last day, `YYYY-MM-DD`
 * @throws RangeError when the span touches a year that the region does not hold; otherwise as `holidaysBetween`
 * @example
 * const calendar = {
 *   openingDays: ["monday", "thursday"],
 *   closures: closuresFor(getRegion(za, "za"), "2026-09-01", "2027-08-31"),
 * };
 * calendar.closures[0]; // { from: "2026-09-24", to: "2026-09-24", label: "Heritage Day", kind: "holiday" }
 */
export const closuresFor = (
  region: HolidayRegion,
  from: PlainDate,
  to: PlainDate,
): readonly HolidayClosure[] => {
  const { holidays, missingYears } = holidaysBetween(region, from, to);
  if (missingYears.length > 0) {
    const early = (missingYears[0] as number) < region.from;
    throw new RangeError(
      `${early ? "from" : "to"} is "${early ? from : to}": the holidays of "${region.name}" are known from ` +
        `${region.from} to ${region.to} only. Ask within these years, or use holidaysBetween, which says which years it lacks.`,
    );
  }
  return holidays.map(toClosure);
};
