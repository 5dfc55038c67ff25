/**
 * A technical word that says what it means where it stands. In the HTML it is a link to the glossary, and that is what
 * it stays without script; with script a click, a tap or Enter opens its plain definition beside it, and the page does
 * not move. Escape or a click elsewhere closes it.
 */
import type { Term } from "@infusionkit/core";
import { getMessages, type Locale } from "../i18n/format.ts";
import { term as termMessages, type Messages } from "../i18n/messages.ts";

/** What the definition shows. */
export type TermDefinition = Pick<Term, "name" | "plain" | "pronunciation">;

/** The messages of the definition itself, with their locale. */
export type TermMessages = Locale & { readonly term: typeof termMessages };

/**
 * The messages of the definition itself, in a language.
 *
 * @param lang a BCP 47 tag; English by default
 * @param messages what replaces the English ones, any part of them
 * @example getTermMessages("fr", { term: { close: "Fermer" } }).term.close // "Fermer"
 */
export const getTermMessages = (lang?: string, messages?: Messages): TermMessages =>
  getMessages({ term: termMessages }, lang, messages);

/** Whether a click on a link is for us: one with a key held asks for a new tab or window. */
export const isPlainClick = (event: MouseEvent): boolean =>
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Told to a document: whichever definition is open in it closes. Scripts of several widgets may be in one page. */
const CLOSE_EVENT = "infusionkit-close-term";
const closeOpenTerm = (): boolean => document.dispatchEvent(new Event(CLOSE_EVENT));

const createElement = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  text = "",
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
};

/** Puts the definition under the link, or above it where there is more room, and inside the window. */
const placePopover = (link: HTMLElement, popover: HTMLElement): void => {
  const at = link.getBoundingClientRect();
  const width = Math.min(352, innerWidth - 16);
  popover.style.setProperty("width", `${width}px`);
  popover.style.setProperty("left", `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`);
  const below = innerHeight - at.bottom;
  if (below < popover.offsetHeight + 12 && at.top > below)
    popover.style.setProperty("bottom", `${innerHeight - at.top + 6}px`);
  else popover.style.setProperty("top", `${at.bottom + 6}px`);
};

/**
 * Opens the definition of a word beside it, or closes it when it is open. One is open at a time, in a page and in shadow
 * roots alike.
 *
 * @param link the word: a link to its entry in the glossary or, where there is none, a button
 * @example
 * const word = document.querySelector<HTMLElement>("a.term");
 * if (word) {
 *   const definition = { name: "BDNF", plain: "A natural protein that helps nerve cells to live and grow." };
 *   word.addEventListener("click", (event) => {
 *     event.preventDefault();
 *     toggleTerm(word, definition, getTermMessages());
 *   });
 * }
 */
export const toggleTerm = (link: HTMLElement, term: TermDefinition, messages: TermMessages): void => {
  const wasOpen = link.getAttribute("aria-expanded") === "true";
  closeOpenTerm();
  if (wasOpen) return;

  // Right behind the word, so that reading and tabbing go from it into the note and on.
  const popover = createElement("span", "ik-term-popover");
  const text = createElement("span", "ik-term-text");
  text.setAttribute("role", "status");
  const name = createElement("b", "ik-term-name", term.name);
  const closeButton = createElement("button", "ik-term-close", "×");
  closeButton.type = "button";
  closeButton.setAttribute("aria-label", messages.term.close);
  popover.append(text, closeButton);

  const events = new AbortController();
  const { signal } = events;
  const close = (): void => {
    events.abort();
    popover.remove();
    link.setAttribute("aria-expanded", "false");
  };
  const closeAndReturn = (): void => {
    close();
    link.focus();
  };

  if (link instanceof HTMLAnchorElement && link.href) {
    const more = createElement("a", "ik-term-more", messages.term.more);
    more.href = link.href;
    more.addEventListener("click", close);
    closeButton.before(more);
  }
  link.after(popover);
  // Above everything, and measured from the window even where an ancestor has been moved or contained.
  popover.popover = "manual";
  popover.showPopover?.();
  link.setAttribute("aria-expanded", "true");
  // Filled after it is in the page: only then is it announced.
  text.append(name, document.createTextNode(` ${term.plain}`));
  placePopover(link, popover);

  closeButton.addEventListener("click", closeAndReturn, { signal });
  document.addEventListener(CLOSE_EVENT, close, { signal });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") closeAndReturn();
    },
    { signal },
  );
  document.addEventListener(
    "pointerdown",
    (event) => {
      const path = event.composedPath();
      if (!path.includes(popover) && !path.includes(link)) close();
    },
    { signal },
  );
  popover.addEventListener(
    "focusout",
    (event) => {
      const to = event.relatedTarget;
      if (to instanceof Node && to !== link && !popover.contains(to)) close();
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
};

/** Closes the definition of a word, if it is the one that is open. */
export const closeTerm = (link: HTMLElement): void => {
  if (link.getAttribute("aria-expanded") === "true") closeOpenTerm();
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
 * @param messages messages that replace the English ones
 * @param findDefinition finds a link's definition in another way
 * @returns what takes it back
 * @example
 * const stop = enhanceTerms(document, { term: { close: "Fermer" } });
 * addEventListener("pagehide", stop);
 */
export const enhanceTerms = (
  root: Document | ShadowRoot | HTMLElement,
  messages: Messages = {},
  findDefinition: (link: HTMLAnchorElement) => TermDefinition | undefined = readDefinition,
): (() => void) => {
  const termMessages = getTermMessages(root instanceof HTMLElement ? root.lang : undefined, messages);
  const events = new AbortController();
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-ik-term]")) {
    const definition = findDefinition(link);
    if (!definition) continue;
    link.setAttribute("aria-expanded", "false");
    link.addEventListener(
      "click",
      (event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        toggleTerm(link, definition, termMessages);
      },
      { signal: events.signal },
    );
  }
  return () => {
    closeOpenTerm();
    events.abort();
  };
};
