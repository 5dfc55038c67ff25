/** The files of the embeds as they are packed: their sizes, hashes and words, and what tools are told of the elements. */
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { findForbidden } from "@infusionkit/core/clinical";
import { describe, expect, it } from "vitest";
import { budgets, countryBudget } from "../packages/widgets/scripts/budgets.mjs";
import { serviceWidgets, widgets, widgetScripts } from "../packages/widgets/src/registry.ts";
import { archiveRelease } from "../scripts/archive-release.mjs";
import { filesIn, root } from "./dist.ts";

const dist = join(root, "packages/widgets/dist");
const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const scripts = filesIn(join(dist, "embed")).filter((file) => file.endsWith(".js"));
const own = ["all", ...widgetScripts.map(({ script }) => script), "loader", "frame", "child"].map(
  (name) => `${name}.js`,
);

const preact = join(root, "packages/widgets/node_modules/preact/dist/preact.mjs");
const count = (text: string, part: string): number => text.split(part).length - 1;

describe("sizes, in bytes after gzip -9", () => {
  it.each(Object.entries(budgets))("%s keeps to %i", (file, budget) => {
    const size = gzipSync(readFileSync(join(dist, "embed", file)), { level: 9 }).length;
    console.log(`${file}: ${size} of ${budget}`);
    expect(size).toBeGreaterThan(50);
    expect(size).toBeLessThanOrEqual(budget);
  });

  it("a country's holidays are small", () => {
    for (const file of scripts.filter((file) => file.startsWith("holidays/"))) {
      expect(gzipSync(read(`embed/${file}`), { level: 9 }).length, file).toBeLessThanOrEqual(countryBudget);
    }
  });
});

// V8 reads it nowhere else than at the beginning.
it("a widget's own file is compiled while it is fetched, and the file with all of them is not", () => {
  const compiled = own.filter((file) => read(`embed/${file}`).startsWith("//# allFunctionsCalledOnLoad\n"));
  expect(compiled).toEqual(widgetScripts.map(({ script }) => `${script}.js`));
});

