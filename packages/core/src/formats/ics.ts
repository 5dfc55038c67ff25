/**
 * A course as a calendar file (iCalendar, RFC 5545) that phones and computers open. Every infusion is an event of its
 * own and never a recurrence rule: a monthly rule from the 31st skips the short months in every program.
 */
import { checkWritableCourse } from "../validation/checkInput.ts";
import { checkSchema, type Schema } from "../validation/validateSchema.ts";
import { mergeWords, toTextFunction } from "../validation/callerWords.ts";
import { anyText, icsOptionsSchema, listOf, recordIcsOptionsSchema } from "../validation/shapes.ts";
import type { Course, Infusion, Reason } from "../planning/types.ts";
import { checkReview } from "../record/reviewSchema.ts";
import { parseRecordJson, type ParsedRecord } from "../record/parseRecord.ts";
import type { RecordEntry, RecordReview } from "../record/reviewTypes.ts";
import type { CourseRecord } from "../record/types.ts";
import { issue, recordInvalid, type Issue } from "../issue.ts";
import { formatDate as formatEnglishDate, formatValue, plainDate, type PlainDate } from "../date.ts";
import { fillTemplate, toPrintable } from "../english.ts";

/**
 * The words of a calendar file. `infusion` and `maintenance` are templates with `{number}` and `{count}`, `window` and
 * `around` with `{earliest}` and `{latest}`, `phone` with `{phone}`. A place that is never filled is refused.
 */
export type IcsLabels = {
  /** What the calendar is called, where a program asks. */
  readonly title: string;
  readonly infusion: string;
  readonly maintenance: string;
  /** The days of an induction infusion, where there are several. */
  readonly window: string;
  /** The days of a maintenance infusion. */
  readonly around: string;
  /** Beside an infusion that is still to come. */
  readonly ask: string;
  /** Beside it too, when a phone number is given. */
  readonly phone: string;
};

/** How a course is written as a calendar file. */
export type IcsOptions = {
  /**
   * When the file is made, as every event has to say: an instant in UTC, such as `new Date().toISOString()`, or a date.
   * A program takes the later of two files.
   */
  readonly now: string;
  /** When an infusion of the induction begins, `HH:MM` by the clock on the wall; left out, events last all day. */
  readonly time?: string;
  /** How many minutes such an infusion lasts, 1 to 999; 120 by default. */
  readonly minutes?: number;
  /**
   * What tells this course from others in one calendar: any text, without a person in it. A file with the same key and
   * a higher `sequence` updates the events of the one before. Left out: the protocol and the first date, so that two
   * courses alike in both are one.
   */
  readonly key?: string;
  /** How often the plan was changed since its first file, a whole number from 0; 0 by default. */
  readonly sequence?: number;
  /** The clinic's phone number. */
  readonly phone?: string;
  /** Whom to call in an emergency, such as `formatHelp("ZA")`: it ends the description of what is still to come. */
  readonly help?: string;
  /** Where the clinic is. */
  readonly place?: string;
  /** Any of the words, in another language or the clinic's own. */
  readonly words?: Partial<IcsLabels>;
  /** A date in words; in English by default. */
  readonly formatDate?: (date: PlainDate) => string;
  /** Why an infusion is on its date, in words; core's English sentence by default. An empty text leaves it out. */
  readonly formatReason?: (reason: Reason) => string;
};

const WORDS: IcsLabels = {
  title: "Infusion course",
  infusion: "Infusion {number} of {count}",
  maintenance: "Maintenance infusion {number} (around this date)",
  window: "If the clinic has to move it: from {earliest} to {latest}.",
  around: "Any day from {earliest} to {latest}.",
  ask: "This is a plan and not yet an appointment. Ask the clinic before you change a date.",
  phone: "The clinic’s phone: {phone}",
};

/** The places of each template. */
const PLACES: { readonly [word in keyof RecordIcsLabels]?: readonly string[] } = {
  infusion: ["number", "count"],
  maintenance: ["number", "count"],
  maintenanceGiven: ["number", "count"],
  question: ["number", "count"],
  window: ["earliest", "latest"],
  around: ["earliest", "latest"],
  phone: ["phone"],
};

