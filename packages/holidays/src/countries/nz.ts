/*! Public holidays: from date-holidays 3.37.0, CC BY-SA 3.0, changed (see LICENSE-DATA). */
// Written by scripts/generate.mjs. To change a holiday, change scripts/corrections.mjs and run it again.
import type { HolidayTable } from "../region.ts";
import type { RegionIn } from "../regions.ts";

/** The public holidays of New Zealand and, where they differ, of its regions. Data: CC BY-SA 3.0, see `notice`. */
export const nz: HolidayTable<RegionIn<"nz">> = {
  country: "NZ",
  holidays: [
    {
      name: "New Year's Day",
      dates: ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2031-01-01"],
    },
    {
      name: "Day after New Year's Day",
      dates: ["2026-01-02", "2027-01-02", "2028-01-02", "2029-01-02", "2030-01-02", "2031-01-02"],
    },
    { name: "New Year's Day (observed)", dates: ["2028-01-03"] },
    { name: "Day after New Year's Day (observed)", dates: ["2027-01-04", "2028-01-04"] },
    {
      name: "Anniversary Day",
      regions: ["nz-wgn"],
      dates: ["2026-01-19", "2027-01-25", "2028-01-24", "2029-01-22", "2030-01-21", "2031-01-20"],
    },
    {
      name: "Anniversary Day",
      regions: ["nz-auk", "nz-bop", "nz-gis", "nz-ntl", "nz-wko"],
      dates: ["2026-01-26", "2030-01-28", "2031-01-27"],
    },
    {
      name: "Anniversary Day",
      regions: ["nz-auk", "nz-bop", "nz-gis", "nz-nsn", "nz-ntl", "nz-wko"],
      dates: ["2027-02-01", "2028-01-31", "2029-01-29"],
    },
    { name: "Anniversary Day", regions: ["nz-nsn"], dates: ["2026-02-02", "2030-02-04", "2031-02-03"] },
    {
      name: "Waitangi Day",
      dates: ["2026-02-06", "2027-02-06", "2028-02-06", "2029-02-06", "2030-02-06", "2031-02-06"],
    },
    { name: "Waitangi Day (observed)", dates: ["2027-02-08", "2028-02-07"] },
    {
      name: "Anniversary Day",
      regions: ["nz-tki"],
      dates: ["2026-03-09", "2027-03-08", "2028-03-13", "2029-03-12", "2030-03-11", "2031-03-10"],
    },
    {
      name: "Anniversary Day",
      regions: ["nz-ota"],
      dates: ["2026-03-23", "2027-03-22", "2028-03-20", "2029-03-26", "2030-03-25", "2031-03-24"],
    },
    {
      name: "Good Friday",
      dates: ["2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30", "2030-04-19", "2031-04-11"],
    },
    {
      name: "Easter Monday",
      dates: ["2026-04-06", "2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22", "2031-04-14"],
    },
    {
      name: "Anniversary Day",
      regions: ["nz-stl"],
      dates: ["2026-04-07", "2027-03-30", "2028-04-18", "2029-04-03", "2030-04-23", "2031-04-15"],
    },
    {
      name: "Anzac Day",
      dates: ["2026-04-25", "2027-04-25", "2028-04-25", "2029-04-25", "2030-04-25", "2031-04-25"],
    },
    { name: "Anzac Day (observed)", dates: ["2026-04-27", "2027-04-26"] },
    {
      name: "King's Birthday",
      dates: ["2026-06-01", "2027-06-07", "2028-06-05", "2029-06-04", "2030-06-03", "2031-06-02"],
    },
    {
      name: "Matariki",
      dates: ["2026-07-10", "2027-06-25", "2028-07-14", "2029-07-06", "2030-06-21", "2031-07-11"],
    },
    {
      name: "Anniversary Day",
      regions: ["nz-south-canterbury"],
      dates: ["2026-09-28", "2027-09-27", "2028-09-25", "2029-09-24", "2030-09-23", "2031-09-22"],
    },
    {
      name: "Anniversary Day",
      regions: ["nz-hkb"],
      dates: ["2026-10-23", "2027-10-22", "2028-10-20", "2029-10-19", "2030-10-25", "2031-10-24"],
    },
    {
      name: "Labour Day",
      dates: ["2026-10-26", "2027-10-25", "2028-10-23", "2029-10-22", "2030-10-28", "2031-10-27"],
    },
    {
      name: "Anniversary Day",
      regions: ["nz-mbh"],
      dates: ["2026-11-02", "2027-11-01", "2028-10-30", "2029-10-29", "2030-11-04", "2031-11-03"],
    },
    {
      name: "Christchurch Show Day",
      regions: ["nz-can"],
      dates: ["2026-11-13", "2027-11-12", "2028-11-17", "2029-11-16", "2030-11-15", "2031-11-14"],
    },
    { name: "Anniversary Day", regions: ["nz-cit"], dates: ["2028-11-27"] },
    {
      name: "Anniversary Day",
      regions: ["nz-cit", "nz-wtc"],
      dates: ["2026-11-30", "2027-11-29", "2029-12-03", "2030-12-02", "2031-12-01"],
    },
    { name: "Anniversary Day", regions: ["nz-wtc"], dates: ["2028-12-04"] },
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
