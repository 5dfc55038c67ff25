import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, presets, WEEKDAYS } from "@infusionkit/core";
import { deskWords } from "../words.ts";
import { readLink, writeLink } from "../link.ts";
import { protocolOfLink } from "../linkProtocol.ts";
import { settingsOf } from "./lay.ts";
import { NO_DATE, partsOf } from "../readDate.ts";
import {
  begin,
  changed,
  forStart,
  openDays,
  readState,
  redone,
  rowsOf,
  undone,
  withRow,
  withSettings,
  type State,
} from "./state.ts";

const words = deskWords();
const read = (state: State) => readState(state, words, [], 2026);

const EMPTY: State = {
  start: partsOf("2026-12-07"),
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
        const histories = [begin(EMPTY)];
        for (const { horizon, run } of changes) {
          histories.push(changed(histories[histories.length - 1] ?? begin(EMPTY), { horizon }, run));
        }
        let history = histories[histories.length - 1] as ReturnType<typeof begin>;
        const { now } = history;
        let steps = 0;
        while (history.past.length > 0) {
          history = undone(history);
          steps++;
        }
        expect(history.now).toEqual(EMPTY);
        expect(undone(history).now).toEqual(EMPTY);
        for (let i = 0; i < steps; i++) history = redone(history);
        expect(history.now).toEqual(now);
        expect(redone(history)).toEqual(history);
      }),
    );
  });

  it("takes the keystrokes in one field for one step, and a new change for the end of what was undone", () => {
    let history = begin(EMPTY);
    for (const day of ["1", "12"]) history = changed(history, { start: { ...NO_DATE, day } }, "start");
    expect(history.past).toEqual([EMPTY]);
    history = changed(undone(history), { horizon: 6 });
    expect(history.future).toEqual([]);
  });
});

describe("reading the fields", () => {
  it("asks for nothing while something that is typed is wrong, and says where", () => {
    const wrong = { ...NO_DATE, day: "32" };
    const cases: readonly (readonly [Partial<State>, string])[] = [
      [{ openOn: [] }, "Tick at least one day"],
      [{ start: wrong }, "Give a full start date"],
      [{ shut: [{ key: 0, from: wrong, to: NO_DATE, label: "" }] }, "Days the clinic is shut"],
      [{ away: [{ key: 0, from: wrong, to: NO_DATE, label: "" }] }, "Days the patient can’t come"],
      [{ away: rowsOf([{ from: "2026-12-10", to: "2026-12-01" }]) }, "Days the patient can’t come"],
      [{ away: rowsOf([{ from: "2026-12-10", to: "2036-12-01" }]) }, "Days the patient can’t come"],
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
      shut: withRow(withRow([]), "2026-12-24"),
      away: rowsOf([{ from: "2026-12-10" }]),
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
        readState(state, words, [], 2026);
        readState(state, deskWords("de"), [], 2026);
        expect(JSON.stringify(state)).toBe(before);
        expect(JSON.parse(before)).toEqual(state);
      }),
    );
  });

  it("knows on which days the clinic opens, also when they change", () => {
    const state: State = { ...EMPTY, openingChanges: [{ from: "2027-01-04", days: ["friday"] }] };
    expect(openDays(state, "2027-01-03")).toEqual(["monday", "thursday"]);
    expect(openDays(state, "2027-01-04")).toEqual(["friday"]);
  });
});

it("what was moved and marked counts for its own start, and is there again with it", () => {
  const marks = [{ date: "2026-12-17", status: "missed" }] as const;
  const moves = [{ from: "2026-12-10", to: "2026-12-11" }] as const;
  const state: State = { ...EMPTY, marks, moves, madeFor: "2026-12-07" };
  expect(forStart(state, "2026-12-07")).toBe(state);
  // Half a date is no other start.
  expect(forStart(state, null)).toBe(state);
  expect(forStart(state, "2027-01-05")).toMatchObject({ marks: [], moves: [] });
  // A link has what it shows, and belongs to its start.
  const again = withSettings(EMPTY, settingsOf(state, read(state)));
  expect(forStart(again, "2026-12-07")).toMatchObject({ marks, moves });
  expect(forStart(again, "2026-12-08")).toMatchObject({ marks: [], moves: [] });
});

it.each([
  ["nothing typed", "", "Clinic shut"],
  ["a cell of a spreadsheet", "Staff\ttraining\n", "Staff training"],
  ["a character at the cut", `${"x".repeat(119)}😀`, "x".repeat(119)],
])("a reason is the same in the plan and after the link: %s", (_, label, expected) => {
  const shut = rowsOf([{ from: "2026-12-24", label }]);
  const given = { ...EMPTY, shut };
  const labels = (state: State) => read(state).options?.calendar.closures?.map((one) => one.label);
  expect(labels(given)).toEqual([expected]);
  const link = readLink(writeLink(settingsOf(given, read(given))));
  expect(link.ok && labels(withSettings(EMPTY, link.settings))).toEqual([expected]);
});

it("a link means the same, whatever was done on the page before", () => {
  const page: State = {
    ...EMPTY,
    openingChanges: [{ from: "2027-01-04", days: ["friday"] }],
    away: rowsOf([{ from: "2026-12-10" }]),
  };
  const used: State = {
    start: partsOf("2027-03-01"),
    openOn: ["friday"],
    openingChanges: [],
    shut: rowsOf([{ from: "2027-03-05", label: "Leave" }]),
    away: [],
    horizon: 12,
    region: "za",
    protocol: presets[1]?.protocol ?? null,
    moves: [{ from: "2027-03-05", to: "2027-03-06" }],
    marks: [{ date: "2027-03-01", status: "given" }],
    madeFor: "2027-03-01",
  };
  expect(used.protocol).not.toBeNull();
  const history = changed(begin(page), used);
  for (const settings of [{}, { start: "2026-12-14" }, { region: "au-nsw" }, { horizon: 0 }] as const) {
    expect(changed(history, withSettings(page, settings)).now).toEqual(withSettings(page, settings));
  }
  expect(withSettings(page, {})).toMatchObject({ region: "", protocol: null, horizon: 3, away: [] });
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
    .tuple(fc.array(closure).map(rowsOf), fc.array(halfTyped, { maxLength: 1 }))
    .map((both) => both.flat());
  const state = fc.record({
    start: date.map(partsOf),
    openOn: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    openingChanges: fc.constant([]),
    shut: rows,
    away: fc.array(range).map(rowsOf),
    horizon: fc.nat(12),
    region: fc.constantFrom("", "za"),
    protocol: fc.constantFrom(null, ...presets.map(({ protocol }) => protocol)),
    moves: fc.array(fc.record({ from: date, to: date })),
    marks: fc.array(fc.record({ date, status: fc.constantFrom("given", "missed", "cancelled" as const) })),
    madeFor: fc.constant(null),
  }) as fc.Arbitrary<State>;
  fc.assert(
    fc.property(state, (given) => {
      const reading = read(given);
      const link = readLink(writeLink(settingsOf(given, reading)), protocolOfLink);
      if (!link.ok) throw new Error(link.message);
      const again = withSettings(EMPTY, link.settings);
      expect(read(again).closures).toEqual(reading.closures);
      if (reading.options) expect(read(again).options).toEqual(reading.options);
      const { region, protocol, moves, marks } = given;
      expect(again).toMatchObject({ region, moves, marks });
      expect(again.protocol).toEqual(protocol);
    }),
  );
});
