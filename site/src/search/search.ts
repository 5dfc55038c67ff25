import type { ReaderFilter } from "./audiences.ts";
import {
  addReference,
  CATALOGUE_FILE,
  REFERENCE_CATALOGUE_FILE,
  type Catalogue,
  type CatalogueEntry,
  type ReferenceCatalogue,
} from "./catalogue.ts";
import { createAnswerFinder } from "./find-answers.ts";
import { createPageFinder, isMatch, type FoundPage, type FoundPages, type Pagefind } from "./find-pages.ts";
import { findNearestTerms } from "./nearest.ts";
import { createLexicon, understandQuery, type UnderstoodQuery } from "./understand.ts";
import { isStopWord, splitWords } from "./words.ts";

/** All that is shown of a search. */
export type SearchResult = {
  readonly query: UnderstoodQuery;
  readonly filter: ReaderFilter;
  /** Places that answer the query by their name, the best first; one without an address is a sentence. */
  readonly answers: readonly {
    readonly href?: string;
    readonly entry: CatalogueEntry;
    /** The places on that page that hold the words. */
    readonly sections: FoundPage["sections"];
  }[];
  /** Other pages that hold the words. */
  readonly pages: readonly FoundPage[];
  readonly hasMore: boolean;
  readonly haveAllWords: boolean;
  /** Whether nothing was found for the chosen readers, and this is from all pages. */
  readonly isFromElsewhere: boolean;
  /** The words that nothing here has. */
  readonly unknownWords: readonly string[];
  /** Terms of the glossary that are spelt alike, where nothing was found. */
  readonly nearest: readonly { readonly href: string; readonly title: string }[];
  readonly hasGlossary: boolean;
  readonly audiences: Catalogue["audiences"];
  readonly advice: Catalogue["advice"];
  /** Whether a word of a text is one of those that were looked for. */
  readonly isWanted: (word: string) => boolean;
};

const NOTHING: FoundPages = { pages: [], hasMore: false, haveAllWords: true };

/** How Pagefind orders pages: Starlight's values, which favour the words themselves before longer ones, but long pages, which have every word, less. */
const RANKING = { pageLength: 0.75, termFrequency: 0.1, termSaturation: 2, termSimilarity: 9 };

async function loadJson<Content>(base: string, file: string): Promise<Content> {
  const response = await fetch(base + file);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return (await response.json()) as Content;
}

async function loadPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    bundlePath: `${base}pagefind/`,
    ranking: RANKING,
    excerptLength: 22,
  });
  await pagefind.init();
  return pagefind;
}

/** What a query is compared with. */
const prepare = (catalogue: Catalogue) => ({
  catalogue,
  lexicon: createLexicon(catalogue),
  findAnswers: createAnswerFinder(catalogue),
});

async function load(base: string) {
  const [catalogue, pagefind] = await Promise.all([
    loadJson<Catalogue>(base, CATALOGUE_FILE),
    loadPagefind(base),
  ]);
  const main = prepare(catalogue);
  let withReference: Promise<typeof main> | undefined;
  return {
    main,
    /** The same with the names of the API reference; loaded once somebody asks for one. */
    getWithReference: () =>
      (withReference ??= catalogue.hasReference
        ? loadJson<ReferenceCatalogue>(base, REFERENCE_CATALOGUE_FILE).then((reference) =>
            prepare(addReference(catalogue, reference)),
          )
        : Promise.resolve(main)),
    findPages: createPageFinder(pagefind),
  };
}

/** Whether a query has a name as code has them: "planCourse". */
const hasCodeName = (typed: string): boolean => /\p{Ll}\p{Lu}|[_@/]/u.test(typed);

/**
 * Prepares a search of the site that is published under `base`. It starts to load what it needs at once; what fails is loaded
 * again with the next search.
 */
export function createSearch(
  base: string,
): (typed: string, filter: ReaderFilter, limit: number) => Promise<SearchResult> {
  let loading = load(base);
  // A search tells of it.
  loading.catch(() => {});
  let failed = false;

  return async (typed, filter, limit) => {
    if (failed) {
      loading = load(base);
      failed = false;
    }
    const onFailure = (error: unknown): never => {
      failed = true;
      throw error;
    };
    const { main, getWithReference, findPages } = await loading.catch(onFailure);
    // Patients and staff do not load the names of functions.
    let { catalogue, lexicon, findAnswers } =
      filter === "developers" || filter === "all" ? await getWithReference().catch(onFailure) : main;
    let query = understandQuery(typed, lexicon);
    const find = async (readers: ReaderFilter) => {
      let answers = findAnswers(query, readers);
      // A sentence is all there is to say.
      const isSentence = answers[0]?.entry.kind === "sentence";
      if (isSentence) answers = answers.slice(0, 1);
      const found = isSentence ? NOTHING : await findPages(query, readers, limit);
      // Pages that have some of the words are worth showing only where there is nothing better.
      const isBetter = answers.length > 0 && !found.haveAllWords;
      const shown = new Set(answers.map(({ entry }) => base + entry.path));
      const pages = found.pages.map((page) => ({
        ...page,
        sections: page.sections.filter(({ url }) => !shown.has(url)),
      }));
      return {
        ...found,
        answers: answers.map(({ entry }) => ({
          entry,
          ...(entry.path !== undefined && { href: base + entry.path }),
          sections: pages.find(({ url }) => url === base + entry.path)?.sections ?? [],
        })),
        pages: isBetter ? [] : pages.filter(({ url }) => !shown.has(url)),
      };
    };

    let found = await find(filter);
    const isEmpty = found.answers.length === 0 && found.pages.length === 0;
    if (isEmpty && filter !== "all") {
      if (hasCodeName(typed)) {
        ({ catalogue, lexicon, findAnswers } = await getWithReference().catch(onFailure));
        query = understandQuery(typed, lexicon);
      }
      // Other readers' pages that have only some of the words are about something else.
      const elsewhere = await find("all");
      const isKnown = query.words.every(({ word, status }) => status !== "unknown" || isStopWord(word));
      if (isKnown && elsewhere.haveAllWords) found = elsewhere;
    }
    const isNothing = found.answers.length === 0 && found.pages.length === 0;

    const words = query.words.filter(({ word }) => !isStopWord(word));
    return {
      query,
      filter,
      ...found,
      isFromElsewhere: isEmpty && !isNothing,
      unknownWords: words.filter(({ status }) => status === "unknown").map(({ word }) => word),
      nearest: isNothing
        ? findNearestTerms(query.typed, catalogue.entries).map(({ path, title }) => ({
            href: base + path!,
            title,
          }))
        : [],
      audiences: catalogue.audiences,
      advice: catalogue.advice,
      hasGlossary: catalogue.entries.some(({ kind }) => kind === "term"),
      isWanted: (text) =>
        splitWords(text).some((onPage) => !isStopWord(onPage) && words.some((word) => isMatch(onPage, word))),
    };
  };
}
