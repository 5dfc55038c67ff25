import { describe, expect, it } from "vitest";
import type { ClinicCalendar } from "../calendar.ts";
import { standardProtocol } from "../data/protocols.ts";
import { addDays, type PlainDate } from "../date.ts";
import { recordToCsv } from "../formats/csv.ts";
import { recordToIcs, recordToIcsFiles } from "../formats/ics.ts";
import { recordToText } from "../formats/text.ts";
import { checkCourse } from "../planning/checkCourse.ts";
import { moveInfusion } from "../planning/moveInfusion.ts";
import { planCourse } from "../planning/planCourse.ts";
import { formatHelp } from "../help.ts";
import {
  acceptPlan,
  addAppointment,
  moveAppointment,
  recordVisit,
  recordVisits,
  removeAppointment,
  removeVisit,
} from "./changeRecord.ts";
import { compareRecords } from "./compareRecords.ts";
import { acceptChoice, createRecord, proposeChoices } from "./proposeChoices.ts";
import { reviewRecord } from "./reviewRecord.ts";
import type { CourseRecord, Visit } from "./types.ts";
import type { PlanContext } from "../planning/types.ts";

const calendar: ClinicCalendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] };
const context: PlanContext = { protocol: standardProtocol, calendar };

/** A course from 7 December 2026 as it was agreed the week before: 7, 10, 14, 17, 21, 24 December. */
const agree = (start: PlainDate = "2026-12-07", at: PlanContext = context): CourseRecord => {
  const { course } = planCourse(at, { start, horizon: 2 });
  if (!course) throw new Error("no course");
  return acceptPlan(null, course, { today: addDays(start, -7), key: "b7f3c2a9" });
};
const given = (...dates: readonly PlainDate[]): readonly Visit[] =>
  dates.map((date) => ({ date, state: "given" }));
/** A record of these visits alone: a course from paper. */
const fromPaper = (dates: readonly PlainDate[], today: PlainDate, infusions?: number): CourseRecord =>
  recordVisits(
    createRecord(context, {
      start: dates[0] as PlainDate,
      key: "b7f3c2a9",
      ...(infusions === undefined ? {} : { infusions }),
    }),
    given(...dates),
    { today },
  );
const codes = (issues: readonly { readonly code: string }[]): readonly string[] =>
  issues.map(({ code }) => code);
const SIX: readonly PlainDate[] = [
  "2026-12-07",
  "2026-12-10",
  "2026-12-14",
  "2026-12-17",
  "2026-12-21",
  "2026-12-24",
];

describe("a course that is no longer as it was agreed", () => {
  it("asks for another maintenance date where one before it came early, and never says that one before its window is next", () => {
    const record = fromPaper(
      ["2026-06-01", "2026-06-04", "2026-06-08", "2026-06-11", "2026-06-15", "2026-06-18"],
      "2026-07-01",
    );
    const { proposal } = reviewRecord(context, record, { today: "2026-07-01", horizon: 3 });
    if (!proposal) throw new Error("no proposal");
    const agreed = acceptPlan(record, proposal.course, { today: "2026-07-01" });
    const early = recordVisit(agreed, { date: "2026-07-06", state: "given" }, { today: "2026-07-06" });
    const { next } = reviewRecord(context, early, { today: "2026-07-06", horizon: 3 });
    expect(next).toMatchObject({ date: "2026-08-06", isAgreed: false });
  });

  it("names the day on which a course began again while that day is still to be answered", () => {
    const lapsed = fromPaper(["2026-11-02", "2026-11-05"], "2026-11-20");
    const { choices } = proposeChoices(context, lapsed, { today: "2026-11-20" });
    const again = choices.find(({ kind }) => kind === "begin-again");
    if (!again) throw new Error("no choice");
    const record = acceptChoice(lapsed, again, { today: "2026-11-20" });
    const review = reviewRecord(context, record, { today: "2026-12-01" });
    const issue = review.issues.find(({ code }) => code === "begun-again");
    expect(issue?.data).toMatchObject({ first: "2026-11-20", given: 2 });
    const text = recordToText(review);
    expect(text).toContain("- Monday 2 November 2026 (given), does not count\n");
    expect(recordToIcs(review, { now: "2026-12-01T10:00:00Z" })).not.toMatch(/SUMMARY:Infusion {2}of/);
  });

  it("keeps its own start when dates are proposed before the first infusion", () => {
    const away = { ...context, unavailable: ["2026-12-10"] as const };
    const { proposal } = reviewRecord(away, agree(), { today: "2026-12-01", horizon: 2 });
    if (!proposal) throw new Error("no proposal");
    expect(acceptPlan(agree(), proposal.course, { today: "2026-12-01" }).start).toBe("2026-12-07");
  });
});

