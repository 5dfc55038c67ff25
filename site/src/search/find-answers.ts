import { getReader, readerWeights, type ReaderFilter } from "./audiences.ts";
import type { Catalogue, CatalogueEntry } from "./catalogue.ts";
import type { UnderstoodQuery } from "./understand.ts";
import { isStopWord, isWeakStem, splitWords, toStem } from "./words.ts";

/** A place that answers a query, and how well its best phrase fits: 1 is word for word. */
export type Answer = { readonly entry: CatalogueEntry; readonly score: number };

/** The phrases of a catalogue, ready to be compared with queries: see {@link createAnswerFinder}. */
export type AnswerFinder = (query: UnderstoodQuery, filter: ReaderFilter) => readonly Answer[];

/** How well a phrase that somebody wrote down for an entry counts against its own title. */
const WEIGHTS = {
  phrase: 1.1,
  term: 1,
  page: 1,
  heading: 0.9,
  export: 0.9,
  sentence: 1,
  purpose: 1,
} as const;

/** Of two sentences with the words that are asked for, the one with fewer others is meant: how much that counts. */
const BREVITY_SHARE = 0.2;

/** What a weak word counts against the rarest word. */
const WEAK_WEIGHT = 0.06;

/** Below this an entry has too little to do with a query to stand above the pages that hold its words. */
const MIN_SCORE = 0.5;
/** A phrase that somebody wrote down and that is in the query as a whole says more than some words of a title. */
const MIN_PHRASE_SCORE = 0.3;
/** Much worse than the best answer is none. */
const MIN_SHARE_OF_BEST = 0.65;
const MAX_ANSWERS = 4;

/** "Why six" asks for something else than "six". */
const WHY = "why";

/** Whether a stem may be that of a word that begins so: "glutam" of "glutamat", which will be "glutamate". */
const isBegun = (stem: string, begun: string): boolean =>
  stem.startsWith(begun) || (begun.startsWith(stem) && stem.length > 3 && begun.length - stem.length < 4);

/** Finds the words and phrases that mean the same, and gives the same name to each. */
export function createConceptFinder(
  synonyms: Catalogue["synonyms"],
): (words: readonly string[]) => readonly string[] {
  /** By the stem that a phrase begins with, the longest first. */
  const phrases = new Map<string, { readonly stems: readonly string[]; readonly concept: string }[]>();
  for (const group of synonyms) {
    const concept = splitWords(group[0]!).map(toStem).join("_");
    for (const phrase of group) {
      const stems = splitWords(phrase).map(toStem);
      const list = phrases.get(stems[0]!) ?? [];
      list.push({ stems, concept });
      list.sort((a, b) => b.stems.length - a.stems.length);
      phrases.set(stems[0]!, list);
    }
  }
  return (words) => {
    const stems = words.map(toStem);
    const found: { readonly concept: string; readonly isStop: boolean }[] = [];
    for (let i = 0; i < stems.length;) {
      const match = phrases
        .get(stems[i]!)
        ?.find((phrase) => phrase.stems.every((stem, offset) => stems[i + offset] === stem));
      found.push(
        match
          ? { concept: match.concept, isStop: false }
          : { concept: stems[i]!, isStop: isStopWord(words[i]!) && words[i] !== WHY },
      );
      i += match?.stems.length ?? 1;
    }
    const content = found.filter(({ isStop }) => !isStop);
    return [...new Set((content.length > 0 ? content : found).map(({ concept }) => concept))];
  };
}

/**
 * Prepares the answers of a catalogue: its pages, headings, terms, and what people type for them. An answer is found by the
 * words and their synonyms that a query shares with one of its phrases; rare words count for more than frequent ones.
 */
