import type { JSX } from "preact";
import { canStep, type History, type UndoStep } from "../model/history.ts";
import type { CourseMessages } from "../text/courseMessages.ts";
import { Button } from "./Button.tsx";

/**
 * The step that a key asks for, anywhere in a calculator: Ctrl or Cmd with Z, with Shift and Z, or with Y. Fields of text
 * have an undo of their own.
 */
export const readUndoKey = ({
  key,
  target,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyboardEvent): UndoStep | null => {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if ((target as HTMLElement).matches("input:not([type=checkbox]), textarea")) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" ? "redo" : null;
};

/** Undoes the last change, and makes it again. */
export const UndoButtons = ({
  history,
  messages,
  onStep,
}: {
  readonly history: History<unknown>;
  readonly messages: Pick<CourseMessages, "course">;
  readonly onStep: (step: UndoStep) => void;
}): JSX.Element => (
  <>
    {(["undo", "redo"] as const).map((step) => (
      // Not `disabled`: that would drop the focus of who undoes the last step.
      <Button
        key={step}
        kind="secondary"
        aria-disabled={!canStep(history, step)}
        // Nor a stop for Tab, so that what comes next is soon reached.
        tabIndex={canStep(history, step) ? undefined : -1}
        onClick={() => canStep(history, step) && onStep(step)}
      >
        {messages.course[step]}
      </Button>
    ))}
  </>
);
