import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, policyIds, presets, standardProtocol, WEEKDAYS, type PlainDate } from "@infusionkit/core";
import { MAX_LINE_LENGTH, toSingleLine, truncateLine } from "../model/singleLine.ts";
import type { SharedPlan } from "../model/types.ts";
import { formatFragment, isShareLink } from "./fragment.ts";
import { formatShareLink, LINK_LIMITS, parseShareLink } from "./shareLink.ts";
import { parseLinkProtocol } from "./linkProtocol.ts";
import golden from "./shareLink.golden.json" with { type: "json" };

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
const range = fc
  .tuple(date, fc.nat(400))
  .map(([from, days]) => ({ from, to: addDays(from, days) as PlainDate }));
// What a clinic can write in a line: anything but controls.
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((one) => !/\p{Cc}/u.test(one) && one.length <= 120 && !/\p{Cs}/u.test(one));
const saying = text.filter((one) => one.trim() !== "" && !/[\u202a-\u202e\u2066-\u2069]/.test(one));
const openDays = fc.subarray([...WEEKDAYS], { minLength: 1 });
const settings: fc.Arbitrary<SharedPlan> = fc.record(
  {
    start: date,
    openingDays: fc.subarray([...WEEKDAYS]),
    openingChanges: fc
      .uniqueArray(date, { minLength: 1, maxLength: 4 })
      .chain((dates) =>
        fc.tuple(...dates.sort().map((from) => fc.record({ from: fc.constant(from), days: openDays }))),
      ),
    alternatingDays: fc.array(
      fc
        .tuple(range, openDays, fc.constantFrom(1, 2, 3, 4), fc.boolean())
        .map(([{ from, to }, days, everyWeeks, ends]) => ({
          days,
          everyWeeks,
          from,
          ...(ends ? { to } : {}),
        })),
      { minLength: 1, maxLength: 3 },
    ),
    extraDays: fc.array(fc.record({ date, label: text }, { requiredKeys: ["date"] }), { minLength: 1 }),
    closures: fc.array(fc.tuple(range, text).map(([days, label]) => ({ ...days, label }))),
    unavailable: fc.array(range, { minLength: 1 }),
    horizon: fc.integer({ min: 0, max: 120 }),
    region: fc.constantFrom("za", "au-nsw", "nz-south-canterbury"),
    moves: fc.array(fc.record({ from: date, to: date }), { minLength: 1 }),
    attendance: fc.array(
      fc.record({ date, status: fc.constantFrom("given", "missed", "cancelled" as const) }),
      { minLength: 1 },
    ),
    phone: text,
    clinic: text,
    bookingUrl: fc.constantFrom("https://clinic.example/book?day=1&from=us", "/contact/", "#ask"),
    help: fc.record(
      { emergency: saying, line: fc.record({ name: saying, phone: saying }), confirmedOn: date },
      { requiredKeys: ["emergency", "confirmedOn"] },
    ),
    policies: fc.dictionary(fc.constantFrom(...policyIds), saying, { minKeys: 1 }).map((one) => ({ ...one })),
    lang: fc.constantFrom("en", "pt-BR"),
    theme: fc.constantFrom("auto", "dark" as const),
    audience: fc.constantFrom("public", "service" as const),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SharedPlan>;

describe("a link", () => {
  it("gives back every setting that it was written from", () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(parseShareLink(formatShareLink(given))).toEqual({ ok: true, settings: given });
      }),
    );
  });

  it("is read when it was escaped anew on its way", () => {
    const link = formatShareLink({
      closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas & New Year" }],
    });
    expect(link).toContain("+");
    expect(parseShareLink(link.replaceAll("+", "%20"))).toEqual(parseShareLink(link));
    expect(parseShareLink(link).ok).toBe(true);
  });

  it("that lost a piece, or has another one in it, is refused or says the same: never another plan", () => {
    fc.assert(
      fc.property(
        settings,
        fc.nat(),
        fc.nat(6),
        fc.string({ maxLength: 4 }),
        (given, place, length, other) => {
          const link = formatShareLink(given);
          const at = place % (link.length + 1);
          const mutated = link.slice(0, at) + other + link.slice(at + length);
          const read = parseShareLink(mutated);
          if (read.ok) expect(read.settings).toEqual(given);
          else expect(read.message).not.toBe("");
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("of any other text is refused, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `#ik=1.${rest}`),
        ),
        (any) => {
          expect(parseShareLink(any).ok).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each<[string, unknown, string]>([
    ["start", "2026-02-30", "a date such as 2026-12-07"],
    ["openingDays", ["monday", "funday"], "one of monday"],
    ["horizon", 121, "a whole number from 0 to 120"],
    ["horizon", 1.5, "a whole number from 0 to 120"],
    ["region", "../za", "the id of a region"],
    ["openingChanges", [{ from: "2027-01-04", days: [] }], "at least one weekday"],
    [
      "openingChanges",
      [
        { from: "2027-01-04", days: ["monday"] },
        { from: "2027-01-04", days: ["tuesday"] },
      ],
      "a date after the one of the change before it",
    ],
    ["closures", [{ from: "2026-12-24", to: "2026-12-01", label: "x" }], "does not come before the first"],
    ["closures", [{ from: "2026-12-24", label: "" }], "days with a reason"],
    ["closures", [{ from: "2026-12-24", label: "a\nb" }], "one line of at most 120 characters"],
    ["closures", [{ from: "2026-12-24", label: "x".repeat(121) }], "one line of at most 120 characters"],
    ["unavailable", [{ from: "2026-12-24", to: "soon" }], "a date"],
    ["moves", [{ from: "2026-12-24", to: "" }], "a date"],
    ["theme", "pink", "one of auto, light, dark"],
    ["attendance", [{ date: "2026-12-24", status: "lost" }], "one of given, missed, cancelled"],
    ["clinic", "a\tb", "one line"],
    ["policies", { missed: "" }, "plain text of 1 to 600 characters"],
    ["policies", { missed: "x".repeat(601) }, "plain text of 1 to 600 characters"],
    ["help", { emergency: "112" }, "confirmedOn"],
    ["protocol", { ...standardProtocol, startWithinDays: -1 }, "a protocol within its limits"],
    ["moves", Array.from({ length: 1001 }, () => ({ from: "2026-12-24", to: "2026-12-25" })), "at most 1000"],
  ])("is not written where nobody could open it: %s %j", (field, value, allowed) => {
    const write = (): string => formatShareLink({ [field]: value } as SharedPlan);
    expect(write).toThrow(RangeError);
    expect(write).toThrow(allowed);
    expect(write).toThrow(new RegExp(`^${field} `));
  });

  it.each<[string, string]>([
    ["s", "2026-02-30"],
    ["o", "41"],
    ["h", "121"],
    ["r", "../za"],
    ["d", "2027-01-04_"],
    ["c", "2026-12-24_2026-12-01_x"],
    ["c", "2026-12-24"],
    ["c", `2026-12-24_2026-12-24_${"x".repeat(121)}`],
    ["a", "2026-12-24_2026-12-25_why"],
    ["e", "pink"],
    ["t", "2026-12-24_l"],
  ])("with a sound sum but a senseless field is refused: %s=%s", (key, text) => {
    expect(parseShareLink(formatFragment([[key, text]]))).toMatchObject({ ok: false, problem: "damaged" });
  });

  it("has its weekdays in the order of the week, whatever the order in which they were ticked", () => {
    expect(parseShareLink(formatShareLink({ openingDays: ["thursday", "monday", "thursday"] }))).toEqual({
      ok: true,
      settings: { openingDays: ["monday", "thursday"] },
    });
  });

  it("is used as far as it is known: a later writer may add fields", () => {
    const fields = [
      ["s", "2026-12-07"],
      ["zz", "?"],
    ] as const;
    expect(parseShareLink(formatFragment(fields))).toEqual({ ok: true, settings: { start: "2026-12-07" } });
  });

  it("beyond its limits is refused, and one as large as they allow is read", () => {
    const closures = (count: number): [string, string][] =>
      Array.from({ length: count }, (_, i) => ["c", `2026-12-24_2026-12-24_Closure ${i}`]);
    const tooMany = formatFragment(closures(20_000));
    const most = formatFragment(closures(LINK_LIMITS.entries));
    expect(parseShareLink(tooMany)).toMatchObject({ ok: false, problem: "tooLarge" });
    expect(parseShareLink(formatFragment(closures(LINK_LIMITS.entries + 1)))).toMatchObject({
      ok: false,
      problem: "tooLarge",
    });
    expect(parseShareLink(most)).toMatchObject({ ok: true });
    expect(most.length).toBeLessThan(LINK_LIMITS.characters);
  });

  it("from a later version says so", () => {
    expect(parseShareLink("#ik=3.abc.whatever")).toMatchObject({ ok: false, problem: "newer" });
  });

  it("carries the figures of a protocol, for who can check them", () => {
    for (const protocol of [standardProtocol, ...presets.map((preset) => preset.protocol)]) {
      const link = formatShareLink({ protocol });
      expect(parseShareLink(link)).toMatchObject({ ok: false, problem: "protocol" });
      let figures: unknown;
      parseShareLink(link, (value) => ((figures = value), parseLinkProtocol(value)));
      const { sources: _, ...rest } = protocol;
      expect(figures).toEqual(rest);
    }
    expect(parseShareLink(formatShareLink({ protocol: standardProtocol }), () => null)).toMatchObject({
      ok: false,
      problem: "damaged",
    });
  });

  it("gives a published design back with its sources, whatever the order of its keys", () => {
    for (const { protocol } of presets) {
      const { sources, induction, ...rest } = protocol;
      const turned = { sources, ...rest, induction: Object.fromEntries(Object.entries(induction).reverse()) };
      for (const one of [protocol, turned]) {
        expect(
          parseShareLink(formatShareLink({ protocol: one as typeof protocol }), parseLinkProtocol),
        ).toEqual({
          ok: true,
          settings: { protocol },
        });
      }
    }
  });

  it("keeps every figure that a clinic changed, also where it kept the id and the version", () => {
    for (const { protocol } of presets) {
      const { induction, startWithinDays } = protocol;
      const changes: readonly Partial<typeof protocol>[] = [
        { title: "Ours" },
        { startWithinDays: startWithinDays + 1 },
        { induction: { ...induction, spanDays: induction.spanDays + 1 } },
        { maintenance: { every: { days: 20 }, window: { before: 1, after: 2 }, infusions: 3 } },
        { maintenance: null, version: "1.2.3" },
      ];
      for (const change of changes) {
        const changed = { ...protocol, ...change };
        const read = parseShareLink(formatShareLink({ protocol: changed }), parseLinkProtocol);
        const { sources, ...figures } = (read.ok && read.settings.protocol) || protocol;
        expect({ ...figures, sources: protocol.sources }).toEqual(changed);
        expect(Object.values(sources).map(({ kind }) => kind)).not.toContain("claim");
      }
    }
  });

  it.each([null, 7, "x", [], {}, { induction: null }, { induction: 3, maintenance: "x" }])(
    "has no protocol in %j",
    (figures) => {
      expect(parseLinkProtocol(figures)).toBeNull();
    },
  );

  it("is told from another fragment", () => {
    expect(isShareLink("#_top")).toBe(false);
    expect(isShareLink(formatShareLink({}))).toBe(true);
    expect(isShareLink("#ik=")).toBe(true);
  });
});

describe("a line that was typed", () => {
  // Every unit of UTF-16 can be pasted, half a character too.
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }),
    fc.constantFrom(9, 10, 13, 0x20, 0x85, 0xa0, 0x2028, 0xd83d, 0xde00),
  );
  const typed = fc.array(unit, { maxLength: 260 }).map((units) => String.fromCharCode(...units));

  it("is one that a link takes, as it stands, and is not changed by a second look", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const line = truncateLine(text);
        expect(truncateLine(line)).toBe(line);
        expect(toSingleLine(line)).toBe(line);
        const settings = { clinic: line };
        expect(parseShareLink(formatShareLink(settings))).toEqual({ ok: true, settings });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a cell of a spreadsheet", "Staff\ttraining\r\n", "Staff training"],
    ["a character at the cut", `${"x".repeat(MAX_LINE_LENGTH - 1)}😀`, "x".repeat(MAX_LINE_LENGTH - 1)],
    [
      "a character before the cut",
      `${"x".repeat(MAX_LINE_LENGTH - 2)}😀!`,
      `${"x".repeat(MAX_LINE_LENGTH - 2)}😀`,
    ],
    ["nothing but spaces", " \t\u00a0\u2028 ", ""],
  ])("%s", (_, text, line) => {
    expect(truncateLine(text)).toBe(line);
  });
});

describe("a link made in an earlier version", () => {
  // Links in use: add to this file, and never change what stands in it.
  it.each(golden)("$made: $link", ({ link, settings: expected }) => {
    const read = parseShareLink(link, (figures) => figures as never);
    expect(read).toEqual({ ok: true, settings: expected });
  });
});
