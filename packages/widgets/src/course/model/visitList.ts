/** Reads a list of visits as it stands on paper or in another program: one or several dates in a text, in any form. */
import type { PlainDate, Visit } from "@infusionkit/core";
import { parseDateParts, parseWholeDate, type MonthLanguage } from "./parseDate.ts";
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
   * `repeated`: the same day stands before it with another answer.
   */
  readonly problem: "unread" | "ambiguous" | "future" | "repeated" | null;
};

/** No more lines than this are read: a course has no more visits. */
const MAX_LINES = 400;

const STATES: readonly (readonly [Visit["state"], RegExp])[] = [
  ["missed", /\b(?:missed|dna|no[ -]?show|did not (?:attend|come))\b/i],
  ["cancelled", /\b(?:cancell?ed|called off|postponed)\b/i],
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

const readPiece = (text: string, language: MonthLanguage, today: PlainDate): ListedVisit => {
  const found = STATES.find(([, pattern]) => pattern.test(text));
  const state = found?.[0] ?? "given";
  // A number in front of a date is that of the infusion on its list: "3. 14 December 2026", "3) …".
  const plain = (found ? text.replace(found[1], " ") : text)
    .replace(/^\s*\d{1,2}\s*[.)]\s+(?=\S)/, "")
    .replace(/[\s:–—-]+$/, "")
    .trim();
  const { choices: parts, ignored } = parseWholeDate(plain, language);
  const thisYear = Number(today.slice(0, 4));
  // A visit that took place lies behind us: of two years only the one before today can be meant.
  const dates = [...new Set(parts.flatMap((one) => toDate(one, language, thisYear)))];
  const past = dates.filter((date) => date <= today);
  const hasNoYear = parts.every(({ year }) => year === "");
  const likely = hasNoYear && state !== "cancelled" ? past.slice(-1) : dates;
  const visit = { text, state, ignored, choices: likely };
  if (likely.length === 0) return { ...visit, date: null, problem: "unread" };
  if (likely.length > 1) return { ...visit, date: null, problem: "ambiguous" };
  const date = likely[0] as PlainDate;
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
