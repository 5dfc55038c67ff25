import { expect, it } from "vitest";
import { formatStaleCheck, getReaderToday } from "./region-check.ts";

it("says of a region by itself when its check is more than 90 days ago", () => {
  const region = { checkedOn: "2026-11-28" } as const;
  expect(formatStaleCheck(region, "2027-02-26")).toBe("");
  expect(formatStaleCheck(region, "2027-02-27")).toMatch(/more than 90 days ago/);
  expect(getReaderToday()).toMatch(/^\d{4}-\d\d-\d\d$/);
});
