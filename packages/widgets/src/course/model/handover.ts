/** How a course leaves the planner, and whether it can come back: what is printed or copied is gone for the planner. */
import type { CourseRecord } from "@infusionkit/core";
import type { DateParts, PlannerState } from "./types.ts";

/** A way in which a course leaves the planner. `visit-files` are the calendar files of single visits. */
export type HandoverKind = "print" | "text" | "calendar" | "visit-files" | "table" | "file" | "link";

/** The part of the state that is one patient's, and lost where it is kept nowhere. */
export type PatientState = Pick<PlannerState, "record" | "unavailable" | "unavailableWeekdays">;

/** In which ways a course left the planner, as it was then: a later change of it has left in none. */
export type Handover = {
  /** The patient's part as {@link describePatient} has it. */
  readonly patient: string;
  readonly kinds: readonly HandoverKind[];
};

const isFilled = ({ day, month, year }: DateParts): boolean => `${day}${month}${year}`.trim() !== "";

/** What is typed of the days on which the patient cannot come. Rows left empty count for nothing. */
const listAbsences = ({ unavailable }: PatientState): readonly unknown[] =>
  unavailable.filter(({ from, to }) => isFilled(from) || isFilled(to)).map(({ from, to }) => [from, to]);

/** The patient's part as a text: two that are equal have nothing to lose between them. */
export const describePatient = (state: PatientState): string =>
  JSON.stringify([state.record, listAbsences(state), [...state.unavailableWeekdays].sort()]);

/** Whether a calendar file leaves something of the patient's out: it holds the record and no settings. */
export const isMoreThanRecord = (state: PatientState): boolean =>
  listAbsences(state).length > 0 || state.unavailableWeekdays.length > 0;

/** Whether the planner can open again what left it so: a file, a link, or a calendar file that leaves nothing out. */
const keepsCourse = (kind: HandoverKind, state: PatientState): boolean =>
  kind === "file" || kind === "link" || (kind === "calendar" && !isMoreThanRecord(state));

/** In which ways the course left the planner as it is now. */
export const listHandovers = (handover: Handover | null, state: PatientState): readonly HandoverKind[] =>
  handover?.patient === describePatient(state) ? handover.kinds : [];

/** Adds a way in which a course left. */
export const addHandover = (
  handover: Handover | null,
  kind: HandoverKind,
  state: PatientState,
): Handover => ({
  patient: describePatient(state),
  kinds: [...listHandovers(handover, state).filter((other) => other !== kind), kind],
});

/** Whether there is a record that would be lost: since its last change it left in no way that the planner can open. */
export const hasUnsavedRecord = (
  handover: Handover | null,
  state: PatientState,
): state is PatientState & { readonly record: CourseRecord } =>
  state.record !== null && !listHandovers(handover, state).some((kind) => keepsCourse(kind, state));
