import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClinicCalendar } from "../calendar.ts";
import { planCourse } from "../planning/planCourse.ts";
import type { Attendance, Course, PlanContext, PlanOptions } from "../planning/types.ts";
import { standardProtocol } from "../data/protocols.ts";
import { addDays, dateOfDay, dayNumber, WEEKDAYS, type PlainDate } from "../date.ts";
import type { Protocol } from "../protocol.ts";
import { checkCourse } from "../planning/checkCourse.ts";
import { compareCourses } from "../planning/compareCourses.ts";
import { moveInfusion } from "../planning/moveInfusion.ts";
import { reviewCourse, type Review, type ReviewOptions } from "./reviewCourse.ts";

const calendar: ClinicCalendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] };
const given = (...dates: PlainDate[]): Attendance[] => dates.map((date) => ({ date, status: "given" }));
const context: PlanContext = { protocol: standardProtocol, calendar };
const review = (
  attendance: Attendance[],
  today: PlainDate,
  { horizon, ...more }: Partial<PlanContext & Pick<ReviewOptions, "horizon">> = {},
): Review =>
  reviewCourse({ ...context, ...more }, { attendance, today, ...(horizon === undefined ? {} : { horizon }) });
const course = (start: PlainDate, more: Partial<PlanOptions> = {}): Course => {
  const plan = planCourse(context, { start, ...more });
  if (!plan.course) throw new Error("no course");
  return plan.course;
};
const codes = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code);
const SIX: PlainDate[] = ["2026-06-01", "2026-06-04", "2026-06-08", "2026-06-11", "2026-06-15", "2026-06-18"];

