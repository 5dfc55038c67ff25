import { describe, expect, it } from "vitest";
import { type ClinicCalendar, type Obstacle } from "./calendar.ts";
import { findObstacles, formatObstacle } from "./planning/obstacles.ts";
import { validateCalendar } from "./validation/calendarSchema.ts";
import { WEEKDAYS, type PlainDate } from "./date.ts";

const clinic: ClinicCalendar = {
  openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  closures: [
    { from: "2026-12-21", to: "2027-01-04", label: "Christmas closure" },
    { from: "2026-12-25", label: "Christmas Day", kind: "holiday" },
    { from: "2026-12-26", label: "Day of Goodwill", kind: "holiday" },
  ],
  capacity: { perDay: 2, booked: { "2026-12-08": 2, "2026-12-09": 1 } },
};

describe("what stands against a day", () => {
  const on = (date: PlainDate, unavailable: readonly PlainDate[] = []): readonly string[] =>
    findObstacles(clinic, date, unavailable).map(formatObstacle);

  it.each<[string, PlainDate, readonly string[]]>([
    ["nothing", "2026-12-07", []],
    ["a place is left", "2026-12-09", []],
    ["no place is left", "2026-12-08", ["Tuesday 8 December is fully booked (2 of 2 places taken)"]],
    ["a weekday that is never open", "2026-12-12", ["the clinic is shut on Saturdays"]],
    [
      "a closure, on its first day",
      "2026-12-21",
      ["the clinic is shut from Monday 21 December to Monday 4 January (Christmas closure)"],
    ],
    [
      "a closure, on its last day",
      "2027-01-04",
      ["the clinic is shut from Monday 21 December to Monday 4 January (Christmas closure)"],
    ],
    ["the day after", "2027-01-05", []],
    [
      "a holiday before the closure that contains it",
      "2026-12-25",
      [
        "Friday 25 December is a public holiday, Christmas Day",
        "the clinic is shut from Monday 21 December to Monday 4 January (Christmas closure)",
      ],
    ],
    [
      "all that there is",
      "2026-12-26",
      [
        "Saturday 26 December is a public holiday, Day of Goodwill",
        "the clinic is shut from Monday 21 December to Monday 4 January (Christmas closure)",
        "the clinic is shut on Saturdays",
      ],
    ],
  ])("%s", (_, date, words) => {
    expect(on(date)).toEqual(words);
  });

  it("a day that the patient cannot come", () => {
    expect(on("2026-12-07", ["2026-12-07"])).toEqual(["Monday 7 December does not suit"]);
  });

  it("opening days that hold from a date on, and those before it until then", () => {
    const changing: ClinicCalendar = {
      openingDays: [
        { from: "2026-06-01", days: ["monday"] },
        { from: "2026-07-01", days: ["tuesday"] },
      ],
    };
    const isOpen = (date: PlainDate): boolean => findObstacles(changing, date).length === 0;
    // Before the first entry begins, its days hold.
    expect(["2026-05-25", "2026-06-01", "2026-06-29"].map((date) => isOpen(date as PlainDate))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["2026-06-30", "2026-07-06"].map((date) => isOpen(date as PlainDate))).toEqual([false, false]);
    expect(isOpen("2026-07-07")).toBe(true);
  });

  it.each<[Obstacle, string]>([
    [
      { kind: "holiday", label: "Easter", from: "2026-04-03", to: "2026-04-06" },
      "Friday 3 April to Monday 6 April are public holidays, Easter",
    ],
    [
      { kind: "closure", label: "Training", from: "2026-04-08", to: "2026-04-08" },
      "the clinic is shut on Wednesday 8 April (Training)",
    ],
  ])("%j in words", (obstacle, words) => {
    expect(formatObstacle(obstacle)).toBe(words);
  });
});

