import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { CalendarFormMessages } from "../text/courseMessages.ts";
import { Button } from "./Button.tsx";

/** How one row is shown. */
export type RowView<Row> = {
  /** What it is called on its line and on the button that removes it. */
  readonly name: string;
  /** What stands beside the name. */
  readonly detail?: string | undefined;
  readonly isSound: boolean;
  /** What is wrong with its fields together. */
  readonly problems: readonly string[];
  readonly renderFields: (change: (changes: Partial<Row>) => void) => ComponentChildren;
};

/** What every list of rows is told. */
export type RowListProps<Row> = {
  readonly rows: readonly Row[];
  readonly messages: CalendarFormMessages;
  /** What the form around it has found wrong with a row, beside what the row shows itself. */
  readonly findErrors?: (row: Row) => readonly string[];
  /** How the form around it finds a row again: with its key behind it, it is the row's `data-field`. */
  readonly field?: string;
  /** `coalesceKey` joins the keystrokes in one field. */
  readonly onChange: (rows: readonly Row[], coalesceKey?: string) => void;
};

/**
 * Rows that are filled in one below the other: open while they are being filled in, and a line once they are sound.
 *
 * @example
 * <RowList
 *   legend="Rooms"
 *   addLabel="Add a room"
 *   rows={[{ key: 0, name: "Room 1" }]}
 *   messages={getCalendarFormMessages()}
 *   addRow={(rows) => addRow(rows, { name: "" })}
 *   describeRow={({ name }) => ({
 *     name: name || "A new room",
 *     isSound: name !== "",
 *     problems: [],
 *     renderFields: (change) => (
 *       <input value={name} onInput={(event) => change({ name: event.currentTarget.value })} />
 *     ),
 *   })}
 *   onChange={(rows) => console.log(rows)}
 * />;
 */
export const RowList = <Row extends { readonly key: number }>({
  legend,
  addLabel,
  rows,
  messages,
  field,
  findErrors,
  addRow,
  describeRow,
  onChange,
}: RowListProps<Row> & {
  readonly legend: string;
  readonly addLabel: string;
  /** The rows with one more, to be filled in. */
  readonly addRow: (rows: readonly Row[]) => readonly Row[];
  readonly describeRow: (row: Row, index: number) => RowView<Row>;
}): JSX.Element => {
  const root = useRef<HTMLFieldSetElement>(null);
  /** A row that was added gets the focus; where one was removed, the button that adds one does. */
  const lastAction = useRef<"add" | "remove" | null>(null);
  const editedKeys = useRef(new Set<number>());
  // Before the next key is pressed: who goes on typing after the button types into the row.
  useLayoutEffect(() => {
    const selector = lastAction.current === "add" ? ".ik-date-range:last-of-type input" : ".ik-add";
    if (lastAction.current) root.current?.querySelector<HTMLElement>(selector)?.focus();
    lastAction.current = null;
  }, [rows.length]);

  return (
    <fieldset class="ik-date-ranges" ref={root}>
      <legend>{legend}</legend>
      {rows.map((row, i) => {
        const { name, detail, isSound, problems, renderFields } = describeRow(row, i);
        const errors = [...problems, ...(findErrors?.(row) ?? [])];
        return (
          <details
            key={row.key}
            class="ik-date-range"
            data-field={field && `${field}-${row.key}`}
            open={!isSound || errors.length > 0 || editedKeys.current.has(row.key)}
          >
            <summary>
              <span key={name}>{name}</span>
              {detail && <small key={detail}>{detail}</small>}
            </summary>
            {renderFields((changes) => {
              editedKeys.current.add(row.key);
              onChange(
                rows.map((one) => (one === row ? { ...row, ...changes } : one)),
                `${legend}${row.key}${Object.keys(changes)}`,
              );
            })}
            {errors.map((error) => (
              <p key={error} class="ik-error" role="alert">
                {error}
              </p>
            ))}
            <Button
              kind="secondary"
              onClick={() => {
                lastAction.current = "remove";
                onChange(rows.filter((one) => one !== row));
              }}
            >
              {messages.t(messages.courseForm.remove, { which: name })}
            </Button>
          </details>
        );
      })}
      <Button
        class="ik-add"
        onClick={() => {
          lastAction.current = "add";
          onChange(addRow(rows));
        }}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
};
