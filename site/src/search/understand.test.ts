import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { createLexicon, MAX_QUERY_LENGTH, understandQuery } from "./understand.ts";
import { countEdits, splitWords, toStem } from "./words.ts";

const catalogue: Catalogue = {
  entries: [
    {
      path: "glossary/#neuroplasticity",
      title: "neuroplasticity",
      kind: "term",
      audience: "everyone",
      lead: "",
      phrases: ["brain plasticity"],
    },
    {
      path: "patients/missed/",
      title: "If you miss an infusion",
      kind: "page",
      audience: "patients",
      lead: "",
      phrases: ["cancel", "depression", "side effects"],
    },
  ],
  audiences: {},
  advice: null,
  synonyms: [["missed", "dna", "no show"]],
  compounds: ["half life"],
  words: "brain cancel depression easier effects half infusion life miss neuroplasticity side",
  realWords: "cancer",
  hasReference: false,
};
const lexicon = createLexicon(catalogue);
const understand = (query: string) => understandQuery(query, lexicon);
const look = (query: string) =>
  understand(query).words.map(({ word, status }) => (status === "known" ? word : `${word} (${status})`));

describe("splitWords", () => {
  it("has one form for a word, however it is written", () => {
    expect(splitWords("Half-life; HALF LIFE, half‑life")).toEqual([
      "half",
      "life",
      "half",
      "life",
      "half",
      "life",
    ]);
    expect(splitWords("can’t, can't, cannot")).toEqual(["can", "not", "can", "not", "can", "not"]);
    expect(splitWords("the clinic’s café")).toEqual(["the", "clinic", "cafe"]);
  });
});

describe("toStem", () => {
  it.each([
    ["missed", "missing", "miss"],
    ["infusion", "infusions"],
    ["addictive", "addiction", "addicted"],
    ["therapy", "therapies"],
  ])("is the same for %s and %s", (...forms) => {
    expect(new Set(forms.map(toStem)).size).toBe(1);
  });
});

describe("countEdits", () => {
  it("counts a letter wrong, missing, too many, or two swapped as one", () => {
    for (const wrong of ["depresion", "deppression", "depredsion", "depresison"])
      expect(countEdits(wrong, "depression", 2), wrong).toBeLessThanOrEqual(2);
    expect(countEdits("depresion", "depression", 2)).toBe(1);
    expect(countEdits("pian", "pain", 2)).toBe(1);
    expect(countEdits("pain", "rain", 0)).toBe(Infinity);
  });

  it("is the same in both directions, and zero for the same word alone", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d]{0,8}$/), fc.stringMatching(/^[a-d]{0,8}$/), (a, b) => {
        expect(countEdits(a, b, 20)).toBe(countEdits(b, a, 20));
        expect(countEdits(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });
});

describe("understandQuery", () => {
  it("corrects a mistake in one of our words, and says so", () => {
    expect(look("depresion")).toEqual(["depression (corrected)"]);
    expect(understand("depresion").corrected).toBe("depression");
    expect(look("neuroplasticty")).toEqual(["neuroplasticity (corrected)"]);
    expect(understand("depression").corrected).toBeUndefined();
  });

  it("leaves a word alone that is English, or that resembles words which nobody looks for", () => {
    expect(look("cancer")).toEqual(["cancer (unknown)"]);
    expect(look("easter")).toEqual(["easter (unknown)"]);
    expect(look("dne")).toEqual(["dne (unknown)"]);
  });

  it("waits for the end of a word that is being typed", () => {
    expect(look("neuropl")).toEqual(["neuropl (begun)"]);
    expect(look("neuropl ")).toEqual(["neuropl (unknown)"]);
  });

  it("knows a pair of words, written as one or as two", () => {
    expect(look("sideeffects")).toEqual(["side", "effects"]);
    expect(look("halflife")).toEqual(look("half-life"));
    expect(understand("half life").words.map(({ isJoined }) => isJoined)).toEqual([true, false]);
    // Taken apart, though each half may be a word that people type.
    expect(look("neuro plasticity")).toEqual(["neuroplasticity"]);
  });

  it("knows words that are on no page, and does not look for them there", () => {
    expect(understand("dna").words).toEqual([
      { word: "dna", status: "known", isOnSite: false, isJoined: false },
    ]);
  });

  it("takes whatever is typed, and of a long text the beginning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (query) => {
        const { typed, words } = understand(query);
        expect(typed.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
        for (const { word } of words) expect(splitWords(word).join("")).toBe(word);
      }),
    );
  });
});
