import type { ComponentChildren, JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { fieldText } from "../text/fields.ts";

export type CopyBlockProps = {
  /** What it is: the name of the box. */
  readonly label: string;
  readonly text: string;
  /** The name of a file that it can be saved as. */
  readonly file?: string;
  /** Whether long lines wrap: for a link. Code keeps its lines. */
  readonly wrap?: boolean;
  readonly children?: ComponentChildren;
};

/** A text to be copied, saved as a file, or selected by hand. */
export const CopyBlock = ({ label, text, file, wrap, children }: CopyBlockProps): JSX.Element => {
  const id = useId();
  const box = useRef<HTMLPreElement>(null);
  const [status, setStatus] = useState("");

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setStatus(fieldText.copied);
    } catch {
      // The browser gives no clipboard: select the text, so that a person can copy it with the keyboard.
      const { current } = box;
      if (current) getSelection()?.selectAllChildren(current);
      setStatus(fieldText.copyByHand);
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
    <div class="ik-copy">
      <div class="ik-copy-head">
        <span id={id}>{label}</span>
        <button type="button" class="ik-button-small" aria-describedby={id} onClick={() => void copy()}>
          {fieldText.copy}
        </button>
        {file && (
          <button type="button" class="ik-button-small" aria-describedby={id} onClick={save}>
            {fieldText.saveAsFile}
          </button>
        )}
      </div>
      {children}
      {/* A long text scrolls, so it has to be reachable by keyboard. */}
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
      <p class="ik-status" role="status">
        {status}
      </p>
    </div>
  );
};
