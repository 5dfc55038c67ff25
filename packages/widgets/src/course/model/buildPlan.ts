/**
 * The course that staff see: the plan, with what was marked and what was moved by hand. Pure: a state in, a course out.
 */
import {
  compareCourses,
  moveInfusion,
  planCourse,
  reviewCourse,
  WEEKDAYS,
  type CourseChange,
  type Conflict,
  type Course,
  type Infusion,
  type MoveResult,
  type PlainDate,
  type PlanContext,
  type PlanResult,
  type Protocol,
  type Review,
} from "@infusionkit/core";
import type { ParsedForm, PlanRequest } from "./reducer.ts";
import type { AttendanceRecord, ManualMove, PlannerState, SharedPlan } from "./types.ts";

/** A course as it is laid out, and what there is to say about it. */
export type PlanLayout = {
  readonly plan: PlanResult;
  /** Where the course stands, once something is marked. */
  readonly review: Review | null;
  /** Moves by hand that no longer apply: their infusion is on another day by now. */
  readonly idle: readonly ManualMove[];
};

type Marked = Pick<PlannerState, "moves" | "marks">;

/**
 * The day from which the rest is planned: today; where an infusion is marked as given on a later day, that day; and
 * where none is given, not before the start that was asked for. A session called off ahead puts off nothing else.
 */
export const getReviewDate = (
  marks: readonly AttendanceRecord[],
  today: PlainDate | null,
  start: PlainDate,
): PlainDate => {
  const given = marks.filter(({ status }) => status === "given").map(({ date }) => date);
  return (given.length > 0 ? given : [start]).reduce(
    (latest, date) => (date > latest ? date : latest),
    today ?? "1900-01-01",
  );
};

const planWithoutMoves = (
  protocol: Protocol,
  { calendar, unavailable = [], start, horizon }: PlanRequest,
  marks: readonly AttendanceRecord[],
  now: PlainDate | null,
): Omit<PlanLayout, "idle"> => {
  const context: PlanContext = { protocol, calendar, unavailable };
  if (marks.length === 0) return { plan: planCourse(context, { start, horizon }), review: null };
  const today = getReviewDate(marks, now, start);
  const review = reviewCourse(context, { attendance: marks, today, horizon });
  const { course, issues, conflict } = review;
  return {
    review,
    plan: course
      ? { course: { ...course, issues }, issues, conflict }
      : { course: null, issues, conflict: conflict as Conflict },
  };
};

/** One move of a planned infusion, or `null` where there is none on that day or another one is in the way. */
export const applyMove = (
  protocol: Protocol,
  course: Course,
  { from, to }: ManualMove,
  { calendar, unavailable = [] }: PlanRequest,
): MoveResult | null => {
  const infusion = course.infusions.find(({ date, status }) => date === from && status === "planned");
  if (!infusion) return null;
  try {
    return moveInfusion({ protocol, calendar, unavailable }, course, { number: infusion.number, to });
  } catch {
    return null;
  }
};

/** Lays out a course: what was given stays, the rest is planned around it, and then come the moves by hand, in order. */
export const buildPlan = (
  protocol: Protocol,
  options: PlanRequest,
  { moves, marks }: Marked,
  today: PlainDate | null,
): PlanLayout => {
  const { plan, review } = planWithoutMoves(protocol, options, marks, today);
  if (!plan.course) return { plan, review, idle: [] };
  let course = plan.course;
  const idle: ManualMove[] = [];
  for (const move of moves) {
    // Where it went has been called off since, and that day is not used again.
    if (marks.some(({ date, status }) => date === move.to && status !== "given")) continue;
    const done = applyMove(protocol, course, move, options);
    if (done) course = done.course;
    // What was moved and then marked is settled.
    else if (!marks.some(({ date }) => date === move.to || date === move.from)) idle.push(move);
  }
  return { plan: { ...plan, course, issues: course.issues }, review, idle };
};

/**
 * Marks with one more. Infusions before it that nobody marked are counted as given, and say so: a nurse who marks the
 * fourth has given three. Those still to come are not: a session can be called off weeks ahead.
 *
 * @param status `null` takes the mark away
 */
export const markAttendance = (
  marks: readonly AttendanceRecord[],
  infusions: readonly Infusion[],
  date: PlainDate,
  status: AttendanceRecord["status"] | null,
  today: PlainDate | null,
): readonly AttendanceRecord[] => {
  const others = marks.filter((mark) => mark.date !== date);
  if (!status) return others;
  const before = infusions.filter(
    (infusion) =>
      infusion.status === "planned" &&
      infusion.date < date &&
      infusion.date <= (today ?? "") &&
      !marks.some((mark) => mark.date === infusion.date),
  );
  const all: AttendanceRecord[] = [
    ...others,
    ...before.map((infusion): AttendanceRecord => ({ date: infusion.date, status: "given", assumed: true })),
    { date, status },
  ];
  return all.sort((a, b) => (a.date < b.date ? -1 : 1));
};

/** What differs between two layouts, where both have a course. */
export const diffPlans = (before: PlanResult | null, after: PlanResult | null): readonly CourseChange[] =>
  before?.course && after?.course ? compareCourses(before.course, after.course) : [];

/** What a link keeps of a state: all of it but what is not yet a date. */
export const toSharedPlan = (state: PlannerState, { start, closures, away }: ParsedForm): SharedPlan => ({
  ...(start.ok ? { start: start.date } : {}),
  openingDays: WEEKDAYS.filter((day) => state.openOn.includes(day)),
  ...(state.openingChanges.length > 0 ? { openingChanges: state.openingChanges } : {}),
  closures,
  away: away.flatMap(({ days }) => (days ? [days] : [])),
  horizon: state.horizon,
  ...(state.region ? { region: state.region } : {}),
  ...(state.protocol ? { protocol: state.protocol } : {}),
  moves: state.moves,
  attendance: state.marks,
});
