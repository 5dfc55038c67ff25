import { formatObstacles } from "../calendar.ts";
import { checkHorizon } from "../validation/checkInput.ts";
import { formatDate, dateOfDay, dayNumber, type PlainDate } from "../date.ts";
import { formatCount, formatList, formatShortDate } from "../english.ts";
import {
  appointmentsMissing,
  begunAgain,
  cancelled,
  clinicOpens,
  early,
  fewerThanAgreed,
  gapTooShort,
  givenInFuture,
  issue,
  late,
  maintenanceOverdue,
  missed,
  missedInFuture,
  moreThanAgreed,
  moreThanPlanned,
  noLawfulRest,
  openQuestion,
  type Issue,
  sortBySeverity,
} from "../issue.ts";
import type { RuleStatus } from "../planning/reviewCourse.ts";
import { solveSchedule } from "../planning/search.ts";
import { checkToday } from "./changeRecord.ts";
import { checkRecord, markAsSound } from "./parseRecord.ts";
import {
  buildRecordCourse,
  checkPlannedMaintenance,
  findClosedDays,
  getStartAsked,
  layOutDays,
  layOutGiven,
  planInduction,
  planNewInduction,
} from "./planRecord.ts";
import { getSpanEnd, readFacts, type RecordFacts } from "./recordFacts.ts";
import type { Appointment, CourseRecord } from "./types.ts";
import { toScheduleProblem, findInductionIssues } from "../planning/induction.ts";
import { checkContext } from "../validation/checkInput.ts";
import { getMaintenanceWindow } from "../planning/maintenance.ts";
import type { Course, Infusion, Phase, PlanContext, Window } from "../planning/types.ts";

/** What a review of a record is asked for. */
export type RecordReviewOptions = {
  /** The day of the review. Nothing is planned before it. */
  readonly today: PlainDate;
  /** How many maintenance infusions to propose where none is agreed, 0 to 120; 6 when left out. */
  readonly horizon?: number;
};

/** An appointment as a list shows it. */
export type RecordEntry = Appointment & {
  /** Its place among the infusions given and planned; `null` for one that was missed or cancelled. */
  readonly number: number | null;
  /** `null` for a visit that was never planned and did not take place, or that no longer counts. */
  readonly phase: Phase | null;
  /**
   * The days to which a planned one can move while the others stay, or the window of a maintenance infusion; `null` for
   * all others.
   */
  readonly window: Window | null;
  readonly time: "past" | "today" | "ahead";
  /** Planned, past, and without an answer. */
  readonly isQuestion: boolean;
  /** Whether it counts: `false` for what lies before the course was begun again. */
  readonly counts: boolean;
};

/** A planned date that has passed, and of which nobody has said what came of it. */
export type OpenQuestion = {
  readonly date: PlainDate;
  /** What the infusion is called until it is answered: its place if it was given. */
  readonly number: number;
  readonly plannedFor: Phase | null;
  readonly daysAgo: number;
  /** The question in English: "Monday 18 January: was it given?" */
  readonly message: string;
};

/** The infusion that comes next. */
export type NextInfusion = {
  /** Its place in the course; `null` where that depends on the answer to an open question, and the date does not. */
  readonly number: number | null;
  readonly phase: Phase;
  readonly date: PlainDate;
  /** The days on which it keeps the rest within reach; of a maintenance infusion its window, passed or not. */
  readonly window: Window;
  /** Whether the date is agreed, or only proposed: then the record changes when the proposal is accepted. */
  readonly isAgreed: boolean;
  readonly isToday: boolean;
};

/** What follows from one way of answering the open questions. */
export type Outcome = {
  readonly answers: readonly { readonly date: PlainDate; readonly state: "given" | "missed" }[];
  readonly state: RecordReview["state"];
  /** What is next then; `null` where the rest does not fit, or nothing is left. */
  readonly next: NextInfusion | null;
  /** The same in one English sentence. */
  readonly message: string;
};

/** A lawful plan for what is still to come, where what is agreed does not meet the protocol or is not complete. */
export type Proposal = {
  /** Given and proposed infusions: {@link acceptPlan} takes it. */
  readonly course: Course;
  /** The proposed dates. */
  readonly dates: readonly PlainDate[];
};