/**
 * Text as a property's value, in which four characters have a meaning of their own.
 *
 * @example escapeIcsText("Monday, or later") // "Monday\\, or later"
 */
export const escapeIcsText = (text: string): string => {
  if (typeof text !== "string") throw new TypeError(`text must be text; it is ${formatValue(text)}.`);
  return toPrintable(text)
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
};

/** A line cut so that no part has more than 75 octets, between characters and never within one. */
const folded = (line: string): string => {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = character < "\x80" ? 1 : character < "\u0800" ? 2 : character.length === 1 ? 3 : 4;
    if ((octets += size) > 75) {
      text += "\r\n ";
      octets = 1 + size;
    }
    text += character;
  }
  return `${text}\r\n`;
};

const HEAD = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//InfusionKit//Course//EN"] as const;

/** The property in which a calendar file carries the record that it was written from. */
const RECORD_PROPERTY = "X-INFUSIONKIT-RECORD";

/**
 * The text of a calendar file from the lines of its events, as they stand between `BEGIN:VEVENT` and `END:VEVENT`. For
 * an own kind of event; {@link courseToIcs} makes those of a course. What is text in a line goes through
 * {@link escapeIcsText}.
 *
 * @param title what the calendar is called, where a program asks
 * @param properties more lines of the calendar itself, such as `X-` properties, which other programs ignore
 * @example
 * const lines = ["UID:1", "DTSTAMP:20261130T080000Z", "DTSTART;VALUE=DATE:20261207", `SUMMARY:${escapeIcsText("First, a talk")}`];
 * writeIcsFile("Talks", [lines]).split("\r\n")[9]; // "SUMMARY:First\\, a talk"
 */
export const writeIcsFile = (
  title: string,
  events: readonly (readonly string[])[],
  properties: readonly string[] = [],
): string => {
  checkSchema(anyText, title, "title");
  checkSchema(listOf(listOf(anyText)), events, "events");
  checkSchema(listOf(anyText), properties, "properties");
  return [
    ...HEAD,
    `NAME:${escapeIcsText(title)}`,
    // Most programs know the name by what it was called before it had a standard.
    `X-WR-CALNAME:${escapeIcsText(title)}`,
    ...properties,
    ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
  ]
    .map(folded)
    .join("");
};

const getMessage = ({ message }: Reason): string => message;

const digits = (text: string): string => text.replace(/\D/g, "");

/** @throws TypeError or RangeError when something that ends up in the file's own grammar is wrong */
const checkIcsOptions = (schema: Schema, options: Pick<IcsOptions, "now">): void => {
  checkSchema(schema, options, "options", "");
  plainDate(options.now.slice(0, 10), "now");
};

/** When an event is, and since when it has been so. A maintenance infusion has no hour: its day is only approximate. */
const writeTimes = (
  date: PlainDate,
  time: string | undefined,
  { now, minutes = 120, sequence = 0 }: Pick<IcsOptions, "now" | "minutes" | "sequence">,
): readonly string[] => [
  `DTSTAMP:${digits(now.slice(0, 10))}T${digits(now.slice(11, 19)) || "000000"}Z`,
  `SEQUENCE:${sequence}`,
  // A time without a zone: a calendar shows the clinic's own time, in whatever zone the phone is.
  `DTSTART${time === undefined ? ";VALUE=DATE:" : ":"}${digits(date)}${time === undefined ? "" : `T${digits(time)}00`}`,
  `DURATION:P${time === undefined ? "1D" : `T${minutes}M`}`,
];

