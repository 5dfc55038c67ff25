/** A review of a course from what was given, without a record of what was agreed. */
import type { PlainDate } from "../date.ts";
import {
  appointmentsMissing,
  cancelled,
  conflictingEntries,
  duplicateDate,
  issue,
  maintenanceNoOpenDay,
  missed,
  noLawfulRest,
  sortBySeverity,
  type Issue,
} from "../issue.ts";
import { planWithAvailability } from "../planning/planCourse.ts";
import type {
  Attendance,
  Conflict,
  Course,
  Infusion,
  Phase,
  PlanContext,
  Window,
} from "../planning/types.ts";
import { checkContext, checkReviewOptions } from "../validation/checkInput.ts";
import { markAsOwn } from "./parseRecord.ts";
import { buildRecordCourse } from "./planRecord.ts";
import { createRecord, proposeChoices, type CourseChoice } from "./proposeChoices.ts";
import { readFacts } from "./recordFacts.ts";
import { reviewRecord } from "./reviewRecord.ts";
import type { RecordReview, RuleStatus } from "./reviewTypes.ts";
import type { Appointment, CourseRecord } from "./types.ts";

/** The options of a review. */
export type ReviewOptions = {
  /** What really happened, in any order. */
  readonly attendance: readonly Attendance[];
  /** The day of the review. Nothing new is planned before it. */
  readonly today: PlainDate;
  /** How many maintenance infusions to list, 0 to 120; 6 by default. */
  readonly horizon?: number;
};

/** Where a course stands. */
export type Review = {
  readonly protocol: { readonly id: string; readonly version: string };
  readonly today: PlainDate;
  readonly state: RecordReview["state"];
  /** How far it has come, `of` the protocol's number. */
  readonly progress: RecordReview["progress"];
  /** The next infusion: its best date, and the days on which it keeps the rest of the course within reach. */
  readonly next: {
    readonly number: number;
    readonly phase: Phase;
    readonly date: PlainDate;
    readonly window: Window;
  } | null;
  readonly rules: readonly RuleStatus[];
  /** Departures from the protocol so far, gravest first. */
  readonly issues: readonly Issue[];
  /** The given infusions and the best plan for the rest; `null` when the rest can't meet the protocol. */
  readonly course: Course | null;
  /** What stands in the way where the rest does not fit, or where a course cannot begin today; `null` otherwise. */
  readonly conflict: Conflict | null;
  /** As {@link proposeChoices} gives them; empty unless the state is `out-of-reach`. The treating doctor decides. */
  readonly choices: readonly CourseChoice[];
};

/** What happened as a record of it, one entry a day, and what is wrong with days that have more than one. */
const enterAttendance = (
  context: PlanContext,
  { attendance, today }: ReviewOptions,
): { readonly record: CourseRecord; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = [];
  const states = new Map<PlainDate, Attendance["status"]>();
  // Given first: whatever else a day has, an infusion that was given counts.
  for (const { date, status } of attendance) {
    if (status !== "given") continue;
    if (states.has(date)) issues.push(issue(duplicateDate, { date }));
    states.set(date, status);
  }
  for (const { date, status } of attendance) {
    if (status === "given") continue;
    const other = states.get(date);
    if (other === "given") issues.push(issue(conflictingEntries, { date, status }));
    else if (other !== undefined)
      issues.push(status === "missed" ? issue(missed, { date }) : issue(cancelled, { date }));
    else states.set(date, status);
  }
  const appointments = [...states]
    .map(([date, state]): Appointment => ({ id: date, date, state, setBy: "hand", plannedFor: null }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const empty = createRecord(context, { start: today, key: "review" });
  return { record: markAsOwn({ ...empty, appointments }), issues };
};

const toNext = ({ number, phase, date, window }: Infusion): Review["next"] => ({
  number,
  phase,
  date,
  window,
});

/**
 * Says where a course stands: what was given, what is due next and by when, which rules are broken and which are
 * still within reach, and the best dates for the rest with the given ones fixed.
 *
 * A missed or cancelled infusion does not count, and its day is not offered again. A late infusion never undoes the
 * ones before it. Infusions beyond the protocol's number, within the span, belong to the induction. Maintenance counts
 * from the last infusion really given; one whose window has passed is due on the first open day from today on. Where the
 * induction can no longer meet the protocol, the facts of each choice are given and the treating doctor decides.
 *
 * @throws RangeError or TypeError when an option is wrong: the message names the field, the value and what is allowed
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] };
 * const review = reviewCourse({ protocol: standardProtocol, calendar }, {
 *   attendance: [
 *     { date: "2026-12-07", status: "given" },
 *     { date: "2026-12-10", status: "given" },
 *     { date: "2026-12-14", status: "given" },
 *     { date: "2026-12-17", status: "missed" },
 *   ],
 *   today: "2026-12-17",
 * });
 * review.next?.date; // "2026-12-18"
 */
export const reviewCourse = (context: PlanContext, options: ReviewOptions): Review => {
  checkContext(context);
  checkReviewOptions(options);
  const { protocol } = context;
  const { today, horizon = 6 } = options;
  const { record, issues: doubled } = enterAttendance(context, options);
  const review = reviewRecord(context, record, { today, horizon });
  // Nothing was agreed, so no date is missing: the rest is planned here.
  const found = [...doubled, ...review.issues.filter(({ code }) => code !== appointmentsMissing.code)];
  const facts = readFacts(context, record, today);
  const result = {
    protocol: { id: protocol.id, version: protocol.version },
    today,
    state: review.state,
    progress: review.progress,
    rules: review.rules,
  };

  // Nothing is agreed and nothing given: a new course, planned from today on.
  if (review.state === "not-started") {
    const { course, issues, conflict } = planWithAvailability(
      protocol,
      { start: today, horizon },
      facts.availability,
    );
    const first = course?.infusions[0];
    return {
      ...result,
      next: first ? toNext(first) : null,
      issues: sortBySeverity([...found, ...issues]),
      course,
      conflict,
      choices: [],
    };
  }

  if (review.state === "out-of-reach") {
    const { choices, conflict, issues } = proposeChoices(context, record, { today, horizon });
    // The choices say why the rest does not fit, and the review of the record only that it does not.
    const others = found.filter(({ code }) => code !== noLawfulRest.code);
    return {
      ...result,
      next: null,
      issues: sortBySeverity([...others, ...issues]),
      course: null,
      conflict,
      choices,
    };
  }

  // Without a proposal nothing is left to plan, or no maintenance was asked for.
  const course = review.proposal?.course ?? buildRecordCourse(facts, facts.induction, today, 0);
  const known = new Set(found.map(({ code }) => code));
  const unplaced = course.issues.filter(({ code }) => code === maintenanceNoOpenDay.code && !known.has(code));
  const next = course.infusions.find(({ status }) => status === "planned");
  return {
    ...result,
    next: next ? toNext({ ...next, window: review.next?.window ?? next.window }) : null,
    issues: sortBySeverity([...found, ...unplaced]),
    course,
    conflict: null,
    choices: [],
  };
};
