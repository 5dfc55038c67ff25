import { reviewCourse, standardProtocol } from "@infusionkit/core";
import { calendar } from "./christmas.ts";
import { infusions } from "./review.ts";

export const review = reviewCourse(standardProtocol, {
  infusions,
  calendar,
  today: "2026-12-22",
});
