import {
  planCourses,
  standardProtocol,
  type ClinicCalendar,
} from "@infusionkit/core";

const calendar: ClinicCalendar = {
  openingDays: ["monday", "tuesday", "thursday", "friday"],
  capacity: { perDay: 1, booked: { "2026-12-07": 1 } },
};

const { courses } = planCourses(
  [
    { id: "chart-17", start: "2026-12-07", horizon: 0 },
    { id: "chart-31", start: "2026-12-08", horizon: 0 },
    { id: "chart-40", start: "2026-12-08", horizon: 0, priority: 1 },
  ],
  { protocol: standardProtocol, calendar },
);

export const result = courses.map(
  ({ id, result: { course }, message }) => ({
    id,
    first: course?.infusions[0]?.date,
    message,
  }),
);
