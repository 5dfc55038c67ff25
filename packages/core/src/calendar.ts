import {
  capital,
  dateOfDay,
  dayNumber,
  formatDate,
  WEEKDAYS,
  weekdayIndex,
  type PlainDate,
  type Weekday,
} from "./date.ts";
import { formatDateRange, formatList, formatShortDate } from "./english.ts";

/** Days on which a clinic is closed: one day, or a range with both ends closed. */
export type Closure = {
  readonly from: PlainDate;
  /** The last closed day; the same as `from` when it is left out. */
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

/** How often an alternating weekday comes: every week, or every second, third or fourth one. */
export type WeekInterval = 1 | 2 | 3 | 4;

/**
 * Weekdays on which a clinic opens beside its opening days, in every second, third or fourth week: "every second
 * Saturday". Weeks begin on a Monday, and are counted from the week of the first of the days on or after `from`; all days
 * of an entry are in the same weeks. In the weeks between, a weekday is as the opening days and the other entries have
 * it. It is iCalendar's weekly rule: `INTERVAL` is `everyWeeks`, `BYDAY` the days, `UNTIL` is `to`, and `DTSTART` is that
 * first day.
 */
export type AlternatingDays = {
  readonly days: readonly Weekday[];
  /** 2 for every second week. 1 opens them every week, which is useful between two dates. */
  readonly everyWeeks: WeekInterval;
  /** The first date on which it can open. It need be none of the days: counted is from the first of them that follows. */
  readonly from: PlainDate;
  /** The last date on which it can open; left out where there is no end. */
  readonly to?: PlainDate;
};

/** A day on which a clinic opens although its weekday, a closure or a public holiday would close it. */
export type ExtraDay = {
  readonly date: PlainDate;
  /** Why, as staff would say it: "Saturday clinic before Christmas". */
  readonly label?: string;
};

/** How many infusions a clinic can give on one day, and how many places are taken. */
export type Capacity = {
  readonly perDay: number;
  /** Places that others have taken, by date; a date that is not in here has none taken. */
  readonly booked: Readonly<Record<PlainDate, number>>;
};

/**
 * When a clinic can give infusions: on its opening days and alternating days, without its closures and public holidays;
 * and on its extra days whatever these say. No day has more infusions than its places.
 */
export type ClinicCalendar = {
  /**
   * The weekdays it opens; or, where they change, a list of entries in the order of their dates. Empty only for a clinic
   * that opens on alternating days and on no others.
   */
  readonly openingDays: readonly Weekday[] | readonly OpeningDays[];
  readonly alternatingDays?: readonly AlternatingDays[];
  readonly closures?: readonly Closure[];
  readonly extraDays?: readonly ExtraDay[];
  readonly capacity?: Capacity;
};

/**
 * Days on which a patient cannot come: one date; a range with both ends; or weekdays ("never on Tuesdays"), always or
 * from one date to another.
 */
export type Unavailability =
  | PlainDate
  | { readonly from: PlainDate; readonly to: PlainDate }
  | { readonly weekdays: readonly Weekday[]; readonly from?: PlainDate; readonly to?: PlainDate };

/**
 * What keeps an infusion from a day. An obstacle is one cause, not one day: "closed on Sundays" and
 * "closed from 24 December to 4 January" are one obstacle each, because each is one thing to change.
 */
export type Obstacle =
  | { readonly kind: "closed-weekday"; readonly weekday: Weekday }
  /** A week in which an alternating weekday is closed. `from` is a date on which it opens, the first of its count. */
  | {
      readonly kind: "closed-week";
      readonly weekday: Weekday;
      readonly everyWeeks: WeekInterval;
      readonly from: PlainDate;
    }
  | {
      readonly kind: "closure" | "holiday";
      readonly label: string;
      readonly from: PlainDate;
      readonly to: PlainDate;
    }
  /** The patient cannot come: on a date, on the days of a range, or on a weekday, perhaps between two dates. */
  | { readonly kind: "unavailable"; readonly date: PlainDate }
  | { readonly kind: "unavailable-range"; readonly from: PlainDate; readonly to: PlainDate }
  | {
      readonly kind: "unavailable-weekday";
      readonly weekday: Weekday;
      readonly from: PlainDate | null;
      readonly to: PlainDate | null;
    }
  /** In a review: an infusion on that day was missed or cancelled, and the day is not offered again. */
  | { readonly kind: "skipped"; readonly date: PlainDate; readonly status: "missed" | "cancelled" }
  | { readonly kind: "full"; readonly date: PlainDate; readonly places: number };

/**
 * Whether an obstacle is of the clinic's own making, so that the clinic could open: not the patient's days, nor a day
 * that is full or on which a visit did not take place.
 */
export const isClinicClosure = ({ kind }: Obstacle): boolean =>
  kind === "closed-weekday" || kind === "closed-week" || kind === "closure" || kind === "holiday";

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

/** Days of one weekday, so many days apart, within two dates. */
type Rhythm = {
  readonly weekday: number;
  readonly first: number;
  readonly last: number;
  readonly step: number;
  readonly obstacle: Obstacle;
};

/** The last day that a date can have. */
const LAST_DAY = /* @__PURE__ */ dayNumber("9999-12-31");

const toRhythms = ({ days, everyWeeks, from, to }: AlternatingDays): readonly Rhythm[] => {
  const begin = dayNumber(from);
  const step = everyWeeks * 7;
  const indexes = days.map((weekday) => WEEKDAYS.indexOf(weekday));
  const daysAway = indexes.map((index) => (index - weekdayIndex(begin) + 7) % 7);
  const firstOfAll = begin + Math.min(...daysAway);
  const monday = firstOfAll - weekdayIndex(firstOfAll);
  return days.flatMap((weekday, i) => {
    const index = indexes[i] as number;
    // The day in the first week; where that lies before `from`, the one in the next week that counts.
    const inFirstWeek = monday + index;
    const first = inFirstWeek < begin ? inFirstWeek + step : inFirstWeek;
    // Counted from the last days that there are, it may never come.
    if (first > LAST_DAY) return [];
    return [
      {
        weekday: index,
        first,
        last: to === undefined ? Infinity : dayNumber(to),
        step,
        obstacle: { kind: "closed-week", weekday, everyWeeks, from: dateOfDay(first) },
      },
    ];
  });
};

/** Days on which a patient cannot come, of one cause. */
type Absence = {
  readonly from: number;
  readonly to: number;
  readonly weekdays: number;
  readonly getObstacle: (day: number) => Obstacle;
};

const EVERY_WEEKDAY = 0b1111111;

type Absent = Exclude<Unavailability, PlainDate>;

/** Whether days on which a patient cannot come are weekdays. The key may be present with the value `undefined`. */
export const hasWeekdays = (entry: Absent): entry is Extract<Absent, { readonly weekdays: unknown }> =>
  "weekdays" in entry && entry.weekdays !== undefined;

const toAbsence = (entry: Absent): Absence => {
  if (!hasWeekdays(entry)) {
    const { from, to } = entry;
    const obstacle: Obstacle = { kind: "unavailable-range", from, to };
    return {
      from: dayNumber(from),
      to: dayNumber(to),
      weekdays: EVERY_WEEKDAY,
      getObstacle: () => obstacle,
    };
  }
  const { weekdays, from = null, to = null } = entry;
  return {
    from: from === null ? -Infinity : dayNumber(from),
    to: to === null ? Infinity : dayNumber(to),
    weekdays: toWeekdayMask(weekdays),
    getObstacle: (day) => ({
      kind: "unavailable-weekday",
      weekday: WEEKDAYS[weekdayIndex(day)] as Weekday,
      from,
      to,
    }),
  };
};

const hasDay = ({ from, to, weekdays }: Absence, day: number): boolean =>
  day >= from && day <= to && ((weekdays >> weekdayIndex(day)) & 1) === 1;

/** From so many closures and other rules on, a calendar remembers its answers. */
const MANY_PARTS = 24;

/** A closure in day numbers. */
type ClosedDays = { readonly from: number; readonly to: number; readonly closure: Closure };

/** How many numbers of a list that never falls are less than another one. */
const countLess = (ascending: readonly number[], than: number): number => {
  let less = 0;
  for (let rest = ascending.length; less < rest;) {
    const middle = (less + rest) >> 1;
    if ((ascending[middle] as number) < than) less = middle + 1;
    else rest = middle;
  }
  return less;
};

/**
 * Finds for a day the few of many closures among which those of the day are, in the order of the list: those that begin by then,
 * from the first on that is not over by then.
 */
const createClosureSelector = (closed: readonly ClosedDays[]): ((day: number) => readonly ClosedDays[]) => {
  const places = new Map(closed.map((range, place) => [range, place]));
  const byPlace = (one: ClosedDays, other: ClosedDays): number =>
    (places.get(one) as number) - (places.get(other) as number);
  const sorted = [...closed].sort((one, other) => one.from - other.from);
  const begins = sorted.map(({ from }) => from);
  let last = -Infinity;
  /** The last day that a range or one before it closes. */
  const reach = sorted.map(({ to }) => (last = Math.max(last, to)));
  return (day) => sorted.slice(countLess(reach, day), countLess(begins, day + 1)).sort(byPlace);
};

/**
 * Makes a calendar ready for many questions. The calendar must be sound: it is not checked here.
 *
 * @param unavailable days on which the patient cannot come
 */
export const createAvailability = (
  calendar: ClinicCalendar,
  unavailable: readonly Unavailability[] = [],
): Availability => {
  const { openingDays, alternatingDays = [], closures = [], extraDays = [] } = calendar;
  const full = findFullDays(calendar);
  const opening = (hasChanges(openingDays) ? openingDays : [{ days: openingDays as readonly Weekday[] }]).map(
    ({ from, days }: OpeningDays) => ({
      from: from ? dayNumber(from) : -Infinity,
      open: toWeekdayMask(days),
    }),
  );
  const rhythms = alternatingDays.flatMap(toRhythms);
  const extra = new Set(extraDays.map(({ date }) => dayNumber(date)));
  const closed = closures.map((closure) => ({
    from: dayNumber(closure.from),
    to: dayNumber(getClosureEnd(closure)),
    closure,
  }));
  const selectClosures = closed.length > MANY_PARTS ? createClosureSelector(closed) : null;
  const away = new Set<number>();
  const absences: Absence[] = [];
  for (const entry of unavailable) {
    if (typeof entry === "string") away.add(dayNumber(entry));
    else absences.push(toAbsence(entry));
  }
  const opensOn = (day: number): boolean => {
    // The first entry holds before its date, too: a clinic that gives a single rule means it for all dates.
    let open = opening[0]?.open ?? 0;
    for (let i = 1; i < opening.length; i++) {
      const entry = opening[i] as (typeof opening)[0];
      if (entry.from <= day) open = entry.open;
    }
    if (((open >> weekdayIndex(day)) & 1) === 1) return true;
    for (const { first, last, step } of rhythms) {
      if (day >= first && day <= last && (day - first) % step === 0) return true;
    }
    return false;
  };
  const isClosed = (day: number): boolean => {
    if (extra.has(day)) return false;
    if (!opensOn(day)) return true;
    for (const range of closed) if (day <= range.to && day >= range.from) return true;
    return false;
  };
  const isAway = (day: number): boolean => {
    if (away.has(day)) return true;
    for (const absence of absences) if (hasDay(absence, day)) return true;
    return false;
  };
  const isAvailable = (day: number): boolean => !isClosed(day) && !isAway(day) && !full.has(day);
  // A calendar with many parts is asked about the same days again and again.
  const parts = closed.length + opening.length + rhythms.length + absences.length;
  const answers = parts > MANY_PARTS ? new Map<number, boolean>() : null;

  /** What the clinic's own calendar has against a day. */
  const findClosures = (day: number): Obstacle[] => {
    if (extra.has(day)) return [];
    const found: Obstacle[] = [];
    for (const { from, to, closure } of selectClosures?.(day) ?? closed) {
      if (day < from || day > to) continue;
      const obstacle: Obstacle = {
        kind: closure.kind ?? "closure",
        label: closure.label,
        from: closure.from,
        to: getClosureEnd(closure),
      };
      // Put a public holiday before a closure of the clinic on the same day: its name explains more.
      if (obstacle.kind === "holiday") found.unshift(obstacle);
      else found.push(obstacle);
    }
    if (opensOn(day)) return found;
    const index = weekdayIndex(day);
    const alternating = rhythms.filter(
      ({ weekday, first, last }) => weekday === index && day >= first && day <= last,
    );
    if (alternating.length > 0) found.push(...alternating.map(({ obstacle }) => obstacle));
    else found.push({ kind: "closed-weekday", weekday: WEEKDAYS[index] as Weekday });
    return found;
  };

  return {
    isAvailable(day) {
      if (!answers) return isAvailable(day);
      let answer = answers.get(day);
      if (answer === undefined) answers.set(day, (answer = isAvailable(day)));
      return answer;
    },
    findObstacles(day) {
      const found = findClosures(day);
      if (away.has(day)) found.push({ kind: "unavailable", date: dateOfDay(day) });
      for (const absence of absences) if (hasDay(absence, day)) found.push(absence.getObstacle(day));
      const booked = full.get(day);
      if (booked) found.push(booked);
      return found;
    },
  };
};

/** A visit that did not take place; its day is not offered again. */
export type SkippedVisit = Pick<Extract<Obstacle, { kind: "skipped" }>, "date" | "status">;

/** The same calendar without the days of visits that did not take place: neither clinic nor patient is the cause. */
export const withoutSkippedVisits = (
  availability: Availability,
  visits: readonly SkippedVisit[],
): Availability => {
  const skipped = new Map(
    visits.map(({ date, status }): [number, Obstacle] => [
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

const formatDayRange = (from: PlainDate, to: PlainDate): string =>
  from === to ? formatShortDate(from) : formatDateRange(from, to);

/** Weekdays, and between which dates: `Tuesdays`, `Tuesdays until Thursday 31 December`. */
const formatWeekdays = (weekday: Weekday, from: PlainDate | null, to: PlainDate | null): string => {
  const name = `${capital(weekday)}s`;
  if (from !== null && to !== null) return `${name} from ${formatDateRange(from, to)}`;
  if (from !== null) return `${name} from ${formatShortDate(from)}`;
  return to === null ? name : `${name} until ${formatShortDate(to)}`;
};

const INTERVALS: { readonly [interval in WeekInterval]: string } = {
  1: "every",
  2: "every second",
  3: "every third",
  4: "every fourth",
};

const isOneDayAway = (one: Obstacle): boolean =>
  one.kind === "unavailable" || (one.kind === "unavailable-range" && one.from === one.to);

type DayObstacle = Extract<Obstacle, { readonly kind: "closure" | "holiday" }>;

/**
 * The obstacles that have to be named: a public holiday within a closure of the clinic explains nothing more, because the
 * clinic is closed on that day as on those around it.
 */
const omitHolidaysInClosures = (obstacles: readonly Obstacle[]): readonly Obstacle[] => {
  const closures = obstacles.filter((one): one is DayObstacle => one.kind === "closure");
  return closures.length === 0
    ? obstacles
    : obstacles.filter(
        (one) => one.kind !== "holiday" || !closures.some(({ from, to }) => from <= one.from && one.to <= to),
      );
};

/** Public holidays as one clause; the names of those on the same days stand together. */
const formatHolidays = (holidays: readonly DayObstacle[]): string => {
  const names = new Map<string, Set<string>>();
  for (const { from, to, label } of holidays) {
    const days = formatDayRange(from, to);
    names.set(days, (names.get(days) ?? new Set()).add(label));
  }
  const [only, ...others] = [...names].map(([days, labels]) => ({ days, labels: formatList([...labels]) }));
  if (!only) return "";
  if (others.length === 0) {
    const isSingle = holidays[0]?.from === holidays[0]?.to;
    return `${only.days} ${isSingle ? "is a public holiday" : "are public holidays"}, ${only.labels}`;
  }
  return `${formatList([only, ...others].map(({ days, labels }) => `${days} (${labels})`))} are public holidays`;
};

/** Days without a place as one clause. How many places there are says nothing where there is only one. */
const formatFullDays = (days: readonly Extract<Obstacle, { readonly kind: "full" }>[]): string => {
  const [one] = days;
  if (!one) return "";
  const dates = formatList(days.map(({ date }) => formatShortDate(date)));
  const places = one.places > 1 ? ` (${one.places} of ${one.places} places taken)` : "";
  return days.length > 1 ? `${dates} are fully booked` : `${dates} is fully booked${places}`;
};

/**
 * Obstacles as one clause, the closed weekdays last; they, public holidays, full days, and the days on which the patient
 * cannot come each together.
 */
export const formatObstacles = (obstacles: readonly Obstacle[]): string => {
  const clauses: string[] = [];
  const holidays: DayObstacle[] = [];
  const full: Extract<Obstacle, { readonly kind: "full" }>[] = [];
  const away: string[] = [];
  const weekdays: string[] = [];
  const alternating: string[] = [];
  for (const one of omitHolidaysInClosures(obstacles)) {
    switch (one.kind) {
      case "closed-weekday":
        weekdays.push(`${capital(one.weekday)}s`);
        break;
      case "closed-week":
        alternating.push(
          `${INTERVALS[one.everyWeeks]} ${capital(one.weekday)}, counted from ${formatDate(one.from)}`,
        );
        break;
      case "unavailable":
        away.push(formatShortDate(one.date));
        break;
      case "unavailable-range":
        away.push(formatDayRange(one.from, one.to));
        break;
      case "unavailable-weekday":
        away.push(formatWeekdays(one.weekday, one.from, one.to));
        break;
      case "skipped":
        clauses.push(`${formatShortDate(one.date)} was ${one.status}`);
        break;
      case "full":
        full.push(one);
        break;
      case "holiday":
        holidays.push(one);
        break;
      case "closure": {
        const { label, from, to } = one;
        clauses.push(
          `the clinic is closed ${from === to ? "on" : "from"} ${formatDayRange(from, to)} (${label})`,
        );
      }
    }
  }
  if (holidays[0]) clauses.unshift(formatHolidays(holidays));
  if (full[0]) clauses.push(formatFullDays(full));
  // Read by staff and by patients: it says neither "the patient" nor "you".
  const single = away.length === 1 && obstacles.some(isOneDayAway);
  if (away[0]) clauses.push(`${formatList(away)} ${single ? "is" : "are"} marked as not possible`);
  if (alternating[0]) clauses.push(`the clinic is open only on ${formatList(alternating)}`);
  if (weekdays[0]) clauses.push(`the clinic is closed on ${formatList(weekdays)}`);
  // Two closures of one name on the same days are said once.
  return formatList(clauses.length > 1 ? [...new Set(clauses)] : clauses);
};
