/**
 * Every function that the core exports answers within 50 milliseconds on the largest input within its limits, and
 * refuses what is beyond them in the same time. It is the processor time of this thread that counts, and the best of
 * some runs: a busy machine changes neither much, and the engine compiles in the first.
 */
import { describe, expect, it } from "vitest";
import { functions, sound, TAKES_ANYTHING } from "../testing/soundInput.ts";
import { WORST_START, worstPlans } from "../testing/worstInputs.ts";
import * as clinical from "./clinical.ts";
import * as core from "./index.ts";
import * as fhir from "./formats/fhir.ts";
import * as ics from "./formats/ics.ts";
import * as jsonld from "./formats/jsonld.ts";
import * as kgx from "./formats/kgx.ts";
import * as drugmechdb from "./formats/clinical/drugmechdb.ts";

const MOST_MILLISECONDS = 50;
const RUNS = 8;

/** How long the quickest of some runs keeps the processor, in milliseconds. */
const measureTime = (run: () => unknown): number => {
  let best = Infinity;
  for (let i = 0; i < RUNS && best > MOST_MILLISECONDS; i++) {
    const before = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
};

const { LIMITS } = core;
const label = "x".repeat(LIMITS.text);
const listDates = (count: number, step: number, from: core.PlainDate = WORST_START): core.PlainDate[] =>
  Array.from({ length: count }, (_, i) => core.addDays(from, i * step));

/** A calendar with as much as one may have. It is open on most days, so that there is a course. */
const fullCalendar: core.ClinicCalendar = {
  openingDays: [
    { days: core.WEEKDAYS },
    ...listDates(LIMITS.openingChanges - 1, 30).map((from) => ({ from, days: core.WEEKDAYS })),
  ],
  alternatingDays: Array.from({ length: LIMITS.alternatingDays }, () => ({
    days: core.WEEKDAYS,
    everyWeeks: 4 as const,
    from: WORST_START,
  })),
  closures: listDates(LIMITS.closures, 9).map((from) => ({ from, to: core.addDays(from, 1), label })),
  extraDays: listDates(LIMITS.extraDays, 7).map((date) => ({ date, label })),
  capacity: {
    perDay: LIMITS.perDay,
    booked: Object.fromEntries(listDates(LIMITS.bookedDays, 1).map((date) => [date, LIMITS.perDay - 1])),
  },
};
const unavailable = listDates(LIMITS.unavailable, 11);
const fullProtocol: core.Protocol = {
  ...core.standardProtocol,
  startWithinDays: LIMITS.days,
  induction: { infusions: LIMITS.infusions, spanDays: LIMITS.days, gap: { least: 2 } },
};
const fullContext: core.PlanContext = { protocol: fullProtocol, calendar: fullCalendar, unavailable };
const contexts: readonly core.PlanContext[] = [fullContext, ...worstPlans.map(({ context }) => context)];

const planOptions = { start: WORST_START, horizon: LIMITS.maintenance };
/** As long as a course can be, with as much to say of each date as there can be. */
const fullCourse = core.planCourse(fullContext, planOptions).course!;
const fullRecord = core.recordVisits(
  core.acceptPlan(null, fullCourse, { today: WORST_START, key: "worst" }),
  fullCourse.infusions.map(({ date }) => ({ date, state: "given" as const })),
  { today: "2046-01-01" },
);
const plannedRecord = core.acceptPlan(null, fullCourse, { today: WORST_START, key: "worst" });
const fullReview = core.reviewRecord(fullContext, plannedRecord, { today: WORST_START });
const attendance = listDates(LIMITS.attendance, 3).map((date) => ({ date, status: "given" as const }));
const lastAttendance = attendance.at(-1)!.date;
const fullChoices = core.proposeChoices(fullContext, { start: WORST_START }, { today: WORST_START }).choices;
/** A list of data with as many entries as one may have, made of ours. */
const fill = <T>(list: readonly T[]): readonly T[] =>
  Array.from({ length: LIMITS.entries }, (_, i) => list[i % list.length]!);
const obstacles: readonly core.Obstacle[] = listDates(LIMITS.entries, 9).map((from) => ({
  kind: "holiday" as const,
  label,
  from,
  to: from,
}));
/** A graph in which each node leads to all others. */
const listDense = (nodes: number): readonly { readonly from: string; readonly to: string }[] =>
  Array.from({ length: nodes * nodes }, (_, i) => ({
    from: `n${Math.floor(i / nodes)}`,
    to: `n${i % nodes}`,
  }));
const manyTerms = fill(core.terms).map((term, i) => ({ ...term, id: `${term.id}-${i}`, related: [] }));
const policies = Object.fromEntries(core.policyIds.map((id) => [id, "x".repeat(LIMITS.policy)]));
const help = {
  emergency: "x".repeat(100),
  line: { name: "x".repeat(100), phone: "x".repeat(100) },
  confirmedOn: "2026-11-28",
};
const options = { base: "https://clinic.example/glossary/#", name: "Glossary" };
const medicine = sound["pathwayToDrugMechDb"]![1];
const subject = { reference: "Patient/1" };
const allText = core.terms.map(({ plain }) => plain).join(" ");

/** The largest input of each function, where its sound one is not as large as any. */
const worst: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  createObstacleFinder: [[fullCalendar, unavailable]],
  findObstacles: [[fullCalendar, WORST_START, unavailable]],
  formatObstacles: [[obstacles]],
  getIntendedDays: [[fullProtocol.induction]],
  planCourse: contexts.map((context) => [context, planOptions]),
  createCoursePlanner: contexts.map((context) => [context]),
  reviewCourse: contexts.flatMap((context) => [
    [context, { attendance, today: lastAttendance }],
    [context, { attendance: attendance.slice(0, 20), today: core.addDays(WORST_START, 60) }],
  ]),
  checkCourse: contexts.map((context) => [context, fullCourse]),
  moveInfusion: [
    [fullContext, fullCourse, { number: 30, to: core.addDays(fullCourse.infusions[29]!.date, 1) }],
  ],
  compareCourses: [
    [fullCourse, core.planCourse(fullContext, { ...planOptions, start: "2026-10-07" }).course],
  ],
  effectTimeline: [[fullCourse, core.claims]],
  publishedTimeline: [[fullCourse, clinical.publishedTimecourse]],
  searchTerms: [
    [core.terms, "a".repeat(LIMITS.search)],
    [core.terms, "the pain of ".repeat(16)],
    [manyTerms, core.terms[0]!.name],
  ],
  sortTerms: [[manyTerms]],
  markTerms: [
    [allText, core.terms],
    [core.terms[0]!.plain, manyTerms],
  ],
  findPaths: [
    [core.edges, "nmda-receptor", "pain-perception"],
    // Each node leads to all others, and nowhere to the end.
    [listDense(38), "n0", "end"],
  ],
  getNetSign: [[fill(core.edges)]],
  getPathCertainty: [[fill(core.edges)]],
  findPathway: [[fill(core.pathways), "pain"]],
  findTermUses: [[core.terms[0], { pathways: core.pathways, claims: fill(core.claims) }]],
  referencesToCsl: [[fill(core.references), {}]],
  referencesToCslJson: [[fill(core.references), {}]],
  termsToJsonLd: [[manyTerms, options]],
  termsToSkos: [[manyTerms, options]],
  courseToCsv: [[fullCourse, {}]],
  courseToFhir: (["R4", "R5"] as const).map((version) => [fullCourse, { subject, fhir: version }]),
  courseToIcs: [[fullCourse, { now: "2026-11-30" }]],
  courseToText: [[fullCourse, {}]],
  courseToJson: [[fullCourse]],
  parseCourse: [[JSON.parse(core.courseToJson(fullCourse))]],
  parseCourseJson: [[core.courseToJson(fullCourse)]],
  courseFromFhir: [[fhir.courseToFhir(fullCourse, { subject })]],
  escapeIcsText: [[";\\,\n".repeat(2500)]],
  acceptPlan: [
    [null, fullCourse, { today: WORST_START, key: "worst" }],
    [fullRecord, fullCourse, { today: WORST_START }],
  ],
  createRecord: contexts.map((context) => [context, { start: WORST_START, key: "worst" }]),
  recordVisit: [[plannedRecord, { date: WORST_START, state: "given" }, { today: WORST_START }]],
  recordVisits: [
    [
      plannedRecord,
      fullCourse.infusions.map(({ date }) => ({ date, state: "missed" })),
      { today: "2046-01-01" },
    ],
  ],
  removeVisit: [[fullRecord, { date: fullRecord.appointments[30]!.date }]],
  moveAppointment: [
    [
      plannedRecord,
      {
        from: plannedRecord.appointments[30]!.date,
        to: core.addDays(plannedRecord.appointments[30]!.date, 1),
      },
      { today: WORST_START },
    ],
  ],
  compareRecords: [[plannedRecord, fullRecord]],
  parseRecord: [[JSON.parse(JSON.stringify(fullRecord))]],
  parseRecordJson: [[JSON.stringify(fullRecord)]],
  reviewRecord: [
    [fullContext, fullRecord, { today: fullCourse.infusions[40]!.date, horizon: LIMITS.maintenance }],
    [fullContext, plannedRecord, { today: fullCourse.infusions[40]!.date, horizon: LIMITS.maintenance }],
    ...worstPlans.map(({ context, asked, today }) => [context, asked, { today }]),
  ],
  proposeChoices: worstPlans.flatMap(({ context, answered, today }) => [
    [context, { start: WORST_START }, { today: WORST_START }],
    [context, answered, { today }],
  ]),
  acceptChoice: fullChoices.map((choice) => [null, choice, { today: WORST_START, key: "worst" }]),
  listProposed: [[fullReview]],
  recordToCsv: [[fullReview, {}]],
  recordToIcs: [[fullReview, { now: "2026-12-08" }]],
  recordToIcsFiles: [[fullReview, { now: "2026-12-08" }]],
  recordFromIcs: [[ics.recordToIcs(fullReview, { now: "2026-12-08" })]],
  recordToText: [[fullReview, {}]],
  parseClinicHelp: [[help]],
  parsePolicies: [[policies]],
  parseProtocol: [[fullProtocol]],
  parseProtocolJson: [[JSON.stringify(fullProtocol)]],
  validateProtocol: [[fullProtocol]],
  protocolToFhir: [[fullProtocol, {}]],
  protocolFromFhir: [[fhir.protocolToFhir(fullProtocol, {})]],
  validateCalendar: [[fullCalendar]],
  validateUnavailable: [[unavailable]],
  formatValue: [[fullCourse]],
  isPlainDate: [[label]],
  jsonLdToText: [[jsonld.termsToJsonLd(core.terms, options)]],
  kgxToTsv: [[kgx.graphToKgx(core, { references: core.references })]],
  pathwayToDrugMechDb: core.pathways.map((pathway) => [pathway, medicine]),
  drugMechDbToYaml: [
    [core.pathways.map((pathway) => drugmechdb.pathwayToDrugMechDb(pathway, medicine as never))],
  ],
  pathwayToMermaid: core.pathways.map((pathway) => [pathway, {}]),
  findForbidden: [[allText, "public"]],
};

