import { stemmer } from "stemmer";

/**
 * The words of a text as the search compares them: lower case, without accents, "can’t" as "can not", "half-life" as two
 * words.
 *
 * @example
 * splitWords("Can’t I eat before?"); // ["can", "not", "i", "eat", "before"]
 */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/\bcannot\b/g, "can not")
      // Often typed without the apostrophe.
      .replace(
        /\b(ca|wo|do|does|did|is|was|are|has|have|should|must)n['’]?t\b/g,
        (_, verb: string) => `${{ ca: "can", wo: "will" }[verb] ?? verb} not`,
      )
      .replace(/['’](?:s|m|d|re|ve|ll)\b/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const stems = new Map<string, string>();

/**
 * The form that the plural, the past and other forms of a word share. It is for comparison only: "contraind" is no word.
 *
 * @example
 * toStem("benefits") === toStem("benefit"); // true
 */
export function toStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // A number, or a name with one in it ("s22"), has no other forms.
  const stem = /\d/.test(word) ? word : stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** Words without a subject of their own. "What is it" has no other words, and is looked up as it stands. */
const STOP_WORDS = new Set(
  `a an the this that these those some any all
  i me my mine myself we us our you your he him his himself she her hers herself they them their themselves it its
  one someone somebody anyone
  am is are was were be been being do does did doing done have has had having
  can could may might must shall should will would
  of on in at to for from with without by about into as than then so too very just also and or if but not
  what which who whom whose when where how why there here
  get gets got getting go goes going went give gives take takes taking make makes need needs want wants like
  tell say says said ask asks asked sounds seems know find please help with let ok okay hi hello really actually still ever`.split(
    /\s+/,
  ),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Words that nearly every question here has. They decide little about what it asks. */
const WEAK_STEMS: ReadonlySet<string> = new Set(
  `patient person people infusion clinic treatment therapy medicine course day time thing first second third fourth fifth
  sixth seventh last next another new page off out up down over away back lot way today tomorrow yesterday tonight
  morning afternoon evening caller`
    .split(/\s+/)
    .map(toStem),
);

export const isWeakStem = (stem: string): boolean => WEAK_STEMS.has(stem);

/**
 * How many letters have to be changed, added, left out or swapped with their neighbour to make one word of another; more
 * than `limit` count as `Infinity`.
 *
 * @example
 * countEdits("depresion", "depression", 2); // 1
 */
export function countEdits(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        row[j - 1]! + 1,
        last[j]! + 1,
        last[j - 1]! + (same ? 0 : 1),
        isSwap ? beforeLast[j - 2]! + 1 : Infinity,
      );
    }
    // No later row has a smaller number than the smallest of this one and the one before.
    if (Math.min(...row, ...last) > limit) return Infinity;
    beforeLast = last;
    last = row;
  }
  return last[to.length]! > limit ? Infinity : last[to.length]!;
}
