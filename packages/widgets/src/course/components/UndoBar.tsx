import type { JSX } from "preact";
import type { Planner } from "../hooks/usePlanner.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { Button } from "./Button.tsx";

/** Undoes the last change, or makes it again. */
const takeStep = (planner: Planner, type: "undo" | "redo"): void => {
  const { history, dispatch, messages } = planner;
  if ((type === "undo" ? history.past : history.future).length === 0) return;
  dispatch({ type }, messages.coursePlanner[type === "undo" ? "undone" : "redone"]);
};

/** Undo, redo, and the next patient. */
export const UndoBar = (): JSX.Element => {
  const planner = usePlannerContext();
  const { history, root, dispatch, setOpenPanel } = planner;
  const text = planner.messages.coursePlanner;
  return (
    <>
      {(["undo", "redo"] as const).map((type) => (
        // Not `disabled`: that would drop the focus of who undoes the last step.
        <Button
          key={type}
          kind="secondary"
          aria-disabled={(type === "undo" ? history.past : history.future).length === 0}
          onClick={() => takeStep(planner, type)}
        >
          {text[type]}
        </Button>
      ))}
      <Button
        kind="secondary"
        onClick={() => {
          dispatch({ type: "newPatient" }, text.newPatientReady);
          setOpenPanel(null);
          root.current?.querySelector<HTMLElement>(".ik-date input")?.focus();
        }}
      >
        {text.newPatient}
      </Button>
    </>
  );
};

/** Undo and redo by keyboard, anywhere in the planner. Fields of text have an undo of their own. */
export const handleUndoKey = (planner: Planner, event: JSX.TargetedKeyboardEvent<HTMLElement>): void => {
  const { key, target, shiftKey } = event;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if ((target as HTMLElement).matches("input:not([type=checkbox]), textarea")) return;
  const letter = key.toLowerCase();
  const isUndo = letter === "z" && !shiftKey;
  if (!isUndo && letter !== "y" && letter !== "z") return;
  event.preventDefault();
  takeStep(planner, isUndo ? "undo" : "redo");
};
