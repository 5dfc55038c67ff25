/** How one language says messages, dates, days and lists. */
import { formatDate, weekdayName, WEEKDAYS, type PlainDate, type Weekday } from "@infusionkit/core";

/**
 * A text of the interface. Places in braces are filled in: `"{from} to {to}"`. A text that counts has a form for each
 * plural category of its language (`Intl.PluralRules`): `{ one: "{count} day", other: "{count} days" }`. Plain JSON,
 * so that a language can come from a file.
 */
export type MessageText = string | Plural;

/** The forms of a text that counts; `other` serves where a form is missing. */
export type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The messages of one widget by their keys, in groups where they belong together. */
export type MessageGroup = { readonly [key: string]: MessageText | MessageGroup };

/** What replaces some messages of a group: any of its keys, each with the same places in braces. */
export type PartialMessages<G> = {
  readonly [key in keyof G]?: G[key] extends MessageText ? MessageText : PartialMessages<G[key]>;
};

/** What fills the places of a message. */
export type Values = { readonly [place: string]: string | number };

/** How much of a date is said. `day` is "7 December", `short` "Monday 7 December", `month` "December 2026". */
export type DateForm = "full" | "short" | "day" | "month";

/** One language: how it says messages, dates and days. */
export type Locale = {
  /** A BCP 47 tag that `Intl` accepts, or `en`. */
  readonly lang: string;
  /** A message with its places filled in; one that counts, by its value `count`. */
  readonly t: (message: MessageText, values?: Values) => string;
  /** A date in words; where the language cannot be had, as `YYYY-MM-DD`. Always of the Gregorian calendar. */
  readonly date: (date: PlainDate, form?: DateForm) => string;
  readonly weekday: (day: Weekday, form?: "long" | "short") => string;
  /** Items as one phrase: "a, b and c". */
  readonly list: (items: readonly string[]) => string;
};

/** What a function gives; `undefined` where it throws, because something is missing, broken or not to be read. */
export const tryOrUndefined = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

