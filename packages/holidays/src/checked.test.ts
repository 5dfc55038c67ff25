import { addDays } from "@infusionkit/core";
import { describe, expect, test } from "vitest";
import { findStaleDate, formatRegion, isCheckStale, regions } from "./index.ts";

describe("isCheckStale", () => {
  test("is false for 90 days and true from the 91st", () => {
    for (const region of regions) {
      expect(isCheckStale(region, region.checkedOn)).toBe(false);
      expect(isCheckStale(region, addDays(region.checkedOn, 90))).toBe(false);
      expect(isCheckStale(region, addDays(region.checkedOn, 91))).toBe(true);
      expect(findStaleDate(region)).toBe(addDays(region.checkedOn, 91));
    }
  });

  test("refuses what is no date or no region", () => {
    expect(() => isCheckStale(regions[0]!, "2026-02-30")).toThrow(
      'today must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-02-30". February 2026',
    );
    expect(() => isCheckStale({} as never, "2026-02-28")).toThrow("region.checkedOn must be a date");
    expect(() => isCheckStale(undefined as never, "2026-02-28")).toThrow("region must be one of `regions`");
  });
});

describe("formatRegion", () => {
  test("says of every region without days of its own that it has none", () => {
    for (const region of regions) {
      const label = formatRegion(region);
      expect(label.startsWith(region.name)).toBe(true);
      const settled = region.basis === "official" && region.nationalOnlyFrom === undefined;
      expect(label.endsWith("days only)"), label).toBe(!settled);
    }
    expect(() => formatRegion("za" as never)).toThrow(
      'region must be one of `regions`, with a name; it is "za".',
    );
  });

  test("has for each region what it was checked against", () => {
    expect(regions.filter(({ checkedAgainst }) => checkedAgainst === "")).toEqual([]);
  });

  test("gives each region a label of its own", () => {
    expect(new Set(regions.map(formatRegion)).size).toBe(regions.length);
  });
});

test("the list of regions cannot be changed by whoever imports it", () => {
  expect(Object.isFrozen(regions)).toBe(true);
  expect(regions.filter((region) => !Object.isFrozen(region))).toEqual([]);
});
