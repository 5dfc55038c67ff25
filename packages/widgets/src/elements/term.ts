/** `<infusion-term>`: the class. Importing this defines nothing: see `define/term`. It needs no Preact. */
import { term } from "../i18n/messages.ts";
import { createElementClass, type Emit, type Render } from "../element/createElementClass.ts";
import { commonSettings, textSetting, type Setting } from "../element/settings.ts";
import { readTexts } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";
import {
  getTermMessages,
  isPlainClick,
  toggleTerm,
  type TermDefinition,
  type TermMessages,
} from "../mechanism/termPopover.ts";
import { termDefinitions } from "../mechanism/terms.data.ts";
import css from "./term.css?inline";
import type { TermElement as Described, TermElementConstructor } from "./types.ts";

const knownTermSetting: Setting = {
  findProblem: (value, name) =>
    termDefinitions.some(({ id }) => id === value)
      ? undefined
      : `${name} is ${JSON.stringify(value) ?? typeof value}: it must be the id of a term in the glossary, such as bdnf.`,
};

type TermValues = {
  readonly term?: string;
  readonly plain?: string;
  readonly name?: string;
  readonly glossaryUrl?: string;
  readonly lang?: string;
  readonly messages?: Messages;
  readonly emit: Emit;
};

/** What a word says when it is opened: what the page gives, or what the glossary has. */
const findDefinition = (
  { term, plain, name, messages }: TermValues,
  host: Element,
): TermDefinition | undefined =>
  plain
    ? { name: name ?? host.textContent ?? "", plain }
    : (readTexts(messages?.terms?.[term ?? ""], ["name", "plain"]) ??
      termDefinitions.find(({ id }) => id === term));

/** What a word's listeners need, as of the last render. */
type LinkState = {
  readonly definition: TermDefinition | undefined;
  readonly messages: TermMessages;
  readonly onToggle: (isOpen: boolean) => void;
};
const linkStates = new WeakMap<Node, LinkState>();

/** A word with its listeners, around what the page gave. With a glossary it is a link to it; without one, a button. */
const createLink = (tag: "a" | "button", slot: HTMLSlotElement): HTMLElement => {
  const link: HTMLElement = document.createElement(tag);
  if (link instanceof HTMLButtonElement) link.type = "button";
  link.className = "ik-term";
  link.setAttribute("part", "term");
  link.setAttribute("aria-expanded", "false");
  link.append(slot);
  // Whatever closes a definition (Escape, a click elsewhere, another word) says so here.
  new MutationObserver(([change]) => {
    const isOpen = link.getAttribute("aria-expanded") === "true";
    if (change && (change.oldValue === "true") !== isOpen) linkStates.get(link)?.onToggle(isOpen);
  }).observe(link, { attributeFilter: ["aria-expanded"], attributeOldValue: true });
  link.addEventListener("click", (event: MouseEvent) => {
    const { definition, messages } = linkStates.get(link) as LinkState;
    if (!isPlainClick(event) || !definition) return;
    event.preventDefault();
    toggleTerm(link, definition, messages);
  });
  return link;
};

const renderTerm: Render = (container, values) => {
  const shadow = container.getRootNode() as ShadowRoot;
  const slot = shadow.querySelector("slot") as HTMLSlotElement;
  if (!values) {
    container.before(slot);
    container.replaceChildren();
    return;
  }
  const termValues = values as TermValues;
  const { glossaryUrl, term, emit } = termValues;
  const tag = glossaryUrl ? "a" : "button";
  let link = container.querySelector<HTMLElement>(".ik-term");
  if (link?.localName !== tag) {
    link = createLink(tag, slot);
    container.replaceChildren(link);
  }
  if (glossaryUrl) link.setAttribute("href", `${glossaryUrl}${term ?? ""}`);
  linkStates.set(link, {
    definition: findDefinition(termValues, shadow.host),
    messages: getTermMessages(termValues.lang, termValues.messages),
    onToggle: (isOpen) => emit(isOpen ? "term-open" : "term-close", { term: term ?? null }),
  });
};

export const TermElement = createElementClass({
  tag: "infusion-term",
  className: "TermElement",
  css,
  messages: { term },
  settings: { ...commonSettings, term: knownTermSetting, name: textSetting(), plain: textSetting(2000) },
  render: renderTerm,
  handlers: (emit) => ({ emit }),
  inline: true,
}) as unknown as TermElementConstructor;

/** An `<infusion-term>` element. Its class has the same name. */
export type TermElement = Described;
