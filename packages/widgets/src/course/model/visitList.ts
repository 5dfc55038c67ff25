/** Reads a list of visits as it stands on paper or in another program: one or several dates in a text, in any form. */
import { weekdayOf, WEEKDAYS, type PlainDate, type Visit, type Weekday } from "@infusionkit/core";
import { parseDateParts, parseMonth, parseWholeDate, type MonthLanguage } from "./parseDate.ts";
import type { DateParts } from "./types.ts";

/** One visit of the list as it is read, or what cannot be read. */
export type ListedVisit = {
  /** The piece of the text. */
  readonly text: string;
  readonly date: PlainDate | null;
  readonly state: Visit["state"];
  /** The ways in which its date can be read, where there is more than one: somebody has to choose. */
  readonly choices: readonly PlainDate[];
  /** What stood beside the date and was left out. */
  readonly ignored: string;
  /**
   * `unread`: there is no date in it. `ambiguous`: there are two. `future`: after today, and given or missed.
   * `repeated`: the same day stands before it with another answer. `weekday`: the day of the week beside it is not its own.
   */
  readonly problem: "unread" | "ambiguous" | "future" | "repeated" | "weekday" | null;
};

/** No more lines than this are read: a course has no more visits. */
const MAX_LINES = 400;

const STATES: readonly (readonly [Visit["state"], RegExp])[] = [
  [
    "missed",
    /\b(?:missed|dna|no[ -]?show|absent|did(?:n[’']?t| not) (?:attend|come|show(?: up)?|turn up))\b|[✗✘✕]/i,
  ],
  ["cancelled", /\b(?:cancell?ed|called off|postponed|rescheduled)\b/i],
  // Whatever kept it from taking place, it does not count. This comes before the words that it denies.
  [
    "missed",
    /\b(?:(?:was |were )?(?:not|never) (?:given|done|attended|seen)|(?:was|were)n[’']?t (?:given|done|seen)|refused|declined|unwell|ill|sick)\b|(?:[-–—:,(]|\s)no\)?\s*$/i,
  ],
  ["given", /\b(?:given|done|attended|yes)\b|[✓✔]/i],
];

/** Divides a text into pieces with one date each: lines, and what commas part where a line has several dates. */
const splitPieces = (text: string, language: MonthLanguage): readonly string[] =>
  text
    .split(/[\r\n;]+/)
    .flatMap((line) =>
      parseWholeDate(line.trim(), language).choices.length > 0 ? [line] : line.split(/,| and /),
    )
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\d]/u.test(piece))
    .slice(0, MAX_LINES);

const toDate = (parts: DateParts, language: MonthLanguage, thisYear: number): readonly PlainDate[] => {
  const years = parts.year === "" ? [thisYear - 1, thisYear] : [parts.year];
  return years.flatMap((year) => {
    const full = String(year).length === 2 ? `20${year}` : String(year);
    const parsed = parseDateParts({ ...parts, year: full }, language);
    return parsed.ok ? [parsed.date] : [];
  });
};

const findWeekday = (word: string): Weekday | undefined => {
  const typed = word.toLowerCase().replace(/^weds$/, "wed");
  return typed.length < 3 ? undefined : WEEKDAYS.find((day) => day.startsWith(typed));
};

/** A date in figures, wherever it stands in a line: `2026-12-07`, `7/12/26`. */
const NUMERIC_DATE = /(?<!\d)\d{1,4}([-./])\d{1,2}\1\d{1,4}(?!\d)/;

/** Words that go with a date and say nothing of the visit. */
const DATE_WORD = /^(?:st|nd|rd|th|of|on|the|at|am|pm|h|uhr|infusion|visit|session|no|nr|date)$/i;

/** What a line says besides its date, its day of the week and what came of the visit. */
const listOtherWords = (text: string, language: MonthLanguage): string =>
  (text.match(/\p{L}+/gu) ?? [])
    .filter((word) => !DATE_WORD.test(word) && !findWeekday(word) && parseMonth(word, language) === 0)
    .join(" ");

const readPiece = (text: string, language: MonthLanguage, today: PlainDate): ListedVisit => {
  const found = STATES.find(([, pattern]) => pattern.test(text));
  const state = found?.[0] ?? "given";
  // A number in front of a date is that of the infusion on its list: "3. 14 December 2026", "3) …".
  const plain = (found ? text.replace(found[1], " ") : text)
    .replace(/^\s*\d{1,2}\s*[.)]\s+(?=\S)/, "")
    .replace(/[\s:–—-]+$/, "")
    .trim();
  const numeric = NUMERIC_DATE.exec(plain);
  const { choices: parts, ignored: time } = parseWholeDate(numeric?.[0] ?? plain, language);
  const ignored = [listOtherWords(time ? plain.replace(time, " ") : plain, language), time]
    .filter(Boolean)
    .join(", ");
  const weekday = (plain.match(/\p{L}+/gu) ?? []).map(findWeekday).find((day) => day !== undefined);
  const thisYear = Number(today.slice(0, 4));
  const isOnWeekday = (date: PlainDate): boolean => !weekday || weekdayOf(date) === weekday;
  const hasNoYear = parts.every(({ year }) => year === "");
  // A visit that took place lies behind us: of two years only the one before today can be meant, for each way of reading.
  const all = parts.flatMap((one) => {
    const dates = toDate(one, language, thisYear);
    if (!hasNoYear || state === "cancelled") return dates;
    const past = dates.filter((date) => date <= today);
    const fitting = past.filter(isOnWeekday);
    return (fitting.length > 0 ? fitting : past).slice(-1);
  });
  // The day of the week tells which of several dates is meant; where it fits none, one of the two is a slip.
  const onWeekday = all.filter(isOnWeekday);
  const likely = [...new Set(onWeekday.length > 0 ? onWeekday : all)];
  const visit = { text, state, ignored, choices: likely };
  if (likely.length === 0) return { ...visit, date: null, problem: "unread" };
  if (likely.length > 1) return { ...visit, date: null, problem: "ambiguous" };
  const date = likely[0] as PlainDate;
  if (weekday && weekdayOf(date) !== weekday) return { ...visit, date, problem: "weekday" };
  return { ...visit, date, problem: date > today && state !== "cancelled" ? "future" : null };
};

/**
 * Reads visits from a text: one a line, or parted by commas or semicolons; `missed`, `DNA` and `cancelled` beside a date
 * say what came of it, and a date alone was given. Nothing is guessed: what can be two dates is asked about, and what is
 * no date is named.
 *
 * @param chosen for pieces with two dates, by their text, the one that somebody chose
 * @example
 * parseVisitList("7 December 2026\n10 Dec 2026 missed", language, "2026-12-14").map(({ date, state }) => [date, state]);
 * // [["2026-12-07", "given"], ["2026-12-10", "missed"]]
 */
export const parseVisitList = (
  text: string,
  language: MonthLanguage,
  today: PlainDate,
  chosen: Readonly<Record<string, PlainDate>> = {},
): readonly ListedVisit[] => {
  const states = new Map<PlainDate, Visit["state"]>();
  return splitPieces(text, language).map((piece) => {
    const read = readPiece(piece, language, today);
    const choice = chosen[piece];
    const visit: ListedVisit =
      choice && read.choices.includes(choice)
        ? { ...read, date: choice, problem: choice > today && read.state !== "cancelled" ? "future" : null }
        : read;
    if (!visit.date || visit.problem) return visit;
    const before = states.get(visit.date);
    if (before && before !== visit.state) return { ...visit, problem: "repeated" };
    states.set(visit.date, visit.state);
    return visit;
  });
};
