/** Which of the widgets' two sets of colours fits a place in somebody else's page. */

/** The two sets of colours. */
export type Theme = "light" | "dark";

/** The relative luminance that has as much contrast with black as with white, by WCAG 2.2: text above it was made for a dark page. */
const MIDDLE_LUMINANCE = 0.179;

/**
 * Reads from the page's own text whether the page is dark at a place: a page gives its text a colour that can be read on
 * whatever is behind it, be that a colour, a picture, a section of its own or the page's `color-scheme`. What is behind an
 * element cannot be asked for.
 *
 * @param probe an element with the page's text colour as its background, as parts of sRGB: `color(srgb 1 1 1)`
 */
export const readPageTheme = (probe: Element): Theme => {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(probe)
    .backgroundColor.split(/[ (/)]+/)
    .slice(2, 5)
    // A part may be `none`.
    .map((part) => Number.parseFloat(part) || 0)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > MIDDLE_LUMINANCE ? "dark" : "light";
};
