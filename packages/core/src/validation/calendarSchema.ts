/** The clinic's calendar as a schema, and the rules between its parts that no schema can say. */
import type { ClinicCalendar, OpeningDays } from "../calendar.ts";
import { formatValue, WEEKDAYS } from "../date.ts";
import { calendarInvalid, issue, type Issue } from "../issue.ts";
import { LIMITS } from "./limits.ts";
import { matchesSchema, validateSchema, type Schema, type SchemaProblem } from "./validateSchema.ts";

/** A date. */
export const dateSchema: Schema = { type: "string", format: "date" };

/** Text that says something. */
export const textSchema: Schema = {
  title: `Text of at most ${LIMITS.text} characters`,
  type: "string",
  maxLength: LIMITS.text,
  pattern: "\\S",
};

const weekdaySchema: Schema = { type: "string", enum: WEEKDAYS };
const WEEKDAY_LISTS = [["monday", "thursday"]];

/** Days on which a patient cannot come. */
export const datesSchema: Schema = { type: "array", maxItems: LIMITS.unavailable, items: dateSchema };

/** A closure of the clinic, or a public holiday. */
export const closureSchema: Schema = {
  type: "object",
  properties: {
    from: { ...dateSchema, synonyms: ["start", "date", "day", "begin"] },
    to: { ...dateSchema, synonyms: ["till", "until", "end", "through"] },
    label: { ...textSchema, synonyms: ["name", "reason", "title", "why"] },
    kind: { type: "string", enum: ["closure", "holiday"], synonyms: ["type"] },
  },
  required: ["from", "label"],
  additionalProperties: false,
};

/** A clinic's calendar. */
export const calendarSchema: Schema = {
  type: "object",
  properties: {
    openingDays: {
      type: "array",
      examples: WEEKDAY_LISTS,
      minItems: 1,
      maxItems: LIMITS.openingChanges,
      items: {
        // Weekdays; or, where they change, entries in the order of their dates.
        type: ["string", "object"],
        enum: WEEKDAYS,
        properties: {
          from: dateSchema,
          days: {
            type: "array",
            examples: WEEKDAY_LISTS,
            minItems: 1,
            maxItems: 7,
            items: weekdaySchema,
          },
        },
        required: ["days"],
        additionalProperties: false,
      },
      synonyms: ["open", "days", "opens", "weekdays"],
    },
    closures: {
      type: "array",
      maxItems: LIMITS.closures,
      items: closureSchema,
      synonyms: ["closed", "shut", "holidays"],
    },
    capacity: {
      type: "object",
      properties: {
        perDay: { type: "integer", minimum: 1, maximum: LIMITS.perDay },
        booked: {
          type: "object",
          examples: [{ "2026-12-07": 2 }],
          maxProperties: LIMITS.bookedDays,
          propertyNames: dateSchema,
          additionalProperties: { type: "integer", minimum: 0, maximum: 1_000_000 },
        },
      },
      required: ["perDay", "booked"],
      additionalProperties: false,
    },
  },
  required: ["openingDays"],
  additionalProperties: false,
};

/** What is wrong between the parts of a calendar whose shape is sound. */
export const findCalendarProblems = (
  { openingDays, closures = [] }: ClinicCalendar,
  prefix: string,
): readonly SchemaProblem[] => {
  const problems: SchemaProblem[] = [];
  if (openingDays.some((entry) => typeof entry === "object")) {
    openingDays.forEach((entry, i) => {
      const path = `${prefix}.openingDays[${i}]`;
      if (typeof entry !== "object") {
        problems.push({
          path,
          value: formatValue(entry),
          allowed: "an object with days, like the others in the list",
          remedy: undefined,
        });
        return;
      }
      const before = (openingDays[i - 1] as OpeningDays | undefined)?.from;
      if (i > 0 && (entry.from === undefined || (before !== undefined && entry.from <= before))) {
        problems.push({
          path: `${path}.from`,
          value: entry.from === undefined ? "missing" : formatValue(entry.from),
          allowed:
            before === undefined ? "a date" : `after ${formatValue(before)}, when the entry before it begins`,
          remedy: entry.from === undefined ? undefined : "Put the entries in the order of their dates.",
        });
      }
    });
  }
  closures.forEach(({ from, to }, i) => {
    if (to === undefined || to >= from) return;
    problems.push({
      path: `${prefix}.closures[${i}].to`,
      value: formatValue(to),
      allowed: `on or after ${formatValue(from)}, when it begins`,
      remedy: "Swap the two dates, or correct one.",
    });
  });
  return problems;
};

/**
 * Everything that is wrong with a clinic's calendar from outside, each as an issue that names the field, the value and
 * what is allowed; an empty list when it is sound.
 *
 * @param field what the calendar is called in the messages
 * @example
 * validateCalendar({ openingDays: ["monday"] }); // []
 * validateCalendar({ openingDays: ["monday"], closed: [] }).map(({ message }) => message);
 * // ['calendar.closed must be left out; it is a list. Did you mean "closures"?']
 */
export const validateCalendar = (value: unknown, field: string = "calendar"): readonly Issue[] => {
  const problems = matchesSchema(calendarSchema, value)
    ? findCalendarProblems(value as ClinicCalendar, field)
    : validateSchema(calendarSchema, value, field).problems;
  return problems.map(({ path, value: found, allowed, remedy = null }) =>
    issue(calendarInvalid, { path, value: found, allowed, remedy }),
  );
};
