/**
 * How wide a text is at most: reckoned with DejaVu Sans, one of the widest fonts that a page may fall back on, because
 * nobody knows in which font a partner's page is set.
 */

/** Widths of letters, in ems. */
const WIDTHS = { narrow: 0.42, middle: 0.635, wide: 0.86, widest: 1.06 };

const letter = (one: string): number =>
  /[ijltfr .,'-]/.test(one)
    ? WIDTHS.narrow
    : /[mMW]/.test(one)
      ? WIDTHS.widest
      : /[A-LN-VX-Zw]/.test(one)
        ? WIDTHS.wide
        : WIDTHS.middle;

/** The width of a text in letters of a size, in the unit of the size, whole. */
export const widthOf = (text: string, size: number): number =>
  Math.ceil([...text].reduce((sum, one) => sum + letter(one), 0) * size);

/** What the picture is set in, in its own units: the style sheet and the tests know the same numbers. */
export const LABEL = 15;
export const VERB = 13;
/** The mark of certainty before a verb, and the gap after it. */
export const MARK = 18;

/**
 * The place of a verb beside its line: its mark, and its text a tenth wider, because the current step's verbs are bold.
 */
export const verbWidth = (verb: string): number => MARK + widthOf(verb, VERB * 1.1);
