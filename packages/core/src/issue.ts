import { deepFreeze } from "./freeze.ts";
import { formatDate, type PlainDate } from "./date.ts";
import { formatList, formatCount, formatDateRange } from "./english.ts";

/** `error`: the protocol cannot be met. `warning`: somebody has to look at it. `info`: worth knowing. */
export type Severity = "info" | "warning" | "error";

const days = (count: number): string => formatCount(count, "day");

/** An infusion by its number; one that a proposal gives up has none. */
const nameInfusion = (number: number | null): string =>
  number === null ? "The infusion" : `Infusion ${number}`;

/** What is wrong in a value from outside: where, what stands there, what may stand there, and what to do. */
export type InvalidData = { path: string; value: string; allowed: string; remedy: string | null };

/** Says what is wrong in a value from outside: field, value, and what is allowed. */
export const formatInvalid = ({ path, value, allowed, remedy }: InvalidData): string =>
  `${path} must be ${allowed}; it is ${value}.${remedy === null ? "" : ` ${remedy}`}`;

/** The dates and figures that the sentence of each kind of issue is made of. */
export type IssueData = {
  "start-moved": { start: PlainDate; first: PlainDate; days: number; why: string };
  "no-lawful-start": { start: PlainDate; infusions: number; spanDays: number; within: number; why: string };
  "no-lawful-rest": { given: number; infusions: number; last: PlainDate; why: string };
  "maintenance-no-open-day": {
    number: number;
    target: PlainDate;
    earliest: PlainDate;
    latest: PlainDate;
    before: PlainDate | null;
    after: PlainDate | null;
  };
  missed: { date: PlainDate };
  cancelled: { date: PlainDate };
  early: { number: number | null; date: PlainDate; earliest: PlainDate };
  late: { number: number | null; date: PlainDate; latest: PlainDate };
  "maintenance-overdue": {
    target: PlainDate;
    latest: PlainDate;
    days: number;
    last: PlainDate;
    sinceLast: number;
  };
  "more-than-planned": { number: number; date: PlainDate; infusions: number };
  "duplicate-date": { date: PlainDate };
  "given-in-future": { date: PlainDate; today: PlainDate };
  "closed-day": { number: number | null; date: PlainDate; why: string };
  "out-of-order": { number: number; date: PlainDate; before: PlainDate };
  "protocol-invalid": InvalidData;
  "calendar-invalid": InvalidData;
  "gap-too-short": { number: number | null; date: PlainDate; days: number; least: number };
  "gap-too-long": { number: number | null; date: PlainDate; days: number; greatest: number };
  "too-few-infusions": { found: number; infusions: number };
  "span-exceeded": { first: PlainDate; last: PlainDate; days: number; spanDays: number };
  "open-question": { date: PlainDate };
  "missed-in-future": { date: PlainDate; today: PlainDate };
  "conflicting-entries": { date: PlainDate; status: "missed" | "cancelled" };
  "appointments-missing": { given: number; planned: number; infusions: number; missing: number };
  "more-than-agreed": { total: number; infusions: number };
  "fewer-than-agreed": { given: number; infusions: number; least: number };
  "clinic-opens": { date: PlainDate; why: string };
  "begun-again": { given: number; first: PlainDate };
  "record-invalid": InvalidData;
  "course-invalid": InvalidData;
};

/** The stable name of a kind of departure from a protocol. */
export type IssueCode = keyof IssueData;

/** One kind of departure from a protocol. */
export type IssueKind<Code extends IssueCode = IssueCode> = {
  readonly code: Code;
  readonly severity: Severity;
  /** The one sentence, or two, that a nurse can act on. */
  readonly sentence: (data: IssueData[Code]) => string;
};

// Each kind is a constant of its own, so that a bundle holds only the sentences that its functions can say.

export const startMoved: IssueKind<"start-moved"> = {
  code: "start-moved",
  severity: "warning",
  sentence: (d) =>
    `The first infusion is on ${formatDate(d.first)}, ${days(d.days)} after the date asked for. ${d.why}`,
};

