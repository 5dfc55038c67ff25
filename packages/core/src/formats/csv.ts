/** A course as comma-separated values (RFC 4180), for spreadsheets. */
import { csvOptionsSchema, recordCsvOptionsSchema } from "../validation/shapes.ts";
import { checkWritableCourse } from "../validation/checkInput.ts";
import { checkSchema } from "../validation/validateSchema.ts";
import { mergeWords, toTextFunction } from "../validation/callerWords.ts";
import type { Course, Infusion, Reason } from "../planning/types.ts";
import type { Issue } from "../issue.ts";
import { checkReview } from "../record/reviewSchema.ts";
import type { RecordEntry, RecordReview } from "../record/reviewTypes.ts";
import type { AppointmentState } from "../record/types.ts";
import { formatDate as formatEnglishDate, type PlainDate } from "../date.ts";
import { toPrintable } from "../english.ts";

/** The columns of the table, in their order. */
type Column =
  "number" | "phase" | "date" | "dateText" | "earliest" | "target" | "latest" | "status" | "reason";

/** The words of the table: the names of its columns, and what stands in them for phases and states. */
export type CsvWords = Readonly<Record<Column | Infusion["phase"] | Infusion["status"], string>>;

/** How a course is written as a table. */
export type CsvOptions = {
  /** What stands between two cells: a comma, or what spreadsheets expect where numbers have a decimal comma. */
  readonly separator?: "," | ";" | "\t";
  /** Whether to begin with a byte order mark: Excel needs one to read letters beyond English. */
  readonly bom?: boolean;
  /** Any of the words, in another language or the clinic's own. */
  readonly words?: Partial<CsvWords>;
  /** A date in words; in English by default. */
  readonly formatDate?: (date: PlainDate) => string;
  /** Why an infusion is on its date, in words; core's English sentence by default. */
  readonly formatReason?: (reason: Reason) => string;
};

const WORDS: CsvWords = {
  number: "Number",
  phase: "Phase",
  date: "Date",
  dateText: "Date in words",
  earliest: "Earliest",
  target: "Target",
  latest: "Latest",
  status: "Status",
  reason: "Reason",
  induction: "Induction",
  maintenance: "Maintenance",
  planned: "Planned",
  given: "Given",
};

const getMessage = ({ message }: Reason | Issue): string => message;

