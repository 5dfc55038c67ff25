import { createAvailability, formatObstacles, type Availability } from "../calendar.ts";
import { capital, dateOfDay, dayNumber, reckonFrom } from "../date.ts";
import { formatDay } from "../english.ts";
import {
  issue,
  late,
  noLawfulRest,
  noLawfulStart,
  sortBySeverity,
  startMoved,
  type Issue,
} from "../issue.ts";
import { withInfusions, type Protocol } from "../protocol.ts";
import { checkContext, checkPlanOptions } from "../validation/checkInput.ts";
import { explainConflict } from "./conflict.ts";
import { completeInduction, findFirstValidStart, findInductionIssues, layOutInduction } from "./induction.ts";
import { layOutGivenMaintenance, planMaintenance, planMaintenanceAhead } from "./maintenance.ts";
import { GIVEN, makeReason } from "./reasons.ts";
import type { Conflict, Course, Infusion, PlanContext, PlanOptions, PlanResult, Reason } from "./types.ts";

/**
 * Plans a course: the best valid dates, with a reason for each, or a proof that there are none.
 *
 * The induction is an exact optimisation. Among the clinic's open days it chooses the dates that, in this order of
 * priority, begin earliest on or after the start (at most `protocol.startWithinDays` later); are closest to the intended
 * days (least sum of squared distances); use the fewest distinct weekdays; and come earliest. They are valid if all are on
 * open days and within the span, and no two are closer than the shortest gap or further apart than the longest.
 *
 * Maintenance takes the open day nearest its target within the window, and the earlier of two that are equally near.
 * Targets count from the last infusion of the induction, or from the last infusion given, and never drift. If there is no
 * open day in the window, the infusion keeps its target date, with an issue that names the nearest open days.
 *
 * If some infusions have been given, the rest is planned as {@link reviewCourse} plans it: all those given within the span
 * belong to the induction, and nothing is planned before the start or on a closed day. A maintenance infusion whose window
 * is over by the start comes on the first open day, and one whose window has no open day comes on the nearest open day
 * outside it; either has an issue, and the next ones are counted from it.
 *
 * @returns the course, or `null` if no start works or the rest no longer fits; the issues; and, if something stands in the
 * way of the start asked for, what that is
 * @throws RangeError or TypeError when something is wrong: the message names the field, the value and what is allowed
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] };
 * const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * course?.infusions[1]?.date; // "2026-12-10"
 */
export const planCourse = (context: PlanContext, options: PlanOptions): PlanResult => {
  checkContext(context);
  checkPlanOptions(options);
  const { protocol, calendar, unavailable } = context;
  return reckonFrom("start", options.start, () =>
    planWithAvailability(protocol, options, createAvailability(calendar, unavailable)),
  );
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

/** How many obstacles a sentence can name and still be read. */
const MOST_NAMED = 20;

/**
 * Why a course begins some days later than asked: what is against the day asked for, and against each later day on which
 * the clinic would otherwise be open. One day alone explains no wait of weeks.
 */
const explainWait = (
  { obstacles, message }: Conflict,
  start: number,
  first: number,
  availability: Availability,
): string => {
  // An open day from which the course does not fit is explained by what does not let it.
  if (availability.isAvailable(start)) return message;
  const named = new Map(obstacles.map((one) => [JSON.stringify(one), one]));
  const count = named.size;
  for (let day = start + 1; day < first; day++) {
    const found = availability.findObstacles(day);
    if (found.some(({ kind }) => kind === "closed-weekday" || kind === "closed-week")) continue;
    for (const one of found) named.set(JSON.stringify(one), one);
  }
  if (named.size === count) return message;
  return named.size > MOST_NAMED
    ? `${message} No later day before ${formatDay(first)} works either.`
    : `${capital(formatObstacles([...named.values()]))}.`;
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
  if (!found) {
    const facts = { start, infusions, spanDays, within, why: conflict.message };
    return { course: null, issues: [issue(noLawfulStart, facts)], conflict };
  }
  const { first, days } = found;
  const why = explainWait(conflict, startDay, first, availability);
  const moved = makeReason("start-moved", why, availability.findObstacles(startDay));
  const facts = { start, first: dateOfDay(first), days: first - startDay, why };
  const course = buildCourse(protocol, options, days, availability, {
    issues: [issue(startMoved, facts, 1)],
    startReason: moved,
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
  const { fixed, days } = completeInduction(protocol, given, startDay, availability.isAvailable);
  const first = fixed[0] as number;
  if (!days) {
    const last = dateOfDay(first + spanDays - 1);
    const conflict = explainConflict(protocol, startDay, availability, fixed);
    const facts = { given: fixed.length, infusions: count, last, why: conflict.message };
    return { course: null, issues: [issue(noLawfulRest, facts)], conflict };
  }
  const course = buildCourse(protocol, options, days, availability, {
    issues: sortBySeverity(findInductionIssues(protocol, days)),
  });
  return { course, issues: course.issues, conflict: null };
};

/** What is known of a course before it is laid out. */
type CourseFacts = {
  readonly issues?: readonly Issue[];
  /** Why a course that is not begun yet begins on another day than was asked for. */
  readonly startReason?: Reason;
};

/** The maintenance that follows: of a new course, or as that of a course under way. */
const planRest = (
  protocol: Protocol,
  before: readonly Infusion[],
  soonest: number,
  horizon: number,
  availability: Availability,
): { readonly infusions: readonly Infusion[]; readonly issues: readonly Issue[] } => {
  const { maintenance } = protocol;
  if (!maintenance) return { infusions: [], issues: [] };
  const ask = {
    anchor: dayNumber((before[before.length - 1] as Infusion).date),
    soonest,
    number: before.length + 1,
  };
  if (before.every(({ status }) => status === "planned")) {
    const count = Math.min(horizon, maintenance.infusions ?? Infinity);
    return planMaintenance(maintenance, { ...ask, count, done: 0 }, availability);
  }
  const done = before.filter(({ phase }) => phase === "maintenance").length;
  const { infusions, issues } = planMaintenanceAhead(protocol, { ...ask, horizon, done }, availability);
  const explained = new Set(issues.map(({ infusion }) => infusion));
  const overdue = infusions.flatMap(({ number, date, window: { latest } }) =>
    date > latest && !explained.has(number) ? [issue(late, { number, date, latest }, number)] : [],
  );
  return { infusions, issues: sortBySeverity([...overdue, ...issues]) };
};

/** The course of an induction on its days, the given ones first, with the maintenance that follows. */
export const buildCourse = (
  protocol: Protocol,
  { start, given = [], horizon = 6 }: PlanOptions,
  days: readonly number[],
  availability: Availability,
  { issues = [], startReason }: CourseFacts = {},
): Course => {
  const { id, version, maintenance } = protocol;
  const count = days.length;
  // Those given after the induction.
  const later = maintenance
    ? layOutGivenMaintenance(
        maintenance,
        days[count - 1] as number,
        given.slice(count).map(dayNumber),
        count + 1,
      )
    : [];
  const soonest = dayNumber(start);
  const reasonFor = (k: number): Reason | undefined =>
    k < given.length ? GIVEN : k === 0 ? startReason : undefined;
  const laid = withInfusions(protocol, Math.max(count, protocol.induction.infusions));
  const before = [...layOutInduction(laid, days, soonest, availability, reasonFor), ...later];
  const rest = planRest(protocol, before, soonest, horizon, availability);
  return {
    protocol: { id, version },
    start,
    infusions: [...before, ...rest.infusions],
    issues: [...issues, ...rest.issues],
  };
};
