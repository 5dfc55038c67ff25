import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { terms } from "../src/data/terms.ts";

/** The reading grade that a patient's text may have (Flesch–Kincaid, years of school in the United States). */
export const GREATEST = 8;

/**
 * The names of medical things are measured as one short word. A patient page cannot avoid them ("neuroplasticity" alone
 * would put a sentence at university level), and each is linked to its entry in the glossary, which explains it. Words
 * of the course and of research ("maintenance", "placebo") get no such leave.
 */
const names = terms
  .flatMap(({ topic, name, synonyms }) =>
    ["medicine", "brain", "receptors", "pain"].includes(topic) ? [name, ...synonyms] : [],
  )
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[()]/g, "\\$&"));
const medical = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join("|")})(?:s|es)?(?![\\p{L}\\p{N}])`, "giu");

/** The reading grade of a text. */
export function grade(text: string): number {
  const said = text.replace(medical, "nerve").replace(/\d+(?:[–.]\d+)?/g, "ten");
  const sentence = said.split(/[.?!](?:\s|$)/).filter((part) => part.trim() !== "").length;
  const words = said.match(/[\p{L}’]+/gu) ?? [];
  return fleschKincaid({
    sentence,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}
