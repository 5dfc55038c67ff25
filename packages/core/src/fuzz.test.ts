/**
 * Every reader of input from outside, tried with files and values that are damaged: it ends, it throws nothing but what its
 * docstring says, and what it takes is something that core itself could have written. `pnpm fuzz` tries more often. Every
 * case that was found stays here under a name.
 */
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { christmasCourse } from "../testing/courses.ts";
import { damagedText, damagedValue, FUZZ_RUNS } from "../testing/damage.ts";
import { contexts, histories } from "../testing/records.ts";
import { presets } from "./data/presets.ts";
import { standardProtocol } from "./data/protocols.ts";
import { addDays, formatDate, isPlainDate, plainDate } from "./date.ts";
import { courseToCsv, recordToCsv } from "./formats/csv.ts";
import { courseFromFhir, courseToFhir, protocolFromFhir, protocolToFhir } from "./formats/fhir.ts";
import { courseToIcs, recordFromIcs, recordToIcs } from "./formats/ics.ts";
import { courseToText } from "./formats/text.ts";
import { checkCourse } from "./planning/checkCourse.ts";
import { courseToJson, parseCourse, parseCourseJson } from "./planning/courseFile.ts";
import { planCourse } from "./planning/planCourse.ts";
import type { Course } from "./planning/types.ts";
import type { ClinicCalendar } from "./calendar.ts";
import type { Protocol } from "./protocol.ts";
import { parseRecord, parseRecordJson } from "./record/parseRecord.ts";
import { reviewRecord } from "./record/reviewRecord.ts";
import type { CourseRecord } from "./record/types.ts";
import { validateCalendar } from "./validation/calendarSchema.ts";
import { parseProtocol, parseProtocolJson } from "./validation/parseProtocol.ts";

const WEEK: ClinicCalendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] };

type Parsed = { readonly ok: boolean; readonly issues?: readonly { readonly message: string }[] };

/** A refusal says what is wrong, and each thing in a sentence of a length that somebody can read. */
const checkRefusal = (parsed: Parsed): void => {
  if (parsed.ok) return;
  const messages = parsed.issues?.map(({ message }) => message) ?? [];
  if (messages.length === 0) throw new Error("refused without a reason");
  const wrong = messages.find((message) => message.length > 2000 || !/ must be /.test(message));
  if (wrong !== undefined) throw new Error(`no message: ${wrong}`);
};

/** Runs what may be refused: with a field, and in no other way. */
const allowRefusal = (run: () => unknown): void => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
    if (!/ (?:must|is|are|has) /.test(error.message) || /not a function|undefined \(/.test(error.message)) {
      throw error;
    }
  }
};

const checkProtocol = (parsed: ReturnType<typeof parseProtocol>): void => {
  checkRefusal(parsed);
  if (!parsed.ok) return;
  const { protocol } = parsed;
  expect(parseProtocol(JSON.parse(JSON.stringify(protocol)))).toEqual(parsed);
  planCourse({ protocol, calendar: WEEK }, { start: "2026-12-07", horizon: 1 });
};

const checkCourseRead = (parsed: ReturnType<typeof parseCourse>): void => {
  checkRefusal(parsed);
  if (!parsed.ok) return;
  const { course } = parsed;
  expect(parseCourseJson(courseToJson(course))).toEqual(parsed);
  // A course may have the right shape and dates out of order: that is told by the check, and refused by what writes it.
  allowRefusal(() => courseToIcs(course, { now: "2026-12-01" }));
  allowRefusal(() => courseToCsv(course));
  allowRefusal(() => courseToText(course));
  allowRefusal(() => courseToFhir(course, { subject: { reference: "Patient/1" } }));
  allowRefusal(() => checkCourse({ protocol: standardProtocol, calendar: WEEK }, course));
};

const checkRecordRead = (parsed: ReturnType<typeof parseRecord>): void => {
  checkRefusal(parsed);
  if (!parsed.ok) return;
  const { record } = parsed;
  expect(parseRecordJson(JSON.stringify(record))).toEqual(parsed);
  allowRefusal(() =>
    reviewRecord({ protocol: standardProtocol, calendar: WEEK }, record, { today: "2026-12-20", horizon: 1 }),
  );
};

