/**
 * No two words of a page stick together. What only a style sheet keeps apart, such as two spans in a grid, is one word for
 * the search, for a page's Markdown, and for whoever copies the text.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rehype } from "rehype";
import { describe, expect, it } from "vitest";
import { dist, listPages } from "./dist.ts";

type Node = ReturnType<typeof parseMain>["children"][number];

const parser = rehype().data("settings", { fragment: true });
const parseMain = (html: string) => parser.parse(/<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? "");

/** Elements that stand in a line of text. */
const INLINE = /^(?:a|abbr|b|bdi|cite|code|em|i|kbd|label|mark|q|s|small|span|strong|summary|time|u|var)$/;
/** What is no text of the page. Code has its own ends of lines. */
const SKIPPED =
  /^(?:script|style|template|noscript|svg|pre|textarea|select|button|sl-.*|mobile-starlight-toc|nav)$/;

/** Where the text of one element goes on in the text of another without a space: the words on both sides. */
function findGlued(html: string): string[] {
  const glued: string[] = [];
  let before = "";
  let hasBoundary = false;
  const read = (text: string): void => {
    if (text === "") return;
    // A sentence ends with a mark, and what comes next begins with a letter.
    const isGlued =
      (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text)) ||
      (/[.:;!?]$/.test(before) && /^\p{L}/u.test(text));
    if (hasBoundary && isGlued) glued.push(`${before.slice(-30)}|${text.slice(0, 30)}`);
    before = text;
    hasBoundary = false;
  };
  const walk = (node: Node): void => {
    if (node.type === "text") read(node.value);
    if (node.type !== "element") return;
    const { tagName, properties, children } = node;
    // Where a long name may break: it stays one word.
    if (tagName === "wbr") return;
    const isSkipped = SKIPPED.test(tagName) || properties["hidden"] === true;
    if (isSkipped || !INLINE.test(tagName)) read(" ");
    if (isSkipped) return;
    hasBoundary = true;
    for (const child of children) walk(child);
    hasBoundary = true;
    if (!INLINE.test(tagName)) read(" ");
  };
  for (const node of parseMain(html).children) walk(node);
  return glued;
}

it("is seen where it is", () => {
  const glue = (inside: string): readonly string[] => findGlued(`<main>${inside}</main>`);
  expect(glue("<p><span>craving</span><i>maintains</i> it</p>")).toEqual(["craving|maintains"]);
  expect(glue("<p>One a month.<a>S18</a></p>")).toEqual(["One a month.|S18"]);
  expect(glue("<h2><code>run<wbr>Program</code></h2>")).toEqual([]);
  expect(glue("<p><span>a</span> <i>b</i>, <b>c</b>.</p><p>d</p><li>e</li>")).toEqual([]);
});

describe("the words of a page are apart", () => {
  it.each(listPages(dist).filter((page) => !page.startsWith("/embed/")))("%s", (page) => {
    const file = page.endsWith("/") ? join(page, "index.html") : page;
    expect(findGlued(readFileSync(join(dist, file), "utf8"))).toEqual([]);
  });
});
