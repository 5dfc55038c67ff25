import {
  acceptPlan,
  planCourse,
  recordVisit,
  reviewRecord,
  standardProtocol,
  type PlanContext,
} from "@infusionkit/core";
import { courseToIcs, recordToIcs, recordToIcsFiles } from "@infusionkit/core/formats/ics";
import { expect, it } from "vitest";
import { isCalendarFile, parseCalendarFile } from "./calendarPlan.ts";

const context: PlanContext = {
  protocol: standardProtocol,
  calendar: { openingDays: ["monday", "thursday"] },
};
const { course } = planCourse(context, { start: "2026-12-07", horizon: 1 });
if (!course) throw new Error("There is no course.");
const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "k1" });
const record = recordVisit(agreed, { date: "2026-12-07", state: "given" }, { today: "2026-12-07" });
const review = reviewRecord(context, record, { today: "2026-12-07" });
const options = { now: "2026-12-07" };
const file = recordToIcs(review, options);

it("opens the calendar file of a whole course as the record that it was written from", () => {
  expect(isCalendarFile(file)).toBe(true);
  expect(parseCalendarFile(file)).toEqual({ ok: true, plan: { start: "2026-12-07", record } });
});

it.each([
  [
    "foreign",
    "of another program",
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n",
  ],
  ["part", "of one visit", recordToIcsFiles(review, options)[0]?.text ?? ""],
  ["part", "of a plan on the patients’ page", courseToIcs(course, options)],
  ["changed", "in which somebody moved a visit", file.replace("20261210", "20261211")],
])("refuses one as %s that is %s, and takes no date from it", (problem, _, text) => {
  expect(isCalendarFile(text)).toBe(true);
  expect(parseCalendarFile(text)).toEqual({ ok: false, problem });
});

it("takes no other file for a calendar", () => {
  for (const text of ["", "{}", "BEGIN:VCARD\r\n"]) expect(isCalendarFile(text)).toBe(false);
});
