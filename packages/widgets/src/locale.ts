import {
  dateInWords,
  isPlainDate,
  weekdayName,
  WEEKDAYS,
  type PlainDate,
  type Weekday,
} from "@infusionkit/core";

/**
 * A text of the interface. Places in braces are filled in: `"{from} to {to}"`. A text that counts has a form for each
 * plural category of its language (`Intl.PluralRules`): `{ one: "{count} day", other: "{count} days" }`. Plain JSON,
 * so that a language can come from a file.
 */
export type Text = string | Plural;

/** The forms of a text that counts; `other` serves where a form is missing. */
export type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The texts of one widget, in groups where they belong together. */
export type Section = { readonly [key: string]: Text | Section };

/** What replaces some texts of a section: any of its keys, each with the same places in braces. */
export type Replacing<S> = {
  readonly [key in keyof S]?: S[key] extends Text ? Text : Replacing<S[key]>;
};

/** What fills the places of a text. */
export type Values = { readonly [place: string]: string | number };

/** How much of a date is said. `day` is "7 December", `short` "Monday 7 December", `month` "December 2026". */
export type DateForm = "full" | "short" | "day" | "month";

/** One language: how it says texts, dates and days. */
export type Locale = {
  /** A BCP 47 tag that `Intl` accepts, or `en`. */
  readonly lang: string;
  /** A text with its places filled in; a text that counts, by its value `count`. */
  readonly say: (text: Text, values?: Values) => string;
  /** A date in words; where the language cannot be had, as `YYYY-MM-DD`. Always of the Gregorian calendar. */
  readonly date: (date: PlainDate, form?: DateForm) => string;
  readonly weekday: (day: Weekday, form?: "long" | "short") => string;
  /** Items as one phrase: "a, b and c". */
  readonly list: (items: readonly string[], kind?: "and" | "or") => string;
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

/** A Monday: a weekday is named by a date that falls on it. */
const MONDAY = 4;

const isEnglish = (lang: string): boolean => /^en\b/i.test(lang);

/** What `Intl` gives, or nothing where it is missing, broken or does not know the language. */
const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

const makeLocale = (asked: string): Locale => {
  const tag = asked.replace(/_/g, "-").replace(/@.*/, "");
  const lang = attempt(() => Intl.getCanonicalLocales(tag)[0]) ?? "en";
  const english = isEnglish(lang);
  // English is core's own, word for word: no formatter has to be made for it, and the server's words are the browser's.
  const formats = new Map<keyof typeof FORMS, Intl.DateTimeFormat | undefined>();
  const format = (form: keyof typeof FORMS, at: number): string | undefined => {
    if (!formats.has(form)) {
      formats.set(
        form,
        attempt(
          () => new Intl.DateTimeFormat(lang, { ...FORMS[form], timeZone: "UTC", calendar: "gregory" }),
        ),
      );
    }
    return attempt(() => formats.get(form)?.format(at * 86_400_000)) || undefined;
  };
  const plurals = english ? undefined : attempt(() => new Intl.PluralRules(lang));
  const category = (count: number): Intl.LDMLPluralRule =>
    attempt(() => plurals?.select(count)) ?? (count === 1 ? "one" : "other");

  return {
    lang,
    say: (text, values = {}) => {
      const form =
        typeof text === "string" ? text : (text[category(Number(values["count"] ?? 0))] ?? text.other);
      return form.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
    },
    date: (date, form = "full") => {
      if (!english) return (isPlainDate(date) && format(form, Date.parse(date) / 86_400_000)) || date;
      if (form === "full") return dateInWords(date);
      if (form === "short") return dateInWords(date, { year: false });
      const words = dateInWords(date).split(" ");
      return (form === "day" ? words.slice(1, 3) : words.slice(2)).join(" ");
    },
    weekday: (day, form = "long") => {
      const name = weekdayName(day);
      if (english) return form === "long" ? name : name.slice(0, 3);
      return format(form === "long" ? "long" : "abbr", MONDAY + WEEKDAYS.indexOf(day)) ?? name;
    },
    list: (items, kind = "and") =>
      (english
        ? undefined
        : attempt(() =>
            new Intl.ListFormat(lang, { type: kind === "and" ? "conjunction" : "disjunction" }).format(items),
          )) ?? [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(` ${kind} `),
  };
};

const made = new Map<string, Locale>();

/** The ways of a language; the same object for the same tag. A tag that nobody knows is English. */
export const localeOf = (lang: string = "en"): Locale => {
  let locale = made.get(lang);
  if (!locale) made.set(lang, (locale = makeLocale(lang)));
  return locale;
};

const isText = (value: unknown): value is Text =>
  typeof value === "string" || (typeof value === "object" && value !== null && "other" in value);

const merged = <S extends Section>(own: S, other: unknown): S => {
  if (typeof other !== "object" || other === null) return own;
  const replacing = other as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(own).map(([key, text]) => {
      const given = Object.hasOwn(replacing, key) ? replacing[key] : undefined;
      return [key, isText(text) ? (isText(given) ? given : text) : merged(text, given)];
    }),
  ) as S;
};

/**
 * The words of a widget: its sections in English, with what the host replaces, in the ways of a language. What is
 * missing from `replacing`, or is no text, stays English.
 *
 * @example wordsFor({ term }, "fr", { term: { close: "Fermer" } }).term.close // "Fermer"
 */
export const wordsFor = <S extends Section>(
  sections: S,
  lang?: string,
  replacing?: Replacing<NoInfer<S>>,
): Words<S> => ({ ...localeOf(lang), ...merged(sections, replacing) });
