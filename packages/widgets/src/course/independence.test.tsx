// @vitest-environment happy-dom
/** Two calculators on one page are two: what is done in the one leaves the other as it was. */
import { render, type JSX } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CourseCalculator } from "./CourseCalculator.tsx";
import { CoursePlanner } from "./CoursePlanner.tsx";
import { formatFragment } from "./share/fragment.ts";

let places: readonly [HTMLElement, HTMLElement];

/** Renders two of a kind, each in a place of its own. */
const renderTwo = (first: JSX.Element, second: JSX.Element): void => {
  void act(() => {
    render(first, places[0]);
    render(second, places[1]);
  });
};

const findButton = (place: Element, name: string): HTMLElement => {
  const found = [...place.querySelectorAll("button")].find(
    (button) => (button.getAttribute("aria-label") ?? button.textContent) === name,
  );
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
};

const press = (target: Element): void => void act(() => (target as HTMLElement).click());

const getDates = (place: Element): (string | null)[] =>
  [...place.querySelectorAll(".ik-infusions time")].map((time) => time.getAttribute("datetime"));

/** Everything that a reader sees and has typed. */
const getScreen = (place: Element): string =>
  [place.textContent, ...[...place.querySelectorAll("input")].map(({ value }) => value)].join("\n");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-30T09:00:00Z") });
  places = [document.createElement("div"), document.createElement("div")];
  document.body.append(...places);
});
afterEach(() => {
  // What a planner keeps for a reload is not for the next test.
  history.replaceState(null, "");
  for (const place of places) void act(() => render(null, place));
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("two calculators for patients", () => {
  beforeEach(() =>
    renderTwo(
      <CourseCalculator start="2026-12-07" />,
      <CourseCalculator start="2027-01-11" lang="en" messages={{ course: { cannotCome: "No" } }} />,
    ),
  );

  it("plan on their own", () => {
    const before = getScreen(places[1]);
    press(findButton(places[0], "Can’t come: Thursday 10 December 2026"));
    expect(getDates(places[0])[1]).toBe("2026-12-11");
    expect(getScreen(places[1])).toBe(before);
  });

  it("name what is wrong by ids of their own", () => {
    for (const place of places) {
      const day = place.querySelector("input") as HTMLInputElement;
      void act(() => {
        day.value = "32";
        day.dispatchEvent(new Event("input", { bubbles: true }));
      });
      void act(() => void day.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
    }
    const ids = places.map((place) =>
      place.querySelector("[aria-invalid]")?.getAttribute("aria-describedby"),
    );
    expect(new Set(ids).size).toBe(2);
    for (const [i, id] of ids.entries()) expect(places[i]?.querySelector(`[id="${id}"]`)).not.toBeNull();
  });

  it("save files that do not update one another's events", () => {
    const saved: string[][] = [];
    const request = (_: string, { text = "" }: { readonly text?: string }): boolean => {
      saved.push([...text.matchAll(/^UID:(.*)$/gm)].map(([, uid = ""]) => uid));
      return false;
    };
    renderTwo(
      <CourseCalculator start="2026-12-07" onRequest={request} />,
      <CourseCalculator start="2026-12-07" onRequest={request} />,
    );
    for (const place of places) press(findButton(place, "Calendar file"));
    press(findButton(places[0], "Calendar file"));
    const [first = [], second = [], again = []] = saved;
    expect(first).toHaveLength(9);
    expect(second.filter((uid) => first.includes(uid))).toEqual([]);
    expect(again).toEqual(first);
  });
});

describe("a link with the reader's own start, where a page has two calculators", () => {
  const getStarts = (): (string | undefined)[] => places.map((place) => getDates(place)[0] ?? undefined);

  beforeEach(() => {
    location.hash = formatFragment([["s", "2027-02-01"]]);
    renderTwo(<CourseCalculator start="2026-12-07" />, <CourseCalculator start="2027-01-11" />);
  });

  it("fills in the start of both, and is taken out of the address bar", () => {
    expect(getStarts()).toEqual(["2027-02-01", "2027-02-01"]);
    expect(location.hash).toBe("");
  });

  it("fills it in again when another one is opened on the same page, and can be undone in each", () => {
    void act(() => {
      location.hash = formatFragment([["s", "2027-03-01"]]);
      dispatchEvent(new HashChangeEvent("hashchange"));
    });
    expect(getStarts()).toEqual(["2027-03-01", "2027-03-01"]);
    press(findButton(places[1], "Undo"));
    expect(getStarts()).toEqual(["2027-03-01", "2027-02-01"]);
  });

  it("is not read by a calculator that comes later, nor by one that begins anew: these begin as the page says", () => {
    const later = document.body.appendChild(document.createElement("div"));
    void act(() => render(<CourseCalculator start="2026-12-14" />, later));
    expect(getDates(later)[0]).toBe("2026-12-14");
    void act(() => render(null, later));
    void act(() => render(<CourseCalculator key="anew" start="2026-12-21" />, places[0]));
    expect(getStarts()).toEqual(["2026-12-21", "2027-02-01"]);
  });
});

describe("two planners for staff", () => {
  beforeEach(() =>
    renderTwo(
      <CoursePlanner start="2026-12-07" today="2026-11-30" keepAs="first" />,
      <CoursePlanner
        start="2026-12-07"
        today="2026-11-30"
        keepAs="second"
        messages={{ course: { undo: "Take it back" } }}
      />,
    ),
  );

  it("have their own words", () => {
    expect(() => findButton(places[0], "Undo")).not.toThrow();
    expect(() => findButton(places[1], "Take it back")).not.toThrow();
    expect(() => findButton(places[1], "Undo")).toThrow("There is no button");
  });

  it("agree, cancel, plan anew and undo on their own", () => {
    const getEntries = (place: Element): (string | null)[] =>
      [...place.querySelectorAll(".ik-entry")].map((entry) => entry.textContent);
    const before = getScreen(places[1]);
    press(findButton(places[0], "Agree these dates"));
    expect(getEntries(places[0])[0]).toMatch(/7 December.*Planned/);
    press(places[0].querySelector('[data-day="2026-12-17"]') as Element);
    press(findButton(places[0], "Cancelled"));
    expect(getEntries(places[0]).join()).toMatch(/17 December.*Cancelled/);
    const recorded = getEntries(places[0]);
    press(findButton(places[0], "Use these dates"));
    const planned = getEntries(places[0]);
    expect(planned).not.toEqual(recorded);
    expect(getScreen(places[1])).toBe(before);
    // There is nothing to undo in the other one.
    press(findButton(places[1], "Take it back"));
    expect(getEntries(places[0])).toEqual(planned);
    press(findButton(places[0], "Undo"));
    expect(getEntries(places[0])).toEqual(recorded);
  });

  it("drag on their own: a pointer that went down in the one moves nothing in the other", () => {
    const before = getScreen(places[1]);
    const days = places.map((place) => place.querySelector('[data-date="2026-12-17"]') as HTMLElement);
    const send = (target: Element | undefined, type: string, x: number): void =>
      void act(() => {
        const at = { bubbles: true, button: 0, clientX: x, clientY: 0, pointerId: 1 };
        target?.dispatchEvent(new PointerEvent(type, at));
      });
    send(days[0], "pointerdown", 0);
    send(days[1], "pointermove", 50);
    send(days[1], "pointerup", 50);
    expect(getScreen(places[1])).toBe(before);
    // A press on a day of the other still opens its panel.
    press(days[1] as Element);
    expect(places[1].querySelector(".ik-panel")).not.toBeNull();
    expect(places[0].querySelector(".ik-panel")).toBeNull();
  });
});
