import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonProblem } from "./jsonErrors.ts";

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON, and JSON with a few characters changed. */
const almostJson: fc.Arbitrary<string> = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat({ max: 1 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(2),
        fc.constantFrom(
          ...[
            '"',
            "\\",
            "\\u00e",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "0",
            "-",
            "1e",
            ".5",
            "\n",
            "\t",
            "\u00a0",
            "\u007f",
          ],
          ...["nul", "true", "'", "//", "\u2028", "é", "😀", "\ud800", " "],
        ),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([json, pretty, changes]) => {
    let text = pretty ? JSON.stringify(JSON.parse(json), null, 2) : json;
    for (const [at, cut, put] of changes) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + put + text.slice(place + cut);
    }
    return text;
  });

it("finds something wrong exactly where JSON.parse does, and equal keys besides", () => {
  fc.assert(
    fc.property(almostJson, (text) => {
      const problem = jsonProblem(text);
      if (problem?.remedy === "The same key stands twice: take one away.") return;
      expect(problem === null, text).toBe(parses(text));
    }),
    { numRuns: 5000 },
  );
});

it("points at a place up to which the text could still become JSON", () => {
  fc.assert(
    fc.property(almostJson, (text) => {
      const problem = jsonProblem(text);
      fc.pre(problem !== null);
      const lines = text.split(/\r\n|\n|\r/);
      expect(problem.line).toBeLessThanOrEqual(lines.length);
      expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? "").length + 1);
      expect(problem.value).not.toBe("");
    }),
  );
});

it.each([
  ["a list", '["a",\n 1,\n 01]', 3, 3],
  ["text over two lines", '{"note": "one\ntwo"}', 1, 14],
  ["an unknown escape", '{"note": "C:\\data"}', 1, 13],
  ["a word", '{"a": yes}', 1, 7],
  ["the wrong bracket", '{"a": [1}', 1, 9],
  ["an infinite number", "[Infinity]", 1, 2],
])("%s: says in which line and column", (_, text, line, column) => {
  expect(jsonProblem(text)).toMatchObject({ line, column });
});

it("takes keys that are equal in different objects, and tells those that only look different", () => {
  expect(jsonProblem('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')).toBeNull();
  expect(jsonProblem('{"a":1,"\\u0061":2}')).toMatchObject({ column: 8, value: '"a"' });
  expect(jsonProblem('{"__proto__":1,"__proto__":2}')).toMatchObject({ column: 16 });
});

it("reads a long and a deep text in little time", () => {
  expect(jsonProblem("[".repeat(300_000) + "]".repeat(300_000))).toBeNull();
  expect(jsonProblem(`"${"x".repeat(900_000)}"`)).toBeNull();
});
