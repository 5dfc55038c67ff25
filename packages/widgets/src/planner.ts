/** The calculator of clinic staff. An entry point of its own: a patient's page carries none of it. */
export { CoursePlanner } from "./course/CoursePlanner.tsx";
export type { CoursePlannerProps } from "./course/courseProps.ts";
export type { Holidays, HolidayRegions } from "./course/model/types.ts";
