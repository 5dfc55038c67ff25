/**
 * A plan, or a clinic's settings, as the fragment of a link. No server sees a fragment. There is no person in it: what
 * is free text is the clinic's own (why it is closed, what it is called, its phone line, its protocol's title, its policies).
 *
 * The form is that of `fragment.ts`. A version is never changed, only followed by another: `shareLink.golden.json` holds links
 * that have to open for ever.
 */
import {
  isPlainDate,
  parseClinicHelp,
  parsePolicies,
  policyIds,
  WEEKDAYS,
  type Parsed,
  type PlainDate,
  type Protocol,
  type WeekInterval,
  type Weekday,
} from "@infusionkit/core";
import { links } from "../../i18n/messages.ts";
import { isPageAddress } from "../model/isPageAddress.ts";
import { MAX_LINE_LENGTH } from "../model/singleLine.ts";
import type { SharedPlan } from "../model/types.ts";
import {
  FIRST_VERSION,
  formatFragment,
  MAX_FRAGMENT_LENGTH,
  parseFragment,
  VERSION,
  type LinkProblem,
} from "./fragment.ts";
import { parseLinkProtocol } from "./linkProtocol.ts";
import { formatRecordTexts, parseRecordTexts } from "./recordLink.ts";

/** What a link holds, or why it cannot be opened. */
export type ParsedLink =
  | { readonly ok: true; readonly settings: SharedPlan }
  | {
      readonly ok: false;
      readonly problem: LinkProblem;
      /** The same as an English sentence. */
      readonly message: string;
    };

/** Makes a protocol of the figures in a link, or `null` when they are wrong. */
export type LinkProtocolParser = (figures: unknown) => Protocol | null;

/** What a link holds at most. */
export const LINK_LIMITS = {
  /** Characters of the whole fragment. */
  characters: MAX_FRAGMENT_LENGTH,
  /** Entries of one kind: closures, unavailable days, moves, attendance. */
  entries: 1000,
  /** Maintenance infusions. */
  horizon: 120,
  /** Infusions of the induction. */
  infusions: 60,
} as const;

/** Thrown by what reads a field, and named by {@link formatShareLink} with its field. */
const reject = (value: unknown, allowed: string): never => {
  throw new RangeError(`must be ${allowed}; it is ${JSON.stringify(value)}.`);
};

const parseDate = (text: string | undefined): PlainDate =>
  isPlainDate(text) ? text : reject(text, "a date such as 2026-12-07");

/** Weekdays as digits in the order of the week, Monday as 1. */
const formatWeekdays = (days: readonly Weekday[]): string => {
  for (const day of days) if (!WEEKDAYS.includes(day)) reject(day, `one of ${WEEKDAYS.join(", ")}`);
  return WEEKDAYS.flatMap((day, i) => (days.includes(day) ? [i + 1] : [])).join("");
};

const parseWeekdays = (digits: string): readonly Weekday[] =>
  /^1?2?3?4?5?6?7?$/.test(digits)
    ? [...digits].map((digit) => WEEKDAYS[Number(digit) - 1] as Weekday)
    : reject(digits, "digits from 1 to 7 in their order, each once");

const formatSpan = ({ from, to = from }: { readonly from: PlainDate; readonly to?: PlainDate }): string =>
  to === from ? from : `${from}_${to}`;

/** Reads `FROM`, `FROM_TO`, or either with a text behind it. */
const parseSpan = (
  text: string,
): { readonly from: PlainDate; readonly to: PlainDate; readonly rest: string } => {
  const [, from, to = from, rest = ""] = /^([\d-]+)(?:_(\d{4}-\d\d-\d\d))?(?:_(.*))?$/s.exec(text) ?? [];
  const span = { from: parseDate(from), to: parseDate(to), rest };
  return span.to < span.from ? reject(text, "days of which the last does not come before the first") : span;
};

/** A text of the clinic: short, and in one line. */
const parseLine = (text: string): string =>
  text.length > MAX_LINE_LENGTH || /\p{Cc}|\p{Cs}/u.test(text)
    ? reject(text, `one line of at most ${MAX_LINE_LENGTH} characters`)
    : text;

