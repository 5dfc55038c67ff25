/** Dates as people type and paste them: read where there is one way to read them, asked about where there are two. */
import { daysInMonth, isPlainDate, type PlainDate } from "@infusionkit/core";
import type { DateParts } from "./types.ts";

/** How a language says a month with its year, as `i18n/format.ts` has it: its months are recognised by their names. */
export type MonthLanguage = { readonly date: (date: PlainDate, form: "month") => string };

/** One of the three fields. */
export type DatePart = keyof DateParts;

/** What is wrong with a date that was typed. */
export type DateProblem =
  /** No day of a month, 1 to 31. */
  | { readonly code: "day" }
  /** A day that this month does not have; `month` is its first date. */
  | { readonly code: "day-of-month"; readonly lastDay: number; readonly month: PlainDate }
  | { readonly code: "month" }
  | { readonly code: "year" }
  /** It can be two dates. */
  | { readonly code: "ambiguous"; readonly typed: string }
  /** A first and a last day, where one date is asked for. */
  | { readonly code: "range"; readonly typed: string };

/** A date that could not be read. */
export type UnreadDate = {
  readonly ok: false;
  /** The field that is wrong. */
  readonly part: DatePart;
  readonly problem: DateProblem;
  /** Whether all fields are empty. */
  readonly empty: boolean;
  /** What it can mean: the person chooses, nobody guesses. */
  readonly choices: readonly DateParts[];
};

/** A date, or what is wrong with what was typed and in which field. */
export type ParsedDate = { readonly ok: true; readonly date: PlainDate } | UnreadDate;

/** A text that holds a whole date. */
export type WholeDate = {
  /** The ways in which it can be read: none, one, or two for `07/12/2026`. */
  readonly choices: readonly DateParts[];
  /** What stood beside the date and is not part of it, such as a time. */
  readonly ignored: string;
};

/** No longer text than this is read as a date. */
const MAX_LENGTH = 60;

const normaliseText = (text: string): string =>
  text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const padTwo = (number: number | string): string => String(number).padStart(2, "0");

/**
 * The month that a number or the first letters of a name mean: `12`, `Dec`, `sept.`; 0 when none or more than one
 * does. Names are those of the language.
 */
export const parseMonth = (text: string, language: MonthLanguage): number => {
  const typed = normaliseText(text).replace(/\.$/, "");
  if (/^\d+$/.test(typed)) return Number(typed) <= 12 ? Number(typed) : 0;
  if (typed.length < 3) return 0;
  const found: number[] = [];
  for (let month = 1; month <= 12; month++) {
    const name = language.date(`2026-${padTwo(month)}-15` as PlainDate, "month");
    if (
      normaliseText(name)
        .split(/[^\p{L}]+/u)
        .some((word) => word.startsWith(typed))
    )
      found.push(month);
  }
  return found.length === 1 ? (found[0] as number) : 0;
};

/**
 * The fields that show a date.
 *
 * @example toDateParts("2026-12-07") // { day: "7", month: "12", year: "2026" }
 */
export const toDateParts = (date: PlainDate): DateParts => ({
  day: `${Number(date.slice(8))}`,
  month: `${Number(date.slice(5, 7))}`,
  year: date.slice(0, 4),
});

/** The three fields before anything stands in them. */
export const NO_DATE: DateParts = { day: "", month: "", year: "" };

/** A time of day, with what leads to it: `, 09:00`, `at 9am`, `9.30 am`, `09h00`, `um 9 Uhr`. */
const TIME =
  /[\s,;]*(?:(?<!\p{L})(?:at|um|om|à)\s+)?(?<![\d.])\d{1,2}\s*(?:[:h]\s*\d{2}|(?:\.\d{2})?\s*[ap]\.?\s?m(?!\p{L})|uhr|h(?![\p{L}\d]))/iu;

/** The first time of day in a text, with what leads to it, or nothing. */
export const findTime = (text: string): string => (TIME.exec(text)?.[0] ?? "").replace(/^[\s,;]+/, "").trim();

/** Divides a text into the part with the date and the part with the time, whichever comes first. */
const splitTime = (text: string): { readonly date: string; readonly time: string } => {
  const found = TIME.exec(text);
  if (!found) return { date: text, time: "" };
  const before = text.slice(0, found.index);
  if (/\d/.test(before)) return { date: before, time: text.slice(found.index).replace(/^[\s,;]+/, "") };
  return { date: text.slice(found.index + found[0].length), time: found[0].trim() };
};

