import {
  createAvailability,
  formatObstacles,
  withoutSkippedVisits,
  type Availability,
  type SkippedVisit,
} from "../calendar.ts";
import { dateOfDay, dayNumber, formatDate, type PlainDate } from "../date.ts";
import { formatCount } from "../english.ts";
import {
  cancelled,
  conflictingEntries,
  duplicateDate,
  early,
  givenInFuture,
  issue,
  late,
  maintenanceNoOpenDay,
  maintenanceOverdue,
  missed,
  missedInFuture,
  moreThanPlanned,
  sortBySeverity,
  type Issue,
} from "../issue.ts";
import { withInfusions, type Protocol } from "../protocol.ts";
import { checkContext, checkReviewOptions } from "../validation/checkInput.ts";
import { findFirstValidStart, findInductionIssues, splitGiven, toScheduleProblem } from "./induction.ts";
import { getMaintenanceWindow, planMaintenanceAhead } from "./maintenance.ts";
import { planWithAvailability } from "./planCourse.ts";
import { findEarliestEnds, solveSchedule } from "./search.ts";
import type { Attendance, Conflict, Course, Phase, PlanContext, Window } from "./types.ts";

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

/** The last day for the next infusion on which the rest of the induction still fits, however it is then placed. */
const findLastDayWithinReach = (
  protocol: Protocol,
  given: readonly number[],
  soonest: number,
  availability: Availability,
): number => {
  const { spanDays, infusions, gap } = protocol.induction;
  const { least, greatest = Infinity } = gap;
  const end = (given[0] as number) + spanDays - 1;
  const before = given[given.length - 1] as number;
  const ends = findEarliestEnds(infusions - given.length - 1, soonest, end, {
    least,
    greatest,
    isOpen: availability.isAvailable,
  });
  for (let day = Math.min(end, before + greatest); day > soonest; day--) {
    if (availability.isAvailable(day) && day - before >= least && (ends[day - soonest] as number) <= end) {
      return day;
    }
  }
  return soonest;
};

/** How many days over its span a course may end late: two years. */
const MOST_DAYS_OVER = 731;

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
  // Without a greatest gap, to take the first open day each time ends soonest; two years without them is no way on.
  const most = spanDays - 1 + MOST_DAYS_OVER;
  const [soonestEnd = Infinity] = findEarliestEnds(
    infusions - given.length,
    search.fixed[search.fixed.length - 1] as number,
    most,
    { ...search, greatest: Infinity, isOpen: (offset) => offset >= search.from && search.isOpen(offset) },
  );
  const over = Math.max(1, soonestEnd - spanDays + 1);
  const offsets =
    over <= MOST_DAYS_OVER && solveSchedule({ ...search, last: spanDays - 1 + over, greatest: Infinity });
  if (!offsets) return null;
  const days = offsets.slice(given.length).map((offset) => first + offset);
  const last = dateOfDay(days[days.length - 1] as number);
  return {
    kind: "finish-late",
    dates: days.map(dateOfDay),
    daysOver: over,
    message: `Finish late: the last of the ${infusions} infusions on ${formatDate(last)}, ${formatCount(over, "day")} over the ${formatCount(spanDays, "day")}.`,
  };
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

/** Where the target day was skipped, replaces the reason "intended" by the skipped visit. */
const explainSkippedDays = (course: Course, skipped: readonly SkippedVisit[]): Course => ({
  ...course,
  infusions: course.infusions.map((infusion) => {
    const { status, window, date, reasons } = infusion;
    const session = skipped.find((one) => one.date === window.target);
    if (!session || status !== "planned" || date === window.target || reasons[0]?.code !== "intended")
      return infusion;
    const obstacle = { kind: "skipped", ...session } as const;
    const message = `${formatObstacles([obstacle])}: this is the next day that fits.`;
    return { ...infusion, reasons: [{ ...reasons[0], message, obstacles: [obstacle] }] };
  }),
});

