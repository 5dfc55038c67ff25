import {
  calendarProblems,
  createAvailability,
  formatObstacle,
  formatObstacles,
  type ClinicCalendar,
  type Availability,
  type Obstacle,
} from "../calendar.ts";
import { explainConflict, findFirstValidStart, toScheduleProblem, type Conflict } from "./conflict.ts";
import { addDays, addMonths, dateOfDay, dayNumber, plainDate, formatValue, type PlainDate } from "../date.ts";
import {
  gapTooLong,
  gapTooShort,
  maintenanceNoOpenDay,
  noLawfulRest,
  noLawfulStart,
  spanExceeded,
  startMoved,
  issue,
  type Issue,
} from "../issue.ts";
import { getIntendedDays, protocolProblem, type Maintenance, type Protocol } from "../protocol.ts";
import { findNearestDay, solveSchedule } from "./search.ts";
import { formatDay, formatCount, formatShortDate } from "../english.ts";

/** The part of a course that an infusion belongs to. */
export type Phase = "induction" | "maintenance";

/** The days within which an infusion may fall. */
export type Window = {
  readonly earliest: PlainDate;
  /** The day the protocol aims at, whether or not the clinic is open. */
  readonly target: PlainDate;
  readonly latest: PlainDate;
};

/** Why an infusion is on its date. */
export type Reason = {
  readonly code:
    | "as-asked"
    | "start-moved"
    | "intended"
    | "intended-shut"
    | "fits-neighbours"
    | "no-open-day"
    | "by-hand"
    | "given";
  /** The reason as a sentence, in English. */
  readonly message: string;
  /** What stands against the intended day, where something does. */
  readonly obstacles: readonly Obstacle[];
};

/** One session of a course. */
export type Infusion = {
  /** Its place in the course: 1 is the first of the induction, and the maintenance counts on from there. */
  readonly number: number;
  readonly phase: Phase;
  readonly date: PlainDate;
  /**
   * Induction: from the first to the last open day to which this infusion can move while every other one stays where
   * it is. The target may lie outside, where it is shut.
   * Maintenance: the protocol's window around the target.
   */
  readonly window: Window;
  readonly status: "planned" | "given";
  readonly reasons: readonly Reason[];
};

/** One protocol laid on one calendar from one date. There is no person in it. */
export type Course = {
  /** The protocol that it was planned with. */
  readonly protocol: { readonly id: string; readonly version: string };
  /** The start that was asked for. */
  readonly start: PlainDate;
  readonly infusions: readonly Infusion[];
  /** Departures from the protocol or from what was asked, gravest first. */
  readonly issues: readonly Issue[];
};

/** What every plan, review, check and move is made from: a protocol, a clinic's calendar, and one patient's days. */
export type PlanContext = {
  readonly protocol: Protocol;
  readonly calendar: ClinicCalendar;
  /** Days on which the patient cannot come. */
  readonly unavailable?: readonly PlainDate[];
};

/** What a plan is asked for. */
export type PlanOptions = {
  /** The first day on which an infusion may fall: the start of the course, or of the rest of it when some are given. */
  readonly start: PlainDate;
  /** Dates of infusions already given, in order; they stay as they are, and the rest is planned around them. */
  readonly given?: readonly PlainDate[];
  /** How many maintenance infusions to list, 0 to 120, or as many as the protocol has; 6 when left out. */
  readonly horizon?: number;
};

/** A course, or the reason why there is none. */
export type PlanResult =
  | {
      readonly course: Course;
      /** The same list as `course.issues`. */
      readonly issues: readonly Issue[];
      /** Why the course could not begin on the start asked for, or `null` when it does. */
      readonly conflict: Conflict | null;
    }
  | {
      readonly course: null;
      /** Which rule cannot hold. */
      readonly issues: readonly Issue[];
      /** What stands in the way, and what would change that. */
      readonly conflict: Conflict;
    };

const makeReason = (code: Reason["code"], message: string, obstacles: readonly Obstacle[] = []): Reason => ({
  code,
  message,
  obstacles,
});

