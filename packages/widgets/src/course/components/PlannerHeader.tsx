import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Planner } from "../hooks/usePlanner.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { formatPlanStatus } from "../text/planStatus.ts";
import { toPlanFile } from "../share/planFile.ts";
import { downloadFile } from "../share/download.ts";
import { Button } from "./Button.tsx";
import { LiveText } from "./LiveText.tsx";
import { PlannerExports } from "./PlannerExports.tsx";

/** Undoes the last change, or makes it again. */
const takeStep = (planner: Planner, type: "undo" | "redo"): void => {
  const { history, dispatch, messages } = planner;
  if ((type === "undo" ? history.past : history.future).length === 0) return;
  const text = messages.coursePlanner;
  // Undone beyond "New patient", another person's dates are there again: that is said.
  const before = history.past.at(-1)?.record?.key;
  const isOtherCourse = type === "undo" && before !== undefined && before !== history.present.record?.key;
  dispatch({ type }, type === "redo" ? text.redone : isOtherCourse ? text.undoneOther : text.undone);
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

/** Asks before a record that is kept nowhere gives way to the next patient's. The focus is on saving it. */
const UnsavedQuestion = ({
  onStart,
  onClose,
}: {
  readonly onStart: () => void;
  readonly onClose: () => void;
}): JSX.Element => {
  const { messages, request, markSaved, announce, sharedPlan, state } = usePlannerContext();
  const text = messages.coursePlanner;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector<HTMLElement>("button")?.focus(), []);
  const save = (): void => {
    const file = toPlanFile(sharedPlan);
    if (request("download", file)) {
      downloadFile(file);
      announce(text.fileSaved);
    }
    if (state.record) markSaved(state.record);
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape goes back from any of its buttons
    <div
      class="ik-question ik-unsaved"
      role="group"
      aria-label={text.newPatientUnsaved}
      ref={group}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p>
        <b>{text.newPatientUnsaved}</b>
      </p>
      <div class="ik-buttons">
        <Button kind="primary" onClick={save}>
          {text.saveFile}
        </Button>
        <Button onClick={onStart}>{text.startAnyway}</Button>
        <Button kind="secondary" onClick={onClose}>
          {text.goBack}
        </Button>
      </div>
    </div>
  );
};

/** Where the course stands, and what can be done with it as a whole. */
export const PlannerHeader = ({
  heading: Heading,
  onOpenPaper,
  onStartNewPatient,
}: {
  readonly heading: "h2";
  readonly onOpenPaper: () => void;
  readonly onStartNewPatient: () => void;
}): JSX.Element => {
  const planner = usePlannerContext();
  const { view, history, messages, state, clinic, phone, announcement, isUnsaved, root } = planner;
  const [isQuestionOpen, setIsAsking] = useState(false);
  // Saved or handed over in the meantime, or undone: there is nothing to ask any more.
  const isAsking = isQuestionOpen && isUnsaved;
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
        {(["undo", "redo"] as const).map((type) => (
          // Not `disabled`: that would drop the focus of who undoes the last step.
          <Button
            key={type}
            kind="secondary"
            aria-disabled={(type === "undo" ? history.past : history.future).length === 0}
            // Nor a stop for Tab, so that the start comes soon.
            tabIndex={(type === "undo" ? history.past : history.future).length === 0 ? -1 : undefined}
            onClick={() => takeStep(planner, type)}
          >
            {text[type]}
          </Button>
        ))}
        <Button onClick={onOpenPaper}>{text.fromPaper}</Button>
        <PlannerExports />
        <Button
          kind="secondary"
          data-new-patient
          aria-expanded={isAsking}
          onClick={() => (isUnsaved ? setIsAsking(true) : onStartNewPatient())}
        >
          {text.newPatient}
        </Button>
      </div>
      {isAsking && (
        <UnsavedQuestion
          onStart={() => {
            setIsAsking(false);
            onStartNewPatient();
          }}
          onClose={() => {
            setIsAsking(false);
            root.current?.querySelector<HTMLElement>("[data-new-patient]")?.focus();
          }}
        />
      )}
    </div>
  );
};
