import fc from "fast-check";
import { addDays, daysBetween, WEEKDAYS, weekdayOf } from "@infusionkit/core";
import { expect, it } from "vitest";
import { getFirstWeekday, getWeekStart, listWeekdays, listWeeks } from "./calendarWeeks.ts";

it.each([
  ["us-ny", "en", "sunday"],
  ["za", "en-GB", "sunday"],
  ["gb-eng", "en-US", "monday"],
  ["", "en-US", "sunday"],
  ["", "en-ZA", "sunday"],
  ["", "en", "monday"],
  ["", "de", "monday"],
] as const)("weeks of %s in %s begin on %s", (region, lang, expected) => {
  expect(getFirstWeekday(region, lang)).toBe(expected);
});

const date = fc.nat(5000).map((days) => addDays("2024-01-01", days));

it("a week begins on its first day, at most six days before", () => {
  fc.assert(
    fc.property(date, fc.constantFrom(...WEEKDAYS), (day, first) => {
      const start = getWeekStart(day, first);
      expect(weekdayOf(start)).toBe(first);
      expect(daysBetween(start, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(start, day)).toBeLessThan(7);
      expect(listWeekdays(first)[0]).toBe(first);
    }),
  );
});

it("the weeks follow one another without a gap, and hold the course while it goes on", () => {
  fc.assert(
    fc.property(date, fc.nat(60), fc.integer({ min: -10, max: 60 }), (first, length, ahead) => {
      const last = addDays(first, length);
      const today = addDays(first, ahead);
      const weeks = listWeeks({ first, last, today, firstWeekday: "monday" });
      weeks.forEach((week, i) => i > 0 && expect(daysBetween(weeks[i - 1]!, week)).toBe(7));
      const isOver = daysBetween(last, today) > 14;
      const shown = isOver ? today : last;
      expect(weeks[0]! <= shown && shown <= addDays(weeks.at(-1)!, 6)).toBe(true);
      if (!isOver) expect(weeks[0]! <= first).toBe(true);
    }),
  );
});