describe("he missed the fourth: what now?", () => {
  const missed: Attendance[] = [
    ...given("2026-12-07", "2026-12-10", "2026-12-14"),
    { date: "2026-12-17", status: "missed" },
  ];

  it("the rest is planned anew from the next day, and the course is still within reach", () => {
    const result = review(missed, "2026-12-17");
    expect(result.state).toBe("induction");
    expect(result.progress).toMatchObject({ given: 3, of: 6, missed: 1, spanEnds: "2026-12-27" });
    expect(result.next).toMatchObject({ number: 4, phase: "induction", date: "2026-12-18" });
    expect(result.course?.infusions.slice(0, 6).map(({ date }) => date)).toEqual([
      "2026-12-07",
      "2026-12-10",
      "2026-12-14",
      "2026-12-18",
      "2026-12-21",
      "2026-12-24",
    ]);
    expect(codes(result.issues)).toEqual(["missed"]);
    expect(result.choices).toEqual([]);
    expect(result.conflict).toBeNull();
  });

  it("the fourth stands where it does because the day before was missed", () => {
    const reason = (status: "missed" | "cancelled"): string | undefined =>
      review([...missed.slice(0, 3), { date: "2026-12-17", status }], "2026-12-17").course?.infusions[3]
        ?.reasons[0]?.message;
    expect(reason("missed")).toBe("Thursday 17 December was missed: this is the next day that fits.");
    expect(reason("cancelled")).toBe("Thursday 17 December was cancelled: this is the next day that fits.");
  });

  it("a day that was missed or cancelled is neither the clinic's nor the patient's, and is not asked to open", () => {
    const result = review([{ date: "2026-12-07", status: "cancelled" }], "2026-12-07", {
      unavailable: ["2026-12-08"],
    });
    expect(result.course?.infusions[0]?.date).toBe("2026-12-09");
    expect(result.conflict).toMatchObject({
      obstacles: [{ kind: "skipped", date: "2026-12-07", status: "cancelled" }],
      openings: [],
      message: "Monday 7 December was cancelled.",
    });
  });

  it("says by when the fourth must be for the rest to fit", () => {
    // The 17th itself, which was missed, is not offered again. From 18 December: 21, 23, 25 are the last three days that two-day gaps leave before the span ends on Sunday 27.
    expect(review(missed, "2026-12-17").next?.window).toEqual({
      earliest: "2026-12-18",
      target: "2026-12-17",
      latest: "2026-12-21",
    });
  });

  it("with the clinic closed from 24 December it gives the facts of each way on, and leaves it to the doctor", () => {
    const closed: ClinicCalendar = {
      ...calendar,
      closures: [{ from: "2026-12-22", to: "2027-01-04", label: "Christmas closure" }],
    };
    const result = review(missed, "2026-12-17", { calendar: closed });
    expect(result.state).toBe("out-of-reach");
    expect(result.course).toBeNull();
    expect(result.next).toBeNull();
    expect(codes(result.issues)).toContain("no-lawful-rest");
    expect(result.issues[0]?.message).toContain("The treating doctor decides");
    expect(result.conflict?.message).toBe(
      "Thursday 17 December was missed and the clinic is closed from Tuesday 22 December to Monday 4 January (Christmas closure).",
    );
    // 18 and 21 December are left, and the sixth can come on any day from the 23rd to the end of the span.
    expect(result.conflict?.openings).toEqual(
      ["2026-12-23", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27"].map((day) => [day]),
    );
    expect(result.choices.map(({ kind, dates, daysOver }) => ({ kind, dates, daysOver }))).toEqual([
      { kind: "finish-late", dates: ["2026-12-18", "2026-12-21", "2027-01-05"], daysOver: 9 },
      { kind: "open-one-day", dates: ["2026-12-18", "2026-12-21", "2026-12-24"], daysOver: 0 },
      {
        kind: "begin-again",
        dates: ["2027-01-05", "2027-01-08", "2027-01-12", "2027-01-15", "2027-01-19", "2027-01-22"],
        daysOver: 0,
      },
    ]);
    expect(result.choices[1]?.opens).toBe("2026-12-24");
    expect(result.rules).toContainEqual({ rule: "span", status: "out-of-reach" });
  });
});

describe("where a course stands", () => {
  it("before it begins", () => {
    const result = review([], "2026-06-01");
    expect(result).toMatchObject({
      state: "not-started",
      issues: [],
      next: { number: 1, date: "2026-06-01" },
    });
    expect(result.progress.spanEnds).toBeNull();
  });

  it("after the induction", () => {
    const result = review(given(...SIX), "2026-06-19", { horizon: 2 });
    expect(result).toMatchObject({ state: "maintenance", issues: [] });
    expect(result.next).toMatchObject({
      number: 7,
      phase: "maintenance",
      date: "2026-07-17",
      window: { earliest: "2026-07-13", target: "2026-07-18", latest: "2026-07-24" },
    });
    expect(result.rules.map(({ status }) => status)).toEqual(["kept", "kept", "kept"]);
  });

  it("after a protocol without maintenance is done", () => {
    const short: Protocol = { ...standardProtocol, maintenance: null };
    const result = reviewCourse(
      { protocol: short, calendar },
      { attendance: given(...SIX), today: "2026-06-19" },
    );
    expect(result).toMatchObject({ state: "complete", next: null, issues: [] });
    const more = reviewCourse(
      { protocol: short, calendar },
      { attendance: given(...SIX, "2026-07-20"), today: "2026-07-20" },
    );
    expect(codes(more.issues)).toEqual(["more-than-planned"]);
  });

  it("counts maintenance from what was really given, and says what came early or late", () => {
    const result = review(given(...SIX, "2026-07-06", "2026-08-31"), "2026-09-01", { horizon: 1 });
    expect(result.issues.map(({ code, infusion }) => [code, infusion])).toEqual([
      ["early", 7],
      ["late", 8],
    ]);
    expect(result.next?.window.target).toBe("2026-09-30");
    expect(result.state).toBe("maintenance");
  });

  it("says when maintenance is overdue, and offers a day from today on", () => {
    const result = review(given(...SIX), "2026-08-03", { horizon: 1 });
    expect(result.issues.find(({ code }) => code === "maintenance-overdue")?.message).toBe(
      "The last infusion was on Thursday 18 June 2026, 46 days ago. The next maintenance infusion was due around Friday 17 July 2026, and its window ended on Saturday 25 July 2026, 9 days ago. Ask the treating doctor.",
    );
  });

  it.each<[string, Attendance[], PlainDate, string[]]>([
    ["a date twice", given("2026-06-01", "2026-06-01"), "2026-06-02", ["duplicate-date"]],
    ["a date still to come", given("2026-06-01", "2026-06-09"), "2026-06-02", ["given-in-future"]],
    ["two days running", given("2026-06-01", "2026-06-02"), "2026-06-02", ["gap-too-short"]],
    [
      "an infusion cancelled",
      [{ date: "2026-06-01", status: "cancelled" }],
      "2026-06-01",
      ["cancelled", "start-moved"],
    ],
    [
      "six over more than three weeks",
      given("2026-06-01", "2026-06-04", "2026-06-08", "2026-06-11", "2026-06-15", "2026-06-26"),
      "2026-06-26",
      ["span-exceeded"],
    ],
  ])("says so: %s", (_, infusions, today, expected) => {
    expect(codes(review(infusions, today).issues).sort()).toEqual([...expected].sort());
  });

  it("does not mind the order in which the days are told", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SIX), (dates) => {
        expect(review(given(...dates), "2026-06-19")).toEqual(
          review(given(...[...dates].sort()), "2026-06-19"),
        );
      }),
    );
  });

  it.each<[string, object, string]>([
    ["no today", { today: undefined }, "today must be a date written YYYY-MM-DD"],
    [
      "a status of its own",
      { attendance: [{ date: "2026-06-01", status: "done" }] },
      'attendance[0].status must be "given", "missed" or "cancelled"; it is "done".',
    ],
    [
      "a day that is none",
      { attendance: [{ date: "2026-06-31", status: "given" }] },
      'attendance[0].date must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-06-31". June 2026 has days 1 to 30.',
    ],
  ])("refuses %s", (_, change, message) => {
    const options = { attendance: [], today: "2026-06-01", ...change } as unknown as ReviewOptions;
    expect(() => reviewCourse(context, options)).toThrow(message);
    expect(() => reviewCourse(context, undefined as never)).toThrow(
      "options must be an object with attendance and today; it is undefined.",
    );
  });
});

