// Serves the built site, for looking at it and for the browser tests. sirv gives the files; what a static host adds to
// that is here: the site's own page for what is not there, the slash of a folder, and leave for pages of partners.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { lookup } from "mrmime";
import sirv from "sirv";

/** @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void} Handler */

/**
 * The type of a file. All text of the site is UTF-8, and a browser has to be told: else it takes a script for text in the
 * encoding of the page that loads it. The search index has types of its own, which only its script reads.
 * @param {string} path
 */
export function getContentType(path) {
  const type = lookup(path) ?? "application/octet-stream";
  return /^text\/|[/+](?:json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
}

/**
 * Answers requests from a folder, which is read anew for each.
 * @param {{ root: string, base?: string }} options `base`: where the site stands, such as `/kit/`.
 * @returns {Handler}
 */
export function createSiteHandler({ root, base = "/" }) {
  const prefix = base
    .split("/")
    .filter(Boolean)
    .map((part) => `/${part}`)
    .join("");
  const sendFile = sirv(root, {
    dev: true,
    etag: true,
    extensions: ["html"],
    setHeaders: (response, path) => {
      if (extname(path) !== "") response.setHeader("Content-Type", getContentType(path));
    },
  });
  /** @param {string} path */
  const isFolderWithPage = (path) => {
    try {
      return existsSync(join(root, decodeURI(path), "index.html"));
    } catch {
      // The address cannot be decoded.
      return false;
    }
  };
  return (request, response) => {
    // Two slashes at the beginning would make it the address of another host.
    const [path = "/", query] = (request.url ?? "/").replace(/^\/+/, "/").split("?", 2);
    const suffix = query === undefined ? "" : `?${query}`;
    /** @param {string} location */
    const redirect = (location) => response.writeHead(302, { Location: location + suffix }).end();
    const sendNotFound = () => {
      const page = join(root, "404.html");
      response.writeHead(404, { "Content-Type": getContentType(page) });
      response.end(existsSync(page) ? readFileSync(page) : "There is no such page.\n");
    };
    if (prefix !== "" && (path === "/" || path === prefix)) {
      redirect(`${prefix}/`);
    } else if (!path.startsWith(`${prefix}/`)) {
      sendNotFound();
    } else if (!path.endsWith("/") && isFolderWithPage(path.slice(prefix.length))) {
      redirect(`${path}/`);
    } else {
      request.url = path.slice(prefix.length) + suffix;
      // Pages of other sites check the widgets' files by their hashes, which needs this leave.
      if (request.url.startsWith("/embed/")) response.setHeader("Access-Control-Allow-Origin", "*");
      sendFile(request, response, sendNotFound);
    }
  };
}

/** An error that the user can mend: its message is all there is to show. */
export class ServerError extends Error {}

/**
 * Why a port cannot be used, in words. Other errors are given back as they are.
 * @param {unknown} error
 * @param {string} host
 * @param {number} port
 */
function explainListenError(error, host, port) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  const remedy = `choose another one with \`npm start -- --port ${port > 1024 && port < 65_000 ? port + 1 : 4321}\`, or set PORT.`;
  if (code === "EADDRINUSE") return new ServerError(`Port ${port} is taken by another program: ${remedy}`);
  if (code === "EACCES") return new ServerError(`Port ${port} may not be used by you: ${remedy}`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new ServerError(
      `"${host}" is no address of this machine: leave --host out, or use 0.0.0.0 for all of them.`,
    );
  }
  return error;
}

/**
 * Starts a server on this very port, or on any free one for port 0.
 * @param {Handler} handler
 * @param {{ port?: number, host?: string }} [options]
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>} Its address without a slash at the end.
 * @throws {ServerError} Where the port or the host cannot be used, with what to do about it.
 */
export async function listen(handler, { port = 0, host = "127.0.0.1" } = {}) {
  const server = createServer(handler);
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explainListenError(error, host, port)));
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return {
    origin: `http://${name}:${actualPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
