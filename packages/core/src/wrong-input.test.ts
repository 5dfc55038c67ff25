/**
 * Every function that the core exports answers wrong input in one of two ways: with a value, where it says that it
 * takes such input, or with a TypeError or RangeError that begins with the field, and says what is allowed. It never
 * fails somewhere inside, with a message about the code.
 */
import { describe, expect, it } from "vitest";
import {
  calendar,
  context,
  course,
  fullCalendar,
  functions,
  record,
  review,
  sound,
  TAKES_ANYTHING,
} from "../testing/soundInput.ts";
import { expectPlainObjects, expectRefusals, hostile, type Call } from "../testing/wrongInput.ts";
import * as core from "./index.ts";
import * as csv from "./formats/csv.ts";
import * as fhir from "./formats/fhir.ts";
import * as ics from "./formats/ics.ts";
import * as text from "./formats/text.ts";

/** The course with a window that ends before it begins, and with the date of its second infusion. */
const withWindow = (): typeof course => ({
  ...course,
  infusions: course.infusions.map((one, i) =>
    i === 1 ? { ...one, window: { ...one.window, earliest: "2027-01-01" } } : one,
  ),
});
const withDatesSwapped = (date: core.PlainDate = "2026-12-01"): typeof course => ({
  ...course,
  infusions: course.infusions.map((one, i) => (i === 1 ? { ...one, date } : one)),
});
/** What every writer of a course says of such a one. */
const courseWriters = (
  what: string,
  change: () => typeof course,
): readonly [string, () => unknown, RegExp][] =>
  [
    ["courseToIcs", () => ics.courseToIcs(change(), { now: "2026-12-01" })] as const,
    ["courseToCsv", () => csv.courseToCsv(change())] as const,
    ["courseToText", () => text.courseToText(change())] as const,
    ["courseToFhir", () => fhir.courseToFhir(change(), { subject: { reference: "Patient/1" } })] as const,
  ].map(([name, call]) => [
    `${what}, to ${name}`,
    call,
    /^course\.infusions\[1\]\.(?:window\.latest must be on or after "2027-01-01"|date must be after "2026-12-07")/,
  ]);

/** What a reader says that refuses by its answer. */
const listRefusals = (answer: unknown): readonly string[] => {
  if (Array.isArray(answer)) return answer.map(({ message }: { message: string }) => message);
  const { ok, issues, message } = answer as {
    ok: boolean;
    issues?: readonly { message: string }[];
    message?: string;
  };
  return ok ? [] : [message ?? "", ...(issues ?? []).map((one) => one.message)];
};

