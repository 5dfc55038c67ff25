import { addDays, WEEKDAYS, weekdayOf, type PlainDate } from "@infusionkit/core";

/**
 * A moment as the date on the reader's own calendar: a page may be read in another zone than the clinic's. It makes no
 * other `Date`: some pages put a function in its place that knows only the present.
 */
const toLocalDate = (moment: Date): PlainDate => {
  const figures = [moment.getMonth() + 1, moment.getDate()].map((figure) => `${figure}`.padStart(2, "0"));
  return [moment.getFullYear(), ...figures].join("-") as PlainDate;
};

/** Today where the reader is. */
export const getLocalToday = (): PlainDate => toLocalDate(new Date());

/** The Monday on or after a date: the first day of an example that is still to come. */
export const getMondayFrom = (date: PlainDate): PlainDate =>
  addDays(date, (7 - WEEKDAYS.indexOf(weekdayOf(date))) % 7);

/** What stands in the fields where nobody has given a start, until the reader's date is known. */
const EXAMPLE_START: PlainDate = "2026-12-07";

/**
 * The start that a calculator shows at first: the one that is given, or an example. Where that is past, a Monday that is
 * still to come: a page may be old.
 *
 * @param today the reader's date, where it is known
 */
export const chooseFirstStart = (start: PlainDate = EXAMPLE_START, today?: PlainDate): PlainDate =>
  today !== undefined && start < today ? getMondayFrom(today) : start;
