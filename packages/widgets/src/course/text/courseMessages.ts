/**
 * The words of the calculator, typed by screen: what patients see on any page, and what the staff planner has beside
 * it. The texts themselves are in `i18n/messages`.
 */
import { getMessages, isEnglish, type Locale } from "../../i18n/format.ts";
import { course, courseForm, coursePlanner, dateField, help, type Messages } from "../../i18n/messages.ts";

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

/** The words of the fields for a clinic's days, in English. */
export const getCalendarFormMessages = (): CalendarFormMessages =>
  getMessages({ course, courseForm, dateField });

/**
 * What of a language the staff planner can use: all of it, or nothing where the language has no words of the planner. It
 * shows the patients' words too, and a screen in two languages is read wrongly.
 */
export const choosePlannerMessages = (lang: string = "en", replacing?: Messages): Messages | undefined =>
  isEnglish(lang) || replacing?.coursePlanner ? replacing : undefined;

/** The words of the staff planner, with what the page replaces. */
export const getPlannerMessages = (lang?: string, replacing?: Messages): PlannerMessages =>
  getMessages(
    { course, courseForm, coursePlanner, dateField, help },
    lang,
    choosePlannerMessages(lang, replacing),
  );
