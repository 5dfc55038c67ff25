/** The widgets' messages as files: English to start a translation from, and a made-up language to test with. */

type MessageTree = { readonly [key: string]: string | MessageTree };

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
 * A text in a made-up language, every letter with an accent and two fifths longer: a text that was not translated and a
 * text that does not fit are easy to see. Placeholders in braces stay.
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

/** Applies a function to every text. */
export const mapMessages = (messages: MessageTree, change: (text: string) => string): MessageTree =>
  Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === "string" ? change(value) : mapMessages(value, change),
    ]),
  );