export const noLawfulStart: IssueKind<"no-lawful-start"> = {
  code: "no-lawful-start",
  severity: "error",
  sentence: (d) =>
    `No start from ${formatDate(d.start)} to ${days(d.within)} later lets ${d.infusions} infusions fall within ${days(d.spanDays)}. ${d.why}`,
};

export const noLawfulRest: IssueKind<"no-lawful-rest"> = {
  code: "no-lawful-rest",
  severity: "error",
  sentence: (d) =>
    `${d.given} of ${d.infusions} infusions are given, and the rest cannot all fall by ${formatDate(d.last)}. ${d.why} The treating doctor decides how to go on.`,
};

export const maintenanceNoOpenDay: IssueKind<"maintenance-no-open-day"> = {
  code: "maintenance-no-open-day",
  severity: "warning",
  sentence: (d) => {
    const nearest = [d.before, d.after].filter((date) => date !== null).map((date) => formatDate(date));
    return (
      `Maintenance infusion ${d.number} is due around ${formatDate(d.target)}, but the clinic has no open day from ${formatDateRange(d.earliest, d.latest)}. ` +
      (nearest.length > 0
        ? `Nearest open ${nearest.length > 1 ? "days" : "day"}: ${formatList(nearest)}. `
        : "") +
      "Ask the treating doctor."
    );
  },
};

export const missed: IssueKind<"missed"> = {
  code: "missed",
  severity: "warning",
  sentence: (d) =>
    `The infusion on ${formatDate(d.date)} was missed and does not count. Tell the treating doctor.`,
};

export const cancelled: IssueKind<"cancelled"> = {
  code: "cancelled",
  severity: "info",
  sentence: (d) => `The infusion on ${formatDate(d.date)} was cancelled and does not count.`,
};

export const early: IssueKind<"early"> = {
  code: "early",
  severity: "warning",
  sentence: (d) =>
    `${nameInfusion(d.number)} on ${formatDate(d.date)} is before its window, which begins on ${formatDate(d.earliest)}. Tell the treating doctor.`,
};

export const late: IssueKind<"late"> = {
  code: "late",
  severity: "warning",
  sentence: (d) =>
    `${nameInfusion(d.number)} on ${formatDate(d.date)} is after its window, which ended on ${formatDate(d.latest)}. Those before it still count. Tell the treating doctor.`,
};

export const maintenanceOverdue: IssueKind<"maintenance-overdue"> = {
  code: "maintenance-overdue",
  severity: "warning",
  sentence: (d) =>
    `The last infusion was on ${formatDate(d.last)}, ${days(d.sinceLast)} ago. The next maintenance infusion was due around ${formatDate(d.target)}, and its window ended on ${formatDate(d.latest)}, ${days(d.days)} ago. Ask the treating doctor.`,
};

export const moreThanPlanned: IssueKind<"more-than-planned"> = {
  code: "more-than-planned",
  severity: "warning",
  sentence: (d) =>
    `Infusion ${d.number} on ${formatDate(d.date)} is more than the protocol has: it ends after ${d.infusions}. Ask the treating doctor.`,
};

export const duplicateDate: IssueKind<"duplicate-date"> = {
  code: "duplicate-date",
  severity: "error",
  sentence: (d) =>
    `${formatDate(d.date)} is marked as given more than once. It is counted once: correct the record.`,
};

export const givenInFuture: IssueKind<"given-in-future"> = {
  code: "given-in-future",
  severity: "error",
  sentence: (d) =>
    `${formatDate(d.date)} is marked as given, but today is ${formatDate(d.today)}. It is not counted: correct the record.`,
};

export const closedDay: IssueKind<"closed-day"> = {
  code: "closed-day",
  severity: "error",
  sentence: (d) => `${nameInfusion(d.number)} is on ${formatDate(d.date)}, but ${d.why}. Choose another day.`,
};

export const outOfOrder: IssueKind<"out-of-order"> = {
  code: "out-of-order",
  severity: "error",
  sentence: (d) =>
    `Infusion ${d.number} on ${formatDate(d.date)} does not come after the one before it, on ${formatDate(d.before)}. Choose a later day.`,
};

export const protocolInvalid: IssueKind<"protocol-invalid"> = {
  code: "protocol-invalid",
  severity: "error",
  sentence: formatInvalid,
};

