import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClinicCalendar, type Obstacle, type Unavailability } from "./calendar.ts";
import { findObstacles, formatObstacle } from "./planning/obstacles.ts";
import { validateCalendar } from "./validation/calendarSchema.ts";
import { addDays, WEEKDAYS, weekdayOf, type PlainDate } from "./date.ts";

const clinic: ClinicCalendar = {
  openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  closures: [
    { from: "2026-12-21", to: "2027-01-04", label: "Christmas closure" },
    { from: "2026-12-25", label: "Christmas Day", kind: "holiday" },
    { from: "2026-12-26", label: "Day of Goodwill", kind: "holiday" },
  ],
  capacity: { perDay: 2, booked: { "2026-12-08": 2, "2026-12-09": 1 } },
};

describe("a calendar with many closures", () => {
  it("finds on each day what it would find of each closure alone, in the order of the list", () => {
    const range = fc.record({ from: fc.nat(90), length: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(range, { minLength: 20, maxLength: 60 }), (ranges) => {
        const closures = ranges.map(({ from, length }, i) => ({
          from: addDays("2026-12-01", from),
          to: addDays("2026-12-01", from + length),
          label: `closure ${i}`,
        }));
        for (let i = -1; i <= 103; i += 4) {
          const day = addDays("2026-12-01", i);
          const found = findObstacles({ openingDays: WEEKDAYS, closures }, day);
          const wanted = closures.filter(({ from, to }) => from <= day && day <= to);
          expect(found.map((one) => "label" in one && one.label)).toEqual(wanted.map(({ label }) => label));
        }
      }),
    );
  });
});

