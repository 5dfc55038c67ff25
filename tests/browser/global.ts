import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { createSiteHandler, listen } from "../../scripts/site-server.mjs";
import { dist } from "../dist.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    origin: string;
    /** The address of the one browser of this run. */
    browser: string;
  }
}

/** Serves the built site and starts the browser, once for all files. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error(`There is no built site in ${dist}: build it first, with \`pnpm build:site\`.`);
  }
  const server = await listen(createSiteHandler({ root: dist }));
  const browser = await chromium.launchServer({ executablePath: await findChromium(), args: chromiumFlags });
  provide("origin", server.origin);
  provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