describe("the course as it really goes", () => {
  it("a review takes today as its argument: next follows the day on which it is asked", () => {
    const record = recordVisit(agree(), { date: "2026-12-07", state: "given" }, { today: "2026-12-07" });
    expect(reviewRecord(context, record, { today: "2026-12-07" }).next?.date).toBe("2026-12-10");
    const later = recordVisit(record, { date: "2026-12-10", state: "missed" }, { today: "2026-12-14" });
    const review = reviewRecord(context, later, { today: "2026-12-14" });
    expect(review.next).toMatchObject({ date: "2026-12-14", isAgreed: true, isToday: true });
  });

  it("a planned date that passes without an answer is asked about, and nothing is planned over it", () => {
    const at = {
      ...context,
      calendar: { openingDays: ["monday", "tuesday", "thursday", "friday"] },
    } as const;
    const record = recordVisits(agree("2027-01-11", at), given("2027-01-11", "2027-01-14"), {
      today: "2027-01-14",
    });
    const review = reviewRecord(at, record, { today: "2027-01-19" });
    expect(review.questions).toEqual([
      {
        date: "2027-01-18",
        number: 3,
        plannedFor: "induction",
        daysAgo: 1,
        message: "Monday 18 January: was it given?",
      },
    ]);
    expect(codes(review.issues)).toEqual(["open-question"]);
    expect(review.next).toBeNull();
    expect(review.proposal).toBeNull();
    expect(review.outcomes.map(({ message }) => message)).toEqual([
      "If Monday 18 January was given, the next infusion is on Thursday 21 January 2027.",
      "If Monday 18 January was missed, the next infusion is due today, Tuesday 19 January 2027 (proposed).",
    ]);
    expect(proposeChoices(at, record, { today: "2027-01-19" })).toMatchObject({
      choices: [],
      questions: ["2027-01-18"],
    });
  });

  it("where it no longer fits after one answer, the outcome says so", () => {
    const at = { ...context, calendar: { openingDays: ["monday", "thursday"] } } as const;
    const record = recordVisits(agree("2027-01-11", at), given("2027-01-11", "2027-01-14"), {
      today: "2027-01-14",
    });
    const { outcomes } = reviewRecord(at, record, { today: "2027-01-19" });
    expect(outcomes.map(({ state, next, message }) => [state, next?.date, message])).toEqual([
      [
        "induction",
        "2027-01-21",
        "If Monday 18 January was given, the next infusion is on Thursday 21 January 2027.",
      ],
      [
        "out-of-reach",
        "2027-01-21",
        "If Monday 18 January was missed, the 6 infusions no longer fit within 21 days, and the next infusion is on Thursday 21 January 2027.",
      ],
    ]);
  });

  it("today's own appointment is due, and no question", () => {
    const record = recordVisits(agree(), given("2026-12-07"), { today: "2026-12-07" });
    const review = reviewRecord(context, record, { today: "2026-12-10" });
    expect(review.questions).toEqual([]);
    expect(review.next).toMatchObject({ date: "2026-12-10", isToday: true });
    expect(review.message).toBe("1 of 6 infusions given. Next: today, Thursday 10 December 2026.");
  });

  it("dates that passed stay and can be answered in any order", () => {
    const record = recordVisit(agree(), { date: "2026-12-07", state: "given" }, { today: "2026-12-17" });
    const review = reviewRecord(context, record, { today: "2026-12-17" });
    expect(review.questions.map(({ date }) => date)).toEqual(["2026-12-10", "2026-12-14"]);
    expect(review.outcomes).toHaveLength(4);
    const answered = recordVisits(record, given("2026-12-14", "2026-12-10"), { today: "2026-12-17" });
    const after = reviewRecord(context, answered, { today: "2026-12-17" });
    expect(after.questions).toEqual([]);
    expect(after.next).toMatchObject({ number: 4, date: "2026-12-17", isAgreed: true });
  });

  it("any day up to today can be recorded, planned or not", () => {
    const record = recordVisits(agree(), given("2026-12-07", "2026-12-12"), { today: "2026-12-12" });
    expect(record.appointments.find(({ date }) => date === "2026-12-12")).toEqual({
      id: "2026-12-12",
      date: "2026-12-12",
      state: "given",
      setBy: "hand",
      plannedFor: null,
    });
    // 10 December is still asked about: nobody said what came of it.
    expect(reviewRecord(context, record, { today: "2026-12-12" }).questions).toHaveLength(1);
  });

  it("maintenance that is 143 days overdue is due on the first open day from today, and says so alone", () => {
    const dates: readonly PlainDate[] = [
      "2026-01-05",
      "2026-01-08",
      "2026-01-12",
      "2026-01-15",
      "2026-01-19",
      "2026-01-22",
    ];
    const review = reviewRecord(context, fromPaper(dates, "2026-07-22"), { today: "2026-07-22" });
    expect(codes(review.issues)).toEqual(["maintenance-overdue"]);
    expect(review.issues[0]?.message).toBe(
      "The last infusion was on Thursday 22 January 2026, 181 days ago. The next maintenance infusion was due around Monday 23 February 2026, and its window ended on Sunday 1 March 2026, 143 days ago. Ask the treating doctor.",
    );
    expect(review.next).toMatchObject({
      number: 7,
      phase: "maintenance",
      date: "2026-07-22",
      window: { earliest: "2026-02-15", target: "2026-02-22", latest: "2026-03-01" },
    });
    expect(review.progress).toMatchObject({ lastGiven: "2026-01-22", daysSinceLast: 181 });
    const onSunday = reviewRecord(context, fromPaper(dates, "2026-07-26"), { today: "2026-07-26" });
    expect(onSunday.next?.date).toBe("2026-07-27");
  });

  it("six given in December, asked on 10 February: due that day, overdue and nothing else", () => {
    const review = reviewRecord(context, fromPaper(SIX, "2027-02-10"), { today: "2027-02-10" });
    expect(review.next?.date).toBe("2027-02-10");
    expect(codes(review.issues)).toEqual(["maintenance-overdue"]);
  });

  it("the window of the next one begins on an open day", () => {
    const record = recordVisits(agree(), given("2026-12-07", "2026-12-10"), { today: "2026-12-10" });
    expect(reviewRecord(context, record, { today: "2026-12-10" }).next?.window.earliest).toBe("2026-12-14");
  });

  it("a seventh within the span belongs to the induction, and maintenance counts from it", () => {
    const seven = fromPaper([...SIX, "2026-12-26"], "2026-12-28");
    const review = reviewRecord(context, seven, { today: "2026-12-28" });
    expect(review.state).toBe("maintenance");
    expect(review.progress).toMatchObject({ given: 7, of: 6, maintenanceGiven: 0 });
    expect(review.entries[6]).toMatchObject({ number: 7, phase: "induction" });
    expect(review.issues).toEqual([]);
    expect(review.next).toMatchObject({ number: 8, window: { target: "2027-01-26" } });
  });

  it("a clinic can plan seven or eight", () => {
    for (const infusions of [7, 8]) {
      const { choices, fits } = proposeChoices(
        context,
        { start: "2026-12-07", infusions },
        { today: "2026-12-01" },
      );
      expect(fits).toBe(true);
      expect(choices[0]?.dates).toHaveLength(infusions);
      expect(choices[0]?.totalDays).toBeLessThanOrEqual(21);
      const record = acceptChoice(null, choices[0]!, { today: "2026-12-01", key: "b7f3c2a9" });
      expect(record.infusions).toBe(infusions);
      expect(reviewRecord(context, record, { today: "2026-12-01" }).proposal).toBeNull();
    }
    const ask = (infusions: number) => (): unknown =>
      proposeChoices(context, { start: "2026-12-07", infusions }, { today: "2026-12-01" });
    expect(ask(5)).toThrow("infusions must be a whole number from 6 to 11, as the protocol has it; it is 5.");
    expect(ask(12)).toThrow("it is 12.");
  });

  it("six of seven given and no room for another: at least six is kept, and it is said", () => {
    const record = fromPaper(SIX, "2026-12-28", 7);
    const review = reviewRecord(context, record, { today: "2026-12-28" });
    expect(review.state).toBe("maintenance");
    expect(review.issues.map(({ message }) => message)).toEqual([
      "6 infusions were given and 7 were agreed; the protocol asks for at least 6. Ask the treating doctor whether another one is needed.",
    ]);
  });

  it("given means given: to enter it again changes nothing, and to take it away is an act of its own", () => {
    const options = { today: "2026-12-07" } as const;
    const record = recordVisit(agree(), { date: "2026-12-07", state: "given" }, options);
    expect(recordVisit(record, { date: "2026-12-07", state: "given" }, options)).toBe(record);
    const removed = removeVisit(record, { date: "2026-12-07" });
    expect(removed.appointments).toEqual(agree().appointments);
    const walkIn = recordVisit(record, { date: "2026-12-05", state: "given" }, options);
    expect(removeVisit(walkIn, { date: "2026-12-05" }).appointments).toEqual(record.appointments);
  });

  it("given or missed in the future is refused, and one day cannot be both cancelled and given", () => {
    const record = agree();
    const enter = (visits: readonly Visit[]) => (): unknown =>
      recordVisits(record, visits, { today: "2026-12-08" });
    expect(enter([{ date: "2027-01-05", state: "missed" }])).toThrow(
      'visits[0].date is "2027-01-05", after today, "2026-12-08": a visit can be recorded as missed up to today. Correct the date, or record it as cancelled.',
    );
    expect(enter(given("2026-12-09"))).toThrow('visits[0].date is "2026-12-09", after today');
    expect(enter([{ date: "2026-12-10", state: "cancelled" }])).not.toThrow();
    expect(
      enter([
        { date: "2026-12-07", state: "given" },
        { date: "2026-12-07", state: "cancelled" },
      ]),
    ).toThrow(
      'visits[1].state is "cancelled", but visits[0] says that "2026-12-07" was given: a day has one answer. Take one of the two away.',
    );
    // From a file made on another day it is an issue.
    const early = recordVisits(record, given("2026-12-07"), { today: "2026-12-07" });
    expect(codes(reviewRecord(context, early, { today: "2026-12-01" }).issues)).toContain("given-in-future");
  });

  it("after a move by hand every text names the same dates, and cautions are printed", () => {
    const record = moveAppointment(
      agree(),
      { from: "2026-12-24", to: "2027-01-04" },
      { today: "2026-12-21" },
    );
    const answered = recordVisits(record, given(...SIX.slice(0, 5)), { today: "2026-12-21" });
    const review = reviewRecord(context, answered, { today: "2026-12-22" });
    expect(review.next).toMatchObject({ date: "2027-01-04", isAgreed: true });
    const caution = review.issues.find(({ code }) => code === "span-exceeded")?.message;
    expect(caution).toContain("From Monday 7 December 2026 to Monday 4 January 2027 is 29 days");
    const text = recordToText(review);
    expect(text).toContain("6. Monday 4 January 2027\n");
    expect(text).toContain("Next\n\nMonday 4 January 2027\n");
    expect(text).toContain(`- ${caution}`);
    expect(recordToCsv(review)).toContain(caution);
    expect(recordToIcs(review, { now: "2026-12-22" })).toContain("DTSTART;VALUE=DATE:20270104");
    const help = formatHelp(null);
    expect(recordToText(review, { help }).endsWith(`\n\n${help}\n`)).toBe(true);
    expect(recordToIcs(review, { now: "2026-12-22", help }).replace(/\r\n /g, "")).toContain(
      "findahelpline.com",
    );
    expect(review.rules.find(({ rule }) => rule === "span")?.status).toBe("broken");
    for (const shown of [text, recordToCsv(review)]) expect(shown).not.toMatch(/24 December/);
  });
});

