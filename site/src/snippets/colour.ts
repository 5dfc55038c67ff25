/** Colours as the widgets take them, and whether they can be read: WCAG 2.2's contrast, worked out for both themes. */

export type Theme = "light" | "dark";

/** The widgets' colours by name (`accent`, `surface` …), each in its light and its dark form. */
export type Palette = Readonly<Record<string, Readonly<Record<Theme, string>>>>;

/** The colours in the widgets' own style sheet. */
export function paletteOf(css: string): Palette {
  const found = css.matchAll(/--ik-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gi);
  return Object.fromEntries(
    [...found].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
  );
}

/** A colour in the form `#rrggbb`; nothing for what is none. */
export function readColour(text: string): string | undefined {
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
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const mixed = (colour: string, other: string, part: number): string =>
  `#${channels(colour)
    .map((value, i) => Math.round(value + ((channels(other)[i] ?? 0) - value) * part))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;

/** The colour nearest to one that can be read on all of some grounds: mixed with white or black as little as is needed. */
export function readable(colour: string, grounds: readonly string[], least = 4.5): string {
  const enough = (one: string): boolean => grounds.every((ground) => contrast(one, ground) >= least);
  for (let part = 0; part <= 1; part += 0.01) {
    for (const end of ["#000000", "#ffffff"]) {
      const one = mixed(colour, end, part);
      if (enough(one)) return one;
    }
  }
  return luminance(grounds[0] ?? "#ffffff") > 0.2 ? "#000000" : "#ffffff";
}

/** What a clinic chooses: colours by name and theme, and what it leaves out stays as it is. */
export type Choice = Readonly<Record<string, Partial<Record<Theme, string>>>>;

/** All colours of the widgets once some are chosen; the writing on the accent follows it. */
export function chosen(palette: Palette, choice: Choice): Palette {
  const all: Record<string, Record<Theme, string>> = {};
  for (const [name, own] of Object.entries(palette)) all[name] = { ...own, ...choice[name] };
  for (const theme of ["light", "dark"] as const) {
    if (!choice["accent"]?.[theme] || choice["on-accent"]?.[theme]) continue;
    const on = all["on-accent"];
    const accent = all["accent"]?.[theme];
    // White or the widgets' own dark ink where one of them can be read; black can be where both fall short.
    if (on && accent)
      on[theme] = ["#ffffff", "#06211e"].find((one) => contrast(one, accent) >= 4.5) ?? "#000000";
  }
  return all;
}

/** What stands on what, in words, and how much contrast it needs: 4.5 for text, 3 for lines that mean something. */
const PAIRS = [
  ["ink", "surface", 4.5, "Text on the background"],
  ["ink", "sunken", 4.5, "Text on the form's background"],
  ["muted", "surface", 4.5, "Small text on the background"],
  ["muted", "sunken", 4.5, "Small text on the form's background"],
  ["accent", "surface", 4.5, "Links and buttons on the background"],
  ["accent", "sunken", 4.5, "Links on the form's background"],
  ["on-accent", "accent", 4.5, "Writing on a filled day or button"],
  ["error", "surface", 4.5, "Error messages on the background"],
  ["warn", "surface", 4.5, "Warnings on the background"],
  ["later", "surface", 4.5, "Maintenance dates on the background"],
  ["field-line", "surface", 3, "The line around a field"],
] as const;

/** One pair of colours that does not have enough contrast. */
export type Weak = {
  readonly theme: Theme;
  /** What it is, for a person: "Links and buttons on the background". */
  readonly what: string;
  readonly ratio: number;
  readonly least: number;
  readonly front: string;
  readonly back: string;
};

/** Every pair that is too weak, in the themes that can show. */
export function weakPairs(palette: Palette, themes: readonly Theme[] = ["light", "dark"]): readonly Weak[] {
  return themes.flatMap((theme) =>
    PAIRS.flatMap(([front, back, least, what]) => {
      const one = palette[front]?.[theme];
      const other = palette[back]?.[theme];
      if (!one || !other) return [];
      const ratio = contrast(one, other);
      return ratio >= least ? [] : [{ theme, what, ratio, least, front, back }];
    }),
  );
}

/** A ratio as people write it, never rounded up over the line that it does not reach: `4.49 : 1`. */
export const ratioInWords = (ratio: number): string => `${(Math.floor(ratio * 100) / 100).toFixed(2)} : 1`;

/** Chosen colours as the widgets take them: one value, or one for each theme. */
export function colourValues(palette: Palette, choice: Choice): Readonly<Record<string, string>> {
  const all = chosen(palette, choice);
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