/** Where a course under way stands. */
export type RecordReview = {
  readonly record: CourseRecord;
  readonly today: PlainDate;
  /**
   * `not-started`: none given. `induction`: under way. `out-of-reach`: the rest can no longer meet the protocol, and
   * nothing else was agreed; {@link proposeChoices} gives the choices. `maintenance`: the induction is done.
   * `complete`: all that the protocol has is given.
   */
  readonly state: "not-started" | "induction" | "out-of-reach" | "maintenance" | "complete";
  readonly progress: {
    /** Infusions of the induction given so far, and how many were agreed. */
    readonly given: number;
    readonly of: number;
    readonly maintenanceGiven: number;
    readonly missed: number;
    readonly cancelled: number;
    /** The last day of the span, once the first infusion is given. */
    readonly spanEnds: PlainDate | null;
    /** The last infusion given, and how many days ago. */
    readonly lastGiven: PlainDate | null;
    readonly daysSinceLast: number | null;
  };
  /** Every appointment, in the order of the dates. None is ever left out. */
  readonly entries: readonly RecordEntry[];
  /** Planned dates before today without an answer, the oldest first. While there is one, nothing is planned. */
  readonly questions: readonly OpenQuestion[];
  /** What is next for each way of answering up to three open questions; empty for none, and for more. */
  readonly outcomes: readonly Outcome[];
  /** `null` where nothing is left, where the rest does not fit, and where it depends on an open question. */
  readonly next: NextInfusion | null;
  readonly rules: readonly RuleStatus[];
  /** Departures from the protocol, and what needs somebody's attention, gravest first. */
  readonly issues: readonly Issue[];
  /** A plan to accept, where what is agreed does not meet the protocol or is not complete; `null` otherwise. */
  readonly proposal: Proposal | null;
  /** Whether the protocol cannot be met as agreed, so that one of the choices has to be taken. */
  readonly needsChoice: boolean;
  /** Where the course stands, in one or two English sentences. */
  readonly message: string;
};

/** What a review says besides questions: the part that the answers change. */
type Assessment = Pick<RecordReview, "state" | "next" | "issues" | "proposal" | "needsChoice"> & {
  readonly windows: ReadonlyMap<number, Window>;
};

/** The last day for the next infusion on which the rest of the induction still fits. */
const findLastDayWithinReach = (facts: RecordFacts, date: number): number => {
  const { protocol, availability, induction } = facts;
  const first = induction[0];
  if (first === undefined) return date;
  const before = induction[induction.length - 1] as number;
  const { greatest = Infinity } = protocol.induction.gap;
  for (let day = first + protocol.induction.spanDays - 1; day > date; day--) {
    if (!availability.isAvailable(day) || day - before > greatest) continue;
    const fixed = [...induction, day];
    if (solveSchedule(toScheduleProblem(protocol, first, availability.isAvailable, fixed, day))) return day;
  }
  return date;
};

const toNext = (
  facts: RecordFacts,
  infusion: Pick<Infusion, "number" | "phase" | "date" | "window">,
  isAgreed: boolean,
): NextInfusion => {
  const { number, phase, date } = infusion;
  let { window } = infusion;
  if (phase === "induction" && facts.induction.length > 0) {
    const day = dayNumber(date);
    let earliest = Math.min(facts.soonest, day);
    while (earliest < day && !facts.availability.isAvailable(earliest)) earliest++;
    window = {
      earliest: dateOfDay(earliest),
      target: window.target,
      latest: dateOfDay(findLastDayWithinReach(facts, day)),
    };
  }
  return { number, phase, date, window, isAgreed, isToday: dayNumber(date) === facts.today };
};

