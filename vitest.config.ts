import { defineConfig } from "vitest/config";

// The unit and property tests of the packages, of the examples, and of what the site computes. The tests of the built site have a configuration of their own in tests/.
export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
        test: {
          name: "unit",
          include: [
            "packages/*/{src,test}/**/*.test.{ts,tsx}",
            "site/src/**/*.test.ts",
            "examples/*/*.test.ts",
          ],
          environment: "node",
          // Only to end what hangs: no test fails because the machine is busy. A poll ends before its test does, and says
          // what it has waited for.
          expect: { poll: { timeout: 60_000 } },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