/** Any attendance: infusions here and there over five weeks, some of them missed. */
const anyAttendance = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 34 }), fc.constantFrom("given", "missed", "cancelled")), {
    selector: ([day]) => day,
    maxLength: 9,
  })
  .map((entries) =>
    entries.map(([day, status]): Attendance => ({
      date: addDays("2026-06-01", day),
      status: status as "given",
    })),
  );
const anyToday = fc.integer({ min: 0, max: 60 }).map((day) => addDays("2026-06-01", day));

describe("laws of a review", () => {
  it("what was given stays; nothing new is before today, on a closed day, or on a day that was missed", () => {
    fc.assert(
      fc.property(anyAttendance, anyToday, (infusions, today) => {
        const result = review(infusions, today, { horizon: 3 });
        const really = infusions
          .filter(({ status, date }) => status === "given" && date <= today)
          .map(({ date }) => date);
        const skipped = infusions.filter(({ status }) => status !== "given").map(({ date }) => date);
        if (!result.course) return;
        const kept = result.course.infusions
          .filter(({ status }) => status === "given")
          .map(({ date }) => date);
        expect(kept).toEqual([...really].sort());
        for (const { status, date, reasons } of result.course.infusions) {
          if (status !== "planned" || reasons[0]?.code === "no-open-day") continue;
          expect(date >= today).toBe(true);
          expect(skipped).not.toContain(date);
          expect(["saturday", "sunday"]).not.toContain(WEEKDAYS[(dayNumber(date) + 3) % 7]);
        }
      }),
    );
  });

  it("a course out of reach has a way on, and one within reach needs none", () => {
    let outOfReach = 0;
    fc.assert(
      fc.property(anyAttendance, anyToday, (infusions, today) => {
        const result = review(infusions, today);
        if (result.state === "out-of-reach") outOfReach++;
        expect(result.choices.length > 0).toBe(result.state === "out-of-reach");
        for (const way of result.choices) for (const date of way.dates) expect(date >= today).toBe(true);
      }),
    );
    expect(outOfReach).toBeGreaterThan(5);
  });

  it("the last day for the next infusion is the last: one open day later and the rest no longer fits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (count) => {
        const result = review(given(...SIX.slice(0, count)), SIX[count - 1] as PlainDate);
        const latest = dayNumber(result.next?.window.latest as PlainDate);
        const fits = (day: number): boolean =>
          planCourse(context, { start: dateOfDay(day), given: [...SIX.slice(0, count), dateOfDay(day)] })
            .course !== null;
        expect(fits(latest)).toBe(true);
        let later = latest + 1;
        while ((later + 3) % 7 > 4) later++;
        // The last infusion of all has only the span before it.
        if (count < 5) expect(fits(later)).toBe(false);
        else expect(later - dayNumber(SIX[0] as PlainDate)).toBeGreaterThan(20);
      }),
    );
  });
});

