/*! Public holidays: from date-holidays 3.37.0, CC BY-SA 3.0, changed (see LICENSE-DATA). */
// Written by scripts/generate.mjs. To change a holiday, change scripts/corrections.mjs and run it again.
import type { HolidayTable } from "../region.ts";
import type { RegionIn } from "../regions.ts";

/** The public holidays of Australia and, where they differ, of its regions. Data: CC BY-SA 3.0, see `notice`. */
export const au: HolidayTable<RegionIn<"au">> = {
  country: "AU",
  holidays: [
    {
      name: "New Year's Day",
      dates: ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2031-01-01"],
    },
    { name: "New Year's Day (observed)", dates: ["2028-01-03"] },
    {
      name: "Australia Day",
      dates: ["2026-01-26", "2027-01-26", "2028-01-26", "2029-01-26", "2030-01-28", "2031-01-27"],
    },
    { name: "Labour Day", regions: ["au-wa"], dates: ["2026-03-02", "2027-03-01"] },
    {
      name: "Adelaide Cup Day",
      regions: ["au-sa"],
      dates: ["2026-03-09", "2027-03-08", "2028-03-13", "2029-03-12", "2030-03-11", "2031-03-10"],
    },
    {
      name: "Canberra Day",
      regions: ["au-act"],
      dates: ["2026-03-09", "2027-03-08", "2028-03-13", "2029-03-12", "2030-03-11", "2031-03-10"],
    },
    {
      name: "Eight Hours Day",
      regions: ["au-tas"],
      dates: ["2026-03-09", "2027-03-08", "2028-03-13", "2029-03-12", "2030-03-11", "2031-03-10"],
    },
    {
      name: "Labour Day",
      regions: ["au-vic"],
      dates: ["2026-03-09", "2027-03-08", "2028-03-13", "2029-03-12", "2030-03-11", "2031-03-10"],
    },
    {
      name: "Good Friday",
      dates: ["2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30", "2030-04-19", "2031-04-11"],
    },
    {
      name: "Easter Saturday",
      except: ["au-tas", "au-wa"],
      dates: ["2026-04-04", "2027-03-27", "2028-04-15", "2029-03-31", "2030-04-20", "2031-04-12"],
    },
    {
      name: "Easter Sunday",
      except: ["au-tas"],
      dates: ["2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13"],
    },
    {
      name: "Easter Monday",
      dates: ["2026-04-06", "2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22", "2031-04-14"],
    },
    { name: "Anzac Day", dates: ["2026-04-25", "2028-04-25", "2029-04-25", "2030-04-25", "2031-04-25"] },
    { name: "Anzac Day", except: ["au-act", "au-nt", "au-qld"], dates: ["2027-04-25"] },
    {
      name: "Anzac Day (observed)",
      regions: ["au-act", "au-nsw", "au-wa"],
      dates: ["2026-04-27", "2027-04-26"],
    },
    { name: "Anzac Day", regions: ["au-nt", "au-qld"], dates: ["2027-04-26"] },
    {
      name: "Labour Day",
      regions: ["au-qld"],
      dates: ["2026-05-04", "2027-05-03", "2028-05-01", "2029-05-07", "2030-05-06", "2031-05-05"],
    },
    {
      name: "May Day",
      regions: ["au-nt"],
      dates: ["2026-05-04", "2027-05-03", "2028-05-01", "2029-05-07", "2030-05-06", "2031-05-05"],
    },
    {
      name: "Reconciliation Day",
      regions: ["au-act"],
      dates: ["2026-06-01", "2027-05-31", "2028-05-29", "2029-05-28", "2030-05-27", "2031-06-02"],
    },
    { name: "Western Australia Day", regions: ["au-wa"], dates: ["2026-06-01", "2027-06-07"] },
    {
      name: "King's Birthday",
      except: ["au-qld", "au-wa"],
      dates: ["2026-06-08", "2027-06-14", "2028-06-12", "2029-06-11", "2030-06-10", "2031-06-09"],
    },
    {
      name: "Picnic Day",
      regions: ["au-nt"],
      dates: ["2026-08-03", "2027-08-02", "2028-08-07", "2029-08-06", "2030-08-05", "2031-08-04"],
    },
    {
      name: "AFL Grand Final Friday (date to be confirmed)",
      regions: ["au-vic"],
      dates: ["2027-09-24", "2028-09-29", "2029-09-28", "2030-09-27", "2031-09-26"],
    },
    { name: "AFL Grand Final Friday", regions: ["au-vic"], dates: ["2026-09-25"] },
    { name: "King's Birthday", regions: ["au-wa"], dates: ["2026-09-28", "2027-09-27"] },
    {
      name: "King's Birthday",
      regions: ["au-qld"],
      dates: ["2026-10-05", "2027-10-04", "2028-10-02", "2029-10-01", "2030-10-07", "2031-10-06"],
    },
    {
      name: "Labour Day",
      regions: ["au-act", "au-nsw", "au-sa"],
      dates: ["2026-10-05", "2027-10-04", "2028-10-02", "2029-10-01", "2030-10-07", "2031-10-06"],
    },
    {
      name: "Melbourne Cup",
      regions: ["au-vic"],
      dates: ["2026-11-03", "2027-11-02", "2028-11-07", "2029-11-06", "2030-11-05", "2031-11-04"],
    },
    {
      name: "Christmas Day",
      dates: ["2026-12-25", "2027-12-25", "2028-12-25", "2029-12-25", "2030-12-25", "2031-12-25"],
    },
    { name: "Boxing Day", except: ["au-sa", "au-tas"], dates: ["2026-12-26", "2027-12-26"] },
    {
      name: "Proclamation Day",
      regions: ["au-sa"],
      dates: ["2026-12-26", "2027-12-26", "2028-12-26", "2029-12-26", "2030-12-26", "2031-12-26"],
    },
    {
      name: "Boxing Day",
      except: ["au-sa", "au-wa"],
      dates: ["2028-12-26", "2029-12-26", "2030-12-26", "2031-12-26"],
    },
    { name: "Christmas Day (observed)", dates: ["2027-12-27"] },
    { name: "Boxing Day", regions: ["au-tas"], dates: ["2026-12-28", "2027-12-28"] },
    { name: "Boxing Day (observed)", except: ["au-sa", "au-tas"], dates: ["2026-12-28", "2027-12-28"] },
    { name: "Proclamation Day (observed)", regions: ["au-sa"], dates: ["2026-12-28", "2027-12-28"] },
  ],
};
