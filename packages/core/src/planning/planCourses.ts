/** Courses of many patients on the places of one clinic. */
import { createAvailability, type Availability, type Obstacle, type Unavailability } from "../calendar.ts";
import { dateOfDay, dayNumber, formatValue, reckonFrom, type PlainDate } from "../date.ts";
import { formatCount, formatList, formatShortDate } from "../english.ts";
import { getIntendedSteps, withInfusions } from "../protocol.ts";
import { checkContext, checkPlanOptions, checkRequest } from "../validation/checkInput.ts";
import { LIMITS } from "../validation/limits.ts";
import { completeInduction, findFirstValidStart } from "./induction.ts";
import { buildCourse, planWithAvailability } from "./planCourse.ts";
import type { Course, PlanContext, PlanOptions, PlanResult } from "./types.ts";

/** The request of one patient. */
export type CourseRequest = PlanOptions & {
  /** Identifies the request, in 1 to 64 characters. Do not use a name: it appears in explanations for other patients. */
  readonly id: string;
  /** Days on which this patient cannot come, in addition to those of the context. */
  readonly unavailable?: readonly Unavailability[];
  /** The priority, 0 to 9: all requests of a higher priority are planned before those of a lower one; 0 by default. */
  readonly priority?: number;
};

/** One patient's course among the others'. */
export type PlannedCourse = {
  readonly id: string;
  /**
   * As {@link planCourse} gives it when the places that others have on each day are booked, with its windows, reasons,
   * conflict and openings: of all others from {@link planCourses}, of those before it from {@link createCoursePlanner}.
   */
  readonly result: PlanResult;
  /**
   * The days of the best induction that this patient would have alone, on which others have all places, and who they are;
   * empty for an induction that is as it would be alone. Of a maintenance infusion, its reason says that a day is full.
   */
  readonly movedBy: readonly { readonly date: PlainDate; readonly ids: readonly string[] }[];
  /** How many days later the course begins than it would alone; `null` where there is none. */
  readonly daysLater: number | null;
  /** The same in an English sentence; `null` for an induction that is as it would be alone. */
  readonly message: string | null;
};

/** Courses of many patients. */
export type PlannedCourses = {
  /** In the order in which they were asked for. */
  readonly courses: readonly PlannedCourse[];
  /** The places that are taken on each day, with those that were booked before. None has more than the clinic has. */
  readonly booked: Readonly<Record<PlainDate, number>>;
};

/** How many times a course may be planned again while better ones are looked for: a limit that is the same on every machine. */
const MOST_TRIALS = 20_000;
/** After so many trials without gain it is enough. */
const PATIENCE = 2000;
/** How many days ahead others are looked for who could make room. */
const WIDE = 60;
/** Up to so many others are named in a sentence. */
const MOST_NAMED = 3;

/** Who has which places. */
type Places = {
  take(id: string, days: readonly number[]): void;
  give(id: string, days: readonly number[]): void;
  isFull(day: number): boolean;
  holders(day: number): readonly string[];
  booked(): Readonly<Record<PlainDate, number>>;
  /** The days of a patient that others have left. */
  share(own: Availability): Availability;
};

const createPlaces = ({ calendar: { capacity } }: PlanContext): Places => {
  const perDay = capacity?.perDay ?? Infinity;
  const booked = new Map(
    Object.entries(capacity?.booked ?? {}).map(([date, taken]) => [dayNumber(date as PlainDate), taken]),
  );
  const holders = new Map<number, string[]>();
  const isFull = (day: number): boolean => (booked.get(day) ?? 0) + (holders.get(day)?.length ?? 0) >= perDay;
  return {
    take(id, days) {
      // Without a limit nobody moves anybody, and nothing need be remembered.
      if (!capacity) return;
      for (const day of days) {
        const list = holders.get(day);
        if (list) list.push(id);
        else holders.set(day, [id]);
      }
    },
    give(id, days) {
      for (const day of days) {
        const list = holders.get(day);
        const at = list?.indexOf(id) ?? -1;
        if (at >= 0) list?.splice(at, 1);
      }
    },
    isFull,
    holders: (day) => holders.get(day) ?? [],
    booked: () =>
      Object.fromEntries(
        [...new Set([...booked.keys(), ...holders.keys()])]
          .sort((a, b) => a - b)
          .map((day) => [dateOfDay(day), (booked.get(day) ?? 0) + (holders.get(day)?.length ?? 0)] as const)
          .filter(([, taken]) => taken > 0),
      ),
    share: (own) => ({
      isAvailable: (day) => !isFull(day) && own.isAvailable(day),
      findObstacles(day) {
        const found = own.findObstacles(day);
        if (!isFull(day)) return found;
        const full: Obstacle = { kind: "full", date: dateOfDay(day), places: perDay };
        return [...found, full];
      },
    }),
  };
};

