/** Dates on the screen, in the reader's language and safe from a translation of the page. */
import {
  daysBetween,
  weekdayOf,
  type Closure,
  type Infusion,
  type PlainDate,
  type Window,
} from "@infusionkit/core";
import type { JSX } from "preact";
import type { Locale, Values } from "../../i18n/format.ts";
import type { UnreadDate } from "../model/parseDate.ts";
import { parseDateParts, toDateParts } from "../model/parseDate.ts";
import type { DateParts } from "../model/types.ts";
import type { CourseMessages, DateMessages, PlannerMessages } from "./courseMessages.ts";

/**
 * Keeps a translation of the page off. In capitals, because an element has a property `translate` that takes "no" for
 * true; HTML does not mind.
 */
export const noTranslate = { TRANSLATE: "no" } as object;

/** A date in words. */
export const DateText = ({
  date,
  locale,
  form,
}: {
  readonly date: PlainDate;
  readonly locale: Pick<Locale, "date">;
  readonly form?: "short" | "day";
}): JSX.Element => (
  <time dateTime={date} {...noTranslate}>
    {locale.date(date, form)}
  </time>
);

/** From this many days on, two days without their years can be taken for others. */
const DAYS_OF_DOUBT = 300;

/** Two days for a sentence that names both. In English, a month that they share is said once. */
const formatEnds = (from: PlainDate, to: PlainDate, messages: CourseMessages): Values => {
  if (daysBetween(from, to) >= DAYS_OF_DOUBT)
    return {
      from: formatDateParts(toDateParts(from), messages),
      to: formatDateParts(toDateParts(to), messages),
    };
  const sharesMonth = from.slice(0, 7) === to.slice(0, 7) && messages.lang.startsWith("en");
  return {
    from: sharesMonth ? Number(from.slice(8)) : messages.date(from, "day"),
    to: messages.date(to, "day"),
  };
};

/** The days of a window, as one says them: "between 9 and 12 December". */
export const formatWindow = ({ earliest, latest }: Window, messages: CourseMessages): string =>
  messages.t(messages.course.window, formatEnds(earliest, latest, messages));

/** From one day to another: "9 to 12 December". */
export const formatDays = (from: PlainDate, to: PlainDate, messages: CourseMessages): string =>
  messages.t(messages.course.fromTo, formatEnds(from, to, messages));

/** The days to which a date can move: "9 to 12 December", and of two that follow one another "9 or 10 December". */
export const formatDayChoice = ({ earliest, latest }: Window, messages: PlannerMessages): string =>
  daysBetween(earliest, latest) === 1
    ? messages.t(messages.coursePlanner.eitherDay, formatEnds(earliest, latest, messages))
    : formatDays(earliest, latest, messages);

/** A course in a line. */
export type Headline = {
  /** How many infusions in how many days. */
  readonly count: string;
  /** From when to when. */
  readonly range: string;
};

/** The induction of a course in a line, or `null` where there is none. */
export const formatHeadline = (
  infusions: readonly Infusion[],
  { course, date, t }: CourseMessages,
): Headline | null => {
  const induction = infusions.filter(({ phase }) => phase === "induction");
  const first = induction[0]?.date;
  const last = induction.at(-1)?.date;
  if (!first || !last) return null;
  return {
    count: t(course.headline, {
      count: induction.length,
      span: t(course.days, { count: daysBetween(first, last) + 1 }),
    }),
    range: t(course.fromTo, { from: date(first, "short"), to: date(last) }),
  };
};

/** A date in the fields as a person says it: with its year when that is known. */
export const formatDateParts = (
  { day, month, year }: DateParts,
  locale: Pick<Locale, "lang" | "date" | "weekday">,
): string => {
  const reading = parseDateParts({ day, month, year: /^\d{4}$/.test(year) ? year : "2028" }, locale);
  if (!reading.ok) return year;
  return `${locale.date(reading.date, "day")}${year.length === 4 ? ` ${year}` : ""}`;
};

/** How a date can be written, for somebody whose own way was not understood. */
const EXAMPLE: DateParts = { day: "24", month: "12", year: "2026" };

/**
 * What is wrong with a date that was typed, and what to do.
 *
 * @param unread what `parseDateParts` gives where it is not `ok`
 * @example
 * const messages = getCalendarFormMessages();
 * const reading = parseDateParts({ day: "31", month: "2", year: "2027" }, messages);
 * reading.ok || formatDateProblem(reading, messages); // "February 2027 has days 1 to 28."
 */
export const formatDateProblem = ({ problem, choices }: UnreadDate, messages: DateMessages): string => {
  const text = messages.dateField;
  switch (problem.code) {
    case "day":
      return text.dayWhole;
    case "unread":
      return messages.t(text.unread, { example: formatDateParts(EXAMPLE, messages) });
    case "several":
      return messages.t(text.several, { example: formatDateParts(EXAMPLE, messages) });
    case "range":
      return messages.t(text.range, { typed: problem.typed });
    case "weekday":
      return messages.t(text.wrongWeekday, {
        date: formatDateParts(toDateParts(problem.date), messages),
        weekday: messages.weekday(weekdayOf(problem.date)),
        typed: messages.weekday(problem.typed),
      });
    case "day-of-month":
      return messages.t(text.dayRange, {
        last: problem.lastDay,
        month: messages.date(problem.month, "month"),
      });
    case "month":
      return text.monthWhole;
    case "year":
      return text.yearWhole;
    case "ambiguous": {
      const [one = "", other = ""] = choices.map((choice) => formatDateParts(choice, messages));
      return messages.t(text.ambiguous, { typed: problem.typed, one, other });
    }
  }
};

/**
 * Says of which years the public holidays are known, where a course has dates before or after these.
 *
 * @param holidays in any order: a table may have them by their names
 */
export const formatKnownYears = (
  holidays: readonly Closure[],
  firstDate: PlainDate | undefined,
  lastDate: PlainDate | undefined,
  { t, course: text }: CourseMessages,
): readonly string[] => {
  const years = holidays.map(({ from }) => from.slice(0, 4)).sort();
  const [firstYear, lastYear] = [years[0], years.at(-1)];
  if (!firstYear || !lastYear || !firstDate || !lastDate) return [];
  const notes: string[] = [];
  if (lastDate.slice(0, 4) > lastYear) notes.push(t(text.yearsKnown, { year: lastYear }));
  if (firstDate.slice(0, 4) < firstYear) notes.push(t(text.yearsKnownFrom, { year: firstYear }));
  return notes;
};
