/*! Public holidays: from date-holidays 3.37.0, CC BY-SA 3.0, changed (see LICENSE-DATA). */
// Written by scripts/generate.mjs. To change a holiday, change scripts/corrections.mjs and run it again.
import type { HolidayTable } from "../region.ts";
import type { RegionIn } from "../regions.ts";

/** The public holidays of the United Kingdom and, where they differ, of its regions. Data: CC BY-SA 3.0, see `notice`. */
export const gb: HolidayTable<RegionIn<"gb">> = {
  country: "GB",
  holidays: [
    {
      name: "New Year's Day",
      dates: ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2031-01-01"],
    },
    {
      name: "January 2nd",
      regions: ["gb-sct"],
      dates: ["2026-01-02", "2027-01-02", "2028-01-02", "2029-01-02", "2030-01-02", "2031-01-02"],
    },
    { name: "January 2nd (observed)", regions: ["gb-sct"], dates: ["2027-01-04", "2028-01-03"] },
    { name: "New Year's Day (observed)", except: ["gb-sct"], dates: ["2028-01-03"] },
    { name: "New Year's Day (observed)", regions: ["gb-sct"], dates: ["2028-01-04"] },
    {
      name: "St Patrick's Day",
      regions: ["gb-nir"],
      dates: ["2026-03-17", "2027-03-17", "2028-03-17", "2029-03-17", "2030-03-17", "2031-03-17"],
    },
    { name: "St Patrick's Day (observed)", regions: ["gb-nir"], dates: ["2029-03-19", "2030-03-18"] },
    {
      name: "Good Friday",
      dates: ["2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30", "2030-04-19", "2031-04-11"],
    },
    {
      name: "Easter Monday",
      except: ["gb-sct"],
      dates: ["2026-04-06", "2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22", "2031-04-14"],
    },
    {
      name: "Early May bank holiday",
      dates: ["2026-05-04", "2027-05-03", "2028-05-01", "2029-05-07", "2030-05-06", "2031-05-05"],
    },
    {
      name: "Spring bank holiday",
      dates: ["2026-05-25", "2027-05-31", "2028-05-29", "2029-05-28", "2030-05-27", "2031-05-26"],
    },
    { name: "World Cup bank holiday", regions: ["gb-sct"], dates: ["2026-06-15"] },
    {
      name: "Battle of the Boyne (Orangemen's Day)",
      regions: ["gb-nir"],
      dates: ["2026-07-12", "2027-07-12", "2028-07-12", "2029-07-12", "2030-07-12", "2031-07-12"],
    },
    {
      name: "Battle of the Boyne (Orangemen's Day) (observed)",
      regions: ["gb-nir"],
      dates: ["2026-07-13", "2031-07-14"],
    },
    {
      name: "Summer bank holiday",
      regions: ["gb-sct"],
      dates: ["2026-08-03", "2027-08-02", "2028-08-07", "2029-08-06", "2030-08-05", "2031-08-04"],
    },
    {
      name: "Summer bank holiday",
      except: ["gb-sct"],
      dates: ["2026-08-31", "2027-08-30", "2028-08-28", "2029-08-27", "2030-08-26", "2031-08-25"],
    },
    {
      name: "St Andrew's Day",
      regions: ["gb-sct"],
      dates: ["2026-11-30", "2027-11-30", "2028-11-30", "2029-11-30", "2030-11-30", "2031-11-30"],
    },
    { name: "St Andrew's Day (observed)", regions: ["gb-sct"], dates: ["2030-12-02", "2031-12-01"] },
    {
      name: "Christmas Day",
      dates: ["2026-12-25", "2027-12-25", "2028-12-25", "2029-12-25", "2030-12-25", "2031-12-25"],
    },
    {
      name: "Boxing Day",
      dates: ["2026-12-26", "2027-12-26", "2028-12-26", "2029-12-26", "2030-12-26", "2031-12-26"],
    },
    { name: "Christmas Day (observed)", dates: ["2027-12-27"] },
    { name: "Boxing Day (observed)", dates: ["2026-12-28", "2027-12-28"] },
  ],
};
