/** The tools of clinic staff for the course calculator. An entry point of its own: a patient's page carries none of it. */
export { desk } from "./course/desk/desk.tsx";
export type { Desk, Regions } from "./course/desk/desk.tsx";
