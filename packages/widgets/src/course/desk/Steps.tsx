import type { JSX } from "preact";
import { NO_DATE } from "../readDate.ts";
import type { Calc } from "./CourseDesk.tsx";
import { Button, textsOf } from "./parts.tsx";
import { redone, undone } from "./state.ts";

/** Undo and redo. */
export const Steps = ({ calc }: { readonly calc: Calc }): JSX.Element => {
  const { history } = calc;
  const text = textsOf(calc);
  return (
    <>
      {/* Not `disabled`: that would drop the focus of who undoes the last step. */}
      <Button
        class="ik-quiet"
        aria-disabled={history.past.length === 0}
        onClick={() => history.past.length > 0 && (calc.setHistory(undone), calc.say(text.undone))}
      >
        {text.undo}
      </Button>
      <Button
        class="ik-quiet"
        aria-disabled={history.future.length === 0}
        onClick={() => history.future.length > 0 && (calc.setHistory(redone), calc.say(text.redone))}
      >
        {text.redo}
      </Button>
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
export const stepByKey = (calc: Calc, event: JSX.TargetedKeyboardEvent<HTMLElement>): void => {
  const { key, target, shiftKey } = event;
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if ((target as HTMLElement).matches("input:not([type=checkbox]), textarea")) return;
  const letter = key.toLowerCase();
  const back = letter === "z" && !shiftKey;
  if (!back && letter !== "y" && letter !== "z") return;
  event.preventDefault();
  const any = (back ? calc.history.past : calc.history.future).length > 0;
  if (any) {
    calc.setHistory(back ? undone : redone);
    calc.say(textsOf(calc)[back ? "undone" : "redone"]);
  }
};
