import type { Catalogue } from "./catalogue.ts";
import { countEdits, isStopWord, splitWords, toStem } from "./words.ts";

/** One word of a query. */
export type QueryWord = {
  /** The word to look for: the one that was typed, or the one that was meant. */
  readonly word: string;
  /**
   * `known`: a page has it, or people ask for a page with it. `begun`: a page has a word that begins with it, and it may not
   * be typed to its end yet. `corrected`: a slip in one of our words. `unknown`: nothing here has it.
   */
  readonly status: "known" | "begun" | "corrected" | "unknown";
  /** Whether a page has it. Some words are known without: "DNA" stands for a missed infusion on no page. */
  readonly isOnSite: boolean;
  /** Whether it is one with the word after it, as the two of "half-life" are. */
  readonly isJoined: boolean;
};

/** A query as the search understands it. */
export type UnderstoodQuery = {
  /** As it was typed, without spaces around it. */
  readonly typed: string;
  readonly words: readonly QueryWord[];
  /** The query with its mistakes corrected, where it had any. */
  readonly corrected?: string;
};

/** A word of ours that can have been meant. */
type Target = {
  readonly word: string;
  /** Its letters as bits. */
  readonly letters: number;
  /** How many mistakes the mistyped word may have to be taken for it. */
  readonly allowed: number;
};

/** What is known about the words of the site: see {@link createLexicon}. */
export type Lexicon = {
  /** Whether a page has a word in any form. */
  readonly isOnSite: (word: string) => boolean;
  /** Whether a page has it, or people ask for a page with it. */
  readonly hasWord: (word: string) => boolean;
  /** Whether a page has a word that begins so. */
  readonly hasBeginning: (word: string) => boolean;
  /** The words of ours that a mistyped word can have been meant for, by its first letter and its length. */
  readonly findTargets: (word: string) => readonly Target[];
  /** The pairs of words that are one, by both stems with a space between. */
  readonly compounds: ReadonlySet<string>;
  /** Pairs of words that are written as one by mistake or by habit: "sideeffects". */
  readonly pairs: ReadonlyMap<string, readonly [string, string]>;
  readonly realWords: ReadonlySet<string> | null;
};

/** No word of the site has half as many letters, and a question has fewer. */
export const MAX_QUERY_LENGTH = 200;

/** A letter as one of 26 bits, others as none. Words that differ in many bits differ in many letters. */
const toLetterBits = (word: string): number => {
  let bits = 0;
  for (const letter of word) {
    const index = letter.charCodeAt(0) - 97;
    if (index >= 0 && index < 26) bits |= 1 << index;
  }
  return bits;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** Prepares what {@link understandQuery} compares with. Done once for a catalogue. */
export function createLexicon(catalogue: Catalogue): Lexicon {
  const words = catalogue.words.split(" ").filter(Boolean);
  const onSite = new Set(words.map(toStem));
  const known = new Set(onSite);
  // Only the words by which people look for something here: with all words of the site, "easter" would be "easier".
  const ours = [
    ...catalogue.synonyms.flat(),
    ...catalogue.compounds,
    ...catalogue.entries.flatMap(({ kind, title, phrases }) =>
      kind === "term" ? [title, ...phrases] : phrases,
    ),
  ].map(splitWords);
  for (const word of ours.flat()) known.add(toStem(word));
  const targets = [...new Set(ours.flat())].filter((word) => word.length > 3 && !isStopWord(word));
  const targetsByKey = new Map<string, readonly Target[]>();
  return {
    // The catalogue has no numbers: only Pagefind knows which the site has.
    isOnSite: (word) => /\d/.test(word) || onSite.has(toStem(word)),
    hasWord: (word) => /\d/.test(word) || known.has(toStem(word)),
    hasBeginning: (word) => {
      let low = 0;
      let high = words.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (words[middle]! < word) low = middle + 1;
        else high = middle;
      }
      return words[low]?.startsWith(word) ?? false;
    },
    findTargets: (word) => {
      const key = `${word[0]}${word.length}`;
      let found = targetsByKey.get(key);
      if (!found) {
        found = targets.flatMap((target) => {
          const allowed = getAllowedEdits(word, target);
          return allowed === 0 || Math.abs(target.length - word.length) > allowed
            ? []
            : [{ word: target, letters: toLetterBits(target), allowed }];
        });
        targetsByKey.set(key, found);
      }
      return found;
    },
    compounds: new Set(catalogue.compounds.map((pair) => splitWords(pair).map(toStem).join(" "))),
    pairs: new Map(
      ours.flatMap((phrase) =>
        phrase.slice(1).map((second, i) => [toStem(phrase[i]! + second), [phrase[i]!, second]] as const),
      ),
    ),
    realWords: catalogue.realWords === null ? null : new Set(catalogue.realWords.split(" ")),
  };
}

