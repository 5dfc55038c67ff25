/** Courses, records of attendance and what a plan is asked for, as schemas. */
import { WEEKDAYS } from "../date.ts";
import { calendarSchema, dateSchema, textSchema, unavailableSchema } from "./calendarSchema.ts";
import { LIMITS } from "./limits.ts";
import { protocolSchema } from "./protocolSchema.ts";
import type { Schema } from "./validateSchema.ts";

// Marked as without side effects: a bundle holds the schemas that its functions read, and no others.
const inOrder = /* @__NO_SIDE_EFFECTS__ */ (
  properties: { readonly [key: string]: Schema },
  ...required: string[]
): Schema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const { sources, ...protocolProperties } = protocolSchema.properties as { readonly [key: string]: Schema };

/** A protocol to plan with: a plan needs its figures. That each has its source is asked of a file, by `parseProtocol`. */
export const plannedProtocolSchema: Schema = {
  ...protocolSchema,
  properties: { ...protocolProperties, sources: { ...sources, required: [] } },
};

/** What every plan, review, check and move is made from. */
export const contextSchema: Schema = {
  ...inOrder(
    { protocol: plannedProtocolSchema, calendar: calendarSchema, unavailable: unavailableSchema },
    "protocol",
    "calendar",
  ),
  ...(protocolSchema.$defs ? { $defs: protocolSchema.$defs } : {}),
};

/** How many maintenance infusions to list. */
export const horizonSchema: Schema = { type: "integer", minimum: 0, maximum: LIMITS.maintenance };

/** What a plan is asked for. */
export const planOptionsSchema: Schema = inOrder(
  {
    start: { ...dateSchema, synonyms: ["from", "date", "begin"] },
    given: { type: "array", maxItems: LIMITS.attendance, items: dateSchema },
    horizon: horizonSchema,
  },
  "start",
);

/** What one of many patients asks for. */
export const requestSchema: Schema = inOrder(
  {
    id: {
      title: "Text of 1 to 64 characters that are not all spaces",
      type: "string",
      minLength: 1,
      maxLength: 64,
      pattern: "\\S",
    },
    ...(planOptionsSchema.properties as { readonly [key: string]: Schema }),
    unavailable: unavailableSchema,
    priority: { type: "integer", minimum: 0, maximum: 9 },
  },
  "id",
  "start",
);

/** What happened on each day, in any order. */
const attendanceSchema: Schema = {
  type: "array",
  maxItems: LIMITS.attendance,
  items: inOrder(
    { date: dateSchema, status: { type: "string", enum: ["given", "missed", "cancelled"] } },
    "date",
    "status",
  ),
};

/** What a review is asked for. */
export const reviewOptionsSchema: Schema = inOrder(
  {
    attendance: { ...attendanceSchema, synonyms: ["infusions", "sessions", "record", "given"] },
    today: { ...dateSchema, synonyms: ["date", "now"] },
    horizon: horizonSchema,
  },
  "attendance",
  "today",
);

/** What a move is asked for. */
export const moveOptionsSchema: Schema = inOrder(
  {
    number: { type: "integer", minimum: 1, maximum: LIMITS.attendance, synonyms: ["infusion"] },
    to: { ...dateSchema, synonyms: ["date", "day"] },
  },
  "number",
  "to",
);

const kinds = /* @__NO_SIDE_EFFECTS__ */ (
  ...branches: readonly (readonly [string, { readonly [key: string]: Schema }])[]
): Schema => ({
  oneOf: branches.map(([kind, properties]) => ({
    type: "object",
    properties: { kind: { type: "string", const: kind }, ...properties },
    required: ["kind", ...Object.keys(properties)],
  })),
});

const labelled = { label: textSchema, from: dateSchema, to: dateSchema };

/** What keeps an infusion from a day. */
export const obstacleSchema: Schema = kinds(
  ["closed-weekday", { weekday: { type: "string", enum: WEEKDAYS } }],
  [
    "closed-week",
    {
      weekday: { type: "string", enum: WEEKDAYS },
      everyWeeks: { type: "integer", minimum: 1, maximum: 4 },
      from: dateSchema,
    },
  ],
  ["closure", labelled],
  ["holiday", labelled],
  ["unavailable", { date: dateSchema }],
  ["unavailable-range", { from: dateSchema, to: dateSchema }],
  [
    "unavailable-weekday",
    {
      weekday: { type: "string", enum: WEEKDAYS },
      from: { ...dateSchema, type: ["string", "null"] },
      to: { ...dateSchema, type: ["string", "null"] },
    },
  ],
  ["skipped", { date: dateSchema, status: { type: "string", enum: ["missed", "cancelled"] } }],
  ["full", { date: dateSchema, places: { type: "integer", minimum: 1 } }],
);

const idSchema: Schema = {
  title: "Text of 1 to 64 characters",
  type: "string",
  minLength: 1,
  maxLength: 64,
};

/** Any text, an empty one too. */
const anyText: Schema = { title: "Text", type: "string" };

/** The days to which an infusion can move, and its target. */
export const windowSchema: Schema = {
  type: "object",
  properties: { earliest: dateSchema, target: dateSchema, latest: dateSchema },
  required: ["earliest", "target", "latest"],
};

/** What departs from the protocol, and what needs attention. */
export const issuesSchema: Schema = {
  type: "array",
  maxItems: LIMITS.attendance * 4,
  items: {
    type: "object",
    properties: {
      code: anyText,
      severity: { type: "string", enum: ["info", "warning", "error"] },
      message: anyText,
      data: { type: "object" },
      infusion: { type: "integer", minimum: 1, maximum: LIMITS.attendance },
    },
    required: ["code", "severity", "message", "data"],
  },
};

/**
 * A course from outside, as core gives it: a file may come back years later. Keys that are not known are not looked at,
 * because a later version may have more.
 */
export const courseSchema: Schema = {
  type: "object",
  properties: {
    protocol: {
      type: "object",
      properties: { id: idSchema, version: idSchema },
      required: ["id", "version"],
    },
    start: dateSchema,
    infusions: {
      type: "array",
      maxItems: LIMITS.attendance,
      items: {
        type: "object",
        properties: {
          number: { type: "integer", minimum: 1, maximum: LIMITS.attendance },
          phase: { type: "string", enum: ["induction", "maintenance"] },
          date: dateSchema,
          window: windowSchema,
          status: { type: "string", enum: ["planned", "given"] },
          reasons: {
            type: "array",
            maxItems: LIMITS.attendance,
            items: {
              type: "object",
              properties: {
                code: anyText,
                message: anyText,
                obstacles: { type: "array", maxItems: LIMITS.closures, items: obstacleSchema },
              },
              required: ["code", "message", "obstacles"],
            },
          },
        },
        required: ["number", "phase", "date", "window", "status", "reasons"],
      },
    },
    issues: issuesSchema,
  },
  required: ["protocol", "start", "infusions", "issues"],
};