/**
 * A course as the text of a calendar file, `text/calendar`. Events last all day, or have a floating time when one is
 * given; a maintenance infusion always lasts all day, because its date is only approximate. A planned infusion is
 * `TENTATIVE`, because a plan is not a booking. The file contains no personal data and invites nobody.
 *
 * @throws RangeError when `now`, `time`, `minutes` or `sequence` is wrong: the message names the field, the value and what is allowed
 * @example
 * const calendar = { openingDays: ["monday", "thursday"] as const };
 * const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * const file = plan.course ? courseToIcs(plan.course, { now: "2026-11-30T08:00:00Z", phone: "021 555 0100" }) : "";
 * file.match(/^SUMMARY:.*$/gm)?.[5]; // "SUMMARY:Infusion 6 of 6"
 * file.match(/^DTSTART.*$/gm)?.[5]; // "DTSTART;VALUE=DATE:20261224"
 */
export const courseToIcs = (course: Course, options: IcsOptions): string => {
  checkWritableCourse(course);
  checkIcsOptions(icsOptionsSchema, options);
  if (course.infusions.length === 0) {
    throw new RangeError(
      "course.infusions must be a list of at least 1 infusion, because a calendar file has no sense without an event; it is an empty list.",
    );
  }
  const { time, key, phone, help, place } = options;
  const formatDate = toTextFunction(options.formatDate ?? formatEnglishDate, "formatDate");
  const formatReason = toTextFunction(options.formatReason ?? getMessage, "formatReason");
  const words = mergeWords(WORDS, options.words, PLACES);
  // By the first date and not by the start: a review plans the rest from its own day, and is still the same course.
  const uid = key ?? `${course.protocol.id}-${course.infusions[0]?.date ?? course.start}`;
  const count = course.infusions.filter(({ phase }) => phase === "induction").length;

  const event = ({ number, phase, date, window, status, reasons }: Infusion): readonly string[] => {
    const maintenance = phase === "maintenance";
    const given = status === "given";
    const timed = time !== undefined && !maintenance;
    const range = { earliest: formatDate(window.earliest), latest: formatDate(window.latest) };
    // Leave the window out where the date is outside it: an overdue infusion has one that is over.
    const isInWindow = date >= window.earliest && date <= window.latest;
    const description = [
      ...reasons.map(formatReason),
      !given &&
        isInWindow &&
        range.earliest !== range.latest &&
        fillTemplate(maintenance ? words.around : words.window, range),
      !given && words.ask,
      !given && phone !== undefined && fillTemplate(words.phone, { phone }),
      !given && help?.trim(),
    ].filter(Boolean);
    return [
      `UID:${escapeIcsText(uid)}-${number}`,
      ...writeTimes(date, timed ? time : undefined, options),
      `SUMMARY:${escapeIcsText(fillTemplate(maintenance ? words.maintenance : words.infusion, { number, count }))}`,
      `DESCRIPTION:${escapeIcsText(description.join("\n"))}`,
      ...(place === undefined ? [] : [`LOCATION:${escapeIcsText(place)}`]),
      `STATUS:${given ? "CONFIRMED" : "TENTATIVE"}`,
      // An event of the whole day would mark the whole day as busy, so only a visit with a time does.
      `TRANSP:${timed ? "OPAQUE" : "TRANSPARENT"}`,
    ];
  };

  return writeIcsFile(words.title, course.infusions.map(event));
};

/** The words of a record's calendar file beyond those of a course. */
export type RecordIcsLabels = IcsLabels & {
  /** A maintenance infusion that was given: on this date, and not around it. */
  readonly maintenanceGiven: string;
  /** A visit before a course began again. */
  readonly uncounted: string;
  /** An appointment that has passed without an answer. */
  readonly question: string;
  readonly missed: string;
  readonly cancelled: string;
  /** An agreed date that a proposal gives up. */
  readonly toAgree: string;
  /** An appointment that was dropped. */
  readonly withdrawn: string;
};

/** How a record is written as a calendar file. Its key and its sequence are the record's own. */
export type RecordIcsOptions = Omit<IcsOptions, "key" | "sequence" | "words" | "formatReason"> & {
  readonly words?: Partial<RecordIcsLabels>;
};

