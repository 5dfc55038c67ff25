import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClinicCalendar, Closure, Obstacle, Unavailability, WeekInterval } from "../calendar.ts";
import { getIntendedDays } from "./induction.ts";
import { findObstacles } from "./obstacles.ts";
import { proposeChoices } from "../record/proposeChoices.ts";
import { planCourse } from "./planCourse.ts";
import type { Conflict, Course, PlanContext, PlanOptions, PlanResult } from "./types.ts";
import { standardProtocol } from "../data/protocols.ts";
import { addDays, daysBetween, WEEKDAYS, weekdayOf, type PlainDate, type Weekday } from "../date.ts";
import type { Protocol } from "../protocol.ts";
import { validateProtocol } from "../validation/parseProtocol.ts";

const weekdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const christmas: readonly Closure[] = [
  { from: "2026-12-16", label: "Day of Reconciliation", kind: "holiday" },
  { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
];
const at = (
  calendar: ClinicCalendar,
  start: PlainDate,
  { unavailable, ...more }: Partial<PlanOptions & Pick<PlanContext, "unavailable">> = {},
): PlanResult =>
  planCourse(
    { protocol: standardProtocol, calendar, ...(unavailable ? { unavailable } : {}) },
    { start, ...more },
  );
const courseOf = (plan: PlanResult): Course => {
  if (!plan.course) throw new Error(plan.issues.map((issue) => issue.message).join(" "));
  return plan.course;
};
const dates = (plan: PlanResult): readonly PlainDate[] =>
  courseOf(plan).infusions.map((infusion) => infusion.date);
const induction = (plan: PlanResult): readonly PlainDate[] =>
  courseOf(plan)
    .infusions.filter((infusion) => infusion.phase === "induction")
    .map((infusion) => infusion.date);

describe("what is told of a date", () => {
  it("is every closed weekday that pushed it away, and none where an open day was nearer", () => {
    const context = { protocol: standardProtocol, calendar: { openingDays: ["wednesday"] } } as const;
    const { choices } = proposeChoices(context, { start: "2027-01-06" }, { today: "2027-01-05", horizon: 0 });
    expect(choices[0]?.course.infusions.map(({ date, reasons }) => [date, reasons[0]?.message])).toEqual([
      ["2027-01-06", "The start that was asked for."],
      [
        "2027-01-13",
        "3 days later than intended: the clinic is closed on Saturdays, Sundays, Mondays and Tuesdays.",
      ],
      ["2027-01-20", "7 days later than intended, to keep the gaps to the other infusions right."],
      ["2027-01-27", "10 days later than intended, to keep the gaps to the other infusions right."],
      ["2027-02-03", "14 days later than intended, to keep the gaps to the other infusions right."],
      ["2027-02-10", "17 days later than intended, to keep the gaps to the other infusions right."],
    ]);
  });

  it("never has a window of maintenance that begins or ends on a closed day", () => {
    fc.assert(
      fc.property(
        fc.subarray([...WEEKDAYS], { minLength: 1 }),
        fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-11-30", days)),
        (openingDays, start) => {
          const calendar = { openingDays, closures: christmas };
          const { course } = planCourse({ protocol: standardProtocol, calendar }, { start, horizon: 6 });
          for (const { phase, window } of course?.infusions ?? []) {
            if (phase !== "maintenance") continue;
            for (const end of [window.earliest, window.latest])
              expect(findObstacles(calendar, end)).toEqual([]);
          }
        },
      ),
    );
  });
});

describe("the standard course", () => {
  it("puts six infusions on Mondays and Thursdays when nothing stands in the way", () => {
    expect(induction(at({ openingDays: weekdays }, "2026-06-01"))).toEqual([
      "2026-06-01",
      "2026-06-04",
      "2026-06-08",
      "2026-06-11",
      "2026-06-15",
      "2026-06-18",
    ]);
  });

  it("fits six before a Christmas closure", () => {
    const plan = at({ openingDays: weekdays, closures: christmas }, "2026-12-07");
    expect(induction(plan)).toEqual([
      "2026-12-07",
      "2026-12-10",
      "2026-12-14",
      "2026-12-17",
      "2026-12-21",
      "2026-12-23",
    ]);
    const last = courseOf(plan).infusions[5];
    expect(last?.reasons[0]?.code).toBe("intended-closed");
    expect(last?.reasons[0]?.message).toBe(
      "1 day earlier than intended: the clinic is closed from Thursday 24 December to Monday 4 January (Christmas closure).",
    );
    expect(courseOf(plan).issues).toEqual([]);
  });

  it("moves a start that leaves too few days before the closure, and says what would save it", () => {
    const { conflict, ...plan } = at({ openingDays: weekdays, closures: christmas }, "2026-12-14");
    const course = plan.course as Course;
    expect(plan.issues).toBe(course.issues);
    expect(course.infusions[0]?.date).toBe("2027-01-05");
    expect(course.issues.map(({ code, severity, infusion }) => ({ code, severity, infusion }))).toEqual([
      { code: "start-moved", severity: "warning", infusion: 1 },
    ]);
    expect(course.issues[0]?.message).toMatch(
      /^The first infusion is on Tuesday 5 January 2027, 22 days after/,
    );
    expect(conflict?.obstacles).toEqual([
      { kind: "closure", label: "Christmas closure", from: "2026-12-24", to: "2027-01-04" },
    ]);
    // Three of the six days fit beside the holiday before the closure, a fourth on its eve: two more must open.
    expect(conflict?.openings).toEqual([["2026-12-28", "2026-12-31"]]);
    expect(conflict?.firstStart).toBe("2027-01-05");
  });

  it("names the weekday when the start itself is closed", () => {
    const plan = at({ openingDays: weekdays }, "2026-12-05");
    expect(plan.course?.infusions[0]?.date).toBe("2026-12-07");
    expect(plan.conflict?.message).toBe("The clinic is closed on Saturdays.");
  });

  it("names a holiday in the reason of an infusion that leaves its day", () => {
    const plan = at(
      {
        openingDays: ["monday", "thursday"],
        closures: [{ from: "2026-09-24", label: "Heritage Day", kind: "holiday" }],
      },
      "2026-09-07",
    );
    expect(plan.course).not.toBeNull();
    const course = courseOf(plan);
    // Mondays and Thursdays without that Thursday leave five days in the three weeks from 7 September.
    expect(course.infusions[0]?.date).toBe("2026-09-28");
    expect(plan.conflict?.message).toContain("Thursday 24 September is a public holiday, Heritage Day");
  });

  it("says which rule cannot hold when no start works", () => {
    const plan = at({ openingDays: ["monday"] }, "2026-06-01");
    expect(plan.course).toBeNull();
    if (plan.course) return;
    expect(plan.issues[0]?.code).toBe("no-lawful-start");
    expect(plan.conflict.firstStart).toBeNull();
    // Three weeks hold three Mondays; the closed weekdays that it takes to leave fewer than six days are named.
    expect(plan.conflict.obstacles.every((obstacle) => obstacle.kind === "closed-weekday")).toBe(true);
    expect(plan.conflict.openings[0]).toHaveLength(3);
  });

  it("says how many fit at most, where the start is closed and no other would do", () => {
    const plan = at({ openingDays: ["wednesday"] }, "2026-12-07");
    expect(plan.course ? null : plan.conflict.message).toBe(
      "The clinic is closed on Mondays. From any start at most 3 of the 6 infusions fit within 21 days.",
    );
    // Where another start works, there is no more to say.
    expect(at({ openingDays: weekdays }, "2026-12-05").conflict?.message).not.toContain("at most");
    const never = {
      protocol: standardProtocol,
      calendar: { openingDays: weekdays },
      unavailable: [{ weekdays: WEEKDAYS }],
    };
    expect(planCourse(never, { start: "2026-12-07" }).conflict?.message).toBe(
      "Mondays are marked as not possible. No infusion fits from any start.",
    );
  });

  it("does not ask the clinic to open on a day on which the patient cannot come", () => {
    const plan = planCourse(
      { protocol: standardProtocol, calendar: { openingDays: weekdays }, unavailable: ["2026-12-07"] },
      { start: "2026-12-07" },
    );
    expect(plan.conflict).toMatchObject({ openings: [], firstStart: "2026-12-08" });
  });

  it("keeps a day the patient cannot come free, and says so", () => {
    const plan = at({ openingDays: weekdays }, "2026-06-01", {
      unavailable: ["2026-06-11", "2026-06-12"],
    });
    const fourth = courseOf(plan).infusions[3];
    expect(["2026-06-11", "2026-06-12"]).not.toContain(fourth?.date);
    expect(fourth?.reasons[0]?.message).toContain(
      "Thursday 11 June and Friday 12 June are marked as not possible",
    );
  });

  it("follows opening days that change from a date on", () => {
    const plan = at(
      {
        openingDays: [{ days: ["monday", "thursday"] }, { from: "2026-06-10", days: ["tuesday", "friday"] }],
      },
      "2026-06-01",
    );
    expect(induction(plan).map(weekdayOf)).toEqual([
      "monday",
      "thursday",
      "monday",
      "friday",
      "tuesday",
      "friday",
    ]);
  });

  it("leaves a fully booked day free", () => {
    const plan = at(
      { openingDays: weekdays, capacity: { perDay: 2, booked: { "2026-06-04": 2, "2026-06-08": 1 } } },
      "2026-06-01",
    );
    expect(induction(plan)).not.toContain("2026-06-04");
    expect(induction(plan)).toContain("2026-06-08");
  });
});

describe("maintenance", () => {
  it("counts each month from the last of the induction, so that a month's end does not drift", () => {
    const everyDay: ClinicCalendar = { openingDays: WEEKDAYS };
    // From 14 January the sixth falls on 31 January (17 days later).
    const plan = at(everyDay, "2027-01-14", { horizon: 4 });
    expect(dates(plan).slice(5)).toEqual([
      "2027-01-31",
      "2027-02-28",
      "2027-03-31",
      "2027-04-30",
      "2027-05-31",
    ]);
  });

  it("takes the nearest open day, the earlier on a tie", () => {
    // The target, Wednesday 8 July 2026, is closed; Tuesday and Thursday are equally near.
    const plan = at({ openingDays: ["monday", "tuesday", "thursday", "friday"] }, "2026-05-21", {
      horizon: 1,
    });
    const infusion = courseOf(plan).infusions[6];
    const target = infusion?.window.target as PlainDate;
    expect(daysBetween(infusion?.date as PlainDate, target)).toBe(weekdayOf(target) === "wednesday" ? 1 : 0);
  });

  it("keeps the target and names the nearest open days when its window has none", () => {
    const plan = at(
      { openingDays: weekdays, closures: [{ from: "2026-07-08", to: "2026-07-31", label: "Building work" }] },
      "2026-06-01",
      { horizon: 1 },
    );
    const course = courseOf(plan);
    expect(course.infusions[6]?.date).toBe("2026-07-18");
    expect(course.issues[0]).toMatchObject({
      code: "maintenance-no-open-day",
      severity: "warning",
      infusion: 7,
      data: { before: "2026-07-07", after: "2026-08-03" },
    });
  });

  it("lists none for a protocol that has none, and none when none are asked for", () => {
    const plan = planCourse(
      { protocol: { ...standardProtocol, maintenance: null }, calendar: { openingDays: weekdays } },
      { start: "2026-06-01" },
    );
    expect(dates(plan)).toHaveLength(6);
    expect(dates(at({ openingDays: weekdays }, "2026-06-01", { horizon: 0 }))).toHaveLength(6);
  });
});

describe("given infusions", () => {
  it("stay as they are, and the rest is planned around them", () => {
    const plan = at({ openingDays: weekdays }, "2026-06-12", {
      given: ["2026-06-01", "2026-06-04", "2026-06-08"],
    });
    const course = courseOf(plan);
    expect(course.infusions.slice(0, 3).map(({ status }) => status)).toEqual(["given", "given", "given"]);
    expect(induction(plan)).toEqual([
      "2026-06-01",
      "2026-06-04",
      "2026-06-08",
      "2026-06-12",
      "2026-06-15",
      "2026-06-18",
    ]);
  });

  it("that came too close are an issue, not an error", () => {
    const plan = at({ openingDays: weekdays }, "2026-06-03", { given: ["2026-06-01", "2026-06-02"] });
    expect(courseOf(plan).issues[0]).toMatchObject({ code: "gap-too-short", infusion: 2 });
  });

  it("that leave too little time end in a value that says so", () => {
    const plan = at({ openingDays: weekdays }, "2026-06-18", { given: ["2026-06-01", "2026-06-04"] });
    expect(plan.course).toBeNull();
    expect(plan.course ? [] : plan.issues).toMatchObject([
      {
        code: "no-lawful-rest",
        message:
          "2 of 6 infusions are given, and the rest cannot all fall by Sunday 21 June 2026. Too few days are left from Thursday 18 June. The treating doctor decides how to go on.",
      },
    ]);
  });

  it("whose rest a closure keeps from fitting end in a value that says what would save it", () => {
    const closures: readonly Closure[] = [{ from: "2026-06-15", to: "2026-06-19", label: "Congress" }];
    const plan = at({ openingDays: weekdays, closures }, "2026-06-11", {
      given: ["2026-06-01", "2026-06-04", "2026-06-08"],
    });
    expect(plan.course).toBeNull();
    expect(plan.course ? null : plan.conflict).toEqual({
      start: "2026-06-11",
      obstacles: [
        { kind: "closed-weekday", weekday: "saturday" },
        { kind: "closed-weekday", weekday: "sunday" },
        { kind: "closure", label: "Congress", from: "2026-06-15", to: "2026-06-19" },
      ],
      isSmallest: true,
      openings: [["2026-06-15", "2026-06-18"]],
      firstStart: null,
      message:
        "The clinic is closed from Monday 15 June to Friday 19 June (Congress) and the clinic is closed on Saturdays and Sundays.",
    });
  });

  it("count maintenance from the last one really given", () => {
    const given = [...induction(at({ openingDays: weekdays }, "2026-06-01")), "2026-07-24" as const];
    const course = courseOf(at({ openingDays: weekdays }, "2026-07-27", { given, horizon: 1 }));
    expect(course.infusions[7]?.window.target).toBe("2026-08-24");
  });
});

describe("wrong input", () => {
  const good = { protocol: standardProtocol, calendar: { openingDays: weekdays }, start: "2026-06-01" };
  const planWith = (change: object): PlanResult => {
    const { protocol, calendar, unavailable, ...options } = { ...good, unavailable: [], ...change };
    return planCourse({ protocol, calendar, unavailable } as PlanContext, options as PlanOptions);
  };
  it.each<[string, object, string]>([
    [
      "no such day",
      { start: "2026-02-30" },
      'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-02-30". February 2026 has days 1 to 28.',
    ],
    ["a Date", { start: new Date(0) }, "start must be a date written YYYY-MM-DD"],
    [
      "no opening days",
      { calendar: { openingDays: [] } },
      'calendar.openingDays must be a list of 1 to 100 values, such as ["monday","thursday"], where there are no alternatingDays; it is an empty list.',
    ],
    [
      "no such weekday",
      { calendar: { openingDays: ["mon"] } },
      'calendar.openingDays[0] must be "monday", "tuesday", "wednesday", "thursday", "friday", "saturday" or "sunday" or an object with days; it is "mon". Did you mean "monday"?',
    ],
    ["no calendar", { calendar: undefined }, "calendar must be an object with openingDays; it is missing."],
    [
      "a closure that ends before it begins",
      {
        calendar: { openingDays: weekdays, closures: [{ from: "2026-12-24", to: "2026-12-20", label: "x" }] },
      },
      'calendar.closures[0].to must be on or after "2026-12-24", when it begins; it is "2026-12-20".',
    ],
    [
      "a closure without a reason",
      { calendar: { openingDays: weekdays, closures: [{ from: "2026-12-24" }] } },
      "calendar.closures[0].label must be text of 1 to 1000 characters that are not all spaces; it is missing.",
    ],
    ["half a horizon", { horizon: 1.5 }, "horizon must be a whole number from 0 to 120; it is 1.5."],
    [
      "one date for a list",
      { unavailable: "2026-06-04" },
      "unavailable must be a list of 0 to 2000 values; it is",
    ],
    [
      "a day away that is none",
      { unavailable: ["2026-06-04", "2026-02-30"] },
      'unavailable[1] must be a date written YYYY-MM-DD, such as "2026-12-07" or an object, such as {"from":"2026-12-14","to":"2026-12-18"}; it is "2026-02-30". February 2026 has days 1 to 28.',
    ],
    ["a given date of a wrong type", { given: [20260604] }, "given[0] must be a date written YYYY-MM-DD"],
    [
      "given dates that are no list",
      { given: "2026-06-04" },
      "given must be a list of 0 to 1000 values; it is",
    ],
    [
      "given dates out of order",
      { given: ["2026-06-04", "2026-06-01"] },
      'given[1] must be after the date before it, "2026-06-04"; it is "2026-06-01". Put the dates in order, each once.',
    ],
  ])("%s is refused with field, value and remedy", (_, change, message) => {
    expect(() => planWith(change)).toThrow(message);
  });

  it.each([undefined, null, "2026-06-01"])("options that are none are refused: %j", (wrong) => {
    const context = { protocol: standardProtocol, calendar: { openingDays: weekdays } };
    expect(() => planCourse(context, wrong as never)).toThrow(
      /^options must be an object with start; it is /,
    );
    expect(() => planCourse(wrong as never, { start: "2026-06-01" })).toThrow(
      /^context must be an object with protocol and calendar; it is /,
    );
  });

  const { induction } = standardProtocol;
  it.each<[string, unknown, string]>([
    [
      "nothing",
      undefined,
      "protocol must be an object with id, version, title, induction, maintenance, startWithinDays and sources; it is missing.",
    ],
    ["a list", [], "protocol must be an object with id"],
    ["text", "clinic-standard", "protocol must be an object with id"],
    ["an empty object", {}, "protocol.id must be small letters and digits"],
    [
      "a version as a number",
      { ...standardProtocol, version: 1 },
      'protocol.version must be a version in three numbers, such as "1.0.0"; it is 1.',
    ],
    [
      "no title",
      { ...standardProtocol, title: "" },
      'protocol.title must be text of at most 200 characters; it is "".',
    ],
    [
      "no induction",
      { ...standardProtocol, induction: undefined },
      "protocol.induction must be an object with infusions, spanDays and gap; it is missing.",
    ],
    [
      "a gap as a number",
      { ...standardProtocol, induction: { ...induction, gap: 2 } },
      "protocol.induction.gap must be an object with least; it is 2.",
    ],
    [
      "no word on maintenance",
      { ...standardProtocol, maintenance: undefined },
      "protocol.maintenance must be an object with every and window or null; it is missing.",
    ],
    [
      "half a maintenance",
      { ...standardProtocol, maintenance: { every: { months: 1 } } },
      "protocol.maintenance.window must be an object with before and after; it is missing.",
    ],
    [
      "maintenance every so often",
      { ...standardProtocol, maintenance: { every: "month", window: { before: 7, after: 7 } } },
      'protocol.maintenance.every must be an object, such as {"months":1}; it is "month".',
    ],
    ["no sources", { ...standardProtocol, sources: null }, "protocol.sources must be an object; it is null."],
    [
      "a key that it does not know",
      { ...standardProtocol, induction: { ...induction, span: 21 } },
      "protocol.induction.span must be left out; it is 21.",
    ],
  ])("a protocol that is none is refused: %s", (_, wrong, message) => {
    expect(() => planWith({ protocol: wrong })).toThrow(message);
  });

  it("whatever a protocol is, it is refused in words or it can be planned with", () => {
    const part = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(
        null,
        -1,
        0,
        1,
        6,
        21,
        "6",
        [],
        [0],
        {},
        { least: 2 },
        { months: 1 },
        { days: 7 },
      ),
    );
    const places = [
      ["induction", "infusions", "spanDays", "gap", "intendedDays"],
      ["maintenance", "every", "window", "infusions"],
      ["id", "version", "title", "sources", "startWithinDays"],
    ];
    const unreadable = { toString: 0, valueOf: 0 };
    const findProblem = (protocol: unknown): string | null => {
      try {
        planWith({ protocol });
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    };
    for (const value of [[unreadable], unreadable]) {
      const { induction } = standardProtocol;
      for (const wrong of [
        { spanDays: value },
        { gap: { least: value } },
        { gap: { least: 2, greatest: value } },
      ])
        expect(findProblem({ ...standardProtocol, induction: { ...induction, ...wrong } })).toMatch(
          /^protocol\.induction\.(?:spanDays|gap\.least|gap\.greatest) must be a whole number/,
        );
    }
    let sound = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(4), part, ([whole = "", ...parts], i, value) => {
        const name = parts[i] ?? whole;
        const wrong: unknown =
          whole === "id" || name === whole
            ? { ...standardProtocol, [name]: value }
            : {
                ...standardProtocol,
                [whole]: { ...(standardProtocol as unknown as Record<string, object>)[whole], [name]: value },
              };
        const problem = findProblem(wrong);
        // A figure without a source is wrong in a protocol's file, and can be planned with.
        const issue = validateProtocol(wrong).find(
          ({ data: { path, value: found, allowed } }) =>
            !/^sources(?:\.\w+|\["[\w.]+"\])$/.test(`${path}`) ||
            found !== "missing" ||
            allowed === "left out",
        );
        if (issue && `${issue.data["path"]}` !== "sources") {
          expect(problem).toContain(issue.message);
          expect(problem).toMatch(/^protocol/);
        } else if (!issue) expect(problem).toBeNull();
        if (problem === null) {
          sound++;
          expect(planWith({ protocol: wrong }).issues).toBeInstanceOf(Array);
        } else {
          expect(problem).toMatch(/^protocol.* must be .+[.?]$/s);
        }
        expect(typeof findProblem(value)).toBe("string");
      }),
      { numRuns: 1000 },
    );
    expect(sound).toBeGreaterThan(10);
  });
});

