import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClinicCalendar } from "../calendar.ts";
import { standardProtocol } from "../data/protocols.ts";
import { addDays, WEEKDAYS, type PlainDate, type Weekday } from "../date.ts";
import { courseToIcs } from "../formats/ics.ts";
import { courseToText } from "../formats/text.ts";
import { reviewCourse } from "../record/reviewCourse.ts";
import { checkCourse } from "./checkCourse.ts";
import { moveInfusion } from "./moveInfusion.ts";
import { findObstacles } from "./obstacles.ts";
import { planCourse } from "./planCourse.ts";
import { planCourses } from "./planCourses.ts";
import type { Course, PlanContext, PlanOptions } from "./types.ts";

const weekdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const context: PlanContext = { protocol: standardProtocol, calendar: { openingDays: weekdays } };
const six: readonly PlainDate[] = [
  "2026-12-07",
  "2026-12-10",
  "2026-12-14",
  "2026-12-17",
  "2026-12-21",
  "2026-12-24",
];
const plan = (options: PlanOptions, on: PlanContext = context): Course => {
  const { course, conflict } = planCourse(on, options);
  if (!course) throw new Error(conflict.message);
  return course;
};

describe("the rest of a course of which some infusions are given", () => {
  it("begins on the first open day from the start where the window of the next is over, and says so", () => {
    const course = plan({ start: "2027-06-01", given: six, horizon: 2 });
    expect(course.infusions.slice(6)).toMatchObject([
      {
        number: 7,
        date: "2027-06-01",
        window: { earliest: "2027-01-17", latest: "2027-01-31" },
        reasons: [{ message: "The first open day, because its window has passed." }],
      },
      { number: 8, date: "2027-07-01", reasons: [{ code: "intended" }] },
    ]);
    expect(course.issues.map(({ message }) => message)).toEqual([
      "Infusion 7 on Tuesday 1 June 2027 is after its window, which ended on Sunday 31 January 2027. Those before it still count. Tell the treating doctor.",
    ]);
    expect(courseToText(course)).toContain("7. Tuesday 1 June 2027\n8. Around Thursday 1 July 2027 (between");
    expect(courseToIcs(course, { now: "2027-05-31T08:00:00Z" })).not.toMatch(/January/);
  });

  it("gives the true reason and the days that are left where the window has begun", () => {
    const course = plan({ start: "2027-01-28", given: six, horizon: 1 });
    expect(course.infusions[6]).toMatchObject({
      date: "2027-01-28",
      window: { earliest: "2027-01-28", target: "2027-01-24", latest: "2027-01-29" },
      reasons: [
        {
          message: "4 days later than intended: nothing is planned before Thursday 28 January.",
          obstacles: [],
        },
      ],
    });
    expect(course.issues).toEqual([]);
  });

  it("says only of the days that are left that none of them is open", () => {
    const calendar: ClinicCalendar = {
      openingDays: weekdays,
      closures: [{ from: "2027-01-28", to: "2027-01-29", label: "Training" }],
    };
    const course = plan({ start: "2027-01-28", given: six, horizon: 1 }, { ...context, calendar });
    expect(course.infusions[6]).toMatchObject({
      date: "2027-02-01",
      reasons: [{ message: "No open day from Thursday 28 January to Sunday 31 January." }],
    });
    expect(course.issues.map(({ message }) => message)).toEqual([
      "Maintenance infusion 1 is due around Sunday 24 January 2027, but the clinic has no open day from Thursday 28 January to Sunday 31 January. Nearest open day: Monday 1 February 2027. Ask the treating doctor.",
    ]);
  });

  it("has no window before the start, in the induction and after a move either", () => {
    const three = six.slice(0, 3);
    const course = plan({ start: "2026-12-18", given: three });
    expect(course.infusions[3]?.window.earliest).toBe("2026-12-18");
    const moved = moveInfusion(context, course, { number: 5, to: "2026-12-22" }).course;
    expect(moved.infusions[3]?.window.earliest).toBe("2026-12-18");
  });

  it("counts all that were given within the span to the induction, and leaves none out", () => {
    const seven = [...six, "2026-12-26"] as readonly PlainDate[];
    const getPhases = ({ infusions }: Course): string =>
      infusions.map(({ phase, status }) => `${phase[0]}${status[0]}`).join(" ");
    const course = plan({ start: "2027-01-04", given: seven, horizon: 1 });
    expect(getPhases(course)).toBe("ig ig ig ig ig ig ig mp");
    const short = { ...standardProtocol, maintenance: null };
    const ended = plan(
      { start: "2027-03-01", given: [...six, "2027-02-01"] },
      { ...context, protocol: short },
    );
    expect(getPhases(ended)).toBe("ig ig ig ig ig ig ig");
    expect(ended.issues.map(({ code }) => code)).toEqual(["span-exceeded"]);
  });

  it("takes the place of the day to which a maintenance infusion goes", () => {
    const calendar: ClinicCalendar = {
      openingDays: weekdays,
      closures: [{ from: "2027-01-18", to: "2027-01-29", label: "Training" }],
      capacity: { perDay: 1, booked: {} },
    };
    const rest = { start: "2027-01-04", given: six, horizon: 1 } as const;
    const { courses, booked } = planCourses(
      [
        { id: "a", ...rest },
        { id: "b", ...rest },
        { id: "c", ...rest, given: [...six, "2026-12-27"] },
      ],
      { ...context, calendar },
    );
    const dates = courses.map(
      ({ result }) => result.course?.infusions.find(({ status }) => status === "planned")?.date,
    );
    expect(new Set(dates).size).toBe(3);
    expect(Object.values(booked)).toEqual([1, 1, 1]);
  });

  it("is what a review on the day of the start plans: never before it, never on a closed day, all windows from it on", () => {
    fc.assert(
      fc.property(
        fc.subarray([...WEEKDAYS], { minLength: 1 }),
        fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 5, maxLength: 9 }),
        fc.integer({ min: 1, max: 250 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 40 })), {
          maxLength: 3,
        }),
        (openingDays, gaps, later, ranges) => {
          const given: PlainDate[] = ["2026-12-07"];
          for (const gap of gaps) given.push(addDays(given[given.length - 1] as PlainDate, gap));
          const start = addDays(given[given.length - 1] as PlainDate, later);
          const calendar: ClinicCalendar = {
            openingDays,
            closures: ranges.map(([from, length]) => ({
              from: addDays(given[0] as PlainDate, from),
              to: addDays(given[0] as PlainDate, from + length),
              label: "Closed",
            })),
          };
          const on = { ...context, calendar };
          const review = reviewCourse(on, {
            attendance: given.map((date) => ({ date, status: "given" })),
            today: start,
            horizon: 4,
          });
          fc.pre(review.course !== null);
          const course = plan({ start, given, horizon: 4 }, on);
          expect(course.infusions.map(({ number, phase, date }) => [number, phase, date])).toEqual(
            review.course?.infusions.map(({ number, phase, date }) => [number, phase, date]),
          );
          for (const { status, date, window } of course.infusions) {
            if (status === "given") continue;
            expect(date >= start).toBe(true);
            expect(findObstacles(calendar, date)).toEqual([]);
            if (date <= window.latest) expect(window.earliest >= start || window.earliest > date).toBe(true);
          }
          // What a check finds, the plan has said.
          const said = new Set(course.issues.map(({ infusion }) => infusion));
          for (const { code, infusion } of checkCourse(on, course)) {
            if (
              (code === "late" || code === "early") &&
              course.infusions[(infusion ?? 1) - 1]?.status === "planned"
            )
              expect(said.has(infusion)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
