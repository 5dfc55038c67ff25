/** The clinic's calendar as a schema, and the rules between its parts that no schema can say. */
import { hasWeekdays, type ClinicCalendar, type OpeningDays, type Unavailability } from "../calendar.ts";
import { formatValue, WEEKDAYS, type PlainDate, toFieldName } from "../date.ts";
import { calendarInvalid, issue, type Issue } from "../issue.ts";
import { LIMITS } from "./limits.ts";
import { matchesSchema, validateSchema, type Schema, type SchemaProblem } from "./validateSchema.ts";

/** A date. */
export const dateSchema: Schema = { type: "string", format: "date" };

/** Text that says something. */
export const textSchema: Schema = {
  title: `Text of 1 to ${LIMITS.text} characters that are not all spaces`,
  type: "string",
  maxLength: LIMITS.text,
  pattern: "\\S",
};

const weekdaySchema: Schema = { type: "string", enum: WEEKDAYS };
const WEEKDAY_LISTS = [["monday", "thursday"]];

const weekdaysSchema: Schema = {
  type: "array",
  examples: WEEKDAY_LISTS,
  minItems: 1,
  maxItems: 7,
  items: weekdaySchema,
};
const fromSchema: Schema = { ...dateSchema, synonyms: ["start", "date", "day", "begin"] };
const toSchema: Schema = { ...dateSchema, synonyms: ["till", "until", "end", "through"] };

/** Days on which a patient cannot come: dates, ranges and weekdays. */
export const unavailableSchema: Schema = {
  type: "array",
  maxItems: LIMITS.unavailable,
  items: {
    type: ["string", "object"],
    format: "date",
    examples: [{ from: "2026-12-14", to: "2026-12-18" }],
    properties: {
      from: fromSchema,
      to: toSchema,
      weekdays: { ...weekdaysSchema, synonyms: ["days", "weekday", "every"] },
    },
    additionalProperties: false,
  },
};

