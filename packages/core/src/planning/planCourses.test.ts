import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureCloseness, sampleCrowdedClinics, type Closeness } from "../../testing/exactCourses.ts";
import { contexts, DAY_ONE } from "../../testing/records.ts";
import type { ClinicCalendar } from "../calendar.ts";
import { standardProtocol } from "../data/protocols.ts";
import { addDays, daysBetween, type PlainDate } from "../date.ts";
import type { Protocol } from "../protocol.ts";
import { planCourse } from "./planCourse.ts";
import {
  createCoursePlanner,
  planCourses,
  planCoursesInTurn,
  type CourseRequest,
  type PlannedCourse,
} from "./planCourses.ts";
import type { PlanContext, PlanResult } from "./types.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

/** The dates of a result that take a place. */
const listPlaces = ({ course }: PlanResult): readonly PlainDate[] =>
  (course?.infusions ?? [])
    .filter(
      ({ status, date, window, reasons }) =>
        status === "planned" && (reasons[0]?.code !== "no-open-day" || date !== window.target),
    )
    .map(({ date }) => date);
const listDates = ({ course }: PlanResult): readonly PlainDate[] | null =>
  course && course.infusions.map(({ date }) => date);

/** Places by date, with those of some courses. */
const addPlaces = (
  booked: Readonly<Record<PlainDate, number>>,
  courses: readonly PlannedCourse[],
): Record<PlainDate, number> => {
  const sum: Record<PlainDate, number> = { ...booked };
  for (const { result } of courses) for (const date of listPlaces(result)) sum[date] = (sum[date] ?? 0) + 1;
  return sum;
};

/** The plan of one patient alone, with the places of some others booked. */
const planBeside = (
  context: PlanContext,
  request: CourseRequest,
  others: readonly PlannedCourse[],
): PlanResult => {
  const { id: _, priority: _priority, unavailable = [], ...options } = request;
  const { capacity } = context.calendar;
  const calendar: ClinicCalendar = {
    ...context.calendar,
    ...(capacity ? { capacity: { ...capacity, booked: addPlaces(capacity.booked, others) } } : {}),
  };
  const away = [...(context.unavailable ?? []), ...unavailable];
  return planCourse({ ...context, calendar, ...(away.length > 0 ? { unavailable: away } : {}) }, options);
};

