import { addDays, WEEKDAYS, weekdayOf, type PlainDate } from "@infusionkit/core";

/**
 * A moment as the date on the reader's own calendar: a page may be read in another zone than the clinic's. It makes no
 * other `Date`: some pages put a function in its place that knows only the present.
 */
export const toLocalDate = (moment: Date): PlainDate => {
  const figures = [moment.getMonth() + 1, moment.getDate()].map((figure) => `${figure}`.padStart(2, "0"));
  return [moment.getFullYear(), ...figures].join("-") as PlainDate;
};

/** Today where the reader is. */
export const getLocalToday = (): PlainDate => toLocalDate(new Date());

/** The Monday on or after a date: the first day of an example that is still to come. */
export const getMondayFrom = (date: PlainDate): PlainDate =>
  addDays(date, (7 - WEEKDAYS.indexOf(weekdayOf(date))) % 7);
