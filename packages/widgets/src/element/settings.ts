/**
 * The settings of a widget from outside: attributes, properties, and JSON. Each is checked by itself, and what is wrong
 * is said with the setting, its value and what is allowed. Calendars and protocols are checked by core.
 */
import {
  isPlainDate,
  validateCalendar,
  validateProtocol,
  validateUnavailable,
  WEEKDAYS,
  type Issue,
  type Unavailability,
} from "@infusionkit/core";
import { tryOrUndefined } from "../i18n/format.ts";
import type { PageData } from "./pageData.ts";

/** One setting. */
export type Setting = {
  /** What the text of an attribute means; text itself by default. */
  readonly parse?: (text: string) => unknown;
  /** Brings a value into the form that is checked and used, such as a list without repeats. */
  readonly normalize?: (value: unknown) => unknown;
  /**
   * What is wrong with a value, as a sentence that begins with the setting's name; nothing when it is right. `others` are
   * the values of all settings, not yet checked.
   */
  readonly findProblem: (
    value: unknown,
    name: string,
    page: PageData,
    others: Readonly<Record<string, unknown>>,
  ) => string | undefined;
  /** Whether it needs what the page does not hold yet: nothing can be said of it before that has come. */
  readonly isPending?: (value: unknown, page: PageData) => boolean;
  /** Whether its values are more than text: these are not written into the attribute. Text always is, and is parsed. */
  readonly acceptsObject?: boolean;
  /** Whether it is what a reader begins with: when the page changes it, the widget starts again. */
  readonly resetsWidget?: boolean;
};

/** Settings by the names of their properties. */
export type Settings = { readonly [name: string]: Setting };

const MAX_SHOWN_LENGTH = 60;
const formatJson = (value: unknown): string =>
  tryOrUndefined(() => JSON.stringify(value).slice(0, MAX_SHOWN_LENGTH)) ?? `${value}`;

/** A check of a value by itself, and what is allowed, as what follows "it must be". */
const mustBe =
  (isAllowed: (value: unknown) => boolean, allowed: string): Setting["findProblem"] =>
  (value, name) =>
    isAllowed(value) ? undefined : `${name} is ${formatJson(value)}: it must be ${allowed}.`;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => JSON.parse(text);
/** Words with spaces or commas between them. */
const parseWords = (text: string): unknown => text.toLowerCase().match(/[^\s,]+/g) ?? [];
const removeRepeats = (value: unknown): unknown => (Array.isArray(value) ? [...new Set(value)] : value);

/** Text of at most so many letters. */
export const textSetting = (maxLength = 500): Setting => ({
  findProblem: mustBe(
    (value) => typeof value === "string" && value.length <= maxLength,
    `text of at most ${maxLength} letters`,
  ),
});

/** One of some words. */
export const oneOfSetting = (...words: readonly string[]): Setting => ({
  findProblem: mustBe((value) => words.includes(value as string), `one of ${words.join(", ")}`),
});

/** A list of some words, at least one. */
export const listOfSetting = (...words: readonly string[]): Setting => ({
  acceptsObject: true,
  parse: parseWords,
  normalize: removeRepeats,
  findProblem: mustBe(
    (value) => Array.isArray(value) && value.length > 0 && value.every((one) => words.includes(one)),
    `one or more of ${words.join(", ")}`,
  ),
});

/** A whole number between two, these included. */
export const integerSetting = (least: number, greatest: number): Setting => ({
  parse: (text) => (/^\s*-?\d+\s*$/.test(text) ? Number(text) : text),
  findProblem: mustBe(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= greatest,
    `a whole number from ${least} to ${greatest}`,
  ),
});

/** Where a link may lead. Not `javascript:`: settings come from the address of a page, too. */
export const urlSetting: Setting = {
  findProblem: mustBe(
    (value) =>
      typeof value === "string" &&
      // Without what a browser leaves out of an address wherever it stands.
      /^(?:https?:\/\/|(?![\w+.-]*:))/i.test(value.replace(/[\0-\x20]/g, "")),
    "an address that begins with https:, / or #",
  ),
};

