import { describe, expect, it } from "vitest";
import type { Unavailability, WeekInterval } from "../calendar.ts";
import { standardProtocol } from "../data/protocols.ts";
import { addDays, type Weekday } from "../date.ts";
import { formatObstacle } from "./obstacles.ts";
import { planCourse } from "./planCourse.ts";

const saturdays = { days: ["saturday"], everyWeeks: 2 as WeekInterval, from: "2026-12-12" } as const;
const openingDays: readonly Weekday[] = ["monday", "wednesday", "thursday", "friday"];

/** The infusions of a course from Monday 7 December 2026, each with its reason. */
const explain = (unavailable: readonly Unavailability[]): readonly string[] => {
  const calendar = { openingDays, alternatingDays: [saturdays] };
  const { course } = planCourse(
    { protocol: standardProtocol, calendar, unavailable },
    { start: "2026-12-07", horizon: 0 },
  );
  return course?.infusions.map(({ date, reasons }) => `${date} ${reasons[0]?.message}`) ?? [];
};

describe("the reason of a date", () => {
  it("names the day that the patient ruled out, and says why another date has changed with it", () => {
    expect(explain([])[1]).toBe("2026-12-10 On its intended day, evenly spread.");
    expect(explain([])[3]).toBe("2026-12-17 On its intended day, evenly spread.");
    const after = explain(["2026-12-10"]);
    expect(after[1]).toBe(
      "2026-12-11 Evenly spread. Of two days that fit equally well this one is left: Thursday 10 December is marked as not possible.",
    );
    expect(after[3]).toBe(
      "2026-12-18 Evenly spread. Of two days that fit equally well this one is on a weekday that another infusion has.",
    );
  });
});

describe("the reason of a start that has moved", () => {
  const ask = (unavailable: readonly Unavailability[]): string | undefined =>
    planCourse(
      {
        protocol: standardProtocol,
        calendar: {
          openingDays,
          closures: [{ from: "2026-12-24", to: "2027-01-15", label: "Christmas closure" }],
        },
        unavailable,
      },
      { start: "2026-12-21", horizon: 0 },
    ).issues[0]?.message;

  it("names every day that was in the way, and not the first alone", () => {
    expect(ask(["2026-12-21", "2026-12-23", "2027-01-18"])).toBe(
      "The first infusion is on Wednesday 20 January 2027, 30 days after the date asked for. The clinic is closed from Thursday 24 December to Friday 15 January (Christmas closure) and Monday 21 December, Wednesday 23 December and Monday 18 January are marked as not possible.",
    );
  });

  it("does not list more than can be read", () => {
    const unavailable = Array.from({ length: 90 }, (_, i) => addDays("2026-12-21", i));
    expect(ask(unavailable)).toBe(
      "The first infusion is on Monday 22 March 2027, 91 days after the date asked for. Monday 21 December is marked as not possible. No later day before Monday 22 March works either.",
    );
  });
});

describe("a range of days", () => {
  const closed = (from: `${number}-${number}-${number}`, to: `${number}-${number}-${number}`): string =>
    formatObstacle({ kind: "closure", label: "Renovation", from, to });

  it("has its years where it would be read as a shorter one without them", () => {
    expect(closed("2026-12-24", "2027-01-04")).toBe(
      "the clinic is closed from Thursday 24 December to Monday 4 January (Renovation)",
    );
    expect(closed("2026-12-07", "2027-12-06")).not.toContain("2027");
    expect(closed("2026-12-07", "2027-12-07")).toBe(
      "the clinic is closed from Monday 7 December 2026 to Tuesday 7 December 2027 (Renovation)",
    );
    expect(closed("2026-01-01", "2029-01-01")).toContain("Thursday 1 January 2026 to Monday 1 January 2029");
    expect(formatObstacle({ kind: "unavailable-range", from: "2026-12-07", to: "2027-12-07" })).toBe(
      "Monday 7 December 2026 to Tuesday 7 December 2027 are marked as not possible",
    );
    expect(
      formatObstacle({
        kind: "unavailable-weekday",
        weekday: "tuesday",
        from: "2026-12-07",
        to: "2028-01-07",
      }),
    ).toBe("Tuesdays from Monday 7 December 2026 to Friday 7 January 2028 are marked as not possible");
  });
});
