import { daysInMonth, isPlainDate, type PlainDate } from "@infusionkit/core";
import type { Words } from "../locale.ts";
import type { dateField } from "../messages.ts";

/** What stands in the three fields of a date, as it was typed. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

/** The words of a date in three fields. */
export type DateWords = Words<{ readonly dateField: typeof dateField }>;

/** One of the three fields. */
export type DatePart = keyof DateParts;

/** A date, or what is wrong with what was typed and in which field; `date` is null while all fields are empty. */
export type DateReading =
  | { readonly ok: true; readonly date: PlainDate }
  | { readonly ok: false; readonly part: DatePart; readonly message: string; readonly empty: boolean };

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The month that a number or the first letters of a name mean: `12`, `Dec`, `sept`; 0 when none or more than one does. */
export const readMonth = (text: string): number => {
  const typed = text.trim().toLowerCase().replace(/\.$/, "");
  if (/^\d{1,2}$/.test(typed)) return Number(typed) <= 12 ? Number(typed) : 0;
  if (typed.length < 3) return 0;
  const found = MONTHS.filter(
    (month) => month.startsWith(typed) || (typed === "sept" && month === "september"),
  );
  return found.length === 1 ? MONTHS.indexOf(found[0] as string) + 1 : 0;
};

/** The fields that show a date. */
export const partsOf = (date: PlainDate): DateParts => ({
  day: String(Number(date.slice(8))),
  month: String(Number(date.slice(5, 7))),
  year: date.slice(0, 4),
});

export const NO_DATE: DateParts = { day: "", month: "", year: "" };

/**
 * Reads the three fields. Only the field that is wrong is blamed; a year of two digits is asked about, never guessed.
 */
export const readParts = (parts: DateParts, words: DateWords): DateReading => {
  const day = parts.day.trim();
  const month = parts.month.trim();
  const year = parts.year.trim();
  const empty = !day && !month && !year;
  const wrong = (part: DatePart, message: string): DateReading => ({ ok: false, part, message, empty });
  for (const part of ["day", "month", "year"] as const) {
    if (!parts[part].trim())
      return wrong(part, words.say(words.dateField.missing, { part: words.dateField[part].toLowerCase() }));
  }
  const monthNumber = readMonth(month);
  if (monthNumber === 0) return wrong("month", words.dateField.monthWhole);
  if (/^\d\d$/.test(year)) return wrong("year", words.say(words.dateField.yearShort, { typed: year }));
  if (!/^\d{4}$/.test(year) || Number(year) < 1900) return wrong("year", words.dateField.yearWhole);
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31)
    return wrong("day", words.dateField.dayWhole);
  const last = daysInMonth(Number(year), monthNumber);
  if (Number(day) > last) {
    return wrong(
      "day",
      words.say(words.dateField.dayRange, {
        last,
        month: `${capital(MONTHS[monthNumber - 1] as string)} ${year}`,
      }),
    );
  }
  const date = `${year}-${String(monthNumber).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPlainDate(date) ? { ok: true, date } : wrong("day", words.dateField.dayWhole);
};

/** A whole date pasted into one field, as the three fields; or the question it leaves; or null when it is not a date. */
export const readWhole = (
  text: string,
  words: DateWords,
): { readonly parts: DateParts } | { readonly question: string } | null => {
  const typed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed);
  if (iso) return { parts: { year: iso[1] as string, month: iso[2] as string, day: iso[3] as string } };
  const named = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,})\.?,?[\s-]+(\d{2,4})$/i.exec(
    typed,
  );
  if (named)
    return { parts: { day: named[1] as string, month: named[2] as string, year: named[3] as string } };
  const american = /^([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{2,4})$/i.exec(typed);
  if (american)
    return {
      parts: { day: american[2] as string, month: american[1] as string, year: american[3] as string },
    };
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2,4})$/.exec(typed);
  if (!numbers) return null;
  const [, a, b, year] = numbers as unknown as [string, string, string, string];
  if (Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b)) {
    const name = (day: string, month: string): string =>
      `${Number(day)} ${capital(MONTHS[Number(month) - 1] ?? "")}`;
    return { question: words.say(words.dateField.ambiguous, { typed, one: name(a, b), other: name(b, a) }) };
  }
  return { parts: Number(a) > 12 ? { day: a, month: b, year } : { day: b, month: a, year } };
};