/** What plans for thousands of patients may take seconds: the benchmark measures it. */
const MAY_TAKE_LONGER = ["planCourses", "planCoursesInTurn"];

describe("the largest input within the limits", () => {
  it("is of every function that has one", () => {
    const names = functions.map(([name]) => name);
    expect(Object.keys(worst).filter((name) => !names.includes(name))).toEqual([]);
    expect(TAKES_ANYTHING.filter((name) => !(name in worst))).toEqual([]);
    expect(fullCourse.infusions).toHaveLength(LIMITS.infusions + LIMITS.maintenance);
  });

  it.each(functions.filter(([name]) => !MAY_TAKE_LONGER.includes(name)))(
    "%s answers within 50 ms",
    (name, call) => {
      for (const [i, values] of (worst[name] ?? [sound[name]!]).entries())
        expect(
          measureTime(() => call(...values)),
          `input ${i + 1}`,
        ).toBeLessThanOrEqual(MOST_MILLISECONDS);
    },
  );

  it("one patient of many is planned within 50 ms, as often as one is asked for", () => {
    for (const context of contexts) {
      const plan = core.createCoursePlanner(context);
      let id = 0;
      expect(
        measureTime(() => plan({ id: `p${id++}`, start: WORST_START, horizon: LIMITS.maintenance })),
      ).toBeLessThanOrEqual(MOST_MILLISECONDS);
    }
  });
});

