/**
 * Where our tables and the second source differ, or differed: who is right on which dates in which regions, by which law
 * or list, and how that is known. second-source.test.ts reads it: a difference that is not in here fails.
 */
import type { RegionId } from "../src/regions.ts";

export type Difference = {
  readonly regions: readonly RegionId[];
  /** Dates as `YYYY-MM-DD`, separated by spaces. */
  readonly dates: string;
  /**
   * `ours`: our table differs and is right. `second`: the second source is right, and our table was corrected after it.
   * `open`: nobody has settled it; the region's `checkedAgainst` says so.
   */
  readonly right: "ours" | "second" | "open";
  readonly law: string;
  readonly known: string;
};

const WEEKEND_IN_CANADA = {
  right: "open",
  law: "The law of the province or territory on employment standards, as in official.test.ts",
  known:
    "The law as read names the holiday and no weekday for it. Whether it gives one all the same was not found, so none is here.",
} as const;

export const differences: readonly Difference[] = [
  {
    regions: ["za"],
    dates: "2026-11-04",
    right: "ours",
    law: "Public Holidays Act 36 of 1994, section 2A",
    known: "Proclaimed on 7 August 2026, after the second source was made.",
  },

  {
    regions: ["au-act"],
    dates: "2027-04-25",
    right: "open",
    law: "Holidays Act 1958 (ACT)",
    known:
      "The lists that were read give the Monday. Whether Sunday 25 April is a holiday beside it is not settled; like every weekend holiday here it is kept.",
  },
  {
    regions: ["au-qld"],
    dates: "2026-08-12 2027-08-11 2028-08-16 2029-08-15 2030-08-14 2031-08-13",
    right: "ours",
    law: "Queensland Government, Public holidays",
    known: "It has the Royal Queensland Show among the local show days: it is a holiday in Brisbane only.",
  },
  {
    regions: ["au-tas"],
    dates: "2028-01-01",
    right: "ours",
    law: "WorkSafe Tasmania, Public holidays",
    known: "When New Year's Day is a Saturday or Sunday, the following Monday is a public holiday too.",
  },

  {
    regions: ["ca"],
    dates:
      "2026-12-28 2027-12-27 2027-12-28 2028-01-03 2028-07-03 2028-10-02 2028-11-13 2029-10-01 2029-11-12",
    right: "ours",
    law: "Canada Labour Code, section 193",
    known:
      "Read on laws-lois.justice.gc.ca: the day off for a holiday on a free Saturday or Sunday is the working day before it or the one after it, so the law names none.",
  },
  {
    regions: ["ca-mb", "ca-nb", "ca-nt", "ca-nu", "ca-on"],
    dates: "2029-07-02",
    right: "ours",
    law: "Holidays Act, R.S.C. 1985, c. H-5, section 2(2)",
    known: "When 1 July is a Sunday, 2 July is the legal holiday throughout Canada.",
  },
  {
    regions: ["ca-ns"],
    dates: "2029-07-02",
    right: "second",
    law: "Labour Standards Code regulations (Nova Scotia), changed in April 2018",
    known:
      "Restaurants Canada and the Canadian Federation of Independent Business on the change: 1 July is the holiday on whatever day it falls.",
  },
  {
    regions: ["ca-nl"],
    dates: "2027-12-27 2028-01-03 2028-07-03 2028-11-13 2029-11-12",
    right: "second",
    law: "Labour Standards Act (Newfoundland and Labrador)",
    known:
      "As LegalBrief gives it: nobody has to work on the first working day after a holiday on a day off.",
  },
  {
    regions: ["ca-sk"],
    dates: "2029-11-12",
    right: "second",
    law: "Saskatchewan Employment Act",
    known:
      "As the Canadian Federation of Independent Business gives it for 2018: a workplace that is closed on Sundays keeps Remembrance Day on the Monday.",
  },
  {
    regions: ["ca-on"],
    dates: "2026-12-28",
    right: "ours",
    law: "Ontario, Your guide to the Employment Standards Act, Public holidays",
    known: "Boxing Day 2026 is a Saturday, and the nine days of the list have no Monday after it.",
  },
  {
    regions: [
      "ca-ab",
      "ca-bc",
      "ca-mb",
      "ca-nb",
      "ca-ns",
      "ca-nt",
      "ca-nu",
      "ca-on",
      "ca-pe",
      "ca-qc",
      "ca-sk",
      "ca-yt",
    ],
    dates: "2027-12-27 2028-01-03",
    ...WEEKEND_IN_CANADA,
  },
  { regions: ["ca-on"], dates: "2027-12-28", ...WEEKEND_IN_CANADA },
  { regions: ["ca-pe", "ca-sk", "ca-yt"], dates: "2028-07-03", ...WEEKEND_IN_CANADA },
  { regions: ["ca-bc", "ca-mb"], dates: "2028-10-02 2029-10-01", ...WEEKEND_IN_CANADA },
  { regions: ["ca-ab", "ca-ns", "ca-pe", "ca-sk", "ca-yt"], dates: "2028-11-13", ...WEEKEND_IN_CANADA },
  { regions: ["ca-ab", "ca-ns", "ca-pe", "ca-yt"], dates: "2029-11-12", ...WEEKEND_IN_CANADA },

  {
    regions: ["us-ca"],
    dates: "2026-02-15 2028-02-15 2029-02-15 2030-02-15 2031-02-15",
    right: "ours",
    law: "California Government Code 19853(a)",
    known: "The section as of 2024, read: Susan B. Anthony Day is not among the days off of state employees.",
  },
  {
    regions: ["us-ca"],
    dates: "2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26 2031-11-14",
    right: "ours",
    law: "California Government Code 19853(a)",
    known: "The section as of 2024, read: Diwali is not among the days off of all state employees.",
  },
  {
    regions: ["us-ca"],
    dates: "2026-07-03 2027-06-18 2027-12-24 2027-12-31",
    right: "ours",
    law: "California Government Code 19853(b)",
    known: "Read: a Sunday gives the Monday; of the Saturdays only 11 November gives the Friday.",
  },
  {
    regions: ["us-fl"],
    dates: "2026-02-16",
    right: "second",
    law: "Florida Statutes 110.117",
    known: "The Florida Statutes of 2025, read: the nine paid holidays have no day in February.",
  },
  {
    regions: ["us-fl"],
    dates:
      "2026-02-15 2026-06-19 2027-02-15 2027-06-18 2027-06-19 2028-02-15 2028-06-19 2029-02-15 2029-06-19 2030-02-15 2030-06-19 2031-02-15 2031-06-19",
    right: "ours",
    law: "Florida Statutes 110.117",
    known:
      "The Florida Statutes of 2025, read: Susan B. Anthony Day and Juneteenth are not among the nine paid holidays observed by all state branches and agencies.",
  },
  {
    regions: ["us-ga"],
    dates: "2026-04-03 2026-04-27",
    right: "second",
    law: "Official Code of Georgia 1-4-1(b)",
    known:
      "The Governor's days for 2026 have the State Holiday on Good Friday, as georgia.gov has it for 2024 and 2025.",
  },
  {
    regions: ["us-nj"],
    dates: "2026-02-12 2027-02-12 2028-02-11 2028-02-12 2029-02-12 2030-02-12 2031-02-12",
    right: "ours",
    law: "New Jersey Statutes 11A:6-24.1",
    known: "Read: the paid holidays are limited to a list without Lincoln's Birthday.",
  },
  {
    regions: ["us-nj"],
    dates:
      "2027-06-19 2028-06-16 2028-06-19 2029-06-15 2029-06-19 2030-06-19 2030-06-21 2031-06-19 2031-06-20",
    right: "ours",
    law: "New Jersey Statutes 11A:6-24.1",
    known: "Read: Juneteenth Day is the third Friday in June.",
  },
  {
    regions: ["us-nj"],
    dates: "2027-11-02 2029-11-06 2031-11-04",
    right: "ours",
    law: "New Jersey Statutes 11A:6-24.1",
    known: "As LegalClarity gives it: any general election day in the state, which is every November.",
  },
  {
    regions: ["us-or"],
    dates: "2026-10-12 2027-10-11 2028-10-09 2029-10-08 2030-10-14 2031-10-13",
    right: "second",
    law: "Oregon Revised Statutes 187.010(1)",
    known: "Read, as of February 2026: the ten legal holidays have no Columbus Day.",
  },
  {
    regions: ["us-ny"],
    dates: "2026-02-15 2028-02-15 2029-02-15 2030-02-15 2031-02-15",
    right: "ours",
    law: "New York General Construction Law, section 24",
    known: "Read on nysenate.gov: Susan B. Anthony Day is not in it.",
  },
  {
    regions: ["us-ny"],
    dates: "2026-06-14 2027-06-13 2028-06-11 2029-06-10 2030-06-09 2031-06-08",
    right: "ours",
    law: "New York General Construction Law, section 24",
    known: "Read on nysenate.gov: the second Sunday in June is Flag Day.",
  },
  {
    regions: ["us-ny"],
    dates: "2026-07-03 2027-06-18 2027-12-24 2027-12-31 2028-02-11 2028-11-10",
    right: "ours",
    law: "New York General Construction Law, section 24",
    known: "Read on nysenate.gov: a holiday on a Sunday gives the next day; one on a Saturday gives none.",
  },
  {
    regions: ["us-ri"],
    dates:
      "2026-07-03 2026-07-06 2027-06-18 2027-06-21 2027-12-24 2027-12-27 2027-12-31 2028-01-03 2028-11-10 2028-11-13",
    right: "ours",
    law: "Rhode Island General Laws 25-1-1",
    known:
      "Read, with Juneteenth as added in 2023: a fixed day on a Saturday or Sunday is kept on the following Monday.",
  },
  {
    regions: ["us-ri"],
    dates: "2026-11-03 2028-11-07 2030-11-05",
    right: "ours",
    law: "Rhode Island General Laws 25-1-1; Secretary of State, Rhode Island State Holidays",
    known: "Read: election day is a holiday in the years of general elections.",
  },
  {
    regions: ["us-tx"],
    dates:
      "2026-03-02 2026-04-21 2026-08-27 2027-01-19 2027-03-02 2027-04-21 2027-08-27 2028-01-19 2028-03-02 2028-04-21 2028-08-27 2029-01-19 2029-03-02 2029-04-21 2029-08-27 2030-01-19 2030-03-02 2030-04-21 2030-08-27 2031-01-19 2031-03-02 2031-04-21 2031-08-27",
    right: "ours",
    law: "Texas Government Code 662.004",
    known:
      "Read: on these state holidays the agencies have enough employees on duty to conduct public business.",
  },
  {
    regions: ["us-tx"],
    dates:
      "2026-03-31 2026-04-03 2027-03-26 2027-03-31 2028-03-31 2028-04-14 2029-03-30 2029-03-31 2030-03-31 2030-04-19 2031-03-31 2031-04-11",
    right: "ours",
    law: "Texas Government Code 662.003(c), 662.006 and 662.013",
    known: "Read: Cesar Chavez Day and Good Friday are optional, for who gives up another day.",
  },
  {
    regions: ["us-tx"],
    dates: "2026-07-03 2027-06-18 2027-07-05 2027-12-23 2027-12-31 2028-11-10 2028-12-22 2029-11-12",
    right: "ours",
    law: "Texas Government Code 662.005(a)",
    known: "Read: the day off is given where the holiday does not fall on a Saturday or Sunday.",
  },
  {
    regions: ["us-ut"],
    dates: "2026-06-15 2026-06-19",
    right: "ours",
    law: "Utah Code 63G-1-301(2)(c)",
    known:
      "Read, as effective from 6 May 2026: where 19 June is a Friday, the Monday before it is the legal holiday.",
  },
  {
    regions: ["us-wa"],
    dates:
      "2026-10-12 2026-11-27 2027-10-11 2027-11-26 2028-10-09 2028-11-24 2029-10-08 2029-11-23 2030-10-14 2030-11-29 2031-10-13 2031-11-28",
    right: "second",
    law: "Revised Code of Washington 1.16.050(1)",
    known:
      "Read, as amended in 2021: it has the Friday after Thanksgiving, and Columbus Day among the days that are no legal holidays.",
  },
];
