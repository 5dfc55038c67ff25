/** `<infusion-term>`: the class. Importing this defines nothing: see `define/term`. It needs no Preact. */
import { common, text, type Fields } from "../config.ts";
import { elementOf, type Draw, type Emit } from "../element.ts";
import { notes } from "../mechanism/notes.ts";
import { toggleTerm, type TermNote } from "../mechanism/term.ts";
import { term as words, type Messages } from "../messages.ts";
import { textsFor } from "../text.ts";
import css from "./term.css?inline";
import type { TermElementConstructor } from "./types.ts";

const knownTerm: Fields[string] = {
  check: (value) =>
    notes.some(({ id }) => id === value) ? undefined : "the id of a term in the glossary, such as bdnf",
};

/** What a word says when it is opened: what the page gives, or what the glossary has. */
const noteOf = (values: { readonly [name: string]: unknown }, link: HTMLElement): TermNote | undefined => {
  const { term, plain, name } = values as { term?: string; plain?: string; name?: string };
  if (plain) return { name: name ?? link.textContent, plain };
  return notes.find(({ id }) => id === term);
};

const drawTerm: Draw = (place, values) => {
  const shadow = place.getRootNode() as ShadowRoot;
  const slot = shadow.querySelector("slot") as HTMLSlotElement;
  if (!values) {
    place.before(slot);
    place.replaceChildren();
    return;
  }
  let link = place.querySelector("a");
  if (!link) {
    link = document.createElement("a");
    link.dataset["ikTerm"] = "";
    link.setAttribute("part", "term");
    link.setAttribute("aria-expanded", "false");
    link.append(slot);
    place.append(link);
    // Whatever closes a note (Escape, a click elsewhere, another word) says so here.
    new MutationObserver(([change]) => {
      const open = link?.getAttribute("aria-expanded") === "true";
      if (change && (change.oldValue === "true") !== open) state.get(link as Node)?.tell(open);
    }).observe(link, { attributeFilter: ["aria-expanded"], attributeOldValue: true });
    link.addEventListener("click", (event) => {
      const { note, texts } = state.get(link as Node) as State;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !note) return;
      event.preventDefault();
      toggleTerm(link as HTMLAnchorElement, note, texts);
    });
  }
  const { glossaryUrl, term, emit } = values as { glossaryUrl?: string; term?: string; emit: Emit };
  place.classList.toggle("ik-bare", !glossaryUrl);
  link.href = `${glossaryUrl ?? "#"}${term ?? ""}`;
  state.set(link, {
    note: noteOf(values, link),
    texts: textsFor({ term: words }, values["lang"] as string, values["words"] as Messages) as never,
    tell: (open) => emit(open ? "term-open" : "term-close", { term: term ?? null }),
  });
};

type State = {
  readonly note: TermNote | undefined;
  readonly texts: Parameters<typeof toggleTerm>[2];
  readonly tell: (open: boolean) => void;
};
const state = new WeakMap<Node, State>();

export const TermElement = elementOf({
  tag: "infusion-term",
  css,
  fields: { ...common, term: knownTerm, name: text, plain: text },
  draw: drawTerm,
  handlers: (emit) => ({ emit }),
  inline: true,
}) as unknown as TermElementConstructor;