describe("a protocol that cannot hold together", () => {
  const { induction } = standardProtocol;
  it.each<[string, object, string]>([
    [
      "no infusions",
      { induction: { ...induction, infusions: 0 } },
      "protocol.induction.infusions must be a whole number from 1 to 60; it is 0.",
    ],
    ["half an infusion", { induction: { ...induction, infusions: 1.5 } }, "it is 1.5."],
    [
      "a gap that its span cannot hold",
      { induction: { ...induction, gap: { least: 5 } } },
      "protocol.induction.gap.least must be small enough for the span; it is 5. 6 infusions at least 5 days apart need 26 days, and induction.spanDays is 21.",
    ],
    [
      "a greatest gap under the least",
      { induction: { ...induction, gap: { least: 3, greatest: 2 } } },
      "protocol.induction.gap.greatest must be",
    ],
    [
      "intended days that do not begin with 0",
      { induction: { ...induction, intendedDays: [1, 3, 5, 7, 9, 11] } },
      "protocol.induction.intendedDays must be a list of 6 whole numbers",
    ],
    [
      "an interval of nothing",
      { maintenance: { every: { months: 0 }, window: { before: 7, after: 7 } } },
      "protocol.maintenance.every.months must be a whole number from 1 to 366; it is 0.",
    ],
    [
      "a window turned round",
      { maintenance: { every: { months: 1 }, window: { before: -7, after: 7 } } },
      "protocol.maintenance.window.before must be",
    ],
  ])("with %s is refused", (_, change, message) => {
    const protocol = { ...standardProtocol, ...change } as Protocol;
    const context: PlanContext = { protocol, calendar: { openingDays: weekdays } };
    expect(() => planCourse(context, { start: "2026-06-01" })).toThrow(message);
  });
});

