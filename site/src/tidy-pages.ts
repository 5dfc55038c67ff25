import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The style of Astro's islands, which it writes in front of the first of them, where HTML permits no style. */
const ISLAND_STYLE = /<style>astro-island[^<]*<\/style>/;

/**
 * The page with the style of its islands in the head.
 *
 * @example
 * moveIslandStyle("<head></head><p><style>astro-island{display:contents}</style></p>");
 * // "<head><style>astro-island{display:contents}</style></head><p></p>"
 */
function moveIslandStyle(html: string): string {
  const style = ISLAND_STYLE.exec(html)?.[0];
  return style === undefined ? html : html.replace(style, "").replace("</head>", `${style}</head>`);
}

/** Makes the built pages valid HTML where Astro's own markup is not. */
export const tidyPages = (): AstroIntegration => ({
  name: "tidy-pages",
  hooks: {
    "astro:build:done": ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!file.endsWith(".html")) continue;
        const html = readFileSync(join(folder, file), "utf8");
        const tidy = moveIslandStyle(html);
        if (tidy !== html) writeFileSync(join(folder, file), tidy);
      }
    },
  },
});
