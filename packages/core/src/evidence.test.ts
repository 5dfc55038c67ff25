import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certaintyLevels, type Certainty } from "./evidence.ts";
import {
  findCertaintyLevel,
  findWeakestCertainty,
  formatCitation,
  getReferenceUrl,
} from "./evidenceLookup.ts";

const certainties = certaintyLevels.map(({ id }) => id);

describe("the levels of certainty", () => {
  test("each has a label, a meaning and a shape of its own", () => {
    const shapes = certaintyLevels.map(({ icon }) => JSON.stringify(icon));
    for (const texts of [
      certainties,
      certaintyLevels.map(({ label }) => label),
      certaintyLevels.map(({ meaning }) => meaning),
      shapes,
    ])
      expect(new Set(texts).size).toBe(certaintyLevels.length);
  });

  test("no meaning praises the evidence: how good it is, the grade says", () => {
    expect(certaintyLevels.filter(({ meaning }) => /\b(?:good|strong|high)\b/.test(meaning))).toEqual([]);
  });

  test("a level that does not exist is named in the error, with those that do", () => {
    expect(() => findCertaintyLevel("certain" as Certainty)).toThrow(/"certain".*"established"/);
  });
});

describe("findWeakestCertainty", () => {
  test("a chain is shown no stronger than its weakest link", () => {
    expect(findWeakestCertainty(["established", "hypothesis", "supported"])).toBe("hypothesis");
  });

  test("is one of the list, and no member is weaker; order and repeats do not matter", () => {
    const lists = fc.array(fc.constantFrom(...certainties), { minLength: 1 });
    fc.assert(
      fc.property(lists, (list) => {
        const weakest = findWeakestCertainty(list);
        expect(list).toContain(weakest);
        for (const one of list)
          expect(certainties.indexOf(one)).toBeLessThanOrEqual(certainties.indexOf(weakest));
        expect(findWeakestCertainty([...list, ...list].reverse())).toBe(weakest);
      }),
    );
  });

  test("an empty chain is a mistake of the caller", () => {
    expect(() => findWeakestCertainty([])).toThrow(RangeError);
  });
});

describe("getReferenceUrl", () => {
  test.each([
    ["a DOI", { doi: "10.1056/NEJMoa2302399", pmid: "37224232" }, "https://doi.org/10.1056/NEJMoa2302399"],
    [
      "a DOI with brackets",
      { doi: "10.1016/s0006-3223(99)00230-9" },
      "https://doi.org/10.1016/s0006-3223(99)00230-9",
    ],
    [
      "a DOI with marks a URL reserves",
      { doi: "10.1000/a<b>#c?d" },
      "https://doi.org/10.1000/a%3Cb%3E%23c%3Fd",
    ],
    ["a PubMed number only", { pmid: "40819842" }, "https://pubmed.ncbi.nlm.nih.gov/40819842/"],
    ["neither", {}, null],
  ])("%s", (_, reference, url) => {
    expect(getReferenceUrl(reference)).toBe(url);
  });
});

describe("citation", () => {
  const journal = "N Engl J Med 388(25):2315-2325";

  test("authors, journal and year", () => {
    expect(formatCitation({ authors: "Anand A, et al.", journal, year: 2023 })).toBe(
      "Anand A, et al. N Engl J Med 388(25):2315-2325 (2023)",
    );
  });

  test("the title between them, each part ended once", () => {
    expect(formatCitation({ authors: "Woolf CJ", title: "What now?", journal: "Pain", year: 2011 })).toBe(
      "Woolf CJ. What now? Pain (2011)",
    );
  });
});
