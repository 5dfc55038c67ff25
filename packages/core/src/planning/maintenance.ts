/** The second phase: single infusions, each near its target. */
import { formatObstacles, type Availability } from "../calendar.ts";
import { addDays, addMonths, dateOfDay, dayNumber, type PlainDate } from "../date.ts";
import { formatDateRange, formatDay } from "../english.ts";
import { issue, maintenanceNoOpenDay, type Issue } from "../issue.ts";
import type { Maintenance, Protocol } from "../protocol.ts";
import { formatShift, GIVEN, makeReason } from "./reasons.ts";
import { findNearestDay } from "./search.ts";
import type { Infusion, Window } from "./types.ts";

/** The target of a maintenance infusion: so many intervals after the day from which they count. */
const getMaintenanceTarget = ({ every }: Maintenance, anchor: PlainDate, count: number): number =>
  dayNumber(
    // The key may be present with the value `undefined`.
    "months" in every && every.months !== undefined
      ? addMonths(anchor, every.months * count)
      : addDays(anchor, (every as { readonly days: number }).days * count),
  );

const getWindowAround = (target: number, { window }: Maintenance): Window => ({
  earliest: dateOfDay(target - window.before),
  target: dateOfDay(target),
  latest: dateOfDay(target + window.after),
});

/**
 * A window from its first open day to its last, as it is told to people: "any day from Sunday" would send a patient to a
 * closed clinic. One without an open day stays as it is.
 *
 * @param soonest the first day on which an infusion may fall: those of the window before it are over
 */
export const toOpenWindow = (
  window: Window,
  { isAvailable }: Availability,
  soonest: number = -Infinity,
): Window => {
  let first = Math.max(dayNumber(window.earliest), soonest);
  let last = dayNumber(window.latest);
  while (first <= last && !isAvailable(first)) first++;
  while (last > first && !isAvailable(last)) last--;
  return first > last
    ? window
    : { earliest: dateOfDay(first), target: window.target, latest: dateOfDay(last) };
};

/** The window of a maintenance infusion: so many intervals after the day from which they count, the next one by default. */
export const getMaintenanceWindow = (
  maintenance: Maintenance,
  anchor: PlainDate,
  count: number = 1,
): Window => getWindowAround(getMaintenanceTarget(maintenance, anchor, count), maintenance);

/**
 * Plans maintenance infusions from the infusion they count from.
 *
 * @param ask.anchor the day of the last infusion of the induction, or of the last one given
 * @param ask.soonest the first day on which one may fall
 * @param ask.count how many to plan
 * @param ask.number the number of the first of them in the course
 * @param ask.done how many maintenance infusions came before
 */
export const planMaintenance = (
  maintenance: Maintenance,
  ask: { anchor: number; soonest: number; count: number; number: number; done: number },
  availability: Availability,
): { readonly infusions: readonly Infusion[]; readonly issues: readonly Issue[] } => {
  const infusions: Infusion[] = [];
  const issues: Issue[] = [];
  const anchor = dateOfDay(ask.anchor);
  let previous = ask.anchor;
  for (let m = 1; m <= ask.count; m++) {
    const number = ask.number + m - 1;
    const target = getMaintenanceTarget(maintenance, anchor, m);
    const window = getWindowAround(target, maintenance);
    const latest = target + maintenance.window.after;
    const low = Math.max(target - maintenance.window.before, previous + 1, ask.soonest);
    const open = findNearestDay(target, low, latest, availability.isAvailable);
    const obstacles = open === target ? [] : availability.findObstacles(target);
    // Of a window that has begun only the rest is looked at, and only of this is said what it has.
    const earliest = dateOfDay(low);
    let reason = makeReason("intended", "On its intended day.");
    if (open === null) {
      const nearest = (aim: number, low: number, high: number): PlainDate | null => {
        const day = findNearestDay(aim, low, high, availability.isAvailable);
        return day === null ? null : dateOfDay(day);
      };
      reason = makeReason(
        "no-open-day",
        `No open day from ${formatDateRange(earliest, window.latest)}.`,
        obstacles,
      );
      issues.push(
        issue(
          maintenanceNoOpenDay,
          {
            number: ask.done + m,
            ...window,
            earliest,
            before: nearest(low, Math.max(previous + 1, ask.soonest, target - 366), low - 1),
            after: nearest(latest, Math.max(latest + 1, low), target + 366),
          },
          number,
        ),
      );
    } else if (open !== target) {
      const [obstacle] = obstacles;
      const nearest = findNearestDay(
        target,
        target - maintenance.window.before,
        latest,
        availability.isAvailable,
      );
      reason =
        obstacle && nearest === open
          ? makeReason(
              "intended-closed",
              `${formatShift(open - target)}: ${formatObstacles([obstacle])}.`,
              obstacles,
            )
          : low > ask.soonest
            ? makeReason(
                "fits-neighbours",
                `${formatShift(open - target)}, to come after the infusion before it.`,
              )
            : makeReason(
                "intended-closed",
                `${formatShift(open - target)}: nothing is planned before ${formatDay(low)}.`,
              );
    }
    const day = open ?? target;
    infusions.push({
      number,
      phase: "maintenance",
      date: dateOfDay(day),
      window: toOpenWindow(window, availability, low),
      status: "planned",
      reasons: [reason],
    });
    previous = Math.max(previous, day);
  }
  return { infusions, issues };
};

