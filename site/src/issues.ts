import {
  formatObstacle,
  planCourse,
  standardProtocol,
  type Issue,
  type IssueCode,
  type IssueData,
} from "@infusionkit/core";
import { plan as late } from "./examples/christmas-late.ts";
import { move } from "./examples/move.ts";
import { review as outOfReach } from "./examples/review-late.ts";

/** The functions that give issues, each with the page that explains it. */
export const issueSources = {
  planCourse: "developers/planning",
  reviewCourse: "developers/reviewing",
  checkCourse: "developers/reviewing",
  moveInfusion: "developers/reviewing",
  parseProtocol: "developers/protocols",
  parseProtocolJson: "developers/protocols",
  reviewRecord: "developers/reviewing",
  proposeChoices: "developers/reviewing",
  parseRecord: "developers/reviewing",
  parseRecordJson: "developers/reviewing",
  parseCourse: "developers/exports",
  parseCourseJson: "developers/exports",
  courseFromFhir: "developers/exports",
  validateCalendar: "developers/planning",
  validateProtocol: "developers/protocols",
} as const;

/** What the page about one kind of issue shows besides its text and what is in core's table. */
export type IssuePage<Code extends IssueCode> = {
  /** The functions that give it. */
  readonly from: readonly (keyof typeof issueSources)[];
  /** The data of an example. */
  readonly sample: IssueData[Code];
};

/** The data of an issue that one of the examples gives. Throws where the example no longer gives it. */
function getExampleData<Code extends IssueCode>(issues: readonly Issue[], code: Code): IssueData[Code] {
  const found = issues.find((issue) => issue.code === code);
  if (!found) throw new Error(`The example no longer gives "${code}": choose another one.`);
  return found.data as unknown as IssueData[Code];
}

/** A clinic that opens too rarely for the standard protocol, whatever the start. */
const never = planCourse(
  { protocol: standardProtocol, calendar: { openingDays: ["thursday"] } },
  { start: "2026-12-07" },
);
const lateIssues = late.issues;

/** A page for each code. A code without one is a type error. */
export const issuePages: { readonly [Code in IssueCode]: IssuePage<Code> } = {
  "start-moved": {
    from: ["planCourse", "reviewCourse", "moveInfusion"],
    sample: getExampleData(lateIssues, "start-moved"),
  },
  "no-lawful-start": {
    from: ["planCourse", "reviewCourse"],
    sample: getExampleData(never.course ? [] : never.issues, "no-lawful-start"),
  },
  "no-lawful-rest": {
    from: ["planCourse", "reviewCourse"],
    sample: getExampleData(outOfReach.issues, "no-lawful-rest"),
  },
  "maintenance-no-open-day": {
    from: ["planCourse", "reviewCourse", "moveInfusion"],
    sample: {
      number: 1,
      target: "2026-12-28",
      earliest: "2026-12-21",
      latest: "2027-01-04",
      before: "2026-12-18",
      after: "2027-01-05",
    },
  },
  missed: {
    from: ["reviewCourse"],
    sample: getExampleData(outOfReach.issues, "missed"),
  },
  cancelled: {
    from: ["reviewCourse"],
    sample: { date: "2026-12-17" },
  },
  early: {
    from: ["reviewCourse", "checkCourse", "moveInfusion"],
    sample: { number: 8, date: "2027-02-10", earliest: "2027-02-15" },
  },
  late: {
    from: ["planCourse", "reviewCourse", "checkCourse", "moveInfusion"],
    sample: { number: 8, date: "2027-03-04", latest: "2027-03-01" },
  },
  "maintenance-overdue": {
    from: ["reviewCourse"],
    sample: { target: "2027-02-22", latest: "2027-03-01", days: 4, last: "2027-01-22", sinceLast: 42 },
  },
  "more-than-planned": {
    from: ["reviewCourse"],
    sample: { number: 7, date: "2027-01-04", infusions: 6 },
  },
  "duplicate-date": {
    from: ["reviewCourse"],
    sample: { date: "2026-12-14" },
  },
  "given-in-future": {
    from: ["reviewCourse"],
    sample: { date: "2026-12-21", today: "2026-12-17" },
  },
  "closed-day": {
    from: ["checkCourse", "moveInfusion"],
    sample: {
      number: 6,
      date: "2026-12-24",
      why: formatObstacle({
        kind: "closure",
        label: "Christmas closure",
        from: "2026-12-24",
        to: "2027-01-04",
      }),
    },
  },
  "out-of-order": {
    from: ["checkCourse", "moveInfusion"],
    sample: { number: 8, date: "2027-01-20", before: "2027-01-22" },
  },
  "protocol-invalid": {
    from: ["parseProtocol", "parseProtocolJson", "validateProtocol"],
    sample: {
      path: "induction.spanDays",
      value: '"21"',
      allowed: "a whole number from 1 to 732",
      remedy: null,
    },
  },
  "calendar-invalid": {
    from: ["validateCalendar"],
    sample: {
      path: "calendar.closed",
      value: "a list",
      allowed: "left out",
      remedy: 'Did you mean "closures"?',
    },
  },
  "too-few-infusions": {
    from: ["checkCourse", "moveInfusion"],
    sample: { found: 5, infusions: 6 },
  },
  "gap-too-short": {
    from: ["planCourse", "reviewCourse", "checkCourse", "moveInfusion"],
    sample: getExampleData(move.breaks, "gap-too-short"),
  },
  "gap-too-long": {
    from: ["planCourse", "reviewCourse", "checkCourse", "moveInfusion"],
    sample: { number: 4, date: "2026-12-23", days: 9, greatest: 7 },
  },
  "span-exceeded": {
    from: ["planCourse", "reviewCourse", "checkCourse", "moveInfusion"],
    sample: { first: "2026-12-07", last: "2027-01-07", days: 32, spanDays: 21 },
  },
  "open-question": {
    from: ["reviewRecord"],
    sample: { date: "2027-01-18" },
  },
  "missed-in-future": {
    from: ["reviewCourse", "reviewRecord"],
    sample: { date: "2027-01-05", today: "2026-12-08" },
  },
  "conflicting-entries": {
    from: ["reviewCourse"],
    sample: { date: "2026-12-07", status: "cancelled" },
  },
  "appointments-missing": {
    from: ["reviewRecord"],
    sample: { given: 3, planned: 2, infusions: 6, missing: 1 },
  },
  "more-than-agreed": {
    from: ["reviewRecord"],
    sample: { total: 7, infusions: 6 },
  },
  "fewer-than-agreed": {
    from: ["reviewRecord"],
    sample: { given: 6, infusions: 7, least: 6 },
  },
  "clinic-opens": {
    from: ["proposeChoices"],
    sample: { date: "2027-01-19", why: "the clinic is closed on Tuesdays" },
  },
  "begun-again": {
    from: ["proposeChoices"],
    sample: { given: 3, first: "2027-02-01" },
  },
  "record-invalid": {
    from: ["parseRecord", "parseRecordJson"],
    sample: {
      path: "appointments[2].date",
      value: '"2027-02-30"',
      allowed: "a date that exists",
      remedy: null,
    },
  },
  "course-invalid": {
    from: ["parseCourse", "parseCourseJson", "courseFromFhir"],
    sample: {
      path: "infusions[2].number",
      value: "4",
      allowed: "3, its place in the course",
      remedy: null,
    },
  },
};

/** The sentence that core makes from the page's example. */
export const formatExample = <Code extends IssueCode>(kind: {
  readonly code: Code;
  readonly sentence: (data: IssueData[Code]) => string;
}): string => kind.sentence((issuePages[kind.code] as IssuePage<Code>).sample);
