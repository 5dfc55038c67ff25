import {
  getReader,
  listAudiences,
  readerWeights,
  type PageAudience,
  type ReaderFilter,
} from "./audiences.ts";
import type { QueryWord, UnderstoodQuery } from "./understand.ts";
import { isStopWord, isWeakStem, splitWords, toStem } from "./words.ts";

/** What is used here of Pagefind's interface; see https://pagefind.app/docs/api/. */
export type Pagefind = {
  readonly options: (options: object) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    term: string,
    options?: { readonly filters?: object },
  ) => Promise<{ readonly results: readonly PagefindResult[] } | null>;
};
type PagefindResult = {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindPage>;
};
type PagefindPage = {
  readonly url: string;
  readonly content: string;
  readonly locations: readonly number[];
  readonly filters: { readonly audience?: readonly string[] };
  readonly meta: { readonly title?: string };
  readonly plain_excerpt: string;
  readonly sub_results: readonly PagefindSection[];
};
type PagefindSection = {
  readonly url: string;
  readonly title: string;
  readonly locations: readonly number[];
  readonly plain_excerpt: string;
};

/** A page that holds the words of a query, with the places where they are. */
export type FoundPage = {
  readonly url: string;
  readonly title: string;
  readonly audience: PageAudience;
  readonly excerpt: string;
  readonly sections: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
};

/**
 * The excerpt without what it has of the heading above it: Pagefind counts a heading among the words of its section, and
 * may begin in the middle of it.
 *
 * @example
 * dropTitle("of reach. When the infusions no longer fit", "The course is out of reach"); // "When the infusions no longer fit"
 */
export function dropTitle(excerpt: string, title: string): string {
  const words = title.split(" ");
  const rest = words
    .map((_, from) => `${words.slice(from).join(" ")}. `)
    .find((ending) => excerpt.startsWith(ending));
  return rest === undefined ? excerpt : excerpt.slice(rest.length);
}

export type FoundPages = {
  readonly pages: readonly FoundPage[];
  /** Whether there are more pages than are given. */
  readonly hasMore: boolean;
  /** Whether each page has all of the words; where none has, those that have some are given. */
  readonly haveAllWords: boolean;
};

const MAX_SECTIONS = 3;