/**
 * Says where a course stands: what was given, what is due next and by when, which rules are broken and which are
 * still within reach, and the best dates for the rest with the given ones fixed.
 *
 * A missed or cancelled infusion does not count, and its day is not offered again. A late infusion never undoes the
 * ones before it. Infusions beyond the protocol's number, within the span, belong to the induction. Maintenance counts from
 * the last infusion really given; one whose window has passed is due on the first open day from today on. Where the induction can no longer meet the
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
  checkReviewOptions(options);
  const { protocol, calendar, unavailable = [] } = context;
  const { today, horizon = 6 } = options;
  const { infusions: least, spanDays, gap } = protocol.induction;
  const issues: Issue[] = [];

  const entries = [...options.attendance].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const given: PlainDate[] = [];
  const skipped: SkippedVisit[] = [];
  const givenDates = new Set(entries.flatMap(({ date, status }) => (status === "given" ? [date] : [])));
  for (const { date, status } of entries) {
    if (status !== "given") {
      if (givenDates.has(date)) {
        issues.push(issue(conflictingEntries, { date, status }));
        continue;
      }
      skipped.push({ date, status });
      if (status === "cancelled") issues.push(issue(cancelled, { date }));
      else if (date > today) issues.push(issue(missedInFuture, { date, today }));
      else issues.push(issue(missed, { date }));
    } else if (date > today) {
      issues.push(issue(givenInFuture, { date, today }));
    } else if (given[given.length - 1] === date) {
      issues.push(issue(duplicateDate, { date }));
    } else {
      given.push(date);
    }
  }

  const planAvailability = withoutSkippedVisits(createAvailability(calendar, unavailable), skipped);
  const availability = withoutSkippedVisits(
    createAvailability(calendar, [...unavailable, ...given.filter((date) => date === today)]),
    skipped,
  );
  const todayDay = dayNumber(today);
  const days = given.map(dayNumber);
  const { induction, maintenance: extra } = splitGiven(protocol, days);
  // The protocol asks for at least its number: more within the span belong to the induction.
  const count = Math.max(least, induction.length);
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
    withInfusions(protocol, count),
    { start: today, given: given.slice(0, most), horizon },
    planAvailability,
  );
  const lastGiven = days[days.length - 1];
  const soonest = lastGiven === undefined ? todayDay : Math.max(todayDay, lastGiven + gap.least);
  let course = plan.course && explainSkippedDays(plan.course, skipped);
  if (course && lastGiven !== undefined && induction.length >= least) {
    // Once the induction is done, what comes next is on an open day from today on, also where its window has passed.
    const before = course.infusions.filter(({ status }) => status === "given");
    const ask = {
      anchor: lastGiven,
      soonest,
      horizon,
      done: before.length - count,
      number: before.length + 1,
    };
    const ahead = planMaintenanceAhead(protocol, ask, planAvailability);
    const kept = course.issues.filter(({ code }) => code !== maintenanceNoOpenDay.code);
    course = {
      ...course,
      infusions: [...before, ...ahead.infusions],
      issues: sortBySeverity([...kept, ...ahead.issues]),
    };
  }
  const done = induction.length >= least;
  const choices: Choice[] = [];
  let state: Review["state"];
  if (first === undefined) state = "not-started";
  else if (done) state = given.length < most ? "maintenance" : "complete";
  else if (course) state = "induction";
  else {
    state = "out-of-reach";
    issues.push(...plan.issues);
    for (const choice of [
      planLateFinish(protocol, induction, todayDay, availability),
      planRestart(protocol, todayDay, availability),
    ]) {
      if (choice) choices.push(choice);
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
      let earliest = soonest;
      while (earliest < dayNumber(date) && !availability.isAvailable(earliest)) earliest++;
      const latest = findLastDayWithinReach(protocol, induction, dayNumber(date), availability);
      window = { earliest: dateOfDay(earliest), target: window.target, latest: dateOfDay(latest) };
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
      of: least,
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
