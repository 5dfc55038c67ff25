/**
 * The guards of public functions: each throws where its value is wrong, with a message that names the field, the value
 * and what is allowed. Sound input costs one walk over it and makes no message.
 */
import { formatValue } from "../date.ts";
import type { ClinicCalendar, Unavailability } from "../calendar.ts";
import { getMajorVersion, type Induction, type Protocol } from "../protocol.ts";
import {
  calendarSchema,
  findCalendarProblems,
  findUnavailableProblems,
  unavailableSchema,
} from "./calendarSchema.ts";
import {
  contextSchema,
  courseSchema,
  horizonSchema,
  moveOptionsSchema,
  plannedProtocolSchema,
  planOptionsSchema,
  requestSchema,
  reviewOptionsSchema,
} from "./courseSchema.ts";
import { isPlainObject, PLAIN_OBJECT_REMEDY } from "../plainObject.ts";
import { findProtocolProblems } from "./protocolRules.ts";
import { protocolSchema } from "./protocolSchema.ts";
import { checkSchema, throwProblem, type Schema, type SchemaProblem } from "./validateSchema.ts";

const inductionSchema = protocolSchema.properties?.["induction"] as Schema;

const throwFirst = (problems: readonly SchemaProblem[]): void => {
  if (problems[0]) throwProblem(problems[0]);
};

/** @throws TypeError or RangeError when it is no protocol, calendar and days on which a patient cannot come */
export const checkContext = (context: {
  readonly protocol: Protocol;
  readonly calendar: ClinicCalendar;
  readonly unavailable?: readonly Unavailability[];
}): void => {
  checkSchema(contextSchema, context, "context", "");
  throwFirst(findProtocolProblems(context.protocol, "protocol."));
  throwFirst(findCalendarProblems(context.calendar, "calendar"));
  throwFirst(findUnavailableProblems(context.unavailable ?? [], "unavailable"));
};

/** @throws TypeError or RangeError when it is no calendar, or no list of days on which a patient cannot come */
export const checkCalendar = (calendar: ClinicCalendar, unavailable?: unknown): void => {
  checkSchema(calendarSchema, calendar, "calendar");
  throwFirst(findCalendarProblems(calendar, "calendar"));
  if (unavailable === undefined) return;
  checkSchema(unavailableSchema, unavailable, "unavailable");
  throwFirst(findUnavailableProblems(unavailable as readonly Unavailability[], "unavailable"));
};

/** @throws TypeError or RangeError when it is no protocol to plan with */
export const checkProtocol = (protocol: Protocol): void => {
  checkSchema(plannedProtocolSchema, protocol, "protocol");
  throwFirst(findProtocolProblems(protocol, "protocol."));
};

/** @throws TypeError when it is no plain object */
export const checkObject = (value: unknown, field: string, holds: string): void => {
  if (isPlainObject(value)) return;
  const isInstance = typeof value === "object" && value !== null && !Array.isArray(value);
  throw new TypeError(
    `${field} must be an object with ${holds}; it is ${formatValue(value)}.${isInstance ? ` ${PLAIN_OBJECT_REMEDY}` : ""}`,
  );
};

/** @throws RangeError or TypeError when it is not a number of maintenance infusions to list */
export const checkHorizon = (horizon: unknown): void => checkSchema(horizonSchema, horizon, "horizon");

/** @throws TypeError or RangeError when it is no induction */
export const checkInduction = (induction: Induction): void => {
  checkSchema(inductionSchema, induction, "induction");
  throwFirst(findProtocolProblems({ induction }));
};

/** @throws TypeError or RangeError when it is not what a plan is asked for */
export const checkPlanOptions = (options: { readonly given?: readonly string[] }): void => {
  checkSchema(planOptionsSchema, options, "options", "");
  options.given?.forEach((date, i, given) => {
    const before = given[i - 1];
    if (before === undefined || date > before) return;
    throwProblem({
      path: `given[${i}]`,
      value: formatValue(date),
      allowed: `after the date before it, ${formatValue(before)}`,
      remedy: "Put the dates in order, each once.",
    });
  });
};

/**
 * @param name what the request is called in the message
 * @throws TypeError or RangeError when it is not what one of many patients asks for
 */
