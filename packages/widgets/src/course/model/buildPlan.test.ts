import { describe, expect, it } from "vitest";
import { standardProtocol, type PlainDate } from "@infusionkit/core";
import { getReviewDate, markAttendance } from "./attendance.ts";
import { applyMove, buildPlan, diffPlans, type PlannerResult } from "./buildPlan.ts";
import type { CourseRecord, PlanRequest } from "./types.ts";

const request: PlanRequest = {
  start: "2026-12-07",
  calendar: { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
  unavailable: [],
  horizon: 2,
};
const build = (
  moves: CourseRecord["moves"],
  attendance: CourseRecord["attendance"] = [],
  today: PlainDate = "2026-12-01",
): PlannerResult => buildPlan(standardProtocol, request, { moves, attendance }, today);
const dates = ({ course }: Pick<PlannerResult, "course">) =>
  course ? course.infusions.slice(0, 6).map(({ date }) => date.slice(5)) : [];
const infusions = build([]).course?.infusions ?? [];

describe("moves by hand", () => {
  it("come after the plan, in their order, and the rest of the course follows the last of the induction", () => {
    const both = build([
      { from: "2026-12-17", to: "2026-12-18" },
      { from: "2026-12-24", to: "2026-12-25" },
    ]);
    expect(dates(both)).toEqual(["12-07", "12-10", "12-14", "12-18", "12-21", "12-25"]);
    expect(both.course?.infusions[6]?.window.target).toBe("2027-01-25");
  });

  it("that find nothing to move, or another infusion in the way, are told and not lost", () => {
    expect(build([{ from: "2026-12-18", to: "2026-12-19" }]).staleMoves).toEqual([
      { from: "2026-12-18", to: "2026-12-19" },
    ]);
    expect(build([{ from: "2026-12-17", to: "2026-12-21" }]).staleMoves).toHaveLength(1);
  });

  it("are settled by what was then marked", () => {
    const all = build(
      [{ from: "2026-12-10", to: "2026-12-11" }],
      [
        { date: "2026-12-07", status: "given" },
        { date: "2026-12-11", status: "given" },
      ],
    );
    expect(all.staleMoves).toEqual([]);
    expect(dates(all).slice(0, 2)).toEqual(["12-07", "12-11"]);
  });
});

it("next is the next infusion of the course that is shown, moves included", () => {
  const today = "2026-12-08";
  const given = markAttendance([], infusions, "2026-12-07", "given", today);
  expect(build([], given, today).next).toMatchObject({ number: 2, date: "2026-12-10" });
  const moved = build([{ from: "2026-12-10", to: "2026-12-11" }], given, today);
  expect(moved.next).toMatchObject({ number: 2, date: "2026-12-11" });
  expect(moved.course?.infusions[1]?.date).toBe(moved.next?.date);
  expect(build([]).next).toBeNull();
});

describe("attendance", () => {
  it("count what comes before as given, and say that nobody marked it", () => {
    expect(markAttendance([], infusions, "2026-12-14", "missed", "2026-12-14")).toEqual([
      { date: "2026-12-07", status: "given", assumed: true },
      { date: "2026-12-10", status: "given", assumed: true },
      { date: "2026-12-14", status: "missed" },
    ]);
  });

  it.each<[string, PlainDate | null, readonly string[]]>([
    ["before the course begins", "2026-12-01", []],
    ["on its first day", "2026-12-07", ["2026-12-07"]],
    ["half-way", "2026-12-15", ["2026-12-07", "2026-12-10", "2026-12-14"]],
    ["while nobody knows what day it is", null, []],
  ])("of a session called off ahead count as given only what is past: %s", (_, today, expected) => {
    const attendance = markAttendance([], infusions, "2026-12-24", "cancelled", today);
    expect(attendance.filter(({ status }) => status === "given").map(({ date }) => date)).toEqual(expected);
    // The rest is planned without that day, and from the start where none is given.
    const result = build([], attendance, today ?? "2026-12-01");
    expect(result.review?.progress).toMatchObject({ given: expected.length, cancelled: 1 });
    expect(dates(result)[0]).toBe("12-07");
    expect(dates(result)).toHaveLength(6);
    expect(dates(result)).not.toContain("12-24");
  });

  it("of a first session called off ahead begin the course after it, and never before the start", () => {
    const attendance = markAttendance([], infusions, "2026-12-07", "cancelled", "2026-12-01");
    expect(dates(build([], attendance))[0]).toBe("12-08");
  });

  it("replace one another, and are taken away", () => {
    const one = markAttendance([], infusions, "2026-12-07", "given", "2026-12-07");
    expect(markAttendance(one, infusions, "2026-12-07", "missed", "2026-12-07")).toEqual([
      { date: "2026-12-07", status: "missed" },
    ]);
    expect(markAttendance(one, infusions, "2026-12-07", null, "2026-12-07")).toEqual([]);
  });

  it("plan the rest from today, from a later day that is marked as given, or from the start", () => {
    const start = "2026-12-07";
    expect(getReviewDate([], "2026-12-01", start)).toBe(start);
    expect(getReviewDate([], "2026-12-09", start)).toBe("2026-12-09");
    expect(getReviewDate([{ date: "2026-12-17", status: "missed" }], "2026-12-08", start)).toBe("2026-12-08");
    expect(getReviewDate([{ date: "2026-12-10", status: "given" }], "2026-12-08", start)).toBe("2026-12-10");
    expect(getReviewDate([{ date: "2026-12-03", status: "given" }], "2026-12-04", start)).toBe("2026-12-04");
  });

  it("of a session that was missed move what follows", () => {
    const today = "2026-12-17";
    const result = build([], markAttendance([], infusions, today, "missed", today), today);
    expect(result.review?.today).toBe(today);
    expect(diffPlans(build([]), result).map(({ message }) => message)).toEqual([
      "Infusion 4 moves 1 day later, from Thursday 17 December to Friday 18 December 2026.",
    ]);
  });

  it("of a session that was moved, and then called off, leave its day alone", () => {
    const moves = [{ from: "2026-12-17", to: "2026-12-18" }] as const;
    const moved = build(moves).course?.infusions ?? [];
    const attendance = markAttendance([], moved, "2026-12-18", "cancelled", "2026-12-01");
    const after = build(moves, attendance);
    expect(dates(after)).not.toContain("12-18");
    expect(after.staleMoves).toEqual([]);
    // What is called off no longer stands in the way once the mark is taken away.
    expect(
      dates(build(moves, markAttendance(attendance, moved, "2026-12-18", null, "2026-12-01"))),
    ).toContain("12-18");
  });

  it("that leave no lawful rest give the ways on and no course", () => {
    const late = build([], markAttendance([], infusions, "2026-12-17", "missed", "2026-12-26"), "2026-12-26");
    expect(late.course).toBeNull();
    expect(late.review?.choices.map(({ kind }) => kind)).toEqual(["finish-late", "begin-again"]);
  });

  it("that leave no course at all say what stands in the way, as without them", () => {
    const onMondays = { ...request, calendar: { openingDays: ["monday"] as const } };
    const before = buildPlan(standardProtocol, onMondays, { moves: [], attendance: [] }, "2026-12-01");
    const attendance = [{ date: "2026-12-07", status: "cancelled" }] as const;
    const after = buildPlan(standardProtocol, onMondays, { moves: [], attendance }, "2026-12-01");
    expect(after.review?.state).toBe("not-started");
    expect([before.course, after.course]).toEqual([null, null]);
    expect(after.conflict?.obstacles.length).toBeGreaterThan(0);
  });
});

it("a move of what is not there is none", () => {
  const { course } = build([]);
  const move = { from: "2026-12-08", to: "2026-12-09" } as const;
  expect(course && applyMove(standardProtocol, course, move, request)).toBe(null);
  expect(course).not.toBe(null);
});
