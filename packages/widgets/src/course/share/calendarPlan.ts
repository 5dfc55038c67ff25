/** The calendar file of a whole course, opened in the planner again. */
import { recordFromIcs } from "@infusionkit/core/formats/ics";
import type { SharedPlan } from "../model/types.ts";

/**
 * A course from a calendar file, or why it cannot be opened: `foreign` comes from another program, `part` is for a phone and
 * holds single visits, `changed` says something else than the course that was saved with it.
 */
export type ParsedCalendarFile =
  | { readonly ok: true; readonly plan: SharedPlan }
  | { readonly ok: false; readonly problem: "foreign" | "part" | "changed" };

/** Whether a text is a calendar file, of whatever program. */
export const isCalendarFile = (text: string): boolean => /^\s*BEGIN:VCALENDAR\b/i.test(text);

/**
 * Reads the course of a calendar file. The file holds the record and no settings. No date is taken from its events: in a
 * file that another program wrote or changed, they need not be those of the record.
 */
export const parseCalendarFile = (text: string): ParsedCalendarFile => {
  const parsed = recordFromIcs(text);
  if (parsed.ok) {
    const { record } = parsed;
    return { ok: true, plan: { start: record.start, record } };
  }
  const isOurs = /^PRODID:-\/\/InfusionKit\/\//m.test(text);
  const hasRecord = /^X-INFUSIONKIT-RECORD:/m.test(text);
  return { ok: false, problem: !isOurs ? "foreign" : hasRecord ? "changed" : "part" };
};
