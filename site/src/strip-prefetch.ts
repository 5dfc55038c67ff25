import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The script that Astro adds to every page, to prefetch the pages that it links to. */
const PREFETCH_SCRIPT = /<script type="module" src="[^"]*"><\/script>/g;

/**
 * Removes Astro's prefetch script from the pages for frames. There it would be one more request, and in a sandboxed
 * frame, which has no origin, an error.
 */
export const stripPrefetch = (): AstroIntegration => ({
  name: "strip-prefetch",
  hooks: {
    "astro:build:done": ({ dir, pages }) => {
      for (const { pathname } of pages.filter(({ pathname }) => pathname.startsWith("embed/"))) {
        const file = join(fileURLToPath(dir), pathname, "index.html");
        writeFileSync(file, readFileSync(file, "utf8").replace(PREFETCH_SCRIPT, ""));
      }
    },
  },
});
