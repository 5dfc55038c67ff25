import { daysInMonth, type PlainDate } from "@infusionkit/core";
import type { Words } from "../../i18n/format.ts";
import type { dateField } from "../../i18n/messages.ts";

/** What stands in the three fields of a date, as it was typed. The day's field may hold a whole date. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

/** The words of a date in three fields. */
export type DateWords = Words<{ readonly dateField: typeof dateField }>;

/** One of the three fields. */
export type DatePart = keyof DateParts;

/** A date, or what is wrong with what was typed and in which field. */
export type ParsedDate =
  | { readonly ok: true; readonly date: PlainDate }
  | {
      readonly ok: false;
      readonly part: DatePart;
      readonly message: string;
      /** All fields are empty. */
      readonly empty: boolean;
      /** What it can mean: the person chooses, nobody guesses. */
      readonly choices: readonly DateParts[];
    };

const normaliseText = (text: string): string =>
  text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A month's name and its year in the words' language. */
const getMonthName = (month: number, year: string, words: DateWords): string =>
  words.date(`${year}-${String(month).padStart(2, "0")}-15` as PlainDate, "month");

/**
 * The month that a number or the first letters of a name mean: `12`, `Dec`, `sept.`; 0 when none or more than one
 * does. Names are those of the words' language.
 */
export const parseMonth = (text: string, words: DateWords): number => {
  const typed = normaliseText(text).replace(/\.$/, "");
  if (/^\d+$/.test(typed)) return Number(typed) <= 12 ? Number(typed) : 0;
  if (typed.length < 3) return 0;
  const found: number[] = [];
  for (let month = 1; month <= 12; month++) {
    if (
      normaliseText(getMonthName(month, "2026", words))
        .split(/[^\p{L}]+/u)
        .some((word) => word.startsWith(typed))
    )
      found.push(month);
  }
  return found.length === 1 ? (found[0] as number) : 0;
};

/** The fields that show a date. */
export const toDateParts = (date: PlainDate): DateParts => ({
  day: `${Number(date.slice(8))}`,
  month: `${Number(date.slice(5, 7))}`,
  year: date.slice(0, 4),
});

export const NO_DATE: DateParts = { day: "", month: "", year: "" };

/**
 * A text that holds a whole date, or a day and a month, as the ways in which it can be read: two for `07/12/2026`;
 * none when it is not a date. The year may be missing, or have two digits.
 *
 * @example readWhole("Monday, 7th December 2026", words) // [{ day: "7", month: "December", year: "2026" }]
 */
export const parseWholeDate = (text: string, words: DateWords): readonly DateParts[] => {
  if (text.length > 40) return [];
  // A time of the day is none of the date: programs of mail copy both.
  const numbers = text.replace(/\d+:.*/, "").match(/\d+/g) ?? [];
  const month = text.match(/\p{L}{3,}/gu)?.find((word) => parseMonth(word, words) > 0);
  if (numbers.length + (month ? 1 : 0) < 2 || numbers.length > (month ? 2 : 3)) return [];
  const [a, b = "", c = ""] = numbers as [string, string?, string?];
  // A name where a month's would stand may be one in another language.
  if (!month && (b.length > 2 || /\d\W*\p{L}{3}/u.test(text))) return [];
  const yearFirst = a.length === 4;
  if (month) return [yearFirst ? { day: b, month, year: a } : { day: a, month, year: b }];
  if (yearFirst) return [{ day: c, month: b, year: a }];
  const dayFirst = { day: a, month: b, year: c };
  const monthFirst = { day: b, month: a, year: c };
  if (Number(a) > 12) return [dayFirst];
  if (Number(b) > 12) return [monthFirst];
  return Number(a) === Number(b) ? [dayFirst] : [dayFirst, monthFirst];
};

/** A date in the fields as a person says it: with its year when that is known. */
export const formatDateParts = ({ day, month, year }: DateParts, words: DateWords): string => {
  const reading = parseDateParts({ day, month, year: /^\d{4}$/.test(year) ? year : "2028" }, words);
  if (!reading.ok) return year;
  return `${words.date(reading.date, "day")}${year.length === 4 ? ` ${year}` : ""}`;
};

/**
 * Reads the three fields, or a whole date in the day's field. Only the field that is wrong is blamed. What can mean
 * two dates is asked about, never guessed.
 *
 * @param thisYear offered, with the next, for a date without a year
 */
export const parseDateParts = (parts: DateParts, words: DateWords, thisYear = 0): ParsedDate => {
  const texts = words.dateField;
  let day = parts.day.trim();
  let month = parts.month.trim();
  let year = parts.year.trim();
  const wrong = (part: DatePart, message: string, choices: readonly DateParts[] = []): ParsedDate => ({
    ok: false,
    part,
    message,
    empty: !parts.day.trim() && !month && !year,
    choices,
  });

  /** Asks which of some dates is meant. */
  const unsure = (part: DatePart, typed: string, ways: readonly DateParts[]): ParsedDate => {
    const [one = "", other = ""] = ways.map((way) => formatDateParts(way, words));
    return wrong(part, words.say(texts.ambiguous, { typed, one, other }), ways);
  };

  if (!month && !year && !/^\d*$/.test(day)) {
    const ways = parseWholeDate(day, words);
    if (ways.length > 1) return unsure("day", day, ways);
    if (ways[0]) ({ day, month, year } = ways[0]);
  }
  if (!/^(?:0?[1-9]|[12]\d|3[01])$/.test(day)) return wrong("day", texts.dayWhole);
  const monthNumber = parseMonth(month, words);
  if (monthNumber === 0) return wrong("month", texts.monthWhole);
  const inYears = (years: readonly (string | number)[]): readonly DateParts[] =>
    years.map((full) => ({ day, month, year: String(full) }));
  if (!year) return wrong("year", texts.yearWhole, thisYear ? inYears([thisYear, thisYear + 1]) : []);
  if (/^\d\d$/.test(year)) return unsure("year", year, inYears([`20${year}`, `19${year}`]));
  if (!/^(?:19|20|21)\d\d$/.test(year)) return wrong("year", texts.yearWhole);
  const last = daysInMonth(Number(year), monthNumber);
  if (Number(day) > last) {
    return wrong("day", words.say(texts.dayRange, { last, month: getMonthName(monthNumber, year, words) }));
  }
  const date = `${year}-${String(monthNumber).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { ok: true, date: date as PlainDate };
};
