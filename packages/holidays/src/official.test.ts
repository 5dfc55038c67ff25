/**
 * The dates against what governments publish. Each list is written by hand after the publisher it names, apart
 * from date-holidays and never computed. The publishers' pages change: read them again before a release.
 *
 * Some publishers list a weekend holiday and its substitute day, others the substitute day alone. This package
 * keeps both, because a clinic that opens on Saturdays is closed on Saturday 26 December too. So: every official
 * date is here, and what is here beside them falls on a Saturday or Sunday.
 */
import { describe, expect, test } from "vitest";
import { loadRegion } from "./load.ts";
import type { HolidayRegion } from "./region.ts";
import { regions, type RegionId } from "./regions.ts";

type Official = {
  readonly publisher: string;
  readonly region: RegionId;
  readonly year: number;
  /** Months and days. */
  readonly days: string;
};

const GOV_ZA = "South African Government, gov.za, Public holidays (Public Holidays Act 36 of 1994)";
const GOV_UK = "GOV.UK, UK bank holidays";
const CITIZENS = "Citizens Information (Ireland), Public holidays";
const OPM = "U.S. Office of Personnel Management, Federal Holidays";
const NEW_ZEALAND = "Employment New Zealand, Public holidays and anniversary dates";

const newZealand2026 = "01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28";