describe("choices side by side", () => {
  const training: PlanContext = {
    protocol: standardProtocol,
    calendar: {
      openingDays: ["monday", "thursday"],
      closures: [{ from: "2027-01-18", label: "Training day" }],
    },
  };
  const today = "2027-01-04";

  it("a start that does not fit is shown as asked, later, and with one day open", () => {
    const { fits, choices, conflict } = proposeChoices(training, { start: "2027-01-11" }, { today });
    expect(fits).toBe(false);
    expect(conflict?.firstStart).toBe("2027-01-21");
    expect(
      choices.map(({ kind, dates, totalDays, daysOver, keeps, breaks, opens }) => ({
        kind,
        dates: dates.map((date) => date.slice(5)).join(" "),
        totalDays,
        daysOver,
        keeps: keeps.join(" "),
        breaks: codes(breaks).join(" "),
        opens,
      })),
    ).toEqual([
      {
        kind: "start-as-asked",
        dates: "01-11 01-14 01-21 01-25 01-28 02-01",
        totalDays: 22,
        daysOver: 1,
        keeps: "start infusions gaps opening-days",
        breaks: "span-exceeded",
        opens: null,
      },
      {
        kind: "start-later",
        dates: "01-21 01-25 01-28 02-01 02-04 02-08",
        totalDays: 19,
        daysOver: 0,
        keeps: "infusions span gaps opening-days",
        breaks: "start-moved",
        opens: null,
      },
      {
        kind: "open-one-day",
        dates: "01-11 01-14 01-19 01-21 01-25 01-28",
        totalDays: 18,
        daysOver: 0,
        keeps: "start infusions span gaps",
        breaks: "clinic-opens",
        opens: "2027-01-19",
      },
    ]);
    expect(choices[0]?.message).toBe(
      "Start on Monday 11 January 2027 as asked and end on Monday 1 February 2027: 22 days, 1 day over the 21 days.",
    );
    expect(choices[2]?.breaks[0]?.message).toBe(
      "The clinic opens on Tuesday 19 January 2027 for this course, although the clinic is closed on Tuesdays. Make sure that it does.",
    );
  });

  it("a start that fits is the only choice", () => {
    const { fits, choices } = proposeChoices(training, { start: "2027-01-21" }, { today });
    expect(fits).toBe(true);
    expect(choices.map(({ kind, daysOver, breaks }) => [kind, daysOver, breaks])).toEqual([
      ["start-as-asked", 0, []],
    ]);
  });

  it("a start on a closed day is not moved unseen: later, or open on that day", () => {
    const { choices } = proposeChoices(context, { start: "2026-12-05" }, { today: "2026-12-01" });
    expect(choices.map(({ kind, dates, opens }) => [kind, dates[0], opens])).toEqual([
      ["start-later", "2026-12-07", null],
      ["open-one-day", "2026-12-05", "2026-12-05"],
    ]);
  });

  it("each choice taken is a course with a list, a text and files, and nothing is left to choose", () => {
    for (const choice of proposeChoices(training, { start: "2027-01-11" }, { today }).choices) {
      const record = acceptChoice(null, choice, { today, key: "b7f3c2a9" });
      const review = reviewRecord(training, record, { today });
      expect(review.needsChoice, choice.kind).toBe(false);
      expect(review.next?.date).toBe(choice.dates[0]);
      expect(review.entries.slice(0, 6).map(({ date }) => date)).toEqual(choice.dates);
      expect(recordToText(review).split("\n")[2]).toMatch(/^1\. /);
      expect(recordToIcs(review, { now: today }).match(/BEGIN:VEVENT/g)?.length).toBe(12);
      const rows = recordToCsv(review).split("\r\n");
      for (const { date } of review.entries)
        expect(rows.filter((row) => row.split(",")[2] === date)).toHaveLength(1);
      for (const { message } of review.issues) expect(rows.join()).toContain(message);
    }
  });

  it("a rest out of reach: finish late, open one day, or begin again, and each can be taken", () => {
    const at: PlanContext = { ...context, calendar: { openingDays: ["monday", "thursday"] } };
    const agreed = agree("2027-01-11", at);
    const record = recordVisits(
      agreed,
      [...given("2027-01-11", "2027-01-14"), { date: "2027-01-18", state: "missed" }],
      { today: "2027-01-18" },
    );
    const options = { today: "2027-01-19" } as const;
    const review = reviewRecord(at, record, options);
    expect(review.state).toBe("out-of-reach");
    expect(review.needsChoice).toBe(true);
    // What was agreed for the 21st stands until somebody changes it.
    expect(review.next).toMatchObject({ date: "2027-01-21", isAgreed: true });
    const { choices } = proposeChoices(at, record, options);
    expect(choices.map(({ kind, daysOver, opens }) => [kind, daysOver, opens])).toEqual([
      ["finish-late", 1, null],
      ["open-one-day", 0, "2027-01-19"],
      ["begin-again", 0, null],
    ]);
    for (const choice of choices) {
      const taken = acceptChoice(record, choice, options);
      expect(acceptChoice(taken, choice, options)).toBe(taken);
      expect(taken.revision).toBe(record.revision + 1);
      const after = reviewRecord(at, taken, options);
      expect(after.needsChoice).toBe(false);
      expect(after.next?.date).toBe(choice.dates[0]);
      // The two that were given and the one that was missed are still there.
      expect(after.entries.slice(0, 3).map(({ date, state }) => [date, state])).toEqual([
        ["2027-01-11", "given"],
        ["2027-01-14", "given"],
        ["2027-01-18", "missed"],
      ]);
    }
    const again = acceptChoice(record, choices[2]!, options);
    expect(again).toMatchObject({ countsFrom: "2027-01-19", start: choices[2]?.dates[0] });
    expect(reviewRecord(at, again, options)).toMatchObject({ state: "not-started", progress: { given: 0 } });
  });

  it("a course begun again keeps its gap to the infusion before", () => {
    const at: PlanContext = { ...context, calendar: { openingDays: ["monday", "tuesday"] } };
    const record = recordVisits(
      createRecord(at, { start: "2026-12-07", key: "b7f3c2a9" }),
      given("2026-12-07"),
      { today: "2026-12-07" },
    );
    const { choices } = proposeChoices(at, record, { today: "2026-12-07" });
    for (const { dates } of choices) expect(dates[0]! >= "2026-12-09").toBe(true);
  });
});

