import type { AlternatingDays, PlainDate, Unavailability, WeekInterval, Weekday } from "@infusionkit/core";
import type { DayInfo } from "../model/dayInfo.ts";
import type { CourseMessages, PlannerMessages } from "./courseMessages.ts";

/** How often alternating weekdays come: `every second Saturday`. */
export const formatRhythm = (
  days: readonly Weekday[],
  everyWeeks: WeekInterval,
  { course, t, list, weekday }: CourseMessages,
): string => t(course.everyWeeks[everyWeeks], { days: list(days.map((day) => weekday(day))) });

/** A rhythm between two dates, either of which may be left out: `every second Saturday from 5 December 2026`. */
const formatRhythmDates = (
  rhythm: string,
  from: PlainDate | undefined,
  to: PlainDate | undefined,
  { course, date, t }: CourseMessages,
): string => {
  if (!from && !to) return rhythm;
  const text = !to ? course.rhythmFrom : from ? course.rhythmBetween : course.rhythmUntil;
  return t(text, { rhythm, from: from ? date(from, "day") : "", to: to ? date(to, "day") : "" });
};

/** Weekdays of alternating weeks, and since when: `every second Saturday from 5 December 2026`. */
export const formatAlternating = (
  { days, everyWeeks, from, to }: AlternatingDays,
  messages: CourseMessages,
): string => formatRhythmDates(formatRhythm(days, everyWeeks, messages), from, to, messages);

/** Days on which the patient cannot come: a date, the ends of a range, or weekdays, perhaps between two dates. */
export const formatUnavailable = (entry: Unavailability, messages: CourseMessages): string => {
  const { course, date, t } = messages;
  if (typeof entry === "string") return date(entry);
  return "weekdays" in entry
    ? formatRhythmDates(formatRhythm(entry.weekdays, 1, messages), entry.from, entry.to, messages)
    : t(course.fromTo, { from: date(entry.from), to: date(entry.to) });
};

/** Why the clinic is closed on a day; empty where it is open. */
export const formatClosed = ({ closed }: DayInfo, messages: PlannerMessages): string => {
  const { day } = messages.courseForm;
  if (!closed) return "";
  if (closed.kind === "closure") return closed.label;
  if (closed.kind === "weekday") return day.closed;
  const { weekday, everyWeeks } = closed.obstacle;
  return messages.t(day.closedWeek, { rhythm: formatRhythm([weekday], everyWeeks, messages) });
};

/** Says that the clinic opens on a day although it would be closed; empty on all others. */
export const formatExtra = ({ extra }: DayInfo, { courseForm, t }: PlannerMessages): string =>
  extra === null ? "" : extra ? t(courseForm.day.extraFor, { label: extra }) : courseForm.day.extra;