/** How far a day is from where it was meant to be. */
const formatShift = (days: number): string =>
  `${formatCount(Math.abs(days), "day")} ${days < 0 ? "earlier" : "later"} than intended`;

/** Why an infusion of the induction is on its day: `intended` is its position, a fraction between two days. */
const explainInductionDay = (day: number, intended: number, availability: Availability): Reason => {
  // A position between two days is met by either of them.
  const early = Math.ceil(intended - 0.5);
  const late = Math.floor(intended + 0.5);
  if (day >= early && day <= late) return makeReason("intended", "On its intended day, evenly spread.");
  const away = formatShift(day < early ? day - early : day - late);
  const against = [...new Set([early, late])].map((target) => availability.findObstacles(target)[0]);
  const blocked = against.filter((obstacle) => obstacle !== undefined);
  return blocked.length === against.length
    ? makeReason("intended-shut", `${away}: ${formatObstacles(blocked)}.`, blocked)
    : makeReason("fits-neighbours", `${away}, so that the others keep their places and their gaps.`, blocked);
};

/**
 * The first and the last open day to which one infusion of an induction can move while the others stay.
 *
 * @param days all days of the induction, in order
 * @param intended where the protocol aims, a fraction between two days
 * @param soonest the first day on which the course may begin
 */
export const getInductionWindow = (
  protocol: Protocol,
  days: readonly number[],
  k: number,
  intended: number,
  soonest: number,
  availability: Availability,
): Window => {
  const { spanDays, gap } = protocol.induction;
  const greatest = gap.greatest ?? Infinity;
  const day = days[k] as number;
  const before = days[k - 1];
  const after = days[k + 1];
  const first = days[0] as number;
  const last = days[days.length - 1] as number;
  let earliest = Math.max(
    before === undefined ? Math.max(soonest, last - spanDays + 1) : before + gap.least,
    (after ?? -Infinity) - greatest,
  );
  let latest = Math.min(
    after === undefined ? (before === undefined ? day : first + spanDays - 1) : after - gap.least,
    (before ?? Infinity) + greatest,
  );
  // A day on which the clinic cannot is none to move to.
  while (earliest < day && !availability.isAvailable(earliest)) earliest++;
  while (latest > day && !availability.isAvailable(latest)) latest--;
  return {
    earliest: dateOfDay(Math.min(earliest, day)),
    target: dateOfDay(Math.ceil(intended - 0.5)),
    latest: dateOfDay(Math.max(latest, day)),
  };
};

/**
 * The induction's infusions on their days.
 *
 * @param reasonFor a reason that is known already, or nothing: then it is found from the calendar
 */
export const layOutInduction = (
  protocol: Protocol,
  days: readonly number[],
  soonest: number,
  availability: Availability,
  reasonFor: (k: number) => Reason | undefined,
): readonly Infusion[] => {
  const first = days[0] as number;
  const intended = getIntendedDays(protocol.induction);
  return days.map((day, k) => {
    const aim = first + (intended[k] as number);
    const reason =
      reasonFor(k) ??
      (k === 0
        ? makeReason("as-asked", "The start that was asked for.")
        : explainInductionDay(day, aim, availability));
    return {
      number: k + 1,
      phase: "induction",
      date: dateOfDay(day),
      window: getInductionWindow(protocol, days, k, aim, soonest, availability),
      status: reason.code === "given" ? "given" : "planned",
      reasons: [reason],
    };
  });
};

/** The target of a maintenance infusion: so many intervals after the day from which they count. */
const getMaintenanceTarget = ({ every }: Maintenance, anchor: PlainDate, count: number): number =>
  dayNumber(
    "months" in every ? addMonths(anchor, every.months * count) : addDays(anchor, every.days * count),
  );

const getWindowAround = (target: number, { window }: Maintenance): Window => ({
  earliest: dateOfDay(target - window.before),
  target: dateOfDay(target),
  latest: dateOfDay(target + window.after),
});

/** The window of a maintenance infusion: so many intervals after the day from which they count, the next one when left out. */
export const getMaintenanceWindow = (
  maintenance: Maintenance,
  anchor: PlainDate,
  count: number = 1,
): Window => getWindowAround(getMaintenanceTarget(maintenance, anchor, count), maintenance);