describe("accepting", () => {
  it("the same plan twice changes nothing; another one moves what can move and withdraws the rest", () => {
    const record = recordVisits(agree(), given("2026-12-07"), { today: "2026-12-07" });
    const missed = recordVisit(record, { date: "2026-12-10", state: "missed" }, { today: "2026-12-11" });
    const { proposal } = reviewRecord(context, missed, { today: "2026-12-11", horizon: 1 });
    const taken = acceptPlan(missed, proposal!.course, { today: "2026-12-11" });
    expect(acceptPlan(taken, proposal!.course, { today: "2026-12-11" })).toBe(taken);
    expect(taken.revision).toBe(missed.revision + 1);
    expect(taken.appointments.find(({ date }) => date === "2026-12-10")?.state).toBe("missed");
    expect(taken.withdrawn).toHaveLength(1);
    expect(reviewRecord(context, taken, { today: "2026-12-11" }).proposal).toBeNull();
  });

  it("a plan of another protocol, with a visit that the record does not have, or on a day that was cancelled, is refused", () => {
    const record = agree();
    const { course } = planCourse(context, { start: "2026-12-07" });
    const other = { ...course!, protocol: { id: "other", version: "1.0.0" } };
    expect(() => acceptPlan(record, other, { today: "2026-12-01" })).toThrow(
      'course.protocol.id is "other": the record follows "clinic-standard".',
    );
    const rest = planCourse(context, { start: "2026-12-08", given: ["2026-12-07"] }).course!;
    expect(() => acceptPlan(record, rest, { today: "2026-12-08" })).toThrow(
      'course.infusions counts the one on "2026-12-07" as given, but the record does not.',
    );
    const cancelled = recordVisit(
      record,
      { date: "2026-12-10", state: "cancelled" },
      { today: "2026-12-01" },
    );
    expect(() => acceptPlan(cancelled, course!, { today: "2026-12-01" })).toThrow(
      'course.infusions has one on "2026-12-10", but the visit on that day was cancelled.',
    );
    expect(() => acceptPlan(null, course!, { today: "2026-12-01" })).toThrow("key must be 1 to 64 letters");
  });

  it("what changed is told against what was agreed last, once for each appointment", () => {
    const before = agree();
    const after = moveAppointment(
      recordVisits(before, given("2026-12-07"), { today: "2026-12-07" }),
      { from: "2026-12-10", to: "2026-12-11" },
      { today: "2026-12-07" },
    );
    expect(compareRecords(before, after).map(({ kind, message }) => [kind, message])).toEqual([
      ["answered", "Monday 7 December 2026 is now given."],
      ["moved", "The appointment on Thursday 10 December moves 1 day later, to Friday 11 December 2026."],
    ]);
    expect(compareRecords(after, after)).toEqual([]);
    expect(() => compareRecords(before, { ...after, key: "other" })).toThrow("these are two courses");
  });
});

