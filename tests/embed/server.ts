/** Serves the host pages, the built files of the embeds and the built site, and notes every request. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { CLOCK } from "../clock.ts";
import { dist as site, root } from "../dist.ts";

const hosts = fileURLToPath(new URL("hosts/", import.meta.url));
/** The built files of the package, and what stands beside them. */
export const built: string = join(root, "packages/widgets/dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

const sri = JSON.parse(readFileSync(join(built, "sri.json"), "utf8")) as {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
};
/** The version of what is tested. */
export const { version } = sri;

/**
 * What sets the clock of a page, before anything else in it runs: first in the script that every host page begins with,
 * and a script of its own in the pages for frames, whose policy forbids one that stands in the page.
 */
const CLOCK_FILE = "/hosts/clock.js";

/** The strictest policies under which the elements still have to work. */
export const STRICT =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";

export interface Hosts {
  readonly origin: string;
  /** The requests since the last call. */
  readonly requests: () => string[];
  close(): void;
}

function bodyOf(path: string): Buffer | undefined {
  const at = (folder: string, file: string): Buffer | undefined => {
    const full = join(folder, normalize(`/${file}`));
    return existsSync(full) && statSync(full).isFile() ? readFileSync(full) : undefined;
  };
  if (path === CLOCK_FILE) return Buffer.from(CLOCK);
  if (path.startsWith("/hosts/")) {
    const page = at(hosts, path.slice("/hosts/".length));
    if (page && path === "/hosts/probe.js") return Buffer.concat([Buffer.from(`${CLOCK}\n`), page]);
    if (!page || !path.endsWith(".html")) return page;
    const text = page
      .toString()
      .replace("<!-- elements -->", () => readFileSync(join(hosts, "elements.html"), "utf8"))
      .replace(/\{\{(embed\/[^}]+)\}\}/g, (_, file: string) => sri.files[file] ?? "there is no such file");
    return Buffer.from(text);
  }
  // The same files as of another version, and one that somebody has changed on the way.
  if (path.startsWith("/other/")) {
    const text = at(join(built, "embed"), path.slice("/other/".length))?.toString();
    return text === undefined
      ? undefined
      : Buffer.from(text.replaceAll(JSON.stringify(version).slice(1, -1), "9.9.9"));
  }
  if (path.startsWith("/changed/")) {
    const text = at(join(built, "embed"), path.slice("/changed/".length));
    return text && (path.endsWith("loader.js") ? text : Buffer.from(`${text.toString()}\n`));
  }
  if (path.startsWith("/embed/")) {
    const file = at(built, path);
    if (file) return file;
  }
  return at(site, path.endsWith("/") ? `${path}index.html` : path);
}

/** Where the built site believes itself to be. */
const SITE = process.env["SITE_URL"] || "https://infusionkit.example";

export async function startHosts(): Promise<Hosts> {
  let noted: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://host");
    // Neither is the page's own: browsers ask for an icon by themselves, and the tests for the clock.
    if (url.pathname !== CLOCK_FILE && url.pathname !== "/favicon.ico") noted.push(url.pathname);
    let body = bodyOf(url.pathname);
    if (body && url.pathname.startsWith("/embed/") && url.pathname.endsWith("/")) {
      const page = body.toString().replaceAll(SITE, `http://${request.headers.host}`);
      body = Buffer.from(page.replace("</title>", `</title><script src="${CLOCK_FILE}"></script>`));
    }
    if (url.pathname.startsWith("/hosts/strict")) response.setHeader("Content-Security-Policy", STRICT);
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (!body) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const type = url.pathname.endsWith("/") ? ".html" : extname(url.pathname);
    response.setHeader("Content-Type", TYPES[type] ?? "application/octet-stream");
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => {
      const now = noted;
      noted = [];
      return now;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
