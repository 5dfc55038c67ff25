/**
 * A plan, or a clinic's settings, as the fragment of a link. No server sees a fragment. There is no person in it: what
 * is free text is the clinic's own (why it is shut, what it is called, its phone line, its protocol's title).
 *
 * The form is `#ik=1.SUM.FIELDS`: the version of the form, a checksum, and fields as in a query. A link that lost its
 * end on the way would otherwise lose a closure without a word. A version is never changed, only followed by another:
 * `link.golden.json` holds links that have to open for ever.
 */
import { isPlainDate, WEEKDAYS, type PlainDate, type Protocol, type Weekday } from "@infusionkit/core";
import { links } from "../../i18n/messages.ts";
import { MAX_LINE_LENGTH } from "../model/singleLine.ts";
import type { SharedPlan } from "../model/types.ts";

/** What a link holds, or why it cannot be opened. */
export type ParsedLink =
  | { readonly ok: true; readonly settings: SharedPlan }
  | {
      readonly ok: false;
      readonly problem: "damaged" | "newer" | "protocol";
      /** The same as an English sentence. */
      readonly message: string;
    };

const PREFIX = "#ik=";
const STATUS = { g: "given", m: "missed", c: "cancelled" } as const;
const THEMES = ["auto", "light", "dark"] as const;
const AUDIENCES = ["public", "service"] as const;
/** FNV-1a over what the fields say, not over how they are escaped: mail programs escape links anew. */
const computeChecksum = (fields: readonly (readonly [string, string])[]): string => {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(fields)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  }
  return (hash >>> 0).toString(36);
};

const formatRange = ({ from, to = from }: { readonly from: PlainDate; readonly to?: PlainDate }): string =>
  to === from ? from : `${from}_${to}`;

/** Weekdays as digits, Monday as 1. */
const formatWeekdays = (days: readonly Weekday[]): string =>
  days.map((day) => WEEKDAYS.indexOf(day) + 1).join("");

const parseWeekdays = (digits: string): readonly Weekday[] => {
  if (!/^1?2?3?4?5?6?7?$/.test(digits)) throw new RangeError(digits);
  return [...digits].map((digit) => WEEKDAYS[Number(digit) - 1] as Weekday);
};

/** The figures of a protocol; its sources stay behind, and who reads the link says so. */
const listFigures = ({ id, version, title, induction, maintenance, startWithinDays }: Protocol): string =>
  JSON.stringify({ id, version, title, induction, maintenance, startWithinDays });

/**
 * Writes settings as the fragment of a link, with its `#`.
 *
 * @example formatShareLink({ start: "2026-12-07", openingDays: ["monday", "thursday"] })
 * // "#ik=1.p8i8xw.s=2026-12-07&o=14"
 */
export const formatShareLink = (settings: SharedPlan): string => {
  const fields: [string, string][] = [];
  const put = (key: string, value: string | number | undefined): void => {
    if (value !== undefined) fields.push([key, String(value)]);
  };
  put("s", settings.start);
  put("o", settings.openingDays && formatWeekdays(settings.openingDays));
  for (const { from, days } of settings.openingChanges ?? []) put("d", `${from}_${formatWeekdays(days)}`);
  // An empty list is a list: it says that nothing is shut, whatever the page has.
  if (settings.closures?.length === 0) put("c", "");
  // Both ends always: a reason may look like a date.
  for (const { from, to = from, label } of settings.closures ?? []) put("c", `${from}_${to}_${label}`);
  for (const days of settings.away ?? []) put("a", formatRange(days));
  put("h", settings.horizon);
  put("r", settings.region);
  put("p", settings.protocol && listFigures(settings.protocol));
  for (const { from, to } of settings.moves ?? []) put("m", `${from}_${to}`);
  for (const { date, status, assumed } of settings.attendance ?? []) {
    put("t", `${date}_${status.charAt(0)}${assumed ? "a" : ""}`);
  }
  put("f", settings.phone);
  put("n", settings.clinic);
  put("l", settings.lang);
  put("e", settings.theme);
  put("u", settings.audience);
  return `${PREFIX}1.${computeChecksum(fields)}.${new URLSearchParams(fields)}`;
};

/** Whether a fragment is a link of ours, sound or not. */
export const isShareLink = (fragment: string): boolean => fragment.startsWith(PREFIX);

const parseOneOf = <T extends string>(list: readonly T[], value: string): T => {
  if (!list.includes(value as T)) throw new RangeError(value);
  return value as T;
};

