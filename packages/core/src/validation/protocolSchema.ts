import { LIMITS } from "./limits.ts";
import type { Schema } from "./validateSchema.ts";

const integerSchema = (
  [minimum, maximum]: readonly [number, number],
  title: string,
  description: string,
  example: number,
): Schema => ({ title, description, type: "integer", minimum, maximum, examples: [example] });

const SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";

const note: Schema = {
  title: "Text of 1 to 1000 characters that are not all spaces",
  description: "What a reader needs to know of the figure or of its source.",
  type: "string",
  maxLength: 1000,
  pattern: "\\S",
};

const claims = (minItems: number): Schema => ({
  description: "Numbers of the facts on the source page.",
  type: "array",
  minItems,
  maxItems: 24,
  uniqueItems: true,
  items: { type: "string", enum: [...Array(24).keys()].map((i) => `S${i + 1}`) },
  examples: [["S18", "S24"]],
});

const references: Schema = {
  description: "Ids of the references.",
  type: "array",
  minItems: 1,
  maxItems: 24,
  uniqueItems: true,
  items: {
    title: "Small letters and digits in parts joined by hyphens, as the id of a reference is",
    type: "string",
    maxLength: 64,
    pattern: SLUG,
  },
  examples: [["anand-2023"]],
};

const sourceSchema = (
  kind: string,
  description: string,
  properties: { readonly [key: string]: Schema },
  required: readonly string[],
): Schema => ({
  description,
  type: "object",
  properties: { kind: { type: "string", const: kind }, ...properties },
  required: ["kind", ...required],
  additionalProperties: false,
});

const sourceReference = (what: string): Schema => ({ description: what, $ref: "#/$defs/source" });

/**
 * The shape of a protocol as JSON Schema 2020-12, published as `@infusionkit/core/protocol.schema.json`. The parser
 * walks this very object, so the two cannot differ; `pnpm schema` writes the file, and a test compares it.
 *
 * It is made in a function so that a bundle without the parser has none of it.
 *
 * What no schema can say (figures that must hold together, a source for each) is code, and told in the descriptions.
 */
