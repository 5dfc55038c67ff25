/**
 * The proved best courses of several patients together, by a solver of integer programs (HiGHS): every lawful induction of
 * every patient is a variable. For small cases, to say how close `planCourses` comes.
 */
import fc from "fast-check";
import highs, { type Highs } from "highs";
import { createAvailability } from "../src/calendar.ts";
import { standardProtocol } from "../src/data/protocols.ts";
import { addDays, dayNumber } from "../src/date.ts";
import { getIntendedSteps, type Protocol } from "../src/protocol.ts";
import { planCourse } from "../src/planning/planCourse.ts";
import {
  planCourses,
  planCoursesInTurn,
  type CourseRequest,
  type PlannedCourse,
} from "../src/planning/planCourses.ts";
import type { PlanContext } from "../src/planning/types.ts";

/** The loss of all together: how many have no course, the waiting, and how far the days are from the intended ones. */
export type Loss = readonly [missing: number, wait: number, off: number];

type Column = { readonly days: readonly number[]; readonly wait: number; readonly off: number };

/** How far the days of an induction are from the intended ones: the sum of the squares, in the protocol's own scale. */
const measureDistance = ({ protocol }: PlanContext, days: readonly number[]): number => {
  const { intended, scale } = getIntendedSteps(protocol.induction);
  const first = days[0] as number;
  return days.reduce((sum, day, k) => sum + ((day - first) * scale - (intended[k] as number)) ** 2, 0);
};

/** Every lawful induction of a request, with its days from the start. */
const listInductions = (context: PlanContext, request: CourseRequest): readonly Column[] => {
  const { infusions, spanDays, gap } = context.protocol.induction;
  const { capacity, ...open } = context.calendar;
  const { isAvailable } = createAvailability(open, request.unavailable);
  const taken = new Map(
    Object.entries(capacity?.booked ?? {}).map(([date, count]) => [dayNumber(date as "2026-12-07"), count]),
  );
  const isFree = (day: number): boolean =>
    isAvailable(day) && (taken.get(day) ?? 0) < (capacity?.perDay ?? Infinity);
  const start = dayNumber(request.start);
  const found: Column[] = [];
  const extend = (days: readonly number[]): void => {
    const first = days[0] as number;
    const last = days[days.length - 1] as number;
    if (days.length === infusions) {
      found.push({ days, wait: first - start, off: measureDistance(context, days) });
      return;
    }
    const latest = Math.min(first + spanDays - 1, last + (gap.greatest ?? Infinity));
    for (let day = last + gap.least; day <= latest; day++) if (isFree(day)) extend([...days, day]);
  };
  for (let day = start; day <= start + context.protocol.startWithinDays; day++) {
    if (isFree(day)) extend([day]);
  }
  return found;
};

let solver: Promise<Highs> | undefined;

