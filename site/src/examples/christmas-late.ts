import { planCourse, standardProtocol } from "@infusionkit/core";
import { calendar } from "./christmas.ts";

export const plan = planCourse(standardProtocol, {
  start: "2026-12-14",
  calendar,
});
export const conflict = plan.ok ? plan.course.conflict : plan.conflict;