export const calendarInvalid: IssueKind<"calendar-invalid"> = {
  code: "calendar-invalid",
  severity: "error",
  sentence: formatInvalid,
};

export const gapTooShort: IssueKind<"gap-too-short"> = {
  code: "gap-too-short",
  severity: "error",
  sentence: (d) =>
    `${nameInfusion(d.number)} on ${formatDate(d.date)} is ${days(d.days)} after the one before it; the protocol asks for at least ${days(d.least)}. Tell the treating doctor.`,
};

export const gapTooLong: IssueKind<"gap-too-long"> = {
  code: "gap-too-long",
  severity: "warning",
  sentence: (d) =>
    `${nameInfusion(d.number)} on ${formatDate(d.date)} is ${days(d.days)} after the one before it; the protocol asks for at most ${days(d.greatest)}. Ask the treating doctor.`,
};

export const spanExceeded: IssueKind<"span-exceeded"> = {
  code: "span-exceeded",
  severity: "error",
  sentence: (d) =>
    `From ${formatDate(d.first)} to ${formatDate(d.last)} is ${days(d.days)}, counting both; the protocol asks for all infusions within ${days(d.spanDays)}. Ask the treating doctor.`,
};

export const openQuestion: IssueKind<"open-question"> = {
  code: "open-question",
  severity: "warning",
  sentence: (d) =>
    `Nobody has recorded what happened to the appointment on ${formatDate(d.date)}. Say whether it was given, missed or cancelled: nothing is planned until then.`,
};

export const missedInFuture: IssueKind<"missed-in-future"> = {
  code: "missed-in-future",
  severity: "error",
  sentence: (d) =>
    `${formatDate(d.date)} is marked as missed, but today is ${formatDate(d.today)}. It is not counted: correct the record.`,
};

export const conflictingEntries: IssueKind<"conflicting-entries"> = {
  code: "conflicting-entries",
  severity: "error",
  sentence: (d) =>
    `${formatDate(d.date)} is marked both as given and as ${d.status}. It is counted as given: correct the record.`,
};

export const appointmentsMissing: IssueKind<"appointments-missing"> = {
  code: "appointments-missing",
  severity: "warning",
  sentence: (d) =>
    `${d.given} of ${formatCount(d.infusions, "infusion")} are given and ${d.planned} planned: ${d.missing === 1 ? "one has" : `${d.missing} have`} no date yet. Agree on a date.`,
};

export const moreThanAgreed: IssueKind<"more-than-agreed"> = {
  code: "more-than-agreed",
  severity: "info",
  sentence: (d) =>
    `With the appointments still planned there will be ${formatCount(d.total, "infusion")}; ${d.infusions} were agreed. Ask the treating doctor whether all of them are wanted.`,
};

export const fewerThanAgreed: IssueKind<"fewer-than-agreed"> = {
  code: "fewer-than-agreed",
  severity: "info",
  sentence: (d) =>
    `${formatCount(d.given, "infusion")} were given and ${d.infusions} were agreed; the protocol asks for at least ${d.least}. Ask the treating doctor whether another one is needed.`,
};

export const clinicOpens: IssueKind<"clinic-opens"> = {
  code: "clinic-opens",
  severity: "warning",
  sentence: (d) =>
    `The clinic opens on ${formatDate(d.date)} for this course, although ${d.why}. Make sure that it does.`,
};

export const begunAgain: IssueKind<"begun-again"> = {
  code: "begun-again",
  severity: "warning",
  sentence: (d) =>
    `The course begins again on ${formatDate(d.first)}: ${d.given === 1 ? "the infusion already given does" : `the ${d.given} infusions already given do`} not count towards it.`,
};

export const recordInvalid: IssueKind<"record-invalid"> = {
  code: "record-invalid",
  severity: "error",
  sentence: formatInvalid,
};

export const courseInvalid: IssueKind<"course-invalid"> = {
  code: "course-invalid",
  severity: "error",
  sentence: formatInvalid,
};

export const tooFewInfusions: IssueKind<"too-few-infusions"> = {
  code: "too-few-infusions",
  severity: "error",
  sentence: (d) =>
    `The first phase of the course has ${formatCount(d.found, "infusion")}; the protocol asks for at least ${d.infusions}. Ask the treating doctor.`,
};

