import { formatObstacles, isClinicClosure, type Availability, type Obstacle } from "../calendar.ts";
import { capital, dateOfDay, type PlainDate } from "../date.ts";
import { formatCount, formatDay } from "../english.ts";
import type { Protocol } from "../protocol.ts";
import { findFirstValidStart, toScheduleProblem } from "./induction.ts";
import { findHelpfulDays, isSolvable, solveSchedule } from "./search.ts";
import type { Conflict } from "./types.ts";

/** How far ahead a conflict looks for the first start that works. */
const TWO_YEARS = 731;

/** How much work the search for a smallest set may take, in days looked at and choices tried: some ten milliseconds. */
const MOST_WORK = 1_000_000;

/** A set that explains a conflict, as the places of its obstacles in a list, and whether no other is smaller. */
type ExplainingSet = { readonly chosen: readonly number[]; readonly isSmallest: boolean };

/**
 * A smallest subset of a list with a property that every larger subset keeps, or `null` when even the whole list
 * lacks it.
 *
 * Works by hitting sets: a subset without the property, grown until one more element would give it, leaves out
 * elements of which every subset with the property holds at least one. The smallest set that holds one of each such
 * group found so far is either the answer or shows a new group. Where that takes too much work it settles for a subset
 * from which no element can be taken away, and says so.
 *
 * @param count how many elements the list has
 * @param has whether a subset has the property; `subset[i]` is 1 where it holds the i-th
 * @param work what `has` has done so far, which it counts itself
 */
export const findSmallestSubset = (
  count: number,
  has: (subset: Uint8Array) => boolean,
  work: { readonly days: number },
): ExplainingSet | null => {
  const all = [...Array(count).keys()];
  if (!has(new Uint8Array(count).fill(1))) return null;

  /**
   * Sets elements to a value one after the other, each unless a test fails then. Many at once where that is the same:
   * what may be done with all of them may be done with each.
   */
  const setEach = (
    subset: Uint8Array,
    elements: readonly number[],
    value: 0 | 1,
    isAllowed: () => boolean,
  ): void => {
    if (elements.length === 0) return;
    for (const i of elements) subset[i] = value;
    if (isAllowed()) return;
    for (const i of elements) subset[i] = 1 - value;
    if (elements.length === 1) return;
    const middle = elements.length >> 1;
    setEach(subset, elements.slice(0, middle), value, isAllowed);
    setEach(subset, elements.slice(middle), value, isAllowed);
  };

  const began = work.days;
  let choices = 0;
  const isTooMuch = (): boolean => work.days - began + choices > MOST_WORK;

  const groups: (readonly number[])[] = [];
  const chosen = new Uint8Array(count);
  /** Completes the chosen ones with at most some more, so that every group has one of them. */
  const hit = (more: number): boolean => {
    let first: readonly number[] | undefined;
    // Groups without a common element need one element each.
    const seen = new Set<number>();
    let needed = 0;
    for (const group of groups) {
      choices += group.length;
      if (group.some((i) => chosen[i] === 1)) continue;
      first ??= group;
      if (group.some((i) => seen.has(i))) continue;
      for (const i of group) seen.add(i);
      if (++needed > more) return false;
    }
    if (!first) return true;
    for (const i of first) {
      if (isTooMuch()) return false;
      chosen[i] = 1;
      if (hit(more - 1)) return true;
      chosen[i] = 0;
    }
    return false;
  };
  // No set of fewer than this many has the property.
  let size = 0;
  while (!isTooMuch()) {
    chosen.fill(0);
    if (!hit(size)) {
      if (!isTooMuch()) size++;
      continue;
    }
    if (has(chosen)) return { chosen: all.filter((i) => chosen[i] === 1), isSmallest: true };
    const grown = Uint8Array.from(chosen);
    setEach(
      grown,
      all.filter((i) => grown[i] === 0),
      1,
      () => !has(grown),
    );
    groups.push(all.filter((i) => grown[i] === 0));
  }
  const kept = new Uint8Array(count).fill(1);
  setEach(kept, all, 0, () => has(kept));
  const left = all.filter((i) => kept[i] === 1);
  return { chosen: left, isSmallest: left.length <= Math.max(size, 1) };
};

const getObstacleKey = (obstacle: Obstacle): string => Object.values(obstacle).join("|");

const formatMisfit = ({ induction }: Protocol, start: number, obstacles: readonly Obstacle[]): string =>
  `From ${formatDay(start)} the ${induction.infusions} infusions do not fit within ${formatCount(induction.spanDays, "day")}: ${formatObstacles(obstacles)}.`;

/**
 * If no start works at all, also reports the greatest number of infusions that fit into the span, wherever it begins.
 * Nothing where it is not their number that stands in the way.
 */
