import type { Holiday, HolidayRegion, PlainDate } from "./region.ts";

/** Holidays of a span of days, and the years of the span that the region knows nothing about. */
export type HolidaysFound = {
  /** In the order of their dates. */
  readonly holidays: readonly Holiday[];
  /**
   * The years that the span touches and the region does not hold. While there is one, the absence of a
   * holiday in that year means nothing: say so to whoever plans with it.
   */
  readonly missingYears: readonly number[];
};

/** A holiday as a closure of the core's `ClinicCalendar`: one day, `from` and `to` alike. */
export type HolidayClosure = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly label: string;
  readonly kind: "holiday";
};

const shown = (value: unknown): string =>
  typeof value === "string"
    ? JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value)
    : value === null || typeof value === "number" || value === undefined
      ? String(value)
      : `of type ${typeof value}`;

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** The year of a date from outside; throws when it is not a date. */
const yearOf = (value: unknown, field: string): number => {
  const form = `${field} must be a real date written YYYY-MM-DD, such as "2026-12-07"; it is ${shown(value)}.`;
  if (typeof value !== "string") throw new TypeError(form);
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!parts) throw new RangeError(form);
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 1583 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(form);
  }
  return year;
};

const checkRegion = (region: unknown): void => {
  const { from, to, holidays } = (region ?? {}) as Partial<HolidayRegion>;
  if (Number.isInteger(from) && Number.isInteger(to) && Array.isArray(holidays)) return;
  throw new TypeError(
    `region must be a region with from, to and holidays, such as \`za\` of @infusionkit/holidays/za; it is ${shown(region)}.` +
      (typeof region === "string" ? " Load it first: await loadRegion(id)." : ""),
  );
};

/**
 * The holidays of a region from one date to another, both days included, and the years it cannot speak for.
 *
 * A region holds some years only (`region.from` to `region.to`). Beyond them it has no holidays to give, which
 * is not the same as there being none: those years come back as `missingYears`.
 *
 * @param region from its own entry point, or from `loadRegion`
 * @param from the first day, `YYYY-MM-DD`
 * @param to the last day, `YYYY-MM-DD`; not before `from`
 * @throws TypeError when an argument is of the wrong kind, RangeError when a date does not exist or `to` is
 * before `from`; the message names the argument, the value and what is allowed
 * @example
 * holidaysBetween(za, "2026-09-01", "2026-09-30")
 * // { holidays: [{ date: "2026-09-24", name: "Heritage Day" }], missingYears: [] }
 */
export const holidaysBetween = (region: HolidayRegion, from: PlainDate, to: PlainDate): HolidaysFound => {
  checkRegion(region);
  const first = yearOf(from, "from");
  const last = yearOf(to, "to");
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
 * @example toClosure({ date: "2026-09-24", name: "Heritage Day" })
 * // { from: "2026-09-24", to: "2026-09-24", label: "Heritage Day", kind: "holiday" }
 */
export const toClosure = ({ date, name }: Holiday): HolidayClosure => ({
  from: date,
  to: date,
  label: name,
  kind: "holiday",
});

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
 *   closures: closuresFor(za, "2026-09-01", "2027-08-31"),
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