const MANY_ENTRIES = 100_000;
/** Where text has no limit, as that of a file, the time grows with it and no faster. */
const LONG_TEXT = 100_000;

/** The value with one of its lists or texts, at most three deep, far longer than any limit; with the path to it. */
function* listOverlong(value: unknown, path = "", depth = 3): Generator<readonly [string, unknown]> {
  if (typeof value === "string") {
    const text = value || "x";
    yield [path, text.repeat(Math.ceil(LONG_TEXT / text.length))];
  }
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value))
    yield [path, Array.from({ length: MANY_ENTRIES }, () => value[0] ?? "2026-12-07")];
  if (depth === 0) return;
  const entries = Object.entries(value).slice(0, 12);
  for (const [key, part] of Array.isArray(value) ? entries.slice(0, 1) : entries)
    for (const [at, changed] of listOverlong(part, `${path}.${key}`, depth - 1))
      yield [
        at,
        Array.isArray(value) ? Object.assign([...value], { [key]: changed }) : { ...value, [key]: changed },
      ];
}

describe("what is beyond the limits", () => {
  it.each(functions.filter(([name]) => name in sound))("%s is done with it within 50 ms", (name, call) => {
    for (const [i, argument] of sound[name]!.entries())
      for (const [path, overlong] of listOverlong(argument)) {
        const values = Object.assign([...sound[name]!], { [i]: overlong });
        const time = measureTime(() => {
          try {
            call(...values);
          } catch (error) {
            if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
          }
        });
        expect(time, `argument ${i + 1}${path}`).toBeLessThanOrEqual(MOST_MILLISECONDS);
      }
  });

  const tooMany = <T>(entry: T, limit: number): readonly T[] =>
    Array.from({ length: limit + 1 }, () => entry);
  it.each<[string, () => unknown, number]>([
    [
      "closures",
      () =>
        core.planCourse(
          {
            ...fullContext,
            calendar: { ...fullCalendar, closures: tooMany(fullCalendar.closures![0]!, LIMITS.closures) },
          },
          planOptions,
        ),
      LIMITS.closures,
    ],
    [
      "days on which the patient cannot come",
      () =>
        core.planCourse(
          { ...fullContext, unavailable: tooMany(WORST_START, LIMITS.unavailable) },
          planOptions,
        ),
      LIMITS.unavailable,
    ],
    [
      "a horizon",
      () => core.planCourse(fullContext, { start: WORST_START, horizon: LIMITS.maintenance + 1 }),
      LIMITS.maintenance,
    ],
    [
      "infusions of an induction",
      () =>
        core.planCourse(
          {
            ...fullContext,
            protocol: {
              ...fullProtocol,
              induction: { ...fullProtocol.induction, infusions: LIMITS.infusions + 1 },
            },
          },
          planOptions,
        ),
      LIMITS.infusions,
    ],
    [
      "an attendance",
      () =>
        core.reviewCourse(fullContext, {
          attendance: tooMany(attendance[0]!, LIMITS.attendance),
          today: lastAttendance,
        }),
      LIMITS.attendance,
    ],
    [
      "patients",
      () => core.planCourses(tooMany({ id: "a", start: WORST_START }, LIMITS.requests), fullContext),
      LIMITS.requests,
    ],
    ["terms", () => core.searchTerms(tooMany(core.terms[0]!, LIMITS.entries), "bdnf"), LIMITS.entries],
    ["edges", () => core.findPaths(tooMany(core.edges[0]!, LIMITS.entries), "a", "b"), LIMITS.entries],
    ["paths", () => core.findPaths(listDense(38), "n0", "n1"), LIMITS.paths],
    ["obstacles", () => core.formatObstacles(tooMany(obstacles[0]!, LIMITS.entries)), LIMITS.entries],
  ])("one more than the most of %s is refused, naming the limit", (_, call, limit) => {
    expect(call).toThrow(new RegExp(` must .*\\b${limit}\\b`));
  });
});
