/**
 * Public holidays for a clinic's calendar. The holidays themselves are in one table a country, each an entry point
 * (`@infusionkit/holidays/za`); here is what is done with them, and the list of regions to choose from.
 */
export { closuresFor, holidaysBetween, toClosure } from "./between.ts";
export type { HolidayClosure, HolidaysFound } from "./between.ts";
export { formatRegion, findStaleDate, isCheckStale } from "./checked.ts";
export { getRegion } from "./getRegion.ts";
export { notice } from "./notice.ts";
export type { Holiday, HolidayRegion, HolidayRow, HolidayTable, RegionSummary } from "./region.ts";
export { regions } from "./regions.ts";
export type { RegionId, RegionIn } from "./regions.ts";
