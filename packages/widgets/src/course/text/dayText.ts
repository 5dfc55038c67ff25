import {
  addDays,
  weekdayOf,
  WEEKDAYS,
  type AlternatingDays,
  type PlainDate,
  type Unavailability,
  type WeekInterval,
  type Weekday,
} from "@infusionkit/core";
import type { DayInfo } from "../model/dayInfo.ts";
import type { CourseMessages, PlannerMessages } from "./courseMessages.ts";

/** The weekdays in their order, those that follow one another together. */
const listRuns = (days: readonly Weekday[]): readonly (readonly Weekday[])[] => {
  const runs: Weekday[][] = [];
  WEEKDAYS.forEach((day, i) => {
    if (!days.includes(day)) return;
    const before = WEEKDAYS[i - 1];
    const run = runs.at(-1);
    if (run && before && run.at(-1) === before) run.push(day);
    else runs.push([day]);
  });
  return runs;
};

/** Weekdays in words, three or more in a row as a span: "Monday to Friday", "Mon, Tue, Thu and Fri". */
export const formatWeekdays = (days: readonly Weekday[], messages: PlannerMessages): string => {
  const { course, t, list, weekday } = messages;
  const isLong = (run: readonly Weekday[]): boolean => run.length > 2;
  const runs = listRuns(days);
  const count = runs.reduce((sum, run) => sum + (isLong(run) ? 1 : run.length), 0);
  // Whole names where there is room for them.
  const form = count > 2 ? "short" : "long";
  return list(
    runs.flatMap((run) =>
      isLong(run)
        ? [
            t(course.fromTo, {
              from: weekday(run[0] as Weekday, form),
              to: weekday(run.at(-1) as Weekday, form),
            }),
          ]
        : run.map((day) => weekday(day, form)),
    ),
  );
};

/** How long a visit takes, as it is said: "2½ hours", "45 minutes". */
export const formatVisitLength = (minutes: number, { coursePlanner, t }: PlannerMessages): string =>
  minutes >= 60 && minutes % 30 === 0
    ? t(coursePlanner.visitHours, {
        count: minutes / 60,
        hours: `${Math.floor(minutes / 60)}${minutes % 60 === 0 ? "" : "½"}`,
      })
    : t(coursePlanner.visitLength, { count: minutes });

/** How often alternating weekdays come: `every second Saturday`. */
export const formatRhythm = (
  days: readonly Weekday[],
  everyWeeks: WeekInterval,
  { course, t, list, weekday }: CourseMessages,
): string => t(course.everyWeeks[everyWeeks], { days: list(days.map((day) => weekday(day))) });

/** A rhythm between two dates, either of which may be left out: `every second Saturday from Saturday 5 December 2026`. */
const formatRhythmDates = (
  rhythm: string,
  from: PlainDate | undefined,
  to: PlainDate | undefined,
  { course, date, t }: CourseMessages,
): string => {
  if (!from && !to) return rhythm;
  const text = !to ? course.rhythmFrom : from ? course.rhythmBetween : course.rhythmUntil;
  return t(text, { rhythm, from: from ? date(from) : "", to: to ? date(to) : "" });
};

/** The first day of alternating weeks: the first of their weekdays on or after the date that was given, as core counts them. */
const findFirstDay = ({ days, from }: AlternatingDays): PlainDate => {
  const first = WEEKDAYS.indexOf(weekdayOf(from));
  return addDays(from, Math.min(...days.map((day) => (WEEKDAYS.indexOf(day) - first + 7) % 7)));
};

/** Weekdays of alternating weeks, and since when: `every second Saturday from Saturday 5 December 2026`. */
export const formatAlternating = (entry: AlternatingDays, messages: CourseMessages): string =>
  formatRhythmDates(
    formatRhythm(entry.days, entry.everyWeeks, messages),
    // The first day on which the clinic opens: the date that was given may be any of that week, and its Saturday be over.
    findFirstDay(entry),
    entry.to,
    messages,
  );

/** Days on which the patient cannot come: a date, the ends of a range, or weekdays, perhaps between two dates. */
export const formatUnavailable = (entry: Unavailability, messages: CourseMessages): string => {
  const { course, date, t } = messages;
  if (typeof entry === "string") return date(entry);
  return "weekdays" in entry
    ? formatRhythmDates(formatRhythm(entry.weekdays, 1, messages), entry.from, entry.to, messages)
    : t(course.fromTo, { from: date(entry.from), to: date(entry.to) });
};

/** Why the clinic is closed on a day; empty where it is open. */
export const formatClosed = ({ closed }: DayInfo, messages: CourseMessages): string => {
  const { day } = messages.course;
  if (!closed) return "";
  if (closed.kind === "closure") return closed.label;
  if (closed.kind === "weekday") return day.closed;
  const { weekday, everyWeeks } = closed.obstacle;
  return messages.t(day.closedWeek, { rhythm: formatRhythm([weekday], everyWeeks, messages) });
};

/** Says that the clinic opens on a day although it would be closed; empty on all others. */
export const formatExtra = ({ extra }: DayInfo, { course, t }: CourseMessages): string =>
  extra === null ? "" : extra ? t(course.day.extraFor, { label: extra }) : course.day.extra;
