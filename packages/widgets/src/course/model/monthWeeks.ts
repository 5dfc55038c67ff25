/** The months of a course, for a calendar that shows one table for each. */
import { addDays, addMonths, type PlainDate, type Weekday } from "@infusionkit/core";
import { getWeekStart } from "./calendarWeeks.ts";

/** The first day of the month of a date. */
const getMonthStart = (date: PlainDate): PlainDate => `${date.slice(0, 7)}-01` as PlainDate;

/** The first days of the months from one date to another, both included. */
export const listMonths = (first: PlainDate, last: PlainDate): readonly PlainDate[] => {
  const months: PlainDate[] = [];
  for (let month = getMonthStart(first); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
};

/** The weeks of a month, each with seven places, of which those of other months are empty. */
export const listMonthWeeks = (
  month: PlainDate,
  firstWeekday: Weekday,
): readonly (readonly (PlainDate | null)[])[] => {
  const end = addMonths(month, 1);
  const weeks: (PlainDate | null)[][] = [];
  for (let week = getWeekStart(month, firstWeekday); week < end; week = addDays(week, 7)) {
    const days = [...Array(7).keys()].map((day) => addDays(week, day));
    weeks.push(days.map((date) => (date >= month && date < end ? date : null)));
  }
  return weeks;
};