/** Maintenance infusions already given, each with the window that it had: counted from the one before it. */
export const layOutGivenMaintenance = (
  maintenance: Maintenance,
  anchor: number,
  given: readonly number[],
  number: number,
): readonly Infusion[] =>
  given.map((day, i) => ({
    number: number + i,
    phase: "maintenance",
    date: dateOfDay(day),
    window: getMaintenanceWindow(maintenance, dateOfDay(given[i - 1] ?? anchor)),
    status: "given",
    reasons: [GIVEN],
  }));

/** How far ahead an open day is looked for where a window has none. */
const YEAR = 366;

/** The first day from one on that is open, or `null` when there is none within two years. */
const findFirstOpenDay = (from: number, availability: Availability): number | null => {
  for (let day = from; day <= from + 2 * YEAR; day++) if (availability.isAvailable(day)) return day;
  return null;
};

/**
 * Plans the maintenance of a course under way: on open days alone, from a day on, and never within the least gap. One
 * whose window has passed comes on the first open day; where a window has no open day, the nearest one outside is taken,
 * with an issue. After either, the next ones count from it.
 *
 * @param ask.anchor the day of the infusion that the first target counts from
 * @param ask.soonest the first day on which one may fall
 * @param ask.horizon how many to plan, or as many as the protocol has
 * @param ask.done how many maintenance infusions came before
 * @param ask.number the number of the first of them in the course
 */
export const planMaintenanceAhead = (
  { maintenance, induction: { gap } }: Protocol,
  ask: { anchor: number; soonest: number; horizon: number; done: number; number: number },
  availability: Availability,
): { readonly infusions: readonly Infusion[]; readonly issues: readonly Issue[] } => {
  const infusions: Infusion[] = [];
  const issues: Issue[] = [];
  if (!maintenance) return { infusions, issues };
  const count = Math.min(ask.horizon, (maintenance.infusions ?? Infinity) - ask.done);
  let from = ask.anchor;
  let soonest = Math.max(ask.soonest, ask.anchor + gap.least);
  const add = (infusion: Infusion, day: number): void => {
    infusions.push({ ...infusion, date: dateOfDay(day) });
    soonest = day + gap.least;
  };
  while (infusions.length < count) {
    const window = getMaintenanceWindow(maintenance, dateOfDay(from));
    if (dayNumber(window.latest) < soonest) {
      const day = findFirstOpenDay(soonest, availability);
      if (day === null) break;
      const reason = makeReason("intended-closed", "The first open day, because its window has passed.");
      const place = { number: ask.number + infusions.length, date: dateOfDay(day), window } as const;
      add({ ...place, phase: "maintenance", status: "planned", reasons: [reason] }, day);
      from = day;
      continue;
    }
    const made = infusions.length;
    const rest = {
      anchor: from,
      soonest,
      count: count - made,
      number: ask.number + made,
      done: ask.done + made,
    };
    const plan = planMaintenance(maintenance, rest, availability);
    for (const infusion of plan.infusions) {
      const planned = dayNumber(infusion.date);
      if (planned >= soonest && availability.isAvailable(planned)) {
        add(infusion, planned);
        continue;
      }
      const aim = dayNumber(infusion.window.target);
      const day = findNearestDay(aim, soonest, Math.max(soonest, aim) + YEAR, availability.isAvailable);
      if (day === null) return { infusions, issues };
      issues.push(...plan.issues.filter((found) => found.infusion === infusion.number));
      add(infusion, day);
      from = day;
      break;
    }
  }
  return { infusions, issues };
};