/** A text of the clinic: short, and in one line. */
const parseClinicText = (value: string): string => {
  if (value.length > MAX_LINE_LENGTH || /\p{Cc}/u.test(value)) throw new RangeError(value);
  return value;
};

/**
 * Reads the fragment of a link. Whatever was done to a link on its way, this gives its settings or says why it
 * cannot; it never throws.
 *
 * @param fragment with its `#`, such as `location.hash`
 * @param parseProtocolJson makes a protocol of the figures in a link, or `null` when they are wrong; left out, a link with a
 * protocol of its own is refused
 */
export const parseShareLink = (
  fragment: string,
  parseProtocolJson?: (figures: unknown) => Protocol | null,
): ParsedLink => {
  const refused = (problem: keyof typeof links): ParsedLink => ({
    ok: false,
    problem,
    message: links[problem],
  });
  try {
    const found = /^#ik=(\d+)\.([0-9a-z]+)\.(.*)$/s.exec(fragment);
    if (!found) return refused("damaged");
    if (Number(found[1]) > 1) return refused("newer");
    const fields = [...new URLSearchParams(found[3])];
    if (computeChecksum(fields) !== found[2]) return refused("damaged");

    // The sum says that the link is whole; what follows, that a sound writer wrote it.
    const date = (value: string | undefined): PlainDate => {
      if (!isPlainDate(value)) throw new RangeError(value);
      return value;
    };
    const range = (text: string): { from: PlainDate; to: PlainDate; rest: string } => {
      const [, from, to = from, rest = ""] = /^([\d-]+)(?:_(\d{4}-\d\d-\d\d))?(?:_(.*))?$/s.exec(text) ?? [];
      const read = { from: date(from), to: date(to), rest };
      if (read.to < read.from) throw new RangeError(text);
      return read;
    };
    const settings: { -readonly [key in keyof SharedPlan]: SharedPlan[key] } = {};
    for (const [key, value] of fields) {
      if (key === "s") settings.start = date(value);
      else if (key === "o") settings.openingDays = parseWeekdays(value);
      else if (key === "d") {
        const [from, digits] = value.split("_");
        const before = settings.openingChanges ?? [];
        const change = { from: date(from), days: parseWeekdays(digits ?? "") };
        if (change.days.length === 0 || change.from <= (before.at(-1)?.from ?? "")) return refused("damaged");
        settings.openingChanges = [...before, change];
      } else if (key === "c") {
        settings.closures ??= [];
        if (value) {
          const { from, to, rest } = range(value);
          if (!rest) return refused("damaged");
          settings.closures = [...settings.closures, { from, to, label: parseClinicText(rest) }];
        }
      } else if (key === "a") {
        const { from, to } = range(value);
        settings.away = [...(settings.away ?? []), { from, to }];
      } else if (key === "h") {
        if (!/^\d{1,2}$|^1[01]\d$|^120$/.test(value)) return refused("damaged");
        settings.horizon = Number(value);
      } else if (key === "r") {
        if (!/^[a-z]{2}(?:-[a-z]+)*$/.test(value)) return refused("damaged");
        settings.region = value;
      } else if (key === "p") {
        if (!parseProtocolJson) return refused("protocol");
        const protocol = parseProtocolJson(JSON.parse(value));
        if (!protocol) return refused("damaged");
        settings.protocol = protocol;
      } else if (key === "m") {
        const [from, to] = value.split("_");
        settings.moves = [...(settings.moves ?? []), { from: date(from), to: date(to) }];
      } else if (key === "t") {
        const [on, state = ""] = value.split("_");
        const status = STATUS[parseOneOf(["g", "m", "c"], state.charAt(0))];
        settings.attendance = [
          ...(settings.attendance ?? []),
          { date: date(on), status, ...(state.charAt(1) === "a" ? { assumed: true } : {}) },
        ];
      } else if (key === "f") settings.phone = parseClinicText(value);
      else if (key === "n") settings.clinic = parseClinicText(value);
      else if (key === "l") settings.lang = parseClinicText(value);
      else if (key === "e") settings.theme = parseOneOf(THEMES, value);
      else if (key === "u") settings.audience = parseOneOf(AUDIENCES, value);
      // A field of a later writer within this version: what is known is used.
    }
    return { ok: true, settings };
  } catch {
    return refused("damaged");
  }
};
