/**
 * Plain calendar dates. Outside a date is its ISO text; inside, arithmetic runs on whole day numbers,
 * so that no clock, zone or daylight-saving rule can move a date.
 */

/**
 * A calendar date as its ISO 8601 text, `YYYY-MM-DD`, in the Gregorian calendar, years 1583 to 9999.
 * It has no time and no zone, sorts and compares as text, and goes through JSON unchanged.
 *
 * The compiler checks the shape of a literal; text from elsewhere becomes a date through {@link plainDate}.
 */
export type PlainDate = `${number}-${number}-${number}`;

/** A day of the week. */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** The days of the week in their ISO 8601 order, Monday first. */
export const WEEKDAYS: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The first and the last year that a {@link PlainDate} may have: the Gregorian calendar's first full year, and four digits. */
const FIRST_YEAR = 1583;
const LAST_YEAR = 9999;

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/**
 * How many days a month has.
 *
 * @param month 1 (January) to 12 (December)
 * @example daysInMonth(2028, 2) // 29
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/** `00` to `31`: looked up rather than made, because a plan writes some seventy dates. */
const TWO: readonly string[] = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, "0"));

/** The text of a date from its year, month and day. Only the year is checked: arithmetic can leave no other part wrong. */
const iso = (year: number, month: number, day: number): PlainDate => {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(
      `A date must be in the years ${FIRST_YEAR} to ${LAST_YEAR}; this one is in ${year}.`,
    );
  }
  return `${year}-${TWO[month]}-${TWO[day]}` as PlainDate;
};

/** A value as it may stand in a message: short, quoted where it is text. */
export const shown = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
  if (typeof value === "number" || typeof value === "bigint" || value == null) return String(value);
  if (value instanceof Date) return "a Date";
  return Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
};

/** The figures in text of the right shape. Read by character: a plan reads some forty dates. */
const fieldsOf = (date: string): { readonly year: number; readonly month: number; readonly day: number } => {
  const digit = (at: number): number => date.charCodeAt(at) - 48;
  return {
    year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
    month: digit(5) * 10 + digit(6),
    day: digit(8) * 10 + digit(9),
  };
};

/**
 * Says what keeps a value from being a {@link PlainDate}, or `null` if nothing does.
 * The sentence follows a field name: "start " + "…".
 */
export const dateProblem = (value: unknown): string | null => {
  if (typeof value !== "string") {
    return `must be a date written YYYY-MM-DD, such as "2026-12-07"; it is ${shown(value)}.`;
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) {
    return `must be a date written YYYY-MM-DD, such as "2026-12-07"; it is ${shown(value)}.`;
  }
  const { year, month, day } = fieldsOf(value);
  if (year < FIRST_YEAR) return `is ${shown(value)}: the year must be from ${FIRST_YEAR} to ${LAST_YEAR}.`;
  const name = MONTHS[month - 1];
  if (!name) return `is ${shown(value)}: the month must be from 01 to 12.`;
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) {
    return `is ${shown(value)}: ${name} ${year} has days 1 to ${last}.`;
  }
  return null;
};

/**
 * Whether a value is a real calendar date written `YYYY-MM-DD`.
 *
 * @example isPlainDate("2026-02-30") // false
 */
export const isPlainDate = (value: unknown): value is PlainDate => dateProblem(value) === null;

/**
 * Reads a date from outside.
 *
 * @param value text as `YYYY-MM-DD`
 * @param field the name to use in the message of an error
 * @throws TypeError when it is not text, RangeError when it is not a real date; the message names the field,
 * the value and what is allowed
 * @example plainDate("2026-12-07") // "2026-12-07"
 */
export const plainDate = (value: unknown, field: string = "date"): PlainDate => {
  const problem = dateProblem(value);
  if (problem === null) return value as PlainDate;
  throw new (typeof value === "string" ? RangeError : TypeError)(`${field} ${problem}`);
};

/**
 * The day number of a date: 1970-01-01 is 0. For arithmetic on sound dates; it does not check.
 *
 * The count runs in years that begin in March, so that the leap day comes last and months have a fixed pattern.
 */
export const dayNumber = (date: PlainDate): number => {
  const { year, month, day } = fieldsOf(date);
  const shifted = month < 3 ? year - 1 : year;
  const century = (shifted / 100) | 0;
  return (
    365 * shifted +
    (shifted >> 2) -
    century +
    (century >> 2) +
    (((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5) | 0) +
    day -
    719_469
  );
};

/** Dates written lately, by day number: a plan writes some seventy, and the next one, a keystroke later, mostly the same. */
const written = new Map<number, PlainDate>();

/** The date of a day number: the inverse of {@link dayNumber}. */
export const dateOfDay = (dayNumber: number): PlainDate => {
  const known = written.get(dayNumber);
  if (known !== undefined) return known;
  const date = writeDay(dayNumber);
  if (written.size > 4000) written.clear();
  written.set(dayNumber, date);
  return date;
};

const writeDay = (dayNumber: number): PlainDate => {
  // From here on every number is positive, so that `| 0` is a floor, and a cheaper one.
  const days = dayNumber + 719_468;
  const era = (days / 146_097) | 0;
  const dayOfEra = days - era * 146_097;
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const shifted = ((5 * dayOfYear + 2) / 153) | 0;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return iso(year, month, dayOfYear - (((153 * shifted + 2) / 5) | 0) + 1);
};

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export const weekdayIndex = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;

/**
 * The date some days later, or earlier for a negative number.
 *
 * @throws RangeError when the result leaves the years 1583 to 9999
 * @example addDays("2026-12-30", 3) // "2027-01-02"
 */
export const addDays = (date: PlainDate, days: number): PlainDate => dateOfDay(dayNumber(date) + days);

/**
 * The same day some calendar months later; where that month is too short, its last day.
 * Count every step from the first date: one month after another drifts (31 Jan → 28 Feb → 28 Mar).
 *
 * @throws RangeError when the result leaves the years 1583 to 9999
 * @example addMonths("2026-01-31", 1) // "2026-02-28"
 * @example addMonths("2026-01-31", 2) // "2026-03-31"
 */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const from = fieldsOf(date);
  const total = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return iso(year, month, Math.min(from.day, daysInMonth(year, month)));
};

/**
 * How many days lie between two dates; negative when `to` comes first.
 *
 * @example daysBetween("2026-12-07", "2026-12-27") // 20
 */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/**
 * The weekday of a date.
 *
 * @example weekdayOf("2026-12-07") // "monday"
 */
export const weekdayOf = (date: PlainDate): Weekday => WEEKDAYS[weekdayIndex(dayNumber(date))] as Weekday;

/** Text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A weekday as it is written in an English sentence.
 *
 * @example weekdayName("monday") // "Monday"
 */
export const weekdayName = (weekday: Weekday): string => capital(weekday);

/**
 * A date in English words, as a nurse says it. Core knows no other language: a widget formats dates for its own.
 *
 * @param options.year `false` leaves the year out
 * @example dateInWords("2026-12-07") // "Monday 7 December 2026"
 * @example dateInWords("2026-12-07", { year: false }) // "Monday 7 December"
 */
export const dateInWords = (date: PlainDate, options: { readonly year?: boolean } = {}): string => {
  const words = `${capital(weekdayOf(date))} ${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
  return options.year === false ? words : `${words} ${date.slice(0, 4)}`;
};
