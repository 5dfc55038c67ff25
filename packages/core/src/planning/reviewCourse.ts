import {
  createAvailability,
  formatObstacle,
  withoutSessions,
  type Availability,
  type SkippedSession,
} from "../calendar.ts";
import { findFirstValidStart, toScheduleProblem, type Conflict } from "./conflict.ts";
import {
  sortBySeverity,
  checkContext,
  checkHorizon,
  checkObject,
  findInductionIssues,
  layOutInduction,
  planMaintenance,
  getMaintenanceWindow,
  planWithAvailability,
  type Course,
  type Infusion,
  type Phase,
  type PlanContext,
  type Window,
} from "./planCourse.ts";
import { formatDate, dateOfDay, dayNumber, plainDate, formatValue, type PlainDate } from "../date.ts";
import {
  cancelled,
  duplicateDate,
  early,
  givenInFuture,
  late,
  maintenanceOverdue,
  missed,
  moreThanPlanned,
  outOfOrder,
  shutDay,
  issue,
  type Issue,
} from "../issue.ts";
import type { Protocol } from "../protocol.ts";
import { solveSchedule } from "./search.ts";
import { formatList, formatCount } from "../english.ts";

/** What became of one planned session. */
export type Attendance = {
  readonly date: PlainDate;
  /** `missed`: the patient did not come. `cancelled`: called off beforehand, by either side. */
  readonly status: "given" | "missed" | "cancelled";
};

/** What a review is asked for. */
export type ReviewOptions = {
  /** What really happened, in any order. */
  readonly attendance: readonly Attendance[];
  /** The day of the review. Nothing new is planned before it. */
  readonly today: PlainDate;
  /** How many maintenance infusions to list, 0 to 120; 6 when left out. */
  readonly horizon?: number;
};

/** Whether a rule of the induction is kept so far, broken, or kept so far and no longer within reach. */
export type RuleStatus = {
  readonly rule: "infusions" | "span" | "least-gap" | "greatest-gap";
  readonly status: "kept" | "within-reach" | "out-of-reach" | "broken";
};

/**
 * A way on for a course that can no longer meet the protocol: the facts of it, and no advice.
 *
 * - `finish-late`: the infusions that remain, in as few days over the span as the clinic's calendar allows.
 * - `begin-again`: a whole induction from today on.
 */
export type Choice = {
  readonly kind: "finish-late" | "begin-again";
  /** The dates still to come. */
  readonly dates: readonly PlainDate[];
  /** Calendar days by which the course would exceed its span; 0 for one begun again. */
  readonly daysOver: number;
  /** The facts in one English sentence. */
  readonly message: string;
};

/** Where a course stands. */
export type Review = {
  readonly protocol: { readonly id: string; readonly version: string };
  readonly today: PlainDate;
  /**
   * `not-started`: none given. `induction`: under way and within reach. `out-of-reach`: the induction can no longer
   * meet the protocol. `maintenance`: the induction is done. `complete`: all that the protocol has is given.
   */
  readonly state: "not-started" | "induction" | "out-of-reach" | "maintenance" | "complete";
  readonly progress: {
    /** Infusions of the induction given so far, and how many the protocol asks for. */
    readonly given: number;
    readonly of: number;
    readonly maintenanceGiven: number;
    readonly missed: number;
    readonly cancelled: number;
    /** The last day of the span, once the first infusion is given. */
    readonly spanEnds: PlainDate | null;
  };
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
  /** Empty unless the state is `out-of-reach`. The treating doctor decides among them. */
  readonly choices: readonly Choice[];
};

const STATUSES = ["given", "missed", "cancelled"] as const;

const checkReview = (options: ReviewOptions): void => {
  checkObject(options, "options", "attendance and today");
  const { attendance, today, horizon = 6 } = options;
  plainDate(today, "today");
  checkHorizon(horizon);
  if (!Array.isArray(attendance))
    throw new TypeError(`attendance must be a list; it is ${formatValue(attendance)}.`);
  attendance.forEach((entry: Attendance, i) => {
    plainDate(entry?.date, `attendance[${i}].date`);
    if (!STATUSES.includes(entry.status)) {
      throw new RangeError(
        `attendance[${i}].status must be one of ${STATUSES.join(", ")}; it is ${formatValue(entry.status)}.`,
      );
    }
  });
};

/** The last day for the next infusion on which the rest of the induction still fits, however it is then placed. */
const findLastDayWithinReach = (
  protocol: Protocol,
  given: readonly number[],
  soonest: number,
  availability: Availability,
): number => {
  const first = given[0] as number;
  const end = first + protocol.induction.spanDays - 1;
  for (let day = end; day > soonest; day--) {
    if (
      availability.isAvailable(day) &&
      solveSchedule(toScheduleProblem(protocol, first, availability.isAvailable, [...given, day], day))
    ) {
      const before = given[given.length - 1] as number;
      const { least, greatest = Infinity } = protocol.induction.gap;
      if (day - before >= least && day - before <= greatest) return day;
    }
  }
  return soonest;
};

