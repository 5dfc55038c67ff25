import { reviewCourse, standardProtocol } from "@infusionkit/core";
import { calendar } from "./christmas.ts";

export const attendance = [
  { date: "2026-12-07", status: "given" },
  { date: "2026-12-10", status: "given" },
  { date: "2026-12-14", status: "given" },
  { date: "2026-12-17", status: "missed" },
] as const;

export const review = reviewCourse(
  { protocol: standardProtocol, calendar },
  { attendance, today: "2026-12-17" },
);