/** The days of an induction, and how good they are: the smaller, the better, the first figure before the second. */
type Induction = { readonly days: readonly number[]; readonly delay: number; readonly distance: number };

const findInduction = (
  { protocol }: PlanContext,
  { start, given = [] }: PlanOptions,
  availability: Availability,
): Induction | null => {
  const { infusions } = protocol.induction;
  const startDay = dayNumber(start);
  const days =
    given.length > 0
      ? completeInduction(protocol, given.map(dayNumber), startDay, availability.isAvailable).days
      : (findFirstValidStart(protocol, startDay, protocol.startWithinDays, availability.isAvailable)?.days ??
        null);
  if (!days) return null;
  const begin = days[0] as number;
  const { intended, scale } = getIntendedSteps(
    withInfusions(protocol, Math.max(days.length, infusions)).induction,
  );
  const distance = days.reduce(
    (sum, day, k) => sum + ((day - begin) * scale - (intended[k] as number)) ** 2,
    0,
  );
  return { days, delay: given.length === 0 ? begin - startDay : 0, distance };
};

/** One patient while courses are being planned. */
type Patient = {
  readonly request: CourseRequest;
  /** The clinic's days and the patient's own, whatever others have. */
  readonly own: Availability;
  /** The best induction that there would be without the others. */
  readonly alone: Induction | null;
  induction: Induction | null;
  /** The days on which the patient has a place. */
  days: readonly number[];
};

const without = (days: readonly number[], given: readonly PlainDate[] = []): readonly number[] =>
  given.length === 0 ? days : days.slice(given.length);

/** The days of a patient's induction that take a place. */
const listInductionPlaces = ({ induction, request }: Patient): readonly number[] =>
  induction ? without(induction.days, request.given) : [];

/** How much a patient is moved by others, as figures to be added up: a long wait counts for more than several short ones. */
const measureLoss = ({ alone, induction }: Patient): readonly [missing: number, wait: number, off: number] =>
  alone === null
    ? [0, 0, 0]
    : induction === null
      ? [1, 0, 0]
      : [0, (induction.delay - alone.delay) ** 2, induction.distance - alone.distance];

const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) < (b[i] as number);
  return false;
};
const addUp = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((figure, i) => figure + (b[i] as number));
const NO_LOSS = [0, 0, 0];

/** What all patients of a clinic have in common: its days, and the places as they were before any of them. */
type Clinic = { readonly context: PlanContext; readonly shared: Availability; readonly before: Places };

const createPatient = ({ context, shared, before }: Clinic, request: CourseRequest): Patient => {
  const { calendar, unavailable = [] } = context;
  const { capacity: _, ...open } = calendar;
  const own =
    request.unavailable && request.unavailable.length > 0
      ? createAvailability(open, [...unavailable, ...request.unavailable])
      : shared;
  // Places that were booked before are nobody's here, and stand in everybody's way.
  const alone = findInduction(context, request, before.share(own));
  return { request, own, alone, induction: null, days: [] };
};

const createClinic = (context: PlanContext): Clinic => {
  const { calendar, unavailable } = context;
  const { capacity: _, ...open } = calendar;
  const { isAvailable, findObstacles } = createAvailability(open, unavailable);
  const known = new Map<number, boolean>();
  const shared: Availability = {
    isAvailable(day) {
      let answer = known.get(day);
      if (answer === undefined) known.set(day, (answer = isAvailable(day)));
      return answer;
    },
    findObstacles,
  };
  return { context, shared, before: createPlaces(context) };
};

const toOptions = ({ start, given, horizon }: CourseRequest): PlanOptions => ({
  start,
  ...(given ? { given } : {}),
  ...(horizon === undefined ? {} : { horizon }),
});

