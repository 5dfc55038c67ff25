import type { Holiday, HolidayRegion, PlainDate } from "./region.ts";

/**
 * Turns the table of a region's file into the region.
 *
 * The table has one line a holiday, "Name: 01-01 01-01 -", with one column a year from `from` on: month and day,
 * "-" in a year without it, "+" between two days of one year. It is trusted: the generator writes it, and a test
 * compares what it decodes to with where it came from.
 */
export const decode = (table: string, region: Omit<HolidayRegion, "holidays">): HolidayRegion => {
  const holidays: Holiday[] = [];
  for (const line of table.trim().split("\n")) {
    const [name, columns] = line.split(": ") as [string, string];
    columns.split(" ").forEach((days, i) => {
      if (days === "-") return;
      for (const day of days.split("+"))
        holidays.push({ date: `${region.from + i}-${day}` as PlainDate, name });
    });
  }
  holidays.sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...region, holidays };
};
