/**
 * The packages as somebody else gets them: packed, linted, unpacked into an empty project, compiled there and run.
 * The examples of the READMEs are what is compiled and run.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { findForbidden } from "@infusionkit/core/clinical";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { build } from "tsdown";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn, root } from "./dist.ts";
import { findForbiddenInFolder } from "./forbidden-words.ts";
import { makeScratchFolder } from "./scratch.ts";

const folders = ["core", "holidays", "widgets", "cli"] as const;
const packagePath = (folder: string): string => join(root, "packages", folder);

const scratch = makeScratchFolder();
const project = join(scratch, "project");
const tarballs = new Map<string, string>();

const pnpm = (args: readonly string[], cwd: string): string =>
  execFileSync("pnpm", args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    env: { ...process.env, pnpm_config_verify_deps_before_run: "false" },
  });

/** Whether a package's built files are missing, or older than what they are made of. */
function stale(folder: string): boolean {
  const path = packagePath(folder);
  if (!existsSync(join(path, "dist/index.js"))) return true;
  const built = statSync(join(path, "dist/index.js")).mtimeMs;
  const sources = filesIn(join(path, "src")).filter((file) => !/\.test\.tsx?$/.test(file));
  return [...sources.map((file) => `src/${file}`), "package.json", "tsdown.config.ts"].some(
    (file) => statSync(join(path, file)).mtimeMs > built,
  );
}

/** Where an unpacked package is in the project. */
const installed = (folder: string): string => join(project, "node_modules/@infusionkit", folder);

beforeAll(() => {
  if (folders.some(stale)) pnpm(["build:packages"], root);
  mkdirSync(project);
  for (const folder of folders) {
    const destination = join(scratch, folder);
    mkdirSync(destination);
    pnpm(["pack", "--pack-destination", destination], packagePath(folder));
    const [name] = readdirSync(destination);
    const tarball = join(destination, name!);
    tarballs.set(folder, tarball);
    mkdirSync(installed(folder), { recursive: true });
    execFileSync("tar", ["-xzf", tarball, "-C", installed(folder), "--strip-components=1"]);
  }
  // What the command line stands on.
  for (const name of ["commander", "csv-parse", "csv-stringify"]) {
    symlinkSync(
      join(packagePath("cli"), "node_modules", name),
      join(project, "node_modules", name),
      "junction",
    );
  }
  // The one thing that a project brings itself.
  symlinkSync(
    join(packagePath("widgets"), "node_modules/preact"),
    join(project, "node_modules/preact"),
    "junction",
  );
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", type: "module" }));
});

/** The code blocks of a README in one language. */
const blocks = (folder: string, language: string): string[] =>
  [
    ...readFileSync(join(installed(folder), "README.md"), "utf8").matchAll(
      new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"),
    ),
  ].map(([, code = ""]) => code);

const put = (name: string, code: string): string => {
  const file = join(project, name);
  writeFileSync(file, code);
  return file;
};

