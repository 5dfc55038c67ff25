import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAvailability, type Availability, type ClinicCalendar } from "../calendar.ts";
import { standardProtocol } from "../data/protocols.ts";
import { addDays, dayNumber, WEEKDAYS } from "../date.ts";
import type { Gap, Protocol } from "../protocol.ts";
import { explainConflict, findSmallestSubset } from "./conflict.ts";
import {
  findEarliestEnds,
  findHelpfulDays,
  isSolvable,
  solveSchedule,
  type ScheduleProblem,
} from "./search.ts";

/** A small problem: some days open, some infusions fixed, any gaps. */
const anyProblem: fc.Arbitrary<ScheduleProblem> = fc
  .record({
    total: fc.integer({ min: 1, max: 5 }),
    fixed: fc.constantFrom([0], [0, 2]),
    last: fc.integer({ min: 3, max: 14 }),
    from: fc.integer({ min: 0, max: 5 }),
    least: fc.integer({ min: 1, max: 3 }),
    more: fc.constantFrom(0, 1, 3, Infinity),
    open: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
  })
  .map(({ total, fixed, more, open, ...rest }) => ({
    ...rest,
    fixed,
    greatest: rest.least + more,
    intended: Array.from({ length: total }, (_, k) => k * 3),
    scale: 1,
    weekday: 0,
    isOpen: (day) => open[day] ?? false,
  }));

/** Tries every choice of days. */
const isSolvableByTrying = (problem: ScheduleProblem): boolean => {
  const { fixed, intended, last, from, least, greatest, isOpen } = problem;
  const go = (k: number, before: number): boolean => {
    if (k >= intended.length) return true;
    for (
      let day = Math.max(before + least, k === fixed.length ? from : 0);
      day <= Math.min(last, before + greatest);
      day++
    ) {
      if (isOpen(day) && go(k + 1, day)) return true;
    }
    return false;
  };
  return go(fixed.length, fixed[fixed.length - 1] as number);
};

describe("whether a problem can be solved", () => {
  it("is what trying every choice of days finds, and what the search for the best finds", () => {
    let solvable = 0;
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const expected = isSolvableByTrying(problem);
        if (expected) solvable++;
        expect(isSolvable(problem)).toBe(expected);
        expect(solveSchedule(problem) !== null).toBe(expected);
      }),
      { numRuns: 3000 },
    );
    expect(solvable).toBeGreaterThan(300);
  });

  it("changes with one more open day exactly on the days that are found to help", () => {
    let helped = 0;
    fc.assert(
      fc.property(anyProblem, (problem) => {
        fc.pre(!isSolvable(problem) && problem.intended.length > problem.fixed.length);
        const days = Array.from({ length: problem.last + 1 }, (_, day) => day).filter(
          (day) =>
            !problem.isOpen(day) &&
            isSolvable({ ...problem, isOpen: (other) => other === day || problem.isOpen(other) }),
        );
        helped += days.length;
        expect(findHelpfulDays(problem)).toEqual(days);
      }),
      { numRuns: 2000 },
    );
    expect(helped).toBeGreaterThan(200);
  });

  it("agrees with the earliest end of what is left", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { fixed, intended, last } = problem;
        const before = fixed[fixed.length - 1] as number;
        const [end] = findEarliestEnds(Math.max(0, intended.length - fixed.length), before, 14, problem);
        expect((end as number) <= last || intended.length <= fixed.length).toBe(
          isSolvable({ ...problem, from: before }),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the smallest subset with a property", () => {
  it("is the smallest, by trying every subset; and where it does not say so, nothing can be left out", () => {
    let unsure = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.boolean(),
        (count, needs, tired) => {
          // The property: to hold one whole list of elements.
          const has = (subset: Uint8Array): boolean =>
            needs.some((need) => need.every((i) => i < count && subset[i] === 1));
          const work = { days: 0 };
          const found = findSmallestSubset(
            count,
            (subset) => {
              if (tired) work.days += 1e9;
              return has(subset);
            },
            work,
          );
          const sizes = Array.from({ length: 1 << count }, (_, bits) =>
            Uint8Array.from({ length: count }, (_, i) => (bits >> i) & 1),
          )
            .filter(has)
            .map((subset) => subset.reduce((sum, one) => sum + one, 0));
          if (sizes.length === 0) {
            expect(found).toBeNull();
            return;
          }
          const { chosen, isSmallest } = found!;
          const of = (elements: readonly number[]): Uint8Array =>
            Uint8Array.from({ length: count }, (_, i) => (elements.includes(i) ? 1 : 0));
          expect(has(of(chosen))).toBe(true);
          for (const i of chosen) expect(has(of(chosen.filter((one) => one !== i)))).toBe(false);
          if (isSmallest) expect(chosen.length).toBe(Math.min(...sizes));
          else unsure++;
        },
      ),
      { numRuns: 1000 },
    );
    expect(unsure).toBeGreaterThan(20);
  });
});

describe("the work of the worst inputs", () => {
  const start = "2026-12-07";
  const every = (count: number, step: number, length: number, from = 2) =>
    Array.from({ length: count }, (_, i) => ({
      from: addDays(start, from + i * step),
      to: addDays(start, from + i * step + length - 1),
      label: `closure ${i}`,
    }));
  const days = (count: number, step: number) =>
    Array.from({ length: count }, (_, i) => addDays(start, 1 + i * step));
  const long = (infusions: number, spanDays: number, gap: Gap): Protocol => ({
    ...standardProtocol,
    startWithinDays: 732,
    induction: { infusions, spanDays, gap },
  });

  it.each<[string, Protocol, Pick<ClinicCalendar, "closures">, number, number]>([
    [
      "30 infusions among closures and days away",
      long(30, 128, { least: 3 }),
      { closures: every(34, 7, 3) },
      30,
      4,
    ],
    [
      "60 infusions with a greatest gap",
      long(60, 400, { least: 5, greatest: 9 }),
      { closures: every(150, 5, 2) },
      300,
      3,
    ],
    ["60 infusions over two years", long(60, 700, { least: 10 }), { closures: every(450, 4, 2) }, 600, 3],
  ])(
    "%s: a conflict is explained within a fixed number of questions about days",
    (_, protocol, calendar, count, step) => {
      const availability = createAvailability({ openingDays: WEEKDAYS, ...calendar }, days(count, step));
      let asked = 0;
      const counting: Availability = {
        isAvailable: (day) => (asked++, availability.isAvailable(day)),
        findObstacles: (day) => (asked++, availability.findObstacles(day)),
      };
      const conflict = explainConflict(protocol, dayNumber(start), counting);
      expect(conflict.obstacles.length).toBeGreaterThan(1);
      expect(asked).toBeLessThan(1_000_000);
    },
  );
});
