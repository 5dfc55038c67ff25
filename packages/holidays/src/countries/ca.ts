/*! Public holidays: from date-holidays 3.37.0, CC BY-SA 3.0, changed (see LICENSE-DATA). */
// Written by scripts/generate.mjs. To change a holiday, change scripts/corrections.mjs and run it again.
import type { HolidayTable } from "../region.ts";
import type { RegionIn } from "../regions.ts";

/** The public holidays of Canada and, where they differ, of its regions. Data: CC BY-SA 3.0, see `notice`. */
export const ca: HolidayTable<RegionIn<"ca">> = {
  country: "CA",
  holidays: [
    {
      name: "New Year's Day",
      dates: ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2031-01-01"],
    },
    { name: "New Year's Day (observed)", regions: ["ca-nl", "ca-pe", "ca-yt"], dates: ["2028-01-03"] },
    {
      name: "Family Day",
      regions: ["ca-ab", "ca-bc", "ca-nb", "ca-on", "ca-sk"],
      dates: ["2026-02-16", "2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    {
      name: "Heritage Day",
      regions: ["ca-ns"],
      dates: ["2026-02-16", "2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    {
      name: "Islander Day",
      regions: ["ca-pe"],
      dates: ["2026-02-16", "2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    {
      name: "Louis Riel Day",
      regions: ["ca-mb"],
      dates: ["2026-02-16", "2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    {
      name: "Good Friday",
      dates: ["2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30", "2030-04-19", "2031-04-11"],
    },
    {
      name: "National Patriots' Day",
      regions: ["ca-qc"],
      dates: ["2026-05-18", "2027-05-24", "2028-05-22", "2029-05-21", "2030-05-20", "2031-05-19"],
    },
    {
      name: "Victoria Day",
      except: ["ca-nb", "ca-nl", "ca-ns", "ca-pe", "ca-qc"],
      dates: ["2026-05-18", "2027-05-24", "2028-05-22", "2029-05-21", "2030-05-20", "2031-05-19"],
    },
    {
      name: "National Indigenous Peoples Day",
      regions: ["ca-nt", "ca-yt"],
      dates: ["2026-06-21", "2027-06-21", "2028-06-21", "2029-06-21", "2030-06-21", "2031-06-21"],
    },
    {
      name: "National Indigenous Peoples Day (observed)",
      regions: ["ca-yt"],
      dates: ["2026-06-22", "2031-06-23"],
    },
    {
      name: "Quebec's National Holiday",
      regions: ["ca-qc"],
      dates: ["2026-06-24", "2027-06-24", "2028-06-24", "2029-06-24", "2030-06-24", "2031-06-24"],
    },
    { name: "Quebec's National Holiday (observed)", regions: ["ca-qc"], dates: ["2029-06-25"] },
    {
      name: "Canada Day",
      except: ["ca-nl"],
      dates: ["2026-07-01", "2027-07-01", "2028-07-01", "2029-07-01", "2030-07-01", "2031-07-01"],
    },
    {
      name: "Memorial Day",
      regions: ["ca-nl"],
      dates: ["2026-07-01", "2027-07-01", "2028-07-01", "2029-07-01", "2030-07-01", "2031-07-01"],
    },
    { name: "Memorial Day (observed)", regions: ["ca-nl"], dates: ["2028-07-03", "2029-07-02"] },
    { name: "Canada Day (observed)", except: ["ca-nl", "ca-ns"], dates: ["2029-07-02"] },
    { name: "Canada Day (observed)", regions: ["ca-pe", "ca-yt"], dates: ["2028-07-03"] },
    {
      name: "Nunavut Day",
      regions: ["ca-nu"],
      dates: ["2026-07-09", "2027-07-09", "2028-07-09", "2029-07-09", "2030-07-09", "2031-07-09"],
    },
    {
      name: "British Columbia Day",
      regions: ["ca-bc"],
      dates: ["2026-08-03", "2027-08-02", "2028-08-07", "2029-08-06", "2030-08-05", "2031-08-04"],
    },
    {
      name: "Civic Holiday",
      regions: ["ca-nt", "ca-nu"],
      dates: ["2026-08-03", "2027-08-02", "2028-08-07", "2029-08-06", "2030-08-05", "2031-08-04"],
    },
    {
      name: "New Brunswick Day",
      regions: ["ca-nb"],
      dates: ["2026-08-03", "2027-08-02", "2028-08-07", "2029-08-06", "2030-08-05", "2031-08-04"],
    },
    {
      name: "Saskatchewan Day",
      regions: ["ca-sk"],
      dates: ["2026-08-03", "2027-08-02", "2028-08-07", "2029-08-06", "2030-08-05", "2031-08-04"],
    },
    {
      name: "Discovery Day",
      regions: ["ca-yt"],
      dates: ["2026-08-17", "2027-08-16", "2028-08-21", "2029-08-20", "2030-08-19", "2031-08-18"],
    },
    {
      name: "Labour Day",
      dates: ["2026-09-07", "2027-09-06", "2028-09-04", "2029-09-03", "2030-09-02", "2031-09-01"],
    },
    {
      name: "National Day for Truth and Reconciliation",
      regions: ["ca", "ca-bc", "ca-mb", "ca-nt", "ca-nu", "ca-pe", "ca-yt"],
      dates: ["2026-09-30", "2027-09-30", "2028-09-30", "2029-09-30", "2030-09-30", "2031-09-30"],
    },
    {
      name: "National Day for Truth and Reconciliation (observed)",
      regions: ["ca-pe", "ca-yt"],
      dates: ["2028-10-02", "2029-10-01"],
    },
    {
      name: "Thanksgiving",
      except: ["ca-nb", "ca-nl", "ca-ns", "ca-pe"],
      dates: ["2026-10-12", "2027-10-11", "2028-10-09", "2029-10-08", "2030-10-14", "2031-10-13"],
    },
    {
      name: "Remembrance Day",
      except: ["ca-mb", "ca-on", "ca-qc"],
      dates: ["2026-11-11", "2027-11-11", "2028-11-11", "2029-11-11", "2030-11-11", "2031-11-11"],
    },
    {
      name: "Remembrance Day (observed)",
      regions: ["ca-nl", "ca-pe", "ca-sk", "ca-yt"],
      dates: ["2029-11-12"],
    },
    { name: "Remembrance Day (observed)", regions: ["ca-nl", "ca-pe", "ca-yt"], dates: ["2028-11-13"] },
    {
      name: "Christmas Day",
      dates: ["2026-12-25", "2027-12-25", "2028-12-25", "2029-12-25", "2030-12-25", "2031-12-25"],
    },
    {
      name: "Boxing Day",
      regions: ["ca", "ca-on"],
      dates: ["2026-12-26", "2027-12-26", "2028-12-26", "2029-12-26", "2030-12-26", "2031-12-26"],
    },
    {
      name: "Christmas Day (observed)",
      regions: ["ca-nl", "ca-on", "ca-pe", "ca-yt"],
      dates: ["2027-12-27"],
    },
  ],
};
