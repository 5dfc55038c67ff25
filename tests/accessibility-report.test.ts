/** What the accessibility report says was tested has a test, and it counts its rows rightly. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./dist.ts";
import { hasTest, type NamedTest } from "./named-tests.ts";

const text = readFileSync(join(root, "site/src/content/docs/partners/accessibility.mdx"), "utf8");
const rows = text
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, name = "", level = "", result = "", how = ""] = line.split("|").map((cell) => cell.trim());
    return { criterion: name.split(" ")[0] ?? "", level, result, how };
  });

/** axe on every page, light and dark, and on a window of 320 pixels; nothing is too wide. */
const EVERY_PAGE: NamedTest = ["tests/browser/pages.test.ts", "every page"];
const inPages = (title: string): NamedTest => ["tests/browser/accessibility.test.ts", title];
const inPlanner = (title: string): NamedTest => ["tests/browser/planner-access.test.ts", title];
const inPatients = (title: string): NamedTest => ["tests/browser/patient.test.ts", title];
const inFiles = (title: string): NamedTest => ["tests/accessibility.test.ts", title];

const FOCUS = inPages("goes through %s in its order, shows, is never covered, and changes nothing by itself");
const STILL = inPages("on %s nothing moves for more than five seconds, and nothing flashes");
const DEVICE = inFiles("no script listens to the device being moved, or to several fingers");
const NAVIGATION = inFiles("$path has the navigation in the order of all pages, with the same names");
const KEYBOARD = inPlanner(
  "a whole course, with nothing but keys: start, given, missed, a choice, undo, save, print, the next patient",
);
const PATHWAY_KEYS: NamedTest = [
  "tests/browser/pathway.test.ts",
  "lets the arrow keys reach every part of the picture, and the tab key leave it at once",
];
const UNDO: NamedTest = [
  "tests/browser/planner-change.test.ts",
  "takes back every kind of change, one step for each, and never loses the focus",
];

/** The tests behind each criterion. */
const tests: Readonly<Record<string, readonly NamedTest[]>> = {
  "1.1.1": [
    EVERY_PAGE,
    [
      "tests/browser/pathway.test.ts",
      "reads in order for whoever cannot see it: the steps, the picture's parts, each route and how certain it is",
    ],
  ],
  "1.3.1": [EVERY_PAGE],
  "1.3.2": [
    [
      "tests/published.test.ts",
      "has each page as Markdown, which the page links, and all of them in one file",
    ],
  ],
  "1.3.4": [EVERY_PAGE],
  "1.4.1": [
    EVERY_PAGE,
    inPlanner("is read in forced colours, where a closed day is seen too, and on the page's own print"),
  ],
  "1.4.3": [EVERY_PAGE],
  "1.4.4": [inPages("of %s may be twice as large, and nothing is cut off")],
  "1.4.10": [EVERY_PAGE],
  "1.4.11": [inPages("the fields of %s stand out from what is around them, light and dark")],
  "1.4.12": [inPages("of %s may stand as wide as a reader sets it")],
  "1.4.13": [
    [
      "tests/browser/term.test.ts",
      "by keyboard: Enter opens, Tab goes through it, Escape closes and comes back",
    ],
  ],
  "2.1.1": [
    KEYBOARD,
    inPatients("can use it by keyboard alone"),
    ["tests/browser/pathway.test.ts", "leads through every step by keyboard, and says each once"],
    [
      "tests/browser/term.test.ts",
      "by keyboard: Enter opens, Tab goes through it, Escape closes and comes back",
    ],
    ["tests/browser/search.test.ts", "is used by keyboard alone: arrows, Enter, Escape"],
  ],
  "2.1.2": [PATHWAY_KEYS],
  "2.1.4": [inPages("on %s no letter alone is a command")],
  "2.2.1": [STILL],
  "2.2.2": [STILL],
  "2.3.1": [STILL],
  "2.4.1": [EVERY_PAGE],
  "2.4.2": [EVERY_PAGE],
  "2.4.3": [
    FOCUS,
    inPlanner("a course is planned, agreed, moved, recorded and undone, and the focus never drops"),
  ],
  "2.4.4": [EVERY_PAGE],
  "2.4.5": [
    NAVIGATION,
    ["tests/browser/search.test.ts", "the dialog"],
    [
      "tests/published.test.ts",
      "lists its pages, and not those for frames, in a site map and for language models",
    ],
  ],
  "2.4.6": [EVERY_PAGE],
  "2.4.7": [FOCUS],
  "2.4.11": [FOCUS],
  "2.5.1": [DEVICE],
  "2.5.2": [inPages("a press on a button that is let go elsewhere does nothing")],
  "2.5.3": [EVERY_PAGE],
  "2.5.4": [DEVICE],
  "2.5.7": [
    KEYBOARD,
    [
      "tests/browser/planner-change.test.ts",
      "by the menu: a closed day says so, and what a move breaks is said before it is made",
    ],
  ],
  "2.5.8": [
    EVERY_PAGE,
    inPlanner("axe has nothing to say, nothing is too small to press, and nothing is wider than the window"),
  ],
  "3.1.1": [EVERY_PAGE],
  "3.1.2": [
    [
      "tests/embed/element.test.ts",
      "speaks the language of its page as far as it has the words, and follows it across shadow roots (point 38)",
    ],
  ],
  "3.2.1": [FOCUS],
  "3.2.2": [inPages("on %s another choice in a field leaves the reader on the page and in the field")],
  "3.2.3": [NAVIGATION],
  "3.2.4": [NAVIGATION],
  "3.2.6": [inFiles("$path leads to help from the header")],
  "3.3.1": [inPatients("that is wrong is told beside its field, and what was typed stays (point 33)")],
  "3.3.2": [EVERY_PAGE],
  "3.3.3": [
    inPatients(
      "that can be two is asked about at once, with a button for each; the focus goes back to the field",
    ),
  ],
  "3.3.4": [UNDO],
  "4.1.2": [EVERY_PAGE],
  "4.1.3": [inPlanner("announces each change once")],
};

it("every criterion has its row, once, and the sentence above counts them", () => {
  expect(new Set(rows.map(({ criterion }) => criterion)).size).toBe(rows.length);
  const count = (result: string): number => rows.filter((row) => row.result === result).length;
  const [tested, inPart, looked, none] = ["Tested", "Partly tested", "Looked at", "Does not apply"].map(
    count,
  );
  expect(text.replaceAll(/\s+/g, " ")).toContain(
    `${rows.length} criteria. Of these, ${tested} are tested, ${inPart} are tested in part, ${looked} were looked at but not tested, and ${none} do not apply.`,
  );
  expect([tested, inPart, looked, none].reduce((sum = 0, one = 0) => sum + one)).toBe(rows.length);
});

it("names tests for what is tested, wholly or in part, and for nothing else", () => {
  const tested = rows.filter(({ result }) => /^(?:Tested|Partly tested)$/.test(result));
  expect(Object.keys(tests).sort()).toEqual(tested.map(({ criterion }) => criterion).sort());
});

it.each(rows.filter(({ result }) => result === "Looked at"))(
  "$criterion, which was looked at, says when",
  ({ how }) => {
    expect(how).toMatch(/\d{1,2} \w+ \d{4}/);
  },
);

it.each(Object.entries(tests))("the tests of %s are there", (_, named) => {
  expect(named.filter((one) => !hasTest(one))).toEqual([]);
});
