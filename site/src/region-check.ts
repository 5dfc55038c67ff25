/** When the public holidays of a region were last checked, and whether that is too long ago. */
import type { PlainDate } from "@infusionkit/core";
import { isCheckStale, type RegionSummary } from "@infusionkit/holidays";

/** Today where the reader is. */
export const getReaderToday = (): PlainDate => {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as PlainDate;
};

/** What to do about a check of more than 90 days ago, as a sentence; nothing for a fresher one. */
export const formatStaleCheck = (region: Pick<RegionSummary, "checkedOn">, today: PlainDate): string =>
  isCheckStale(region, today)
    ? "That is more than 90 days ago, and holidays are proclaimed at short notice: compare them with your government’s list."
    : "";
