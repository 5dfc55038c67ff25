import { reviewCourse, standardProtocol } from "@infusionkit/core";
import { calendar } from "./christmas.ts";
import { attendance } from "./review.ts";

export const review = reviewCourse(
  { protocol: standardProtocol, calendar },
  { attendance, today: "2026-12-22" },
);
