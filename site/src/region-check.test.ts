import { expect, it } from "vitest";
import { formatRegionCheck, getReaderToday } from "./region-check.ts";

it("says when a region was checked, and by itself when that is more than 90 days ago", () => {
  const region = { checkedOn: "2026-11-28" } as const;
  expect(formatRegionCheck(region, "2027-02-26")).toBe("Checked on Saturday 28 November 2026.");
  expect(formatRegionCheck(region, "2027-02-27")).toMatch(
    /^Checked on Saturday 28 November 2026\. .*90 days ago/,
  );
  expect(getReaderToday()).toMatch(/^\d{4}-\d\d-\d\d$/);
});
