/** The words of the calculator: what any page shows, and what the clinic's desk has more. */
import { getMessages, type Words } from "../../i18n/format.ts";
import { course, courseForm, dateField, type Messages } from "../../i18n/messages.ts";

/** The words of the calculator. */
export type CourseMessages = Words<{ readonly course: typeof course; readonly dateField: typeof dateField }>;

/** Those of the calculator at the clinic's desk. */
export type PlannerMessages = Words<{
  readonly course: Omit<typeof course, keyof typeof courseForm> & typeof courseForm;
  readonly dateField: typeof dateField;
}>;

/** The words of the calculator at the clinic's desk, with what the host replaces. */
export const getPlannerMessages = (lang?: string, messages?: Messages): PlannerMessages => {
  const { courseForm: form, ...words } = getMessages({ course, courseForm, dateField }, lang, messages);
  return { ...words, course: { ...words.course, ...form } };
};
