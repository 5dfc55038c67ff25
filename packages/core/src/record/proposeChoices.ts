import { checkObject, checkHorizon } from "../validation/checkInput.ts";
import { formatObstacles } from "../calendar.ts";
import {
  addDays,
  dateOfDay,
  dayNumber,
  formatDate,
  plainDate,
  weekdayIndex,
  type PlainDate,
} from "../date.ts";
import { formatCount } from "../english.ts";
import {
  begunAgain,
  clinicOpens,
  issue,
  noLawfulRest,
  noLawfulStart,
  startMoved,
  type Issue,
  sortBySeverity,
} from "../issue.ts";
import { explainConflict } from "../planning/conflict.ts";
import { findEarliestEnds, solveSchedule } from "../planning/search.ts";
import { getIntendedSteps } from "../protocol.ts";
import { acceptCourse, checkKey, checkToday, type AcceptOptions } from "./changeRecord.ts";
import { checkRecord } from "./parseRecord.ts";
import { buildRecordCourse, getStartAsked, planInduction } from "./planRecord.ts";
import { checkInfusions, readFacts, withOpenedDays, type RecordFacts } from "./recordFacts.ts";
import type { RecordReviewOptions } from "./reviewTypes.ts";
import type { CourseRecord } from "./types.ts";
import { findFirstValidStart, toScheduleProblem, findInductionIssues } from "../planning/induction.ts";
import type { Conflict, Course, PlanContext } from "../planning/types.ts";
import { checkContext } from "../validation/checkInput.ts";

/**
 * What a choice is.
 *
 * - `start-as-asked`: it begins on the day asked for, and ends some days over the span where it has to.
 * - `start-later`: it begins on the first later day from which everything fits.
 * - `open-one-day`: the clinic opens on one named day on which it is closed.
 * - `within-span`: the rest of a course under way, within the protocol.
 * - `finish-late`: the rest in as few days over the span as the open days allow.
 * - `begin-again`: a whole course anew; what was given does not count towards it.
 */
export type ChoiceKind =
  "start-as-asked" | "start-later" | "open-one-day" | "within-span" | "finish-late" | "begin-again";

/** What a choice keeps of what was asked for and of the protocol. */
export type Kept = "start" | "infusions" | "span" | "gaps" | "opening-days" | "given";

/** One of several ways to begin or to go on: its dates, what it keeps and what it breaks. The treating doctor decides. */
export type CourseChoice = {
  readonly kind: ChoiceKind;
  /** The dates of the induction still to come. */
  readonly dates: readonly PlainDate[];
  /** The whole course: given infusions, these dates, and the maintenance that follows. {@link acceptChoice} takes it. */
  readonly course: Course;
  /** Calendar days from the first infusion to the last of the induction, counting both. */
  readonly totalDays: number;
  /** Days by which that is more than the span; 0 where it is not. */
  readonly daysOver: number;
  readonly keeps: readonly Kept[];
  /** What it breaks, or what has to be seen to, gravest first. */
  readonly breaks: readonly Issue[];
  /** The day on which the clinic would have to open, or `null`. */
  readonly opens: PlainDate | null;
  /** Other days that would do as well. */
  readonly otherDays: readonly PlainDate[];
  /** For a course begun again, the first date that counts; otherwise `null`. */
  readonly countsFrom: PlainDate | null;
  /** The choice in one English sentence. */
  readonly message: string;
};

/** The choices, and why there is more than one. */
export type ChoiceResult = {
  /** Whether the protocol can be met as asked or agreed; then that is the only choice. */
  readonly fits: boolean;
  readonly choices: readonly CourseChoice[];
  /** Planned dates that have to be answered before anything can be proposed; there are no choices then. */
  readonly questions: readonly PlainDate[];
  /** What stands in the way, and why, where the protocol cannot be met as asked or agreed. */
  readonly conflict: Conflict | null;
  readonly issues: readonly Issue[];
};

/** What choices are asked for: a new course, or nothing but the record that goes on. */
export type StartRequest = {
  /** The day on which the course is to begin; to propose choices, today or later. */
  readonly start: PlainDate;
  /** How many infusions the induction is to have: the protocol's number, by default, or more. */
  readonly infusions?: number;
};

