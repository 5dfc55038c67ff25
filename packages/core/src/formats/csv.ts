/** A course as comma-separated values (RFC 4180), for spreadsheets. */
import type { Course, Infusion, Reason } from "../planning/planCourse.ts";
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
  /** A date in words; in English when left out. */
  readonly formatDate?: (date: PlainDate) => string;
  /** Why an infusion is on its date, in words; core's English sentence when left out. */
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

/** Text as a cell. A spreadsheet takes one that begins with these signs for a formula, and would run it. */
const cell = (text: string, separator: string): string => {
  const safe = toPrintable(text).replace(/^\s*[=+\-@＝＋－＠]/, "'$&");
  return /["\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * A course as the text of a CSV file, `text/csv`: a row of headings, and a row for each infusion. Dates stand as ISO
 * text, which spreadsheets sort, and in words. A maintenance infusion's date is about right: its window stands beside it.
 *
 * @example
 * const calendar = { openingDays: ["monday", "thursday"] as const };
 * const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * const rows = plan.course ? courseToCsv(plan.course).split("\r\n") : [];
 * rows[0]; // "Number,Phase,Date,Date in words,Earliest,Target,Latest,Status,Reason"
 * rows[1]?.slice(0, 50); // "1,Induction,2026-12-07,Monday 7 December 2026,2026"
 */
export const courseToCsv = (course: Course, options: CsvOptions = {}): string => {
  const { separator = ",", bom = false, formatDate = formatEnglishDate } = options;
  const { formatReason = ({ message }) => message } = options;
  const words = { ...WORDS, ...options.words };
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
  const lines = rows.map((row) => `${row.map((text) => cell(text, separator)).join(separator)}\r\n`);
  return `${bom ? "\ufeff" : ""}${lines.join("")}`;
};
