import { formatValue } from "../date.ts";

/** Where a text stops being JSON. Lines and columns count from 1. */
export type JsonProblem = {
  readonly line: number;
  readonly column: number;
  /** What stands there, as a message shows it. */
  readonly value: string;
  /** What may stand there, after "must be". */
  readonly allowed: string;
  readonly remedy?: string;
};

type Awaited = "value" | "value or ]" | "key" | "key or }" | ":" | ", or ]" | ", or }" | "end";

const ALLOWED: { readonly [A in Awaited]: string } = {
  value: "a value: text in double quotes, a number, true, false, null, a list or an object",
  "value or ]": 'a value or "]"',
  key: "a key in double quotes",
  "key or }": 'a key in double quotes, or "}"',
  ":": '":"',
  ", or ]": '"," or "]"',
  ", or }": '"," or "}"',
  end: "the end of the text",
};

const REMEDIES: { readonly [character: string]: string } = {
  "'": "JSON has double quotes only.",
  "“": "JSON has straight quotes only: a word processor changed them.",
  "”": "JSON has straight quotes only: a word processor changed them.",
  "/": "JSON has no comments.",
  "#": "JSON has no comments.",
};

// \p{Cc} has the controls that JSON forbids in text, and those after DEL that it does not.
const STRING_PART = /[^"\\\p{Cc}]|[\u007f-\u009f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4}/uy;
const SPACE = /[\t\n\r ]*/y;
const LITERAL = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null/y;

/** The end of what a pattern finds at a place, or the place itself. */
const skip = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/**
 * The first place where a text is not JSON, or where an object has a key for the second time, or `null`.
 *
 * `JSON.parse` is no help here: whether its message says where depends on the browser, and of two equal keys it
 * silently drops the first.
 */
export const jsonProblem = (text: string): JsonProblem | null => {
  const problem = (at: number, allowed: string, remedy?: string): JsonProblem => {
    const lines = text.slice(0, at).split(/\r\n|\n|\r/);
    const here = text.codePointAt(at);
    return {
      line: lines.length,
      column: (lines[lines.length - 1] as string).length + 1,
      value: here === undefined ? "the end of the text" : formatValue(String.fromCodePoint(here)),
      allowed,
      ...(remedy ? { remedy } : {}),
    };
  };

  /** For each list and object that is open, its keys; `null` for a list. Not a recursion: nesting may be deep. */
  const open: (Set<string> | null)[] = [];
  let awaited: Awaited = "value";
  let comma = false;
  for (let at = skip(SPACE, text, 0); at < text.length; at = skip(SPACE, text, at)) {
    const keys = open[open.length - 1];
    const after: Awaited = keys === undefined ? "end" : keys ? ", or }" : ", or ]";
    const character = text.charAt(at);
    const value = awaited.startsWith("value");
    const key = awaited.startsWith("key");
    if (character === '"' && (value || key)) {
      let end = at + 1;
      for (let next = skip(STRING_PART, text, end); next > end; next = skip(STRING_PART, text, end))
        end = next;
      if (text.charAt(end) !== '"') {
        return text.charAt(end) === "\\"
          ? problem(end, 'one of the escapes of JSON, such as \\" or \\n')
          : problem(end, "a double quote, because text ends on the line where it began");
      }
      if (key) {
        const name: string = JSON.parse(text.slice(at, end + 1));
        if (keys?.has(name)) {
          return {
            ...problem(at, "a key that does not stand here yet"),
            value: formatValue(name),
            remedy: "The same key stands twice: take one away.",
          };
        }
        keys?.add(name);
      }
      awaited = key ? ":" : after;
      at = end + 1;
    } else if (value && (character === "{" || character === "[")) {
      open.push(character === "{" ? new Set() : null);
      awaited = character === "{" ? "key or }" : "value or ]";
      at++;
    } else if ((character === "}" || character === "]") && awaited.endsWith(character)) {
      open.pop();
      const outer = open[open.length - 1];
      awaited = outer === undefined ? "end" : outer ? ", or }" : ", or ]";
      at++;
    } else if (character === "," && awaited.startsWith(",")) {
      awaited = keys ? "key" : "value";
      at++;
    } else if (character === ":" && awaited === ":") {
      awaited = "value";
      at++;
    } else {
      const end = value ? skip(LITERAL, text, at) : at;
      if (end === at) {
        const closes = comma && (character === "}" || character === "]");
        return problem(at, ALLOWED[awaited], closes ? "Take the comma before it away." : REMEDIES[character]);
      }
      awaited = after;
      at = end;
    }
    comma = character === ",";
  }
  return awaited === "end" ? null : problem(text.length, ALLOWED[awaited]);
};