/**
 * Plans maintenance infusions from the infusion they count from.
 *
 * @param ask.anchor the day of the last infusion of the induction, or of the last one given
 * @param ask.soonest the first day on which one may fall
 * @param ask.count how many to plan
 * @param ask.number the number of the first of them in the course
 * @param ask.done how many maintenance infusions came before
 */
export const planMaintenance = (
  maintenance: Maintenance,
  ask: { anchor: number; soonest: number; count: number; number: number; done: number },
  availability: Availability,
): { readonly infusions: readonly Infusion[]; readonly issues: readonly Issue[] } => {
  const infusions: Infusion[] = [];
  const issues: Issue[] = [];
  const anchor = dateOfDay(ask.anchor);
  let previous = ask.anchor;
  for (let m = 1; m <= ask.count; m++) {
    const number = ask.number + m - 1;
    const target = getMaintenanceTarget(maintenance, anchor, m);
    const window = getWindowAround(target, maintenance);
    const latest = target + maintenance.window.after;
    const low = Math.max(target - maintenance.window.before, previous + 1, ask.soonest);
    const open = findNearestDay(target, low, latest, availability.isAvailable);
    const obstacles = open === target ? [] : availability.findObstacles(target);
    let reason = makeReason("intended", "On its intended day.");
    if (open === null) {
      const nearest = (aim: number, low: number, high: number): PlainDate | null => {
        const day = findNearestDay(aim, low, high, availability.isAvailable);
        return day === null ? null : dateOfDay(day);
      };
      reason = makeReason(
        "no-open-day",
        `No open day from ${formatShortDate(window.earliest)} to ${formatShortDate(window.latest)}.`,
        obstacles,
      );
      issues.push(
        issue(
          maintenanceNoOpenDay,
          {
            number: ask.done + m,
            ...window,
            before: nearest(low, Math.max(previous + 1, ask.soonest, target - 366), low - 1),
            after: nearest(latest, Math.max(latest + 1, low), target + 366),
          },
          number,
        ),
      );
    } else if (open !== target) {
      const why = obstacles[0] ? formatObstacle(obstacles[0]) : `${formatDay(target)} is past`;
      reason = makeReason("intended-shut", `${formatShift(open - target)}: ${why}.`, obstacles);
    }
    const day = open ?? target;
    infusions.push({
      number,
      phase: "maintenance",
      date: dateOfDay(day),
      window,
      status: "planned",
      reasons: [reason],
    });
    previous = Math.max(previous, day);
  }
  return { infusions, issues };
};

/** The reason of an infusion that was given. */
export const GIVEN: Reason = { code: "given", message: "Given on this date.", obstacles: [] };

/** Maintenance infusions already given, each with the window that it had: counted from the one before it. */
export const layOutGivenMaintenance = (
  maintenance: Maintenance,
  anchor: number,
  given: readonly number[],
  number: number,
): readonly Infusion[] =>
  given.map((day, i) => ({
    number: number + i,
    phase: "maintenance",
    date: dateOfDay(day),
    window: getMaintenanceWindow(maintenance, dateOfDay(given[i - 1] ?? anchor)),
    status: "given",
    reasons: [GIVEN],
  }));

const SEVERITIES: readonly Issue["severity"][] = ["error", "warning", "info"];

/** Issues with the gravest first, and otherwise as they came. */
export const sortBySeverity = (issues: readonly Issue[]): readonly Issue[] =>
  [...issues].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

/** The rules of an induction that a list of days breaks. */
export const findInductionIssues = (protocol: Protocol, days: readonly number[]): readonly Issue[] => {
  const { spanDays, gap } = protocol.induction;
  const issues: Issue[] = [];
  for (let k = 1; k < days.length; k++) {
    const day = days[k] as number;
    const between = day - (days[k - 1] as number);
    const facts = { number: k + 1, date: dateOfDay(day), days: between };
    if (between < gap.least) issues.push(issue(gapTooShort, { ...facts, least: gap.least }, k + 1));
    if (gap.greatest !== undefined && between > gap.greatest) {
      issues.push(issue(gapTooLong, { ...facts, greatest: gap.greatest }, k + 1));
    }
  }
  const first = days[0];
  const last = days[days.length - 1];
  if (first !== undefined && last !== undefined && last - first >= spanDays) {
    issues.push(
      issue(spanExceeded, {
        first: dateOfDay(first),
        last: dateOfDay(last),
        days: last - first + 1,
        spanDays,
      }),
    );
  }
  return issues;
};

