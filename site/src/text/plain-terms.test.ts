/**
 * One word for each thing, in everything that is read: closed, not shut; missed or cancelled, not called off; infusion or
 * visit, not session. The texts are the strings of the sources that hold them, and the prose of the pages.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/\bshuts?\b/i, "closed"],
  [/\bcalled off\b(?!-label)/i, "cancelled"],
  [/\bdo(?:es)? not suit\b|\bdo(?:es)?n[’']t suit\b/i, "cannot come"],
  [/\bsessions?\b/i, "infusion or visit"],
];

/** What people type or search for is read in their words, and shown in ours. What a source says is quoted as it says it. */
const READ_FROM_OUTSIDE = [
  "packages/core/src/data/references.ts",
  "packages/core/src/planning/courseFile.ts",
  "packages/widgets/src/course/model/visitList.ts",
  "packages/widgets/src/mechanism/glossary.data.ts",
];
const isSynonym = (node: ts.Node): boolean => {
  for (let one: ts.Node | undefined = node; one; one = one.parent) {
    if (ts.isPropertyAssignment(one) && one.name.getText() === "synonyms") return true;
  }
  return false;
};

const readStrings = (file: string, text: string): readonly string[] => {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateExpression(node) ||
      (ts.isJsxText(node) && node.text.trim());
    if (isText && !ts.isImportDeclaration(node.parent) && !isSynonym(node)) found.push(node.getText());
    else ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
};

const FOLDERS = [
  "packages/core/src",
  "packages/holidays/src",
  "packages/widgets/src",
  "packages/widgets/locales",
  "site/src",
];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mdx|astro)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file) && !READ_FROM_OUTSIDE.includes(file)),
);
const readTexts = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), "utf8");
  return /\.tsx?$/.test(file) ? readStrings(file, text) : text.split("\n");
};

describe("one word for each thing", () => {
  it.each(REPLACED)("%s is “%s”", (pattern) => {
    const wrong = files.flatMap((file) =>
      readTexts(file)
        .filter((text) => pattern.test(text))
        .map((text) => `${file}: ${text.slice(0, 160)}`),
    );
    expect(wrong).toEqual([]);
  });

  it("finds a word in a string, in a template and in a page, and not in a comment", () => {
    const source =
      '// shut\nconst a = "shut";\nconst b = `is shut on ${a}`;\nconst c = { synonyms: ["shut"] };';
    expect(readStrings("a.ts", source)).toEqual(['"shut"', "`is shut on ${a}`"]);
    expect(files.length).toBeGreaterThan(200);
  });
});