const readWholeDate = (text: string, language: MonthLanguage): readonly DateParts[] => {
  const compact = /^\s*(\d{4})(\d\d)(\d\d)\s*$/.exec(text);
  if (compact) {
    const [, year = "", month = "", day = ""] = compact;
    return isPlainDate(`${year}-${month}-${day}`) ? [{ day, month, year }] : [];
  }
  const numbers = text.match(/\d+/g) ?? [];
  const month = text.match(/\p{L}{3,}/gu)?.find((word) => parseMonth(word, language) > 0);
  if (numbers.length + (month ? 1 : 0) < 2 || numbers.length > (month ? 2 : 3)) return [];
  const [a, b = "", c = ""] = numbers as [string, string?, string?];
  // A name where a month's would stand may be a month in another language: then the figures are not taken for one.
  if (!month && (b.length > 2 || /\d\W*\p{L}{3}/u.test(text))) return [];
  const yearFirst = a.length === 4;
  if (month) return [yearFirst ? { day: b, month, year: a } : { day: a, month, year: b }];
  if (yearFirst) return [{ day: c, month: b, year: a }];
  const dayFirst = { day: a, month: b, year: c };
  const monthFirst = { day: b, month: a, year: c };
  if (Number(a) > 12) return [dayFirst];
  if (Number(b) > 12) return [monthFirst];
  // With nothing but spaces between them, the figures are those of the three fields, in the order of the fields.
  if (Number(a) === Number(b) || /^\s*\d+\s+\d+\s+\d+\s*$/.test(text)) return [dayFirst];
  return [dayFirst, monthFirst];
};

/**
 * Reads a text that holds a whole date, or a day and a month. The year may be missing, or have two digits. A time
 * beside it is ignored, and handed back so that this can be said.
 *
 * @example
 * parseWholeDate("Monday, 7th December 2026, 09h00", language);
 * // { choices: [{ day: "7", month: "December", year: "2026" }], ignored: "09h00" }
 */
export const parseWholeDate = (text: string, language: MonthLanguage): WholeDate => {
  if (text.length > MAX_LENGTH) return { choices: [], ignored: "" };
  const { date, time } = splitTime(text);
  const choices = readWholeDate(date, language);
  return { choices, ignored: choices.length > 0 ? time : "" };
};

/** Two dates with what people write between them: a word, a dash, a slash with spaces, a hyphen or a slash between whole dates. */
const SPAN =
  /^(.*?\d.*?)(?:\s+(?:to|until|till|through|bis|tot)\s+|\s*[–—]\s*|\s+[-/]\s+|(?<=\d)-(?=\d{1,2}\s*\p{L})|(?<=[./]\d{4})-(?=\d{1,2}[./]\d)|(?<=\d\.)-(?=\d{1,2}\.)|(?<=\d{4}-\d\d-\d\d)[-/](?=\d{4}-\d))(.*)$/iu;

/** A day alone, whatever word stands before it: `10`, `away 10th`. */
const DAY_ALONE = /^[^\d]*(\d{1,2})(?:st|nd|rd|th|\.)?\s*$/iu;

/**
 * Whether a text holds the first and the last day of a time, such as `24.12.2026-4.1.2027`: also where one of the two can mean
 * two dates.
 *
 * @example isDateRange("10–14 Dec 2026", language) // true
 */
export const isDateRange = (text: string, language: MonthLanguage): boolean => {
  if (text.length > 2 * MAX_LENGTH) return false;
  const [, first = "", last = ""] = SPAN.exec(text.trim()) ?? [];
  const isDate = (part: string): boolean => parseWholeDate(part, language).choices.some(({ day }) => day);
  return isDate(last) && (DAY_ALONE.test(first) || isDate(first));
};

/**
 * Reads the three fields, or a whole date in the field of the day, which counts before what stands in the other two.
 * Only the field that is wrong is blamed. What can mean two dates is asked about, never guessed.
 *
 * @param language how months are called, such as what `getCalendarFormMessages` gives
 * @param thisYear offered, with the next, for a date without a year; 0 when it is not known
 * @returns the date, or the field that is wrong with a code for the problem; `formatDateProblem` says it in words
 * @example
 * parseDateParts({ day: "7", month: "dec", year: "2026" }, getCalendarFormMessages());
 * // { ok: true, date: "2026-12-07" }
 */