/** @throws TypeError when the options of a function are no object */
export const checkObject = (options: unknown, field: string, holds: string): void => {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`${field} must be an object with ${holds}; it is ${formatValue(options)}.`);
  }
};

const checkDates = (dates: readonly PlainDate[] = [], field: string): void => {
  if (!Array.isArray(dates))
    throw new TypeError(`${field} must be a list of dates; it is ${formatValue(dates)}.`);
  dates.forEach((date, i) => plainDate(date, `${field}[${i}]`));
};

/** @throws RangeError or TypeError when something that a plan is asked for is wrong */
export const checkCalendar = (
  calendar: ClinicCalendar,
  unavailable: readonly PlainDate[] | undefined,
): void => {
  const problem = calendarProblems(calendar)[0];
  if (problem) throw new RangeError(problem);
  checkDates(unavailable, "unavailable");
};

/** @throws RangeError when it is no protocol, or its figures are wrong or cannot hold together */
export const checkProtocol = (protocol: Protocol): void => {
  const problem = protocolProblem(protocol);
  if (problem) throw new RangeError(problem);
};

/** @throws RangeError when it is not a number of maintenance infusions to list */
export const checkHorizon = (horizon: number): void => {
  if (!Number.isInteger(horizon) || horizon < 0 || horizon > 120) {
    throw new RangeError(
      `horizon must be a whole number of maintenance infusions from 0 to 120; it is ${formatValue(horizon)}.`,
    );
  }
};

/** @throws RangeError or TypeError when something that a plan is made from is wrong */
export const checkContext = (context: PlanContext): void => {
  checkObject(context, "context", "protocol and calendar");
  checkProtocol(context.protocol);
  checkCalendar(context.calendar, context.unavailable);
};

const checkOptions = (options: PlanOptions): void => {
  checkObject(options, "options", "start");
  const { start, given, horizon = 6 } = options;
  plainDate(start, "start");
  checkDates(given, "given");
  given?.forEach((date, i) => {
    const before = given[i - 1];
    if (before !== undefined && date <= before) {
      throw new RangeError(
        `given[${i}] is "${date}": it must come after the date before it, "${before}". Put the dates in order, each once.`,
      );
    }
  });
  checkHorizon(horizon);
};

/**
 * Plans a course: the best lawful dates, with a reason for each, or a proof that there are none.
 *
 * Induction is an exact optimisation. Among the clinic's open days it takes the dates that, in this order, begin
 * earliest on or after the start (at most `protocol.startWithinDays` later) such that a lawful induction exists; lie
 * closest to the intended days (least sum of squared distances); use the fewest distinct weekdays; are earliest.
 * Lawful means: all on open days, within the span, and no two closer than the least gap.
 *
 * Maintenance takes the open day nearest its target within the window, the earlier on a tie. Targets count from the
 * last infusion of the induction, or from the last infusion given, and never drift. With no open day in the window
 * the target stays, with an issue that names the nearest open days.
 *
 * @returns the course, or `null` when no start works or the rest no longer fits; the issues; and what stands in the way
 * of the start asked for, where something does
 * @throws RangeError or TypeError when something is wrong: the message names the field, the value and what is allowed
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] };
 * const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * course?.infusions[1]?.date; // "2026-12-10"
 */
export const planCourse = (context: PlanContext, options: PlanOptions): PlanResult => {
  checkContext(context);
  checkOptions(options);
  const { protocol, calendar, unavailable } = context;
  return planWithAvailability(protocol, options, createAvailability(calendar, unavailable));
};

