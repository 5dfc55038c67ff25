/**
 * Every function that the core exports answers wrong input in one of two ways: with a value, where it says that it
 * takes such input, or with a TypeError or RangeError that begins with the field, and says what is allowed. It never
 * fails somewhere inside, with a message about the code.
 */
import { describe, expect, it } from "vitest";
import { expectRefusals, hostile, type Call } from "../testing/wrongInput.ts";
import * as clinical from "./clinical.ts";
import * as core from "./index.ts";
import * as drugmechdb from "./formats/clinical/drugmechdb.ts";
import * as csl from "./formats/csl.ts";
import * as csv from "./formats/csv.ts";
import * as fhir from "./formats/fhir.ts";
import * as ics from "./formats/ics.ts";
import * as jsonld from "./formats/jsonld.ts";
import * as kgx from "./formats/kgx.ts";
import * as mermaid from "./formats/mermaid.ts";
import * as skos from "./formats/skos.ts";
import * as text from "./formats/text.ts";

const calendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] } as const;
const context = { protocol: core.standardProtocol, calendar };
const course = core.planCourse(context, { start: "2026-12-07", horizon: 2 }).course!;
const base = "https://clinic.example/glossary/#";
const medicine = {
  name: "examplin",
  identifiers: [{ curie: "MESH:D000000" }, { curie: "DRUGBANK:DB00000" }],
};
const [pathway] = core.pathways;
const [term] = core.terms;
const { references } = core;
const attendance = [{ date: "2026-12-07", status: "given" }];
const agreed = core.acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
const record = core.recordVisit(agreed, { date: "2026-12-07", state: "given" }, { today: "2026-12-07" });
// Of two days later, so that there is a question, its outcomes, and what is next.
const review = core.reviewRecord(context, record, { today: "2026-12-12" });
const [choice] = core.proposeChoices(context, { start: "2026-12-07" }, { today: "2026-12-01" }).choices;

/** Arguments with which each function works. */
const sound: Readonly<Record<string, readonly unknown[]>> = {
  addDays: ["2026-12-07", 1],
  addMonths: ["2026-12-07", 1],
  daysBetween: ["2026-12-07", "2026-12-08"],
  daysInMonth: [2026, 12],
  formatDate: ["2026-12-07", {}],
  plainDate: ["2026-12-07"],
  weekdayName: ["monday"],
  weekdayOf: ["2026-12-07"],
  createObstacleFinder: [calendar, ["2026-12-08"]],
  findObstacles: [calendar, "2026-12-07", []],
  formatObstacle: [{ kind: "unavailable", date: "2026-12-07" }],
  formatObstacles: [[{ kind: "unavailable", date: "2026-12-07" }]],
  getIntendedDays: [core.standardProtocol.induction],
  planCourse: [context, { start: "2026-12-07" }],
  planCourses: [[{ id: "a", start: "2026-12-07" }], context],
  planCoursesInTurn: [[{ id: "a", start: "2026-12-07" }], context],
  createCoursePlanner: [context],
  reviewCourse: [context, { attendance, today: "2026-12-08" }],
  checkCourse: [context, course],
  moveInfusion: [context, course, { number: 2, to: "2026-12-11" }],
  compareCourses: [course, course],
  effectTimeline: [course, core.claims],
  publishedTimeline: [course, clinical.publishedTimecourse],
  findPaths: [core.edges, "nmda-receptor", "pain-perception"],
  getNetSign: [core.edges],
  getPathCertainty: [core.edges],
  findPathway: [core.pathways, "pain"],
  findTermUses: [term, { pathways: core.pathways, claims: core.claims }],
  getIdentifierUrl: [{ curie: "GO:0007416" }],
  toBiolinkCategory: [core.nodes[0]],
  sortTerms: [core.terms],
  searchTerms: [core.terms, "bdnf"],
  markTerms: ["It blocks the NMDA receptor.", core.terms],
  referencesToCsl: [references, {}],
  referencesToCslJson: [references, {}],
  courseToCsv: [course, {}],
  protocolToFhir: [core.standardProtocol, {}],
  courseToFhir: [course, { subject: { reference: "Patient/example" } }],
  escapeIcsText: ["text"],
  writeIcsFile: ["title", [["UID:1"]]],
  courseToIcs: [course, { now: "2026-11-30" }],
  termsToJsonLd: [core.terms, { base, name: "Glossary" }],
  jsonLdToText: [{}],
  graphToKgx: [core, { references }],
  kgxToTsv: [kgx.graphToKgx(core, { references })],
  pathwayToMermaid: [pathway, {}],
  termsToSkos: [core.terms, { base, name: "Glossary" }],
  courseToText: [course, {}],
  pathwayToDrugMechDb: [pathway, { medicine, references }],
  drugMechDbToYaml: [[drugmechdb.pathwayToDrugMechDb(pathway!, { medicine, references })]],
  acceptPlan: [null, course, { today: "2026-12-01", key: "b7f3c2a9" }],
  createRecord: [context, { start: "2026-12-07", key: "b7f3c2a9" }],
  recordVisit: [agreed, { date: "2026-12-07", state: "given" }, { today: "2026-12-07" }],
  recordVisits: [agreed, [{ date: "2026-12-07", state: "given" }], { today: "2026-12-07" }],
  removeVisit: [record, { date: "2026-12-07" }],
  moveAppointment: [agreed, { from: "2026-12-10", to: "2026-12-11" }, { today: "2026-12-07" }],
  addAppointment: [agreed, { date: "2026-12-30", plannedFor: "induction" }, { today: "2026-12-07" }],
  removeAppointment: [agreed, { date: "2026-12-10" }, { today: "2026-12-07" }],
  compareRecords: [agreed, record],
  parseRecordJson: ["{}"],
  courseToJson: [course],
  parseCourseJson: ["{}"],
  recordFromIcs: [ics.recordToIcs(review, { now: "2026-12-08" })],
  parseProtocolJson: ["{}"],
  reviewRecord: [context, record, { today: "2026-12-08" }],
  proposeChoices: [context, record, { today: "2026-12-08" }],
  acceptChoice: [null, choice, { today: "2026-12-01", key: "b7f3c2a9" }],
  recordToCsv: [review, {}],
  recordToIcs: [review, { now: "2026-12-08" }],
  recordToIcsFiles: [review, { now: "2026-12-08" }],
  recordToText: [review, {}],
  listProposed: [review],
  findCertaintyLevel: ["supported"],
  findWeakestCertainty: [["supported", "hypothesis"]],
  formatCitation: [references[0]],
  getReferenceUrl: [references[0]],
  findClaim: ["H15"],
  findHelp: ["ZA"],
  getMainHelp: [core.findHelp("ZA")],
  formatHelp: [{ emergency: "112", line: { name: "A line", phone: "123" }, confirmedOn: "2026-11-28" }],
  findForbidden: ["A basket", "public"],
};

/** Functions that take any value at all: they say what is wrong with it. */
const TAKES_ANYTHING = [
  "formatValue",
  "isPlainDate",
  "parseClinicHelp",
  "parsePolicies",
  "parseProtocol",
  "validateCalendar",
  "validateProtocol",
  "validateUnavailable",
  "parseRecord",
  "parseCourse",
  "protocolFromFhir",
  "courseFromFhir",
];

const doors = { core, clinical, drugmechdb, csl, csv, fhir, ics, jsonld, kgx, mermaid, skos, text };
const functions = Object.values(doors).flatMap((door) =>
  Object.entries(door).flatMap(([name, value]) =>
    typeof value === "function" ? [[name, value as Call] as const] : [],
  ),
);
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
