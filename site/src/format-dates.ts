import { addDays, formatDate, type PlainDate } from "@infusionkit/core";

/** A date for a narrow column: `Thu 10 Dec`. */
export const formatShortDate = (date: PlainDate): string =>
  formatDate(date, { year: false })
    .split(" ")
    .map((word) => word.slice(0, 3))
    .join(" ");

/** An intended day, which may lie between two days: `Thu 10 Dec`, `between Thu 10 Dec and Fri 11 Dec`. */
export const formatIntendedDay = (first: PlainDate, position: number): string =>
  Number.isInteger(position)
    ? formatShortDate(addDays(first, position))
    : `between ${formatShortDate(addDays(first, Math.floor(position)))} and ${formatShortDate(addDays(first, Math.ceil(position)))}`;

/** A number with at most two decimals and no trailing zeros. */
export const formatFigure = (value: number): string => String(Math.round(value * 100) / 100);

const longDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The day of a check as it is read: "28 November 2026". Core writes the weekday too, which does not matter here. */
export const formatReviewDay = (date: PlainDate | Date): string =>
  longDay.format(typeof date === "string" ? new Date(date) : date);
