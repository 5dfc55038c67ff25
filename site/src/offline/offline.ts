import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Audience } from "../audience.ts";

/** The name of the worker at the root of the built site. */
const WORKER = "sw.js";

/** The types of file that pages load. Sitemaps, source maps and downloads are of no use offline. */
const INCLUDED = /\.(?:html|js|css|woff2|svg|png|webp|json|wasm|pagefind|pf_(?:fragment|index|meta|filter))$/;

/** Files of these types that no page of this site loads. */
const EXCLUDED: readonly RegExp[] = [
  // Interfaces of the search that this site does not use, and its engine for pages without a language.
  /^pagefind\/pagefind-(?:ui|component-ui|modular-ui|highlight)\.\w+$/,
  /^pagefind\/wasm\.unknown\./,
  // The widgets' files without a version, which only other sites load. The pages for frames are kept.
  /^embed\/(?!v\d|[a-z-]+\/index\.html$)/,
  // For editors and validators.
  /^schema\//,
  // For developers and for partner clinics' web editors, who work with a network: as much as all other pages together, and
  // each visitor's device would load it.
  /^(?:developers|partners)\//,
  /^search-reference\.json$/,
  // For other sites, beside a link to a page.
  /^social\//,
];

const isIncluded = (file: string): boolean =>
  file !== WORKER && INCLUDED.test(file) && !EXCLUDED.some((pattern) => pattern.test(file));

/** The first half of a file's SHA-256, by which the worker checks it. */
const getHash = (content: Buffer | string): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 32);

const isPage = (file: string): boolean => file.endsWith(".html");

/**
 * The mark of a page: the hash of the page without it. A host may add a line to the pages that it serves, for instance to
 * count visits. The hash of such a page is another one, but by its mark the worker still knows of which build it is.
 */
const MARK = /<meta name="infusionkit-page" content="[\da-f]{32}">/;

/**
 * The page with its mark, at the beginning of its head.
 *
 * @example markPage("<head></head>"); // "<head><meta name=\"infusionkit-page\" content=\"…\"></head>"
 */
export function markPage(html: string): string {
  const plain = html.replace(MARK, "");
  const mark = `<meta name="infusionkit-page" content="${getHash(plain)}">`;
  return plain.includes("<head>") ? plain.replace("<head>", `<head>${mark}`) : mark + plain;
}

/** The hash by which the worker knows a file: of a page without its mark, which holds the same. */
const getFileHash = (folder: string, file: string): string => {
  const content = readFileSync(join(folder, file));
  return getHash(isPage(file) ? content.toString("utf8").replace(MARK, "") : content);
};

export type OfflineSet = {
  /** Each file's hash by its path below the site's root. A page has the path of its folder. */
  readonly files: Readonly<Record<string, string>>;
  /** The size of all files together, in bytes, not compressed. */
  readonly size: number;
};

/** Finds the files of a built site that are kept for reading offline. */
export function findOfflineSet(folder: string): OfflineSet {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter(isIncluded)
    .sort();
  const pages = all.filter(isPage).map((file) => readFileSync(join(folder, file), "utf8"));
  // Of the pictures those on the pages that are kept.
  const found = all.filter(
    (file) => !/^_astro\/.*\.(?:webp|png)$/.test(file) || pages.some((page) => page.includes(file)),
  );
  return {
    files: Object.fromEntries(
      found.map((file) => [file.replace(/(^|\/)index\.html$/, "$1"), getFileHash(folder, file)]),
    ),
    size: found.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

/** The text of the worker for a set of files. The same files give the same text, so browsers do not fetch them again. */
function formatWorker(files: OfflineSet["files"], audience: Audience): string {
  const source = readFileSync(fileURLToPath(new URL("worker.js", import.meta.url)), "utf8");
  const list = JSON.stringify(files);
  const version = getHash(audience + list + source).slice(0, 12);
  return `const VERSION = "${version}", AUDIENCE = "${audience}";\nconst FILES = ${list};\n${source}`;
}

/** Marks the pages of a built site and writes the worker into it. Returns what it keeps. */
export function writeWorker(folder: string, audience: Audience): OfflineSet {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!isPage(file)) continue;
    const html = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), markPage(html));
  }
  const set = findOfflineSet(folder);
  writeFileSync(join(folder, WORKER), formatWorker(set.files, audience));
  return set;
}

/**
 * Served by the development server in place of the worker: it removes itself and the kept files. Without it the worker
 * of a built site that was opened at the same address before would answer with the old pages.
 */
const SELF_REMOVING_WORKER = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("infusionkit ")) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: "window" })) await page.navigate(page.url);
})()));
`;

/** Makes the built site readable offline: see worker.js. */
export const offline = (audience: Audience): AstroIntegration => {
  let base = "/";
  return {
    name: "offline",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.url !== `${base}${WORKER}`) return next();
          response.setHeader("Content-Type", "text/javascript");
          response.end(SELF_REMOVING_WORKER);
        });
      },
      "astro:build:done": ({ dir, logger }) => {
        const { files, size } = writeWorker(fileURLToPath(dir), audience);
        logger.info(`${Object.keys(files).length} files, ${(size / 1e6).toFixed(1)} MB, can be read offline`);
      },
    },
  };
};