/** Text as a cell. A spreadsheet takes one that begins with these signs for a formula, and would run it. */
const cell = (text: string, separator: string): string => {
  const safe = toPrintable(text).replace(/^\s*[=+\-@＝＋－＠]/, "'$&");
  return /["\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const writeCsv = (rows: readonly (readonly string[])[], separator: string, bom: boolean): string => {
  const lines = rows.map((row) => `${row.map((text) => cell(text, separator)).join(separator)}\r\n`);
  return `${bom ? "\ufeff" : ""}${lines.join("")}`;
};

/**
 * A course as the text of a CSV file, `text/csv`: a row of headings, and a row for each infusion. Dates stand as ISO
 * text, which spreadsheets sort, and in words. A maintenance infusion's date is about right: its window stands beside it.
 * It has no line that says whom to call in an emergency: that would be a row that is no infusion. Print, text and calendar
 * files have it.
 *
 * @example
 * const calendar = { openingDays: ["monday", "thursday"] as const };
 * const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * const rows = plan.course ? courseToCsv(plan.course).split("\r\n") : [];
 * rows[0]; // "Number,Phase,Date,Date in words,Earliest,Target,Latest,Status,Reason"
 * rows[1]?.slice(0, 50); // "1,Induction,2026-12-07,Monday 7 December 2026,2026"
 */
export const courseToCsv = (course: Course, options: CsvOptions = {}): string => {
  checkWritableCourse(course);
  checkSchema(csvOptionsSchema, options, "options", "");
  const { separator = ",", bom = false } = options;
  const formatDate = toTextFunction(options.formatDate ?? formatEnglishDate, "formatDate");
  const formatReason = toTextFunction(options.formatReason ?? getMessage, "formatReason");
  const words = mergeWords(WORDS, options.words);
  const cells: Readonly<Record<Column, (infusion: Infusion) => string>> = {
    number: ({ number }) => `${number}`,
    phase: ({ phase }) => words[phase],
    date: ({ date }) => date,
    dateText: ({ date }) => formatDate(date),
    earliest: ({ window }) => window.earliest,
    target: ({ window }) => window.target,
    latest: ({ window }) => window.latest,
    status: ({ status }) => words[status],
    reason: ({ reasons }) => reasons.map(formatReason).join(" "),
  };
  const columns = Object.keys(cells) as readonly Column[];
  const rows = [
    columns.map((column) => words[column]),
    ...course.infusions.map((infusion) => columns.map((column) => cells[column](infusion))),
  ];
  return writeCsv(rows, separator, bom);
};

/** The columns of a record's table, in their order. */
type RecordColumn = Exclude<Column, "reason"> | "note";

/** The words of a record's table. */
export type RecordCsvWords = Readonly<
  Record<RecordColumn | Infusion["phase"] | AppointmentState | "question" | "toAgree", string>
>;

/** How a record is written as a table. */
export type RecordCsvOptions = Pick<CsvOptions, "separator" | "bom" | "formatDate"> & {
  readonly words?: Partial<RecordCsvWords>;
  /** An issue in words; core's English sentences by default. */
  readonly formatIssue?: (issue: Issue) => string;
};

const RECORD_WORDS: RecordCsvWords = {
  ...WORDS,
  missed: "Missed",
  cancelled: "Cancelled",
  question: "Was it given?",
  toAgree: "To be agreed",
  note: "To note",
};

/**
 * A course under way as the text of a CSV file: a row of headings, a row for each appointment with its state in words and
 * its cautions beside it, and a row for each caution that is about no single one.
 *
 * @throws RangeError or TypeError when it is not a review, or an option is wrong: the message names the field, the value
 * and what is allowed
 * @example
 * const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } };
 * const { course } = planCourse(context, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const agreed = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });
 * const rows = recordToCsv(reviewRecord(context, agreed, { today: "2026-12-08" })).split("\r\n");
 * rows[0]; // "Number,Phase,Date,Date in words,Earliest,Target,Latest,Status,To note"
 * rows[1]?.split(",").slice(0, 8).join(); // "1,Induction,2026-12-07,Monday 7 December 2026,,,,Was it given?"
 */
export const recordToCsv = (review: RecordReview, options: RecordCsvOptions = {}): string => {
  checkReview(review);
  checkSchema(recordCsvOptionsSchema, options, "options", "");
  const { separator = ",", bom = false } = options;
  const formatDate = toTextFunction(options.formatDate ?? formatEnglishDate, "formatDate");
  const formatIssue = toTextFunction(options.formatIssue ?? getMessage, "formatIssue");
  const words = mergeWords(RECORD_WORDS, options.words);
  const { entries, issues } = review;
  /** Whether an issue is about one appointment: by its number, or by its date where it has none. */
  const isAbout = (found: Issue, { number, date }: RecordEntry): boolean =>
    found.infusion === undefined ? found.data["date"] === date : found.infusion === number;
  const formatIssues = (all: readonly Issue[]): string => all.map(formatIssue).filter(Boolean).join(" ");
  const cells: Readonly<Record<RecordColumn, (entry: RecordEntry) => string>> = {
    number: ({ number }) => `${number ?? ""}`,
    phase: ({ phase }) => (phase ? words[phase] : ""),
    date: ({ date }) => date,
    dateText: ({ date }) => formatDate(date),
    earliest: ({ window }) => window?.earliest ?? "",
    target: ({ window }) => window?.target ?? "",
    latest: ({ window }) => window?.latest ?? "",
    status: ({ state, isQuestion, isDropped }) =>
      words[isDropped ? "toAgree" : isQuestion ? "question" : state],
    note: (entry) => formatIssues(issues.filter((found) => isAbout(found, entry))),
  };
  const columns = Object.keys(cells) as readonly RecordColumn[];
  const general = issues.filter((found) => !entries.some((entry) => isAbout(found, entry)));
  const rows = [
    columns.map((column) => words[column]),
    ...entries.map((entry) => columns.map((column) => cells[column](entry))),
    ...general.map((found) => columns.map((column) => (column === "note" ? formatIssue(found) : ""))),
  ];
  return writeCsv(rows, separator, bom);
};
