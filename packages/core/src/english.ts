import { formatDate, dateOfDay, type PlainDate } from "./date.ts";

/** A date in words, without its year: `Thursday 24 September`. */
export const formatShortDate = (date: PlainDate): string => formatDate(date, { year: false });

/** The same of a day number. */
export const formatDay = (day: number): string => formatShortDate(dateOfDay(day));

const toYear = (date: PlainDate): number => Number(date.slice(0, 4));

/** Whether a range is a year or longer: without its years it would be read as one that ends the next time. */
const needsYears = (from: PlainDate, to: PlainDate): boolean =>
  toYear(to) - toYear(from) > 1 || (toYear(to) - toYear(from) === 1 && to.slice(5) >= from.slice(5));

/** Two dates with a word between them, with their years where they are a year apart or more. */
export const formatDateRange = (from: PlainDate, to: PlainDate): string => {
  const year = needsYears(from, to);
  return `${formatDate(from, { year })} to ${formatDate(to, { year })}`;
};

/** A number and its noun: `1 day`, `3 days`. */
export const formatCount = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Parts joined as one says them: `a`, `a and b`, `a, b and c`. */
export const formatList = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;

const PLACE = /\{(\w+)\}/g;

/** The `{names}` of a template, each once. */
export const listPlaces = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(PLACE)].map(([, name]) => name as string)),
];

/**
 * A template with its `{names}` filled in; a name that is not known stays as it stands. Templates and not functions,
 * so that the words of a format can come from a JSON file in any language.
 */
export const fillTemplate = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(PLACE, (name, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : name));

/** Text without what cannot be printed: control characters but the end of a line, and halves of characters. */
export const toPrintable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, "");
