/** What is to be said of the entries of a record themselves, whatever is planned. */
import { formatObstacles } from "../calendar.ts";
import { dateOfDay, dayNumber, type PlainDate } from "../date.ts";
import {
  begunAgain,
  cancelled,
  clinicOpens,
  early,
  gapTooShort,
  givenInFuture,
  issue,
  late,
  missed,
  missedInFuture,
  moreThanPlanned,
  type Issue,
} from "../issue.ts";
import { findInductionIssues } from "../planning/induction.ts";
import { layOutGiven } from "./planRecord.ts";
import type { RecordFacts } from "./recordFacts.ts";

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
  // A date that has passed without an answer may have been the first.
  const asked = facts.questions
    .filter(({ plannedFor }) => plannedFor === "induction")
    .map(({ date }) => dayNumber(date));
  const first = [...induction, ...asked, ...plannedInduction].sort((a, b) => a - b)[0];
  const given = facts.allGiven.length - induction.length - facts.maintenance.length;
  return record.countsFrom === null || first === undefined || given === 0
    ? issues
    : [...issues, issue(begunAgain, { given, first: dateOfDay(first) })];
};

/** What is wrong with the entries themselves, whatever is planned. */
export const findEntryIssues = (facts: RecordFacts, today: PlainDate): readonly Issue[] => {
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
