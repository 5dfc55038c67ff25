import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findForbidden, publishedTimecourse } from "./clinical.ts";
import { planCourse } from "./planning/planCourse.ts";
import type { Course, PlanOptions } from "./planning/types.ts";
import { claims } from "./data/claims.ts";
import { standardProtocol } from "./data/protocols.ts";
import { references } from "./data/references.ts";
import { addDays, WEEKDAYS, type PlainDate } from "./date.ts";
import { effectTimeline, publishedTimeline, type EffectEntry } from "./effectTimeline.ts";
import type { ClaimId } from "./evidence.ts";
import { findWeakestCertainty } from "./evidenceLookup.ts";
import type { Protocol } from "./protocol.ts";
import { reviewCourse } from "./record/reviewCourse.ts";

const calendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] } as const;
const planned = (more: Partial<PlanOptions> = {}, protocol: Protocol = standardProtocol): Course => {
  const plan = planCourse({ protocol, calendar }, { start: "2026-12-07", ...more });
  if (!plan.course) throw new Error(plan.conflict.message);
  return plan.course;
};
const course = planned({ horizon: 3 });
const entries = effectTimeline(course, claims);
const ofKind = <Kind extends EffectEntry["kind"]>(kind: Kind): Extract<EffectEntry, { kind: Kind }>[] =>
  entries.filter((entry): entry is Extract<EffectEntry, { kind: Kind }> => entry.kind === kind);

describe("the clinic's words on the days of a course", () => {
  it("lays the induction from its first infusion to its last", () => {
    expect(ofKind("induction")).toMatchObject([
      { from: "2026-12-07", to: "2026-12-24", infusions: [1, 2, 3, 4, 5, 6], certainty: "clinic-statement" },
    ]);
  });

  it("lays each infusion of the induction on its day", () => {
    expect(ofKind("infusion").map(({ from, to, infusions }) => [from, to, ...infusions])).toEqual(
      course.infusions.slice(0, 6).map(({ date, number }) => [date, date, number]),
    );
  });

  it("lays the about 2–3 days after the first infusion and after no other", () => {
    expect(ofKind("one-infusion")).toMatchObject([
      {
        from: "2026-12-07",
        fadesFrom: "2026-12-09",
        to: "2026-12-10",
        infusions: [1],
        certainty: "not-supported",
      },
    ]);
  });

  it("says beside it, in plain words, what studies measured", () => {
    const worn = ofKind("one-infusion")[0]?.statements.find(({ claim }) => claim === "S23");
    expect(worn?.words).toBe("The effect of 1 infusion wears off over about 2–3 days.");
    expect(worn?.caveat).toContain("strongest at about a day");
    expect(worn?.caveat).toContain("about two weeks");
    expect(worn?.caveat).toContain("some were not helped");
  });

  it("lays each maintenance infusion as its window around its date", () => {
    const { window, date } = course.infusions[6]!;
    expect(ofKind("maintenance")).toHaveLength(3);
    expect(ofKind("maintenance")[0]).toMatchObject({
      from: window.earliest,
      to: window.latest,
      date,
      infusions: [7],
    });
  });

  it("tells each fact of the course and its effect, S18 to S24, with the page's words and what is known", () => {
    const told = new Map(entries.flatMap(({ statements }) => statements.map((one) => [one.claim, one])));
    const ids: ClaimId[] = ["S18", "S19", "S20", "S21", "S22", "S23", "S24"];
    expect([...told.keys()].sort()).toEqual(ids);
    for (const { id, statement, certainty, caveat } of claims.filter((claim) => told.has(claim.id))) {
      expect(told.get(id)).toEqual({ claim: id, words: statement, certainty, caveat: caveat });
    }
  });

  it("has no day for maintenance where the course lists none", () => {
    const kinds = effectTimeline(planned({ horizon: 0 }), claims).map(({ kind }) => kind);
    expect(kinds).not.toContain("maintenance");
  });

  it("keeps the days on which infusions were really given", () => {
    const { course: reviewed } = reviewCourse(
      { protocol: standardProtocol, calendar },
      { attendance: [{ date: "2026-12-08", status: "given" }], today: "2026-12-09" },
    );
    expect(effectTimeline(reviewed!, claims).find(({ kind }) => kind === "one-infusion")?.from).toBe(
      "2026-12-08",
    );
  });

  it("refuses words without those that must stand beside them", () => {
    const [claim] = claims.slice(17);
    expect(() => effectTimeline(course, [{ ...claim!, caveat: " " }])).toThrow(/"S18" without/);
    expect(() => effectTimeline(course, undefined as never)).toThrow(/statements must be a list/);
  });
});