export const checkRequest = (
  request: { readonly unavailable?: readonly Unavailability[] },
  name: string,
): void => {
  checkSchema(requestSchema, request, name);
  throwFirst(findUnavailableProblems(request.unavailable ?? [], `${name}.unavailable`));
};

/** @throws TypeError or RangeError when it is not what a review is asked for */
export const checkReviewOptions = (options: unknown): void =>
  checkSchema(reviewOptionsSchema, options, "options", "");

/** @throws TypeError or RangeError when it is not what a move is asked for */
export const checkMoveOptions = (options: unknown): void =>
  checkSchema(moveOptionsSchema, options, "move", "");

/** What this reads of a course; its type lives in the planner, which reads this. */
type ReadCourse = {
  readonly protocol: { readonly id: string; readonly version: string };
  readonly infusions: readonly { readonly number: number; readonly phase: string }[];
};

type WritableCourse = Omit<ReadCourse, "infusions"> & {
  readonly infusions: readonly {
    readonly number: number;
    readonly phase: string;
    readonly date: string;
    readonly window: { readonly earliest: string; readonly latest: string };
  }[];
};

/**
 * @param name what the course is called in the message
 * @throws TypeError or RangeError when it is no course, when its infusions are not numbered from 1 in their order, or
 * when maintenance comes before the end of the induction
 */
export const checkCourseData = (course: ReadCourse, name: string = "course"): void => {
  checkSchema(courseSchema, course, name);
  let before = "induction";
  course.infusions.forEach(({ number, phase }, i) => {
    const path = `${name}.infusions[${i}]`;
    if (number !== i + 1) {
      throwProblem({
        path: `${path}.number`,
        value: `${number}`,
        allowed: `${i + 1}, its place in the course`,
        remedy: undefined,
      });
    }
    if (phase === "induction" && before === "maintenance") {
      throwProblem({
        path: `${path}.phase`,
        value: formatValue(phase),
        allowed: '"maintenance", as that of the infusion before it',
        remedy: undefined,
      });
    }
    before = phase;
  });
};

/** What makes a course of the right shape one that cannot be true, or nothing. */
export const findImpossiblePart = ({ infusions }: WritableCourse): SchemaProblem | undefined => {
  for (const [i, { phase, date, window }] of infusions.entries()) {
    const path = `course.infusions[${i}]`;
    if (window.latest < window.earliest) {
      return {
        path: `${path}.window.latest`,
        value: formatValue(window.latest),
        allowed: `on or after ${formatValue(window.earliest)}, when the window begins`,
        remedy: undefined,
      };
    }
    const before = infusions[i - 1]?.date;
    if (phase === "induction" && before !== undefined && date <= before) {
      return {
        path: `${path}.date`,
        value: formatValue(date),
        allowed: `after ${formatValue(before)}, the date of the infusion before it`,
        remedy: "Move an infusion with moveInfusion, which numbers them anew.",
      };
    }
  }
  return undefined;
};

/**
 * A course that is written for people, in a file or as a record: a window that ends before it begins, and an induction
 * whose dates are not in order, are no work of core, and would send somebody to the clinic on a wrong day.
 *
 * @throws TypeError or RangeError when it is no course, or is such a one
 */
export const checkWritableCourse = (course: WritableCourse): void => {
  checkCourseData(course);
  const problem = findImpossiblePart(course);
  if (problem) throwProblem(problem);
};

/** @throws RangeError when a course was planned with another protocol, or with another major version of it */
export const checkSameProtocol = (course: ReadCourse, protocol: Protocol): void => {
  const { id, version } = course.protocol;
  if (id !== protocol.id) {
    throwProblem({
      path: "course.protocol.id",
      value: formatValue(id),
      allowed: `${formatValue(protocol.id)}, the id of the protocol`,
      remedy: "Check a course with the protocol that it was planned with.",
    });
  }
  const major = getMajorVersion(protocol.version);
  if (getMajorVersion(version) !== major) {
    throwProblem({
      path: "course.protocol.version",
      value: formatValue(version),
      allowed: `a version that begins with ${major}, as that of the protocol, ${formatValue(protocol.version)}`,
      remedy:
        "Another first number means other figures: check a course with the version that it was planned with.",
    });
  }
};
