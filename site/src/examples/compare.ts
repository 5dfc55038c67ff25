import {
  compareCourses,
  planCourse,
  standardProtocol,
} from "@infusionkit/core";
import { calendar } from "./christmas.ts";

const ask = { start: "2026-12-07", calendar, horizon: 1 } as const;
const before = planCourse(standardProtocol, ask);
const after = planCourse(standardProtocol, {
  ...ask,
  unavailable: ["2026-12-14", "2026-12-17"],
});

export const result =
  before.ok && after.ok
    ? compareCourses(before.course, after.course).map(
        ({ message }) => message,
      )
    : [];
