/**
 * Plain calendar dates. Outside a date is its ISO text; inside, arithmetic runs on whole day numbers,
 * so that no clock, zone or daylight-saving rule can move a date.
 */
import { isPlainObject } from "./plainObject.ts";

/**
 * A calendar date as its ISO 8601 text, `YYYY-MM-DD`, in the Gregorian calendar, years 1583 to 9999.
 * It has no time and no zone, sorts and compares as text, and goes through JSON unchanged.
 *
 * The compiler checks the shape of a literal; text from elsewhere becomes a date through {@link plainDate}.
 */
export type PlainDate = `${number}-${number}-${number}`;

/** A day of the week. */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

const words = (text: string): readonly string[] => Object.freeze(text.split(" "));

/** The days of the week in their ISO 8601 order, Monday first. */
export const WEEKDAYS = /* @__PURE__ */ words(
  "monday tuesday wednesday thursday friday saturday sunday",
) as readonly Weekday[];

const MONTHS = /* @__PURE__ */ words(
  "January February March April May June July August September October November December",
);

/** The first and the last year that a {@link PlainDate} may have: the Gregorian calendar's first full year, and four digits. */
const FIRST_YEAR = 1583;
const LAST_YEAR = 9999;

/** How many dates are kept for the next time. */
const MOST_KEPT = 4000;

const SHAPE = /^\d{4}-\d\d-\d\d$/;

/**
 * How many days a month has.
 *
 * @param month 1 (January) to 12 (December)
 * @throws RangeError when one of the two is out of range
 * @example daysInMonth(2028, 2) // 29
 */
export const daysInMonth = (year: number, month: number): number => {
  if (!Number.isInteger(year) || !(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(
      `year must be a whole number from ${FIRST_YEAR} to ${LAST_YEAR}; it is ${formatValue(year)}.`,
    );
  }
  if (!Number.isInteger(month) || !(month >= 1 && month <= 12)) {
    throw new RangeError(`month must be a whole number from 1 to 12; it is ${formatValue(month)}.`);
  }
  return countDaysInMonth(year, month);
};

/** How many days a month has, of numbers that are sound. */
const countDaysInMonth = (year: number, month: number): number =>
  // 31 and 30 days alternate from January to July, and again from August on.
  month === 2 ? (year % 4 || (year % 400 && !(year % 100)) ? 28 : 29) : 30 + ((month + (month >> 3)) & 1);

/**
 * A value as it stands in the messages of these packages: short, and quoted where it is text. Of a list or an object it
 * says only what it is, and of an instance of a class, of which.
 *
 * @example formatValue("2026-02-30") // '"2026-02-30"'
 * @example formatValue([1, 2]) // "a list"
 * @example formatValue(new Map()) // "a Map"
 */
export const formatValue = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
  if (typeof value === "number" || typeof value === "bigint" || value == null) return String(value);
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object") return `a ${typeof value}`;
  const { constructor } = value;
  const name: unknown = typeof constructor === "function" ? constructor.name : undefined;
  // An instance of a class is named: it is often what was wrong, such as a Map in the place of an object.
  if (typeof name !== "string" || name === "Object" || !/^[A-Z]\w{0,39}$/i.test(name)) return "an object";
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
};

/** The year, the month and the day in text of the right shape. Read by character: a plan reads some forty dates. */
const parseDateParts = (date: string): readonly [number, number, number] => {
  // Two digits, less what two zeros are as characters.
  const two = (at: number): number => date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528;
  return [two(0) * 100 + two(2), two(5), two(8)];
};

/** Why text of the right shape is no date; nothing for a date, or for what has another shape. */
export const explainWrongDate = (value: unknown): string | undefined => {
  if (typeof value !== "string" || !SHAPE.test(value)) return undefined;
  const [year, month, day] = parseDateParts(value);
  if (year < FIRST_YEAR) return `The year must be from ${FIRST_YEAR} to ${LAST_YEAR}.`;
  if (month < 1 || month > 12) return "The month must be from 01 to 12.";
  const last = countDaysInMonth(year, month);
  if (day >= 1 && day <= last) return undefined;
  return `${MONTHS[month - 1]} ${year} has days 1 to ${last}.`;
};