/** How far over the span a late end is looked for, in days. */
const MOST_DAYS_OVER = 731;

const getTotalDays = (days: readonly number[]): number =>
  (days[days.length - 1] as number) - (days[0] as number) + 1;

type ChoiceParts = {
  readonly kind: ChoiceKind;
  readonly days: readonly number[];
  readonly start: PlainDate;
  readonly message: string;
  readonly breaks?: readonly Issue[];
  readonly opens?: number;
  readonly otherDays?: readonly number[];
  readonly countsFrom?: PlainDate;
  readonly keepsStart: boolean;
};

const makeChoice = (facts: RecordFacts, horizon: number, parts: ChoiceParts): CourseChoice => {
  const { kind, days, start, opens, otherDays = [], keepsStart } = parts;
  const { protocol } = facts;
  const known = new Set(findInductionIssues(protocol, facts.induction).map(({ message }) => message));
  const laid = buildRecordCourse(facts, days, start, horizon);
  const breaks = sortBySeverity([
    ...(parts.breaks ?? []),
    ...laid.issues.filter(({ message }) => !known.has(message)),
  ]);
  const course: Course = { ...laid, issues: sortBySeverity([...(parts.breaks ?? []), ...laid.issues]) };
  const totalDays = getTotalDays(days);
  const daysOver = Math.max(0, totalDays - protocol.induction.spanDays);
  const breaksGap = breaks.some(({ code }) => code === "gap-too-short" || code === "gap-too-long");
  const keeps: Kept[] = [];
  if (keepsStart) keeps.push("start");
  keeps.push("infusions");
  if (daysOver === 0) keeps.push("span");
  if (!breaksGap) keeps.push("gaps");
  if (opens === undefined) keeps.push("opening-days");
  if (facts.induction.length > 0) keeps.push("given");
  return {
    kind,
    dates: days.slice(facts.induction.length).map(dateOfDay),
    course,
    totalDays,
    daysOver,
    keeps,
    breaks,
    opens: opens === undefined ? null : dateOfDay(opens),
    otherDays: otherDays.map(dateOfDay),
    countsFrom: parts.countsFrom ?? null,
    message: parts.message,
  };
};

const formatOver = (daysOver: number, spanDays: number): string =>
  `${formatCount(daysOver, "day")} over the ${formatCount(spanDays, "day")}`;

/** The induction of a record, or from one first day, in as few days over the span as the open days allow. */
const findShortestOver = (
  { protocol, availability, soonest }: RecordFacts,
  fixed: readonly number[],
): readonly number[] | null => {
  const first = fixed[0] as number;
  const { spanDays } = protocol.induction;
  const search = toScheduleProblem(
    protocol,
    first,
    availability.isAvailable,
    fixed,
    Math.max(first, soonest),
  );
  // Without a greatest gap, to take the first open day each time ends soonest.
  const [soonestEnd = Infinity] = findEarliestEnds(
    protocol.induction.infusions - fixed.length,
    search.fixed[search.fixed.length - 1] as number,
    spanDays - 1 + MOST_DAYS_OVER,
    { ...search, greatest: Infinity, isOpen: (offset) => offset >= search.from && search.isOpen(offset) },
  );
  const over = Math.max(1, soonestEnd - spanDays + 1);
  if (over > MOST_DAYS_OVER) return null;
  const offsets = solveSchedule({ ...search, last: spanDays - 1 + over, greatest: Infinity });
  return offsets && offsets.map((offset) => first + offset);
};

/** How much a clinic is asked for when it opens on a day: a weekday first, a public holiday last. */
const rankOpening = ({ availability }: RecordFacts, day: number): number => {
  const kinds = availability.findObstacles(day).map(({ kind }) => kind);
  if (kinds.includes("holiday")) return 4;
  if (kinds.includes("closure")) return 3;
  const weekday = weekdayIndex(day);
  return weekday < 5 ? 0 : weekday - 4;
};

