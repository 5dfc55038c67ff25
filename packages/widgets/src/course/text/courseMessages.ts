/**
 * The words of the calculator, typed by screen: what patients see on any page, and what the staff planner has beside
 * it. The texts themselves are in `i18n/messages`. What staff have is got in files of its own, so that a page for patients
 * does not load it.
 */
import { getMessages, type Locale } from "../../i18n/format.ts";
import {
  course,
  dateField,
  type courseForm,
  type coursePlanner,
  type help,
  type Messages,
} from "../../i18n/messages.ts";

/** A language: how it says dates, days, lists, and a message with its places filled in. */
export type CourseLocale = Pick<Locale, "lang" | "t" | "date" | "weekday" | "list">;

/** The words of a date in three fields. */
export type DateMessages = CourseLocale & { readonly dateField: typeof dateField };

/** The words of both screens. */
export type CourseMessages = DateMessages & { readonly course: typeof course };

/** The words of the fields for a clinic's days: in the staff planner, and in the set-up of a clinic. */
export type CalendarFormMessages = CourseMessages & { readonly courseForm: typeof courseForm };

/** The words of the staff planner. */
export type PlannerMessages = CalendarFormMessages & {
  readonly coursePlanner: typeof coursePlanner;
  readonly help: typeof help;
};

/** The words of the patients' calculator, with what the page replaces. */
export const getCourseMessages = (lang?: string, replacing?: Messages): CourseMessages =>
  getMessages({ course, dateField }, lang, replacing);
