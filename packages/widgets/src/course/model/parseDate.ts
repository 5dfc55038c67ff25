/** Dates as people type and paste them: read where there is one way to read them, asked about where there are two. */
import {
  daysInMonth,
  isPlainDate,
  WEEKDAYS,
  weekdayOf,
  type PlainDate,
  type Weekday,
} from "@infusionkit/core";
import type { DateParts } from "./types.ts";

/** How a language says months and days of the week, as `i18n/format.ts` has it: they are recognised by their names. */
export type DateLanguage = {
  /** Its BCP 47 tag. */
  readonly lang: string;
  readonly date: (date: PlainDate, form: "month") => string;
  readonly weekday: (day: Weekday, form?: "short") => string;
};

/** One of the three fields. */
export type DatePart = keyof DateParts;

/** What is wrong with a date that was typed. */
export type DateProblem =
  /** No day of a month, 1 to 31. */
  | { readonly code: "day" }
  /** A text that is no date. */
  | { readonly code: "unread" }
  /** A text with more dates than one, or than two. */
  | { readonly code: "several" }
  /** A first and a last day, where one date is asked for. */
  | { readonly code: "range"; readonly typed: string }
  /** A date with a day of the week that is not its own. */
  | { readonly code: "weekday"; readonly typed: Weekday; readonly date: PlainDate }
  /** A day that this month does not have; `month` is its first date. */
  | { readonly code: "day-of-month"; readonly lastDay: number; readonly month: PlainDate }
  | { readonly code: "month" }
  | { readonly code: "year" }
  /** It can be two dates. */
  | { readonly code: "ambiguous"; readonly typed: string };

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
  /** The ways in which it can be read: none, one, or two for `07/12/2026`: first with the day before the month. */
  readonly choices: readonly DateParts[];
  /** What stood beside the date and is not part of it, such as a time. */
  readonly ignored: string;
  /** The day of the week that stood beside the date. */
  readonly weekday?: Weekday;
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
export const parseMonth = (text: string, language: DateLanguage): number => {
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
  // The letter between the two in ISO 8601.
  const before = text.slice(0, found.index).replace(/(?<=\d)T$/, "");
  if (/\d/.test(before)) return { date: before, time: text.slice(found.index).replace(/^[\s,;]+/, "") };
  return { date: text.slice(found.index + found[0].length), time: found[0].trim() };
};

/** What may stand between the figures of a date. */
const GAP = String.raw`(?:\s*[-./,]\s*|\s+)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const NAME = String.raw`(?<month>\p{L}{3,})`;
const YEAR = String.raw`(?<year>\d{4}|\d\d)`;

/** The forms of a date. Each has to stand alone: no figure or letter touches it. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)`,
  String.raw`(?<year>\d{4})${GAP}(?<month>\d{1,2}|\p{L}{3,}\.?)${GAP}(?<day>\d{1,2})`,
  String.raw`${DAY}[\s.-]*(?:of\s+)?${NAME}(?:[\s.,-]*${YEAR})?`,
  String.raw`${NAME}\.?\s*${DAY}(?:(?:\s*,\s*|\s+)${YEAR})?`,
  String.raw`(?<first>\d{1,2})${GAP}(?<second>\d{1,2})(?:${GAP}${YEAR})?`,
].map((form) => new RegExp(String.raw`(?<![\p{L}\d])${form}(?![\p{L}\d])`, "iu"));

/** Words that lead to a date and say nothing else. */
const LEADING_WORDS = /^(?:the|on|from|between|am|den|der|die|vom|von|ab|op|van|vanaf|le|du)$/i;

const findWeekday = (word: string, language: DateLanguage): Weekday | undefined => {
  const typed = normaliseText(word).replace(/^weds$/, "wed");
  // Two letters are one only where the language itself writes it so: "Do.", but not the "We" of a sentence.
  return WEEKDAYS.find((day) =>
    typed.length < 3
      ? normaliseText(language.weekday(day, "short")).replace(/\.$/, "") === typed
      : normaliseText(language.weekday(day)).startsWith(typed),
  );
};

