import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { shapedProtocols } from "../../testing/protocols.ts";
import { findForbidden } from "../clinical.ts";
import { planCourse } from "../planning/planCourse.ts";
import { presets } from "../data/presets.ts";
import { standardProtocol } from "../data/protocols.ts";
import { WEEKDAYS } from "../date.ts";
import type { Issue } from "../issue.ts";
import { parseProtocol, parseProtocolJson, type ParsedProtocol } from "./parseProtocol.ts";
import { protocolSchema } from "./protocolSchema.ts";
import schemaFile from "../protocol.schema.json" with { type: "json" };
import type { Protocol, Source } from "../protocol.ts";
import { checkContext } from "./checkInput.ts";
import { validateSchema } from "./validateSchema.ts";

const messages = (parsed: ParsedProtocol): readonly string[] =>
  parsed.ok ? [] : parsed.issues.map(({ message }) => message);
const paths = (parsed: ParsedProtocol): readonly unknown[] =>
  parsed.ok ? [] : parsed.issues.map(({ data }) => data["path"]);

const { induction, maintenance, sources } = standardProtocol;
const changed = (change: object): unknown => ({ ...standardProtocol, ...change });
const policy: Source = { kind: "policy", note: "The clinic confirms it." };

describe("a protocol that can be used", () => {
  it.each(presets.map(({ id, protocol }) => [id, protocol] as const))(
    "%s comes out as it went in",
    (_, protocol) => {
      const parsed = parseProtocol(protocol);
      expect(messages(parsed)).toEqual([]);
      expect(parsed).toEqual({ ok: true, protocol });
      // A new object to its last part.
      expect(parsed.ok && parsed.protocol.induction.gap).not.toBe(protocol.induction.gap);
    },
  );

  it("comes from text too, and leaves the address of the schema out", () => {
    const text = `\uFEFF${JSON.stringify({ $schema: "../protocol.schema.json", ...standardProtocol }, null, 2)}\r\n`;
    expect(parseProtocolJson(text)).toEqual({ ok: true, protocol: standardProtocol });
  });

  it("may leave undefined what JSON leaves out", () => {
    const value = changed({ induction: { ...induction, gap: { least: 2, greatest: undefined } } });
    expect(parseProtocol(value)).toEqual({ ok: true, protocol: standardProtocol });
    expect(Object.keys((parseProtocol(value) as { protocol: Protocol }).protocol.induction.gap)).toEqual([
      "least",
    ]);
  });
});

