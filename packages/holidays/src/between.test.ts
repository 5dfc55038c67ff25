import type { Closure, PlainDate } from "@infusionkit/core";
import * as fc from "fast-check";
import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { au } from "./countries/au.ts";
import { za as southAfrica } from "./countries/za.ts";
import { closuresFor, getRegion, holidaysBetween, notice, regions, toClosure } from "./index.ts";
import type { HolidayClosure, HolidayRegion, RegionId } from "./index.ts";
import { loadRegion } from "./load.ts";

const za = getRegion(southAfrica, "za");
const auWa = getRegion(au, "au-wa");

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("holidaysBetween", () => {
  test("counts both ends", () => {
    expect(holidaysBetween(za, "2026-12-25", "2026-12-26")).toEqual({
      holidays: [
        { date: "2026-12-25", name: "Christmas Day" },
        { date: "2026-12-26", name: "Day of Goodwill" },
      ],
      missingYears: [],
    });
    expect(holidaysBetween(za, "2026-12-17", "2026-12-24").holidays).toEqual([]);
  });

  test("says which years it lacks, and still gives what it has", () => {
    const { holidays, missingYears } = holidaysBetween(za, "2031-12-26", "2033-02-01");
    expect(holidays).toEqual([{ date: "2031-12-26", name: "Day of Goodwill" }]);
    expect(missingYears).toEqual([2032, 2033]);
    expect(holidaysBetween(za, "2024-03-01", "2025-03-01")).toEqual({
      holidays: [],
      missingYears: [2024, 2025],
    });
    // Western Australia's law changes in 2028: its dates end before.
    expect(holidaysBetween(auWa, "2027-06-01", "2028-06-30").missingYears).toEqual([2028]);
  });

  const wrong: [string, () => unknown, typeof TypeError | typeof RangeError, string][] = [
    [
      "no such day",
      () => holidaysBetween(za, "2026-02-29", "2026-03-01"),
      RangeError,
      'from must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-02-29". February 2026 has days 1 to 28.',
    ],
    [
      "another notation",
      () => holidaysBetween(za, "2026-02-01", "2026-3-1"),
      RangeError,
      'to must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-3-1".',
    ],
    [
      "not text",
      // @ts-expect-error a Date is not a PlainDate
      () => holidaysBetween(za, new Date(0), "2026-03-01"),
      TypeError,
      'from must be a date written YYYY-MM-DD, such as "2026-12-07"; it is a Date.',
    ],
    [
      "the wrong way round",
      () => holidaysBetween(za, "2026-03-02", "2026-03-01"),
      RangeError,
      'to is "2026-03-01": it must not be before from, "2026-03-02".',
    ],
    [
      "an id for a region",
      // @ts-expect-error an id is not a region
      () => holidaysBetween("za", "2026-03-01", "2026-03-02"),
      TypeError,
      'region must be a region with from, to and holidays, such as getRegion(za, "za") gives; it is "za". Load it first: await loadRegion(id).',
    ],
    [
      "no region",
      // @ts-expect-error undefined is not a region
      () => closuresFor(undefined, "2026-03-01", "2026-03-02"),
      TypeError,
      'region must be a region with from, to and holidays, such as getRegion(za, "za") gives; it is undefined.',
    ],
    [
      "closures after the last year",
      () => closuresFor(za, "2031-12-01", "2032-01-31"),
      RangeError,
      'to is "2032-01-31": the holidays of "South Africa" are known from 2026 to 2031 only. Ask within these years, or use holidaysBetween, which says which years it lacks.',
    ],
    [
      "closures before the first year",
      () => closuresFor(za, "2025-12-01", "2026-01-31"),
      RangeError,
      'from is "2025-12-01": the holidays of "South Africa" are known from 2026 to 2031 only. Ask within these years, or use holidaysBetween, which says which years it lacks.',
    ],
    [
      "a hole in a region's holidays",
      () =>
        closuresFor(
          { ...za, holidays: Object.assign([...za.holidays], { length: za.holidays.length + 1 }) },
          "2026-12-01",
          "2026-12-31",
        ),
      TypeError,
      `region.holidays[${za.holidays.length}] must be a holiday with date and name; it is undefined.`,
    ],
    [
      "a date of a region's own that does not exist",
      () =>
        holidaysBetween(
          { ...za, holidays: [{ date: "2026-02-30", name: "Founders' Day" }] },
          "2026-02-01",
          "2026-02-28",
        ),
      RangeError,
      'region.holidays[0].date must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-02-30". February 2026 has days 1 to 28.',
    ],
    [
      "a holiday without a name",
      () => toClosure({ date: "2026-09-24" } as never),
      TypeError,
      'holiday.name must be text, such as "Heritage Day"; it is undefined.',
    ],
    [
      "another country's region",
      // @ts-expect-error the table has no such region
      () => getRegion(southAfrica, "ie"),
      RangeError,
      'id is "ie": in the table of ZA it must be one of za.',
    ],
    [
      "a table of no country",
      () => getRegion({ ...southAfrica, country: "ZZ" }, "za"),
      RangeError,
      'table.country is "ZZ": it must be one of ZA, AU, CA, IE, NZ, GB, US.',
    ],
    [
      "a hole in a table",
      () => getRegion({ country: "ZA", holidays: [undefined as never] }, "za"),
      TypeError,
      "table.holidays[0] must be a row with name and dates; it is undefined.",
    ],
    [
      "a date in a table that does not exist",
      () => getRegion({ country: "ZA", holidays: [{ name: "Leap Day", dates: ["2027-02-29"] }] }, "za"),
      RangeError,
      'table.holidays[0].dates[0] must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2027-02-29". February 2027 has days 1 to 28.',
    ],
    [
      "an id for a table",
      // @ts-expect-error an id is no table
      () => getRegion("za", "za"),
      TypeError,
      'table must be a country\'s table, such as `za` of @infusionkit/holidays/za; it is "za".',
    ],
  ];
  test.each(wrong)("refuses %s", (_, call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

describe("closuresFor", () => {
  test("gives one closure a holiday", () => {
    expect(closuresFor(za, "2026-09-01", "2026-09-30")).toEqual([
      { from: "2026-09-24", to: "2026-09-24", label: "Heritage Day", kind: "holiday" },
    ]);
  });

  test("fits the closures of the core's clinic calendar", () => {
    expectTypeOf<HolidayClosure>().toExtend<Closure>();
    expectTypeOf(closuresFor).returns.toEqualTypeOf<readonly HolidayClosure[]>();
    expectTypeOf(holidaysBetween).parameter(1).toEqualTypeOf<PlainDate>();
    expectTypeOf<"za">().toExtend<RegionId>();
    expectTypeOf<"zz">().not.toExtend<RegionId>();
  });
});

const two = (n: number): string => `${n}`.padStart(2, "0");

const date = (least: number, greatest: number): fc.Arbitrary<PlainDate> =>
  fc
    .tuple(
      fc.integer({ min: least, max: greatest }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}` as PlainDate);
const span = (least: number, greatest: number): fc.Arbitrary<[PlainDate, PlainDate]> =>
  fc.tuple(date(least, greatest), date(least, greatest)).map(([a, b]) => (a < b ? [a, b] : [b, a]));

describe("laws", async () => {
  const all: readonly HolidayRegion[] = await Promise.all(regions.map(({ id }) => loadRegion(id)));
  const anyRegion = fc.constantFrom(...all);

  test("holidays are inside the span, in order, no date twice", () => {
    fc.assert(
      fc.property(anyRegion, span(2020, 2040), (region, [from, to]) => {
        const dates = holidaysBetween(region, from, to).holidays.map((holiday) => holiday.date);
        expect(dates.every((day) => day >= from && day <= to)).toBe(true);
        expect(dates.every((day, i) => i === 0 || day > (dates[i - 1] as string))).toBe(true);
      }),
    );
  });

  test("closures are the holidays, one for one", () => {
    fc.assert(
      fc.property(anyRegion, span(2026, 2027), (region, [from, to]) => {
        expect(closuresFor(region, from, to)).toEqual(
          holidaysBetween(region, from, to).holidays.map(toClosure),
        );
      }),
    );
  });

  test("missingYears are the years of the span outside the region's, and no other", () => {
    fc.assert(
      fc.property(anyRegion, span(2020, 2040), (region, [from, to]) => {
        const years = new Set<number>();
        for (let year = +from.slice(0, 4); year <= +to.slice(0, 4); year++) years.add(year);
        for (let year = region.from; year <= region.to; year++) years.delete(year);
        expect(holidaysBetween(region, from, to).missingYears).toEqual([...years]);
      }),
    );
  });

  test("every region is JSON-safe, and holds its years to the day", () => {
    for (const region of all) {
      expect(JSON.parse(JSON.stringify(region))).toEqual(region);
      for (const holiday of region.holidays) {
        expect(holiday.date).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(holiday.name.trim()).not.toBe("");
        const year = +holiday.date.slice(0, 4);
        expect(year >= region.from && year <= region.to, `${region.id} ${holiday.date}`).toBe(true);
      }
    }
  });

  test("the answer does not depend on a clock or a zone: there is no Date and no Intl to ask", async () => {
    const expected = closuresFor(za, "2026-01-01", "2031-12-31");
    vi.stubGlobal("Date", undefined);
    vi.stubGlobal("Intl", undefined);
    vi.resetModules();
    const fresh = await import("./index.ts");
    const table = (await import("./countries/za.ts")).za;
    const found = fresh.closuresFor(fresh.getRegion(table, "za"), "2026-01-01", "2031-12-31");
    vi.unstubAllGlobals();
    expect(found).toEqual(expected);
  });
});

test("the notice names the source, its authors, the licence and the changes", () => {
  expect(notice).toContain("date-holidays");
  expect(notice).toContain("commenthol");
  expect(notice).toContain("Wikipedia");
  expect(notice).toContain("https://creativecommons.org/licenses/by-sa/3.0/");
  expect(notice).toMatch(/changed/i);
});
