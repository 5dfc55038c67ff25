import { Component, type JSX } from "preact";
import { VERBATIM } from "../text/sentences.tsx";
import {
  NO_DATE,
  formatDateParts,
  parseWholeDate,
  type DatePart,
  type DateParts,
  type ParsedDate,
  type DateWords,
} from "../model/parseDate.ts";

export type DateFieldProps = {
  readonly legend: string;
  readonly hint?: string;
  readonly parts: DateParts;
  readonly reading: ParsedDate;
  readonly onChange: (parts: DateParts) => void;
  readonly words: DateWords;
  /** An optional date may stay empty without a word of complaint. */
  readonly optional?: boolean;
};

const PARTS: readonly DatePart[] = ["day", "month", "year"];

/** How many fields were made. */
let made = 0;

/**
 * A date in three labelled fields, said back in words. A whole date typed into the day's field, or pasted into any,
 * fills all three. What is wrong is said once the person has left the fields, beside the field that is wrong; what can
 * be two dates is asked, with a button for each.
 */
export class DateField extends Component<DateFieldProps, { readonly left?: boolean | undefined }> {
  /** Of what is wrong, which a server never says: it need not be the same there. */
  private readonly id = `ik-date-${++made}`;

  override render(props: DateFieldProps, { left }: { readonly left?: boolean | undefined }): JSX.Element {
    const { legend, hint, parts, reading, onChange, words, optional } = props;
    const wrong = !reading.ok && left && !(reading.empty && optional) ? reading : null;

    /** Puts a whole date into its fields where there is no doubt about it, and asks where there is. */
    const spread = (text: string): void => {
      const ways = parseWholeDate(text, words);
      if (ways.length === 1) onChange(ways[0] as DateParts);
      else if (ways[0]) this.setState({ left: true });
    };

    return (
      <fieldset
        class="ik-date"
        onFocusOut={(event) => {
          spread(parts.day);
          if (!event.currentTarget.contains(event.relatedTarget as Node | null))
            this.setState({ left: true });
        }}
      >
        <legend>
          {legend}
          {hint && <small class="ik-hint">{hint}</small>}
        </legend>
        <div class="ik-date-parts">
          {PARTS.map((part) => {
            const bad = wrong?.part === part;
            return (
              <label key={part}>
                <span>{words.dateField[part]}</span>
                <input
                  part="field"
                  type="text"
                  inputMode={part === "year" ? "numeric" : "text"}
                  autocomplete="off"
                  value={parts[part]}
                  aria-invalid={bad ? "true" : undefined}
                  aria-describedby={bad ? this.id : undefined}
                  onInput={(event) => {
                    // What was right may be on its way to another date: that is not wrong before it is left again.
                    this.setState({ left: left && !reading.ok });
                    onChange({ ...parts, [part]: event.currentTarget.value });
                  }}
                  onPaste={(event) => {
                    const text = event.clipboardData?.getData("text") ?? "";
                    if (parseWholeDate(text, words).length === 0) return;
                    event.preventDefault();
                    onChange({ ...NO_DATE, day: text.trim() });
                    spread(text);
                  }}
                />
              </label>
            );
          })}
        </div>
        {/* Keyed: a text that a translation has taken over is replaced as a whole, never left standing. */}
        {reading.ok && (
          <p class="ik-echo" {...VERBATIM}>
            {words.date(reading.date)}
          </p>
        )}
        {/* Read aloud; what a right date gives is announced with its plan. */}
        <div role="status">
          {wrong && (
            <div class="ik-error" id={this.id} key={wrong.message}>
              <p>{wrong.message}</p>
              {wrong.choices.map((choice) => {
                const name = formatDateParts(choice, words);
                return (
                  <button
                    type="button"
                    class="ik-button"
                    part="button"
                    key={name}
                    onClick={(event) => {
                      // The button goes with its question: the focus goes back to the field.
                      event.currentTarget
                        .closest("fieldset")
                        ?.querySelector<HTMLElement>("[aria-invalid]")
                        ?.focus();
                      onChange(choice);
                    }}
                  >
                    {name}
                  </button>
                );
              })}
            </div>
          )}
        </div>
      </fieldset>
    );
  }
}
