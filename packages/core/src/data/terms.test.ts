import { expect, test } from "vitest";
import { findForbidden } from "../clinical.ts";
import { claims } from "./claims.ts";
import { nodes } from "./pathways.ts";
import { terms } from "./terms.ts";

const ids = terms.map(({ id }) => id);

test("ids are slugs, each once", () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test("a term leads on to others that exist, never to itself", () => {
  for (const { id, related } of terms) {
    expect(related.filter((other) => !ids.includes(other))).toEqual([]);
    expect(related).not.toContain(id);
    expect(related).not.toEqual([]);
    expect(new Set(related).size).toBe(related.length);
  }
});

test("names and synonyms belong to one term each", () => {
  const words = terms.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  // As a search compares them, so that no word leads to two terms.
  const folded = words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""));
  expect(folded.filter((word, i) => folded.indexOf(word) !== i)).toEqual([]);
});

test("every node of the mechanism has its term", () => {
  expect(nodes.filter(({ term }) => !ids.includes(term))).toEqual([]);
});

test("every claim is explained by a term, and a term names only claims that exist", () => {
  const explained = new Set(terms.flatMap((term) => term.claims));
  expect(claims.map(({ id }) => id).filter((id) => !explained.has(id))).toEqual([]);
  expect(explained.size).toBe(claims.length);
});

// Technical words of the page: whoever looks one up finds it by the very word.
test.each([
  ...[
    "anaesthetic",
    "anaesthetist",
    "sedation",
    "depression",
    "neuroplasticity",
    "NMDA receptor",
    "receptor",
  ],
  ...[
    "N-methyl-D-aspartate",
    "neurotransmitter",
    "glutamate",
    "BDNF",
    "nerve-growth hormone",
    "new neural connections",
  ],
  ...["brain-derived neurotrophic factor", "cortex", "sgACC", "subgenual anterior cingulate cortex"],
  ...["treatment-resistant depression", "opioid receptors", "cravings", "chronic pain", "perception of pain"],
  ...["original pain stimulus", "anti-pain pathways", "spinal cord", "descending inhibition of pain signals"],
  ...["anti-inflammatory effects", "infusion", "maintenance", "wears off", "brain chemical"],
])("the page's word “%s” has an entry", (word) => {
  const named = terms.filter(({ name, synonyms }) =>
    [name, ...synonyms].some((one) => one.toLowerCase() === word.toLowerCase()),
  );
  expect(named).toHaveLength(1);
});

test("a term that a claim or a picture uses says which claims", () => {
  // What a page at the strictest level may not say is technical: such a term is there because a claim needs it, or
  // because the mechanism or the study of it does.
  const loose = terms.filter(
    ({ id, name, claims: used }) =>
      used.length === 0 &&
      findForbidden(name, "service").length > 0 &&
      !nodes.some(({ term }) => term === id),
  );
  expect(loose.map(({ id }) => id)).toEqual(["gaba"]);
});

test("a definition for patients is at most three sentences, and ends as one", () => {
  for (const { plain, clinical } of terms) {
    expect(plain.split(/[.?!](?:\s|$)/).filter(Boolean).length).toBeLessThanOrEqual(3);
    expect(plain).toMatch(/\.$/);
    expect(clinical).toMatch(/\.$/);
  }
});