describe("wrong input", () => {
  it("is tried on every function of every door", () => {
    const known = new Set([...Object.keys(sound), ...TAKES_ANYTHING]);
    expect(functions.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(functions.filter(([name]) => name in sound))("%s works with sound input", (name, call) => {
    expect(() => call(...sound[name]!)).not.toThrow();
  });

  it.each(functions.filter(([name]) => name in sound))(
    "%s refuses it with the field, the value and what is allowed",
    (name, call) => {
      expectRefusals(name, call, sound[name]!);
    },
  );

  it.each(functions.filter(([name]) => TAKES_ANYTHING.includes(name)))("%s takes any value", (_, call) => {
    for (const value of hostile) expect(() => call(value)).not.toThrow();
  });

  // `findPathway` gives back one of the values that it was given, as it was.
  it.each(functions.filter(([name]) => name in sound && name !== "findPathway"))(
    "%s takes plain objects only: no Map, no instance, no inherited keys",
    (name, call) => expectPlainObjects(name, call, sound[name]!),
  );

  it.each<[string, Call, unknown]>([
    ["parseClinicHelp", core.parseClinicHelp as Call, { emergency: "112", confirmedOn: "2026-11-28" }],
    ["parsePolicies", core.parsePolicies as Call, { missed: "Call the desk." }],
    ["parseProtocol", core.parseProtocol, core.standardProtocol],
    ["validateProtocol", core.validateProtocol, core.standardProtocol],
    ["validateCalendar", core.validateCalendar as Call, fullCalendar],
    ["validateUnavailable", core.validateUnavailable as Call, [{ weekdays: ["monday"] }]],
    ["parseRecord", core.parseRecord, record],
    ["parseCourse", core.parseCourse, JSON.parse(core.courseToJson(course))],
    ["protocolFromFhir", fhir.protocolFromFhir, fhir.protocolToFhir(core.standardProtocol)],
    [
      "courseFromFhir",
      fhir.courseFromFhir,
      fhir.courseToFhir(course, { subject: { reference: "Patient/1" } }),
    ],
  ])("%s reads plain objects only", (name, call, value) => {
    expectPlainObjects(name, call, [value], listRefusals);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a day that does not exist",
      () => ics.courseToIcs(course, { now: "2026-02-30" }),
      /^now must be a date.*2026-02-30/,
    ],
    [
      "an empty key",
      () => ics.courseToIcs(course, { now: "2026-11-30", key: "" }),
      /^key must be text of 1 to/,
    ],
    [
      "a version of FHIR in small letters",
      () => fhir.courseToFhir(course, { subject: { reference: "Patient/1" }, fhir: "r4" as never }),
      /^fhir must be "R4" or "R5"; it is "r4". Did you mean "R4"\?/,
    ],
    [
      "a status with a slip",
      () => fhir.protocolToFhir(core.standardProtocol, { status: "activ" as never }),
      /^status must be .*; it is "activ". Did you mean "active"\?/,
    ],
    [
      "a weekday of no day",
      () => core.weekdayOf("2026-02-30"),
      /^date must be .* February 2026 has days 1 to 28\.$/,
    ],
    [
      "a date written in another way",
      () =>
        core.checkCourse(context, {
          ...course,
          infusions: course.infusions.map((one) => ({ ...one, date: "2026-12-7" as never })),
        }),
      /^course\.infusions\[0\]\.date must be a date/,
    ],
    [
      "another protocol's course",
      () => core.checkCourse(context, { ...course, protocol: { id: "other", version: "1.0.0" } }),
      /^course\.protocol\.id must be "clinic-standard", the id of the protocol; it is "other"\./,
    ],
    [
      "places in a Map, of which none would be seen",
      () =>
        core.planCourse(
          {
            ...context,
            calendar: { ...calendar, capacity: { perDay: 1, booked: new Map([["2026-12-07", 1]]) as never } },
          },
          { start: "2026-12-07", horizon: 0 },
        ),
      /^calendar\.capacity\.booked must be an object, such as \{"2026-12-07":2\}; it is a Map\. Give a plain object/,
    ],
    [
      "a patient's weekdays that are undefined",
      () => core.findObstacles(calendar, "2026-12-07", [{ weekdays: undefined } as never]),
      /^unavailable\[0\]\.from must be a date written YYYY-MM-DD, .* where there are no weekdays; it is missing/,
    ],
    [
      "a key with a slip",
      () => core.planCourse({ ...context, unavailabe: [] } as never, { start: "2026-12-07" }),
      /^unavailabe must be left out; it is a list\. Did you mean "unavailable"\?/,
    ],
    [
      "a key of another language",
      () =>
        core.planCourse({ ...context, calendar: { ...calendar, closed: [] } } as never, {
          start: "2026-12-07",
        }),
      /^calendar\.closed must be left out; it is a list\. Did you mean "closures"\?/,
    ],
    [
      "help that is neither a code nor a clinic's",
      () => core.formatHelp(undefined as never),
      /^help must be an object with emergency and confirmedOn; it is undefined\.$/,
    ],
    [
      "a clinic's line under another key",
      () =>
        core.formatHelp({
          emergency: "112",
          lines: { name: "A line", phone: "123" },
          confirmedOn: "2026-11-28",
        } as never),
      /^help\.lines must be left out; it is an object\. Did you mean "line"\?$/,
    ],
    [
      "a review of a record that was changed by hand",
      () => text.recordToText({ ...review, record: { ...record, start: "2026-02-30" } }),
      /^review\.record\.start must be a date.*2026-02-30/,
    ],
    [
      "a start so late that its course leaves the years of dates",
      () => core.planCourse(context, { start: "9999-12-31" }),
      /^start must be a date so early that all that follows .* years 1583 to 9999; it is "9999-12-31"\.$/,
    ],
    [
      "such a start among others",
      () =>
        core.planCourses(
          [
            { id: "a", start: "2026-12-07" },
            { id: "b", start: "9999-12-01" },
          ],
          context,
        ),
      /^requests\[1\]\.start must be a date so early/,
    ],
    [
      "such a start of the next in turn",
      () => core.createCoursePlanner(context)({ id: "a", start: "9999-12-01" }),
      /^request\.start must be a date so early/,
    ],
    [
      "a word that there is not",
      () => ics.courseToIcs(course, { now: "2026-12-01", words: { infusoin: "x" } as never }),
      /^words\.infusoin must be left out; it is "x"\. Did you mean "infusion"\?$/,
    ],
    [
      "a place that is never filled",
      () => text.courseToText(course, { words: { infusion: "{nope} {date}" } }),
      /^words\.infusion must be text with no other places than \{number\}, \{date\}, \{earliest\} and \{latest\}; it is "\{nope\} \{date\}"\. Nothing stands for \{nope\}\.$/,
    ],
    [
      "a place that every object has",
      () => ics.courseToIcs(course, { now: "2026-12-01", words: { infusion: "{number} {__proto__}" } }),
      /^words\.infusion must be text with no other places .* Nothing stands for \{__proto__\}\.$/,
    ],
    [
      "a word of a table that there is not",
      () => csv.courseToCsv(course, { words: { toString: "x" } as never }),
      /^words\.toString must be left out/,
    ],
    ...(
      [
        [
          "dates of a calendar file",
          () => ics.courseToIcs(course, { now: "2026-12-01", formatDate: () => undefined as never }),
          "formatDate",
          "undefined",
        ],
        [
          "reasons of a calendar file",
          () => ics.courseToIcs(course, { now: "2026-12-01", formatReason: () => 5 as never }),
          "formatReason",
          "5",
        ],
        [
          "dates of a table",
          () => csv.courseToCsv(course, { formatDate: () => null as never }),
          "formatDate",
          "null",
        ],
        [
          "dates in a text",
          () => text.courseToText(course, { formatDate: () => [] as never }),
          "formatDate",
          "a list",
        ],
        [
          "issues of a record's table",
          () => csv.recordToCsv(review, { formatIssue: () => 5 as never }),
          "formatIssue",
          "5",
        ],
        [
          "dates of a record in a text",
          () => text.recordToText(review, { formatDate: () => 5 as never }),
          "formatDate",
          "5",
        ],
      ] as const
    ).map(([what, call, name, value]): [string, () => unknown, RegExp] => [
      `a function for the ${what} that gives no text`,
      call,
      new RegExp(`^${name} must be a function that gives text; it is one that gave ${value}\\.$`),
    ]),
    [
      "an option of records, of a course",
      () => csv.courseToCsv(course, { formatIssue: () => "" } as never),
      /^formatIssue must be left out/,
    ],
    [
      "an option of which none is nearly the name",
      () => ics.courseToIcs(course, { now: "2026-12-01", zone: "x" } as never),
      /^zone must be left out; it is "x"\. The keys known here are/,
    ],
    [
      "a subject that is no reference",
      () => fhir.courseToFhir(course, { subject: { reference: "bob smith" } }),
      /^subject\.reference must be a reference such as "Patient\/example".*; it is "bob smith"/,
    ],
    [
      "a subject with a key of its own",
      () => fhir.courseToFhir(course, { subject: { reference: "Patient/1", foo: 1 } as never }),
      /^subject\.foo must be left out; it is 1/,
    ],
    [
      "a subject that is nobody",
      () => fhir.courseToFhir(course, { subject: {} }),
      /^subject must say whom the plan is for, .*; it is one without reference and identifier\.$/,
    ],
    [
      "an address that is a program",
      () =>
        fhir.courseToFhir(course, {
          subject: { reference: "Patient/1" },
          protocolUrl: "javascript:alert(1)",
        }),
      /^protocolUrl must be an address that begins with "https:\/\/"/,
    ],
    [
      "an address of a protocol that is none",
      () => fhir.protocolToFhir(core.standardProtocol, { url: "x y" }),
      /^url must be an address that begins with/,
    ],
    ...[
      courseWriters("a window that ends before it begins", withWindow),
      courseWriters("an induction out of order", withDatesSwapped),
    ].flat(),
    [
      "two infusions on one day, of which a record would drop one",
      () => core.acceptPlan(null, withDatesSwapped("2026-12-07"), { today: "2026-12-01", key: "k" }),
      /^course\.infusions\[1\]\.date must be after "2026-12-07", the date of the infusion before it/,
    ],
    [
      "a course without an infusion, of which no calendar file can be made",
      () => ics.courseToIcs({ ...course, infusions: [] }, { now: "2026-12-01" }),
      /^course\.infusions must be a list of at least 1 infusion/,
    ],
    [
      "a key beside a record's own",
      () => ics.recordToIcs(review, { now: "2026-12-08", key: "other" } as never),
      /^key must be left out; it is "other"/,
    ],
  ])("%s is told", (_, call, message) => {
    expect(call).toThrow(message);
  });

  it("a record that is changed after it was made is checked again", () => {
    const changed = { ...record };
    expect(() => core.reviewRecord(context, changed, { today: "2026-12-08" })).not.toThrow();
    Object.assign(changed, { infusions: "6" });
    expect(() => core.reviewRecord(context, changed, { today: "2026-12-08" })).toThrow(
      /^record\.infusions must be a whole number/,
    );
  });

  it("a course with five of six infusions is an issue", () => {
    const five = { ...course, infusions: course.infusions.slice(0, 5) };
    expect(core.checkCourse(context, five).map(({ code }) => code)).toEqual(["too-few-infusions"]);
  });
});
