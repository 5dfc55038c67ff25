import type { JSX } from "preact";
import type { Planner } from "../hooks/usePlanner.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { formatPlanStatus } from "../text/planStatus.ts";
import { Button } from "./Button.tsx";
import { LiveText } from "./LiveText.tsx";
import { PlannerExports } from "./PlannerExports.tsx";
import { canStep, type UndoStep } from "../model/history.ts";
import { readUndoKey, UndoButtons } from "./UndoButtons.tsx";
import { UnsavedQuestion } from "./UnsavedQuestion.tsx";

/** Undoes the last change, or makes it again. */
const takeStep = ({ history, dispatch, messages }: Planner, type: UndoStep): void => {
  if (!canStep(history, type)) return;
  const { undone, redone } = messages.course;
  // Undone beyond "New patient", another person's dates are there again: that is said.
  const before = history.past.at(-1)?.record?.key;
  const isOtherCourse = type === "undo" && before !== undefined && before !== history.present.record?.key;
  dispatch({ type }, type === "redo" ? redone : isOtherCourse ? messages.coursePlanner.undoneOther : undone);
};

/** Undo and redo by keyboard, anywhere in the planner. */
export const handleUndoKey = (planner: Planner, event: JSX.TargetedKeyboardEvent<HTMLElement>): void => {
  const step = readUndoKey(event);
  if (step === null) return;
  event.preventDefault();
  takeStep(planner, step);
};

/** Where the course stands, and what can be done with it as a whole. */
export const PlannerHeader = ({
  heading: Heading,
  onOpenPaper,
}: {
  readonly heading: "h2";
  readonly onOpenPaper: () => void;
}): JSX.Element => {
  const planner = usePlannerContext();
  const { view, history, messages, state, clinic, phone, announcement, pendingStart } = planner;
  const text = messages.coursePlanner;
  const { title, detail } = formatPlanStatus(view, messages, state.record !== null);
  return (
    <div class="ik-planner-header">
      <div class="ik-planner-head">
        {/* Its room stays, so that nothing jumps when it speaks. */}
        <p class="ik-above-headline">
          {(clinic || phone) && <span class="ik-hint">{[clinic, phone].filter(Boolean).join(" · ")}</span>}
          <span class="ik-status" aria-hidden="true" key={announcement}>
            {announcement}
          </span>
        </p>
        <Heading class="ik-headline" part="title">
          <LiveText text={title} /> <small>{detail && <LiveText text={detail} />}</small>
        </Heading>
      </div>
      <div class="ik-buttons" role="group" aria-label={text.title}>
        <UndoButtons history={history} messages={messages} onStep={(step) => takeStep(planner, step)} />
        <Button onClick={onOpenPaper}>{text.fromPaper}</Button>
        <PlannerExports />
        <Button
          kind="secondary"
          data-new-patient
          aria-expanded={pendingStart?.kind === "new-patient"}
          onClick={planner.startNewPatient}
        >
          {text.newPatient}
        </Button>
      </div>
      {pendingStart && <UnsavedQuestion pending={pendingStart} />}
    </div>
  );
};
