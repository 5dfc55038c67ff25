import { addDays, WEEKDAYS, weekdayOf, type PlainDate } from "@infusionkit/core";

/** A moment as the date on the reader's own calendar: a page may be read in another zone than the clinic's. */
export const toLocalDate = (moment: Date): PlainDate =>
  new Date(+moment - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10) as PlainDate;

/** Today where the reader is. */
export const getLocalToday = (): PlainDate => toLocalDate(new Date());

/** The Monday on or after a date: the first day of an example that is still to come. */
export const getMondayFrom = (date: PlainDate): PlainDate =>
  addDays(date, (7 - WEEKDAYS.indexOf(weekdayOf(date))) % 7);
