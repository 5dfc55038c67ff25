import { acceptPlan, planCourse, standardProtocol } from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import { parsePlanFile, toPlanFile } from "./planFile.ts";

const { course } = planCourse(
  { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } },
  { start: "2026-12-07", horizon: 1 },
);
if (!course) throw new Error("There is no course.");
const record = acceptPlan(null, course, { today: "2026-12-01", key: "k1" });
const plan = {
  start: "2026-12-07",
  openingDays: ["monday", "thursday"],
  closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
  unavailable: [{ from: "2026-12-15", to: "2026-12-16" }],
  unavailableWeekdays: ["tuesday"],
  horizon: 1,
  visitTime: "09:00",
  visitMinutes: 150,
  record,
} as const;

describe("the file of a plan", () => {
  it("opens again as what was saved", () => {
    const { name, text } = toPlanFile(plan);
    expect(name).toBe("infusion-plan-2026-12-07.json");
    expect(parsePlanFile(text)).toEqual({ ok: true, plan });
  });

  it("keeps a protocol with its sources, and no name of the clinic's line", () => {
    const { text } = toPlanFile({ ...plan, protocol: standardProtocol, clinic: "Example", phone: "021" });
    expect(text).not.toMatch(/Example|021/);
    const opened = parsePlanFile(text);
    expect(opened.ok && opened.plan.protocol).toEqual(standardProtocol);
  });

  const change = (make: (content: Record<string, unknown>) => unknown): string =>
    JSON.stringify(make(JSON.parse(toPlanFile(plan).text) as Record<string, unknown>));
  it.each([
    ["no JSON", "{", "other", ""],
    ["another file", '{"id":"x"}', "other", ""],
    ["a later version", '{"format":"infusion-plan-2"}', "newer", ""],
    ["an unknown part", change((file) => ({ ...file, patient: "x" })), "damaged", "patient"],
    [
      "an unknown setting",
      change((file) => ({ ...file, settings: { unavailabe: [] } })),
      "damaged",
      "unavailabe",
    ],
    ["a wrong date", change((file) => ({ ...file, settings: { start: "2026-02-30" } })), "damaged", "start"],
    [
      "a record with a wrong state",
      change((file) => ({
        ...file,
        record: { ...record, appointments: [{ ...record.appointments[0], state: "done" }] },
      })),
      "damaged",
      "state",
    ],
  ])("refuses %s, and says what is wrong", (_, text, problem, named) => {
    const opened = parsePlanFile(text);
    expect(opened).toMatchObject({ ok: false, problem });
    if (!opened.ok && named) expect(opened.problems.map(({ message }) => message).join(" ")).toContain(named);
  });
});