/** One appointment as a calendar file of its own, for phones that take one event a file. */
export type RecordIcsFile = {
  readonly id: string;
  readonly date: PlainDate;
  /** A name for the file: `infusion-2027-01-18.ics`. */
  readonly name: string;
  readonly text: string;
};

const RECORD_WORDS: RecordIcsLabels = {
  ...WORDS,
  window: "If the clinic has to move it: from {earliest} to {latest}.",
  ask: "Ask the clinic before you change a date.",
  maintenanceGiven: "Maintenance infusion {number}",
  uncounted: "Infusion: does not count",
  question: "Infusion {number} of {count}: was it given?",
  missed: "Infusion: missed",
  cancelled: "Infusion: cancelled",
  toAgree: "Infusion: date to be agreed",
  withdrawn: "Infusion: not on this date any more",
};

type RecordEvent = { readonly id: string; readonly date: PlainDate; readonly lines: readonly string[] };

/** The events of a record: one for every appointment, and one for each that was dropped, so that calendars take it out. */
const listRecordEvents = (
  review: RecordReview,
  options: RecordIcsOptions,
): { readonly title: string; readonly events: readonly RecordEvent[] } => {
  checkReview(review);
  checkIcsOptions(recordIcsOptionsSchema, options);
  const { record, entries } = review;
  const given = { ...options, sequence: record.revision };
  const { time, phone, help, place } = options;
  const formatDate = toTextFunction(options.formatDate ?? formatEnglishDate, "formatDate");
  const words = mergeWords(RECORD_WORDS, options.words, PLACES);
  const count = Math.max(
    record.infusions,
    entries.filter(({ phase, number }) => phase === "induction" && number !== null).length,
  );

  const write = (
    { id, date }: { readonly id: string; readonly date: PlainDate },
    event: { summary: string; description: readonly string[]; status: string; timed: boolean; busy: boolean },
  ): RecordEvent => ({
    id,
    date,
    lines: [
      `UID:${escapeIcsText(`${record.key}-${id}`)}`,
      ...writeTimes(date, event.timed ? time : undefined, given),
      `SUMMARY:${escapeIcsText(event.summary)}`,
      ...(event.description.length === 0
        ? []
        : [`DESCRIPTION:${escapeIcsText(event.description.join("\n"))}`]),
      ...(place === undefined ? [] : [`LOCATION:${escapeIcsText(place)}`]),
      `STATUS:${event.status}`,
      `TRANSP:${event.busy ? "OPAQUE" : "TRANSPARENT"}`,
    ],
  });

  const writeEntry = (entry: RecordEntry): RecordEvent => {
    const { state, phase, number, window, isQuestion, isDropped } = entry;
    const isMaintenance = phase === "maintenance";
    const timed = time !== undefined && !isMaintenance;
    if (state === "missed" || state === "cancelled") {
      return write(entry, {
        summary: words[state],
        description: [],
        status: "CANCELLED",
        timed,
        busy: false,
      });
    }
    const isAhead = state === "planned" && !isQuestion;
    const range = window && { earliest: formatDate(window.earliest), latest: formatDate(window.latest) };
    const description = [
      isAhead &&
        range &&
        range.earliest !== range.latest &&
        fillTemplate(isMaintenance ? words.around : words.window, range),
      isAhead && words.ask,
      isAhead && phone !== undefined && fillTemplate(words.phone, { phone }),
      isAhead && help?.trim(),
    ]
      .filter((text) => typeof text === "string")
      .filter(Boolean);
    const isGiven = state === "given";
    const summary = isDropped
      ? words.toAgree
      : isQuestion
        ? words.question
        : isGiven && number === null
          ? words.uncounted
          : isMaintenance
            ? isGiven
              ? words.maintenanceGiven
              : words.maintenance
            : words.infusion;
    return write(entry, {
      summary: fillTemplate(summary, { number: number ?? "", count }),
      description,
      status: state === "given" || (isAhead && !isMaintenance && !isDropped) ? "CONFIRMED" : "TENTATIVE",
      timed,
      busy: timed && isAhead && !isDropped,
    });
  };

  return {
    title: words.title,
    events: [
      ...entries.map(writeEntry),
      ...record.withdrawn.map((one) =>
        write(one, {
          summary: words.withdrawn,
          description: [],
          status: "CANCELLED",
          timed: false,
          busy: false,
        }),
      ),
    ],
  };
};