const isSameList = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** The days of a patient's best induction on which others have all places. */
const findMovers = (places: Places, { request, alone, induction }: Patient): PlannedCourse["movedBy"] => {
  if (!alone || (induction && isSameList(alone.days, induction.days))) return [];
  return without(alone.days, request.given)
    .filter((day) => places.isFull(day) && !places.holders(day).includes(request.id))
    .map((day) => ({ date: dateOfDay(day), ids: [...places.holders(day)] }));
};

const formatMovers = (movedBy: PlannedCourse["movedBy"], daysLater: number | null): string | null => {
  if (movedBy.length === 0) return null;
  const what =
    daysLater === null
      ? "There is no course"
      : daysLater > 0
        ? `The course begins ${formatCount(daysLater, "day")} later than it could alone`
        : "Some days are others than they would be alone";
  const days = movedBy.map(({ date, ids }) => {
    const named = ids.slice(0, MOST_NAMED);
    const more = ids.length - named.length;
    const all = [...named, ...(more > 0 ? [formatCount(more, "other")] : [])];
    return `${formatShortDate(date)}${all.length > 0 ? ` (${formatList(all)})` : ""}`;
  });
  return `${what}: others have all places on ${formatList(days)}.`;
};

/** The days of a course that take a place: one without an open day in its window stands on its target, and has none. */
const listPlaces = ({ infusions }: Course): readonly number[] =>
  infusions
    .filter(
      ({ status, date, window, reasons }) =>
        status === "planned" && (reasons[0]?.code !== "no-open-day" || date !== window.target),
    )
    .map(({ date }) => dayNumber(date));

/** Takes the places of a patient's maintenance too, on the days that are left. */
const takeMaintenance = ({ protocol }: PlanContext, places: Places, patient: Patient): void => {
  const { request, own, induction } = patient;
  if (!induction || !protocol.maintenance) return;
  places.give(request.id, patient.days);
  const course = buildCourse(protocol, toOptions(request), induction.days, places.share(own));
  patient.days = listPlaces(course);
  places.take(request.id, patient.days);
};

/**
 * A patient's whole course beside the places that others have. It has the days that the patient's places are on: those are
 * the best of the days that were left when they were taken, and what others took since was not among them.
 */
