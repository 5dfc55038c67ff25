import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { standardProtocol } from "./data/protocols.ts";
import { weekdayOf, WEEKDAYS } from "./date.ts";
import { planCourse } from "./planning/planCourse.ts";

/** Every door of the package. */
const doors = await Promise.all(
  Object.entries(manifest.exports)
    .filter(([, file]) => file.endsWith(".ts"))
    .map(async ([name, file]): Promise<readonly [string, Readonly<Record<string, unknown>>]> => [
      name,
      await import(new URL(`../${file}`, import.meta.url).href),
    ]),
);

/** Where a value, or something in it, can be changed. */
const findLoose = (value: unknown, path: string): readonly string[] => {
  if (typeof value !== "object" || value === null) return [];
  return [
    ...(Object.isFrozen(value) ? [] : [path]),
    ...Object.entries(value).flatMap(([key, part]) => findLoose(part, `${path}.${key}`)),
  ];
};

describe("what the package exports", () => {
  it("has data at all", () => {
    const values = doors.flatMap(([, door]) => Object.values(door));
    expect(values.filter((value) => typeof value === "object").length).toBeGreaterThan(20);
  });

  it.each(doors)("cannot be changed by whoever imports it: %s", (name, door) => {
    expect(Object.entries(door).flatMap(([key, value]) => findLoose(value, `${name} ${key}`))).toEqual([]);
  });

  it("keeps every date where it is when an application sorts its own list of weekdays", () => {
    expect(() => (WEEKDAYS as string[]).sort()).toThrow(TypeError);
    expect(() => (WEEKDAYS as string[]).reverse()).toThrow(TypeError);
    expect(weekdayOf("2026-12-07")).toBe("monday");
    const calendar = { openingDays: ["monday", "thursday"] } as const;
    const { course } = planCourse(
      { protocol: standardProtocol, calendar },
      { start: "2026-12-07", horizon: 0 },
    );
    expect(course?.infusions.map(({ date }) => weekdayOf(date))).toEqual([
      "monday",
      "thursday",
      "monday",
      "thursday",
      "monday",
      "thursday",
    ]);
  });
});
