import { describe, expect, it } from "vitest";
import {
  calendarProblems,
  formatObstacle,
  findObstacles,
  type ClinicCalendar,
  type Obstacle,
} from "./calendar.ts";
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
  it("nothing, if it is sound", () => {
    expect(calendarProblems(clinic)).toEqual([]);
    expect(calendarProblems({ openingDays: WEEKDAYS, closures: [] })).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no object", "monday", ['calendar must be an object with openingDays; it is "monday".']],
    [
      "no opening days",
      {},
      ['calendar.openingDays must be a list of weekdays, such as ["monday", "thursday"]; it is undefined.'],
    ],
    [
      "opening days that are none",
      { openingDays: ["Monday", 2] },
      [
        'calendar.openingDays has "Monday": a day is one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
        "calendar.openingDays has 2: a day is one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.",
      ],
    ],
    [
      "opening days that change on no date",
      { openingDays: [{ days: ["monday"] }, { days: ["tuesday"] }] },
      [
        'calendar.openingDays[1].from must be a date written YYYY-MM-DD, such as "2026-12-07"; it is undefined.',
      ],
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
        'calendar.openingDays[1].from is "2026-06-01": it must come after the entry before it, which begins on "2026-07-01".',
      ],
    ],
    [
      "opening days that change to none",
      { openingDays: [{ days: ["monday"] }, { from: "2026-07-01", days: [] }] },
      ["calendar.openingDays[1].days is empty: name at least one day, from monday to sunday."],
    ],
    [
      "an entry that is none",
      { openingDays: [{ days: ["monday"] }, null] },
      [
        'calendar.openingDays[1].days must be a list of weekdays, such as ["monday", "thursday"]; it is undefined.',
        'calendar.openingDays[1].from must be a date written YYYY-MM-DD, such as "2026-12-07"; it is undefined.',
      ],
    ],
    [
      "closures that are no list",
      { openingDays: WEEKDAYS, closures: {} },
      ["calendar.closures must be a list; it is an object."],
    ],
    [
      "closures with everything wrong",
      {
        openingDays: WEEKDAYS,
        closures: [
          null,
          { from: "2026-12-24", to: "2026-12-20", label: " " },
          { from: "24 December", label: "x", kind: "leave" },
        ],
      },
      [
        "calendar.closures[0] must be an object with from and label; it is null.",
        'calendar.closures[1] ends before it begins: from is "2026-12-24", to is "2026-12-20". Swap them, or correct one.',
        'calendar.closures[1].label must say why the clinic is shut, such as "Christmas closure"; it is " ".',
        'calendar.closures[2].from must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "24 December".',
        'calendar.closures[2].kind is "leave": it is "closure" or "holiday".',
      ],
    ],
    [
      "a capacity of nothing",
      { openingDays: WEEKDAYS, capacity: { perDay: 0, booked: [] } },
      ["calendar.capacity.perDay must be a whole number from 1; it is 0."],
    ],
    [
      "a capacity with no bookings",
      { openingDays: WEEKDAYS, capacity: { perDay: 1 } },
      [
        'calendar.capacity.booked must give the places taken by date, such as {"2026-12-07": 2}; it is undefined.',
      ],
    ],
    [
      "wrong bookings",
      { openingDays: WEEKDAYS, capacity: { perDay: 1, booked: { "2026-6-1": 1, "2026-06-02": -1 } } },
      [
        'calendar.capacity.booked has a key that must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-6-1".',
        'calendar.capacity.booked["2026-06-02"] must be a whole number from 0; it is -1.',
      ],
    ],
  ])("%s", (_, calendar, problems) => {
    expect(calendarProblems(calendar)).toEqual(problems);
    expect(() => findObstacles(calendar as ClinicCalendar, "2026-06-01")).toThrow(problems[0]);
  });

  it("says it of the field that it is", () => {
    expect(calendarProblems(null, "clinic.calendar")).toEqual([
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
      expect(calendarProblems(value).length, typeof value).toBeGreaterThan(0);
    }
  });
});