const layOutCourse = (
  { protocol }: PlanContext,
  places: Places,
  patient: Patient,
  movedBy: PlannedCourse["movedBy"],
): PlannedCourse => {
  const { request, own, alone, days } = patient;
  places.give(request.id, days);
  const result = planWithAvailability(protocol, toOptions(request), places.share(own));
  places.take(request.id, days);
  const first = result.course?.infusions[0];
  const daysLater =
    first && alone ? Math.max(0, dayNumber(first.date) - (alone.days[0] as number)) : first ? 0 : null;
  return { id: request.id, result, movedBy, daysLater, message: formatMovers(movedBy, daysLater) };
};

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
const createDice = (): (() => number) => {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Finds better inductions for a group of equals. Somebody who is moved, and some of those who have places on the days
 * wanted, give up their days and plan again in another order, now and then passing over a day that they could have, so
 * that others find room. Where they lose less together than before, or as much, it stays so.
 */
const exchange = (context: PlanContext, places: Places, group: readonly Patient[]): void => {
  const byId = new Map(group.map((patient) => [patient.request.id, patient]));
  const roll = createDice();
  let trials = 0;
  const hasTime = (): boolean => trials < MOST_TRIALS;
  const leave = (patient: Patient): void => places.give(patient.request.id, patient.days);
  const settle = (patient: Patient, induction: Induction | null): void => {
    patient.induction = induction;
    patient.days = listInductionPlaces(patient);
    places.take(patient.request.id, patient.days);
  };
  /** @param passedOver which part of the days is passed over, by chance */
  const plan = (patient: Patient, passedOver: number = 0): void => {
    trials++;
    const left = places.share(patient.own);
    if (passedOver === 0) return settle(patient, findInduction(context, patient.request, left));
    const seen = new Map<number, boolean>();
    const isAvailable = (day: number): boolean => {
      let answer = seen.get(day);
      if (answer === undefined) seen.set(day, (answer = left.isAvailable(day) && roll() >= passedOver));
      return answer;
    };
    settle(patient, findInduction(context, patient.request, { ...left, isAvailable }));
  };
  const measure = (patients: readonly Patient[]): readonly number[] =>
    patients.map(measureLoss).reduce(addUp, NO_LOSS);
  /** Lets some plan again one after the other, which stays so where they lose less, or as much; whether it is less. */
  const replan = (
    patients: readonly Patient[],
    passedOver: number = 0,
    keepsEqual: boolean = false,
  ): boolean => {
    const before = patients.map(({ induction }) => induction);
    const loss = measure(patients);
    patients.forEach(leave);
    for (const patient of patients) plan(patient, passedOver);
    const found = measure(patients);
    if (isLess(found, loss)) return true;
    if (keepsEqual && !isLess(loss, found)) return false;
    patients.forEach(leave);
    patients.forEach((patient, i) => settle(patient, before[i] ?? null));
    return false;
  };
  /** Equals who have a place on a day that a patient could use: those on the days of the best course alone, or on any. */
  const listInTheWay = ({ request, alone, induction, own }: Patient, isWide: boolean): readonly Patient[] => {
    if (!alone) return [];
    const first = alone.days[0] as number;
    const until = (induction?.days[0] ?? first + WIDE) + context.protocol.induction.spanDays;
    const days = isWide
      ? Array.from({ length: Math.min(until - first, WIDE) }, (_, i) => first + i).filter(own.isAvailable)
      : without(alone.days, request.given).filter(places.isFull);
    const ids = new Set(days.flatMap(places.holders));
    return [...ids].flatMap((id) => byId.get(id) ?? []).filter((other) => other.request !== request);
  };

  // First in order, two at a time: that is quick, and of a big clinic there is time for no more.
  for (let isBetter = true; isBetter && hasTime();) {
    isBetter = false;
    for (const patient of group) {
      if (!isLess(NO_LOSS, measureLoss(patient))) continue;
      const others = listInTheWay(patient, false);
      if (others.some((other) => hasTime() && replan([patient, other]))) isBetter = true;
    }
  }
  // Then more at a time, and by chance. Chance decides nothing among equals: without a gain all is as it was.
  const before = group.map(({ induction }) => induction);
  const loss = measure(group);
  let idle = 0;
  while (hasTime() && idle < PATIENCE) {
    const moved = group.filter((patient) => isLess(NO_LOSS, measureLoss(patient)));
    if (moved.length === 0) break;
    for (const patient of moved) {
      const others = [...listInTheWay(patient, roll() < 0.5)];
      const chosen: Patient[] = [];
      for (let left = 1 + Math.floor(roll() * 5); left > 0 && others.length > 0; left--) {
        chosen.push(...others.splice(Math.floor(roll() * others.length), 1));
      }
      const at = roll() < 0.7 ? 0 : Math.floor(roll() * (chosen.length + 1));
      chosen.splice(at, 0, patient);
      const isBetter = replan(chosen, roll() < 0.5 ? 0 : roll() * 0.3, true);
      idle = isBetter ? 0 : idle + 1;
      if (!hasTime()) break;
    }
  }
  if (!isLess(measure(group), loss)) {
    group.forEach(leave);
    group.forEach((patient, i) => settle(patient, before[i] ?? null));
  }
  // What one gave up another may use: at the end everybody has the best that the others leave. Whoever lost nothing too:
  // chance may have led to other days that are as near, and of those the plan has the earliest.
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const patient of group) {
      const { alone, induction, days } = patient;
      if (!alone || (induction && isSameList(alone.days, induction.days))) continue;
      leave(patient);
      plan(patient);
      if (!isSameList(days, patient.days)) isBetter = true;
    }
  }
};

/** Which induction is better of two: the one that there is, that waits less, that is closer to the intended days, the earlier. */
const compareInductions = (a: Induction | null, b: Induction | null): number => {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const one = [a.delay, a.distance, ...a.days];
  const other = [b.delay, b.distance, ...b.days];
  return isLess(one, other) ? -1 : isLess(other, one) ? 1 : 0;
};

/** What an induction depends on: requests alike in it could exchange their inductions. */
const getInductionKey = ({ request: { start, given = [], unavailable = [] } }: Patient): string =>
  JSON.stringify([start, given, unavailable.map((days) => JSON.stringify(days)).sort()]);

