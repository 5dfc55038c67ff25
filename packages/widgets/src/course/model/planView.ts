/**
 * What the staff planner shows, derived from one state: the record with its review, or a course that is being planned.
 * The list, the calendar, the words for the patient, the paper and the files all come from here.
 */
import {
  addDays,
  proposeChoices,
  reviewRecord,
  type ChoiceResult,
  type Course,
  type CourseChoice,
  type CourseRecord,
  type Infusion,
  type Issue,
  type Phase,
  type PlainDate,
  type PlanContext,
  type Reason,
  type RecordReview,
  type Window,
} from "@infusionkit/core";

/** One date as the list and the calendar show it. */
export type PlanEntry = {
  readonly date: PlainDate;
  /** Its place among the infusions; `null` for one that was missed or cancelled. */
  readonly number: number | null;
  readonly phase: Phase | null;
  /** `question`: planned, past, and without an answer. `proposed`: not agreed yet. */
  readonly state: "planned" | "given" | "missed" | "cancelled" | "question" | "proposed";
  readonly time: "past" | "today" | "ahead";
  /** The days to which it can move while the others stay, or the window of a maintenance infusion. */
  readonly window: Window | null;
  /** Why a proposed one is on its date. */
  readonly reason: Reason | null;
  /** Planned, and no longer part of what is proposed. */
  readonly isDropped: boolean;
  /** An infusion of the induction after the last day of the span. */
  readonly isOverSpan: boolean;
};

/** What a plan is derived from. */
export type PlanSource = {
  readonly context: PlanContext;
  /** The start that is typed, or `null`. */
  readonly start: PlainDate | null;
  /** How many infusions the induction is to have; `null` for the number of the protocol. */
  readonly infusions: number | null;
  readonly horizon: number;
  readonly record: CourseRecord | null;
  readonly today: PlainDate;
  /** Which of several choices is looked at. */
  readonly choiceIndex: number;
};

/** What is next, and what it hangs on. */
export type NextDate = {
  readonly date: PlainDate;
  readonly phase: Phase;
  readonly window: Window | null;
  readonly isToday: boolean;
  readonly isAgreed: boolean;
};

/** All that the planner shows of a plan. */
export type PlanView = {
  readonly source: PlanSource;
  readonly record: CourseRecord | null;
  /** Where the record stands; `null` while nothing is agreed. */
  readonly review: RecordReview | null;
  /** The ways to begin or to go on; `null` where there is nothing to choose or to agree. */
  readonly choices: ChoiceResult | null;
  /** The choice that is shown; it is agreed by {@link acceptChoice} of core. */
  readonly choice: CourseChoice | null;
  /** The course that would be agreed: of the choice, or what the review proposes. */
  readonly proposal: Course | null;
  readonly entries: readonly PlanEntry[];
  readonly spanStart: PlainDate | null;
  readonly spanEnd: PlainDate | null;
  readonly next: NextDate | null;
  /** What departs from the protocol or has to be seen to, each once. */
  readonly issues: readonly Issue[];
};

const getTime = (date: PlainDate, today: PlainDate): PlanEntry["time"] =>
  date < today ? "past" : date === today ? "today" : "ahead";

/** An infusion of a plan that nobody has agreed. */
export const toProposedEntry = (
  infusion: Infusion,
  today: PlainDate,
  spanEnd: PlainDate | null,
): PlanEntry => ({
  date: infusion.date,
  number: infusion.number,
  phase: infusion.phase,
  state: "proposed",
  time: getTime(infusion.date, today),
  window: infusion.window,
  reason: infusion.reasons[0] ?? null,
  isDropped: false,
  isOverSpan: infusion.phase === "induction" && spanEnd !== null && infusion.date > spanEnd,
});