describe("what moves, what goes and what is new", () => {
  const told = (before: CourseRecord, after: CourseRecord): readonly string[] =>
    compareRecords(before, after).map(({ kind, from, to }) =>
      [kind, from?.slice(5), to?.slice(5)].filter(Boolean).join(" "),
    );
  /** The agreed course with other dates for the induction. */
  const withDates = (record: CourseRecord, today: PlainDate, dates: readonly PlainDate[]): CourseRecord => {
    const review = reviewRecord(context, record, { today });
    const course = planCourse(context, { start: "2026-12-07", horizon: 2 }).course;
    const [first] = course?.infusions ?? [];
    if (!course || !first) throw new Error("no course");
    const given = review.entries
      .filter(({ state }) => state === "given")
      .map(({ date }) => ({ ...first, date, status: "given" as const }));
    const infusions = [
      ...given,
      ...dates.map((date) => ({ ...first, date })),
      ...course.infusions.filter(({ phase }) => phase === "maintenance"),
    ].map((infusion, i) => ({ ...infusion, number: i + 1 }));
    return acceptPlan(record, { ...course, infusions }, { today });
  };

  it("one cancelled in the middle: the others stay, and the one in its place is new", () => {
    const today = "2026-12-08";
    const record = recordVisits(agree(), given("2026-12-07"), { today });
    const off = recordVisit(record, { date: "2026-12-14", state: "cancelled" }, { today });
    const { proposal } = reviewRecord(context, off, { today, horizon: 2 });
    if (!proposal) throw new Error("no proposal");
    const changes = told(off, acceptPlan(off, proposal.course, { today }));
    expect(changes.some((change) => change.startsWith("moved"))).toBe(false);
    expect(changes).toContain("added 12-15");
  });

  it("a date moves to the nearest new one, and not to another because it comes first", () => {
    const before = agree();
    const after = withDates(before, "2026-12-01", [
      "2026-12-07",
      "2026-12-10",
      "2026-12-17",
      "2026-12-22",
      "2026-12-24",
    ]);
    expect(told(before, after)).toEqual(["dropped 12-14", "moved 12-21 12-22"]);
  });

  it("two that move do not change places, though one of them would have a shorter way", () => {
    const before = agree();
    const after = withDates(before, "2026-12-01", [
      "2026-12-07",
      "2026-12-12",
      "2026-12-16",
      "2026-12-18",
      "2026-12-21",
      "2026-12-24",
    ]);
    expect(told(before, after)).toEqual(["moved 12-10 12-12", "moved 12-14 12-16", "moved 12-17 12-18"]);
  });

  it("none moves past one that stays: the course begins later, so its first dates go and there are new ones at its end", () => {
    const before = agree();
    const after = withDates(before, "2026-12-01", [
      "2026-12-14",
      "2026-12-17",
      "2026-12-21",
      "2026-12-24",
      "2026-12-28",
      "2026-12-31",
    ]);
    expect(told(before, after)).toEqual(["dropped 12-07", "dropped 12-10", "added 12-28", "added 12-31"]);
    expect(after.withdrawn.map(({ date }) => date)).toEqual(["2026-12-07", "2026-12-10"]);
  });

  it("all move by a day: each is one date that moves", () => {
    const before = agree();
    const after = withDates(before, "2026-12-01", [
      "2026-12-08",
      "2026-12-11",
      "2026-12-15",
      "2026-12-18",
      "2026-12-22",
      "2026-12-25",
    ]);
    expect(told(before, after)).toEqual([
      "moved 12-07 12-08",
      "moved 12-10 12-11",
      "moved 12-14 12-15",
      "moved 12-17 12-18",
      "moved 12-21 12-22",
      "moved 12-24 12-25",
    ]);
  });
});

