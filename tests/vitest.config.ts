import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** How long a test looks for what comes by itself, unless it says otherwise: what else runs may have the processor. */
const expect = { poll: { timeout: 15_000 } };

// The tests of what has been built: its files, and its pages in a browser. Another site than site/dist is tested with
// the variable SITE_DIST.
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        // One file after another: several of them build or serve the site, in one folder.
        test: {
          name: "built",
          include: ["*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        root,
        // The widgets on other people's pages, in three browsers one after the other.
        test: {
          name: "embed",
          include: ["embed/*.test.ts"],
          environment: "node",
          expect,
          // Longer than the 30 seconds after which a page or a driver itself says what it has waited for in vain.
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: "browser",
          include: ["browser/*.test.ts"],
          environment: "node",
          globalSetup: ["browser/global.ts"],
          expect,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // Two cores: one for the browser, one for the tests.
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
