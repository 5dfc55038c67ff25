import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { christmasCourse, nastyText } from "../../testing/courses.ts";
import { findForbidden } from "../clinical.ts";
import { planCourse } from "../planning/planCourse.ts";
import { standardProtocol } from "../data/protocols.ts";
import { formatHelp } from "../help.ts";
import { courseToText } from "./text.ts";

const course = christmasCourse();

describe("a course in plain words", () => {
  it("reads as a letter would say it", () => {
    expect(courseToText(course, { phone: "021 555 0100" })).toBe(
      `Infusion course

1. Monday 7 December 2026
2. Thursday 10 December 2026
3. Monday 14 December 2026
4. Thursday 17 December 2026
5. Monday 21 December 2026
6. Wednesday 23 December 2026

After that

7. Around Friday 22 January 2027 (between Monday 18 January 2027 and Friday 29 January 2027)
8. Around Tuesday 23 February 2027 (between Tuesday 16 February 2027 and Tuesday 2 March 2027)

This is a plan and not yet an appointment. Ask the clinic before you change a date. The treating doctor decides.
The clinic’s phone: 021 555 0100
`,
    );
  });

  it("says what departs from the protocol, and what was given", () => {
    const moved = christmasCourse({ start: "2026-12-14" });
    expect(courseToText(moved)).toContain(`\n\nTo note\n\n- ${moved.issues[0]?.message}\n\n`);
    expect(courseToText(christmasCourse({ given: ["2026-12-07"], start: "2026-12-09" }))).toContain(
      "\n1. Monday 7 December 2026 (given)\n2. ",
    );
  });

  it("ends with whom to call in an emergency, where it is told", () => {
    const help = formatHelp("ZA");
    expect(courseToText(course, { phone: "021 555 0100", help }).endsWith(`0100\n\n${help}\n`)).toBe(true);
    expect(courseToText(course, { help: " " })).toBe(courseToText(course));
  });

  it("has no heading with nothing under it", () => {
    const plan = planCourse(
      {
        protocol: { ...standardProtocol, maintenance: null },
        calendar: { openingDays: ["monday", "thursday"] },
      },
      { start: "2026-12-07" },
    );
    const text = plan.course ? courseToText(plan.course) : "";
    expect(text).toContain("6. Thursday 24 December 2026\n\nThis is a plan");
    expect(courseToText(christmasCourse({ start: "2026-12-14" }), { formatIssue: () => "" })).not.toContain(
      "To note",
    );
  });

  it("speaks another language", () => {
    const text = courseToText(course, {
      phone: "021 555 0100",
      words: {
        title: "Infusiekursus",
        maintenanceTitle: "Daarna",
        maintenance: "{number}. Rondom {date}, van {earliest} tot {latest}",
        notice: "Die dokter besluit.",
        phone: "Bel {phone}",
      },
      formatDate: (date) => date,
    });
    expect(text).toMatch(/^Infusiekursus\n\n1\. 2026-12-07\n/);
    expect(text).toContain("\n\nDaarna\n\n7. Rondom 2027-01-22, van 2027-01-18 tot 2027-01-29\n");
    expect(text).toMatch(/\n\nDie dokter besluit\.\nBel 021 555 0100\n$/);
  });

  it("may stand on a service page", () => {
    expect(findForbidden(courseToText(course, { phone: "1" }), "service")).toEqual([]);
  });
});

describe("laws of the text", () => {
  it("every date is in it, whatever the words, and nothing that cannot be printed", () => {
    fc.assert(
      fc.property(nastyText, nastyText, (title, phone) => {
        const text = courseToText(course, { phone, words: { title }, formatDate: (date) => date });
        for (const { number, date } of course.infusions) {
          expect(text).toMatch(new RegExp(`^${number}\\. (?:Around )?${date}`, "m"));
        }
        expect(text).toContain("The treating doctor decides.");
        expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
      }),
    );
  });
});
