/**
 * Every name that the widgets' entry points and the command line export has a docstring, and every function and component an
 * example that compiles. Where an example names a value, that value is what it gives.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as core from "@infusionkit/core";
import ts from "typescript";
import { describe, expect, it, test } from "vitest";
import {
  compileExamples,
  listExamples,
  readExports,
  readLines,
  readOptions,
  runExample,
} from "../../core/testing/examples.ts";
import * as widgets from "./index.ts";
import * as planner from "./planner.ts";
import * as registry from "./registry.ts";

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const elements = readdirSync(fileOf("./define")).map((file) => `./elements/${file}`);
const own = [
  "./index.ts",
  "./planner.ts",
  "./registry.ts",
  "./define.ts",
  ...elements,
  "../../cli/src/index.ts",
];
/** An example of the widgets plans a course, or loads holidays. */
const files = [...own, "../../core/src/index.ts", "../../holidays/src/index.ts"].map(fileOf);
const options = readOptions(fileOf("../tsconfig.json"));
const program = ts.createProgram(files, options);
const all = readExports(program, files);
const exported = all.filter(({ file }) => own.map(fileOf).includes(file));
const examples = listExamples(exported);
const scope = { ...core, ...widgets, ...planner, ...registry };

test("the exports of each entry point are found", () => {
  expect(exported.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["CourseCalculator", "CoursePlanner", "getTag", "GlossaryElement", "runProgram"]),
  );
});

test("each name has a docstring", () => {
  const without = exported.filter(({ isDocumented }) => !isDocumented);
  expect(without.map(({ name, file }) => `${file} ${name}`)).toEqual([]);
});

test("each function and component has an example", () => {
  const without = exported.filter(({ kind, examples: its }) => kind === "function" && its.length === 0);
  expect(without.map(({ name, file }) => `${file} ${name}`)).toEqual([]);
});

test("the examples compile as a reader would copy them", () => {
  expect(compileExamples(examples, all, options, program)).toEqual([]);
});

describe("an example that names a value gives it", () => {
  const valued = examples.filter(({ example }) => readLines(example).some(({ expected }) => expected));
  it("and most of the functions do", () => expect(valued.length).toBeGreaterThan(15));
  it.each(valued)("$title", async ({ example }) => {
    for (const { expected, found } of await runExample(example, scope)) expect(found).toEqual(expected);
  });
});
