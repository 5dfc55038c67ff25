/**
 * What the packages export, from their docstrings: the one source of the API reference. The sources are read with
 * TypeScript when the site is built, so that a page cannot say what the code does not.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** An exported name. */
export type ReferenceEntry = {
  readonly name: string;
  readonly kind: "function" | "type" | "value";
  /** What it is declared as, without its body. */
  readonly declaration: string;
  /** Its docstring, with Markdown's backticks. */
  readonly text: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly returns: string;
  readonly throws: readonly string[];
  readonly examples: readonly string[];
};

/** A page: what one entry point has from one part of its sources. */
export type ReferencePage = {
  readonly slug: string;
  readonly title: string;
  /** What an import names: `@infusionkit/core/formats/ics`. */
  readonly entryPoint: string;
  readonly entries: readonly ReferenceEntry[];
};

type Manifest = { readonly name: string; readonly exports: Readonly<Record<string, unknown>> };

/** Those with a page. What only professionals may see is not told on a public site, and a frame's ends are no interface. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^\.(?:\/formats\/.*)?$/,
  holidays: /^\.(?:\/load)?$/,
  widgets: /^\.(?:\/planner|\/registry)?$/,
  cli: /^\.$/,
};

/** The parts of the core's front door, by the folder or the file in which an export is declared. */
const PARTS: Readonly<Record<string, string>> = {
  planning: "Planning a course",
  record: "A course under way",
  validation: "Input from outside",
  data: "Protocols, statements and terms",
  calendar: "A clinic’s calendar",
  date: "Dates",
  effectTimeline: "The effect over a course",
  english: "English sentences",
  evidence: "Evidence",
  evidenceLookup: "Looking evidence up",
  help: "Help in an emergency",
  glossaryLinks: "Terms in a text",
  mechanism: "The mechanism",
  issue: "Issues",
  policies: "A clinic’s own policies",
  protocol: "The protocol",
};

/** The packages' folder. The build bundles this file, so that its own place says nothing. */
function findPackages(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, "packages/core/package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No folder above ${process.cwd()} has packages/core.`);
    folder = parent;
  }
  return join(folder, "packages");
}

/** The text of a declaration without what it computes: a function up to its body, a value with its type. */
function toDeclaration(node: ts.Declaration, symbol: ts.Symbol, checker: ts.TypeChecker): string {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node)) {
    return node.getText().replace(/^export /, "");
  }
  if (ts.isFunctionDeclaration(node)) {
    const end = node.body?.getStart() ?? node.getEnd();
    return node
      .getSourceFile()
      .text.slice(node.getStart(), end)
      .trim()
      .replace(/^export (?:default )?/, "");
  }
  if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer)) {
    const { initializer } = node;
    const signature = node
      .getSourceFile()
      .text.slice(initializer.getStart(), initializer.equalsGreaterThanToken.getStart());
    return `function ${symbol.name}${signature.trim().replace(/\)\s*:/, "):")}`;
  }
  const type = ts.isVariableDeclaration(node) && node.type ? node.type.getText() : undefined;
  const written = type ?? checker.typeToString(checker.getTypeOfSymbol(symbol), node);
  return `const ${symbol.name}: ${written}`;
}

const LINK = /\{@link(?:code|plain)?\s+([^\s}|]+)(?:\s*\|?\s*([^}]*))?\}/g;
const toMarkdown = (text: string): string =>
  text.replaceAll(LINK, (_, target: string, label = "") => label.trim() || `\`${target}\``).trim();

function toEntry(symbol: ts.Symbol, checker: ts.TypeChecker): ReferenceEntry {
  const declarations = symbol.getDeclarations() ?? [];
  const tags = symbol.getJsDocTags(checker);
  const getTexts = (name: string): string[] =>
    tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text).trim());
  const isFunction =
    (symbol.flags & ts.SymbolFlags.Function) !== 0 ||
    ((symbol.flags & ts.SymbolFlags.Variable) !== 0 &&
      checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0);
  const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
  return {
    name: symbol.name,
    kind: isFunction ? "function" : isValue ? "value" : "type",
    declaration: declarations.map((node) => toDeclaration(node, symbol, checker)).join("\n\n"),
    text: toMarkdown(ts.displayPartsToString(symbol.getDocumentationComment(checker))),
    parameters: getTexts("param").map((text) => {
      const [name = "", ...words] = text.split(/\s+/);
      return { name, text: toMarkdown(words.join(" ").replace(/^- /, "")) };
    }),
    returns: toMarkdown(getTexts("returns").join(" ")),
    throws: getTexts("throws").map(toMarkdown),
    examples: getTexts("example").map((text) => text.replace(/^```\w*\n|\n```$/g, "")),
  };
}

/**
 * Reads the docstrings of all that the packages export, and puts it on pages: one for each entry point, and for the core's
 * front door one for each part of its sources.
 *
 * @returns the pages in the order of the packages and their entry points; names within a page are sorted, functions first
 * @throws Error where an export of the core or of the holidays has no docstring: the reference would have a hole
 */
export function readReference(): readonly ReferencePage[] {
  const packages = findPackages();
  const doors = Object.entries(PACKAGES).flatMap(([folder, included]) => {
    const manifest = JSON.parse(readFileSync(join(packages, folder, "package.json"), "utf8")) as Manifest;
    return Object.entries(manifest.exports).flatMap(([entry, target]) =>
      typeof target === "string" && included.test(entry) && /\.tsx?$/.test(target)
        ? [{ folder, entryPoint: manifest.name + entry.slice(1), file: join(packages, folder, target) }]
        : [],
    );
  });
  const program = ts.createProgram(
    doors.map(({ file }) => file),
    {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      jsx: ts.JsxEmit.ReactJSX,
      jsxImportSource: "preact",
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      strict: true,
      noEmit: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const pages = new Map<string, { title: string; entryPoint: string; entries: ReferenceEntry[] }>();
  for (const { folder, entryPoint, file } of doors) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    if (!module) throw new Error(`${entryPoint} exports nothing.`);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const source = symbol.getDeclarations()?.[0]?.getSourceFile().fileName;
      if (source === undefined) continue;
      const part = relative(join(packages, folder, "src"), source).split(/[/\\.]/)[0] ?? "";
      const isFrontDoor = entryPoint === "@infusionkit/core";
      // `@infusionkit/core/formats/ics` becomes `formats-ics`, and a part of the front door `core-planning`.
      const short = entryPoint.replace(/^@infusionkit\//, "").replace(/^core\//, "");
      const slug = (isFrontDoor ? `core-${part}` : short.replaceAll("/", "-")).toLowerCase();
      const page = pages.get(slug) ?? {
        title: isFrontDoor ? (PARTS[part] ?? part) : entryPoint.replace("@infusionkit/", ""),
        entryPoint,
        entries: [],
      };
      pages.set(slug, page);
      const entry = toEntry(symbol, checker);
      if (entry.text === "" && (folder === "core" || folder === "holidays")) {
        throw new Error(`${exported.name} of ${entryPoint} has no docstring: say what it is for.`);
      }
      page.entries.push({ ...entry, name: exported.name });
    }
  }
  const kinds = ["function", "value", "type"];
  return [...pages].map(([slug, page]) => ({
    slug,
    ...page,
    entries: [...page.entries].sort(
      (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, "en"),
    ),
  }));
}

let pages: readonly ReferencePage[] | undefined;

/** The pages, read once in a build. */
export const getReference = (): readonly ReferencePage[] => (pages ??= readReference());
