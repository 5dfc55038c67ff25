/**
 * What core writes, read again: by core's own ways back, and by programs that others wrote. On courses as they really go,
 * with visits that were missed, cancelled, moved and corrected.
 */
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, it } from "vitest";
import { christmasCourse, nastyText, withReasons } from "../../testing/courses.ts";
import { histories, listCourses, type History } from "../../testing/records.ts";
import { findPython, runPython } from "../../testing/python.ts";
import { shapedProtocols } from "../../testing/protocols.ts";
import { presets } from "../data/presets.ts";
import { standardProtocol } from "../data/protocols.ts";
import { planCourse } from "../planning/planCourse.ts";
import { acceptPlan } from "../record/changeRecord.ts";
import { reviewRecord } from "../record/reviewRecord.ts";
import type { RecordReview } from "../record/reviewTypes.ts";
import { findProtocolProblems } from "../validation/protocolRules.ts";
import { courseToCsv, recordToCsv } from "./csv.ts";
import { courseFromFhir, courseToFhir, protocolFromFhir, protocolToFhir } from "./fhir.ts";
import { courseToIcs, recordFromIcs, recordToIcs, recordToIcsFiles, type RecordIcsOptions } from "./ics.ts";

const NOW = "2026-11-30T08:05:09Z";
const EDITIONS = ["R4", "R5"] as const;

const review = ({ context, record, today }: History): RecordReview =>
  reviewRecord(context, record, { today, horizon: 2 });

/** How a calendar file is written, with text as nasty as it can be. */
const icsOptions: fc.Arbitrary<RecordIcsOptions> = fc
  .record({ place: nastyText, infusion: nastyText, timed: fc.boolean() })
  .map(({ place, infusion, timed }) => ({
    now: NOW,
    place,
    // No places but those that are filled: others are refused.
    words: {
      infusion: infusion.replace(/\{(?!(?:number|count)\})/g, "("),
      title: place,
    },
    ...(timed ? { time: "09:30", minutes: 90 } : {}),
  }));

/** An event as every reader of calendars gives it. */
type Event = {
  readonly uid: string;
  readonly start: string;
  readonly sequence: number;
  readonly status: string;
};

/** The events that a record's file has to have. */
const listExpected = ({ record, entries }: RecordReview, time: string | undefined): readonly Event[] => {
  const sequence = record.revision;
  return [
    ...entries.map(({ id, date, state, phase, isQuestion, isDropped }) => ({
      uid: `${record.key}-${id}`,
      start: time !== undefined && phase !== "maintenance" ? `${date}T${time}` : date,
      sequence,
      status:
        state === "missed" || state === "cancelled"
          ? "CANCELLED"
          : state === "given" || !(isQuestion || isDropped || phase === "maintenance")
            ? "CONFIRMED"
            : "TENTATIVE",
    })),
    ...record.withdrawn.map(({ id, date }) => ({
      uid: `${record.key}-${id}`,
      start: date as string,
      sequence,
      status: "CANCELLED",
    })),
  ];
};

const readWithIcalJs = (file: string): readonly Event[] =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")),
    start: String(event.getFirstPropertyValue("dtstart")).slice(0, 16),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    status: String(event.getFirstPropertyValue("status")),
  }));

const twoDigits = (figure: number): string => `${figure}`.padStart(2, "0");

const readWithNodeIcal = (file: string): readonly Event[] =>
  Object.values(nodeIcal.sync.parseICS(file)).flatMap((event) => {
    if (event?.type !== "VEVENT") return [];
    const { start } = event;
    // A time without a zone is given as one of the reader's own zone.
    const date = `${start.getFullYear()}-${twoDigits(start.getMonth() + 1)}-${twoDigits(start.getDate())}`;
    const time = `T${twoDigits(start.getHours())}:${twoDigits(start.getMinutes())}`;
    return [
      {
        uid: String(event.uid),
        start: event.datetype === "date" ? date : date + time,
        sequence: Number(event.sequence),
        status: String(event.status),
      },
    ];
  });