/** Among patients who ask for the same, the order of the list decides who has the better days. */
const sortAlike = (places: Places, group: readonly Patient[]): void => {
  const alike = new Map<string, Patient[]>();
  for (const patient of group) {
    const key = getInductionKey(patient);
    const list = alike.get(key);
    if (list) list.push(patient);
    else alike.set(key, [patient]);
  }
  for (const patients of alike.values()) {
    const inductions = patients.map(({ induction }) => induction).sort(compareInductions);
    patients.forEach((patient, i) => {
      places.give(patient.request.id, patient.days);
      patient.induction = inductions[i] ?? null;
    });
    for (const patient of patients) {
      patient.days = listInductionPlaces(patient);
      places.take(patient.request.id, patient.days);
    }
  }
};

/** Runs what reckons dates from a request: where it leaves the years that there are, the request is named. */
const reckonFromRequest = <Answer>(
  requests: readonly CourseRequest[],
  { request }: Patient,
  run: () => Answer,
): Answer => reckonFrom(() => `requests[${requests.indexOf(request)}].start`, request.start, run);

/** @throws RangeError when two requests have the same id */
const checkIds = (requests: readonly CourseRequest[]): void => {
  const known = new Map<string, number>();
  requests.forEach(({ id }, i) => {
    const before = known.get(id);
    if (before !== undefined) {
      throw new RangeError(
        `requests[${i}].id must be an id that stands once; it is ${formatValue(id)}. It stands at requests[${before}] too.`,
      );
    }
    known.set(id, i);
  });
};

/**
 * Plans the courses of many patients on the places of one clinic (`calendar.capacity`).
 *
 * - No day has more infusions than places, including those that are already booked.
 * - Nobody is displaced by a patient of lower priority.
 * - Patients of equal priority are treated equally. The first aim is to leave as few as possible without a course, the
 *   second to keep waiting short (each wait is squared, so a long one counts for more than several short ones), the third
 *   to stay close to the intended days. Of those who ask for the same (start, infusions given, days on which they cannot
 *   come), whoever comes first in the list has the better course. Between others, the order of the list decides only where
 *   the search begins: another order may give another distribution, and now and then a slightly better or worse one.
 * - Each patient gets the best course that the others leave: the one that {@link planCourse} gives when the places of all
 *   others are booked. Its windows, reasons and openings name no day that another has taken. A single request gets exactly
 *   the course of {@link planCourse}.
 * - Patients who are displaced can be told by whom.
 * - Infusions already given take no place here: one on a day that is still being planned, such as this morning's, belongs in
 *   `booked`.
 *
 * The search lets pairs of patients swap turns, and does not prove that its result is the best possible; tests measure how
 * close it comes. It is deterministic, and reads no clock. Inductions are planned before the maintenance of the same priority,
 * because their days are tighter.
 *
 * @param requests at most 5000, each with its own id
 * @throws RangeError or TypeError when something is wrong: the message names the field, the value and what is allowed
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"], capacity: { perDay: 1, booked: {} } };
 * const context: PlanContext = { protocol: standardProtocol, calendar };
 * const { courses } = planCourses([
 *   { id: "a", start: "2026-12-07", horizon: 0 },
 *   { id: "b", start: "2026-12-07", horizon: 0 },
 * ], context);
 * courses.map(({ id, daysLater }) => [id, daysLater]); // [["a", 0], ["b", 21]]
 * courses[1]?.movedBy[0]; // { date: "2026-12-07", ids: ["a"] }
 */
export const planCourses = (requests: readonly CourseRequest[], context: PlanContext): PlannedCourses => {
  checkContext(context);
  if (!Array.isArray(requests)) {
    throw new TypeError(`requests must be a list; it is ${formatValue(requests)}.`);
  }
  if (requests.length > LIMITS.requests) {
    throw new RangeError(
      `requests must be a list of at most ${LIMITS.requests}; it is a list of ${requests.length}. Plan them in turn with createCoursePlanner.`,
    );
  }
  [...requests].forEach((request, i) => checkRequestAt(request, `requests[${i}]`));
  checkIds(requests);

  const places = createPlaces(context);
  const clinic = createClinic(context);
  const patients = requests.map((request) => createPatient(clinic, request));
  const priorities = new Map(requests.map(({ id, priority = 0 }) => [id, priority]));
  const movers = new Map<Patient, PlannedCourse["movedBy"]>();
  for (const priority of [...new Set(priorities.values())].sort((a, b) => b - a)) {
    const group = patients
      .filter(({ request }) => (request.priority ?? 0) === priority)
      // Sorting keeps the order of the list among those who ask for the same day.
      .sort((a, b) => (a.request.start < b.request.start ? -1 : a.request.start > b.request.start ? 1 : 0));
    for (const patient of group) {
      patient.induction = findInduction(context, patient.request, places.share(patient.own));
      patient.days = listInductionPlaces(patient);
      places.take(patient.request.id, patient.days);
    }
    exchange(context, places, group);
    sortAlike(places, group);
    for (const patient of group) movers.set(patient, findMovers(places, patient));
    for (const patient of group) {
      reckonFromRequest(requests, patient, () => takeMaintenance(context, places, patient));
    }
  }
  // Only now is it known which days are left to everybody: a window, a reason or a way out may name no day of another.
  return {
    courses: patients.map((patient) =>
      reckonFromRequest(requests, patient, () =>
        layOutCourse(context, places, patient, movers.get(patient) ?? []),
      ),
    ),
    booked: places.booked(),
  };
};