/** A kind of departure with its title, for a page about it. */
export type TitledIssueKind<Code extends IssueCode = IssueCode> = IssueKind<Code> & {
  readonly title: string;
};

const titled = (kinds: {
  readonly [Code in IssueCode]: readonly [IssueKind<Code>, string];
}): { readonly [Code in IssueCode]: TitledIssueKind<Code> } =>
  deepFreeze(
    Object.fromEntries(Object.entries(kinds).map(([code, [kind, title]]) => [code, { ...kind, title }])),
  ) as unknown as { readonly [Code in IssueCode]: TitledIssueKind<Code> };

/**
 * Every kind of departure from a protocol: how grave it is, and what it says.
 * The pages about issues are made from this table, so that a code, its sentence and its page cannot drift apart.
 */
export const issueTable: { readonly [Code in IssueCode]: TitledIssueKind<Code> } = /* @__PURE__ */ titled({
  "start-moved": [startMoved, "The course starts later than asked"],
  "no-lawful-start": [noLawfulStart, "No start date works"],
  "no-lawful-rest": [noLawfulRest, "The rest of the course no longer fits"],
  "maintenance-no-open-day": [maintenanceNoOpenDay, "No open day in a maintenance window"],
  missed: [missed, "An infusion was missed"],
  cancelled: [cancelled, "An infusion was cancelled"],
  early: [early, "A maintenance infusion before its window"],
  late: [late, "A maintenance infusion after its window"],
  "maintenance-overdue": [maintenanceOverdue, "A maintenance infusion is overdue"],
  "more-than-planned": [moreThanPlanned, "More infusions than the protocol has"],
  "duplicate-date": [duplicateDate, "The same date twice"],
  "given-in-future": [givenInFuture, "Given on a date still to come"],
  "closed-day": [closedDay, "An infusion on a day it cannot be given"],
  "out-of-order": [outOfOrder, "An infusion before the one it follows"],
  "protocol-invalid": [protocolInvalid, "A protocol that cannot be used"],
  "calendar-invalid": [calendarInvalid, "A clinic's calendar that cannot be used"],
  "gap-too-short": [gapTooShort, "Two infusions too close together"],
  "gap-too-long": [gapTooLong, "Two infusions too far apart"],
  "too-few-infusions": [tooFewInfusions, "A course with too few infusions"],
  "span-exceeded": [spanExceeded, "The course takes longer than its span"],
  "open-question": [openQuestion, "A planned date that nobody has answered"],
  "missed-in-future": [missedInFuture, "Missed on a date still to come"],
  "conflicting-entries": [conflictingEntries, "Two answers for one date"],
  "appointments-missing": [appointmentsMissing, "An infusion without a date"],
  "more-than-agreed": [moreThanAgreed, "More infusions than were agreed"],
  "fewer-than-agreed": [fewerThanAgreed, "Fewer infusions than were agreed"],
  "clinic-opens": [clinicOpens, "The clinic opens on a closed day"],
  "begun-again": [begunAgain, "The course begins again"],
  "record-invalid": [recordInvalid, "A record that cannot be read"],
  "course-invalid": [courseInvalid, "A course that cannot be read"],
});

/** A departure from the protocol, as plain data. */
export type Issue = {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** One sentence or two, in English, that a nurse can act on. */
  readonly message: string;
  /** The dates and figures in the message, for saying it in another language. */
  readonly data: Readonly<Record<string, string | number | null>>;
  /** The number of the infusion that it is about, where it is about one. */
  readonly infusion?: number;
};

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Issues with the gravest first, and otherwise as they came. */
export const sortBySeverity = (issues: readonly Issue[]): readonly Issue[] =>
  [...issues].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

/** Makes an issue from its kind and the facts of the case. */
export const issue = <Code extends IssueCode>(
  { code, severity, sentence }: IssueKind<Code>,
  data: IssueData[Code],
  infusion?: number,
): Issue => ({
  code,
  severity,
  message: sentence(data),
  data,
  ...(infusion === undefined ? {} : { infusion }),
});