/** What core has read, or an error with its words, which follow the field's name. */
const orThrow = <Value>(parsed: Parsed<Value>): Value => {
  if (!parsed.ok) throw new RangeError(`is refused: ${parsed.message}`);
  return parsed.value;
};

const parseOneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (text: string): T =>
    allowed.includes(text as T) ? (text as T) : reject(text, `one of ${allowed.join(", ")}`);

const STATUS_LETTERS = { g: "given", m: "missed", c: "cancelled" } as const;
const parseStatus = parseOneOf("g", "m", "c");

/** The figures of a protocol; its sources stay behind, and who reads the link says so. */
const formatProtocol = ({ id, version, title, induction, maintenance, startWithinDays }: Protocol): string =>
  JSON.stringify({ id, version, title, induction, maintenance, startWithinDays });

/** How one setting is written: as the values of its key, one or many, and read from them. */
type Codec<Value> = {
  readonly key: string;
  readonly write: (value: Value) => readonly string[];
  /** Throws a `RangeError` that says what is allowed. */
  readonly read: (texts: readonly string[], parseProtocol: LinkProtocolParser) => Value;
};

/** A setting with one value. */
const single = <Value>(
  key: string,
  read: (text: string) => Value,
  write: (value: Value) => string = String,
): Codec<Value> => ({
  key,
  write: (value) => [write(value)],
  // Where a key occurs twice, use the last one.
  read: (texts) => read(texts.at(-1) ?? ""),
});

/** A setting that is a list: the key is there once for each entry. */
const list = <Item>(
  key: string,
  read: (text: string) => Item,
  write: (item: Item) => string,
): Codec<readonly Item[]> => ({
  key,
  write: (items) => items.map(write),
  read: (texts) => texts.map(read),
});