describe("a record as a calendar file", () => {
  it("is read back whole, whatever words it is written in, with ends of lines of either kind", () => {
    fc.assert(
      fc.property(histories, icsOptions, fc.boolean(), (history, options, isUnix) => {
        const file = recordToIcs(review(history), options);
        const read = recordFromIcs(isUnix ? file.replaceAll("\r\n", "\n") : file);
        expect(read).toEqual({ ok: true, record: history.record });
      }),
      { numRuns: 2000 },
    );
  });

  describe("whose file was damaged", () => {
    const { course } = planCourse(
      { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } },
      { start: "2026-12-07", horizon: 0 },
    );
    const agreed = acceptPlan(null, course!, { today: "2026-12-01", key: "b7f3c2a9" });
    const context = {
      protocol: standardProtocol,
      calendar: { openingDays: ["monday", "thursday"] },
    } as const;
    const file = recordToIcs(reviewRecord(context, agreed, { today: "2026-12-01" }), {
      now: "2026-12-01",
      time: "09:00",
    });
    const refuse = (text: string): string => {
      const read = recordFromIcs(text);
      return read.ok ? "it was read" : (read.issues[0]?.message ?? "");
    };

    it("may begin with a byte order mark", () => {
      expect(recordFromIcs(`\ufeff${file}`)).toEqual({ ok: true, record: agreed });
    });
    it("is refused where one event has another time or lasts longer", () => {
      expect(refuse(file.replace("20261210T090000", "20261210T100000"))).toMatch(
        /^Line \d+ must be DTSTART with the same time as the events before it, T090000; it is "DTSTART:20261210T100000"\. The file was changed/,
      );
      expect(refuse(file.replace(/(20261210T090000\r\nDURATION:)PT120M/, "$1PT180M"))).toMatch(
        /^Line \d+ must be DURATION with the same duration as the events before it, PT120M/,
      );
    });
    it("is told what a line may have, with a time or without", () => {
      expect(refuse(file.replace("DTSTART:20261210T090000", "DTSTRT:x"))).toMatch(
        /^Line \d+ must be DTSTART;VALUE=DATE and a date, or DTSTART and a date with a time;/,
      );
    });
    it("says that a record that is cut off is within its line", () => {
      const cut = file.replace(/(X-INFUSIONKIT-RECORD:.{20})[\s\S]*?(\r\nBEGIN)/, "$1$2");
      expect(refuse(cut)).toMatch(/^Line 6, in the record, character \d+, must be /);
    });
  });

  it("says the same to ical.js and to node-ical", () => {
    fc.assert(
      fc.property(histories, icsOptions, (history, options) => {
        const one = review(history);
        const file = recordToIcs(one, options);
        const expected = listExpected(one, options.time);
        expect(readWithIcalJs(file)).toEqual(expected);
        const byUid = (a: Event, b: Event): number => (a.uid < b.uid ? -1 : 1);
        expect([...readWithNodeIcal(file)].sort(byUid)).toEqual([...expected].sort(byUid));
      }),
      { numRuns: 1000 },
    );
  });

  it("says the same to Python's icalendar, where that is installed", ({ skip }) => {
    const python = findPython("icalendar");
    if (!python) return skip("Python with icalendar is not installed here.");
    const samples = fc.sample(fc.tuple(histories, icsOptions), { numRuns: 400, seed: 7 });
    const reviews = samples.map(([history]) => review(history));
    const files = samples.map(([, options], i) => recordToIcs(reviews[i] as RecordReview, options));
    const read = runPython(python, "read_calendars.py", files) as readonly (readonly Event[])[];
    read.forEach((events, i) => {
      const expected = listExpected(reviews[i] as RecordReview, samples[i]?.[1].time);
      expect(events).toMatchObject(expected);
      expect(events).toHaveLength(expected.length);
    });
  });

  const history = fc.sample(histories, { numRuns: 40, seed: 3 }).find(({ record }) => record.withdrawn[0])!;
  const sound = recordToIcs(review(history), { now: NOW });
  const { record } = history;
  const [first] = record.appointments;
  const day = first!.date.replaceAll("-", "");
  const refuse = (text: string): string => {
    const read = recordFromIcs(text);
    return read.ok ? "" : (read.issues[0]?.message ?? "");
  };

  it.each<readonly [string, string, RegExp]>([
    ["no file at all", "", /^Line 1 must be "BEGIN:VCALENDAR"; it is ""\.$/],
    ["another program's file", sound.replace("InfusionKit", "Other"), /^Line 3 must be "PRODID:/],
    [
      "an event on another day",
      sound.replace(`DTSTART;VALUE=DATE:${day}`, "DTSTART;VALUE=DATE:20300101"),
      /^Line \d+ must be DTSTART on .* as the record has it; it is "DTSTART;VALUE=DATE:20300101"\. The file was changed/,
    ],
    [
      "another state",
      sound.replace(/STATUS:\w+/, "STATUS:NEEDS-ACTION"),
      /^Line \d+ must be STATUS and a status that fits the record; it is "STATUS:NEEDS-ACTION"\.$/,
    ],
    ["an event less", sound.replace(/BEGIN:VEVENT.*?END:VEVENT\r\n/s, ""), /^Line \d+ must be UID and /],
    ["half a file", sound.slice(0, sound.indexOf("END:VEVENT")), /^Line \d+ must be "END:VEVENT"; it is ""/],
    [
      "a line more",
      sound.replace("END:VCALENDAR", "X-MORE:1\r\nEND:VCALENDAR"),
      /^Line \d+ must be "END:VCALENDAR"; it is "X-MORE:1"\.$/,
    ],
    ["more after the end", `${sound}BEGIN:VCALENDAR`, /^Line \d+ must be ""; it is "BEGIN:VCALENDAR"\.$/],
    [
      "a plan, which is no record",
      courseToIcs(christmasCourse(), { now: NOW }),
      /^Line 6 must be X-INFUSIONKIT-RECORD and a record; it is "BEGIN:VEVENT"\. Only the calendar file of a whole record/,
    ],
    [
      "one appointment alone",
      recordToIcsFiles(review(history), { now: NOW })[0]!.text,
      /^Line 6 must be X-INFUSIONKIT-RECORD and a record/,
    ],
    [
      "a record of a later format",
      sound.replace("course-record-1", "course-record-2"),
      /^format must be "course-record-1"; it is "course-record-2"\.$/,
    ],
    ["an endless file", " ".repeat(20_000_001), /^text must be text of at most 20000000 characters/],
  ])("refuses %s", (_, text, message) => {
    expect(refuse(text)).toMatch(message);
  });

  it("takes text and nothing else", () => {
    expect(() => recordFromIcs(7 as never)).toThrow("text must be text; it is 7.");
  });
});

