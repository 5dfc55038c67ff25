/** Every built page is valid HTML, and each of its links and anchors leads somewhere. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { dist, filesIn } from "./dist.ts";
import { findBrokenLinks, readElements } from "./links.ts";
import { makeScratchFolder } from "./scratch.ts";

const pages = filesIn(dist).filter((file) => file.endsWith(".html"));
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

it("there are pages to look at, and the elements of a page are read", () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(
    readElements('<a href="/x/?a=1&amp;b" class="c">t</a><input disabled>').map(({ tag }) => tag),
  ).toEqual(["a", "input"]);
  expect(readElements('<a href="/x/?a=1&amp;b" class="c">')[0]?.get("href")).toBe("/x/?a=1&b");
});

describe("valid HTML", () => {
  it.each(pages)("%s", async (page) => {
    const { results } = await validator.validateString(readFileSync(join(dist, page), "utf8"));
    const messages = results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line, selector }) => `${line}: ${ruleId}: ${message} (${selector})`),
    );
    expect(messages).toEqual([]);
  });

  it("finds what is wrong", async () => {
    const { valid } = await validator.validateString("<!doctype html><html lang=en><p><div></div></p>");
    expect(valid).toBe(false);
  });
});

describe("links", () => {
  it.each(pages)("%s", (page) => {
    expect(findBrokenLinks(dist, page)).toEqual([]);
  });

  it("finds what leads nowhere", () => {
    const folder = makeScratchFolder();
    writeFileSync(
      join(folder, "index.html"),
      '<p id="a"><a href="#a">a</a><a href="#b">b</a><a href="/c/">c</a></p>',
    );
    expect(findBrokenLinks(folder, "index.html")).toEqual([
      '#b: index.html has no id "b"',
      "/c/: there is no c/index.html",
    ]);
  });
});