const official: readonly Official[] = [
  {
    publisher: GOV_ZA,
    region: "za",
    year: 2026,
    // 4 November: the day of the local government elections, proclaimed on 7 August 2026.
    days: "01-01 03-21 04-03 04-06 04-27 05-01 06-16 08-09 08-10 09-24 11-04 12-16 12-25 12-26",
  },
  {
    publisher: GOV_ZA,
    region: "za",
    year: 2027,
    days: "01-01 03-21 03-22 03-26 03-29 04-27 05-01 06-16 08-09 09-24 12-16 12-25 12-26 12-27",
  },

  ...(["gb-eng", "gb-wls"] as const).flatMap((region): Official[] => [
    { publisher: GOV_UK, region, year: 2026, days: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
    { publisher: GOV_UK, region, year: 2027, days: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28" },
  ]),
  {
    publisher: GOV_UK,
    region: "gb-sct",
    year: 2026,
    days: "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
  },
  {
    publisher: GOV_UK,
    region: "gb-sct",
    year: 2027,
    days: "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
  },
  {
    publisher: GOV_UK,
    region: "gb-nir",
    year: 2026,
    days: "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
  },
  {
    publisher: GOV_UK,
    region: "gb-nir",
    year: 2027,
    days: "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
  },

  {
    publisher: CITIZENS,
    region: "ie",
    year: 2026,
    days: "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26",
  },
  {
    publisher: CITIZENS,
    region: "ie",
    year: 2027,
    days: "01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26",
  },

  {
    publisher: OPM,
    region: "us",
    year: 2026,
    days: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
  },
  {
    publisher: OPM,
    region: "us",
    year: 2027,
    // 31 December is observed for New Year's Day of 2028, a Saturday.
    days: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
  },
  {
    publisher: OPM,
    region: "us",
    year: 2028,
    days: "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
  },

  { publisher: NEW_ZEALAND, region: "nz", year: 2026, days: newZealand2026 },
  {
    publisher: NEW_ZEALAND,
    region: "nz",
    year: 2027,
    days: "01-01 01-04 02-08 03-26 03-29 04-26 06-07 06-25 10-25 12-27 12-28",
  },
  ...(
    [
      ["nz-wgn", "01-19"],
      ["nz-auk", "01-26"],
      ["nz-nsn", "02-02"],
      ["nz-tki", "03-09"],
      ["nz-ota", "03-23"],
      ["nz-stl", "04-07"],
      ["nz-south-canterbury", "09-28"],
      ["nz-hkb", "10-23"],
      ["nz-mbh", "11-02"],
      ["nz-can", "11-13"],
      ["nz-cit", "11-30"],
      ["nz-wtc", "11-30"],
      // They were parts of the province of Auckland and keep its day (New Zealand Herald, 2024).
      ["nz-ntl", "01-26"],
      ["nz-wko", "01-26"],
      ["nz-bop", "01-26"],
      ["nz-gis", "01-26"],
    ] as const
  ).map(([region, day]): Official => ({
    publisher: NEW_ZEALAND,
    region,
    year: 2026,
    days: `${newZealand2026} ${day}`,
  })),

  {
    publisher: "ACT Government, Public holidays",
    region: "au-act",
    year: 2026,
    days: "01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-27 06-01 06-08 10-05 12-25 12-26 12-28",
  },
  ...(
    [
      [2027, "01-01 01-26 03-08 03-26 03-27 03-28 03-29 04-26 05-31 06-14 10-04 12-25 12-26 12-27 12-28"],
      [2028, "01-01 01-03 01-26 03-13 04-14 04-15 04-16 04-17 04-25 05-29 06-12 10-02 12-25 12-26"],
      [2029, "01-01 01-26 03-12 03-30 03-31 04-01 04-02 04-25 05-28 06-11 10-01 12-25 12-26"],
    ] as const
  ).map(([year, days]): Official => ({
    publisher: "ACT Government, Public holidays 2027 to 2029 (as a counter of its business days gives them)",
    region: "au-act",
    year,
    days,
  })),
  {
    publisher: "NSW Industrial Relations, Public holidays (as Local Government NSW gives it)",
    region: "au-nsw",
    year: 2026,
    days: "01-01 01-26 04-03 04-04 04-05 04-06 04-25 04-27 06-08 10-05 12-25 12-26 12-28",
  },
  {
    publisher: "NSW Industrial Relations, Public holidays (as Local Government NSW gives it)",
    region: "au-nsw",
    year: 2027,
    days: "01-01 01-26 03-26 03-27 03-28 03-29 04-25 04-26 06-14 10-04 12-25 12-26 12-27 12-28",
  },
  {
    publisher: "Northern Territory Government, Public holidays",
    region: "au-nt",
    year: 2026,
    days: "01-01 01-26 04-03 04-04 04-05 04-06 04-25 05-04 06-08 08-03 12-25 12-26 12-28",
  },
  {
    publisher: "Queensland Government, Public holidays (without the part-day and the local show days)",
    region: "au-qld",
    year: 2026,
    days: "01-01 01-26 04-03 04-04 04-05 04-06 04-25 05-04 10-05 12-25 12-26 12-28",
  },
  {
    publisher: "SafeWork SA, Public holidays (without the part-days)",
    region: "au-sa",
    year: 2026,
    days: "01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-25 06-08 10-05 12-25 12-26 12-28",
  },
  {
    publisher: "WorkSafe Tasmania, Public holidays (without the local ones)",
    region: "au-tas",
    year: 2026,
    days: "01-01 01-26 03-09 04-03 04-06 04-25 06-08 12-25 12-28",
  },
  {
    publisher: "Business Victoria, Victorian public holidays",
    region: "au-vic",
    year: 2026,
    days: "01-01 01-26 03-09 04-03 04-04 04-05 04-06 04-25 06-08 09-25 11-03 12-25 12-26 12-28",
  },
  {
    publisher: "Government of Western Australia, Public holidays",
    region: "au-wa",
    year: 2026,
    days: "01-01 01-26 03-02 04-03 04-05 04-06 04-25 04-27 06-01 09-28 12-25 12-26 12-28",
  },

  // The days that the law of each province and territory names, as they fall in 2026.
  ...(
    [
      ["ca", "Canada Labour Code", "01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-26"],
      [
        "ca-ab",
        "Alberta, Employment Standards Code",
        "01-01 02-16 04-03 05-18 07-01 09-07 10-12 11-11 12-25",
      ],
      [
        "ca-bc",
        "British Columbia, Employment Standards Act",
        "01-01 02-16 04-03 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25",
      ],
      [
        "ca-mb",
        "Manitoba, Employment Standards Code",
        "01-01 02-16 04-03 05-18 07-01 09-07 09-30 10-12 12-25",
      ],
      ["ca-nb", "New Brunswick, Employment Standards Act", "01-01 02-16 04-03 07-01 08-03 09-07 11-11 12-25"],
      ["ca-nl", "Newfoundland and Labrador, Labour Standards Act", "01-01 04-03 07-01 09-07 11-11 12-25"],
      [
        "ca-ns",
        "Nova Scotia, Labour Standards Code and Remembrance Day Act",
        "01-01 02-16 04-03 07-01 09-07 11-11 12-25",
      ],
      [
        "ca-nt",
        "Northwest Territories, Employment Standards Act",
        "01-01 04-03 05-18 06-21 07-01 08-03 09-07 09-30 10-12 11-11 12-25",
      ],
      [
        "ca-nu",
        "Nunavut, Labour Standards Act",
        "01-01 04-03 05-18 07-01 07-09 08-03 09-07 09-30 10-12 11-11 12-25",
      ],
      [
        "ca-on",
        "Ontario, Employment Standards Act, 2000",
        "01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26",
      ],
      [
        "ca-pe",
        "Prince Edward Island, Employment Standards Act",
        "01-01 02-16 04-03 07-01 09-07 09-30 11-11 12-25",
      ],
      [
        "ca-qc",
        "Quebec, Act respecting labour standards and National Holiday Act",
        "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25",
      ],
      ["ca-sk", "Saskatchewan Employment Act", "01-01 02-16 04-03 05-18 07-01 08-03 09-07 10-12 11-11 12-25"],
      [
        "ca-yt",
        "Government of Yukon, Yukon statutory holiday dates",
        // 21 June is a Sunday: those who do not work then have the Monday.
        "01-01 04-03 05-18 06-21 06-22 07-01 08-17 09-07 09-30 10-12 11-11 12-25",
      ],
    ] as const
  ).map(([region, publisher, days]): Official => ({ publisher, region, year: 2026, days })),

  // The days that the law of a state names, as they fall.
  ...(
    [
      [
        "us-ca",
        2026,
        "California Government Code 19853 and 6700",
        "01-01 01-19 02-16 03-31 05-25 06-19 07-04 09-07 11-11 11-26 11-27 12-25",
      ],
      [
        "us-ca",
        2027,
        "California Government Code 19853 and 6700",
        "01-01 01-18 02-15 03-31 05-31 06-19 07-05 09-06 11-11 11-25 11-26 12-25",
      ],
      [
        "us-co",
        2026,
        "Colorado Revised Statutes 24-11-101",
        "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-05 11-11 11-26 12-25",
      ],
      [
        "us-mn",
        2026,
        "Minnesota Statutes 645.44",
        "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
      ],
      [
        "us-va",
        2026,
        "Code of Virginia 2.2-3300",
        "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-03 11-11 11-26 11-27 12-25",
      ],
      [
        "us-va",
        2027,
        "Code of Virginia 2.2-3300",
        "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-02 11-11 11-25 11-26 12-24 12-31",
      ],
      ["us-fl", 2026, "Florida Statutes 110.117", "01-01 01-19 05-25 07-03 09-07 11-11 11-26 11-27 12-25"],
      [
        "us-fl",
        2027,
        "Florida Statutes 110.117",
        "01-01 01-18 05-31 07-05 09-06 11-11 11-25 11-26 12-24 12-31",
      ],
      [
        "us-ga",
        2026,
        "State holidays 2026 (Official Code of Georgia 1-4-1)",
        "01-01 01-19 04-03 05-25 06-19 07-03 09-07 10-12 11-11 11-26 11-27 12-24 12-25",
      ],
      [
        "us-ma",
        2026,
        "Massachusetts General Laws, chapter 4, section 7",
        "01-01 01-19 02-16 04-20 05-25 06-19 07-04 09-07 10-12 11-11 11-26 12-25",
      ],
      [
        "us-ma",
        2027,
        "Massachusetts General Laws, chapter 4, section 7",
        "01-01 01-18 02-15 04-19 05-31 06-19 07-05 09-06 10-11 11-11 11-25 12-25",
      ],
      [
        "us-nj",
        2026,
        "New Jersey Statutes 11A:6-24.1",
        "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 10-12 11-03 11-11 11-26 12-25",
      ],
      [
        "us-nj",
        2027,
        "New Jersey Statutes 11A:6-24.1",
        "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 10-11 11-02 11-11 11-25 12-24 12-31",
      ],
      [
        "us-or",
        2026,
        "Oregon Revised Statutes 187.010",
        "01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 12-25",
      ],
      [
        "us-or",
        2027,
        "Oregon Revised Statutes 187.010",
        "01-01 01-18 02-15 05-31 06-18 07-05 09-06 11-11 11-25 12-24 12-31",
      ],
      [
        "us-ny",
        2026,
        "New York General Construction Law, section 24",
        "01-01 01-19 02-12 02-16 05-25 06-14 06-19 07-04 09-07 10-12 11-03 11-11 11-26 12-25",
      ],
      [
        "us-ny",
        2027,
        "New York General Construction Law, section 24",
        "01-01 01-18 02-12 02-15 05-31 06-13 06-19 07-05 09-06 10-11 11-02 11-11 11-25 12-25",
      ],
      [
        "us-ri",
        2026,
        "Rhode Island General Laws 25-1-1",
        "01-01 01-19 02-16 05-25 06-19 07-06 08-10 09-07 10-12 11-03 11-11 11-26 12-25",
      ],
      [
        "us-ri",
        2027,
        "Rhode Island General Laws 25-1-1",
        "01-01 01-18 02-15 05-31 06-21 07-05 08-09 09-06 10-11 11-11 11-25 12-27",
      ],
      [
        "us-tx",
        2026,
        "Texas Government Code 662.003 to 662.005",
        "01-01 01-19 02-16 05-25 06-19 07-04 09-07 11-11 11-26 11-27 12-24 12-25 12-26",
      ],
      [
        "us-ut",
        2026,
        "Utah Code 63G-1-301",
        "01-01 01-19 02-16 05-25 06-15 07-03 07-24 09-07 10-12 11-11 11-26 12-25",
      ],
      [
        "us-wa",
        2026,
        "Revised Code of Washington 1.16.050",
        "01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 11-27 12-25",
      ],
    ] as const
  ).map(([region, year, publisher, days]): Official => ({ publisher, region, year, days })),
];

const loaded = new Map(await Promise.all(regions.map(async ({ id }) => [id, await loadRegion(id)] as const)));
const regionOf = (id: RegionId): HolidayRegion => loaded.get(id) as HolidayRegion;

/** What each date is called in a region; undefined where it is no holiday. */
const names = (id: RegionId, ...dates: string[]): (string | undefined)[] =>
  dates.map((date) => regionOf(id).holidays.find((holiday) => holiday.date === date)?.name);

const isWeekend = (date: string): boolean => new Date(`${date}T12:00:00Z`).getUTCDay() % 6 === 0;

describe("official lists", () => {
  test.each(official)("$region $year: $publisher", ({ region, year, days }) => {
    const ours = regionOf(region).holidays.filter(({ date }) => date.startsWith(`${year}-`));
    const theirs = days.split(" ").map((day) => `${year}-${day}`);
    const dates = new Set<string>(ours.map(({ date }) => date));
    expect(theirs.filter((date) => !dates.has(date))).toEqual([]);
    expect(ours.filter(({ date }) => !theirs.includes(date) && !isWeekend(date))).toEqual([]);
  });

  test("the regions called official are those with an official list", () => {
    const listed = new Set(official.map(({ region }) => region));
    expect(regions.filter(({ basis }) => basis === "official").map(({ id }) => id)).toEqual(
      regions.filter(({ id }) => listed.has(id)).map(({ id }) => id),
    );
  });
});

describe("days that were wrong once", () => {
  test("South Africa: closed on the day of the local government elections of 2026", () => {
    expect(names("za", "2026-11-04")).toEqual(["Local Government Elections"]);
  });

  test("Georgia: the State Holiday of 2026 is Good Friday, and no Monday of April", () => {
    expect(names("us-ga", "2026-04-03", "2026-04-27")).toEqual(["Good Friday (State Holiday)", undefined]);
  });

  test("Yukon and Prince Edward Island: a holiday on a weekend is kept on the Monday; elsewhere in Canada it is not", () => {
    const monday = "New Year's Day (observed)";
    expect(names("ca-yt", "2028-01-03", "2026-06-22")).toEqual([
      monday,
      "National Indigenous Peoples Day (observed)",
    ]);
    expect(names("ca-pe", "2028-01-03")).toEqual([monday]);
    expect(names("ca-bc", "2028-01-03")).toEqual([undefined]);
    expect(names("ca-on", "2027-12-27", "2028-01-03")).toEqual(["Christmas Day (observed)", undefined]);
  });

  test("Virginia: Election Day every year; Colorado: Cabrini Day, and none for Columbus", () => {
    expect(names("us-va", "2027-11-02", "2027-11-26")).toEqual(["Election Day", "Day after Thanksgiving"]);
    expect(names("us-co", "2026-10-05", "2026-10-12")).toEqual(["Frances Xavier Cabrini Day", undefined]);
  });

  test("Waikato, Bay of Plenty, Gisborne and Northland keep the day of Auckland", () => {
    for (const id of ["nz-wko", "nz-bop", "nz-gis", "nz-ntl"] as const)
      expect(names(id, "2027-02-01")).toEqual(names("nz-auk", "2027-02-01"));
  });

  test("Utah: Juneteenth of 2026 is on Monday 15 June, and not on the 19th", () => {
    expect(names("us-ut", "2026-06-15", "2026-06-19")).toEqual(["Juneteenth", undefined]);
  });

  test("Rhode Island: a Saturday is kept on the Monday after it, and never on the Friday before", () => {
    const days = (...dates: string[]): boolean[] =>
      names("us-ri", ...dates).map((name) => name !== undefined);
    expect(days("2026-07-06", "2027-06-21", "2027-12-27", "2028-01-03", "2028-11-13")).not.toContain(false);
    expect(days("2026-07-03", "2027-06-18", "2027-12-24", "2027-12-31", "2028-11-10")).not.toContain(true);
  });

  test("Florida: nine days, Juneteenth not among them; Washington: none for Columbus, one after Thanksgiving", () => {
    expect(names("us-fl", "2026-02-16", "2026-06-19")).toEqual([undefined, undefined]);
    expect(names("us-wa", "2026-10-12", "2026-11-27")).toEqual([undefined, "Native American Heritage Day"]);
  });

  test("New Jersey: Juneteenth on the third Friday in June, and no Lincoln's Birthday; Oregon: no Columbus Day", () => {
    expect(names("us-nj", "2027-06-18", "2028-06-16", "2028-06-19", "2027-02-12")).toEqual([
      "Juneteenth Day",
      "Juneteenth Day",
      undefined,
      undefined,
    ]);
    expect(names("us-or", "2026-10-12")).toEqual([undefined]);
  });

  test("Ohio and every other state that nobody has settled: federal days, and no state's own", () => {
    // Arbor Day in Nebraska, Malcolm X Day in Illinois, Alaska Day, Confederate Memorial Day in South Carolina.
    expect(names("us-ne", "2026-04-24")).toEqual([undefined]);
    expect(names("us-il", "2026-05-19")).toEqual([undefined]);
    expect(names("us-ak", "2026-10-19")).toEqual([undefined]);
    expect(names("us-sc", "2027-05-10", "2026-10-12")).toEqual([undefined, "Columbus Day"]);
  });

  test("Newfoundland: the Monday after a holiday on a weekend; Saskatchewan: after Remembrance Day on a Sunday", () => {
    expect(names("ca-nl", "2027-12-27", "2028-07-03")).toEqual([
      "Christmas Day (observed)",
      "Memorial Day (observed)",
    ]);
    expect(names("ca-sk", "2029-11-12", "2027-12-27")).toEqual(["Remembrance Day (observed)", undefined]);
  });
});

describe("rules of law that a single year does not show", () => {
  test("South Africa: a Sunday holiday and the Monday after it", () => {
    expect(names("za", "2026-08-09", "2026-08-10")).toEqual([
      "National Women's Day",
      "National Women's Day (observed)",
    ]);
    // A Saturday gives no Monday.
    expect(names("za", "2027-05-01", "2027-05-03")).toEqual(["Workers' Day", undefined]);
  });

  test("Scotland: the World Cup bank holiday, and both substitute days of 2028", () => {
    expect(names("gb-sct", "2026-06-15", "2028-01-03", "2028-01-04")).toEqual([
      "World Cup bank holiday",
      "January 2nd (observed)",
      "New Year's Day (observed)",
    ]);
  });

  test("United States: a Saturday is observed on Friday, a Sunday on Monday", () => {
    expect(names("us", "2026-07-03", "2027-07-05", "2028-11-10", "2029-11-12")).toEqual([
      "Independence Day (observed)",
      "Independence Day (observed)",
      "Veterans Day (observed)",
      "Veterans Day (observed)",
    ]);
  });

  test("California, Massachusetts, New York: no Friday for a Saturday; Texas: no day at all", () => {
    for (const id of ["us-ca", "us-ma", "us-ny"] as const) {
      expect({ id, names: names(id, "2026-07-03", "2027-07-05") }).toEqual({
        id,
        names: [undefined, "Independence Day (observed)"],
      });
    }
    expect(names("us-ca", "2028-11-10")).toEqual(["Veterans Day (observed)"]);
    expect(names("us-tx", "2026-07-03", "2027-07-05", "2026-10-12")).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("Matariki, as Te Kāhui o Matariki Public Holiday Act 2022 dates it", () => {
    const { holidays } = regionOf("nz");
    expect(holidays.filter(({ name }) => name === "Matariki").map(({ date }) => date)).toEqual([
      "2026-07-10",
      "2027-06-25",
      "2028-07-14",
      "2029-07-06",
      "2030-06-21",
      "2031-07-11",
    ]);
  });

  test("Christmas Day is a holiday everywhere, on whatever day it falls", () => {
    const without: string[] = [];
    for (const { id, from, to, holidays } of loaded.values()) {
      for (let year = from; year <= to; year++) {
        if (!holidays.some(({ date }) => date === `${year}-12-25`)) without.push(`${id} ${year}`);
      }
    }
    expect(without).toEqual([]);
  });

  test("Canada Day on a Sunday gives Monday 2 July 2029, but not in Nova Scotia", () => {
    expect(names("ca-ns", "2029-07-01", "2029-07-02")).toEqual(["Canada Day", undefined]);
    const canada = regions.filter(({ country, id }) => country === "CA" && id !== "ca-ns");
    const found = new Set(canada.flatMap(({ id }) => names(id, "2029-07-02")));
    expect(found).toEqual(new Set(["Canada Day (observed)", "Memorial Day (observed)"]));
  });

  test("no part-days: Christmas Eve in Queensland, Good Friday in Kentucky", () => {
    expect(names("au-qld", "2026-12-24")).toEqual([undefined]);
    expect(names("us-ky", "2026-04-03")).toEqual([undefined]);
  });

  test("Victoria: a Grand Final Friday that is not yet fixed says so", () => {
    expect(names("au-vic", "2026-09-25", "2027-09-24")).toEqual([
      "AFL Grand Final Friday",
      "AFL Grand Final Friday (date to be confirmed)",
    ]);
  });
});