/** A protocol small enough for every choice of days to be tried. */
const smallProtocol = fc
  .record({
    infusions: fc.integer({ min: 1, max: 5 }),
    slack: fc.integer({ min: 0, max: 8 }),
    least: fc.integer({ min: 1, max: 3 }),
    extra: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    startWithinDays: fc.integer({ min: 0, max: 12 }),
    // Days of the protocol's own, as the steps between them beyond the least: left out, they are even.
    steps: fc.option(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), {
      nil: undefined,
    }),
  })
  .map(({ infusions, slack, least, extra, startWithinDays, steps }): Protocol => {
    const spanDays = (infusions - 1) * least + 1 + slack;
    const days = [0];
    let left = slack;
    for (let k = 1; k < infusions; k++) {
      const step = Math.min(steps?.[k - 1] ?? 0, left, extra ?? Infinity);
      left -= step;
      days.push((days[k - 1] as number) + least + step);
    }
    return {
      ...standardProtocol,
      startWithinDays,
      induction: {
        infusions,
        spanDays,
        gap: extra === undefined ? { least } : { least, greatest: least + extra },
        ...(steps ? { intendedDays: days } : {}),
      },
    };
  });

const someCalendar: fc.Arbitrary<ClinicCalendar> = fc
  .record({
    openingDays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    closed: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 5 })), {
      maxLength: 4,
    }),
  })
  .map(({ openingDays, closed }) => ({
    openingDays,
    closures: closed.map(([from, length], i) => ({
      from: addDays("2026-06-01", from),
      to: addDays("2026-06-01", from + length),
      label: `Closure ${i + 1}`,
    })),
  }));