const protocols: fc.Arbitrary<Protocol> = fc.constantFrom(
  standardProtocol,
  ...presets.map(({ protocol }) => protocol),
);
const course = christmasCourse();
const courses: fc.Arbitrary<Course> = fc.constantFrom(
  course,
  christmasCourse({ given: ["2026-12-07"], start: "2026-12-09" }),
  christmasCourse({ start: "2026-12-25", unavailable: [{ weekdays: ["monday"] }] }),
);
// Made once: a history takes longer than what is tried on it.
const samples = fc.sample(histories, { numRuns: 200, seed: 11 });
const records: fc.Arbitrary<CourseRecord> = fc.constantFrom(...samples.map(({ record }) => record));
const calendarFiles: fc.Arbitrary<string> = fc.constantFrom(
  ...samples.map(({ context, record, today }) =>
    recordToIcs(reviewRecord(context, record, { today }), {
      now: "2026-12-01",
      place: "Room 1; first floor",
    }),
  ),
);
const asText = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  value.map((one) => JSON.stringify(one, null, 1));

const runs = { numRuns: FUZZ_RUNS };
/** Text takes longer to damage and to read than a value. */
const textRuns = { numRuns: Math.ceil(FUZZ_RUNS / 4) };

describe("damaged input never gets further than its reader", () => {
  it("protocols, as values and as text", () => {
    fc.assert(
      fc.property(damagedValue(protocols), (value) => checkProtocol(parseProtocol(value))),
      runs,
    );
    fc.assert(
      fc.property(damagedText(asText(protocols)), (text) => checkProtocol(parseProtocolJson(text))),
      textRuns,
    );
  });

  it("courses, as values and as text", () => {
    fc.assert(
      fc.property(damagedValue(asText(courses).map((text) => JSON.parse(text) as unknown)), (value) =>
        checkCourseRead(parseCourse(value)),
      ),
      runs,
    );
    fc.assert(
      fc.property(damagedText(courses.map(courseToJson)), (text) => checkCourseRead(parseCourseJson(text))),
      textRuns,
    );
  });

  it("records, as values and as text", () => {
    fc.assert(
      fc.property(damagedValue(records), (value) => checkRecordRead(parseRecord(value))),
      runs,
    );
    fc.assert(
      fc.property(damagedText(asText(records)), (text) => checkRecordRead(parseRecordJson(text))),
      textRuns,
    );
  });

  it("a clinic's calendar", () => {
    const calendars = fc.constantFrom(
      ...fc.sample(contexts, { numRuns: 100, seed: 5 }).map(({ calendar }) => calendar),
    );
    fc.assert(
      fc.property(damagedValue(calendars), (value) => {
        const issues = validateCalendar(value);
        checkRefusal({ ok: issues.length === 0, issues });
        if (issues.length > 0) return;
        const calendar = value as ClinicCalendar;
        planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07", horizon: 1 });
      }),
      runs,
    );
  });

  it("dates", () => {
    const nearDates = fc.oneof(
      damagedText(fc.constantFrom("2026-12-07", "2028-02-29", "1583-01-01", "9999-12-31")),
      fc
        .tuple(fc.nat(12_000), fc.nat(14), fc.nat(33))
        .map(([year, month, day]) => [year, month, day].map((part) => `${part}`.padStart(2, "0")).join("-")),
    );
    fc.assert(
      fc.property(nearDates, (text) => {
        const [year, month, day] = text.split("-").map(Number) as [number, number, number];
        const real = new Date(Date.UTC(year, month - 1, day));
        const isReal =
          /^\d{4}-\d\d-\d\d$/.test(text) && year >= 1583 && real.toISOString().slice(0, 10) === text;
        expect(isPlainDate(text)).toBe(isReal);
        if (isReal) {
          const date = plainDate(text);
          expect(addDays(date, 0)).toBe(text);
          expect(formatDate(date)).toContain(`${year}`);
        } else {
          expect(() => plainDate(text)).toThrow(/^date must be a date written YYYY-MM-DD/);
        }
      }),
      runs,
    );
  });

  it("calendar files", () => {
    fc.assert(
      fc.property(damagedText(calendarFiles), (text) => {
        const parsed = recordFromIcs(text);
        checkRecordRead(parsed);
        if (!parsed.ok) return;
        // Whatever was damaged, it was none of what a calendar shows of a record.
        const { key, revision, appointments, withdrawn } = parsed.record;
        const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
        expect(
          events.map((event) => [
            event.getFirstPropertyValue("uid"),
            String(event.getFirstPropertyValue("dtstart")).slice(0, 10),
            Number(event.getFirstPropertyValue("sequence")),
          ]),
        ).toEqual([...appointments, ...withdrawn].map(({ id, date }) => [`${key}-${id}`, date, revision]));
      }),
      runs,
    );
  });

  it.each(["R4", "R5"] as const)("FHIR resources of %s", (fhir) => {
    const subject = { reference: "Patient/1" };
    const plans = fc.constantFrom(
      ...fc
        .sample(courses, 3)
        .map((one) => courseToFhir(one, { fhir, subject, protocolUrl: "https://a.example" })),
    );
    fc.assert(
      fc.property(damagedValue(plans), (value) => {
        const parsed = courseFromFhir(value);
        checkCourseRead(parsed);
        if (!parsed.ok) return;
        // Without what is of no account: the course as it stands in its extension.
        const { extension: _, ...shown } = value as { readonly extension: unknown };
        expect(JSON.stringify(shown).match(/(?<="event":\[")[\d-]+/g)).toEqual(
          parsed.course.infusions.map(({ date }) => date),
        );
      }),
      textRuns,
    );
    const definitions = protocols.map((protocol) => protocolToFhir(protocol, { fhir, status: "active" }));
    fc.assert(
      fc.property(damagedValue(definitions), (value) => {
        const parsed = protocolFromFhir(value);
        checkProtocol(parsed);
        if (!parsed.ok) return;
        const { version, title, action } = value as ReturnType<typeof protocolToFhir>;
        expect([version, title]).toEqual([parsed.protocol.version, parsed.protocol.title]);
        expect(action[0]?.action).toHaveLength(parsed.protocol.induction.infusions);
      }),
      textRuns,
    );
  });
});

describe("what was found", () => {
  it("an unanswered date before a course was begun again, which has no number", () => {
    const record: CourseRecord = {
      format: "course-record-1",
      protocol: { id: standardProtocol.id, version: standardProtocol.version },
      key: "k",
      revision: 1,
      start: "2026-12-07",
      infusions: 6,
      countsFrom: "2026-12-14",
      openedDays: [],
      appointments: [
        { id: "1", date: "2026-12-07", state: "planned", setBy: "planner", plannedFor: "induction" },
      ],
      withdrawn: [],
    };
    const context = { protocol: standardProtocol, calendar: WEEK };
    const review = reviewRecord(context, record, { today: "2026-12-15" });
    expect(review.questions.map(({ date, number }) => [date, number])).toEqual([["2026-12-07", null]]);
    expect(review.issues[0]).toMatchObject({ code: "open-question", message: expect.any(String) as string });
    expect(recordToCsv(review)).toContain("2026-12-07,Monday 7 December 2026,,,,Was it given?");
  });

  it("alternating days that are counted from the end of all dates", () => {
    const calendar: ClinicCalendar = {
      ...WEEK,
      alternatingDays: [{ days: ["saturday", "monday"], everyWeeks: 4, from: "9999-12-31" }],
    };
    expect(validateCalendar(calendar)).toEqual([]);
    const { course: planned } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
    expect(planned?.infusions[1]?.date).toBe("2026-12-10");
  });

  it("a care plan with something endless in its subject", () => {
    const care = courseToFhir(course, { subject: { reference: "Patient/1" } });
    const subject: Record<string, unknown> = { reference: "Patient/1" };
    subject["self"] = subject;
    const read = courseFromFhir({ ...care, subject });
    expect(read.ok ? "" : read.issues[0]?.message).toMatch(/^CarePlan\.subject\.self must be left out/);
  });

  it("a record whose keys stand in another order", () => {
    const { context, record, today } = samples[0]!;
    const turned = Object.fromEntries(Object.entries(record).reverse()) as CourseRecord;
    const file = recordToIcs(reviewRecord(context, turned, { today }), { now: "2026-12-01" });
    expect(recordFromIcs(file)).toEqual({ ok: true, record });
  });
});
