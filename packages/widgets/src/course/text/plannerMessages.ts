import { getMessages, isEnglish } from "../../i18n/format.ts";
import { course, courseForm, coursePlanner, dateField, help, type Messages } from "../../i18n/messages.ts";
import type { PlannerMessages } from "./courseMessages.ts";

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
