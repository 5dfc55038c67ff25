/** Serves the host pages, the built files of the embeds and the built site, and notes every request. */
import { existsSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { CLOCK } from "../clock.ts";
import { createSiteHandler, getContentType, listen } from "../../scripts/site-server.mjs";
import { dist as site, root } from "../dist.ts";
import { LAYOUT_SHIFT } from "../layout-shift.ts";

const hosts = fileURLToPath(new URL("hosts/", import.meta.url));
/** The built files of the package, and what stands beside them. */
export const built: string = join(root, "packages/widgets/dist");

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
const STRICT =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'";

export interface HostServer {
  readonly origin: string;
  /** The paths of the requests since the last call. */
  readonly takeRequests: () => string[];
  readonly close: () => Promise<void>;
}

/** Reads a file of a folder; nothing where there is none. */
function readFile(folder: string, path: string): Buffer | undefined {
  const file = join(folder, normalize(`/${path}`));
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

/** What is made for the tests, or changed for them; all else is the built site's and the built package's. */
function getTestFile(path: string): string | Buffer | undefined {
  if (path === CLOCK_FILE) return CLOCK;
  if (path.startsWith("/hosts/")) {
    const file = readFile(hosts, path.slice("/hosts/".length));
    if (file && path === "/hosts/page-helpers.js")
      return [CLOCK, `if (globalThis.LayoutShift) ${LAYOUT_SHIFT}`, file.toString()].join("\n");
    if (!file || !/\.x?html$/.test(path)) return file;
    return file
      .toString()
      .replace("<!-- elements -->", () => readFileSync(join(hosts, "elements.html"), "utf8"))
      .replace(/\{\{inline (embed\/[^}]+)\}\}/g, (_, name: string) => readFileSync(join(built, name), "utf8"))
      .replace(/\{\{(embed\/[^}]+)\}\}/g, (_, name: string) => sri.files[name] ?? "there is no such file");
  }
  // The same files as of another version, and as somebody has changed them on the way.
  if (path.startsWith("/other/")) {
    const file = readFile(join(built, "embed"), path.slice("/other/".length));
    return file?.toString().replaceAll(JSON.stringify(version).slice(1, -1), "9.9.9");
  }
  if (path.startsWith("/changed/")) {
    const file = readFile(join(built, "embed"), path.slice("/changed/".length));
    return path.endsWith("loader.js") ? file : file && `${file.toString()}\n`;
  }
  if (path.startsWith("/embed/")) {
    const file = readFile(built, path);
    if (file) return file;
    if (path.endsWith("/"))
      return readFile(site, `${path}index.html`)
        ?.toString()
        .replace("</title>", `</title><script src="${CLOCK_FILE}"></script>`);
  }
  return undefined;
}

/** What is set once somebody has signed in to the site that is still being built. */
export const STAGING_COOKIE = "staging=signed-in";

/**
 * A site that is still being built: its files are behind a sign-in, and some have moved. Says whether the path is there.
 */
function sendStagingFile(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  const { port } = request.socket.address() as AddressInfo;
  const targets: Readonly<Record<string, string>> = {
    "/staging/moved.json": "/staging/clinic.json",
    "/staging/twice-moved.json": "/staging/moved.json",
    "/staging/expired.json": "/staging/sign-in.html",
    // Another site: the same machine under its other name.
    "/staging/away.json": `http://localhost:${port}/staging/elsewhere.json`,
  };
  const target = targets[path];
  const isSignedIn = (request.headers.cookie ?? "").includes(STAGING_COOKIE);
  if (target !== undefined) {
    response.writeHead(302, { Location: target });
    response.end();
  } else if (path === "/staging/clinic.json") {
    response.writeHead(isSignedIn ? 200 : 401, { "Content-Type": "application/json" });
    response.end(isSignedIn ? '{ "openingDays": ["tuesday", "friday"] }' : "");
  } else if (path === "/staging/elsewhere.json") {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end('{ "openingDays": ["sunday"] }');
  } else if (path === "/staging/sign-in.html") {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end("<h1>Sign in</h1>");
  } else return false;
  return true;
}

export async function startHostServer(): Promise<HostServer> {
  let requests: string[] = [];
  const sendSiteFile = createSiteHandler({ root: site });
  const { origin, close } = await listen((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    // Neither is the page's own: browsers ask for an icon by themselves, and the tests for the clock.
    if (path !== CLOCK_FILE && path !== "/favicon.ico") requests.push(path);
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (sendStagingFile(request, response, path)) return;
    if (path.startsWith("/hosts/strict")) response.setHeader("Content-Security-Policy", STRICT);
    const file = getTestFile(path);
    if (file === undefined) sendSiteFile(request, response);
    else {
      response.setHeader("Content-Type", getContentType(path.endsWith("/") ? ".html" : path));
      response.end(file);
    }
  });
  return {
    origin,
    close,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
  };
}
