/*! Public holidays: from date-holidays 3.37.0, CC BY-SA 3.0, changed (see LICENSE-DATA). */
// Written by scripts/generate.mjs. To change a holiday, change scripts/corrections.mjs and run it again.
import type { HolidayTable } from "../region.ts";
import type { RegionIn } from "../regions.ts";

/** The public holidays of the United States and, where they differ, of its regions. Data: CC BY-SA 3.0, see `notice`. */
export const us: HolidayTable<RegionIn<"us">> = {
  country: "US",
  holidays: [
    {
      name: "New Year's Day",
      dates: ["2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2031-01-01"],
    },
    { name: "New Year's Day (observed)", regions: ["us-ri"], dates: ["2028-01-03"] },
    {
      name: "Martin Luther King Jr. Day",
      dates: ["2026-01-19", "2027-01-18", "2028-01-17", "2029-01-15", "2030-01-21", "2031-01-20"],
    },
    {
      name: "Lincoln's Birthday",
      regions: ["us-ny"],
      dates: ["2026-02-12", "2027-02-12", "2028-02-12", "2029-02-12", "2030-02-12", "2031-02-12"],
    },
    {
      name: "George Washington Day",
      regions: ["us-va"],
      dates: ["2026-02-16", "2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    {
      name: "Presidents' Day",
      regions: ["us-ca", "us-nj", "us-or", "us-tx", "us-wa"],
      dates: ["2026-02-16", "2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    {
      name: "Washington's and Lincoln's Birthday",
      regions: ["us-mn"],
      dates: ["2026-02-16", "2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    {
      name: "Washington-Lincoln Day",
      regions: ["us-co"],
      dates: ["2026-02-16", "2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    {
      name: "Washington's Birthday",
      except: ["us-ca", "us-co", "us-fl", "us-mn", "us-nj", "us-or", "us-tx", "us-va", "us-wa"],
      dates: ["2027-02-15", "2028-02-21", "2029-02-19", "2030-02-18", "2031-02-17"],
    },
    { name: "Washington and Lincoln Day", regions: ["us-ut"], dates: ["2026-02-16"] },
    {
      name: "Washington's Birthday",
      except: [
        "us-ca",
        "us-co",
        "us-fl",
        "us-ga",
        "us-mn",
        "us-nj",
        "us-or",
        "us-tx",
        "us-ut",
        "us-va",
        "us-wa",
      ],
      dates: ["2026-02-16"],
    },
    {
      name: "Good Friday",
      regions: ["us-nj"],
      dates: ["2026-04-03", "2027-03-26", "2028-04-14", "2029-03-30", "2030-04-19", "2031-04-11"],
    },
    {
      name: "César Chávez Day",
      regions: ["us-ca"],
      dates: ["2026-03-31", "2027-03-31", "2028-03-31", "2029-03-31", "2030-03-31", "2031-03-31"],
    },
    { name: "César Chávez Day (observed)", regions: ["us-ca"], dates: ["2030-04-01"] },
    { name: "Good Friday (State Holiday)", regions: ["us-ga"], dates: ["2026-04-03"] },
    {
      name: "Patriots' Day",
      regions: ["us-ma"],
      dates: ["2026-04-20", "2027-04-19", "2028-04-17", "2029-04-16", "2030-04-15", "2031-04-21"],
    },
    {
      name: "Memorial Day",
      dates: ["2026-05-25", "2027-05-31", "2028-05-29", "2029-05-28", "2030-05-27", "2031-05-26"],
    },
    {
      name: "Flag Day",
      regions: ["us-ny"],
      dates: ["2026-06-14", "2027-06-13", "2028-06-11", "2029-06-10", "2030-06-09", "2031-06-08"],
    },
    { name: "Juneteenth", regions: ["us-ut"], dates: ["2026-06-15"] },
    {
      name: "Juneteenth Day",
      regions: ["us-nj"],
      dates: ["2026-06-19", "2027-06-18", "2028-06-16", "2029-06-15", "2030-06-21", "2031-06-20"],
    },
    {
      name: "Juneteenth (observed)",
      except: ["us-ca", "us-fl", "us-ma", "us-nj", "us-ny", "us-ri", "us-tx"],
      dates: ["2027-06-18"],
    },
    { name: "Juneteenth", except: ["us-fl", "us-nj", "us-ut"], dates: ["2026-06-19"] },
    {
      name: "Juneteenth",
      except: ["us-fl", "us-nj"],
      dates: ["2027-06-19", "2028-06-19", "2029-06-19", "2030-06-19", "2031-06-19"],
    },
    { name: "Juneteenth (observed)", regions: ["us-ri"], dates: ["2027-06-21"] },
    {
      name: "Independence Day (observed)",
      except: ["us-ca", "us-ma", "us-ny", "us-ri", "us-tx"],
      dates: ["2026-07-03"],
    },
    {
      name: "Independence Day",
      dates: ["2026-07-04", "2027-07-04", "2028-07-04", "2029-07-04", "2030-07-04", "2031-07-04"],
    },
    { name: "Independence Day (observed)", except: ["us-tx"], dates: ["2027-07-05"] },
    { name: "Independence Day (observed)", regions: ["us-ri"], dates: ["2026-07-06"] },
    { name: "Pioneer Day", regions: ["us-ut"], dates: ["2026-07-24"] },
    {
      name: "Victory Day",
      regions: ["us-ri"],
      dates: ["2026-08-10", "2027-08-09", "2028-08-14", "2029-08-13", "2030-08-12", "2031-08-11"],
    },
    {
      name: "Labor Day",
      dates: ["2026-09-07", "2027-09-06", "2028-09-04", "2029-09-03", "2030-09-02", "2031-09-01"],
    },
    {
      name: "Frances Xavier Cabrini Day",
      regions: ["us-co"],
      dates: ["2026-10-05", "2027-10-04", "2028-10-02", "2029-10-01", "2030-10-07", "2031-10-06"],
    },
    {
      name: "Columbus Day",
      except: ["us-ca", "us-co", "us-fl", "us-mn", "us-or", "us-tx", "us-wa"],
      dates: ["2026-10-12", "2027-10-11", "2028-10-09", "2029-10-08", "2030-10-14", "2031-10-13"],
    },
    {
      name: "Indigenous Peoples' Day",
      regions: ["us-mn"],
      dates: ["2026-10-12", "2027-10-11", "2028-10-09", "2029-10-08", "2030-10-14", "2031-10-13"],
    },
    {
      name: "Election Day",
      regions: ["us-nj", "us-ny", "us-va"],
      dates: ["2027-11-02", "2029-11-06", "2031-11-04"],
    },
    {
      name: "Election Day",
      regions: ["us-nj", "us-ny", "us-ri", "us-va"],
      dates: ["2026-11-03", "2028-11-07", "2030-11-05"],
    },
    { name: "Veterans Day (observed)", except: ["us-ma", "us-ny", "us-ri", "us-tx"], dates: ["2028-11-10"] },
    {
      name: "Veterans Day",
      dates: ["2026-11-11", "2027-11-11", "2028-11-11", "2029-11-11", "2030-11-11", "2031-11-11"],
    },
    { name: "Veterans Day (observed)", except: ["us-tx"], dates: ["2029-11-12"] },
    { name: "Veterans Day (observed)", regions: ["us-ri"], dates: ["2028-11-13"] },
    {
      name: "Thanksgiving Day",
      dates: ["2026-11-26", "2027-11-25", "2028-11-23", "2029-11-22", "2030-11-28", "2031-11-27"],
    },
    {
      name: "Day after Thanksgiving",
      regions: ["us-ca", "us-fl", "us-tx", "us-va"],
      dates: ["2026-11-27", "2027-11-26", "2028-11-24", "2029-11-23", "2030-11-29", "2031-11-28"],
    },
    {
      name: "Native American Heritage Day",
      regions: ["us-wa"],
      dates: ["2026-11-27", "2027-11-26", "2028-11-24", "2029-11-23", "2030-11-29", "2031-11-28"],
    },
    { name: "State Holiday", regions: ["us-ga"], dates: ["2026-11-27"] },
    {
      name: "Christmas Eve",
      regions: ["us-tx"],
      dates: ["2026-12-24", "2027-12-24", "2028-12-24", "2029-12-24", "2030-12-24", "2031-12-24"],
    },
    { name: "Washington's Birthday", regions: ["us-ga"], dates: ["2026-12-24"] },
    {
      name: "Christmas Day (observed)",
      except: ["us-ca", "us-ma", "us-ny", "us-ri", "us-tx"],
      dates: ["2027-12-24"],
    },
    {
      name: "Christmas Day",
      dates: ["2026-12-25", "2027-12-25", "2028-12-25", "2029-12-25", "2030-12-25", "2031-12-25"],
    },
    {
      name: "Day after Christmas",
      regions: ["us-tx"],
      dates: ["2026-12-26", "2027-12-26", "2028-12-26", "2029-12-26", "2030-12-26", "2031-12-26"],
    },
    { name: "Christmas Day (observed)", regions: ["us-ri"], dates: ["2027-12-27"] },
    {
      name: "New Year's Day (observed)",
      except: ["us-ca", "us-ma", "us-ny", "us-ri", "us-tx"],
      dates: ["2027-12-31"],
    },
  ],
};
