import { formatValue } from "../date.ts";
import { jsonProblem } from "./jsonErrors.ts";
import type { SchemaProblem } from "./validateSchema.ts";

/** More text than any protocol or record has: a wrong file is told at once. */
const LONGEST = 1_000_000;

/** The value of a JSON text, or what keeps the text from being one. */
export type ParsedJson =
  | { readonly value: unknown; readonly problem: null }
  | { readonly value: null; readonly problem: SchemaProblem };

/**
 * Reads the text of a JSON file. Where the text is not JSON, the problem says in which line and column; a key that stands
 * twice in one object is a problem too, because JSON would silently drop the first.
 *
 * @param name what the file holds, for messages: "protocol"
 * @param forValue the function that takes a value instead of text
 * @throws TypeError when it is not text
 */
export const parseJson = (text: string, name: string, forValue: string): ParsedJson => {
  if (typeof text !== "string") {
    throw new TypeError(
      `text must be the text of a JSON file; it is ${formatValue(text)}. For a value use ${forValue}.`,
    );
  }
  const refuse = (path: string, value: string, allowed: string, remedy?: string): ParsedJson => ({
    value: null,
    problem: { path, value, allowed, remedy },
  });
  if (text.length > LONGEST) {
    return refuse(
      name,
      `${text.length} characters long`,
      `text of at most ${LONGEST} characters`,
      "Is it the right file?",
    );
  }
  // Some editors put an invisible mark before the first character.
  const json = text.replace(/^\uFEFF/, "");
  const problem = jsonProblem(json);
  if (problem) {
    const { line, column, value, allowed, remedy } = problem;
    return refuse(`Line ${line}, column ${column}`, value, allowed, remedy);
  }
  try {
    return { value: JSON.parse(json), problem: null };
  } catch {
    // Sound JSON that the engine cannot read is nested deeper than its stack.
    return refuse(name, "lists in lists in lists", `nested no deeper than a ${name} is`);
  }
};
