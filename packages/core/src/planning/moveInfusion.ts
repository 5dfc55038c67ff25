import { createAvailability } from "../calendar.ts";
import { dateOfDay, dayNumber, formatValue, type PlainDate } from "../date.ts";
import { sortBySeverity, type Issue } from "../issue.ts";
import {
  checkContext,
  checkCourseData,
  checkMoveOptions,
  checkSameProtocol,
} from "../validation/checkInput.ts";
import { checkCourse } from "./checkCourse.ts";
import { compareCourses, type CourseChange } from "./compareCourses.ts";
import { layOutInduction } from "./induction.ts";
import { planMaintenance } from "./maintenance.ts";
import type { Course, Infusion, PlanContext } from "./types.ts";

/** The options of a move. */
export type MoveOptions = {
  /** The infusion to move, by its number in the course. */
  readonly number: number;
  /** Where it goes. */
  readonly to: PlainDate;
};

/** A course with one infusion moved by hand. */
export type MoveResult = {
  readonly course: Course;
  /** What differs from the course before. */
  readonly changes: readonly CourseChange[];
  /** What the move breaks: issues that the course did not have before. */
  readonly breaks: readonly Issue[];
};

/**
 * Moves one planned infusion to another day, whatever rule that breaks, and says what changes and what breaks.
 * The other infusions of the induction stay. When the last of the induction moves, maintenance is planned again from
 * it; a moved maintenance infusion moves alone. When it passes a neighbour the numbers follow the dates.
 *
 * @throws RangeError when there is no such infusion, when it was given already, when another one is on that day, or when
 * the course was planned with another protocol or another major version of it
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday", "friday"] };
 * const context: PlanContext = { protocol: standardProtocol, calendar };
 * const plan = planCourse(context, { start: "2026-12-07" });
 * if (!plan.course) throw new Error(plan.conflict.message);
 * const move = moveInfusion(context, plan.course, { number: 4, to: "2026-12-18" });
 * move.changes[0]?.message;
 * // "Infusion 4 moves 1 day later, from Thursday 17 December to Friday 18 December 2026."
 * move.breaks; // []
 */
export const moveInfusion = (context: PlanContext, course: Course, options: MoveOptions): MoveResult => {
  checkContext(context);
  checkMoveOptions(options);
  const { protocol, calendar, unavailable } = context;
  checkCourseData(course);
  checkSameProtocol(course, protocol);
  const { number, to } = options;
  const moved = course.infusions.find((infusion) => infusion.number === number);
  if (!moved) {
    throw new RangeError(
      `number must be that of an infusion in the course, 1 to ${course.infusions.length}; it is ${formatValue(number)}.`,
    );
  }
  if (moved.status !== "planned") {
    throw new RangeError(`number is ${number}: that infusion was given on ${moved.date} and stays there.`);
  }
  const taken = course.infusions.find((infusion) => infusion.date === to && infusion !== moved);
  if (taken)
    throw new RangeError(`to is "${to}": infusion ${taken.number} is on that day. Choose a day without one.`);

  const availability = createAvailability(calendar, unavailable);
  const induction = course.infusions.filter(({ phase }) => phase === "induction");
  const maintenance = course.infusions.filter(({ phase }) => phase === "maintenance");
  const byHand = { code: "by-hand", message: "Moved to this day by hand.", obstacles: [] } as const;
  let infusions: readonly Infusion[];
  const issues: Issue[] = [];

  if (moved.phase === "induction") {
    const reasons = new Map(induction.map((infusion) => [infusion.date, infusion.reasons[0]]));
    reasons.delete(moved.date);
    reasons.set(to, byHand);
    const days = induction
      .map(({ date }) => dayNumber(date === moved.date ? to : date))
      .sort((a, b) => a - b);
    const givenDates = induction.filter(({ status }) => status === "given").map(({ date }) => date);
    const lastGiven = givenDates[givenDates.length - 1];
    if (lastGiven !== undefined && to < lastGiven) {
      throw new RangeError(
        `to is "${to}": an infusion was given on ${lastGiven}, and the next comes after it.`,
      );
    }
    // Nothing moves to before the start, but what a hand put there.
    const soonest = Math.min(dayNumber(course.start), days[givenDates.length] as number);
    const laid = layOutInduction(protocol, days, soonest, availability, (k) =>
      reasons.get(dateOfDay(days[k] as number)),
    );
    const last = days[days.length - 1] as number;
    const oldLast = dayNumber((induction[induction.length - 1] as Infusion).date);
    const anyGiven = maintenance.some(({ status }) => status === "given");
    if (protocol.maintenance && last !== oldLast && !anyGiven) {
      const rest = planMaintenance(
        protocol.maintenance,
        { anchor: last, soonest, count: maintenance.length, number: laid.length + 1, done: 0 },
        availability,
      );
      issues.push(...rest.issues);
      infusions = [...laid, ...rest.infusions];
    } else {
      infusions = [...laid, ...maintenance];
    }
  } else {
    infusions = course.infusions.map((infusion) =>
      infusion === moved ? { ...infusion, date: to, reasons: [byHand] } : infusion,
    );
  }

  const draft: Course = { ...course, infusions };
  const kept = course.issues.filter(({ code }) => code === "start-moved");
  const all = sortBySeverity([...kept, ...checkCourse(context, draft), ...issues]);
  const known = new Set([...course.issues, ...checkCourse(context, course)].map(({ message }) => message));
  return {
    course: { ...draft, issues: all },
    changes: compareCourses(course, draft),
    breaks: all.filter(({ message }) => !known.has(message)),
  };
};
