import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import {
  NO_DATE,
  isDateRange,
  parseDateParts,
  parseWholeDate,
  parseWholeSpan,
  type DatePart,
  type ParsedDate,
  type WholeSpan,
} from "../model/parseDate.ts";
import { useAfterPress } from "../hooks/useAfterPress.ts";
import type { DateParts } from "../model/types.ts";
import type { DateMessages } from "../text/courseMessages.ts";
import { formatDateParts, formatDateProblem, noTranslate } from "../text/dates.tsx";
import { Button } from "./Button.tsx";

/** What a field for a date takes. */
export type DateFieldProps = {
  readonly legend: string;
  readonly hint?: string;
  readonly parts: DateParts;
  /** What `parseDateParts` makes of the parts. */
  readonly reading: ParsedDate;
  readonly onChange: (parts: DateParts) => void;
  readonly messages: DateMessages;
  /** Takes a first and a last day that are typed or pasted as one text; left out, there is no last day. */
  readonly onSpan?: (span: Pick<WholeSpan, "from" | "to">) => void;
  /** Where a range of days goes, said beside the error when one was given in this field. */
  readonly rangeHint?: string;
  /** An optional date may stay empty without an error. */
  readonly optional?: boolean;
};

const PARTS: readonly DatePart[] = ["day", "month", "year"];

/** How many fields were made: of two on one page, each has an id of its own, whatever renders them. */
let fieldCount = 0;

/**
 * A date in three labelled fields, said back in words. A whole date typed into the day's field, or pasted into any,
 * fills all three. What is wrong is said once the person has left the fields, beside the field that is wrong; what can
 * be two dates is asked, with a button for each.
 *
 * @example
 * const messages = getCalendarFormMessages();
 * const parts = { day: "7", month: "12", year: "2026" };
 * <DateField
 *   legend="First infusion"
 *   parts={parts}
 *   reading={parseDateParts(parts, messages)}
 *   messages={messages}
 *   onChange={(changed) => console.log(changed)}
 * />;
 */
export const DateField = (props: DateFieldProps): JSX.Element => {
  const { legend, hint, parts, reading, onChange, onSpan, messages, optional } = props;
  /** Whether the fields were left with what stands in them. */
  const [left, setLeft] = useState(false);
  const press = useAfterPress();
  /** What stood beside a whole date that was typed or pasted, and is not in the fields any more. */
  const [ignored, setIgnored] = useState("");
  // A server never says what is wrong, so it need not have the same number.
  const errorId = useRef("");
  errorId.current ||= `ik-date-${++fieldCount}`;
  const unread = !reading.ok && left && !(reading.empty && optional) ? reading : null;

  /** Puts a whole date into its fields where there is no doubt about it, and asks where there is. */
  const fillFromWholeDate = (text: string, year = ""): void => {
    // A figure alone is a day.
    if (/^\s*\d{0,7}\s*$/.test(text)) return;
    const span = parseWholeSpan(text, messages);
    if (span && onSpan && !span.wrongDay) {
      onSpan({ from: span.from, to: span.to });
      setIgnored(span.ignored);
      return;
    }
    const { choices, ignored: beside, weekday } = parseWholeDate(text, messages);
    const [first, ...others] = choices;
    const whole = first && others.length === 0 ? { ...first, year: first.year || year } : undefined;
    const isFitting = whole && parseDateParts({ ...NO_DATE, day: text, year: whole.year }, messages).ok;
    // Without a year nobody can tell whether the day of the week is right: then it is said that it does not count.
    if (whole && (isFitting || !whole.year)) {
      onChange(whole);
      setIgnored([!whole.year && weekday && messages.weekday(weekday), beside].filter(Boolean).join(", "));
    } else if (first || isDateRange(text, messages)) setLeft(true);
  };

  return (
    <fieldset
      class="ik-date"
      onFocusIn={press.enter}
      onFocusOut={(event) => {
        fillFromWholeDate(parts.day, parts.year);
        if (!event.currentTarget.contains(event.relatedTarget as Node | null))
          press.leave(() => setLeft(true));
      }}
    >
      <legend>
        <span>{legend}</span> {hint && <small class="ik-hint">{hint}</small>}
      </legend>
      <div class="ik-date-parts">
        {PARTS.map((part) => {
          const isWrong = unread?.part === part;
          return (
            <label key={part}>
              <span>{messages.dateField[part]}</span>
              <input
                part="field"
                type="text"
                inputMode={part === "year" ? "numeric" : "text"}
                autocomplete="off"
                value={parts[part]}
                aria-invalid={isWrong ? "true" : undefined}
                aria-describedby={isWrong ? errorId.current : undefined}
                onInput={(event) => {
                  // What was right may be on its way to another date: that is not wrong before it is left again.
                  setLeft(left && !reading.ok);
                  setIgnored("");
                  onChange({ ...parts, [part]: event.currentTarget.value });
                }}
                onPaste={(event) => {
                  const text = event.clipboardData?.getData("text") ?? "";
                  if (!parseWholeSpan(text, messages) && parseWholeDate(text, messages).choices.length === 0)
                    return;
                  event.preventDefault();
                  setIgnored("");
                  onChange({ ...NO_DATE, day: text.trim() });
                  fillFromWholeDate(text);
                }}
              />
            </label>
          );
        })}
      </div>
      {/* Keyed: a text that a translation has taken over is replaced as a whole, never left standing. */}
      {reading.ok && (
        <p class="ik-date-preview" {...noTranslate}>
          {messages.date(reading.date)}
        </p>
      )}
      {ignored && (
        <p class="ik-hint" key={ignored}>
          {messages.t(messages.dateField.ignored, { text: ignored })}
        </p>
      )}
      {/* Read aloud; what a right date gives is announced with its plan. */}
      <div role="status">
        {unread && (
          <div class="ik-error" id={errorId.current} key={formatDateProblem(unread, messages)}>
            <p>
              {formatDateProblem(unread, messages)}
              {unread.problem.code === "range" && props.rangeHint && ` ${props.rangeHint}`}
            </p>
            {unread.choices.map((choice) => {
              const name = formatDateParts(choice, messages);
              return (
                <Button
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
                </Button>
              );
            })}
          </div>
        )}
      </div>
    </fieldset>
  );
};