/** Why a plan did not begin when it was asked to, where it did not. */
const conflictOf = (plan: PlanResult): Conflict | null => plan.conflict;

/** A calendar with these obstacles and no others. */
const calendarOf = (obstacles: readonly Obstacle[]): ClinicCalendar => ({
  openingDays: WEEKDAYS.filter(
    (day) => !obstacles.some((one) => one.kind === "closed-weekday" && one.weekday === day),
  ),
  closures: obstacles.flatMap((one) => (one.kind === "closure" || one.kind === "holiday" ? [one] : [])),
});

/** Whether a clinic is open on a date, told a second time and slowly. */
const open = (calendar: ClinicCalendar, date: PlainDate): boolean =>
  (calendar.openingDays as readonly Weekday[]).includes(weekdayOf(date)) &&
  !(calendar.closures ?? []).some(({ from, to }) => date >= from && date <= (to ?? from));

/** What a choice of days is worth: the four levels of the objective but the first, as numbers that compare in order. */
const worth = (protocol: Protocol, chosen: readonly PlainDate[]): readonly [number, number, string] => {
  const first = chosen[0] as PlainDate;
  const { infusions, spanDays, intendedDays } = protocol.induction;
  const squares = chosen.reduce(
    // In whole numbers, so that equal sums are equal: without days of its own the k-th aims at k × span ÷ infusions.
    (sum, date, k) =>
      sum +
      (daysBetween(first, date) * infusions -
        (intendedDays?.[k] ?? 0) * infusions -
        (intendedDays ? 0 : k * spanDays)) **
        2,
    0,
  );
  return [squares, new Set(chosen.map(weekdayOf)).size, chosen.join()];
};
const better = (a: ReturnType<typeof worth>, b: ReturnType<typeof worth>): boolean =>
  a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];