export const parseDateParts = (
  parts: DateParts,
  language: MonthLanguage,
  thisYear: number = 0,
): ParsedDate => {
  let day = parts.day.trim();
  let month = parts.month.trim();
  let year = parts.year.trim();
  const empty = !day && !month && !year;
  const reject = (part: DatePart, problem: DateProblem, choices: readonly DateParts[] = []): ParsedDate => ({
    ok: false,
    part,
    problem,
    empty,
    choices,
  });
  const withYears = (years: readonly (string | number)[]): readonly DateParts[] =>
    years.map((full) => ({ day, month, year: String(full) }));

  if (isDateRange(day, language)) return reject("day", { code: "range", typed: day });
  if (!/^\d{0,7}$/.test(day)) {
    const { choices } = parseWholeDate(day, language);
    if (choices.length > 1) return reject("day", { code: "ambiguous", typed: day }, choices);
    if (choices[0]) {
      const typedYear = year;
      ({ day, month, year } = choices[0]);
      year ||= typedYear;
    }
  }
  if (!/^(?:0?[1-9]|[12]\d|3[01])$/.test(day)) return reject("day", { code: "day" });
  const monthNumber = parseMonth(month, language);
  if (monthNumber === 0) return reject("month", { code: "month" });
  if (!year) return reject("year", { code: "year" }, thisYear ? withYears([thisYear, thisYear + 1]) : []);
  if (/^\d\d$/.test(year)) {
    return reject("year", { code: "ambiguous", typed: year }, withYears([`20${year}`, `19${year}`]));
  }
  // Other centuries are slips, and a plan of theirs would leave the calendar.
  if (!/^(?:19|20|21)\d\d$/.test(year)) return reject("year", { code: "year" });
  const lastDay = daysInMonth(Number(year), monthNumber);
  if (Number(day) > lastDay) {
    const first = `${year}-${padTwo(monthNumber)}-01` as PlainDate;
    return reject("day", { code: "day-of-month", lastDay, month: first });
  }
  return { ok: true, date: `${year}-${padTwo(monthNumber)}-${padTwo(day)}` as PlainDate };
};

/** Two dates that were typed or pasted as one text. */
export type WholeSpan = { readonly from: DateParts; readonly to: DateParts };

/**
 * The ways in which a date in figures can be read, in the order of another date beside it, day first or month first, where that
 * one can be read in one way alone.
 *
 * @param choices day first, month first
 */
const keepOrder = (
  choices: readonly DateParts[],
  otherText: string,
  [other, ...more]: readonly DateParts[],
): readonly DateParts[] => {
  if (choices.length < 2 || !other || more.length > 0 || !/^\d+$/.test(other.month)) return choices;
  const figure = /\d+/.exec(otherText)?.[0];
  if (Number(other.day) === Number(other.month)) return choices;
  return figure === other.day ? choices.slice(0, 1) : figure === other.month ? choices.slice(1) : choices;
};

/**
 * Reads a text that holds the first and the last day of a time: `10–14 Dec 2026`, `away 28 December to 4 January 2027`.
 * What the first leaves out it has from the last. Of two dates in figures, one that can be read in one way alone says in
 * which order the other stands: `24.12.2026-4.1.2027`. `null` where it is none, or where both can mean two dates: nothing is
 * guessed.
 *
 * @example
 * parseWholeSpan("10–14 Dec 2026", language);
 * // { from: { day: "10", month: "Dec", year: "2026" }, to: { day: "14", month: "Dec", year: "2026" } }
 */
export const parseWholeSpan = (text: string, language: MonthLanguage): WholeSpan | null => {
  if (text.length > 2 * MAX_LENGTH) return null;
  const [, first = "", last = ""] = SPAN.exec(text.trim()) ?? [];
  const firstRead = parseWholeDate(first, language).choices;
  const lastRead = parseWholeDate(last, language).choices;
  const ends = keepOrder(lastRead, first, firstRead);
  const [to] = ends;
  if (!to || ends.length > 1) return null;
  const starts = keepOrder(firstRead, last, lastRead);
  const [from] = starts;
  if (!from) {
    // A day alone: its month is that of the last day.
    const [, day] = DAY_ALONE.exec(first) ?? [];
    return day ? { from: { ...to, day }, to } : null;
  }
  if (starts.length > 1) return null;
  if (from.year || !to.year) return { from, to };
  const isYearBefore = parseMonth(from.month, language) > parseMonth(to.month, language);
  return { from: { ...from, year: isYearBefore ? `${Number(to.year) - 1}` : to.year }, to };
};
