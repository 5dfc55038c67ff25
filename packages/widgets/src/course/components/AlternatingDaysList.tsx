import type { WeekInterval } from "@infusionkit/core";
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { addAlternatingRow } from "../model/dateRanges.ts";
import type { ParsedAlternating } from "../model/parseForm.ts";
import type { AlternatingRow } from "../model/types.ts";
import type { PlannerMessages } from "../text/courseMessages.ts";
import { formatAlternating } from "../text/dayText.ts";
import { Button } from "./Button.tsx";
import { DateField } from "./DateField.tsx";
import { WeekdayBoxes } from "./OpeningDays.tsx";

/** What can be chosen: every second week first. */
const INTERVALS: readonly WeekInterval[] = [2, 3, 4, 1];

/** Weekdays that are open in some weeks only, filled in one below the other. */
export const AlternatingDaysList = (props: {
  readonly rows: readonly AlternatingRow[];
  readonly readings: readonly ParsedAlternating[];
  readonly messages: PlannerMessages;
  /** `coalesceKey` joins the keystrokes in one field. */
  readonly onChange: (rows: readonly AlternatingRow[], coalesceKey?: string) => void;
}): JSX.Element => {
  const { rows, readings, messages, onChange } = props;
  const text = messages.courseForm;
  const root = useRef<HTMLFieldSetElement>(null);
  /** A row that was added gets the focus; where one was removed, the button that adds one does. */
  const lastAction = useRef<"add" | "remove" | null>(null);
  /** Rows that are being filled in stay open; others are a line. */
  const editedKeys = useRef(new Set<number>());
  useLayoutEffect(() => {
    const selector = lastAction.current === "add" ? ".ik-date-range:last-of-type input" : ".ik-add";
    if (lastAction.current) root.current?.querySelector<HTMLElement>(selector)?.focus();
    lastAction.current = null;
  }, [rows.length]);
  return (
    <fieldset class="ik-date-ranges" ref={root}>
      <legend>{text.alternatingLegend}</legend>
      {rows.map((row, i) => {
        const { from, to, problem, entry } = readings[i] as ParsedAlternating;
        const change = (changes: Partial<AlternatingRow>): void => {
          editedKeys.current.add(row.key);
          onChange(
            rows.map((one) => (one === row ? { ...row, ...changes } : one)),
            `alternating${row.key}${Object.keys(changes)}`,
          );
        };
        const name = entry
          ? formatAlternating(entry, messages)
          : messages.t(text.alternatingRow, { number: i + 1 });
        return (
          <details key={row.key} class="ik-date-range" open={!entry || editedKeys.current.has(row.key)}>
            <summary>
              <span key={name}>{name}</span>
            </summary>
            <WeekdayBoxes
              legend={text.alternatingDays}
              days={row.days}
              messages={messages}
              onChange={(day, isOpen) =>
                change({ days: isOpen ? [...row.days, day] : row.days.filter((other) => other !== day) })
              }
            />
            <label class="ik-field">
              <span>{text.alternatingEvery}</span>
              <select
                part="field"
                value={row.everyWeeks}
                onChange={(event) =>
                  change({ everyWeeks: Number(event.currentTarget.value) as WeekInterval })
                }
              >
                {INTERVALS.map((weeks) => (
                  <option key={weeks} value={weeks} selected={weeks === row.everyWeeks}>
                    {text.alternatingInterval[weeks]}
                  </option>
                ))}
              </select>
            </label>
            <DateField
              legend={text.alternatingFrom}
              parts={row.from}
              reading={from}
              onChange={(parts) => change({ from: parts })}
              messages={messages}
            />
            <DateField
              legend={text.alternatingTo}
              parts={row.to}
              reading={to}
              onChange={(parts) => change({ to: parts })}
              messages={messages}
              optional
            />
            {problem && (
              <p class="ik-error" role="alert">
                {problem === "reversed" ? text.rangeReversed : text.alternatingNoDay}
              </p>
            )}
            <Button
              kind="secondary"
              onClick={() => {
                lastAction.current = "remove";
                onChange(rows.filter((one) => one !== row));
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
          onChange(addAlternatingRow(rows));
        }}
      >
        {text.addAlternating}
      </Button>
    </fieldset>
  );
};
