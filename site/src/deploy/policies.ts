/** What a server should send with the pages: which scripts may run, who may show them in a frame, what may be kept. */
import { createHash } from "node:crypto";

/** The types of a script that a browser runs. All others, such as linked data, are data to it. */
const RUNNABLE = /^(?:|module|text\/javascript)$/;

/**
 * The hashes of the scripts that stand in some pages, as a policy names them, each once.
 *
 * @example listScriptHashes(["<script>go()</script>"]); // ["'sha256-…='"]
 */
export function listScriptHashes(pages: readonly string[]): readonly string[] {
  const hashes = new Set<string>();
  for (const page of pages) {
    for (const [, attributes = "", text = ""] of page.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)) {
      const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? "";
      if (/\ssrc=/.test(attributes) || text === "" || !RUNNABLE.test(type)) continue;
      hashes.add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    }
  }
  return [...hashes].sort();
}

/**
 * The policy for the pages of the site. Scripts run from the site's own files, and those that stand in a page by their
 * hash. Styles may stand in a page: what is drawn there has positions of its own. The search runs WebAssembly.
 */
export const formatSitePolicy = (hashes: readonly string[]): string =>
  [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");

/** The headers that every file may have. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** A file whose name changes with its content may be kept for a year. */
export const KEEP = "public, max-age=31536000, immutable";
/** All others are asked for again, and sent only where they have changed. */
export const REVALIDATE = "no-cache";
