import { isPlainDate, formatValue, type PlainDate } from "../date.ts";
import { issue, recordInvalid, type Issue } from "../issue.ts";
import { parseJson } from "../validation/parseJson.ts";
import {
  checkSchema,
  throwProblem,
  validateSchema,
  type SchemaProblem,
} from "../validation/validateSchema.ts";
import { recordSchema } from "./recordSchema.ts";
import type { CourseRecord } from "./types.ts";

/** A record, or everything that keeps a value from being one. */
export type ParsedRecord =
  | { readonly ok: true; readonly record: CourseRecord }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The dates and ids of a record of the right shape that cannot stand together. */
const findRecordProblems = (record: CourseRecord): readonly SchemaProblem[] => {
  const problems: SchemaProblem[] = [];
  const report = (path: string, value: unknown, allowed: string, remedy?: string): void => {
    problems.push({ path, value: formatValue(value), allowed, remedy });
  };
  const checkDate = (path: string, date: PlainDate): void => {
    if (!isPlainDate(date)) report(path, date, "a date that exists");
  };
  checkDate("start", record.start);
  if (record.countsFrom !== null) checkDate("countsFrom", record.countsFrom);
  record.openedDays.forEach((date, i) => {
    checkDate(`openedDays[${i}]`, date);
    const before = record.openedDays[i - 1];
    if (before !== undefined && date < before)
      report(`openedDays[${i}]`, date, `after "${before}", the day before it in the list`);
  });
  const ids = new Map<string, string>();
  const checkId = (path: string, id: string): void => {
    const other = ids.get(id);
    if (other !== undefined) report(path, id, "an id that stands once", `It stands at ${other} too.`);
    else ids.set(id, path);
  };
  record.appointments.forEach(({ id, date }, i) => {
    checkDate(`appointments[${i}].date`, date);
    checkId(`appointments[${i}].id`, id);
    const before = record.appointments[i - 1]?.date;
    if (before !== undefined && date <= before) {
      report(
        `appointments[${i}].date`,
        date,
        `after "${before}", the date before it in the list`,
        "Appointments stand in the order of their dates, one a date.",
      );
    }
  });
  record.withdrawn.forEach(({ id, date }, i) => {
    checkDate(`withdrawn[${i}].date`, date);
    checkId(`withdrawn[${i}].id`, id);
    const before = record.withdrawn[i - 1]?.id;
    if (before !== undefined && id < before)
      report(`withdrawn[${i}].id`, id, `after "${before}", the id before it in the list`);
  });
  return problems;
};

/** What keeps a value from being a record, and the record as far as it was read. */
const readRecord = (
  value: unknown,
): { readonly copy: unknown; readonly problems: readonly SchemaProblem[] } => {
  const { copy, problems } = validateSchema(recordSchema, value, "record", "");
  return problems.length > 0
    ? { copy, problems }
    : { copy, problems: findRecordProblems(copy as CourseRecord) };
};

const toIssues = (problems: readonly SchemaProblem[]): readonly Issue[] =>
  problems.map(({ path, value, allowed, remedy = null }) =>
    issue(recordInvalid, { path, value, allowed, remedy }),
  );

/**
 * Reads a record from outside: a file, a link, what a page kept through a reload.
 *
 * All the problems are reported at once, each with its path, its value and what is allowed: a wrong type, an unknown key, a
 * date that does not exist, dates out of order, an id that occurs twice. The result is a new object with only the known
 * keys.
 *
 * @param value JSON, as `JSON.parse` gives it; for text see {@link parseRecordJson}
 * @example
 * const parsed = parseRecord({ format: "course-record-2" });
 * parsed.ok ? "" : parsed.issues[0]?.message;
 * // 'format must be "course-record-1"; it is "course-record-2".'
 */
export const parseRecord = (value: unknown): ParsedRecord => {
  const { copy, problems } = readRecord(value);
  if (problems.length > 0) return { ok: false, issues: toIssues(problems) };
  const { $schema: _, ...record } = copy as CourseRecord & { $schema?: string };
  return { ok: true, record };
};

/**
 * Reads a record from the text of a JSON file. Where the text is not JSON, the issue says in which line and column.
 *
 * @throws TypeError when it is not text
 * @example
 * const read = parseRecordJson('{\n  "format": "course-record-1",\n}');
 * read.ok ? [] : read.issues.map(({ message }) => message);
 * // ['Line 3, column 1 must be a key in double quotes; it is "}". Take the comma before it away.']
 */
export const parseRecordJson = (text: string): ParsedRecord => {
  const { value, problem } = parseJson(text, "record", "parseRecord");
  return problem ? { ok: false, issues: toIssues([problem]) } : parseRecord(value);
};

/** Records that are made for one answer and that no caller ever holds, so that nothing can change them. */
const ownRecords = new WeakSet<object>();

/**
 * Takes a record as sound without a look at it. Only for one that does not leave core: what a caller holds may be changed
 * between two calls, and is checked by each. An attendance may have more entries than a record.
 */
export const markAsOwn = (record: CourseRecord): CourseRecord => {
  ownRecords.add(record);
  return record;
};

/**
 * @param name what the record is called in the message
 * @throws RangeError or TypeError when it is not a record: the message names the field, the value and what is allowed
 */
export const checkRecord = (record: CourseRecord, name: string = "record"): void => {
  if (ownRecords.has(record)) return;
  checkSchema(recordSchema, record, name);
  const [problem] = findRecordProblems(record);
  if (problem) throwProblem({ ...problem, path: `${name}.${problem.path}` });
};
