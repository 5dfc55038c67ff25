import type { PageAudience } from "./audiences.ts";

/** One place of the site that a search can lead to. */
export type CatalogueEntry = {
  /** Where it is, below the site's root: `glossary/#sgacc`. Only a sentence can be without one. */
  readonly path?: string;
  readonly title: string;
  /** The page that the heading or the term is on; missing where the entry is a page itself. */
  readonly page?: string;
  readonly audience: PageAudience;
  /** The definition of a term, the description of a page, what an export is for, or how the text under a heading begins. */
  readonly lead: string;
  /** An `export` is a name of the API reference: it is looked for by its lead, too. */
  readonly kind: "term" | "page" | "heading" | "export" | "sentence";
  /** What people type who look for it, besides its title. */
  readonly phrases: readonly string[];
};

/** What the search knows before it asks Pagefind. The build writes it beside the pages, as `search.json`. */
export type Catalogue = {
  readonly entries: readonly CatalogueEntry[];
  /** What is said of the audiences whose pages the site has. */
  readonly audiences: Readonly<Partial<Record<PageAudience, string>>>;
  /** What to do when nothing was found. */
  readonly advice: string | null;
  /** Groups of words that mean the same here; the first of each is the one to compare. */
  readonly synonyms: readonly (readonly string[])[];
  /** Pairs of words that are one, however they are written: "half life". */
  readonly compounds: readonly string[];
  /** Every word of the site, with spaces between. */
  readonly words: string;
  /**
   * English words that look like a mistake in one of ours, such as "cancer" for "cancel", with spaces between: whoever types
   * one means it. `null` where nothing is corrected.
   */
  readonly realWords: string | null;
  /** Whether the site has an API reference, whose names are in a file of their own. */
  readonly hasReference: boolean;
};

/** The names of the API reference, and the words of its pages. Loaded beside the catalogue by who looks for a name. */
export type ReferenceCatalogue = Pick<Catalogue, "entries" | "words">;

export const CATALOGUE_FILE = "search.json";
export const REFERENCE_CATALOGUE_FILE = "search-reference.json";

/** The catalogue with the names of the API reference in it. */
export const addReference = (catalogue: Catalogue, reference: ReferenceCatalogue): Catalogue => ({
  ...catalogue,
  entries: [...catalogue.entries, ...reference.entries],
  // In order: a word is looked up by halves.
  words: [...new Set([...catalogue.words.split(" "), ...reference.words.split(" ")])].sort().join(" "),
});
