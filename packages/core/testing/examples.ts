/**
 * The examples in docstrings, read and run. A value beside an expression, or in comments on the lines after it, is what the
 * expression gives:
 *
 *     addDays("2026-12-30", 3) // "2027-01-02"
 *
 * A comment that begins with `//:` is a remark for the reader and no value.
 */
import { basename, dirname } from "node:path";
import ts from "typescript";

/** A name that an entry point exports, with its docstring. */
export type DocumentedExport = {
  readonly name: string;
  /** The file of the entry point. */
  readonly file: string;
  readonly kind: "function" | "value" | "type";
  readonly isDocumented: boolean;
  readonly examples: readonly string[];
};

/** The settings with which a package compiles its own sources. */
export function readOptions(configFile: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(configFile, (file) => ts.sys.readFile(file)) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(configFile)).options;
}

/** What some entry points export; a name that several have is that of the first. */
export function readExports(program: ts.Program, files: readonly string[]): readonly DocumentedExport[] {
  const checker = program.getTypeChecker();
  const all = files.flatMap((file) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
    return checker.getExportsOfModule(module).map((symbol): DocumentedExport => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const isValue = (target.flags & ts.SymbolFlags.Value) !== 0;
      const isFunction = isValue && checker.getTypeOfSymbol(target).getCallSignatures().length > 0;
      return {
        name: symbol.name,
        file,
        kind: isFunction ? "function" : isValue ? "value" : "type",
        isDocumented: ts.displayPartsToString(target.getDocumentationComment(checker)).trim() !== "",
        examples: target
          .getJsDocTags(checker)
          .filter((tag) => tag.name === "example")
          .map((tag) => ts.displayPartsToString(tag.text)),
      };
    });
  });
  return all.filter(({ name }, i) => all.findIndex((one) => one.name === name) === i);
}

/** An example with what it is the example of, and which of several. */
export type Example = { readonly title: string; readonly example: string };

export const listExamples = (all: readonly DocumentedExport[]): readonly Example[] =>
  all.flatMap(({ name, examples }) =>
    examples.map((example, i) => ({ title: examples.length > 1 ? `${name} (${i + 1})` : name, example })),
  );

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
export const readLines = (example: string): readonly Line[] => {
  const source = ts.createSourceFile("example.tsx", example, ts.ScriptTarget.ES2022, true);
  // Who runs an example has everything in scope.
  const statements = source.statements.filter((statement) => !ts.isImportDeclaration(statement));
  return statements.map((statement, i): Line => {
    const end = statements[i + 1]?.getStart(source) ?? example.length;
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
export const runExample = async (
  example: string,
  scope: Readonly<Record<string, unknown>>,
): Promise<readonly { expected: unknown; found: unknown }[]> => {
  const found: { expected: unknown; found: unknown }[] = [];
  const lines = readLines(example);
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

/**
 * Compiles examples as a reader would copy them, each in a file of its own with the imports it needs.
 *
 * @param options the package's own settings
 * @param program has read the sources already: they are not read again
 * @returns what is wrong, each with the title of its example
 */
export function compileExamples(
  examples: readonly Example[],
  all: readonly DocumentedExport[],
  options: ts.CompilerOptions,
  program: ts.Program,
): readonly string[] {
  const files = [...new Set(all.map(({ file }) => file))];
  const folder = dirname(files[0]!);
  const sources = new Map<string, string>(
    examples.map(({ example }, i) => {
      const words = new Set(example.match(/[A-Za-z]\w*/g));
      const imported = new Set(
        example
          .match(/^import [^;]*;/gm)
          ?.join(" ")
          .match(/\w+/g),
      );
      const imports = files.map((file) => {
        const used = all
          .filter((one) => one.file === file && words.has(one.name) && !imported.has(one.name))
          .map(({ kind, name }) => (kind === "type" ? `type ${name}` : name));
        return used.length > 0 ? `import { ${used.join(", ")} } from "${file}";` : "";
      });
      return [`${folder}/example-${i}.tsx`, `${imports.join(" ")}\nexport {};\n${example}`] as const;
    }),
  );
  const host = ts.createCompilerHost(options);
  const own = { ...host };
  host.fileExists = (file) => sources.has(file) || own.fileExists(file);
  host.readFile = (file) => sources.get(file) ?? own.readFile(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = sources.get(file);
    return text === undefined
      ? (program.getSourceFile(file) ?? own.getSourceFile(file, target, ...rest))
      : ts.createSourceFile(file, text, target);
  };
  // An example may end with an unused value, and it is no declaration file.
  const loose = { ...options, isolatedDeclarations: false, declaration: false, noUnusedLocals: false };
  const checked = ts.createProgram([...sources.keys()], loose, host);
  return [...sources.keys()].flatMap((file) =>
    checked
      .getSemanticDiagnostics(checked.getSourceFile(file))
      .map(
        ({ messageText }) =>
          `${examples[Number(/\d+/.exec(basename(file)))]?.title}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      ),
  );
}
