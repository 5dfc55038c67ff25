import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { terms } from "./data/terms.ts";
import { getNetSign, findPaths, searchTerms, sortTerms } from "./mechanism.ts";

const edge = (from: string, to: string, sign: 1 | -1 = 1) => ({ from, to, sign });

describe("paths", () => {
  const diamond = [edge("a", "b", -1), edge("a", "c"), edge("b", "d"), edge("c", "d", -1), edge("d", "e")];

  test("finds each way from one node to another", () => {
    const found = findPaths(diamond, "a", "e").map((path) => path.map(({ to }) => to).join(""));
    expect(found).toEqual(["bde", "cde"]);
  });

  test("none where the arrows lead elsewhere", () => {
    expect(findPaths(diamond, "e", "a")).toEqual([]);
  });

  test("a cycle does not trap it", () => {
    expect(findPaths([...diamond, edge("d", "a"), edge("c", "b")], "a", "e")).toHaveLength(3);
  });

  test("signs multiply: flipping one edge of a path flips its net sign", () => {
    const signs = fc.array(fc.constantFrom<1 | -1>(1, -1), { minLength: 1 });
    fc.assert(
      fc.property(signs, fc.nat(), (list, at) => {
        const path = list.map((sign) => ({ sign }));
        const flipped = path.map(({ sign }, i) => ({
          sign: i === at % path.length ? (-sign as 1 | -1) : sign,
        }));
        expect(getNetSign(path)).toBe(list.reduce<number>((product, sign) => product * sign, 1));
        expect(getNetSign(flipped)).toBe(-getNetSign(path));
      }),
    );
    expect(getNetSign([])).toBe(1);
  });
});

const first = (query: string): string | undefined => searchTerms(terms, query)[0]?.id;

describe("searchTerms", () => {
  test("a part by which a term is found is none of its other names, and stands in its definition", () => {
    for (const { parts = [], synonyms, plain, clinical } of terms) {
      for (const part of parts) {
        expect(synonyms).not.toContain(part);
        expect(`${plain} ${clinical}`).toContain(part);
      }
    }
    expect(terms.find(({ id }) => id === "spinal-cord")?.synonyms).toEqual([]);
  });

  test.each([
    ["the abbreviation", "BDNF", "bdnf"],
    ["a part, which is no other name", "dorsal horn", "spinal-cord"],
    ["two letters swapped", "BNDF", "bdnf"],
    ["a letter missing at the end", "glutamat", "glutamate"],
    ["a letter missing inside", "glutmate", "glutamate"],
    ["American spelling", "sensitization", "central-sensitisation"],
    ["American spelling of a word with no synonym for it", "neuroplasticitty", "neuroplasticity"],
    ["no hyphens", "antiinflammatory", "anti-inflammatory"],
    ["a space for a hyphen", "treatment resistant", "treatment-resistant-depression"],
    ["a name half typed", "neurop", "neuroplasticity"],
    ["a word inside a name", "cingulate", "sgacc"],
    ["the end of a word", "plasticity", "neuroplasticity"],
    ["capitals and accents", "SÉDATION", "sedation"],
    ["the long chemical name", "n methyl d aspartate", "nmda-receptor"],
    ["two mistakes in a long word", "anesthetyc", "anaesthetic"],
  ])("%s: %s", (_, query, id) => {
    expect(first(query)).toBe(id);
  });

  test("nothing typed, or only marks, gives every term from A to Z", () => {
    for (const query of ["", "  ", "-"]) expect(searchTerms(terms, query)).toEqual(sortTerms(terms));
  });

  test("nothing like it gives nothing", () => {
    expect(searchTerms(terms, "xylophone")).toEqual([]);
    expect(searchTerms(terms, "qq")).toEqual([]);
  });

  test("best first: the name, its beginning, a word's beginning, a part, a near miss", () => {
    const named = ["Apain", "Pain", "Lower pain", "Painting", "Paim"].map((name) => ({ name, synonyms: [] }));
    expect(searchTerms(named, "pain").map(({ name }) => name)).toEqual([
      "Pain",
      "Painting",
      "Lower pain",
      "Apain",
      "Paim",
    ]);
  });

  test.each(
    terms.flatMap(({ id, name, synonyms }) => [name, ...synonyms].map((word) => [word, id] as const)),
  )("%s finds %s first", (word, id) => {
    expect(first(word)).toBe(id);
    expect(first(word.toUpperCase().replaceAll(/[- ]/g, ""))).toBe(id);
  });

  test("what is typed so far never hides the term that is being typed", () => {
    const typing = fc
      .constantFrom(...terms)
      .chain((term) =>
        fc.record({ term: fc.constant(term), length: fc.integer({ min: 1, max: term.name.length }) }),
      );
    fc.assert(
      fc.property(typing, ({ term, length }) => {
        expect(searchTerms(terms, term.name.slice(0, length))).toContain(term);
      }),
    );
  });

  test("one mistake in a name of four letters or more still finds it", () => {
    const letters = terms.map(({ name }) => name).filter((name) => /^[a-z]{4,}$/i.test(name));
    const mistake = fc.record({
      name: fc.constantFrom(...letters),
      at: fc.nat(),
      kind: fc.constantFrom("wrong", "missing", "doubled", "swapped"),
    });
    fc.assert(
      fc.property(mistake, ({ name, at, kind }) => {
        const i = at % (name.length - 1);
        const [a, x, y, z] = [name.slice(0, i), name[i]!, name[i + 1]!, name.slice(i + 2)];
        const typed = {
          wrong: `${a}q${y}${z}`,
          missing: `${a}${y}${z}`,
          doubled: `${a}${x}${x}${y}${z}`,
          swapped: `${a}${y}${x}${z}`,
        };
        fc.pre(typed[kind as "wrong"].length > 3);
        expect(searchTerms(terms, typed[kind as "wrong"]).map((term) => term.name)).toContain(name);
      }),
    );
  });

  test("any text at all is a search, and the answer is some of the terms, each once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        const found = searchTerms(terms, query);
        expect(new Set(found).size).toBe(found.length);
        for (const term of found) expect(terms).toContain(term);
      }),
    );
  });
});

test("sortTerms: from A to Z whatever the case, and the list that came in stays as it was", () => {
  const given = [{ name: "gap" }, { name: "GABA" }, { name: "Éclair" }, { name: "dose" }];
  expect(sortTerms(given).map(({ name }) => name)).toEqual(["dose", "Éclair", "GABA", "gap"]);
  expect(given[0]?.name).toBe("gap");
});
