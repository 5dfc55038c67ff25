import { describe, expect, test } from "vitest";
import { certaintyLevels } from "../evidence.ts";
import type { Certainty, Grade } from "../evidence.ts";
import { claims } from "./claims.ts";
import { references } from "./references.ts";

const certainties = certaintyLevels.map(({ id }) => id);

const known = new Set(references.map(({ id }) => id));

test("every fact of the page stands once, in its order", () => {
  expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: 24 }, (_, i) => `S${i + 1}`));
});

describe.each(claims)("$id", (claim) => {
  test("cites references that exist, each once", () => {
    const cited = [...claim.supporting, ...claim.opposing];
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(cited).size).toBe(cited.length);
  });

  test("claims no certainty that nothing supports, and hides no dispute", () => {
    if (claim.certainty !== "clinic-statement") expect(claim.supporting).not.toEqual([]);
    if (claim.certainty === "disputed") expect(claim.opposing).not.toEqual([]);
  });

  test("is no surer than its grade allows", () => {
    const surest: Record<Grade, Certainty> = {
      high: "established",
      moderate: "supported",
      low: "supported",
      "very low": "hypothesis",
    };
    const limit = claim.grade === null ? "supported" : surest[claim.grade];
    expect(certainties.indexOf(claim.certainty)).toBeGreaterThanOrEqual(certainties.indexOf(limit));
  });
});

test("the page's own may stays a may", () => {
  expect(claims.find(({ id }) => id === "S7")?.statement).toMatch(/\bmay\b/);
});

test("the study whose result nobody has read yet settles nothing", () => {
  const cites = claims.filter(({ supporting, opposing }) =>
    [...supporting, ...opposing].includes("niesters-2011"),
  );
  expect(cites.map(({ id, certainty }) => [id, certainty])).toEqual([["S15", "disputed"]]);
  expect(cites[0]?.supporting).not.toContain("niesters-2011");
});

// The words and figures of the page that a shorter statement might lose.
test.each([
  ["S1", ["anaesthetic", "operations", "sedation"]],
  ["S2", ["new connections", "neuroplasticity"]],
  ["S3", ["first", "N-methyl-D-aspartate (NMDA)"]],
  ["S4", ["surge", "neurotransmitter", "glutamate"]],
  ["S5", ["series of", "increase", "nerve-growth hormone", "(BDNF)"]],
  ["S6", ["new neural connections"]],
  ["S7", ["cortex", "(sgACC)"]],
  ["S8", ["over-activated", "treatment-resistant depression"]],
  ["S9", ["calming", "sgACC"]],
  ["S10", ["weak", "opioid receptors"]],
  ["S11", ["cravings", "alcohol"]],
  ["S12", ["NMDA", "pain receptor in the brain"]],
  ["S13", ["over-stimulated", "ongoing"]],
  ["S14", ["removed", "resolved"]],
  ["S15", ["anti-pain pathways", "spinal cord", "descending inhibition"]],
  ["S16", ["anti-inflammatory", "brain", "spinal cord"]],
  ["S17", ["new connections", "neuroplasticity"]],
  ["S18", ["minimum of 6"]],
  ["S19", ["3-week", "lasting"]],
  ["S20", ["multiple", "neuroplasticity"]],
  ["S21", ["about once a month", "maintain"]],
  ["S22", ["1 infusion", "mood", "chronic pain"]],
  ["S23", ["about 2–3 days"]],
  ["S24", ["at least 6", "lasting benefit"]],
])("%s keeps its words", (id, words) => {
  const statement = claims.find((claim) => claim.id === id)?.statement;
  for (const word of words) expect(statement).toContain(word);
});

test("a negative trial stands beside what it speaks against, and the public words mention it", () => {
  const told = [
    ["S2", "holmes-2022", "no change"],
    ["S12", "ferraro-2025", "no clear benefit"],
    ["S19", "ionescu-2019", "no clear benefit"],
    ["S22", "lii-2023", "no effect"],
    ["S24", "jelovac-2025", "no clear benefit"],
  ] as const;
  for (const [id, reference, words] of told) {
    const claim = claims.find((one) => one.id === id);
    expect(claim?.opposing).toContain(reference);
    expect(claim?.caveat).toContain(words);
  }
});