/** The least loss that there is, against what each would have alone. */
const findLeastLoss = async (context: PlanContext, requests: readonly CourseRequest[]): Promise<Loss> => {
  const { perDay, booked } = context.calendar.capacity!;
  const columns = requests.map((request) => listInductions(context, request));
  const alone = columns.map((list) =>
    list.reduce<Column | undefined>(
      (best, one) =>
        !best || one.wait < best.wait || (one.wait === best.wait && one.off < best.off) ? one : best,
      undefined,
    ),
  );
  const names = new Map<string, readonly [missing: number, wait: number, off: number]>();
  const onDay = new Map<number, string[]>();
  const choose: string[] = [];
  columns.forEach((list, p) => {
    const best = alone[p];
    if (!best) return;
    const own = [`n${p}`];
    names.set(`n${p}`, [1, 0, 0]);
    list.forEach(({ days, wait, off }, c) => {
      const name = `x${p}c${c}`;
      names.set(name, [0, (wait - best.wait) ** 2, off - best.off]);
      own.push(name);
      for (const day of days) onDay.set(day, [...(onDay.get(day) ?? []), name]);
    });
    choose.push(` p${p}: ${own.join(" + ")} = 1`);
  });
  if (names.size === 0) return [0, 0, 0];
  const before = new Map(
    Object.entries(booked).map(([date, count]) => [dayNumber(date as "2026-12-07"), count]),
  );
  const rows = [...onDay].map(
    ([day, list]) => ` d${day}: ${list.join(" + ")} <= ${perDay - (before.get(day) ?? 0)}`,
  );
  // One figure counts before the next: no sum of the next can reach one of the one before.
  const cost = ([missing, wait, off]: Loss): number => missing * 1e8 + wait * 1e3 + off;
  const objective = [...names]
    .map(([name, loss]) => `${cost(loss)} ${name}`)
    .join(" + ")
    .replaceAll("+ -", "- ");
  const { solve } = await (solver ??= highs());
  const model = `Minimize\n obj: ${objective}\nSubject To\n${[...choose, ...rows].join("\n")}\nBinary\n ${[...names.keys()].join(" ")}\nEnd`;
  const solution = solve(model, { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (solution.Status !== "Optimal") throw new Error(`The solver says ${solution.Status}.`);
  return Object.entries(solution.Columns).reduce<Loss>(
    (sum, [name, column]) => {
      const taken = "Primal" in column ? Math.round(column.Primal) : 0;
      const loss = names.get(name) ?? [0, 0, 0];
      return [sum[0] + taken * loss[0], sum[1] + taken * loss[1], sum[2] + taken * loss[2]];
    },
    [0, 0, 0],
  );
};

/** A clinic with more patients than it has room for, small enough for a proof. */
export type CrowdedClinic = { readonly context: PlanContext; readonly requests: readonly CourseRequest[] };

/**
 * Three to eight patients of three infusions, with one to three places a day and two weeks in which to begin: the same ones
 * every time.
 */
export const sampleCrowdedClinics = (count: number): readonly CrowdedClinic[] => {
  const protocol: Protocol = {
    ...standardProtocol,
    induction: { infusions: 3, spanDays: 8, gap: { least: 2 } },
    maintenance: null,
    startWithinDays: 13,
  };
  return fc
    .sample(
      fc.record({
        perDay: fc.integer({ min: 1, max: 3 }),
        patients: fc.array(fc.record({ start: fc.nat(7), away: fc.array(fc.nat(14), { maxLength: 4 }) }), {
          minLength: 3,
          maxLength: 8,
        }),
      }),
      { numRuns: count, seed: 2026 },
    )
    .map(({ perDay, patients }) => ({
      context: {
        protocol,
        calendar: {
          openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
          capacity: { perDay, booked: {} },
        },
      },
      requests: patients.map(({ start, away }, i) => ({
        id: `p${i}`,
        start: addDays("2026-12-07", start),
        unavailable: away.map((day) => addDays("2026-12-07", day)),
      })),
    }));
};

/** What is lost when a clinic's patients are planned together, at least, and when they are planned in turn. */
export type Closeness = { readonly found: Loss; readonly least: Loss; readonly inTurn: Loss };

export const measureCloseness = async ({ context, requests }: CrowdedClinic): Promise<Closeness> => {
  const listDays = (course: PlannedCourse["result"]["course"]): readonly number[] | null =>
    course && course.infusions.map(({ date }) => dayNumber(date));
  const measureLoss = (courses: readonly PlannedCourse[]): Loss =>
    courses.reduce<Loss>(
      (sum, { result, daysLater }, i) => {
        const { start, unavailable = [] } = requests[i] as CourseRequest;
        const alone = listDays(planCourse({ ...context, unavailable }, { start }).course);
        const days = listDays(result.course);
        if (!alone) return sum;
        if (!days) return [sum[0] + 1, sum[1], sum[2]];
        const off = measureDistance(context, days) - measureDistance(context, alone);
        return [sum[0], sum[1] + (daysLater ?? 0) ** 2, sum[2] + off];
      },
      [0, 0, 0],
    );
  return {
    found: measureLoss(planCourses(requests, context).courses),
    least: await findLeastLoss(context, requests),
    inTurn: measureLoss([...planCoursesInTurn(requests, context)]),
  };
};