describe("what is wrong with a calendar", () => {
  const findProblems = (value: unknown, field?: string): readonly string[] =>
    validateCalendar(value, field).map(({ message }) => message);
  const days = '"monday", "tuesday", "wednesday", "thursday", "friday", "saturday" or "sunday"';
  const date = 'a date written YYYY-MM-DD, such as "2026-12-07"';
  const weekdays = 'values, such as ["monday","thursday"]';

  it("nothing, if it is sound", () => {
    expect(findProblems(clinic)).toEqual([]);
    expect(findProblems({ openingDays: WEEKDAYS, closures: [] })).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no object", "monday", ['calendar must be an object with openingDays; it is "monday".']],
    ["no opening days", {}, [`calendar.openingDays must be a list of 1 to 100 ${weekdays}; it is missing.`]],
    [
      "opening days that are none",
      { openingDays: ["Monday", 2] },
      [
        `calendar.openingDays[0] must be ${days} or an object with days; it is "Monday". Did you mean "monday"?`,
        `calendar.openingDays[1] must be ${days} or an object with days; it is 2.`,
      ],
    ],
    [
      "opening days that change on no date",
      { openingDays: [{ days: ["monday"] }, { days: ["tuesday"] }] },
      ["calendar.openingDays[1].from must be a date; it is missing."],
    ],
    [
      "opening days that change backwards",
      {
        openingDays: [
          { from: "2026-07-01", days: ["monday"] },
          { from: "2026-06-01", days: ["tuesday"] },
        ],
      },
      [
        'calendar.openingDays[1].from must be after "2026-07-01", when the entry before it begins; it is "2026-06-01". Put the entries in the order of their dates.',
      ],
    ],
    [
      "opening days that change to none",
      { openingDays: [{ days: ["monday"] }, { from: "2026-07-01", days: [] }] },
      [`calendar.openingDays[1].days must be a list of 1 to 7 ${weekdays}; it is an empty list.`],
    ],
    [
      "an entry that is none",
      { openingDays: [{ days: ["monday"] }, null] },
      [`calendar.openingDays[1] must be ${days} or an object with days; it is null.`],
    ],
    [
      "weekdays and entries in one list",
      { openingDays: ["monday", { from: "2026-07-01", days: ["tuesday"] }] },
      ['calendar.openingDays[0] must be an object with days, like the others in the list; it is "monday".'],
    ],
    [
      "closures that are no list",
      { openingDays: WEEKDAYS, closures: {} },
      ["calendar.closures must be a list of 0 to 1000 values; it is an object."],
    ],
    [
      "closures with everything wrong",
      {
        openingDays: WEEKDAYS,
        closures: [
          null,
          { from: "2026-12-24", to: "2026-12-27", label: " " },
          { from: "24 December", label: "x", kind: "leave" },
          { from: "2026-12-24", till: "2027-01-04", label: "Christmas closure" },
        ],
      },
      [
        "calendar.closures[0] must be an object with from and label; it is null.",
        'calendar.closures[1].label must be text of at most 1000 characters; it is " ".',
        `calendar.closures[2].from must be ${date}; it is "24 December".`,
        'calendar.closures[2].kind must be "closure" or "holiday"; it is "leave".',
        'calendar.closures[3].till must be left out; it is "2027-01-04". Did you mean "to"?',
      ],
    ],
    [
      "a closure that ends before it begins",
      { openingDays: WEEKDAYS, closures: [{ from: "2026-12-24", to: "2026-12-20", label: "x" }] },
      [
        'calendar.closures[0].to must be on or after "2026-12-24", when it begins; it is "2026-12-20". Swap the two dates, or correct one.',
      ],
    ],
    [
      "a key that it does not know",
      { openingDays: WEEKDAYS, closed: [] },
      ['calendar.closed must be left out; it is a list. Did you mean "closures"?'],
    ],
    [
      "a capacity of nothing",
      { openingDays: WEEKDAYS, capacity: { perDay: 0, booked: {} } },
      ["calendar.capacity.perDay must be a whole number from 1 to 1000; it is 0."],
    ],
    [
      "a capacity with no bookings",
      { openingDays: WEEKDAYS, capacity: { perDay: 1 } },
      ['calendar.capacity.booked must be an object, such as {"2026-12-07":2}; it is missing.'],
    ],
    [
      "wrong bookings",
      { openingDays: WEEKDAYS, capacity: { perDay: 1, booked: { "2026-6-1": 1, "2026-06-02": -1 } } },
      [
        `calendar.capacity.booked["2026-6-1"] must be ${date}; it is "2026-6-1".`,
        'calendar.capacity.booked["2026-06-02"] must be a whole number from 0 to 1000000; it is -1.',
      ],
    ],
    [
      "more closures than any clinic has",
      {
        openingDays: WEEKDAYS,
        closures: Array.from({ length: 1001 }, () => ({ from: "2026-12-24", label: "x" })),
      },
      ["calendar.closures must be a list of 0 to 1000 values; it is a list of 1001."],
    ],
  ])("%s", (_, calendar, problems) => {
    expect(findProblems(calendar)).toEqual(problems);
    expect(() => findObstacles(calendar as ClinicCalendar, "2026-06-01")).toThrow(problems[0]);
  });

  it("says it of the field that it is", () => {
    expect(findProblems(null, "clinic.calendar")).toEqual([
      "clinic.calendar must be an object with openingDays; it is null.",
    ]);
  });

  it("never throws, whatever it is given", () => {
    for (const value of [
      undefined,
      null,
      0,
      "",
      [],
      () => {},
      { openingDays: [[]] },
      { openingDays: [undefined] },
    ]) {
      expect(findProblems(value).length, typeof value).toBeGreaterThan(0);
    }
  });
});
