/**
 * A technical word that says what it means where it stands. In the HTML it is a link to the glossary, and that is what
 * it stays without script; with script a click, a tap or Enter opens its plain definition beside it, and the page does
 * not move. Escape or a click elsewhere closes it.
 */
import type { Term } from "@infusionkit/core";
import { term as termTexts, type Messages } from "../i18n/messages.ts";
import { getTexts, type Texts } from "../i18n/text.ts";

/** What the definition shows. */
export type TermDefinition = Pick<Term, "name" | "plain" | "pronunciation">;

/** The words of the definition itself. */
export type TermTexts = Texts<{ readonly term: typeof termTexts }>;

/** The words of the definition itself, in a language. */
export const getTermMessages = (lang?: string, replacing?: Messages): TermTexts =>
  getTexts({ term: termTexts }, lang, replacing);

let open: { readonly link: HTMLElement; readonly note: HTMLElement; readonly off: () => void } | null = null;

const close = (): void => {
  if (!open) return;
  const { link, note, off } = open;
  open = null;
  off();
  note.remove();
  link.setAttribute("aria-expanded", "false");
};

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  text = "",
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
};

/** Puts the note under the link, or above it where there is more room, and inside the window. */
const placePopover = (link: HTMLElement, note: HTMLElement): void => {
  const at = link.getBoundingClientRect();
  const width = Math.min(352, innerWidth - 16);
  note.style.setProperty("width", `${width}px`);
  note.style.setProperty("left", `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`);
  const below = innerHeight - at.bottom;
  if (below < note.offsetHeight + 12 && at.top > below)
    note.style.setProperty("bottom", `${innerHeight - at.top + 6}px`);
  else note.style.setProperty("top", `${at.bottom + 6}px`);
};

/**
 * Opens the definition of a word beside it, or closes it when it is open. One is open at a time, in a page and in shadow
 * roots alike.
 *
 * @param link the word: a link to its entry in the glossary or, where there is none, a button
 */
export const toggleTerm = (link: HTMLElement, term: TermDefinition, words: TermTexts): void => {
  const again = open?.link === link;
  close();
  if (again) return;

  // Right behind the word, so that reading and tabbing go from it into the note and on.
  const note = make("span", "ik-note-term");
  const text = make("span", "ik-note-text");
  text.setAttribute("role", "status");
  const head = make("b", "ik-note-name", term.name);
  const shut = make("button", "ik-note-close", "×");
  shut.type = "button";
  shut.setAttribute("aria-label", words.term.close);
  note.append(text, shut);
  if (link instanceof HTMLAnchorElement && link.href) {
    const more = make("a", "ik-note-more", words.term.more);
    more.href = link.href;
    more.addEventListener("click", close);
    shut.before(more);
  }
  link.after(note);
  // Above everything, and measured from the window even where an ancestor has been moved or contained.
  note.popover = "manual";
  note.showPopover?.();
  link.setAttribute("aria-expanded", "true");
  // Filled after it is in the page: only then is it announced.
  text.append(head, document.createTextNode(` ${term.plain}`));
  placePopover(link, note);

  const events = new AbortController();
  const { signal } = events;
  const back = (): void => {
    close();
    link.focus();
  };
  shut.addEventListener("click", back, { signal });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") back();
    },
    { signal },
  );
  document.addEventListener(
    "pointerdown",
    (event) => {
      const path = event.composedPath();
      if (!path.includes(note) && !path.includes(link)) close();
    },
    { signal },
  );
  note.addEventListener(
    "focusout",
    (event) => {
      const to = event.relatedTarget;
      if (to instanceof Node && to !== link && !note.contains(to)) close();
    },
    { signal },
  );
  addEventListener("resize", close, { signal });
  // The note keeps its place in the window, so it goes when the word moves away from it. A scroll event alone is no sign of
  // that: it may tell of a scroll that was over when the note opened, or of another part of the page.
  const { top, left } = link.getBoundingClientRect();
  const closeWhenMoved = (): void => {
    const now = link.getBoundingClientRect();
    if (Math.abs(now.top - top) > 1 || Math.abs(now.left - left) > 1) close();
  };
  addEventListener("scroll", closeWhenMoved, { signal, passive: true, capture: true });
  open = { link, note, off: () => events.abort() };
};

/** The definition that a link carries with it: `data-ik-name`, `data-ik-plain`. */
const readDefinition = ({ dataset, textContent }: HTMLAnchorElement): TermDefinition | undefined => {
  const plain = dataset["ikPlain"];
  return plain ? { name: dataset["ikName"] ?? textContent ?? "", plain } : undefined;
};

/**
 * Makes every link to a term in a page open its definition. The link carries it, so that nothing has to be loaded:
 * `<a href="/glossary/#bdnf" data-ik-term data-ik-name="BDNF" data-ik-plain="A protein that …">BDNF</a>`.
 * A link without a definition stays a plain link.
 *
 * @param replacing words that replace the English ones
 * @param find gives a link's definition in another way
 * @returns what takes it back
 */
export const enhanceTerms = (
  root: Document | ShadowRoot | HTMLElement,
  replacing: Messages = {},
  find: (link: HTMLAnchorElement) => TermDefinition | undefined = readDefinition,
): (() => void) => {
  const words = getTermMessages(root instanceof HTMLElement ? root.lang : undefined, replacing);
  const events = new AbortController();
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-ik-term]")) {
    const term = find(link);
    if (!term) continue;
    link.setAttribute("aria-expanded", "false");
    link.addEventListener(
      "click",
      (event) => {
        // A click that asks for a new tab or window is a click on a link.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        toggleTerm(link, term, words);
      },
      { signal: events.signal },
    );
  }
  return () => {
    close();
    events.abort();
  };
};