describe("hashes", () => {
  const { version, files } = JSON.parse(read("sri.json")) as {
    readonly version: string;
    readonly files: Readonly<Record<string, string>>;
  };

  it("every script has its own, and it is right", () => {
    // And the one style sheet that snippets name.
    expect(Object.keys(files).sort()).toEqual(
      [...scripts, "placeholder.css"].map((file) => `embed/${file}`).sort(),
    );
    for (const [file, hash] of Object.entries(files)) {
      expect(
        `sha384-${createHash("sha384")
          .update(readFileSync(join(dist, file)))
          .digest("base64")}`,
        file,
      ).toBe(hash);
    }
  });

  it("a published version is archived whole, once, and only where each file has its hash", () => {
    const folder = mkdtempSync(join(tmpdir(), "published-"));
    try {
      for (const part of ["embed", "sri.json"]) {
        cpSync(join(dist, part), join(folder, "package/dist", part), { recursive: true });
      }
      expect(archiveRelease(join(folder, "package"), join(folder, "archive"))).toBe(version);
      expect(filesIn(join(folder, "archive", `v${version}`)).sort()).toEqual(
        filesIn(join(dist, "embed")).sort(),
      );
      expect(() => archiveRelease(join(folder, "package"), join(folder, "archive"))).toThrow(
        /archived already/,
      );
      appendFileSync(join(folder, "package/dist/embed/loader.js"), "\n");
      expect(() => archiveRelease(join(folder, "package"), join(folder, "other"))).toThrow(
        /loader\.js .* hash/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("the loader holds those of the widgets, and of the files that they ask for", () => {
    const data = scripts.filter((file) => /^holidays\/|^locales\/.+\//.test(file));
    expect(data.length).toBeGreaterThan(10);
    for (const file of [...widgetScripts.map(({ script }) => `${script}.js`), ...data]) {
      const hash = createHash("sha256").update(readFileSync(join(dist, `embed/${file}`)));
      expect(read("embed/loader.js")).toContain(hash.digest("base64"));
    }
  });

  it("the version is the package's", () => {
    const { version: own } = JSON.parse(
      readFileSync(join(root, "packages/widgets/package.json"), "utf8"),
    ) as {
      readonly version: string;
    };
    expect(version).toBe(own);
  });
});

describe("privacy and policies", () => {
  it.each(own)("%s has nothing in it that asks, keeps or runs text", (file) => {
    const text = read(`embed/${file}`);
    // Preact can put HTML into a page when it is told to. No source of ours tells it to: see the next test.
    const inPreact = ["loader.js", "frame.js", "child.js", "term.js"].includes(file)
      ? 0
      : count(readFileSync(preact, "utf8"), "innerHTML");
    expect(count(text, "innerHTML")).toBe(inPreact);
    const found = text.match(
      /\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|indexedDB|cookieStore|outerHTML|insertAdjacentHTML|document\.write|eval|Worker)\b|\.cookie\b|new Function|createElement\(["'`](?:script|style|img|object|embed)["'`]/g,
    );
    expect(found ?? []).toEqual([]);
    // Old libraries put another one in its place, which takes no second argument.
    expect(text).not.toMatch(/(?<!\w)Array\.from/);
    // The file of settings, which a page's owner names: the one request. The loader imports widgets, a frame's page a region or a language.
    const requests = text.match(/\bfetch\(/g)?.length ?? 0;
    expect(requests).toBe(["loader.js", "frame.js", "child.js"].includes(file) ? 0 : 1);
    expect(text.match(/\bimport\(/g)?.length ?? 0).toBe(["loader.js", "child.js"].includes(file) ? 1 : 0);
  });

  it("no source puts HTML or styles into a page as text (point 25)", () => {
    const source = join(root, "packages/widgets/src");
    for (const file of filesIn(source).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
    )) {
      expect(readFileSync(join(source, file), "utf8"), file).not.toMatch(
        /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|style=\{?"|cssText/,
      );
    }
  });

  it("are scripts of the classic kind, which leave no name behind", () => {
    for (const file of own) {
      expect(read(`embed/${file}`), file).not.toMatch(/^\s*(?:import|export)\b/m);
      expect(read(`embed/${file}`), file).toMatch(
        /^(?:\/\/# allFunctionsCalledOnLoad\n)?(?:!function|\(\(\w*\)=>|\(function)/,
      );
      expect(read(`embed/${file}`), file).toMatch(/\/\* InfusionKit [\d.]+, MIT \*\/\n$/);
    }
  });
});

describe("letters", () => {
  it("are the same in every encoding: a page in another one reads every script right", () => {
    for (const file of scripts) expect(read(`embed/${file}`), file).toMatch(/^[\0-\x7f]*$/);
  });
});

describe("words", () => {
  it.each([
    ...serviceWidgets.flatMap(({ service: { script } }) => [
      `${script}.js`,
      `locales/de/${script}.js`,
      `locales/de/${script}.json`,
    ]),
    ...["loader.js", "frame.js", "child.js", "placeholder.css"],
  ])("%s can stand on a page of services", (file) => {
    expect(findForbidden(read(`embed/${file}`), "service")).toEqual([]);
  });

  it("none of the others names the medicine", () => {
    for (const file of filesIn(dist).filter((file) => /\.(?:js|json|css)$/.test(file))) {
      expect(findForbidden(read(file), "public"), file).toEqual([]);
    }
  });
});

describe("what tools are told", () => {
  type Described = { readonly name?: string; readonly description?: string };
  type Declaration = Described & {
    readonly tagName: string;
    readonly attributes: Described[];
    readonly members: Described[];
    readonly events: Described[];
    readonly slots: Described[];
    readonly cssParts: Described[];
    readonly cssProperties: Described[];
  };
  const { schemaVersion, modules } = JSON.parse(read("custom-elements.json")) as {
    readonly schemaVersion: string;
    readonly modules: { readonly declarations: Declaration[] }[];
  };
  const elements = modules.flatMap(({ declarations }) => declarations);

  it("describes every attribute, property, event, slot, part and custom property (point 42)", () => {
    expect(schemaVersion).toMatch(/^[12]\./);
    expect(elements.map(({ tagName }) => tagName)).toEqual(widgets.map(({ name }) => `infusion-${name}`));
    for (const element of elements) {
      const all = [element, ...element.attributes, ...element.members, ...element.events];
      all.push(...element.slots, ...element.cssParts, ...element.cssProperties);
      expect(all.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
      expect(element.attributes.length, element.tagName).toBeGreaterThan(6);
      expect(element.cssProperties.length).toBeLessThanOrEqual(20);
      expect(element.cssParts.length).toBeLessThanOrEqual(12);
      for (const { name } of element.events) expect(name).toMatch(/^infusion-[a-z-]+$/);
    }
  });

  it("says the same to every editor (point 44)", () => {
    const types = JSON.parse(read("web-types.json")) as {
      readonly contributions: {
        readonly html: { readonly elements: { name: string; attributes: Described[] }[] };
      };
    };
    const code = JSON.parse(read("vscode.html-custom-data.json")) as {
      readonly tags: { name: string; attributes: Described[] }[];
    };
    for (const list of [types.contributions.html.elements, code.tags]) {
      expect(list.map(({ name, attributes }) => [name, attributes.map((one) => one.name)])).toEqual(
        elements.map(({ tagName, attributes }) => [tagName, attributes.map((one) => one.name)]),
      );
    }
  });

  it("has an entry for each module in the package", () => {
    for (const { tagName } of elements) {
      expect(filesIn(dist)).toContain(`elements/${tagName.replace("infusion-", "")}.js`);
    }
  });
});
