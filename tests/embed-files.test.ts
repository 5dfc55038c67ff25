/** The files of the embeds as they are packed: their sizes, hashes and words, and what tools are told of the elements. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { findForbidden } from "@infusionkit/core/clinical";
import { describe, expect, it } from "vitest";
import { budgets, over } from "../packages/widgets/scripts/budgets.mjs";
import { filesIn, root } from "./dist.ts";

const dist = join(root, "packages/widgets/dist");
const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const scripts = filesIn(join(dist, "embed")).filter((file) => file.endsWith(".js"));
const own = [
  "all",
  "course-calculator",
  "glossary",
  "pathway",
  "effect",
  "term",
  "loader",
  "frame",
  "page",
].map((name) => `${name}.js`);

describe("sizes, in bytes after gzip -9", () => {
  it.each(Object.entries(budgets))("%s keeps to %i", (file, budget) => {
    const size = gzipSync(readFileSync(join(dist, "embed", file)), { level: 9 }).length;
    const known = over[file];
    console.log(`${file}: ${size} of ${budget}${known ? `, over it: ${known.why}` : ""}`);
    expect(size).toBeGreaterThan(50);
    expect(size).toBeLessThanOrEqual(known?.until ?? budget);
    if (known) expect(size, `${file} keeps to its budget now: take it from the list`).toBeGreaterThan(budget);
  });

  it("a region's holidays are small", () => {
    for (const file of scripts.filter((file) => file.startsWith("holidays/"))) {
      expect(gzipSync(read(`embed/${file}`), { level: 9 }).length, file).toBeLessThanOrEqual(1_100);
    }
  });
});

describe("hashes", () => {
  const { version, files } = JSON.parse(read("sri.json")) as {
    readonly version: string;
    readonly files: Readonly<Record<string, string>>;
  };

  it("every script has its own, and it is right", () => {
    expect(Object.keys(files).sort()).toEqual(scripts.map((file) => `embed/${file}`).sort());
    for (const [file, hash] of Object.entries(files)) {
      expect(
        `sha384-${createHash("sha384")
          .update(readFileSync(join(dist, file)))
          .digest("base64")}`,
        file,
      ).toBe(hash);
    }
  });

  it("the loader holds those of the widgets", () => {
    for (const name of ["course-calculator", "glossary", "pathway", "effect", "term"]) {
      expect(read("embed/loader.js")).toContain(files[`embed/${name}.js`]?.slice("sha384-".length));
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
    // Preact can put HTML into a page when it is told to. Nobody tells it: the sources are looked at below.
    const text = read(`embed/${file}`)
      .replaceAll("dangerouslySetInnerHTML", "")
      .replace(/\.innerHTML\b/g, (all) => (["all.js", "course-calculator.js"].includes(file) ? "" : all));
    const found = text.match(
      /\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|indexedDB|cookieStore|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Worker)\b|\.cookie\b|new Function|createElement\(["'`](?:script|style|img|object|embed)["'`]/g,
    );
    expect(found ?? []).toEqual([]);
    // The file of settings, which a page's owner names: the one request. The loader imports widgets, a frame's page a region or a language.
    const requests = text.match(/\bfetch\(/g)?.length ?? 0;
    expect(requests).toBe(["loader.js", "frame.js", "page.js"].includes(file) ? 0 : 1);
    expect(text.match(/\bimport\(/g)?.length ?? 0).toBe(["loader.js", "page.js"].includes(file) ? 1 : 0);
  });

  it("no source puts HTML or styles into a page as text", () => {
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
        /^\/\* InfusionKit [\d.]+, MIT[^*]* \*\/\s*\((?:function|\(\))/,
      );
    }
  });
});

describe("words", () => {
  it.each(["course-calculator.js", "locales/de/course-calculator.json", "loader.js", "frame.js", "page.js"])(
    "%s can stand on a page of services",
    (file) => {
      expect(findForbidden(read(`embed/${file}`), "service")).toEqual([]);
    },
  );

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

  it("describes every attribute, property, event, slot, part and custom property", () => {
    expect(schemaVersion).toMatch(/^[12]\./);
    expect(elements.length).toBe(5);
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

  it("says the same to every editor", () => {
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
