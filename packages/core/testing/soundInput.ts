/** Every function that the core exports, with arguments with which it works: for the tests that go over all of them. */
import type { Call } from "./wrongInput.ts";
import * as clinical from "../src/clinical.ts";
import * as core from "../src/index.ts";
import * as drugmechdb from "../src/formats/clinical/drugmechdb.ts";
import * as csl from "../src/formats/csl.ts";
import * as csv from "../src/formats/csv.ts";
import * as fhir from "../src/formats/fhir.ts";
import * as ics from "../src/formats/ics.ts";
import * as jsonld from "../src/formats/jsonld.ts";
import * as kgx from "../src/formats/kgx.ts";
import * as mermaid from "../src/formats/mermaid.ts";
import * as skos from "../src/formats/skos.ts";
import * as text from "../src/formats/text.ts";

export const calendar = { openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"] } as const;
/** A calendar with everything that one may have. */
export const fullCalendar = {
  openingDays: [{ days: ["monday", "thursday"] }],
  alternatingDays: [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }],
  closures: [{ from: "2026-12-25", label: "Christmas Day" }],
  extraDays: [{ date: "2026-12-22" }],
  capacity: { perDay: 1, booked: { "2026-12-07": 1 } },
};
export const context = { protocol: core.standardProtocol, calendar };
export const course = core.planCourse(context, { start: "2026-12-07", horizon: 2 }).course!;
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
export const record = core.recordVisit(
  agreed,
  { date: "2026-12-07", state: "given" },
  { today: "2026-12-07" },
);
// Of two days later, so that there is a question, its outcomes, and what is next.
export const review = core.reviewRecord(context, record, { today: "2026-12-12" });
const [choice] = core.proposeChoices(context, { start: "2026-12-07" }, { today: "2026-12-01" }).choices;

/** Arguments with which each function works. */
export const sound: Readonly<Record<string, readonly unknown[]>> = {
  addDays: ["2026-12-07", 1],
  addMonths: ["2026-12-07", 1],
  daysBetween: ["2026-12-07", "2026-12-08"],
  daysInMonth: [2026, 12],
  formatDate: ["2026-12-07", {}],
  plainDate: ["2026-12-07"],
  weekdayName: ["monday"],
  weekdayOf: ["2026-12-07"],
  createObstacleFinder: [calendar, ["2026-12-08"]],
  findObstacles: [fullCalendar, "2026-12-07", [{ weekdays: ["tuesday"] }]],
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
export const TAKES_ANYTHING = [
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
/** Each function, by its name. */
export const functions = Object.values(doors).flatMap((door) =>
  Object.entries(door).flatMap(([name, value]) =>
    typeof value === "function" ? [[name, value as Call] as const] : [],
  ),
);
