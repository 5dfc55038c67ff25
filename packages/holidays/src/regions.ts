import type { RegionSummary } from "./region.ts";

/** When all regions were last checked. A region that is checked apart gets a `checkedOn` of its own. */
const CHECKED_ON = "2026-11-28";

/**
 * One row a region: its name, and the lists and laws that settle its days; South Africa first, then by name. What is left
 * out is as most have it: 2026 to 2031, official, and checked on `CHECKED_ON`.
 */
const list = {
  za: {
    name: "South Africa",
    checkedAgainst:
      "gov.za, Public holidays 2026 and 2027 (Public Holidays Act 36 of 1994); election day proclaimed on 7 August 2026",
  },
  "au-act": {
    name: "Australia: Australian Capital Territory",
    checkedAgainst: "ACT Government, Public holidays 2026 to 2029",
  },
  "au-nsw": {
    name: "Australia: New South Wales",
    checkedAgainst: "NSW Industrial Relations, Public holidays 2026 and 2027",
  },
  "au-nt": {
    name: "Australia: Northern Territory",
    checkedAgainst:
      "Northern Territory Government, Public holidays 2026; Public Holidays Amendment Act 2016 (NT)",
  },
  "au-qld": { name: "Australia: Queensland", checkedAgainst: "Queensland Government, Public holidays 2026" },
  "au-sa": {
    name: "Australia: South Australia",
    checkedAgainst: "SafeWork SA, Public holidays 2026; Public Holidays Act 2023 (SA)",
  },
  "au-tas": { name: "Australia: Tasmania", checkedAgainst: "WorkSafe Tasmania, Public holidays 2026" },
  "au-vic": {
    name: "Australia: Victoria",
    checkedAgainst:
      "Business Victoria, Victorian public holidays 2026; the Grand Final Friday of later years is not yet fixed",
  },
  // From 2028 on Western Australia plans to move three of its holidays and to add two (Public and Bank Holidays Amendment
  // Bill 2025), one of them by yearly proclamation: its dates end where they are known.
  "au-wa": {
    name: "Australia: Western Australia",
    to: 2027,
    checkedAgainst: "Government of Western Australia, Public holidays 2026",
  },
  ca: {
    name: "Canada (federal)",
    checkedAgainst: "Canada Labour Code, sections 166 and 193; Holidays Act, section 2",
  },
  "ca-ab": {
    name: "Canada: Alberta",
    checkedAgainst: "Employment Standards Code (Alberta), which names no weekday for a holiday on a weekend",
  },
  "ca-bc": {
    name: "Canada: British Columbia",
    checkedAgainst:
      "Employment Standards Act (British Columbia), which names no weekday for a holiday on a weekend",
  },
  "ca-mb": {
    name: "Canada: Manitoba",
    checkedAgainst: "Employment Standards Code (Manitoba), which names no weekday for a holiday on a weekend",
  },
  "ca-nb": {
    name: "Canada: New Brunswick",
    checkedAgainst:
      "Employment Standards Act (New Brunswick), which names no weekday for a holiday on a weekend",
  },
  "ca-nl": {
    name: "Canada: Newfoundland and Labrador",
    checkedAgainst:
      "Labour Standards Act (Newfoundland and Labrador), with its rule for holidays on days off",
  },
  "ca-nt": {
    name: "Canada: Northwest Territories",
    checkedAgainst:
      "Employment Standards Act (Northwest Territories), which names no weekday for a holiday on a weekend",
  },
  "ca-ns": {
    name: "Canada: Nova Scotia",
    checkedAgainst:
      "Labour Standards Code (Nova Scotia), with the change of 2018 for 1 July, which names no weekday for a holiday on a weekend; Remembrance Day Act",
  },
  "ca-nu": {
    name: "Canada: Nunavut",
    checkedAgainst: "Labour Standards Act (Nunavut), which names no weekday for a holiday on a weekend",
  },
  "ca-on": {
    name: "Canada: Ontario",
    checkedAgainst:
      "Employment Standards Act, 2000 (Ontario), which names no weekday for a holiday on a weekend; Legislation Act, 2006, section 88, for Christmas Day on a Saturday",
  },
  "ca-pe": {
    name: "Canada: Prince Edward Island",
    checkedAgainst: "Employment Standards Act (Prince Edward Island), with its rule for holidays on days off",
  },
  "ca-qc": {
    name: "Canada: Quebec",
    checkedAgainst:
      "Act respecting labour standards and National Holiday Act (Quebec), as CNESST explains them",
  },
  "ca-sk": {
    name: "Canada: Saskatchewan",
    checkedAgainst:
      "Saskatchewan Employment Act, with its rule for Remembrance Day on a Sunday; the other holidays stay on their day without a permit",
  },
  "ca-yt": {
    name: "Canada: Yukon",
    checkedAgainst: "Government of Yukon, Yukon statutory holidays, with its rule for holidays on days off",
  },
  ie: { name: "Ireland", checkedAgainst: "Citizens Information, Public holidays 2026 and 2027" },
  nz: {
    name: "New Zealand",
    checkedAgainst:
      "Employment New Zealand, Public holidays 2026 and 2027; Te Kāhui o Matariki Public Holiday Act 2022",
  },
  "nz-auk": {
    name: "New Zealand: Auckland",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-bop": {
    name: "New Zealand: Bay of Plenty",
    checkedAgainst:
      "Holidays Act 2003 (New Zealand), section 44, and Te Ara, for the day of the province of Auckland; New Zealand Herald, 2024, for its regions",
  },
  "nz-buller": { name: "New Zealand: Buller", basis: "national-only" },
  "nz-can": {
    name: "New Zealand: Canterbury",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-cit": {
    name: "New Zealand: Chatham Islands",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-gis": {
    name: "New Zealand: Gisborne",
    checkedAgainst:
      "Holidays Act 2003 (New Zealand), section 44, and Te Ara, for the day of the province of Auckland; New Zealand Herald, 2024, for its regions",
  },
  "nz-hkb": {
    name: "New Zealand: Hawke's Bay",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-mwt": { name: "New Zealand: Manawatū-Whanganui", basis: "national-only" },
  "nz-mbh": {
    name: "New Zealand: Marlborough",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-nsn": {
    name: "New Zealand: Nelson",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-ntl": {
    name: "New Zealand: Northland",
    checkedAgainst:
      "Holidays Act 2003 (New Zealand), section 44, and Te Ara, for the day of the province of Auckland; New Zealand Herald, 2024, for its regions",
  },
  "nz-ota": {
    name: "New Zealand: Otago",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-south-canterbury": {
    name: "New Zealand: South Canterbury",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-stl": {
    name: "New Zealand: Southland",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-tki": {
    name: "New Zealand: Taranaki",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-tas": { name: "New Zealand: Tasman", basis: "national-only" },
  "nz-wko": {
    name: "New Zealand: Waikato",
    checkedAgainst:
      "Holidays Act 2003 (New Zealand), section 44, and Te Ara, for the day of the province of Auckland; New Zealand Herald, 2024, for its regions",
  },
  "nz-wgn": {
    name: "New Zealand: Wellington",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "nz-wtc": {
    name: "New Zealand: Westland",
    checkedAgainst: "Employment New Zealand, Public holidays and anniversary dates 2026 and 2027",
  },
  "gb-eng": { name: "United Kingdom: England", checkedAgainst: "GOV.UK, UK bank holidays 2026 and 2027" },
  "gb-nir": {
    name: "United Kingdom: Northern Ireland",
    checkedAgainst: "GOV.UK, UK bank holidays 2026 and 2027",
  },
  "gb-sct": {
    name: "United Kingdom: Scotland",
    checkedAgainst: "GOV.UK, UK bank holidays 2026 and 2027; Royal Proclamation for 15 June 2026",
  },
  "gb-wls": { name: "United Kingdom: Wales", checkedAgainst: "GOV.UK, UK bank holidays 2026 and 2027" },
  us: {
    name: "United States (federal)",
    checkedAgainst: "5 U.S.C. 6103; U.S. Office of Personnel Management, Federal Holidays 2026 to 2028",
  },
  "us-al": { name: "United States: Alabama", basis: "national-only" },
  "us-ak": { name: "United States: Alaska", basis: "national-only" },
  "us-az": { name: "United States: Arizona", basis: "national-only" },
  "us-ar": { name: "United States: Arkansas", basis: "national-only" },
  "us-ca": { name: "United States: California", checkedAgainst: "California Government Code 19853 and 6700" },
  "us-co": {
    name: "United States: Colorado",
    checkedAgainst:
      "Colorado Revised Statutes 24-11-101; Colorado Division of Human Resources, holiday schedules, for a holiday on a Saturday",
  },
  "us-ct": { name: "United States: Connecticut", basis: "national-only" },
  "us-de": { name: "United States: Delaware", basis: "national-only" },
  "us-dc": { name: "United States: District of Columbia", basis: "national-only" },
  "us-fl": { name: "United States: Florida", checkedAgainst: "Florida Statutes 110.117" },
  "us-ga": {
    name: "United States: Georgia",
    checkedAgainst:
      "Official Code of Georgia 1-4-1, with the State Holiday of 2026 on Good Friday; the other days of 2026 as two sources agree; the Governor names those of later years",
    nationalOnlyFrom: 2027,
  },
  "us-hi": { name: "United States: Hawaii", basis: "national-only" },
  "us-id": { name: "United States: Idaho", basis: "national-only" },
  "us-il": { name: "United States: Illinois", basis: "national-only" },
  "us-in": { name: "United States: Indiana", basis: "national-only" },
  "us-ia": { name: "United States: Iowa", basis: "national-only" },
  "us-ks": { name: "United States: Kansas", basis: "national-only" },
  "us-ky": { name: "United States: Kentucky", basis: "national-only" },
  "us-la": { name: "United States: Louisiana", basis: "national-only" },
  "us-me": { name: "United States: Maine", basis: "national-only" },
  "us-md": { name: "United States: Maryland", basis: "national-only" },
  "us-ma": {
    name: "United States: Massachusetts",
    checkedAgainst: "Massachusetts General Laws, chapter 4, section 7, and chapter 136, section 12",
  },
  "us-mi": { name: "United States: Michigan", basis: "national-only" },
  "us-mn": {
    name: "United States: Minnesota",
    checkedAgainst:
      "Minnesota Statutes 645.44, subdivision 5; not in it: the Friday after Thanksgiving, which each branch of government decides",
  },
  "us-ms": { name: "United States: Mississippi", basis: "national-only" },
  "us-mo": { name: "United States: Missouri", basis: "national-only" },
  "us-mt": { name: "United States: Montana", basis: "national-only" },
  "us-ne": { name: "United States: Nebraska", basis: "national-only" },
  "us-nv": { name: "United States: Nevada", basis: "national-only" },
  "us-nh": { name: "United States: New Hampshire", basis: "national-only" },
  "us-nj": {
    name: "United States: New Jersey",
    checkedAgainst: "New Jersey Statutes 11A:6-24.1 and 36:1-1.2",
  },
  "us-nm": { name: "United States: New Mexico", basis: "national-only" },
  "us-ny": {
    name: "United States: New York",
    checkedAgainst: "New York General Construction Law, section 24",
  },
  "us-nc": { name: "United States: North Carolina", basis: "national-only" },
  "us-nd": { name: "United States: North Dakota", basis: "national-only" },
  "us-oh": { name: "United States: Ohio", basis: "national-only" },
  "us-ok": { name: "United States: Oklahoma", basis: "national-only" },
  "us-or": { name: "United States: Oregon", checkedAgainst: "Oregon Revised Statutes 187.010" },
  "us-pa": { name: "United States: Pennsylvania", basis: "national-only" },
  "us-ri": {
    name: "United States: Rhode Island",
    checkedAgainst: "Rhode Island General Laws 25-1-1; Secretary of State, Rhode Island State Holidays",
  },
  "us-sc": { name: "United States: South Carolina", basis: "national-only" },
  "us-sd": { name: "United States: South Dakota", basis: "national-only" },
  "us-tn": { name: "United States: Tennessee", basis: "national-only" },
  "us-tx": { name: "United States: Texas", checkedAgainst: "Texas Government Code 662.003 to 662.005" },
  "us-ut": {
    name: "United States: Utah",
    checkedAgainst:
      "Utah Code 63G-1-301 as it stood in 2026; what replaces it on 1 January 2027 was not read",
    nationalOnlyFrom: 2027,
  },
  "us-vt": { name: "United States: Vermont", basis: "national-only" },
  "us-va": {
    name: "United States: Virginia",
    checkedAgainst: "Code of Virginia 2.2-3300; not in it: days off that the Governor adds",
  },
  "us-wa": {
    name: "United States: Washington",
    checkedAgainst:
      "Revised Code of Washington 1.16.050; the weekday given for a holiday on a weekend as two sources agree",
  },
  "us-wv": { name: "United States: West Virginia", basis: "national-only" },
  "us-wi": { name: "United States: Wisconsin", basis: "national-only" },
  "us-wy": { name: "United States: Wyoming", basis: "national-only" },
} as const;

/** What regions of national days only were checked against, and what is not settled. */
const NATIONAL: Readonly<Record<string, string>> = {
  NZ: "National days: Employment New Zealand; not settled: the region's anniversary day",
  US: "Federal days: 5 U.S.C. 6103; not settled: the state's own days",
};

/** The id of a region. Before the hyphen is its country, whose table holds its dates: `au-nsw` is in `@infusionkit/holidays/au`. */
export type RegionId = keyof typeof list;

/** The ids of one country's regions: `RegionIn<"gb">` is `"gb-eng" | "gb-nir" | "gb-sct" | "gb-wls"`. */
export type RegionIn<Country extends string> = Extract<RegionId, Country | `${Country}-${string}`>;

const toSummary = (id: RegionId): RegionSummary<RegionId> => {
  const country = id.slice(0, 2).toUpperCase();
  return {
    id,
    country,
    from: 2026,
    to: 2031,
    basis: "official",
    checkedOn: CHECKED_ON,
    checkedAgainst: NATIONAL[country] ?? "",
    ...list[id],
  };
};

/**
 * Every region, without its holidays: South Africa first, then by name.
 *
 * @example
 * regions.filter(({ country }) => country === "ZA").map(({ name }) => name); // ["South Africa"]
 */
export const regions: readonly RegionSummary<RegionId>[] = /* @__PURE__ */ Object.freeze(
  (Object.keys(list) as RegionId[]).map((id) => Object.freeze(toSummary(id))),
);