const checkRequestAt = (request: CourseRequest, field: string): void => {
  checkRequest(request, field);
  checkPlanOptions(toOptions(request));
};

/**
 * Plans courses as they are asked for, first come, first served: each has the best course on the places that those before
 * it left, and is never moved by a later one. Its windows and openings are what is left at that moment: look at the places
 * again before an infusion is moved to another day of its window. For an endless stream, or more requests than {@link planCourses} takes at
 * once. Priorities do not matter here. It remembers who has which places, which are never more than the clinic has.
 *
 * @returns a function that plans the next one, takes its places, and says who stood in its way
 * @throws RangeError or TypeError when something is wrong: the message names the field, the value and what is allowed
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"], capacity: { perDay: 1, booked: {} } };
 * const planNext = createCoursePlanner({ protocol: standardProtocol, calendar });
 * planNext({ id: "a", start: "2026-12-07", horizon: 0 }).daysLater; // 0
 * planNext({ id: "b", start: "2026-12-07", horizon: 0 }).message?.slice(0, 56);
 * // "The course begins 21 days later than it could alone: oth"
 */
export const createCoursePlanner = (context: PlanContext): ((request: CourseRequest) => PlannedCourse) => {
  checkContext(context);
  const places = createPlaces(context);
  const clinic = createClinic(context);
  const known = new Set<string>();
  return (request) => {
    checkRequestAt(request, "request");
    // A queue may bring a request twice: the second would take other places for the same patient.
    if (known.has(request.id)) {
      throw new RangeError(
        `request.id must be an id that was not planned before; it is ${formatValue(request.id)}. What was planned for it keeps its places.`,
      );
    }
    const patient = createPatient(clinic, request);
    patient.induction = findInduction(context, request, places.share(patient.own));
    const movedBy = findMovers(places, patient);
    const planned = reckonFrom("request.start", request.start, () =>
      layOutCourse(context, places, patient, movedBy),
    );
    if (planned.result.course) places.take(request.id, listPlaces(planned.result.course));
    known.add(request.id);
    return planned;
  };
};

/**
 * The same as {@link createCoursePlanner} for a list or another source of requests: each course comes as soon as it is
 * planned.
 *
 * @throws RangeError or TypeError as it does
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"], capacity: { perDay: 1, booked: {} } };
 * const requests: readonly CourseRequest[] = [{ id: "a", start: "2026-12-07" }, { id: "b", start: "2026-12-07" }];
 * const firstDates = [];
 * for (const { result } of planCoursesInTurn(requests, { protocol: standardProtocol, calendar })) {
 *   firstDates.push(result.course?.infusions[0]?.date);
 * }
 * firstDates; // ["2026-12-07", "2026-12-28"]
 */
export const planCoursesInTurn = (
  requests: Iterable<CourseRequest>,
  context: PlanContext,
): Generator<PlannedCourse, void, undefined> => {
  if (
    typeof (requests as { [Symbol.iterator]?: unknown } | null | undefined)?.[Symbol.iterator] !== "function"
  ) {
    throw new TypeError(`requests must be a list or another iterable; it is ${formatValue(requests)}.`);
  }
  // Made before the first is asked for, so that what is wrong with the context is told at once.
  const plan = createCoursePlanner(context);
  return (function* () {
    for (const request of requests) yield plan(request);
  })();
};
