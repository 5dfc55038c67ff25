/**
 * Written histories of courses as they really go, each with what core has to say of it. One file for all tests that read
 * them: in core, on the screen, on paper, in the text and in the calendar file. Plain data, without functions.
 */
import type { ClinicCalendar, Unavailability } from "../src/calendar.ts";
import type { PlainDate } from "../src/date.ts";
import type { IssueCode } from "../src/issue.ts";
import type { ChoiceKind } from "../src/record/proposeChoices.ts";
import type { NextInfusion, RecordReview } from "../src/record/reviewTypes.ts";
import type { Visit } from "../src/record/types.ts";
import type { Phase } from "../src/planning/types.ts";

/** One act of the staff, on a day. */
export type HistoryStep = { readonly on: PlainDate } & (
  | { readonly act: "record"; readonly visits: readonly Visit[] }
  | { readonly act: "remove"; readonly date: PlainDate }
  | { readonly act: "move"; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly act: "add"; readonly date: PlainDate; readonly plannedFor: Phase }
  | { readonly act: "drop"; readonly date: PlainDate }
  /** Accepts what the review proposes. */
  | { readonly act: "accept" }
  /** Takes one of the choices. */
  | { readonly act: "choose"; readonly kind: ChoiceKind }
  /** Tries to record visits that are refused, with the words of the refusal. */
  | { readonly act: "refused"; readonly visits: readonly Visit[]; readonly message: string }
  /** The clinic's days, or the patient's, change. */
  | {
      readonly act: "change-days";
      readonly closures?: ClinicCalendar["closures"];
      readonly unavailable?: readonly Unavailability[];
    }
);

/** A history, and what is to be said of it. */
export type WrittenHistory = {
  readonly name: string;
  /** What happened, as a nurse would tell it. */
  readonly story: string;
  readonly calendar: ClinicCalendar;
  readonly unavailable?: readonly Unavailability[];
  /** The protocol is the clinic's own; without maintenance where this is true. */
  readonly endsWithInduction?: true;
  /** The start asked for; the record begins empty where the course is entered from paper. */
  readonly start: PlainDate;
  readonly infusions?: number;
  /** The day on which the course was agreed or entered, and the choice that was taken; none for a course from paper. */
  readonly agreed: { readonly on: PlainDate; readonly choice: ChoiceKind | null };
  readonly steps: readonly HistoryStep[];
  /** The day of the review. */
  readonly today: PlainDate;
  readonly says: {
    readonly state: RecordReview["state"];
    /** Infusions of the induction given, and of the maintenance. */
    readonly given: readonly [number, number];
    readonly next: Pick<NextInfusion, "date" | "phase" | "number" | "isAgreed"> | null;
    readonly questions: readonly PlainDate[];
    readonly outcomes?: readonly string[];
    /** Codes of the issues, gravest first. */
    readonly issues: readonly IssueCode[];
    /** Dates of the proposed induction, or the first date of a proposed maintenance; `null` for no proposal. */
    readonly proposes: readonly PlainDate[] | null;
    /** The choices with their dates, where one has to be taken. */
    readonly choices?: readonly {
      readonly kind: ChoiceKind;
      readonly dates: readonly PlainDate[];
      readonly daysOver: number;
    }[];
    readonly message: string;
  };
};

const weekdays: ClinicCalendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] };
const mondaysAndThursdays: ClinicCalendar = { openingDays: ["monday", "thursday"] };
const fourDays: ClinicCalendar = { openingDays: ["monday", "tuesday", "thursday", "friday"] };
const trainingDay: ClinicCalendar = {
  ...mondaysAndThursdays,
  closures: [{ from: "2027-01-18", label: "Training day" }],
};
const christmas: ClinicCalendar = {
  ...weekdays,
  closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
};

const given = (...dates: readonly PlainDate[]): readonly Visit[] =>
  dates.map((date) => ({ date, state: "given" }));
const missed = (...dates: readonly PlainDate[]): readonly Visit[] =>
  dates.map((date) => ({ date, state: "missed" }));
const cancelled = (...dates: readonly PlainDate[]): readonly Visit[] =>
  dates.map((date) => ({ date, state: "cancelled" }));

/** The dates of a course from Monday 7 December 2026 in a clinic that opens on weekdays. */
const SIX = ["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"] as const;
const PAPER = { on: "2026-12-28", choice: null } as const;
const AGREED = { on: "2026-12-01", choice: "start-as-asked" } as const;
const JANUARY = { on: "2027-01-04", choice: "start-as-asked" } as const;

