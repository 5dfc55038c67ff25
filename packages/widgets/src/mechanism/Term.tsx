import type { ComponentChildren, JSX, Ref } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Messages } from "../i18n/messages.ts";
import { closeTerm, getTermMessages, isPlainClick, toggleTerm, type TermDefinition } from "./termPopover.ts";

/** What a word takes: its definition, and where it stands. */
export type TermProps = TermDefinition & {
  /** The word as it stands in its sentence; its name by default. */
  readonly children?: ComponentChildren;
  /** Its entry in a glossary, where the word leads without JavaScript; without one the word is a button. */
  readonly href?: string;
  /** The language, as a BCP 47 tag; English by default. */
  readonly lang?: string;
  /** Messages that replace the English ones. */
  readonly messages?: Messages;
};

/**
 * A technical word that opens its plain definition by pointer, tap and key. It carries the definition, so that a page
 * with a few words does not load a glossary.
 *
 * @example <Term name="BDNF" plain="A natural protein that helps nerve cells to live and grow." href="/glossary/#bdnf" />
 */
export const Term = (props: TermProps): JSX.Element => {
  const { name, href, children = name, lang, messages } = props;
  const toggle = (event: JSX.TargetedMouseEvent<HTMLElement>): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    toggleTerm(event.currentTarget, props, getTermMessages(lang, messages));
  };
  const link = useRef<HTMLElement>(null);
  // The definition stands beside the word, where nothing of Preact's takes it away.
  useLayoutEffect(() => () => closeTerm(link.current!), []);
  const shared = { class: "ik-term", "aria-expanded": "false" as const, onClick: toggle };
  return href ? (
    <a {...shared} ref={link as Ref<HTMLAnchorElement>} href={href}>
      {children}
    </a>
  ) : (
    <button {...shared} ref={link as Ref<HTMLButtonElement>} type="button">
      {children}
    </button>
  );
};