/** Dates found to be real: the same ones are asked about with every plan. */
const realDates = new Set<string>();
const isRealDate = (text: string): boolean => {
  if (!SHAPE.test(text) || explainWrongDate(text) !== undefined) return false;
  if (realDates.size > MOST_KEPT) realDates.clear();
  realDates.add(text);
  return true;
};

/**
 * Whether a value is a real calendar date written `YYYY-MM-DD`.
 *
 * @example isPlainDate("2026-02-30") // false
 */
export const isPlainDate = (value: unknown): value is PlainDate =>
  typeof value === "string" && (realDates.has(value) || isRealDate(value));

/** The name of a field for a message. What is no text is ignored: a list's `map` gives an index in its place. */
export const toFieldName = (field: unknown, otherwise: string): string =>
  typeof field === "string" ? field : otherwise;

/**
 * Reads a date from outside.
 *
 * @param value text as `YYYY-MM-DD`
 * @param field the name to use in the message of an error; what is no text is ignored
 * @throws TypeError when it is not text, RangeError when it is not a real date; the message names the field,
 * the value and what is allowed
 * @example plainDate("2026-12-07") // "2026-12-07"
 */
export const plainDate = (value: unknown, field: string = "date"): PlainDate => {
  if (isPlainDate(value)) return value;
  const why = explainWrongDate(value);
  throw new (typeof value === "string" ? RangeError : TypeError)(
    `${toFieldName(field, "date")} must be a date written YYYY-MM-DD, such as "2026-12-07"; it is ${formatValue(value)}.${why ? ` ${why}` : ""}`,
  );
};

/** The day number of a year, a month and a day, counted in years that begin in March: so the leap day comes last. */
const toDayNumber = (year: number, month: number, day: number): number => {
  const shifted = month < 3 ? year - 1 : year;
  const century = (shifted / 100) | 0;
  return (
    365 * shifted +
    (shifted >> 2) -
    century +
    (century >> 2) +
    (((153 * ((month + 9) % 12) + 2) / 5) | 0) +
    day -
    719_469
  );
};

/**
 * The day number of a date: 1970-01-01 is 0. For arithmetic on sound dates; it does not check.
 */
export const dayNumber = (date: PlainDate): number => {
  const [year, month, day] = parseDateParts(date);
  return toDayNumber(year, month, day);
};

/**
 * The year, month and day of a day number: the inverse of {@link toDayNumber}. By arithmetic alone, because some pages put
 * something else in the place of `Date`.
 */
const toDateParts = (dayNumber: number): readonly [year: number, month: number, day: number] => {
  const days = dayNumber + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - Math.floor(yearOfEra / 100));
  // Months counted from March.
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [
    yearOfEra + era * 400 + (month < 3 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  ];
};

const twoDigits = (figure: number): string => `${figure}`.padStart(2, "0");

/** Dates written lately: a plan writes some seventy, and the next one, a keystroke later, mostly the same. */
const written = new Map<number, PlainDate>();

/** What a date that is reckoned and lies outside the years of dates throws. */
class OutOfYearsError extends RangeError {}

/**
 * Runs what reckons dates from one that was given: where it leaves the years that there are, that date is named.
 *
 * @param field what the date is called in the message, or what finds that
 * @throws RangeError when a date that follows from it is in none of the years 1583 to 9999
 */
export const reckonFrom = <Answer>(
  field: string | (() => string),
  date: PlainDate,
  run: () => Answer,
): Answer => {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof OutOfYearsError)) throw error;
    throw new RangeError(
      `${typeof field === "string" ? field : field()} must be a date so early that all that follows from it lies in the years ${FIRST_YEAR} to ${LAST_YEAR}; it is ${formatValue(date)}.`,
    );
  }
};

