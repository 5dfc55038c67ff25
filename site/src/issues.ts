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

/** The functions that give issues, each with the page that tells of it. */
export const issueSources = {
  planCourse: "developers/planning",
  reviewCourse: "developers/reviewing",
  checkCourse: "developers/reviewing",
  moveInfusion: "developers/reviewing",
  parseProtocol: "developers/protocols",
  parseProtocolJson: "developers/protocols",
} as const;

/** What the page about one kind of issue says besides what is in the core's table. */
export type IssuePage<Code extends IssueCode> = {
  /** When it occurs. */
  readonly when: string;
  /** What to do about it: in the program, or with the patient. */
  readonly todo: string;
  readonly from: readonly (keyof typeof issueSources)[];
  /** Data for the example. */
  readonly sample: IssueData[Code];
};

/** The data of an issue that one of the examples really gives. */
function dataIn<Code extends IssueCode>(issues: readonly Issue[], code: Code): IssueData[Code] {
  const found = issues.find((issue) => issue.code === code);
  if (!found) throw new Error(`The example no longer gives "${code}": choose another one.`);
  return found.data as unknown as IssueData[Code];
}

/** A clinic that opens too seldom for the standard protocol, whenever it begins. */
const never = planCourse(
  { protocol: standardProtocol, calendar: { openingDays: ["thursday"] } },
  { start: "2026-12-07" },
);
const lateIssues = late.issues;

/** A page for each code: a code without one does not compile. */
export const issuePages: { readonly [Code in IssueCode]: IssuePage<Code> } = {
  "start-moved": {
    when: "No lawful course begins on the date that was asked for, but one begins later.",
    todo: "Show the sentence beside the first date. plan.conflict holds the same as data, with the days that the clinic could open instead.",
    from: ["planCourse", "reviewCourse", "moveInfusion"],
    sample: dataIn(lateIssues, "start-moved"),
  },
  "no-lawful-start": {
    when: "No lawful course begins on the date asked for, or on any date within startWithinDays of the protocol after it.",
    todo: "There is no course to show. Show plan.conflict: what stands in the way, and which days would have to open. Ask the clinic whether its calendar is right.",
    from: ["planCourse", "reviewCourse"],
    sample: dataIn(never.course ? [] : never.issues, "no-lawful-start"),
  },
  "no-lawful-rest": {
    when: "Some infusions are given, and no open days are left on which the others would meet the protocol.",
    todo: "The conflict beside it says what stands in the way, and which days would have to open. reviewCourse gives the ways on with their dates. Show them as facts. The treating doctor decides; a page for patients says to call the clinic.",
    from: ["planCourse", "reviewCourse"],
    sample: dataIn(outOfReach.issues, "no-lawful-rest"),
  },
  "maintenance-no-open-day": {
    when: "The clinic is shut, or the patient away, on every day of a maintenance window.",
    todo: "The infusion keeps its target as its date, so that nobody moves it unseen. Offer the nearest open days to the treating doctor.",
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
    when: "The attendance has a session with the status “missed”: the patient did not come.",
    todo: "Tell the treating doctor. The rest is planned anew from today; the missed day is not offered again.",
    from: ["reviewCourse"],
    sample: dataIn(outOfReach.issues, "missed"),
  },
  cancelled: {
    when: "The attendance has a session with the status “cancelled”: either side called it off beforehand.",
    todo: "Nothing is wrong with the record. The rest is planned anew from today; the day is not offered again.",
    from: ["reviewCourse"],
    sample: { date: "2026-12-17" },
  },
  early: {
    when: "A maintenance infusion was given, or is planned, before its window begins.",
    todo: "Check the date first. If it is right, tell the treating doctor. The next target counts from the day it was given.",
    from: ["reviewCourse", "checkCourse", "moveInfusion"],
    sample: { number: 8, date: "2027-02-10", earliest: "2027-02-15" },
  },
  late: {
    when: "A maintenance infusion was given, or is planned, after its window has ended.",
    todo: "Tell the treating doctor. The infusions before it still count, and the next target counts from the day it was given.",
    from: ["reviewCourse", "checkCourse", "moveInfusion"],
    sample: { number: 8, date: "2027-03-04", latest: "2027-03-01" },
  },
  "maintenance-overdue": {
    when: "Today is after the window of the next maintenance infusion, and none was given.",
    todo: "Ask the treating doctor. At the level of the public, say to call the clinic and nothing more.",
    from: ["reviewCourse"],
    sample: { target: "2027-02-22", latest: "2027-03-01", days: 4 },
  },
  "more-than-planned": {
    when: "More infusions were given than the protocol has.",
    todo: "Check whether the review was asked with the right protocol and version. If it was, ask the treating doctor.",
    from: ["reviewCourse"],
    sample: { number: 7, date: "2027-01-04", infusions: 6 },
  },
  "duplicate-date": {
    when: "The attendance has the same date as given more than once.",
    todo: "Correct the record. Until then the date counts once.",
    from: ["reviewCourse"],
    sample: { date: "2026-12-14" },
  },
  "given-in-future": {
    when: "The attendance has an infusion as given on a date after today.",
    todo: "Correct the record, or the date passed as today. Until then the infusion does not count.",
    from: ["reviewCourse"],
    sample: { date: "2026-12-21", today: "2026-12-17" },
  },
  "shut-day": {
    when: "An infusion is planned on a day on which the clinic is shut or fully booked, or the patient cannot come.",
    todo: "Choose another day: infusion.window has those to which it can move alone. Or plan the course anew.",
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
    when: "A maintenance infusion is on the day of the one before it, or earlier.",
    todo: "Choose a later day, or move the one before it first.",
    from: ["checkCourse", "moveInfusion"],
    sample: { number: 8, date: "2027-01-20", before: "2027-01-22" },
  },
  "protocol-invalid": {
    when: "A protocol from outside has a part that is missing, of the wrong kind, out of range or unknown, or figures that cannot hold together.",
    todo: "Correct what the path names. All that is wrong is told at once, one issue each.",
    from: ["parseProtocol", "parseProtocolJson"],
    sample: {
      path: "induction.spanDays",
      value: '"21"',
      allowed: "a whole number from 1 to 732",
      remedy: null,
    },
  },
  "gap-too-short": {
    when: "Two infusions are closer together than the protocol's least gap.",
    todo: "If the second is still planned, choose a later day. If both were given, tell the treating doctor.",
    from: ["planCourse", "reviewCourse", "checkCourse", "moveInfusion"],
    sample: dataIn(move.breaks, "gap-too-short"),
  },
  "gap-too-long": {
    when: "The protocol sets a greatest gap, and two infusions are further apart.",
    todo: "Ask the treating doctor. A protocol without a greatest gap, such as the standard one, never gives this issue.",
    from: ["planCourse", "reviewCourse", "checkCourse", "moveInfusion"],
    sample: { number: 4, date: "2026-12-23", days: 9, greatest: 7 },
  },
  "span-exceeded": {
    when: "The first and the last infusion of the induction are further apart than its span.",
    todo: "If the last is still planned, choose an earlier day. If all were given, ask the treating doctor: a late infusion does not undo the ones before it.",
    from: ["planCourse", "reviewCourse", "checkCourse", "moveInfusion"],
    sample: { first: "2026-12-07", last: "2027-01-07", days: 32, spanDays: 21 },
  },
};

/** The sentence of a kind of issue, made by the core from the page's example. */
export const formatExample = <Code extends IssueCode>(kind: {
  readonly code: Code;
  readonly sentence: (data: IssueData[Code]) => string;
}): string => kind.sentence((issuePages[kind.code] as IssuePage<Code>).sample);
