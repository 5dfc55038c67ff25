/** Plans what is still to come of a course under way. */
import { formatObstacles } from "../calendar.ts";
import { dateOfDay, dayNumber, type PlainDate } from "../date.ts";
import { early, gapTooShort, issue, late, closedDay, type Issue, sortBySeverity } from "../issue.ts";
import { solveSchedule } from "../planning/search.ts";
import { withInfusions, type Maintenance } from "../protocol.ts";
import type { RecordFacts } from "./recordFacts.ts";
import {
  findFirstValidStart,
  toScheduleProblem,
  findInductionIssues,
  layOutInduction,
} from "../planning/induction.ts";
import {
  getMaintenanceWindow,
  layOutGivenMaintenance,
  planMaintenanceAhead,
} from "../planning/maintenance.ts";
import { GIVEN, makeReason } from "../planning/reasons.ts";
import type { Course, Infusion, Window } from "../planning/types.ts";

/** The first day on which a course of which nothing is given was agreed or asked to begin, and can still begin. */
export const getStartAsked = ({ plannedInduction, soonest, record }: RecordFacts): number =>
  Math.max(soonest, plannedInduction[0] ?? dayNumber(record.start));

/**
 * All days of the induction, the given ones and the best for the rest, or `null` where the rest does not fit. Where
 * nothing is given, it begins on the day that was agreed or asked for and on no other.
 */
export const planInduction = (facts: RecordFacts): readonly number[] | null => {
  const { protocol, availability, induction, soonest } = facts;
  const first = induction[0] ?? getStartAsked(facts);
  if (induction.length === 0 && !availability.isAvailable(first)) return null;
  const fixed = induction.length > 0 ? induction : [first];
  const offsets = solveSchedule(
    toScheduleProblem(protocol, first, availability.isAvailable, fixed, Math.max(first, soonest)),
  );
  return offsets && offsets.map((offset) => first + offset);
};

/** A whole induction from a day on, or the first day after it from which there is one. */
export const planNewInduction = (facts: RecordFacts, from: number): readonly number[] | null =>
  findFirstValidStart(facts.protocol, from, facts.protocol.startWithinDays, facts.availability.isAvailable)
    ?.days ?? null;

/** Maintenance infusions that were given, each with the window that it had. */
export const layOutGiven = (facts: RecordFacts): readonly Infusion[] => {
  const { maintenance } = facts.protocol;
  const anchor = facts.induction[facts.induction.length - 1];
  return maintenance && anchor !== undefined
    ? layOutGivenMaintenance(maintenance, anchor, facts.maintenance, facts.induction.length + 1)
    : [];
};

/** Where the target day was missed or cancelled, that takes the place of the reason "intended". */
const explainSkippedDay = (infusion: Infusion, { skipped }: RecordFacts): Infusion => {
  const { window, date, reasons } = infusion;
  const visit = skipped.find((one) => one.date === window.target);
  if (!visit || date === window.target || reasons[0]?.code !== "intended") return infusion;
  const obstacle = { kind: "skipped", ...visit } as const;
  const message = `${formatObstacles([obstacle])}: this is the next day that fits.`;
  return { ...infusion, reasons: [{ ...reasons[0], message, obstacles: [obstacle] }] };
};

const START_MOVED = makeReason("start-moved", "The first day from which all of them fit.");

/** The induction of a record on some days, the given ones among them. No planned one can move to before today. */
export const layOutDays = (facts: RecordFacts, days: readonly number[]): readonly Infusion[] => {
  const given = facts.induction.length;
  if (days.length === 0) return [];
  const isStartMoved = given === 0 && days[0] !== getStartAsked(facts);
  return layOutInduction(
    withInfusions(facts.protocol, Math.max(days.length, facts.protocol.induction.infusions)),
    days,
    Math.min(facts.soonest, days[0] as number),
    facts.availability,
    (k) => (k < given ? GIVEN : k === 0 && isStartMoved ? START_MOVED : undefined),
  ).map((infusion) => {
    if (infusion.status === "given") return infusion;
    const day = dayNumber(infusion.date);
    let earliest = Math.max(dayNumber(infusion.window.earliest), Math.min(facts.soonest, day));
    while (earliest < day && !facts.availability.isAvailable(earliest)) earliest++;
    const window = { ...infusion.window, earliest: dateOfDay(earliest) };
    return explainSkippedDay({ ...infusion, window }, facts);
  });
};

/** A course of given and planned infusions, with the maintenance that follows. */
export const buildRecordCourse = (
  facts: RecordFacts,
  days: readonly number[],
  start: PlainDate,
  horizon: number,
): Course => {
  const { protocol } = facts;
  const induction = layOutDays(facts, days);
  const given = days.length === facts.induction.length ? layOutGiven(facts) : [];
  const before = [...induction, ...given];
  const last = before[before.length - 1];
  const ahead = planMaintenanceAhead(
    protocol,
    {
      anchor: dayNumber((last as Infusion).date),
      soonest: facts.soonest,
      horizon,
      done: given.length,
      number: before.length + 1,
    },
    facts.availability,
  );
  return {
    protocol: facts.record.protocol,
    start,
    infusions: [...before, ...ahead.infusions],
    issues: sortBySeverity([...findInductionIssues(protocol, days), ...ahead.issues]),
  };
};

/** The rules that planned maintenance infusions break, and the window of each. */
export const checkPlannedMaintenance = (
  facts: RecordFacts,
  anchor: number,
  maintenance: Maintenance,
  number: number,
): { readonly windows: readonly Window[]; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = [];
  const windows: Window[] = [];
  const { least } = facts.protocol.induction.gap;
  let before = anchor;
  let from = anchor;
  let count = 1;
  facts.plannedMaintenance.forEach((day, i) => {
    const window = getMaintenanceWindow(maintenance, dateOfDay(from), count++);
    const date = dateOfDay(day);
    windows.push(window);
    const facing = { number: number + i, date };
    if (day - before < least)
      issues.push(issue(gapTooShort, { ...facing, days: day - before, least }, number + i));
    else if (date < window.earliest)
      issues.push(issue(early, { ...facing, earliest: window.earliest }, number + i));
    if (date > window.latest) issues.push(issue(late, { ...facing, latest: window.latest }, number + i));
    // Targets do not drift, but one outside its window is where the next ones count from.
    if (date < window.earliest || date > window.latest) {
      from = day;
      count = 1;
    }
    before = day;
  });
  return { windows, issues };
};

/** Planned days on which the clinic is closed or the patient cannot come. */
export const findClosedDays = (
  facts: RecordFacts,
  days: readonly number[],
  number: number,
): readonly Issue[] =>
  days.flatMap((day, i) => {
    const obstacles = facts.availability.findObstacles(day);
    return obstacles.length === 0
      ? []
      : [
          issue(
            closedDay,
            { number: number + i, date: dateOfDay(day), why: formatObstacles(obstacles) },
            number + i,
          ),
        ];
  });
