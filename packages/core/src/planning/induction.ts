/** The first phase in the terms of the search, and the infusions of it on their days. */
import { formatObstacles, type Availability, type Obstacle } from "../calendar.ts";
import { dateOfDay, weekdayIndex } from "../date.ts";
import { gapTooLong, gapTooShort, issue, outOfOrder, spanExceeded, type Issue } from "../issue.ts";
import { getIntendedSteps, type Induction, type Protocol } from "../protocol.ts";
import { checkInduction } from "../validation/checkInput.ts";
import { formatShift, makeReason } from "./reasons.ts";
import { findEarliestEnds, solveSchedule, type ScheduleProblem } from "./search.ts";
import type { Infusion, Reason, Window } from "./types.ts";

/** The protocol's induction in the terms of the search, for a course whose first infusion is on a given day. */
export const toScheduleProblem = (
  protocol: Protocol,
  first: number,
  isOpen: (day: number) => boolean,
  fixed: readonly number[] = [first],
  from: number = first,
): ScheduleProblem => {
  const { spanDays, gap } = protocol.induction;
  const { intended, scale } = getIntendedSteps(protocol.induction);
  return {
    intended,
    scale,
    fixed: fixed.map((day) => day - first),
    last: spanDays - 1,
    from: from - first,
    least: gap.least,
    greatest: gap.greatest ?? Infinity,
    weekday: weekdayIndex(first),
    isOpen: (offset) => isOpen(first + offset),
  };
};

/** The days of a valid induction that begins on a day, or `null`. */
const findInductionFrom = (
  protocol: Protocol,
  first: number,
  isOpen: (day: number) => boolean,
): readonly number[] | null =>
  isOpen(first) ? solveSchedule(toScheduleProblem(protocol, first, isOpen)) : null;

/** The first start from a day on that works, at most some days later. */
export const findFirstValidStart = (
  protocol: Protocol,
  from: number,
  within: number,
  isOpen: (day: number) => boolean,
): { readonly first: number; readonly days: readonly number[] } | null => {
  const { infusions, spanDays, gap } = protocol.induction;
  const { least, greatest } = gap;
  let ends: Float64Array | null = null;
  for (let first = from; first <= from + within; first++) {
    if (greatest !== undefined && first > from) {
      // With a greatest gap it is quicker to ask once of all starts which of them can work.
      ends ??= findEarliestEnds(infusions - 1, from, from + within + spanDays - 1, {
        least,
        greatest,
        isOpen,
      });
      if ((ends[first - from] as number) >= first + spanDays) continue;
    }
    const offsets = findInductionFrom(protocol, first, isOpen);
    if (offsets) return { first, days: offsets.map((offset) => first + offset) };
  }
  return null;
};

/** Whether the patient ruled a day out, and not the clinic. */
const isPatientDay = ({ kind }: Obstacle): boolean =>
  kind === "unavailable" || kind === "unavailable-range" || kind === "unavailable-weekday";

