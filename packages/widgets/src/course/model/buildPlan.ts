/** The course that staff see: planned from the fields, with what was recorded and what was moved by hand. */
import {
  compareCourses,
  moveInfusion,
  planCourse,
  reviewCourse,
  type Conflict,
  type Course,
  type CourseChange,
  type Issue,
  type MoveResult,
  type PlainDate,
  type PlanContext,
  type Protocol,
  type Review,
} from "@infusionkit/core";
import { getReviewDate, wasSkipped } from "./attendance.ts";
import type { CourseRecord, ManualMove, PlanRequest } from "./types.ts";

/** A course as it is shown, and what there is to say about it. Everything on the screen and on paper comes from here. */
export type PlannerResult = {
  readonly course: Course | null;
  readonly issues: readonly Issue[];
  /** Why the course could not begin as asked, or why there is none. */
  readonly conflict: Conflict | null;
  /** Where the course stands, once something is recorded. */
  readonly review: Review | null;
  /** The next infusion of the course as it is shown, moves included; `null` while nothing is recorded. */
  readonly next: Review["next"];
  /** Moves by hand that no longer apply: their infusion is on another day by now. */
  readonly staleMoves: readonly ManualMove[];
};

const toContext = (protocol: Protocol, { calendar, unavailable }: PlanRequest): PlanContext => ({
  protocol,
  calendar,
  unavailable,
});

const planWithoutMoves = (
  protocol: Protocol,
  request: PlanRequest,
  attendance: CourseRecord["attendance"],
  today: PlainDate | null,
): Pick<PlannerResult, "course" | "issues" | "conflict" | "review"> => {
  const context = toContext(protocol, request);
  const { start, horizon } = request;
  if (attendance.length === 0) return { ...planCourse(context, { start, horizon }), review: null };
  const review = reviewCourse(context, {
    attendance: attendance.map(({ date, status }) => ({ date, status })),
    horizon,
    today: getReviewDate(attendance, today, start),
  });
  const { issues, conflict } = review;
  return { course: review.course && { ...review.course, issues }, issues, conflict, review };
};

/** One move of a planned infusion, or `null` where there is none on that day or another one is in the way. */
export const applyMove = (
  protocol: Protocol,
  course: Course,
  { from, to }: ManualMove,
  request: PlanRequest,
): MoveResult | null => {
  const infusion = course.infusions.find(({ date, status }) => date === from && status === "planned");
  if (!infusion) return null;
  try {
    return moveInfusion(toContext(protocol, request), course, { number: infusion.number, to });
  } catch {
    return null;
  }
};

/** Builds the course: what was given stays, the rest is planned around it, and then come the moves by hand, in order. */
export const buildPlan = (
  protocol: Protocol,
  request: PlanRequest,
  { moves, attendance }: CourseRecord,
  today: PlainDate | null,
): PlannerResult => {
  const plan = planWithoutMoves(protocol, request, attendance, today);
  if (!plan.course) return { ...plan, next: plan.review?.next ?? null, staleMoves: [] };
  let course = plan.course;
  let moved = false;
  const staleMoves: ManualMove[] = [];
  for (const move of moves) {
    // The session on the day that it was moved to has been missed or cancelled: that day is not used again.
    if (wasSkipped(attendance, move.to)) continue;
    const result = applyMove(protocol, course, move, request);
    if (result) {
      course = result.course;
      moved = true;
    }
    // A move whose infusion now has an attendance record is settled.
    else if (!attendance.some(({ date }) => date === move.to || date === move.from)) staleMoves.push(move);
  }
  const nextPlanned = course.infusions.find(({ status }) => status === "planned");
  return {
    ...plan,
    course,
    issues: course.issues,
    next: !plan.review ? null : moved ? (nextPlanned ?? null) : plan.review.next,
    staleMoves,
  };
};

/** What differs between two plans, where both have a course. */
export const diffPlans = (
  before: Pick<PlannerResult, "course"> | null,
  after: Pick<PlannerResult, "course"> | null,
): readonly CourseChange[] =>
  before?.course && after?.course ? compareCourses(before.course, after.course) : [];
