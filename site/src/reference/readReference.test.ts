/** The API reference says of the packages what their docstrings say, and leaves nothing out. */
import * as core from "@infusionkit/core";
import * as ics from "@infusionkit/core/formats/ics";
import { findForbidden } from "@infusionkit/core/clinical";
import { expect, it } from "vitest";
import { readReference } from "./readReference.ts";

const pages = readReference();
const find = (name: string) => pages.flatMap(({ entries }) => entries).find((entry) => entry.name === name);

it("has every value that the core exports, on one page each", () => {
  for (const [entryPoint, module] of [
    ["@infusionkit/core", core],
    ["@infusionkit/core/formats/ics", ics],
  ] as const) {
    const listed = pages
      .filter((page) => page.entryPoint === entryPoint)
      .flatMap(({ entries }) => entries.filter(({ kind }) => kind !== "type").map(({ name }) => name));
    expect(listed.sort()).toEqual(Object.keys(module).sort());
  }
});

it("gives each function an example and what it is for", () => {
  const functions = pages.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "function"));
  expect(functions.length).toBeGreaterThan(110);
  for (const { name, text, examples, declaration } of functions) {
    expect(text, name).not.toBe("");
    expect(examples, name).not.toEqual([]);
    expect(declaration, name).not.toMatch(/=>\s*\{|\breturn\b/);
  }
});

it("shows a function as it is called, with its errors", () => {
  expect(find("planCourse")).toMatchObject({
    kind: "function",
    declaration: "function planCourse(context: PlanContext, options: PlanOptions): PlanResult",
    throws: [expect.stringMatching(/^RangeError or TypeError when/)],
  });
  expect(find("PlanResult")?.kind).toBe("type");
  expect(find("runProgram")?.declaration).toMatch(/^async function runProgram\(/);
});

it("names a page for each part, and a part for each page", () => {
  const slugs = pages.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const { slug, title, entries } of pages) {
    expect(slug).toMatch(/^[a-z-]+$/);
    expect(title).not.toBe("");
    expect(entries.length).toBeGreaterThan(0);
  }
});

it("names the medicine nowhere: it stands on the public site", () => {
  expect(findForbidden(JSON.stringify(pages), "public")).toEqual([]);
});
