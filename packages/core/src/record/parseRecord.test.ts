import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histories } from "../../testing/records.ts";
import { parseRecord, parseRecordJson } from "./parseRecord.ts";
import { recordSchema } from "./recordSchema.ts";
import type { CourseRecord } from "./types.ts";

const record: CourseRecord = {
  format: "course-record-1",
  protocol: { id: "clinic-standard", version: "1.0.0" },
  key: "b7f3c2a9",
  revision: 2,
  start: "2026-12-07",
  infusions: 6,
  countsFrom: null,
  openedDays: ["2026-12-12", "2026-12-19"],
  appointments: [
    { id: "2026-12-07", date: "2026-12-07", state: "given", setBy: "planner", plannedFor: "induction" },
    { id: "2026-12-08", date: "2026-12-11", state: "missed", setBy: "hand", plannedFor: null },
  ],
  withdrawn: [{ id: "2026-12-10", date: "2026-12-10" }],
};
const messages = (value: unknown): readonly string[] => {
  const parsed = parseRecord(value);
  return parsed.ok ? [] : parsed.issues.map(({ message }) => message);
};
const [first, second] = record.appointments;

describe("a record from outside", () => {
  it("comes back as it is, as a value and as text, with or without the address of its schema", () => {
    expect(parseRecord(record)).toEqual({ ok: true, record });
    const text = JSON.stringify({ $schema: recordSchema.$id, ...record }, null, 2);
    expect(parseRecordJson(`\uFEFF${text}`)).toEqual({ ok: true, record });
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    ["no object", 7, ["record must be an object; it is 7."]],
    [
      "a later shape",
      { ...record, format: "course-record-2" },
      ['format must be "course-record-1"; it is "course-record-2".'],
    ],
    [
      "an unknown key",
      { ...record, patient: "A. Name" },
      [
        'patient must be left out; it is "A. Name". The keys known here are $schema, format, protocol, key, revision, start, infusions, countsFrom, openedDays, appointments, withdrawn.',
      ],
    ],
    [
      "a missing key",
      { ...record, countsFrom: undefined },
      ["countsFrom must be a date written YYYY-MM-DD or null; it is missing."],
    ],
    [
      "a date that does not exist",
      { ...record, start: "2026-02-30" },
      ['start must be a date that exists; it is "2026-02-30".'],
    ],
    [
      "a date in another form",
      { ...record, start: "7 December 2026" },
      ['start must be a date written YYYY-MM-DD; it is "7 December 2026".'],
    ],
    [
      "a state that does not exist",
      { ...record, appointments: [{ ...first, state: "givn" }] },
      [
        'appointments[0].state must be "planned", "given", "missed" or "cancelled"; it is "givn". Did you mean "given"?',
      ],
    ],
    [
      "a phase that does not exist",
      { ...record, appointments: [{ ...first, plannedFor: "booster" }] },
      ['appointments[0].plannedFor must be "induction", "maintenance" or null; it is "booster".'],
    ],
    [
      "dates out of order",
      { ...record, appointments: [second, first] },
      [
        'appointments[1].date must be after "2026-12-11", the date before it in the list; it is "2026-12-07". Appointments stand in the order of their dates, one a date.',
      ],
    ],
    [
      "one day both given and cancelled",
      { ...record, appointments: [first, { ...first, id: "x", state: "cancelled" }] },
      [
        'appointments[1].date must be after "2026-12-07", the date before it in the list; it is "2026-12-07". Appointments stand in the order of their dates, one a date.',
      ],
    ],
    [
      "an id twice",
      { ...record, withdrawn: [{ id: "2026-12-07", date: "2026-12-10" }] },
      [
        'withdrawn[0].id must be an id that stands once; it is "2026-12-07". It stands at appointments[0].id too.',
      ],
    ],
    [
      "a key that calendar files cannot carry",
      { ...record, key: "A. Name, born 1970" },
      [
        'key must be 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or a digit; it is "A. Name, born 1970".',
      ],
    ],
    [
      "opened days out of order",
      { ...record, openedDays: ["2026-12-19", "2026-12-12"] },
      ['openedDays[1] must be after "2026-12-19", the day before it in the list; it is "2026-12-12".'],
    ],
    [
      "several faults at once",
      { ...record, revision: -1, infusions: "6" },
      [
        "revision must be a whole number from 0 to 999999999; it is -1.",
        'infusions must be a whole number from 1 to 60; it is "6".',
      ],
    ],
  ])("%s is refused, naming the field, the value and what is allowed", (_, value, expected) => {
    expect(messages(value)).toEqual(expected);
  });

  it("text that is no JSON is refused at its line and column", () => {
    const read = parseRecordJson('{\n  "format": "course-record-1",\n}');
    expect(read.ok ? [] : read.issues.map(({ code, message }) => [code, message])).toEqual([
      [
        "record-invalid",
        'Line 3, column 1 must be a key in double quotes; it is "}". Take the comma before it away.',
      ],
    ]);
    expect(() => parseRecordJson(7 as never)).toThrow("text must be the text of a JSON file; it is 7.");
  });

  it("more than the limit is refused at once, naming the limit", () => {
    const appointments = Array.from({ length: 20_000 }, () => first);
    expect(messages({ ...record, appointments })).toEqual([
      "appointments must be a list of 0 to 400 values; it is a list of 20000.",
    ]);
  });
});

describe("the published schema of a record", () => {
  const file: unknown = JSON.parse(readFileSync(new URL("../record.schema.json", import.meta.url), "utf8"));
  const valid = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(file as object);

  it("is the one that the parser walks: after a change run pnpm schema", () => {
    expect(file).toEqual(JSON.parse(JSON.stringify(recordSchema)));
  });

  it("takes every record that comes about, and says of a damaged one what the parser's reading says", () => {
    const damage = fc.record({
      key: fc.constantFrom(...Object.keys(record)),
      value: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant([]), fc.constant(undefined)),
    });
    fc.assert(
      fc.property(histories, damage, ({ record: sound }, { key, value }) => {
        expect(valid(sound), JSON.stringify(valid.errors)).toBe(true);
        const damaged = JSON.parse(JSON.stringify({ ...sound, [key]: value })) as unknown;
        if (parseRecord(damaged).ok) expect(valid(damaged), JSON.stringify(valid.errors)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
