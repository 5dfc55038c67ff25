import type { PlainDate } from "../date.ts";
import type { Phase } from "../planning/types.ts";

/** What is known of an appointment: agreed and not yet answered, or what came of it. */
export type AppointmentState = "planned" | "given" | "missed" | "cancelled";

/** One date that was agreed, or on which something happened. A record has at most one for each date. */
export type Appointment = {
  /**
   * Its identity in calendar files. It stays when the date moves, and no other appointment of the record has it. By
   * default it is the date on which the appointment first stood.
   */
  readonly id: string;
  readonly date: PlainDate;
  readonly state: AppointmentState;
  /** Whether the planner proposed the date, or staff set it: a move, a walk-in, a date from paper. */
  readonly setBy: "planner" | "hand";
  /** What it was planned for; `null` for a visit that was never planned: a walk-in, a date from paper. */
  readonly plannedFor: Phase | null;
};

/** An appointment that was dropped: calendar files withdraw it. */
export type WithdrawnAppointment = Pick<Appointment, "id" | "date">;

/**
 * A course under way: what was agreed, and what came of it. There is no person in it. It is plain JSON, and its shape is
 * published as `@infusionkit/core/record.schema.json`.
 *
 * Nothing is computed in a record. {@link reviewRecord} reads it; it changes only when a person accepts a plan
 * ({@link acceptPlan}, {@link acceptChoice}), records a visit ({@link recordVisit}) or moves an appointment
 * ({@link moveAppointment}). Each of these gives a new record and leaves the old one as it is.
 */
export type CourseRecord = {
  /** The shape of the record, for files. */
  readonly format: "course-record-1";
  /** The protocol that it follows. Review it with the protocol of this id, and of this major version. */
  readonly protocol: { readonly id: string; readonly version: string };
  /** What tells this course from all others in a calendar: a random text, without a person in it. */
  readonly key: string;
  /** How many changes were made since the first agreement. Calendar files carry it as their sequence. */
  readonly revision: number;
  /** The start that was asked for. */
  readonly start: PlainDate;
  /** How many infusions of the induction were agreed: the protocol's number, or more. */
  readonly infusions: number;
  /** Where the course was begun again: the first date that counts. Earlier visits stay, and do not count. */
  readonly countsFrom: PlainDate | null;
  /** Days on which the clinic agreed to open for this course although its calendar says that it is closed. */
  readonly openedDays: readonly PlainDate[];
  /** In the order of their dates, one a date. */
  readonly appointments: readonly Appointment[];
  /** In the order of their ids. */
  readonly withdrawn: readonly WithdrawnAppointment[];
};

/** What came of one visit. */
export type Visit = {
  readonly date: PlainDate;
  /** `missed`: the patient did not come. `cancelled`: either side cancelled beforehand. */
  readonly state: Exclude<AppointmentState, "planned">;
};

/** The most that a record may hold: what is beyond it is refused, naming the limit. */
export const RECORD_LIMITS = { appointments: 400, withdrawn: 400, openedDays: 60, key: 64 } as const;
