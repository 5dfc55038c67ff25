import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  resolveColours,
  toColourSettings,
  getContrast,
  parsePalette,
  formatRatio,
  findReadableColour,
  parseColour,
  findLowContrastPairs,
} from "./colour.ts";

const css = readFileSync(createRequire(import.meta.url).resolve("@infusionkit/widgets/theme.css"), "utf8");
const palette = parsePalette(css);

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    // The lightest grey that can be read on white, and one step lighter.
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.47],
    ["#ff0000", "#ffffff", 3.99],
  ])("of %s on %s is %d", (one, other, ratio) => {
    expect(Math.floor(getContrast(one, other) * 100) / 100).toBe(Math.floor(ratio * 100) / 100);
    expect(getContrast(other, one)).toBe(getContrast(one, other));
  });

  it("is never said to reach what it does not", () => {
    expect(formatRatio(4.4999)).toBe("4.49 : 1");
    expect(formatRatio(21)).toBe("21.00 : 1");
  });
});

describe("the widgets' own colours", () => {
  it("are read from their style sheet", () => {
    expect(palette["accent"]).toEqual({ light: "#0f5e57", dark: "#7ed3c5" });
    expect(Object.keys(palette).length).toBeGreaterThan(10);
  });

  it("can all be read", () => {
    expect(findLowContrastPairs(palette)).toEqual([]);
  });
});

describe("chosen colours", () => {
  it("that are too pale are told, with the place and the figures", () => {
    const weak = findLowContrastPairs(resolveColours(palette, { accent: { light: "#9fd8cf" } }));
    expect(weak.every(({ theme }) => theme === "light")).toBe(true);
    expect(weak.map(({ what }) => what)).toEqual([
      "Links and buttons on the background",
      "Links on the form's background",
    ]);
    expect(weak[0]).toMatchObject({ front: "accent", back: "surface", least: 4.5 });
  });

  it("of a background make all that stands on it be looked at", () => {
    const weak = findLowContrastPairs(resolveColours(palette, { surface: { light: "#1b2625" } }), ["light"]);
    expect(weak.map(({ front }) => front)).toEqual(
      expect.arrayContaining(["ink", "muted", "accent", "error"]),
    );
    expect(
      findLowContrastPairs(resolveColours(palette, { surface: { light: "#1b2625" } }), ["dark"]),
    ).toEqual([]);
  });

  it("have writing on them that can be read, without being asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const accent = `#${number.toString(16).padStart(6, "0")}`;
        const all = resolveColours(palette, { accent: { light: accent, dark: accent } });
        for (const theme of ["light", "dark"] as const) {
          expect(getContrast(all["on-accent"]![theme], accent)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it("are written as one value where they are the same in both themes, and as two where not", () => {
    const values = toColourSettings(palette, {
      accent: { light: "#004488", dark: "#99ccff" },
      surface: { light: "#fffdf5" },
      muted: {},
    });
    expect(values).toEqual({
      accent: "light-dark(#004488, #99ccff)",
      surface: `light-dark(#fffdf5, ${palette["surface"]?.dark})`,
      "on-accent": "light-dark(#ffffff, #06211e)",
    });
    expect(toColourSettings(palette, { accent: { light: "#004488", dark: "#004488" } })["accent"]).toBe(
      "#004488",
    );
  });
});

it("a readable neighbour is found for every colour, and a colour that is readable stays", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffffff }),
      fc.constantFrom(["#ffffff", "#f4f1ea"], ["#17201f", "#1f2a28"]),
      (number, grounds) => {
        const colour = `#${number.toString(16).padStart(6, "0")}`;
        const better = findReadableColour(colour, grounds);
        for (const ground of grounds) expect(getContrast(better, ground)).toBeGreaterThanOrEqual(4.5);
        if (grounds.every((ground) => getContrast(colour, ground) >= 4.5)) expect(better).toBe(colour);
      },
    ),
  );
});

it.each([
  ["#0f5e57", "#0f5e57"],
  ["0F5E57", "#0f5e57"],
  [" #abc ", "#aabbcc"],
  ["teal", undefined],
  ["#12345", undefined],
  ["url(x)", undefined],
  ["", undefined],
])("reads the colour %j as %s", (text, colour) => {
  expect(parseColour(text)).toBe(colour);
});
