import { standardProtocol } from "@infusionkit/core";
import { describe, expect, it } from "vitest";
import {
  address,
  closures,
  colours,
  dates,
  oneOf,
  openingDays,
  problemWith,
  protocol,
  someOf,
  whole,
} from "./config.ts";
import type { Field } from "./config.ts";

const said = (field: Field, value: unknown): string | undefined =>
  problemWith({ it: field }, "it", value, {});
const parsed = (field: Field, text: string): unknown => field.parse?.(text);

describe("a setting that is wrong is told with its value and what is allowed", () => {
  it.each([
    ["a number that is none", whole(0, 24), "soon", 'is "soon": it must be a whole number from 0 to 24.'],
    ["a number out of range", whole(0, 24), 25, "is 25: it must be a whole number from 0 to 24."],
    [
      "a word that is none of them",
      oneOf("light", "dark"),
      "red",
      'is "red": it must be one of light, dark.',
    ],
    ["an empty list", someOf("pain"), [], "is []: it must be one or more of pain."],
    ["a day that does not exist", dates, ["2026-02-30"], "dates written YYYY-MM-DD"],
    ["a weekday in short", openingDays, ["mon"], 'openingDays has "mon": a day is one of monday'],
    [
      "a closure that ends before it begins",
      closures,
      [{ from: "2026-01-05", to: "2026-01-01", label: "x" }],
      "ends before",
    ],
    ["a script as an address", address, "javascript:alert(1)", "an address that begins with https:, / or #"],
    [
      "a script with a space before it",
      address,
      " javascript:alert(1)",
      "an address that begins with https:",
    ],
    ["data as an address", address, "data:text/html,x", "an address that begins with https:"],
    ["a protocol without its parts", protocol, { id: "x" }, "it must be right. "],
    [
      "a protocol with a figure out of range",
      protocol,
      { ...standardProtocol, startWithinDays: -1 },
      "startWithinDays",
    ],
  ] as const)("%s", (_, field, value, words) => {
    expect(said(field, value)).toContain(words);
  });

  it("a value that JSON cannot write", () => {
    const round: Record<string, unknown> = {};
    round["round"] = round;
    expect(said(whole(0, 1), round)).toBe("is [object Object]: it must be a whole number from 0 to 1.");
    expect(said(whole(0, 1), 1n)).toContain("is 1:");
  });
});

describe("a setting that is right is taken", () => {
  it.each([
    [whole(0, 24), 0],
    [address, "https://clinic.example/evidence/#"],
    [address, "/evidence/#"],
    [address, "../a:b"],
    [openingDays, ["monday", "thursday"]],
    [openingDays, [{ days: ["monday"] }, { from: "2027-01-01", days: ["friday"] }]],
    [closures, [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }]],
    [protocol, standardProtocol],
  ] as const)("%#", (field, value) => {
    expect(said(field, value)).toBeUndefined();
  });
});

describe("the text of an attribute", () => {
  it("is days with spaces or commas", () => {
    expect(parsed(openingDays, " Monday, thursday ")).toEqual(["monday", "thursday"]);
  });

  it("is closures, as JSON or as a person writes them", () => {
    const both = [
      { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
      { from: "2027-02-03", to: "2027-02-03", label: "Training" },
    ];
    expect(parsed(closures, "2026-12-24/2027-01-04 Christmas closure; 2027-02-03 Training;")).toEqual(both);
    expect(parsed(closures, JSON.stringify(both))).toEqual(both);
  });

  it("stays what it is where it is no number", () => {
    expect(parsed(whole(0, 9), " 3 ")).toBe(3);
    for (const text of ["", "3.5", "1e1", "0x3", "three"]) expect(parsed(whole(0, 9), text)).toBe(text);
  });
});

it("colours are asked of the browser", () => {
  const asked: string[] = [];
  Object.assign(globalThis, {
    CSS: { supports: (_: string, value: string) => asked.push(value) && value !== "no colour" },
  });
  expect(said(colours, { accent: "red" })).toBeUndefined();
  expect(said(colours, { accent: "no colour" })).toContain("colours by their names");
  expect(asked).toEqual(["red", "no colour"]);
});
