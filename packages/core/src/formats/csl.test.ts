import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { clinicalReferences, findForbidden } from "../clinical.ts";
import { references } from "../data/references.ts";
import type { Reference } from "../evidence.ts";
import { referencesToCslJson, referencesToCsl, type CslItem } from "./csl.ts";

// The citation processor behind Zotero; it comes without types.
const CSL = createRequire(import.meta.url)("citeproc") as {
  readonly Engine: new (
    system: { readonly retrieveItem: (id: string) => unknown; readonly retrieveLocale: () => string },
    style: string,
  ) => {
    updateItems: (ids: readonly string[]) => void;
    makeBibliography: () => readonly [
      { readonly entry_ids: readonly (readonly string[])[] },
      readonly string[],
    ];
    setOutputFormat: (format: string) => void;
  };
};

// A style and a locale of our own, no larger than the test needs.
const LOCALE = `<?xml version="1.0"?><locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="false"/><date form="text"><date-part name="year"/></date>
  <terms><term name="et-al">et al.</term><term name="and">and</term>${["open-quote", "close-quote", "open-inner-quote", "close-inner-quote"].map((name) => `<term name="${name}">'</term>`).join("")}
  ${["volume", "issue", "page", "number"].map((name) => `<term name="${name}">${name}</term>`).join("")}</terms></locale>`;
const STYLE = `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never">
  <info><title>ours</title><id>ours</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout delimiter="">
    <group delimiter=" | ">
      <names variable="author"><name name-as-sort-order="all" sort-separator=" " initialize-with="" delimiter=", " delimiter-precedes-last="always"/></names>
      <text variable="title"/>
      <group><text variable="container-title"/><group prefix=" "><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/><text variable="page" prefix=":"/></group><text variable="number" prefix=" (" suffix=")"/></group>
      <date variable="issued"><date-part name="year"/></date>
      <text variable="DOI"/><text variable="PMID"/>
    </group>
  </layout></bibliography></style>`;

/** The entries of a bibliography as a citation processor writes them, by id. */
function bibliography(items: readonly CslItem[]): ReadonlyMap<string, string> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine({ retrieveItem: (id) => byId.get(id), retrieveLocale: () => LOCALE }, STYLE);
  engine.setOutputFormat("text");
  engine.updateItems([...byId.keys()]);
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  return new Map(ids.map(([id = ""], i) => [id, entries[i]!.trim()]));
}

/** What the entry of a reference must come to. */
const expected = (reference: Reference): string =>
  [
    reference.authors === "Authors not seen" ? "" : reference.authors,
    reference.title ?? "",
    reference.journal,
    `${reference.year ?? ""}`,
    reference.doi ?? "",
    reference.pmid ?? "",
  ]
    .filter(Boolean)
    .join(" | ");

const flat = (text: string): string => text.replaceAll("–", "-").replaceAll(/[’‘]/g, "'");
const written = bibliography(referencesToCsl(references));
const complete = bibliography(referencesToCsl(clinicalReferences));

describe("a citation processor writes", () => {
  test.each(references)("$id as it stands in the data", (reference) => {
    expect(flat(written.get(reference.id)!)).toBe(flat(expected(reference)));
  });

  test("the professionals' references with every title", () => {
    for (const reference of clinicalReferences) {
      expect(flat(complete.get(reference.id)!)).toBe(flat(expected(reference)));
    }
  });
});

const item = (id: string): CslItem => referencesToCsl(references).find((one) => one.id === id)!;

describe("what is taken apart", () => {
  test.each([
    ["anand-2023", [{ family: "Anand", given: "A." }, { literal: "et al." }]],
    [
      "aan-het-rot-2010",
      [{ family: "Rot", given: "M.", "non-dropping-particle": "aan het" }, { literal: "et al." }],
    ],
    ["vande-voort-2016", [{ family: "Vande Voort", given: "J. L." }, { literal: "et al." }]],
    ["andrade-2017", [{ family: "Andrade", given: "C." }]],
    [
      "krupitsky-1997",
      [
        { family: "Krupitsky", given: "E. M." },
        { family: "Grinenko", given: "A. Y." },
      ],
    ],
    ["hmr-2012-r284", [{ literal: "United Kingdom" }]],
    ["za-general-regulations-42", [{ literal: "Department of Health, South Africa" }]],
    ["community-practice-2022", undefined],
  ])("the authors of %s", (id, author) => {
    expect(item(id).author).toEqual(author);
  });

  test.each<[string, Partial<CslItem>]>([
    ["anand-2023", { "container-title": "N Engl J Med", volume: "388", issue: "25", page: "2315-2325" }],
    ["zanos-2016", { "container-title": "Nature", volume: "533", page: "481-486" }],
    ["lepack-2014", { "container-title": "Int J Neuropsychopharmacol", volume: "18", issue: "1" }],
    ["woolf-2011", { "container-title": "Pain", volume: "152", issue: "3 Suppl", page: "S2-S15" }],
    ["ionescu-2019", { "container-title": "J Affect Disord" }],
    ["ferraro-2025", { "container-title": "Cochrane Database Syst Rev", number: "CD015373" }],
    ["za-general-regulations-42", { type: "document", "container-title": "Government Notice 859" }],
    [
      "tga-health-service-2020",
      { type: "document", "container-title": "TGA web guidance, 12 November 2020" },
    ],
  ])("the place of %s", (id, place) => {
    const { "container-title": title, volume, issue, page, number, type } = item(id);
    const found = { "container-title": title, volume, issue, page, number };
    const all = { volume: undefined, issue: undefined, page: undefined, number: undefined, ...place };
    expect({ ...found, ...(place.type === undefined ? {} : { type }) }).toEqual(all);
  });
});

test("a mistake is noticed by the processor: another volume, name or year", () => {
  const one = referencesToCsl(references).find(({ id }) => id === "anand-2023")!;
  const right = written.get("anand-2023");
  for (const patch of [
    { volume: "1" },
    { author: [{ literal: "Anand" }] },
    { issued: { "date-parts": [[1999]] as const } },
    { DOI: "10.1/x" },
  ]) {
    expect(bibliography([{ ...one, ...patch }]).get("anand-2023")).not.toBe(right);
  }
});

test("ids are those of the references, each once, and the text is JSON", () => {
  const items = JSON.parse(referencesToCslJson(references)) as readonly CslItem[];
  expect(items).toEqual(referencesToCsl(references));
  expect(items.map(({ id }) => id)).toEqual(references.map(({ id }) => id));
});

test("the public list names nothing; a withheld title is left out, or replaced", () => {
  expect(findForbidden(referencesToCslJson(references), "public")).toEqual([]);
  expect(findForbidden(referencesToCslJson(clinicalReferences), "public")).not.toEqual([]);
  expect(item("anand-2023")).not.toHaveProperty("title");
  expect(referencesToCsl(references, { untitled: "Title withheld" })[0]?.title).toBe("Title withheld");
  expect(
    referencesToCsl(references, { untitled: "Title withheld" }).find(({ id }) => id === "li-2010")?.title,
  ).not.toBe("Title withheld");
});
