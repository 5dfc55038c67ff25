import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  formatDate,
  dateOfDay,
  dayNumber,
  daysBetween,
  isPlainDate,
  plainDate,
  weekdayOf,
  type PlainDate,
} from "./date.ts";
import { parseClinicHelp, parsePolicies } from "./policies.ts";
import { validateCalendar, validateUnavailable } from "./validation/calendarSchema.ts";

/** Any date that the type allows, from the first to the last year. */
const anyDay = fc.integer({ min: dayNumber("1583-01-01"), max: dayNumber("9999-12-31") });

describe("plainDate", () => {
  it.each([
    [
      "2026-02-30",
      'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-02-30". February 2026 has days 1 to 28.',
    ],
    [
      "2028-02-30",
      'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2028-02-30". February 2028 has days 1 to 29.',
    ],
    [
      "2026-13-01",
      'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-13-01". The month must be from 01 to 12.',
    ],
    [
      "2026-00-01",
      'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-00-01". The month must be from 01 to 12.',
    ],
    [
      "1582-10-04",
      'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "1582-10-04". The year must be from 1583 to 9999.',
    ],
    ["7/12/2026", 'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "7/12/2026".'],
    [
      "2026-12-07T00:00",
      'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-12-07T00:00".',
    ],
  ])("refuses %s with the field, the value and what is allowed", (value, message) => {
    expect(() => plainDate(value, "start")).toThrow(new RangeError(message));
  });

  it.each([
    [undefined, "it is undefined."],
    [20_261_207, "it is 20261207."],
    [new Date(0), "it is a Date."],
    [["2026-12-07"], "it is a list."],
  ])("refuses %s as the wrong type", (value, ending) => {
    expect(() => plainDate(value)).toThrow(TypeError);
    expect(() => plainDate(value)).toThrow(ending);
  });

  it("takes a real leap day", () => {
    expect(plainDate("2028-02-29")).toBe("2028-02-29");
    expect(isPlainDate("1900-02-29")).toBe(false);
    expect(isPlainDate("2000-02-29")).toBe(true);
  });
});

describe("day numbers", () => {
  it("agree with the platform's own count, on every day that can be written", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dateOfDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(dateOfDay(day))).toBe(day);
      }),
    );
  });

  it("start at 1970-01-01", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("1969-12-31")).toBe(-1);
  });

  it("do not leave the years that a date may have", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("1583-01-01", -1)).toThrow(RangeError);
    expect(() => addMonths("9999-12-01", 1)).toThrow(RangeError);
  });
});

describe("arithmetic", () => {
  it("adds days over the end of a year", () => {
    expect(addDays("2026-12-30", 3)).toBe("2027-01-02");
    expect(daysBetween("2026-12-07", "2026-12-27")).toBe(20);
    expect(daysBetween("2026-12-27", "2026-12-07")).toBe(-20);
  });

  it.each<[PlainDate, number, PlainDate]>([
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-10-31", 1, "2026-11-30"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("%s and %i months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it("keeps the day of the month, or the month's last day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -60, max: 60 }), (day, months) => {
        const from = dateOfDay(day);
        const to = addMonths(from, months);
        expect(isPlainDate(to)).toBe(true);
        const sameDay = to.slice(8) === from.slice(8);
        const lastDay = addDays(to, 1).slice(8) === "01";
        expect(sameDay || lastDay).toBe(true);
      }),
    );
  });

  it("knows the weekday and says it in words", () => {
    expect(weekdayOf("2026-12-07")).toBe("monday");
    expect(weekdayOf("2026-11-29")).toBe("sunday");
    expect(weekdayOf("1969-12-31")).toBe("wednesday");
    expect(formatDate("2026-12-07")).toBe("Monday 7 December 2026");
    expect(formatDate("2026-12-07", { year: false })).toBe("Monday 7 December");
  });
});

it("ignores what is no text in the place of a field's name, such as the index that a list's map gives", () => {
  const read = plainDate as (value: unknown, field: unknown) => unknown;
  for (const field of [1, Symbol("x"), Object.create(null)]) {
    expect(() => read("7/12/26", field)).toThrow(/^date must be a date written YYYY-MM-DD/);
    expect(validateCalendar(5, field)[0]?.message).toMatch(/^calendar must be/);
    expect(validateUnavailable(5, field)[0]?.message).toMatch(/^unavailable must be/);
    expect(parsePolicies(5, field)).toEqual(parsePolicies(5));
    expect(parseClinicHelp(5, field)).toEqual(parseClinicHelp(5));
  }
});
