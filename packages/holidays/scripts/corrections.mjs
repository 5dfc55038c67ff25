/**
 * Where the tables in src/countries depart from date-holidays, and why. To change a holiday, change it here and run
 *
 *   pnpm --filter @infusionkit/holidays generate
 */

/** @typedef {{ date: string, name: string }} Holiday */
/**
 * One departure from date-holidays, and why.
 *
 * @typedef {object} Correction
 * @property {string[]} regions ids; an id ends with "*" to take in all that begin with it
 * @property {string} why the source, and what it says
 * @property {Record<string, string | false>} [rules] rules in date-holidays' own grammar: a name to add, `false` to take out
 * @property {Holiday[]} [add] single days
 * @property {(holiday: Holiday) => boolean} [drop]
 * @property {(holiday: Holiday) => string} [rename]
 */

const NDTR = "National Day for Truth and Reconciliation";
const canadaHolidays = ["ca", "ca-bc", "ca-mb", "ca-nt", "ca-nu", "ca-pe", "ca-yt"];
/** Noon, so that no zone could make it another day; only its weekday is read. @param {string} date */
const weekday = (date) => new Date(`${date}T12:00:00Z`).getUTCDay();
/** @param {Holiday} holiday */
const isFridayObserved = ({ date, name }) => name.endsWith("(observed)") && weekday(date) === 5;