/** The best day for the clinic to open, the days of the course then, and the other days that would do. */
const findOpening = (
  facts: RecordFacts,
  openings: Conflict["openings"],
): {
  readonly day: number;
  readonly days: readonly number[];
  readonly otherDays: readonly number[];
} | null => {
  const { induction } = facts.protocol;
  const { intended, scale } = getIntendedSteps(induction);
  const single = openings.flatMap((days) => (days.length === 1 ? [dayNumber(days[0] as PlainDate)] : []));
  const found = single.flatMap((day) => {
    const days = planInduction({ ...facts, availability: withOpenedDays(facts.availability, [day]) });
    if (!days?.includes(day)) return [];
    const first = days[0] as number;
    const off = days.reduce((sum, at, k) => sum + (at - first - (intended[k] as number) / scale) ** 2, 0);
    return [{ day, days, off, rank: rankOpening(facts, day) }];
  });
  const [best] = found.sort((a, b) => a.rank - b.rank || a.off - b.off || a.day - b.day);
  return best
    ? {
        day: best.day,
        days: best.days,
        otherDays: found
          .filter(({ day }) => day !== best.day)
          .map(({ day }) => day)
          .sort((a, b) => a - b),
      }
    : null;
};

const openOneDay = (
  facts: RecordFacts,
  conflict: Conflict,
  start: PlainDate,
  horizon: number,
): readonly CourseChoice[] => {
  const opening = findOpening(facts, conflict.openings);
  if (!opening) return [];
  const { day, days, otherDays } = opening;
  const date = dateOfDay(day);
  const { infusions, spanDays } = facts.protocol.induction;
  const why = formatObstacles(facts.availability.findObstacles(day));
  return [
    makeChoice({ ...facts, availability: withOpenedDays(facts.availability, [day]) }, horizon, {
      kind: "open-one-day",
      days,
      start,
      opens: day,
      otherDays,
      keepsStart: facts.induction.length > 0 || dateOfDay(days[0] as number) === start,
      breaks: [issue(clinicOpens, { date, why })],
      message: `Open the clinic on ${formatDate(date)}: then the ${formatCount(infusions, "infusion")} fit within ${formatCount(spanDays, "day")}.`,
    }),
  ];
};

/** The choices for a course of which nothing is given. */
const chooseStart = (facts: RecordFacts, horizon: number): ChoiceResult => {
  const { protocol, availability } = facts;
  const { infusions, spanDays } = protocol.induction;
  const first = getStartAsked(facts);
  const start = dateOfDay(first);
  const lawful = planInduction(facts);
  if (lawful) {
    const last = dateOfDay(lawful[lawful.length - 1] as number);
    const choice = makeChoice(facts, horizon, {
      kind: "start-as-asked",
      days: lawful,
      start,
      keepsStart: true,
      message: `Start on ${formatDate(start)} as asked: the last of the ${formatCount(infusions, "infusion")} on ${formatDate(last)}, ${formatCount(getTotalDays(lawful), "day")} in all.`,
    });
    return { fits: true, choices: [choice], questions: [], conflict: null, issues: choice.course.issues };
  }
  const conflict = explainConflict(protocol, first, availability);
  const choices: CourseChoice[] = [];
  const over = availability.isAvailable(first) ? findShortestOver(facts, [first]) : null;
  if (over) {
    const last = dateOfDay(over[over.length - 1] as number);
    const total = getTotalDays(over);
    choices.push(
      makeChoice(facts, horizon, {
        kind: "start-as-asked",
        days: over,
        start,
        keepsStart: true,
        message:
          `Start on ${formatDate(start)} as asked and end on ${formatDate(last)}: ${formatCount(total, "day")}` +
          `${total > spanDays ? `, ${formatOver(total - spanDays, spanDays)}` : ""}.`,
      }),
    );
  }
  const later = findFirstValidStart(
    protocol,
    first + 1,
    protocol.startWithinDays - 1,
    availability.isAvailable,
  );
  const issues: Issue[] = [];
  const why = conflict.message;
  if (later) {
    const begins = dateOfDay(later.first);
    const last = dateOfDay(later.days[later.days.length - 1] as number);
    const moved = issue(startMoved, { start, first: begins, days: later.first - first, why }, 1);
    issues.push(moved);
    choices.push(
      makeChoice(facts, horizon, {
        kind: "start-later",
        days: later.days,
        start,
        keepsStart: false,
        breaks: [moved],
        message: `Start ${formatCount(later.first - first, "day")} later, on ${formatDate(begins)}: the last of the ${formatCount(infusions, "infusion")} on ${formatDate(last)}.`,
      }),
    );
  } else {
    const within = protocol.startWithinDays;
    issues.push(issue(noLawfulStart, { start, infusions, spanDays, within, why }));
  }
  choices.push(...openOneDay(facts, conflict, start, horizon));
  return { fits: false, choices, questions: [], conflict, issues };
};

