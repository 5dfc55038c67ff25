/** The words of the widgets as files: English to begin a translation from, and a made-up language to try one with. */

type Words = { readonly [key: string]: string | Words };

const LETTERS: Readonly<Record<string, string>> = {
  a: "å",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "î",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ɋ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "û",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
};

/**
 * A text as a made-up language has it: every letter with an accent, and two fifths longer, so that what is not
 * translatable and what does not fit is seen at once. The places in braces stay.
 */
export function pseudoLocalize(text: string): string {
  const changed = text
    .split(/(\{\w+\})/)
    .map((part) =>
      /^\{\w+\}$/.test(part)
        ? part
        : part.replace(/[a-z]/gi, (letter) => {
            const other = LETTERS[letter.toLowerCase()] ?? letter;
            return letter === letter.toLowerCase() ? other : other.toUpperCase();
          }),
    )
    .join("");
  const more = Math.ceil(text.replace(/\{\w+\}/g, "").length * 0.4);
  return text === "" ? "" : `[${changed}${"~".repeat(more)}]`;
}

/** All texts of a list, changed. */
export const mapMessages = (words: Words, change: (text: string) => string): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === "string" ? change(value) : mapMessages(value, change),
    ]),
  );
