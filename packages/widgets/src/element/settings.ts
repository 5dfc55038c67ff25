/**
 * The settings of a widget from outside: attributes, properties, and JSON. Each is checked by itself: a wrong one is
 * told in words, with what is allowed, and the widget goes on with its default.
 */
import { isPlainDate, validateProtocol, WEEKDAYS } from "@infusionkit/core";
import type { Shelf } from "./createElementClass.ts";
import { tryOrUndefined } from "../i18n/format.ts";

/** One setting. */
export type SettingField = {
  /** What the text of an attribute means; text itself when left out. */
  readonly parse?: (text: string) => unknown;
  /** What is allowed, as what follows "it must be"; nothing when the value is. A sentence of its own begins with a capital. */
  readonly check?: (value: unknown, shelf: Shelf) => string | undefined;
  /** Whether its values are more than text: they are not written into the attribute. */
  readonly rich?: boolean;
  /** Whether it is what a reader begins with: when the page changes it, the widget begins anew. */
  readonly first?: boolean;
};

/** Settings by the names of their properties. */
export type SettingFields = { readonly [name: string]: SettingField };

const formatValue = (value: unknown): string =>
  tryOrUndefined(() => JSON.stringify(value).slice(0, 60)) ?? `${value}`;

/** What is wrong with a value, as what follows the name of its field; nothing when all is well. */
export const findSettingProblem = (
  fields: SettingFields,
  name: string,
  value: unknown,
  shelf: Shelf,
): string | undefined => {
  const allowed = fields[name]?.check?.(value, shelf);
  return allowed && `is ${formatValue(value)}: it must be ${allowed}.`;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const json = (text: string): unknown => JSON.parse(text);
/** Words with spaces or commas between them. */
const splitWords = (text: string): unknown => text.toLowerCase().match(/[^\s,]+/g) ?? [];

/** Text that says something. */
const trimText = (value: unknown): unknown => (value as Partial<string> | null | undefined)?.trim?.();

/** Any text. */
export const textSetting: SettingField = {
  check: (value) => (typeof value === "string" ? undefined : "text"),
};

/** One of some words. */
export const oneOfSetting = (...words: readonly string[]): SettingField => ({
  check: (value) => (words.includes(value as string) ? undefined : `one of ${words.join(", ")}`),
});

/** A list of some words, at least one. */
export const someOfSetting = (...words: readonly string[]): SettingField => ({
  rich: true,
  parse: splitWords,
  check: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => words.includes(one))
      ? undefined
      : `one or more of ${words.join(", ")}`,
});

/** A whole number between two, these included. */
export const integerSetting = (from: number, to: number): SettingField => ({
  parse: (text) => (/^\s*-?\d+\s*$/.test(text) ? Number(text) : text),
  check: (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to
      ? undefined
      : `a whole number from ${from} to ${to}`,
});

/** Where a link may lead. Not `javascript:`: settings come from the address of a page, too. */
export const urlSetting: SettingField = {
  check: (value) =>
    // Without what a browser leaves out of an address wherever it stands.
    typeof value === "string" && /^(?:https?:\/\/|(?![\w+.-]*:))/i.test(value.replace(/[\0-\x20]/g, ""))
      ? undefined
      : "an address that begins with https:, / or #",
};

/** A date. */
export const dateSetting: SettingField = {
  check: (value) => (isPlainDate(value) ? undefined : 'a real date written YYYY-MM-DD, such as "2026-12-07"'),
};

/** A list of days: dates, and spans with both ends. */
export const datesSetting: SettingField = {
  rich: true,
  parse: splitWords,
  check: (value) =>
    Array.isArray(value) && value.every(isPlainDate)
      ? undefined
      : 'dates written YYYY-MM-DD, such as "2026-12-07 2026-12-21"',
};

const weekdays = someOfSetting(...WEEKDAYS);

/** The weekdays a clinic opens: `monday thursday`; or, where they change, what core takes. */
export const openingDaysSetting: SettingField = {
  ...weekdays,
  check: (value, shelf) =>
    Array.isArray(value) && isRecord(value[0])
      ? value.every(
          (one, i) =>
            isRecord(one) &&
            !weekdays.check?.(one["days"], shelf) &&
            (isPlainDate(one["from"])
              ? !(one["from"] <= value[i - 1]?.from)
              : !i && one["from"] === undefined),
        )
        ? undefined
        : 'weekdays; or, in order, such as {"from": "2027-02-01", "days": ["monday"]}'
      : weekdays.check?.(value, shelf),
};

/** Days shut, as JSON or as `2026-12-24/2027-01-04 Christmas closure; 2027-02-03 Training`. */
export const closuresSetting: SettingField = {
  rich: true,
  parse: (text) =>
    text.trim().startsWith("[")
      ? json(text)
      : text.split(";").flatMap((one) => {
          const [, from, to = from, label] = /^\s*([^\s/]+)(?:\/(\S+))?\s*(.*?)\s*$/.exec(one) ?? [];
          return from ? [{ from, to, label }] : [];
        }),
  check: (value) => {
    const wrong = Array.isArray(value)
      ? value.findIndex(
          (one) =>
            !isRecord(one) ||
            !isPlainDate(one["from"]) ||
            !(one["to"] === undefined || (isPlainDate(one["to"]) && one["to"] >= one["from"])) ||
            !trimText(one["label"]),
        )
      : 0;
    return wrong < 0
      ? undefined
      : `such as "2026-12-24/2027-01-04 Christmas closure", each with a reason, none that ends before it begins. Look at ${formatValue([value].flat()[wrong])}`;
  },
};

/** A region of public holidays whose country's file is in the page. */
export const regionSetting: SettingField = {
  check: (value, { regions = {} }) =>
    typeof value !== "string"
      ? "text"
      : // Until everything is loaded its file may be on the way.
        Object.hasOwn(regions, value) || document.readyState !== "complete"
        ? undefined
        : `a region whose file is in the page: add the script holidays/${value.split("-")[0]}.js`,
};

/** A protocol. Its figures are what a plan needs; `parseProtocolJson` of core asks a file for the source of each, too. */
export const protocolSetting: SettingField = {
  rich: true,
  parse: json,
  check: (value) => {
    const issue = validateProtocol(value).find(({ data }) => !`${data["path"]}`.startsWith("sources["));
    return issue && `a protocol. ${issue.message.replace(/\.$/, "")}`;
  },
};

/** Colours by the names of the theme. */
export const coloursSetting: SettingField = {
  rich: true,
  parse: json,
  check: (value) =>
    isRecord(value) &&
    Object.values(value).every((one) => typeof one === "string" && CSS.supports("color", one))
      ? undefined
      : 'colours by their names, such as {"accent": "#0f5e57"}',
};

/** Words in the place of the English ones. */
export const messagesSetting: SettingField = {
  rich: true,
  parse: json,
  check: (value) => (isRecord(value) ? undefined : "words by their names, as the list of messages has them"),
};

/** A field whose value is what a reader begins with. */
export const initialSetting = (field: SettingField): SettingField => ({ ...field, first: true });

/** What every widget can be told. */
export const commonSettings = {
  lang: textSetting,
  theme: oneOfSetting("auto", "light", "dark"),
  colours: coloursSetting,
  messages: messagesSetting,
  config: textSetting,
  evidenceUrl: urlSetting,
  glossaryUrl: urlSetting,
} satisfies SettingFields;
