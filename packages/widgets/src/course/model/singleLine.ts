/** How many characters a line of the clinic's own may have in a link: more than any reason or name that a clinic gives. */
export const MAX_LINE_LENGTH = 120;

/**
 * What somebody typed or pasted, as the one line that a link takes: no tabs, no breaks, no halves of a character.
 * It is not cut, however long it is.
 *
 * @example toSingleLine("  Staff\n training\t") // "Staff training"
 */
export const toSingleLine = (typed: string): string =>
  typed
    .replace(/\p{Cs}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** The same, cut to {@link MAX_LINE_LENGTH}, and never through a character. */
export const truncateLine = (typed: string): string =>
  toSingleLine(typed)
    .slice(0, MAX_LINE_LENGTH)
    .replace(/\p{Cs}/gu, "")
    .trim();
