/** A phone line as a clinic writes it, taken apart. */
export type PhoneLine = {
  /** What is called, or the whole text where that is not certain. */
  readonly number: string;
  /** `tel:` and the number; left out where it is not certain what to call. */
  readonly address?: string;
  /** What stands after the number, such as the hours. */
  readonly rest: string;
};

/** A number at the beginning: figures with what people write between them, up to a word or a comma. */
const NUMBER = /^\s*(\(?\+?\d(?:[\d \u00a0.()\u2010\u2011-]*\d)?)(?=$|\s*[^\d\s])/;
/** A word in capitals behind the figures is a number in letters, as in 0800 KLINIK. */
const LETTERS = /^[\s-]*\p{Lu}{2,}(?!\p{Ll})/u;
/** Two short figures with a dash at the end are hours, such as 8-16, or may be an extension. */
const HOURS = /[\s.]\d{1,2}[-\u2010\u2011]\d{1,2}$/;

/**
 * Reads which number a phone line is, so that it can be called by a press. A wrong number is worse than none: what may be
 * two numbers, or a number and something else, is only shown.
 *
 * @example parsePhone("021 555 0100, weekdays 8 to 4") // { number: "021 555 0100", address: "tel:0215550100", rest: ", weekdays 8 to 4" }
 */
export function parsePhone(text: string): PhoneLine {
  const [all = "", number = ""] = NUMBER.exec(text) ?? [];
  const rest = text.slice(all.length);
  const isInternational = number.startsWith("+");
  // The nought in "+27 (0)21" is for calls inside the country alone.
  const digits = (isInternational ? number.replace("(0)", "") : number).replace(/[^\d+]/g, "");
  const count = digits.replace("+", "").length;
  const isSure =
    count >= 3 &&
    count <= (isInternational ? 15 : 12) &&
    !HOURS.test(number) &&
    !LETTERS.test(rest) &&
    !/^\s*[/–—x&-]/.test(rest);
  return isSure ? { number, address: `tel:${digits}`, rest } : { number: text, rest: "" };
}
