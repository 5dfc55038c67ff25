/** Where the evidence stands: each statement on a page, and each of its sources on one that tells what it found. */
import { allClaims, references } from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import { formatShortCitation, listSources, toClaimPage, toSourcePage } from "./evidence.ts";

const shown = [...listSources("evidence/sources"), ...listSources("evidence/harm-sources")];

describe("the sources", () => {
  it("of every claim stand on one page each, with the claims they are for and against", () => {
    for (const claim of allClaims)
      for (const [side, ids] of [
        ["supported", claim.supporting],
        ["opposed", claim.opposing],
        ["unseen", claim.resultNotSeen ?? []],
      ] as const)
        for (const id of ids) {
          const found = shown.filter(({ reference }) => reference.id === id);
          expect(found, id).toHaveLength(1);
          expect(found[0]?.[side], `${id} ${side}`).toContain(claim.id);
        }
  });

  it("of harms alone stand apart from those of benefit and mechanism", () => {
    const isHarm = (id: string): boolean => id.startsWith("H");
    for (const { supported, opposed, unseen } of listSources("evidence/harm-sources"))
      expect([...supported, ...opposed, ...unseen].filter((id) => !isHarm(id))).toEqual([]);
    for (const { reference, supported, opposed, unseen } of listSources("evidence/sources"))
      expect([...supported, ...opposed, ...unseen].every(isHarm), reference.id).toBe(false);
  });

  it("have an address, and what is no source has none", () => {
    expect(toSourcePage("anand-2023")).toBe("evidence/sources#anand-2023");
    expect(toSourcePage("castellani-2020")).toBe("evidence/harm-sources#castellani-2020");
    expect(() => toSourcePage("nobody-2020")).toThrow(/nobody-2020/);
  });
});

it("puts harms on their own page, and statements and benefits on the first", () => {
  expect(["S7", "B1", "H3"].map((id) => toClaimPage(id as "S7"))).toEqual([
    "evidence#s7",
    "evidence#b1",
    "evidence/harms#h3",
  ]);
});

describe("a publication in short", () => {
  it.each([
    ["anand-2023", "Anand et al., N Engl J Med 2023"],
    ["aan-het-rot-2010", "aan het Rot et al., Biol Psychiatry 2010"],
    ["van-de-loo-2017", "van de Loo et al., Psychopharmacology 2017"],
    ["andrade-2017", "Andrade, J Clin Psychiatry 2017"],
    ["davies-lodge-1987", "Davies and Lodge, Brain Res 1987"],
    ["deakin-2008", "Deakin et al., Arch Gen Psychiatry 2008"],
    ["asa-safe-use", "American Society of Anesthesiologists, ASA website (undated)"],
    ["downey-2016", "Downey et al. 2016 (journal not seen)"],
    ["neurocog-2021", "Authors not seen, Harv Rev Psychiatry 2021"],
  ])("%s is %j", (id, text) => {
    expect(formatShortCitation(references.find((one) => one.id === id)!)).toBe(text);
  });

  it("tells every source from the others of the same statement", () => {
    for (const { id, supporting, opposing } of allClaims) {
      const texts = [...supporting, ...opposing].map((one) =>
        formatShortCitation(references.find((reference) => reference.id === one)!),
      );
      expect(new Set(texts).size, `${id}: ${texts.join("; ")}`).toBe(texts.length);
    }
  });
});
