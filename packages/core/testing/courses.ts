/** Courses for the tests of the formats: ordinary ones, and ones whose every text is as nasty as text can be. */
import fc from "fast-check";
import { planCourse } from "../src/planning/planCourse.ts";
import type { Course, Infusion, PlanContext, PlanOptions } from "../src/planning/types.ts";
import { standardProtocol } from "../src/data/protocols.ts";

/** A course over a Christmas closure. */
export const christmasCourse = ({
  unavailable = [],
  ...more
}: Partial<PlanOptions & Pick<PlanContext, "unavailable">> = {}): Course => {
  const calendar: PlanContext["calendar"] = {
    openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
  };
  const context: PlanContext = { protocol: standardProtocol, calendar, unavailable };
  const plan = planCourse(context, { start: "2026-12-07", horizon: 2, ...more });
  if (!plan.course) throw new Error(plan.conflict.message);
  return plan.course;
};

/** Text that breaks files: their own signs, ends of lines of every kind, control characters, halves of characters. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "\r\n",
          "\n",
          "\r",
          "\u2028",
          "\u2029",
          "\t",
          "\0",
          "\x07",
          "\x1b",
          "\x7f",
          "\x85",
          "\ud83d",
          "\udc00",
        ],
        ...[
          "\\",
          ";",
          ",",
          ":",
          '"',
          "'",
          "\\n",
          "BEGIN:VEVENT",
          "END:VCALENDAR",
          "{number}",
          "{phone}",
          "$&",
        ],
        ...[
          "=1+1",
          "+",
          "-",
          "@",
          "＝",
          "=cmd|' /C calc'!A0",
          '""',
          "é",
          "ß",
          "漢字",
          "💉",
          "👩🏽‍⚕️",
          "e\u0301",
          " ",
        ],
      ),
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.string({ maxLength: 90 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** The course above with every reason replaced. */
export const withReasons = (course: Course, message: string): Course => ({
  ...course,
  infusions: course.infusions.map((infusion): Infusion => ({
    ...infusion,
    reasons: infusion.reasons.map((reason) => ({ ...reason, message })),
  })),
});