/** A closure of the clinic, or a public holiday. */
const closureSchema: Schema = {
  type: "object",
  properties: {
    from: fromSchema,
    to: toSchema,
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
      maxItems: LIMITS.openingChanges,
      items: {
        // Weekdays; or, where they change, entries in the order of their dates.
        type: ["string", "object"],
        enum: WEEKDAYS,
        properties: {
          from: dateSchema,
          days: weekdaysSchema,
        },
        required: ["days"],
        additionalProperties: false,
      },
      synonyms: ["open", "days", "opens", "weekdays"],
    },
    alternatingDays: {
      type: "array",
      maxItems: LIMITS.alternatingDays,
      items: {
        type: "object",
        properties: {
          days: { ...weekdaysSchema, synonyms: ["weekdays", "openingdays"] },
          everyWeeks: {
            type: "integer",
            minimum: 1,
            maximum: 4,
            synonyms: ["every", "interval", "weeks"],
          },
          from: fromSchema,
          to: toSchema,
        },
        required: ["days", "everyWeeks", "from"],
        additionalProperties: false,
      },
      synonyms: ["alternating", "alternatingweeks", "everyweeks"],
    },
    closures: {
      type: "array",
      maxItems: LIMITS.closures,
      items: closureSchema,
      synonyms: ["closed", "shut", "holidays"],
    },
    extraDays: {
      type: "array",
      maxItems: LIMITS.extraDays,
      items: {
        type: "object",
        properties: {
          date: { ...dateSchema, synonyms: ["day", "on", "from"] },
          label: { ...textSchema, synonyms: ["name", "reason", "title", "why"] },
        },
        required: ["date"],
        additionalProperties: false,
      },
      synonyms: ["extra", "openings", "extraopeningdays"],
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

type Range = { readonly from?: PlainDate; readonly to?: PlainDate };

/** Whether a range ends before it begins. Asked of every range of every plan: its problem is written only where there is one. */
const isReversed = ({ from, to }: Range): boolean => from !== undefined && to !== undefined && to < from;

const describeReversed = ({ from, to }: Range, path: string): SchemaProblem => ({
  path: `${path}.to`,
  value: formatValue(to),
  allowed: `on or after ${formatValue(from)}, when it begins`,
  remedy: "Swap the two dates, or correct one.",
});

/** What is wrong between the parts of a patient's days whose shape is sound. */
export const findUnavailableProblems = (
  unavailable: readonly Unavailability[],
  prefix: string,
): readonly SchemaProblem[] =>
  unavailable.flatMap((entry, i) => {
    if (typeof entry === "string") return [];
    const path = `${prefix}[${i}]`;
    // An entry without weekdays is a range, which needs both ends.
    const missing = hasWeekdays(entry) ? [] : (["from", "to"] as const).filter((end) => !entry[end]);
    return [
      ...missing.map((end) => ({
        path: `${path}.${end}`,
        value: "missing",
        allowed: 'a date written YYYY-MM-DD, such as "2026-12-07", where there are no weekdays',
        remedy: undefined,
      })),
      ...(isReversed(entry) ? [describeReversed(entry, path)] : []),
    ];
  });

/** What is wrong between the parts of a calendar whose shape is sound. */
export const findCalendarProblems = (
  { openingDays, alternatingDays = [], closures = [], extraDays = [] }: ClinicCalendar,
  prefix: string,
): readonly SchemaProblem[] => {
  const problems: SchemaProblem[] = [];
  if (openingDays.length === 0 && alternatingDays.length === 0) {
    problems.push({
      path: `${prefix}.openingDays`,
      value: "an empty list",
      allowed: `a list of 1 to ${LIMITS.openingChanges} values, such as ${JSON.stringify(WEEKDAY_LISTS[0])}, where there are no alternatingDays`,
      remedy: undefined,
    });
  }
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
  alternatingDays.forEach((entry, i) => {
    if (isReversed(entry)) problems.push(describeReversed(entry, `${prefix}.alternatingDays[${i}]`));
  });
  closures.forEach((closure, i) => {
    if (isReversed(closure)) problems.push(describeReversed(closure, `${prefix}.closures[${i}]`));
  });
  const places = new Map<PlainDate, number>();
  extraDays.forEach(({ date }, i) => {
    const before = places.get(date);
    if (before === undefined) places.set(date, i);
    else {
      problems.push({
        path: `${prefix}.extraDays[${i}].date`,
        value: formatValue(date),
        allowed: `a date that no other entry has: extraDays[${before}] has it`,
        remedy: "Leave one of the two out.",
      });
    }
  });
  return problems;
};

const toIssues = (problems: readonly SchemaProblem[]): readonly Issue[] =>
  problems.map(({ path, value: found, allowed, remedy = null }) =>
    issue(calendarInvalid, { path, value: found, allowed, remedy }),
  );

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
export const validateCalendar = (value: unknown, field: string = "calendar"): readonly Issue[] =>
  toIssues(
    matchesSchema(calendarSchema, value)
      ? findCalendarProblems(value as ClinicCalendar, toFieldName(field, "calendar"))
      : validateSchema(calendarSchema, value, toFieldName(field, "calendar")).problems,
  );

/**
 * Everything that is wrong with a list from outside of the days on which a patient cannot come, each as an issue that
 * names the field, the value and what is allowed; an empty list when it is sound.
 *
 * @param field what the list is called in the messages
 * @example
 * validateUnavailable(["2026-12-16", { weekdays: ["tuesday"] }]); // []
 * validateUnavailable([{ from: "2026-12-20", to: "2026-12-14" }]).map(({ message }) => message);
 * // ['unavailable[0].to must be on or after "2026-12-20", when it begins; it is "2026-12-14". Swap the two dates, or correct one.']
 */
export const validateUnavailable = (value: unknown, field: string = "unavailable"): readonly Issue[] =>
  toIssues(
    matchesSchema(unavailableSchema, value)
      ? findUnavailableProblems(value as readonly Unavailability[], toFieldName(field, "unavailable"))
      : validateSchema(unavailableSchema, value, toFieldName(field, "unavailable")).problems,
  );
