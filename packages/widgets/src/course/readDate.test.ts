import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@infusionkit/core";
import { wordsFor } from "../locale.ts";
import { dateField } from "../messages.ts";
import { partsOf, readMonth, readParts, readWhole, type DatePart } from "./readDate.ts";

const words = wordsFor({ dateField });
const read = (day: string, month: string, year: string) => readParts({ day, month, year }, words);

describe("three fields", () => {
  it.each([
    ["7", "12", "2026", "2026-12-07"],
    ["07", "dec", "2026", "2026-12-07"],
    [" 7 ", "December", "2026", "2026-12-07"],
    ["1", "Sept.", "2026", "2026-09-01"],
    ["29", "2", "2028", "2028-02-29"],
  ])("%s %s %s is %s", (day, month, year, date) => {
    expect(read(day, month, year)).toEqual({ ok: true, date });
  });

  it.each<[string, string, string, DatePart, string]>([
    ["31", "2", "2026", "day", "February 2026 has days 1 to 28."],
    ["31", "November", "2026", "day", "November 2026 has days 1 to 30."],
    ["0", "12", "2026", "day", "The day is a number from 1 to 31."],
    ["7", "13", "2026", "month", "The month is a number from 1 to 12, or a name such as Dec."],
    ["7", "ju", "2026", "month", "The month is a number from 1 to 12, or a name such as Dec."],
    ["7", "12", "26", "year", "Is that 2026 or 1926? Give the year in four digits."],
    ["7", "12", "", "year", "Give the year."],
    ["", "12", "2026", "day", "Give the day."],
  ])("%s %s %s blames the %s", (day, month, year, part, message) => {
    expect(read(day, month, year)).toMatchObject({ ok: false, part, message });
  });

  it("know that nothing has been typed", () => {
    expect(read("", " ", "")).toMatchObject({ ok: false, empty: true });
  });

  it("read back every date they can show", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays("1950-01-01", days);
        expect(readParts(partsOf(date), words)).toEqual({ ok: true, date });
      }),
    );
  });

  it("take a month by its first letters, when they mean one month", () => {
    expect(readMonth("jun")).toBe(6);
    expect(readMonth("j")).toBe(0);
    expect(readMonth("ma")).toBe(0);
  });
});

describe("a whole date, pasted", () => {
  it.each([
    ["2026-12-07", { day: "07", month: "12", year: "2026" }],
    ["7 dec 2026", { day: "7", month: "dec", year: "2026" }],
    ["Monday 7 December 2026", { day: "7", month: "December", year: "2026" }],
    ["Monday, 7th December, 2026", { day: "7", month: "December", year: "2026" }],
    ["December 7, 2026", { day: "7", month: "December", year: "2026" }],
    ["27/12/2026", { day: "27", month: "12", year: "2026" }],
    ["12/27/2026", { day: "27", month: "12", year: "2026" }],
    ["12/12/2026", { day: "12", month: "12", year: "2026" }],
  ])("%s fills the fields", (typed, parts) => {
    expect(readWhole(typed, words)).toEqual({ parts });
  });

  it("is asked about when it can be two dates", () => {
    expect(readWhole("07/12/2026", words)).toEqual({
      question: "“07/12/2026” can be 7 December or 12 July. Fill in the day, the month and the year.",
    });
  });

  it.each(["7", "hello", "next week"])("%s is left to the field it was pasted into", (typed) => {
    expect(readWhole(typed, words)).toBeNull();
  });
});
