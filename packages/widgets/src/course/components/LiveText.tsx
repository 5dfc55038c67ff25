import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Sentence } from "../text/sentences.ts";

/**
 * A text that changes where it stands. A translation of the page puts a text of its own there, which no change of ours
 * would reach: then the element is replaced. Else its text alone changes, which costs a browser a fraction of that.
 */
export const LiveText = ({
  text,
  lang,
  class: className,
}: {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly class?: string;
}): JSX.Element => {
  const element = useRef<HTMLSpanElement>(null);
  const rendered = useRef({ text, replacements: 0 });
  const { current: last } = rendered;
  if (text !== last.text) {
    const node = element.current?.firstChild;
    const isOurs = node?.nodeType === 3 && element.current?.textContent === last.text;
    rendered.current = { text, replacements: last.replacements + (isOurs ? 0 : 1) };
  }
  return (
    <span key={rendered.current.replacements} ref={element} lang={lang} class={className}>
      {text}
    </span>
  );
};

/** A sentence of core on the page, in the language that it is in. */
export const CoreSentence = ({
  sentence,
  class: className,
}: {
  readonly sentence: Sentence;
  readonly class?: string;
}): JSX.Element => (
  <LiveText text={sentence.text} lang={sentence.lang} {...(className ? { class: className } : {})} />
);
