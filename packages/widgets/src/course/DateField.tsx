import type { ComponentChildren, JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { readWhole, type DatePart, type DateParts, type DateReading, type DateWords } from "./readDate.ts";

export type DateFieldProps = {
  readonly legend: ComponentChildren;
  readonly hint?: string;
  readonly parts: DateParts;
  readonly reading: DateReading;
  /** The date in words, shown while what stands in the fields is a date. */
  readonly echo: string | null;
  readonly onChange: (parts: DateParts) => void;
  readonly words: DateWords;
  /** An optional date may stay empty without a word of complaint. */
  readonly optional?: boolean;
};

const PARTS: readonly DatePart[] = ["day", "month", "year"];

/**
 * A date in three labelled fields, said back in words. A whole date pasted into any of them fills all three.
 * What is wrong is said once the person has left the fields, beside the field that is wrong.
 */
export const DateField = (props: DateFieldProps): JSX.Element => {
  const { legend, hint, parts, reading, echo, onChange, words, optional } = props;
  const id = useId();
  const [left, setLeft] = useState(false);
  const [question, setQuestion] = useState("");
  const wrong = !reading.ok && !(optional && reading.empty) && left;
  const message = question || (wrong && !reading.ok ? reading.message : "");

  return (
    <fieldset
      class="ik-date"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setLeft(true);
      }}
    >
      <legend>{legend}</legend>
      {hint && (
        <p class="ik-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="ik-date-parts">
        {PARTS.map((part) => {
          const bad = wrong && !reading.ok && reading.part === part;
          return (
            <label key={part} class={`ik-date-part ik-date-${part}`}>
              <span>{words.dateField[part]}</span>
              <input
                type="text"
                inputMode={part === "month" ? "text" : "numeric"}
                autocomplete="off"
                value={parts[part]}
                aria-invalid={bad ? "true" : undefined}
                aria-describedby={
                  [hint ? `${id}-hint` : "", bad || question ? `${id}-error` : ""].join(" ").trim() ||
                  undefined
                }
                onInput={(event) => {
                  setQuestion("");
                  onChange({ ...parts, [part]: event.currentTarget.value });
                }}
                onPaste={(event) => {
                  const whole = readWhole(event.clipboardData?.getData("text") ?? "", words);
                  if (!whole) return;
                  event.preventDefault();
                  if ("parts" in whole) {
                    setQuestion("");
                    setLeft(true);
                    onChange(whole.parts);
                  } else {
                    setQuestion(whole.question);
                  }
                }}
              />
            </label>
          );
        })}
      </div>
      <p class="ik-echo" role="status">
        {echo ?? ""}
      </p>
      {message && (
        <p class="ik-error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </fieldset>
  );
};
