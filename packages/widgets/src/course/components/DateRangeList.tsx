import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PlannerMessages } from "../text/courseMessages.ts";
import { DateField } from "./DateField.tsx";
import { addDateRange, type ParsedRange } from "../model/reducer.ts";
import type { DateRange } from "../model/types.ts";

/** Days, or spans of days, that are filled in one below the other. */
export const DateRangeList = (props: {
  readonly legend: string;
  readonly add: string;
  readonly rows: readonly DateRange[];
  readonly readings: readonly ParsedRange[];
  /** Whether each has a reason beside it. */
  readonly labelled?: boolean;
  readonly words: PlannerMessages;
  readonly onChange: (rows: readonly DateRange[], run?: string) => void;
}): JSX.Element => {
  const { legend, add, rows, readings, labelled, words, onChange } = props;
  const text = words.course;
  const root = useRef<HTMLFieldSetElement>(null);
  /** A row that was added gets the focus; where one was removed, the button that adds one does. */
  const moved = useRef<"added" | "removed" | "">("");
  /** Rows that are being filled in stay open; others are a line. */
  const filling = useRef(new Set<number>());
  // At once: who goes on typing after the button types into the row.
  useLayoutEffect(() => {
    const all = root.current?.querySelectorAll<HTMLElement>(
      moved.current === "added" ? ".ik-row:last-of-type input" : ".ik-add",
    );
    if (moved.current) all?.[0]?.focus();
    moved.current = "";
  }, [rows.length]);

  return (
    <fieldset class="ik-rows" ref={root}>
      <legend>{legend}</legend>
      {rows.map((row, i) => {
        const reading = readings[i] as ParsedRange;
        const { days, problem } = reading;
        const change = (to: Partial<DateRange>): void => {
          filling.current.add(row.key);
          onChange(
            rows.map((one) => (one === row ? { ...row, ...to } : one)),
            `${legend}${row.key}${Object.keys(to)}`,
          );
        };
        const dates =
          days &&
          (days.from === days.to
            ? words.date(days.from)
            : words.say(text.fromTo, { from: words.date(days.from, "short"), to: words.date(days.to) }));
        const name = row.label.trim() || (labelled ? text.shutLabelDefault : dates) || `${legend} ${i + 1}`;
        return (
          <details key={row.key} class="ik-row" open={!days || filling.current.has(row.key)}>
            <summary>
              <span key={name}>{name}</span>
              {labelled && dates && <small key={dates}>{dates}</small>}
            </summary>
            <DateField
              legend={text.from}
              parts={row.from}
              reading={reading.from}
              onChange={(from) => change({ from })}
              words={words}
            />
            <DateField
              legend={text.to}
              parts={row.to}
              reading={reading.to}
              onChange={(to) => change({ to })}
              words={words}
              optional
            />
            {problem && (
              <p class="ik-error" role="alert">
                {problem}
              </p>
            )}
            {labelled && (
              <label class="ik-field">
                <span>{text.shutLabel}</span>
                <input
                  part="field"
                  type="text"
                  autocomplete="off"
                  maxLength={120}
                  value={row.label}
                  placeholder={text.shutLabelDefault}
                  onInput={(event) => change({ label: event.currentTarget.value })}
                />
              </label>
            )}
            <button
              type="button"
              class="ik-button ik-quiet"
              part="button"
              onClick={() => {
                moved.current = "removed";
                onChange(rows.filter((one) => one !== row));
              }}
            >
              {words.say(text.remove, { which: name })}
            </button>
          </details>
        );
      })}
      <button
        type="button"
        class="ik-button ik-add"
        part="button"
        onClick={() => {
          moved.current = "added";
          onChange(addDateRange(rows));
        }}
      >
        {add}
      </button>
    </fieldset>
  );
};