export const protocolSchema: Schema = /* @__PURE__ */ (() => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://infusionkit.example/schema/protocol-1.json",
  title: "A protocol",
  description:
    "The rule that a course of infusions follows. Every figure has its source. Beyond this schema, parseProtocol checks that the figures hold together and that each figure that stands here has a source.",
  type: "object",
  properties: {
    $schema: {
      title: "The address of this schema",
      description: "For editors; no part of the protocol.",
      type: "string",
      maxLength: 2000,
    },
    id: {
      title: "Small letters and digits in parts joined by hyphens, at most 64",
      description: "The id of the protocol. It stays the same in every version.",
      type: "string",
      maxLength: 64,
      pattern: SLUG,
      examples: ["clinic-standard"],
    },
    version: {
      title: 'A version in three numbers, such as "1.0.0"',
      description:
        "2.0.0: a figure is stricter or different, and a course planned before may no longer be lawful. 1.1.0: a figure is looser, and such a course is still lawful. 1.0.1: only words or sources changed.",
      type: "string",
      maxLength: 64,
      pattern:
        "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?$",
      examples: ["1.0.0"],
    },
    title: {
      title: "Text of at most 200 characters",
      description: "The name of the protocol, as a page shows it. It does not name the medicine.",
      type: "string",
      maxLength: 200,
      pattern: "\\S",
      examples: ["The clinic's protocol"],
    },
    induction: {
      title: "The first phase",
      description: "A number of infusions within a span of days.",
      type: "object",
      properties: {
        infusions: integerSchema(
          [1, LIMITS.infusions],
          "Infusions",
          "How many. (Number − 1) × least gap + 1 is at most the days of the span.",
          6,
        ),
        spanDays: integerSchema(
          [1, LIMITS.days],
          "Span in calendar days",
          "The days within which all infusions fall, counting the first: 21 for three weeks.",
          21,
        ),
        gap: {
          title: "Gap in days",
          description: "Days from one infusion to the next: Monday to Wednesday is 2.",
          type: "object",
          properties: {
            least: integerSchema([1, LIMITS.days], "Least gap in days", "The fewest days between two.", 2),
            greatest: integerSchema(
              [1, LIMITS.days],
              "Greatest gap in days",
              "The most days between two, no fewer than the least. Left out where there is no such rule.",
              7,
            ),
          },
          required: ["least"],
          additionalProperties: false,
        },
        intendedDays: {
          title: "Intended days",
          description:
            "The days after the first on which the infusions are meant to fall: one for each infusion, the first 0, the gaps kept, the last within the span. Left out, they are spread evenly, with the least or the greatest gap where the even step would be smaller or greater.",
          type: "array",
          minItems: 1,
          maxItems: LIMITS.infusions,
          uniqueItems: true,
          items: {
            type: "integer",
            minimum: 0,
            maximum: LIMITS.days - 1,
          },
          examples: [[0, 3, 7, 10, 14, 17]],
        },
      },
      required: ["infusions", "spanDays", "gap"],
      additionalProperties: false,
    },
    maintenance: {
      title: "The second phase",
      description:
        "Single infusions, each counted from the one before. null for a protocol that ends with its induction.",
      type: ["object", "null"],
      properties: {
        every: {
          title: "Interval",
          description: "Calendar months, where a month's end that is too short takes its last day, or days.",
          type: "object",
          properties: {
            months: integerSchema([1, LIMITS.interval], "Calendar months", "1 for once a month.", 1),
            days: integerSchema([1, LIMITS.interval], "Days", "7 for once a week.", 7),
          },
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1,
          examples: [{ months: 1 }],
        },
        window: {
          title: "Window in days",
          description: "How many days before and after its target an infusion may fall.",
          type: "object",
          properties: {
            before: integerSchema(
              [0, LIMITS.interval],
              "Days before the target",
              "Fewer than the interval has.",
              7,
            ),
            after: integerSchema([0, LIMITS.interval], "Days after the target", "0 for none.", 7),
          },
          required: ["before", "after"],
          additionalProperties: false,
        },
        infusions: integerSchema(
          [1, LIMITS.maintenance],
          "Maintenance infusions",
          "How many there are. Left out where they go on for as long as the treating doctor finds right.",
          4,
        ),
      },
      required: ["every", "window"],
      additionalProperties: false,
    },
    startWithinDays: integerSchema(
      [0, LIMITS.days],
      "Days within which a start is looked for",
      "How many days after the date asked for a course may begin, when it cannot begin on that date.",
      180,
    ),
    sources: {
      title: "Where each figure comes from",
      description:
        "One source for each figure that stands in the protocol. A figure that nobody published is a policy.",
      type: "object",
      properties: {
        "induction.infusions": sourceReference("Of the number of infusions."),
        "induction.spanDays": sourceReference("Of the span."),
        "induction.gap.least": sourceReference("Of the least gap."),
        "induction.gap.greatest": sourceReference("Of the greatest gap; needed where there is one."),
        "induction.intendedDays": sourceReference("Of the intended days; needed where there are any."),
        "maintenance.every": sourceReference("Of the interval; needed where there is a second phase."),
        "maintenance.window": sourceReference("Of the window; needed where there is a second phase."),
        "maintenance.infusions": sourceReference(
          "Of the number of maintenance infusions; needed where there is one.",
        ),
        startWithinDays: sourceReference("Of the days within which a start is looked for."),
      },
      required: ["induction.infusions", "induction.spanDays", "induction.gap.least", "startWithinDays"],
      additionalProperties: false,
    },
  },
  required: ["id", "version", "title", "induction", "maintenance", "startWithinDays", "sources"],
  additionalProperties: false,
  $defs: {
    source: {
      title: "A source",
      oneOf: [
        sourceSchema("claim", "It stands on the source page.", { claims: claims(1), note }, ["claims"]),
        sourceSchema(
          "derived",
          "It follows from what stands on the source page or in a publication; one of the two lists names what.",
          { claims: claims(0), references, note },
          ["claims", "note"],
        ),
        sourceSchema("reference", "A publication gives it.", { references, note }, ["references"]),
        sourceSchema("policy", "Nobody published it: a setting that the clinic confirms.", { note }, [
          "note",
        ]),
      ],
    },
  },
}))();
