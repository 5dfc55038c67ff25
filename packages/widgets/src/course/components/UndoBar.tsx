import type { JSX } from "preact";
import { NO_DATE } from "../model/parseDate.ts";
import type { PlannerContext } from "../PlannerContext.ts";
import { Button, getPlannerTexts } from "./IssueList.tsx";
import { redo, undo } from "../model/reducer.ts";

/** Takes the last change back, or makes it again. */
const takeStep = (calc: PlannerContext, back: boolean): void => {
  if ((back ? calc.history.past : calc.history.future).length === 0) return;
  calc.setHistory(back ? undo : redo);
  calc.say(getPlannerTexts(calc)[back ? "undone" : "redone"]);
};

/** Undo, redo, and the next patient. */
export const UndoBar = ({ calc }: { readonly calc: PlannerContext }): JSX.Element => {
  const { history } = calc;
  const text = getPlannerTexts(calc);
  return (
    <>
      {(["undo", "redo"] as const).map((name) => (
        // Not `disabled`: that would drop the focus of who undoes the last step.
        <Button
          key={name}
          class="ik-quiet"
          aria-disabled={(name === "undo" ? history.past : history.future).length === 0}
          onClick={() => takeStep(calc, name === "undo")}
        >
          {text[name]}
        </Button>
      ))}
      <Button
        class="ik-quiet"
        onClick={({ currentTarget }) => {
          calc.change({ start: NO_DATE, away: [], moves: [], marks: [] }, "", text.newPatientSaid);
          calc.setOpen(null);
          currentTarget.closest(".ik-desk")?.querySelector<HTMLElement>(".ik-date input")?.focus();
        }}
      >
        {text.newPatient}
      </Button>
    </>
  );
};

/** Undo and redo by keyboard, anywhere in the calculator. Fields of text have an undo of their own. */
export const undoByKey = (calc: PlannerContext, event: JSX.TargetedKeyboardEvent<HTMLElement>): void => {
  const { key, target, shiftKey } = event;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if ((target as HTMLElement).matches("input:not([type=checkbox]), textarea")) return;
  const letter = key.toLowerCase();
  const back = letter === "z" && !shiftKey;
  if (!back && letter !== "y" && letter !== "z") return;
  event.preventDefault();
  takeStep(calc, back);
};