/** The choices for the rest of a course. */
const chooseRest = (facts: RecordFacts, horizon: number): ChoiceResult => {
  const { protocol, availability, induction, soonest, today, record } = facts;
  const { infusions, spanDays } = protocol.induction;
  const start = dateOfDay(today);
  const lawful = induction.length < record.infusions ? planInduction(facts) : induction;
  if (lawful || induction.length >= facts.least) {
    const days = lawful ?? induction;
    const choice = makeChoice(facts, horizon, {
      kind: "within-span",
      days,
      start,
      keepsStart: true,
      message:
        days.length === induction.length
          ? "Go on with the maintenance."
          : `Go on within the ${formatCount(spanDays, "day")}: the last of the ${formatCount(days.length, "infusion")} on ${formatDate(dateOfDay(days[days.length - 1] as number))}.`,
    });
    return { fits: true, choices: [choice], questions: [], conflict: null, issues: choice.course.issues };
  }
  const conflict = explainConflict(protocol, soonest, availability, induction);
  const last = dateOfDay((induction[0] as number) + spanDays - 1);
  const facing = { given: induction.length, infusions, last, why: conflict.message };
  const choices: CourseChoice[] = [];
  const over = findShortestOver(facts, induction);
  if (over) {
    const ends = dateOfDay(over[over.length - 1] as number);
    const daysOver = getTotalDays(over) - spanDays;
    choices.push(
      makeChoice(facts, horizon, {
        kind: "finish-late",
        days: over,
        start,
        keepsStart: true,
        message:
          daysOver > 0
            ? `Finish late: the last of the ${formatCount(infusions, "infusion")} on ${formatDate(ends)}, ${formatOver(daysOver, spanDays)}.`
            : `Finish with longer gaps: the last of the ${formatCount(infusions, "infusion")} on ${formatDate(ends)}.`,
      }),
    );
  }
  choices.push(...openOneDay(facts, conflict, start, horizon));
  const again = findFirstValidStart(protocol, soonest, protocol.startWithinDays, availability.isAvailable);
  if (again) {
    const begins = dateOfDay(again.first);
    const ends = dateOfDay(again.days[again.days.length - 1] as number);
    const lastGiven = facts.allGiven[facts.allGiven.length - 1] as number;
    const countsFrom = lastGiven === today ? addDays(start, 1) : start;
    choices.push(
      makeChoice({ ...facts, induction: [], maintenance: [] }, horizon, {
        kind: "begin-again",
        days: again.days,
        start: begins,
        keepsStart: false,
        countsFrom,
        breaks: [issue(begunAgain, { given: induction.length, first: begins })],
        message: `Begin again: ${formatCount(again.days.length, "infusion")} from ${formatDate(begins)} to ${formatDate(ends)}.`,
      }),
    );
  }
  return { fits: false, choices, questions: [], conflict, issues: [issue(noLawfulRest, facing)] };
};

/** An empty record for what is asked, so that a new course and one under way are planned by the same rules. */
const toEmptyRecord = (context: PlanContext, request: StartRequest, key: string): CourseRecord => {
  checkObject(request, "request", "start");
  const start = plainDate(request.start, "start");
  const { id, version, induction } = context.protocol;
  const infusions = request.infusions ?? induction.infusions;
  checkInfusions(context.protocol, infusions, "infusions");
  return {
    format: "course-record-1",
    protocol: { id, version },
    key,
    revision: 0,
    start,
    infusions,
    countsFrom: null,
    openedDays: [],
    appointments: [],
    withdrawn: [],
  };
};

