/** Why an infusion is on its date, in words. */
import type { Obstacle } from "../calendar.ts";
import { formatCount } from "../english.ts";
import type { Reason } from "./types.ts";

export const makeReason = (
  code: Reason["code"],
  message: string,
  obstacles: readonly Obstacle[] = [],
): Reason => ({
  code,
  message,
  obstacles,
});

/** How far a day is from where it was meant to be. */
export const formatShift = (days: number): string =>
  `${formatCount(Math.abs(days), "day")} ${days < 0 ? "earlier" : "later"} than intended`;

export const GIVEN: Reason = { code: "given", message: "Given on this date.", obstacles: [] };