/** A page of the clinic. Where the widget's page is on a site that is not the clinic's, only a whole address leads there. */
export const clinicPageSetting: Setting = {
  findProblem: (value, name, page, others) =>
    urlSetting.findProblem(value, name, page, others) ??
    (page.isOnOtherSite
      ? mustBe(
          (address) => /^https?:\/\//i.test(`${address}`.trim()),
          "a whole address that begins with https://, because this page is not on the clinic's site",
        )(value, name, page, others)
      : undefined),
};

/** A date. */
export const dateSetting: Setting = {
  findProblem: mustBe(isPlainDate, 'a real date written YYYY-MM-DD, such as "2026-12-07"'),
};

/** The sentence of the first of core's issues that is about a part of its input, under the setting's name. */
const findIssue = (issues: readonly Issue[], part: string, name: string): string | undefined =>
  issues.find(({ data }) => `${data["path"]}`.startsWith(part))?.message.replace(part, name);

const findCalendarProblem = (
  part: "openingDays" | "alternatingDays" | "closures" | "extraDays",
  value: unknown,
  name: string,
): string | undefined =>
  findIssue(validateCalendar({ openingDays: WEEKDAYS, [part]: value }), `calendar.${part}`, name);

/**
 * The weekdays a clinic opens: `monday thursday`; or, where they change, what core takes. `none` is a clinic that opens on
 * alternating days and on no others: an attribute that is empty counts as left out.
 */
