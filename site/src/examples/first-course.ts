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

const plan = planCourse(
  { protocol: standardProtocol, calendar },
  { start: "2026-12-07", horizon: 1 },
);

export const result = plan.course
  ? plan.course.infusions.map(
      ({ number, date }) => `${number}. ${formatDate(date)}`,
    )
  : plan.conflict.message;