export function createAnswerFinder(catalogue: Catalogue): AnswerFinder {
  const toConcepts = createConceptFinder(catalogue.synonyms);
  const entries = catalogue.entries.map((entry) => ({
    entry,
    phrases: [
      { text: entry.title, isOwn: true, isPurpose: false },
      ...entry.phrases.map((text) => ({ text, isOwn: entry.kind === "term", isPurpose: false })),
      ...(entry.kind === "export" ? [{ text: entry.lead, isOwn: true, isPurpose: true }] : []),
    ].map(({ text, isOwn, isPurpose }) => ({
      concepts: toConcepts(splitWords(text)),
      isOwn,
      isPurpose,
      weight: isPurpose ? WEIGHTS.purpose : isOwn ? WEIGHTS[entry.kind] : WEIGHTS.phrase,
    })),
  }));
  const counts = new Map<string, number>();
  for (const { phrases } of entries)
    for (const concept of new Set(phrases.flatMap(({ concepts }) => concepts)))
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const weigh = (concept: string): number =>
    isWeakStem(concept)
      ? WEAK_WEIGHT * Math.log(1 + entries.length)
      : Math.log(1 + entries.length / (counts.get(concept) ?? 1));
  const weighAll = (concepts: readonly string[]): number =>
    concepts.reduce((sum, concept) => sum + weigh(concept), 0);

  /**
   * How much of each other a query and a phrase have; a word that is still being typed stands for all that begin so. Of a
   * sentence that says what something is for, few words are asked for, and those count.
   */
  const measureFit = (
    wanted: readonly string[],
    begun: string | undefined,
    offered: readonly string[],
    isPurpose: boolean,
  ): { readonly fit: number; readonly isWhole: boolean } => {
    const completed =
      begun === undefined ? undefined : offered.find((one) => isBegun(one, begun) && !wanted.includes(one));
    const asked = completed === undefined ? wanted : [...wanted.filter((one) => one !== begun), completed];
    const shared = offered.filter((one) => asked.includes(one));
    const isWhole = shared.length === offered.length;
    // "Infusion" alone says nothing of what was asked, unless it is all that was asked and all that is offered.
    const isStrong = shared.some((one) => !isWeakStem(one)) || (isWhole && asked.every(isWeakStem));
    if (!isStrong) return { fit: 0, isWhole: false };
    const weight = weighAll(shared);
    const [ofOffered, ofAsked] = [weight / weighAll(offered), weight / weighAll(asked)];
    return {
      fit: isPurpose
        ? ofAsked * (1 - BREVITY_SHARE + BREVITY_SHARE * ofOffered)
        : (2 * ofOffered * ofAsked) / (ofOffered + ofAsked),
      isWhole,
    };
  };

  return (query, filter) => {
    const typedWords = splitWords(query.typed);
    const words = query.words.map(({ word }) => word);
    const wanted = toConcepts(words);
    const last = query.words.at(-1);
    const begun = last?.status === "begun" ? toStem(last.word) : undefined;
    if (wanted.length === 0) return [];
    const asksForMeaning = /^(?:what (?:is|are|does)|define|meaning|definition)\b|\bmeans?$|\bmeaning\b/.test(
      typedWords.join(" "),
    );
    const isPatient = typedWords.some((word) => word === "i" || word === "my" || word === "me");
    // Whoever speaks of a patient, or of what "we" do, works at a clinic.
    const isStaff =
      !isPatient && typedWords.some((word) => /^(?:patients?|pts?|callers?|we|our)$/.test(word));

    const found = entries.flatMap(({ entry, phrases }) => {
      const reader = getReader(entry.audience);
      const isForReader = filter === "all" || filter === reader || entry.kind === "term";
      let best = 0;
      for (const { concepts, isOwn, isPurpose, weight } of phrases) {
        // Patients and staff may ask for what stands with the partners; a title there that resembles their words is chance.
        if (!isForReader && (isOwn || filter !== "care")) continue;
        const { fit, isWhole } = measureFit(wanted, begun, concepts, isPurpose);
        if (fit < (isWhole && !isOwn ? MIN_PHRASE_SCORE : MIN_SCORE)) continue;
        best = Math.max(best, fit * weight);
      }
      if (best === 0) return [];
      const forReader = filter === reader || entry.kind === "term" ? 1 : readerWeights[reader];
      const forAsker =
        (isPatient && entry.audience === "staff") || (isStaff && entry.audience !== "staff") ? 0.9 : 1;
      const forMeaning = asksForMeaning && entry.kind === "term" ? 1.25 : 1;
      return [{ entry, score: best * forReader * forAsker * forMeaning }];
    });
    found.sort((a, b) => b.score - a.score);
    const isForDevelopers = ({ entry }: Answer): boolean => getReader(entry.audience) === "developers";
    // A patient's or a nurse's question is answered by a page about programming only where nothing else answers it.
    const suited =
      filter === "care" && !found.every(isForDevelopers)
        ? found.filter((one) => !isForDevelopers(one))
        : found;
    const least = (suited[0]?.score ?? 0) * MIN_SHARE_OF_BEST;
    return suited.filter(({ score }) => score >= least).slice(0, MAX_ANSWERS);
  };
}
