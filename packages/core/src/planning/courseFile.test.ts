import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { christmasCourse, nastyText, withReasons } from "../../testing/courses.ts";
import { histories, listCourses } from "../../testing/records.ts";
import { isPlainDate } from "../date.ts";
import { issueTable } from "../issue.ts";
import { courseFileSchema } from "../validation/courseFileSchema.ts";
import { courseToJson, parseCourse, parseCourseJson } from "./courseFile.ts";

const course = christmasCourse();
const file = JSON.parse(courseToJson(course)) as Record<string, unknown>;
const messages = (value: unknown): readonly string[] => {
  const parsed = parseCourse(value);
  return parsed.ok ? [] : parsed.issues.map(({ message }) => message);
};
const [first, second] = course.infusions;

describe("a course as a file", () => {
  it("comes back as it is, as a value and as text, with or without the address of its schema", () => {
    expect(parseCourse(file)).toEqual({ ok: true, course });
    expect(parseCourseJson(courseToJson(course))).toEqual({ ok: true, course });
    expect(parseCourse({ $schema: courseFileSchema.$id, ...file })).toEqual({ ok: true, course });
  });

  it("comes back whatever stands in its texts", () => {
    fc.assert(
      fc.property(nastyText, (message) => {
        const nasty = withReasons(course, message);
        expect(parseCourseJson(courseToJson(nasty))).toEqual({ ok: true, course: nasty });
      }),
      { numRuns: 300 },
    );
  });

  it("comes back however the course has gone", () => {
    let count = 0;
    fc.assert(
      fc.property(histories, (history) => {
        for (const one of listCourses(history)) {
          count++;
          expect(parseCourseJson(courseToJson(one))).toEqual({ ok: true, course: one });
        }
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(300);
  });

  it("is read from before files had a format, with the names of that time", () => {
    const [sixth] = course.infusions.slice(5);
    const before = {
      ...course,
      infusions: [
        ...course.infusions.slice(0, 5),
        { ...sixth, reasons: sixth?.reasons.map((reason) => ({ ...reason, code: "intended-shut" })) },
      ],
      issues: [
        {
          code: "shut-day",
          severity: "error",
          message: "It is shut.",
          data: { number: 6, date: "2026-12-24", why: "it is shut" },
          infusion: 6,
        },
      ],
    };
    const parsed = parseCourse(before);
    if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
    expect(parsed.course.infusions[5]?.reasons[0]?.code).toBe("intended-closed");
    expect(parsed.course.issues[0]?.code).toBe("closed-day");
    // A file that names its format has the names of that format.
    expect(messages({ ...before, format: "course-1" })).toHaveLength(2);
  });

  it.each<readonly [string, unknown, readonly string[]]>([
    [
      "no object",
      7,
      ["course must be an object with format, protocol, start, infusions and issues; it is 7."],
    ],
    ["a later shape", { ...file, format: "course-2" }, ['format must be "course-1"; it is "course-2".']],
    [
      "an unknown key",
      { ...file, patient: "A. Name" },
      [
        'patient must be left out; it is "A. Name". The keys known here are $schema, format, protocol, start, infusions, issues.',
      ],
    ],
    [
      "a date that does not exist",
      { ...file, start: "2026-02-30" },
      [
        'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-02-30". February 2026 has days 1 to 28.',
      ],
    ],
    [
      "infusions out of order",
      { ...file, infusions: [second, first] },
      [
        "infusions[0].number must be 1, its place in the course; it is 2.",
        "infusions[1].number must be 2, its place in the course; it is 1.",
      ],
    ],
    [
      "an induction after the maintenance",
      { ...file, infusions: [{ ...first, phase: "maintenance" }, second] },
      ['infusions[1].phase must be "maintenance", as that of the infusion before it; it is "induction".'],
    ],
    [
      "a window that ends before it begins",
      {
        ...file,
        infusions: [
          { ...first, window: { earliest: "2026-12-08", target: "2026-12-07", latest: "2026-12-07" } },
        ],
      },
      [
        'infusions[0].window.latest must be on or after "2026-12-08", when the window begins; it is "2026-12-07".',
      ],
    ],
    [
      "a reason that does not exist",
      { ...file, infusions: [{ ...first, reasons: [{ code: "as-askd", message: "", obstacles: [] }] }] },
      [
        'infusions[0].reasons[0].code must be one of "as-asked", "start-moved" … "given"; it is "as-askd". Did you mean "as-asked"?',
      ],
    ],
    [
      "an issue without its facts, of another gravity, about nothing",
      {
        ...file,
        issues: [{ code: "missed", severity: "error", message: "", data: { date: "soon" }, infusion: 99 }],
      },
      [
        'issues[0].severity must be "warning", as "missed" has it; it is "error".',
        "issues[0].infusion must be at most 8, the infusions of the course; it is 99.",
        'issues[0].data must be the facts of "missed"; it is an object. A date or a figure is missing or wrong.',
      ],
    ],
  ])("%s is refused, naming the field, the value and what is allowed", (_, value, expected) => {
    expect(messages(value)).toEqual(expected);
  });

  it("text that is no JSON is refused at its line and column", () => {
    const read = parseCourseJson('{\n  "format": "course-1",\n}');
    expect(read.ok ? [] : read.issues.map(({ code, message }) => [code, message])).toEqual([
      [
        "course-invalid",
        'Line 3, column 1 must be a key in double quotes; it is "}". Take the comma before it away.',
      ],
    ]);
  });
});

describe("the published schema of a course", () => {
  const published: unknown = JSON.parse(
    readFileSync(new URL("../course.schema.json", import.meta.url), "utf8"),
  );
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.addFormat("date", { type: "string", validate: (text) => isPlainDate(text) });
  const valid = ajv.compile(published as object);

  it("is the one that the parser walks: after a change run pnpm schema", () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(courseFileSchema)));
  });

  it("knows every code that an issue can have", () => {
    for (const code of Object.keys(issueTable)) {
      expect(JSON.stringify(published)).toContain(`"${code}"`);
    }
  });

  it("takes every course that comes about, and whatever the parser takes", () => {
    const damage = fc.record({
      key: fc.constantFrom(...Object.keys(file)),
      value: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant([]), fc.constant(undefined)),
    });
    fc.assert(
      fc.property(histories, damage, (history, { key, value }) => {
        for (const one of listCourses(history)) {
          const sound = JSON.parse(courseToJson(one)) as object;
          expect(valid(sound), JSON.stringify(valid.errors)).toBe(true);
          const damaged = JSON.parse(JSON.stringify({ ...sound, [key]: value })) as object;
          if (parseCourse(damaged).ok && "format" in damaged) expect(valid(damaged)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
