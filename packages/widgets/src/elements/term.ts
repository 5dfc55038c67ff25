/** `<infusion-term>`: the class. Importing this defines nothing: see `define/term`. It needs no Preact. */
import { commonSettings, textSetting, type SettingFields } from "../element/settings.ts";
import { createElementClass, type Draw, type Emit } from "../element/createElementClass.ts";
import { termDefinitions } from "../mechanism/terms.data.ts";
import { toggleTerm, type TermDefinition } from "../mechanism/termPopover.ts";
import { term as termMessages, type Messages } from "../i18n/messages.ts";
import { getMessages } from "../i18n/format.ts";
import css from "./term.css?inline";
import type { TermElement as Described, TermElementConstructor } from "./types.ts";

const knownTerm: SettingFields[string] = {
  check: (value) =>
    termDefinitions.some(({ id }) => id === value)
      ? undefined
      : "the id of a term in the glossary, such as bdnf",
};

/** What a word says when it is opened: what the page gives, or what the glossary has. */
const noteOf = (values: { readonly [name: string]: unknown }, host: Element): TermDefinition | undefined => {
  const { term, plain, name } = values as { term?: string; plain?: string; name?: string };
  if (plain) return { name: name ?? host.textContent, plain };
  return termDefinitions.find(({ id }) => id === term);
};

const drawTerm: Draw = (place, values) => {
  const shadow = place.getRootNode() as ShadowRoot;
  const slot = shadow.querySelector("slot") as HTMLSlotElement;
  if (!values) {
    place.before(slot);
    place.replaceChildren();
    return;
  }
  const { glossaryUrl, term, emit } = values as { glossaryUrl?: string; term?: string; emit: Emit };
  // With a glossary the word is a link to it; without one it is a button.
  const kind = glossaryUrl ? "a" : "button";
  let link = place.querySelector<HTMLElement>(".ik-word");
  if (link?.localName !== kind) {
    const made: HTMLElement = (link = document.createElement(kind));
    made.className = "ik-word";
    made.setAttribute("part", "term");
    made.setAttribute("aria-expanded", "false");
    made.append(slot);
    place.replaceChildren(made);
    // Whatever closes a note (Escape, a click elsewhere, another word) says so here.
    new MutationObserver(([change]) => {
      const open = made.getAttribute("aria-expanded") === "true";
      if (change && (change.oldValue === "true") !== open) state.get(made)?.tell(open);
    }).observe(made, { attributeFilter: ["aria-expanded"], attributeOldValue: true });
    made.addEventListener("click", (event: MouseEvent) => {
      const { note, texts } = state.get(made) as State;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !note) return;
      event.preventDefault();
      toggleTerm(made, note, texts);
    });
  }
  if (link instanceof HTMLButtonElement) link.type = "button";
  else link.setAttribute("href", `${glossaryUrl}${term ?? ""}`);
  state.set(link, {
    note: noteOf(values, shadow.host),
    texts: getMessages(
      { term: termMessages },
      values["lang"] as string,
      values["messages"] as Messages,
    ) as never,
    tell: (open) => emit(open ? "term-open" : "term-close", { term: term ?? null }),
  });
};

type State = {
  readonly note: TermDefinition | undefined;
  readonly texts: Parameters<typeof toggleTerm>[2];
  readonly tell: (open: boolean) => void;
};
const state = new WeakMap<Node, State>();

export const TermElement = createElementClass({
  tag: "infusion-term",
  css,
  fields: { ...commonSettings, term: knownTerm, name: textSetting, plain: textSetting },
  draw: drawTerm,
  handlers: (emit) => ({ emit }),
  inline: true,
}) as unknown as TermElementConstructor;

/** One of its elements. */
export type TermElement = Described;