const requests = (most: number): fc.Arbitrary<readonly CourseRequest[]> =>
  fc
    .array(
      fc.record({
        start: fc.nat(20),
        horizon: fc.nat(2),
        priority: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
        away: fc.array(fc.nat(30), { maxLength: 4 }),
        given: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((list) =>
      list.map(({ start, horizon, priority, away, given }, i): CourseRequest => {
        const date = addDays(DAY_ONE, start);
        return {
          id: `p${i}`,
          start: date,
          horizon,
          priority,
          unavailable: away.map((day) => addDays(DAY_ONE, day)),
          ...(given ? { given: [addDays(date, -3)] } : {}),
        };
      }),
    );

/** Clinics with few places, so that patients meet. */
const clinics: fc.Arbitrary<PlanContext> = fc
  .record({
    context: contexts,
    perDay: fc.integer({ min: 1, max: 3 }),
    booked: fc.array(fc.nat(60), { maxLength: 12 }),
  })
  .map(({ context, perDay, booked }) => {
    const taken: Record<PlainDate, number> = {};
    for (const day of booked) {
      const date = addDays(DAY_ONE, day);
      taken[date] = Math.min(perDay, (taken[date] ?? 0) + 1);
    }
    return { ...context, calendar: { ...context.calendar, capacity: { perDay, booked: taken } } };
  });

describe("courses of many patients", () => {
  const calendar: ClinicCalendar = {
    openingDays: ["monday", "thursday"],
    capacity: { perDay: 1, booked: {} },
  };
  const context: PlanContext = { protocol: standardProtocol, calendar };

  it("say who was moved by whom", () => {
    const { courses, booked } = planCourses(
      [
        { id: "a", start: "2026-12-07", horizon: 0 },
        { id: "b", start: "2026-12-07", horizon: 0, priority: 1 },
      ],
      context,
    );
    const [a, b] = courses;
    expect([b?.daysLater, b?.movedBy, b?.message]).toEqual([0, [], null]);
    expect(a?.daysLater).toBe(21);
    expect(a?.movedBy).toEqual(
      ["07", "10", "14", "17", "21", "24"].map((day) => ({ date: `2026-12-${day}`, ids: ["b"] })),
    );
    expect(a?.message).toBe(
      "The course begins 21 days later than it could alone: others have all places on Monday 7 December (b), Thursday 10 December (b), Monday 14 December (b), Thursday 17 December (b), Monday 21 December (b) and Thursday 24 December (b).",
    );
    expect(Object.values(booked)).toEqual(Array(12).fill(1));
  });

  it("name no day of another: not in a window, nor as a first start or as a day to open", () => {
    const open: PlanContext = {
      protocol: standardProtocol,
      calendar: { openingDays: [...WEEKDAYS], capacity: { perDay: 1, booked: {} } },
    };
    const { courses } = planCourses(
      [
        { id: "a", start: "2026-12-07", horizon: 0, priority: 1 },
        { id: "b", start: "2026-12-08", horizon: 0 },
      ],
      open,
    );
    const windows = courses[0]?.result.course?.infusions.map(({ window: { earliest, latest } }) => [
      earliest,
      latest,
    ]);
    // Tuesday 8 and Friday 11 December are those of b.
    expect(windows?.slice(0, 2)).toEqual([
      ["2026-12-07", "2026-12-07"],
      ["2026-12-09", "2026-12-10"],
    ]);
  });

  it.each([
    [
      ["a", "b", "c"],
      [0, 1, 4],
    ],
    [
      ["c", "b", "a"],
      [0, 1, 4],
    ],
    [
      ["d", "c", "b", "a"],
      [0, 1, 8, 15],
    ],
  ])("give those who ask for the same the better course in the order of the list: %j", (ids, later) => {
    const open: PlanContext = {
      protocol: standardProtocol,
      calendar: { openingDays: [...WEEKDAYS], capacity: { perDay: 1, booked: {} } },
    };
    const { courses } = planCourses(
      ids.map((id) => ({ id, start: "2026-12-07" as const, horizon: 0 })),
      open,
    );
    expect(courses.map(({ id, daysLater }) => [id, daysLater])).toEqual(ids.map((id, i) => [id, later[i]]));
  });

  it("let a short wait of two go before a long one of one", () => {
    // Whoever comes first takes a day that the other needs more: in turn, the second waits a week.
    const four: Protocol = {
      ...standardProtocol,
      induction: { infusions: 2, spanDays: 3, gap: { least: 2 } },
      maintenance: null,
    };
    const clinic: PlanContext = {
      protocol: four,
      calendar: { openingDays: [...WEEKDAYS], capacity: { perDay: 1, booked: {} } },
    };
    const both: readonly CourseRequest[] = [
      { id: "free", start: "2026-12-07" },
      { id: "bound", start: "2026-12-07", unavailable: [{ weekdays: ["tuesday", "thursday", "friday"] }] },
    ];
    const later = (courses: readonly PlannedCourse[]) => courses.map(({ daysLater }) => daysLater);
    expect(later([...planCoursesInTurn(both, clinic)])).toEqual([0, 7]);
    expect(later(planCourses(both, clinic).courses)).toEqual([1, 0]);
  });

  it("are as many courses alone where the clinic sets no limit", () => {
    const open: PlanContext = { ...context, calendar: { openingDays: ["monday", "thursday"] } };
    const { courses, booked } = planCourses(
      Array.from({ length: 50 }, (_, i) => ({ id: `${i}`, start: "2026-12-07" as const })),
      open,
    );
    for (const { result, movedBy } of courses) {
      expect([result, movedBy]).toEqual([planCourse(open, { start: "2026-12-07" }), []]);
    }
    expect(booked).toEqual({});
  });

  it.each<readonly [string, unknown, string]>([
    ["no list", 7, "requests must be a list; it is 7."],
    [
      "an id twice",
      [
        { id: "a", start: "2026-12-07" },
        { id: "a", start: "2026-12-08" },
      ],
      'requests[1].id must be an id that stands once; it is "a". It stands at requests[0] too.',
    ],
    [
      "no id",
      [{ start: "2026-12-07" }],
      "requests[0].id must be text of 1 to 64 characters that are not all spaces; it is missing.",
    ],
    [
      "a priority of its own",
      [{ id: "a", start: "2026-12-07", priority: 10 }],
      "requests[0].priority must be a whole number from 0 to 9; it is 10.",
    ],
    [
      "a key with a slip",
      [{ id: "a", start: "2026-12-07", prio: 1 }],
      'requests[0].prio must be left out; it is 1. Did you mean "priority"?',
    ],
    [
      "a range that ends before it begins",
      [{ id: "a", start: "2026-12-07", unavailable: [{ from: "2026-12-09", to: "2026-12-08" }] }],
      'requests[0].unavailable[0].to must be on or after "2026-12-09", when it begins; it is "2026-12-08". Swap the two dates, or correct one.',
    ],
    [
      "too many",
      Array.from({ length: 5001 }, () => ({ id: "a", start: "2026-12-07" })),
      "requests must be a list of at most 5000; it is a list of 5001. Plan them in turn with createCoursePlanner.",
    ],
  ])("refuse %s", (_, value, message) => {
    expect(() => planCourses(value as never, context)).toThrow(message);
  });
});

it("a planner of courses in turn refuses an id that it has planned, and what it planned keeps its places", () => {
  const calendar: ClinicCalendar = {
    openingDays: ["monday", "thursday"],
    capacity: { perDay: 1, booked: {} },
  };
  const planNext = createCoursePlanner({ protocol: standardProtocol, calendar });
  expect(planNext({ id: "a", start: "2026-12-07", horizon: 0 }).daysLater).toBe(0);
  expect(() => planNext({ id: "a", start: "2026-12-07", horizon: 0 })).toThrow(
    'request.id must be an id that was not planned before; it is "a".',
  );
  expect(planNext({ id: "b", start: "2026-12-07", horizon: 0 }).daysLater).toBe(21);
});

describe("laws of many courses", () => {
  const ask = { numRuns: 40 };

  it("one alone is the course of planCourse, together and in turn", () => {
    fc.assert(
      fc.property(clinics, requests(1), (context, list) => {
        const [request] = list as readonly [CourseRequest];
        const alone = planBeside(context, request, []);
        const [planned] = planCourses(list, context).courses;
        expect(planned).toEqual({
          id: request.id,
          result: alone,
          movedBy: [],
          daysLater: alone.course ? 0 : null,
          message: null,
        });
        expect([...planCoursesInTurn(list, context)]).toEqual([planned]);
      }),
      ask,
    );
  });

  it("no day ever has more than its places, and the places are told", () => {
    fc.assert(
      fc.property(clinics, requests(12), (context, list) => {
        const { perDay, booked } = context.calendar.capacity!;
        const together = planCourses(list, context);
        const sum = addPlaces(booked, together.courses);
        for (const [date, taken] of Object.entries(sum)) {
          if (taken > perDay) throw new Error(`${taken} of ${perDay} places on ${date}`);
        }
        expect(Object.entries(together.booked).sort()).toEqual(
          Object.entries(sum)
            .filter(([, taken]) => taken > 0)
            .sort(),
        );
        const inTurn = addPlaces(booked, [...planCoursesInTurn(list, context)]);
        for (const taken of Object.values(inTurn)) expect(taken).toBeLessThanOrEqual(perDay);
      }),
      ask,
    );
  });

  it("each has the best course that the others leave, with the windows, the reasons and the openings of it", () => {
    fc.assert(
      fc.property(clinics, requests(10), (context, list) => {
        const { courses } = planCourses(list, context);
        courses.forEach(({ id, result }, i) => {
          const others = courses.filter((one) => one.id !== id);
          expect(result).toEqual(planBeside(context, list[i] as CourseRequest, others));
        });
      }),
      ask,
    );
  });

  // Seen: chance led to other days that are as near as the best ones, and the places that were told were those.
  it.each<[perDay: number, requests: readonly CourseRequest[]]>([
    [
      2,
      [
        { id: "a", start: "2026-12-12", horizon: 0, unavailable: ["2026-12-21"] },
        { id: "b", start: "2026-12-18", horizon: 0 },
        { id: "c", start: "2026-12-05", horizon: 0, given: ["2026-12-02"] },
        { id: "d", start: "2026-12-05", horizon: 0 },
      ],
    ],
    [
      3,
      [
        { id: "a", start: "2026-12-11", horizon: 0 },
        { id: "b", start: "2026-12-11", horizon: 0 },
        { id: "c", start: "2026-12-02", horizon: 0 },
        { id: "d", start: "2026-12-15", horizon: 0, unavailable: ["2026-12-15"] },
        { id: "e", start: "2026-12-09", horizon: 0 },
      ],
    ],
  ])("with %i places a day, days as near as the best ones are not held for nobody", (perDay, list) => {
    const context: PlanContext = {
      protocol: standardProtocol,
      calendar: {
        openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
        capacity: { perDay, booked: {} },
      },
    };
    const { courses, booked } = planCourses(list, context);
    expect(booked).toEqual(addPlaces({}, courses));
    courses.forEach(({ result }, i) => {
      const others = courses.filter((_, place) => place !== i);
      expect(result).toEqual(planBeside(context, list[i] as CourseRequest, others));
    });
  });

  it("no infusion of an induction can be moved within its window to a day that is full", () => {
    fc.assert(
      fc.property(clinics, requests(10), (context, list) => {
        const { courses, booked } = planCourses(list, context);
        const { perDay } = context.calendar.capacity!;
        for (const { result } of courses) {
          for (const { phase, status, date, window } of result.course?.infusions ?? []) {
            if (phase !== "induction" || status === "given") continue;
            for (const end of [window.earliest, window.latest]) {
              if (end !== date) expect(booked[end] ?? 0).toBeLessThan(perDay);
            }
          }
        }
      }),
      ask,
    );
  });

  it("of those who ask for the same, the first in the list has the best course, and to exchange them changes nothing", () => {
    fc.assert(
      fc.property(clinics, requests(4), fc.array(fc.nat(3), { maxLength: 4 }), (context, list, copied) => {
        const twins = copied.flatMap((i, n) => {
          const one = list[i];
          return one ? [{ ...one, id: `twin${n}` }] : [];
        });
        const all = [...list, ...twins];
        const { courses } = planCourses(all, context);
        const getFacts = (request: CourseRequest): string => JSON.stringify({ ...request, id: "" });
        all.forEach((request, i) => {
          const first = all.findIndex((one) => getFacts(one) === getFacts(request));
          const [better, worse] = [courses[first]?.daysLater ?? Infinity, courses[i]?.daysLater ?? Infinity];
          expect(better).toBeLessThanOrEqual(worse);
        });
        // The same requests with the ids of those alike turned round.
        const turned = all.map((request) => {
          const alike = all.filter((one) => getFacts(one) === getFacts(request));
          return { ...request, id: alike[alike.length - 1 - alike.indexOf(request)]!.id };
        });
        const exchanged = planCourses(turned, context).courses;
        expect(exchanged.map(({ result, daysLater }) => ({ result, daysLater }))).toEqual(
          courses.map(({ result, daysLater }) => ({ result, daysLater })),
        );
      }),
      ask,
    );
  });

  it("in turn, each has the best course that those before left", () => {
    fc.assert(
      fc.property(clinics, requests(10), (context, list) => {
        const plan = createCoursePlanner(context);
        const before: PlannedCourse[] = [];
        for (const request of list) {
          const planned = plan(request);
          expect(planned.result).toEqual(planBeside(context, request, before));
          before.push(planned);
        }
        expect([...planCoursesInTurn(list, context)]).toEqual(before);
      }),
      ask,
    );
  });

  it("nobody is moved by somebody of a lower priority, and the same question has the same answer", () => {
    fc.assert(
      fc.property(clinics, requests(10), (context, list) => {
        const all = planCourses(list, context).courses;
        expect(planCourses(list, context).courses).toEqual(all);
        const high = list.filter(({ priority = 0 }) => priority >= 1);
        const alone = planCourses(high, context).courses;
        // Who comes later takes days that a window had, and moves nobody.
        const getPlaces = ({ id, result, movedBy, daysLater, message }: PlannedCourse) => ({
          id,
          dates: listDates(result),
          movedBy,
          daysLater,
          message,
        });
        expect(all.filter(({ id }) => high.some((one) => one.id === id)).map(getPlaces)).toEqual(
          alone.map(getPlaces),
        );
        const priorities = new Map(list.map(({ id, priority = 0 }) => [id, priority]));
        for (const { id, movedBy } of all) {
          for (const { ids } of movedBy) {
            for (const other of ids) {
              expect(other).not.toBe(id);
              expect(priorities.get(other)).toBeGreaterThanOrEqual(priorities.get(id) as number);
            }
          }
        }
      }),
      ask,
    );
  });

  it("whoever is moved learns why, and nobody else is told of others", () => {
    fc.assert(
      fc.property(clinics, requests(10), (context, list) => {
        const { courses } = planCourses(list, context);
        courses.forEach(({ result, movedBy, daysLater, message }, i) => {
          const request = list[i] as CourseRequest;
          const alone = planBeside(context, request, []);
          const { infusions } = context.protocol.induction;
          const days = (one: PlanResult): readonly PlainDate[] | null =>
            listDates(one)?.slice(0, infusions) ?? null;
          const isMoved = JSON.stringify(days(result)) !== JSON.stringify(days(alone));
          expect(movedBy.length > 0).toBe(isMoved);
          expect(message !== null).toBe(isMoved);
          for (const { date, ids } of movedBy) {
            expect(days(alone)).toContain(date);
            expect(ids.length).toBeGreaterThan(0);
          }
          const [first, own] = [result.course?.infusions[0], alone.course?.infusions[0]];
          expect(daysLater).toBe(first ? (own ? daysBetween(own.date, first.date) : 0) : null);
        });
      }),
      ask,
    );
  });
});

describe("how close it comes to the proved best", () => {
  it("is never better, which would be a fault of either, and seldom worse", async () => {
    const gaps: Closeness[] = [];
    for (const clinic of sampleCrowdedClinics(Number(process.env["EXACT_RUNS"] ?? 100))) {
      const gap = await measureCloseness(clinic);
      gaps.push(gap);
      const { found, least } = gap;
      expect(
        found[0] * 1e8 + found[1] * 1e3 + found[2],
        JSON.stringify({ clinic, found, least }),
      ).toBeGreaterThanOrEqual(least[0] * 1e8 + least[1] * 1e3 + least[2]);
    }
    const isBest = ({ found, least }: (typeof gaps)[number]): boolean => String(found) === String(least);
    const share = gaps.filter(isBest).length / gaps.length;
    const sum = (pick: (gap: (typeof gaps)[number]) => number): number =>
      gaps.reduce((total, gap) => total + pick(gap), 0);
    console.log(
      `${gaps.length} cases: ${Math.round(share * 100)} % proved best. Without a course ${sum(({ found }) => found[0])}, at least ${sum(({ least }) => least[0])}, in turn ${sum(({ inTurn }) => inTurn[0])}. ` +
        `Waiting, squared: ${sum(({ found }) => found[1])}, at least ${sum(({ least }) => least[1])}, in turn ${sum(({ inTurn }) => inTurn[1])}. ` +
        `Off the intended days: ${sum(({ found }) => found[2])}, at least ${sum(({ least }) => least[2])}, in turn ${sum(({ inTurn }) => inTurn[2])}.`,
    );
    expect(gaps.some(({ least }) => least[1] > 0)).toBe(true);
    // What the page for developers says. The cases are the same every time, and so is the answer.
    expect(share).toBeGreaterThanOrEqual(0.75);
    expect(sum(({ found }) => found[0])).toBeLessThanOrEqual(1.25 * sum(({ least }) => least[0]));
  });
});

it("a thousand patients in a year, twenty places a day: nobody is left out, and no day is over", () => {
  const list = Array.from({ length: 1000 }, (_, i): CourseRequest => ({
    id: `p${i}`,
    start: addDays("2027-01-04", (i * 7919) % 365),
    horizon: 1,
  }));
  const calendar: ClinicCalendar = {
    openingDays: [...WEEKDAYS, "saturday"],
    capacity: { perDay: 20, booked: {} },
  };
  const { courses, booked } = planCourses(list, { protocol: standardProtocol, calendar });
  expect(courses.filter(({ result }) => result.course === null)).toEqual([]);
  expect(Math.max(...Object.values(booked))).toBe(20);
});
