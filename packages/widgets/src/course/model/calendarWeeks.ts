/** The weeks of the staff planner's calendar: one below the other without a gap, from the day on which a week begins. */
import { addDays, daysBetween, WEEKDAYS, weekdayOf, type PlainDate, type Weekday } from "@infusionkit/core";

/** Countries whose weeks begin on Sunday, of those whose holidays can be chosen (Unicode CLDR, week data). */
const SUNDAY_COUNTRIES: readonly string[] = ["US", "CA", "ZA"];

/**
 * The day on which weeks begin: as the clinic's country has it, which is that of its holidays; else as the language
 * says, where it names a country; else Monday, as ISO 8601 has it.
 *
 * @param region the id of a region of holidays, such as `us-ny`, or an empty text
 * @param lang a BCP 47 tag
 */
export const getFirstWeekday = (region: string, lang: string): Weekday => {
  const country = region.slice(0, 2).toUpperCase() || /-([A-Z]{2})\b/.exec(lang)?.[1];
  return country && SUNDAY_COUNTRIES.includes(country) ? "sunday" : "monday";
};

/** The weekdays in the order of a week that begins on this one. */
export const listWeekdays = (first: Weekday): readonly Weekday[] => {
  const at = WEEKDAYS.indexOf(first);
  return [...WEEKDAYS.slice(at), ...WEEKDAYS.slice(0, at)];
};

/** The first day of the week of a date. */
export const getWeekStart = (date: PlainDate, first: Weekday): PlainDate =>
  addDays(date, -((WEEKDAYS.indexOf(weekdayOf(date)) - WEEKDAYS.indexOf(first) + 7) % 7));

/** The fewest weeks that are shown. */
const MIN_WEEKS = 6;
/** The most: what lies beyond is reached by turning on. */
const MAX_WEEKS = 14;

/** What decides which weeks are shown at first. */
export type CalendarScope = {
  /** The first and the last date of the induction, where there is one. */
  readonly first: PlainDate | null;
  readonly last: PlainDate | null;
  readonly today: PlainDate;
  readonly firstWeekday: Weekday;
};

/** The first days of the weeks that are shown at first: those of the induction, or those around today after it. */
export const listWeeks = (
  { first, last, today, firstWeekday }: CalendarScope,
  offset = 0,
): readonly PlainDate[] => {
  const isOver = last !== null && daysBetween(last, today) > 14;
  const begin = addDays(
    getWeekStart(first === null || isOver ? today : first, firstWeekday),
    (isOver ? -7 : 0) + offset * 7,
  );
  const needed = last === null || isOver ? MIN_WEEKS : Math.ceil((daysBetween(begin, last) + 1) / 7) - offset;
  const count = Math.min(MAX_WEEKS, Math.max(MIN_WEEKS, needed));
  return [...Array(count).keys()].map((week) => addDays(begin, week * 7));
};
