import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { grade, GREATEST } from "../packages/core/testing/grade.ts";

const docs = fileURLToPath(new URL("../site/src/content/docs", import.meta.url));

/** The pages that patients read. Those for partners and developers are written for them. */
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".mdx") && !/^(?:developers|partners)/.test(file))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();

/** A page's own words: its description and its prose, without marks, code and components. */
function prose(file: string): string {
  const [, front = "", body = ""] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`${docs}/${file}`, "utf8")) ?? [];
  const description = /^description: (.*)$/m.exec(front)?.[1] ?? "";
  const text = body
    .replace(/^import .*$/gm, "")
    .replace(/```[\s\S]*?```/g, "")
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    // A heading and an entry of a list end where their line ends.
    .replace(/^(?:#+|[-*]|\d+\.) (.*[^.?!:])$/gm, "$1.");
  return `${description}. ${text}`.replace(/\s+/g, " ");
}

it.each(pages)("%s is plain English", (file) => {
  const text = prose(file);
  expect(text.length).toBeGreaterThan(40);
  expect(grade(text), text).toBeLessThanOrEqual(GREATEST);
});