/** The best induction by trying every lawful one. */
const byTryingAll = (
  protocol: Protocol,
  calendar: ClinicCalendar,
  start: PlainDate,
  opened: readonly PlainDate[] = [],
): readonly PlainDate[] | null => {
  const { infusions, spanDays, gap } = protocol.induction;
  const isOpen = (date: PlainDate): boolean => opened.includes(date) || open(calendar, date);
  for (let delay = 0; delay <= protocol.startWithinDays; delay++) {
    const first = addDays(start, delay);
    if (!isOpen(first)) continue;
    let best: readonly PlainDate[] | null = null;
    const extend = (chosen: readonly PlainDate[]): void => {
      if (chosen.length === infusions) {
        if (!best || better(worth(protocol, chosen), worth(protocol, best))) best = chosen;
        return;
      }
      const previous = chosen[chosen.length - 1] as PlainDate;
      const furthest = Math.min(gap.greatest ?? Infinity, spanDays);
      for (let step = gap.least; step <= furthest; step++) {
        const next = addDays(previous, step);
        if (daysBetween(first, next) > spanDays - 1) break;
        if (isOpen(next)) extend([...chosen, next]);
      }
    };
    extend([first]);
    if (best) return best;
  }
  return null;
};

/** The best rest of an induction by trying every lawful one. */
const restByTryingAll = (
  protocol: Protocol,
  calendar: ClinicCalendar,
  given: readonly PlainDate[],
  soonest: PlainDate,
  opened: readonly PlainDate[] = [],
): readonly PlainDate[] | null => {
  const { infusions, spanDays, gap } = protocol.induction;
  let best: readonly PlainDate[] | null = null;
  const extend = (chosen: readonly PlainDate[]): void => {
    if (chosen.length === infusions) {
      if (!best || better(worth(protocol, chosen), worth(protocol, best))) best = chosen;
      return;
    }
    for (let step = gap.least; step <= Math.min(gap.greatest ?? Infinity, spanDays); step++) {
      const next = addDays(chosen[chosen.length - 1] as PlainDate, step);
      if (daysBetween(given[0] as PlainDate, next) > spanDays - 1) break;
      if (next >= soonest && (opened.includes(next) || open(calendar, next))) extend([...chosen, next]);
    }
  };
  extend(given);
  return best;
};

/** A protocol and a calendar of the size that clinics have, with up to eight closures of up to three weeks. */
const largeCase = fc
  .record({
    infusions: fc.integer({ min: 1, max: 20 }),
    least: fc.integer({ min: 1, max: 4 }),
    stretch: fc.double({ min: 1, max: 3, noNaN: true }),
    openingDays: fc.subarray([...WEEKDAYS], { minLength: 2 }),
    closed: fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 20 })), {
      maxLength: 8,
    }),
    start: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ infusions, least, stretch, openingDays, closed, start }) => ({
    protocol: {
      ...standardProtocol,
      induction: { infusions, spanDays: Math.ceil(((infusions - 1) * least + 1) * stretch), gap: { least } },
    } satisfies Protocol,
    calendar: {
      openingDays,
      closures: closed.map(([from, length], i) => ({
        from: addDays("2026-06-01", from),
        to: addDays("2026-06-01", from + length),
        label: `Closure ${i + 1}`,
      })),
    } satisfies ClinicCalendar,
    start: addDays("2026-06-01", start),
  }));

const smallCase = fc.record({
  protocol: smallProtocol,
  calendar: someCalendar,
  start: fc.integer({ min: 0, max: 20 }).map((day) => addDays("2026-06-01", day)),
});

