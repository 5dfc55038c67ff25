import { acceptPlan, planCourse, standardProtocol, type CourseRecord } from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import { parsePlanFile, toPlanFile } from "../share/planFile.ts";
import { formatFileProblems } from "./fileProblems.ts";
import { getPlannerMessages } from "./plannerMessages.ts";

const { course } = planCourse(
  { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } },
  { start: "2026-12-07", horizon: 1 },
);
if (!course) throw new Error("There is no course.");
const record = acceptPlan(null, course, { today: "2026-12-01", key: "k1" });

/** What is said of a file whose parts somebody has changed. */
const readChanged = (
  change: (file: { record: CourseRecord; settings: object }) => object,
): readonly string[] => {
  const { text } = toPlanFile({ start: "2026-12-07", record });
  const parsed = parsePlanFile(JSON.stringify(change(JSON.parse(text))));
  return parsed.ok ? [] : formatFileProblems(parsed.problems, getPlannerMessages());
};
const withSecond = (changes: object): readonly string[] =>
  readChanged((file) => ({
    ...file,
    record: {
      ...file.record,
      appointments: file.record.appointments.map((one, i) => (i === 1 ? { ...one, ...changes } : one)),
    },
  }));

describe("what is wrong with a plan's file is said as a nurse says it, each place once", () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      "a date that does not exist",
      withSecond({ date: "2026-02-30" }),
      "In this file, the date of the second infusion, “2026-02-30”, is not a date.",
    ],
    [
      "dates out of order",
      withSecond({ date: "2026-12-01" }),
      "In this file, the second infusion, on “2026-12-01”, does not come after the one before it.",
    ],
    ["no date", withSecond({ date: undefined }), "In this file, the second infusion has no date."],
    [
      "an outcome that nobody knows",
      withSecond({ state: "done" }),
      "In this file, what came of the second infusion cannot be read: “done”.",
    ],
    [
      "a key that nobody knows",
      withSecond({ name: "x" }),
      "In this file, the second infusion cannot be read.",
    ],
    [
      "a start of the record",
      readChanged((file) => ({ ...file, record: { ...file.record, start: "soon" } })),
      "In this file, the start, “soon”, is not a date.",
    ],
    [
      "a record of a later version",
      readChanged((file) => ({ ...file, record: { ...file.record, format: "course-record-2" } })),
      "This file comes from a newer version of the planner.",
    ],
    [
      "a start of the settings",
      readChanged((file) => ({ ...file, settings: { start: "2026-02-30" } })),
      "In this file, “Start” cannot be read: it must be a date such as 2026-12-07; it is “2026-02-30”.",
    ],
    [
      "a closure",
      readChanged((file) => ({
        ...file,
        settings: { closures: [{ from: "2026-13-01", label: "Training" }] },
      })),
      "In this file, “Closed” cannot be read: it must be a date such as 2026-12-07; it is “2026-13-01”.",
    ],
    [
      "a part that nobody knows",
      readChanged((file) => ({ ...file, patient: "x" })),
      "This file is damaged, or only part of it arrived. Ask for it again.",
    ],
  ])("%s", (_, said, sentence) => {
    expect(said).toEqual([sentence]);
    // The path in the file is for whoever wrote it.
    expect(said.join()).not.toMatch(/\[\d+\]|appointments|closures/);
  });
});
