import {
  formatDate,
  planCourse,
  standardProtocol,
  type ClinicCalendar,
} from "@infusionkit/core";

const calendar: ClinicCalendar = {
  openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  closures: [
    { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
  ],
};

const plan = planCourse(standardProtocol, {
  start: "2026-12-07",
  calendar,
  horizon: 1,
});

export const result = plan.ok
  ? plan.course.infusions.map(
      ({ number, date }) => `${number}. ${formatDate(date)}`,
    )
  : plan.conflict.message;