/** @type {Correction[]} */
export const corrections = [
  {
    regions: ["za"],
    why: "Public Holidays Act 36 of 1994, section 2A: the day of the local government elections, proclaimed on 7 August 2026.",
    add: [{ date: "2026-11-04", name: "Local Government Elections" }],
  },
  {
    regions: ["gb-sct"],
    why: "Royal Proclamation under the Banking and Financial Dealings Act 1971, published by the Scottish Government on 5 February 2026: a bank holiday for the World Cup.",
    add: [{ date: "2026-06-15", name: "World Cup bank holiday" }],
  },
  {
    regions: ["au-sa"],
    why: "SafeWork SA, 30 November 2023, on the Public Holidays Act 2023 (SA): Christmas Day is a public holiday on whatever day it falls, beside the weekday after; it next falls on a weekend in 2027.",
    add: [{ date: "2027-12-25", name: "Christmas Day" }],
  },
  {
    regions: ["au-nt"],
    why: "Public Holidays Amendment Act 2016 (NT), second reading: when Christmas Day falls on a weekend, that day and the following Monday are both public holidays.",
    add: [{ date: "2027-12-25", name: "Christmas Day" }],
  },
  {
    regions: ["au-tas"],
    why: "WorkSafe Tasmania, Public holidays: when New Year's Day falls on a Saturday or Sunday the following Monday is also a public holiday; date-holidays has the Monday alone.",
    add: [{ date: "2028-01-01", name: "New Year's Day" }],
  },
  {
    regions: ["au-act"],
    why: "ACT Government, Public holidays 2027: Anzac Day, on a Sunday, is kept on Monday 26 April alone.",
    drop: ({ date }) => date === "2027-04-25",
  },
  {
    regions: ["au-vic"],
    why: "Business Victoria gives the Friday before the AFL Grand Final as subject to the AFL's schedule until that is out; only 2026 is known.",
    rename: ({ date, name }) =>
      name === "AFL Grand Final Friday" && date > "2026-12-31"
        ? "AFL Grand Final Friday (date to be confirmed)"
        : name,
  },
  {
    regions: ["ca"],
    why: "Canada Labour Code, section 166: the ten general holidays of federally regulated workplaces; date-holidays has the five that all provinces share.",
    rules: {
      "monday before 05-25": "Victoria Day",
      "2nd monday after 10-01": "Thanksgiving",
      "11-11": "Remembrance Day",
      "12-26": "Boxing Day",
    },
  },
  {
    regions: canadaHolidays,
    why: "Canada Labour Code, section 166, and the employment standards of British Columbia (2023), Manitoba (2024), Northwest Territories (2022), Nunavut (2022), Prince Edward Island (2022) and Yukon (2023): 30 September is a paid holiday there; date-holidays calls it an observance.",
    rules: { "09-30": NDTR },
  },
  {
    regions: ["ca", "ca-*"],
    why: "Holidays Act, R.S.C. 1985, c. H-5, section 2: when 1 July is a Sunday, 2 July is the legal holiday. It is in 2029.",
    add: [{ date: "2029-07-02", name: "Canada Day (observed)" }],
  },
  {
    regions: ["ca-ns"],
    why: "Nova Scotia changed its Labour Standards Code regulations in April 2018: 1 July is the holiday under them on whatever day it falls.",
    drop: ({ date }) => date === "2029-07-02",
  },
  {
    regions: ["ca-nl"],
    why: "Labour Standards Act (Newfoundland and Labrador): where a public holiday falls on a day off, nobody has to work on the first working day after it. For a week from Monday to Friday that is the Monday.",
    add: [
      { date: "2027-12-27", name: "Christmas Day (observed)" },
      { date: "2028-01-03", name: "New Year's Day (observed)" },
      { date: "2028-07-03", name: "Memorial Day (observed)" },
      { date: "2028-11-13", name: "Remembrance Day (observed)" },
      { date: "2029-11-12", name: "Remembrance Day (observed)" },
    ],
  },
  {
    regions: ["ca-yt", "ca-pe"],
    why: "Government of Yukon, Statutory holidays, and Employment Standards Act (Prince Edward Island): a holiday on a day off is kept on the working day after it. For a week from Monday to Friday that is the Monday.",
    add: [
      { date: "2027-12-27", name: "Christmas Day (observed)" },
      { date: "2028-01-03", name: "New Year's Day (observed)" },
      { date: "2028-07-03", name: "Canada Day (observed)" },
      { date: "2028-10-02", name: `${NDTR} (observed)` },
      { date: "2028-11-13", name: "Remembrance Day (observed)" },
      { date: "2029-10-01", name: `${NDTR} (observed)` },
      { date: "2029-11-12", name: "Remembrance Day (observed)" },
    ],
  },
  {
    regions: ["ca-yt"],
    why: "As before: 21 June is a Sunday in 2026 and a Saturday in 2031.",
    add: [
      { date: "2026-06-22", name: "National Indigenous Peoples Day (observed)" },
      { date: "2031-06-23", name: "National Indigenous Peoples Day (observed)" },
    ],
  },
  {
    regions: ["ca-on"],
    why: "Legislation Act, 2006 (Ontario), section 88(5), as an employment lawyer quotes it: when Christmas Day falls on a Saturday, the following Monday is also a holiday.",
    add: [{ date: "2027-12-27", name: "Christmas Day (observed)" }],
  },
  {
    regions: ["ca-sk"],
    why: "Saskatchewan Employment Act, as the Canadian Federation of Independent Business explains it: a workplace that is closed on Sundays keeps a Remembrance Day that falls on one on the Monday after.",
    add: [{ date: "2029-11-12", name: "Remembrance Day (observed)" }],
  },
  {
    regions: ["ca-nl"],
    why: "Labour Standards Act (Newfoundland and Labrador) names them Memorial Day and Remembrance Day.",
    rename: ({ name }) =>
      name.replace("Armistice Day", "Remembrance Day").replace("Canada Day", "Memorial Day"),
  },
  {
    regions: ["ca-nu"],
    why: "Labour Standards Act (Nunavut): Nunavut Day has been a general holiday since 2020; date-holidays calls it a bank holiday.",
    rules: { "07-09": "Nunavut Day" },
  },
  {
    regions: ["ca-on"],
    why: "Ontario, Your guide to the Employment Standards Act, Public holidays: nine, without Easter Monday.",
    rules: { "easter 1": false },
  },
  {
    regions: ["ca-nt"],
    why: "Employment Standards Act (Northwest Territories): ten statutory holidays, and 30 September since 2022; Easter Monday and Boxing Day are for the territory's own employees.",
    rules: { "easter 1": false, "12-26": false },
  },
  {
    regions: ["ca-yt"],
    why: "Government of Yukon, Yukon statutory holiday dates: without Easter Monday.",
    rules: { "easter 1": false },
  },
  {
    regions: ["ca-pe"],
    why: "Employment Standards Act (Prince Edward Island): eight paid holidays, without Gold Cup Parade Day.",
    rules: { "3rd friday after 08-01": false },
  },
  {
    regions: ["ca-qc"],
    why: "CNESST, Statutory holidays, after the National Holiday Act: when 24 June is a Sunday, those who do not work on Sundays are off on 25 June. It is in 2029.",
    add: [{ date: "2029-06-25", name: "National Holiday (observed)" }],
    rename: ({ name }) => name.replace(/^National Holiday/, "Quebec's National Holiday"),
  },
  {
    regions: ["ie"],
    why: "Citizens Information, Public holidays: the days by the names in use.",
    rename: ({ name }) =>
      name.replace(/^(?:First|Last) Monday in (May|June|August|October)$/, "$1 bank holiday"),
  },
  {
    regions: ["nz-*"],
    why: "Employment New Zealand calls them anniversary days.",
    rename: ({ name }) => name.replace("Provincial anniversary day", "Anniversary Day"),
  },
  {
    regions: ["nz-south-canterbury"],
    why: "Employment New Zealand, Public holidays and anniversary dates: the fourth Monday of September, and no Show Day. date-holidays has it as a region within Canterbury, which it does not find again.",
    rules: {
      "friday after 2nd tuesday in November": false,
      "4th monday in September": "Anniversary Day",
    },
  },
  {
    regions: ["nz", "nz-*"],
    why: "Employment New Zealand writes Anzac Day.",
    rename: ({ name }) => name.replace("ANZAC", "Anzac"),
  },
  {
    regions: ["us", "us-*"],
    why: "5 U.S.C. 6103: it is spelt Labor Day; and one name for days that date-holidays spells in several ways.",
    rename: ({ name }) =>
      name
        .replace("Labour Day", "Labor Day")
        .replace(/President(?:'s|s|s') Day/, "Presidents' Day")
        .replace(/Day [Aa]fter Thanksgiving(?: Day)?/, "Day after Thanksgiving"),
  },
  {
    regions: ["us-ca"],
    why: "California Government Code 19853(a): the days off of all state employees have no Susan B. Anthony Day and no Columbus Day.",
    drop: ({ name }) => name === "Susan B. Anthony Day" || name === "Columbus Day",
  },
  {
    regions: ["us-fl"],
    why: "Florida Statutes 110.117(1), as of 2025: nine paid holidays observed by all state branches and agencies. Juneteenth, a day in February and Columbus Day are not among them.",
    drop: ({ name }) =>
      /^(?:Juneteenth|Columbus Day|Susan B. Anthony Day|Commemoration of America's 250th Birthday)/.test(
        name,
      ),
  },
  {
    regions: ["us-ga"],
    why: "Official Code of Georgia 1-4-1(b): the Governor names the days each year. For 2026 the State Holiday of spring is Good Friday, 3 April, and not a Monday of April.",
    drop: ({ date, name }) => name === "State Holiday" && date.slice(5, 7) === "04",
    add: [{ date: "2026-04-03", name: "Good Friday (State Holiday)" }],
  },
  {
    regions: ["us-nj"],
    why: "New Jersey Statutes 11A:6-24.1: the paid holidays of state employees are limited to a list that has Juneteenth Day on the third Friday in June, every general election day, and no Lincoln's Birthday.",
    rules: { "3rd friday in June": "Juneteenth Day" },
    drop: ({ name }) => name.startsWith("Lincoln's Birthday") || /^Juneteenth(?! Day)/.test(name),
  },
  {
    regions: ["us-or"],
    why: "Oregon Revised Statutes 187.010(1): ten days, without Columbus Day.",
    drop: ({ name }) => name === "Columbus Day",
  },
  {
    regions: ["us-ny"],
    why: "New York General Construction Law, section 24: the second Sunday in June is Flag Day; Susan B. Anthony Day is not in it.",
    rules: { "2nd sunday in June": "Flag Day" },
    drop: ({ name }) => name === "Susan B. Anthony Day",
  },
  {
    regions: ["us-ri"],
    why: "Rhode Island General Laws 25-1-1: a fixed day on a Saturday or Sunday is kept on the following Monday; election day is a holiday in the years of general elections.",
    drop: isFridayObserved,
    add: [
      { date: "2026-07-06", name: "Independence Day (observed)" },
      { date: "2026-11-03", name: "Election Day" },
      { date: "2027-06-21", name: "Juneteenth (observed)" },
      { date: "2027-12-27", name: "Christmas Day (observed)" },
      { date: "2028-01-03", name: "New Year's Day (observed)" },
      { date: "2028-11-07", name: "Election Day" },
      { date: "2028-11-13", name: "Veterans Day (observed)" },
      { date: "2030-11-05", name: "Election Day" },
    ],
  },
  {
    regions: ["us-va"],
    why: "Code of Virginia 2.2-3300: the Tuesday after the first Monday in November is Election Day in every year, and the Friday after Thanksgiving is a holiday.",
    rules: {
      "tuesday after 1st monday in November": "Election Day",
      "friday after 4th thursday in November": "Day after Thanksgiving",
    },
  },
  {
    regions: ["us-ut"],
    why: "Utah Code 63G-1-301(2)(c): where 19 June is a Tuesday to a Friday, the Monday before it is the legal holiday.",
    drop: ({ date }) => date === "2026-06-19",
    add: [{ date: "2026-06-15", name: "Juneteenth" }],
  },
  {
    regions: ["us-wa"],
    why: "Revised Code of Washington 1.16.050(1): the Friday after Thanksgiving is Native American Heritage Day; Columbus Day is no legal holiday.",
    rules: { "friday after 4th thursday in November": "Native American Heritage Day" },
    drop: ({ name }) => name === "Columbus Day",
  },
  {
    regions: ["us-ma"],
    why: "Secretary of the Commonwealth of Massachusetts, Legal holidays: Evacuation Day and Bunker Hill Day are for Suffolk County only.",
    drop: ({ name }) => name === "Evacuation Day" || name === "Bunker Hill Day",
  },
  {
    regions: ["us-ca", "us-ma", "us-ny"],
    why: "California Government Code 6701, Massachusetts General Laws c. 4 s. 7, New York General Construction Law 24: a holiday on a Sunday moves to Monday; one on a Saturday gives no Friday (in California, Veterans Day alone does).",
    drop: (holiday) => isFridayObserved(holiday) && !holiday.name.startsWith("Veterans Day"),
  },
  {
    regions: ["us-ma", "us-ny"],
    why: "As before; California's exception for Veterans Day is not theirs.",
    drop: isFridayObserved,
  },
  {
    regions: ["us-tx"],
    why: "Texas Government Code 662.003 and 662.005: Columbus Day is not a state holiday, and one that falls on a weekend is not moved.",
    drop: ({ name }) => name === "Columbus Day" || name.endsWith("(observed)"),
  },
];
