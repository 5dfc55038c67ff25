import { getMessages } from "../../i18n/format.ts";
import { course, courseForm, dateField } from "../../i18n/messages.ts";
import type { CalendarFormMessages } from "./courseMessages.ts";

/**
 * The words of the fields for a clinic's days, in English.
 *
 * @example getCalendarFormMessages().date("2026-12-07") // "Monday 7 December 2026"
 */
export const getCalendarFormMessages = (): CalendarFormMessages =>
  getMessages({ course, courseForm, dateField });
