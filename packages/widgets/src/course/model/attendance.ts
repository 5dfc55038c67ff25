/** What happened at the sessions of a course, and the day from which its rest is planned. */
import type { Infusion, PlainDate } from "@infusionkit/core";
import type { AttendanceRecord } from "./types.ts";

/** What staff can record of a session. */
export const ATTENDANCE_STATUSES = ["given", "missed", "cancelled"] as const;

/** The record of one day, if there is one. */
export const findAttendance = (
  attendance: readonly AttendanceRecord[],
  date: PlainDate,
): AttendanceRecord | undefined => attendance.find((record) => record.date === date);

/** Whether a session on this day was missed or cancelled: no other infusion is put there. */
export const wasSkipped = (attendance: readonly AttendanceRecord[], date: PlainDate): boolean =>
  attendance.some((record) => record.date === date && record.status !== "given");

/**
 * The attendance with one more record. Infusions before it that nobody recorded count as given, and say so: a nurse who
 * records the fourth has given three. Those still to come do not: a session can be cancelled weeks ahead.
 *
 * @param status `null` removes the record of that day
 */
export const markAttendance = (
  attendance: readonly AttendanceRecord[],
  infusions: readonly Infusion[],
  date: PlainDate,
  status: AttendanceRecord["status"] | null,
  today: PlainDate | null,
): readonly AttendanceRecord[] => {
  const others = attendance.filter((record) => record.date !== date);
  if (!status) return others;
  const assumed = infusions.filter(
    (infusion) =>
      infusion.status === "planned" &&
      infusion.date < date &&
      infusion.date <= (today ?? "") &&
      !findAttendance(attendance, infusion.date),
  );
  const all: AttendanceRecord[] = [
    ...others,
    ...assumed.map((infusion): AttendanceRecord => ({ date: infusion.date, status: "given", assumed: true })),
    { date, status },
  ];
  return all.sort((one, other) => (one.date < other.date ? -1 : 1));
};

/**
 * The day from which the rest is planned: today; where an infusion is recorded as given on a later day, that day; and
 * where none is given, not before the start that was asked for. A session cancelled ahead puts off nothing else.
 */
export const getReviewDate = (
  attendance: readonly AttendanceRecord[],
  today: PlainDate | null,
  start: PlainDate,
): PlainDate => {
  const given = attendance.filter(({ status }) => status === "given").map(({ date }) => date);
  return (given.length > 0 ? given : [start]).reduce(
    (latest, date) => (date > latest ? date : latest),
    today ?? "1900-01-01",
  );
};