const DATE_FORMATS = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  short: { weekday: "long", day: "numeric", month: "long" },
  day: { day: "numeric", month: "long" },
  month: { month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  weekdayShort: { weekday: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Which words of an English date, from one to before another, a form has. */
const ENGLISH_PARTS = { full: [0], short: [0, 3], day: [1, 3], month: [2] } as const;

/** Whether a language tag is one of English. */
export const isEnglish = (lang: string): boolean => /^en\b/i.test(lang);

const joinList = (items: readonly string[], conjunction: string): string =>
  [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(` ${conjunction} `);

/** Some texts of which one is meant, in a language: `a, b or c`. */
export const formatAlternatives = (items: readonly string[], lang: string): string =>
  // English as in all the other lists: no comma before the last.
  (isEnglish(lang)
    ? undefined
    : tryOrUndefined(() => new Intl.ListFormat(lang, { type: "disjunction" }).format(items))) ??
  joinList(items, "or");

const createLocale = (asked: string): Locale => {
  const tag = asked.replace(/_/g, "-").replace(/@.*/, "");
  const lang = tryOrUndefined(() => Intl.getCanonicalLocales(tag)[0]) ?? "en";
  // English is core's own, word for word: no formatter has to be made for it, and the server's words are the browser's.
  const english = isEnglish(lang);
  let plurals: Intl.PluralRules | undefined;
  /** English has the two forms that serve where there are no plural rules. */
  const getPluralForm = (count: number): Intl.LDMLPluralRule =>
    (english ? undefined : tryOrUndefined(() => (plurals ??= new Intl.PluralRules(lang)).select(count))) ??
    (count === 1 ? "one" : "other");
  const formatters: { [form: string]: Intl.DateTimeFormat } = {};
  const formatByIntl = (form: keyof typeof DATE_FORMATS, date: string): string | undefined =>
    tryOrUndefined(() =>
      (formatters[form] ??= new Intl.DateTimeFormat(lang, {
        ...DATE_FORMATS[form],
        timeZone: "UTC",
        calendar: "gregory",
      })).format(Date.parse(date)),
    );

  const t = (message: MessageText, values: Values = {}): string => {
    const form =
      typeof message === "string"
        ? message
        : (message[getPluralForm(Number(values["count"] ?? 0))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  };

  return {
    lang,
    t,
    date: (date, form = "full") =>
      english
        ? formatDate(date)
            .split(" ")
            .slice(...ENGLISH_PARTS[form])
            .join(" ")
        : formatByIntl(form, date) || date,
    weekday: (day, form = "long") => {
      const name = weekdayName(day);
      return english
        ? name.slice(0, form === "long" ? undefined : 3)
        : // A weekday is named by a date that falls on it: the twelfth was a Monday.
          (formatByIntl(
            form === "long" ? "weekday" : "weekdayShort",
            `1970-01-${12 + WEEKDAYS.indexOf(day)}`,
          ) ?? name);
    },
    list: (items) =>
      (english ? undefined : tryOrUndefined(() => new Intl.ListFormat(lang).format(items))) ??
      joinList(items, "and"),
  };
};

const locales = new Map<string, Locale>();

/** The locale of a language; the same object for the same tag. A tag that nobody knows is English. */
export const getLocale = (lang: string = "en"): Locale => {
  let locale = locales.get(lang);
  if (!locale) locales.set(lang, (locale = createLocale(lang)));
  return locale;
};

const isMessage = (value: unknown): value is MessageText =>
  typeof value === "string" || (typeof value === "object" && value !== null && "other" in value);

/** A group of messages with what replaces some of them, by their keys. What is no message, or has no place here, is left out. */
const mergeMessages = <G extends MessageGroup>(own: G, replacing: unknown): G => {
  if (typeof replacing !== "object" || replacing === null) return own;
  const given = replacing as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(own).map(([key, message]) => {
      const other = Object.hasOwn(given, key) ? given[key] : undefined;
      if (!isMessage(message)) return [key, mergeMessages(message, other)];
      return [key, isMessage(other) ? other : message];
    }),
  ) as G;
};

/**
 * The texts of a record that came as JSON, by their keys; nothing where one of them is missing or no text.
 *
 * @example readTexts({ name: "Synapse", plain: 1 }, ["name", "plain"]) // undefined
 */
export const readTexts = <K extends string>(
  value: unknown,
  keys: readonly K[],
): { readonly [key in K]: string } | undefined => {
  const record = (value ?? {}) as { readonly [key in K]?: unknown };
  return keys.every((key) => typeof record[key] === "string")
    ? (Object.fromEntries(keys.map((key) => [key, record[key]])) as { readonly [key in K]: string })
    : undefined;
};

/** The texts of a list that came as JSON; nothing where it is no list of texts. */
export const readTextList = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;

/** One JSON value laid over another: what the second leaves out, the first has. */
export const overlay = (below: unknown, above: unknown): unknown => {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (above === undefined) return below;
  // The plural forms of a text are one message: they come from one language.
  if (!isRecord(below) || !isRecord(above) || isMessage(above)) return above;
  return Object.fromEntries(
    [...new Set([...Object.keys(below), ...Object.keys(above)])].map((key) => [
      key,
      overlay(below[key], above[key]),
    ]),
  );
};

/** How many messages a group has, and how many of them are replaced. */
const countMessages = (own: MessageGroup, replacing: unknown): { all: number; replaced: number } => {
  const given = (typeof replacing === "object" && replacing !== null ? replacing : {}) as Record<
    string,
    unknown
  >;
  const count = { all: 0, replaced: 0 };
  for (const [key, message] of Object.entries(own)) {
    const other = Object.hasOwn(given, key) ? given[key] : undefined;
    const inner = isMessage(message)
      ? { all: 1, replaced: isMessage(other) ? 1 : 0 }
      : countMessages(message, other);
    count.all += inner.all;
    count.replaced += inner.replaced;
  }
  return count;
};

/**
 * Whether a language has the messages of a widget: all but one in ten, so that a message which is newer than the
 * translation does not change the dates of the whole widget. With fewer, the dates of the language would stand in English
 * sentences.
 *
 * @example hasTranslation({ term }, { term: { close: "Fermer" } }) // false
 */
export const hasTranslation = (groups: MessageGroup, replacing: unknown): boolean => {
  const { all, replaced } = countMessages(groups, replacing);
  return replaced > 0 && replaced >= all * 0.9;
};

/**
 * The messages of a widget: its groups in English, with what the host replaces, and the locale that says them. What is
 * missing from `replacing`, or is no message, stays English; dates, numbers and lists stay English, too, until the
 * language has the messages in which they stand.
 *
 * @param groups the English messages, such as some of `english`
 * @param lang a BCP 47 tag; English by default
 * @param replacing messages of that language, any part of them
 * @example
 * getMessages({ term: english.term }, "fr", { term: { close: "Fermer" } }).term.close; // "Fermer"
 */
export const getMessages = <G extends MessageGroup>(
  groups: G,
  lang?: string,
  replacing?: PartialMessages<NoInfer<G>>,
): G & Locale => ({
  ...getLocale(lang === undefined || isEnglish(lang) || hasTranslation(groups, replacing) ? lang : "en"),
  ...mergeMessages(groups, replacing),
});
