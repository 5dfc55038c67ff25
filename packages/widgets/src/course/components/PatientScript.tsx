import type { JSX } from "preact";
import { usePlannerContext } from "../PlannerContext.ts";
import { getPatientScript } from "../text/patientScript.ts";
import { LiveText } from "./LiveText.tsx";

/** What a nurse can read to the patient, as the plan stands. */
export const PatientScript = (): JSX.Element | null => {
  const { view, messages } = usePlannerContext();
  const lines = getPatientScript(view, messages);
  if (lines.length === 0) return null;
  return (
    <p class="ik-patient-script">
      <b>{messages.coursePlanner.patientScriptTitle}:</b>{" "}
      <q>
        <LiveText text={lines.join(" ")} lang="en" />
      </q>
    </p>
  );
};
