// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PlainDate } from "@infusionkit/core";
import { useToday } from "./useToday.ts";

const Today = ({ fixed }: { readonly fixed?: PlainDate }) => <p>{useToday(fixed)}</p>;
let place: HTMLElement;

beforeEach(() => {
  place = document.createElement("div");
  // Without a zone in the text: midday where the reader is.
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: new Date("2026-12-07T12:00:00") });
});
afterEach(() => {
  void act(() => render(null, place));
  vi.useRealTimers();
});

it("is the date of the reader's clock, and follows it past midnight in a tab that stays open", () => {
  void act(() => render(<Today />, place));
  expect(place.textContent).toBe("2026-12-07");
  void act(() => void vi.advanceTimersByTime(11 * 3_600_000));
  expect(place.textContent).toBe("2026-12-07");
  void act(() => void vi.advanceTimersByTime(2 * 3_600_000));
  expect(place.textContent).toBe("2026-12-08");
  void act(() => void vi.advanceTimersByTime(24 * 3_600_000));
  expect(place.textContent).toBe("2026-12-09");
});

it("is asked again when a computer that slept shows the page", () => {
  void act(() => render(<Today />, place));
  vi.setSystemTime(new Date("2026-12-14T08:00:00"));
  void act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(place.textContent).toBe("2026-12-14");
});

it("is the date that the page gives, whatever the clock says", () => {
  void act(() => render(<Today fixed="2026-01-05" />, place));
  vi.setSystemTime(new Date("2026-12-14T08:00:00"));
  void act(() => void globalThis.dispatchEvent(new Event("focus")));
  expect(place.textContent).toBe("2026-01-05");
});
