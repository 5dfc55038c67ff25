import type { AlternatingDays, WeekInterval, Weekday } from "@infusionkit/core";
import type { DayInfo } from "../model/dayInfo.ts";
import type { CourseMessages, PlannerMessages } from "./courseMessages.ts";

/** How often alternating weekdays come: `every second Saturday`. */
export const formatRhythm = (
  days: readonly Weekday[],
  everyWeeks: WeekInterval,
  { course, t, list, weekday }: CourseMessages,
): string => t(course.everyWeeks[everyWeeks], { days: list(days.map((day) => weekday(day))) });

/** Weekdays of alternating weeks, and since when: `every second Saturday from 5 December 2026`. */
export const formatAlternating = (
  { days, everyWeeks, from, to }: AlternatingDays,
  messages: PlannerMessages,
): string =>
  messages.t(to ? messages.coursePlanner.alternatingUntil : messages.coursePlanner.alternating, {
    rhythm: formatRhythm(days, everyWeeks, messages),
    from: messages.date(from, "day"),
    to: to ? messages.date(to, "day") : "",
  });

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
