import { loaders } from "./loaders.ts";
import type { HolidayRegion } from "./region.ts";
import type { RegionId } from "./regions.ts";

export type { HolidayRegion } from "./region.ts";
export type { RegionId } from "./regions.ts";

/**
 * Fetches the holidays of a region that is chosen while the page runs. A bundler makes a small file of each
 * region; only the one asked for is fetched. Where the region is known beforehand, import its own entry point.
 *
 * @param id one of the ids in `regions`, such as `za` or `au-nsw`
 * @returns a promise of the region; it rejects with a RangeError when no region has this id, and with the
 * import's own error when its file cannot be fetched
 * @example
 * const region = await loadRegion("za");
 * region.name; // "South Africa"
 */
export const loadRegion = async (id: RegionId): Promise<HolidayRegion> => {
  if (!Object.hasOwn(loaders, id)) {
    const shown = typeof id === "string" ? JSON.stringify(id) : `of type ${typeof id}`;
    throw new RangeError(
      `id is ${shown}: it must be one of the ${Object.keys(loaders).length} ids in \`regions\`, such as "za" or "au-nsw".`,
    );
  }
  return loaders[id]();
};