/** Why an infusion of the induction is on its day: `intended` is its position, a fraction between two days. */
const explainInductionDay = (
  { induction: { gap } }: Protocol,
  days: readonly number[],
  k: number,
  intended: number,
  availability: Availability,
): Reason => {
  const day = days[k] as number;
  // A position between two days is met by either of them.
  const early = Math.ceil(intended - 0.5);
  const late = Math.floor(intended + 0.5);
  if (day >= early && day <= late) {
    const other = day === early ? late : early;
    // Of two days that fit equally well, a reader may have seen the other one, or ruled it out: that is said.
    const ruledOut = availability.findObstacles(other).filter(isPatientDay);
    if (ruledOut.length > 0) {
      return makeReason(
        "intended",
        `Evenly spread. Of two days that fit equally well this one is left: ${formatObstacles(ruledOut)}.`,
        ruledOut,
      );
    }
    const others = days.filter((_, i) => i !== k);
    const hasWeekday = (one: number): boolean => others.some((at) => weekdayIndex(at) === weekdayIndex(one));
    const [before = -Infinity] = days.slice(k - 1, k);
    if (
      other < day &&
      availability.isAvailable(other) &&
      other - before >= gap.least &&
      hasWeekday(day) &&
      !hasWeekday(other)
    ) {
      return makeReason(
        "intended",
        "Evenly spread. Of two days that fit equally well this one is on a weekday that another infusion has.",
      );
    }
    return makeReason("intended", "On its intended day, evenly spread.");
  }
  const away = formatShift(day < early ? day - early : day - late);
  const against = [...new Set([early, late])].map((target) => availability.findObstacles(target)[0]);
  const blocked = against.filter((obstacle) => obstacle !== undefined);
  const neighbours = makeReason(
    "fits-neighbours",
    `${away}, to keep the gaps to the other infusions right.`,
    blocked,
  );
  if (blocked.length < against.length) return neighbours;
  const isWeekday = ({ kind }: Obstacle): boolean => kind === "closed-weekday";
  const obstacles = [...blocked];
  const [from, to] = day < early ? [day + 1, early - 1] : [late + 1, day - 1];
  for (let between = from; between <= to; between++) {
    // An open day that lies nearer was left for the sake of the others: then the closed one is not the reason.
    if (availability.isAvailable(between)) return neighbours;
    const [obstacle] = availability.findObstacles(between);
    // Two closed weekdays do not explain three days: all of them are named.
    if (obstacle && blocked.every(isWeekday) && isWeekday(obstacle)) obstacles.push(obstacle);
  }
  const distinct = [...new Map(obstacles.map((one) => [JSON.stringify(one), one])).values()];
  return makeReason("intended-closed", `${away}: ${formatObstacles(distinct)}.`, distinct);
};

/**
 * The first and the last open day to which one infusion of an induction can move while the others stay.
 *
 * @param days all days of the induction, in order
 * @param intended where the protocol aims, a fraction between two days
 * @param soonest the first day to which the infusion can move
 */
const getInductionWindow = (
  protocol: Protocol,
  days: readonly number[],
  k: number,
  intended: number,
  soonest: number,
  availability: Availability,
): Window => {
  const { spanDays, gap } = protocol.induction;
  const greatest = gap.greatest ?? Infinity;
  const day = days[k] as number;
  const before = days[k - 1];
  const after = days[k + 1];
  const first = days[0] as number;
  const last = days[days.length - 1] as number;
  let earliest = Math.max(
    soonest,
    before === undefined ? last - spanDays + 1 : before + gap.least,
    (after ?? -Infinity) - greatest,
  );
  let latest = Math.min(
    after === undefined ? (before === undefined ? day : first + spanDays - 1) : after - gap.least,
    (before ?? Infinity) + greatest,
  );
  // Trim closed days from both ends.
  while (earliest < day && !availability.isAvailable(earliest)) earliest++;
  while (latest > day && !availability.isAvailable(latest)) latest--;
  return {
    earliest: dateOfDay(Math.min(earliest, day)),
    target: dateOfDay(Math.ceil(intended - 0.5)),
    latest: dateOfDay(Math.max(latest, day)),
  };
};

/**
 * The induction's infusions on their days.
 *
 * @param reasonFor a reason that is known already, or nothing: then it is found from the calendar
 */
export const layOutInduction = (
  protocol: Protocol,
  days: readonly number[],
  soonest: number,
  availability: Availability,
  reasonFor: (k: number) => Reason | undefined,
): readonly Infusion[] => {
  const first = days[0] as number;
  const { intended, scale } = getIntendedSteps(protocol.induction);
  return days.map((day, k) => {
    const aim = first + (intended[k] as number) / scale;
    const reason =
      reasonFor(k) ??
      (k === 0
        ? makeReason("as-asked", "The start that was asked for.")
        : explainInductionDay(protocol, days, k, aim, availability));
    return {
      number: k + 1,
      phase: "induction",
      date: dateOfDay(day),
      window: getInductionWindow(protocol, days, k, aim, soonest, availability),
      status: reason.code === "given" ? "given" : "planned",
      reasons: [reason],
    };
  });
};

