import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptPlan,
  addDays,
  findObstacles,
  moveAppointment,
  planCourse,
  presets,
  recordVisit,
  standardProtocol,
  WEEKDAYS,
  type AlternatingDays,
  type CourseRecord,
  type PlainDate,
  type WeekInterval,
} from "@infusionkit/core";
import { parseLinkProtocol } from "../share/linkProtocol.ts";
import { formatShareLink, parseShareLink } from "../share/shareLink.ts";
import { getPlannerMessages } from "../text/plannerMessages.ts";
import { formatClosed, formatExtra } from "../text/dayText.ts";
import { addDateRange, toAlternatingRows, toDateRanges, toExtraRows } from "./dateRanges.ts";
import { createDayInfo } from "./dayInfo.ts";
import { createHistory, redo, undo, type History } from "./history.ts";
import { NO_DATE, toDateParts } from "./parseDate.ts";
import { parseForm, toSharedPlan } from "./parseForm.ts";
import { applySharedPlan, pickClinic, reducePlanner, type PlannerAction } from "./reducer.ts";
import type { PlannerState } from "./types.ts";

const getSettings = (lang?: string) => {
  const messages = getPlannerMessages(lang);
  return {
    language: messages,
    holidays: [],
    thisYear: 2026,
    defaultReason: messages.courseForm.defaultClosureReason,
  };
};
const read = (state: PlannerState) => parseForm(state, getSettings());

const EMPTY: PlannerState = {
  start: toDateParts("2026-12-07"),
  openingDays: ["monday", "thursday"],
  infusions: null,
  openingChanges: [],
  alternatingDays: [],
  extraDays: [],
  closures: [],
  fullDays: [],
  fullDaysAsOf: null,
  visit: { time: "", minutes: null },
  unavailable: [],
  unavailableWeekdays: [],
  horizon: 3,
  region: "",
  protocol: null,
  record: null,
  oldLink: null,
};

const context = {
  protocol: standardProtocol,
  calendar: { openingDays: WEEKDAYS.slice(0, 5) },
};

/** A course from 7 December 2026 that is agreed. */
const agreed = (): CourseRecord => {
  const { course } = planCourse(context, { start: "2026-12-07", horizon: 2 });
  if (!course) throw new Error("There is no course.");
  return acceptPlan(null, course, { today: "2026-12-01", key: "k1" });
};

/** The history after some actions. */
const after = (state: PlannerState, ...actions: readonly PlannerAction[]): History<PlannerState> =>
  actions.reduce(reducePlanner, createHistory(state));

describe("the history", () => {
  const edit = fc.record({
    type: fc.constant("edit" as const),
    changes: fc.record({ horizon: fc.nat(12) }),
    coalesceKey: fc.constantFrom("", "", "start"),
  });

  it("gives back each state by undo, and by redo each that was undone", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        let history = after(EMPTY, ...edits);
        const { present } = history;
        let steps = 0;
        while (history.past.length > 0) {
          history = reducePlanner(history, { type: "undo" });
          steps++;
        }
        expect(history.present).toEqual(EMPTY);
        expect(undo(history).present).toEqual(EMPTY);
        for (let i = 0; i < steps; i++) history = reducePlanner(history, { type: "redo" });
        expect(history.present).toEqual(present);
        expect(redo(history)).toEqual(history);
      }),
    );
  });

  it("takes the keystrokes in one field for one step, and a new change for the end of what was undone", () => {
    const typed = (day: string): PlannerAction => ({
      type: "edit",
      changes: { start: { ...NO_DATE, day } },
      coalesceKey: "start",
    });
    let history = after(EMPTY, typed("1"), typed("12"));
    expect(history.past).toEqual([EMPTY]);
    history = reducePlanner(undo(history), { type: "edit", changes: { horizon: 6 } });
    expect(history.future).toEqual([]);
  });
});

