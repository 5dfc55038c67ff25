import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { findForbidden } from "../clinical.ts";
import { nodes } from "../data/pathways.ts";
import { terms } from "../data/terms.ts";
import { jsonLdToText, termsToJsonLd } from "./jsonld.ts";

const SCHEMA = "https://schema.org/";
const options = { base: "https://clinic.example/glossary/#", name: "Glossary", description: "Words.", nodes };
const set = termsToJsonLd(terms, options);

/** A processor with no network: schema.org's context is stood for by what it says of the properties used here. */
const documentLoader = async (url: string) => {
  if (url !== "https://schema.org") throw new Error(`nothing is loaded from ${url}`);
  const addresses = ["url", "sameAs"].map((name) => [name, { "@id": SCHEMA + name, "@type": "@id" }]);
  const context = { "@vocab": SCHEMA, ...Object.fromEntries(addresses) };
  return { contextUrl: undefined as never, documentUrl: url, document: { "@context": context } };
};

type Triple = { readonly subject: string; readonly predicate: string; readonly object: string };
const triplesOf = async (text: string): Promise<readonly Triple[]> => {
  const quads = (await jsonld.toRDF(JSON.parse(text) as never, { documentLoader })) as readonly {
    readonly [place in "subject" | "predicate" | "object"]: { readonly value: string };
  }[];
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
  }));
};
const triples = await triplesOf(jsonLdToText(set));
const values = (subject: string, property: string): readonly string[] =>
  triples
    .filter((one) => one.subject === subject && one.predicate === SCHEMA + property)
    .map(({ object }) => object);

describe("the glossary as schema.org", () => {
  test("is read by a JSON-LD processor as a set that has every term once", () => {
    expect(set["@context"]).toBe("https://schema.org");
    expect(triples).toContainEqual({
      subject: set["@id"],
      predicate: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
      object: `${SCHEMA}DefinedTermSet`,
    });
    const has = values(set["@id"], "hasDefinedTerm");
    expect([...has].sort()).toEqual(terms.map(({ id }) => options.base + id).sort());
  });

  test.each(terms)("$id keeps its words and leads back to the set", ({ id, name, plain, synonyms }) => {
    const url = options.base + id;
    expect(values(url, "name")).toEqual([name]);
    expect(values(url, "description")).toEqual([plain]);
    expect(values(url, "termCode")).toEqual([id]);
    expect(values(url, "url")).toEqual([url]);
    expect([...values(url, "alternateName")].sort()).toEqual([...synonyms].sort());
    expect(values(url, "inDefinedTermSet")).toEqual([set["@id"]]);
  });

  test("sameAs is for exact identifiers only, and no two terms share one", () => {
    const same = set.hasDefinedTerm.flatMap((term) => term.sameAs ?? []);
    expect(new Set(same).size).toBe(same.length);
    expect(same.length).toBeGreaterThan(12);
    const term = (id: string) => set.hasDefinedTerm.find(({ termCode }) => termCode === id);
    expect(term("neuroplasticity")).not.toHaveProperty("sameAs");
    expect(term("our-medication")).not.toHaveProperty("sameAs");
    expect(term("bdnf")?.sameAs).toEqual([
      "http://purl.uniprot.org/uniprot/P23560",
      "http://id.nlm.nih.gov/mesh/D019208",
    ]);
    expect(
      termsToJsonLd(terms, { ...options, nodes: [] }).hasDefinedTerm.flatMap((one) => one.sameAs ?? []),
    ).toEqual([]);
  });

  test("a mistake is noticed by the reader: another context, or a property that is not there", async () => {
    const broken = jsonLdToText(set).replaceAll('"https://schema.org"', '"https://elsewhere.example"');
    await expect(triplesOf(broken)).rejects.toThrow(/elsewhere/);
    const lost = await triplesOf(jsonLdToText({ ...set, "@context": {} }));
    expect(lost.filter(({ predicate }) => predicate.startsWith(SCHEMA))).toEqual([]);
  });

  test("ends no script element, whatever a term says", () => {
    const evil = "</script><!--<script>alert(1)</script>";
    const text = jsonLdToText(termsToJsonLd([{ ...terms[0]!, plain: evil }], options));
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toHaveProperty("hasDefinedTerm.0.description", evil);
  });

  test("names nothing that is not for the public", () => {
    expect(findForbidden(jsonLdToText(set), "public")).toEqual([]);
  });

  test.each([
    "",
    "/glossary/",
    "clinic.example/",
    "https://clinic.example",
    "https://x.example/a b/",
    "ftp://x.example/",
  ])("refuses the base %j", (base) => {
    expect(() => termsToJsonLd(terms, { ...options, base })).toThrow(RangeError);
  });

  test.each(["https://x.example/", "http://localhost:4321/base/glossary/#", "https://x.example/term?id="])(
    "takes the base %j",
    (base) => {
      expect(termsToJsonLd(terms, { ...options, base }).hasDefinedTerm[0]?.url).toBe(`${base}our-medication`);
    },
  );
});