/** What stands beside a date: a day of the week that belongs to it, and what does not. */
const readBeside = (
  pieces: readonly string[],
  language: DateLanguage,
): { readonly weekday?: Weekday; readonly ignored: readonly string[] } => {
  let weekday: Weekday | undefined;
  const ignored = pieces.flatMap((piece) => {
    const rest = piece
      .replace(/\p{L}+\.?/gu, (word) => {
        const found = weekday ? undefined : findWeekday(word.replace(/\.$/, ""), language);
        weekday ??= found;
        return found ? "" : word;
      })
      .replace(/^[\s,;:./–—-]+|[\s,;:./–—-]+$/g, "");
    const words = rest.match(/[^\s,;:]+/g) ?? [];
    return words.every((word) => LEADING_WORDS.test(word)) ? [] : [rest];
  });
  return { ...(weekday && { weekday }), ignored };
};

/** Whether a date is written with dots alone: "8.12.2026". */
const isDotted = (date: string): boolean => /^\d+\.\s?\d+(?:\.\s?\d+)?\.?$/.test(date);

/** A date in figures, as the language writes it: those that write it with dots all have the day first. */
const formatShort = ({ lang }: DateLanguage): string =>
  new Intl.DateTimeFormat(lang, {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone: "UTC",
  }).format(0);

/** One of the forms, as it is found in a text, and whether its day comes before its month. */
type FoundDate = WholeDate & { readonly order: "day-first" | "month-first" | "unknown" };

const findWholeDate = (text: string, language: DateLanguage): FoundDate | null => {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const beside = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    // What has other figures beside it is not understood, and no part of it is taken for a date.
    if (beside.some((piece) => /\d/.test(piece))) continue;
    const { day = "", month = "", year = "", first, second } = match.groups ?? {};
    const found = readBeside(beside, language);
    const rest = { ...found, ignored: found.ignored.join(", ") };
    if (first !== undefined && second !== undefined) {
      // Beside the name of a month, two figures are two days of it.
      const words = beside.join(" ").match(/\p{L}{3,}/gu) ?? [];
      if (words.some((word) => parseMonth(word, language) > 0)) continue;
      const dayFirst = { day: first, month: second, year };
      const monthFirst = { day: second, month: first, year };
      if (Number(first) > 12) return { ...rest, choices: [dayFirst], order: "day-first" };
      if (Number(second) > 12) return { ...rest, choices: [monthFirst], order: "month-first" };
      if (Number(first) === Number(second)) return { ...rest, choices: [dayFirst], order: "unknown" };
      // With nothing but spaces between them, the figures are those of the three fields, in the order of the fields.
      if ((year && /^[\d\s]+$/.test(match[0])) || (isDotted(match[0]) && isDotted(formatShort(language))))
        return { ...rest, choices: [dayFirst], order: "day-first" };
      return { ...rest, choices: [dayFirst, monthFirst], order: "unknown" };
    }
    if (/^\d{8}$/.test(match[0]) && !isPlainDate(`${year}-${month}-${day}`)) continue;
    // A name where a month's would stand may be a month in another language.
    if (parseMonth(month, language) === 0 && /\p{L}/u.test(month)) continue;
    const isNameFirst = !/^\d/.test(match[0]);
    return { ...rest, choices: [{ day, month, year }], order: isNameFirst ? "month-first" : "day-first" };
  }
  return null;
};

/**
 * Reads a text that holds a whole date, or a day and a month. The year may be missing, or have two digits. A time or a
 * word beside it is ignored, and handed back so that this can be said; a text with other figures beside the date is not
 * read at all.
 *
 * @example
 * parseWholeDate("Monday, 7th December 2026, 09h00", language);
 * // { choices: [{ day: "7", month: "December", year: "2026" }], ignored: "09h00", weekday: "monday" }
 */
