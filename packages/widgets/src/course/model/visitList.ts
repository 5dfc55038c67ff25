/** Reads a list of visits as it stands on paper or in another program: one or several dates in a text, in any form. */
import { weekdayOf, WEEKDAYS, type PlainDate, type Visit, type Weekday } from "@infusionkit/core";
import { findTime, parseDateParts, parseMonth, parseWholeDate, type DateLanguage } from "./parseDate.ts";
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
   * `unread`: there is no date in it. `several`: there is more than one, and what stands beside them could belong to
   * either. `ambiguous`: its date can be two days. `unclear`: words beside it, here {@link ignored}, may say that the
   * infusion was not given. `future`: after today, and given or missed. `repeated`: the same day stands before it with
   * another answer. `weekday`: the day of the week beside it is not its own.
   */
  readonly problem: "unread" | "several" | "ambiguous" | "unclear" | "future" | "repeated" | "weekday" | null;
};

/** What somebody answered where the list can be read in more than one way. */
export type ListAnswers = {
  /** For pieces with two dates, by their text. */
  readonly dates?: Readonly<Record<string, PlainDate>>;
  /** For words that nobody here knows, by the words. */
  readonly states?: Readonly<Record<string, Visit["state"]>>;
};

/** No more lines than this are read: a course has no more visits. */
const MAX_LINES = 400;

/** No line that is longer is divided: 40 dates in words have room. */
const MAX_LINE_LENGTH = 1200;

