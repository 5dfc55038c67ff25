import { planCourse, standardProtocol, validateProtocol } from "@infusionkit/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  urlSetting,
  closuresSetting,
  coloursSetting,
  datesSetting,
  oneOfSetting,
  openingDaysSetting,
  findSettingProblem,
  protocolSetting,
  someOfSetting,
  integerSetting,
} from "./settings.ts";
import type { SettingField } from "./settings.ts";

const said = (field: SettingField, value: unknown): string | undefined =>
  findSettingProblem({ it: field }, "it", value, {});
const parsed = (field: SettingField, text: string): unknown => field.parse?.(text);

describe("a setting that is wrong is told with its value and what is allowed", () => {
  it.each([
    [
      "a number that is none",
      integerSetting(0, 24),
      "soon",
      'is "soon": it must be a whole number from 0 to 24.',
    ],
    ["a number out of range", integerSetting(0, 24), 25, "is 25: it must be a whole number from 0 to 24."],
    [
      "a word that is none of them",
      oneOfSetting("light", "dark"),
      "red",
      'is "red": it must be one of light, dark.',
    ],
    ["an empty list", someOfSetting("pain"), [], "is []: it must be one or more of pain."],
    ["a day that does not exist", datesSetting, ["2026-02-30"], "dates written YYYY-MM-DD"],
    [
      "a weekday in short",
      openingDaysSetting,
      ["mon"],
      'is ["mon"]: it must be one or more of monday, tuesday',
    ],
    [
      "opening days that change on no date",
      openingDaysSetting,
      [{ days: ["monday"] }, { days: ["friday"] }],
      "weekdays; or, in order, such as",
    ],
    [
      "a closure without a reason",
      closuresSetting,
      [{ from: "2026-01-05" }],
      'Look at {"from":"2026-01-05"}.',
    ],
    ["a closure that is nothing", closuresSetting, [null], "Look at null."],
    ["closures that are none", closuresSetting, 0, "Look at 0."],
    [
      "opening days with nothing among them",
      openingDaysSetting,
      [{ days: ["monday"] }, null],
      "weekdays; or, in order, such as",
    ],
    [
      "opening days out of order",
      openingDaysSetting,
      [
        { days: ["monday"] },
        { from: "2027-02-01", days: ["friday"] },
        { from: "2027-01-01", days: ["monday"] },
      ],
      "weekdays; or, in order, such as",
    ],
    [
      "a closure on no date",
      closuresSetting,
      [{ from: "5 January", label: "x" }],
      'Look at {"from":"5 January"',
    ],
    [
      "a closure that ends before it begins",
      closuresSetting,
      [{ from: "2026-01-05", to: "2026-01-01", label: "x" }],
      "ends before",
    ],
    [
      "a script as an address",
      urlSetting,
      "javascript:alert(1)",
      "an address that begins with https:, / or #",
    ],
    [
      "a script with a space before it",
      urlSetting,
      " javascript:alert(1)",
      "an address that begins with https:",
    ],
    // A browser reads each of these as the one above.
    ["a script with a line's end in it", urlSetting, "java\nscript:alert(1)", "an address that begins with"],
    ["a script with a tab in it", urlSetting, "java\tscript:alert(1)", "an address that begins with"],
    [
      "a script behind what is no letter",
      urlSetting,
      "\u0001javascript:alert(1)",
      "an address that begins with",
    ],
    ["data as an address", urlSetting, "data:text/html,x", "an address that begins with https:"],
    [
      "a protocol without its parts",
      protocolSetting,
      { id: "x" },
      'it must be a protocol. version must be a version in three numbers, such as "1.0.0"; it is missing.',
    ],
    [
      "a protocol with a figure out of range",
      protocolSetting,
      { ...standardProtocol, startWithinDays: -1 },
      "startWithinDays",
    ],
  ] as const)("%s", (_, field, value, words) => {
    expect(said(field, value)).toContain(words);
  });

  it("a value that JSON cannot write", () => {
    const round: Record<string, unknown> = {};
    round["round"] = round;
    expect(said(integerSetting(0, 1), round)).toBe(
      "is [object Object]: it must be a whole number from 0 to 1.",
    );
    expect(said(integerSetting(0, 1), 1n)).toContain("is 1:");
  });
});

