import { addDays, formatValue, plainDate, type PlainDate } from "@infusionkit/core";
import type { RegionSummary } from "./region.ts";

/** After so many days the dates of a region are to be checked again: governments proclaim days at short notice. */
const FRESH_DAYS = 90;

/**
 * The first day on which the check of a region's dates is old: 91 days after it.
 *
 * @param region one of `regions`
 * @throws TypeError when `region` has no `checkedOn`, RangeError when that date does not exist
 * @example findStaleDate({ checkedOn: "2026-11-28" }) // "2027-02-27"
 */
export const findStaleDate = (region: Pick<RegionSummary, "checkedOn">): PlainDate => {
  if (typeof region !== "object" || region === null) {
    throw new TypeError(`region must be one of \`regions\`, with checkedOn; it is ${formatValue(region)}.`);
  }
  return addDays(plainDate(region.checkedOn, "region.checkedOn"), FRESH_DAYS + 1);
};

/**
 * Whether a region's dates were last checked more than 90 days ago. Holidays are proclaimed at short notice, such as an
 * election day: say so, then, where the region is chosen.
 *
 * @param region one of `regions`
 * @param today `YYYY-MM-DD`
 * @throws TypeError when `region` has no `checkedOn` or `today` is not text, RangeError when a date does not exist
 * @example isCheckStale({ checkedOn: "2026-11-28" }, "2027-02-26") // false
 * @example isCheckStale({ checkedOn: "2026-11-28" }, "2027-02-27") // true
 */
export const isCheckStale = (region: Pick<RegionSummary, "checkedOn">, today: PlainDate): boolean =>
  findStaleDate(region) <= plainDate(today, "today");

/**
 * A region as it may stand in a list to choose from: with its name, and where it has no days of its own, with a word on
 * that.
 *
 * @param region one of `regions`
 * @throws TypeError when `region` is none
 * @example formatRegion({ name: "Ireland", country: "IE", basis: "official" }) // "Ireland"
 * @example formatRegion({ name: "United States: Ohio", country: "US", basis: "national-only" })
 * // "United States: Ohio (federal days only)"
 * @example
 * formatRegion({ name: "United States: Utah", country: "US", basis: "official", nationalOnlyFrom: 2027 })
 * // "United States: Utah (from 2027 federal days only)"
 */
export const formatRegion = (
  region: Pick<RegionSummary, "name" | "country" | "basis" | "nationalOnlyFrom">,
): string => {
  if (typeof region !== "object" || region === null || typeof region.name !== "string") {
    throw new TypeError(`region must be one of \`regions\`, with a name; it is ${formatValue(region)}.`);
  }
  const { name, country, basis, nationalOnlyFrom } = region;
  const days = country === "US" ? "federal days only" : "national days only";
  if (basis === "national-only") return `${name} (${days})`;
  return nationalOnlyFrom === undefined ? name : `${name} (from ${nationalOnlyFrom} ${days})`;
};