/** The infusions that remain, in as few days over the span as the calendar allows. */
const planLateFinish = (
  protocol: Protocol,
  given: readonly number[],
  soonest: number,
  availability: Availability,
): Choice | null => {
  const first = given[0] as number;
  const { spanDays, infusions } = protocol.induction;
  const search = toScheduleProblem(protocol, first, availability.isAvailable, given, soonest);
  // Without a greatest gap the answer is at most the open days that it takes; two years without them is no way on.
  for (let over = 1; over <= 731; over++) {
    const offsets = solveSchedule({ ...search, last: spanDays - 1 + over, greatest: Infinity });
    if (!offsets) continue;
    const days = offsets.slice(given.length).map((offset) => first + offset);
    const last = dateOfDay(days[days.length - 1] as number);
    return {
      kind: "finish-late",
      dates: days.map(dateOfDay),
      daysOver: over,
      message: `Finish late: the last of the ${infusions} infusions on ${formatDate(last)}, ${formatCount(over, "day")} over the ${formatCount(spanDays, "day")}.`,
    };
  }
  return null;
};

const planRestart = (protocol: Protocol, today: number, availability: Availability): Choice | null => {
  const found = findFirstValidStart(protocol, today, protocol.startWithinDays, availability.isAvailable);
  if (!found) return null;
  const dates = found.days.map(dateOfDay);
  return {
    kind: "begin-again",
    dates,
    daysOver: 0,
    message: `Begin again: ${formatCount(dates.length, "infusion")} from ${formatDate(dates[0] as PlainDate)} to ${formatDate(dates[dates.length - 1] as PlainDate)}.`,
  };
};

/** A day that was skipped is why the infusion stands on the other day that its position allows. */
const explainSkippedDays = (course: Course, skipped: readonly SkippedSession[]): Course => ({
  ...course,
  infusions: course.infusions.map((infusion) => {
    const { status, window, date, reasons } = infusion;
    const session = skipped.find((one) => one.date === window.target);
    if (!session || status !== "planned" || date === window.target || reasons[0]?.code !== "intended")
      return infusion;
    const obstacle = { kind: "skipped", ...session } as const;
    const message = `${formatObstacle(obstacle)}: this is the next day that fits.`;
    return { ...infusion, reasons: [{ ...reasons[0], message, obstacles: [obstacle] }] };
  }),
});

