import {
  addDays,
  daysBetween,
  getIntendedDays,
  findObstacles,
  weekdayOf,
  type ClinicCalendar,
  type PlainDate,
  type Protocol,
} from "@infusionkit/core";

/** One set of induction dates that meets the protocol, with its score. */
export type Schedule = {
  readonly dates: readonly PlainDate[];
  /** The sum of the squared distances from the intended days, in days. */
  readonly sum: number;
  /** On how many different weekdays the infusions fall. */
  readonly weekdays: number;
};

/**
 * Finds every set of induction dates that begins on a date and meets the protocol, the best first, by trying them all.
 * A page compares the planner's dates with these. The planner itself has an exact search, which is much faster.
 */
export function enumerateSchedules(
  { induction }: Protocol,
  calendar: ClinicCalendar,
  first: PlainDate,
): readonly Schedule[] {
  const { infusions, spanDays, gap } = induction;
  const intendedDays = getIntendedDays(induction);
  const openDays = Array.from({ length: spanDays }, (_, day) => addDays(first, day)).filter(
    (date) => findObstacles(calendar, date).length === 0,
  );
  const complete = (dates: readonly PlainDate[]): readonly (readonly PlainDate[])[] => {
    if (dates.length === infusions) return [dates];
    const before = dates[dates.length - 1] as PlainDate;
    return openDays
      .filter((date) => {
        const days = daysBetween(before, date);
        return days >= gap.least && days <= (gap.greatest ?? Infinity);
      })
      .flatMap((date) => complete([...dates, date]));
  };
  return complete([first])
    .map((dates) => ({
      dates,
      sum: dates.reduce(
        (sum, date, k) => sum + (daysBetween(first, date) - (intendedDays[k] as number)) ** 2,
        0,
      ),
      weekdays: new Set(dates.map(weekdayOf)).size,
    }))
    .sort((a, b) => a.sum - b.sum || a.weekdays - b.weekdays || (a.dates.join() < b.dates.join() ? -1 : 1));
}
