/** The words and functions that a caller gives to a format: checked as all else is, so that none is passed over in silence. */
import { formatValue } from "../date.ts";
import { formatList, listPlaces } from "../english.ts";
import { suggestWord, throwProblem } from "./validateSchema.ts";

/**
 * The words of a format with those of the caller in their place.
 *
 * @param places the places that each template may have, such as `{number}`; a word that is not in here is no template
 * @throws RangeError when a word is none of the format's, or has a place that is never filled
 */
export const mergeWords = <Words extends Readonly<Record<keyof Words, string>>>(
  own: Words,
  given: Partial<Words> = {},
  places?: Readonly<Record<string, readonly string[]>>,
): Words => {
  const known = Object.keys(own);
  for (const [key, template] of Object.entries(given) as readonly [string, string | undefined][]) {
    if (!known.includes(key)) {
      throwProblem({
        path: `words.${key}`,
        value: formatValue(template),
        allowed: "left out",
        remedy: suggestWord(key, known) ?? `The words known here are ${known.join(", ")}.`,
      });
    }
    const allowed = places?.[key];
    // Text that is no template stands as it is, braces and all: it may have a clinic's name in it.
    if (template === undefined || !allowed) continue;
    const unknown = listPlaces(template).filter((place) => !allowed.includes(place));
    if (unknown.length === 0) continue;
    const choices = allowed.map((place) => `{${place}}`);
    throwProblem({
      path: `words.${key}`,
      value: formatValue(template),
      allowed: `text with no other places than ${formatList(choices)}`,
      remedy: `Nothing stands for {${unknown[0]}}.`,
    });
  }
  const words: Record<string, string> = { ...own };
  for (const key of known) {
    const word = (given as Readonly<Record<string, string | undefined>>)[key];
    if (Object.hasOwn(given, key) && word !== undefined) words[key] = word;
  }
  return words as Words;
};

/**
 * A caller's function that puts something in words, held to its word.
 *
 * @param name what the option is called in the message
 * @throws TypeError, when it is called, where it answers with no text
 */
export const toTextFunction =
  <Value>(format: (value: Value) => string, name: string): ((value: Value) => string) =>
  (value) => {
    const text: unknown = format(value);
    if (typeof text === "string") return text;
    throw new TypeError(
      `${name} must be a function that gives text; it is one that gave ${formatValue(text)}.`,
    );
  };
