// @vitest-environment happy-dom
/** What a reader sees first: never a start that is past, where the reader's date is known. */
import { render, type JSX } from "preact";
import renderToString from "preact-render-to-string";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CourseCalculator } from "./CourseCalculator.tsx";

let place: HTMLElement;
/** The dates after the first render, before anything else happens; and after all that follows it. */
const getDatesOnce = (calculator: JSX.Element): { readonly first: string; readonly later: string } => {
  const getDate = (): string => place.querySelector("time")?.getAttribute("datetime") ?? "none";
  let first = "";
  void act(() => {
    render(calculator, place);
    first = getDate();
  });
  return { first, later: getDate() };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-03-03T12:00:00") });
  place = document.createElement("div");
});
afterEach(() => {
  void act(() => render(null, place));
  vi.useRealTimers();
});

it("is a Monday to come at once, where the date is known", () => {
  expect(getDatesOnce(<CourseCalculator today="2027-03-03" />)).toEqual({
    first: "2027-03-08",
    later: "2027-03-08",
  });
  void act(() => render(null, place));
  expect(getDatesOnce(<CourseCalculator today="2027-03-03" start="2027-01-04" />)).toEqual({
    first: "2027-03-08",
    later: "2027-03-08",
  });
});

it("is the start that is given, where that is still to come", () => {
  expect(getDatesOnce(<CourseCalculator today="2027-03-03" start="2027-04-07" />)).toEqual({
    first: "2027-04-07",
    later: "2027-04-07",
  });
});

it("is what a server wrote, and then a Monday to come, where the date was not known", () => {
  expect(renderToString(<CourseCalculator />)).toContain('datetime="2026-12-07"');
  expect(getDatesOnce(<CourseCalculator />)).toEqual({ first: "2026-12-07", later: "2027-03-08" });
});

it("follows the clock where the date that was known is over", () => {
  expect(getDatesOnce(<CourseCalculator today="2026-11-30" />)).toEqual({
    first: "2026-12-07",
    later: "2027-03-08",
  });
});
