import { planCourse, standardProtocol, WEEKDAYS } from "@infusionkit/core";

export const plan = planCourse(standardProtocol, {
  start: "2027-01-14",
  calendar: { openingDays: WEEKDAYS },
  horizon: 4,
});
