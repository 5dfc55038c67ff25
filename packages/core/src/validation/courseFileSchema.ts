/** A course as a file: what is published, and what `parseCourse` walks. */
import { issueTable } from "../issue.ts";
import { dateSchema } from "./calendarSchema.ts";
import { obstacleSchema } from "./courseSchema.ts";
import { LIMITS } from "./limits.ts";
import type { Schema } from "./validateSchema.ts";

type Fields = { readonly [key: string]: Schema };

/** An object with these fields and no others. */
const closed = (title: string, properties: Fields, optional: readonly string[] = []): Schema => ({
  title,
  type: "object",
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

const text = (description: string): Schema => ({
  title: `Text of at most ${LIMITS.text * 100} characters`,
  description,
  type: "string",
  maxLength: LIMITS.text * 100,
});

const date = (description: string): Schema => ({ ...dateSchema, description, examples: ["2026-12-07"] });

const choice = (description: string, words: readonly string[]): Schema => ({
  description,
  type: "string",
  enum: words,
});

const place = (description: string): Schema => ({
  description,
  type: "integer",
  minimum: 1,
  maximum: LIMITS.attendance,
});

/** The reasons that an infusion can have for its date. */
const REASONS = [
  "as-asked",
  "start-moved",
  "intended",
  "intended-closed",
  "fits-neighbours",
  "no-open-day",
  "by-hand",
  "given",
] as const;

const closeKinds = ({ oneOf = [] }: Schema): Schema => ({
  title: "An obstacle",
  description: "What keeps an infusion from a day.",
  oneOf: oneOf.map((branch) => ({ ...branch, additionalProperties: false })),
});

/**
 * The shape of a course in a file as JSON Schema 2020-12, published as `@infusionkit/core/course.schema.json`. The parser
 * walks this very object, so the two cannot differ; `pnpm schema` writes the file, and a test compares it. What no schema
 * can say (numbers in their order, windows that do not end before they begin) is code, and told in the descriptions.
 */
export const courseFileSchema: Schema = /* @__PURE__ */ (() => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://infusionkit.example/schema/course-1.json",
  ...closed(
    "A course",
    {
      $schema: {
        title: "The address of this schema",
        description: "For editors; no part of the course.",
        type: "string",
        maxLength: 1000,
      },
      format: {
        description: "The shape of the file. A later shape has another name, and is refused by name.",
        type: "string",
        const: "course-1",
      },
      protocol: closed("The protocol that the course was planned with", {
        id: {
          title: "Small letters and digits in parts joined by hyphens",
          description: "Its id.",
          type: "string",
          maxLength: 64,
          pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
          examples: ["clinic-standard"],
        },
        version: {
          title: "Text of 1 to 64 characters",
          description: "Its version.",
          type: "string",
          maxLength: 64,
          pattern: "\\S",
          examples: ["1.0.0"],
        },
      }),
      start: date("The start that was asked for."),
      infusions: {
        description: "Numbered from 1 in their order, the maintenance after the induction.",
        type: "array",
        maxItems: LIMITS.attendance,
        items: closed("An infusion", {
          number: place("Its place in the course."),
          phase: choice("The part of the course that it belongs to.", ["induction", "maintenance"]),
          date: date("When it is, or was."),
          window: closed("The days within which it may fall; the latest is not before the earliest", {
            earliest: date("The first day."),
            target: date("The day that the protocol aims at."),
            latest: date("The last day."),
          }),
          status: choice("Whether it was given.", ["planned", "given"]),
          reasons: {
            description: "Why it is on its date.",
            type: "array",
            maxItems: 20,
            items: closed("A reason", {
              code: choice("The kind of reason.", REASONS),
              message: text("The reason as a sentence, in English."),
              obstacles: {
                description: "What stands against the intended day.",
                type: "array",
                maxItems: LIMITS.closures,
                items: closeKinds(obstacleSchema),
              },
            }),
          },
        }),
      },
      issues: {
        description: "Departures from the protocol or from what was asked, gravest first.",
        type: "array",
        maxItems: LIMITS.attendance,
        items: closed(
          "An issue",
          {
            code: choice("Its stable name.", Object.keys(issueTable)),
            severity: choice("How grave it is.", ["info", "warning", "error"]),
            message: text("One sentence or two, in English."),
            data: {
              description: "The dates and figures in the message.",
              type: "object",
              maxProperties: 20,
              additionalProperties: {
                title: `Text of at most ${LIMITS.text * 100} characters`,
                type: ["string", "integer", "null"],
                maxLength: LIMITS.text * 100,
                minimum: -1_000_000,
                maximum: 1_000_000,
              },
            },
            infusion: place("The number of the infusion that it is about."),
          },
          ["infusion"],
        ),
      },
    },
    ["$schema"],
  ),
  description:
    "One protocol laid on one clinic's calendar from one date. There is no person in it. Beyond this schema, parseCourse checks that every date exists, that the infusions are numbered from 1 in their order with the maintenance last, that no window ends before it begins, and that an issue has the facts of its code.",
}))();
