import { createAvailability, formatObstacles } from "../calendar.ts";
import { dayNumber } from "../date.ts";
import { formatList } from "../english.ts";
import {
  early,
  issue,
  late,
  outOfOrder,
  closedDay,
  sortBySeverity,
  tooFewInfusions,
  type Issue,
} from "../issue.ts";
import { checkContext, checkCourseData, checkSameProtocol } from "../validation/checkInput.ts";
import { findInductionIssues } from "./induction.ts";
import type { Course, PlanContext } from "./types.ts";

/**
 * Checks the dates of a course, wherever they come from, against its protocol and a calendar: the number of infusions,
 * closed days, gaps, span, order, and maintenance outside its window. Only infusions still planned are held against the
 * calendar.
 *
 * @throws RangeError or TypeError when the protocol, the calendar or the course is wrong, or when the course was planned
 * with another protocol, or with another major version of it
 * @example
 * const calendar: ClinicCalendar = { openingDays: ["monday", "thursday"] };
 * const { course } = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * const closures: readonly Closure[] = [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }];
 * const changed: PlanContext = { protocol: standardProtocol, calendar: { ...calendar, closures } };
 * const issues = course ? checkCourse(changed, course) : [];
 * issues.map(({ code, infusion }) => [code, infusion]); // [["closed-day", 6]]
 */
export const checkCourse = (context: PlanContext, course: Course): readonly Issue[] => {
  checkContext(context);
  const { protocol, calendar, unavailable } = context;
  checkCourseData(course);
  checkSameProtocol(course, protocol);
  const availability = createAvailability(calendar, unavailable);
  const induction = course.infusions.filter(({ phase }) => phase === "induction");
  const issues: Issue[] = [
    ...findInductionIssues(
      protocol,
      induction.map(({ date }) => dayNumber(date)),
    ),
  ];
  const { infusions } = protocol.induction;
  if (induction.length < infusions) {
    issues.push(issue(tooFewInfusions, { found: induction.length, infusions }));
  }
  course.infusions.forEach(({ number, phase, date, window, status }, i) => {
    const before = course.infusions[i - 1];
    if (status === "planned") {
      const against = availability.findObstacles(dayNumber(date));
      if (against.length > 0) {
        issues.push(
          issue(
            closedDay,
            { number, date, why: formatList(against.map((one) => formatObstacles([one]))) },
            number,
          ),
        );
      }
    }
    if (phase === "maintenance") {
      if (before && date <= before.date)
        issues.push(issue(outOfOrder, { number, date, before: before.date }, number));
      if (date < window.earliest)
        issues.push(issue(early, { number, date, earliest: window.earliest }, number));
      if (date > window.latest) issues.push(issue(late, { number, date, latest: window.latest }, number));
    }
  });
  return sortBySeverity(issues);
};