/** How many mistakes a word of this length can have and still be recognised: in a short one each letter makes another word. */
const getEditLimit = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3);

/** How many mistakes a word may have to be taken for a target, which its first letter and its length decide. */
function getAllowedEdits(word: string, target: string): number {
  const limit = getEditLimit(word.length);
  // A mistake in the first letter is rare, and with more than one mistake besides another word is likelier.
  if (target[0] === word[0]) return limit;
  return word.length > 6 ? 1 : 0;
}

/** The word of ours that was meant by a word that is no word of the site, if it is plain which. */
export function correctWord(word: string, lexicon: Pick<Lexicon, "findTargets">): string | undefined {
  const letters = toLetterBits(word);
  let best: string | undefined;
  let fewest = Infinity;
  for (const target of lexicon.findTargets(word)) {
    if (countBits(target.letters ^ letters) > 2 * target.allowed) continue;
    const edits = countEdits(word, target.word, Math.min(target.allowed, fewest - 1));
    if (edits >= fewest) continue;
    fewest = edits;
    best = target.word;
  }
  return best;
}

/**
 * Takes a query apart: which of its words the site has, and which word of ours was meant by one that it has not. Nothing is
 * guessed for a word that is English.
 */
export function understandQuery(query: string, lexicon: Lexicon): UnderstoodQuery {
  const typed = query.slice(0, MAX_QUERY_LENGTH).trim();
  // After a space the last word is finished.
  const isTyping = /[\p{L}\p{N}]$/u.test(query);
  const parts = splitWords(typed);
  const found: Omit<QueryWord, "isJoined">[] = [];
  const add = (word: string, status: QueryWord["status"]): void => {
    found.push({ word, status, isOnSite: status === "begun" || lexicon.isOnSite(word) });
  };
  for (let i = 0; i < parts.length; i++) {
    const word = parts[i]!;
    const next = parts[i + 1];
    const pair = lexicon.pairs.get(toStem(word));
    // "Neuro plasticity" and "contra-indications": one word, taken apart.
    const isTornApart =
      next !== undefined &&
      word.length + next.length > 5 &&
      // Every word with a number in it may be on the site: that of "after 3" is no sign of anything.
      !/\d/.test(word + next) &&
      lexicon.hasWord(word + next) &&
      !(lexicon.isOnSite(word) && lexicon.isOnSite(next));
    if (isTornApart) {
      add(word + next, "known");
      i++;
    } else if (lexicon.hasWord(word) || isStopWord(word)) add(word, "known");
    else if (isTyping && i === parts.length - 1 && word.length > 1 && lexicon.hasBeginning(word))
      add(word, "begun");
    else if (pair) for (const part of pair) add(part, "known");
    else {
      const isMistake = lexicon.realWords !== null && !lexicon.realWords.has(word);
      const meant = isMistake ? correctWord(word, lexicon) : undefined;
      if (meant === undefined) add(word, "unknown");
      else add(meant, "corrected");
    }
  }
  const words = found.map((word, i): QueryWord => {
    const next = found[i + 1];
    return {
      ...word,
      isJoined: next !== undefined && lexicon.compounds.has(`${toStem(word.word)} ${toStem(next.word)}`),
    };
  });
  const isCorrected = words.some(({ status }) => status === "corrected");
  return { typed, words, ...(isCorrected && { corrected: words.map(({ word }) => word).join(" ") }) };
}
