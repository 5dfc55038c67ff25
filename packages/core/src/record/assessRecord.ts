/** What is agreed, held against the protocol and the calendar; what is proposed in its place; and what comes next. */
import { dateOfDay, dayNumber, type PlainDate } from "../date.ts";
import {
  appointmentsMissing,
  fewerThanAgreed,
  gapTooShort,
  issue,
  late,
  maintenanceNoOpenDay,
  maintenanceOverdue,
  moreThanAgreed,
  noLawfulRest,
  type Issue,
} from "../issue.ts";
import { findInductionIssues } from "../planning/induction.ts";
import { getMaintenanceWindow, toOpenWindow } from "../planning/maintenance.ts";
import { findEarliestEnds, findNearestDay } from "../planning/search.ts";
import type { Infusion, Window } from "../planning/types.ts";
import {
  buildRecordCourse,
  checkPlannedMaintenance,
  findClosedDays,
  getStartAsked,
  layOutDays,
  planInduction,
  planNewInduction,
} from "./planRecord.ts";
import type { RecordFacts } from "./recordFacts.ts";
import type { NextInfusion, Proposal, RecordReview } from "./reviewTypes.ts";

/** What a review says besides questions: the part that the answers change. */
export type Assessment = Pick<RecordReview, "state" | "next" | "issues" | "proposal" | "needsChoice"> & {
  readonly windows: ReadonlyMap<number, Window>;
};

