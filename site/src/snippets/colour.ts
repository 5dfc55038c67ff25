/** The widgets' colours in both themes, and whether they can be read by WCAG 2.2's measure of contrast. */

import { colourPairs } from "../text/colours.ts";

export type Theme = "light" | "dark";
export const THEMES: readonly Theme[] = ["light", "dark"];

/** The widgets' colours by name (`accent`, `surface` …), each in its light and its dark form. */
export type Palette = Readonly<Record<string, Readonly<Record<Theme, string>>>>;

/** Reads the colours from the widgets' own style sheet, `theme.css`. */
export function parsePalette(css: string): Palette {
  const found = css.matchAll(/--ik-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gi);
  return Object.fromEntries(
    [...found].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
  );
}

/** Reads a colour as `#rrggbb`; nothing for a text that is no colour. */
export function parseColour(text: string): string | undefined {
  const typed = text.trim().toLowerCase().replace(/^#?/, "#");
  if (/^#[\da-f]{6}$/.test(typed)) return typed;
  return /^#[\da-f]{3}$/.test(typed) ? typed.replace(/[\da-f]/g, "$&$&") : undefined;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG's contrast ratio of two colours `#rrggbb`, from 1 to 21. */
export function getContrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const mix = (colour: string, other: string, part: number): string =>
  `#${channels(colour)
    .map((value, i) => Math.round(value + ((channels(other)[i] ?? 0) - value) * part))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;

/**
 * Finds the nearest colour that can be read on all of some backgrounds, by mixing in as little white or black as it
 * takes.
 *
 * @param least the contrast ratio that is needed, from 1 to 21
 */
export function findReadableColour(colour: string, backgrounds: readonly string[], least = 4.5): string {
  const isReadable = (one: string): boolean =>
    backgrounds.every((background) => getContrast(one, background) >= least);
  for (let part = 0; part <= 1; part += 0.01) {
    for (const end of ["#000000", "#ffffff"]) {
      const one = mix(colour, end, part);
      if (isReadable(one)) return one;
    }
  }
  return luminance(backgrounds[0] ?? "#ffffff") > 0.2 ? "#000000" : "#ffffff";
}

/** The colours that a clinic chooses, by name and theme. The others stay as they are. */
export type ColourChoice = Readonly<Record<string, Partial<Record<Theme, string>>>>;

/** All colours of the widgets once some are chosen. The colour of writing on the accent follows the accent. */
export function resolveColours(palette: Palette, choice: ColourChoice): Palette {
  const all: Record<string, Record<Theme, string>> = {};
  for (const [name, own] of Object.entries(palette)) all[name] = { ...own, ...choice[name] };
  for (const theme of THEMES) {
    if (!choice["accent"]?.[theme] || choice["on-accent"]?.[theme]) continue;
    const on = all["on-accent"];
    const accent = all["accent"]?.[theme];
    // White, or the widgets' own dark ink. Where neither has enough contrast, black has.
    if (on && accent)
      on[theme] = ["#ffffff", "#06211e"].find((one) => getContrast(one, accent) >= 4.5) ?? "#000000";
  }
  return all;
}

/** Foreground and background, the contrast that WCAG asks for (4.5 for text, 3 for meaningful lines). */
const PAIRS = [
  ["ink", "surface", 4.5, colourPairs["ink on surface"]],
  ["ink", "sunken", 4.5, colourPairs["ink on sunken"]],
  ["muted", "surface", 4.5, colourPairs["muted on surface"]],
  ["muted", "sunken", 4.5, colourPairs["muted on sunken"]],
  ["accent", "surface", 4.5, colourPairs["accent on surface"]],
  ["accent", "sunken", 4.5, colourPairs["accent on sunken"]],
  ["on-accent", "accent", 4.5, colourPairs["on-accent on accent"]],
  ["error", "surface", 4.5, colourPairs["error on surface"]],
  ["warn", "surface", 4.5, colourPairs["warn on surface"]],
  ["later", "surface", 4.5, colourPairs["later on surface"]],
  ["field-line", "surface", 3, colourPairs["field-line on surface"]],
] as const;

/** One pair of colours that does not have enough contrast. */
export type LowContrastPair = {
  readonly theme: Theme;
  /** What it is, for a person: "Links and buttons on the background". */
  readonly what: string;
  readonly ratio: number;
  readonly least: number;
  readonly front: string;
  readonly back: string;
};

/** Finds every pair with too little contrast, in the themes that can show. */
export function findLowContrastPairs(
  palette: Palette,
  themes: readonly Theme[] = THEMES,
): readonly LowContrastPair[] {
  return themes.flatMap((theme) =>
    PAIRS.flatMap(([front, back, least, what]) => {
      const one = palette[front]?.[theme];
      const other = palette[back]?.[theme];
      if (!one || !other) return [];
      const ratio = getContrast(one, other);
      return ratio >= least ? [] : [{ theme, what, ratio, least, front, back }];
    }),
  );
}

/** A contrast ratio as people write it, `4.49 : 1`. Rounded down, so that 4.499 does not look like enough. */
export const formatRatio = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)} : 1`;

/** Chosen colours as the `colours` setting of the widgets: one value, or `light-dark()` with one for each theme. */
export function toColourSettings(palette: Palette, choice: ColourChoice): Readonly<Record<string, string>> {
  const all = resolveColours(palette, choice);
  const names = Object.keys(choice).filter((name) => choice[name]?.light || choice[name]?.dark);
  if (names.includes("accent") && !names.includes("on-accent")) names.push("on-accent");
  return Object.fromEntries(
    names.flatMap((name) => {
      const { light, dark } = all[name] ?? {};
      if (!light || !dark) return [];
      return [[name, light === dark ? light : `light-dark(${light}, ${dark})`]];
    }),
  );
}