describe("moving an infusion", () => {
  const standard = course("2026-12-07", { horizon: 2 });

  it("moves it alone, within its window, and breaks nothing", () => {
    const move = moveInfusion(context, standard, { number: 4, to: "2026-12-18" });
    expect(move.breaks).toEqual([]);
    expect(move.changes.map(({ message }) => message)).toEqual([
      "Infusion 4 moves 1 day later, from Thursday 17 December to Friday 18 December 2026.",
    ]);
    expect(move.course.infusions[3]).toMatchObject({ date: "2026-12-18", reasons: [{ code: "by-hand" }] });
  });

  it("says at once what it breaks", () => {
    const close = moveInfusion(context, standard, { number: 4, to: "2026-12-15" });
    expect(codes(close.breaks)).toEqual(["gap-too-short"]);
    const closed = moveInfusion(context, standard, { number: 4, to: "2026-12-19" });
    expect(codes(closed.breaks)).toEqual(["closed-day"]);
    expect(closed.breaks[0]?.message).toBe(
      "Infusion 4 is on Saturday 19 December 2026, but the clinic is closed on Saturdays. Choose another day.",
    );
    const long = moveInfusion(context, standard, { number: 6, to: "2026-12-29" });
    expect(codes(long.breaks)).toEqual(["span-exceeded"]);
  });

  it("takes maintenance along when the last of the induction moves", () => {
    const move = moveInfusion(context, standard, { number: 6, to: "2026-12-25" });
    expect(move.course.infusions[6]?.window.target).toBe("2027-01-25");
    // Infusion 7 was on the 25th already, because the 24th is a Sunday.
    expect(move.changes.map(({ number }) => number)).toEqual([6, 8]);
  });

  it("numbers follow the dates when one passes another", () => {
    const move = moveInfusion(context, standard, { number: 2, to: "2026-12-16" });
    expect(move.course.infusions.slice(0, 4).map(({ number, date }) => [number, date])).toEqual([
      [1, "2026-12-07"],
      [2, "2026-12-14"],
      [3, "2026-12-16"],
      [4, "2026-12-17"],
    ]);
    expect(codes(move.breaks)).toEqual(["gap-too-short"]);
  });

  it("moves a maintenance infusion alone, and says when it leaves its window", () => {
    const move = moveInfusion(context, standard, { number: 7, to: "2027-02-03" });
    expect(codes(move.breaks)).toEqual(["late"]);
    expect(move.changes).toHaveLength(1);
  });

  it.each<[string, { number: number; to: PlainDate }, string]>([
    [
      "one that is not there",
      { number: 99, to: "2026-12-18" },
      "number must be that of an infusion in the course, 1 to 8; it is 99.",
    ],
    ["onto another", { number: 4, to: "2026-12-14" }, 'to is "2026-12-14": infusion 3 is on that day.'],
  ])("refuses to move %s", (_, move, message) => {
    expect(() => moveInfusion(context, standard, move)).toThrow(message);
  });

  it("leaves a given infusion where it was", () => {
    const started = course("2026-12-11", { given: ["2026-12-07", "2026-12-10"] });
    const move = (number: number, to: PlainDate) => moveInfusion(context, started, { number, to });
    expect(() => move(1, "2026-12-08")).toThrow("number is 1: that infusion was given on 2026-12-07");
    expect(() => move(3, "2026-12-09")).toThrow("an infusion was given on 2026-12-10");
  });

  it("there and back again changes nothing, and a plan as it was made breaks nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -3, max: 9 }), (number, by) => {
        const from = standard.infusions[number - 1]?.date as PlainDate;
        const to = addDays(from, by);
        if (standard.infusions.some(({ date }) => date === to)) return;
        const there = moveInfusion(context, standard, { number, to });
        const now = there.course.infusions.find(({ date }) => date === to)?.number as number;
        const back = moveInfusion(context, there.course, { number: now, to: from });
        expect(compareCourses(standard, back.course)).toEqual([]);
      }),
    );
    expect(checkCourse(context, standard)).toEqual([]);
  });
});

