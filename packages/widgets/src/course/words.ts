/** The words of the calculator: what any page shows, and what the clinic's desk has more. */
import { wordsFor, type Words } from "../locale.ts";
import { course, courseForm, dateField, type Messages } from "../messages.ts";

/** The words of the calculator. */
export type CourseWords = Words<{ readonly course: typeof course; readonly dateField: typeof dateField }>;

/** Those of the calculator at the clinic's desk. */
export type DeskWords = Words<{
  readonly course: Omit<typeof course, keyof typeof courseForm> & typeof courseForm;
  readonly dateField: typeof dateField;
}>;

/** The words of the calculator at the clinic's desk, with what the host replaces. */
export const deskWords = (lang?: string, messages?: Messages): DeskWords => {
  const { courseForm: form, ...words } = wordsFor({ course, courseForm, dateField }, lang, messages);
  return { ...words, course: { ...words.course, ...form } };
};