/** The same calendars, with extra days, alternating days, full days, and a patient who cannot come on every day. */
const richCase = fc
  .record({
    one: smallCase,
    alternating: fc.array(
      fc.record({
        day: fc.constantFrom(...WEEKDAYS),
        everyWeeks: fc.constantFrom<WeekInterval[]>(1, 2, 3, 4),
        from: fc.integer({ min: -20, max: 12 }),
      }),
      { maxLength: 2 },
    ),
    extra: fc.uniqueArray(fc.nat(40), { maxLength: 3 }),
    full: fc.uniqueArray(fc.nat(40), { maxLength: 3 }),
    away: fc.array(
      fc.oneof(
        fc.nat(40).map((day): Unavailability => addDays("2026-06-01", day)),
        fc.tuple(fc.nat(40), fc.nat(4)).map(([day, length]): Unavailability => ({
          from: addDays("2026-06-01", day),
          to: addDays("2026-06-01", day + length),
        })),
        fc.tuple(fc.constantFrom(...WEEKDAYS), fc.boolean()).map(([weekday, ends]): Unavailability => ({
          weekdays: [weekday],
          ...(ends ? { to: "2026-06-24" } : {}),
        })),
      ),
      { maxLength: 2 },
    ),
  })
  .map(({ one: { protocol, calendar, start }, alternating, extra, full, away }) => ({
    protocol,
    start,
    unavailable: away,
    calendar: {
      ...calendar,
      alternatingDays: alternating.map(({ day, everyWeeks, from }) => ({
        days: [day],
        everyWeeks,
        from: addDays("2026-06-01", from),
      })),
      extraDays: extra.map((day) => ({ date: addDays("2026-06-01", day) })),
      capacity: { perDay: 1, booked: Object.fromEntries(full.map((day) => [addDays("2026-06-01", day), 1])) },
    } satisfies ClinicCalendar,
  }));

