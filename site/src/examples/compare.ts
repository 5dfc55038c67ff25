import {
  compareCourses,
  planCourse,
  standardProtocol,
  type PlanContext,
  type PlanOptions,
} from "@infusionkit/core";
import { calendar } from "./christmas.ts";

const context: PlanContext = { protocol: standardProtocol, calendar };
const options: PlanOptions = { start: "2026-12-07", horizon: 1 };
const before = planCourse(context, options);
const after = planCourse(
  { ...context, unavailable: ["2026-12-14", "2026-12-17"] },
  options,
);

export const result =
  before.course && after.course
    ? compareCourses(before.course, after.course).map(
        ({ message }) => message,
      )
    : [];
