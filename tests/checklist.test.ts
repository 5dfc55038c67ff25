/** The list of what makes an element a good one names tests that there are. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./dist.ts";

const points = readFileSync(join(root, "tests/embed/checklist.md"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, number, text] = /^(\d+)\. (.*)$/.exec(line) ?? [];
    return number && text ? [{ number: Number(number), text }] : [];
  });

const sourceOf = (name: string): string => {
  const file = name === "locale" ? "packages/widgets/src/locale.test.ts" : `tests/${name}.test.ts`;
  expect(existsSync(join(root, file)), file).toBe(true);
  return readFileSync(join(root, file), "utf8");
};

/** Whether a file has a test of a name, written out or made of a table. */
const has = (source: string, name: string): boolean => {
  const titles = [...source.matchAll(/\bit(?:\.\w+\([^"]*?\))*\(\s*"((?:[^"\\]|\\.)*)"/gs)].map(
    ([, title = ""]) => title,
  );
  const tables = [
    ...source.matchAll(/\]\)\(\s*"((?:[^"\\]|\\.)*)"/gs),
    ...source.matchAll(/\)\)\("([^"]*%s[^"]*)"/g),
  ];
  return (
    titles.includes(name) ||
    [...titles, ...tables.map(([, title = ""]) => title)].some((title) => {
      const [before = "", after] = title.split("%s");
      if (after === undefined || !name.startsWith(before) || !name.endsWith(after.trim())) return false;
      const rest = name.slice(before.length, name.length - after.trim().length).trim();
      return rest === "" || source.includes(`"${rest}"`);
    })
  );
};

it("has all 47 points in their order", () => {
  expect(points.map(({ number }) => number)).toEqual(Array.from({ length: 47 }, (_, i) => i + 1));
});

it.each(points)("$number names a test that there is, or says why there is none", ({ text }) => {
  const named = [...text.matchAll(/"([^"]+)" \(([\w/-]+)\)/g)];
  if (named.length === 0) {
    expect(text).toMatch(/does not apply\. [A-Z].{40}/);
    return;
  }
  for (const [, name = "", file = ""] of named)
    expect(has(sourceOf(file), name), `${file}: ${name}`).toBe(true);
});
