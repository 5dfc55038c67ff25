import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { findWordPress, type WordPress } from "../../scripts/wordpress.mjs";
import { root } from "../dist.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** What a WordPress is made of; or why there can be none here. */
    wordpress: WordPress | { readonly missing: string };
    /** The address of the one browser of this run; empty where there is no WordPress to look at. */
    wordpressBrowser: string;
  }
}

/** The plugin as it is built. */
export const plugin: string = join(root, "packages/wordpress/dist/infusionkit");

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(plugin))
    throw new Error(`There is no plugin in ${plugin}: build it first, with \`pnpm build:packages\`.`);
  const wordpress = await findWordPress();
  provide("wordpress", wordpress);
  if ("missing" in wordpress) {
    provide("wordpressBrowser", "");
    return async () => {};
  }
  const browser = await chromium.launchServer({ executablePath: await findChromium(), args: chromiumFlags });
  provide("wordpressBrowser", browser.wsEndpoint());
  return () => browser.close();
}