describe("a protocol that cannot be used is told with path, value and what is allowed", () => {
  const within = (change: object): object => ({ induction: { ...induction, ...change } });
  it.each<[string, unknown, readonly string[]]>([
    [
      "no protocol at all",
      null,
      [
        "protocol must be an object with id, version, title, induction, maintenance, startWithinDays and sources; it is null.",
      ],
    ],
    [
      "a list",
      [standardProtocol],
      [
        "protocol must be an object with id, version, title, induction, maintenance, startWithinDays and sources; it is a list.",
      ],
    ],
    [
      "text for a number",
      changed({ startWithinDays: "180" }),
      ['startWithinDays must be a whole number from 0 to 732; it is "180".'],
    ],
    [
      "too many infusions",
      changed(within({ infusions: 61 })),
      ["induction.infusions must be a whole number from 1 to 60; it is 61."],
    ],
    [
      "half a day",
      changed(within({ gap: { least: 1.5 } })),
      ["induction.gap.least must be a whole number from 1 to 732; it is 1.5."],
    ],
    [
      "a near miss",
      changed({ induction: { infusion: 6, spanDays: 21, gap: { least: 2 } } }),
      [
        "induction.infusions must be a whole number from 1 to 60; it is missing.",
        'induction.infusion must be left out; it is 6. Did you mean "infusions"?',
      ],
    ],
    [
      "a key with other marks",
      changed({ start_within_days: 180, startWithinDays: undefined }),
      [
        "startWithinDays must be a whole number from 0 to 732; it is missing.",
        'start_within_days must be left out; it is 180. Did you mean "startWithinDays"?',
      ],
    ],
    [
      "a key that nothing is like",
      changed(within({ colour: "blue" })),
      [
        'induction.colour must be left out; it is "blue". The keys known here are infusions, spanDays, gap, intendedDays.',
      ],
    ],
    [
      "a gap that the span cannot hold",
      changed(within({ gap: { least: 5 } })),
      [
        "induction.gap.least must be small enough for the span; it is 5. 6 infusions at least 5 days apart need 26 days, and induction.spanDays is 21. Make the gap or the number smaller, or the span longer.",
      ],
    ],
    [
      "more infusions than days",
      changed(within({ infusions: 22, gap: { least: 1 } })),
      [
        "induction.gap.least must be small enough for the span; it is 1. 22 infusions at least 1 day apart need 22 days, and induction.spanDays is 21. Make the gap or the number smaller, or the span longer.",
      ],
    ],
    [
      "a greatest gap under the least",
      changed({
        ...within({ gap: { least: 3, greatest: 2 } }),
        sources: { ...sources, "induction.gap.greatest": policy },
      }),
      [
        "induction.gap.greatest must be a whole number from 3 to 732; it is 2. It cannot be less than the least gap.",
      ],
    ],
    [
      "too few intended days",
      changed(within({ intendedDays: [0, 3, 7] })),
      [
        "induction.intendedDays must be a list of 6 whole numbers, the first 0, each 2 to 21 after the one before, the last below 21; it is 0,3,7.",
      ],
    ],
    [
      "intended days against the gaps",
      changed({
        ...within({ intendedDays: [0, 3, 6, 9, 12, 19], gap: { least: 2, greatest: 6 } }),
        sources: { ...sources, "induction.gap.greatest": policy },
      }),
      [
        "induction.intendedDays must be a list of 6 whole numbers, the first 0, each 2 to 6 after the one before, the last below 21; it is 0,3,6,9,12,19.",
      ],
    ],
    [
      "gaps that contradict each other, and not the days that they are asked of",
      changed({
        ...within({ intendedDays: [0, 3, 6, 9, 12, 15], gap: { least: 3, greatest: 2 } }),
        sources: { ...sources, "induction.gap.greatest": policy },
      }),
      [
        "induction.gap.greatest must be a whole number from 3 to 732; it is 2. It cannot be less than the least gap.",
      ],
    ],
    [
      "a single infusion that is not on the first day",
      changed(within({ infusions: 1, spanDays: 5, gap: { least: 9 }, intendedDays: [1] })),
      [
        "induction.intendedDays must be a list of 1 whole numbers, the first 0, each 9 to 9 after the one before, the last below 5; it is 1.",
      ],
    ],
    [
      "an interval in both units",
      changed({ maintenance: { ...maintenance, every: { months: 1, days: 30 } } }),
      ["maintenance.every must be exactly one of months and days; it is 2 of them."],
    ],
    [
      "a window that holds the infusion before",
      changed({ maintenance: { every: { days: 7 }, window: { before: 7, after: 7 } } }),
      [
        "maintenance.window.before must be a whole number from 0 to 6; it is 7. The window cannot reach back to the infusion that its target is counted from.",
      ],
    ],
    [
      "no word on maintenance",
      changed({ maintenance: undefined }),
      ["maintenance must be an object with every and window or null; it is missing."],
    ],
    [
      "a version in two numbers",
      changed({ version: "1.0" }),
      ['version must be a version in three numbers, such as "1.0.0"; it is "1.0".'],
    ],
    [
      "an id with a space",
      changed({ id: "our clinic" }),
      ['id must be small letters and digits in parts joined by hyphens, at most 64; it is "our clinic".'],
    ],
    [
      "a figure without a source",
      changed({ sources: { ...sources, "maintenance.window": undefined } }),
      [
        'sources["maintenance.window"] must be a source; it is missing. Say where the figure comes from: a setting that nobody published has the kind "policy" and a note.',
      ],
    ],
    [
      "a claim that the page has not",
      changed({ sources: { ...sources, "induction.infusions": { kind: "claim", claims: ["S18", "S25"] } } }),
      ['sources["induction.infusions"].claims[1] must be one of "S1", "S2" … "S24"; it is "S25".'],
    ],
    [
      "a source of no kind",
      changed({ sources: { ...sources, "induction.infusions": { kind: "claims", claims: ["S18"] } } }),
      [
        'sources["induction.infusions"].kind must be "claim", "derived", "reference" or "policy"; it is "claims". Did you mean "claim"?',
      ],
    ],
    [
      "a source derived from nothing",
      changed({
        sources: { ...sources, "induction.spanDays": { kind: "derived", claims: [], note: "Ours." } },
      }),
      [
        'sources["induction.spanDays"].claims must be a list of 1 to 24 values, or stand beside references; it is an empty list.',
      ],
    ],
  ])("%s", (_, value, expected) => {
    expect(messages(parseProtocol(value))).toEqual(expected);
  });

  it("all at once", () => {
    const wrong = {
      id: "",
      version: 1,
      title: " ",
      induction: { infusions: 6, spanDays: 21, gap: { least: 5 }, intendedDays: "evenly" },
      maintenance: { every: {}, window: { before: -1, after: 7 } },
      startWithinDays: 1e9,
      sources: {},
      medicine: "?",
    };
    expect(paths(parseProtocol(wrong))).toEqual([
      "id",
      "version",
      "title",
      "induction.intendedDays",
      "maintenance.every",
      "maintenance.window.before",
      "startWithinDays",
      'sources["induction.infusions"]',
      'sources["induction.spanDays"]',
      'sources["induction.gap.least"]',
      "sources.startWithinDays",
      "medicine",
      "induction.gap.least",
      'sources["maintenance.every"]',
      'sources["maintenance.window"]',
    ]);
  });

  it("each as an issue with its data", () => {
    expect(parseProtocol(changed({ title: 7 }))).toEqual({
      ok: false,
      issues: [
        {
          code: "protocol-invalid",
          severity: "error",
          message: "title must be text of at most 200 characters; it is 7.",
          data: { path: "title", value: "7", allowed: "text of at most 200 characters", remedy: null },
        },
      ],
    });
  });
});

