/** Longer than any address that a person would paste. */
const MAX_LENGTH = 2000;

/**
 * Whether a text is the address of a page, as a clinic gives its own: with https: or http:, from the root of its site, or a
 * place on the page itself. Anything else, such as a script in the form of an address, is none.
 *
 * @example isPageAddress("/contact/") // true
 */
export const isPageAddress = (text: string): boolean =>
  text.length <= MAX_LENGTH && /^(?:https?:\/\/|\/|#)\S*$/i.test(text);
