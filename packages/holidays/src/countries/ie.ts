/*! Public holidays: from date-holidays 3.37.0, CC BY-SA 3.0, changed (see LICENSE-DATA). */
// Written by scripts/generate.mjs. To change a holiday, change scripts/corrections.mjs and run it again.
import type { HolidayTable } from "../region.ts";
import type { RegionIn } from "../regions.ts";

/** The public holidays of Ireland and, where they differ, of its regions. Data: CC BY-SA 3.0, see `notice`. */
export const ie: HolidayTable<RegionIn<"ie">> = {
  country: "IE",
  holidays: [
    {
      name: "New Year's Day",
      dates: ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2031-01-01"],
    },
    {
      name: "St. Brigid's Day",
      dates: ["2026-02-02", "2027-02-01", "2028-02-07", "2029-02-05", "2030-02-01", "2031-02-03"],
    },
    {
      name: "St. Patrick's Day",
      dates: ["2026-03-17", "2027-03-17", "2028-03-17", "2029-03-17", "2030-03-17", "2031-03-17"],
    },
    {
      name: "Easter Monday",
      dates: ["2026-04-06", "2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22", "2031-04-14"],
    },
    {
      name: "May bank holiday",
      dates: ["2026-05-04", "2027-05-03", "2028-05-01", "2029-05-07", "2030-05-06", "2031-05-05"],
    },
    {
      name: "June bank holiday",
      dates: ["2026-06-01", "2027-06-07", "2028-06-05", "2029-06-04", "2030-06-03", "2031-06-02"],
    },
    {
      name: "August bank holiday",
      dates: ["2026-08-03", "2027-08-02", "2028-08-07", "2029-08-06", "2030-08-05", "2031-08-04"],
    },
    {
      name: "October bank holiday",
      dates: ["2026-10-26", "2027-10-25", "2028-10-30", "2029-10-29", "2030-10-28", "2031-10-27"],
    },
    {
      name: "Christmas Day",
      dates: ["2026-12-25", "2027-12-25", "2028-12-25", "2029-12-25", "2030-12-25", "2031-12-25"],
    },
    {
      name: "St. Stephen's Day",
      dates: ["2026-12-26", "2027-12-26", "2028-12-26", "2029-12-26", "2030-12-26", "2031-12-26"],
    },
  ],
};
