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

/** One lawful set of dates for an induction, and how it scores. */
export type Answer = {
  readonly dates: readonly PlainDate[];
  /** The sum of the squared distances, in days, from where the protocol aims. */
  readonly sum: number;
  /** On how many different weekdays the infusions fall. */
  readonly weekdays: number;
};

/**
 * Every lawful induction that begins on a date, the best first. It tries them all, one by one, so that a page can hold
 * the planner's answer against its rivals; the planner itself never does.
 */
export function enumerateSchedules(
  { induction }: Protocol,
  calendar: ClinicCalendar,
  first: PlainDate,
): readonly Answer[] {
  const { infusions, spanDays, gap } = induction;
  const aims = getIntendedDays(induction);
  const open = Array.from({ length: spanDays }, (_, day) => addDays(first, day)).filter(
    (date) => findObstacles(calendar, date).length === 0,
  );
  const complete = (dates: readonly PlainDate[]): readonly (readonly PlainDate[])[] => {
    if (dates.length === infusions) return [dates];
    const before = dates[dates.length - 1] as PlainDate;
    return open
      .filter((date) => {
        const days = daysBetween(before, date);
        return days >= gap.least && days <= (gap.greatest ?? Infinity);
      })
      .flatMap((date) => complete([...dates, date]));
  };
  return complete([first])
    .map((dates) => ({
      dates,
      sum: dates.reduce((sum, date, k) => sum + (daysBetween(first, date) - (aims[k] as number)) ** 2, 0),
      weekdays: new Set(dates.map(weekdayOf)).size,
    }))
    .sort((a, b) => a.sum - b.sum || a.weekdays - b.weekdays || (a.dates.join() < b.dates.join() ? -1 : 1));
}
