import { dateOfDay, dayNumber, formatDate, type PlainDate } from "../date.ts";
import { formatCount, formatList, formatShortDate } from "../english.ts";
import { issue, openQuestion, sortBySeverity, type Issue } from "../issue.ts";
import type { PlanContext, Window } from "../planning/types.ts";
import { checkContext, checkHorizon } from "../validation/checkInput.ts";
import { assessRecord, type Assessment } from "./assessRecord.ts";
import { checkToday } from "./changeRecord.ts";
import { findEntryIssues } from "./entryIssues.ts";
import { followProposal, renumberIssues } from "./followProposal.ts";
import { checkRecord } from "./parseRecord.ts";
import { layOutGiven } from "./planRecord.ts";
import { getSpanEnd, readFacts, type RecordFacts } from "./recordFacts.ts";
import type {
  NextInfusion,
  OpenQuestion,
  Outcome,
  RecordEntry,
  RecordReview,
  RecordReviewOptions,
  RuleStatus,
} from "./reviewTypes.ts";
import type { Appointment, CourseRecord } from "./types.ts";

const STATES_TO_ASK = ["given", "missed"] as const;
/** Up to here every way of answering is worked out: three questions have eight. */
const MOST_QUESTIONS = 3;

/** A record with some questions answered. */
const withAnswers = (record: CourseRecord, answers: Outcome["answers"]): CourseRecord => {
  const states = new Map(answers.map(({ date, state }) => [date, state]));
  return {
    ...record,
    appointments: record.appointments.map((appointment) => ({
      ...appointment,
      state: states.get(appointment.date) ?? appointment.state,
    })),
  };
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
      isDropped: false,
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
        const { state, next } = assessRecord(readFacts(context, withAnswers(record, answer), today), horizon);
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
    : assessRecord(facts, horizon);

  const entries = followProposal(listEntries(facts, assessment.windows), assessment.proposal);
  const questions = facts.questions.map(({ date, plannedFor }): OpenQuestion => ({
    date,
    number: entries.find((entry) => entry.date === date)?.number ?? null,
    plannedFor,
    daysAgo: facts.today - dayNumber(date),
    message: `${formatShortDate(date)}: was it given?`,
  }));
  const issues = sortBySeverity([
    ...questions.map(({ date, number }) => issue(openQuestion, { date }, number ?? undefined)),
    ...entryIssues,
    ...renumberIssues(assessment.issues, entries),
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