/**
 * Which given infusions belong to the induction. All within the span do, more than the protocol's number too: it asks for
 * at least so many. After the span, those that it still lacks. All later ones are maintenance.
 *
 * @param days the days on which infusions were given, in order
 * @param belongs whether one more after the span belongs to it, for its day and how many there are before it
 */
export const splitGiven = (
  { induction: { infusions, spanDays } }: Protocol,
  days: readonly number[],
  belongs: (day: number, count: number) => boolean = () => false,
): { readonly induction: readonly number[]; readonly maintenance: readonly number[] } => {
  const first = days[0] ?? 0;
  let count = 0;
  for (const day of days) {
    if (day >= first + spanDays && count >= infusions && !belongs(day, count)) break;
    count++;
  }
  return { induction: days.slice(0, count), maintenance: days.slice(count) };
};

/**
 * The days of an induction of which some were given: those of them that belong to it, and all of its days, or `null` where
 * the rest does not fit. Without a maintenance all that were given belong to it, so that none is left out.
 *
 * @param given the days on which infusions were given, in order, at least one
 * @param from the first day on which another one may fall
 */
export const completeInduction = (
  protocol: Protocol,
  given: readonly number[],
  from: number,
  isOpen: (day: number) => boolean,
): { readonly fixed: readonly number[]; readonly days: readonly number[] | null } => {
  const { induction: fixed } = splitGiven(protocol, given, () => protocol.maintenance === null);
  if (fixed.length >= protocol.induction.infusions) return { fixed, days: fixed };
  const first = fixed[0] as number;
  const offsets = solveSchedule(toScheduleProblem(protocol, first, isOpen, fixed, from));
  return { fixed, days: offsets && offsets.map((offset) => first + offset) };
};

/** The rules of an induction that a list of days breaks. */
export const findInductionIssues = (protocol: Protocol, days: readonly number[]): readonly Issue[] => {
  const { spanDays, gap } = protocol.induction;
  const issues: Issue[] = [];
  for (let k = 1; k < days.length; k++) {
    const day = days[k] as number;
    const between = day - (days[k - 1] as number);
    const facts = { number: k + 1, date: dateOfDay(day), days: between };
    if (between <= 0) {
      issues.push(
        issue(outOfOrder, { number: k + 1, date: facts.date, before: dateOfDay(day - between) }, k + 1),
      );
    } else if (between < gap.least) issues.push(issue(gapTooShort, { ...facts, least: gap.least }, k + 1));
    if (gap.greatest !== undefined && between > gap.greatest) {
      issues.push(issue(gapTooLong, { ...facts, greatest: gap.greatest }, k + 1));
    }
  }
  const first = days[0];
  const last = days[days.length - 1];
  if (first !== undefined && last !== undefined && last - first >= spanDays) {
    issues.push(
      issue(spanExceeded, {
        first: dateOfDay(first),
        last: dateOfDay(last),
        days: last - first + 1,
        spanDays,
      }),
    );
  }
  return issues;
};

/**
 * The days after the first on which a protocol means its infusions to fall, as fractions of a day where they
 * fall between two days. Where the protocol does not name them, they are evenly spread over the span; where that step
 * would be smaller than the least gap or greater than the greatest, the step is that gap.
 *
 * @throws RangeError or TypeError when it is not an induction: the message names the field, the value and what is allowed
 * @example getIntendedDays(standardProtocol.induction) // [0, 3.5, 7, 10.5, 14, 17.5]
 * @example getIntendedDays({ infusions: 4, spanDays: 10, gap: { least: 3 } }) // [0, 3, 6, 9]
 */
export const getIntendedDays = (induction: Induction): readonly number[] => {
  checkInduction(induction);
  const { intended, scale } = getIntendedSteps(induction);
  // Multiplied first and divided last, so that a half is exactly a half.
  return intended.map((position) => position / scale);
};
