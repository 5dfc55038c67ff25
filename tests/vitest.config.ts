import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// No test fails because the machine is busy: these limits only end what hangs. A poll ends before its test does, and says
// what it has waited for; so does a driver or a page, after one or two minutes.
const expect = { poll: { timeout: 60_000 } };
const limits = { testTimeout: 300_000, hookTimeout: 300_000 };

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
          ...limits,
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
          ...limits,
          fileParallelism: false,
        },
      },
      {
        root,
        // The plugin in a real WordPress, where PHP can be had.
        test: {
          name: "wordpress",
          include: ["wordpress/*.test.ts"],
          environment: "node",
          globalSetup: ["wordpress/global.ts"],
          expect,
          ...limits,
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
          ...limits,
          // Two cores: one for the browser, one for the tests.
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
