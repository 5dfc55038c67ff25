/**
 * The examples in the docstrings are run, so that none of them lies. Every name that a door exports has a docstring, and
 * every function an example; each example is compiled with the packages' own strict settings, and run with all exports
 * in scope. A value beside an expression, or in comments on the lines after it, is what the expression gives:
 *
 *     addDays("2026-12-30", 3) // "2027-01-02"
 *
 * A comment that begins with `//:` is a remark for the reader and no value.
 */
import { basename, dirname } from "node:path";
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

const config = ts.readConfigFile(fileOf("../tsconfig.json"), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, dirname(fileOf("../tsconfig.json")));
const program = ts.createProgram(Object.keys(doors).map(fileOf), options);
const checker = program.getTypeChecker();

type Export = {
  readonly name: string;
  readonly door: string;
  readonly kind: "function" | "value" | "type";
  readonly documented: boolean;
  readonly examples: readonly string[];
};

const exportsOf = (door: string): readonly Export[] => {
  const module = checker.getSymbolAtLocation(program.getSourceFile(fileOf(door))!)!;
  return checker.getExportsOfModule(module).map((symbol): Export => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const value = (target.flags & ts.SymbolFlags.Value) !== 0;
    const called = value && checker.getTypeOfSymbol(target).getCallSignatures().length > 0;
    return {
      name: symbol.name,
      door,
      kind: called ? "function" : value ? "value" : "type",
      documented: ts.displayPartsToString(target.getDocumentationComment(checker)).trim() !== "",
      examples: target
        .getJsDocTags(checker)
        .filter((tag) => tag.name === "example")
        .map((tag) => ts.displayPartsToString(tag.text)),
    };
  });
};

/** What several doors export stands once. */
const all = [
  ...new Map(
    Object.keys(doors)
      .flatMap(exportsOf)
      .map((one) => [one.name, one] as const),
  ).values(),
];

/** An expression that stands for itself: nothing is called or looked up in it. */
const isLiteral = (node: ts.Expression): boolean => {
  if (ts.isParenthesizedExpression(node)) return isLiteral(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every(
      (property) => ts.isPropertyAssignment(property) && isLiteral(property.initializer),
    );
  }
  return (
    ts.isStringLiteral(node) ||
    ts.isNumericLiteral(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind) ||
    (ts.isIdentifier(node) && node.text === "undefined")
  );
};

/** The value that a comment names; throws where it names none. */
const valueOf = (comment: string): unknown => {
  const source = ts.createSourceFile("value.ts", `(${comment}\n)`, ts.ScriptTarget.ES2022);
  const [statement] = source.statements;
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly unknown[] };
  if (parseDiagnostics.length > 0 || !statement || !ts.isExpressionStatement(statement)) {
    throw new SyntaxError(
      `This comment is no value: ${comment}. Write the value, or begin a remark with "//:".`,
    );
  }
  if (!isLiteral(statement.expression)) {
    throw new SyntaxError(`This comment is no plain value: ${comment}. Begin a remark with "//:".`);
  }
  // eslint-disable-next-line no-new-func -- a literal, by the check above
  return new Function(`return (${comment}\n)`)() as unknown;
};

type Line = { readonly code: string; readonly expected?: string };

/** The statements of an example, each with the value that stands beside or below it. */
const linesOf = (example: string): readonly Line[] => {
  const source = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true);
  return source.statements.map((statement, i): Line => {
    const end = source.statements[i + 1]?.getStart(source) ?? example.length;
    const comments = example
      .slice(statement.getEnd(), end)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.startsWith("//") && !line.startsWith("//:"))
      .map((line) => line.slice(2).trim());
    const code = statement.getText(source);
    if (comments.length === 0) return { code };
    if (!ts.isExpressionStatement(statement)) {
      throw new SyntaxError(`A value stands beside an expression, and this is none: ${code}`);
    }
    return { code: statement.expression.getText(source), expected: comments.join("\n") };
  });
};

const compiled = (code: string): string =>
  ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;

/** Runs an example, and gives the values it names beside those it gives. */
const run = async (example: string): Promise<readonly { expected: unknown; found: unknown }[]> => {
  const found: { expected: unknown; found: unknown }[] = [];
  const lines = linesOf(example);
  const body = lines.map(({ code, expected }, i) =>
    expected === undefined ? code : `__value(${i}, ${code.replace(/;$/, "")});`,
  );
  const names = Object.keys(scope);
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const main = new AsyncFunction(...names, "__value", compiled(body.join("\n")));
  await main(...names.map((name) => scope[name]), (line: number, value: unknown) => {
    found.push({ expected: valueOf(lines[line]!.expected!), found: value });
  });
  return found;
};

const examples = all.flatMap(({ name, examples: own }) =>
  own.map((example, i) => ({ title: own.length > 1 ? `${name} (${i + 1})` : name, example })),
);

describe("what the doors export", () => {
  test("is found", () => {
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ kind }) => kind === "function").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["planCourse", "reviewCourse", "findForbidden", "closuresFor", "loadRegion"]),
    );
  });

  test("has a docstring, each name of it", () => {
    expect(all.filter(({ documented }) => !documented).map(({ name, door }) => `${door} ${name}`)).toEqual(
      [],
    );
  });

  test("has an example, each function of it", () => {
    const without = all.filter(({ kind, examples: own }) => kind === "function" && own.length === 0);
    expect(without.map(({ name, door }) => `${door} ${name}`)).toEqual([]);
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
  const folder = dirname(fileOf("./index.ts"));
  const sources = new Map<string, string>(
    examples.map(({ example }, i) => {
      const words = new Set(example.match(/[A-Za-z]\w*/g));
      const imports = Object.keys(doors).map((door) => {
        const used = all
          .filter((one) => one.door === door && words.has(one.name))
          .map(({ kind, name }) => (kind === "type" ? `type ${name}` : name));
        return used.length > 0 ? `import { ${used.join(", ")} } from "${door}";` : "";
      });
      return [
        `${folder}/example-${i}.ts`,
        [...new Set(imports)].join(" ") + `\nexport {};\n${example}`,
      ] as const;
    }),
  );
  const host = ts.createCompilerHost(options);
  const own = { ...host };
  host.fileExists = (file) => sources.has(file) || own.fileExists(file);
  host.readFile = (file) => sources.get(file) ?? own.readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = sources.get(file);
    return text === undefined
      ? // What the first program has read is not read again.
        (program.getSourceFile(file) ?? own.getSourceFile(file, target, ...rest))
      : ts.createSourceFile(file, text, target);
  };
  // An example may end with an unused value, and it is no declaration file.
  const loose = { ...options, isolatedDeclarations: false, declaration: false, noUnusedLocals: false };
  const checked = ts.createProgram([...sources.keys()], loose, host);
  const problems = [...sources.keys()].flatMap((file) =>
    checked
      .getSemanticDiagnostics(checked.getSourceFile(file))
      .map(
        ({ messageText }) =>
          `${examples[Number(/\d+/.exec(basename(file)))]?.title}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      ),
  );
  expect(problems).toEqual([]);
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
