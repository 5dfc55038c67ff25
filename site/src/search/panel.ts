import { searchText as text } from "../text/search.ts";
import type { ReaderFilter } from "./audiences.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { create, type Child } from "./create.ts";
import type { FoundPage } from "./find-pages.ts";
import stylesheet from "./search.css?url";
import { createSearch, type SearchResult } from "./search.ts";

const SEPARATOR = " › ";

/** A text with the words that were looked for marked in it. */
const markWords = (excerpt: string, result: SearchResult): readonly Child[] =>
  excerpt
    .split(/([\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*)/u)
    .map((part) => (result.isWanted(part) ? create("mark", {}, part) : part));

/** One thing that a reader can go to: a link, where it leads, how its text begins, and places on that page. */
function createResult(
  result: SearchResult,
  {
    href,
    title,
    where,
    lead,
  }: { href: string; title: string; where?: string | undefined; lead: readonly Child[] },
  sections: FoundPage["sections"] = [],
): HTMLLIElement {
  return create(
    "li",
    { class: "ik-found" },
    create("a", { href, class: "ik-found-link" }, title),
    ...(where ? [create("p", { class: "ik-found-where" }, where)] : []),
    ...(lead.length > 0 ? [create("p", { class: "ik-found-lead" }, ...lead)] : []),
    ...(sections.length > 0
      ? [
          create(
            "ul",
            { class: "ik-found-sections" },
            ...sections.map(({ url, title, excerpt }) =>
              createResult(result, { href: url, title, lead: markWords(excerpt, result) }),
            ),
          ),
        ]
      : []),
  );
}

const createSentence = ({ title, lead }: CatalogueEntry): HTMLLIElement =>
  create(
    "li",
    { class: "ik-found" },
    create("p", { class: "ik-found-sentence" }, create("strong", {}, title)),
    create("p", { class: "ik-found-lead" }, lead),
  );

function createAnswers(result: SearchResult): readonly Child[] {
  if (result.answers.length === 0) return [];
  return [
    create("h2", { class: "ik-found-heading" }, text.answers),
    create(
      "ol",
      { class: "ik-found-list ik-found-answers" },
      ...result.answers.map(({ href, entry, sections }) =>
        href === undefined
          ? createSentence(entry)
          : createResult(
              result,
              {
                href,
                title: entry.title,
                where: [result.audiences[entry.audience], entry.page].filter(Boolean).join(SEPARATOR),
                lead: entry.lead ? [entry.lead] : [],
              },
              sections,
            ),
      ),
    ),
  ];
}

function createPages(result: SearchResult, onMore: () => void): readonly Child[] {
  if (result.pages.length === 0) return [];
  const more = create("button", { type: "button", class: "ik-button" }, text.more);
  more.addEventListener("click", onMore);
  return [
    create("h2", { class: "ik-found-heading" }, result.haveAllWords ? text.pages : text.somePages),
    create(
      "ol",
      { class: "ik-found-list" },
      ...result.pages.map(({ url, title, audience, sections, excerpt }) =>
        createResult(
          result,
          {
            href: url,
            title,
            where: result.audiences[audience],
            lead: sections.length > 0 ? [] : markWords(excerpt, result),
          },
          sections,
        ),
      ),
    ),
    ...(result.hasMore ? [more] : []),
  ];
}

/** What to do when nothing was found: words that look alike, whom to ask, and where help is. */
function createNothing(result: SearchResult, base: string): readonly Child[] {
  const glossary = result.hasGlossary
    ? [
        create(
          "p",
          {},
          result.nearest.length > 0 ? text.nearest : text.noneNearest,
          " ",
          ...result.nearest.flatMap(({ href, title }) => [create("a", { href }, title), ", "]),
          create("a", { href: `${base}glossary/` }, text.glossaryLink),
          ".",
        ),
      ]
    : [];
  return [
    create(
      "div",
      { class: "ik-found-nothing" },
      ...glossary,
      ...(result.advice ? [create("p", {}, result.advice)] : []),
      create("p", {}, text.help, " ", create("a", { href: `${base}help/` }, text.helpLink), "."),
    ),
  ];
}

/** What is said of a result, on the screen and aloud. */
function describe(result: SearchResult): string {
  const count = result.answers.length + result.pages.length;
  const sentences = [
    result.query.corrected ? text.correctedTo(result.query.corrected) : "",
    result.isFromElsewhere ? text.elsewhere[result.filter] : "",
  ];
  if (count === 0) sentences.push(text.nothing(result.query.typed));
  else {
    if (result.unknownWords.length > 0) sentences.push(text.unknown(result.unknownWords));
    sentences.push(
      (result.hasMore ? text.countWithMore : text.count)(count, result.query.corrected ?? result.query.typed),
    );
  }
  return sentences.filter(Boolean).join(" ");
}

/** How many pages are shown at first, and how many more each time. */
const PAGES_AT_ONCE = 8;

/**
 * Loads the styles of the results. An import of the file itself would make Astro link it in every page, whether the search
 * is opened or not. Nothing is shown before they are there, or it would move once they come; where they cannot be had, as
 * when the connection is lost, the results can still be read.
 */
const loadStyles = (): Promise<void> =>
  new Promise((resolve) => {
    const link = create("link", { rel: "stylesheet", href: stylesheet });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });

/**
 * Brings the dialog of the search to life, which stands in each page without anything in it. Loaded when somebody opens the
 * search.
 */
export function startPanel(dialog: HTMLDialogElement, base: string): void {
  const input = dialog.querySelector("input[type=search]") as HTMLInputElement;
  const form = dialog.querySelector("form")!;
  const status = dialog.querySelector<HTMLElement>(".ik-search-status")!;
  const output = dialog.querySelector<HTMLElement>(".ik-search-results")!;
  const search = createSearch(base);
  const styles = loadStyles();
  let latest = 0;

  const readers = [...form.querySelectorAll<HTMLInputElement>("input[name=reader]")];
  /** A site for one audience has nothing to choose from. */
  const getFilter = (): ReaderFilter =>
    (readers.find(({ checked }) => checked)?.value ?? "all") as ReaderFilter;

  const show = (sentence: string, ...children: readonly Child[]): void => {
    output.replaceChildren(...children);
    output.setAttribute("aria-busy", "false");
    // Told aloud as it changes.
    status.textContent = sentence;
  };

  const run = async (limit = PAGES_AT_ONCE): Promise<void> => {
    const own = ++latest;
    const typed = input.value;
    output.setAttribute("aria-busy", "true");
    if (typed.trim() === "") {
      await styles;
      if (own === latest) show("", create("p", { class: "ik-found-start" }, text.start));
      return;
    }
    try {
      const result = await search(typed, getFilter(), limit);
      await styles;
      // Something else has been typed meanwhile.
      if (own !== latest) return;
      const hasFocus = output.contains(document.activeElement);
      const shown = output.querySelectorAll(".ik-found-link").length;
      const isNothing = result.answers.length + result.pages.length === 0;
      show(
        describe(result),
        ...createAnswers(result),
        ...createPages(result, () => start(limit + PAGES_AT_ONCE)),
        ...(isNothing ? createNothing(result, base) : []),
      );
      // "More pages" was pressed, and is gone: go on with the first of them.
      if (hasFocus) output.querySelectorAll<HTMLElement>(".ik-found-link")[shown]?.focus();
      else output.scrollTop = 0;
    } catch (error) {
      if (own !== latest) return;
      show(text.failed);
      console.warn("InfusionKit: the search could not be loaded.", error);
    }
  };

  /** The search for what stands in the field now. */
  let running = Promise.resolve();
  const start = (limit?: number): void => void (running = run(limit));

  /** Moves among the links by arrow keys; up from the first is the field again. */
  const onArrow = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    // In the filter the arrow keys choose.
    if ((event.target as HTMLElement).matches("input[type=radio]")) return;
    const stops = [input, ...output.querySelectorAll<HTMLElement>("a, button")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    event.preventDefault();
    next?.focus();
  };

  input.addEventListener("input", () => start());
  for (const reader of readers) reader.addEventListener("change", () => start());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    // "Enter" leads into the list, and on a phone puts the keyboard away. A second one follows the link.
    await running;
    output.querySelector<HTMLElement>("a")?.focus();
  });
  dialog.addEventListener("keydown", onArrow);
  // Who reads is remembered while the dialog is open, and no longer.
  dialog.addEventListener("close", () => {
    if (!readers[0] || readers[0].checked) return;
    readers[0].checked = true;
    start();
  });
  output.addEventListener("click", (event) => {
    // A link to a heading of this very page does not load anything, and would stay behind the dialog.
    if ((event.target as Element).closest("a")) dialog.close();
  });
  start();
}