const explainTooFewDays = ({ induction }: Protocol, start: number, availability: Availability): string => {
  const { infusions, spanDays, gap } = induction;
  let most = 0;
  for (let first = start; first <= start + TWO_YEARS; first++) {
    let count = 0;
    for (let day = first; day < first + spanDays; day++) {
      if (!availability.isAvailable(day)) continue;
      most = Math.max(most, ++count);
      day += gap.least - 1;
    }
  }
  return most < infusions
    ? most === 0
      ? " No infusion fits from any start."
      : ` From any start at most ${most} of the ${infusions} infusions fit within ${formatCount(spanDays, "day")}.`
    : "";
};

/**
 * Explains why no valid induction begins on a day, or, with some infusions given, why the rest does not fit from it on:
 * with a smallest set of obstacles, and with the ways to make it fit.
 */
export const explainConflict = (
  protocol: Protocol,
  start: number,
  availability: Availability,
  given: readonly number[] = [],
): Conflict => {
  const begun = given[0] !== undefined;
  const first = given[0] ?? start;
  const end = first + protocol.induction.spanDays - 1;
  const work = { days: 0 };
  const fixed = begun ? given : [first];
  const problem = { ...toScheduleProblem(protocol, first, availability.isAvailable, fixed, start), work };

  const found = new Map<string, number>();
  const list: Obstacle[] = [];
  const onDay: (readonly number[])[] = [];
  for (let day = start; day <= end; day++) {
    onDay.push(
      availability.findObstacles(day).map((obstacle) => {
        const key = getObstacleKey(obstacle);
        let at = found.get(key);
        if (at === undefined) {
          found.set(key, (at = list.length));
          list.push(obstacle);
        }
        return at;
      }),
    );
  }
  // Found once for each day of a subset: the search asks about a day again for each infusion that could be on it.
  const blocked = new Uint8Array(onDay.length);
  const fitsUnder = (subset: Uint8Array): boolean => {
    onDay.forEach((on, i) => (blocked[i] = on.some((at) => subset[at] === 1) ? 1 : 0));
    const isOpen = (offset: number): boolean => blocked[first + offset - start] !== 1;
    return (begun || isOpen(0)) && isSolvable({ ...problem, isOpen });
  };
  // A closed start is explained by any one obstacle of its day: the most telling one.
  const isStartClosed = !begun && onDay[0]?.[0] !== undefined;
  const explanation = isStartClosed
    ? { chosen: [0], isSmallest: true }
    : findSmallestSubset(list.length, (subset) => !fitsUnder(subset), work);
  const { chosen, isSmallest } = explanation ?? { chosen: [], isSmallest: true };
  const obstacles = chosen.map((i) => list[i] as Obstacle);

  // The days that must open, fewest first: the same search, in which every closed day may be used at a high price. To open
  // is no help on a day on which the patient cannot come, nor on one that is full or whose infusion was cancelled.
  const openable = Uint8Array.from({ length: onDay.length }, (_, i) =>
    onDay[i]?.every((at) => isClinicClosure(list[at] as Obstacle)) ? 1 : 0,
  );
  const canOpen = (day: number): boolean => openable[day - start] === 1;
  const isClosed = Uint8Array.from(onDay, (on) => (on.length > 0 ? 1 : 0));
  // Nor does it help that others open where the first day itself cannot.
  const cheapest =
    begun || canOpen(first)
      ? solveSchedule({
          ...problem,
          isOpen: (offset) => canOpen(first + offset),
          isPenalised: (offset) => isClosed[first + offset - start] === 1,
        })
      : null;
  const closedDays =
    cheapest
      ?.slice(given.length)
      .map((offset) => first + offset)
      .filter((day) => !availability.isAvailable(day)) ?? [];
  const openings: PlainDate[][] = [];
  if (closedDays.length === 1) {
    const isFirstClosed = !begun && !availability.isAvailable(first);
    const helpful = isFirstClosed ? [0] : findHelpfulDays(problem);
    for (const offset of helpful) {
      if (canOpen(first + offset)) openings.push([dateOfDay(first + offset)]);
    }
  } else if (closedDays.length > 1) {
    openings.push(closedDays.map(dateOfDay));
  }

  const later = begun ? null : findFirstValidStart(protocol, start + 1, TWO_YEARS, availability.isAvailable);
  const startBlocked = chosen.length === 1 && onDay[0]?.includes(chosen[0] as number);
  const message =
    chosen.length === 0
      ? `Too few days are left from ${formatDay(start)}.`
      : begun || startBlocked
        ? `${capital(formatObstacles(obstacles))}.${begun || later ? "" : explainTooFewDays(protocol, start, availability)}`
        : formatMisfit(protocol, start, obstacles);
  return {
    start: dateOfDay(start),
    obstacles,
    isSmallest,
    openings,
    firstStart: later ? dateOfDay(later.first) : null,
    message,
  };
};