/** Courses of many shapes: any opening days, protocol and horizon. */
const courses = fc
  .record({
    start: fc.integer({ min: 0, max: 20_000 }),
    openingDays: fc.subarray([...WEEKDAYS], { minLength: 3 }),
    infusions: fc.integer({ min: 1, max: 8 }),
    maintenance: fc.boolean(),
    horizon: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ start, openingDays, infusions, maintenance, horizon }): Course | null => {
    const protocol: Protocol = {
      ...standardProtocol,
      induction: { ...standardProtocol.induction, infusions },
      ...(maintenance ? {} : { maintenance: null }),
    };
    const plan = planCourse(
      { protocol, calendar: { openingDays } },
      { start: addDays("2000-01-01", start), horizon },
    );
    return plan.course;
  })
  .filter((one) => one !== null);

describe("laws", () => {
  it("every entry lies inside the course or the window of its infusion", () => {
    fc.assert(
      fc.property(courses, (one) => {
        const first = one.infusions[0]!.date;
        const induction = one.infusions.filter(({ phase }) => phase === "induction");
        const last = induction[induction.length - 1]!.date;
        for (const entry of effectTimeline(one, claims)) {
          expect(entry.from <= entry.to).toBe(true);
          if (entry.kind === "maintenance") {
            const { window } = one.infusions.find(({ number }) => number === entry.infusions[0])!;
            expect([entry.from, entry.to]).toEqual([window.earliest, window.latest]);
            expect(entry.date >= entry.from && entry.date <= entry.to).toBe(true);
          } else {
            // The words about one infusion reach 3 days beyond it, whether or not another one follows.
            const end: PlainDate = entry.kind === "one-infusion" ? addDays(first, 3) : last;
            expect(entry.from >= first && entry.to <= end).toBe(true);
          }
        }
      }),
    );
  });

  it("every entry has a claim with its caveat, is no surer than the weakest, and names infusions of the course", () => {
    fc.assert(
      fc.property(courses, (one) => {
        const numbers = new Set(one.infusions.map(({ number }) => number));
        for (const { infusions, statements, certainty } of effectTimeline(one, claims)) {
          expect(infusions.length > 0 && infusions.every((number) => numbers.has(number))).toBe(true);
          expect(statements.length).toBeGreaterThan(0);
          for (const { words, caveat } of statements) expect(words && caveat).not.toBe("");
          expect(certainty).toBe(findWeakestCertainty(statements.map((statement) => statement.certainty)));
        }
      }),
    );
  });

  it("what is not passed is not told, and what is passed stays as it was", () => {
    fc.assert(
      fc.property(fc.subarray([...claims]), (some) => {
        const passed = new Set(some.map(({ id }) => id));
        const expected = entries
          .map((entry) => ({
            ...entry,
            statements: entry.statements.filter(({ claim }) => passed.has(claim)),
          }))
          .filter(({ kind, statements }) =>
            kind === "one-infusion" ? passed.has("S23") : statements.length > 0,
          );
        const told = effectTimeline(course, some);
        expect(told.map(({ kind, from, statements }) => [kind, from, statements])).toEqual(
          expected.map(({ kind, from, statements }) => [kind, from, statements]),
        );
      }),
    );
  });

  it("goes through JSON unchanged", () => {
    fc.assert(
      fc.property(courses, (one) => {
        const both = [effectTimeline(one, claims), publishedTimeline(one, publishedTimecourse)];
        expect(JSON.parse(JSON.stringify(both))).toEqual(both);
      }),
    );
  });
});