const isSameDays = (a: readonly PlainDate[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((date, i) => dayNumber(date) === b[i]);

const plannedDates = (course: Course): readonly PlainDate[] =>
  course.infusions.filter(({ status }) => status === "planned").map(({ date }) => date);

/** The rules that given maintenance infusions broke. */
const findMaintenanceIssues = (facts: RecordFacts): readonly Issue[] => {
  const { least } = facts.protocol.induction.gap;
  const all = [...facts.induction, ...facts.maintenance];
  const most = facts.protocol.maintenance?.infusions ?? (facts.protocol.maintenance ? Infinity : 0);
  return layOutGiven(facts).flatMap(({ number, date, window }, i) => {
    const days = dayNumber(date) - (all[number - 2] as number);
    const found: Issue[] = [];
    if (i >= most) return found;
    if (days < least) found.push(issue(gapTooShort, { number, date, days, least }, number));
    else if (date < window.earliest)
      found.push(issue(early, { number, date, earliest: window.earliest }, number));
    if (date > window.latest) found.push(issue(late, { number, date, latest: window.latest }, number));
    return found;
  });
};

/** What was agreed with a choice, and has to be seen to: a day on which the clinic opens, a course begun again. */
const findAgreementIssues = (facts: RecordFacts): readonly Issue[] => {
  const { record, induction, plannedInduction, plannedMaintenance, openings } = facts;
  const planned = [...plannedInduction, ...plannedMaintenance];
  const issues = openings
    .filter(({ day }) => planned.includes(day))
    .map(({ day, obstacles }) =>
      issue(clinicOpens, { date: dateOfDay(day), why: formatObstacles(obstacles) }),
    );
  const first = induction[0] ?? plannedInduction[0];
  const given = facts.allGiven.length - induction.length - facts.maintenance.length;
  return record.countsFrom === null || first === undefined || given === 0
    ? issues
    : [...issues, issue(begunAgain, { given, first: dateOfDay(first) })];
};

/** What is wrong with the entries themselves, whatever is planned. */
const findEntryIssues = (facts: RecordFacts, today: PlainDate): readonly Issue[] => {
  const { protocol, record, induction, maintenance } = facts;
  const all = [...induction, ...maintenance];
  const most = induction.length + (protocol.maintenance ? (protocol.maintenance.infusions ?? Infinity) : 0);
  const counted = facts.skipped.filter(({ date }) => record.countsFrom === null || date >= record.countsFrom);
  return [
    ...counted.map(({ date, status }) =>
      status === "missed" ? issue(missed, { date }) : issue(cancelled, { date }),
    ),
    ...facts.tooEarly.map(({ date, state }) =>
      state === "given" ? issue(givenInFuture, { date, today }) : issue(missedInFuture, { date, today }),
    ),
    ...findAgreementIssues(facts),
    ...findInductionIssues(protocol, induction),
    ...findMaintenanceIssues(facts),
    ...all
      .slice(most)
      .map((day, i) =>
        issue(moreThanPlanned, { number: most + i + 1, date: dateOfDay(day), infusions: most }, most + i + 1),
      ),
  ];
};

/** The days of an induction with those that are planned, and what these break beside the given ones. */
const checkPlannedInduction = (facts: RecordFacts): readonly Issue[] => {
  const { protocol, induction, plannedInduction, allGiven } = facts;
  const known = new Set(findInductionIssues(protocol, induction).map(({ message }) => message));
  const { least } = protocol.induction.gap;
  const lastGiven = allGiven[allGiven.length - 1];
  const first = plannedInduction[0];
  const number = induction.length + 1;
  const tooSoon =
    induction.length === 0 && lastGiven !== undefined && first !== undefined && first - lastGiven < least
      ? [issue(gapTooShort, { number, date: dateOfDay(first), days: first - lastGiven, least }, number)]
      : [];
  return [
    ...findInductionIssues(protocol, [...induction, ...plannedInduction]).filter(
      ({ message }) => !known.has(message),
    ),
    ...tooSoon,
    ...findClosedDays(facts, plannedInduction, number),
  ];
};

/** Where a course stands that has no open question. */
const assess = (facts: RecordFacts, horizon: number): Assessment => {
  const { protocol, record, least, induction, plannedInduction, plannedMaintenance, availability } = facts;
  const { maintenance } = protocol;
  const issues: Issue[] = [];
  const windows = new Map<number, Window>();

  // The induction as it is agreed.
  const lacking = record.infusions - induction.length - plannedInduction.length;
  const isOpen = induction.length < record.infusions || plannedInduction.length > 0;
  const rest = induction.length < record.infusions ? planInduction(facts) : null;
  // At least the protocol's number is given, and the further ones that were agreed no longer fit.
  const endsShort =
    isOpen && lacking > 0 && !rest && plannedInduction.length === 0 && induction.length >= least;
  const isDone = !isOpen || endsShort;
  const plannedIssues = checkPlannedInduction(facts);
  const isLawfulNext = (day: number): boolean => day >= facts.soonest && availability.isAvailable(day);
  const isBlocked =
    (plannedInduction[0] !== undefined && plannedInduction[0] < facts.soonest) ||
    plannedInduction.some((day) => !availability.isAvailable(day));
  issues.push(...plannedIssues);
  if (endsShort) {
    issues.push(issue(fewerThanAgreed, { given: induction.length, infusions: record.infusions, least }));
  } else if (!isDone && lacking > 0) {
    issues.push(
      issue(appointmentsMissing, {
        given: induction.length,
        planned: plannedInduction.length,
        infusions: record.infusions,
        missing: lacking,
      }),
    );
  } else if (!isDone && lacking < 0) {
    issues.push(
      issue(moreThanAgreed, {
        total: induction.length + plannedInduction.length,
        infusions: record.infusions,
      }),
    );
  }
  const laid = layOutDays(facts, [...induction, ...plannedInduction]);
  for (const { date, window } of laid.slice(induction.length)) windows.set(dayNumber(date), window);

  // The maintenance as it is agreed, counted from the last infusion given or planned before it.
  const lastDay = [...induction, ...plannedInduction, ...facts.maintenance].pop();
  const anchor = facts.maintenance[facts.maintenance.length - 1] ?? lastDay;
  const number = induction.length + plannedInduction.length + facts.maintenance.length + 1;
  const counts = maintenance && anchor !== undefined && (isDone || lacking <= 0);
  const maintenanceIssues: Issue[] = [];
  if (counts) {
    const checked = checkPlannedMaintenance(facts, anchor, maintenance, number);
    checked.windows.forEach((window, i) => windows.set(plannedMaintenance[i] as number, window));
    maintenanceIssues.push(...checked.issues, ...findClosedDays(facts, plannedMaintenance, number));
  }
  const most = maintenance ? (maintenance.infusions ?? Infinity) : 0;
  const isComplete = isDone && facts.maintenance.length >= most;
  const firstMaintenance = plannedMaintenance[0];
  const owed = isDone && !isComplete && counts ? getMaintenanceWindow(maintenance, dateOfDay(anchor)) : null;
  const isOverdue = owed !== null && dayNumber(owed.latest) < facts.today;
  // An agreed date after a window that has passed is late because the infusion is overdue: it is said once.
  issues.push(
    ...maintenanceIssues.filter(
      (found) => !(isOverdue && found.code === late.code && found.infusion === number),
    ),
  );
  if (isOverdue) {
    const last = anchor as number;
    issues.push(
      issue(
        maintenanceOverdue,
        {
          target: owed.target,
          latest: owed.latest,
          days: facts.today - dayNumber(owed.latest),
          last: dateOfDay(last),
          sinceLast: facts.today - last,
        },
        number,
      ),
    );
  }

  // A proposal, where what is agreed is not complete, or cannot take place. A complete induction that breaks a rule was
  // accepted or moved so by hand: it is named, and stands until somebody changes it.
  let days: readonly number[] | null = null;
  let needsChoice = false;
  if (isDone) days = isComplete ? null : induction;
  else if (lacking !== 0 || isBlocked) {
    days = rest ?? (induction.length >= record.infusions ? induction : null);
    if (!days && induction.length === 0 && plannedInduction.length === 0) {
      // Nothing is agreed for the start any more: the first day on which a whole course fits is shown.
      days = planNewInduction(facts, getStartAsked(facts));
    }
    if (!days) needsChoice = lacking > 0 || isBlocked;
  } else days = [...induction, ...plannedInduction];

  let proposal: Proposal | null = null;
  if (days) {
    const isKept =
      days.length === induction.length + plannedInduction.length &&
      plannedInduction.every((day, i) => days?.[induction.length + i] === day);
    const holds = isKept && maintenanceIssues.length === 0 && (plannedMaintenance.length > 0 || !maintenance);
    const isDue = isOverdue && firstMaintenance === undefined;
    if (!holds || isDue) {
      const course = buildRecordCourse(facts, days, dateOfDay(facts.today), horizon);
      const dates = plannedDates(course);
      const agreed = [...plannedInduction, ...plannedMaintenance].sort((a, b) => a - b);
      if (dates.length > 0 && !isSameDays(dates, agreed)) {
        proposal = { course, dates };
        for (const found of course.issues) {
          if (found.code === "maintenance-no-open-day" && (maintenanceIssues.length > 0 || isDone))
            issues.push(found);
        }
      }
    }
  }
  if (needsChoice && induction.length > 0) {
    const last = dateOfDay((induction[0] as number) + protocol.induction.spanDays - 1);
    issues.push(
      issue(noLawfulRest, {
        given: induction.length,
        infusions: record.infusions,
        last,
        why: "Too few open days are left.",
      }),
    );
  }

  // What comes next: the agreed date where it holds, otherwise the proposed one.
  const agreedDay = plannedInduction[0] ?? (counts || !isOpen ? firstMaintenance : undefined);
  const agreed =
    agreedDay !== undefined && isLawfulNext(agreedDay)
      ? {
          number: induction.length + facts.maintenance.length + 1,
          phase: (plannedInduction.length > 0 ? "induction" : "maintenance") as Phase,
          date: dateOfDay(agreedDay),
          window: windows.get(agreedDay) ?? {
            earliest: dateOfDay(agreedDay),
            target: dateOfDay(agreedDay),
            latest: dateOfDay(agreedDay),
          },
        }
      : null;
  const proposed = proposal?.course.infusions.find(({ status }) => status === "planned");
  // A maintenance date after its window was planned for a later one, unless staff set it: another one was missed.
  const isInTime =
    agreed !== null &&
    (agreed.date <= agreed.window.latest ||
      record.appointments.some(({ date, setBy }) => date === agreed.date && setBy === "hand"));
  const prefersAgreed = !proposal || (isDone ? isInTime : lacking <= 0 && !isBlocked);
  const chosen = prefersAgreed && agreed ? agreed : (proposed ?? agreed);
  const isAgreed =
    chosen !== null &&
    chosen !== undefined &&
    [...plannedInduction, ...plannedMaintenance].includes(dayNumber(chosen.date));
  return {
    state: isComplete
      ? "complete"
      : isDone
        ? "maintenance"
        : induction.length === 0
          ? "not-started"
          : needsChoice
            ? "out-of-reach"
            : "induction",
    next: chosen ? toNext(facts, chosen, isAgreed) : null,
    issues,
    proposal,
    needsChoice,
    windows,
  };
};

const STATES_TO_ASK = ["given", "missed"] as const;
/** Up to here every way of answering is worked out: three questions have eight. */
const MOST_QUESTIONS = 3;

/** A record with some questions answered. */
const withAnswers = (record: CourseRecord, answers: Outcome["answers"]): CourseRecord => {
  const states = new Map(answers.map(({ date, state }) => [date, state]));
  return markAsSound({
    ...record,
    appointments: record.appointments.map((appointment) => ({
      ...appointment,
      state: states.get(appointment.date) ?? appointment.state,
    })),
  });
};

const formatNextDate = ({ date, phase, isToday }: NextInfusion): string => {
  const what = phase === "maintenance" ? "the next maintenance infusion" : "the next infusion";
  const preposition = isToday ? "due today," : phase === "maintenance" ? "around" : "on";
  return `${what} is ${preposition} ${formatDate(date)}`;
};

/** The answers as a condition: "Monday 14 and Thursday 17 December were given". */
const formatAnswers = (answers: Outcome["answers"]): string => {
  const [first] = answers;
  const isSame = answers.every(({ state }) => state === first?.state);
  return isSame && first
    ? `${formatList(answers.map(({ date }) => formatShortDate(date)))} ${answers.length > 1 ? "were" : "was"} ${first.state}`
    : formatList(answers.map(({ date, state }) => `${formatShortDate(date)} was ${state}`));
};

const formatOutcome = (
  { answers, state, next }: Omit<Outcome, "message">,
  { protocol }: RecordFacts,
): string => {
  const { infusions, spanDays } = protocol.induction;
  const coming = next && `${formatNextDate(next)}${next.isAgreed ? "" : " (proposed)"}`;
  const misfit = `the ${formatCount(infusions, "infusion")} no longer fit within ${formatCount(spanDays, "day")}`;
  const rest =
    state === "complete"
      ? "the course is complete"
      : state === "out-of-reach"
        ? `${misfit}${coming ? `, and ${coming}` : ""}`
        : (coming ?? "no date can be proposed");
  return `If ${formatAnswers(answers)}, ${rest}.`;
};

/** Every way of answering a few questions. */
const listAnswers = (questions: readonly Appointment[]): readonly Outcome["answers"][] =>
  questions.reduce<readonly Outcome["answers"][]>(
    (all, { date }) => all.flatMap((answers) => STATES_TO_ASK.map((state) => [...answers, { date, state }])),
    [[]],
  );

const isSameNext = (a: NextInfusion | null, b: NextInfusion | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.date === b.date && a.isAgreed === b.isAgreed && a.phase === b.phase);

/** What is next whatever the answers are, or `null` where it depends on them. */
const findCommonNext = (outcomes: readonly Outcome[]): NextInfusion | null => {
  const next = outcomes[0]?.next ?? null;
  if (!next || !outcomes.every((outcome) => isSameNext(outcome.next, next))) return null;
  const isKnown = outcomes.every((outcome) => outcome.next?.number === next.number);
  const latest = outcomes.map((outcome) => outcome.next?.window.latest ?? next.date).sort()[0] as PlainDate;
  return { ...next, number: isKnown ? next.number : null, window: { ...next.window, latest } };
};

const listEntries = (facts: RecordFacts, windows: ReadonlyMap<number, Window>): readonly RecordEntry[] => {
  const { record, today, induction } = facts;
  const inInduction = new Set(induction);
  const given = new Map(layOutGiven(facts).map(({ date, window }) => [date, window]));
  let number = 0;
  return record.appointments.map((appointment): RecordEntry => {
    const { date, state, plannedFor } = appointment;
    const day = dayNumber(date);
    const counts = record.countsFrom === null || date >= record.countsFrom;
    const isCounted = counts && ((state === "given" && day <= today) || state === "planned");
    if (isCounted) number++;
    const phase =
      state !== "given" || day > today
        ? plannedFor
        : !counts
          ? null
          : inInduction.has(day)
            ? "induction"
            : "maintenance";
    return {
      ...appointment,
      number: isCounted ? number : null,
      phase,
      window: (state === "planned" ? windows.get(day) : state === "given" ? given.get(date) : null) ?? null,
      time: day < today ? "past" : day === today ? "today" : "ahead",
      isQuestion: state === "planned" && day < today,
      counts,
    };
  });
};

const listRules = (
  facts: RecordFacts,
  { state, needsChoice }: Pick<Assessment, "state" | "needsChoice">,
  issues: readonly Issue[],
): readonly RuleStatus[] => {
  const isDone = state === "maintenance" || state === "complete";
  const has = (code: Issue["code"]): boolean => issues.some((found) => found.code === code);
  const reach: RuleStatus["status"] = isDone ? "kept" : needsChoice ? "out-of-reach" : "within-reach";
  const { gap } = facts.protocol.induction;
  return [
    { rule: "infusions", status: isDone ? "kept" : "within-reach" },
    { rule: "span", status: has("span-exceeded") ? "broken" : reach },
    { rule: "least-gap", status: has("gap-too-short") ? "broken" : isDone ? "kept" : "within-reach" },
    ...(gap.greatest === undefined
      ? []
      : [{ rule: "greatest-gap", status: has("gap-too-long") ? "broken" : reach } as const]),
  ];
};

const formatStanding = (review: Omit<RecordReview, "message">): string => {
  const { state, progress, next, questions, needsChoice } = review;
  const count = `${progress.given} of ${formatCount(progress.of, "infusion")} given`;
  const standing = {
    "not-started": "No infusion is given yet",
    induction: count,
    "out-of-reach": `${count}; the rest no longer fits within the span`,
    maintenance:
      `The first ${formatCount(progress.given, "infusion")} ` +
      `${progress.maintenanceGiven > 0 ? `and ${formatCount(progress.maintenanceGiven, "maintenance infusion")} ` : ""}are given`,
    complete: "All infusions of the protocol are given",
  }[state];
  if (questions.length > 0) {
    return `${standing}. ${questions.length === 1 ? questions[0]?.message : `${questions.length} planned dates have passed without an answer.`}`;
  }
  const choose = needsChoice ? " One of the choices has to be taken." : "";
  if (!next) return `${standing}.${choose}`;
  const when = next.isToday ? `today, ${formatDate(next.date)}` : formatDate(next.date);
  const around = next.phase === "maintenance" && !next.isToday ? "around " : "";
  return `${standing}.${choose} Next${next.isAgreed ? "" : ", as proposed"}: ${around}${when}.`;
};

/**
 * Says where a course under way stands: what was given, what is open, what is next, which rules are broken, and what to
 * do where it no longer fits.
 *
 * - A planned date before today without an answer is an open question. While there is one nothing is planned; the outcomes
 *   say what is next for each answer. Today's own appointment is due, and no question.
 * - Next is never before today, never on a closed day, and never closer than the least gap to an infusion that was given.
 *   What is agreed comes before what would be proposed, as long as it meets the protocol.
 * - More infusions than the agreed number, within the span, belong to the induction. Maintenance counts from the last one
 *   given. One whose window has passed is due on the first open day from today, and is for the treating doctor to decide.
 * - Nothing that lies in the past is left out.
 *
 * @throws RangeError or TypeError when the record, the context or the day is wrong, or the protocol is another one
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "tuesday", "thursday", "friday"] } };
 * const { course } = planCourse(context, { start: "2027-01-11" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2027-01-04", key: "b7f3c2a9" });
 * const visits = [{ date: "2027-01-11", state: "given" }, { date: "2027-01-14", state: "given" }] as const;
 * const record = recordVisits(agreed, visits, { today: "2027-01-14" });
 * const review = reviewRecord(context, record, { today: "2027-01-19" });
 * review.questions[0]?.message; // "Monday 18 January: was it given?"
 * review.outcomes[0]?.message; // "If Monday 18 January was given, the next infusion is on Thursday 21 January 2027."
 */
export const reviewRecord = (
  context: PlanContext,
  record: CourseRecord,
  options: RecordReviewOptions,
): RecordReview => {
  checkContext(context);
  checkRecord(record);
  checkToday(options);
  const { today, horizon = 6 } = options;
  checkHorizon(horizon);
  const facts = readFacts(context, record, today);
  const { induction, maintenance, allGiven } = facts;
  const lastGiven = allGiven[allGiven.length - 1];
  const entryIssues = findEntryIssues(facts, today);
  const isQuestionOpen = facts.questions.length > 0;

  const answers = facts.questions.length <= MOST_QUESTIONS ? listAnswers(facts.questions) : [];
  const outcomes = isQuestionOpen
    ? answers.map((answer): Outcome => {
        const { state, next } = assess(readFacts(context, withAnswers(record, answer), today), horizon);
        const outcome = { answers: answer, state, next };
        return { ...outcome, message: formatOutcome(outcome, facts) };
      })
    : [];
  const isDone = induction.length >= record.infusions && facts.plannedInduction.length === 0;
  const assessment: Assessment = isQuestionOpen
    ? {
        state: induction.length === 0 ? "not-started" : isDone ? "maintenance" : "induction",
        next: findCommonNext(outcomes),
        issues: [],
        proposal: null,
        needsChoice: false,
        windows: new Map(),
      }
    : assess(facts, horizon);

  const entries = listEntries(facts, assessment.windows);
  const questions = facts.questions.map(({ date, plannedFor }): OpenQuestion => ({
    date,
    number: entries.find((entry) => entry.date === date)?.number ?? 0,
    plannedFor,
    daysAgo: facts.today - dayNumber(date),
    message: `${formatShortDate(date)}: was it given?`,
  }));
  const issues = sortBySeverity([
    ...questions.map(({ date, number }) => issue(openQuestion, { date }, number)),
    ...entryIssues,
    ...assessment.issues,
  ]);
  const review = {
    record,
    today,
    state: assessment.state,
    progress: {
      given: induction.length,
      of: record.infusions,
      maintenanceGiven: maintenance.length,
      missed: facts.skipped.filter(({ status }) => status === "missed").length,
      cancelled: facts.skipped.filter(({ status }) => status === "cancelled").length,
      spanEnds: getSpanEnd(facts),
      lastGiven: lastGiven === undefined ? null : dateOfDay(lastGiven),
      daysSinceLast: lastGiven === undefined ? null : facts.today - lastGiven,
    },
    entries,
    questions,
    outcomes,
    next: assessment.next,
    rules: listRules(facts, assessment, issues),
    issues,
    proposal: assessment.proposal,
    needsChoice: assessment.needsChoice,
  };
  return { ...review, message: formatStanding(review) };
};
