/**
 * Writes the tables src/countries/*.ts from date-holidays and from the corrections in corrections.mjs, for the regions
 * and the years in src/regions.ts.
 *
 *   pnpm --filter @infusionkit/holidays generate
 *
 * src/generated.test.ts runs `generate()` in memory and compares, so that what is committed cannot drift.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import Holidays from "date-holidays";
import { format, resolveConfig } from "prettier";
import { regions } from "../src/regions.ts";
import { corrections } from "./corrections.mjs";

/** @typedef {import("./corrections.mjs").Holiday} Holiday */
/** @typedef {(typeof regions)[number]} Region */
/** @typedef {{ name: string, regions: string[], dates: string[] }} Row `regions` are all that keep it */

/** Where date-holidays has a region within another one, it does not find it again: the corrections say what differs. */
const WITHIN = new Map([["nz-south-canterbury", "nz-can"]]);

/** @param {Region} region */
const correctionsFor = ({ id }) =>
  corrections.filter((correction) =>
    correction.regions.some((wanted) =>
      wanted.endsWith("*") ? id.startsWith(wanted.slice(0, -1)) : wanted === id,
    ),
  );

/** @param {Holiday} a @param {Holiday} b */
const byDate = (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

const DAY = 24 * 60 * 60 * 1000;

/** The whole public holidays of a region, corrected, whoever checked them. @param {Region} region @returns {Holiday[]} */
const proposeFor = (region) => {
  const [country, state = ""] = /** @type {[string, string?]} */ (
    (WITHIN.get(region.id) ?? region.id).toUpperCase().split("-")
  );
  // UTC only gives the days their length; the dates are read as text.
  const calendar = new Holidays(country, state, { timezone: "UTC", languages: "en" });
  const fixes = correctionsFor(region);
  for (const [rule, name] of fixes.flatMap(({ rules = {} }) => Object.entries(rules))) {
    // Its types do not say that `false` removes a rule.
    const wanted = /** @type {any} */ (name && { name: { en: name }, type: "public" });
    if (!calendar.setHoliday(rule, wanted))
      throw new Error(`date-holidays has no rule "${rule}" in ${region.id}.`);
  }

  /** @type {Holiday[]} */
  const found = [];
  // A year before and after: the day observed for 1 January may lie in December.
  for (let year = region.from - 1; year <= region.to + 1; year++) {
    for (const { date: text, name, start, end, type, substitute, rule } of calendar.getHolidays(year)) {
      // The federal day observed for Veterans Day has the type "bank". Every other bank day closes banks only
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
      return other.name === name && !name.endsWith("(observed)") && days > 0 && days <= 4;
    });
    return { date, name: isSecond ? `${name} (observed)` : name };
  });
  for (const { drop, rename } of fixes) {
    holidays = holidays
      .filter((holiday) => !drop?.(holiday))
      .map((holiday) => ({ date: holiday.date, name: rename ? rename(holiday) : holiday.name }));
  }
  return holidays.filter(({ date }) => date >= `${region.from}-01-01` && date <= `${region.to}-12-31`);
};

/**
 * What the table says of a region: its own days where they are settled, and elsewhere the days of the whole country.
 *
 * @param {Region} region @returns {Holiday[]}
 */
const workOut = (region) => {
  const ownTo = region.basis === "official" ? (region.nationalOnlyFrom ?? Infinity) : 0;
  const isOwn = (/** @type {Holiday} */ { date }) => Number(date.slice(0, 4)) < ownTo;
  const own = ownTo > region.from ? proposeFor(region).filter(isOwn) : [];
  const country = regions.find(({ id }) => id === region.country.toLowerCase());
  if (ownTo > region.to) return own;
  if (!country) throw new Error(`${region.country} has no region for its national days.`);
  return [...own, ...proposeFor(country).filter((holiday) => !isOwn(holiday))];
};

/**
 * The rows of a country: a holiday that the same regions keep is one row, with all of its dates.
 *
 * @param {readonly Region[]} members @returns {Row[]}
 */
const rowsFor = (members) => {
  /** Which regions keep a holiday on a date. @type {Map<string, string[]>} */
  const keepers = new Map();
  for (const region of members) {
    for (const { date, name } of workOut(region)) {
      const key = `${date} ${name}`;
      const known = keepers.get(key) ?? [];
      if (!known.includes(region.id)) keepers.set(key, [...known, region.id]);
    }
  }
  /** @type {Row[]} */
  const rows = [];
  for (const [key, keeping] of [...keepers].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const date = key.slice(0, 10);
    const name = key.slice(11);
    // A region whose dates have ended says nothing of later years: there, its membership does not part two rows.
    const ended = members.filter(({ to }) => `${to}-12-31` < date).map(({ id }) => id);
    /** @param {readonly string[]} ids */
    const known = (ids) => ids.filter((id) => !(/** @type {string[]} */ (ended).includes(id))).join(" ");
    const row =
      rows.find((one) => one.name === name && known(one.regions) === keeping.join(" ")) ??
      (known(members.map(({ id }) => id)) === keeping.join(" ")
        ? { name, regions: members.map(({ id }) => /** @type {string} */ (id)), dates: [] }
        : { name, regions: keeping, dates: [] });
    if (row.dates.length === 0) rows.push(row);
    row.dates.push(date);
  }
  /** @param {Row} row */
  const dayOfYear = ({ dates }) => dates.map((date) => date.slice(5)).toSorted()[0] ?? "";
  return rows.toSorted((a, b) => dayOfYear(a).localeCompare(dayOfYear(b)));
};

/** @param {Row} row @param {readonly Region[]} members */
const writeRow = ({ name, regions: keeping, dates }, members) => {
  const others = members.map(({ id }) => id).filter((id) => !keeping.includes(id));
  const who =
    others.length === 0 ? {} : others.length < keeping.length ? { except: others } : { regions: keeping };
  return JSON.stringify({ name, ...who, dates });
};

const version = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("date-holidays/package.json"), "utf8"),
).version;

/**
 * Every generated file: its path in `src` and its text.
 *
 * @returns {Promise<Map<string, string>>}
 */
export const generate = async () => {
  const names = new Intl.DisplayNames("en-GB", { type: "region" });
  const options = await resolveConfig(fileURLToPath(import.meta.url));
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const country of new Set(regions.map((region) => region.country))) {
    const members = regions.filter((region) => region.country === country);
    const id = country.toLowerCase();
    const name = names.of(country) ?? country;
    const text = `/*! Public holidays: from date-holidays ${version}, CC BY-SA 3.0, changed (see LICENSE-DATA). */
// Written by scripts/generate.mjs. To change a holiday, change scripts/corrections.mjs and run it again.
import type { HolidayTable } from "../region.ts";
import type { RegionIn } from "../regions.ts";

/** The public holidays of ${name.startsWith("United") ? "the " : ""}${name} and, where they differ, of its regions. Data: CC BY-SA 3.0, see \`notice\`. */
export const ${id}: HolidayTable<RegionIn<"${id}">> = {
  country: "${country}",
  holidays: [${rowsFor(members)
    .map((row) => writeRow(row, members))
    .join(",\n")}],
};
`;
    files.set(`countries/${id}.ts`, await format(text, { ...options, parser: "typescript" }));
  }
  return files;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generate();
  for (const [path, text] of files) writeFileSync(new URL(`../src/${path}`, import.meta.url), text);
  console.log(`${files.size} files written.`);
}
