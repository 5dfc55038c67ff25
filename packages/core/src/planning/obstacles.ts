/** Questions about single days, for callers of the package. */
import {
  createAvailability,
  formatObstacles as joinObstacles,
  type ClinicCalendar,
  type Obstacle,
  type Unavailability,
} from "../calendar.ts";
import { dayNumber, plainDate, type PlainDate } from "../date.ts";
import { checkCalendar } from "../validation/checkInput.ts";
import { obstacleSchema } from "../validation/courseSchema.ts";
import { listOf } from "../validation/shapes.ts";
import { checkSchema } from "../validation/validateSchema.ts";

/**
 * What keeps an infusion from a date: a public holiday first, then closures, the weekday, the patient's days, and a day
 * that is full. The list is empty if the infusion is possible on that date.
 *
 * @param unavailable days on which the patient cannot come: dates, ranges, and weekdays
 * @throws RangeError or TypeError when the date or the calendar is wrong
 * @example
 * const calendar: ClinicCalendar = {
 *   openingDays: ["monday", "thursday"],
 *   alternatingDays: [{ days: ["saturday"], everyWeeks: 2, from: "2026-12-05" }],
 *   closures: [{ from: "2026-12-25", label: "Christmas Day", kind: "holiday" }],
 *   extraDays: [{ date: "2026-12-22", label: "Extra clinic before Christmas" }],
 * };
 * findObstacles(calendar, "2026-12-08") // [{ kind: "closed-weekday", weekday: "tuesday" }]
 * findObstacles(calendar, "2026-12-12")
 * // [{ kind: "closed-week", weekday: "saturday", everyWeeks: 2, from: "2026-12-05" }]
 * findObstacles(calendar, "2026-12-22") // []
 * findObstacles(calendar, "2026-12-22", [{ weekdays: ["tuesday"] }])
 * // [{ kind: "unavailable-weekday", weekday: "tuesday", from: null, to: null }]
 */
export const findObstacles = (
  calendar: ClinicCalendar,
  date: PlainDate,
  unavailable: readonly Unavailability[] = [],
): readonly Obstacle[] => createObstacleFinder(calendar, unavailable)(date);

/**
 * {@link findObstacles} for many dates: the calendar is checked once, so that each answer is quick.
 *
 * @param unavailable days on which the patient cannot come: dates, ranges, and weekdays
 * @returns a function that finds what keeps an infusion from a date, as {@link findObstacles} does
 * @throws RangeError or TypeError when the calendar is wrong; the function it returns throws when a date is
 * @example
 * const find = createObstacleFinder({ openingDays: ["monday"] });
 * find("2026-12-07").length // 0
 * find("2026-12-08") // [{ kind: "closed-weekday", weekday: "tuesday" }]
 */
export const createObstacleFinder = (
  calendar: ClinicCalendar,
  unavailable: readonly Unavailability[] = [],
): ((date: PlainDate) => readonly Obstacle[]) => {
  checkCalendar(calendar, unavailable);
  const availability = createAvailability(calendar, unavailable);
  return (date) => availability.findObstacles(dayNumber(plainDate(date)));
};

/**
 * An obstacle as a clause that can stand alone or follow a colon.
 *
 * @throws RangeError or TypeError when it is not an obstacle
 * @example formatObstacle({ kind: "holiday", label: "Heritage Day", from: "2026-09-24", to: "2026-09-24" })
 * // "Thursday 24 September is a public holiday, Heritage Day"
 */
export const formatObstacle = (obstacle: Obstacle): string => {
  checkSchema(obstacleSchema, obstacle, "obstacle");
  return joinObstacles([obstacle]);
};

/**
 * Several obstacles as one clause. Similar ones are grouped, and a public holiday within a closure of the clinic is left
 * out, because it explains nothing more.
 *
 * @throws RangeError or TypeError when it is not a list of obstacles
 * @example
 * formatObstacles([
 *   { kind: "holiday", label: "Christmas Day", from: "2026-12-25", to: "2026-12-25" },
 *   { kind: "holiday", label: "Boxing Day", from: "2026-12-26", to: "2026-12-26" },
 * ])
 * // "Friday 25 December (Christmas Day) and Saturday 26 December (Boxing Day) are public holidays"
 */
export const formatObstacles = (obstacles: readonly Obstacle[]): string => {
  checkSchema(listOf(obstacleSchema), obstacles, "obstacles");
  return joinObstacles(obstacles);
};