/** The date of a day number: the inverse of {@link dayNumber}. */
export const dateOfDay = (dayNumber: number): PlainDate => {
  let date = written.get(dayNumber);
  if (!date) {
    const [year, month, day] = toDateParts(dayNumber);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new OutOfYearsError(
        `A date must be in the years ${FIRST_YEAR} to ${LAST_YEAR}; this one is in ${year}.`,
      );
    }
    if (written.size > MOST_KEPT) written.clear();
    written.set(dayNumber, (date = `${year}-${twoDigits(month)}-${twoDigits(day)}` as PlainDate));
  }
  return date;
};

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export const weekdayIndex = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;

const checkWholeNumber = (value: number, field: string): void => {
  if (Number.isInteger(value)) return;
  const WrongError = typeof value === "number" ? RangeError : TypeError;
  throw new WrongError(`${field} must be a whole number; it is ${formatValue(value)}.`);
};

/**
 * The date some days later, or earlier for a negative number.
 *
 * @throws TypeError or RangeError when the date is none, the number is not whole, or the result leaves the years 1583 to 9999
 * @example addDays("2026-12-30", 3) // "2027-01-02"
 */
export const addDays = (date: PlainDate, days: number): PlainDate => {
  checkWholeNumber(days, "days");
  return dateOfDay(dayNumber(plainDate(date)) + days);
};

/**
 * The same day some calendar months later; where that month is too short, its last day.
 * Count every step from the first date: one month after another drifts (31 Jan → 28 Feb → 28 Mar).
 *
 * @throws TypeError or RangeError when the date is none, the number is not whole, or the result leaves the years 1583 to 9999
 * @example addMonths("2026-01-31", 1) // "2026-02-28"
 * @example addMonths("2026-01-31", 2) // "2026-03-31"
 */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  checkWholeNumber(months, "months");
  const [year, month, day] = parseDateParts(plainDate(date));
  const total = year * 12 + month - 1 + months;
  const to = Math.floor(total / 12);
  const of = total - to * 12 + 1;
  return dateOfDay(toDayNumber(to, of, Math.min(day, countDaysInMonth(to, of))));
};

/**
 * How many days lie between two dates; negative when `to` comes first.
 *
 * @throws TypeError or RangeError when one of them is not a date
 * @example daysBetween("2026-12-07", "2026-12-27") // 20
 */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  dayNumber(plainDate(to, "to")) - dayNumber(plainDate(from, "from"));

/**
 * The weekday of a date.
 *
 * @throws TypeError or RangeError when it is not a date
 * @example weekdayOf("2026-12-07") // "monday"
 */
export const weekdayOf = (date: PlainDate): Weekday =>
  WEEKDAYS[weekdayIndex(dayNumber(plainDate(date)))] as Weekday;

/** Text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A weekday as it is written in an English sentence.
 *
 * @throws RangeError when it is not a weekday
 * @example weekdayName("monday") // "Monday"
 */
export const weekdayName = (weekday: Weekday): string => {
  if (!WEEKDAYS.includes(weekday)) {
    throw new RangeError(`weekday must be one of ${WEEKDAYS.join(", ")}; it is ${formatValue(weekday)}.`);
  }
  return capital(weekday);
};

/**
 * A date in English words, as a nurse says it. Core knows no other language: a widget formats dates for its own.
 *
 * @param options.year `false` leaves the year out
 * @throws TypeError or RangeError when it is not a date
 * @example formatDate("2026-12-07") // "Monday 7 December 2026"
 * @example formatDate("2026-12-07", { year: false }) // "Monday 7 December"
 */
export const formatDate = (date: PlainDate, options: { readonly year?: boolean } = {}): string => {
  if (!isPlainObject(options)) {
    throw new TypeError(`options must be an object with year; it is ${formatValue(options)}.`);
  }
  const [year, month, day] = parseDateParts(plainDate(date));
  const words = `${capital(weekdayOf(date))} ${day} ${MONTHS[month - 1]}`;
  return options.year === false ? words : `${words} ${year}`;
};
