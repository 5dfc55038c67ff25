import type { CatalogueEntry } from "./catalogue.ts";
import { splitWords } from "./words.ts";

const MAX_NEAREST = 3;
/** The share of pairs of letters in common from which words look alike to a reader. */
const MIN_LIKENESS = 0.5;

const listPairs = (word: string): readonly string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2));

/** How much two words look alike, from 0 to 1: Dice's coefficient of their pairs of letters. */
function measureLikeness(a: string, b: string): number {
  const pairs = [...listPairs(b)];
  const all = listPairs(a).length + pairs.length;
  let shared = 0;
  for (const pair of listPairs(a)) {
    const at = pairs.indexOf(pair);
    if (at < 0) continue;
    pairs.splice(at, 1);
    shared++;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The terms of the glossary that are spelt most like a word of what was typed, the likest first; none where none is. */
export function findNearestTerms(
  typed: string,
  entries: readonly CatalogueEntry[],
): readonly CatalogueEntry[] {
  const words = splitWords(typed).filter((word) => word.length > 3);
  return entries
    .filter(({ kind }) => kind === "term")
    .map((entry) => ({
      entry,
      likeness: Math.max(
        0,
        ...[entry.title, ...entry.phrases]
          .flatMap(splitWords)
          .flatMap((word) => words.map((one) => measureLikeness(one, word))),
      ),
    }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_NEAREST)
    .map(({ entry }) => entry);
}
