import type { PlainDate } from "@infusionkit/core";
import { formatValue } from "./formatValue.ts";
import type { HolidayRegion, HolidayTable } from "./region.ts";
import { regions } from "./regions.ts";

/**
 * The holidays of one region, out of its country's table.
 *
 * Two holidays on one day are one entry with both names.
 *
 * @param table a country's table, from its own entry point: `za` of `@infusionkit/holidays/za`
 * @param id one of the ids in `regions` that belong to this country, such as `za` or `au-nsw`
 * @throws TypeError when `table` is none, RangeError when the country has no region of this id; the message names the
 * argument, the value and what is allowed
 * @example
 * getRegion(au, "au-nsw").name // "Australia: New South Wales"
 */
export const getRegion = <Id extends string>(table: HolidayTable<Id>, id: NoInfer<Id>): HolidayRegion => {
  if (typeof table !== "object" || table === null || !Array.isArray(table.holidays)) {
    throw new TypeError(
      `table must be a country's table, such as \`za\` of @infusionkit/holidays/za; it is ${formatValue(table)}.`,
    );
  }
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
