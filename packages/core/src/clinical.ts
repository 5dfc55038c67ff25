/**
 * The door for professionals only: the medicine by its name, its identifiers, the titles and findings that name it, and
 * what is known in professional wording. Nothing that is shown in public may import it. What the pages of each audience
 * may not contain is listed here too, for the checks of the built files.
 */
import { deepFreeze } from "./freeze.ts";
import { medicine } from "./data/clinical/medicine.ts";
import { clinicalTitles, clinicalWording, readAt } from "./data/clinical/references.ts";
import { references } from "./data/references.ts";
import type { Reference } from "./evidence.ts";
import { anyText, choiceOf } from "./validation/shapes.ts";
import { checkSchema, type Schema } from "./validation/validateSchema.ts";

export { medicine };
export { clinicalBenefits, clinicalClaims } from "./data/clinical/claims.ts";
export type { ClinicalClaim, ClinicalResult } from "./data/clinical/claims.ts";
export { clinicalHarms } from "./data/clinical/harms.ts";
export type { ClinicalHarm } from "./data/clinical/harms.ts";
export { missedNasalVisits, practice } from "./data/clinical/practice.ts";
export type { PracticeLine, PracticeList } from "./data/clinical/practice.ts";
export { presetResults } from "./data/clinical/presets.ts";
export { publishedTimecourse } from "./data/clinical/timecourse.ts";
export type { Medicine, MedicineIdentifier } from "./data/clinical/medicine.ts";

/** A reference with its title, as professionals see it. */
export type ClinicalReference = Reference & {
  readonly title: string;
  /** Where it was read, if it has neither a DOI nor a PubMed number: its publisher's page, or a copy or report of it. */
  readonly readAt?: string;
};

/** Every reference in its full wording, in the order of the public list. */
export const clinicalReferences: readonly ClinicalReference[] = /* @__PURE__ */ (() =>
  deepFreeze(
    references.map((reference) => {
      const title = reference.title ?? clinicalTitles[reference.id];
      if (title === undefined)
        throw new RangeError(`The reference "${reference.id}" has no title: add it to the clinical titles`);
      const address = readAt[reference.id];
      return {
        ...reference,
        ...clinicalWording[reference.id],
        title,
        ...(address !== undefined && { readAt: address }),
      };
    }),
  ))();

/**
 * Whose pages a text is for, where the audience limits what it may say. On pages for professionals it is the voice that is
 * limited: they do not speak to patients.
 */
export type LimitedAudience = "public" | "service" | "clinical";

const everyIdentifier = [medicine, ...medicine.related].flatMap((one) =>
  one.identifiers.map(({ curie }) => curie),
);

/** An identifier as it is met without its registry's full name; a bare number alone gives nothing away. */
const shorter = (curie: string): string[] => {
  const local = curie.slice(curie.indexOf(":") + 1);
  return /[a-z]|-.*-/i.test(local)
    ? [local]
    : curie.includes(".")
      ? [curie.slice(curie.indexOf(".") + 1)]
      : [];
};

/** Short words and those with a digit would be found by chance in longer ones, and so would the nicknames. */
const standsAlone = (word: string): boolean =>
  word.length <= 5 || /\d/.test(word) || medicine.abbreviations.includes(word);

const publicWords: readonly string[] = [
  // The stem holds for other languages too, and every relative has it in its name.
  ...["ketamin", medicine.name],
  ...medicine.abbreviations,
  ...medicine.brands,
  ...medicine.related.map(({ name }) => name),
  // Synonyms in several parts contain one of the names above.
  ...medicine.related.flatMap(({ synonyms }) => synonyms).filter((synonym) => /^[a-z]+$/i.test(synonym)),
  ...everyIdentifier,
  ...everyIdentifier.flatMap(shorter),
].map((word) => word.toLowerCase());

