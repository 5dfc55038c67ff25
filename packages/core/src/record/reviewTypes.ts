import type { PlainDate } from "../date.ts";
import type { Issue } from "../issue.ts";
import type { Course, Phase, Window } from "../planning/types.ts";
import type { Appointment, CourseRecord } from "./types.ts";

/** Whether a rule of the induction is kept so far, broken, or kept so far and no longer within reach. */
export type RuleStatus = {
  readonly rule: "infusions" | "span" | "least-gap" | "greatest-gap";
  readonly status: "kept" | "within-reach" | "out-of-reach" | "broken";
};

/** The options of a review of a record. */
export type RecordReviewOptions = {
  /** The day of the review. Nothing is planned before it. */
  readonly today: PlainDate;
  /** How many maintenance infusions to propose where none is agreed, 0 to 120; 6 by default. */
  readonly horizon?: number;
};

/** An appointment as a list shows it. */
export type RecordEntry = Appointment & {
  /**
   * Its place among the infusions given and planned: beside a proposal, that which it has in the proposal. `null` for one
   * that was missed or cancelled, or that the proposal gives up.
   */
  readonly number: number | null;
  /** `null` for a visit that was never planned and did not take place, or that no longer counts. */
  readonly phase: Phase | null;
  /**
   * The days to which a planned one can move while the others stay, or the window of a maintenance infusion, both as
   * proposed where there is a proposal; `null` for all others.
   */
  readonly window: Window | null;
  readonly time: "past" | "today" | "ahead";
  /** Planned, past, and without an answer. */
  readonly isQuestion: boolean;
  /** Whether it counts: `false` for what lies before the course was begun again. */
  readonly counts: boolean;
  /** Agreed, and given up by the proposal: a day has to be agreed anew. */
  readonly isDropped: boolean;
};

/** A planned date that has passed, and of which nobody has said what came of it. */
export type OpenQuestion = {
  readonly date: PlainDate;
  /** What the infusion is called until it is answered: its place if it was given; `null` where it would not count. */
  readonly number: number | null;
  readonly plannedFor: Phase | null;
  readonly daysAgo: number;
  /** The question in English: "Monday 18 January: was it given?" */
  readonly message: string;
};

/** The infusion that comes next. */
export type NextInfusion = {
  /** Its place in the course; `null` where that depends on the answer to an open question, and the date does not. */
  readonly number: number | null;
  readonly phase: Phase;
  readonly date: PlainDate;
  /** The days on which it keeps the rest within reach; of a maintenance infusion its window, passed or not. */
  readonly window: Window;
  /** Whether the date is agreed, or only proposed: then the record changes when the proposal is accepted. */
  readonly isAgreed: boolean;
  readonly isToday: boolean;
};

/** What follows from one way of answering the open questions. */
export type Outcome = {
  readonly answers: readonly { readonly date: PlainDate; readonly state: "given" | "missed" }[];
  readonly state: RecordReview["state"];
  /** What is next then; `null` where the rest does not fit, or nothing is left. */
  readonly next: NextInfusion | null;
  /** The same in one English sentence. */
  readonly message: string;
};

/** A valid plan for what is still to come, where what is agreed does not meet the protocol or is not complete. */
export type Proposal = {
  /** Given and proposed infusions: {@link acceptPlan} takes it. */
  readonly course: Course;
  /** The proposed dates. */
  readonly dates: readonly PlainDate[];
};

/** Where a course under way stands. */
export type RecordReview = {
  readonly record: CourseRecord;
  readonly today: PlainDate;
  /**
   * `not-started`: none given. `induction`: under way. `out-of-reach`: the rest can no longer meet the protocol, and
   * nothing else was agreed; {@link proposeChoices} gives the choices. `maintenance`: the induction is done.
   * `complete`: all that the protocol has is given.
   */
  readonly state: "not-started" | "induction" | "out-of-reach" | "maintenance" | "complete";
  readonly progress: {
    /** Infusions of the induction given so far, and how many were agreed. */
    readonly given: number;
    readonly of: number;
    readonly maintenanceGiven: number;
    readonly missed: number;
    readonly cancelled: number;
    /** The last day of the span, once the first infusion is given. */
    readonly spanEnds: PlainDate | null;
    /** The last infusion given, and how many days ago. */
    readonly lastGiven: PlainDate | null;
    readonly daysSinceLast: number | null;
  };
  /** Every appointment, in the order of the dates. None is ever left out. */
  readonly entries: readonly RecordEntry[];
  /** Planned dates before today without an answer, the oldest first. While there is one, nothing is planned. */
  readonly questions: readonly OpenQuestion[];
  /** What is next for each way of answering up to three open questions; empty for none, and for more. */
  readonly outcomes: readonly Outcome[];
  /** `null` where nothing is left, where the rest does not fit, and where it depends on an open question. */
  readonly next: NextInfusion | null;
  readonly rules: readonly RuleStatus[];
  /** Departures from the protocol, and what needs somebody's attention, gravest first. */
  readonly issues: readonly Issue[];
  /** A plan to accept, where what is agreed does not meet the protocol or is not complete; `null` otherwise. */
  readonly proposal: Proposal | null;
  /** Whether the protocol cannot be met as agreed, so that one of the choices has to be taken. */
  readonly needsChoice: boolean;
  /** Where the course stands, in one or two English sentences. */
  readonly message: string;
};