export const parseWholeDate = (text: string, language: DateLanguage): WholeDate => {
  if (text.length > MAX_LENGTH) return { choices: [], ignored: "" };
  const { date, time } = splitTime(text);
  const found = findWholeDate(date, language);
  if (!found) return { choices: [], ignored: "" };
  const { order: _, ...whole } = found;
  return { ...whole, ignored: [found.ignored, time].filter(Boolean).join(", ") };
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
  language: DateLanguage,
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

  let weekday: Weekday | undefined;
  if (!/^\d{0,7}$/.test(day)) {
    const whole = parseWholeDate(day, language);
    const [first, ...others] = whole.choices;
    if (others.length > 0) return reject("day", { code: "ambiguous", typed: day }, whole.choices);
    if (!first) {
      if (/^\d+$/.test(day)) return reject("day", { code: "day" });
      const span = parseWholeSpan(day, language);
      if (span?.wrongDay) return reject("day", { code: "weekday", ...span.wrongDay });
      if (isDateRange(day, language)) return reject("day", { code: "range", typed: day });
      return reject("day", { code: (day.match(/\d{4}/g) ?? []).length > 1 ? "several" : "unread" });
    }
    weekday = whole.weekday;
    const typedYear = year;
    ({ day, month, year } = first);
    year ||= typedYear;
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
  const date = `${year}-${padTwo(monthNumber)}-${padTwo(day)}` as PlainDate;
  if (weekday && weekdayOf(date) !== weekday)
    return reject("day", { code: "weekday", typed: weekday, date }, [toDateParts(date)]);
  return { ok: true, date };
};

/** What people write between two dates. */
const DIVISION = /\s+(?:to|until|till|through|bis|tot)\s+|\s*[–—]\s*|\s*[-/\t\n]\s*/giu;

/** A day alone, and the words before it. */
const DAY_ALONE = /^([^\d]*)(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|\.)?$/iu;

/** Two dates that were typed or pasted as one text. */
export type WholeSpan = {
  readonly from: DateParts;
  readonly to: DateParts;
  /** What stood beside the dates and is not part of them. */
  readonly ignored: string;
  /** A date of the two that has a day of the week beside it which is not its own. */
  readonly wrongDay?: { readonly typed: Weekday; readonly date: PlainDate };
};

/** One end of a span: its date, and what stood beside it. */
type SpanEnd = {
  readonly parts: DateParts;
  readonly weekday?: Weekday | undefined;
  readonly ignored: string;
};

/** Whether a mark that dates have in themselves divides two of them here: only where nothing else makes sense. */
const isDivision = (mark: string, first: string, last: string, language: DateLanguage): boolean => {
  if (!/^[-/\t\n]$/.test(mark)) return true;
  const hasYear = (text: string): boolean => Boolean(findWholeDate(text, language)?.choices[0]?.year);
  if (hasYear(first) && hasYear(last)) return true;
  // "24.-31.12.2026", and "10-14 December".
  return mark === "-" && (/\d\.$/.test(first) || (DAY_ALONE.test(first) && /^\d{1,2}\s*\p{L}/u.test(last)));
};

/** The two ends that stand on both sides of a division; `null` where they are none, or can mean two. */
const readEnds = (
  first: string,
  last: string,
  language: DateLanguage,
): readonly [from: SpanEnd, to: SpanEnd] | null => {
  const toEnd = (found: FoundDate, parts = found.choices[0] as DateParts): SpanEnd => ({ ...found, parts });
  const from = findWholeDate(first, language);
  const to = findWholeDate(last, language);
  if (from && to) {
    // Who writes one of them with the day first writes the other so too.
    const pick = ({ choices }: FoundDate, { order }: FoundDate): DateParts | undefined =>
      choices.length === 1 || order === "day-first"
        ? choices[0]
        : order === "month-first"
          ? choices[1]
          : undefined;
    const [begin, end] = [pick(from, to), pick(to, from)];
    if (!begin || !end) return null;
    const toOrder = ({ month, day }: DateParts): number => parseMonth(month, language) * 100 + Number(day);
    const isYearBefore = toOrder(begin) > toOrder(end);
    const year = begin.year || (end.year && isYearBefore ? `${Number(end.year) - 1}` : end.year);
    return [toEnd(from, { ...begin, year }), toEnd(to, end)];
  }
  const isBefore = (one: DateParts, other: DateParts): boolean => Number(one.day) < Number(other.day);
  if (to?.choices.length === 1) {
    // "10–14 Dec": its month is that of the last day.
    const [, words = "", day] = DAY_ALONE.exec(first) ?? [];
    const end = toEnd(to);
    const begin = { ...end.parts, day: day ?? "" };
    const { ignored, ...beside } = readBeside([words], language);
    return day && isBefore(begin, end.parts)
      ? [{ ...beside, parts: begin, ignored: ignored.join(", ") }, end]
      : null;
  }
  if (from?.order === "month-first" && from.choices[0]?.year === "") {
    // "Dec 24–31, 2026": the other way round.
    const [, day, year = ""] = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*(\d{4})|\s+(\d{4}))?$/i.exec(last) ?? [];
    const begin = toEnd(from, { ...from.choices[0], year });
    const end = { ...begin.parts, day: day ?? "" };
    return day && isBefore(begin.parts, end) ? [begin, { parts: end, ignored: "" }] : null;
  }
  return null;
};

