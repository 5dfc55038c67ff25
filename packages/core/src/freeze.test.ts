import { describe, expect, it } from "vitest";
import { planCourse } from "./planning/planCourse.ts";

/** Every door of the package. */
const doors = import.meta.glob<Readonly<Record<string, unknown>>>(
  ["./index.ts", "./clinical.ts", "./formats/*.ts", "./formats/clinical/*.ts", "!./**/*.test.ts"],
  { eager: true },
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
    const values = Object.values(doors).flatMap((door) => Object.values(door));
    expect(values.filter((value) => typeof value === "object").length).toBeGreaterThan(20);
  });

  it.each(Object.entries(doors))("cannot be changed by whoever imports it: %s", (file, door) => {
    expect(Object.entries(door).flatMap(([name, value]) => findLoose(value, `${file} ${name}`))).toEqual([]);
  });

  it("keeps every date where it is when an application sorts its own list of weekdays", async () => {
    const { standardProtocol, weekdayOf, WEEKDAYS } = await import("./index.ts");
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
