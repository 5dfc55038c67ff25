import type { JSX } from "preact";
import { usePlannerContext } from "../PlannerContext.ts";
import { getPatientScript } from "../text/patientScript.ts";
import { LiveText } from "./LiveText.tsx";

/** What a nurse can read to the patient. It stands open where there is something to explain. */
export const PatientScript = (): JSX.Element | null => {
  const { result, state, protocol, messages } = usePlannerContext();
  const lines = getPatientScript(result, state.attendance, protocol, messages);
  if (lines.length === 0) return null;
  return (
    <details class="ik-patient-script" open={!result?.course || result.issues.length > 0 || undefined}>
      <summary>{messages.coursePlanner.patientScriptTitle}</summary>
      <p>
        <LiveText text={lines.join(" ")} lang="en" />
      </p>
    </details>
  );
};