/** The places at which a text can be divided into two dates, with what stands before and after each. */
const listDivisions = (
  text: string,
  language: DateLanguage,
): readonly (readonly [first: string, last: string])[] =>
  text.length > 2 * MAX_LENGTH || parseWholeDate(text, language).choices.length > 0
    ? []
    : [...text.matchAll(DIVISION)]
        .map(({ index, 0: mark }) => [mark, text.slice(0, index), text.slice(index + mark.length)] as const)
        .filter(([mark, first, last]) => isDivision(mark, first, last, language))
        .map(([, first, last]) => [first, last]);

/**
 * Whether a text holds the first and the last day of a time, such as `24.12.2026-4.1.2027`: also where one of the two can
 * mean two dates.
 *
 * @example isDateRange("10–14 Dec 2026", language) // true
 */
export const isDateRange = (text: string, language: DateLanguage): boolean =>
  listDivisions(text.trim(), language).some(
    ([first, last]) =>
      readEnds(first, last, language) !== null ||
      (findWholeDate(last, language) !== null &&
        (DAY_ALONE.test(first) || findWholeDate(first, language) !== null)),
  );

/**
 * Reads a text that holds the first and the last day of a time: `10–14 Dec 2026`, `away 28 December to 4 January 2027`.
 * What one of them leaves out it has from the other. `null` where it is none, or where one of the two can mean two dates:
 * nothing is guessed.
 *
 * @example
 * parseWholeSpan("closed 10–14 Dec 2026", language);
 * // {
 * //   from: { day: "10", month: "Dec", year: "2026" },
 * //   to: { day: "14", month: "Dec", year: "2026" },
 * //   ignored: "closed",
 * // }
 */
export const parseWholeSpan = (text: string, language: DateLanguage): WholeSpan | null => {
  const spans: WholeSpan[] = [];
  for (const [first, last] of listDivisions(text.trim(), language)) {
    const ends = readEnds(first, last, language);
    if (!ends) continue;
    const [{ parts: from }, { parts: to }] = ends;
    const wrong = ends.flatMap(({ parts: { day, month, year }, weekday }) => {
      const date = `${year}-${padTwo(parseMonth(month, language))}-${padTwo(Number(day))}`;
      return weekday && isPlainDate(date) && weekdayOf(date) !== weekday ? [{ typed: weekday, date }] : [];
    });
    const ignored = ends
      .map((end) => end.ignored)
      .filter(Boolean)
      .join(", ");
    spans.push({ from, to, ignored, ...(wrong[0] && { wrongDay: wrong[0] }) });
  }
  return spans.length === 1 ? (spans[0] as WholeSpan) : null;
};
