/**
 * Writes src/regions/*.ts, src/regions.ts and src/loaders.ts from date-holidays and the table of corrections below.
 *
 *   pnpm --filter @infusionkit/holidays generate
 *
 * src/generated.test.ts runs `generate()` in memory and compares, so that what is committed cannot drift.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import Holidays from "date-holidays";

const FROM = 2026;
const TO = 2031;

/** @typedef {{ date: string, name: string }} Holiday */
/** @typedef {{ id: string, key: string[], name: string, country: string, checked: boolean, to: number }} Region */
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
const corrections = [
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
    regions: ["nz-buller"],
    why: "As before, within Westland: the Monday nearest to 1 February.",
    rules: {
      "12-01 if tuesday,wednesday,thursday then previous monday if friday,saturday,sunday then next monday": false,
      "02-01 if tuesday,wednesday,thursday then previous monday if friday,saturday,sunday then next monday":
        "Anniversary Day",
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
    regions: ["us-fl", "us-ny", "us-wi", "us-wv"],
    why: "A day of commemoration on which public offices are open: not among the paid holidays of Florida Statutes 110.117, nor in New York General Construction Law 24.",
    drop: ({ name }) => name === "Susan B. Anthony Day",
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

/** Regions tested in src/official.test.ts against what their own government publishes. */
const CHECKED =
  /^(?:za|ie|us|gb-\w+|au-\w+|ca|ca-\w+|nz|nz-(?:auk|wgn|nsn|tki|ota|stl|south-canterbury|hkb|mbh|can|cit|wtc))$/;

/** The states of a country as date-holidays has them. @param {string} country @returns {[string, string][]} */
const statesOf = (country) => Object.entries(new Holidays().getStates(country));

/**
 * @param {string[]} key @param {string} name
 * @param {{ id?: string, to?: number }} [more] @returns {Region}
 */
const place = (key, name, { id = key.join("-").toLowerCase(), to = TO } = {}) => ({
  id,
  key,
  name,
  country: /** @type {string} */ (key[0]),
  checked: CHECKED.test(id),
  to,
});

/** Names that read better without "Province", and with their macrons. @type {Record<string, string>} */
const nzNames = {
  AUK: "Auckland",
  MWT: "Manawatū-Whanganui",
  OTA: "Otago",
  WGN: "Wellington",
};

/** South Africa first, where the toolkit comes from; then by name. */
export const allRegions = () => [
  place(["ZA"], "South Africa"),
  ...[
    ...statesOf("AU").map(([state, name]) =>
      // From 2028 on Western Australia plans to move three of its holidays and to add two (Public and Bank Holidays
      // Amendment Bill 2025), one of them by yearly proclamation: its dates end where they are known.
      place(["AU", state], `Australia: ${name}`, state === "WA" ? { to: 2027 } : {}),
    ),
    place(["CA"], "Canada (federal)"),
    ...statesOf("CA").map(([state, name]) => place(["CA", state], `Canada: ${name}`)),
    place(["IE"], "Ireland"),
    place(["NZ"], "New Zealand"),
    ...statesOf("NZ").map(([state, name]) => place(["NZ", state], `New Zealand: ${nzNames[state] ?? name}`)),
    place(["NZ", "CAN"], "New Zealand: South Canterbury", { id: "nz-south-canterbury" }),
    place(["NZ", "WTC"], "New Zealand: Buller", { id: "nz-buller" }),
    ...statesOf("GB")
      // Alderney is no part of the United Kingdom.
      .filter(([state]) => state !== "ALD")
      .map(([state, name]) => place(["GB", state], `United Kingdom: ${name}`)),
    place(["US"], "United States (federal)"),
    ...statesOf("US").map(([state, name]) => place(["US", state], `United States: ${name}`)),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
];

/** @param {Region} region */
const correctionsOf = ({ id }) =>
  corrections.filter(({ regions }) =>
    regions.some((wanted) => (wanted.endsWith("*") ? id.startsWith(wanted.slice(0, -1)) : wanted === id)),
  );

/** @param {Holiday} a @param {Holiday} b */
const byDate = (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

const DAY = 24 * 60 * 60 * 1000;

/** The whole public holidays of a region, corrected, by date. @param {Region} region @returns {Holiday[]} */
const workOut = (region) => {
  const [country, state = ""] = /** @type {[string, string?]} */ (region.key);
  // UTC only gives the days their length; the dates are read as text.
  const options = { timezone: "UTC", languages: "en" };
  const calendar = new Holidays(country, state, options);
  const fixes = correctionsOf(region);
  for (const [rule, name] of fixes.flatMap(({ rules = {} }) => Object.entries(rules))) {
    // Its types forget that `false` takes a rule out.
    const wanted = /** @type {any} */ (name && { name: { en: name }, type: "public" });
    if (!calendar.setHoliday(rule, wanted))
      throw new Error(`date-holidays has no rule "${rule}" in ${region.id}.`);
  }

  /** @type {Holiday[]} */
  const found = [];
  // A year before and after: the day observed for 1 January may lie in December.
  for (let year = FROM - 1; year <= region.to + 1; year++) {
    for (const { date: text, name, start, end, type, substitute, rule } of calendar.getHolidays(year)) {
      // The federal day observed for Veterans Day has the type "bank". Every other bank day shuts banks only
      // (New South Wales in August) or is no public holiday by law (Good Friday in Ireland).
      const isObservedBank = country === "US" && type === "bank" && substitute;
      if (type !== "public" && !isObservedBank) continue;
      // Part-days come as public as well: Queensland's Christmas Eve from 18:00, Kentucky's Good Friday from 14:00.
      if (end.getTime() - start.getTime() !== DAY) continue;
      const date = text.slice(0, 10);
      const plain = name.replaceAll("’", "'").replace(/ \(substitute day\)$/, "");
      const before = found.findLast((holiday) => holiday.date < date);
      // South Africa's own name for the Monday is "Public Holiday"; the day before says which.
      if (rule.startsWith("substitutes") && plain === "Public Holiday" && before) {
        found.push({ date, name: `${before.name} (observed)` });
      } else {
        found.push({ date, name: substitute ? `${plain} (observed)` : plain });
      }
    }
  }
  const all = [...found, ...fixes.flatMap(({ add = [] }) => add)].toSorted(byDate);
  // date-holidays marks some days observed and leaves others with the bare name of the day that they stand for.
  let holidays = all.map(({ date, name }) => {
    const isSecond = all.some((other) => {
      const days = (Date.parse(date) - Date.parse(other.date)) / DAY;
      return other.name === name && days > 0 && days <= 4;
    });
    return { date, name: isSecond ? `${name} (observed)` : name };
  });
  for (const { drop, rename } of fixes) {
    holidays = holidays
      .filter((holiday) => !drop?.(holiday))
      .map((holiday) => ({ date: holiday.date, name: rename ? rename(holiday) : holiday.name }));
  }

  /** Two holidays on one day are one closed day with both names. @type {Map<string, Set<string>>} */
  const days = new Map();
  for (const { date, name } of holidays) {
    if (date < `${FROM}-01-01` || date > `${region.to}-12-31`) continue;
    days.set(date, (days.get(date) ?? new Set()).add(name));
  }
  return [...days].map(([date, names]) => ({ date, name: [...names].join(" / ") }));
};

/** @type {Map<string, Holiday[]>} */
const workedOut = new Map();

/** As {@link workOut}, which takes a while, once a region. @param {Region} region */
export const holidaysOf = (region) => {
  const holidays = workedOut.get(region.id) ?? workOut(region);
  workedOut.set(region.id, holidays);
  return holidays;
};

const version = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("date-holidays/package.json"), "utf8"),
).version;

/** @param {string} id */
const variable = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const notice = `/*! Public holidays: from date-holidays ${version}, CC BY-SA 3.0, changed (see LICENSE-DATA).
    Generated by scripts/generate.mjs: change that, not this. */`;

/** @param {Region} region */
const regionFile = (region) => {
  const years = Array.from({ length: region.to - FROM + 1 }, (_, i) => `${FROM + i}`);
  const holidays = holidaysOf(region);
  const names = [...new Set(holidays.map((holiday) => holiday.name))];
  const lines = names.map((name) => {
    if (/: |[\\`$\n]/.test(name)) throw new Error(`The table cannot hold the name ${JSON.stringify(name)}.`);
    const columns = years.map((year) => {
      const days = holidays.filter((holiday) => holiday.name === name && holiday.date.startsWith(year));
      return days.map(({ date }) => date.slice(5)).join("+") || "-";
    });
    return `${name}: ${columns.join(" ")}`;
  });
  return `${notice}
import { decode } from "../decode.ts";
import type { HolidayRegion } from "../region.ts";

/** One column a year, ${FROM} to ${region.to}. */
const table = \`
${lines.join("\n")}
\`;

/** The public holidays of ${region.name}, ${FROM} to ${region.to}. Data: CC BY-SA 3.0, see \`notice\`. */
export const ${variable(region.id)}: HolidayRegion = /* @__PURE__ */ decode(table, {
  id: "${region.id}",
  name: "${region.name}",
  country: "${region.country}",
  from: ${FROM},
  to: ${region.to},
});
`;
};

/**
 * Every generated file: its path in `src` and its text.
 *
 * @returns {Map<string, string>}
 */
export const generate = () => {
  const regions = allRegions();
  const files = new Map(regions.map((one) => [`regions/${one.id}.ts`, regionFile(one)]));
  files.set(
    "regions.ts",
    `${notice}
import type { RegionSummary } from "./region.ts";

/** The id of a region, which is the name of its entry point as well: \`za\` is \`@infusionkit/holidays/za\`. */
export type RegionId =
${regions.map(({ id }) => `  | "${id}"`).join("\n")};

/**
 * Every region, without its holidays: South Africa first, then by name.
 *
 * @example
 * regions.filter(({ country }) => country === "ZA").map(({ name }) => name); // ["South Africa"]
 */
export const regions: readonly RegionSummary<RegionId>[] = [
${regions
  .map(
    ({ id, name, country, checked }) =>
      `  { id: "${id}", name: "${name}", country: "${country}", checked: ${checked} },`,
  )
  .join("\n")}
];
`,
  );
  files.set(
    "loaders.ts",
    `// Generated by scripts/generate.mjs: change that, not this.
import type { HolidayRegion } from "./region.ts";
import type { RegionId } from "./regions.ts";

/** One import a region, each written out, so that a bundler sees every file and makes each one apart. */
export const loaders: Readonly<Record<RegionId, () => Promise<HolidayRegion>>> = {
${regions
  .map(({ id }) => {
    const key = id.includes("-") ? `"${id}"` : id;
    return `  ${key}: async () => (await import("./regions/${id}.ts")).${variable(id)},`;
  })
  .join("\n")}
};
`,
  );
  return files;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const src = new URL("../src/", import.meta.url);
  const files = generate();
  for (const [path, text] of files) writeFileSync(new URL(path, src), text);
  for (const name of readdirSync(new URL("regions/", src))) {
    if (!files.has(`regions/${name}`)) rmSync(new URL(`regions/${name}`, src));
  }
  console.log(`${files.size} files written.`);
}
