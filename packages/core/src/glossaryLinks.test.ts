import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claims } from "./data/claims.ts";
import { terms } from "./data/terms.ts";
import { markTerms } from "./glossaryLinks.ts";

const marked = (text: string): (string | null)[] =>
  markTerms(text, terms).flatMap(({ text: word, term }) => (term ? [`${word}=${term}`] : []));

describe("technical words in a text", () => {
  it.each<[string, string[]]>([
    ["It blocks the NMDA receptor.", ["NMDA receptor=nmda-receptor"]],
    ["The sgACC has been over-activated.", ["sgACC=sgacc"]],
    ["It has a weak effect on opioid receptors.", ["opioid receptors=opioid-receptor"]],
    ["Glutamate, and glutamate again.", ["Glutamate=glutamate"]],
    ["A non-placebo is no placebo.", ["placebo=placebo"]],
    ["Nothing here.", []],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it("gives the text back, whatever stands in it", () => {
    const word = fc.constantFrom(...terms.map(({ name }) => name), "and", "-", "s", ".");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(" ")),
        ),
        (text) => {
          expect(
            markTerms(text, terms)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });

  it("finds one in every claim about the brain", () => {
    for (const { id, topic, statement } of claims) {
      if (topic === "depression" && id !== "S11") expect(marked(statement), id).not.toEqual([]);
    }
  });

  it("explains nothing without terms", () => {
    expect(markTerms("The NMDA receptor.", [])).toEqual([{ text: "The NMDA receptor.", term: null }]);
  });
});
