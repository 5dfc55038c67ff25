import {
  dateOfDay as dateOf,
  dateProblem,
  dayNumber,
  plainDate,
  formatValue,
  WEEKDAYS,
  weekdayIndex,
  weekdayName,
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

/** A calendar and the days a patient cannot come, made ready for many questions about many days. */
export type Availability = {
  /** Whether nothing stands against a day, given as a day number. */
  isAvailable(day: number): boolean;
  /** All that stands against a day, the most telling first. */
  findObstacles(day: number): readonly Obstacle[];
};

const getClosureEnd = (closure: Closure): PlainDate => closure.to ?? closure.from;

const hasChanges = (days: ClinicCalendar["openingDays"]): days is readonly OpeningDays[] =>
  typeof days[0] === "object";

const toWeekdayMask = (days: readonly Weekday[]): number =>
  days.reduce((bits, day) => bits | (1 << WEEKDAYS.indexOf(day)), 0);

/** What is wrong with a closure from outside, each as what follows its place in the calendar. */
const closureProblems = (closure: Partial<Closure> | null): readonly string[] => {
  if (typeof closure !== "object" || closure === null) {
    return [` must be an object with from and label; it is ${formatValue(closure)}.`];
  }
  const { from, to, label, kind } = closure;
  const problems: string[] = [];
  const wrongFrom = dateProblem(from);
  const wrongTo = to === undefined ? null : dateProblem(to);
  if (wrongFrom) problems.push(`.from ${wrongFrom}`);
  if (wrongTo) problems.push(`.to ${wrongTo}`);
  if (!wrongFrom && !wrongTo && from && to && to < from) {
    problems.push(` ends before it begins: from is "${from}", to is "${to}". Swap them, or correct one.`);
  }
  if (typeof label !== "string" || label.trim() === "") {
    problems.push(
      `.label must say why the clinic is shut, such as "Christmas closure"; it is ${formatValue(label)}.`,
    );
  }
  if (kind !== undefined && kind !== "closure" && kind !== "holiday") {
    problems.push(`.kind is ${formatValue(kind)}: it is "closure" or "holiday".`);
  }
  return problems;
};

/**
 * Names what is wrong with a calendar from outside, one sentence a problem; an empty list when it is sound.
 * Each sentence names the field, the value and what is allowed.
 *
 * @example calendarProblems({ openingDays: [] })
 * // ["calendar.openingDays is empty: name at least one day, from monday to sunday."]
 */
export const calendarProblems = (calendar: unknown, field: string = "calendar"): readonly string[] => {
  if (typeof calendar !== "object" || calendar === null) {
    return [`${field} must be an object with openingDays; it is ${formatValue(calendar)}.`];
  }
  const { openingDays, closures = [], capacity } = calendar as Partial<ClinicCalendar>;
  const problems: string[] = [];

  const checkDays = (days: unknown, at: string): void => {
    if (!Array.isArray(days)) {
      problems.push(
        `${at} must be a list of weekdays, such as ["monday", "thursday"]; it is ${formatValue(days)}.`,
      );
      return;
    }
    if (days.length === 0) problems.push(`${at} is empty: name at least one day, from monday to sunday.`);
    for (const day of days) {
      if (!WEEKDAYS.includes(day)) {
        problems.push(`${at} has ${formatValue(day)}: a day is one of ${WEEKDAYS.join(", ")}.`);
      }
    }
  };

  if (Array.isArray(openingDays) && hasChanges(openingDays)) {
    openingDays.forEach((entry, i) => {
      const at = `${field}.openingDays[${i}]`;
      checkDays(entry?.days, `${at}.days`);
      if (i === 0 && entry?.from === undefined) return;
      const wrong = dateProblem(entry?.from);
      if (wrong) problems.push(`${at}.from ${wrong}`);
      const before = i > 0 ? openingDays[i - 1]?.from : undefined;
      if (!wrong && before !== undefined && entry.from !== undefined && entry.from <= before) {
        problems.push(
          `${at}.from is "${entry.from}": it must come after the entry before it, which begins on "${before}".`,
        );
      }
    });
  } else {
    checkDays(openingDays, `${field}.openingDays`);
  }

  if (!Array.isArray(closures)) {
    problems.push(`${field}.closures must be a list; it is ${formatValue(closures)}.`);
  } else {
    closures.forEach((closure: Partial<Closure> | null, i) => {
      for (const problem of closureProblems(closure)) problems.push(`${field}.closures[${i}]${problem}`);
    });
  }

  if (capacity !== undefined) {
    const at = `${field}.capacity`;
    if (!Number.isInteger(capacity?.perDay) || capacity.perDay < 1) {
      problems.push(`${at}.perDay must be a whole number from 1; it is ${formatValue(capacity?.perDay)}.`);
    }
    if (typeof capacity?.booked !== "object" || capacity.booked === null) {
      problems.push(
        `${at}.booked must give the places taken by date, such as {"2026-12-07": 2}; it is ${formatValue(capacity?.booked)}.`,
      );
    } else {
      for (const [date, taken] of Object.entries(capacity.booked)) {
        const wrong = dateProblem(date);
        if (wrong) problems.push(`${at}.booked has a key that ${wrong}`);
        if (!Number.isInteger(taken) || taken < 0) {
          problems.push(
            `${at}.booked["${date}"] must be a whole number from 0; it is ${formatValue(taken)}.`,
          );
        }
      }
    }
  }
  return problems;
};

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

/**
 * Makes a calendar ready for many questions. The calendar must be sound ({@link calendarProblems} says so).
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

  return {
    isAvailable(day) {
      if (!opensOn(day)) return false;
      for (const range of shut) if (day <= range.to && day >= range.from) return false;
      return !away.has(day) && !full.has(day);
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
      if (away.has(day)) found.push({ kind: "unavailable", date: dateOf(day) });
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

/**
 * What keeps an infusion from a date, the most telling first; an empty list when the clinic can give one.
 *
 * @throws RangeError or TypeError when the date or the calendar is wrong
 * @example findObstacles({ openingDays: ["monday"] }, "2026-12-08")
 * // [{ kind: "closed-weekday", weekday: "tuesday" }]
 */
export const findObstacles = (
  calendar: ClinicCalendar,
  date: PlainDate,
  unavailable: readonly PlainDate[] = [],
): readonly Obstacle[] => {
  const problem = calendarProblems(calendar)[0];
  if (problem) throw new RangeError(problem);
  return createAvailability(calendar, unavailable).findObstacles(dayNumber(plainDate(date)));
};

/** Obstacles as one clause, the shut weekdays last; they and the days on which the patient cannot come each together. */
export const formatObstacles = (obstacles: readonly Obstacle[]): string => {
  const clauses: string[] = [];
  const away: string[] = [];
  const weekdays: string[] = [];
  for (const one of obstacles) {
    if (one.kind === "closed-weekday") weekdays.push(`${weekdayName(one.weekday)}s`);
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

/**
 * An obstacle as a clause that can stand alone or follow a colon.
 *
 * @example formatObstacle({ kind: "holiday", label: "Heritage Day", from: "2026-09-24", to: "2026-09-24" })
 * // "Thursday 24 September is a public holiday, Heritage Day"
 */
export const formatObstacle = (obstacle: Obstacle): string => formatObstacles([obstacle]);
