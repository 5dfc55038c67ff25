import { Component, type ComponentChildren, type JSX } from "preact";
import type { Messages } from "../i18n/messages.ts";
import { getTermMessages, toggleTerm, type TermDefinition } from "./termPopover.ts";

export type TermProps = TermDefinition & {
  /** The word as it stands in its sentence; its name when left out. */
  readonly children?: ComponentChildren;
  /** Its entry in a glossary, where the word leads without JavaScript; without one the word is a button. */
  readonly href?: string;
  /** The language, as a BCP 47 tag; English when left out. */
  readonly lang?: string;
  /** Words that replace the English ones. */
  readonly words?: Messages;
};

/**
 * A technical word that opens its plain definition by pointer, tap and key. It carries the definition, so that a page
 * with a few words does not load a glossary.
 *
 * @example <Term name="BDNF" plain="A natural protein that helps nerve cells to live and grow." href="/glossary/#bdnf" />
 */
export class Term extends Component<TermProps> {
  private readonly toggle = (event: JSX.TargetedMouseEvent<HTMLElement>): void => {
    // A click that asks for a new tab or window is a click on a link.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    toggleTerm(event.currentTarget, this.props, getTermMessages(this.props.lang, this.props.words));
  };

  override render({ name, href, children = name }: TermProps): JSX.Element {
    const shared = { class: "ik-word", "aria-expanded": "false" as const, onClick: this.toggle };
    return href ? (
      <a {...shared} href={href}>
        {children}
      </a>
    ) : (
      <button {...shared} type="button">
        {children}
      </button>
    );
  }
}