describe("comparing", () => {
  it("tells what is new and what is gone", () => {
    const short = course("2026-12-07", { horizon: 1 });
    const long = course("2026-12-07", { horizon: 2 });
    expect(compareCourses(short, long).map(({ message }) => message)).toEqual([
      "Infusion 8 is new, on Wednesday 24 February 2027.",
    ]);
    expect(compareCourses(long, short)[0]?.message).toBe("Infusion 8 on Wednesday 24 February 2027 is gone.");
    expect(compareCourses(long, long)).toEqual([]);
  });
});

describe("a protocol with a set number of maintenance infusions", () => {
  const four: Protocol = {
    ...standardProtocol,
    maintenance: { every: { days: 7 }, window: { before: 2, after: 2 }, infusions: 2 },
  };
  const at = (infusions: Attendance[], today: PlainDate): Review =>
    reviewCourse({ protocol: four, calendar }, { attendance: infusions, today });

  it("is planned to its end and no further", () => {
    const plan = planCourse({ protocol: four, calendar }, { start: "2026-06-01", horizon: 12 });
    expect(plan.course && plan.course.infusions).toHaveLength(8);
  });

  it("is complete once they are given, never overdue after, and says when there was one more", () => {
    const all = given(...SIX, "2026-06-25", "2026-07-02");
    expect(at(all, "2026-12-01")).toMatchObject({ state: "complete", next: null, issues: [] });
    expect(at(all.slice(0, 7), "2026-06-26")).toMatchObject({ state: "maintenance", next: { number: 8 } });
    expect(codes(at([...all, ...given("2026-07-09")], "2026-07-09").issues)).toEqual(["more-than-planned"]);
  });
});

describe("the course as it really goes", () => {
  const INDUCTION: PlainDate[] = [
    "2026-12-07",
    "2026-12-10",
    "2026-12-14",
    "2026-12-17",
    "2026-12-21",
    "2026-12-24",
  ];

  it("next is never before today nor on a closed day: overdue maintenance is due on the first open day", () => {
    const late = review(given(...INDUCTION), "2027-02-10");
    expect(late.next?.date).toBe("2027-02-10");
    expect(codes(late.issues)).toEqual(["maintenance-overdue"]);
    const dates: PlainDate[] = [
      "2026-01-05",
      "2026-01-08",
      "2026-01-12",
      "2026-01-15",
      "2026-01-19",
      "2026-01-22",
    ];
    const onSunday = review(given(...dates), "2026-07-26");
    expect(onSunday.next).toMatchObject({
      date: "2026-07-27",
      window: { earliest: "2026-02-15", target: "2026-02-22", latest: "2026-03-01" },
    });
    expect(codes(onSunday.issues)).toEqual(["maintenance-overdue"]);
    expect(onSunday.course?.infusions.slice(6).every(({ date }) => date >= "2026-07-27")).toBe(true);
  });

  it("the window of the next one begins on an open day", () => {
    expect(review(given("2026-12-07", "2026-12-10"), "2026-12-10").next?.window.earliest).toBe("2026-12-14");
  });

  it("a seventh within the span belongs to the induction, and maintenance counts from it", () => {
    const result = review(given(...INDUCTION, "2026-12-26"), "2026-12-28");
    expect(result.state).toBe("maintenance");
    expect(result.issues).toEqual([]);
    expect(result.progress).toMatchObject({ given: 7, of: 6, maintenanceGiven: 0 });
    expect(result.course?.infusions[6]).toMatchObject({ number: 7, phase: "induction", status: "given" });
    expect(result.next).toMatchObject({ number: 8, phase: "maintenance", window: { target: "2027-01-26" } });
  });

  it("missed in the future is an issue, and so is one day both cancelled and given", () => {
    const early = review([{ date: "2027-01-05", status: "missed" }], "2026-12-08");
    expect(early.issues.map(({ code, message }) => [code, message])).toEqual([
      [
        "missed-in-future",
        "Tuesday 5 January 2027 is marked as missed, but today is Tuesday 8 December 2026. It is not counted: correct the record.",
      ],
    ]);
    const both = review([{ date: "2026-12-07", status: "cancelled" }, ...given("2026-12-07")], "2026-12-08");
    expect(both.issues.map(({ code, message }) => [code, message])).toEqual([
      [
        "conflicting-entries",
        "Monday 7 December 2026 is marked both as given and as cancelled. It is counted as given: correct the record.",
      ],
    ]);
    expect(both.progress.given).toBe(1);
  });
});
