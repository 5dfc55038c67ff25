import { formatDate, weekdayName, WEEKDAYS, type PlainDate, type Weekday } from "@infusionkit/core";
import {
  attempt,
  mergeMessages,
  getSpeech,
  type Replacing,
  type MessageSection,
  type Speech,
} from "./text.ts";

export type { Plural, Replacing, MessageSection, MessageText, Values } from "./text.ts";

/** How much of a date is said. `day` is "7 December", `short` "Monday 7 December", `month` "December 2026". */
export type DateForm = "full" | "short" | "day" | "month";

/** One language: how it says texts, dates and days. */
export type Locale = Speech & {
  /** A date in words; where the language cannot be had, as `YYYY-MM-DD`. Always of the Gregorian calendar. */
  readonly date: (date: PlainDate, form?: DateForm) => string;
  readonly weekday: (day: Weekday, form?: "long" | "short") => string;
  /** Items as one phrase: "a, b and c". */
  readonly list: (items: readonly string[]) => string;
};

/** The texts of some sections in one language, with the language's ways. */
export type Words<S> = S & Locale;

const FORMS = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  short: { weekday: "long", day: "numeric", month: "long" },
  day: { day: "numeric", month: "long" },
  month: { month: "long", year: "numeric" },
  long: { weekday: "long" },
  abbr: { weekday: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Which words of an English date, from one to before another, a form has. */
const ENGLISH = { full: [0], short: [0, 3], day: [1, 3], month: [2] } as const;

const joinList = (items: readonly string[], word: string): string =>
  [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(` ${word} `);

/** Some texts of which one is meant, in a language: `a, b or c`. */
export const formatAlternatives = (items: readonly string[], lang: string): string =>
  // English as in all the other lists: no comma before the last.
  (/^en\b/i.test(lang)
    ? undefined
    : attempt(() => new Intl.ListFormat(lang, { type: "disjunction" }).format(items))) ??
  joinList(items, "or");

const makeLocale = (asked: string): Locale => {
  const speech = getSpeech(asked);
  const { lang } = speech;
  // English is core's own, word for word: no formatter has to be made for it, and the server's words are the browser's.
  const english = /^en\b/i.test(lang);
  const formats: { [form: string]: Intl.DateTimeFormat } = {};
  const format = (form: keyof typeof FORMS, date: string): string | undefined =>
    attempt(() =>
      (formats[form] ??= new Intl.DateTimeFormat(lang, {
        ...FORMS[form],
        timeZone: "UTC",
        calendar: "gregory",
      })).format(Date.parse(date)),
    );

  return {
    ...speech,
    date: (date, form = "full") =>
      english
        ? formatDate(date)
            .split(" ")
            .slice(...ENGLISH[form])
            .join(" ")
        : format(form, date) || date,
    weekday: (day, form = "long") => {
      const name = weekdayName(day);
      return english
        ? name.slice(0, form === "long" ? undefined : 3)
        : // A weekday is named by a date that falls on it: the twelfth was a Monday.
          (format(form === "long" ? form : "abbr", `1970-01-${12 + WEEKDAYS.indexOf(day)}`) ?? name);
    },
    list: (items) =>
      (english ? undefined : attempt(() => new Intl.ListFormat(lang).format(items))) ??
      joinList(items, "and"),
  };
};

const made = new Map<string, Locale>();

/** The ways of a language; the same object for the same tag. A tag that nobody knows is English. */
export const getLocale = (lang: string = "en"): Locale => {
  let locale = made.get(lang);
  if (!locale) made.set(lang, (locale = makeLocale(lang)));
  return locale;
};

/**
 * The words of a widget: its sections in English, with what the host replaces, in the ways of a language. What is
 * missing from `replacing`, or is no text, stays English.
 *
 * @example getMessages({ term }, "fr", { term: { close: "Fermer" } }).term.close // "Fermer"
 */
export const getMessages = <S extends MessageSection>(
  sections: S,
  lang?: string,
  replacing?: Replacing<NoInfer<S>>,
): Words<S> => ({ ...getLocale(lang), ...mergeMessages(sections, replacing) });