/**
 * A course under way as the text of a calendar file. Every appointment keeps its `UID` through reviews, moves and
 * reloads, and `SEQUENCE` rises with every change of the record, so that a second file updates the events of the first.
 * What was missed, cancelled or dropped is withdrawn with `STATUS:CANCELLED`. An agreed date is `CONFIRMED`; a maintenance
 * infusion is `TENTATIVE` and lasts all day, because its date is only approximate.
 *
 * The file also carries the record itself, in a property that other programs ignore, so that {@link recordFromIcs}
 * reads it back whole.
 *
 * @throws RangeError or TypeError when it is not a review, or an option is wrong: the message names the field, the value and what is allowed
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday", "friday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * const moved = moveAppointment(agreed, { from: "2026-12-10", to: "2026-12-11" }, { today: "2026-12-07" });
 * const file = recordToIcs(reviewRecord(context, moved, { today: "2026-12-07" }), { now: "2026-12-07", time: "09:00" });
 * file.match(/^(UID|SEQUENCE|DTSTART).*$/gm)?.slice(3, 6);
 * // ["UID:b7f3c2a9-2026-12-10", "SEQUENCE:1", "DTSTART:20261211T090000"]
 */
export const recordToIcs = (review: RecordReview, options: RecordIcsOptions): string => {
  const { title, events } = listRecordEvents(review, options);
  return writeIcsFile(
    title,
    events.map(({ lines }) => lines),
    [`${RECORD_PROPERTY}:${escapeIcsText(JSON.stringify(review.record))}`],
  );
};

/**
 * The same as {@link recordToIcs} with a file for each appointment, for phones that take only the first event of a file.
 *
 * @throws RangeError as {@link recordToIcs} does
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * const files = recordToIcsFiles(reviewRecord(context, agreed, { today: "2026-12-01" }), { now: "2026-12-01" });
 * files[0]?.name; // "infusion-2026-12-07.ics"
 */
export const recordToIcsFiles = (
  review: RecordReview,
  options: RecordIcsOptions,
): readonly RecordIcsFile[] => {
  const { title, events } = listRecordEvents(review, options);
  const used = new Map<string, number>();
  return events.map(({ id, date, lines }) => {
    // A date that was dropped may be the date of another appointment now.
    const times = (used.get(date) ?? 0) + 1;
    used.set(date, times);
    return {
      id,
      date,
      name: `infusion-${date}${times === 1 ? "" : `-${times}`}.ics`,
      text: writeIcsFile(title, [lines]),
    };
  });
};

/** More text than any record's calendar file has. */
const LONGEST = 20_000_000;

/** A line of a file as it was before it was folded, and where it begins, counted from 1. */
type IcsLine = { readonly number: number; readonly text: string };

/** What keeps a text from being a calendar file that core wrote. */
class IcsProblem extends Error {
  readonly facts: { readonly path: string; readonly value: string; readonly allowed: string };
  readonly remedy: string | null;

  constructor(
    facts: { readonly path: string; readonly value: string; readonly allowed: string },
    remedy: string | null = null,
  ) {
    super(facts.allowed);
    this.facts = facts;
    this.remedy = remedy;
  }
}

const unfoldLines = (text: string): readonly IcsLine[] => {
  const lines: { number: number; text: string }[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    const last = lines[lines.length - 1];
    if (line.startsWith(" ") && last) last.text += line.slice(1);
    else lines.push({ number: i + 1, text: line });
  });
  return lines;
};

/** Text as {@link escapeIcsText} writes it. */
const ESCAPED = /^(?:[^\\;,\p{Cc}\p{Cs}]|\\[\\;,n])*$/u;
const unescapeText = (text: string): string =>
  text.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign));

const CHANGED = "The file was changed after it was written: move the appointment in the record instead.";

