import { readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, it, test } from "vitest";
import { findForbidden } from "../clinical.ts";
import { planCourse } from "../planning/planCourse.ts";
import { daysBetween, WEEKDAYS } from "../date.ts";
import { parseProtocol } from "../validation/parseProtocol.ts";
import { type Preset, type TrialResult } from "../protocol.ts";
import { getIntendedDays } from "../planning/induction.ts";
import { clinicalWording } from "./clinical/references.ts";
import { presetResults } from "./clinical/presets.ts";
import { presets } from "./presets.ts";
import { standardProtocol } from "./protocols.ts";
import { references } from "./references.ts";

const all = presets.map((preset) => [preset.id, preset] as const);
const trials = presets.filter(({ nature }) => nature === "published trial");
const known = new Set(references.map(({ id }) => id));

test("the clinic's own course comes first, and is the very protocol of every default", () => {
  expect(presets[0]?.protocol).toBe(standardProtocol);
  expect(presets[0]).toMatchObject({ nature: "clinic policy", result: null, basis: "derived" });
});

test("each has an id of its own, which its protocol shares", () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  expect(presets.map(({ protocol }) => protocol.id)).toEqual(presets.map(({ id }) => id));
});

test("negative trials stand beside positive ones", () => {
  const withResult = (result: TrialResult): readonly string[] =>
    presets.filter((one) => one.result === result).map(({ id }) => id);
  expect(withResult("negative")).toEqual(["ionescu-2019", "jelovac-2025", "yoon-2025"]);
  expect(withResult("positive")).toEqual(["anand-2023", "schwartzman-2009"]);
  expect(withResult("mixed")).toEqual(["grabski-2022", "single"]);
  // Where nobody was compared with anybody, the words say so.
  for (const { id, result, outcome } of trials) {
    expect(outcome.endsWith("no comparison group."), id).toBe(result === "uncontrolled");
    if (result === "negative") expect(outcome, id).toMatch(/^Negative: /);
  }
});

test("no other way of giving it, and nothing that has no dates", () => {
  const ids = presets.map(({ id }) => id).join(" ");
  expect(ids).not.toMatch(/loo-2023|sigtermans|label/);
});

describe.each(all)("%s", (_, { protocol, references: cited, basis, ...preset }) => {
  it("is a protocol", () => {
    expect(parseProtocol(protocol)).toEqual({ ok: true, protocol });
  });

  it("lands exactly on its intended days when every day is open", () => {
    const plan = planCourse({ protocol, calendar: { openingDays: WEEKDAYS } }, { start: "2026-06-01" });
    if (!plan.course) throw new Error(plan.conflict.message);
    const { infusions, issues } = plan.course;
    const offsets = infusions
      .filter(({ phase }) => phase === "induction")
      .map(({ date }) => daysBetween("2026-06-01", date));
    // A position between two days is met by either of them.
    const met = getIntendedDays(protocol.induction).map(
      (day, k) => Math.abs(day - (offsets[k] as number)) <= 0.5,
    );
    if (protocol.induction.intendedDays) expect(offsets).toEqual(protocol.induction.intendedDays);
    expect(met).toEqual(offsets.map(() => true));
    expect(issues).toEqual([]);
    const later = infusions.filter(({ phase }) => phase === "maintenance");
    expect(later).toHaveLength(protocol.maintenance ? (protocol.maintenance.infusions ?? 6) : 0);
    expect(later.map(({ date, window }) => date === window.target)).toEqual(later.map(() => true));
  });

  it("has a plan on an ordinary week too", () => {
    const plan = planCourse(
      { protocol, calendar: { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] } },
      { start: "2026-06-03" },
    );
    expect(plan.course).not.toBeNull();
  });

  it("rests on references that exist", () => {
    const inSources = Object.values(protocol.sources).flatMap((source) =>
      "references" in source ? (source.references ?? []) : [],
    );
    expect([...cited, ...inSources].filter((id) => !known.has(id))).toEqual([]);
    expect(inSources.filter((id) => !cited.includes(id))).toEqual([]);
    expect(cited.length > 0).toBe(preset.nature === "published trial");
  });

  it("never shows a derived day as published", () => {
    expect(protocol.sources["induction.intendedDays"]?.kind).toBe(
      basis === "published" ? "reference" : "derived",
    );
  });

  it("marks what no publication gives as the clinic's to confirm", () => {
    expect(protocol.sources.startWithinDays?.kind).toBe("policy");
    if (protocol.maintenance) expect(protocol.sources["maintenance.window"]?.kind).toBe("policy");
  });
});

test("only Shiroma's weekdays, courses of equal steps and a single infusion have published days", () => {
  expect(presets.filter(({ basis }) => basis === "published").map(({ id }) => id)).toEqual([
    "shiroma-2014",
    "grabski-2022",
    "yoon-2025",
    "single",
  ]);
});

test("weekly maintenance has its four infusions", () => {
  expect(
    presets
      .filter(({ protocol }) => protocol.maintenance?.infusions !== undefined)
      .map(({ id, protocol }) => [id, protocol.maintenance?.infusions]),
  ).toEqual([
    ["phillips-2019", 4],
    ["vande-voort-2016", 4],
  ]);
});

describe("the words", () => {
  const file = readFileSync(new URL("presets.ts", import.meta.url), "utf8");

  test("do not name the medicine, and give no dose", () => {
    expect(findForbidden(file, "public")).toEqual([]);
    expect(file + JSON.stringify(presetResults)).not.toMatch(/\d\s*(?:mg|mcg|µg)\b|\/kg\b/i);
  });

  test("of a protocol may stand at the strictest level", () => {
    for (const { id, protocol } of presets) {
      expect(findForbidden(JSON.stringify(protocol), "service"), id).toEqual([]);
    }
  });

  test('of an outcome promise nothing: no percentage, no "you"', () => {
    for (const { id, design, outcome, note = "" } of presets) {
      expect(`${design} ${outcome} ${note}`, id).not.toMatch(/%|\byou\b|\byour\b|percent/i);
      expect(outcome, id).not.toMatch(/\d/);
      for (const text of [design, outcome]) expect(text, id).toMatch(/\.$/);
    }
  });
});

describe("the results for professionals", () => {
  test("there is one for each trial, and for nothing else", () => {
    expect(Object.keys(presetResults).sort()).toEqual(trials.map(({ id }) => id).sort());
  });

  test.each(Object.entries(presetResults))(
    "%s: every figure stands in the findings of its references",
    (id, text) => {
      const cited = presets.find((one) => one.id === id)!.references;
      const found = references
        .flatMap((one) =>
          cited.includes(one.id) ? [...one.findings, ...(clinicalWording[one.id]?.findings ?? [])] : [],
        )
        .join(" ");
      const figures = (words: string): readonly string[] => words.match(/-?\d+(?:\.\d+)?/g) ?? [];
      expect(figures(text).filter((figure) => !figures(found).includes(figure))).toEqual([]);
    },
  );
});

test("a clinic's policy has no result, a trial always has one", () => {
  expectTypeOf<Extract<Preset, { nature: "clinic policy" }>["result"]>().toEqualTypeOf<null>();
  expectTypeOf<Extract<Preset, { nature: "published trial" }>["result"]>().toEqualTypeOf<TrialResult>();
});
