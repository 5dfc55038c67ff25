/*! Public holidays: from date-holidays 3.37.0, CC BY-SA 3.0, changed (see LICENSE-DATA). */
// Written by scripts/generate.mjs. To change a holiday, change scripts/corrections.mjs and run it again.
import type { HolidayTable } from "../region.ts";
import type { RegionIn } from "../regions.ts";

/** The public holidays of South Africa and, where they differ, of its regions. Data: CC BY-SA 3.0, see `notice`. */
export const za: HolidayTable<RegionIn<"za">> = {
  country: "ZA",
  holidays: [
    {
      name: "New Year's Day",
      dates: ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2031-01-01"],
    },
    {
      name: "Human Rights Day",
      dates: ["2026-03-21", "2027-03-21", "2028-03-21", "2029-03-21", "2030-03-21", "2031-03-21"],
    },
    { name: "Human Rights Day (observed)", dates: ["2027-03-22"] },
    {
      name: "Good Friday",
      dates: ["2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30", "2030-04-19", "2031-04-11"],
    },
    {
      name: "Family Day",
      dates: ["2026-04-06", "2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22", "2031-04-14"],
    },
    {
      name: "Freedom Day",
      dates: ["2026-04-27", "2027-04-27", "2028-04-27", "2029-04-27", "2030-04-27", "2031-04-27"],
    },
    { name: "Freedom Day (observed)", dates: ["2031-04-28"] },
    {
      name: "Workers' Day",
      dates: ["2026-05-01", "2027-05-01", "2028-05-01", "2029-05-01", "2030-05-01", "2031-05-01"],
    },
    {
      name: "Youth Day",
      dates: ["2026-06-16", "2027-06-16", "2028-06-16", "2029-06-16", "2030-06-16", "2031-06-16"],
    },
    { name: "Youth Day (observed)", dates: ["2030-06-17"] },
    {
      name: "National Women's Day",
      dates: ["2026-08-09", "2027-08-09", "2028-08-09", "2029-08-09", "2030-08-09", "2031-08-09"],
    },
    { name: "National Women's Day (observed)", dates: ["2026-08-10"] },
    {
      name: "Heritage Day",
      dates: ["2026-09-24", "2027-09-24", "2028-09-24", "2029-09-24", "2030-09-24", "2031-09-24"],
    },
    { name: "Heritage Day (observed)", dates: ["2028-09-25"] },
    { name: "Local Government Elections", dates: ["2026-11-04"] },
    {
      name: "Day of Reconciliation",
      dates: ["2026-12-16", "2027-12-16", "2028-12-16", "2029-12-16", "2030-12-16", "2031-12-16"],
    },
    { name: "Day of Reconciliation (observed)", dates: ["2029-12-17"] },
    {
      name: "Christmas Day",
      dates: ["2026-12-25", "2027-12-25", "2028-12-25", "2029-12-25", "2030-12-25", "2031-12-25"],
    },
    {
      name: "Day of Goodwill",
      dates: ["2026-12-26", "2027-12-26", "2028-12-26", "2029-12-26", "2030-12-26", "2031-12-26"],
    },
    { name: "Day of Goodwill (observed)", dates: ["2027-12-27"] },
  ],
};