describe("a hostile value", () => {
  it("brings nothing in by __proto__", () => {
    const value = JSON.parse(
      `{ "__proto__": { "id": "x" }, "constructor": { "prototype": { "polluted": true } } }`,
    );
    const parsed = parseProtocol(value);
    expect(paths(parsed)).toContain("id");
    expect(paths(parsed)).toContain("__proto__");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(paths(parseProtocol(Object.create(standardProtocol)))).toEqual(["protocol"]);
    const kind = JSON.parse(`{ "__proto__": { "kind": "policy" } }`);
    expect(paths(parseProtocol(changed({ sources: { ...sources, startWithinDays: kind } })))).toEqual([
      "sources.startWithinDays.kind",
    ]);
  });

  it("ends when it is cyclic, huge or deep", () => {
    const cyclic: Record<string, unknown> = { ...standardProtocol };
    cyclic["induction"] = cyclic;
    cyclic["sources"] = cyclic;
    expect(parseProtocol(cyclic).ok).toBe(false);
    const huge = changed({
      title: "x".repeat(5_000_000),
      induction: { ...induction, intendedDays: Array.from({ length: 1_000_000 }, (_, i) => i) },
      ...Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`key${i}`, i])),
    });
    const parsed = parseProtocol(huge);
    expect(messages(parsed).length).toBeLessThan(20);
    expect(messages(parsed).join("").length).toBeLessThan(5_000);
    expect(parseProtocolJson(`{"a":${"[".repeat(400_000)}${"]".repeat(400_000)}}`).ok).toBe(false);
    expect(messages(parseProtocolJson(" ".repeat(1_000_001)))[0]).toMatch(
      /^protocol must be text of at most 1000000/,
    );
  });

  it("is no value that JSON cannot have", () => {
    for (const value of [undefined, 1n, NaN, Symbol("x"), () => 1, new Date(0), new Map()]) {
      expect(parseProtocol(value).ok).toBe(false);
      expect(parseProtocol(changed({ startWithinDays: value })).ok).toBe(false);
    }
  });
});