/**
 * Says where a course stands: what was given, what is due next and by when, which rules are broken and which are
 * still within reach, and the best dates for the rest with the given ones fixed.
 *
 * A missed or cancelled session does not count, and its day is not offered again. A late infusion never undoes the
 * ones before it. Maintenance counts from the last infusion really given. Where the induction can no longer meet the
 * protocol, the facts of each way on are given and the treating doctor decides.
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
  checkReview(options);
  const { protocol, calendar, unavailable = [] } = context;
  const { today, horizon = 6 } = options;
  const { infusions: count, spanDays, gap } = protocol.induction;
  const issues: Issue[] = [];

  const entries = [...options.attendance].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const given: PlainDate[] = [];
  const skipped: SkippedSession[] = [];
  for (const { date, status } of entries) {
    if (status !== "given") {
      skipped.push({ date, status });
      issues.push(status === "missed" ? issue(missed, { date }) : issue(cancelled, { date }));
    } else if (date > today) {
      issues.push(issue(givenInFuture, { date, today }));
    } else if (given[given.length - 1] === date) {
      issues.push(issue(duplicateDate, { date }));
    } else {
      given.push(date);
    }
  }

  const planAvailability = withoutSessions(createAvailability(calendar, unavailable), skipped);
  const availability = withoutSessions(
    createAvailability(calendar, [...unavailable, ...given.filter((date) => date === today)]),
    skipped,
  );
  const todayDay = dayNumber(today);
  const days = given.map(dayNumber);
  const induction = days.slice(0, count);
  const extra = days.slice(count);
  // Where maintenance has no set number it goes on, and so does the course.
  const most = count + (protocol.maintenance ? (protocol.maintenance.infusions ?? Infinity) : 0);
  const first = induction[0];
  issues.push(...findInductionIssues(protocol, induction));

  if (protocol.maintenance) {
    let anchor = induction[count - 1];
    for (const [i, day] of extra.slice(0, most - count).entries()) {
      const window = getMaintenanceWindow(protocol.maintenance, dateOfDay(anchor as number));
      const date = dateOfDay(day);
      const number = count + i + 1;
      if (date < window.earliest)
        issues.push(issue(early, { number, date, earliest: window.earliest }, number));
      if (date > window.latest) issues.push(issue(late, { number, date, latest: window.latest }, number));
      anchor = day;
    }
  }
  for (const [i, date] of given.slice(most).entries()) {
    issues.push(issue(moreThanPlanned, { number: most + i + 1, date, infusions: most }, most + i + 1));
  }

  const plan = planWithAvailability(
    protocol,
    { start: today, given: given.slice(0, most), horizon },
    planAvailability,
  );
  const course = plan.course ? explainSkippedDays(plan.course, skipped) : null;
  const done = induction.length === count;
  const choices: Choice[] = [];
  let state: Review["state"];
  if (first === undefined) state = "not-started";
  else if (done) state = given.length < most ? "maintenance" : "complete";
  else if (course) state = "induction";
  else {
    state = "out-of-reach";
    issues.push(...plan.issues);
    for (const way of [
      planLateFinish(protocol, induction, todayDay, availability),
      planRestart(protocol, todayDay, availability),
    ]) {
      if (way) choices.push(way);
    }
  }
  if (first === undefined && !plan.course) issues.push(...plan.issues);
  for (const found of course?.issues ?? []) {
    if (found.code === "start-moved" || found.code === "maintenance-no-open-day") issues.push(found);
  }

  const planned = course?.infusions.find((infusion) => infusion.status === "planned");
  let next: Review["next"] = null;
  if (planned) {
    const { number, phase, date } = planned;
    let window = planned.window;
    if (phase === "induction" && first !== undefined) {
      const soonest = Math.max(todayDay, (induction[induction.length - 1] as number) + gap.least);
      const latest = findLastDayWithinReach(protocol, induction, dayNumber(date), availability);
      window = { earliest: dateOfDay(soonest), target: window.target, latest: dateOfDay(latest) };
    }
    next = { number, phase, date, window };
  }
  // The window of the first maintenance infusion still owed says whether it is overdue, whatever the plan makes of it.
  if (done && protocol.maintenance && given.length < most) {
    const owed = getMaintenanceWindow(
      protocol.maintenance,
      dateOfDay(extra[extra.length - 1] ?? (induction[count - 1] as number)),
    );
    if (today > owed.latest) {
      issues.push(
        issue(
          maintenanceOverdue,
          {
            target: owed.target,
            latest: owed.latest,
            days: todayDay - dayNumber(owed.latest),
            last: given[given.length - 1] as PlainDate,
            sinceLast: todayDay - dayNumber(given[given.length - 1] as PlainDate),
          },
          given.length + 1,
        ),
      );
    }
  }

  const has = (code: Issue["code"]): boolean => issues.some((found) => found.code === code);
  const open = state === "induction" || state === "not-started";
  const reach: RuleStatus["status"] = done ? "kept" : open ? "within-reach" : "out-of-reach";
  const rules: RuleStatus[] = [
    { rule: "infusions", status: done ? "kept" : "within-reach" },
    { rule: "span", status: has("span-exceeded") ? "broken" : reach },
    { rule: "least-gap", status: has("gap-too-short") ? "broken" : done ? "kept" : "within-reach" },
  ];
  if (gap.greatest !== undefined) {
    rules.push({ rule: "greatest-gap", status: has("gap-too-long") ? "broken" : reach });
  }

  return {
    protocol: { id: protocol.id, version: protocol.version },
    today,
    state,
    progress: {
      given: induction.length,
      of: count,
      maintenanceGiven: extra.length,
      missed: entries.filter(({ status }) => status === "missed").length,
      cancelled: entries.filter(({ status }) => status === "cancelled").length,
      spanEnds: first === undefined ? null : dateOfDay(first + spanDays - 1),
    },
    next,
    rules,
    issues: sortBySeverity(issues),
    course,
    conflict: plan.conflict,
    choices,
  };
};

/** One difference between two courses. */
export type CourseChange = {
  readonly number: number;
  readonly phase: Phase;
  /** `null` where the first course has no such infusion. */
  readonly from: PlainDate | null;
  /** `null` where the second course has no such infusion. */
  readonly to: PlainDate | null;
  /** Days by which it moves; negative for earlier, 0 where it is new or gone. */
  readonly days: number;
  /** The change as an English sentence. */
  readonly message: string;
};

/**
 * What differs between two plans, infusion by infusion, in words. Empty when every infusion keeps its date.
 *
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday", "friday"] };
 * const context: PlanContext = { protocol: standardProtocol, calendar };
 * const before = planCourse(context, { start: "2026-12-07" });
 * const after = planCourse({ ...context, unavailable: ["2026-12-17"] }, { start: "2026-12-07" });
 * before.course && after.course && compareCourses(before.course, after.course)[0]?.message;
 * // "Infusion 2 moves 1 day later, from Thursday 10 December to Friday 11 December 2026."
 */
