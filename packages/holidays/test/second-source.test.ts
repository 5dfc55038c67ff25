/** Our tables against a second, independent source. Every difference is settled in differences.ts, or said to be open. */
import { describe, expect, test } from "vitest";
import { loadRegion } from "../src/load.ts";
import { regions, type RegionId } from "../src/regions.ts";
import { differences } from "./differences.ts";
import secondSource from "./second-source.json" with { type: "json" };

const theirs: Readonly<Record<string, Readonly<Record<string, string>>>> = secondSource.regions;

/** The years whose days are the region's own. A region of national days only has none. */
const ownYears = ({ basis, nationalOnlyFrom, from, to }: (typeof regions)[number]): readonly number[] => {
  const end = basis === "official" ? Math.min(to, (nationalOnlyFrom ?? Infinity) - 1) : 0;
  return Array.from({ length: Math.max(0, end - from + 1) }, (_, i) => from + i);
};

/** "za 2026-11-04": every date that only one of the two has, in the years that a region has settled. */
const found = (
  await Promise.all(
    regions.map(async (region) => {
      const own = theirs[region.id];
      if (!own) return [];
      const { holidays } = await loadRegion(region.id);
      return ownYears(region).flatMap((year) => {
        const ours = new Set<string>(
          holidays.map(({ date }) => date).filter((date) => date.startsWith(`${year}-`)),
        );
        const second = new Set((own[year] ?? "").split(" ").map((day) => `${year}-${day}`));
        return [...new Set([...ours, ...second])]
          .filter((date) => !ours.has(date) || !second.has(date))
          .map((date) => `${region.id} ${date}`);
      });
    }),
  )
).flat();

const listed = (wanted: (right: (typeof differences)[number]["right"]) => boolean): readonly string[] =>
  differences
    .filter(({ right }) => wanted(right))
    .flatMap(({ regions: ids, dates }) =>
      ids.flatMap((id) => dates.split(" ").map((date) => `${id} ${date}`)),
    );

describe("the second source", () => {
  test("differs from our tables only where differences.ts says who is right", () => {
    expect(found.filter((one) => !listed((right) => right !== "second").includes(one))).toEqual([]);
  });

  test("differs wherever differences.ts says so, and agrees where our tables were corrected after it", () => {
    expect(listed((right) => right !== "second").filter((one) => !found.includes(one))).toEqual([]);
    expect(listed((right) => right === "second").filter((one) => found.includes(one))).toEqual([]);
  });

  test("is settled once for each date of a region", () => {
    const all = listed(() => true);
    expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([]);
  });

  test("knows every region of ours that has days of its own, Westland's Buller apart", () => {
    expect(regions.filter(({ id }) => !theirs[id]).map(({ id }) => id)).toEqual(["nz-buller"]);
    expect(regions.find(({ id }) => id === "nz-buller")?.basis).toBe("national-only");
  });

  test("leaves nothing open that a region does not say of itself", () => {
    const open = new Set(differences.filter(({ right }) => right === "open").flatMap((one) => one.regions));
    for (const id of open) {
      expect(regions.find((region) => region.id === id)?.checkedAgainst, id).toContain("not settled");
    }
  });
});

describe("regions without days of their own", () => {
  const national = (country: string): RegionId => country.toLowerCase() as RegionId;

  test.each(regions.filter(({ basis, nationalOnlyFrom }) => basis !== "official" || nationalOnlyFrom))(
    "$id has the days of its country and no others",
    async (region) => {
      const years = (day: { readonly date: string }): boolean =>
        !ownYears(region).includes(Number(day.date.slice(0, 4)));
      const own = await loadRegion(region.id);
      const country = await loadRegion(national(region.country));
      expect(own.holidays.filter(years)).toEqual(country.holidays.filter(years));
    },
  );
});
