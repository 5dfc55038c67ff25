import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { addDateRange } from "../model/dateRanges.ts";
import type { ParsedRange } from "../model/parseForm.ts";
import { MAX_LINE_LENGTH } from "../model/singleLine.ts";
import type { DateRange } from "../model/types.ts";
import type { PlannerMessages } from "../text/courseMessages.ts";
import { Button } from "./Button.tsx";
import { DateField } from "./DateField.tsx";

/** Days, or spans of days, that are filled in one below the other. */
export const DateRangeList = (props: {
  readonly legend: string;
  readonly addLabel: string;
  readonly ranges: readonly DateRange[];
  readonly readings: readonly ParsedRange[];
  /** Whether each has a reason beside it. */
  readonly hasReason?: boolean;
  /** What stands for a reason that is not given; that of a closure when left out. */
  readonly defaultReason?: string;
  /** Whether each is one day and not a span. */
  readonly isSingle?: boolean;
  readonly messages: PlannerMessages;
  /** `coalesceKey` joins the keystrokes in one field. */
  readonly onChange: (ranges: readonly DateRange[], coalesceKey?: string) => void;
}): JSX.Element => {
  const { legend, addLabel, ranges, readings, hasReason, isSingle, messages, onChange } = props;
  const text = messages.courseForm;
  const { defaultReason = text.defaultClosureReason } = props;
  const root = useRef<HTMLFieldSetElement>(null);
  /** A row that was added gets the focus; where one was removed, the button that adds one does. */
  const lastAction = useRef<"add" | "remove" | null>(null);
  /** Rows that are being filled in stay open; others are a line. */
  const editedKeys = useRef(new Set<number>());
  // Before the next key is pressed: who goes on typing after the button types into the row.
  useLayoutEffect(() => {
    const selector = lastAction.current === "add" ? ".ik-date-range:last-of-type input" : ".ik-add";
    if (lastAction.current) root.current?.querySelector<HTMLElement>(selector)?.focus();
    lastAction.current = null;
  }, [ranges.length]);

  return (
    <fieldset class="ik-date-ranges" ref={root}>
      <legend>{legend}</legend>
      {ranges.map((range, i) => {
        const reading = readings[i] as ParsedRange;
        const { span, problem } = reading;
        const change = (changes: Partial<DateRange>): void => {
          editedKeys.current.add(range.key);
          onChange(
            ranges.map((one) => (one === range ? { ...range, ...changes } : one)),
            `${legend}${range.key}${Object.keys(changes)}`,
          );
        };
        const dates =
          span &&
          (span.from === span.to
            ? messages.date(span.from)
            : messages.t(messages.course.fromTo, {
                from: messages.date(span.from, "short"),
                to: messages.date(span.to),
              }));
        const name = range.label.trim() || (hasReason ? defaultReason : dates) || `${legend} ${i + 1}`;
        return (
          <details key={range.key} class="ik-date-range" open={!span || editedKeys.current.has(range.key)}>
            <summary>
              <span key={name}>{name}</span>
              {hasReason && dates && <small key={dates}>{dates}</small>}
            </summary>
            <DateField
              legend={isSingle ? text.extraDate : text.from}
              parts={range.from}
              reading={reading.from}
              onChange={(from) => change({ from })}
              onSpan={change}
              messages={messages}
            />
            {!isSingle && (
              <DateField
                legend={text.to}
                parts={range.to}
                reading={reading.to}
                onChange={(to) => change({ to })}
                messages={messages}
                optional
              />
            )}
            {problem && (
              <p class="ik-error" role="alert">
                {problem === "reversed" ? text.rangeReversed : text.rangeTooLong}
              </p>
            )}
            {hasReason && (
              <label class="ik-field">
                <span>{text.closureReason}</span>
                <input
                  part="field"
                  type="text"
                  autocomplete="off"
                  maxLength={MAX_LINE_LENGTH}
                  value={range.label}
                  placeholder={defaultReason}
                  onInput={(event) => change({ label: event.currentTarget.value })}
                />
              </label>
            )}
            <Button
              kind="secondary"
              onClick={() => {
                lastAction.current = "remove";
                onChange(ranges.filter((one) => one !== range));
              }}
            >
              {messages.t(text.remove, { which: name })}
            </Button>
          </details>
        );
      })}
      <Button
        class="ik-add"
        onClick={() => {
          lastAction.current = "add";
          onChange(addDateRange(ranges));
        }}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
};
