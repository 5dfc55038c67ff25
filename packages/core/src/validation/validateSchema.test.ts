import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardProtocol } from "../data/protocols.ts";
import { calendarSchema } from "./calendarSchema.ts";
import {
  contextSchema,
  courseSchema,
  obstacleSchema,
  planOptionsSchema,
  reviewOptionsSchema,
} from "./courseSchema.ts";
import { protocolSchema } from "./protocolSchema.ts";
import { matchesSchema, validateSchema, type Schema } from "./validateSchema.ts";

const calendar = {
  openingDays: [{ days: ["monday"] }, { from: "2026-07-01", days: ["tuesday", "friday"] }],
  alternatingDays: [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05", to: "2027-06-30" }],
  extraDays: [{ date: "2026-12-12", label: "Saturday clinic" }, { date: "2026-12-13" }],
  closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure", kind: "closure" }],
  capacity: { perDay: 2, booked: { "2026-12-07": 2 } },
};
const sound: readonly (readonly [Schema, unknown])[] = [
  [protocolSchema, standardProtocol],
  [calendarSchema, calendar],
  [
    contextSchema,
    {
      protocol: standardProtocol,
      calendar,
      unavailable: [
        "2026-12-08",
        { from: "2026-12-14", to: "2026-12-18" },
        { weekdays: ["tuesday"], from: "2026-12-01" },
      ],
    },
  ],
  [planOptionsSchema, { start: "2026-12-07", given: ["2026-12-07"], horizon: 3 }],
  [reviewOptionsSchema, { today: "2026-12-07", attendance: [{ date: "2026-12-07", status: "given" }] }],
  [obstacleSchema, { kind: "closed-week", weekday: "saturday", everyWeeks: 2, from: "2026-12-05" }],
  [obstacleSchema, { kind: "unavailable-weekday", weekday: "tuesday", from: null, to: "2026-12-31" }],
  [obstacleSchema, { kind: "full", date: "2026-12-07", places: 2 }],
  [
    courseSchema,
    { protocol: { id: "x", version: "1.0.0" }, start: "2026-12-07", infusions: [], issues: [], later: 1 },
  ],
];

/** A value with one part of it, however deep, changed to anything or taken away. */
const damage = (value: unknown, path: readonly number[], to: unknown): unknown => {
  if (typeof value !== "object" || value === null || path.length === 0) return to;
  const keys = Object.keys(value);
  const key = keys[(path[0] as number) % (keys.length + 1)] ?? "unknown";
  const changed = damage((value as Record<string, unknown>)[key], path.slice(1), to);
  return Array.isArray(value) ? Object.assign([...value], { [key]: changed }) : { ...value, [key]: changed };
};

describe("the quick test and the reader that says what is wrong", () => {
  it.each(sound)("take what is sound: %#", (schema, value) => {
    expect(matchesSchema(schema, value)).toBe(true);
    expect(validateSchema(schema, value, "value").problems).toEqual([]);
  });

  it("agree on every value, near a sound one or not", () => {
    let refused = 0;
    const odd = fc.oneof(
      fc.anything(),
      fc.constantFrom("2026-02-30", "", "monday", 0, -1, 1.5, NaN, null, undefined, [], {}, [undefined]),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        fc.array(fc.nat(9), { maxLength: 6 }),
        odd,
        ([schema, value], path, to) => {
          const changed = damage(value, path, to);
          const { problems } = validateSchema(schema, changed, "value");
          expect(matchesSchema(schema, changed)).toBe(problems.length === 0);
          if (problems.length > 0) refused++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it("remember only what can no longer change", () => {
    const loose = structuredClone(standardProtocol) as { title: string };
    Object.freeze(loose);
    const inner = (loose as unknown as { induction: { infusions: unknown } }).induction;
    expect(matchesSchema(protocolSchema, loose)).toBe(true);
    inner.infusions = "6";
    expect(matchesSchema(protocolSchema, loose)).toBe(false);
    let title: unknown = "A title";
    const shifty = Object.freeze(
      Object.defineProperty({ ...standardProtocol }, "title", { enumerable: true, get: () => title }),
    );
    expect(matchesSchema(protocolSchema, shifty)).toBe(true);
    title = 1;
    expect(matchesSchema(protocolSchema, shifty)).toBe(false);
    expect(Object.isFrozen(standardProtocol.induction.gap)).toBe(true);
  });

  it("do not pass over the holes of a list", () => {
    const list: Schema = { type: "array", items: { type: "integer" } };
    // oxlint-disable-next-line no-sparse-arrays -- a hole is what this is about
    const sparse = [1, , 3];
    expect(matchesSchema(list, sparse)).toBe(false);
    expect(validateSchema(list, sparse, "list").problems.map(({ path }) => path)).toEqual(["list[1]"]);
  });

  it("read own properties only", () => {
    const inherited = Object.create({ start: "2026-12-07" }) as object;
    expect(matchesSchema(planOptionsSchema, inherited)).toBe(false);
    expect(
      validateSchema(planOptionsSchema, JSON.parse('{"__proto__": 1, "start": "2026-12-07"}'), "options")
        .problems,
    ).toHaveLength(1);
  });
});
