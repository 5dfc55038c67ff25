import {
  planCourse,
  standardProtocol,
  type ClinicCalendar,
} from "@infusionkit/core";
import { closuresFor, getRegion } from "@infusionkit/holidays";
import { za } from "@infusionkit/holidays/za";

export const calendar: ClinicCalendar = {
  openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  closures: [
    { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
    ...closuresFor(getRegion(za, "za"), "2026-12-01", "2027-12-31"),
  ],
};

export const plan = planCourse(
  { protocol: standardProtocol, calendar },
  { start: "2026-12-07" },
);