/** How each setting stands in a link, in the order in which they are written. */
const CODECS: { readonly [Field in keyof SharedPlan]-?: Codec<NonNullable<SharedPlan[Field]>> } = {
  start: single("s", parseDate),
  openingDays: single("o", parseWeekdays, formatWeekdays),
  openingChanges: {
    key: "d",
    write: (changes) => changes.map(({ from, days }) => `${from}_${formatWeekdays(days)}`),
    read: (texts) => {
      const changes = texts.map((text) => {
        const [from, digits = ""] = text.split("_");
        return { from: parseDate(from), days: parseWeekdays(digits) };
      });
      changes.forEach(({ from, days }, i) => {
        if (days.length === 0) reject(texts[i], "a date with at least one weekday");
        if (from <= (changes[i - 1]?.from ?? ""))
          reject(texts[i], "a date after the one of the change before it");
      });
      return changes;
    },
  },
  alternatingDays: list(
    "q",
    (text) => {
      const [, from, to, weeks, digits = ""] =
        /^([\d-]+)(?:_(\d{4}-\d\d-\d\d))?_([1-4])_([1-7]+)$/.exec(text) ??
        reject(
          text,
          "a date, perhaps a last one, a number of weeks from 1 to 4, and weekdays, with _ between them",
        );
      if (to !== undefined && to < parseDate(from)) {
        reject(text, "weeks of which the last date does not come before the first");
      }
      return {
        days: parseWeekdays(digits),
        everyWeeks: Number(weeks) as WeekInterval,
        from: parseDate(from),
        ...(to === undefined ? {} : { to: parseDate(to) }),
      };
    },
    ({ days, everyWeeks, from, to }) =>
      [from, ...(to ? [to] : []), everyWeeks, formatWeekdays(days)].join("_"),
  ),
  extraDays: list(
    "x",
    (text) => {
      const [, date, label = ""] = /^([\d-]+)(?:_(.*))?$/s.exec(text) ?? [];
      return { date: parseDate(date), ...(label ? { label: parseLine(label) } : {}) };
    },
    ({ date, label }) => (label ? `${date}_${label}` : date),
  ),
  closures: {
    key: "c",
    // An empty list is a list: it says that nothing is closed, whatever the page has. Both ends are always written: a
    // reason may look like a date.
    write: (closures) =>
      closures.length > 0 ? closures.map(({ from, to = from, label }) => `${from}_${to}_${label}`) : [""],
    read: (texts) =>
      texts.filter(Boolean).map((text) => {
        const { from, to, rest } = parseSpan(text);
        return { from, to, label: parseLine(rest) || reject(text, "days with a reason") };
      }),
  },
  unavailable: list(
    "a",
    (text) => {
      const { from, to, rest } = parseSpan(text);
      return rest ? reject(text, "a date, or two with _ between them") : { from, to };
    },
    formatSpan,
  ),
  horizon: single("h", (text) =>
    /^\d{1,3}$/.test(text) && Number(text) <= LINK_LIMITS.horizon
      ? Number(text)
      : reject(text, `a whole number from 0 to ${LINK_LIMITS.horizon}`),
  ),
  region: single("r", (text) =>
    /^[a-z]{2}(?:-[a-z]+)*$/.test(text) ? text : reject(text, "the id of a region, such as za or au-nsw"),
  ),
  protocol: {
    key: "p",
    write: (protocol) => [formatProtocol(protocol)],
    read: (texts, parseProtocol) =>
      parseProtocol(JSON.parse(texts.at(-1) ?? "")) ?? reject(texts.at(-1), "a protocol within its limits"),
  },
  moves: list(
    "m",
    (text) => {
      const [from, to] = text.split("_");
      return { from: parseDate(from), to: parseDate(to) };
    },
    ({ from, to }) => `${from}_${to}`,
  ),
  attendance: list(
    "t",
    (text) => {
      const [date, state = ""] = text.split("_");
      const status = STATUS_LETTERS[parseStatus(state.charAt(0))];
      return { date: parseDate(date), status, ...(state.charAt(1) === "a" ? { assumed: true } : {}) };
    },
    ({ date, status, assumed }) => {
      const letter = Object.entries(STATUS_LETTERS).find(([, name]) => name === status)?.[0];
      return `${date}_${letter ?? reject(status, `one of ${Object.values(STATUS_LETTERS).join(", ")}`)}${assumed ? "a" : ""}`;
    },
  ),
  unavailableWeekdays: single("b", parseWeekdays, formatWeekdays),
  infusions: single("i", (text) =>
    /^[1-9]\d?$/.test(text) && Number(text) <= LINK_LIMITS.infusions
      ? Number(text)
      : reject(text, `a whole number from 1 to ${LINK_LIMITS.infusions}`),
  ),
  visitTime: single("v", (text) =>
    /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : reject(text, "a time such as 09:00"),
  ),
  visitMinutes: single("w", (text) =>
    /^\d{1,3}$/.test(text) && Number(text) >= 15 && Number(text) <= 600
      ? Number(text)
      : reject(text, "a whole number of minutes from 15 to 600"),
  ),
  record: { key: "k", write: formatRecordTexts, read: parseRecordTexts },
  phone: single("f", parseLine),
  clinic: single("n", parseLine),
  bookingUrl: single("j", (text) =>
    isPageAddress(text) ? text : reject(text, "an address that begins with https:, / or #"),
  ),
  help: single("g", (text) => orThrow(parseClinicHelp(JSON.parse(text))), JSON.stringify),
  policies: {
    key: "y",
    write: (policies) =>
      Object.entries(orThrow(parsePolicies(policies))).map(([id, text]) => `${id}_${text}`),
    read: (texts) => {
      const entries = texts.map((text): [string, string] => {
        const [, id = text, words = ""] = /^([a-z-]+)_(.*)$/s.exec(text) ?? [];
        return [id, words];
      });
      // A policy that is not known here comes from a later version, like a key that is not known: ignore it.
      const known = entries.filter(([id]) => (policyIds as readonly string[]).includes(id));
      return orThrow(parsePolicies(Object.fromEntries(known)));
    },
  },
  lang: single("l", parseLine),
  theme: single("e", parseOneOf("auto", "light", "dark")),
  audience: single("u", parseOneOf("public", "service")),
};

