// What a page of the built site weighs over the line: everything that a browser fetches to show it, as a server sends it.
import { existsSync, readFileSync } from "node:fs";
import { extname, join, posix } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/**
 * @typedef {"html" | "css" | "js" | "font" | "other"} Kind
 * @typedef {{ total: number, files: number } & Record<Kind, number>} Weight In bytes, compressed.
 */

/** Files that are compressed already. */
const COMPRESSED = /\.(?:woff2|png|webp|jpg)$/;

/** @type {Readonly<Record<string, Kind>>} */
const KINDS = { ".html": "html", ".css": "css", ".js": "js", ".woff2": "font" };

/** @type {Map<string, number>} */
const sizes = new Map();

/**
 * The size of a file as it is sent. Brotli at the quality that servers use while they answer, gzip at its usual level.
 * @param {string} file
 * @param {"gzip" | "br"} coding
 */
function measureFile(file, coding) {
  const key = `${coding} ${file}`;
  let size = sizes.get(key);
  if (size === undefined) {
    const content = readFileSync(file);
    if (COMPRESSED.test(file)) size = content.length;
    else
      size = coding === "gzip" ? gzipSync(content, { level: 6 }).length : brotliCompressSync(content).length;
    sizes.set(key, size);
  }
  return size;
}

/** What a script imports at once. What it may fetch later is not counted. @param {string} code */
const listImports = (code) =>
  [
    ...code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]*?\s*from\s*)?["'](\.[^"']+\.js)["']/g),
  ].map(([, path]) => /** @type {string} */ (path));

/**
 * The paths of all that a page fetches at once, its own first: its styles, its scripts with what they import, those of
 * its islands, and the fonts that it preloads. Styles for paper and icons are not counted: neither delays the page.
 *
 * @param {string} folder The built site.
 * @param {string} page The address of the page, such as `/about/`.
 * @param {string} [base] Where the site stands, such as `/kit/`.
 * @returns {string[]} Files below the folder.
 */
function listPageFiles(folder, page, base = "/") {
  const own = page.endsWith("/") ? `${page.slice(1)}index.html` : page.slice(1);
  const html = readFileSync(join(folder, own), "utf8");
  /** @type {Set<string>} */
  const found = new Set([own]);
  /** @param {string} url */
  const toFile = (url) => {
    const { pathname } = new URL(url, `https://site.example${base}${page.slice(1)}`);
    return pathname.slice(base.length);
  };
  /** @param {string} file */
  const add = (file) => {
    if (found.has(file) || !existsSync(join(folder, file))) return;
    found.add(file);
    if (extname(file) !== ".js") return;
    for (const path of listImports(readFileSync(join(folder, file), "utf8")))
      add(posix.join(posix.dirname(file), path));
  };
  for (const [tag] of html.matchAll(/<(?:link|script|astro-island)\b[^>]*>/g)) {
    /** @param {string} name */
    const get = (name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    if (tag.startsWith("<link")) {
      const isStyle = get("rel") === "stylesheet" && get("media") !== "print";
      const isEarly = get("rel") === "preload" || get("rel") === "modulepreload";
      if (isStyle || isEarly) add(toFile(get("href") ?? ""));
    } else {
      for (const name of ["src", "component-url", "renderer-url", "before-hydration-url"]) {
        const url = get(name);
        if (url !== undefined) add(toFile(url));
      }
    }
  }
  return [...found];
}

/**
 * What a page weighs.
 * @param {string} folder The built site.
 * @param {string} page The address of the page, such as `/about/`.
 * @param {{ base?: string, coding?: "gzip" | "br" }} [options]
 * @returns {Weight}
 */
export function measurePageWeight(folder, page, { base = "/", coding = "gzip" } = {}) {
  const files = listPageFiles(folder, page, base);
  /** @type {Weight} */
  const weight = { total: 0, files: files.length, html: 0, css: 0, js: 0, font: 0, other: 0 };
  for (const file of files) {
    const size = measureFile(join(folder, file), coding);
    weight[KINDS[extname(file)] ?? "other"] += size;
    weight.total += size;
  }
  return weight;
}
