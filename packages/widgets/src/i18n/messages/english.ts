/** Every group of messages that a host can replace, in English. */
export { certainty } from "./certainty.ts";
export { course } from "./course.ts";
export { courseDays } from "./courseDays.ts";
export { courseForm } from "./courseForm.ts";
export { coursePlanner } from "./coursePlanner.ts";
export { dateField } from "./dateField.ts";
export { effect } from "./effect.ts";
export { effects } from "./effects.ts";
export { glossary } from "./glossary.ts";
export { help } from "./help.ts";
export { pathway } from "./pathway.ts";
export { published } from "./published.ts";
export { term } from "./term.ts";
