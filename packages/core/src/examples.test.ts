/**
 * The examples in the docstrings are run, so that none of them lies. Every name that a door exports has a docstring, and
 * every function an example; each example is compiled with the packages' own strict settings, and run with all exports
 * in scope: see `testing/examples.ts`.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it, test } from "vitest";
import * as holidaysLoad from "../../holidays/src/load.ts";
import * as holidays from "../../holidays/src/index.ts";
import * as au from "../../holidays/src/countries/au.ts";
import * as za from "../../holidays/src/countries/za.ts";
import * as clinical from "./clinical.ts";
import * as drugmechdb from "./formats/clinical/drugmechdb.ts";
import * as csv from "./formats/csv.ts";
import * as csl from "./formats/csl.ts";
import * as fhir from "./formats/fhir.ts";
import * as ics from "./formats/ics.ts";
import * as jsonld from "./formats/jsonld.ts";
import * as kgx from "./formats/kgx.ts";
import * as mermaid from "./formats/mermaid.ts";
import * as skos from "./formats/skos.ts";
import * as text from "./formats/text.ts";
import * as core from "./index.ts";
import { compileExamples, listExamples, readExports, readOptions, runExample } from "../testing/examples.ts";

/** The doors whose docstrings are read, and what each exports. Two countries stand for all: their files are alike. */
const doors: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "./index.ts": core,
  "./clinical.ts": clinical,
  "./formats/clinical/drugmechdb.ts": drugmechdb,
  "./formats/csl.ts": csl,
  "./formats/csv.ts": csv,
  "./formats/fhir.ts": fhir,
  "./formats/ics.ts": ics,
  "./formats/jsonld.ts": jsonld,
  "./formats/kgx.ts": kgx,
  "./formats/mermaid.ts": mermaid,
  "./formats/skos.ts": skos,
  "./formats/text.ts": text,
  "../../holidays/src/index.ts": holidays,
  "../../holidays/src/load.ts": holidaysLoad,
  "../../holidays/src/countries/au.ts": au,
  "../../holidays/src/countries/za.ts": za,
};
const scope = Object.assign({}, ...Object.values(doors)) as Readonly<Record<string, unknown>>;
const fileOf = (door: string): string => fileURLToPath(new URL(door, import.meta.url));

const files = Object.keys(doors).map(fileOf);
const options = readOptions(fileOf("../tsconfig.json"));
const program = ts.createProgram(files, options);
const all = readExports(program, files);
const examples = listExamples(all);
const run = (example: string) => runExample(example, scope);

describe("what the doors export", () => {
  test("is found", () => {
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ kind }) => kind === "function").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["planCourse", "reviewCourse", "findForbidden", "closuresFor", "loadRegion"]),
    );
  });

  test("has a docstring, each name of it", () => {
    const without = all.filter(({ isDocumented }) => !isDocumented);
    expect(without.map(({ name, file }) => `${file} ${name}`)).toEqual([]);
  });

  test("has an example, each function of it", () => {
    const without = all.filter(({ kind, examples: own }) => kind === "function" && own.length === 0);
    expect(without.map(({ name, file }) => `${file} ${name}`)).toEqual([]);
  });
});

describe("examples run", () => {
  it.each(examples)("$title", async ({ example }) => {
    const values = await run(example);
    expect(values.length, "an example shows at least one value").toBeGreaterThan(0);
    for (const { expected, found } of values) expect(found).toEqual(expected);
  });
});

test("examples compile as a reader would copy them", () => {
  expect(compileExamples(examples, all, options, program)).toEqual([]);
});

describe("the reader of examples", () => {
  test.each([
    ["addDays('2026-12-30', 3) // \"2027-01-02\"", 1],
    ["const a = 1;\n[a, 2]; // [1, 2]\n({ a })\n// {\n//   a: 1,\n// }", 2],
    ["WEEKDAYS[0]; //: a remark\nWEEKDAYS[9]; // undefined", 1],
  ])("reads %j", async (example, count) => {
    const values = await run(example);
    expect(values).toHaveLength(count);
    for (const { expected, found } of values) expect(found).toEqual(expected);
  });

  test("tells a wrong value, prose, and a value beside no expression", async () => {
    const [wrong] = await run('addDays("2026-12-30", 3); // "2027-01-03"');
    expect(wrong?.found).not.toEqual(wrong?.expected);
    await expect(run("WEEKDAYS[0]; // the first day")).rejects.toThrow(/no value/);
    await expect(run("WEEKDAYS[0]; // WEEKDAYS[0]")).rejects.toThrow(/no plain value/);
    await expect(run("const day = WEEKDAYS[0]; // 'monday'")).rejects.toThrow(/beside an expression/);
    await expect(run("before.infusions;")).rejects.toThrow(ReferenceError);
  });
});
