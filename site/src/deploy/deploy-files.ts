import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { formatPolicy, getFrameHeaders } from "../frame-policy.ts";
import { formatHeadersFile } from "./headers-file.ts";
import { formatNginxMaps } from "./nginx.ts";
import { formatSitePolicy, listScriptHashes } from "./policies.ts";

/** Below the built site: `_headers` for static hosts, and what `deploy/nginx.conf` includes. */
export const HEADERS_FILE = "_headers";
export const NGINX_FILE = "_nginx/maps.conf";

/** Writes what servers need to know of a build. It runs last: the policies name the scripts of the finished pages. */
export const deployFiles = (): AstroIntegration => {
  let base = "/";
  let origin: string | undefined;
  return {
    name: "deploy-files",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
        origin = config.site && new URL(config.site).origin;
      },
      "astro:build:done": ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((file) => file.endsWith(".html"))
          .map((file) => readFileSync(join(folder, file), "utf8"));
        const hashes = listScriptHashes(pages);
        const policy = formatSitePolicy(hashes);
        const entries = readdirSync(folder, { withFileTypes: true }).map((entry) =>
          entry.isDirectory() ? `${entry.name}/` : entry.name,
        );
        const frameHeaders = getFrameHeaders(origin ?? "https: http:");
        writeFileSync(join(folder, HEADERS_FILE), formatHeadersFile(entries, base, { policy, frameHeaders }));
        mkdirSync(join(folder, "_nginx"), { recursive: true });
        writeFileSync(
          join(folder, NGINX_FILE),
          formatNginxMaps(base, {
            policy,
            framePolicy: `${formatPolicy("$scheme://$http_host")}; frame-ancestors *`,
            frameReferrer: frameHeaders["Referrer-Policy"] ?? "",
          }),
        );
        logger.info(`headers for static hosts and for nginx; ${hashes.length} scripts in pages, by hash`);
      },
    },
  };
};
