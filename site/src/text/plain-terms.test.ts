/**
 * One word for each thing, and no sentence that a native reader would stop at, in everything that is read. The texts are
 * the strings of the sources that hold them, and the prose of the pages. CONTRIBUTING has the list of terms, "Words".
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Words that have a better one, each with that one. */
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/\bshuts?\b/i, "closed"],
  [/\bcalled off\b(?!-label)/i, "cancelled"],
  [/\bdo(?:es)? not suit\b|\bdo(?:es)?n[’']t suit\b/i, "cannot come"],
  [/\bsessions?\b/i, "infusion or visit"],
  [/(?<!\bour[ -]|\bthe )\bmedications?\b/i, "medicine"],
  [/\bhow (?:it|the (?:treatment|medicine)) (?:works|is thought to work)\b/i, "how it may work"],
  [/\blong-term pain\b/i, "chronic pain"],
  [/\b(?:electric )?shock treatment\b/i, "electroconvulsive therapy (ECT)"],
  [/\b(?:no|least) surer?\b|\bsurer than\b|\bleast sure\b/i, "certain"],
  [/\b(?:weaker|less|stronger|more) proof\b/i, "evidence"],
  [/\bleft empty: (?:no|one)\b/i, "leave empty for …"],
  [/\b(?:what (?:came|became) of (?:it|each|the)|came of each)\b/i, "what happened"],
  [/\b(?:is|are) no (?:measurement|forecast|ranking|setting|proof)s?\b/i, "is not a …"],
  [/\bnot to be had\b/i, "could not be seen"],
];

/**
 * Sentences and turns of phrase that stood here once: the word order of another language, maxims, and words that say
 * something else than was meant.
 */
const FOREIGN = [
  "told with its doubts",
  "as if all of it were settled",
  "how sure anyone can be",
  "Read through on",
  "a row of infusions",
  "The infusions do not stop. They come further apart.",
  "also during this one",
  "An infusion that comes late does not undo",
  "A late infusion does not undo",
  "No study was found that",
  "sets its own way, and tells you",
  "Whom InfusionKit is for",
  "your breathing in sleep",
  "far away from yourself",
  "passing water",
  "a wish for more of the medicine",
  "It tells how the treatment",
  "after the manner of",
  "Do not treat a patient by them",
  "assumed more than shown",
  "went with mood",
  "effect on reward; the next saw",
  "fall nowhere",
  "fell nowhere",
  "a possible way of working",
  "could not guess, as they were asleep",
  "neither do we",
  "A word is new to you",
  "None of the sources that we hold",
  "what BDNF does in any case",
  "A chain is no stronger than its weakest link",
  "More of the one gives",
  "for it, {against} against",
  "This draws what the clinic says",
  "nobody can say what the infusions did",
  "How infusions were spread",
  "month too short for the day takes its last one",
  "Days between two, at",
  "Days to look for a start",
  "Under way, and within reach",
  "filled in right",
  "Go on from a set-up",
  "the widget shall stand",
  "How, depends on",
  "Colours and letters",
  "takes the letters of your page",
  "a slip in a name",
  "Input that nobody checked",
  "Put there by hand",
  "keep their places and their gaps",
  "Done again.",
  "Small typing errors do no harm",
  "The same is told in words",
  "stands twice, with",
  "Choose one of the ways",
  "source that was read",
  "None that was read",
  "how sure that is",
  "were down again",
  "as your clinic’s doctor has said",
  "does not tell of harms",
  "a slip in it",
  "a page that tells of it",
  "Come without alcohol",
  "Another service than",
  "for booking or asking",
  "can be no more certain than its least certain",
  "only as certain as its least certain line",
  "What is only possible stays only possible",
  "ask us for our own times",
] as const;

/** What people type or search for is read in their words, and shown in ours. What a source says is quoted as it says it. */
const READ_FROM_OUTSIDE = [
  "packages/core/src/data/references.ts",
  "packages/core/src/data/clinical/references.ts",
  "packages/core/src/planning/courseFile.ts",
  "packages/widgets/src/course/model/visitList.ts",
  "site/src/search/answers.ts",
  "packages/widgets/src/mechanism/glossary.data.ts",
];
const isSynonym = (node: ts.Node): boolean => {
  for (let one: ts.Node | undefined = node; one; one = one.parent) {
    if (
      (ts.isPropertyAssignment(one) || ts.isVariableDeclaration(one)) &&
      one.name.getText() === "synonyms"
    ) {
      return true;
    }
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

/** The paragraphs of a page, each as one line: where a line ends says nothing. Import lines are no prose. */
const readParagraphs = (text: string): readonly string[] =>
  text
    .replace(/^import .*$/gm, "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim());

const FOLDERS = [
  "packages/core/src",
  "packages/cli/src",
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
const texts = files.flatMap((file) => {
  const source = readFileSync(join(root, file), "utf8");
  const found = /\.tsx?$/.test(file) ? readStrings(file, source) : readParagraphs(source);
  return found.map((text) => ({ file, text }));
});
const findTexts = (isWrong: (text: string) => boolean): readonly string[] =>
  texts.filter(({ text }) => isWrong(text)).map(({ file, text }) => `${file}: ${text.slice(0, 200)}`);

/** How a phrase is looked for: with any apostrophe and any case. */
const fold = (text: string): string => text.replaceAll("’", "'").toLowerCase();

describe("one word for each thing", () => {
  it.each(REPLACED)("%s is “%s”", (pattern) => {
    expect(findTexts((text) => pattern.test(text))).toEqual([]);
  });

  it("finds a word in a string, in a template and in a page, and not in a comment", () => {
    const source =
      '// shut\nconst a = "shut";\nconst b = `is shut on ${a}`;\nconst c = { synonyms: ["shut"] };';
    expect(readStrings("a.ts", source)).toEqual(['"shut"', "`is shut on ${a}`"]);
    expect(files.length).toBeGreaterThan(200);
  });

  it.each([
    ["Take your medication.", true],
    ["The clinic calls it “our medication”.", false],
    ["This page says how it works.", true],
    ["How it may work in pain", false],
    ["It is called off-label use.", false],
    ["A way is no surer than its least sure line.", true],
    ["The table is no ranking.", true],
    ["There is no rule for it.", false],
  ])("judges “%s” right", (text, isWrong) => {
    expect(REPLACED.some(([pattern]) => pattern.test(text))).toBe(isWrong);
  });
});

describe("what a native reader would stop at", () => {
  it.each(FOREIGN)("nobody reads “%s”", (phrase) => {
    expect(findTexts((text) => fold(text).includes(fold(phrase)))).toEqual([]);
  });

  it("is found where a line of the page ends within it", () => {
    const [paragraph = ""] = readParagraphs("The signal rose and fell\nnowhere.\n");
    expect(FOREIGN.filter((phrase) => fold(paragraph).includes(fold(phrase)))).toEqual(["fell nowhere"]);
  });
});