/**
 * Makes a record with nothing in it yet, to enter a course from paper with {@link recordVisits}.
 *
 * @throws RangeError or TypeError when something is wrong: the message names the field, the value and what is allowed
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * createRecord(context, { start: "2026-12-07", key: "b7f3c2a9" }).infusions; // 6
 */
export const createRecord = (
  context: PlanContext,
  request: StartRequest & Required<Pick<AcceptOptions, "key">>,
): CourseRecord => {
  checkContext(context);
  checkObject(request, "request", "start and key");
  checkKey(request.key);
  return toEmptyRecord(context, request, request.key);
};

const isRecord = (request: StartRequest | CourseRecord): request is CourseRecord => "appointments" in request;

/**
 * The ways to begin a course on a day, or to go on with one that is under way, side by side: each with its dates, what it
 * keeps and what it breaks. Where the protocol can be met as asked there is one choice, and `fits` is true. Otherwise the
 * treating doctor decides; a start is never moved without being shown beside the one that was asked for.
 *
 * A record with an open question has no choices: `questions` names the dates to be answered first.
 *
 * @param request a start from today on, and perhaps a number of infusions; or a record
 * @throws RangeError or TypeError when something is wrong: the message names the field, the value and what is allowed
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"], closures: [{ from: "2027-01-18", label: "Training day" }] };
 * const { choices } = proposeChoices({ protocol: standardProtocol, calendar }, { start: "2027-01-11" }, { today: "2027-01-04" });
 * choices.map(({ kind, daysOver }) => [kind, daysOver]);
 * // [["start-as-asked", 1], ["start-later", 0], ["open-one-day", 0]]
 * choices[0]?.dates;
 * // ["2027-01-11", "2027-01-14", "2027-01-21", "2027-01-25", "2027-01-28", "2027-02-01"]
 */
export const proposeChoices = (
  context: PlanContext,
  request: StartRequest | CourseRecord,
  options: RecordReviewOptions,
): ChoiceResult => {
  checkContext(context);
  checkToday(options);
  const { today, horizon = 6 } = options;
  checkHorizon(horizon);
  checkObject(request, "request", "start, or be a record");
  if (!isRecord(request)) {
    const record = toEmptyRecord(context, request, "new");
    if (record.start < today) {
      throw new RangeError(
        `start must be on or after today, "${today}"; it is "${record.start}". Choose a later day. For a course that began before today, make its record with createRecord and recordVisits.`,
      );
    }
    return chooseStart(readFacts(context, record, today), horizon);
  }
  checkRecord(request);
  const facts = readFacts(context, request, today);
  if (facts.questions.length > 0) {
    const questions = facts.questions.map(({ date }) => date);
    return { fits: false, choices: [], questions, conflict: null, issues: [] };
  }
  return facts.induction.length === 0 ? chooseStart(facts, horizon) : chooseRest(facts, horizon);
};

/**
 * Takes a choice: its dates become the agreed ones, as {@link acceptPlan} does it. A day on which the clinic opens for it
 * is kept in the record; after a course was begun again, what lies before does not count.
 *
 * @throws RangeError or TypeError as {@link acceptPlan} does
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"], closures: [{ from: "2027-01-18", label: "Training day" }] };
 * const context: PlanContext = { protocol: standardProtocol, calendar };
 * const { choices } = proposeChoices(context, { start: "2027-01-11" }, { today: "2027-01-04" });
 * const choice = choices.find(({ kind }) => kind === "open-one-day");
 * const record = choice && acceptChoice(null, choice, { today: "2027-01-04", key: "b7f3c2a9" });
 * record?.openedDays; // ["2027-01-19"]
 */
export const acceptChoice = (
  record: CourseRecord | null,
  choice: CourseChoice,
  options: AcceptOptions,
): CourseRecord => {
  checkObject(choice, "choice", "course, opens and countsFrom");
  const { course, opens, countsFrom } = choice;
  if (opens !== null) plainDate(opens, "choice.opens");
  if (countsFrom !== null) plainDate(countsFrom, "choice.countsFrom");
  return acceptCourse(record, course, options, {
    ...(opens === null ? {} : { openedDays: [...new Set([...(record?.openedDays ?? []), opens])].sort() }),
    ...(countsFrom === null ? {} : { countsFrom, start: course.start }),
  });
};
