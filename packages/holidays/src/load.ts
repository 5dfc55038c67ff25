import { formatValue } from "@infusionkit/core";
import { getRegion } from "./getRegion.ts";
import type { HolidayRegion, HolidayTable } from "./region.ts";
import { regions, type RegionId } from "./regions.ts";

export type { HolidayRegion } from "./region.ts";
export type { RegionId } from "./regions.ts";

/** One import a country, each written out, so that a bundler sees every file and makes each one apart. */
const tables: Readonly<Record<string, () => Promise<HolidayTable>>> = {
  ZA: async () => (await import("./countries/za.ts")).za,
  AU: async () => (await import("./countries/au.ts")).au,
  CA: async () => (await import("./countries/ca.ts")).ca,
  IE: async () => (await import("./countries/ie.ts")).ie,
  NZ: async () => (await import("./countries/nz.ts")).nz,
  GB: async () => (await import("./countries/gb.ts")).gb,
  US: async () => (await import("./countries/us.ts")).us,
};

/**
 * Fetches the holidays of a region that is chosen while the page runs. A bundler makes a small file of each
 * country; only the one asked for is fetched. Where the country is known beforehand, import its own entry point and
 * take the region out of it with `getRegion`.
 *
 * @param id one of the ids in `regions`, such as `za` or `au-nsw`
 * @returns a promise of the region; it rejects with a RangeError when no region has this id, and with the
 * import's own error when its country's file cannot be fetched
 * @example
 * const region = await loadRegion("za");
 * region.name; // "South Africa"
 */
export const loadRegion = async (id: RegionId): Promise<HolidayRegion> => {
  const load = tables[regions.find((region) => region.id === id)?.country ?? ""];
  if (!load) {
    throw new RangeError(
      `id is ${formatValue(id)}: it must be one of the ${regions.length} ids in \`regions\`, such as "za" or "au-nsw".`,
    );
  }
  return getRegion(await load(), id);
};
