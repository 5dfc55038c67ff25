import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Sentence } from "../text/sentences.tsx";
import type { CourseMessages } from "../text/courseMessages.ts";

/**
 * A text that changes where it stands. A page's translation puts a text of its own there, to which no change of ours
 * would come: then the element is replaced. Else its text alone changes, which costs a browser a fraction of that.
 */
export const LiveText = ({ text, lang }: { readonly text: string; readonly lang?: string }): JSX.Element => {
  const element = useRef<HTMLSpanElement>(null);
  const drawn = useRef({ text, times: 0 });
  const { current: last } = drawn;
  if (text !== last.text) {
    const now = element.current?.firstChild;
    const ours = now?.nodeType === 3 && element.current?.textContent === last.text;
    drawn.current = { text, times: last.times + (ours ? 0 : 1) };
  }
  return (
    <span key={drawn.current.times} ref={element} lang={lang}>
      {text}
    </span>
  );
};

/** A sentence of core at the desk. */
export const LiveSentence = ({
  told,
  words,
}: {
  readonly told: Sentence;
  readonly words: CourseMessages;
}): JSX.Element => <LiveText text={told.text} lang={told.own ? words.lang : "en"} />;
