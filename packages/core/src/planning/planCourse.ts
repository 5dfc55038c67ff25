import { createAvailability, type Availability } from "../calendar.ts";
import { dateOfDay, dayNumber, reckonFrom } from "../date.ts";
import { issue, noLawfulRest, noLawfulStart, sortBySeverity, startMoved, type Issue } from "../issue.ts";
import type { Protocol } from "../protocol.ts";
import { checkContext, checkPlanOptions } from "../validation/checkInput.ts";
import { explainConflict } from "./conflict.ts";
import { findFirstValidStart, findInductionIssues, layOutInduction, toScheduleProblem } from "./induction.ts";
import { layOutGivenMaintenance, planMaintenance } from "./maintenance.ts";
import { GIVEN, makeReason } from "./reasons.ts";
import { solveSchedule } from "./search.ts";
import type { Course, Infusion, PlanContext, PlanOptions, PlanResult, Reason } from "./types.ts";

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
    startReason: late,
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
