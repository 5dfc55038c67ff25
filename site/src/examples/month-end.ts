import { planCourse, standardProtocol, WEEKDAYS } from "@infusionkit/core";

export const plan = planCourse(
  { protocol: standardProtocol, calendar: { openingDays: WEEKDAYS } },
  { start: "2027-01-14", horizon: 4 },
);
