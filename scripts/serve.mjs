// A small server for the files of a folder, for looking at the built site and for the browser tests.
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".tsv": "text/tab-separated-values; charset=utf-8",
  ".ttl": "text/turtle; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};
// The search index (.pagefind, .pf_meta, .pf_index, .pf_fragment) is compressed already and opened by its own script.
const OTHER = "application/octet-stream";
const COMPRESSIBLE = /^text\/|[/+](?:json|xml|javascript|wasm)\b/;

/**
 * The folders and file names of an address, or nothing when it is no lawful one.
 * @param {string} address
 * @returns {string[] | undefined}
 */
function segments(address) {
  try {
    const parts = address.split("/").filter(Boolean).map(decodeURIComponent);
    return parts.every((part) => part !== "." && part !== ".." && !/[/\\\0]/.test(part)) ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
async function fileAt(path) {
  try {
    const info = await stat(path);
    return info.isFile() ? { path, info } : info.isDirectory() ? "folder" : undefined;
  } catch {
    return undefined;
  }
}

/** @typedef {{ path: string, info: import("node:fs").Stats }} Found */
/** @typedef {{ status: number, file?: Found, location?: string }} Answer */

/**
 * What an address gives.
 * @param {string} root The real path of the folder.
 * @param {string} base Where the site stands, with a slash at both ends.
 * @param {string} address Path and query, as in the request.
 * @returns {Promise<Answer>}
 */
async function find(root, base, address) {
  const cut = address.search(/[?#]/);
  const path = cut < 0 ? address : address.slice(0, cut);
  const query = cut < 0 ? "" : address.slice(cut).replace(/#.*/, "");
  if (base !== "/" && (path === "/" || path === base.slice(0, -1)))
    return { status: 302, location: base + query };
  const notFound = async () => {
    const page = await fileAt(join(root, "404.html"));
    return typeof page === "object" ? { status: 404, file: page } : { status: 404 };
  };
  const parts = path.startsWith(base) ? segments(path.slice(base.length - 1)) : undefined;
  if (parts === undefined) return notFound();
  const asFolder = parts.length === 0 || path.endsWith("/");
  const place = join(root, ...parts);
  let file = await fileAt(asFolder ? join(place, "index.html") : place);
  if (file === "folder" && !asFolder) {
    // Rebuilt from its parts, so that it can never be the address of another host.
    if (typeof (await fileAt(join(place, "index.html"))) === "object") {
      return { status: 302, location: `${base}${parts.map(encodeURIComponent).join("/")}/${query}` };
    }
    return notFound();
  }
  if (file === undefined && !asFolder) file = await fileAt(`${place}.html`);
  if (typeof file !== "object") return notFound();
  // A link may not lead out of the folder.
  const real = await realpath(file.path);
  return real.startsWith(root + sep) ? { status: 200, file } : notFound();
}

/**
 * @param {string} root
 * @param {string} base
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(root, base, request, response) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-cache");
  // The widgets' files are for pages of other sites, which check them by their hashes: that needs this leave.
  if (request.url?.startsWith(`${base}embed/`)) response.setHeader("Access-Control-Allow-Origin", "*");
  /** @param {number} status @param {string} text */
  const say = (status, text) => {
    response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(request.method === "HEAD" ? undefined : `${text}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    say(405, "Only GET and HEAD are answered here.");
    return;
  }
  const { status, file, location } = await find(root, base, request.url ?? "/");
  if (location !== undefined) {
    response.setHeader("Location", location);
    say(status, `See ${location}`);
    return;
  }
  if (file === undefined) {
    say(status, "There is no such page.");
    return;
  }
  const type = TYPES[extname(file.path).toLowerCase()] ?? OTHER;
  const compress =
    COMPRESSIBLE.test(type) &&
    file.info.size > 1024 &&
    /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const tag = `W/"${file.info.size.toString(36)}-${Math.round(file.info.mtimeMs).toString(36)}"`;
  response.setHeader("ETag", tag);
  response.setHeader("Last-Modified", file.info.mtime.toUTCString());
  if (COMPRESSIBLE.test(type)) response.setHeader("Vary", "Accept-Encoding");
  const known = request.headers["if-none-match"]?.split(",").map((one) => one.trim());
  if (status === 200 && known?.includes(tag)) {
    response.writeHead(304);
    response.end();
    return;
  }
  response.setHeader("Content-Type", type);
  if (compress) response.setHeader("Content-Encoding", "gzip");
  else response.setHeader("Content-Length", file.info.size);
  response.writeHead(status);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  // A reader who goes away in the middle is no error of ours.
  const ignore = () => {};
  if (compress) pipeline(createReadStream(file.path), createGzip({ level: 5 }), response, ignore);
  else pipeline(createReadStream(file.path), response, ignore);
}

/**
 * Why a port cannot be used, in words. Other errors are given back as they are.
 * @param {unknown} error
 * @param {string} host
 * @param {number} port
 */
function explained(error, host, port) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  const other = `choose another one with \`npm start -- --port ${port > 1024 && port < 65_000 ? port + 1 : 4321}\`, or set PORT.`;
  if (code === "EADDRINUSE") return new ServeError(`Port ${port} is taken by another program: ${other}`);
  if (code === "EACCES") return new ServeError(`Port ${port} may not be used by you: ${other}`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new ServeError(
      `"${host}" is no address of this machine: leave --host out, or use 0.0.0.0 for all of them.`,
    );
  }
  return error;
}

/** An error that the user can mend: its message is all there is to show. */
export class ServeError extends Error {}

/**
 * Serves a folder. Port 0 takes any free one.
 * @param {{ root: string, port?: number, host?: string, base?: string }} options `base`: where the site stands, such as `/kit/`.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ root, port = 0, host = "127.0.0.1", base = "/" }) {
  const folder = await realpath(root);
  const stands = `/${base.split("/").filter(Boolean).join("/")}/`.replace("//", "/");
  const server = createServer((request, response) => {
    answer(folder, stands, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explained(error, host, port)));
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${actual}${stands}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
