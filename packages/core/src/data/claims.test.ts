import { describe, expect, test } from "vitest";
import { isPlainDate } from "../date.ts";
import { certaintyLevels } from "../evidence.ts";
import type { Certainty, Claim, Grade } from "../evidence.ts";
import { findClaim } from "../evidenceLookup.ts";
import { allClaims } from "./allClaims.ts";
import { benefits } from "./benefits.ts";
import { claims } from "./claims.ts";
import { harms } from "./harms.ts";
import { references } from "./references.ts";
import { claimChanges, evidenceUpTo } from "./reviews.ts";

const certainties = certaintyLevels.map(({ id }) => id);

const known = new Set(references.map(({ id }) => id));

test("every fact of the page stands once, in its order", () => {
  expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: 24 }, (_, i) => `S${i + 1}`));
});

test("the harms and the answers are numbered in their order, and no number stands twice", () => {
  expect(harms.map(({ id }) => id)).toEqual(harms.map((_, i) => `H${i + 1}`));
  expect(benefits.map(({ id }) => id)).toEqual(["B1", "B2"]);
  expect(new Set(allClaims.map(({ id }) => id)).size).toBe(allClaims.length);
  expect(allClaims).toHaveLength(claims.length + harms.length + benefits.length);
});

/** What a claim and its parts say, each on its own. */
const judgements = (claim: Claim) => [claim, ...(claim.parts ?? [])];

describe.each(allClaims)("$id", (claim) => {
  test("cites references that exist, each once", () => {
    for (const { supporting, opposing, resultNotSeen = [] } of judgements(claim)) {
      const cited = [...supporting, ...opposing, ...resultNotSeen];
      expect(cited.filter((id) => !known.has(id))).toEqual([]);
      expect(new Set(cited).size).toBe(cited.length);
    }
  });

  test("as a whole it is no surer than its least sure part, and hides no reference of a part", () => {
    const whole = [...claim.supporting, ...claim.opposing];
    for (const part of claim.parts ?? []) {
      expect(certainties.indexOf(claim.certainty)).toBeGreaterThanOrEqual(
        certainties.indexOf(part.certainty),
      );
      for (const id of [...part.supporting, ...part.opposing]) expect(whole).toContain(id);
    }
  });

  test("says when it was compared with its references, when next, and who signed it", () => {
    expect(isPlainDate(claim.reviewed)).toBe(true);
    expect(claim.reviewed < claim.nextReview).toBe(true);
    expect(claim.signedBy === null || claim.signedBy.trim() !== "").toBe(true);
  });

  test("claims no certainty that nothing supports, and hides no dispute", () => {
    for (const { certainty, supporting, opposing } of judgements(claim)) {
      if (certainty !== "clinic-statement") expect(supporting).not.toEqual([]);
      if (certainty === "disputed" || certainty === "not-supported") expect(opposing).not.toEqual([]);
    }
  });

  test("is no surer than its grade allows", () => {
    const surest: Record<Grade, Certainty> = {
      high: "established",
      moderate: "supported",
      low: "supported",
      "very low": "hypothesis",
    };
    for (const { certainty, grade } of judgements(claim)) {
      const limit = grade === null ? "supported" : surest[grade];
      expect(certainties.indexOf(certainty)).toBeGreaterThanOrEqual(certainties.indexOf(limit));
    }
  });
});

test("the page's own may stays a may", () => {
  expect(claims.find(({ id }) => id === "S7")?.statement).toMatch(/\bmay\b/);
});

test("the study whose result could not be seen counts for neither side", () => {
  const cites = allClaims.filter(({ supporting, opposing }) =>
    [...supporting, ...opposing].includes("niesters-2011"),
  );
  expect(cites).toEqual([]);
  expect(findClaim("S15").resultNotSeen).toEqual(["niesters-2011"]);
});

test("mood and pain are told apart where one infusion is said to help both", () => {
  expect(findClaim("S22").parts?.map(({ label, certainty }) => [label, certainty])).toEqual([
    ["Mood", "supported"],
    ["Chronic pain", "disputed"],
  ]);
});

test.each([
  ["S15", "not-supported", "found no effect"],
  ["S23", "not-supported", "not supported"],
  ["S9", "disputed", "no better than with salt water"],
  ["S7", "disputed", "three groups"],
] as const)("%s is labelled as what was found: %s", (id, certainty, words) => {
  expect(findClaim(id).certainty).toBe(certainty);
  expect(findClaim(id).caveat).toContain(words);
});

test("a figure that sounds good stands beside what it was compared with", () => {
  expect(findClaim("S19").caveat).toMatch(/55 in 100 .* 41 in 100/);
  for (const { results, harms: beside } of benefits) {
    expect(results.some(({ direction }) => direction === "against")).toBe(true);
    expect(beside.length).toBeGreaterThan(4);
    for (const id of beside) expect(findClaim(id).topic).toBe("harm");
  }
});

test("a result cites what exists, and what its claim cites", () => {
  for (const { results, supporting, opposing } of benefits)
    for (const { references: cited } of results)
      for (const id of cited) expect([...supporting, ...opposing]).toContain(id);
});

test("every harm says how often, or that it is not known, and what to do", () => {
  for (const { frequency, action, urgency, id } of harms) {
    expect(frequency, id).toMatch(/\d|[Nn]o figure|[Nn]ot known|was not seen|[Cc]ommon/);
    expect(action, id).toMatch(/\.$/);
    if (urgency === "emergency") expect(action, id).toContain("emergency number");
  }
});

test("a warning sign that no source gives is called general first aid", () => {
  for (const id of ["H3", "H21", "H22"])
    expect(harms.find((one) => one.id === id)?.action).toContain("They do not come from a study.");
});

test("what changed names claims that exist, the latest first, and not after the search", () => {
  const ids = new Set(allClaims.map(({ id }) => id));
  const dates = claimChanges.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  for (const { claims: changed, date } of claimChanges) {
    expect(isPlainDate(date)).toBe(true);
    expect(changed.filter((id) => !ids.has(id))).toEqual([]);
  }
  expect(isPlainDate(evidenceUpTo)).toBe(true);
});

test("a number that no claim has is refused, with those that there are", () => {
  expect(() => findClaim("S25" as never)).toThrow(/"S25".*H1 to H23/);
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
