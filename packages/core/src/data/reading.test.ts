import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { describe, expect, test } from "vitest";
import { allClaims } from "./allClaims.ts";
import { benefits } from "./benefits.ts";
import { harms } from "./harms.ts";
import { edges, pathways } from "./pathways.ts";
import { terms } from "./terms.ts";
import { grade, GREATEST } from "../../testing/grade.ts";

const texts: readonly (readonly [string, string])[] = [
  ...allClaims.flatMap(({ id, statement, caveat, parts = [] }) => [
    [`${id} statement`, statement] as const,
    [`${id} caveat`, caveat] as const,
    ...parts.map((part) => [`${id} ${part.label}`, part.caveat] as const),
  ]),
  ...harms.flatMap(({ id, frequency, action }) => [
    [`${id} frequency`, frequency] as const,
    [`${id} action`, action] as const,
  ]),
  ...benefits.flatMap(({ id, results }) =>
    results.map(({ study, result }, i) => [`${id} result ${i + 1}`, `${study}. ${result}`] as const),
  ),
  ...terms.map(({ id, plain }) => [`term ${id}`, plain] as const),
  ...edges.flatMap(({ id, plain, note }) => [
    [`edge ${id}`, plain] as const,
    [`note ${id}`, note ?? "None."] as const,
  ]),
  ...pathways.flatMap(({ indication, steps }) =>
    steps.map(({ title, plain }) => [`step ${indication}: ${title}`, `${title}. ${plain}`] as const),
  ),
];

describe("a patient can read it", () => {
  test.each(texts)("%s", (_, text) => {
    expect(grade(text)).toBeLessThanOrEqual(GREATEST);
  });

  test("with the medical names left in, the texts together are still within reach", () => {
    const all = texts.map(([, text]) => text).join(" ");
    const words = all.match(/[\p{L}’]+/gu) ?? [];
    const sentence = all.split(/[.?!](?:\s|$)/).length - 1;
    const count = {
      sentence,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    };
    expect(fleschKincaid(count)).toBeLessThanOrEqual(GREATEST);
  });

  test("the measure tells hard words from easy ones", () => {
    expect(grade("The cat sat on the mat.")).toBeLessThan(1);
    expect(
      grade("Pharmacological interventions demonstrate heterogeneous efficacy across populations."),
    ).toBeGreaterThan(GREATEST);
  });
});
