import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, presets, WEEKDAYS } from "@infusionkit/core";
import { getPlannerMessages } from "../text/courseMessages.ts";
import { parseShareLink, formatShareLink } from "../share/shareLink.ts";
import { parseLinkProtocol } from "../share/linkProtocol.ts";
import { toSharedPlan } from "./buildPlan.ts";
import { NO_DATE, toDateParts } from "./parseDate.ts";
import {
  createHistory,
  applyPatch,
  selectForStart,
  getOpeningDays,
  parseForm,
  redo,
  toDateRanges,
  undo,
  addDateRange,
  applySharedPlan,
} from "./reducer.ts";
import type { PlannerState } from "./types.ts";

const words = getPlannerMessages();
const read = (state: PlannerState) => parseForm(state, words, [], 2026);

const EMPTY: PlannerState = {
  start: toDateParts("2026-12-07"),
  openOn: ["monday", "thursday"],
  openingChanges: [],
  shut: [],
  away: [],
  horizon: 3,
  region: "",
  protocol: null,
  moves: [],
  marks: [],
  madeFor: null,
};

describe("the history", () => {
  const change = fc.record({ horizon: fc.nat(12), run: fc.constantFrom("", "", "start") });

  it("gives back each state by undo, and by redo each that was undone", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const histories = [createHistory(EMPTY)];
        for (const { horizon, run } of changes) {
          histories.push(
            applyPatch(histories[histories.length - 1] ?? createHistory(EMPTY), { horizon }, run),
          );
        }
        let history = histories[histories.length - 1] as ReturnType<typeof createHistory>;
        const { now } = history;
        let steps = 0;
        while (history.past.length > 0) {
          history = undo(history);
          steps++;
        }
        expect(history.now).toEqual(EMPTY);
        expect(undo(history).now).toEqual(EMPTY);
        for (let i = 0; i < steps; i++) history = redo(history);
        expect(history.now).toEqual(now);
        expect(redo(history)).toEqual(history);
      }),
    );
  });

  it("takes the keystrokes in one field for one step, and a new change for the end of what was undone", () => {
    let history = createHistory(EMPTY);
    for (const day of ["1", "12"]) history = applyPatch(history, { start: { ...NO_DATE, day } }, "start");
    expect(history.past).toEqual([EMPTY]);
    history = applyPatch(undo(history), { horizon: 6 });
    expect(history.future).toEqual([]);
  });
});

describe("reading the fields", () => {
  it("asks for nothing while something that is typed is wrong, and says where", () => {
    const wrong = { ...NO_DATE, day: "32" };
    const cases: readonly (readonly [Partial<PlannerState>, string])[] = [
      [{ openOn: [] }, "Tick at least one day"],
      [{ start: wrong }, "Give a full start date"],
      [{ shut: [{ key: 0, from: wrong, to: NO_DATE, label: "" }] }, "Days the clinic is shut"],
      [{ away: [{ key: 0, from: wrong, to: NO_DATE, label: "" }] }, "Days the patient can’t come"],
      [{ away: toDateRanges([{ from: "2026-12-10", to: "2026-12-01" }]) }, "Days the patient can’t come"],
      [{ away: toDateRanges([{ from: "2026-12-10", to: "2036-12-01" }]) }, "Days the patient can’t come"],
    ];
    for (const [part, message] of cases) {
      const reading = read({ ...EMPTY, ...part });
      expect(reading.options).toBeNull();
      expect(reading.waiting).toContain(message);
    }
  });

  it("counts an empty row for nothing, and a row without an end for a day", () => {
    const state = {
      ...EMPTY,
      shut: addDateRange(addDateRange([]), "2026-12-24"),
      away: toDateRanges([{ from: "2026-12-10" }]),
    };
    expect(read(state).options).toMatchObject({
      calendar: { closures: [{ from: "2026-12-24", to: "2026-12-24", label: "Clinic shut" }] },
      unavailable: ["2026-12-10"],
    });
  });

  it("keeps what is typed, whatever it is", () => {
    const typed = fc.record({ day: fc.string(), month: fc.string(), year: fc.string() });
    fc.assert(
      fc.property(typed, fc.array(typed, { maxLength: 3 }), (start, rows) => {
        const shut = rows.map((from, key) => ({ key, from, to: NO_DATE, label: "" }));
        const state = { ...EMPTY, start, shut };
        const before = JSON.stringify(state);
        parseForm(state, words, [], 2026);
        parseForm(state, getPlannerMessages("de"), [], 2026);
        expect(JSON.stringify(state)).toBe(before);
        expect(JSON.parse(before)).toEqual(state);
      }),
    );
  });

  it("knows on which days the clinic opens, also when they change", () => {
    const state: PlannerState = { ...EMPTY, openingChanges: [{ from: "2027-01-04", days: ["friday"] }] };
    expect(getOpeningDays(state, "2027-01-03")).toEqual(["monday", "thursday"]);
    expect(getOpeningDays(state, "2027-01-04")).toEqual(["friday"]);
  });
});

