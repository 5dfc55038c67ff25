/**
 * Which file may import which. Arrows point one way (site, widgets, holidays and core; in core: formats and records,
 * planning, validation, calendar and protocol, dates), packages are entered by their front doors, and no files import
 * each other in a circle. Types count like values: a circle of types ties files together as much.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const SOURCES = [
  "packages/core/src",
  "packages/holidays/src",
  "packages/cli/src",
  "packages/widgets/src",
  "site/src",
];

const listFiles = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|astro|mdx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !/\.(?:test|law)\.tsx?$|\.d\.ts$|\/node_modules\//.test(file));

/** What a file imports, as it is written there. Of a page, its imports begin a line. */
const listImports = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), "utf8");
  return /\.tsx?$/.test(file)
    ? ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
    : [...text.matchAll(/^\s*import\b(?!\.)[^"']*["']([^"']+)["']/gm)].map(([, specifier]) => specifier!);
};

type Import = { readonly from: string; readonly specifier: string; readonly to: string | null };

/** A file of the repository that a relative specifier means; `null` for a package. */
const resolveImport = (from: string, specifier: string): string | null => {
  if (!specifier.startsWith(".")) return null;
  const path = resolve(root, dirname(from), specifier.replace(/\?.*$/, ""));
  return existsSync(path) ? relative(root, path).replaceAll("\\", "/") : null;
};

const files = SOURCES.flatMap(listFiles);
const imports: readonly Import[] = files.flatMap((from) =>
  listImports(from).map((specifier) => ({ from, specifier, to: resolveImport(from, specifier) })),
);

/** The rooms of core from the bottom up; a file may import from its own room and from those below. */
const CORE_ROOMS: readonly (readonly [string, RegExp])[] = [
  ["dates and plain values", /^(?:date|english|plainObject|freeze)\.ts$/],
  ["types of data", /^(?:evidence|issue|calendar|protocol)\.ts$/],
  ["validation", /^validation\//],
  ["mechanism and glossary", /^(?:mechanism|glossaryLinks|help|policies|evidenceLookup)\.ts$/],
  ["planning", /^planning\//],
  ["records", /^record\//],
  ["timeline", /^effectTimeline\.ts$/],
  ["formats", /^formats\//],
];
const CORE = "packages/core/src/";
const getCoreLevel = (file: string): number =>
  CORE_ROOMS.findIndex(([, pattern]) => pattern.test(file.slice(CORE.length)));
const isData = (file: string): boolean => file.startsWith(`${CORE}data/`);

/** The rooms of the widgets from the bottom up; the two screens of the course stand on all of their own. */
const WIDGET_ROOMS: readonly (readonly [string, RegExp])[] = [
  ["messages", /^(?:i18n\/|help\/|registry\.ts$)/],
  ["the course: model", /^course\/model\//],
  ["the course: text", /^course\/text\//],
  ["the course: share", /^course\/share\//],
  ["the course: what a page gives to it", /^course\/courseProps\.ts$/],
  ["the course: hooks", /^course\/hooks\//],
  ["the course: context", /^course\/PlannerContext\.ts$/],
  ["the course: components", /^course\/components\//],
  ["the screens", /^(?:course\/Course\w+\.tsx$|mechanism\/|effect\/)/],
  ["what makes elements", /^element\//],
  ["elements", /^elements\//],
];
const WIDGETS = "packages/widgets/src/";
const getWidgetLevel = (file: string): number =>
  WIDGET_ROOMS.findIndex(([, pattern]) => pattern.test(file.slice(WIDGETS.length)));

/** How big the widgets may be: no part of their package, and shown on a page of the site. */
const BUDGETS = "packages/widgets/scripts/budgets.mjs";

/** What a page shows as it stands in its file: a program, and what the benchmarks measured. */
const SHOWN = /^(?:\.\.\/)+(?:examples\/.*\?raw|bench\/figures\.(?:json|bench\.ts))$/;

describe("arrows", () => {
  it("are found at all", () => {
    expect(files.length).toBeGreaterThan(150);
    expect(imports.filter(({ to }) => to !== null).length).toBeGreaterThan(300);
  });

  it("between packages go through front doors, and one way", () => {
    const allowed: Readonly<Record<string, RegExp>> = {
      "packages/core": /^(?!@infusionkit\/)/,
      "packages/holidays": /^(?!@infusionkit\/)|^@infusionkit\/core$/,
      "packages/cli": /^(?!@infusionkit\/)|^@infusionkit\/(?:core|holidays)(?:\/[\w./-]+)?$/,
      "packages/widgets": /^(?!@infusionkit\/)|^@infusionkit\/(?:core|holidays)(?:\/[\w./-]+)?$/,
      site: /^(?!@infusionkit\/)|^@infusionkit\/(?:core|holidays|widgets)(?:\/[\w./-]+)?$/,
    };
    const wrong = imports.filter(({ from, specifier, to }) => {
      const home = Object.keys(allowed).find((folder) => from.startsWith(`${folder}/`))!;
      if (to === BUDGETS || SHOWN.test(specifier)) return false;
      return (
        !allowed[home]!.test(specifier.replace(/\?\w+$/, "")) || (to !== null && !to.startsWith(`${home}/`))
      );
    });
    expect(wrong.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  it("in core go from each room to its own and to those below", () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!from.startsWith(CORE) || !to?.startsWith(CORE) || isData(to)) return false;
      const [level, target] = [getCoreLevel(from), getCoreLevel(to)];
      return level >= 0 && (target < 0 || target > level);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("in the widgets go from each room to its own and to those below", () => {
    const rooms = new Set(files.filter((file) => file.startsWith(WIDGETS)).map(getWidgetLevel));
    expect([...rooms].filter((level) => level >= 0)).toHaveLength(WIDGET_ROOMS.length);
    const wrong = imports.filter(({ from, to }) => {
      if (!from.startsWith(WIDGETS) || !to?.startsWith(WIDGETS)) return false;
      const [level, target] = [getWidgetLevel(from), getWidgetLevel(to)];
      return level >= 0 && (target < 0 || target > level);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("from core's data lead to types only, and to what freezes them", () => {
    const wrong = imports.filter(({ from, specifier, to }) => {
      if (!isData(from) || to === null || isData(to) || to === `${CORE}freeze.ts`) return false;
      const source = ts.createSourceFile(
        from,
        readFileSync(join(root, from), "utf8"),
        ts.ScriptTarget.ES2022,
      );
      return source.statements.some(
        (statement) =>
          ts.isImportDeclaration(statement) &&
          (statement.moduleSpecifier as ts.StringLiteral).text === specifier &&
          !statement.importClause?.isTypeOnly &&
          !(
            statement.importClause?.namedBindings &&
            ts.isNamedImports(statement.importClause.namedBindings) &&
            statement.importClause.namedBindings.elements.every((element) => element.isTypeOnly)
          ),
      );
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("between core's formats there are none", () => {
    const isFormat = (file: string | null): boolean => file?.startsWith(`${CORE}formats/`) ?? false;
    const wrong = imports.filter(({ from, to }) => isFormat(from) && isFormat(to));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("make no circle", () => {
    const next = new Map<string, string[]>();
    // Data have the types of the code that reads them, and nothing else of it, as the test above says.
    for (const { from, to } of imports)
      if (to && !isData(from)) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) circles.push([...path.slice(at), file].join(" → "));
      if (at >= 0 || done.has(file)) return;
      for (const one of next.get(file) ?? []) walk(one, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});