export const compareCourses = (before: Course, after: Course): readonly CourseChange[] => {
  const changes: CourseChange[] = [];
  const length = Math.max(before.infusions.length, after.infusions.length);
  for (let i = 0; i < length; i++) {
    const old = before.infusions[i];
    const now = after.infusions[i];
    const { number, phase } = (now ?? old) as Infusion;
    const facts = { number, phase, from: old?.date ?? null, to: now?.date ?? null };
    if (!old && now) {
      changes.push({ ...facts, days: 0, message: `Infusion ${number} is new, on ${formatDate(now.date)}.` });
    } else if (old && !now) {
      changes.push({ ...facts, days: 0, message: `Infusion ${number} on ${formatDate(old.date)} is gone.` });
    } else if (old && now && old.date !== now.date) {
      const days = dayNumber(now.date) - dayNumber(old.date);
      const sameYear = old.date.slice(0, 4) === now.date.slice(0, 4);
      changes.push({
        ...facts,
        days,
        message: `Infusion ${number} moves ${formatCount(Math.abs(days), "day")} ${days < 0 ? "earlier" : "later"}, from ${formatDate(old.date, { year: !sameYear })} to ${formatDate(now.date)}.`,
      });
    }
  }
  return changes;
};

/**
 * Checks the dates of a course, wherever they come from, against its protocol and a calendar: shut days, gaps, span,
 * order, and maintenance outside its window. Only infusions still planned are held against the calendar.
 *
 * @throws RangeError or TypeError when the protocol or the calendar is wrong
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"] };
 * const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * const closures: readonly Closure[] = [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }];
 * const changed: PlanContext = { protocol: standardProtocol, calendar: { ...calendar, closures } };
 * const issues = course ? checkCourse(changed, course) : [];
 * issues.map(({ code, infusion }) => [code, infusion]); // [["shut-day", 6]]
 */
export const checkCourse = (context: PlanContext, course: Course): readonly Issue[] => {
  checkContext(context);
  const { protocol, calendar, unavailable } = context;
  const availability = createAvailability(calendar, unavailable);
  const induction = course.infusions.filter(({ phase }) => phase === "induction");
  const issues: Issue[] = [
    ...findInductionIssues(
      protocol,
      induction.map(({ date }) => dayNumber(date)),
    ),
  ];
  course.infusions.forEach(({ number, phase, date, window, status }, i) => {
    const before = course.infusions[i - 1];
    if (status === "planned") {
      const against = availability.findObstacles(dayNumber(date));
      if (against.length > 0) {
        issues.push(issue(shutDay, { number, date, why: formatList(against.map(formatObstacle)) }, number));
      }
    }
    if (phase === "maintenance") {
      if (before && date <= before.date)
        issues.push(issue(outOfOrder, { number, date, before: before.date }, number));
      if (date < window.earliest)
        issues.push(issue(early, { number, date, earliest: window.earliest }, number));
      if (date > window.latest) issues.push(issue(late, { number, date, latest: window.latest }, number));
    }
  });
  return sortBySeverity(issues);
};

/** What a move is asked for. */
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
 * The other infusions of the induction stay. When the last of the induction moves, maintenance is planned anew from
 * it; a moved maintenance infusion moves alone. When it passes a neighbour the numbers follow the dates.
 *
 * @throws RangeError when there is no such infusion, when it was given already, or when another one is on that day
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
  checkObject(options, "move", "number and to");
  const { protocol, calendar, unavailable } = context;
  const { number, to } = options;
  plainDate(to, "to");
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
  const byHand = { code: "by-hand", message: "Put there by hand.", obstacles: [] } as const;
  let infusions: readonly Infusion[];
  const issues: Issue[] = [];

  if (moved.phase === "induction") {
    const reasons = new Map(induction.map((infusion) => [infusion.date, infusion.reasons[0]]));
    reasons.delete(moved.date);
    reasons.set(to, byHand);
    const days = induction
      .map(({ date }) => dayNumber(date === moved.date ? to : date))
      .sort((a, b) => a - b);
    const firstGiven = induction.filter(({ status }) => status === "given").map(({ date }) => date);
    const lastGiven = firstGiven[firstGiven.length - 1];
    if (lastGiven !== undefined && to < lastGiven) {
      throw new RangeError(
        `to is "${to}": an infusion was given on ${lastGiven}, and the next comes after it.`,
      );
    }
    const soonest = Math.min(dayNumber(course.start), days[0] as number);
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