/** Plans a course on days that are made ready already. */
export const planWithAvailability = (
  protocol: Protocol,
  options: PlanOptions,
  availability: Availability,
): PlanResult => {
  const { given = [] } = options;
  return given.length > 0
    ? planRemaining(protocol, options, given.map(dayNumber), availability)
    : planNewCourse(protocol, options, availability);
};

const planNewCourse = (protocol: Protocol, options: PlanOptions, availability: Availability): PlanResult => {
  const { infusions, spanDays } = protocol.induction;
  const { start } = options;
  const { startWithinDays: within } = protocol;
  const startDay = dayNumber(start);
  const found = findFirstValidStart(protocol, startDay, within, availability.isAvailable);
  if (found?.first === startDay) {
    const course = buildCourse(protocol, options, found.days, availability);
    return { course, issues: course.issues, conflict: null };
  }
  const conflict = explainConflict(protocol, startDay, availability);
  const why = conflict.message;
  if (!found) {
    const facts = { start, infusions, spanDays, within, why };
    return { course: null, issues: [issue(noLawfulStart, facts)], conflict };
  }
  const { first, days } = found;
  const late = makeReason("start-moved", why, availability.findObstacles(startDay));
  const facts = { start, first: dateOfDay(first), days: first - startDay, why };
  const course = buildCourse(protocol, options, days, availability, {
    issues: [issue(startMoved, facts, 1)],
    reasonFor: (k) => (k === 0 ? late : undefined),
  });
  return { course, issues: course.issues, conflict };
};

/** Plans the rest of a course around the infusions that are given. */
const planRemaining = (
  protocol: Protocol,
  options: PlanOptions,
  given: readonly number[],
  availability: Availability,
): PlanResult => {
  const { infusions: count, spanDays } = protocol.induction;
  const startDay = dayNumber(options.start);
  const fixed = given.slice(0, count);
  const first = fixed[0] as number;
  const offsets = solveSchedule(
    toScheduleProblem(protocol, first, availability.isAvailable, fixed, startDay),
  );
  if (!offsets) {
    const last = dateOfDay(first + spanDays - 1);
    const conflict = explainConflict(protocol, startDay, availability, fixed);
    const facts = { given: fixed.length, infusions: count, last, why: conflict.message };
    return { course: null, issues: [issue(noLawfulRest, facts)], conflict };
  }
  const days = offsets.map((offset) => first + offset);
  const { maintenance } = protocol;
  const course = buildCourse(protocol, options, days, availability, {
    issues: sortBySeverity(findInductionIssues(protocol, days)),
    reasonFor: (k) => (k < fixed.length ? GIVEN : undefined),
    later: maintenance
      ? layOutGivenMaintenance(maintenance, days[count - 1] as number, given.slice(count), count + 1)
      : [],
  });
  return { course, issues: course.issues, conflict: null };
};

/** What is known of a course before it is laid out. */
type CourseFacts = {
  readonly issues?: readonly Issue[];
  readonly reasonFor?: (k: number) => Reason | undefined;
  /** Maintenance infusions that were given. */
  readonly later?: readonly Infusion[];
};

/** The course of an induction on its days, with the maintenance that follows. */
const buildCourse = (
  protocol: Protocol,
  { start, horizon = 6 }: PlanOptions,
  days: readonly number[],
  availability: Availability,
  { issues = [], reasonFor = () => undefined, later = [] }: CourseFacts = {},
): Course => {
  const { id, version, maintenance } = protocol;
  const soonest = dayNumber(start);
  const before = [...layOutInduction(protocol, days, soonest, availability, reasonFor), ...later];
  const rest = maintenance
    ? planMaintenance(
        maintenance,
        {
          anchor: dayNumber((before[before.length - 1] as Infusion).date),
          soonest,
          count: Math.min(horizon, (maintenance.infusions ?? Infinity) - later.length),
          number: before.length + 1,
          done: later.length,
        },
        availability,
      )
    : { infusions: [], issues: [] };
  return {
    protocol: { id, version },
    start,
    infusions: [...before, ...rest.infusions],
    issues: [...issues, ...rest.issues],
  };
};
