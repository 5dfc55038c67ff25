/**
 * Many patients at once, on one core: `pnpm bench:courses`. How long a year of a clinic takes, together and in turn, and
 * how much the patients wait. How close small cases come to the proved best is a test of core.
 */
import {
  addDays,
  planCourses,
  planCoursesInTurn,
  standardProtocol,
  WEEKDAYS,
  type ClinicCalendar,
  type CourseRequest,
  type PlannedCourse,
} from "@infusionkit/core";

const PLACES = 20;

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
const describe = (courses: readonly PlannedCourse[]): string => {
  const waits = courses.map(({ daysLater }) => daysLater ?? 0);
  const mean = (sum(waits) / waits.length).toFixed(1);
  const without = courses.filter(({ result }) => result.course === null).length;
  return `${mean} days on average, ${Math.max(...waits)} at most, ${without} without a course`;
};

for (const [patients, open, horizon] of [
  [1000, 7, 0],
  [1000, 6, 1],
  [1000, 5, 6],
  [5000, 7, 0],
] as const) {
  const calendar: ClinicCalendar = {
    openingDays: WEEKDAYS.slice(0, open),
    capacity: { perDay: PLACES, booked: {} },
  };
  const context = { protocol: standardProtocol, calendar };
  const requests = Array.from({ length: patients }, (_, i): CourseRequest => ({
    id: `p${i}`,
    start: addDays("2027-01-04", (i * 7919) % 365),
    horizon,
  }));
  console.log(
    `${patients} patients, ${open} days a week, ${PLACES} places a day, ${horizon} maintenance infusions`,
  );
  for (const [name, plan] of [
    ["together", () => planCourses(requests, context).courses],
    ["in turn", () => [...planCoursesInTurn(requests, context)]],
  ] as const) {
    const before = performance.now();
    const courses = plan();
    const seconds = ((performance.now() - before) / 1000).toFixed(2);
    console.log(`  ${name.padEnd(9)} ${seconds} s; later than alone by ${describe(courses)}`);
  }
}
