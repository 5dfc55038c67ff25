import { dayNumber, formatDate, type PlainDate } from "../date.ts";
import { formatCount } from "../english.ts";
import { checkRecord } from "./parseRecord.ts";
import type { Appointment, AppointmentState, CourseRecord } from "./types.ts";

/** One difference between two records. */
export type RecordChange = {
  /** `moved`: another date. `answered`: another state. `added`, `dropped`: an appointment that is new or gone. */
  readonly kind: "added" | "moved" | "answered" | "dropped";
  readonly id: string;
  /** `null` for an appointment that is new. */
  readonly from: PlainDate | null;
  /** `null` for an appointment that is gone. */
  readonly to: PlainDate | null;
  /** Its state now; `null` for one that is gone. */
  readonly state: AppointmentState | null;
  /** Days by which it moves; negative for earlier, 0 where it stays, is new or gone. */
  readonly days: number;
  /** The change as an English sentence. */
  readonly message: string;
};

const STATE_WORDS: Readonly<Record<AppointmentState, string>> = {
  planned: "planned again",
  given: "given",
  missed: "missed",
  cancelled: "cancelled",
};

const compareAppointments = (old: Appointment, now: Appointment): readonly RecordChange[] => {
  const { id } = old;
  const facts = { id, from: old.date, to: now.date, state: now.state };
  const changes: RecordChange[] = [];
  if (old.date !== now.date) {
    const days = dayNumber(now.date) - dayNumber(old.date);
    const year = old.date.slice(0, 4) !== now.date.slice(0, 4);
    changes.push({
      ...facts,
      kind: "moved",
      days,
      message: `The appointment on ${formatDate(old.date, { year })} moves ${formatCount(Math.abs(days), "day")} ${days < 0 ? "earlier" : "later"}, to ${formatDate(now.date)}.`,
    });
  }
  if (old.state !== now.state) {
    changes.push({
      ...facts,
      kind: "answered",
      days: 0,
      message: `${formatDate(now.date)} is now ${STATE_WORDS[now.state]}.`,
    });
  }
  return changes;
};

/**
 * What differs between two records of one course, appointment by appointment, in the order of the dates: what was agreed
 * last beside what is agreed now. An appointment is known by its id, so that one that moves is told once.
 *
 * @throws RangeError when the records are of two courses
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday", "friday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * const moved = moveAppointment(agreed, { from: "2026-12-10", to: "2026-12-11" }, { today: "2026-12-07" });
 * compareRecords(agreed, moved)[0]?.message;
 * // "The appointment on Thursday 10 December moves 1 day later, to Friday 11 December 2026."
 */
export const compareRecords = (before: CourseRecord, after: CourseRecord): readonly RecordChange[] => {
  checkRecord(before);
  checkRecord(after);
  if (before.key !== after.key) {
    throw new RangeError(
      `after.key is "${after.key}", but before.key is "${before.key}": these are two courses. Compare two records of one.`,
    );
  }
  const old = new Map(before.appointments.map((appointment) => [appointment.id, appointment]));
  const changes: RecordChange[] = [];
  for (const now of after.appointments) {
    const was = old.get(now.id);
    old.delete(now.id);
    if (was) changes.push(...compareAppointments(was, now));
    else {
      const { id, date, state } = now;
      const message =
        state === "planned"
          ? `There is a new appointment on ${formatDate(date)}.`
          : `${formatDate(date)} is entered as ${state}.`;
      changes.push({ kind: "added", id, from: null, to: date, state, days: 0, message });
    }
  }
  for (const { id, date, state } of old.values()) {
    const message =
      state === "planned"
        ? `The appointment on ${formatDate(date)} is dropped.`
        : `The entry of ${formatDate(date)} is taken away.`;
    changes.push({ kind: "dropped", id, from: date, to: null, state: null, days: 0, message });
  }
  const getChangeDate = ({ from, to }: RecordChange): string => to ?? from ?? "";
  return changes.sort((a, b) =>
    getChangeDate(a) < getChangeDate(b) ? -1 : getChangeDate(a) > getChangeDate(b) ? 1 : 0,
  );
};