describe("the text of a file", () => {
  it.each<[string, string, string]>([
    [
      "a comma before the end",
      '{\n  "id": "our-clinic",\n}',
      'Line 3, column 1 must be a key in double quotes; it is "}". Take the comma before it away.',
    ],
    [
      "nothing",
      "",
      "Line 1, column 1 must be a value: text in double quotes, a number, true, false, null, a list or an object; it is the end of the text.",
    ],
    [
      "a file cut short",
      '{"id": "our',
      "Line 1, column 12 must be a double quote, because text ends on the line where it began; it is the end of the text.",
    ],
    [
      "single quotes",
      "{\r\n'id': 1}",
      'Line 2, column 1 must be a key in double quotes, or "}"; it is "\'". JSON has double quotes only.',
    ],
    [
      "a comment",
      "{\n\n // ours\n}",
      'Line 3, column 2 must be a key in double quotes, or "}"; it is "/". JSON has no comments.',
    ],
    ["a comma forgotten", '{"a": 1\n "b": 2}', 'Line 2, column 2 must be "," or "}"; it is "\\"".'],
    [
      "a key twice",
      '{"a": 1,\n "a": 2}',
      'Line 2, column 2 must be a key that does not stand here yet; it is "a". The same key stands twice: take one away.',
    ],
    ["more after the end", "{} {}", 'Line 1, column 4 must be the end of the text; it is "{".'],
  ])("with %s", (_, text, message) => {
    expect(messages(parseProtocolJson(text))).toEqual([message]);
  });

  it("is text", () => {
    expect(() => parseProtocolJson(standardProtocol as unknown as string)).toThrow(
      new TypeError("text must be the text of a JSON file; it is an object. For a value use parseProtocol."),
    );
  });
});

/** A protocol with something in it replaced, taken out or put in, anywhere. */
const damaged: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.oneof(shapedProtocols, fc.constantFrom(...presets.map(({ protocol }) => protocol))),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("replace", "remove", "add"), fc.jsonValue({ maxDepth: 2 })), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.oneof(
      fc.integer({ min: -2, max: 800 }),
      fc.constantFrom("S3", "S25", "policy", "derived", "a-b", "", "1.0.0-rc.1"),
    ),
  )
  .map(([protocol, changes, near]) => {
    const value: unknown = structuredClone(protocol);
    for (const [at, how, junk] of changes) {
      const places: { holder: Record<string, unknown>; key: string }[] = [];
      const collect = (holder: unknown): void => {
        if (typeof holder !== "object" || holder === null) return;
        for (const key of Object.keys(holder)) {
          places.push({ holder: holder as Record<string, unknown>, key });
          collect((holder as Record<string, unknown>)[key]);
        }
      };
      collect(value);
      const place = places[at % places.length];
      if (!place) continue;
      const { holder, key } = place;
      if (how === "replace") holder[key] = at % 2 ? junk : near;
      else if (how === "add" && Array.isArray(holder)) holder.push(near);
      else if (how === "add") holder[`${key}x`] = junk;
      else if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    }
    return value;
  });

// Strict mode refuses a schema with unknown keywords or with rules that cannot apply. It wants every `properties` to
// stand beside one single type; ours is beside "object or null" once.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: true, allErrors: false });