it("what was moved and marked counts for its own start, and is there again with it", () => {
  const marks = [{ date: "2026-12-17", status: "missed" }] as const;
  const moves = [{ from: "2026-12-10", to: "2026-12-11" }] as const;
  const state: PlannerState = { ...EMPTY, marks, moves, madeFor: "2026-12-07" };
  expect(selectForStart(state, "2026-12-07")).toBe(state);
  // Half a date is no other start.
  expect(selectForStart(state, null)).toBe(state);
  expect(selectForStart(state, "2027-01-05")).toMatchObject({ marks: [], moves: [] });
  // A link has what it shows, and belongs to its start.
  const again = applySharedPlan(EMPTY, toSharedPlan(state, read(state)));
  expect(selectForStart(again, "2026-12-07")).toMatchObject({ marks, moves });
  expect(selectForStart(again, "2026-12-08")).toMatchObject({ marks: [], moves: [] });
});

it.each([
  ["nothing typed", "", "Clinic shut"],
  ["a cell of a spreadsheet", "Staff\ttraining\n", "Staff training"],
  ["a character at the cut", `${"x".repeat(119)}😀`, "x".repeat(119)],
])("a reason is the same in the plan and after the link: %s", (_, label, expected) => {
  const shut = toDateRanges([{ from: "2026-12-24", label }]);
  const given = { ...EMPTY, shut };
  const labels = (state: PlannerState) => read(state).options?.calendar.closures?.map((one) => one.label);
  expect(labels(given)).toEqual([expected]);
  const link = parseShareLink(formatShareLink(toSharedPlan(given, read(given))));
  expect(link.ok && labels(applySharedPlan(EMPTY, link.settings))).toEqual([expected]);
});

it("a link means the same, whatever was done on the page before", () => {
  const page: PlannerState = {
    ...EMPTY,
    openingChanges: [{ from: "2027-01-04", days: ["friday"] }],
    away: toDateRanges([{ from: "2026-12-10" }]),
  };
  const used: PlannerState = {
    start: toDateParts("2027-03-01"),
    openOn: ["friday"],
    openingChanges: [],
    shut: toDateRanges([{ from: "2027-03-05", label: "Leave" }]),
    away: [],
    horizon: 12,
    region: "za",
    protocol: presets[1]?.protocol ?? null,
    moves: [{ from: "2027-03-05", to: "2027-03-06" }],
    marks: [{ date: "2027-03-01", status: "given" }],
    madeFor: "2027-03-01",
  };
  expect(used.protocol).not.toBeNull();
  const history = applyPatch(createHistory(page), used);
  for (const settings of [{}, { start: "2026-12-14" }, { region: "au-nsw" }, { horizon: 0 }] as const) {
    expect(applyPatch(history, applySharedPlan(page, settings)).now).toEqual(applySharedPlan(page, settings));
  }
  expect(applySharedPlan(page, {})).toMatchObject({ region: "", protocol: null, horizon: 3, away: [] });
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
    openOn: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    openingChanges: fc.constant([]),
    shut: rows,
    away: fc.array(range).map(toDateRanges),
    horizon: fc.nat(12),
    region: fc.constantFrom("", "za"),
    protocol: fc.constantFrom(null, ...presets.map(({ protocol }) => protocol)),
    moves: fc.array(fc.record({ from: date, to: date })),
    marks: fc.array(fc.record({ date, status: fc.constantFrom("given", "missed", "cancelled" as const) })),
    madeFor: fc.constant(null),
  }) as fc.Arbitrary<PlannerState>;
  fc.assert(
    fc.property(state, (given) => {
      const reading = read(given);
      const link = parseShareLink(formatShareLink(toSharedPlan(given, reading)), parseLinkProtocol);
      if (!link.ok) throw new Error(link.message);
      const again = applySharedPlan(EMPTY, link.settings);
      expect(read(again).closures).toEqual(reading.closures);
      if (reading.options) expect(read(again).options).toEqual(reading.options);
      const { region, protocol, moves, marks } = given;
      expect(again).toMatchObject({ region, moves, marks });
      expect(again.protocol).toEqual(protocol);
    }),
  );
});
