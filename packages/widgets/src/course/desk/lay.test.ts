import { describe, expect, it } from "vitest";
import { standardProtocol, type PlanOptions } from "@infusionkit/core";
import { differences, lay, marked, moved, reviewDay, type Laid } from "./lay.ts";

const options: PlanOptions & { horizon: number } = {
  start: "2026-12-07",
  calendar: { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
  horizon: 2,
};
const laid = (moves: Parameters<typeof lay>[2]["moves"], marks: Parameters<typeof lay>[2]["marks"] = []) =>
  lay(standardProtocol, options, { moves, marks }, "2026-12-01");
const dates = ({ plan }: Laid) =>
  plan.ok ? plan.course.infusions.slice(0, 6).map(({ date }) => date.slice(5)) : [];
const infusions = (() => {
  const { plan } = laid([]);
  return plan.ok ? plan.course.infusions : [];
})();

describe("moves by hand", () => {
  it("come after the plan, in their order, and the rest of the course follows the last of the induction", () => {
    const both = laid([
      { from: "2026-12-17", to: "2026-12-18" },
      { from: "2026-12-24", to: "2026-12-25" },
    ]);
    expect(dates(both)).toEqual(["12-07", "12-10", "12-14", "12-18", "12-21", "12-25"]);
    expect(both.plan.ok && both.plan.course.infusions[6]?.window.target).toBe("2027-01-25");
  });

  it("that find nothing to move, or another infusion in the way, are told and not lost", () => {
    expect(laid([{ from: "2026-12-18", to: "2026-12-19" }]).idle).toEqual([
      { from: "2026-12-18", to: "2026-12-19" },
    ]);
    expect(laid([{ from: "2026-12-17", to: "2026-12-21" }]).idle).toHaveLength(1);
  });

  it("are settled by what was then marked", () => {
    const all = laid(
      [{ from: "2026-12-10", to: "2026-12-11" }],
      [
        { date: "2026-12-07", status: "given" },
        { date: "2026-12-11", status: "given" },
      ],
    );
    expect(all.idle).toEqual([]);
    expect(dates(all).slice(0, 2)).toEqual(["12-07", "12-11"]);
  });
});

describe("marks", () => {
  it("count what comes before as given, and say that nobody marked it", () => {
    expect(marked([], infusions, "2026-12-14", "missed")).toEqual([
      { date: "2026-12-07", status: "given", assumed: true },
      { date: "2026-12-10", status: "given", assumed: true },
      { date: "2026-12-14", status: "missed" },
    ]);
  });

  it("replace one another, and are taken away", () => {
    const one = marked([], infusions, "2026-12-07", "given");
    expect(marked(one, infusions, "2026-12-07", "missed")).toEqual([
      { date: "2026-12-07", status: "missed" },
    ]);
    expect(marked(one, infusions, "2026-12-07", null)).toEqual([]);
  });

  it("plan the rest from today, or from the last of them when that is later", () => {
    expect(reviewDay([], "2026-12-01")).toBe("2026-12-01");
    expect(reviewDay([{ date: "2026-12-17", status: "missed" }], "2026-12-01")).toBe("2026-12-17");
    const { plan, review } = laid([], marked([], infusions, "2026-12-17", "missed"));
    expect(review?.today).toBe("2026-12-17");
    expect(differences(laid([]).plan, plan).map(({ message }) => message)).toEqual([
      "Infusion 4 moves 1 day later, from Thursday 17 December to Friday 18 December 2026.",
    ]);
  });

  it("that leave no lawful rest give the ways on and no course", () => {
    const late = lay(
      standardProtocol,
      options,
      { moves: [], marks: marked([], infusions, "2026-12-17", "missed") },
      "2026-12-26",
    );
    expect(late.plan.ok).toBe(false);
    expect(late.review?.waysOn.map(({ kind }) => kind)).toEqual(["finish-late", "begin-again"]);
  });
});

it("a move of what is not there is none", () => {
  const { plan } = laid([]);
  expect(
    plan.ok && moved(standardProtocol, plan.course, { from: "2026-12-08", to: "2026-12-09" }, options),
  ).toBe(null);
});