const serviceWords: readonly string[] = [
  // What it is
  "anaesthe, anesthe, sedation, sedated, sedative, dissociative, dissociation, psychedelic, hallucinog",
  "antidepress, anti-depress, analges, painkiller, opioid, opiate, antagonist",
  // How it works
  "nmda, nmdar, n-methyl-d-aspart, gaba, glutamat, glutamic, neurotransmit, receptor, cortex, sgacc, cingulate",
  "bdnf, trkb, mtor, mtorc1, neurotroph, nerve-growth, neuroplast, neural, neuron, synaps, synaptic",
  "brain connection, brain chemical, new connections, descending inhibition, central sensiti, inflammat",
  // What for: a condition beside an infusion is read as the medicine's indication
  "treatment-resistant, depression, depressive, chronic pain, craving",
  // What good it does
  "lasting effect, lasting benefit, lasting relief, increase in mood, mood lift, lifts mood, improves mood",
  "pain relief, pain-free, reduction in pain, reduction in chronic, cure, cures, cured, miracle, breakthrough",
  "life-changing, success rate, proven to work, rapid-acting, fast-acting",
].flatMap((line) => line.split(", "));

/** How pages for patients speak to them, and refer to the medicine without its name. */
const patientWords: readonly string[] = [
  "our medication, ask your doctor, ask your clinic, ask the clinic, tell your clinic, tell the clinic, call your clinic",
  "call the clinic, your doctor, your treating doctor, your clinic, your course, your infusions, your next infusion",
  "your own pain, help you, you may feel, for patients, for everyone, for patients and clinics, you will feel",
].flatMap((line) => line.split(", "));

/**
 * The words that no file of an audience may contain, in lower case. Words of up to five letters, those with a digit and
 * nicknames count only when they stand alone; the others wherever they stand, inside a slug or a longer word too.
 */
export const forbiddenWords: { readonly [A in LimitedAudience]: readonly string[] } =
  /* @__PURE__ */ deepFreeze<{ readonly [A in LimitedAudience]: readonly string[] }>({
    public: [...new Set(publicWords)],
    service: [...new Set([...publicWords, ...serviceWords])],
    clinical: [...new Set(patientWords)],
  });

type Finder = { readonly words: readonly string[]; readonly find: RegExp };

/** What may stand between the parts of a word: any marks, or white space however wide, as the lines of a page have it. */
const JOINT = "(?:\\s+|[^a-z0-9]{1,3})";

/** One pattern with a group for each word, in which any marks may join a word's parts: `N-methyl_D aspart`. */
const finder = (forbidden: readonly string[]): Finder => {
  // Longest first, so that a word is reported and not a shorter one inside it.
  const words = [...forbidden].sort((a, b) => b.length - a.length);
  const groups = words.map((word) => `(${word.split(/[^a-z0-9]+/).join(JOINT)})`);
  return { words, find: new RegExp(groups.join("|"), "gi") };
};

const audienceSchema: Schema = /* @__PURE__ */ choiceOf("public", "service", "clinical");

const finders = {
  public: finder(forbiddenWords.public),
  service: finder(forbiddenWords.service),
  clinical: finder(forbiddenWords.clinical),
};

/**
 * What hides a word from a search and not from a reader or a browser: entities, escapes of JavaScript and of URLs, a
 * place to break the word, letters that print nothing, accents.
 */
const DISGUISE =
  /&#x([0-9a-f]+);?|\\u([0-9a-f]{4})|\\u\{([0-9a-f]+)\}|\\x([0-9a-f]{2})|&#(\d+);?|((?:%[0-9a-f]{2})+)|&([a-z])(?:acute|grave|circ|uml|tilde|ring|cedil);|&(?:shy|zwnj|zwj|nobreak);|(&nbsp;)|<wbr\s*\/?>|([\u{80}-\u{10ffff}])/giu;

const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

const fromUrl = (escaped: string): string => {
  try {
    return decodeURIComponent(escaped);
  } catch {
    // Not UTF-8, so not a letter that a reader would see: `100%20`, or a remainder in a script.
    return " ";
  }
};

