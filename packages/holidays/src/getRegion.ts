import { formatValue, plainDate, type PlainDate } from "@infusionkit/core";
import type { HolidayRegion, HolidayRow, HolidayTable } from "./region.ts";
import { regions } from "./regions.ts";

/** A list of regions, where a row has one: an id with a slip in it would lose a region its holiday. */
const checkIds = (list: unknown, ids: ReadonlySet<unknown>, field: string): void => {
  if (list === undefined) return;
  if (!Array.isArray(list)) {
    throw new TypeError(`${field} must be a list of the ids of regions; it is ${formatValue(list)}.`);
  }
  for (let i = 0; i < list.length; i++) {
    if (ids.has(list[i])) continue;
    throw new RangeError(
      `${field}[${i}] is ${formatValue(list[i])}: it must be one of ${[...ids].join(", ")}.`,
    );
  }
};

const checkTable = (table: unknown): void => {
  const { country, holidays } = (table ?? {}) as Partial<HolidayTable>;
  if (typeof country !== "string" || !Array.isArray(holidays)) {
    throw new TypeError(
      `table must be a country's table, such as \`za\` of @infusionkit/holidays/za; it is ${formatValue(table)}.`,
    );
  }
  const countries = [...new Set(regions.map((region) => region.country))];
  if (!countries.includes(country)) {
    throw new RangeError(
      `table.country is ${formatValue(country)}: it must be one of ${countries.join(", ")}.`,
    );
  }
  const ids = new Set<unknown>(regions.filter((one) => one.country === country).map(({ id }) => id));
  // By index, because `forEach` skips the holes of a sparse list.
  for (let i = 0; i < holidays.length; i++) {
    const field = `table.holidays[${i}]`;
    const { name, dates, regions: keeping, except } = (holidays[i] ?? {}) as Partial<HolidayRow>;
    if (typeof name !== "string" || !Array.isArray(dates)) {
      throw new TypeError(`${field} must be a row with name and dates; it is ${formatValue(holidays[i])}.`);
    }
    for (let j = 0; j < dates.length; j++) plainDate(dates[j], `${field}.dates[${j}]`);
    checkIds(keeping, ids, `${field}.regions`);
    checkIds(except, ids, `${field}.except`);
  }
};

/**
 * The holidays of one region, out of its country's table.
 *
 * Two holidays on one day are one entry with both names.
 *
 * @param table a country's table, from its own entry point: `za` of `@infusionkit/holidays/za`
 * @param id one of the ids in `regions` that belong to this country, such as `za` or `au-nsw`
 * @throws TypeError when `table` or a row of it is none, RangeError when the country has no region of this id or a date
 * does not exist; the message names the argument, the value and what is allowed
 * @example
 * getRegion(au, "au-nsw").name // "Australia: New South Wales"
 */
export const getRegion = <Id extends string>(table: HolidayTable<Id>, id: NoInfer<Id>): HolidayRegion => {
  checkTable(table);
  const members = regions.filter(({ country }) => country === table.country);
  const region = members.find((one) => one.id === id);
  if (!region) {
    throw new RangeError(
      `id is ${formatValue(id)}: in the table of ${table.country} it must be one of ${members.map((one) => one.id).join(", ")}.`,
    );
  }
  const names = new Map<PlainDate, string>();
  for (const { name, regions: keeping, except, dates } of table.holidays) {
    if (keeping ? !keeping.includes(id) : except?.includes(id)) continue;
    for (const date of dates) {
      const year = Number(date.slice(0, 4));
      if (year < region.from || year > region.to) continue;
      const other = names.get(date);
      names.set(date, other ? `${other} / ${name}` : name);
    }
  }
  return {
    id: region.id,
    name: region.name,
    country: region.country,
    from: region.from,
    to: region.to,
    // ISO dates compare as text.
    holidays: [...names].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
};
