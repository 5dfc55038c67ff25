/** The API reference says of the packages what their docstrings say, and leaves nothing out. */
import * as core from "@infusionkit/core";
import * as ics from "@infusionkit/core/formats/ics";
import { findForbidden } from "@infusionkit/core/clinical";
import { basename, join } from "node:path";
import ts from "typescript";
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

it("has examples that stand alone where they are pasted, with what they import", () => {
  const files = new Map(
    pages.flatMap(({ entries }) =>
      entries.flatMap(({ name, examples }) =>
        examples.map((text, i) => [join(import.meta.dirname, `example-${name}-${i}.tsx`), text] as const),
      ),
    ),
  );
  expect(files.size).toBeGreaterThan(120);
  const { config } = ts.readConfigFile(join(import.meta.dirname, "../../../tsconfig.base.json"), (file) =>
    ts.sys.readFile(file),
  ) as { config: unknown };
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(config, ts.sys, import.meta.dirname).options,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.ReactJSX,
    jsxImportSource: "preact",
    noEmit: true,
    noUnusedLocals: false,
    skipLibCheck: true,
    types: [],
    // The site itself does not need the command line.
    paths: { "@infusionkit/cli": [join(import.meta.dirname, "../../../packages/cli/src/index.ts")] },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = files.get(file);
    return text === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target, true, ts.ScriptKind.TSX);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const wrong = [...files.keys()].flatMap((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      // A name that is not there, or a module that is not: what else an example says is checked where it stands.
      .filter(({ code }) => [2304, 2307, 2305, 2552].includes(code))
      .map(({ messageText }) => `${basename(file)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`),
  );
  expect(wrong).toEqual([]);
}, 60_000);
