/**
 * How wide a text is at most: reckoned with DejaVu Sans, one of the widest fonts that a page may fall back on, because
 * nobody knows in which font a partner's page is set.
 */

/** Widths of letters, in ems. */
const LETTER_WIDTHS = { narrow: 0.42, middle: 0.635, wide: 0.86, widest: 1.06 };

const getLetterWidth = (letter: string): number =>
  /[ijltfr .,'-]/.test(letter)
    ? LETTER_WIDTHS.narrow
    : /[mMW]/.test(letter)
      ? LETTER_WIDTHS.widest
      : /[A-LN-VX-ZÄÖÜw]/.test(letter)
        ? LETTER_WIDTHS.wide
        : LETTER_WIDTHS.middle;

/** The width of a text in letters of a size, in the unit of the size, rounded up. */
export const measureText = (text: string, size: number): number =>
  Math.ceil([...text].reduce((sum, letter) => sum + getLetterWidth(letter), 0) * size);

/** The sizes of the picture's letters, in its own units: the style sheet and the tests use the same. */
export const LABEL_SIZE = 15;
const VERB_SIZE = 13;
/** The certainty icon before a verb, and the gap after it. */
const ICON_WIDTH = 18;

/**
 * The width of a verb beside its line: its icon, and its text a tenth wider, because the current step's verbs are bold.
 */
export const getVerbWidth = (verb: string): number => ICON_WIDTH + measureText(verb, VERB_SIZE * 1.1);
