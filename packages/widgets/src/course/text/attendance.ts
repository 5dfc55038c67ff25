import type { AttendanceRecord } from "../model/types.ts";
import type { PlannerMessages } from "./courseMessages.ts";

/** What was recorded of a session, in a word or two. */
export const formatAttendance = (
  { status, assumed }: AttendanceRecord,
  { coursePlanner }: PlannerMessages,
): string => (assumed ? coursePlanner.countedGiven : coursePlanner.status[status]);

/** The same in a sentence, with its date. */
export const formatAttendanceRecord = (record: AttendanceRecord, messages: PlannerMessages): string =>
  messages.t(messages.coursePlanner.markedAs, {
    date: messages.date(record.date),
    status: formatAttendance(record, messages),
  });