describe("published results", () => {
  const known = new Set(references.map(({ id }) => id));
  const published = publishedTimeline(course, publishedTimecourse);

  it.each(publishedTimecourse.map((result) => [result.id, result] as const))(
    "%s has references, a comparison and a caveat",
    (_, result) => {
      expect(result.references).not.toEqual([]);
      expect(result.references.filter((id) => !known.has(id))).toEqual([]);
      for (const text of [result.at, result.measured, result.comparison, result.result, result.caveat]) {
        expect(text.trim()).not.toBe("");
      }
      expect(result.caveat).toMatch(/\bgroups?\b/);
      expect(result.days.from).toBeGreaterThanOrEqual(0);
      expect(result.days.to).toBeGreaterThanOrEqual(result.days.from);
      // A treatment unlike a single infusion says so itself.
      if (result.design === "other") expect(result.caveat).toMatch(/not that of this course|were pooled/);
    },
  );

  it("each stands once, in the order of its days", () => {
    expect(new Set(publishedTimecourse.map(({ id }) => id)).size).toBe(publishedTimecourse.length);
    expect(published.map(({ id }) => id).sort()).toEqual(publishedTimecourse.map(({ id }) => id).sort());
    for (const [i, entry] of published.entries()) {
      if (i > 0) expect(entry.from >= published[i - 1]!.from).toBe(true);
    }
  });

  it("counts from the first infusion, and lays nothing after another", () => {
    for (const { from, to, days, infusions } of published) {
      expect([from, to]).toEqual([addDays("2026-12-07", days.from), addDays("2026-12-07", days.to)]);
      expect(infusions).toEqual([1]);
    }
  });

  it.each([
    ["mood", [0, 1, 3, 7, 10]],
    ["pain", [0, 7]],
  ] as const)("%s is told at the times that were measured", (outcome, days) => {
    const measured = publishedTimecourse.filter((result) => result.outcome === outcome);
    expect(measured.map((result) => result.days.from)).toEqual(expect.arrayContaining([...days]));
  });

  it("negative results stand beside positive ones", () => {
    const cited = publishedTimecourse.flatMap((result) => result.references);
    expect(cited).toEqual(expect.arrayContaining(["lii-2023", "noppers-2011", "ferraro-2025"]));
  });

  it("has the figures that its references have", () => {
    for (const { id, result, references: cited } of publishedTimecourse) {
      const findings = references.filter((one) => cited.includes(one.id)).flatMap((one) => one.findings);
      for (const [figure] of result.matchAll(/\d+\.\d+/g)) {
        expect(findings.join(" "), `${id}: ${figure}`).toContain(figure);
      }
    }
  });

  it("a course without infusions gets none", () => {
    expect(publishedTimeline({ ...course, infusions: [] }, publishedTimecourse)).toEqual([]);
  });
});

describe("what it may say", () => {
  const all = JSON.stringify([entries, publishedTimeline(course, publishedTimecourse)]);

  it("foretells nothing to anybody", () => {
    expect(all).not.toMatch(
      /\byou(?:rs?|’|')?\b|\bwill\b|\bwould (?:feel|last)\b|\bexpect to\b|\bleft today\b/i,
    );
  });

  it("names no dose", () => {
    expect(all).not.toMatch(/\d\s*(?:mg|mcg|µg|g\/kg)\b|\/kg\b/i);
  });

  it("does not name the medicine, the published results neither", () => {
    expect(findForbidden(all, "public")).toEqual([]);
    expect(
      findForbidden(readFileSync(new URL("./effectTimeline.ts", import.meta.url), "utf8"), "public"),
    ).toEqual([]);
  });

  it.each([
    ...[
      "effectTimeline",
      "planning/planCourse",
      "planning/conflict",
      "planning/search",
      "calendar",
      "protocol",
      "date",
      "issue",
      "english",
    ],
    // Not evidence.ts, whose types name the topics; tests/packages.test.ts looks at the bundle without them.
    "data/protocols",
  ])("%s.ts can stand on a service page, comments and all", (name) => {
    expect(findForbidden(readFileSync(new URL(`./${name}.ts`, import.meta.url), "utf8"), "service")).toEqual(
      [],
    );
  });

  it("the words come from outside: effect.ts imports no data", () => {
    expect(readFileSync(new URL("./effectTimeline.ts", import.meta.url), "utf8")).not.toMatch(
      /from "\.\/data/,
    );
  });
});
