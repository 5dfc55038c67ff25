/**
 * Public holidays for a clinic's calendar. The holidays themselves are in the entry point of each region
 * (`@infusionkit/holidays/za`); here is what is done with them, and the list of regions to choose from.
 */
export { closuresFor, holidaysBetween, toClosure } from "./between.ts";
export type { HolidayClosure, HolidaysFound } from "./between.ts";
export { notice } from "./notice.ts";
export type { Holiday, HolidayRegion, PlainDate, RegionSummary } from "./region.ts";
export { regions } from "./regions.ts";
export type { RegionId } from "./regions.ts";
