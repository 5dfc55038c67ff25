import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { findStaleDate, formatRegion, regions } from "@infusionkit/holidays";
import { CourseCalculator } from "./CourseCalculator.tsx";

const toProps = (id: string) => {
  const region = regions.find((one) => one.id === id)!;
  return {
    name: formatRegion(region),
    checkedOn: region.checkedOn,
    staleFrom: findStaleDate(region),
  };
};

test("a patient is told when the public holidays were checked more than 90 days ago, and not before", () => {
  const za = { ...toProps("za"), checkedOn: "2026-11-28", staleFrom: "2027-02-27" } as const;
  const stale = "last checked on Saturday 28 November 2026, more than 90 days ago. Ask the clinic";
  expect(render(<CourseCalculator start="2027-03-01" today="2027-02-27" holidaysRegion={za} />)).toContain(
    stale,
  );
  expect(
    render(<CourseCalculator start="2027-03-01" today="2027-02-26" holidaysRegion={za} />),
  ).not.toContain("last checked");
  // Where the reader's date is not known yet, as on a page that was rendered long ago, nothing is said of it.
  expect(render(<CourseCalculator start="2027-03-01" holidaysRegion={za} />)).not.toContain("last checked");
});

test("a patient reads which public holidays count, and that they are those of the country alone", () => {
  expect(render(<CourseCalculator start="2027-03-01" holidaysRegion={toProps("us-oh")} />)).toContain(
    "Public holidays counted: United States: Ohio (federal days only).",
  );
  expect(render(<CourseCalculator start="2027-03-01" />)).not.toContain("Public holidays counted");
});
