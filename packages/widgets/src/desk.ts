/** The calculator of clinic staff. An entry point of its own: a patient's page carries none of it. */
export { CourseDesk } from "./course/desk/CourseDesk.tsx";
export type { CourseDeskProps, Holidays } from "./course/desk/CourseDesk.tsx";
export type { Regions } from "./course/desk/Choices.tsx";
