import { Parser, type Quad } from "n3";
import { describe, expect, test } from "vitest";
import { findForbidden } from "../clinical.ts";
import { nodes } from "../data/pathways.ts";
import { terms } from "../data/terms.ts";
import type { Identifier, Term } from "../mechanism.ts";
import { termsToSkos } from "./skos.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const options = { base: "https://clinic.example/glossary/#", name: "Glossary", nodes };
const turtle = termsToSkos(terms, options);
const read = (text: string): readonly Quad[] => new Parser({ format: "text/turtle" }).parse(text);

/** The integrity conditions of SKOS that a thesaurus breaks, and ours besides; empty when it keeps them all. */
function faults(quads: readonly Quad[]): readonly string[] {
  const found: string[] = [];
  const of = (predicate: string) => quads.filter((quad) => quad.predicate.value === SKOS + predicate);
  const pairs = (predicates: readonly string[]) =>
    new Set(predicates.flatMap(of).map(({ subject, object }) => `${subject.value} ${object.value}`));
  const key = (quad: Quad) =>
    quad.object.termType === "Literal"
      ? `${quad.subject.value} ${quad.object.language} ${quad.object.value}`
      : "";
  const preferred = of("prefLabel");
  const languages = preferred.map((quad) => key(quad).split(" ").slice(0, 2).join(" "));
  for (const [i, one] of languages.entries()) if (languages.indexOf(one) !== i) found.push(`S14: ${one}`);
  const labels = new Set(preferred.map(key));
  for (const quad of of("altLabel")) if (labels.has(key(quad))) found.push(`S13: ${key(quad)}`);
  const related = pairs(["related", "relatedMatch"]);
  const broader = pairs(["broader", "broaderTransitive", "broadMatch"]);
  const narrower = pairs(["narrower", "narrowMatch"]);
  const exact = pairs(["exactMatch"]);
  for (const pair of related) {
    const back = pair.split(" ").reverse().join(" ");
    if (broader.has(pair) || narrower.has(pair) || broader.has(back)) found.push(`S27: ${pair}`);
  }
  for (const pair of exact) {
    if (related.has(pair) || broader.has(pair) || narrower.has(pair)) found.push(`S46: ${pair}`);
  }
  for (const pair of pairs(["related"])) {
    if (!related.has(pair.split(" ").reverse().join(" "))) found.push(`S23: ${pair} is said one way only`);
  }
  const typed = (type: string) =>
    new Set(
      quads
        .filter(({ predicate, object }) => predicate.value === TYPE && object.value === SKOS + type)
        .map(({ subject }) => subject.value),
    );
  const [concepts, schemes, collections] = [typed("Concept"), typed("ConceptScheme"), typed("Collection")];
  for (const one of concepts) if (schemes.has(one) || collections.has(one)) found.push(`S9, S37: ${one}`);
  for (const { object } of [...of("member"), ...of("related"), ...of("hasTopConcept")])
    if (!concepts.has(object.value)) found.push(`${object.value} is no concept`);
  for (const concept of concepts) {
    if (preferred.filter(({ subject }) => subject.value === concept).length !== 1)
      found.push(`${concept} has not one name`);
    if (of("member").filter(({ object }) => object.value === concept).length !== 1)
      found.push(`${concept} stands not on one shelf`);
  }
  // Two concepts that match one thing exactly are one concept.
  const targets = of("exactMatch").map(({ object }) => object.value);
  for (const [i, one] of targets.entries())
    if (targets.indexOf(one) !== i) found.push(`${one} is two concepts`);
  return found;
}

const quads = read(turtle);
const objects = (id: string, predicate: string): readonly string[] =>
  quads
    .filter(
      ({ subject, predicate: said }) =>
        subject.value === options.base + id && said.value === SKOS + predicate,
    )
    .map(({ object }) => object.value);

