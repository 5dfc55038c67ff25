// @vitest-environment happy-dom
/** What the page is told of the reader's changes, however fast they follow one another. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { CourseCalculator } from "./CourseCalculator.tsx";
import type { PlanChange } from "./model/types.ts";

const place = document.createElement("div");
document.body.append(place);
afterEach(() => {
  void act(() => render(null, place));
});

it("tells the page the last of two changes, though the second is made before the first was told", async () => {
  const onPlanChange = vi.fn<(change: PlanChange) => void>();
  void act(() =>
    render(<CourseCalculator start="2030-03-04" today="2030-03-01" onPlanChange={onPlanChange} />, place),
  );
  const type = (value: string): void => {
    const field = place.querySelector(".ik-date input") as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  // Not within act: each is rendered in a microtask, and its effect waits for a frame.
  type("18");
  await Promise.resolve();
  await Promise.resolve();
  type("11");
  await expect.poll(() => onPlanChange.mock.lastCall?.[0]).toMatchObject({ start: "2030-03-11", ok: true });
});