describe("moving, adding and taking away by hand", () => {
  const options = { today: "2026-12-09" } as const;
  const record = recordVisits(agree(), given("2026-12-07"), options);

  it.each<readonly [string, () => unknown, string]>([
    [
      "a given one",
      () => moveAppointment(record, { from: "2026-12-07", to: "2026-12-11" }, options),
      'from is "2026-12-07": that visit was given.',
    ],
    [
      "none",
      () => moveAppointment(record, { from: "2026-12-08", to: "2026-12-11" }, options),
      'from is "2026-12-08": the record has no appointment on that day.',
    ],
    [
      "to the past",
      () => moveAppointment(record, { from: "2026-12-10", to: "2026-12-08" }, options),
      'to is "2026-12-08": it must be today, "2026-12-09", or later.',
    ],
    [
      "to a day that is taken",
      () => moveAppointment(record, { from: "2026-12-10", to: "2026-12-14" }, options),
      'to is "2026-12-14": there is an appointment on that day.',
    ],
    [
      "one that has passed",
      () => removeAppointment(agree(), { date: "2026-12-07" }, options),
      'date is "2026-12-07", before today, "2026-12-09": say first whether it was given, missed or cancelled.',
    ],
    [
      "to a phase that does not exist",
      () => addAppointment(record, { date: "2026-12-11", plannedFor: "later" as never }, options),
      'plannedFor must be one of induction, maintenance; it is "later".',
    ],
    [
      "an answer where there is none",
      () => removeVisit(record, { date: "2026-12-10" }),
      'date is "2026-12-10": that appointment has no answer yet.',
    ],
    ["without a day", () => moveAppointment(record, {} as never, options), "from must be a date written"],
    ["without today", () => recordVisits(record, [], {} as never), "today must be a date written"],
    [
      "a plan with a phase that does not exist",
      () => {
        const { course } = planCourse(context, { start: "2026-12-14" });
        const infusions = course!.infusions.map((one) => ({ ...one, phase: "booster" as never }));
        return acceptPlan(record, { ...course!, infusions }, options);
      },
      "course.infusions[0].phase must be",
    ],
    [
      "a choice without the day on which it opens",
      () => {
        const { choices } = proposeChoices(context, { start: "2026-12-14" }, options);
        return acceptChoice(record, { ...choices[0]!, opens: undefined as never }, options);
      },
      "choice.opens must be a date written YYYY-MM-DD",
    ],
    [
      "no record",
      () => removeVisit(null as never, { date: "2026-12-10" }),
      "record must be an object; it is null.",
    ],
    [
      "a damaged record",
      () => reviewRecord(context, { ...record, revision: -1 }, options),
      "record.revision must be a whole number from 0 to 999999999; it is -1.",
    ],
    [
      "another protocol",
      () => reviewRecord({ ...context, protocol: { ...standardProtocol, id: "other" } }, record, options),
      'protocol.id is "other": the record follows "clinic-standard".',
    ],
    [
      "another version",
      () =>
        reviewRecord({ ...context, protocol: { ...standardProtocol, version: "2.0.0" } }, record, options),
      'protocol.version is "2.0.0": the record follows "1.0.0"',
    ],
  ])("%s is refused, naming the field, the value and what is allowed", (_, act, message) => {
    expect(act).toThrow(message);
  });

  it("a move onto a closed day or within the gap stands, and is named", () => {
    const closed = moveAppointment(record, { from: "2026-12-10", to: "2026-12-12" }, options);
    const review = reviewRecord(context, closed, options);
    expect(codes(review.issues)).toContain("closed-day");
    // Next is never on a closed day: the proposal has an open one.
    expect(review.next).toMatchObject({ isAgreed: false });
    const close = moveAppointment(record, { from: "2026-12-14", to: "2026-12-11" }, options);
    expect(codes(reviewRecord(context, close, options).issues)).toContain("gap-too-short");
  });
});

