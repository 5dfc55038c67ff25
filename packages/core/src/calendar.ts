import {
  capital,
  dateOfDay,
  dayNumber,
  WEEKDAYS,
  weekdayIndex,
  type PlainDate,
  type Weekday,
} from "./date.ts";
import { formatList, formatShortDate } from "./english.ts";

/** Days on which a clinic is shut: one day, or a range with both ends shut. */
export type Closure = {
  readonly from: PlainDate;
  /** The last day shut; the same as `from` when it is left out. */
  readonly to?: PlainDate;
  /** Why, as staff would say it: "Heritage Day", "Christmas closure". */
  readonly label: string;
  /** A public holiday, or the clinic's own closure (the default). */
  readonly kind?: "closure" | "holiday";
};

/** The weekdays a clinic opens from one date on, until the next such entry begins. */
export type OpeningDays = {
  /** The first date on which these days hold; left out for "always so far". */
  readonly from?: PlainDate;
  readonly days: readonly Weekday[];
};

/** How many infusions a clinic can give on one day, and how many places are taken. */
export type Capacity = {
  readonly perDay: number;
  /** Places already taken, by date; a date that is not in here has none taken. */
  readonly booked: Readonly<Record<PlainDate, number>>;
};

/** When a clinic can give infusions. */
export type ClinicCalendar = {
  /** The weekdays it opens; or, where they change, a list of entries in the order of their dates. */
  readonly openingDays: readonly Weekday[] | readonly OpeningDays[];
  readonly closures?: readonly Closure[];
  readonly capacity?: Capacity;
};

/**
 * What keeps an infusion from a day. An obstacle is one cause, not one day: "shut on Sundays" and
 * "shut from 24 December to 4 January" are one obstacle each, because each is one thing to change.
 */
export type Obstacle =
  | { readonly kind: "closed-weekday"; readonly weekday: Weekday }
  | {
      readonly kind: "closure" | "holiday";
      readonly label: string;
      readonly from: PlainDate;
      readonly to: PlainDate;
    }
  /** The patient cannot come. */
  | { readonly kind: "unavailable"; readonly date: PlainDate }
  /** In a review: a session on that day was missed or called off, and the day is not offered again. */
  | { readonly kind: "skipped"; readonly date: PlainDate; readonly status: "missed" | "cancelled" }
  | { readonly kind: "full"; readonly date: PlainDate; readonly places: number };

/** Which days a clinic and a patient have, made ready for many questions about many days. */
export type Availability = {
  /** Whether nothing stands against a day, given as a day number. */
  isAvailable(day: number): boolean;
  /** All that stands against a day: a public holiday first, then closures, the weekday, the patient, and full days. */
  findObstacles(day: number): readonly Obstacle[];
};

const getClosureEnd = (closure: Closure): PlainDate => closure.to ?? closure.from;

const hasChanges = (days: ClinicCalendar["openingDays"]): days is readonly OpeningDays[] =>
  typeof days[0] === "object";

const toWeekdayMask = (days: readonly Weekday[]): number =>
  days.reduce((bits, day) => bits | (1 << WEEKDAYS.indexOf(day)), 0);

/** What stands against the days that are fully booked, by their numbers. */
const findFullDays = ({ capacity }: ClinicCalendar): ReadonlyMap<number, Obstacle> => {
  const full = new Map<number, Obstacle>();
  if (capacity) {
    for (const [day, taken] of Object.entries(capacity.booked)) {
      const date = day as PlainDate;
      if (taken >= capacity.perDay)
        full.set(dayNumber(date), { kind: "full", date, places: capacity.perDay });
    }
  }
  return full;
};

/** From so many closures and changes of opening days on, a calendar remembers its answers. */
const MANY_PARTS = 24;

/**
 * Makes a calendar ready for many questions. The calendar must be sound: it is not checked here.
 *
 * @param unavailable days on which the patient cannot come
 */