/** The entries of a record, and what is proposed beside them. */
const mergeEntries = (
  review: RecordReview,
  proposal: Course | null,
  spanEnd: PlainDate | null,
): readonly PlanEntry[] => {
  const { today } = review;
  const proposed = new Map(
    (proposal?.infusions ?? [])
      .filter(({ status }) => status === "planned")
      .map((infusion) => [infusion.date, infusion]),
  );
  const agreed = review.entries.map((entry): PlanEntry => {
    const infusion = proposed.get(entry.date);
    const isPlanned = entry.state === "planned";
    if (isPlanned) proposed.delete(entry.date);
    return {
      date: entry.date,
      number: isPlanned && proposal ? (infusion?.number ?? null) : entry.number,
      phase: entry.phase,
      state: entry.isQuestion ? "question" : entry.state,
      time: entry.time,
      // Beside what is proposed, a window that counts only with what is agreed would overlap with it.
      window: isPlanned && proposal ? (infusion?.window ?? null) : entry.window,
      reason: infusion?.reasons[0] ?? null,
      isDropped: isPlanned && !entry.isQuestion && proposal !== null && !infusion,
      isOverSpan: entry.phase === "induction" && spanEnd !== null && entry.date > spanEnd,
    };
  });
  return [
    ...agreed,
    ...[...proposed.values()].map((infusion) => toProposedEntry(infusion, today, spanEnd)),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};

const findSpanEnd = (first: PlainDate | null, { protocol }: PlanContext): PlainDate | null =>
  first && addDays(first, protocol.induction.spanDays - 1);

/**
 * Whether a record may still begin on another day: nothing was given, and no date has passed of which nobody said what came
 * of it.
 */
export const canBeginElsewhere = ({ appointments }: CourseRecord, today: PlainDate): boolean =>
  appointments.every(({ state, date }) => state !== "given" && (state !== "planned" || date >= today));

/**
 * A record that may begin on another day, or have another number of infusions: what is asked for in the settings is then
 * proposed in its place.
 */
const asksForOtherPlan = ({ record, start, infusions, today }: PlanSource): boolean =>
  !!record &&
  !!start &&
  (start !== record.start || (infusions !== null && infusions !== record.infusions)) &&
  canBeginElsewhere(record, today) &&
  // Over days on which something happened nothing is planned again.
  (start >= today || record.appointments.every(({ date }) => date >= today)) &&
  !record.appointments.some(({ date, state }) => date === start && state !== "planned");

/** Days on which a visit was missed or called off: no other one is planned there. */
const withoutSkippedDays = (context: PlanContext, { appointments }: CourseRecord): PlanContext => {
  const skipped = appointments.flatMap(({ state, date }) =>
    state === "missed" || state === "cancelled" ? [date] : [],
  );
  return skipped.length === 0
    ? context
    : { ...context, unavailable: [...(context.unavailable ?? []), ...skipped] };
};

/** The first date that is agreed and not answered. */
const findNextAgreed = ({ appointments }: CourseRecord): PlainDate | null =>
  appointments.find(({ state }) => state === "planned")?.date ?? null;

/** Whether the protocol cannot be met as asked, and there is no other way either. */
export const hasNoChoice = (view: PlanView | null): boolean =>
  !!view?.choices &&
  !view.choices.fits &&
  view.choices.choices.length === 0 &&
  view.choices.questions.length === 0;

/** Derives what is shown. Core refuses what it cannot plan with, by a `RangeError` with field, value and what is allowed. */
export const buildPlanView = (source: PlanSource): PlanView | null => {
  const { context, record, start, infusions, horizon, today, choiceIndex } = source;
  const options = { today, horizon };
  const request = start && { start, ...(infusions === null ? {} : { infusions }) };

  if (!record || asksForOtherPlan(source)) {
    if (!request) return null;
    // A start that has passed is planned as of that day: a course is entered from paper so, and asked about.
    const asOf = { ...options, today: request.start < today ? request.start : today };
    const choices = proposeChoices(record ? withoutSkippedDays(context, record) : context, request, asOf);
    const choice = choices.choices[choices.fits ? 0 : choiceIndex] ?? null;
    const proposal = choice?.course ?? null;
    const first = proposal?.infusions[0]?.date ?? null;
    const spanEnd = findSpanEnd(first, context);
    return {
      source,
      record,
      review: null,
      choices,
      choice,
      proposal,
      // What is agreed stays in sight until the other plan is used.
      entries: record
        ? mergeEntries(reviewRecord(context, record, options), proposal, spanEnd)
        : (proposal?.infusions ?? []).map((infusion) => toProposedEntry(infusion, today, spanEnd)),
      spanStart: first,
      spanEnd,
      // A start that has gone by is no date to tell anybody: whether the year is right is asked.
      next:
        proposal?.infusions[0] && proposal.infusions[0].date >= today
          ? {
              ...proposal.infusions[0],
              isToday: first === today,
              isAgreed: record !== null && findNextAgreed(record) === first,
            }
          : null,
      // Where there is something to choose, each choice says what it breaks.
      issues: choices.fits ? (proposal?.issues ?? []) : [],
    };
  }

  const review = reviewRecord(context, record, options);
  const choices = review.needsChoice ? proposeChoices(context, record, options) : null;
  const choice = choices?.choices[choiceIndex] ?? null;
  const proposal = choice?.course ?? review.proposal?.course ?? null;
  const counted = review.entries.find(
    (entry) => entry.counts && entry.phase === "induction" && entry.number !== null,
  );
  // A course that begins again has a span of its own.
  const begunAgain = choice?.countsFrom ? (choice.dates[0] ?? null) : null;
  const spanStart = begunAgain ?? counted?.date ?? null;
  const spanEnd = begunAgain
    ? findSpanEnd(begunAgain, context)
    : (review.progress.spanEnds ?? findSpanEnd(spanStart, context));
  return {
    source,
    record,
    review,
    choices,
    choice,
    proposal,
    entries: mergeEntries(review, proposal, spanEnd),
    spanStart,
    spanEnd,
    next: review.next,
    issues: choices ? [] : review.issues,
  };
};