/** The last day for the next infusion on which the rest of the induction still fits, however it is then placed. */
const findLastDayWithinReach = ({ protocol, availability, induction }: RecordFacts, date: number): number => {
  const { spanDays, infusions, gap } = protocol.induction;
  const { least, greatest = Infinity } = gap;
  const first = induction[0];
  if (first === undefined) return date;
  const end = first + spanDays - 1;
  const before = induction[induction.length - 1] as number;
  const { isAvailable: isOpen } = availability;
  const ends = findEarliestEnds(infusions - induction.length - 1, date, end, { least, greatest, isOpen });
  for (let day = Math.min(end, before + greatest); day > date; day--) {
    if (isOpen(day) && day - before >= least && (ends[day - date] as number) <= end) return day;
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
  // One that is overdue has its window as it was: nobody is sent to a day of it any more.
  if (phase === "maintenance" && date <= window.latest) window = toOpenWindow(window, facts.availability);
  return { number, phase, date, window, isAgreed, isToday: dayNumber(date) === facts.today };
};

const isSameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((day, i) => day === b[i]);

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

/** How far the induction is agreed, and whether that can take place. */
type InductionStanding = {
  /** Infusions that have no date yet; negative where more are given and planned than were agreed. */
  readonly lacking: number;
  readonly isDone: boolean;
  /** Whether a planned one is on a closed day, or too soon after one that was given. */
  readonly isBlocked: boolean;
  /** All days of the induction with the best ones for the rest, or `null` where it does not fit. */
  readonly rest: readonly number[] | null;
  readonly issues: readonly Issue[];
};

const assessInduction = (facts: RecordFacts): InductionStanding => {
  const { record, least, induction, plannedInduction, availability } = facts;
  const { infusions } = record;
  const lacking = infusions - induction.length - plannedInduction.length;
  const rest = induction.length < infusions ? planInduction(facts) : null;
  // At least the protocol's number is given, and the further ones that were agreed no longer fit.
  const endsShort = lacking > 0 && !rest && plannedInduction.length === 0 && induction.length >= least;
  const isDone = endsShort || (induction.length >= infusions && plannedInduction.length === 0);
  const isBlocked =
    (plannedInduction[0] !== undefined && plannedInduction[0] < facts.soonest) ||
    plannedInduction.some((day) => !availability.isAvailable(day));
  const issues = [...checkPlannedInduction(facts)];
  const given = induction.length;
  const planned = plannedInduction.length;
  if (endsShort) issues.push(issue(fewerThanAgreed, { given, infusions, least }));
  else if (lacking > 0)
    issues.push(issue(appointmentsMissing, { given, planned, infusions, missing: lacking }));
  else if (lacking < 0 && !isDone) issues.push(issue(moreThanAgreed, { total: given + planned, infusions }));
  return { lacking, isDone, isBlocked, rest, issues };
};

/** How the maintenance is agreed: it counts from the last infusion given or planned before it. */
type MaintenanceStanding = {
  /** Whether its windows are known: every infusion before it has a date. */
  readonly isKnown: boolean;
  readonly isComplete: boolean;
  readonly isOverdue: boolean;
  /** Whether something is wrong with the planned dates. */
  readonly isWrong: boolean;
  readonly windows: readonly Window[];
  readonly issues: readonly Issue[];
};

const assessMaintenance = (
  facts: RecordFacts,
  { isDone, lacking }: InductionStanding,
): MaintenanceStanding => {
  const { protocol, induction, plannedInduction, plannedMaintenance, today } = facts;
  const { maintenance } = protocol;
  const given = facts.maintenance;
  const most = maintenance ? (maintenance.infusions ?? Infinity) : 0;
  const isComplete = isDone && given.length >= most;
  const anchor = given[given.length - 1] ?? [...induction, ...plannedInduction].pop();
  if (!maintenance || anchor === undefined || (!isDone && lacking > 0)) {
    return { isKnown: false, isComplete, isOverdue: false, isWrong: false, windows: [], issues: [] };
  }
  const number = induction.length + plannedInduction.length + given.length + 1;
  const { windows, issues: broken } = checkPlannedMaintenance(facts, anchor, maintenance, number);
  const found = [...broken, ...findClosedDays(facts, plannedMaintenance, number)];
  const owed = getMaintenanceWindow(maintenance, dateOfDay(anchor));
  const isOverdue = isDone && !isComplete && dayNumber(owed.latest) < today;
  if (!isOverdue) {
    return { isKnown: true, isComplete, isOverdue, isWrong: found.length > 0, windows, issues: found };
  }
  // A day on which the clinic was closed was never its due day: the open one nearest to it was.
  const due = findNearestDay(
    dayNumber(owed.target),
    dayNumber(owed.earliest),
    dayNumber(owed.latest),
    facts.availability.isAvailable,
  );
  const overdue = issue(
    maintenanceOverdue,
    {
      target: due === null ? owed.target : dateOfDay(due),
      latest: owed.latest,
      days: today - dayNumber(owed.latest),
      last: dateOfDay(anchor),
      sinceLast: today - anchor,
    },
    number,
  );
  // An agreed date after a window that has passed is late because the infusion is overdue: it is said once.
  const others = found.filter(({ code, infusion }) => code !== late.code || infusion !== number);
  const isWrong = found.length > 0 || plannedMaintenance.length === 0;
  return { isKnown: true, isComplete, isOverdue, isWrong, windows, issues: [...others, overdue] };
};

/** The days of the induction that a proposal has, or `null` where none can be made. */
const chooseDays = (
  facts: RecordFacts,
  { lacking, isDone, isBlocked, rest }: InductionStanding,
): readonly number[] | null => {
  const { record, induction, plannedInduction } = facts;
  if (isDone) return induction;
  // A complete induction that breaks a rule was accepted or moved so by hand: it is named, and stands.
  if (lacking === 0 && !isBlocked) return [...induction, ...plannedInduction];
  if (rest) return rest;
  if (induction.length >= record.infusions) return induction;
  // Nothing is agreed for the start any more: the first day on which a whole course fits is shown.
  return induction.length === 0 && plannedInduction.length === 0
    ? planNewInduction(facts, getStartAsked(facts))
    : null;
};

/** A valid plan, where what is agreed is not complete or does not hold; `null` where nothing would change. */
const makeProposal = (
  facts: RecordFacts,
  days: readonly number[],
  maintenance: MaintenanceStanding,
  horizon: number,
): Proposal | null => {
  const { induction, plannedInduction, plannedMaintenance, protocol } = facts;
  const isKept = isSameList(days, [...induction, ...plannedInduction]);
  const isMaintained = plannedMaintenance.length > 0 || !protocol.maintenance;
  if (isKept && isMaintained && !maintenance.isWrong) return null;
  // A course of which nothing is given begins on its first day: that is its start once the proposal is accepted.
  const start = induction.length > 0 ? facts.record.start : dateOfDay(days[0] as number);
  const course = buildRecordCourse(facts, days, start, horizon);
  const dates = course.infusions.filter(({ status }) => status === "planned").map(({ date }) => date);
  const agreed = [...plannedInduction, ...plannedMaintenance].sort((a, b) => a - b);
  return dates.length === 0 || isSameList(dates.map(dayNumber), agreed) ? null : { course, dates };
};

/** What comes next: the agreed date where it holds, otherwise the proposed one. */
const chooseNext = (
  facts: RecordFacts,
  induction: InductionStanding,
  { isKnown }: MaintenanceStanding,
  proposal: Proposal | null,
  windows: ReadonlyMap<number, Window>,
): NextInfusion | null => {
  const { record, plannedInduction, plannedMaintenance, availability, soonest } = facts;
  const day = plannedInduction[0] ?? (isKnown || induction.isDone ? plannedMaintenance[0] : undefined);
  const isPlanned = (date: PlainDate): boolean =>
    [...plannedInduction, ...plannedMaintenance].includes(dayNumber(date));
  const proposed = proposal?.course.infusions.find(({ status }) => status === "planned");
  if (day !== undefined && day >= soonest && availability.isAvailable(day)) {
    const date = dateOfDay(day);
    const window = windows.get(day) ?? { earliest: date, target: date, latest: date };
    const number = facts.induction.length + facts.maintenance.length + 1;
    const phase = plannedInduction.length > 0 ? "induction" : "maintenance";
    // A maintenance date outside its window was planned for another one, unless staff set it: one was missed, or came early.
    const isInTime =
      (date >= window.earliest && date <= window.latest) ||
      record.appointments.some((one) => one.date === date && one.setBy === "hand");
    const holds = induction.isDone ? isInTime : induction.lacking <= 0 && !induction.isBlocked;
    if (holds || !proposed) return toNext(facts, { number, phase, date, window }, true);
  }
  return proposed ? toNext(facts, proposed, isPlanned(proposed.date)) : null;
};

/** Where a course stands that has no open question. */
export const assessRecord = (facts: RecordFacts, horizon: number): Assessment => {
  const { protocol, induction, plannedInduction, plannedMaintenance } = facts;
  const standing = assessInduction(facts);
  const maintenance = assessMaintenance(facts, standing);
  const { isComplete } = maintenance;
  const windows = new Map<number, Window>();
  for (const { date, window } of layOutDays(facts, [...induction, ...plannedInduction]).slice(
    induction.length,
  ))
    windows.set(dayNumber(date), window);
  const planWindows = new Map(windows);
  maintenance.windows.forEach((window, i) => {
    const day = plannedMaintenance[i] as number;
    planWindows.set(day, window);
    windows.set(day, toOpenWindow(window, facts.availability));
  });

  const days = isComplete ? null : chooseDays(facts, standing);
  const needsChoice = !isComplete && days === null;
  const proposal = days && makeProposal(facts, days, maintenance, horizon);
  const issues = [...standing.issues, ...maintenance.issues];
  if (proposal && (maintenance.isWrong || standing.isDone)) {
    issues.push(...proposal.course.issues.filter(({ code }) => code === maintenanceNoOpenDay.code));
  }
  if (needsChoice && induction.length > 0) {
    issues.push(
      issue(noLawfulRest, {
        given: induction.length,
        infusions: facts.record.infusions,
        last: dateOfDay((induction[0] as number) + protocol.induction.spanDays - 1),
        why: "Too few open days are left.",
      }),
    );
  }
  const begun = induction.length === 0 ? "not-started" : needsChoice ? "out-of-reach" : "induction";
  return {
    state: isComplete ? "complete" : standing.isDone ? "maintenance" : begun,
    next: chooseNext(facts, standing, maintenance, proposal, planWindows),
    issues,
    proposal,
    needsChoice,
    windows,
  };
};
