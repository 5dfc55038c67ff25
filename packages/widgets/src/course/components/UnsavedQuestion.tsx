import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PendingStart } from "../hooks/usePlanner.ts";
import { isMoreThanRecord } from "../model/handover.ts";
import { usePlannerContext } from "../PlannerContext.ts";
import { downloadFile } from "../share/download.ts";
import { toPlanFile } from "../share/planFile.ts";
import { Button } from "./Button.tsx";

/**
 * Asks before a course that is in no file and no link gives way to another one. It says what has left the planner: who
 * printed the dates may take the course for saved. The focus is on saving it; once it is saved, on going on.
 */
export const UnsavedQuestion = ({ pending }: { readonly pending: PendingStart }): JSX.Element => {
  const planner = usePlannerContext();
  const { messages, request, markHandedOver, announce, sharedPlan, state, root } = planner;
  const { isUnsaved, handovers, answerPending } = planner;
  const text = messages.coursePlanner;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector<HTMLElement>("button")?.focus(), [isUnsaved, pending]);
  const save = (): void => {
    const file = toPlanFile(sharedPlan);
    if (request("download", file)) {
      downloadFile(file);
      announce(planner.describeSaved(text.fileSaved));
    }
    if (state.record) markHandedOver("file", state.record);
  };
  const goBack = (): void => {
    answerPending(false);
    const opener = pending.kind === "new-patient" ? "[data-new-patient]" : ".ik-menu button";
    root.current?.querySelector<HTMLElement>(opener)?.focus();
  };
  const isNewPatient = pending.kind === "new-patient";
  const goOn = isNewPatient
    ? { anyway: text.startAnyway, saved: text.startNext }
    : { anyway: text.openAnyway, saved: text.openNow };
  const title = !isUnsaved
    ? text.savedNow
    : handovers.length === 0
      ? text.notSaved
      : messages.t(text.handedOver, { list: messages.list(handovers.map((kind) => text.handovers[kind])) });
  const hint = !isUnsaved
    ? ""
    : handovers.includes("calendar") && isMoreThanRecord(state)
      ? text.calendarLeavesOut
      : text[isNewPatient ? "newPatientLoses" : pending.kind === "file" ? "fileLoses" : "linkLoses"];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape goes back from any of its buttons
    <div
      class="ik-question ik-unsaved"
      role="group"
      aria-label={title}
      ref={group}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        goBack();
      }}
    >
      <p>
        <b key={title}>{title}</b> {hint && <small key={hint}>{hint}</small>}
      </p>
      <div class="ik-buttons">
        {isUnsaved && (
          <Button kind="primary" onClick={save}>
            {text.saveFile}
          </Button>
        )}
        <Button key="on" kind={isUnsaved ? undefined : "primary"} onClick={() => answerPending(true)}>
          {isUnsaved ? goOn.anyway : goOn.saved}
        </Button>
        <Button kind="secondary" onClick={goBack}>
          {text.goBack}
        </Button>
      </div>
    </div>
  );
};
