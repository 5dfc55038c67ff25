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
    right: "second",
    law: "ACT Government, Public holidays 2027",
    known:
      "As a public counter of the Territory's business days copies the list of 9 December 2025: Anzac Day 2027, on a Sunday, is kept on Monday 26 April.",
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
    regions: ["ca-ab"],
    dates: "2027-12-27 2028-01-03 2028-11-13 2029-11-12",
    right: "ours",
    law: "Employment Standards Code (Alberta)",
    known:
      "The province's news release, in Gateway Gazette: employers need not give another day off where a general holiday is on a day that is not normally worked. alberta.ca, General holidays and pay, names none.",
  },
  {
    regions: ["ca-bc"],
    dates: "2027-12-27 2028-01-03 2028-10-02 2029-10-01",
    right: "ours",
    law: "Employment Standards Act (British Columbia), section 45",
    known:
      "As Inspire Law and go2HR give it: on a regular day off an average day's pay is due, and no other day.",
  },
  {
    regions: ["ca-mb"],
    dates: "2027-12-27 2028-01-03 2028-10-02 2029-10-01",
    right: "ours",
    law: "Employment Standards Code (Manitoba), sections 21 to 30",
    known:
      "As LegalBrief gives it: a day off on some normal workday. gov.mb.ca, General Holidays, lists the days on their dates and names no other.",
  },
  {
    regions: ["ca-nb"],
    dates: "2027-12-27 2028-01-03",
    right: "ours",
    law: "Employment Standards Act (New Brunswick), sections 18 and 19",
    known:
      "An officer of employment standards on cbc.ca, December 2016, and LegalBrief: another working day before the next vacation, or a day's pay.",
  },
  {
    regions: ["ca-ns"],
    dates: "2027-12-27 2028-01-03 2028-11-13 2029-11-12",
    right: "ours",
    law: "Labour Standards Code (Nova Scotia); Remembrance Day Act",
    known:
      "novascotia.ca, frequently asked questions about holidays: the next scheduled day, a day added to the vacation, or any other day agreed. gov.ns.ca, Remembrance Day Act: it must be observed on 11 November.",
  },
  {
    regions: ["ca-nt"],
    dates: "2027-12-27 2028-01-03",
    right: "ours",
    law: "Employment Standards Act (Northwest Territories), section 22",
    known:
      "As LegalBrief and the Canadian Federation of Independent Business give it: holiday pay is due whether the holiday is on a day of work or not; another day only by an order or an agreement.",
  },
  {
    regions: ["ca-nu"],
    dates: "2027-12-27 2028-01-03",
    right: "ours",
    law: "Labour Standards Act (Nunavut)",
    known:
      "Labour Standards Compliance Office, nu-lsco.ca, General Holidays: who does not work on the holiday has a regular day's pay, and no other day is named.",
  },
  {
    regions: ["ca-on"],
    dates: "2027-12-27",
    right: "second",
    law: "Legislation Act, 2006 (Ontario), section 88(5)",
    known:
      "As Ottawa Employment Law quotes it: when Christmas Day falls on a Saturday, the following Monday is also a holiday.",
  },
  {
    regions: ["ca-on"],
    dates: "2027-12-28 2028-01-03",
    right: "ours",
    law: "Legislation Act, 2006 (Ontario), section 88; Employment Standards Act, 2000, section 29",
    known:
      "As Ottawa Employment Law quotes it: New Year's Day gives the Monday when it falls on a Sunday, and Boxing Day gives none. Otherwise a substitute day is agreed.",
  },
  {
    regions: ["ca-pe"],
    dates: "2027-12-27 2028-01-03 2028-07-03 2028-11-13 2029-11-12",
    right: "second",
    law: "Employment Standards Act (Prince Edward Island), sections 6 to 10",
    known:
      "As LegalBrief and the Canadian Federation of Independent Business give it: the working day immediately following.",
  },
  {
    regions: ["ca-pe"],
    dates: "2028-10-02 2029-10-01",
    right: "ours",
    law: "Employment Standards Act (Prince Edward Island), sections 6 to 10",
    known:
      "The same rule: 30 September is one of the eight paid holidays, and falls on a weekend in both years.",
  },
  {
    regions: ["ca-qc"],
    dates: "2027-12-27 2028-01-03",
    right: "ours",
    law: "Act respecting labour standards (Quebec), section 60",
    known:
      "cnesst.gouv.qc.ca, Statutory holidays: 1 January and 25 December, and an employer may not change the date; only 24 June and 1 July move from a Sunday.",
  },
  {
    regions: ["ca-sk"],
    dates: "2027-12-27 2028-01-03 2028-07-03 2028-11-13",
    right: "ours",
    law: "Saskatchewan Employment Act",
    known:
      "saskatchewan.ca, Observing a Public Holiday on a Different Day: that needs a permit of the Director. The known exception is Remembrance Day on a Sunday.",
  },
  {
    regions: ["ca-yt"],
    dates: "2027-12-27 2028-01-03 2028-07-03 2028-11-13 2029-11-12",
    right: "second",
    law: "Employment Standards Act (Yukon)",
    known:
      "yukon.ca, Find a Yukon statutory holiday: on a non-working day, the next working day immediately following.",
  },
  {
    regions: ["ca-yt"],
    dates: "2026-06-22 2028-10-02 2029-10-01 2031-06-23",
    right: "ours",
    law: "Employment Standards Act (Yukon)",
    known:
      "The same rule: 21 June and 30 September are statutory holidays and fall on a weekend in these years.",
  },

  {
    regions: ["nz-wko", "nz-bop", "nz-gis"],
    dates: "2026-01-26 2027-02-01 2028-01-31 2029-01-29 2030-01-28 2031-01-27",
    right: "ours",
    law: "Holidays Act 2003 (New Zealand), section 44",
    known:
      "Te Ara, Provincial anniversary days: Auckland's is the Monday closest to 29 January. New Zealand Herald, 2024: Waikato, Bay of Plenty, Northland and Gisborne keep it, as parts of the former province. The second source has no anniversary day there.",
  },

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
    regions: ["us-co"],
    dates: "2026-03-31 2027-03-31 2028-03-31 2029-03-31 2030-03-31 2031-03-31",
    right: "ours",
    law: "Colorado Revised Statutes 24-11-101(1)",
    known:
      "Read, as of 2024: Cesar Chavez Day is not among the legal holidays; the Division of Human Resources lets it be taken in place of another.",
  },
  {
    regions: ["us-mn"],
    dates: "2026-10-12 2027-10-11 2028-10-09 2029-10-08 2030-10-14 2031-10-13",
    right: "ours",
    law: "Minnesota Statutes 645.44, subdivision 5",
    known: "Read, as of 2023: Indigenous Peoples Day, the second Monday in October, is a holiday.",
  },
  {
    regions: ["us-va"],
    dates: "2026-11-03 2027-11-02 2028-11-07 2029-11-06 2030-11-05 2031-11-04",
    right: "ours",
    law: "Code of Virginia 2.2-3300",
    known:
      "Read in part on law.lis.virginia.gov, and in a calendar derived from it on 25 August 2026: the Tuesday after the first Monday in November is Election Day, in every year.",
  },
  {
    regions: ["us-va"],
    dates: "2026-11-27 2027-11-26 2028-11-24 2029-11-23 2030-11-29 2031-11-28",
    right: "ours",
    law: "Code of Virginia 2.2-3300",
    known: "The same: the fourth Thursday in November and the Friday next following.",
  },
  {
    regions: ["us-va"],
    dates: "2029-01-20",
    right: "ours",
    law: "Code of Virginia 2.2-3300",
    known: "The same: Inauguration Day is not among the legal holidays.",
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