/** Reads the lines of a file one after the other, each of the form that is due. */
class IcsReader {
  readonly #lines: readonly IcsLine[];
  readonly #alike = new Map<string, string>();
  #at = 0;

  constructor(lines: readonly IcsLine[]) {
    this.#lines = lines;
  }

  get next(): string {
    return this.#lines[this.#at]?.text ?? "";
  }

  /** @throws IcsProblem about the line that was read last */
  refuse(allowed: string, remedy?: string): never {
    const line = this.#lines[this.#at - 1];
    throw new IcsProblem(
      { path: `Line ${line?.number ?? 1}`, value: formatValue(line?.text ?? ""), allowed },
      remedy,
    );
  }

  read(): string {
    const { next } = this;
    this.#at++;
    if (this.#at > this.#lines.length) {
      throw new IcsProblem({
        path: `Line ${(this.#lines[this.#lines.length - 1]?.number ?? 0) + 1}`,
        value: "the end of the file",
        allowed: "a line of a calendar file",
      });
    }
    return next;
  }

  /** What is wrong within the value of the line that was read last. */
  placeIssue(found: Issue): Issue {
    const { path, value, allowed, remedy } = found.data as Readonly<Record<string, string | null>>;
    const inside = `${path}`.replace(/^Line \d+, column/, "character");
    // A field of the record is named as it is; only a place in the text needs to be found.
    if (inside === path) return found;
    return issue(recordInvalid, {
      path: `Line ${this.#lines[this.#at - 1]?.number ?? 1}, in the record, ${inside},`,
      value: `${value}`,
      allowed: `${allowed}`,
      remedy: remedy ?? null,
    });
  }

  /** A line that can only be this one. */
  expect(line: string): void {
    if (this.read() !== line) this.refuse(formatValue(line));
  }

  /** The value of a line of one property, in the form that it has. */
  value(name: string, form: RegExp, words: string): string {
    const line = this.read();
    const value = line.slice(name.length + 1);
    if (!line.startsWith(`${name}:`) || !form.test(value)) this.refuse(`${name} and ${words}`);
    return value;
  }

  /** What core writes alike in all events that have an hour: in another one, somebody has moved or stretched it. */
  expectSame(what: "time" | "duration", name: string, value: string): void {
    const before = this.#alike.get(what);
    if (before === undefined) this.#alike.set(what, value);
    else if (before !== value)
      this.refuse(`${name} with the same ${what} as the events before it, ${before}`, CHANGED);
  }

  text(name: string): string {
    return unescapeText(this.value(name, ESCAPED, "text"));
  }
}

const STATUSES: { readonly [state in CourseRecord["appointments"][number]["state"]]: RegExp } = {
  planned: /^(?:CONFIRMED|TENTATIVE)$/,
  given: /^CONFIRMED$/,
  missed: /^CANCELLED$/,
  cancelled: /^CANCELLED$/,
};

/** Reads one event, and holds it against the appointment that it is of. */
const checkEvent = (
  reader: IcsReader,
  { key, revision }: CourseRecord,
  { id, date, state }: { readonly id: string; readonly date: PlainDate; readonly state: RegExp },
): void => {
  reader.expect("BEGIN:VEVENT");
  const uid = `${key}-${id}`;
  if (reader.text("UID") !== uid) reader.refuse(`UID and ${uid}, as the record has it`, CHANGED);
  reader.value("DTSTAMP", /^\d{8}T\d{6}Z$/, "an instant in UTC");
  if (reader.value("SEQUENCE", /^\d{1,9}$/, "a whole number") !== `${revision}`) {
    reader.refuse(`SEQUENCE and ${revision}, as the record has it`, CHANGED);
  }
  const isTimed = reader.next.startsWith("DTSTART:");
  const start = isTimed
    ? reader.value("DTSTART", /^\d{8}T([01]\d|2[0-3])[0-5]\d00$/, "a date with a time")
    : reader.value("DTSTART;VALUE=DATE", /^\d{8}$/, "a date, or DTSTART and a date with a time");
  if (start.slice(0, 8) !== digits(date)) {
    reader.refuse(`DTSTART on ${date}, as the record has it`, CHANGED);
  }
  if (isTimed) reader.expectSame("time", "DTSTART", start.slice(8));
  const duration = reader.value(
    "DURATION",
    isTimed ? /^PT[1-9]\d{0,2}M$/ : /^P1D$/,
    isTimed ? "minutes, such as PT120M" : "one day, P1D",
  );
  if (isTimed) reader.expectSame("duration", "DURATION", duration);
  reader.text("SUMMARY");
  if (reader.next.startsWith("DESCRIPTION:")) reader.text("DESCRIPTION");
  if (reader.next.startsWith("LOCATION:")) reader.text("LOCATION");
  reader.value("STATUS", state, "a status that fits the record");
  reader.value("TRANSP", /^(?:OPAQUE|TRANSPARENT)$/, "OPAQUE or TRANSPARENT");
  reader.expect("END:VEVENT");
};