describe("the glossary as SKOS", () => {
  test("is Turtle, and keeps the integrity conditions", () => {
    expect(quads.length).toBeGreaterThan(terms.length * 8);
    expect(faults(quads)).toEqual([]);
  });

  test.each(terms)("$id keeps its words", ({ id, name, plain, clinical, synonyms }) => {
    expect(objects(id, "prefLabel")).toEqual([name]);
    expect(objects(id, "definition")).toEqual([plain]);
    expect(objects(id, "scopeNote")).toEqual([clinical]);
    expect([...objects(id, "altLabel")].sort()).toEqual([...synonyms].sort());
  });

  test("every text is British English, and a notation has no language", () => {
    const languages = new Set(
      quads.flatMap(({ predicate, object }) =>
        object.termType === "Literal" && predicate.value !== `${SKOS}notation` ? object.language : [],
      ),
    );
    expect([...languages]).toEqual(["en-gb"]);
  });

  test("a broader identifier is a broader match, and a part or a place is related", () => {
    expect(objects("treatment-resistant-depression", "exactMatch")).toEqual([
      "http://id.nlm.nih.gov/mesh/D061218",
    ]);
    expect(objects("treatment-resistant-depression", "broadMatch")).toContain(
      "http://purl.obolibrary.org/obo/MONDO_0002009",
    );
    expect(objects("sgacc", "exactMatch")).toEqual([]);
    expect(objects("sgacc", "relatedMatch")).toHaveLength(3);
    expect(objects("our-medication", "exactMatch")).toEqual([]);
  });

  test("marks in a text come out as they went in, and stay inside it", () => {
    const plain = 'A "word" \\ with\nlines,\ttabs, <b>, é, “”, and \\u0041 .\r\n<x> a <y> .';
    const marked = { ...terms[0]!, plain, related: [], synonyms: ['"', "\\"] };
    const own = read(termsToSkos([marked], { ...options, nodes: [] }));
    const values = own.map(({ object }) => object.value);
    expect(values).toEqual(expect.arrayContaining([plain, '"', "\\"]));
    expect(own.filter(({ subject }) => subject.value.endsWith("x"))).toEqual([]);
  });

  test("names nothing that is not for the public", () => {
    expect(findForbidden(turtle, "public")).toEqual([]);
  });

  test("refuses a relation to a term that is not there, and a base that is no address", () => {
    expect(() => termsToSkos(terms.slice(0, 3), options)).toThrow(/not among the terms/);
    expect(() => termsToSkos(terms, { ...options, base: "glossary#" })).toThrow(RangeError);
  });
});

describe("the conditions notice a mistake", () => {
  const changed = (patch: Partial<Term>): readonly Quad[] =>
    read(termsToSkos([{ ...terms[0]!, ...patch }, ...terms.slice(1)], options));
  const mapped = (identifiers: readonly Identifier[]): readonly Quad[] =>
    read(termsToSkos(terms, { ...options, nodes: [{ term: "bdnf", identifiers }] }));
  const one = (match: Identifier["match"]): Identifier => ({ curie: "GO:0000001", label: "x", match });

  test.each<[string, readonly Quad[], string]>([
    ["a synonym that is the name", changed({ synonyms: [terms[0]!.name] }), "S13"],
    ["exact and broader at once", mapped([one("exact"), one("broad")]), "S46"],
    ["exact and a part at once", mapped([one("exact"), one("part")]), "S46"],
    ["broader and related at once", mapped([one("broad"), one("related")]), "S27"],
    [
      "an id that two terms have",
      read(termsToSkos([...terms, { ...terms[0]!, id: "bdnf", synonyms: [], related: [] }], options)),
      "S14",
    ],
    [
      "one exact identifier for two terms",
      read(
        termsToSkos(terms, {
          ...options,
          nodes: ["bdnf", "trkb"].map((term) => ({ term, identifiers: [one("exact")] })),
        }),
      ),
      "is two concepts",
    ],
    [
      "a relation said one way",
      quads.filter(
        ({ predicate }, i) =>
          i !== quads.findIndex(({ predicate: said }) => said.value === `${SKOS}related`) ||
          predicate.value !== `${SKOS}related`,
      ),
      "S23",
    ],
  ])("%s", (_, wrong, fault) => {
    expect(faults(wrong).join("\n")).toContain(fault);
  });
});