describe("the actions", () => {
  it("tick and untick a day, whichever was ticked since the page was drawn", () => {
    const { present } = after(
      EMPTY,
      { type: "setOpeningDay", weekday: "monday", open: false },
      { type: "setOpeningDay", weekday: "friday", open: true },
      { type: "setOpeningDay", weekday: "friday", open: true },
    );
    expect(present.openingDays).toEqual(["thursday", "friday"]);
  });

  it("count a record that comes back by undo for a later one, and withdraw what only the other had", () => {
    const record = agreed();
    const moved = moveAppointment(record, { from: "2026-12-10", to: "2026-12-11" }, { today: "2026-12-07" });
    const walkIn = recordVisit(moved, { date: "2026-12-08", state: "given" }, { today: "2026-12-08" });
    const history = after(
      { ...EMPTY, record },
      { type: "changeRecord", record: moved },
      { type: "changeRecord", record: walkIn },
      { type: "undo" },
      { type: "undo" },
    );
    const restored = history.present.record as CourseRecord;
    expect(restored.appointments).toEqual(record.appointments);
    expect(restored.revision).toBeGreaterThan(walkIn.revision);
    expect(restored.withdrawn.map(({ date }) => date)).toEqual(["2026-12-08"]);
    const again = after({ ...EMPTY, record: restored }, { type: "changeRecord", record: restored });
    expect(again.past).toEqual([]);
  });

  it("take all that is the patient's away for the next one, and nothing of the clinic's", () => {
    const state: PlannerState = {
      ...EMPTY,
      closures: toDateRanges([{ from: "2026-12-24", label: "Closed" }]),
      unavailable: toDateRanges([{ from: "2026-12-10" }]),
      region: "za",
      protocol: standardProtocol,
      horizon: 6,
      visit: { time: "09:00", minutes: 150 },
      infusions: 7,
      unavailableWeekdays: ["tuesday"],
      record: agreed(),
    };
    const { present } = after(state, { type: "newPatient" });
    expect(present).toEqual({
      ...state,
      start: NO_DATE,
      unavailable: [],
      unavailableWeekdays: [],
      infusions: null,
      record: null,
    });
  });

  it("update an example that nobody has touched, and no other", () => {
    const soon = toDateParts("2027-01-04");
    expect(after(EMPTY, { type: "updateExample", start: soon }).present.start).toEqual(soon);
    const touched = after(
      EMPTY,
      { type: "edit", changes: { horizon: 6 } },
      { type: "updateExample", start: soon },
    );
    expect(touched.present.start).toEqual(EMPTY.start);
  });

  it("open a link that cannot be read as an empty start, and as no step where the page came with it", () => {
    const link = { type: "open", page: EMPTY, plan: null } as const;
    expect(after(EMPTY, { ...link, undoable: false })).toMatchObject({
      present: { start: NO_DATE },
      past: [],
    });
    expect(after(EMPTY, { ...link, undoable: true }).past).toEqual([EMPTY]);
  });
});

describe("reading the fields", () => {
  it("asks for nothing while something that is typed is wrong, and says where", () => {
    const wrong = { ...NO_DATE, day: "32" };
    const cases: readonly (readonly [Partial<PlannerState>, string])[] = [
      [{ openingDays: [] }, "opening-days"],
      [{ closures: [{ key: 0, from: wrong, to: NO_DATE, label: "" }] }, "closures"],
      [{ unavailable: [{ key: 0, from: wrong, to: NO_DATE, label: "" }] }, "unavailable"],
      [{ unavailable: toDateRanges([{ from: "2026-12-10", to: "2026-12-01" }]) }, "unavailable"],
      [{ unavailable: toDateRanges([{ from: "2026-12-10", to: "2036-12-01" }]) }, "unavailable"],
    ];
    for (const [part, missing] of cases) {
      const form = read({ ...EMPTY, ...part });
      expect(form.calendar).toBeNull();
      expect(form.missing).toBe(missing);
    }
    expect(read({ ...EMPTY, ...cases[3]?.[0] }).unavailable[0]?.problem).toBe("reversed");
    expect(read({ ...EMPTY, ...cases[4]?.[0] }).unavailable[0]?.problem).toBe("too-long");
  });

  it("counts an empty row for nothing, and a row without an end for a day", () => {
    const state = {
      ...EMPTY,
      closures: addDateRange(addDateRange([]), "2026-12-24"),
      unavailable: toDateRanges([{ from: "2026-12-10" }]),
    };
    expect(read(state)).toMatchObject({
      calendar: { closures: [{ from: "2026-12-24", to: "2026-12-24", label: "Clinic closed" }] },
      unavailability: ["2026-12-10"],
    });
  });

  it("keeps what is typed, whatever it is", () => {
    const typed = fc.record({ day: fc.string(), month: fc.string(), year: fc.string() });
    fc.assert(
      fc.property(typed, fc.array(typed, { maxLength: 3 }), (start, rows) => {
        const closures = rows.map((from, key) => ({ key, from, to: NO_DATE, label: "" }));
        const state = { ...EMPTY, start, closures };
        const before = JSON.stringify(state);
        parseForm(state, getSettings());
        parseForm(state, getSettings("de"));
        expect(JSON.stringify(state)).toBe(before);
        expect(JSON.parse(before)).toEqual(state);
      }),
    );
  });
});