describe("laws of the induction with every part that a calendar has", () => {
  /** A calendar that closes some days and no others, so that every lawful choice can be tried on it. */
  const closeDays = (dates: readonly PlainDate[]): ClinicCalendar => ({
    openingDays: WEEKDAYS,
    closures: dates.map((from) => ({ from, label: "Closed" })),
  });
  const toDates = (start: PlainDate, days: number): readonly PlainDate[] =>
    Array.from({ length: days }, (_, day) => addDays(start, day));

  it("it is what trying every choice finds, and a start that is impossible is explained", () => {
    const seen = { possible: 0, impossible: 0, alternating: 0, weekday: 0, opened: 0 };
    fc.assert(
      fc.property(richCase, ({ protocol, calendar, start, unavailable }) => {
        const obstaclesOn = new Map(
          toDates(start, protocol.startWithinDays + protocol.induction.spanDays).map((date) => [
            date,
            findObstacles(calendar, date, unavailable),
          ]),
        );
        /** The days against which some obstacles stand. */
        const blockedBy = (isIn: (obstacle: Obstacle) => boolean): ClinicCalendar =>
          closeDays([...obstaclesOn].flatMap(([date, found]) => (found.some(isIn) ? [date] : [])));
        const plan = planCourse({ protocol, calendar, unavailable }, { start, horizon: 0 });
        expect(plan.course ? induction(plan) : null).toEqual(
          byTryingAll(
            protocol,
            blockedBy(() => true),
            start,
          ),
        );
        if (plan.course) seen.possible++;
        else seen.impossible++;
        const { conflict } = plan;
        if (!conflict) return;
        const strict: Protocol = { ...protocol, startWithinDays: 0 };
        const isIn =
          (list: readonly Obstacle[]) =>
          (obstacle: Obstacle): boolean =>
            list.some((one) => JSON.stringify(one) === JSON.stringify(obstacle));
        const fitsUnder = (list: readonly Obstacle[]): boolean =>
          byTryingAll(strict, blockedBy(isIn(list)), start) !== null;
        const { obstacles, openings } = conflict;
        expect(fitsUnder(obstacles)).toBe(false);
        for (const left of obstacles) expect(fitsUnder(obstacles.filter((one) => one !== left))).toBe(true);
        if (obstacles.some(({ kind }) => kind === "closed-week")) seen.alternating++;
        if (obstacles.some(({ kind }) => kind === "unavailable-weekday")) seen.weekday++;
        // The clinic can open on its own closed days; not where the patient cannot come, nor on a full day.
        for (const days of openings) {
          seen.opened++;
          for (const date of days) {
            const kinds = (obstaclesOn.get(date) ?? []).map(({ kind }) => kind);
            expect(kinds.length).toBeGreaterThan(0);
            for (const kind of kinds) {
              expect(["closed-weekday", "closed-week", "closure", "holiday"]).toContain(kind);
            }
          }
          expect(
            byTryingAll(
              strict,
              blockedBy(() => true),
              start,
              days,
            ),
          ).not.toBeNull();
        }
      }),
      { numRuns: 3000 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(30);
  });

  it("an extra day is as good as an open one, whatever it lies in", () => {
    fc.assert(
      fc.property(
        largeCase,
        fc.uniqueArray(fc.nat(60), { maxLength: 6 }),
        ({ protocol, calendar, start }, at) => {
          const extra = at.map((day) => addDays(start, day));
          const isOpen = (date: PlainDate): boolean => extra.includes(date) || open(calendar, date);
          const closed = toDates(start, protocol.startWithinDays + protocol.induction.spanDays + 200).filter(
            (date) => !isOpen(date),
          );
          const dates = [{ ...calendar, extraDays: extra.map((date) => ({ date })) }, closeDays(closed)].map(
            (one) => {
              const plan = planCourse({ protocol, calendar: one }, { start, horizon: 0 });
              return plan.course?.infusions.map(({ date }) => date) ?? null;
            },
          );
          expect(dates[1]).toEqual(dates[0]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("laws of the induction", () => {
  it("it is what trying every choice finds, or there is none", () => {
    let possible = 0;
    let impossible = 0;
    fc.assert(
      fc.property(smallCase, ({ protocol, calendar, start }) => {
        const expected = byTryingAll(protocol, calendar, start);
        const plan = planCourse({ protocol, calendar }, { start, horizon: 0 });
        expect(plan.course ? induction(plan) : null).toEqual(expected);
        if (expected) possible++;
        else impossible++;
      }),
      { numRuns: 3000 },
    );
    // Both kinds of case must really have been tried.
    expect(possible).toBeGreaterThan(300);
    expect(impossible).toBeGreaterThan(300);
  });

  it("an impossible start is explained by a smallest set of obstacles", () => {
    const sizes = new Set<number>();
    fc.assert(
      fc.property(smallCase, ({ protocol, calendar, start }) => {
        const conflict = conflictOf(planCourse({ protocol, calendar }, { start, horizon: 0 }));
        if (!conflict) return;
        const strict: Protocol = { ...protocol, startWithinDays: 0 };
        const under = (obstacles: readonly Obstacle[]): boolean =>
          byTryingAll(strict, calendarOf(obstacles), start) !== null;
        const { obstacles } = conflict;
        sizes.add(obstacles.length);
        // With these alone none exists, and without any one of them one does.
        expect(under(obstacles)).toBe(false);
        for (const left of obstacles) {
          expect(under(obstacles.filter((obstacle) => obstacle !== left))).toBe(true);
        }
        // And no smaller set of all that stands in the way would do.
        const all = new Map<string, Obstacle>();
        for (let day = 0; day < protocol.induction.spanDays; day++) {
          for (const one of findObstacles(calendar, addDays(start, day))) all.set(JSON.stringify(one), one);
        }
        const smaller = (chosen: readonly Obstacle[], rest: readonly Obstacle[]): void => {
          if (chosen.length > 0 && chosen.length < obstacles.length) expect(under(chosen)).toBe(true);
          if (chosen.length + 1 >= obstacles.length) return;
          rest.forEach((one, i) => smaller([...chosen, one], rest.slice(i + 1)));
        };
        smaller([], [...all.values()]);
      }),
      { numRuns: 500 },
    );
    expect(sizes.size).toBeGreaterThan(2);
  });

  it("the days that it names make it fit when they open, and with fewer it does not", () => {
    const counts = new Set<number>();
    fc.assert(
      fc.property(smallCase, ({ protocol, calendar, start }) => {
        const conflict = conflictOf(planCourse({ protocol, calendar }, { start, horizon: 0 }));
        if (!conflict) return;
        const fitsWith = (days: readonly PlainDate[]): boolean =>
          byTryingAll({ ...protocol, startWithinDays: 0 }, calendar, start, days) !== null;
        expect(conflict.openings.length).toBeGreaterThan(0);
        const [{ length: fewest }] = conflict.openings as [readonly PlainDate[]];
        counts.add(fewest);
        for (const days of conflict.openings) {
          expect(days).toHaveLength(fewest);
          expect(fitsWith(days)).toBe(true);
        }
        const closed = Array.from({ length: protocol.induction.spanDays }, (_, day) =>
          addDays(start, day),
        ).filter((date) => !open(calendar, date));
        const fewer = (chosen: readonly PlainDate[], rest: readonly PlainDate[]): void => {
          if (chosen.length < fewest) expect(fitsWith(chosen)).toBe(false);
          if (chosen.length + 1 < fewest)
            rest.forEach((one, i) => fewer([...chosen, one], rest.slice(i + 1)));
        };
        fewer([], closed);
        // Where one day is enough, every day that is enough is named.
        if (fewest === 1) {
          expect(conflict.openings.flat()).toEqual(closed.filter((date) => fitsWith([date])));
        }
      }),
      { numRuns: 500 },
    );
    expect(counts.size).toBeGreaterThan(2);
  });

  it("the first start that it names is the first that works, and there is none within two years where it names none", () => {
    let named = 0;
    let none = 0;
    fc.assert(
      fc.property(smallCase, ({ protocol, calendar, start }) => {
        const conflict = conflictOf(planCourse({ protocol, calendar }, { start, horizon: 0 }));
        if (!conflict) return;
        const found = byTryingAll({ ...protocol, startWithinDays: 731 }, calendar, addDays(start, 1));
        expect(conflict.firstStart).toBe(found?.[0] ?? null);
        if (found) named++;
        else none++;
      }),
      { numRuns: 300 },
    );
    expect(named).toBeGreaterThan(20);
    expect(none).toBeGreaterThan(20);
  });

  it("a full day, a day the patient cannot come and a closed day weigh alike", () => {
    fc.assert(
      fc.property(
        largeCase,
        fc.uniqueArray(fc.nat(40), { maxLength: 12 }),
        ({ protocol, calendar, start }, away) => {
          const days = away.map((day) => addDays(start, day));
          const ways: readonly (PlanOptions & Omit<PlanContext, "protocol">)[] = [
            { start, calendar, unavailable: days },
            {
              start,
              calendar: {
                ...calendar,
                closures: [...(calendar.closures ?? []), ...days.map((from) => ({ from, label: "Closed" }))],
              },
            },
            {
              start,
              calendar: {
                ...calendar,
                capacity: {
                  perDay: 2,
                  booked: Object.fromEntries(days.map((date, i) => [date, 2 + (i % 2)])),
                },
              },
            },
            // Opening days that change to themselves, before, within and after the course.
            {
              start,
              unavailable: days,
              calendar: {
                ...calendar,
                openingDays: [0, 5, 90].map((day) => ({
                  from: addDays(start, day),
                  days: calendar.openingDays,
                })),
              },
            },
          ];
          const dated = ways.map((way) => {
            const { calendar, unavailable = [], ...options } = way;
            const plan = planCourse({ protocol, calendar, unavailable }, options);
            return plan.course ? plan.course.infusions.map(({ date }) => date) : plan.conflict.firstStart;
          });
          for (const other of dated.slice(1)) expect(other).toEqual(dated[0]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("with some infusions given, the rest is what trying every choice finds", () => {
    let possible = 0;
    let impossible = 0;
    fc.assert(
      fc.property(
        smallCase,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 6 }),
        (one, kept, wait) => {
          const { protocol, calendar, start } = one;
          const whole = byTryingAll(protocol, { openingDays: WEEKDAYS }, start);
          if (!whole || kept >= whole.length) return;
          const given = whole.slice(0, kept);
          const soonest = addDays(given[kept - 1] as PlainDate, wait);
          const expected = restByTryingAll(protocol, calendar, given, soonest);
          const plan = planCourse({ protocol, calendar }, { start: soonest, given, horizon: 0 });
          expect(plan.course ? induction(plan) : null).toEqual(expected);
          if (plan.course) {
            possible++;
            return;
          }
          impossible++;
          const { obstacles, openings, firstStart, message } = plan.conflict;
          const under = (some: readonly Obstacle[]): boolean =>
            restByTryingAll(protocol, calendarOf(some), given, soonest) !== null;
          expect(under(obstacles)).toBe(false);
          for (const left of obstacles) expect(under(obstacles.filter((one) => one !== left))).toBe(true);
          // Where no obstacle explains it, opening the clinic changes nothing.
          expect(openings.length > 0).toBe(obstacles.length > 0);
          for (const days of openings) {
            expect(restByTryingAll(protocol, calendar, given, soonest, days)).not.toBeNull();
          }
          expect(firstStart).toBeNull();
          expect(message).toMatch(
            obstacles.length > 0 ? /clinic is closed/i : /^Too few days are left from /,
          );
        },
      ),
      { numRuns: 1500 },
    );
    expect(possible).toBeGreaterThan(100);
    expect(impossible).toBeGreaterThan(100);
  });

  it("it is never on a closed day, never under the least gap, and inside the span", () => {
    fc.assert(
      fc.property(largeCase, ({ protocol, calendar, start }) => {
        const plan = planCourse({ protocol, calendar }, { start });
        if (!plan.course) return;
        const { spanDays, gap } = protocol.induction;
        const days = induction(plan);
        days.forEach((date, k) => {
          expect(open(calendar, date)).toBe(true);
          if (k > 0) expect(daysBetween(days[k - 1] as PlainDate, date)).toBeGreaterThanOrEqual(gap.least);
        });
        expect(daysBetween(days[0] as PlainDate, days[days.length - 1] as PlainDate)).toBeLessThan(spanDays);
        for (const { phase, date, window, reasons } of plan.course.infusions) {
          expect(date >= window.earliest && date <= window.latest).toBe(true);
          if (phase === "maintenance" && reasons[0]?.code !== "no-open-day")
            expect(open(calendar, date)).toBe(true);
          // What an infusion can move to is open as well.
          if (phase === "induction")
            for (const end of [window.earliest, window.latest]) expect(open(calendar, end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("it is unchanged under a closure on days that it cannot use", () => {
    fc.assert(
      fc.property(largeCase, ({ protocol, calendar, start }) => {
        const plan = planCourse({ protocol, calendar }, { start, horizon: 0 });
        if (!plan.course) return;
        const days = induction(plan);
        const past = addDays(days[0] as PlainDate, protocol.induction.spanDays);
        const closures: Closure[] = [
          ...(calendar.closures ?? []),
          { from: past, to: addDays(past, 30), label: "After the span" },
          { from: addDays(start, -30), to: addDays(start, -1), label: "Before the start" },
        ];
        const again = planCourse({ protocol, calendar: { ...calendar, closures } }, { start, horizon: 0 });
        expect(again.course && induction(again)).toEqual(days);
      }),
      { numRuns: 200 },
    );
  });

  it("one more open day never makes it worse in the objective", () => {
    fc.assert(
      fc.property(largeCase, fc.nat(60), ({ protocol, calendar, start }, at) => {
        const plan = planCourse({ protocol, calendar }, { start, horizon: 0 });
        if (!plan.course) return;
        const day = addDays(start, at);
        // The same closures, with one day cut out of each.
        const closures = (calendar.closures ?? []).flatMap((closure) => {
          const to = closure.to ?? closure.from;
          if (day < closure.from || day > to) return [closure];
          return [
            ...(closure.from < day ? [{ ...closure, to: addDays(day, -1) }] : []),
            ...(day < to ? [{ ...closure, from: addDays(day, 1) }] : []),
          ];
        });
        const more = planCourse({ protocol, calendar: { ...calendar, closures } }, { start, horizon: 0 });
        const before = induction(plan);
        const after = induction(more);
        expect((after[0] as PlainDate) <= (before[0] as PlainDate)).toBe(true);
        if (after[0] === before[0])
          expect(better(worth(protocol, before), worth(protocol, after))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("sixty infusions over two years are planned as well as six over three weeks", () => {
    const protocol: Protocol = {
      ...standardProtocol,
      induction: { infusions: 60, spanDays: 731, gap: { least: 2 } },
    };
    const plan = planCourse(
      { protocol, calendar: { openingDays: weekdays, closures: christmas } },
      { start: "2026-06-01" },
    );
    expect(induction(plan)).toHaveLength(60);
    const aims = getIntendedDays(protocol.induction);
    induction(plan).forEach((date, k) => {
      // No closure is longer than twelve days: nothing has to be further off than half of one.
      expect(Math.abs(daysBetween("2026-06-01", date) - (aims[k] as number))).toBeLessThanOrEqual(7);
    });
  });

  it("it goes through JSON unchanged", () => {
    fc.assert(
      fc.property(smallCase, ({ protocol, calendar, start }) => {
        const plan = planCourse({ protocol, calendar }, { start });
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      }),
      { numRuns: 200 },
    );
  });

  it("intended days begin with the first infusion and are evenly spread", () => {
    expect(getIntendedDays(standardProtocol.induction)).toEqual([0, 3.5, 7, 10.5, 14, 17.5]);
  });

  it("intended days lie within the gaps and the span, also where an even spread would not", () => {
    expect(getIntendedDays({ infusions: 2, spanDays: 21, gap: { least: 2, greatest: 5 } })).toEqual([0, 5]);
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 60 }),
        (infusions, least, extra, spare) => {
          const gap = { least, greatest: least + extra };
          const spanDays = (infusions - 1) * least + spare;
          const days = getIntendedDays({ infusions, spanDays, gap });
          days.slice(1).forEach((day, i) => {
            const step = day - (days[i] as number);
            expect(step).toBeGreaterThanOrEqual(gap.least);
            expect(step).toBeLessThanOrEqual(gap.greatest);
          });
          expect(days.at(-1)).toBeLessThanOrEqual(spanDays - 1);
        },
      ),
    );
  });
});

it("an interval in days counts though a key for months stands beside it with nothing in it", () => {
  const every = { months: undefined, days: 8 } as unknown as { readonly days: number };
  const maintenance = { ...standardProtocol.maintenance!, every, window: { before: 0, after: 7 } };
  const protocol = { ...standardProtocol, maintenance };
  const calendar = { openingDays: ["monday", "thursday"] } as const;
  const { course } = planCourse({ protocol, calendar }, { start: "2026-12-07", horizon: 1 });
  expect(course?.infusions.at(-1)?.window.target).toBe("2027-01-01");
});