describe("FHIR resources", () => {
  it.each(EDITIONS)("of %s give every course back, as JSON too, and after a server has kept them", (fhir) => {
    fc.assert(
      fc.property(histories, nastyText, (history, message) => {
        for (const one of listCourses(history)) {
          const course = withReasons(one, message);
          const subject = { reference: "Patient/example" };
          const care = courseToFhir(course, { fhir, subject, protocolUrl: "https://clinic.example/p" });
          const kept = { ...care, id: "17", meta: { versionId: "2" }, text: { status: "generated" } };
          const read = courseFromFhir(JSON.parse(JSON.stringify(kept)));
          expect(read.ok ? [] : read.issues).toEqual([]);
          expect(read).toEqual({ ok: true, course });
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(EDITIONS)("of %s give every protocol back", (fhir) => {
    for (const { protocol } of presets) {
      const options = {
        fhir,
        url: "https://clinic.example/p",
        status: "active",
        publisher: "A clinic",
      } as const;
      const definition = protocolToFhir(protocol, options);
      expect(protocolFromFhir(JSON.parse(JSON.stringify(definition)))).toEqual({ ok: true, protocol });
    }
  });

  it.each(EDITIONS)(
    "of %s give every protocol back that can be planned with, with sources or without",
    (fhir) => {
      const sound = shapedProtocols.filter((protocol) => findProtocolProblems(protocol).length === 0);
      fc.assert(
        fc.property(sound, nastyText, fc.boolean(), (one, text, isSourced) => {
          const title = `T${text}`.slice(0, 200);
          const protocol = { ...one, title, ...(isSourced ? {} : { sources: {} }) };
          const definition = protocolToFhir(protocol, { fhir, publisher: text });
          const read = protocolFromFhir(JSON.parse(JSON.stringify(definition)));
          expect(read.ok ? [] : read.issues).toEqual([]);
          expect(read).toEqual({ ok: true, protocol });
        }),
        { numRuns: 300 },
      );
    },
  );

  it("have a name for programs, as the rule cnl-0 wants it", () => {
    for (const id of ["clinic-standard", "6-in-21-days", "a", "9"]) {
      const { name } = protocolToFhir({ ...standardProtocol, id });
      expect(name).toMatch(/^[A-Z]([A-Za-z0-9_]){1,254}$/);
    }
    expect(protocolToFhir(standardProtocol).name).toBe("ClinicStandard");
  });

  const care = courseToFhir(christmasCourse(), { subject: { reference: "Patient/example" } });
  const definition = protocolToFhir(standardProtocol);
  const withEvent = (date: string): object => ({
    ...care,
    activity: care.activity.map((one, i) =>
      i === 1
        ? { detail: { ...one.detail, scheduledTiming: { ...one.detail.scheduledTiming, event: [date] } } }
        : one,
    ),
  });
  it.each<readonly [string, unknown, string]>([
    ["nothing", null, "CarePlan must be an object; it is null."],
    ["another resource", { resourceType: "Patient" }, 'resourceType must be "CarePlan"; it is "Patient".'],
    [
      "somebody else's",
      { ...care, extension: [] },
      "CarePlan.extension must be a list that begins with the extension https://infusionkit.example/fhir/StructureDefinition/course; it is an empty list. Only resources that this package wrote can be read back.",
    ],
    [
      "one with a note more",
      { ...care, note: [...care.note, { text: "Call first." }] },
      `CarePlan.note must be a list of ${care.note.length}, as it was written; it is a list of ${care.note.length + 1}. The resource was changed after it was written, and what it was written from says something else.`,
    ],
    [
      "one whose origin is no JSON",
      { ...care, extension: [{ ...care.extension[0], valueString: "{x" }] },
      'CarePlan.extension[0].valueString, line 1, column 2, must be a key in double quotes, or "}"; it is "x".',
    ],
    [
      "one for a subject with more than a reference",
      { ...care, subject: { reference: "Patient/example", foo: 1 } },
      "CarePlan.subject.foo must be left out; it is 1. The keys known here are reference, identifier, display.",
    ],
    [
      "one whose date was changed",
      withEvent("2026-12-11"),
      'CarePlan.activity[1].detail.scheduledTiming.event[0] must be "2026-12-10", as it was written; it is "2026-12-11". The resource was changed after it was written, and what it was written from says something else.',
    ],
    [
      "one with more in it",
      { ...care, category: [] },
      "CarePlan.category must be left out, as it was written; it is a list. The resource was changed after it was written, and what it was written from says something else.",
    ],
    [
      "one for nobody",
      { ...care, subject: { display: "Somebody" } },
      "CarePlan.subject must be one with a reference or an identifier; it is one without them.",
    ],
    [
      "one of a status that is not written",
      { ...care, status: "revoked" },
      'CarePlan.status must be "draft" or "active"; it is "revoked".',
    ],
  ])("are refused: %s", (_, resource, message) => {
    const read = courseFromFhir(resource);
    expect(read.ok ? [] : read.issues.map((one) => one.message)).toEqual([message]);
  });

  it("are refused: a protocol with another figure, or with another source", () => {
    const read = protocolFromFhir({ ...definition, action: definition.action.slice(1) });
    expect(read.ok ? "" : read.issues[0]?.message).toMatch(/^PlanDefinition\.action must be a list of 2, as/);
    const [induction, ...rest] = definition.action;
    const unsourced = protocolFromFhir({
      ...definition,
      action: [{ ...induction, documentation: undefined }, ...rest],
    });
    expect(unsourced.ok ? "" : unsourced.issues[0]?.message).toMatch(
      /^PlanDefinition\.action\[0\]\.documentation must be a list of 5, as it was written; it is missing/,
    );
  });
});

describe("tables", () => {
  it("say the same to another reader of CSV", () => {
    fc.assert(
      fc.property(histories, nastyText, fc.constantFrom(",", ";", "\t"), (history, text, separator) => {
        const one = review(history);
        const records = recordToCsv(one, { separator, bom: true, words: { question: text } });
        const rows = parseCsv(records, { delimiter: separator, bom: true, recordDelimiter: "\r\n" });
        expect(rows.slice(1).map((row) => row[2])).toEqual(
          expect.arrayContaining(one.entries.map(({ date }) => date)),
        );
        for (const course of listCourses(history).slice(0, 2)) {
          const table = courseToCsv(withReasons(course, text), { separator });
          const read = parseCsv(table, { delimiter: separator, recordDelimiter: "\r\n" });
          expect(read.slice(1).map((row) => [row[0], row[2]])).toEqual(
            course.infusions.map(({ number, date }) => [`${number}`, date]),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("say the same to Python's csv, where there is Python", ({ skip }) => {
    const python = findPython("csv");
    if (!python) return skip("Python is not installed here.");
    const samples = fc.sample(fc.tuple(histories, nastyText), { numRuns: 300, seed: 5 });
    const tables = samples.map(([history, text]) =>
      recordToCsv(review(history), { words: { question: text } }),
    );
    const read = runPython(python, "read_tables.py", tables) as readonly (readonly (readonly string[])[])[];
    read.forEach((rows, i) => {
      expect(rows).toEqual(parseCsv(tables[i] as string, { recordDelimiter: "\r\n" }));
      const { entries } = review((samples[i] as (typeof samples)[number])[0]);
      expect(rows.slice(1).map((row) => row[2])).toEqual(
        expect.arrayContaining(entries.map(({ date }) => date)),
      );
    });
  });
});