type Field = keyof SharedPlan;

/** What the second version added: a page that reads only the first one must not open such a link without it. */
const SECOND_VERSION_FIELDS: readonly Field[] = [
  "alternatingDays",
  "extraDays",
  "unavailableWeekdays",
  "infusions",
  "visitTime",
  "visitMinutes",
  "record",
];
const FIELDS = Object.keys(CODECS) as readonly Field[];

/** What a plan that is shared can hold. */
export const sharedPlanFields: readonly Field[] = FIELDS;

/**
 * Writes settings as the fragment of a link, with its `#`. Whatever is written opens again: weekdays come back in the
 * order of the week, an empty list of anything but closures is left out, and a protocol leaves its sources behind.
 *
 * @throws RangeError when a setting is not one that a link can hold, or there are too many: the message names the field,
 * the value and what is allowed
 * @example
 * formatShareLink({ start: "2026-12-07", openingDays: ["monday", "thursday"] });
 * // "#ik=1.p8i8xw.s=2026-12-07&o=14"
 */
export const formatShareLink = (settings: SharedPlan): string => {
  const fields = FIELDS.flatMap((field) => {
    const value = settings[field];
    if (value === undefined) return [];
    const codec = CODECS[field] as Codec<unknown>;
    try {
      const texts = codec.write(value);
      if (texts.length > LINK_LIMITS.entries) {
        throw new RangeError(`has ${texts.length} entries; a link takes at most ${LINK_LIMITS.entries}.`);
      }
      if (texts.length > 0) codec.read(texts, parseLinkProtocol);
      return texts.map((text): [string, string] => [codec.key, text]);
    } catch (error) {
      throw new RangeError(`${field} ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
  const needsSecond = SECOND_VERSION_FIELDS.some((field) => {
    const value = settings[field];
    // An empty list is left out.
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  });
  const fragment = formatFragment(fields, needsSecond ? VERSION : FIRST_VERSION);
  if (fragment.length > LINK_LIMITS.characters) {
    throw new RangeError(
      `The link has ${fragment.length} characters; at most ${LINK_LIMITS.characters} are allowed.`,
    );
  }
  return fragment;
};

/**
 * Reads the fragment of a link. Whatever was done to a link on its way, this gives its settings or says why it
 * cannot; it never throws. A link beyond {@link LINK_LIMITS} is refused before it is read.
 *
 * @param fragment with its `#`, such as `location.hash`
 * @param parseProtocol makes a protocol of the figures in a link, or `null` when they are wrong; left out, a link with a
 * protocol of its own is refused
 * @example
 * const link = parseShareLink("#ik=1.p8i8xw.s=2026-12-07&o=14");
 * link.ok && link.settings.openingDays; // ["monday", "thursday"]
 */
export const parseShareLink = (fragment: string, parseProtocol?: LinkProtocolParser): ParsedLink => {
  const refuse = (problem: LinkProblem): ParsedLink => ({ ok: false, problem, message: links[problem] });
  const whole = parseFragment(fragment);
  if (!whole.ok) return refuse(whole.problem);
  try {
    // The checksum says that the link is whole; what follows, that a sound writer wrote it. A key that is not known is
    // of a later writer within this version: what is known is used.
    const textsByKey = new Map<string, string[]>();
    for (const [key, text] of whole.fields) {
      const texts = textsByKey.get(key);
      if (texts) texts.push(text);
      else textsByKey.set(key, [text]);
    }
    const settings: { -readonly [key in Field]?: unknown } = {};
    for (const field of FIELDS) {
      const { key, read } = CODECS[field] as Codec<unknown>;
      const texts = textsByKey.get(key);
      if (!texts) continue;
      if (texts.length > LINK_LIMITS.entries) return refuse("tooLarge");
      if (field === "protocol" && !parseProtocol) return refuse("protocol");
      settings[field] = read(texts, parseProtocol ?? parseLinkProtocol);
    }
    return { ok: true, settings: settings as SharedPlan };
  } catch {
    return refuse("damaged");
  }
};