const STATES: readonly (readonly [Visit["state"], RegExp])[] = [
  [
    "missed",
    /\b(?:missed|dna|fta|no[ -]?show|absent|failed to attend|did(?:n[’']?t| not) (?:attend|come|show(?: up)?|turn up))\b|[✗✘✕×❌☒]/i,
  ],
  ["cancelled", /\b(?:cancell?ed|canc|canx|cxl|called off|postponed|deferred|rescheduled)\b/i],
  // Whatever kept it from taking place, it does not count. This comes before the words that it denies.
  [
    "missed",
    /\b(?:(?:was |were )?(?:not|never) (?:given|done|attended|seen)|(?:was|were)n[’']?t (?:given|done|seen)|refused|declined|withheld|omitted|unwell|ill|sick)\b|(?:[-–—:,(]|\s)no\)?\s*$/i,
  ],
  ["given", /\b(?:given|done|attended|yes)\b|[✓✔✅☑√]/i],
];

/** What takes back the word that it stands beside: "not missed", "given?". */
const DOUBT = /\b(?:not|never|nearly|almost|un(?:sure|clear|known))\b|\?/i;

const findState = (text: string): (typeof STATES)[number] | undefined =>
  STATES.find(([, pattern]) => pattern.test(text));

const saysGiven = (text: string): boolean => findState(text)?.[0] === "given";

/** A part of a text that holds one date. */
type FoundDate = { readonly index: number; readonly text: string };

/** A date in figures, whole: `2026-12-07`, `7/12/26`, `20261207`, `7 12 2026`. */
const NUMERIC_DATE =
  /(?<!\d)(?:\d{1,4}([-./])\d{1,2}\1\d{1,4}|(?:19|20)\d{6}|\d{1,2}\s+\d{1,2}\s+(?:19|20)\d\d)(?!\d)/g;

/** A day beside a word that may be a month: `7th of December`, `Dec. 7`. */
const DAY_AND_WORD =
  /(?<!\d)\d{1,2}(?:st|nd|rd|th)?[\s.-]*(?:(?:of|de)\s+)?(\p{L}{3,})|(\p{L}{3,})\.?\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)/giu;

/** A year after a day and a month. Of two figures it is one only close to them: after a comma, another day may follow. */
const YEAR = /^(?:[.,]?(?:\s+de)?[\s-]*(?:19|20)\d\d(?!\d)|[.]?[\s-]+\d\d(?![\d:./])|[.]?\s*['’]\d\d(?!\d))/u;

/** The dates in a text, each whole, from first to last. Days without a month are none. */
const findDates = (text: string, language: DateLanguage, thisYear: number): readonly FoundDate[] => {
  const found: FoundDate[] = [...text.matchAll(NUMERIC_DATE)].map(({ index, 0: whole }) => ({
    index,
    text: whole,
  }));
  const isTaken = (index: number, length: number): boolean =>
    found.some((one) => index < one.index + one.text.length && one.index < index + length);
  DAY_AND_WORD.lastIndex = 0;
  for (let match = DAY_AND_WORD.exec(text); match; match = DAY_AND_WORD.exec(text)) {
    const { index, 0: dayAndMonth } = match;
    const word = match[1] ?? match[2] ?? "";
    if (parseMonth(word, language) === 0 || isTaken(index, dayAndMonth.length)) {
      // What stands after the word may be a month that has this day: "Infusion 3 December".
      DAY_AND_WORD.lastIndex = index + 1;
      continue;
    }
    const end = index + dayAndMonth.length;
    const [year = ""] = YEAR.exec(text.slice(end)) ?? [];
    const figures = /\d+$/.exec(year)?.[0] ?? "";
    // "7 Dec 10 Dec", "7 Dec 10 am", "7 Dec 14": the figures are a day, an hour, or somebody's number.
    const isYear = figures.length !== 2 || Math.abs(2000 + Number(figures) - thisYear) <= 3;
    const next =
      /^(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?(\p{L}+)/iu.exec(text.slice(end + year.length))?.[1] ?? "";
    const isNextDate =
      figures.length === 2 && (parseMonth(next, language) > 0 || /^(?:am|pm|h|uhr)$/i.test(next));
    const whole = dayAndMonth + (isYear && !isNextDate ? year : "");
    found.push({ index, text: whole });
    DAY_AND_WORD.lastIndex = index + whole.length;
  }
  return found.sort((a, b) => a.index - b.index);
};

/** A day and a month in figures, without a year; "9.30" and "10.05 am" are times. */
const SHORT_DATE =
  /(?<![\d/.:])\d{1,2}(?:\/\d{1,2}|\.(?:0?[1-9]|1[0-2]))(?![\d/:]|\s*[ap]\.?\s?m(?!\p{L}))/iu;

/** Days alone, before the date whose month they share: the "7, 10 and" of "7, 10 and 14 December". */
const DAYS_BEFORE = /(?<![\d/.:-])((?:\d{1,2}(?:st|nd|rd|th)?\s*(?:,|&|\+|\band\b)\s*(?:and\s+)?)+)$/i;

/** A date with a day first: the day, and the month with the year. */
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?(?!\d)(.*\p{L}.*)$/iu;

/** The first day of a time, with its dash: "7–" before "10 December". The number of an infusion is none. */
const DAY_AND_DASH = /(?<!(?:infusion|visit|session|treatment|week|no\.?|#)\s*)(?<!\d)\d{1,2}\s*[-–—]\s*$/i;

const SEPARATOR = /,|&|\+|\band\b/i;

/** Days that stand by themselves in what is left of a line: whose month they are of is not said. */
const hasLooseDays = (rest: string): boolean =>
  rest
    .split(SEPARATOR)
    .some((part, i) => (i > 0 ? /^\s*\d{1,2}(?:st|nd|rd|th)?\s*$/ : /^\s*\d{1,2}\s*$/).test(part));

/** A piece of the text that is one visit. */
type Piece = { readonly text: string; readonly date: string; readonly isSeveral?: boolean };

/**
 * Divides a line with several dates: each has what stands after it, up to the next one. Where it cannot be told what
 * belongs to which, or which month a day is of, the line stays whole and is not read.
 */
const splitLine = (line: string, language: DateLanguage, thisYear: number): readonly Piece[] => {
  const several: readonly Piece[] = [{ text: line, date: "", isSeveral: true }];
  if (line.length > MAX_LINE_LENGTH) return several;
  const dates = findDates(line, language, thisYear);
  const [first] = dates;
  if (!first) {
    const parts = line.split(SEPARATOR).map((part) => part.trim());
    return parts.filter((part) => SHORT_DATE.test(part)).length > 1
      ? parts.map((text) => ({ text, date: SHORT_DATE.exec(text)?.[0] ?? text }))
      : [{ text: line, date: SHORT_DATE.exec(line)?.[0] ?? line }];
  }
  const before = line.slice(0, first.index);
  const rests = dates.map(({ index, text }, i) => line.slice(index + text.length, dates[i + 1]?.index));
  const hasShortDate = [before, ...rests].some((rest) =>
    rest.split(SEPARATOR).some((part) => SHORT_DATE.test(part) && !part.includes("(")),
  );
  if (hasShortDate || DAY_AND_DASH.test(before) || rests.some(hasLooseDays)) return several;
  // Days before the first date are of its month; one alone may be a number of the list.
  const days = (DAYS_BEFORE.exec(before)?.[1] ?? "").match(/\d+/g) ?? [];
  const [, day = "", month = ""] = DAY_FIRST.exec(first.text) ?? [];
  const isList = days.length > 1 || /(?:&|\band)\s*$/i.test(before);
  if (days.length > 0 && (!isList || !day)) return several;
  const lead = days.length > 0 ? before.replace(DAYS_BEFORE, "") : before;
  if (dates.length === 1) {
    if (days.length === 0) return [{ text: line, date: first.text }];
    return [...days, day].map((one) => ({
      text: `${lead} ${one}${month} ${rests[0]}`.trim(),
      date: `${one}${month}`,
    }));
  }
  const isParted = rests.slice(0, -1).every((rest) => SEPARATOR.test(rest));
  const isOneOrOther = /\b(?:all|both|each|to|until|till|instead|from|or)\b|[–—]/i.test(line);
  const isRange = rests.slice(0, -1).some((rest) => rest.trim() === "-");
  if (isOneOrOther || isRange || (!isParted && findState(line))) return several;
  // What stands before the first with a colon is said of each: "Missed: 7 Dec, 10 Dec".
  const isShared = /:\s*$/.test(lead);
  return dates.flatMap(({ text }, i) => {
    const rest = (rests[i] ?? "").trim().replace(/(?:,|&|\+|\band)$/i, "");
    const start = isShared || i === 0 ? lead : "";
    const own = i === 0 ? days.map((one) => `${one}${month}`) : [];
    return [...own, text].map((date) => ({ text: `${start}${date}${rest && ` ${rest}`}`.trim(), date }));
  });
};

/** Divides a text into pieces with one date each. */
const splitPieces = (text: string, language: DateLanguage, thisYear: number): readonly Piece[] =>
  text
    .split(/[\r\n;]+/)
    .filter((line) => /[\p{L}\d]/u.test(line))
    .slice(0, MAX_LINES)
    .flatMap((line) => splitLine(line.trim(), language, thisYear))
    .slice(0, MAX_LINES);

const toDate = (parts: DateParts, language: DateLanguage, thisYear: number): readonly PlainDate[] => {
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

/** Words that go with a date or a visit and do not say what came of it; with "by", the name after it. */
const PLAIN_WORDS =
  /\bby (?:the |dr\.? |sister |nurse )*\p{L}+|\b(?:st|nd|rd|th|of|on|the|at|from|in|am|pm|h|uhr|and|infusion|visit|session|treatment|no|nr|number|date|week|wk|day|room|bay|bed|chair|ward)\b/giu;

/** What a line says besides its date, its day of the week and what came of the visit. */
const listOtherWords = (text: string, language: DateLanguage): readonly string[] =>
  (text.match(/\p{L}+(?:[’'/]\p{L}+)*|\?|\p{So}/gu) ?? []).filter(
    (word) => !findWeekday(word) && parseMonth(word, language) === 0,
  );

const readPiece = (
  { text, date: dateText, isSeveral = false }: Piece,
  language: DateLanguage,
  today: PlainDate,
  answers: ListAnswers,
): ListedVisit => {
  const found = findState(text);
  // A number in front of a date is that of the infusion on its list: "3. 14 December 2026", "3) …".
  const plain = (found ? text.replace(found[1], " ") : text)
    .replace(/^\s*\d{1,2}\s*[.)]\s+(?=\S)/, "")
    .replace(/[\s:–—-]+$/, "")
    .trim();
  // What no date was found in is read as a whole, without its words: it may be one in a form of its own.
  const { choices: parts, ignored: time } = parseWholeDate(dateText === text ? plain : dateText, language);
  const beside = plain.replace(dateText, " ");
  const clock = time || findTime(beside);
  const words = clock ? beside.replace(clock, " ") : beside;
  const other = listOtherWords(
    words.replace(/\b(?:st|nd|rd|th|of|on|the|at|am|pm|h|uhr|infusion|visit|session|no|nr|date)\b/giu, " "),
    language,
  );
  // A dash alone in the place of an answer, as tables have it: it may stand for none.
  const [dash = ""] = found ? [] : (/(?<=\s)[-–—]\s*$/.exec(text) ?? []);
  const ignored = [other.join(" "), clock, dash.trim()].filter(Boolean).join(", ");
  // A date alone was given. What nobody here understands may say that it was not: that is asked about.
  const strange = listOtherWords(words.replace(PLAIN_WORDS, " "), language);
  const isUnclear = found
    ? DOUBT.test(words) || (found[0] !== "given" && saysGiven(words))
    : strange.length > 0 || dash !== "";
  const answer = answers.states?.[ignored];
  const state = (isUnclear ? answer : undefined) ?? found?.[0] ?? "given";
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
  if (isSeveral) return { ...visit, date: null, problem: "several" };
  if (likely.length === 0) return { ...visit, date: null, problem: "unread" };
  const chosen = answers.dates?.[text];
  const date = likely.length === 1 ? likely[0] : likely.find((one) => one === chosen);
  if (!date) return { ...visit, date: null, problem: "ambiguous" };
  if (weekday && weekdayOf(date) !== weekday) return { ...visit, date, problem: "weekday" };
  if (date > today && state !== "cancelled") return { ...visit, date, problem: "future" };
  return { ...visit, date, problem: isUnclear && !answer ? "unclear" : null };
};

/**
 * Reads visits from a text: one a line, or parted by commas, "and" or semicolons; `missed`, `DNA` and `cancelled` beside
 * a date say what came of it, and a date alone was given. Nothing is guessed: what can be two dates, and words that may
 * say that an infusion was not given, are asked about; what is no date is named.
 *
 * @param answers what somebody chose of what was asked about
 * @example
 * parseVisitList("7 December 2026\n10 Dec 2026 missed", language, "2026-12-14").map(({ date, state }) => [date, state]);
 * // [["2026-12-07", "given"], ["2026-12-10", "missed"]]
 */
export const parseVisitList = (
  text: string,
  language: DateLanguage,
  today: PlainDate,
  answers: ListAnswers = {},
): readonly ListedVisit[] => {
  const states = new Map<PlainDate, Visit["state"]>();
  return splitPieces(text, language, Number(today.slice(0, 4))).map((piece) => {
    const visit = readPiece(piece, language, today, answers);
    if (!visit.date || visit.problem) return visit;
    const before = states.get(visit.date);
    if (before && before !== visit.state) return { ...visit, problem: "repeated" };
    states.set(visit.date, visit.state);
    return visit;
  });
};
