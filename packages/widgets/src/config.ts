/**
 * The settings of a widget from outside: attributes, properties, and JSON. Each is checked by itself: a wrong one is
 * told in words, with what is allowed, and the widget goes on with its default.
 */
import { calendarProblems, isPlainDate, protocolProblem, WEEKDAYS, type Protocol } from "@infusionkit/core";
import { attempt } from "./text.ts";

/** What is not in the element but may be in the page: the files of regions and languages. */
export type Shelf = { readonly regions?: { readonly [id: string]: unknown } };

/** One setting. */
export type Field = {
  /** What the text of an attribute means; text itself when left out. */
  readonly parse?: (text: string) => unknown;
  /** What is allowed, as what follows "it must be"; nothing when the value is. A sentence of its own begins with a capital. */
  readonly check?: (value: unknown, shelf: Shelf) => string | undefined;
  /** Whether its values are more than text: they are not written into the attribute. */
  readonly rich?: boolean;
};

/** Settings by the names of their properties. */
export type Fields = { readonly [name: string]: Field };

const shown = (value: unknown): string =>
  attempt(() => {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  }) ?? String(value);

/** What is wrong with a value, as what follows the name of its field; nothing when all is well. */
export const problemWith = (
  fields: Fields,
  name: string,
  value: unknown,
  shelf: Shelf,
): string | undefined => {
  const allowed = fields[name]?.check?.(value, shelf);
  return allowed && `is ${shown(value)}: it must be ${allowed}.`;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const json = (text: string): unknown => JSON.parse(text);
/** Words with spaces or commas between them. */
const split = (text: string): unknown => text.toLowerCase().match(/[^\s,]+/g) ?? [];

/** Any text. */
export const text: Field = { check: (value) => (typeof value === "string" ? undefined : "text") };

/** One of some words. */
export const oneOf = (...words: readonly string[]): Field => ({
  check: (value) => (words.includes(value as string) ? undefined : `one of ${words.join(", ")}`),
});

/** A list of some words, at least one. */
export const someOf = (...words: readonly string[]): Field => ({
  rich: true,
  parse: split,
  check: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => words.includes(one))
      ? undefined
      : `one or more of ${words.join(", ")}`,
});

/** A whole number between two, these included. */
export const whole = (from: number, to: number): Field => ({
  parse: (text) => (/^\s*-?\d+\s*$/.test(text) ? Number(text) : text),
  check: (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to
      ? undefined
      : `a whole number from ${from} to ${to}`,
});

/** Where a link may lead. Not `javascript:`: settings come from the address of a page, too. */
export const address: Field = {
  check: (value) =>
    typeof value === "string" && /^(?:https?:\/\/|(?![\w+.-]*:))/i.test(value.trim())
      ? undefined
      : "an address that begins with https:, / or #",
};

/** A date. */
export const date: Field = {
  check: (value) => (isPlainDate(value) ? undefined : 'a real date written YYYY-MM-DD, such as "2026-12-07"'),
};

/** A list of days: dates, and spans with both ends. */
export const dates: Field = {
  rich: true,
  parse: split,
  check: (value) =>
    Array.isArray(value) && value.every(isPlainDate)
      ? undefined
      : 'dates written YYYY-MM-DD, such as "2026-12-07 2026-12-21"',
};

/** Core's first sentence about a calendar, without the name of the part that it begins with. */
const calendarProblem = (calendar: object): string | undefined => {
  const [problem] = calendarProblems(calendar);
  return problem && `right. ${problem.replace(/^calendar\./, "")}`.replace(/\.$/, "");
};

/** The weekdays a clinic opens: `monday thursday`. */
export const openingDays: Field = {
  rich: true,
  parse: split,
  check: (value) => calendarProblem({ openingDays: value }),
};

/** Days shut, as JSON or as `2026-12-24/2027-01-04 Christmas closure; 2027-02-03 Training`. */
export const closures: Field = {
  rich: true,
  parse: (text) =>
    text.trim().startsWith("[")
      ? json(text)
      : text.split(";").flatMap((one) => {
          const [, from, to = from, label] = /^\s*([^\s/]+)(?:\/(\S+))?\s*(.*?)\s*$/.exec(one) ?? [];
          return from ? [{ from, to, label }] : [];
        }),
  check: (value) => calendarProblem({ openingDays: WEEKDAYS, closures: value }),
};

/** A region of public holidays whose file is in the page. */
export const region: Field = {
  check: (value, { regions = {} }) =>
    typeof value !== "string"
      ? "text"
      : // Until everything is loaded its file may be on the way.
        Object.hasOwn(regions, value) || document.readyState !== "complete"
        ? undefined
        : `a region whose file is in the page: add the script holidays/${value}.js`,
};

/**
 * A protocol. Its figures are checked by core, which plans a course with it; where each comes from is looked at only
 * as far as it is shown. `readProtocol` of core tells everything at once: see the set-up page.
 */
export const protocol: Field = {
  rich: true,
  parse: json,
  check: (value) => {
    const { id, version, title, induction, sources } = (isRecord(value) ? value : {}) as Partial<Protocol>;
    if (!id || !version || !title || !isRecord(induction) || !isRecord(sources))
      return "a protocol, with id, version, title, induction and sources";
    const problem = protocolProblem(value);
    return problem === null ? undefined : `right. ${problem}`.replace(/\.$/, "");
  },
};

/** Colours by the names of the theme. */
export const colours: Field = {
  rich: true,
  parse: json,
  check: (value) =>
    isRecord(value) &&
    Object.values(value).every((one) => typeof one === "string" && CSS.supports("color", one))
      ? undefined
      : 'colours by their names, such as {"accent": "#0f5e57"}',
};

/** Words, or the address of their file. */
export const messages: Field = {
  rich: true,
  check: (value) => (isRecord(value) ? undefined : "words by their names, as the list of messages has them"),
};

/** What every widget can be told. */
export const common = {
  lang: text,
  theme: oneOf("auto", "light", "dark"),
  colours,
  messages,
  config: text,
  evidenceUrl: address,
  glossaryUrl: address,
} satisfies Fields;
