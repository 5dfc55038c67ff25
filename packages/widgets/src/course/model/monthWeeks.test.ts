import { addDays, weekdayOf, WEEKDAYS, type PlainDate } from "@infusionkit/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { listMonths, listMonthWeeks } from "./monthWeeks.ts";

const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1990-01-01", days));

it("every day between two dates stands in one month, once, under its weekday", () => {
  fc.assert(
    fc.property(date, fc.nat(800), fc.constantFrom(...WEEKDAYS), (first, length, firstWeekday) => {
      const last = addDays(first, length);
      const shown: PlainDate[] = [];
      for (const month of listMonths(first, last)) {
        for (const week of listMonthWeeks(month, firstWeekday)) {
          expect(week).toHaveLength(7);
          week.forEach((day, column) => {
            if (!day) return;
            expect(day.slice(0, 7)).toBe(month.slice(0, 7));
            expect((WEEKDAYS.indexOf(firstWeekday) + column) % 7).toBe(WEEKDAYS.indexOf(weekdayOf(day)));
            shown.push(day);
          });
        }
      }
      const days = [...Array(length + 1).keys()].map((day) => addDays(first, day));
      expect(new Set(shown).size).toBe(shown.length);
      expect(days.filter((day) => !shown.includes(day))).toEqual([]);
      // No month before the first date, and none after the last.
      expect(shown[0]?.slice(0, 7)).toBe(first.slice(0, 7));
      expect(shown.at(-1)?.slice(0, 7)).toBe(last.slice(0, 7));
    }),
    { numRuns: 60 },
  );
});

it("a week has no place without a day but before the first and after the last day of its month", () => {
  expect(listMonthWeeks("2026-12-01", "monday")[0]).toEqual([
    null,
    "2026-12-01",
    "2026-12-02",
    "2026-12-03",
    "2026-12-04",
    "2026-12-05",
    "2026-12-06",
  ]);
  expect(listMonthWeeks("2026-11-01", "sunday")[0]?.[0]).toBe("2026-11-01");
  expect(listMonthWeeks("2026-02-01", "sunday")).toHaveLength(4);
});
