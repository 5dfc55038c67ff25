import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** What Astro puts into every page, to fetch pages before they are asked for. */
const ADDED = /<script type="module" src="[^"]*"><\/script>/g;

/**
 * Leaves the widgets' pages for frames as they are written. Astro's own script would be one more request, and in a
 * sandbox, where a page has no origin, an error.
 */
export const stripPrefetch = (): AstroIntegration => ({
  name: "bare-embeds",
  hooks: {
    "astro:build:done": ({ dir, pages }) => {
      for (const { pathname } of pages.filter(({ pathname }) => pathname.startsWith("embed/"))) {
        const file = join(fileURLToPath(dir), pathname, "index.html");
        writeFileSync(file, readFileSync(file, "utf8").replace(ADDED, ""));
      }
    },
  },
});