export const createAvailability = (
  calendar: ClinicCalendar,
  unavailable: readonly PlainDate[] = [],
): Availability => {
  const { openingDays, closures = [] } = calendar;
  const full = findFullDays(calendar);
  const opening = (hasChanges(openingDays) ? openingDays : [{ days: openingDays as readonly Weekday[] }]).map(
    ({ from, days }: OpeningDays) => ({
      from: from ? dayNumber(from) : -Infinity,
      open: toWeekdayMask(days),
    }),
  );
  const shut = closures.map((closure) => ({
    from: dayNumber(closure.from),
    to: dayNumber(getClosureEnd(closure)),
    closure,
  }));
  const away = new Set(unavailable.map(dayNumber));
  const opensOn = (day: number): boolean => {
    // Before the first entry begins, its days hold: a clinic that gives one rule means it always.
    let open = opening[0]?.open ?? 0;
    for (let i = 1; i < opening.length; i++) {
      const entry = opening[i] as (typeof opening)[0];
      if (entry.from <= day) open = entry.open;
    }
    return ((open >> weekdayIndex(day)) & 1) === 1;
  };

  const isAvailable = (day: number): boolean => {
    if (!opensOn(day)) return false;
    for (const range of shut) if (day <= range.to && day >= range.from) return false;
    return !away.has(day) && !full.has(day);
  };
  // A calendar with many parts is asked about the same days again and again.
  const answers = shut.length + opening.length > MANY_PARTS ? new Map<number, boolean>() : null;

  return {
    isAvailable(day) {
      if (!answers) return isAvailable(day);
      let answer = answers.get(day);
      if (answer === undefined) answers.set(day, (answer = isAvailable(day)));
      return answer;
    },
    findObstacles(day) {
      const found: Obstacle[] = [];
      for (const { from, to, closure } of shut) {
        if (day < from || day > to) continue;
        const obstacle: Obstacle = {
          kind: closure.kind ?? "closure",
          label: closure.label,
          from: closure.from,
          to: getClosureEnd(closure),
        };
        // A holiday says more than the closure that happens to contain it.
        if (obstacle.kind === "holiday") found.unshift(obstacle);
        else found.push(obstacle);
      }
      if (!opensOn(day)) {
        found.push({ kind: "closed-weekday", weekday: WEEKDAYS[weekdayIndex(day)] as Weekday });
      }
      if (away.has(day)) found.push({ kind: "unavailable", date: dateOfDay(day) });
      const booked = full.get(day);
      if (booked) found.push(booked);
      return found;
    },
  };
};

/** A session that did not take place; its day is not offered again. */
export type SkippedSession = Pick<Extract<Obstacle, { kind: "skipped" }>, "date" | "status">;

/** The same calendar without the days of sessions that did not take place: neither clinic nor patient is the cause. */
export const withoutSessions = (
  availability: Availability,
  sessions: readonly SkippedSession[],
): Availability => {
  const skipped = new Map(
    sessions.map(({ date, status }): [number, Obstacle] => [
      dayNumber(date),
      { kind: "skipped", date, status },
    ]),
  );
  return {
    isAvailable: (day) => !skipped.has(day) && availability.isAvailable(day),
    findObstacles(day) {
      const why = skipped.get(day);
      return why ? [why, ...availability.findObstacles(day)] : availability.findObstacles(day);
    },
  };
};

/** Obstacles as one clause, the shut weekdays last; they and the days on which the patient cannot come each together. */
export const formatObstacles = (obstacles: readonly Obstacle[]): string => {
  const clauses: string[] = [];
  const away: string[] = [];
  const weekdays: string[] = [];
  for (const one of obstacles) {
    if (one.kind === "closed-weekday") weekdays.push(`${capital(one.weekday)}s`);
    else if (one.kind === "unavailable") away.push(formatShortDate(one.date));
    else if (one.kind === "skipped") clauses.push(`${formatShortDate(one.date)} was ${one.status}`);
    else if (one.kind === "full")
      clauses.push(
        `${formatShortDate(one.date)} is fully booked (${one.places} of ${one.places} places taken)`,
      );
    else {
      const { kind, label, from, to } = one;
      const single = from === to;
      const days = single ? formatShortDate(from) : `${formatShortDate(from)} to ${formatShortDate(to)}`;
      clauses.push(
        kind === "holiday"
          ? `${days} ${single ? "is a public holiday" : "are public holidays"}, ${label}`
          : `the clinic is shut ${single ? "on" : "from"} ${days} (${label})`,
      );
    }
  }
  // Read by staff and by patients: it says neither "the patient" nor "you".
  if (away[0]) clauses.push(`${formatList(away)} ${away[1] ? "do" : "does"} not suit`);
  if (weekdays[0]) clauses.push(`the clinic is shut on ${formatList(weekdays)}`);
  return formatList([...new Set(clauses)]);
};
