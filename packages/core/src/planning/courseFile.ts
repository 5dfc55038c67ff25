/** A course as a file, and back. */
import { formatValue } from "../date.ts";
import { courseInvalid, issue, issueTable, type Issue, type IssueKind } from "../issue.ts";
import { checkCourseData } from "../validation/checkInput.ts";
import { courseFileSchema } from "../validation/courseFileSchema.ts";
import { parseJson } from "../validation/parseJson.ts";
import { isPlainObject } from "../plainObject.ts";
import { validateSchema, type SchemaProblem } from "../validation/validateSchema.ts";
import type { Course } from "./types.ts";

/** A course, or everything that keeps a value from being one. */
export type ParsedCourse =
  { readonly ok: true; readonly course: Course } | { readonly ok: false; readonly issues: readonly Issue[] };

/** A course as it stands in a file: the shape of the file is named first. */
type CourseFile = Course & { readonly format: "course-1" };

/**
 * A course as the text of a JSON file, `application/json`. The file names its own format, `course-1`, so that later
 * versions of {@link parseCourseJson} can read it. It contains no personal data.
 *
 * @throws TypeError or RangeError when it is not a course: the message names the field, the value and what is allowed
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"] };
 * const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07", horizon: 1 });
 * if (!course) throw new Error("no course");
 * courseToJson(course).split("\n")[1]; // '  "format": "course-1",'
 */
export const courseToJson = (course: Course): string => {
  checkCourseData(course);
  const { protocol, start, infusions, issues } = course;
  const file: CourseFile = { format: "course-1", protocol, start, infusions, issues };
  return `${JSON.stringify(file, null, 2)}\n`;
};

/** Names that changed before courses had a format. */
const FORMER_CODES: { readonly [code: string]: string } = {
  "intended-shut": "intended-closed",
  "shut-day": "closed-day",
};

/** The entries of a list whose code had another name once, with its name of today. */
const renameCodes = (list: unknown): unknown =>
  Array.isArray(list)
    ? list.map((entry: unknown) => {
        if (!isPlainObject(entry) || typeof entry["code"] !== "string") return entry;
        const { code } = entry;
        return Object.hasOwn(FORMER_CODES, code) ? { ...entry, code: FORMER_CODES[code] } : entry;
      })
    : list;

/** A course from before there was a format, as a file of today; anything else stays as it is. */
const migrate = (value: unknown): unknown => {
  if (!isPlainObject(value) || Object.hasOwn(value, "format")) return value;
  const { infusions, issues, ...others } = value;
  return {
    ...others,
    format: "course-1",
    infusions: Array.isArray(infusions)
      ? infusions.map((infusion: unknown) =>
          isPlainObject(infusion) ? { ...infusion, reasons: renameCodes(infusion["reasons"]) } : infusion,
        )
      : infusions,
    issues: renameCodes(issues),
  };
};

/** What parts of the right shape cannot stand together. */
const findCourseProblems = ({ infusions, issues }: Course): readonly SchemaProblem[] => {
  const problems: SchemaProblem[] = [];
  const report = (path: string, value: unknown, allowed: string, remedy?: string): void => {
    problems.push({ path, value: formatValue(value), allowed, remedy });
  };
  infusions.forEach(({ number, phase, window }, i) => {
    const path = `infusions[${i}]`;
    if (number !== i + 1) report(`${path}.number`, number, `${i + 1}, its place in the course`);
    if (phase === "induction" && infusions[i - 1]?.phase === "maintenance") {
      report(`${path}.phase`, phase, '"maintenance", as that of the infusion before it');
    }
    if (window.latest < window.earliest) {
      report(
        `${path}.window.latest`,
        window.latest,
        `on or after "${window.earliest}", when the window begins`,
      );
    }
  });
  issues.forEach(({ code, severity, data, infusion }, i) => {
    const path = `issues[${i}]`;
    const kind = issueTable[code] as unknown as IssueKind;
    if (severity !== kind.severity) {
      report(`${path}.severity`, severity, `"${kind.severity}", as "${code}" has it`);
    }
    if (infusion !== undefined && infusion > infusions.length) {
      report(`${path}.infusion`, infusion, `at most ${infusions.length}, the infusions of the course`);
    }
    try {
      kind.sentence(data as never);
    } catch {
      report(`${path}.data`, data, `the facts of "${code}"`, "A date or a figure is missing or wrong.");
    }
  });
  return problems;
};

const toIssues = (problems: readonly SchemaProblem[]): readonly Issue[] =>
  problems.map(({ path, value, allowed, remedy = null }) =>
    issue(courseInvalid, { path, value, allowed, remedy }),
  );

/**
 * Reads a course from outside: a file that {@link courseToJson} wrote, or a course that was kept as JSON before files had
 * a format, which is brought up to date.
 *
 * All the problems are reported at once, each with its path, its value and what is allowed. The result is a new object with
 * only the known keys. Whether the dates keep to the protocol is a separate question: use {@link checkCourse}.
 *
 * @param value JSON, as `JSON.parse` gives it; for text see {@link parseCourseJson}
 * @example
 * const parsed = parseCourse({ format: "course-2" });
 * parsed.ok ? "" : parsed.issues[0]?.message;
 * // 'format must be "course-1"; it is "course-2".'
 */
export const parseCourse = (value: unknown): ParsedCourse => {
  const { copy, problems: shape } = validateSchema(courseFileSchema, migrate(value), "course", "");
  const problems = shape.length > 0 ? shape : findCourseProblems(copy as Course);
  if (problems.length > 0) return { ok: false, issues: toIssues(problems) };
  const { protocol, start, infusions, issues } = copy as Course;
  return { ok: true, course: { protocol, start, infusions, issues } };
};

/**
 * Reads a course from the text of a JSON file. Where the text is not JSON, the issue says in which line and column.
 *
 * @throws TypeError when it is not text
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"] };
 * const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * if (!course) throw new Error("no course");
 * const read = parseCourseJson(courseToJson(course));
 * read.ok ? read.course.infusions[5]?.date : null; // "2026-12-24"
 */
export const parseCourseJson = (text: string): ParsedCourse => {
  const { value, problem } = parseJson(text, "course", "parseCourse");
  return problem ? { ok: false, issues: toIssues([problem]) } : parseCourse(value);
};
