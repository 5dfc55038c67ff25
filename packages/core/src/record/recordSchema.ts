import type { Schema } from "../validation/validateSchema.ts";
import { RECORD_LIMITS } from "./types.ts";
import { LIMITS } from "../validation/limits.ts";

const dateSchema = (description: string): Schema => ({
  title: "A date written YYYY-MM-DD",
  description,
  type: "string",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  examples: ["2026-12-07"],
});

const ID = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

const idSchema = (title: string, description: string, example: string): Schema => ({
  title,
  description,
  type: "string",
  maxLength: RECORD_LIMITS.key,
  pattern: ID,
  examples: [example],
});

const SIGNS = "1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or a digit";

/**
 * The shape of a record as JSON Schema 2020-12, published as `@infusionkit/core/record.schema.json`. The parser walks
 * this very object, so the two cannot differ; `pnpm schema` writes the file, and a test compares it. What no schema can
 * say (dates in order and each once, ids each once) is code, and told in the descriptions.
 */
export const recordSchema: Schema = /* @__PURE__ */ (() => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://infusionkit.example/schema/record-1.json",
  title: "A course record",
  description:
    "A course of infusions under way: the dates that were agreed and what came of them. There is no person in it. Beyond this schema, parseRecord checks that every date exists, that the appointments stand in the order of their dates, each date once, and that each id stands once.",
  type: "object",
  properties: {
    $schema: {
      title: "The address of this schema",
      description: "For editors; no part of the record.",
      type: "string",
      maxLength: 1000,
    },
    format: {
      description: "The shape of the file. A later shape has another name, and is refused by name.",
      type: "string",
      const: "course-record-1",
    },
    protocol: {
      title: "The protocol that the course follows",
      type: "object",
      properties: {
        id: {
          title: "Small letters and digits in parts joined by hyphens",
          type: "string",
          maxLength: 64,
          pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
          examples: ["clinic-standard"],
        },
        version: {
          title: "Three numbers joined by dots, such as 1.0.0",
          type: "string",
          maxLength: 32,
          pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$",
          examples: ["1.0.0"],
        },
      },
      required: ["id", "version"],
      additionalProperties: false,
    },
    key: idSchema(
      SIGNS,
      "What tells this course from all others in a calendar: a random text, without a person in it.",
      "b7f3c2a9",
    ),
    revision: {
      title: "Changes so far",
      description: "It rises with every change; calendar files carry it as their sequence.",
      type: "integer",
      minimum: 0,
      maximum: 999_999_999,
      examples: [3],
    },
    start: dateSchema("The start that was asked for."),
    infusions: {
      title: "Infusions of the induction",
      description: "How many were agreed: the protocol's number, or more.",
      type: "integer",
      minimum: 1,
      maximum: LIMITS.infusions,
      examples: [6],
    },
    countsFrom: {
      ...dateSchema(
        "Where the course was begun again, the first date that counts; otherwise null. Earlier visits stay, and do not count.",
      ),
      title: "A date written YYYY-MM-DD",
      type: ["string", "null"],
    },
    openedDays: {
      description: "Days on which the clinic agreed to open for this course although its calendar is closed.",
      type: "array",
      maxItems: RECORD_LIMITS.openedDays,
      uniqueItems: true,
      items: dateSchema("A day."),
    },
    appointments: {
      description: "In the order of their dates, one a date.",
      type: "array",
      maxItems: RECORD_LIMITS.appointments,
      items: {
        title: "An appointment",
        type: "object",
        properties: {
          id: idSchema(SIGNS, "Its identity in calendar files. It stays when the date moves.", "2026-12-07"),
          date: dateSchema("When it is, or was."),
          state: {
            description: "Agreed and not yet answered, or what happened.",
            type: "string",
            enum: ["planned", "given", "missed", "cancelled"],
          },
          setBy: {
            description: "Whether the planner proposed the date, or staff set it.",
            type: "string",
            enum: ["planner", "hand"],
          },
          plannedFor: {
            title: '"induction", "maintenance"',
            description: "What it was planned for; null for a visit that was never planned.",
            type: ["string", "null"],
            pattern: "^(induction|maintenance)$",
          },
        },
        required: ["id", "date", "state", "setBy", "plannedFor"],
        additionalProperties: false,
      },
    },
    withdrawn: {
      description: "Appointments that were dropped, in the order of their ids: calendar files withdraw them.",
      type: "array",
      maxItems: RECORD_LIMITS.withdrawn,
      items: {
        title: "A dropped appointment",
        type: "object",
        properties: {
          id: idSchema(SIGNS, "Its identity in calendar files.", "2026-12-10"),
          date: dateSchema("When it was to be."),
        },
        required: ["id", "date"],
        additionalProperties: false,
      },
    },
  },
  required: [
    "format",
    "protocol",
    "key",
    "revision",
    "start",
    "infusions",
    "countsFrom",
    "openedDays",
    "appointments",
    "withdrawn",
  ],
  additionalProperties: false,
}))();