/** The text as a reader sees it, and for each of its letters the place in the text as it is written. */
function undisguise(text: string): { readonly plain: string; readonly place: (index: number) => number } {
  let plain = "";
  let end = 0;
  // Where the distance between the two places changes: [place in plain, place in text].
  const shifts: (readonly [number, number])[] = [[0, 0]];
  for (const match of text.matchAll(DISGUISE)) {
    const [whole, hex, unicode, unicodes, byte, decimal, url, accented, space, other] = match;
    const digits = hex ?? unicode ?? unicodes ?? byte;
    const letters =
      digits !== undefined
        ? fromCode(Number.parseInt(digits, 16))
        : decimal !== undefined
          ? fromCode(Number(decimal))
          : url !== undefined
            ? fromUrl(url)
            : space !== undefined
              ? " "
              : (accented ?? other ?? "");
    plain += text.slice(end, match.index);
    shifts.push([plain.length, match.index]);
    // Taken apart, an accented letter is the letter and a mark, which goes with the signs that print nothing.
    plain += letters.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "");
    end = match.index + whole.length;
    shifts.push([plain.length, end]);
  }
  plain += text.slice(end);
  const place = (index: number): number => {
    let low = 0;
    let high = shifts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (shifts[middle]![0] <= index) low = middle;
      else high = middle;
    }
    const [from, to] = shifts[low]!;
    return to + index - from;
  };
  return { plain, place };
}

const letterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && /[a-z0-9]/i.test(character);

/** Whether a word ends between two characters: at a mark, at the edge, or where small letters turn to capitals. */
const wordEnds = (before: string | undefined, after: string | undefined): boolean =>
  !letterOrDigit(before) || !letterOrDigit(after) || (/[a-z]/.test(before!) && /[A-Z]/.test(after!));

/** Whether a place lies in data that nobody reads as words: a long run of mixed letters and digits, as base64 is. */
function inData(plain: string, index: number): boolean {
  const run = /[a-z0-9+/=]/i;
  let from = index;
  let to = index;
  while (from > 0 && index - from < 200 && run.test(plain[from - 1]!)) from--;
  while (to < plain.length && to - index < 200 && run.test(plain[to]!)) to++;
  const found = plain.slice(from, to);
  return found.length >= 40 && /[a-z]/.test(found) && /[A-Z]/.test(found) && /\d/.test(found);
}

/**
 * The forbidden words of an audience that a text contains, in order, with the place where each begins. Case and accents
 * do not matter, and a word is found inside slugs and identifiers, and through entities, escapes and soft hyphens. A short
 * abbreviation counts only as a word of its own: "market", "blanket" and "basket" are clean. The coded positions of a
 * source map (`mappings`) are not words and are passed over; decode base64 before you ask.
 *
 * @throws RangeError or TypeError when `text` is not text, or when there is no such audience
 * @example
 * findForbidden("A basket, and a visit", "public"); // []
 */
export function findForbidden(
  text: string,
  audience: LimitedAudience,
): readonly { readonly word: string; readonly index: number }[] {
  checkSchema(anyText, text, "text");
  checkSchema(audienceSchema, audience, "audience");
  const { words, find } = finders[audience];
  const readable = text.replace(/"mappings"\s*:\s*"[^"]*"/g, (mappings) => " ".repeat(mappings.length));
  const { plain, place } = undisguise(readable);
  const found: { word: string; index: number }[] = [];
  find.lastIndex = 0;
  for (let match = find.exec(plain); match !== null; match = find.exec(plain)) {
    const word = words[match.slice(1).findIndex((group) => group !== undefined)]!;
    const { index } = match;
    const end = index + match[0].length;
    const whole = wordEnds(plain[index - 1], plain[index]) && wordEnds(plain[end - 1], plain[end]);
    if (!standsAlone(word) || (whole && !inData(plain, index))) found.push({ word, index: place(index) });
    // A longer word that does not count may hide one that does.
    else find.lastIndex = index + 1;
  }
  return found;
}