describe("the clinic's extra days and alternating weeks, and when the patient cannot come", () => {
  const parts = (day: string, month: string, year = "2026") => ({ day, month, year });

  it("become core's calendar and core's days of the patient", () => {
    const state: PlannerState = {
      ...EMPTY,
      alternatingDays: [
        { key: 0, days: ["sunday", "saturday"], everyWeeks: 2, from: parts("5", "12"), to: NO_DATE },
        // Added, and never filled in.
        { key: 1, days: [], everyWeeks: 2, from: NO_DATE, to: NO_DATE },
      ],
      extraDays: [
        { key: 0, from: parts("16", "12"), to: NO_DATE, label: "" },
        { key: 1, from: parts("16", "12"), to: NO_DATE, label: " Open on the holiday " },
        { key: 2, from: NO_DATE, to: NO_DATE, label: "" },
      ],
      unavailable: [
        { key: 0, from: parts("10", "12"), to: NO_DATE, label: "" },
        { key: 1, from: parts("21", "12"), to: parts("4", "1", "2027"), label: "" },
      ],
      unavailableWeekdays: ["tuesday"],
    };
    const { missing, calendar, unavailability } = read(state);
    expect(missing).toBeNull();
    expect(calendar?.alternatingDays).toEqual([
      { days: ["saturday", "sunday"], everyWeeks: 2, from: "2026-12-05" },
    ]);
    // One date twice is one day, with the reason that was given.
    expect(calendar?.extraDays).toEqual([{ date: "2026-12-16", label: "Open on the holiday" }]);
    expect(unavailability).toEqual([
      "2026-12-10",
      { from: "2026-12-21", to: "2027-01-04" },
      { weekdays: ["tuesday"] },
    ]);
  });

  const row = { key: 0, days: ["saturday"], everyWeeks: 2, from: parts("5", "12"), to: NO_DATE } as const;
  it.each<[string, Partial<PlannerState>, string | null, string | null]>([
    ["no weekday is ticked", { alternatingDays: [{ ...row, days: [] }] }, "alternating-days", "no-day"],
    ["no date is given", { alternatingDays: [{ ...row, from: NO_DATE }] }, "alternating-days", null],
    [
      "the last date comes before the first",
      { alternatingDays: [{ ...row, to: parts("4", "12") }] },
      "alternating-days",
      "reversed",
    ],
    [
      "half a date is typed",
      { extraDays: [{ ...row, from: parts("5", ""), label: "" }] },
      "extra-days",
      null,
    ],
    ["only alternating weeks are open", { openingDays: [], alternatingDays: [row] }, null, null],
    [
      "only alternating weeks are open, and their date is missing",
      { openingDays: [], alternatingDays: [{ ...row, from: NO_DATE }] },
      "alternating-days",
      null,
    ],
    [
      "no weekday is open, but some are later",
      {
        openingDays: [],
        openingChanges: [{ from: "2027-01-04", days: ["friday"] }],
        alternatingDays: [row],
      },
      "opening-days",
      null,
    ],
  ])("%s", (_, changes, missing, problem) => {
    const form = read({ ...EMPTY, ...changes });
    expect(form.missing).toBe(missing);
    expect(form.calendar === null).toBe(missing !== null);
    expect(form.alternatingDays[0]?.problem ?? null).toBe(problem);
    if (form.calendar) expect(() => findObstacles(form.calendar!, "2026-12-07")).not.toThrow();
    if (form.shownCalendar) expect(() => findObstacles(form.shownCalendar!, "2026-12-07")).not.toThrow();
  });

  it("a full day takes no other patient; where this one has an appointment, the place is the patient's own", () => {
    const fullDays = toDateRanges([{ from: "2026-12-10" }, { from: "2026-12-14", to: "2026-12-15" }]);
    const listBooked = (state: PlannerState): readonly string[] =>
      Object.keys(read(state).calendar?.capacity?.booked ?? {});
    expect(listBooked({ ...EMPTY, fullDays })).toEqual(["2026-12-10", "2026-12-14", "2026-12-15"]);
    // Agreed are 7, 10, 14, 17, 21 and 24 December.
    expect(listBooked({ ...EMPTY, fullDays, record: agreed() })).toEqual(["2026-12-15"]);
    const half = { key: 0, from: parts("14", ""), to: NO_DATE, label: "" };
    expect(read({ ...EMPTY, fullDays: [half] })).toMatchObject({ missing: "full-days", calendar: null });
  });

  it("full days stay for the next patient and beside a file that is opened; no link and no file holds them", () => {
    const fullDays = toDateRanges([{ from: "2026-12-10" }]);
    const state: PlannerState = { ...EMPTY, fullDays, fullDaysAsOf: "2026-12-07" };
    const after = (action: PlannerAction): PlannerState =>
      reducePlanner(createHistory(state), action).present;
    const plan = { start: "2027-01-11" } as const;
    for (const { fullDays: kept, fullDaysAsOf } of [
      after({ type: "newPatient" }),
      after({ type: "open", page: EMPTY, plan, undoable: true }),
    ])
      expect([kept, fullDaysAsOf]).toEqual([fullDays, "2026-12-07"]);
    expect(JSON.stringify(toSharedPlan(state, read(state)))).not.toContain("2026-12-10");
  });

  it("each day of the calendar says why it is closed, or that it is an extra one", () => {
    const state: PlannerState = {
      ...EMPTY,
      alternatingDays: [row],
      extraDays: [{ key: 0, from: parts("16", "12"), to: NO_DATE, label: "Open on the holiday" }],
      closures: [{ key: 0, from: parts("14", "12"), to: parts("18", "12"), label: "Training" }],
      unavailableWeekdays: ["thursday"],
    };
    const { shownCalendar, unavailability } = read(state);
    const getDayInfo = createDayInfo({ view: null, calendar: shownCalendar, unavailable: unavailability });
    const messages = getPlannerMessages();
    const say = (date: PlainDate): readonly string[] => {
      const info = getDayInfo(date);
      return [
        formatClosed(info, messages),
        formatExtra(info, messages),
        info.unavailable ? "away" : "",
      ].filter(Boolean);
    };
    expect(say("2026-12-05")).toEqual([]);
    expect(say("2026-12-07")).toEqual([]);
    expect(say("2026-12-08")).toEqual(["clinic closed"]);
    expect(say("2026-12-10")).toEqual(["away"]);
    expect(say("2026-12-12")).toEqual(["clinic closed, open every second Saturday"]);
    expect(say("2026-12-14")).toEqual(["Training"]);
    expect(say("2026-12-16")).toEqual(["open as an extra day, Open on the holiday"]);
    expect(say("2026-12-17")).toEqual(["Training", "away"]);
    expect(say("2026-12-19")).toEqual([]);
  });

  it("are the clinic's: they stay for the next patient, and come from a link with opening days or not at all", () => {
    const alternatingDays = toAlternatingRows([{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }]);
    const extraDays = toExtraRows([{ date: "2026-12-16" }]);
    const page = { ...EMPTY, alternatingDays, extraDays };
    expect(after(page, { type: "newPatient" }).present).toMatchObject({ alternatingDays, extraDays });
    expect(applySharedPlan(page, { start: "2026-12-14" })).toMatchObject({ alternatingDays, extraDays });
    expect(applySharedPlan(page, { openingDays: ["friday"] })).toMatchObject({
      alternatingDays: [],
      extraDays: [],
    });
    expect(pickClinic(page, { openingDays: ["friday"], extraDays: [{ date: "2027-01-02" }] })).toMatchObject({
      alternatingDays: [],
      extraDays: toExtraRows([{ date: "2027-01-02" }]),
    });
  });
});

