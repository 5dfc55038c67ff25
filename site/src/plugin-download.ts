import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Audience } from "./audience.ts";

/** Where the plugin for WordPress lies below the root of the built site. */
export const PLUGIN_FILE = "downloads/infusionkit.zip";

/**
 * Lays the plugin for WordPress beside the pages, where it has been built. Its widgets tell of the treatment, and it is for
 * public pages: the sites for other audiences go without it.
 */
export const pluginDownload = (audience: Audience): AstroIntegration => ({
  name: "plugin-download",
  hooks: {
    "astro:build:done": ({ dir, logger }) => {
      const built = fileURLToPath(new URL("../../packages/wordpress/dist/infusionkit.zip", import.meta.url));
      if (audience !== "public" || !existsSync(built)) return;
      const file = fileURLToPath(new URL(PLUGIN_FILE, dir));
      mkdirSync(dirname(file), { recursive: true });
      copyFileSync(built, file);
      logger.info(`the plugin for WordPress, as /${PLUGIN_FILE}`);
    },
  },
});