describe("the published schema", () => {
  it("is the one that the parser walks: run `pnpm schema` when it is not", () => {
    expect(schemaFile).toEqual(JSON.parse(JSON.stringify(protocolSchema)));
  });

  it("may stand at the strictest level, as the parser may", () => {
    expect(findForbidden(JSON.stringify(schemaFile), "service")).toEqual([]);
  });

  it("has a name for every part, and examples that are right", () => {
    const look = (schema: unknown, path: string): void => {
      if (typeof schema !== "object" || schema === null) return;
      const { properties = {}, examples = [], $defs } = schema as typeof protocolSchema;
      for (const [key, part] of Object.entries(properties)) {
        if (part.const === undefined) expect(part.description, `${path}.${key}`).toMatch(/\S\.$/);
        look(part, `${path}.${key}`);
      }
      for (const example of examples) {
        expect(
          validateSchema({ ...(schema as object), $defs: $defs ?? {} }, example, path).problems,
          path,
        ).toEqual([]);
      }
    };
    look(protocolSchema, "protocol");
  });

  const valid = ajv.compile(schemaFile);

  it("takes the clinic's protocol and every preset", () => {
    for (const { protocol } of presets) expect(valid(protocol), JSON.stringify(valid.errors)).toBe(true);
  });

  it("says of a sound protocol and of a damaged one what the parser's reading says", () => {
    fc.assert(
      fc.property(fc.oneof(shapedProtocols, damaged), (value) => {
        expect(validateSchema(protocolSchema, value, "protocol", "").problems.length === 0).toBe(
          valid(value),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("takes what the parser takes", () => {
    fc.assert(
      fc.property(fc.oneof(shapedProtocols, damaged), (value) => {
        const parsed = parseProtocol(value);
        fc.pre(parsed.ok);
        expect(valid(value)).toBe(true);
        expect(findPlanProblem(parsed.protocol)).toBeNull();
        expect(parsed.protocol).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
});

/** What a plan refuses in a protocol, or `null`. */
const findPlanProblem = (protocol: Protocol): string | null => {
  try {
    checkContext({ protocol, calendar: { openingDays: WEEKDAYS } });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

describe("laws of parsing", () => {
  it.each<[string, number, number]>([
    ["induction.infusions", 1, 60],
    ["induction.spanDays", 1, 732],
    ["induction.gap.least", 1, 732],
    ["induction.gap.greatest", 1, 732],
    ["maintenance.every.months", 1, 366],
    ["maintenance.every.days", 1, 366],
    ["maintenance.window.before", 0, 366],
    ["maintenance.window.after", 0, 366],
    ["startWithinDays", 0, 732],
  ])("the schema and the guard of plans know the same range of %s", (path, least, greatest) => {
    const at = (figure: number): Protocol => {
      const protocol = structuredClone(standardProtocol) as unknown as Record<string, unknown>;
      if (path === "maintenance.every.days") (protocol["maintenance"] as { every: object }).every = {};
      const keys = path.split(".");
      const holder = keys
        .slice(0, -1)
        .reduce((value, key) => value[key] as Record<string, unknown>, protocol);
      holder[keys.at(-1)!] = figure;
      return protocol as unknown as Protocol;
    };
    const words = `a whole number from ${least} to ${greatest};`;
    for (const outside of [least - 1, greatest + 1, least + 0.5]) {
      const { problems } = validateSchema(protocolSchema, at(outside), "protocol", "");
      expect(problems.map((problem) => problem.path)).toEqual([path]);
      expect(messages(parseProtocol(at(outside)))[0]).toContain(words);
      expect(findPlanProblem(at(outside))).not.toBeNull();
    }
    for (const inside of [least, greatest]) {
      expect(validateSchema(protocolSchema, at(inside), "protocol", "").problems).toEqual([]);
      // Beside the other figures it may be wrong; by its own range it is not.
      expect(findPlanProblem(at(inside)) ?? "").not.toContain(words);
    }
  });

  it("what it takes, every plan takes; what a plan refuses, it refuses", () => {
    let refused = 0;
    let taken = 0;
    fc.assert(
      fc.property(shapedProtocols, (protocol) => {
        const parsed = parseProtocol(protocol);
        expect(parsed.ok).toBe(findPlanProblem(protocol) === null);
        if (!parsed.ok) {
          refused++;
          return;
        }
        taken++;
        const plan = planCourse(
          { protocol: parsed.protocol, calendar: { openingDays: WEEKDAYS } },
          { start: "2026-06-01" },
        );
        expect(plan.course).not.toBeNull();
      }),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(50);
    expect(taken).toBeGreaterThan(50);
  });

  it("never throws, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          expect(typeof parseProtocol(value).ok).toBe("boolean");
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(fc.property(damaged, (value) => typeof parseProtocol(value).ok === "boolean"));
  });

  it("takes its own result again", () => {
    fc.assert(
      fc.property(shapedProtocols, (protocol) => {
        const parsed = parseProtocol(protocol);
        fc.pre(parsed.ok);
        expect(parseProtocolJson(JSON.stringify(parsed.protocol))).toEqual(parsed);
      }),
    );
  });

  it("every message names its path, its value and what is allowed", () => {
    fc.assert(
      fc.property(damaged, (value) => {
        const parsed = parseProtocol(value);
        fc.pre(!parsed.ok);
        for (const { message, data, severity } of parsed.issues) {
          expect(severity).toBe("error");
          for (const part of ["path", "value", "allowed"] as const) expect(message).toContain(data[part]);
          expect(message).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
    );
  });
});

it("gives a protocol or issues, never both", () => {
  expectTypeOf(parseProtocol).parameters.toEqualTypeOf<[unknown]>();
  expectTypeOf(parseProtocol).returns.toEqualTypeOf<ParsedProtocol>();
  expectTypeOf<Extract<ParsedProtocol, { ok: true }>["protocol"]>().toEqualTypeOf<Protocol>();
  expectTypeOf<Extract<ParsedProtocol, { ok: false }>["issues"]>().toEqualTypeOf<readonly Issue[]>();
});