export const writtenHistories: readonly WrittenHistory[] = [
  {
    name: "new course",
    story: "A course is agreed a week before it begins.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [],
    today: "2026-12-01",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2026-12-07", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "No infusion is given yet. Next: Monday 7 December 2026.",
    },
  },
  {
    name: "first day",
    story: "It is the day of the first infusion, and nothing is recorded yet.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [],
    today: "2026-12-07",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2026-12-07", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "No infusion is given yet. Next: today, Monday 7 December 2026.",
    },
  },
  {
    name: "on track",
    story: "Two are given as agreed; today there is none.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-10", act: "record", visits: given("2026-12-10") },
    ],
    today: "2026-12-11",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "2 of 6 infusions given. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "tab left open",
    story: "The first is given; a week later, in the same tab, the second is marked as missed.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-14", act: "record", visits: missed("2026-12-10") },
    ],
    today: "2026-12-14",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-14", phase: "induction", number: 2, isAgreed: true },
      questions: [],
      issues: ["missed", "appointments-missing"],
      proposes: ["2026-12-14", "2026-12-16", "2026-12-18", "2026-12-21", "2026-12-25"],
      message: "1 of 6 infusions given. Next: today, Monday 14 December 2026.",
    },
  },
  {
    name: "nobody marked the third",
    story: "The third was given, but nobody recorded it; the next morning somebody looks.",
    calendar: fourDays,
    start: "2027-01-11",
    agreed: JANUARY,
    steps: [{ on: "2027-01-14", act: "record", visits: given("2027-01-11", "2027-01-14") }],
    today: "2027-01-19",
    says: {
      state: "induction",
      given: [2, 0],
      next: null,
      questions: ["2027-01-18"],
      outcomes: [
        "If Monday 18 January was given, the next infusion is on Thursday 21 January 2027.",
        "If Monday 18 January was missed, the next infusion is due today, Tuesday 19 January 2027 (proposed).",
      ],
      issues: ["open-question"],
      proposes: null,
      message: "2 of 6 infusions given. Monday 18 January: was it given?",
    },
  },
  {
    name: "answered a day later",
    story: "The third is recorded on the next morning.",
    calendar: fourDays,
    start: "2027-01-11",
    agreed: JANUARY,
    steps: [
      { on: "2027-01-14", act: "record", visits: given("2027-01-11", "2027-01-14") },
      { on: "2027-01-19", act: "record", visits: given("2027-01-18") },
    ],
    today: "2027-01-19",
    says: {
      state: "induction",
      given: [3, 0],
      next: { date: "2027-01-21", phase: "induction", number: 4, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "3 of 6 infusions given. Next: Thursday 21 January 2027.",
    },
  },
  {
    name: "only the first of three marked",
    story: "On 17 December only the first is recorded; the second and the third have passed.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [{ on: "2026-12-17", act: "record", visits: given("2026-12-07") }],
    today: "2026-12-17",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-17", phase: "induction", number: null, isAgreed: true },
      questions: ["2026-12-10", "2026-12-14"],
      outcomes: [
        "If Thursday 10 December and Monday 14 December were given, the next infusion is due today, Thursday 17 December 2026.",
        "If Thursday 10 December was given and Monday 14 December was missed, the next infusion is due today, Thursday 17 December 2026.",
        "If Thursday 10 December was missed and Monday 14 December was given, the next infusion is due today, Thursday 17 December 2026.",
        "If Thursday 10 December and Monday 14 December were missed, the 6 infusions no longer fit within 21 days, and the next infusion is due today, Thursday 17 December 2026.",
      ],
      issues: ["open-question", "open-question"],
      proposes: null,
      message: "1 of 6 infusions given. 2 planned dates have passed without an answer.",
    },
  },
  {
    name: "marked in any order",
    story: "The third, then the second, then the first are recorded.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-17", act: "record", visits: given("2026-12-14") },
      { on: "2026-12-17", act: "record", visits: given("2026-12-10") },
      { on: "2026-12-17", act: "record", visits: given("2026-12-07") },
    ],
    today: "2026-12-17",
    says: {
      state: "induction",
      given: [3, 0],
      next: { date: "2026-12-17", phase: "induction", number: 4, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "3 of 6 infusions given. Next: today, Thursday 17 December 2026.",
    },
  },
  {
    name: "four dates unanswered",
    story: "Nothing was recorded for two weeks.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [],
    today: "2026-12-18",
    says: {
      state: "not-started",
      given: [0, 0],
      next: null,
      questions: ["2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17"],
      issues: ["open-question", "open-question", "open-question", "open-question"],
      proposes: null,
      message: "No infusion is given yet. 4 planned dates have passed without an answer.",
    },
  },
  {
    name: "came on another day",
    story: "The patient comes on Wednesday instead of Thursday, and Thursday is cancelled.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-09", act: "record", visits: [...given("2026-12-09"), ...cancelled("2026-12-10")] },
    ],
    today: "2026-12-09",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: ["cancelled"],
      proposes: null,
      message: "2 of 6 infusions given. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "walk-in the day before",
    story: "The patient comes on Wednesday, and Thursday's appointment still stands.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-09", act: "record", visits: given("2026-12-09") },
    ],
    today: "2026-12-09",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: ["gap-too-short", "more-than-agreed"],
      proposes: ["2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"],
      message: "2 of 6 infusions given. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "one more on a Saturday",
    story: "The clinic gives one more on a Saturday, which nobody had planned.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-10", act: "record", visits: given("2026-12-07", "2026-12-10") },
      { on: "2026-12-12", act: "record", visits: given("2026-12-12") },
    ],
    today: "2026-12-12",
    says: {
      state: "induction",
      given: [3, 0],
      next: { date: "2026-12-14", phase: "induction", number: 4, isAgreed: true },
      questions: [],
      issues: ["more-than-agreed"],
      proposes: ["2026-12-17", "2026-12-21", "2026-12-24"],
      message: "3 of 6 infusions given. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "two days running",
    story: "Two were given on two days running, and are entered from paper.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: { on: "2026-12-09", choice: null },
    steps: [{ on: "2026-12-08", act: "record", visits: given("2026-12-07", "2026-12-08") }],
    today: "2026-12-09",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: false },
      questions: [],
      issues: ["gap-too-short", "appointments-missing"],
      proposes: ["2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"],
      message: "2 of 6 infusions given. Next, as proposed: Monday 14 December 2026.",
    },
  },
  {
    name: "missed the fourth",
    story: "The fourth was missed, and there are days enough.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-14", act: "record", visits: given("2026-12-07", "2026-12-10", "2026-12-14") },
      { on: "2026-12-17", act: "record", visits: missed("2026-12-17") },
    ],
    today: "2026-12-17",
    says: {
      state: "induction",
      given: [3, 0],
      next: { date: "2026-12-18", phase: "induction", number: 4, isAgreed: false },
      questions: [],
      issues: ["missed", "appointments-missing"],
      proposes: ["2026-12-18", "2026-12-21", "2026-12-24"],
      message: "3 of 6 infusions given. Next, as proposed: Friday 18 December 2026.",
    },
  },
  {
    name: "missed the fourth, and another day agreed",
    story: "What the review proposes is accepted.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-14", act: "record", visits: given("2026-12-07", "2026-12-10", "2026-12-14") },
      { on: "2026-12-17", act: "record", visits: missed("2026-12-17") },
      { on: "2026-12-17", act: "accept" },
    ],
    today: "2026-12-17",
    says: {
      state: "induction",
      given: [3, 0],
      next: { date: "2026-12-18", phase: "induction", number: 4, isAgreed: true },
      questions: [],
      issues: ["missed"],
      proposes: null,
      message: "3 of 6 infusions given. Next: Friday 18 December 2026.",
    },
  },
  {
    name: "missed where no day is left",
    story: "A clinic that opens on Mondays and Thursdays; the third was missed.",
    calendar: mondaysAndThursdays,
    start: "2027-01-11",
    agreed: JANUARY,
    steps: [
      { on: "2027-01-14", act: "record", visits: given("2027-01-11", "2027-01-14") },
      { on: "2027-01-18", act: "record", visits: missed("2027-01-18") },
    ],
    today: "2027-01-19",
    says: {
      state: "out-of-reach",
      given: [2, 0],
      next: { date: "2027-01-21", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: ["no-lawful-rest", "missed", "appointments-missing"],
      proposes: null,
      choices: [
        { kind: "finish-late", dates: ["2027-01-21", "2027-01-25", "2027-01-28", "2027-02-01"], daysOver: 1 },
        {
          kind: "open-one-day",
          dates: ["2027-01-19", "2027-01-21", "2027-01-25", "2027-01-28"],
          daysOver: 0,
        },
        {
          kind: "begin-again",
          dates: ["2027-01-21", "2027-01-25", "2027-01-28", "2027-02-01", "2027-02-04", "2027-02-08"],
          daysOver: 0,
        },
      ],
      message:
        "2 of 6 infusions given; the rest no longer fits within the span. One of the choices has to be taken. Next: Thursday 21 January 2027.",
    },
  },
  {
    name: "finish late",
    story: "The same, and the doctor decides to finish late.",
    calendar: mondaysAndThursdays,
    start: "2027-01-11",
    agreed: JANUARY,
    steps: [
      { on: "2027-01-14", act: "record", visits: given("2027-01-11", "2027-01-14") },
      { on: "2027-01-18", act: "record", visits: missed("2027-01-18") },
      { on: "2027-01-19", act: "choose", kind: "finish-late" },
    ],
    today: "2027-01-20",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2027-01-21", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: ["span-exceeded", "missed"],
      proposes: null,
      message: "2 of 6 infusions given. Next: Thursday 21 January 2027.",
    },
  },
  {
    name: "open on one day",
    story: "The same, and the clinic opens on one more day.",
    calendar: mondaysAndThursdays,
    start: "2027-01-11",
    agreed: JANUARY,
    steps: [
      { on: "2027-01-14", act: "record", visits: given("2027-01-11", "2027-01-14") },
      { on: "2027-01-18", act: "record", visits: missed("2027-01-18") },
      { on: "2027-01-19", act: "choose", kind: "open-one-day" },
    ],
    today: "2027-01-19",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2027-01-19", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: ["missed", "clinic-opens"],
      proposes: null,
      message: "2 of 6 infusions given. Next: today, Tuesday 19 January 2027.",
    },
  },
  {
    name: "begin again",
    story: "The same, and the doctor decides to begin again.",
    calendar: mondaysAndThursdays,
    start: "2027-01-11",
    agreed: JANUARY,
    steps: [
      { on: "2027-01-14", act: "record", visits: given("2027-01-11", "2027-01-14") },
      { on: "2027-01-18", act: "record", visits: missed("2027-01-18") },
      { on: "2027-01-19", act: "choose", kind: "begin-again" },
    ],
    today: "2027-01-19",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2027-01-21", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: ["begun-again"],
      proposes: null,
      message: "No infusion is given yet. Next: Thursday 21 January 2027.",
    },
  },
  {
    name: "cancelled ahead",
    story: "The patient rings on 11 December and cancels the 17th.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-10", act: "record", visits: given("2026-12-07", "2026-12-10") },
      { on: "2026-12-11", act: "record", visits: cancelled("2026-12-17") },
    ],
    today: "2026-12-11",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: ["appointments-missing", "cancelled"],
      proposes: ["2026-12-14", "2026-12-18", "2026-12-21", "2026-12-24"],
      message: "2 of 6 infusions given. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "cancelled ahead, and another day agreed",
    story: "The same, and what is proposed is accepted.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-10", act: "record", visits: given("2026-12-07", "2026-12-10") },
      { on: "2026-12-11", act: "record", visits: cancelled("2026-12-17") },
      { on: "2026-12-11", act: "accept" },
    ],
    today: "2026-12-11",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: ["cancelled"],
      proposes: null,
      message: "2 of 6 infusions given. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "ill for two weeks",
    story: "After two infusions the patient is ill for two weeks.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-10", act: "record", visits: given("2026-12-07", "2026-12-10") },
      {
        on: "2026-12-24",
        act: "record",
        visits: [...missed("2026-12-14"), ...cancelled("2026-12-17", "2026-12-21", "2026-12-24")],
      },
    ],
    today: "2026-12-28",
    says: {
      state: "out-of-reach",
      given: [2, 0],
      next: null,
      questions: [],
      issues: ["no-lawful-rest", "missed", "appointments-missing", "cancelled", "cancelled", "cancelled"],
      proposes: null,
      choices: [
        { kind: "finish-late", dates: ["2026-12-28", "2026-12-30", "2027-01-01", "2027-01-04"], daysOver: 8 },
        {
          kind: "begin-again",
          dates: ["2026-12-28", "2026-12-31", "2027-01-04", "2027-01-07", "2027-01-11", "2027-01-14"],
          daysOver: 0,
        },
      ],
      message:
        "2 of 6 infusions given; the rest no longer fits within the span. One of the choices has to be taken.",
    },
  },
  {
    name: "ill before the first",
    story: "The first two are cancelled before anything is given.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [{ on: "2026-12-05", act: "record", visits: cancelled("2026-12-07", "2026-12-10") }],
    today: "2026-12-11",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2026-12-14", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: ["appointments-missing", "cancelled", "cancelled"],
      proposes: ["2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24", "2026-12-28", "2026-12-31"],
      message: "No infusion is given yet. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "everything cancelled",
    story: "All appointments are cancelled; the patient asks again in January.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      {
        on: "2026-12-05",
        act: "record",
        visits: cancelled("2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"),
      },
    ],
    today: "2027-01-06",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2027-01-06", phase: "induction", number: 1, isAgreed: false },
      questions: [],
      issues: [
        "appointments-missing",
        "cancelled",
        "cancelled",
        "cancelled",
        "cancelled",
        "cancelled",
        "cancelled",
      ],
      proposes: ["2027-01-06", "2027-01-08", "2027-01-13", "2027-01-15", "2027-01-20", "2027-01-22"],
      message: "No infusion is given yet. Next, as proposed: today, Wednesday 6 January 2027.",
    },
  },
  {
    name: "Christmas, as asked",
    story:
      "A start on 14 December with the clinic closed from 24 December to 4 January; the doctor keeps the start.",
    calendar: christmas,
    start: "2026-12-14",
    agreed: { on: "2026-12-01", choice: "start-as-asked" },
    steps: [],
    today: "2026-12-01",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2026-12-14", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: ["span-exceeded"],
      proposes: null,
      message: "No infusion is given yet. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "Christmas, later",
    story: "The same, and the course begins after the closure.",
    calendar: christmas,
    start: "2026-12-14",
    agreed: { on: "2026-12-01", choice: "start-later" },
    steps: [],
    today: "2026-12-01",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2027-01-05", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "No infusion is given yet. Next: Tuesday 5 January 2027.",
    },
  },
  {
    name: "a closure after the agreement",
    story: "The clinic closes on an agreed day.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      {
        on: "2026-12-08",
        act: "change-days",
        ...{ closures: [{ from: "2026-12-14", label: "Training day" }] },
      },
    ],
    today: "2026-12-08",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-10", phase: "induction", number: 2, isAgreed: true },
      questions: [],
      issues: ["closed-day"],
      proposes: ["2026-12-10", "2026-12-15", "2026-12-17", "2026-12-21", "2026-12-24"],
      message: "1 of 6 infusions given. Next: Thursday 10 December 2026.",
    },
  },
  {
    name: "training day, as asked",
    story:
      "Mondays and Thursdays, closed on the third date: the start is kept, and the course ends a day late.",
    calendar: trainingDay,
    start: "2027-01-11",
    agreed: JANUARY,
    steps: [],
    today: "2027-01-04",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2027-01-11", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: ["span-exceeded"],
      proposes: null,
      message: "No infusion is given yet. Next: Monday 11 January 2027.",
    },
  },
  {
    name: "training day, later",
    story: "The same, and the course begins ten days later.",
    calendar: trainingDay,
    start: "2027-01-11",
    agreed: { on: "2027-01-04", choice: "start-later" },
    steps: [],
    today: "2027-01-04",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2027-01-21", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "No infusion is given yet. Next: Thursday 21 January 2027.",
    },
  },
  {
    name: "training day, one day open",
    story: "The same, and the clinic opens on a Tuesday.",
    calendar: trainingDay,
    start: "2027-01-11",
    agreed: { on: "2027-01-04", choice: "open-one-day" },
    steps: [{ on: "2027-01-14", act: "record", visits: given("2027-01-11", "2027-01-14") }],
    today: "2027-01-15",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2027-01-19", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: ["clinic-opens"],
      proposes: null,
      message: "2 of 6 infusions given. Next: Tuesday 19 January 2027.",
    },
  },
  {
    name: "a start on a Saturday",
    story: "The start asked for is a Saturday, and the next Monday is taken.",
    calendar: weekdays,
    start: "2026-12-05",
    agreed: { on: "2026-12-01", choice: "start-later" },
    steps: [],
    today: "2026-12-01",
    says: {
      state: "not-started",
      given: [0, 0],
      next: { date: "2026-12-07", phase: "induction", number: 1, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "No infusion is given yet. Next: Monday 7 December 2026.",
    },
  },
  {
    name: "six from paper",
    story: "Six visits are entered from paper after the last.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: PAPER,
    steps: [{ on: "2026-12-28", act: "record", visits: given(...SIX) }],
    today: "2026-12-28",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2027-01-25", phase: "maintenance", number: 7, isAgreed: false },
      questions: [],
      issues: [],
      proposes: ["2027-01-25"],
      message: "The first 6 infusions are given. Next, as proposed: around Monday 25 January 2027.",
    },
  },
  {
    name: "two from paper",
    story: "Two visits are entered from paper on the day of the second.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: { on: "2026-12-09", choice: null },
    steps: [{ on: "2026-12-10", act: "record", visits: given("2026-12-10", "2026-12-07") }],
    today: "2026-12-10",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: false },
      questions: [],
      issues: ["appointments-missing"],
      proposes: ["2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"],
      message: "2 of 6 infusions given. Next, as proposed: Monday 14 December 2026.",
    },
  },
  {
    name: "seven from paper",
    story: "Seven were given within the three weeks.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: PAPER,
    steps: [{ on: "2026-12-28", act: "record", visits: given(...SIX, "2026-12-26") }],
    today: "2026-12-28",
    says: {
      state: "maintenance",
      given: [7, 0],
      next: { date: "2027-01-26", phase: "maintenance", number: 8, isAgreed: false },
      questions: [],
      issues: [],
      proposes: ["2027-01-26"],
      message: "The first 7 infusions are given. Next, as proposed: around Tuesday 26 January 2027.",
    },
  },
  {
    name: "seven agreed, six given",
    story: "Seven were agreed; the last was missed, and no day is left.",
    calendar: weekdays,
    start: "2026-12-07",
    infusions: 7,
    agreed: AGREED,
    steps: [
      {
        on: "2026-12-26",
        act: "record",
        visits: [
          ...given("2026-12-07", "2026-12-10", "2026-12-14", "2026-12-16", "2026-12-18", "2026-12-22"),
          ...missed("2026-12-25"),
        ],
      },
    ],
    today: "2026-12-28",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2027-01-25", phase: "maintenance", number: 7, isAgreed: true },
      questions: [],
      issues: ["missed", "fewer-than-agreed"],
      proposes: null,
      message: "The first 6 infusions are given. Next: around Monday 25 January 2027.",
    },
  },
  {
    name: "eight agreed",
    story: "Eight were agreed, and three are given.",
    calendar: weekdays,
    start: "2026-12-07",
    infusions: 8,
    agreed: AGREED,
    steps: [{ on: "2026-12-11", act: "record", visits: given("2026-12-07", "2026-12-09", "2026-12-11") }],
    today: "2026-12-11",
    says: {
      state: "induction",
      given: [3, 0],
      next: { date: "2026-12-15", phase: "induction", number: 4, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "3 of 8 infusions given. Next: Tuesday 15 December 2026.",
    },
  },
  {
    name: "maintenance due",
    story: "All six are given, and a month has passed.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [{ on: "2026-12-24", act: "record", visits: given(...SIX) }],
    today: "2027-01-25",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2027-01-25", phase: "maintenance", number: 7, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "The first 6 infusions are given. Next: today, Monday 25 January 2027.",
    },
  },
  {
    name: "maintenance unanswered",
    story: "Nobody recorded whether the maintenance infusion was given.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [{ on: "2026-12-24", act: "record", visits: given(...SIX) }],
    today: "2027-01-26",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: null,
      questions: ["2027-01-25"],
      outcomes: [
        "If Monday 25 January was given, the next maintenance infusion is around Wednesday 24 February 2027.",
        "If Monday 25 January was missed, the next maintenance infusion is due today, Tuesday 26 January 2027 (proposed).",
      ],
      issues: ["open-question"],
      proposes: null,
      message: "The first 6 infusions are given. Monday 25 January: was it given?",
    },
  },
  {
    name: "maintenance missed",
    story: "The maintenance infusion was missed, and its window is still open.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-24", act: "record", visits: given(...SIX) },
      { on: "2027-01-26", act: "record", visits: missed("2027-01-25") },
    ],
    today: "2027-01-26",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2027-01-26", phase: "maintenance", number: 7, isAgreed: false },
      questions: [],
      issues: ["missed", "late"],
      proposes: ["2027-01-26"],
      message: "The first 6 infusions are given. Next, as proposed: today, Tuesday 26 January 2027.",
    },
  },
  {
    name: "maintenance late by 8 days",
    story: "Six from paper; the month was up eight days ago.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: PAPER,
    steps: [{ on: "2026-12-28", act: "record", visits: given(...SIX) }],
    today: "2027-02-01",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2027-02-01", phase: "maintenance", number: 7, isAgreed: false },
      questions: [],
      issues: ["maintenance-overdue"],
      proposes: ["2027-02-01"],
      message: "The first 6 infusions are given. Next, as proposed: today, Monday 1 February 2027.",
    },
  },
  {
    name: "maintenance given 45 days late",
    story: "The first maintenance infusion was given 45 days late.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: PAPER,
    steps: [
      { on: "2026-12-28", act: "record", visits: given(...SIX) },
      { on: "2027-03-10", act: "record", visits: given("2027-03-10") },
    ],
    today: "2027-03-11",
    says: {
      state: "maintenance",
      given: [6, 1],
      next: { date: "2027-04-09", phase: "maintenance", number: 8, isAgreed: false },
      questions: [],
      issues: ["late"],
      proposes: ["2027-04-09"],
      message:
        "The first 6 infusions and 1 maintenance infusion are given. Next, as proposed: around Friday 9 April 2027.",
    },
  },
  {
    name: "maintenance late by 180 days",
    story: "The last infusion was on 22 January 2026; the patient rings on 22 July.",
    calendar: weekdays,
    start: "2026-01-05",
    agreed: { on: "2026-07-22", choice: null },
    steps: [
      {
        on: "2026-07-22",
        act: "record",
        visits: given("2026-01-05", "2026-01-08", "2026-01-12", "2026-01-15", "2026-01-19", "2026-01-22"),
      },
    ],
    today: "2026-07-22",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2026-07-22", phase: "maintenance", number: 7, isAgreed: false },
      questions: [],
      issues: ["maintenance-overdue"],
      proposes: ["2026-07-22"],
      message: "The first 6 infusions are given. Next, as proposed: today, Wednesday 22 July 2026.",
    },
  },
  {
    name: "maintenance overdue on a Sunday",
    story: "The same, asked on a Sunday.",
    calendar: weekdays,
    start: "2026-01-05",
    agreed: { on: "2026-07-22", choice: null },
    steps: [
      {
        on: "2026-07-22",
        act: "record",
        visits: given("2026-01-05", "2026-01-08", "2026-01-12", "2026-01-15", "2026-01-19", "2026-01-22"),
      },
    ],
    today: "2026-07-26",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2026-07-27", phase: "maintenance", number: 7, isAgreed: false },
      questions: [],
      issues: ["maintenance-overdue"],
      proposes: ["2026-07-27"],
      message: "The first 6 infusions are given. Next, as proposed: around Monday 27 July 2026.",
    },
  },
  {
    name: "six in December, asked in February",
    story: "Six given in December; asked on 10 February.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: PAPER,
    steps: [{ on: "2026-12-28", act: "record", visits: given(...SIX) }],
    today: "2027-02-10",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2027-02-10", phase: "maintenance", number: 7, isAgreed: false },
      questions: [],
      issues: ["maintenance-overdue"],
      proposes: ["2027-02-10"],
      message: "The first 6 infusions are given. Next, as proposed: today, Wednesday 10 February 2027.",
    },
  },
  {
    name: "maintenance overdue, and a day agreed",
    story: "The same, and the first open day is accepted.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: PAPER,
    steps: [
      { on: "2026-12-28", act: "record", visits: given(...SIX) },
      { on: "2027-02-10", act: "accept" },
    ],
    today: "2027-02-10",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2027-02-10", phase: "maintenance", number: 7, isAgreed: true },
      questions: [],
      issues: ["maintenance-overdue"],
      proposes: null,
      message: "The first 6 infusions are given. Next: today, Wednesday 10 February 2027.",
    },
  },
  {
    name: "the end of January",
    story: "The last was given on 31 January: a month later is 28 February, a Sunday.",
    calendar: { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] },
    start: "2027-01-13",
    agreed: { on: "2027-01-31", choice: null },
    steps: [
      {
        on: "2027-01-31",
        act: "record",
        visits: given("2027-01-13", "2027-01-17", "2027-01-20", "2027-01-24", "2027-01-27", "2027-01-31"),
      },
    ],
    today: "2027-02-01",
    says: {
      state: "maintenance",
      given: [6, 0],
      next: { date: "2027-02-28", phase: "maintenance", number: 7, isAgreed: false },
      questions: [],
      issues: [],
      proposes: ["2027-02-28"],
      message: "The first 6 infusions are given. Next, as proposed: around Sunday 28 February 2027.",
    },
  },
  {
    name: "a wrong entry taken back",
    story: "The second was marked as given by mistake, and the mark is taken away.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-10", act: "record", visits: given("2026-12-10") },
      { on: "2026-12-10", act: "remove", date: "2026-12-10" },
    ],
    today: "2026-12-10",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-10", phase: "induction", number: 2, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "1 of 6 infusions given. Next: today, Thursday 10 December 2026.",
    },
  },
  {
    name: "a wrong day taken back",
    story: "A visit was entered on the wrong day; it is taken away and entered on the right one.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-10", act: "record", visits: given("2026-12-07", "2026-12-09") },
      { on: "2026-12-10", act: "remove", date: "2026-12-09" },
      { on: "2026-12-10", act: "record", visits: given("2026-12-10") },
    ],
    today: "2026-12-10",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "2 of 6 infusions given. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "given pressed twice",
    story: "Given is pressed again on a date that is marked as given.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
    ],
    today: "2026-12-07",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-10", phase: "induction", number: 2, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "1 of 6 infusions given. Next: Thursday 10 December 2026.",
    },
  },
  {
    name: "missed in the future",
    story: "A date in January is entered as missed on 8 December, by a slip.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      {
        on: "2026-12-08",
        act: "refused",
        visits: missed("2027-01-05"),
        message:
          'visits[0].date is "2027-01-05", after today, "2026-12-08": a visit can be recorded as missed up to today. Correct the date, or record it as cancelled.',
      },
    ],
    today: "2026-12-08",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-10", phase: "induction", number: 2, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "1 of 6 infusions given. Next: Thursday 10 December 2026.",
    },
  },
  {
    name: "given and cancelled on one day",
    story: "One day is entered as given and as cancelled.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      {
        on: "2026-12-07",
        act: "refused",
        visits: [...given("2026-12-07"), ...cancelled("2026-12-07")],
        message:
          'visits[1].state is "cancelled", but visits[0] says that "2026-12-07" was given: a day has one answer. Take one of the two away.',
      },
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
    ],
    today: "2026-12-07",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-10", phase: "induction", number: 2, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "1 of 6 infusions given. Next: Thursday 10 December 2026.",
    },
  },
  {
    name: "corrected from missed to given",
    story: "The second was marked as missed, and then it turns out that it was given.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-10", act: "record", visits: [...given("2026-12-07"), ...missed("2026-12-10")] },
      { on: "2026-12-11", act: "record", visits: given("2026-12-10") },
    ],
    today: "2026-12-11",
    says: {
      state: "induction",
      given: [2, 0],
      next: { date: "2026-12-14", phase: "induction", number: 3, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "2 of 6 infusions given. Next: Monday 14 December 2026.",
    },
  },
  {
    name: "moved by hand over the span",
    story: "The sixth is moved by hand to January.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      {
        on: "2026-12-21",
        act: "record",
        visits: given("2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21"),
      },
      { on: "2026-12-22", act: "move", from: "2026-12-24", to: "2027-01-04" },
    ],
    today: "2026-12-22",
    says: {
      state: "induction",
      given: [5, 0],
      next: { date: "2027-01-04", phase: "induction", number: 6, isAgreed: true },
      questions: [],
      issues: ["span-exceeded", "early"],
      proposes: ["2027-01-04"],
      message: "5 of 6 infusions given. Next: Monday 4 January 2027.",
    },
  },
  {
    name: "moved by hand onto a Saturday",
    story: "The second is moved by hand to a Saturday.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-08", act: "move", from: "2026-12-10", to: "2026-12-12" },
    ],
    today: "2026-12-08",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-10", phase: "induction", number: 2, isAgreed: false },
      questions: [],
      issues: ["closed-day"],
      proposes: ["2026-12-10", "2026-12-14", "2026-12-17", "2026-12-21", "2026-12-24"],
      message: "1 of 6 infusions given. Next, as proposed: Thursday 10 December 2026.",
    },
  },
  {
    name: "moved by hand within the window",
    story: "The second is moved to the Friday, which breaks nothing.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-08", act: "move", from: "2026-12-10", to: "2026-12-11" },
    ],
    today: "2026-12-08",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-11", phase: "induction", number: 2, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "1 of 6 infusions given. Next: Friday 11 December 2026.",
    },
  },
  {
    name: "away for some days",
    story: "The patient will be away from 10 to 14 December.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      {
        on: "2026-12-08",
        act: "change-days",
        ...{ unavailable: ["2026-12-10", "2026-12-11", "2026-12-12", "2026-12-13", "2026-12-14"] },
      },
    ],
    today: "2026-12-08",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-09", phase: "induction", number: 2, isAgreed: false },
      questions: [],
      issues: ["closed-day", "closed-day"],
      proposes: ["2026-12-09", "2026-12-15", "2026-12-17", "2026-12-21", "2026-12-24"],
      message: "1 of 6 infusions given. Next, as proposed: Wednesday 9 December 2026.",
    },
  },
  {
    name: "one appointment dropped and one added",
    story: "The sixth is taken away, and another day is set by hand.",
    calendar: weekdays,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [
      { on: "2026-12-07", act: "record", visits: given("2026-12-07") },
      { on: "2026-12-08", act: "drop", date: "2026-12-24" },
      { on: "2026-12-08", act: "add", date: "2026-12-23", plannedFor: "induction" },
    ],
    today: "2026-12-08",
    says: {
      state: "induction",
      given: [1, 0],
      next: { date: "2026-12-10", phase: "induction", number: 2, isAgreed: true },
      questions: [],
      issues: [],
      proposes: null,
      message: "1 of 6 infusions given. Next: Thursday 10 December 2026.",
    },
  },
  {
    name: "no maintenance",
    story: "A protocol that ends with its induction; all six are given.",
    calendar: weekdays,
    endsWithInduction: true,
    start: "2026-12-07",
    agreed: AGREED,
    steps: [{ on: "2026-12-24", act: "record", visits: given(...SIX) }],
    today: "2027-02-10",
    says: {
      state: "complete",
      given: [6, 0],
      next: null,
      questions: [],
      issues: [],
      proposes: null,
      message: "All infusions of the protocol are given.",
    },
  },
];
