import { addDays, WEEKDAYS, weekdayOf, type PlainDate } from "@infusionkit/core";

/** Today where the reader is. */
export const getLocalToday = (): PlainDate => {
  const now = new Date();
  return new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10) as PlainDate;
};

/** The Monday on or after a date: the first day of an example that is still to come. */
export const getMondayFrom = (date: PlainDate): PlainDate =>
  addDays(date, (7 - WEEKDAYS.indexOf(weekdayOf(date))) % 7);