describe("what stands against a day", () => {
  const on = (date: PlainDate, unavailable: readonly PlainDate[] = []): readonly string[] =>
    findObstacles(clinic, date, unavailable).map(formatObstacle);

  it.each<[string, PlainDate, readonly string[]]>([
    ["nothing", "2026-12-07", []],
    ["a place is left", "2026-12-09", []],
    ["no place is left", "2026-12-08", ["Tuesday 8 December is fully booked (2 of 2 places taken)"]],
    ["a weekday that is never open", "2026-12-12", ["the clinic is closed on Saturdays"]],
    [
      "a closure, on its first day",
      "2026-12-21",
      ["the clinic is closed from Monday 21 December to Monday 4 January (Christmas closure)"],
    ],
    [
      "a closure, on its last day",
      "2027-01-04",
      ["the clinic is closed from Monday 21 December to Monday 4 January (Christmas closure)"],
    ],
    ["the day after", "2027-01-05", []],
    [
      "a holiday before the closure that contains it",
      "2026-12-25",
      [
        "Friday 25 December is a public holiday, Christmas Day",
        "the clinic is closed from Monday 21 December to Monday 4 January (Christmas closure)",
      ],
    ],
    [
      "all that there is",
      "2026-12-26",
      [
        "Saturday 26 December is a public holiday, Day of Goodwill",
        "the clinic is closed from Monday 21 December to Monday 4 January (Christmas closure)",
        "the clinic is closed on Saturdays",
      ],
    ],
  ])("%s", (_, date, words) => {
    expect(on(date)).toEqual(words);
  });

  it("a day that the patient cannot come", () => {
    expect(on("2026-12-07", ["2026-12-07"])).toEqual(["Monday 7 December is marked as not possible"]);
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

  describe("alternating days: Mondays and Thursdays, and every second Saturday", () => {
    const alternating: ClinicCalendar = {
      openingDays: ["monday", "thursday"],
      alternatingDays: [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-01", to: "2027-01-05" }],
    };
    const on = (date: PlainDate, calendar = alternating): readonly string[] =>
      findObstacles(calendar, date).map(formatObstacle);
    const notThisWeek = [
      "the clinic is open only on every second Saturday, counted from Saturday 5 December 2026",
    ];

    it.each<[string, PlainDate, readonly string[]]>([
      ["before it begins", "2026-11-28", ["the clinic is closed on Saturdays"]],
      ["the first one, in the week in which it begins", "2026-12-05", []],
      ["the week between", "2026-12-12", notThisWeek],
      ["the second one", "2026-12-19", []],
      ["over the turn of the year", "2027-01-02", []],
      ["after it ends", "2027-01-09", ["the clinic is closed on Saturdays"]],
      ["another weekday", "2026-12-13", ["the clinic is closed on Sundays"]],
      ["an opening day in a week between", "2026-12-14", []],
    ])("%s", (_, date, words) => {
      expect(on(date)).toEqual(words);
    });

    it("a day of the first week that lies before the beginning comes in the next week that counts", () => {
      const calendar: ClinicCalendar = {
        openingDays: ["friday"],
        // A Wednesday.
        alternatingDays: [{ days: ["monday", "wednesday"], everyWeeks: 2, from: "2026-12-02" }],
      };
      const open = (dates: readonly PlainDate[]): readonly PlainDate[] =>
        dates.filter((date) => on(date, calendar).length === 0);
      expect(open(["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"])).toEqual([
        "2026-12-14",
        "2026-12-28",
      ]);
      expect(open(["2026-12-02", "2026-12-09", "2026-12-16"])).toEqual(["2026-12-02", "2026-12-16"]);
    });

    it("the weeks are counted from the first of the days, where the beginning lies after it in its week", () => {
      const calendar: ClinicCalendar = {
        openingDays: ["monday"],
        // A Friday: the first Thursday is 20 August.
        alternatingDays: [{ days: ["thursday"], everyWeeks: 3, from: "2026-08-14" }],
      };
      expect(on("2026-08-20", calendar)).toEqual([]);
      expect(on("2026-09-10", calendar)).toEqual([]);
      expect(on("2026-09-03", calendar)).toEqual([
        "the clinic is open only on every third Thursday, counted from Thursday 20 August 2026",
      ]);
      // Before the first of them the weekday is closed as others are.
      expect(on("2026-08-13", calendar)).toEqual(["the clinic is closed on Thursdays"]);
    });

    it("two entries add up, and each explains a week in which neither opens", () => {
      const calendar: ClinicCalendar = {
        openingDays: [],
        alternatingDays: [
          { days: ["saturday"], everyWeeks: 4, from: "2026-12-05" },
          { days: ["saturday"], everyWeeks: 4, from: "2026-12-12" },
        ],
      };
      expect(
        ["2026-12-05", "2026-12-12", "2026-12-19"].map((date) => on(date as PlainDate, calendar)),
      ).toEqual([
        [],
        // The second entry opens on it for the first time.
        [],
        [
          "the clinic is open only on every fourth Saturday, counted from Saturday 5 December 2026",
          "the clinic is open only on every fourth Saturday, counted from Saturday 12 December 2026",
        ],
      ]);
    });
  });

  describe("extra days", () => {
    const calendar: ClinicCalendar = {
      ...clinic,
      extraDays: [
        { date: "2026-12-12", label: "Saturday clinic" },
        { date: "2026-12-22" },
        { date: "2026-12-26", label: "Open on the holiday" },
        { date: "2026-12-08" },
      ],
    };

    it.each<[string, PlainDate, readonly string[]]>([
      ["on a weekday that is closed otherwise", "2026-12-12", []],
      ["within a closure", "2026-12-22", []],
      ["on a public holiday, within a closure, on a closed weekday", "2026-12-26", []],
      ["the day after", "2026-12-13", ["the clinic is closed on Sundays"]],
      ["make no places", "2026-12-08", ["Tuesday 8 December is fully booked (2 of 2 places taken)"]],
    ])("%s", (_, date, words) => {
      expect(findObstacles(calendar, date).map(formatObstacle)).toEqual(words);
    });

    it("are none for a patient who cannot come", () => {
      expect(findObstacles(calendar, "2026-12-12", ["2026-12-12"])).toEqual([
        { kind: "unavailable", date: "2026-12-12" },
      ]);
    });
  });

  describe("a patient's days", () => {
    const always: ClinicCalendar = { openingDays: WEEKDAYS };
    const christmas: Unavailability = { from: "2026-12-22", to: "2027-01-04" };

    it.each<[string, Unavailability, PlainDate, readonly Obstacle[]]>([
      ["the day before a range", christmas, "2026-12-21", []],
      ["the first day of a range", christmas, "2026-12-22", [{ kind: "unavailable-range", ...christmas }]],
      ["the last day of a range", christmas, "2027-01-04", [{ kind: "unavailable-range", ...christmas }]],
      ["the day after a range", christmas, "2027-01-05", []],
      [
        "never on Tuesdays",
        { weekdays: ["tuesday", "friday"] },
        "2026-12-08",
        [{ kind: "unavailable-weekday", weekday: "tuesday", from: null, to: null }],
      ],
      ["any other day then", { weekdays: ["tuesday", "friday"] }, "2026-12-09", []],
      ["Tuesdays from a date on, before it", { weekdays: ["tuesday"], from: "2026-12-09" }, "2026-12-08", []],
      [
        "Tuesdays from a date on",
        { weekdays: ["tuesday"], from: "2026-12-08" },
        "2027-12-07",
        [{ kind: "unavailable-weekday", weekday: "tuesday", from: "2026-12-08", to: null }],
      ],
      ["Tuesdays until a date, after it", { weekdays: ["tuesday"], to: "2026-12-14" }, "2026-12-15", []],
    ])("%s", (_, entry, date, obstacles) => {
      expect(findObstacles(always, date, [entry])).toEqual(obstacles);
    });

    it("every cause once, each for itself", () => {
      expect(
        findObstacles(clinic, "2026-12-22", [{ weekdays: ["tuesday"] }, "2026-12-22", christmas]).map(
          ({ kind }) => kind,
        ),
      ).toEqual(["closure", "unavailable", "unavailable-weekday", "unavailable-range"]);
    });

    it.each<[string, unknown, string]>([
      ["half a range", [{ from: "2026-12-22" }], "unavailable[0].to must be a date written YYYY-MM-DD"],
      ["nothing", ["2026-12-01", {}], "unavailable[1].from must be a date written YYYY-MM-DD"],
      [
        "a range that ends before it begins",
        [{ from: "2026-12-22", to: "2026-12-21" }],
        'unavailable[0].to must be on or after "2026-12-22", when it begins; it is "2026-12-21". Swap the two dates, or correct one.',
      ],
      [
        "weekdays that end before they begin",
        [{ weekdays: ["monday"], from: "2026-12-22", to: "2026-12-21" }],
        'unavailable[0].to must be on or after "2026-12-22"',
      ],
      ["no weekdays", [{ weekdays: [] }], "unavailable[0].weekdays must be a list of 1 to 7 values"],
      [
        "no such weekday",
        [{ weekdays: ["Tuesday"] }],
        'unavailable[0].weekdays[0] must be "monday", "tuesday", "wednesday", "thursday", "friday", "saturday" or "sunday"; it is "Tuesday". Did you mean "tuesday"?',
      ],
      [
        "an unknown key",
        [{ from: "2026-12-22", until: "2026-12-24" }],
        'unavailable[0].until must be left out; it is "2026-12-24". Did you mean "to"?',
      ],
      ["a number", [7], "unavailable[0] must be a date written YYYY-MM-DD"],
    ])("%s is refused, naming field and value", (_, unavailable, message) => {
      expect(() => findObstacles(always, "2026-12-08", unavailable as readonly Unavailability[])).toThrow(
        message,
      );
    });
  });

  it("nothing, exactly on the days that a calendar told in sentences would leave (law)", () => {
    const DAY_ONE: PlainDate = "2026-11-25";
    const day = fc.nat(70).map((days) => addDays(DAY_ONE, days));
    const someDays = fc.subarray([...WEEKDAYS], { minLength: 1 });
    const range = fc.tuple(day, fc.nat(9)).map(([from, length]) => ({ from, to: addDays(from, length) }));
    const anyCalendar = fc.record({
      openingDays: fc.oneof(
        someDays,
        fc.tuple(someDays, someDays, day).map(([days, later, from]) => [{ days }, { days: later, from }]),
      ),
      alternatingDays: fc.array(
        fc.record(
          {
            days: someDays,
            everyWeeks: fc.constantFrom(1, 2, 3, 4),
            from: day,
            to: fc.constant("2027-01-10"),
          },
          { requiredKeys: ["days", "everyWeeks", "from"] },
        ),
        { maxLength: 3 },
      ),
      closures: fc.array(
        range.map((dates) => ({ ...dates, label: "Closed" })),
        { maxLength: 3 },
      ),
      extraDays: fc.uniqueArray(day, { maxLength: 4 }).map((dates) => dates.map((date) => ({ date }))),
      capacity: fc.uniqueArray(day, { maxLength: 4 }).map((dates) => ({
        perDay: 2,
        booked: Object.fromEntries(dates.map((date, i) => [date, 1 + (i % 2)])),
      })),
    }) as fc.Arbitrary<Required<ClinicCalendar>>;
    const anyAbsence = fc.array(
      fc.oneof(
        day,
        range,
        fc.record(
          { weekdays: someDays, from: day, to: fc.constant("2027-02-10") },
          { requiredKeys: ["weekdays"] },
        ),
      ) as fc.Arbitrary<Unavailability>,
      { maxLength: 4 },
    );
    /** The Monday of a date's week, by stepping back. */
    const findMonday = (date: PlainDate): PlainDate =>
      weekdayOf(date) === "monday" ? date : findMonday(addDays(date, -1));
    const seen = { open: 0, alternating: 0, extra: 0, weekday: 0 };
    fc.assert(
      fc.property(
        anyCalendar.filter(({ alternatingDays }) =>
          alternatingDays.every(({ from, to }) => to === undefined || to >= from),
        ),
        anyAbsence,
        (calendar, unavailable) => {
          for (let at = 0; at <= 70; at++) {
            const date = addDays(DAY_ONE, at);
            const weekday = weekdayOf(date);
            const entries = calendar.openingDays.map((entry) =>
              typeof entry === "string" ? { days: [entry], from: undefined } : entry,
            );
            const byRule = entries.some(
              ({ days, from }, i) =>
                days.includes(weekday) &&
                (from === undefined || date >= from) &&
                // Entries with a date end the one before.
                !entries.slice(i + 1).some((later) => later.from !== undefined && date >= later.from),
            );
            // Counts in the weeks of a list one by one, from the week of the first of the days on.
            const byTurn = calendar.alternatingDays.some(({ days, everyWeeks, from, to }) => {
              if (!days.includes(weekday) || date < from || (to !== undefined && date > to)) return false;
              let first = from;
              while (!days.includes(weekdayOf(first))) first = addDays(first, 1);
              let monday = findMonday(first);
              while (monday < findMonday(date)) monday = addDays(monday, 7 * everyWeeks);
              return monday === findMonday(date);
            });
            const isShut = calendar.closures.some(({ from, to }) => date >= from && date <= (to ?? from));
            const isExtra = calendar.extraDays.some((extra) => extra.date === date);
            const isAway = unavailable.some((entry) =>
              typeof entry === "string"
                ? entry === date
                : (!("weekdays" in entry) || entry.weekdays.includes(weekday)) &&
                  date >= (entry.from ?? date) &&
                  date <= (entry.to ?? date),
            );
            const isFull = (calendar.capacity.booked[date] ?? 0) >= 2;
            const isOpen = (isExtra || ((byRule || byTurn) && !isShut)) && !isAway && !isFull;
            const obstacles = findObstacles(calendar, date, unavailable);
            expect(obstacles.length === 0, JSON.stringify({ date, calendar, unavailable })).toBe(isOpen);
            if (isOpen) seen.open++;
            if (isOpen && byTurn && !byRule) seen.alternating++;
            if (isOpen && isExtra && isShut) seen.extra++;
            if (obstacles.some(({ kind }) => kind === "unavailable-weekday")) seen.weekday++;
          }
        },
      ),
      { numRuns: 500 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
  });

  it.each<[Obstacle, string]>([
    [
      { kind: "unavailable-range", from: "2026-12-21", to: "2027-01-04" },
      "Monday 21 December to Monday 4 January are marked as not possible",
    ],
    [
      { kind: "unavailable-range", from: "2026-12-21", to: "2026-12-21" },
      "Monday 21 December is marked as not possible",
    ],
    [
      { kind: "unavailable-weekday", weekday: "tuesday", from: null, to: null },
      "Tuesdays are marked as not possible",
    ],
    [
      { kind: "unavailable-weekday", weekday: "tuesday", from: "2026-12-07", to: "2026-12-31" },
      "Tuesdays from Monday 7 December to Thursday 31 December are marked as not possible",
    ],
    [
      { kind: "unavailable-weekday", weekday: "tuesday", from: null, to: "2026-12-31" },
      "Tuesdays until Thursday 31 December are marked as not possible",
    ],
    [
      { kind: "holiday", label: "Easter", from: "2026-04-03", to: "2026-04-06" },
      "Friday 3 April to Monday 6 April are public holidays, Easter",
    ],
    [
      { kind: "closure", label: "Training", from: "2026-04-08", to: "2026-04-08" },
      "the clinic is closed on Wednesday 8 April (Training)",
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
    ["no opening days", {}, [`calendar.openingDays must be a list of 0 to 100 ${weekdays}; it is missing.`]],
    [
      "an empty list of opening days, with no others",
      { openingDays: [], alternatingDays: [] },
      [
        `calendar.openingDays must be a list of 1 to 100 ${weekdays}, where there are no alternatingDays; it is an empty list.`,
      ],
    ],
    [
      "alternating days with everything wrong",
      {
        openingDays: WEEKDAYS,
        alternatingDays: [
          "saturday",
          { days: [], everyWeeks: 2, from: "2026-12-05" },
          { days: ["saturday"], everyWeeks: 5, from: "2026-12-05" },
          { days: ["saturday"], everyWeeks: 2 },
          { days: ["saturday"], interval: 2, from: "2026-12-05" },
        ],
      },
      [
        'calendar.alternatingDays[0] must be an object with days, everyWeeks and from; it is "saturday".',
        `calendar.alternatingDays[1].days must be a list of 1 to 7 ${weekdays}; it is an empty list.`,
        "calendar.alternatingDays[2].everyWeeks must be a whole number from 1 to 4; it is 5.",
        `calendar.alternatingDays[3].from must be ${date}; it is missing.`,
        "calendar.alternatingDays[4].everyWeeks must be a whole number from 1 to 4; it is missing.",
        'calendar.alternatingDays[4].interval must be left out; it is 2. Did you mean "everyWeeks"?',
      ],
    ],
    [
      "alternating days that end before they begin",
      {
        openingDays: WEEKDAYS,
        alternatingDays: [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05", to: "2026-12-04" }],
      },
      [
        'calendar.alternatingDays[0].to must be on or after "2026-12-05", when it begins; it is "2026-12-04". Swap the two dates, or correct one.',
      ],
    ],
    [
      "extra days with everything wrong",
      {
        openingDays: WEEKDAYS,
        extraDays: [
          "2026-12-12",
          { date: "12 December" },
          { date: "2026-12-12", label: "" },
          { day: "2026-12-12" },
        ],
      },
      [
        'calendar.extraDays[0] must be an object with date; it is "2026-12-12".',
        `calendar.extraDays[1].date must be ${date}; it is "12 December".`,
        'calendar.extraDays[2].label must be text of 1 to 1000 characters that are not all spaces; it is "".',
        `calendar.extraDays[3].date must be ${date}; it is missing.`,
        'calendar.extraDays[3].day must be left out; it is "2026-12-12". Did you mean "date"?',
      ],
    ],
    [
      "an extra day that is there twice",
      {
        openingDays: WEEKDAYS,
        extraDays: [{ date: "2026-12-12" }, { date: "2026-12-19" }, { date: "2026-12-12", label: "Again" }],
      },
      [
        'calendar.extraDays[2].date must be a date that no other entry has: extraDays[0] has it; it is "2026-12-12". Leave one of the two out.',
      ],
    ],
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
        'calendar.closures[1].label must be text of 1 to 1000 characters that are not all spaces; it is " ".',
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