describe("a protocol", () => {
  const calendar = { openingDays: ["monday", "wednesday", "thursday"] } as const;
  const odd = fc.oneof(
    fc.integer({ min: -2, max: 800 }),
    fc.constantFrom(undefined, null, "6", 1.5, NaN, {}, [], [0], [0, 2, 4, 7, 9, 14], true),
  );
  /** The clinic's protocol, in which one or two figures are anything. */
  const protocols = fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom(
          ...[
            "induction",
            "induction.infusions",
            "induction.spanDays",
            "induction.gap",
            "induction.gap.least",
          ],
          ...["induction.gap.greatest", "induction.intendedDays", "maintenance", "maintenance.every"],
          ...["maintenance.every.months", "maintenance.every.days", "maintenance.window.before"],
          ...["maintenance.window.after", "maintenance.infusions", "startWithinDays", "id", "sources"],
        ),
        odd,
      ),
      { minLength: 0, maxLength: 2, selector: ([path]) => path },
    )
    .map((changes) => {
      const made: Record<string, unknown> = structuredClone(standardProtocol);
      for (const [path, value] of changes) {
        const keys = path.split(".");
        let at: unknown = made;
        for (const key of keys.slice(0, -1)) at = (at as Record<string, unknown> | null)?.[key];
        if (typeof at === "object" && at)
          (at as Record<string, unknown>)[keys.at(-1)!] = structuredClone(value);
      }
      return made;
    });

  it("that core takes is taken, and one that is taken is planned without a throw", () => {
    let taken = 0;
    fc.assert(
      fc.property(protocols, (made) => {
        const problem = protocolSetting.check?.(made, {});
        const plan = (): unknown =>
          planCourse({ protocol: made as never, calendar }, { start: "2026-12-07", horizon: 3 });
        if (validateProtocol(made).length === 0) expect(problem).toBeUndefined();
        if (problem !== undefined) return;
        taken++;
        plan();
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it("that has no room for its infusions is told", () => {
    const { induction } = standardProtocol;
    expect(
      said(protocolSetting, { ...standardProtocol, induction: { ...induction, infusions: 12 } }),
    ).toContain("12 infusions at least 2 days apart need 23 days");
  });
});

describe("a setting that is right is taken", () => {
  it.each([
    [integerSetting(0, 24), 0],
    [urlSetting, "https://clinic.example/evidence/#"],
    [urlSetting, "/evidence/#"],
    [urlSetting, "../a:b"],
    [openingDaysSetting, ["monday", "thursday"]],
    [openingDaysSetting, [{ days: ["monday"] }, { from: "2027-01-01", days: ["friday"] }]],
    [closuresSetting, [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }]],
    [protocolSetting, standardProtocol],
  ] as const)("%#", (field, value) => {
    expect(said(field, value)).toBeUndefined();
  });
});

describe("the text of an attribute", () => {
  it("is days with spaces or commas", () => {
    expect(parsed(openingDaysSetting, " Monday, thursday ")).toEqual(["monday", "thursday"]);
  });

  it("is closures, as JSON or as a person writes them", () => {
    const both = [
      { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
      { from: "2027-02-03", to: "2027-02-03", label: "Training" },
    ];
    expect(parsed(closuresSetting, "2026-12-24/2027-01-04 Christmas closure; 2027-02-03 Training;")).toEqual(
      both,
    );
    expect(parsed(closuresSetting, JSON.stringify(both))).toEqual(both);
  });

  it("stays what it is where it is no number", () => {
    expect(parsed(integerSetting(0, 9), " 3 ")).toBe(3);
    for (const text of ["", "3.5", "1e1", "0x3", "three"])
      expect(parsed(integerSetting(0, 9), text)).toBe(text);
  });
});

it("colours are asked of the browser", () => {
  const asked: string[] = [];
  Object.assign(globalThis, {
    CSS: { supports: (_: string, value: string) => asked.push(value) && value !== "no colour" },
  });
  expect(said(coloursSetting, { accent: "red" })).toBeUndefined();
  expect(said(coloursSetting, { accent: "no colour" })).toContain("colours by their names");
  expect(asked).toEqual(["red", "no colour"]);
});
