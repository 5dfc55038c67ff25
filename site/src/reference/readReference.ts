/**
 * What the packages export, from their docstrings: the one source of the API reference. The sources are read with
 * TypeScript when the site is built, so that a page cannot say what the code does not.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { addImports, type Home } from "./addImports.ts";

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
  /** With what they import. */
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
  widgets: /^\.(?:\/planner|\/registry|\/define)?$/,
  cli: /^\.$/,
};

/** Entry points that examples import from and that have no page: two countries, and what only professionals may see. */
const EXAMPLES_ALONE: Readonly<Record<string, readonly (readonly [entry: string, file: string])[]>> = {
  core: [["/clinical", "src/clinical.ts"]],
  holidays: [
    ["/za", "src/countries/za.ts"],
    ["/au", "src/countries/au.ts"],
  ],
};

/** A page's share of an entry point: the exports that are declared below one of some paths in the package's sources. */
type Part = { readonly slug: string; readonly title: string; readonly sources: readonly string[] };

const part = (slug: string, title: string, ...sources: readonly string[]): Part => ({ slug, title, sources });

/** The entry points that are too large for one page. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  "@infusionkit/core": [
    part("core-planning", "Planning a course", "planning/"),
    part("core-review", "Reviewing a course", "record/review"),
    part("core-record", "A course under way", "record/"),
    part("core-validation", "Input from outside", "validation/"),
    part("core-protocol", "The protocol", "protocol."),
    part("core-calendar", "A clinic’s calendar", "calendar."),
    part("core-issue", "Issues", "issue."),
    part("core-date", "Dates", "date."),
    part("core-english", "English sentences", "english."),
    part("core-effect-timeline", "The effect over a course", "effectTimeline."),
    part("core-data", "Protocols, statements and terms", "data/"),
    part("core-evidence", "Evidence", "evidence.", "evidenceLookup."),
    part("core-mechanism", "The mechanism and its terms", "mechanism.", "glossaryLinks."),
    part("core-policies", "A clinic’s own policies", "policies."),
    part("core-help", "Help in an emergency", "help."),
  ],
  "@infusionkit/widgets": [
    part(
      "widgets-components",
      "Widgets as components",
      "course/Course",
      "course/courseProps.",
      "mechanism/",
      "effect/",
    ),
    part(
      "widgets-forms",
      "Fields for a clinic’s days",
      "course/components/",
      "course/model/",
      "course/text/",
    ),
    part("widgets-links", "Links to a plan", "course/share/"),
    part("widgets-messages", "Words of the widgets", "i18n/"),
  ],
};

/** The page on which an export of an entry point stands. */
function findPart(entryPoint: string, source: string, name: string): Pick<Part, "slug" | "title"> {
  const parts = PARTS[entryPoint];
  // `@infusionkit/core/formats/ics` has the page `formats-ics`.
  const short = entryPoint.replace(/^@infusionkit\//, "");
  if (!parts) return { slug: short.replace(/^core\//, "").replaceAll("/", "-"), title: short };
  const found = parts.find(({ sources }) => sources.some((path) => source.startsWith(path)));
  if (!found) throw new Error(`No page of the API reference has ${name} of ${entryPoint}, from ${source}.`);
  return found;
}

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
    const [, isAsync = "", rest = ""] = /^(async\s+)?([^]*)$/.exec(signature.trim()) ?? [];
    return `${isAsync}function ${symbol.name}${rest.replace(/\)\s*:/, "):")}`;
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
    // Comments inside a type have links too.
    declaration: toMarkdown(declarations.map((node) => toDeclaration(node, symbol, checker)).join("\n\n")),
    text: toMarkdown(ts.displayPartsToString(symbol.getDocumentationComment(checker))),
    parameters: getTexts("param").map((text) => {
      const [name = "", ...words] = text.split(/\s+/);
      return { name, text: toMarkdown(words.join(" ").replace(/^- /, "")) };
    }),
    returns: toMarkdown(getTexts("returns").join(" ")).replace(/(?<=\w)$/, "."),
    throws: getTexts("throws").map((text) => toMarkdown(text).replace(/(?<![.!?])$/, ".")),
    examples: getTexts("example").map((text) => text.replace(/^```\w*\n|\n```$/g, "")),
  };
}

/**
 * Reads the docstrings of all that the packages export, and puts it on pages: one for each entry point, and for the core's
 * front door one for each part of its sources.
 *
 * @returns the pages in the order of the packages and their entry points; names within a page are sorted, functions first
 * @throws Error where an export has no docstring, or belongs to no part of its entry point: the reference would have a hole
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
  const others = Object.entries(EXAMPLES_ALONE).flatMap(([folder, entries]) =>
    entries.map(([entry, file]) => ({
      entryPoint: `@infusionkit/${folder}${entry}`,
      file: join(packages, folder, file),
    })),
  );
  const program = ts.createProgram(
    [...doors, ...others].map(({ file }) => file),
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
  const listExports = (entryPoint: string, file: string): ReadonlyMap<string, Home> => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    return new Map(
      (module ? checker.getExportsOfModule(module) : []).map((exported) => {
        const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        return [exported.name, { entryPoint, isType: (symbol.flags & ts.SymbolFlags.Value) === 0 }] as const;
      }),
    );
  };
  const homes = new Map(
    [...doors, ...others].reverse().flatMap(({ entryPoint, file }) => [...listExports(entryPoint, file)]),
  );
  const pages = new Map<string, { title: string; entryPoint: string; entries: ReferenceEntry[] }>();
  for (const { folder, entryPoint, file } of doors) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    if (!module) throw new Error(`${entryPoint} exports nothing.`);
    const own = listExports(entryPoint, file);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const source = symbol.getDeclarations()?.[0]?.getSourceFile().fileName;
      if (source === undefined) continue;
      const path = relative(join(packages, folder, "src"), source).replaceAll("\\", "/");
      const { slug, title } = findPart(entryPoint, path, exported.name);
      const page = pages.get(slug) ?? { title, entryPoint, entries: [] };
      pages.set(slug, page);
      const entry = toEntry(symbol, checker);
      if (entry.text === "") {
        throw new Error(`${exported.name} of ${entryPoint} has no docstring: say what it is for.`);
      }
      const examples = entry.examples.map((example) => addImports(example, homes, own));
      page.entries.push({ ...entry, name: exported.name, examples });
    }
  }
  const kinds = ["function", "value", "type"];
  // As PARTS has them, from what most people look for; what is not in parts stays where its entry point is.
  const order = Object.values(PARTS).flatMap((parts) => parts.map(({ slug }) => slug));
  const sorted = [...pages].sort(([a, one], [b, other]) =>
    one.entryPoint === other.entryPoint ? order.indexOf(a) - order.indexOf(b) : 0,
  );
  return sorted.map(([slug, page]) => ({
    slug,
    ...page,
    entries: [...page.entries].sort(
      (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, "en"),
    ),
  }));
}

let pages: readonly ReferencePage[] | undefined;

/** Where each type is told, by its name: `core-planning#Course`. */
export const findTypes = (all: readonly ReferencePage[]): ReadonlyMap<string, string> =>
  new Map(
    all.flatMap(({ slug, entries }) =>
      entries.filter(({ kind }) => kind === "type").map(({ name }) => [name, `${slug}#${name}`] as const),
    ),
  );

/** The pages, read once in a build. */
export const getReference = (): readonly ReferencePage[] => (pages ??= readReference());
