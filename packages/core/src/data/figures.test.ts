import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clinicalBenefits, clinicalClaims, clinicalHarms, clinicalReferences } from "../clinical.ts";
import type { Claim } from "../evidence.ts";
import { allClaims } from "./allClaims.ts";
import { benefits } from "./benefits.ts";
import { harms } from "./harms.ts";

/** The figures of a text: `2,342`, `-15.79`, `1.05`, and a share such as `3 in 1,000` or `12.5%` as itself. */
type Figure = { readonly written: string; readonly value: number; readonly decimals: number };
type Share = { readonly written: string; readonly part: number; readonly whole: number };

const SHARE = /(\d[\d,.]*\d|\d)(?: to (\d[\d,.]*\d|\d))? in (\d[\d,]*\d|\d)/g;
const NUMBER = /\d+(?:,\d{3})+|\d+(?:\.\d+)?/g;
const IN_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const toNumber = (digits: string): number => Number(digits.replaceAll(",", ""));

function readFigures(text: string): {
  readonly figures: readonly Figure[];
  readonly shares: readonly Share[];
} {
  const shares: Share[] = [];
  const rest = text.replace(SHARE, (written: string, from: string, to: string | undefined, whole: string) => {
    for (const part of [from, to])
      if (part !== undefined) shares.push({ written, part: toNumber(part), whole: toNumber(whole) });
    return " ";
  });
  const figures = [...rest.matchAll(NUMBER)].map(([written]) => ({
    written,
    value: toNumber(written),
    decimals: written.split(".")[1]?.length ?? 0,
  }));
  return { figures, shares };
}

/** The figures of a text that no source has, not even rounded, nor a share as a percentage. */
function findUnsourcedFigures(text: string, sources: readonly string[]): readonly string[] {
  const source = sources.join("\n");
  const numbers = [
    ...[...source.matchAll(NUMBER)].map(([digits]) => toNumber(digits)),
    ...IN_WORDS.flatMap((word, i) => (new RegExp(`\\b${word}\\b`, "i").test(source) ? [i + 2] : [])),
  ];
  const { figures, shares } = readFigures(text);
  return [
    ...figures
      .filter(({ value, decimals }) => !numbers.some((number) => Number(number.toFixed(decimals)) === value))
      .map(({ written }) => written),
    ...shares
      .filter(({ part, whole }) => {
        const percent = (100 * part) / whole;
        const asPercent = numbers.some((number) => Math.abs(number - percent) < 50 / whole);
        return !asPercent && !source.includes(`${part} in ${whole}`);
      })
      .map(({ written }) => written),
  ];
}

const clinical = new Map(clinicalReferences.map((reference) => [reference.id, reference]));

/** What a reference is shown to have found, and in whom. */
const readSource = (id: string): string => {
  const { population = "", findings } = clinical.get(id)!;
  return [population, ...findings].join(" ");
};

/** All that is stated besides the clinic's own words, each text with the references that are printed with it. */
const texts = allClaims.flatMap((claim: Claim) => {
  const cited = [...claim.supporting, ...claim.opposing, ...(claim.resultNotSeen ?? [])];
  const isOfClinic = claim.id.startsWith("S");
  const own = isOfClinic ? [claim.statement] : [];
  const sources = [...cited.map(readSource), ...own];
  return [
    ...(isOfClinic ? [] : [[`${claim.id} statement`, claim.statement, sources] as const]),
    [`${claim.id} caveat`, claim.caveat, sources] as const,
    ...(claim.parts ?? []).map(
      ({ label, caveat, supporting, opposing }) =>
        [`${claim.id} ${label}`, caveat, [...[...supporting, ...opposing].map(readSource), ...own]] as const,
    ),
  ];
});
const harmTexts = harms.flatMap(({ id, frequency, action, supporting, opposing }) =>
  [frequency, action].map((text) => [id, text, [...supporting, ...opposing].map(readSource)] as const),
);
const resultTexts = benefits.flatMap(({ id, results }) =>
  results.map(
    ({ study, result, references: cited }) =>
      [`${id} ${study}`, `${study}. ${result}`, cited.map(readSource)] as const,
  ),
);

/** The same for what professionals read. */
const clinicalTexts = [
  ...allClaims.flatMap(({ id, supporting, opposing, resultNotSeen = [] }) => {
    const sources = [...supporting, ...opposing, ...resultNotSeen].map(readSource);
    const shown: readonly string[] = id.startsWith("H")
      ? Object.values(clinicalHarms[id as keyof typeof clinicalHarms])
      : id.startsWith("B")
        ? [clinicalBenefits[id as keyof typeof clinicalBenefits].known]
        : [clinicalClaims[id as keyof typeof clinicalClaims].known];
    return shown.map((text) => [`${id} for professionals`, text, sources] as const);
  }),
  ...Object.entries(clinicalBenefits).flatMap(([id, { results }]) =>
    results.map(
      ({ comparison, result, references: cited }) =>
        [`${id} ${comparison}`, `${comparison}. ${result}`, cited.map(readSource)] as const,
    ),
  ),
];

describe("a figure stands in a source that is printed with it", () => {
  test.each([...texts, ...harmTexts, ...resultTexts, ...clinicalTexts])("%s", (_, text, sources) => {
    expect(findUnsourcedFigures(text, sources)).toEqual([]);
  });

  test("there are figures to look at", () => {
    const all = [...texts, ...harmTexts, ...resultTexts].map(([, text]) => readFigures(text));
    expect(all.flatMap(({ figures, shares }) => [...figures, ...shares]).length).toBeGreaterThan(80);
  });
});

describe("the search for figures", () => {
  test.each([
    ["55 in 100 responded.", "55.4% against 41.2%"],
    ["3 in 1,000 passed out.", "loss of consciousness in 0.3%"],
    ["61 to 75 in 100", "in 61 to 75% of patients"],
    ["23 of 2,342 infusions", "138 patients, 2,342 infusions; 23 sessions"],
    ["15.8 points lower", "-15.79 points"],
    ["after 2 to 8 hours", "Two hours after it. Eight hours after one dose."],
    ["About 1 in 10 infusions", "About 1 in 10 infusions is very challenging."],
  ])("finds the source of %s", (text, source) => {
    expect(findUnsourcedFigures(text, [source])).toEqual([]);
  });

  test.each([
    ["0 to 24.5 in 100 people", "uncommon", ["0 to 24.5 in 100", "0 to 24.5 in 100"]],
    ["56 in 100 responded.", "55.4% against 41.2%", ["56 in 100"]],
    ["none of 101 people", "3 of 6 people", ["101"]],
  ])("finds that %s has none", (text, source, unsourced) => {
    expect(findUnsourcedFigures(text, [source])).toEqual(unsourced);
  });

  test("a figure that is planted in any claim is found", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 100_000, max: 999_999 }), (one, planted) => {
        const [, text, sources] = one;
        expect(findUnsourcedFigures(`${text} It was ${planted}.`, sources)).toContain(String(planted));
      }),
    );
  });
});
