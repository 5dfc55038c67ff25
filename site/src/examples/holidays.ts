import type { ClinicCalendar } from "@infusionkit/core";
import {
  closuresFor,
  getRegion,
  holidaysBetween,
} from "@infusionkit/holidays";
import { za } from "@infusionkit/holidays/za";

const southAfrica = getRegion(za, "za");

export const calendar: ClinicCalendar = {
  openingDays: ["monday", "thursday"],
  closures: closuresFor(southAfrica, "2026-09-01", "2026-12-31"),
};

export const result = {
  closures: calendar.closures?.map(({ from, label }) => `${from} ${label}`),
  beyond: holidaysBetween(southAfrica, "2031-12-26", "2032-01-31"),
};