const readCalendar = (text: string): ParsedRecord => {
  const reader = new IcsReader(unfoldLines(text));
  for (const line of HEAD) reader.expect(line);
  const title = reader.text("NAME");
  if (reader.text("X-WR-CALNAME") !== title) reader.refuse("X-WR-CALNAME and the same text as NAME");
  if (!reader.next.startsWith(`${RECORD_PROPERTY}:`)) {
    reader.read();
    reader.refuse(
      `${RECORD_PROPERTY} and a record`,
      "Only the calendar file of a whole record can be read back: not that of a plan, nor that of a single appointment, nor one that another program wrote again.",
    );
  }
  const parsed = parseRecordJson(reader.text(RECORD_PROPERTY));
  // Lines and columns are those of the record's own text, which stands in one line of the file.
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map((found) => reader.placeIssue(found)) };
  const { record } = parsed;
  for (const { id, date, state } of record.appointments) {
    checkEvent(reader, record, { id, date, state: STATUSES[state] });
  }
  for (const { id, date } of record.withdrawn) {
    checkEvent(reader, record, { id, date, state: STATUSES.cancelled });
  }
  reader.expect("END:VCALENDAR");
  reader.expect("");
  if (reader.next !== "") {
    reader.read();
    reader.refuse("the end of the file");
  }
  return parsed;
};

/**
 * Reads the record back from a calendar file that {@link recordToIcs} wrote: the same record, to the last field.
 *
 * It reads only what core has written. If another program or a person has changed the dates, identities or states of the
 * events, or the time of one event alone, the file is refused with the line, and so is any other calendar file. No date is
 * guessed. What a record does not hold is not compared: an hour changed in every event alike, and the wording of an event.
 *
 * @param text the text of the file; its lines may end with CR LF or with LF
 * @throws TypeError when it is not text
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * const file = recordToIcs(reviewRecord(context, agreed, { today: "2026-12-01" }), { now: "2026-12-01" });
 * const read = recordFromIcs(file);
 * read.ok ? read.record.appointments[5]?.date : null; // "2026-12-24"
 * const changed = recordFromIcs(file.replace("DTSTART;VALUE=DATE:20261224", "DTSTART;VALUE=DATE:20261223"));
 * changed.ok ? "" : changed.issues[0]?.message.slice(0, 47); // "Line 86 must be DTSTART on 2026-12-24, as the r"
 */
export const recordFromIcs = (text: string): ParsedRecord => {
  if (typeof text !== "string") throw new TypeError(`text must be text; it is ${formatValue(text)}.`);
  try {
    if (text.length > LONGEST) {
      throw new IcsProblem({
        path: "text",
        value: `${text.length} characters long`,
        allowed: `text of at most ${LONGEST} characters`,
      });
    }
    // Some editors put an invisible mark before the first character.
    return readCalendar(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof IcsProblem)) throw error;
    return { ok: false, issues: [issue(recordInvalid, { ...error.facts, remedy: error.remedy })] };
  }
};
