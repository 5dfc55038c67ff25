import { anyText, listOf, namedTermSchema } from "./validation/shapes.ts";
import { checkSchema } from "./validation/validateSchema.ts";
import type { Term } from "./mechanism.ts";

/** A piece of a text: plain words, or a technical word and the term that explains it. */
export type MarkedText = { readonly text: string; readonly term: string | null };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Finds the technical words in a text, so that a page can explain each where it stands. A word is found by any of its
 * term's names, longest first, whole words only, in any case; each term the first time that it comes.
 *
 * @returns the whole text in pieces, in order: joined they are the text again
 * @example
 * markTerms("It blocks the NMDA receptor.", terms).map(({ text, term }) => term ?? text);
 * // ["It blocks the ", "nmda-receptor", "."]
 */
export const markTerms = (
  text: string,
  terms: readonly Pick<Term, "id" | "name" | "synonyms">[],
): readonly MarkedText[] => {
  checkSchema(anyText, text, "text");
  checkSchema(listOf(namedTermSchema), terms, "terms");
  const byName = new Map<string, string>();
  for (const { id, name, synonyms } of terms) {
    for (const one of [name, ...synonyms]) byName.set(one.toLowerCase(), id);
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text, term: null }];
  // A plural ends in s; a hyphen joins a word to another and makes it part of that.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${names.map(escaped).join("|")})(?:s(?![\\p{L}\\p{N}-]))?(?![\\p{L}\\p{N}-])`,
    "giu",
  );
  const pieces: MarkedText[] = [];
  const seen = new Set<string>();
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const found = match[0].toLowerCase();
    const term = byName.get(found) ?? byName.get(found.replace(/s$/, ""));
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), term: null });
    pieces.push({ text: match[0], term });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), term: null });
  return pieces;
};
