import { formatObstacles, type Availability, type Obstacle } from "../calendar.ts";
import { capital, dateOfDay, type PlainDate } from "../date.ts";
import { formatCount, formatDay } from "../english.ts";
import type { Protocol } from "../protocol.ts";
import { findFirstValidStart, toScheduleProblem } from "./induction.ts";
import { solveSchedule, type ScheduleProblem } from "./search.ts";
import type { Conflict } from "./types.ts";

/** How far ahead a conflict looks for the first start that works. */
const TWO_YEARS = 731;

/**
 * A smallest subset of a list with a property that every larger subset keeps, or `null` when even the whole list
 * lacks it.
 *
 * Works by hitting sets: a subset without the property, grown until one more element would give it, leaves out
 * elements of which every subset with the property holds at least one. The smallest set that holds one of each such
 * group found so far is either the answer or shows a new group. Past a limit of rounds it settles for a subset from
 * which no element can be taken away.
 */
const findSmallestSubset = <T>(
  items: readonly T[],
  has: (subset: ReadonlySet<T>) => boolean,
): readonly T[] | null => {
  if (!has(new Set(items))) return null;
  const groups: T[][] = [];
  const hit = (chosen: readonly T[], budget: number): readonly T[] | null => {
    const open = groups.find((group) => !group.some((item) => chosen.includes(item)));
    if (!open) return chosen;
    if (budget === 0) return null;
    for (const item of open) {
      const found = hit([...chosen, item], budget - 1);
      if (found) return found;
    }
    return null;
  };
  for (let round = 0, size = 0; round < 64; round++) {
    let chosen = hit([], size);
    while (!chosen) chosen = hit([], ++size);
    const grown = new Set(chosen);
    if (has(grown)) return items.filter((item) => grown.has(item));
    for (const item of items) {
      if (grown.has(item)) continue;
      grown.add(item);
      if (has(grown)) grown.delete(item);
    }
    groups.push(items.filter((item) => !grown.has(item)));
  }
  const kept = new Set(items);
  for (const item of items) {
    kept.delete(item);
    if (!has(kept)) kept.add(item);
  }
  return [...kept];
};

const getObstacleKey = (obstacle: Obstacle): string => Object.values(obstacle).join("|");

export const formatMisfit = (
  { induction }: Protocol,
  start: number,
  obstacles: readonly Obstacle[],
): string =>
  `From ${formatDay(start)} the ${induction.infusions} infusions do not fit within ${formatCount(induction.spanDays, "day")}: ${formatObstacles(obstacles)}.`;

/**
 * Where no start works, what is shut on the one that was asked for is not the whole story: how many infusions fit into
 * the span at most, wherever it begins. Nothing where it is not their number that stands in the way.
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
    ? ` From any start at most ${most} of the ${infusions} infusions fit within ${formatCount(spanDays, "day")}.`
    : "";
};

/**
 * Explains why no lawful induction begins on a day, or, with some infusions given, why the rest does not fit from it on:
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
  const search = (isOpen: (day: number) => boolean): ScheduleProblem =>
    toScheduleProblem(protocol, first, isOpen, begun ? given : [first], start);
  const fits = (isOpen: (day: number) => boolean): boolean =>
    (begun || isOpen(first)) && solveSchedule(search(isOpen)) !== null;

  const byKey = new Map<string, Obstacle>();
  const keysOn = new Map<number, readonly string[]>();
  for (let day = start; day <= end; day++) {
    const keys = availability.findObstacles(day).map((obstacle) => {
      const key = getObstacleKey(obstacle);
      byKey.set(key, obstacle);
      return key;
    });
    if (keys.length > 0) keysOn.set(day, keys);
  }
  const impossibleUnder = (obstacles: ReadonlySet<string>): boolean =>
    !fits((day) => !keysOn.get(day)?.some((key) => obstacles.has(key)));
  const keys = findSmallestSubset([...byKey.keys()], impossibleUnder) ?? [];
  const obstacles = keys.map((key) => byKey.get(key) as Obstacle);

  // The days that must open, fewest first: the same search, in which every shut day may be used at a high price. To open
  // is no help on a day on which the patient cannot come, nor on one that is full or whose session was called off.
  // Each of those is an obstacle of its one date; what the clinic's opening would mend is not.
  const canOpen = (day: number): boolean => availability.findObstacles(day).every((one) => !("date" in one));
  const cheapest = solveSchedule({
    ...search(canOpen),
    isPenalised: (offset) => !availability.isAvailable(first + offset),
  });
  const shutDays =
    cheapest
      ?.slice(given.length)
      .map((offset) => first + offset)
      .filter((day) => !availability.isAvailable(day)) ?? [];
  const openings: PlainDate[][] = [];
  if (shutDays.length === 1) {
    for (let day = start; day <= end; day++) {
      if (
        !availability.isAvailable(day) &&
        canOpen(day) &&
        fits((other) => other === day || availability.isAvailable(other))
      ) {
        openings.push([dateOfDay(day)]);
      }
    }
  } else if (shutDays.length > 1) {
    openings.push(shutDays.map(dateOfDay));
  }

  const found = begun ? null : findFirstValidStart(protocol, start + 1, TWO_YEARS, availability.isAvailable);
  const startBlocked = keys.length === 1 && keysOn.get(start)?.includes(keys[0] as string);
  const message =
    keys.length === 0
      ? `Too few days are left from ${formatDay(start)}.`
      : begun || startBlocked
        ? `${capital(formatObstacles(obstacles))}.${begun || found ? "" : explainTooFewDays(protocol, start, availability)}`
        : formatMisfit(protocol, start, obstacles);
  return {
    start: dateOfDay(start),
    obstacles,
    openings,
    firstStart: found ? dateOfDay(found.first) : null,
    message,
  };
};