/** Whether an address is the top of its page: the title has an id of its own, for the link that skips the navigation. */
const isPageItself = (url: string): boolean => /^[^#]*(?:#_top)?$/.test(url);

/** Whether a word of a page is one that was asked for. Pagefind also answers "anxiety" with "an", the longest word that it begins with. */
export function isMatch(onPage: string, { word, status }: QueryWord): boolean {
  if (status === "begun") return onPage.startsWith(word);
  return toStem(onPage) === toStem(word);
}

/** Asks Pagefind, and keeps only what holds the very words. */
export function createPageFinder(
  pagefind: Pagefind,
): (query: UnderstoodQuery, filter: ReaderFilter, limit: number) => Promise<FoundPages> {
  const ask = async (
    words: readonly QueryWord[],
    filter: ReaderFilter,
  ): Promise<readonly PagefindResult[]> => {
    const filters = filter === "all" ? {} : { audience: { any: listAudiences(filter) } };
    const found = await pagefind.search(words.map(({ word }) => word).join(" "), { filters });
    return found?.results ?? [];
  };

  const check = (page: PagefindPage, words: readonly QueryWord[]): FoundPage | undefined => {
    const tokens = page.content.split(/\s+/);
    const readAt = (location: number): readonly string[] => splitWords(tokens[location] ?? "");
    /** Which of the words are at some places of the page. Of two words that are one, the second follows the first. */
    const findWords = (locations: readonly number[]): ReadonlySet<QueryWord> =>
      new Set(
        words.filter((word, i) =>
          locations.some((location) => {
            const at = readAt(location).findIndex((onPage) => isMatch(onPage, word));
            if (at < 0 || !word.isJoined || !words[i + 1]) return at >= 0;
            const next = [...readAt(location), ...readAt(location + 1)][at + 1];
            return next !== undefined && isMatch(next, words[i + 1]!);
          }),
        ),
      );
    const sections = page.sub_results
      .map((section) => {
        const found = findWords(section.locations);
        const inTitle = splitWords(section.title).filter((onPage) =>
          words.some((word) => isMatch(onPage, word)),
        );
        return { section, count: found.size, rank: inTitle.length * 10 + section.locations.length };
      })
      .sort((a, b) => b.count - a.count || b.rank - a.rank);
    // Far apart on a long page, two words have little to do with each other.
    if ((sections[0]?.count ?? 0) < words.length) return undefined;
    const own = sections.find(({ section }) => isPageItself(section.url));
    return {
      url: page.url,
      title: page.meta.title ?? page.url,
      audience: (page.filters.audience?.[0] ?? "everyone") as PageAudience,
      excerpt: own?.count ? own.section.plain_excerpt : page.plain_excerpt,
      sections: sections
        .filter(({ section, count }) => count > 0 && !isPageItself(section.url))
        .slice(0, MAX_SECTIONS)
        .map(({ section: { url, title, plain_excerpt } }) => ({
          url,
          title,
          excerpt: dropTitle(plain_excerpt, title),
        })),
    };
  };

  /** The best pages of some results, checked; one more than asked for is a sign that there are more. */
  const load = async (
    results: readonly PagefindResult[],
    words: readonly QueryWord[],
    limit: number,
  ): Promise<FoundPage[]> => {
    const pages: FoundPage[] = [];
    for (let at = 0; at < results.length && pages.length <= limit; at += limit) {
      const loaded = await Promise.all(results.slice(at, at + limit + 1).map((result) => result.data()));
      pages.push(...loaded.flatMap((page) => check(page, words) ?? []));
    }
    return pages;
  };

  return async (query, filter, limit) => {
    const content = query.words.filter(({ word }) => !isStopWord(word));
    const words = (content.length > 0 ? content : query.words).filter(({ isOnSite }) => isOnSite);
    // "Anxiety after an infusion" is not answered by the pages that have "infusion".
    // Nor is "PHQ-9" by those that have a nine.
    const isWeak = (word: string): boolean => isWeakStem(toStem(word)) || /^\d+$/.test(word);
    const isLost = words.length < content.length && words.every(({ word }) => isWeak(word));
    if (words.length === 0 || isLost) return { pages: [], hasMore: false, haveAllWords: false };

    const pages = await load(await ask(words, filter), words, limit);
    const units = splitUnits(words);
    if (pages.length > 0 || units.length === 1) return toFound(pages, filter, limit, true);
    // No page has them all. Those that have most of them, the rarest first.
    const byPage = new Map<string, { page: FoundPage; score: number }>();
    for (const unit of units) {
      const results = await ask(unit, filter);
      const rarity = 1 / Math.max(1, results.length);
      for (const page of await load(results.slice(0, limit), unit, limit)) {
        const known = byPage.get(page.url);
        byPage.set(page.url, {
          page: known ? { ...known.page, sections: mergeSections(known.page, page) } : page,
          score: (known?.score ?? 0) + rarity,
        });
      }
    }
    const best = [...byPage.values()].sort((a, b) => b.score - a.score).map(({ page }) => page);
    return { ...toFound(best, filter, limit, false), hasMore: false };
  };
}

/** The words one by one, and two that are one together. */
function splitUnits(words: readonly QueryWord[]): readonly (readonly QueryWord[])[] {
  const units: QueryWord[][] = [];
  words.forEach((word, i) => {
    if (words[i - 1]?.isJoined) units.at(-1)!.push(word);
    else units.push([word]);
  });
  return units;
}

const mergeSections = (a: FoundPage, b: FoundPage): FoundPage["sections"] =>
  [...new Map([...a.sections, ...b.sections].map((section) => [section.url, section])).values()].slice(
    0,
    MAX_SECTIONS,
  );

function toFound(
  pages: readonly FoundPage[],
  filter: ReaderFilter,
  limit: number,
  haveAllWords: boolean,
): FoundPages {
  // The sort is stable: within the pages for the same readers Pagefind's order stays.
  const weigh = (page: FoundPage): number => readerWeights[getReader(page.audience)];
  const sorted = filter === "all" ? [...pages].sort((a, b) => weigh(b) - weigh(a)) : pages;
  return { pages: sorted.slice(0, limit), hasMore: pages.length > limit, haveAllWords };
}