describe("every part of a calendar, in plans, choices and reviews of a record", () => {
  const clinic: ClinicCalendar = {
    openingDays: ["monday", "thursday"],
    alternatingDays: [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }],
    closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
    extraDays: [{ date: "2026-12-22", label: "Extra clinic before Christmas" }],
    capacity: { perDay: 2, booked: { "2026-12-10": 2, "2026-12-14": 1 } },
  };
  const full: PlanContext = { protocol: standardProtocol, calendar: clinic };
  const today: PlainDate = "2026-11-30";

  it("a day without a place is left out, and an extra day and the right Saturday are used", () => {
    const { fits, choices } = proposeChoices(full, { start: "2026-12-05" }, { today, horizon: 0 });
    expect(fits).toBe(true);
    // 10 December is full, and 12 December is the Saturday between.
    expect(choices[0]?.dates).toEqual([
      "2026-12-05",
      "2026-12-07",
      "2026-12-14",
      "2026-12-17",
      "2026-12-19",
      "2026-12-22",
    ]);
  });

  it("a day that fills up under an agreed date is named, and no choice uses it", () => {
    const [choice] = proposeChoices(full, { start: "2026-12-05" }, { today, horizon: 0 }).choices;
    if (!choice) throw new Error("no choice");
    const record = acceptChoice(null, choice, { today, key: "k" });
    expect(codes(reviewRecord(full, record, { today }).issues)).not.toContain("closed-day");
    const booked = { ...clinic.capacity?.booked, "2026-12-14": 2 };
    const fuller: PlanContext = { ...full, calendar: { ...clinic, capacity: { perDay: 2, booked } } };
    const review = reviewRecord(fuller, record, { today });
    expect(review.issues.find(({ code }) => code === "closed-day")?.message).toContain(
      "Monday 14 December is fully booked (2 of 2 places taken)",
    );
    const { fits, choices } = proposeChoices(fuller, record, { today });
    expect(fits).toBe(false);
    expect(choices.map(({ kind }) => kind)).toContain("open-one-day");
    for (const { dates } of choices) expect(dates).not.toContain("2026-12-14");
  });

  it("the clinic is never asked to open where it is full, or where the patient cannot come", () => {
    // Five open days for six infusions.
    const context: PlanContext = {
      protocol: standardProtocol,
      calendar: {
        openingDays: ["monday"],
        extraDays: ["2026-12-10", "2026-12-17"].map((date) => ({ date: date as PlainDate })),
        capacity: { perDay: 1, booked: { "2026-12-24": 1 } },
      },
      unavailable: [{ weekdays: ["tuesday", "wednesday", "saturday", "sunday"] }],
    };
    const { choices } = proposeChoices(context, { start: "2026-12-07" }, { today, horizon: 0 });
    const opening = choices.find(({ kind }) => kind === "open-one-day");
    // Not Thursday 24 December, which has no place left, and not the day before or after, when the patient cannot come.
    expect([opening?.opens, opening?.otherDays]).toEqual(["2026-12-25", []]);
  });
});

describe("a calendar that changes under a course", () => {
  it("a closure on an agreed day is named, and another day is proposed and not put in its place", () => {
    const record = recordVisits(agree(), given("2026-12-07"), { today: "2026-12-07" });
    const closed = {
      ...context,
      calendar: { ...calendar, closures: [{ from: "2026-12-14", label: "Training day" }] },
    } as const;
    const review = reviewRecord(closed, record, { today: "2026-12-08" });
    expect(codes(review.issues)).toEqual(["closed-day"]);
    expect(review.entries.map(({ date }) => date)).toContain("2026-12-14");
    expect(review.proposal?.dates).not.toContain("2026-12-14");
  });
});

