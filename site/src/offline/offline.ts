import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Audience } from "../audience.ts";

/** The name of the worker in the site's folder. */
export const WORKER = "sw.js";

/** What a reader's pages load. Downloads, maps for search engines and source maps are not among it. */
const KEPT = /\.(?:html|js|css|woff2|svg|png|webp|json|wasm|pagefind|pf_(?:fragment|index|meta|filter))$/;

/**
 * What they do not load: the worker itself, the interfaces of the search that this site does not use, the engine of the
 * search for pages without a language, and what only other sites ask for: the widgets' files without their version.
 */
const LEFT_OUT = [
  WORKER,
  /^pagefind\/pagefind-(?:ui|component-ui|modular-ui|highlight)\.\w+$/,
  /^pagefind\/wasm\.unknown\./,
  /^embed\/(?!v\d|[a-z-]+\/index\.html$)/,
  /^schema\//,
];

const isKept = (file: string): boolean =>
  KEPT.test(file) && !LEFT_OUT.some((one) => (typeof one === "string" ? one === file : one.test(file)));

/** What the worker checks a file by. */
const hashOf = (content: Buffer | string): string =>
  createHash("sha256").update(content).digest("hex").slice(0, 32);

export type OfflineSet = {
  /** Each path below the site's own, a page by its folder, with its hash. */
  readonly files: Readonly<Record<string, string>>;
  /** Of all of them together, in bytes, unpacked. */
  readonly size: number;
};

/** The files of a built site that are kept for reading offline. */
export function offlineSet(folder: string): OfflineSet {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter(isKept)
    .sort();
  return {
    files: Object.fromEntries(
      found.map((file) => [
        file.replace(/(^|\/)index\.html$/, "$1"),
        hashOf(readFileSync(join(folder, file))),
      ]),
    ),
    size: found.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
  };
}

/** The worker for a set of files. The same files give the same worker, so that nobody fetches them anew. */
export function workerFor(files: OfflineSet["files"], audience: Audience): string {
  const source = readFileSync(fileURLToPath(new URL("worker.js", import.meta.url)), "utf8");
  const list = JSON.stringify(files);
  const version = hashOf(audience + list + source).slice(0, 12);
  return `const VERSION = "${version}", AUDIENCE = "${audience}";\nconst FILES = ${list};\n${source}`;
}

/** Writes the worker into a built site, and tells how much it keeps. */
export function writeWorker(folder: string, audience: Audience): OfflineSet {
  const set = offlineSet(folder);
  writeFileSync(join(folder, WORKER), workerFor(set.files, audience));
  return set;
}

/**
 * While somebody develops at an address where a built site was looked at before, its worker would show the old pages.
 * This one takes its place and goes.
 */
const LEAVING = `self.addEventListener("install", () => self.skipWaiting());
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
          response.end(LEAVING);
        });
      },
      "astro:build:done": ({ dir, logger }) => {
        const { files, size } = writeWorker(fileURLToPath(dir), audience);
        logger.info(`${Object.keys(files).length} files, ${(size / 1e6).toFixed(1)} MB, can be read offline`);
      },
    },
  };
};