export const openingDaysSetting: Setting = {
  acceptsObject: true,
  parse: (text) =>
    /^\s*\[/.test(text) ? parseJson(text) : /^\s*none\s*$/i.test(text) ? [] : parseWords(text),
  findProblem: (value, name, _page, { alternatingDays }) =>
    findIssue(
      validateCalendar({ openingDays: value, ...(alternatingDays === undefined ? {} : { alternatingDays }) }),
      "calendar.openingDays",
      name,
    ),
};

/** The entries of a list: each on a line of its own or with a semicolon after it. */
const splitEntries = (text: string): readonly string[] =>
  text
    .split(/[;\r\n]+/)
    .map((one) => one.trim())
    .filter(Boolean);

/**
 * A list that an attribute can write in words, each entry on a line of its own or with a semicolon after it; or as JSON.
 * What was not understood whole stays text, for the check to refuse.
 */
const entriesSetting = (options: {
  readonly parseEntry: (text: string) => unknown;
  /** What the entry of an example is called in the message. */
  readonly entry: string;
  readonly example: string;
  /** Whether a text in the list is sound as it is. */
  readonly isSoundText?: (text: string) => boolean;
  readonly findProblem: (value: unknown, name: string) => string | undefined;
}): Setting => ({
  acceptsObject: true,
  parse: (text) => (/^\s*\[/.test(text) ? parseJson(text) : splitEntries(text).flatMap(options.parseEntry)),
  findProblem: (value, name) => {
    const { entry, example, isSoundText = () => false } = options;
    const unread = Array.isArray(value)
      ? value.find((one) => typeof one === "string" && !isSoundText(one))
      : undefined;
    return unread === undefined
      ? options.findProblem(value, name)
      : `${name} has ${formatJson(unread)}: ${entry} must be written such as "${example}", with a semicolon before the next.`;
  },
});

/** Two dates with a mark between them that people write for "to". */
const SPAN_MARK = "\\s*(?:/|--?|–|—|\\bto\\b)\\s*";
const DATE = "\\d{4}-\\d\\d-\\d\\d";

/** A date, or two with a mark between them; then the reason. */
const CLOSURE = new RegExp(`^(${DATE})(?:${SPAN_MARK}(${DATE}))?(?![\\d/–—-])[\\s:,]*(.*)$`, "i");
/** What cannot be the beginning of a reason, or in it: then half of a span was not understood. */
const UNREAD_SPAN = /^(?:[/–—-]|to\b|until\b|till\b)|\d{4}-\d{1,2}-\d{1,2}/i;

const parseClosure = (text: string): unknown => {
  const [, from, to = from, label = ""] = CLOSURE.exec(text) ?? [];
  return from && !UNREAD_SPAN.test(label) ? { from, to, label } : text;
};

/** Days on which the clinic is closed: `2026-12-24/2027-01-04 Christmas closure; 2027-02-03 Training`, or JSON. */
export const closuresSetting: Setting = /* @__PURE__ */ entriesSetting({
  parseEntry: parseClosure,
  entry: "a closure",
  example: "2026-12-24/2027-01-04 Christmas closure",
  findProblem: (value, name) => findCalendarProblem("closures", value, name),
});

const parseExtraDay = (text: string): unknown => {
  const [, date, label = ""] = /^(\d{4}-\d\d-\d\d)(?![\d/–—-])[\s:,]*(.*)$/.exec(text) ?? [];
  if (!date || UNREAD_SPAN.test(label)) return text;
  return label ? { date, label } : { date };
};

/** Days on which the clinic opens although it would be closed: `2026-12-12 Saturday clinic; 2026-12-16`, or JSON. */
export const extraDaysSetting: Setting = /* @__PURE__ */ entriesSetting({
  parseEntry: parseExtraDay,
  entry: "an extra day",
  example: "2026-12-12 Saturday clinic",
  findProblem: (value, name) => findCalendarProblem("extraDays", value, name),
});

const parseAlternating = (text: string): unknown => {
  const [, days, everyWeeks, from, to] =
    /^([a-z\s,]+?)\s+every\s+(\d)\s+weeks?\s+from\s+(\d{4}-\d\d-\d\d)(?:\s+to\s+(\d{4}-\d\d-\d\d))?$/i.exec(
      text,
    ) ?? [];
  return days
    ? { days: parseWords(days), everyWeeks: Number(everyWeeks), from, ...(to ? { to } : {}) }
    : text;
};

/** Weekdays of every second, third or fourth week: `saturday every 2 weeks from 2026-12-05; …`, or JSON. */
export const alternatingDaysSetting: Setting = /* @__PURE__ */ entriesSetting({
  parseEntry: parseAlternating,
  entry: "an entry",
  example: "saturday every 2 weeks from 2026-12-05",
  findProblem: (value, name) => findCalendarProblem("alternatingDays", value, name),
});

const SPANS = new RegExp(`(${DATE})${SPAN_MARK}(${DATE})`, "gi");
const ONE_OR_TWO_DATES = new RegExp(`^(${DATE})(?:/(${DATE}))?$`);
const ABSENT_WEEKDAYS = new RegExp(`^([a-z\\s,]+?)(?:\\s+from\\s+(${DATE}))?(?:\\s+to\\s+(${DATE}))?$`, "i");

/** Reads an entry: weekdays, perhaps between two dates; or dates and spans with spaces or commas between them. */
const parseUnavailable = (text: string): unknown => {
  const [, weekdays, first, last] = ABSENT_WEEKDAYS.exec(text) ?? [];
  if (weekdays && !/\b(?:from|to|until|till|every)\b/i.test(weekdays)) {
    return {
      weekdays: parseWords(weekdays),
      ...(first ? { from: first } : {}),
      ...(last ? { to: last } : {}),
    };
  }
  const days = text
    .replace(SPANS, "$1/$2")
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((one) => ONE_OR_TWO_DATES.exec(one));
  return days.some((one) => one === null)
    ? text
    : days.flatMap((one) => (one ? [one[2] ? { from: one[1], to: one[2] } : one[1]] : []));
};

/**
 * Days on which the patient cannot come: `2026-12-10 2026-12-11; 2026-12-14/2026-12-18; tuesday`, or JSON. Weekdays may
 * hold between two dates: `tuesday from 2026-12-01 to 2027-01-31`.
 */
export const unavailableSetting: Setting = /* @__PURE__ */ (() => ({
  ...entriesSetting({
    parseEntry: parseUnavailable,
    entry: "days",
    example: "2026-12-14/2026-12-18; tuesday",
    // Core says of a date what is wrong with it.
    isSoundText: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
    findProblem: (value, name) => findIssue(validateUnavailable(value), "unavailable", name),
  }),
  normalize: removeRepeats,
}))();

/** The same for the staff planner, in which the patient's weekdays are those of the whole course. */
export const plannerUnavailableSetting: Setting = {
  ...unavailableSetting,
  findProblem: (value, name, page, others) => {
    const problem = unavailableSetting.findProblem(value, name, page, others);
    if (problem !== undefined) return problem;
    const entries = value as readonly Unavailability[];
    const i = entries.findIndex(
      (entry) => typeof entry === "object" && "weekdays" in entry && (entry.from ?? entry.to) !== undefined,
    );
    return i < 0
      ? undefined
      : `${name}[${i}] is ${formatJson(entries[i])}: its weekdays must be without dates here. Give a range, or the days one by one.`;
  },
};

/** The country of a region: `au` of `au-nsw`. */
const findCountry = (region: string): string | undefined => /^([a-z]{2})(?:-[a-z-]+)?$/.exec(region)?.[1];

/** A region of public holidays whose country's file is in the page, or comes when the loader is asked for it. */
export const regionSetting: Setting = {
  // Until everything is loaded its file may be on the way; the loader knows whether it is.
  isPending: (value, { regions = {}, requestFile }) => {
    if (typeof value !== "string" || Object.hasOwn(regions, value)) return false;
    const country = findCountry(value);
    const isComing = country !== undefined && requestFile?.(`holidays/${country}.js`);
    return isComing || document.readyState !== "complete";
  },
  findProblem: (value, name, { regions = {} }) => {
    if (typeof value === "string" && Object.hasOwn(regions, value)) return undefined;
    const country = findCountry(`${value}`);
    const others = Object.keys(regions);
    const remedy =
      country && !others.some((id) => id.split("-")[0] === country)
        ? `add the script holidays/${country}.js`
        : others.length > 0
          ? `in the page are ${others.slice(0, 12).join(", ")}`
          : "regions are written such as za or au-nsw";
    return `${name} is ${formatJson(value)}: it must be a region whose file is in the page: ${remedy}.`;
  },
};

/** A protocol. Its figures are what a plan needs; `parseProtocolJson` of core asks a file for the source of each, too. */
export const protocolSetting: Setting = {
  acceptsObject: true,
  parse: parseJson,
  findProblem: (value, name) => {
    const issue = validateProtocol(value).find(({ data }) => !`${data["path"]}`.startsWith("sources["));
    return issue && `${name} is no protocol: ${issue.message}`;
  },
};

/** Colours by the names of the theme. */
export const coloursSetting: Setting = {
  acceptsObject: true,
  parse: parseJson,
  findProblem: mustBe(
    (value) =>
      isRecord(value) &&
      Object.values(value).every((one) => typeof one === "string" && CSS.supports("color", one)),
    'colours by their names, such as {"accent": "#0f5e57"}',
  ),
};

/** Messages in the place of the English ones. */
const messagesSetting: Setting = {
  acceptsObject: true,
  parse: parseJson,
  findProblem: mustBe(isRecord, "messages by their names, as the list of messages has them"),
};

/** A setting whose value is what a reader begins with. */
export const withReset = (setting: Setting): Setting => ({ ...setting, resetsWidget: true });

/** Text that says something, in a line. */
const isText = (value: unknown): boolean =>
  typeof value === "string" && value.trim() !== "" && value.length <= 100;

/** A clinic's own numbers, with the day on which it confirmed them. As an attribute: JSON. */
export const clinicHelpSetting: Setting = {
  acceptsObject: true,
  parse: parseJson,
  findProblem: mustBe(
    (value) =>
      isRecord(value) &&
      isText(value["emergency"]) &&
      isPlainDate(value["confirmedOn"]) &&
      (value["line"] === undefined ||
        (isRecord(value["line"]) && isText(value["line"]["name"]) && isText(value["line"]["phone"]))),
    'numbers with the day on which the clinic confirmed them, such as {"emergency": "112", "line": {"name": "Night line", "phone": "012 345"}, "confirmedOn": "2026-11-28"}',
  ),
};

/** A country by its code. One whose numbers are not known gives a directory. */
export const countrySetting: Setting = {
  findProblem: mustBe(
    (value) => typeof value === "string" && /^[a-z]{2}$/i.test(value),
    'a country by its code, such as "ZA"',
  ),
};

/** What every widget can be told. */
export const commonSettings = {
  lang: textSetting(),
  theme: oneOfSetting("auto", "light", "dark"),
  colours: coloursSetting,
  messages: messagesSetting,
  config: textSetting(2000),
  evidenceUrl: urlSetting,
  glossaryUrl: urlSetting,
  help: clinicHelpSetting,
  helpCountry: countrySetting,
} satisfies Settings;
