import type { JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";

export type CopyableProps = {
  /** What it is: the name of the box. */
  readonly label: string;
  readonly text: string;
  /** The name of a file that it can be saved as. */
  readonly file?: string;
  /** Whether a long line goes on in the next one: for a link; code keeps its lines. */
  readonly wrap?: boolean;
  readonly children?: JSX.Element | string;
};

/** A text to take along: copied, saved as a file, or picked up by hand. */
export const CopyBlock = ({ label, text, file, wrap, children }: CopyableProps): JSX.Element => {
  const id = useId();
  const box = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState("");

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      // No clipboard here: the text is marked, and the person told how to take it.
      const { current } = box;
      if (current) getSelection()?.selectAllChildren(current);
      setSaid("Your browser does not let this page copy. The text is marked: press Ctrl+C, or ⌘C on a Mac.");
    }
  };
  const save = (): void => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = file ?? "";
    link.click();
    URL.revokeObjectURL(link.href);
  };

  return (
    <div class="ik-copyable">
      <div class="ik-copyable-head">
        <span id={id}>{label}</span>
        <button type="button" class="ik-tool" aria-describedby={id} onClick={() => void copy()}>
          Copy
        </button>
        {file && (
          <button type="button" class="ik-tool" aria-describedby={id} onClick={save}>
            Save as a file
          </button>
        )}
      </div>
      {children}
      {/* Long texts scroll: they have to be reached by keyboard. */}
      <pre
        ref={box}
        class={wrap ? "ik-wrap" : undefined}
        tabIndex={0}
        role="group"
        aria-labelledby={id}
        translate={false}
        dir="ltr"
      >
        {text}
      </pre>
      <p class="ik-said" role="status">
        {said}
      </p>
    </div>
  );
};
