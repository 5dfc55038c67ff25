/** The data of a course: what a plan is made from, what comes out of it, and why. */
import type { ClinicCalendar, Obstacle, Unavailability } from "../calendar.ts";
import type { PlainDate } from "../date.ts";
import type { Issue } from "../issue.ts";
import type { Protocol } from "../protocol.ts";

/** The part of a course that an infusion belongs to. */
export type Phase = "induction" | "maintenance";

/** The days within which an infusion may fall. */
export type Window = {
  readonly earliest: PlainDate;
  /** The day the protocol aims at, whether or not the clinic is open. */
  readonly target: PlainDate;
  readonly latest: PlainDate;
};

/** Why an infusion is on its date. */
export type Reason = {
  readonly code:
    | "as-asked"
    | "start-moved"
    | "intended"
    | "intended-closed"
    | "fits-neighbours"
    | "no-open-day"
    | "by-hand"
    | "given";
  /** The reason as a sentence, in English. */
  readonly message: string;
  /** What stands against the intended day, where something does. */
  readonly obstacles: readonly Obstacle[];
};

/** One infusion of a course. */
export type Infusion = {
  /** Its place in the course: 1 is the first of the induction, and the maintenance counts on from there. */
  readonly number: number;
  readonly phase: Phase;
  readonly date: PlainDate;
  /**
   * Induction: from the first to the last open day to which this infusion can move while every other one stays where
   * it is. The target may lie outside, where it is closed. Where the induction has one infusion alone, no other holds it,
   * and its window is its own day.
   * Maintenance: the open days of the protocol's window around the target, from the start on. Of one that is overdue, the
   * window that it had: the date lies after it.
   */
  readonly window: Window;
  readonly status: "planned" | "given";
  readonly reasons: readonly Reason[];
};

/** One protocol applied to one calendar from one date. It contains no personal data. */
export type Course = {
  /** The protocol that it was planned with. */
  readonly protocol: { readonly id: string; readonly version: string };
  /** The start that was asked for. */
  readonly start: PlainDate;
  readonly infusions: readonly Infusion[];
  /** Departures from the protocol or from what was asked, gravest first. */
  readonly issues: readonly Issue[];
};

/** What every plan, review, check and move is made from: a protocol, a clinic's calendar, and one patient's days. */
export type PlanContext = {
  readonly protocol: Protocol;
  readonly calendar: ClinicCalendar;
  /** Days on which the patient cannot come: dates, ranges, and weekdays. */
  readonly unavailable?: readonly Unavailability[];
};

/** The options of a plan. */
export type PlanOptions = {
  /** The first day on which an infusion may fall: the start of the course, or of the rest of it when some are given. */
  readonly start: PlainDate;
  /** Dates of infusions already given, in order; they stay as they are, and the rest is planned around them. */
  readonly given?: readonly PlainDate[];
  /** How many maintenance infusions to list, 0 to 120, or as many as the protocol has; 6 by default. */
  readonly horizon?: number;
};

/** Why no valid induction begins on a date, or why the rest of one does not fit from it on, and what would change that. */
export type Conflict = {
  /** The date on which the induction was to begin, or from which the rest was to be planned. */
  readonly start: PlainDate;
  /**
   * A set of obstacles that explains it: with these alone no valid induction begins on that date, and without any one
   * of them one does. No other such set is smaller, where `isSmallest` says so. Empty where nothing stands in the way but the span: too few days of it are left
   * for the rest.
   */
  readonly obstacles: readonly Obstacle[];
  /**
   * Whether no smaller set of obstacles explains it. `false` only for a calendar so full of obstacles that to find a
   * smallest set would take too long.
   */
  readonly isSmallest: boolean;
  /** Ways to make it fit by opening the clinic, each a list of days to open; the fewest days that do it. */
  readonly openings: readonly (readonly PlainDate[])[];
  /** The first date from which it works as things are, or `null` when there is none within two years, and for a rest. */
  readonly firstStart: PlainDate | null;
  /** The same in one or two English sentences. */
  readonly message: string;
};

/** A course, or the reason why there is none. */
export type PlanResult =
  | {
      readonly course: Course;
      /** The same list as `course.issues`. */
      readonly issues: readonly Issue[];
      /** Why the course could not begin on the start asked for, or `null` when it does. */
      readonly conflict: Conflict | null;
    }
  | {
      readonly course: null;
      /** Which rule cannot hold. */
      readonly issues: readonly Issue[];
      /** What stands in the way, and what would change that. */
      readonly conflict: Conflict;
    };

/** What became of one planned infusion. */
export type Attendance = {
  readonly date: PlainDate;
  /** `missed`: the patient did not come. `cancelled`: cancelled beforehand, by either side. */
  readonly status: "given" | "missed" | "cancelled";
};
