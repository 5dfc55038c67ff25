import { planCourse, standardProtocol } from "@infusionkit/core";
import { calendar } from "./christmas.ts";

export const plan = planCourse(
  { protocol: standardProtocol, calendar },
  { start: "2026-12-14" },
);
export const conflict = plan.conflict;