describe("the calendar file of a course under way", () => {
  const events = (file: string): ReadonlyMap<string, Readonly<Record<string, string>>> =>
    new Map(
      file
        .replaceAll("\r\n ", "")
        .split("BEGIN:VEVENT\r\n")
        .slice(1)
        .map((text) => {
          const lines = text.split("\r\n").map((line) => /^([A-Z]+)[^:]*:(.*)$/.exec(line) ?? []);
          const event = Object.fromEntries(lines.map(([, name, value]) => [name, value])) as Record<
            string,
            string
          >;
          return [event["UID"] as string, event];
        }),
    );
  const write = (record: CourseRecord, today: PlainDate): string =>
    recordToIcs(reviewRecord(context, record, { today }), { now: today, time: "09:00", minutes: 150 });

  it("keeps every event's identity through visits, moves and reloads, counts up, and withdraws what was dropped", () => {
    const first = agree();
    const before = events(write(first, "2026-12-01"));
    const read = JSON.parse(JSON.stringify(first)) as CourseRecord;
    const visited = recordVisits(read, [...given("2026-12-07"), { date: "2026-12-10", state: "missed" }], {
      today: "2026-12-11",
    });
    const { proposal } = reviewRecord(context, visited, { today: "2026-12-11", horizon: 1 });
    const after = events(write(acceptPlan(visited, proposal!.course, { today: "2026-12-11" }), "2026-12-11"));
    for (const [uid, event] of before) {
      const now = after.get(uid);
      expect(now, uid).toBeDefined();
      expect(Number(now?.["SEQUENCE"])).toBeGreaterThan(Number(event["SEQUENCE"]));
    }
    expect(after.get("b7f3c2a9-2026-12-07")?.["STATUS"]).toBe("CONFIRMED");
    expect(after.get("b7f3c2a9-2026-12-10")?.["STATUS"]).toBe("CANCELLED");
    const planned = [...after.values()].filter(({ STATUS }) => STATUS !== "CANCELLED");
    expect(new Set(planned.map(({ DTSTART }) => DTSTART)).size).toBe(planned.length);
    const dropped = [...after.values()].filter(
      ({ SUMMARY }) => SUMMARY === "Infusion: not on this date any more",
    );
    expect(dropped).toHaveLength(1);
    expect(dropped[0]?.["STATUS"]).toBe("CANCELLED");
  });

  it("has the clinic's time and minutes for the induction, and whole days for the maintenance", () => {
    const all = [...events(write(agree(), "2026-12-01")).values()];
    expect(all[0]).toMatchObject({
      DTSTART: "20261207T090000",
      DURATION: "PT150M",
      STATUS: "CONFIRMED",
      SUMMARY: "Infusion 1 of 6",
    });
    expect(all[6]).toMatchObject({
      DTSTART: "20270125",
      DURATION: "P1D",
      STATUS: "TENTATIVE",
      SUMMARY: "Maintenance infusion 7 (around this date)",
    });
  });

  it("comes as one file an appointment too, each with one event and a name of its own", () => {
    const review = reviewRecord(context, agree(), { today: "2026-12-01" });
    const files = recordToIcsFiles(review, { now: "2026-12-01" });
    expect(files).toHaveLength(8);
    expect(new Set(files.map(({ name }) => name)).size).toBe(8);
    for (const { text } of files) expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(files[0]?.name).toBe("infusion-2026-12-07.ics");
  });

  it("two courses with the same dates are two: the key tells them apart", () => {
    const other = { ...agree(), key: "other" };
    const uids = [...events(write(agree(), "2026-12-01")).keys()];
    for (const uid of events(write(other, "2026-12-01")).keys()) expect(uids).not.toContain(uid);
  });
});

describe("speed", () => {
  it("what is beyond the limits is refused at once", () => {
    const visits = Array.from({ length: 20_000 }, (): Visit => ({ date: "2026-12-07", state: "given" }));
    expect(() => recordVisits(agree(), visits, { today: "2026-12-07" })).toThrow(
      "visits must be a list of at most 400; it has 20000.",
    );
  });
});

describe("what cannot be right is refused", () => {
  const course = (() => {
    const plan = planCourse(context, { start: "2026-12-07", horizon: 0 });
    if (!plan.course) throw new Error(plan.conflict.message);
    return plan.course;
  })();
  const options = { today: "2026-12-01", key: "b7f3c2a9" } as const;

  it("a start that has passed: choices are from today on", () => {
    const propose = (start: PlainDate) => (): unknown =>
      proposeChoices(context, { start }, { today: "2026-12-10" });
    expect(propose("2026-12-07")).toThrow(
      'start must be on or after today, "2026-12-10"; it is "2026-12-07". Choose a later day. For a course that began before today, make its record with createRecord and recordVisits.',
    );
    expect(propose("2026-12-10")).not.toThrow();
  });

  it("two infusions on one day: a record would lose one", () => {
    const [first, , ...others] = course.infusions;
    const doubled = { ...course, infusions: [first!, { ...first!, number: 2 }, ...others] };
    expect(() => acceptPlan(null, doubled, options)).toThrow(
      'course.infusions[1].date must be after "2026-12-07"',
    );
    const last = course.infusions[5]!;
    const again = { ...last, number: 7, phase: "maintenance" } as const;
    expect(() => acceptPlan(null, { ...course, infusions: [...course.infusions, again] }, options)).toThrow(
      'course.infusions[6].date must be a day without another infusion; it is "2026-12-24", as that of infusion 6. Move one of the two.',
    );
  });

  it("a protocol of another major version, in a check, a move and an agreement; a minor one is taken", () => {
    const ofVersion = (version: string): typeof context => ({
      ...context,
      protocol: { ...standardProtocol, version },
    });
    const wrong =
      'course.protocol.version must be a version that begins with 9, as that of the protocol, "9.0.0"; it is "1.0.0". Another first number means other figures: check a course with the version that it was planned with.';
    expect(() => checkCourse(ofVersion("9.0.0"), course)).toThrow(wrong);
    expect(() => moveInfusion(ofVersion("9.0.0"), course, { number: 2, to: "2026-12-11" })).toThrow(wrong);
    expect(checkCourse(ofVersion("1.1.0"), course)).toEqual([]);
    const record = acceptPlan(null, course, options);
    const other = { ...course, protocol: { ...course.protocol, version: "9.0.0" } };
    expect(() => acceptPlan(record, other, { today: "2026-12-01" })).toThrow(
      'course.protocol.version is "9.0.0": the record follows "1.0.0", and another first number means other figures. Accept a plan of a version that begins with 1, or begin a new record.',
    );
  });
});