it("a link holds the record as it is, and what its patient can never do", () => {
  const record = recordVisit(agreed(), { date: "2026-12-07", state: "given" }, { today: "2026-12-08" });
  const moved = moveAppointment(record, { from: "2026-12-10", to: "2026-12-11" }, { today: "2026-12-08" });
  const state: PlannerState = {
    ...EMPTY,
    infusions: 7,
    unavailableWeekdays: ["tuesday"],
    visit: { time: "09:00", minutes: 150 },
    record: moved,
  };
  const fragment = formatShareLink(toSharedPlan(state, read(state)));
  expect(fragment).toMatch(/^#ik=2\./);
  const link = parseShareLink(fragment);
  if (!link.ok) throw new Error(link.message);
  expect(applySharedPlan(EMPTY, link.settings)).toEqual(state);
});

it("a link of the first version keeps its course to be made into a record", () => {
  const attendance = [{ date: "2026-12-17", status: "missed" }] as const;
  const moves = [{ from: "2026-12-10", to: "2026-12-11" }] as const;
  const link = parseShareLink(formatShareLink({ start: "2026-12-07", attendance, moves }));
  if (!link.ok) throw new Error(link.message);
  expect(applySharedPlan(EMPTY, link.settings)).toMatchObject({
    record: null,
    oldLink: { start: "2026-12-07", moves, attendance },
  });
});

it.each([
  ["nothing typed", "", "Clinic closed"],
  ["a cell of a spreadsheet", "Staff\ttraining\n", "Staff training"],
  ["a character at the cut", `${"x".repeat(119)}😀`, "x".repeat(119)],
])("a reason is the same in the plan and after the link: %s", (_, label, expected) => {
  const given = { ...EMPTY, closures: toDateRanges([{ from: "2026-12-24", label }]) };
  const labels = (state: PlannerState) => read(state).calendar?.closures?.map((one) => one.label);
  expect(labels(given)).toEqual([expected]);
  const link = parseShareLink(formatShareLink(toSharedPlan(given, read(given))));
  expect(link.ok && labels(applySharedPlan(EMPTY, link.settings))).toEqual([expected]);
});

it("a link means the same, whatever was done on the page before", () => {
  const page: PlannerState = {
    ...EMPTY,
    openingChanges: [{ from: "2027-01-04", days: ["friday"] }],
    unavailable: toDateRanges([{ from: "2026-12-10" }]),
  };
  const used: PlannerState = {
    start: toDateParts("2027-03-01"),
    openingDays: ["friday"],
    openingChanges: [],
    alternatingDays: toAlternatingRows([{ days: ["sunday"], everyWeeks: 3, from: "2027-03-07" }]),
    extraDays: toExtraRows([{ date: "2027-03-13", label: "Saturday clinic" }]),
    closures: toDateRanges([{ from: "2027-03-05", label: "Leave" }]),
    fullDays: toDateRanges([{ from: "2027-03-12" }]),
    fullDaysAsOf: "2027-03-01",
    unavailable: [],
    horizon: 12,
    region: "za",
    protocol: presets[1]?.protocol ?? null,
    infusions: 8,
    visit: { time: "10:30", minutes: 90 },
    unavailableWeekdays: ["friday"],
    record: agreed(),
    oldLink: null,
  };
  expect(used.protocol).not.toBeNull();
  for (const plan of [{}, { start: "2026-12-14" }, { region: "au-nsw" }, { horizon: 0 }] as const) {
    const opened = after(used, { type: "open", page, plan, undoable: true });
    // But for the full days, which are in no link: the clinic's bookings are as they are.
    const { fullDays, fullDaysAsOf } = used;
    expect(opened.present).toEqual({ ...applySharedPlan(page, plan), fullDays, fullDaysAsOf });
    expect(undo(opened).present).toEqual(used);
  }
  expect(applySharedPlan(page, {})).toMatchObject({
    region: "",
    protocol: null,
    horizon: 3,
    unavailable: [],
  });
});

it("whatever is typed, its link makes the same plan again", () => {
  const date = fc.nat(2000).map((days) => addDays("2026-01-01", days));
  const range = fc.tuple(date, fc.nat(20)).map(([from, days]) => ({ from, to: addDays(from, days) }));
  // Every unit of UTF-16 can be pasted, half a character too, and more of them than a link takes.
  const unit = fc.oneof(fc.nat(0xffff), fc.constantFrom(9, 10, 0x20, 0x85, 0x2d, 0x5f, 0xd83d, 0xde00));
  const label = fc.array(unit, { maxLength: 140 }).map((units) => String.fromCharCode(...units));
  const closure = fc.tuple(range, label).map(([days, label]) => ({ ...days, label }));
  const typed = fc.record({ day: fc.string(), month: fc.string(), year: fc.string() });
  const halfTyped = fc.record({ key: fc.nat(), from: typed, to: typed, label });
  const rows = fc
    .tuple(fc.array(closure).map(toDateRanges), fc.array(halfTyped, { maxLength: 1 }))
    .map((both) => both.flat());
  const state = fc.record({
    start: date.map(toDateParts),
    openingDays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    openingChanges: fc.constant([]),
    alternatingDays: fc
      .array(
        fc.record(
          {
            days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
            everyWeeks: fc.constantFrom<WeekInterval[]>(1, 2, 3, 4),
            from: date,
            to: fc.constant<PlainDate>("2033-01-01"),
          },
          { requiredKeys: ["days", "everyWeeks", "from"] },
        ),
        { maxLength: 3 },
      )
      .map((entries) => toAlternatingRows(entries as readonly AlternatingDays[])),
    extraDays: fc.array(fc.record({ date, label }), { maxLength: 4 }).map((days) => toExtraRows(days)),
    closures: rows,
    // They are in no link.
    fullDays: fc.constant([]),
    fullDaysAsOf: fc.constant(null),
    unavailable: fc.array(range).map(toDateRanges),
    horizon: fc.nat(12),
    region: fc.constantFrom("", "za"),
    protocol: fc.constantFrom(null, ...presets.map(({ protocol }) => protocol)),
    infusions: fc.constantFrom(null, 6, 7),
    visit: fc.record({
      time: fc.constantFrom("", "00:00", "09:30", "23:59"),
      minutes: fc.constantFrom(null, 15, 150),
    }),
    unavailableWeekdays: fc.subarray([...WEEKDAYS]),
    record: fc.constantFrom(null, agreed()),
    oldLink: fc.constant(null),
  }) as fc.Arbitrary<PlannerState>;
  fc.assert(
    fc.property(state, (given) => {
      const reading = read(given);
      const link = parseShareLink(formatShareLink(toSharedPlan(given, reading)), parseLinkProtocol);
      if (!link.ok) throw new Error(link.message);
      const again = applySharedPlan(EMPTY, link.settings);
      expect(read(again).soundClosures).toEqual(reading.soundClosures);
      expect(read(again).soundAlternatingDays).toEqual(reading.soundAlternatingDays);
      expect(read(again).soundExtraDays).toEqual(reading.soundExtraDays);
      if (reading.calendar) expect(read(again).calendar).toEqual(reading.calendar);
      const { region, protocol, infusions, visit, unavailableWeekdays, record } = given;
      expect(again).toMatchObject({ region, infusions, visit, unavailableWeekdays, record });
      expect(again.protocol).toEqual(protocol);
    }),
  );
});