/** What a compiler with every strict setting says of some files, each as `file:line what is wrong`. */
function compile(
  files: readonly string[],
  resolution: "bundler" | "nodenext",
  lib: readonly string[],
): string[] {
  const { options, errors } = ts.convertCompilerOptionsFromJson(
    {
      target: "es2022",
      lib,
      module: resolution === "bundler" ? "preserve" : "nodenext",
      moduleResolution: resolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noUnusedLocals: true,
      noUncheckedSideEffectImports: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      skipLibCheck: false,
      jsx: "react-jsx",
      jsxImportSource: "preact",
      types: [],
      noEmit: true,
    },
    project,
  );
  const program = ts.createProgram(files, options);
  // The packages' own declarations are looked at as well. TypeScript's are not: they take most of the time.
  const found = program
    .getSourceFiles()
    .flatMap((file) =>
      program.isSourceFileDefaultLibrary(file)
        ? []
        : [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)],
    );
  return [...errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...found].map(
    ({ file, start, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0;
      return `${file?.fileName ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    },
  );
}

describe.each(folders)("@infusionkit/%s, packed", (folder) => {
  const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(tarballs.get(folder)!));

  it("satisfies publint (point 45)", async () => {
    const { messages, pkg } = await publint({ pack: { tarball: bytes().buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("has types that are right for every importer (point 45)", async () => {
    const checked = await checkPackage(createPackageFromTarballData(bytes()), {
      // The files in embed/ are for a page's script tag, not for an import.
      excludeEntrypoints: [/\.(?:css|json)$/, /\/embed\//],
    });
    if (!checked.types) throw new Error("The package has no types.");
    // A package of modules alone: `require` of one is Node's to refuse or not, and resolving as Node 10 did knows no
    // `exports`.
    const problems = checked.problems.filter(
      (problem) =>
        problem.kind !== "CJSResolvesToESM" &&
        !("resolutionKind" in problem && problem.resolutionKind === "node10"),
    );
    expect(problems).toEqual([]);
  });

  it("has a README, a licence and the files of every entry, and nothing of the workspace", () => {
    const files = filesIn(installed(folder));
    expect(files).toEqual(expect.arrayContaining(["README.md", "LICENSE", "package.json"]));
    expect(
      files.filter((file) => /\.(?:test|law|bench)\.|__|(?:^|\/)(?:src|test|scripts)\//.test(file)),
    ).toEqual([]);
    const manifest = readFileSync(join(installed(folder), "package.json"), "utf8");
    expect(manifest).not.toMatch(/workspace:|\.\/src\//);
  });

  it("has no source maps, and none of its files names one", () => {
    const code = filesIn(installed(folder)).filter((file) => /\.(?:js|css|ts|map)$/.test(file));
    expect(code.filter((file) => file.endsWith(".map"))).toEqual([]);
    for (const file of code) {
      expect(readFileSync(join(installed(folder), file), "utf8"), file).not.toContain("sourceMappingURL");
    }
  });

  it("names no machine", () => {
    const paths = [root, scratch, homedir(), tmpdir()].filter((path) => path.length > 1);
    for (const file of filesIn(installed(folder))) {
      const text = readFileSync(join(installed(folder), file), "utf8");
      for (const path of paths) expect(text.includes(`${path}/`), `${file} has ${path}`).toBe(false);
      expect(text, file).not.toMatch(/file:\/\/\/\w|\/(?:home|Users)\/[a-z]|[A-Z]:\\\\Users/);
    }
  });

  it("names the medicine in its clinical files alone", () => {
    const files = filesIn(installed(folder)).filter((file) => !/^dist\/clinical[.-]/.test(file));
    expect(findForbiddenInFolder(installed(folder), files)).toEqual([]);
  });
});

describe("in an empty project", () => {
  it.each(["bundler", "nodenext"] as const)("the READMEs' examples compile, resolved as %s", (resolution) => {
    const files = [
      ...blocks("core", "ts").map((code, i) => put(`core-${i}.ts`, code)),
      ...blocks("widgets", "tsx").map((code, i) => put(`widgets-${i}.tsx`, code)),
      put(
        "holidays.ts",
        `import type { ClinicCalendar } from "@infusionkit/core";
         import { closuresFor, getRegion } from "@infusionkit/holidays";
         import { za } from "@infusionkit/holidays/za";
         import { planCourse, standardProtocol } from "@infusionkit/core";
         import { medicine } from "@infusionkit/core/clinical";
         import { courseToCsv } from "@infusionkit/core/formats/csv";
         import { courseToFhir, protocolToFhir } from "@infusionkit/core/formats/fhir";
         import { courseToIcs, type IcsOptions } from "@infusionkit/core/formats/ics";
         import { courseToText } from "@infusionkit/core/formats/text";
         export const calendar: ClinicCalendar = {
           openingDays: ["monday"],
           closures: closuresFor(getRegion(za, "za"), "2026-09-01", "2026-12-31"),
         };
         const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
         if (!plan.course) throw new Error(plan.conflict.message);
         const ics: IcsOptions = { now: "2026-11-30", words: { ask: "Vra die kliniek." } };
         export const files: readonly string[] = [
           courseToIcs(plan.course, ics),
           courseToCsv(plan.course, { separator: ";", bom: true }),
           courseToText(plan.course, { formatDate: (date) => date }),
           JSON.stringify(courseToFhir(plan.course, { subject: { reference: "Patient/1" }, fhir: "R5" })),
           JSON.stringify(protocolToFhir(standardProtocol, { status: "active" })),
         ];
         // @ts-expect-error a care plan is for somebody
         courseToFhir(plan.course, {});
         // @ts-expect-error core reads no clock
         courseToIcs(plan.course, {});
         export const { name } = medicine;`,
      ),
    ];
    expect(files.length).toBeGreaterThan(3);
    expect(compile(files, resolution, ["es2022", "dom"])).toEqual([]);
  });

  it.each(["bundler", "nodenext"] as const)("wrong types are refused, resolved as %s", (resolution) => {
    // A directive above a line that is right is an error too: each of these lines is wrong.
    const wrong = put(
      "wrong.ts",
      `import { planCourse, standardProtocol } from "@infusionkit/core";
      // @ts-expect-error the medicine is not behind the public door
      import { medicine } from "@infusionkit/core";
      const calendar = { openingDays: ["monday"] } as const;
      const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
      // @ts-expect-error a date is its text
      planCourse({ protocol: standardProtocol, calendar }, { start: new Date() });
      // @ts-expect-error of this form
      planCourse({ protocol: standardProtocol, calendar }, { start: "7 December 2026" });
      // @ts-expect-error weekdays are written out
      planCourse({ protocol: standardProtocol, calendar: { openingDays: ["mon"] } }, { start: "2026-12-07" });
      // @ts-expect-error a number is no text
      planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07", horizon: "6" });
      // @ts-expect-error a calendar is needed
      planCourse({ protocol: standardProtocol }, { start: "2026-12-07" });
      // @ts-expect-error there may be no course: ask plan.course first
      plan.course.infusions;
      // @ts-expect-error nothing is changed in place
      if (plan.course) plan.course.infusions[0]!.date = "2026-12-08";
      // @ts-expect-error nor is the protocol
      standardProtocol.induction.infusions = 5;
      export { medicine };`,
    );
    expect(compile([wrong], resolution, ["es2022", "dom"])).toEqual([]);
  });

  it.each(["bundler", "nodenext"] as const)(
    "every style sheet can be imported, resolved as %s",
    (resolution) => {
      const sheets = filesIn(join(installed("widgets"), "dist")).filter((file) => /^[^/]+\.css$/.test(file));
      expect(sheets.length).toBeGreaterThan(5);
      const imports = put(
        "sheets.ts",
        sheets.map((file) => `import "@infusionkit/widgets/${file}";\n`).join(""),
      );
      expect(compile([imports], resolution, ["es2022"])).toEqual([]);
      const wrong = put("no-sheet.ts", `import "@infusionkit/widgets/no-such-sheet.css";\n`);
      expect(compile([wrong], resolution, ["es2022"])).toHaveLength(1);
    },
  );

  it("core and holidays need neither a browser nor Node", () => {
    const plain = put(
      "plain.ts",
      `export * from "@infusionkit/core";
       export { closuresFor } from "@infusionkit/holidays";
       export { medicine } from "@infusionkit/core/clinical";`,
    );
    expect(compile([plain], "nodenext", ["es2022"])).toEqual([]);
  });

  it("the core's README runs, and prints what it says", () => {
    const [code] = blocks("core", "ts");
    const [printed] = blocks("core", "text");
    // As JavaScript: a Node that reads no types can be used with the package too.
    const { outputText } = ts.transpileModule(code!, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const file = put("readme.js", outputText);
    expect(execFileSync(process.execPath, [file], { encoding: "utf8" })).toBe(printed);
  });

  it("the command line runs, and says when it is used wrongly", () => {
    const bin = join(installed("cli"), "dist/bin.js");
    const args = ["plan", "--start", "2026-12-07", "--days", "monday,thursday", "--csv"];
    const table = execFileSync(process.execPath, [bin, ...args], { encoding: "utf8" });
    expect(table.split("\r\n")[1]).toMatch(/^1,Induction,2026-12-07,/);
    expect(() => execFileSync(process.execPath, [bin, "plna"], { stdio: "pipe" })).toThrow(/unknown command/);
  });

  it("every entry point is importable (points 2, 3)", () => {
    const entries = folders.flatMap((folder) => {
      const { name, exports } = JSON.parse(readFileSync(join(installed(folder), "package.json"), "utf8")) as {
        readonly name: string;
        readonly exports: Readonly<Record<string, unknown>>;
      };
      return (
        Object.keys(exports)
          // Styles, data, files for a script tag, and the types for frameworks are not for an import at run time.
          .filter(
            (entry) =>
              !/\.(?:css|json)$|\/embed\//.test(entry) && JSON.stringify(exports[entry]).includes(".js"),
          )
          .map((entry) => name + entry.slice(1).replace("*", folder === "widgets" ? "glossary" : "za"))
      );
    });
    expect(entries).toEqual(
      expect.arrayContaining(["@infusionkit/core", "@infusionkit/widgets", "@infusionkit/holidays/za"]),
    );
    const file = put(
      "entries.js",
      `for (const entry of ${JSON.stringify(entries)}) {
         if (Object.keys(await import(entry)).length === 0) throw new Error(entry + " exports nothing");
       }`,
    );
    execFileSync(process.execPath, [file], { encoding: "utf8" });
  });
});

/** A module bundled and minified as a site would, and its size in bytes after gzip -9. */
async function bundled(
  name: string,
  code: string,
): Promise<{ readonly text: string; readonly size: number }> {
  const outDir = join(scratch, "bundles", name);
  await build({
    cwd: project,
    entry: { [name]: put(`${name}.bundle.js`, code) },
    outDir,
    config: false,
    dts: false,
    minify: true,
    platform: "neutral",
    target: "es2022",
    deps: { alwaysBundle: [/./] },
    logLevel: "silent",
  });
  const [file] = filesIn(outDir);
  const text = readFileSync(join(outDir, file!), "utf8");
  return { text, size: gzipSync(text, { level: 9 }).length };
}

describe("what a page has to load", () => {
  it("the planner keeps to 20 kB, and can stand on a service page", async () => {
    const { text, size } = await bundled("plan", `export { planCourse } from "@infusionkit/core";`);
    console.log(`planCourse alone: ${size} bytes (min + gzip -9)`);
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(20_000);
    expect(findForbidden(text, "service")).toEqual([]);
  });

  it("with the clinic's protocol too", async () => {
    const code = `export { planCourse, standardProtocol } from "@infusionkit/core";`;
    const { text, size } = await bundled("standard", code);
    console.log(`planCourse and standardProtocol: ${size} bytes (min + gzip -9)`);
    expect(findForbidden(text, "service")).toEqual([]);
  });

  // What a page that plans already has to load besides. The lines are there to notice a slip.
  it.each([
    ["ics", "courseToIcs", 2_100],
    ["csv", "courseToCsv", 1_300],
    ["text", "courseToText", 1_500],
  ])("a course as %s, beside the planner", async (format, name, budget) => {
    const planner = `export { planCourse } from "@infusionkit/core";`;
    const { size: before } = await bundled("before", planner);
    const { text, size } = await bundled(
      format,
      `${planner} export { ${name} } from "@infusionkit/core/formats/${format}";`,
    );
    console.log(`${name} beside the planner: ${size - before} bytes (min + gzip -9)`);
    expect(size - before).toBeGreaterThan(100);
    expect(size - before).toBeLessThanOrEqual(budget);
    expect(findForbidden(text, "service")).toEqual([]);
  });

  it("the effect's timeline has no words of its own, so that a service page can have it", async () => {
    const source = JSON.stringify(join(packagePath("core"), "src/effectTimeline.ts"));
    const { text, size } = await bundled(
      "effect",
      `export { effectTimeline, publishedTimeline } from ${source};`,
    );
    console.log(`effectTimeline and publishedTimeline: ${size} bytes (min + gzip -9)`);
    expect(findForbidden(text, "service")).toEqual([]);
  });

  it("the claims are told apart from it", async () => {
    const { text } = await bundled("claims", `export { claims } from "@infusionkit/core";`);
    expect(findForbidden(text, "service")).not.toEqual([]);
    expect(findForbidden(text, "public")).toEqual([]);
  });
});
