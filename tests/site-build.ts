import { execFileSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "./dist.ts";
import { makeScratchFolder } from "./scratch.ts";

/** Left out of the copy: what is built, and what is installed, which is linked. */
const NOT_COPIED: ReadonlySet<string> = new Set(["node_modules", "dist", ".astro"]);

/**
 * Builds the site with other settings into a folder of its own. It is built from a copy, because Astro keeps the list of
 * the pages beside them, and others build the public site from the same folder.
 *
 * @param settings variables of the environment, such as `{ INFUSIONKIT_AUDIENCE: "service" }`
 * @returns what the build said
 */
export function buildSiteCopy(settings: Readonly<Record<string, string>>, outDir: string): string {
  const copy = makeScratchFolder();
  cpSync(join(root, "site"), join(copy, "site"), {
    recursive: true,
    filter: (path) =>
      !relative(join(root, "site"), path)
        .split(sep)
        .some((part) => NOT_COPIED.has(part)),
  });
  symlinkSync(join(root, "site", "node_modules"), join(copy, "site", "node_modules"), "junction");
  // Pages show files of these folders.
  for (const folder of ["packages", "examples", "bench", "docs", ".changeset"])
    symlinkSync(join(root, folder), join(copy, folder), "junction");
  for (const file of ["tsconfig.base.json", "tsconfig.json"]) cpSync(join(root, file), join(copy, file));
  // What Vitest sets for the tests themselves would tell Astro of another base and another mode.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/.test(name),
    ),
  );
  return execFileSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--outDir", outDir], {
    cwd: join(copy, "site"),
    stdio: "pipe",
    encoding: "utf8",
    env: { ...env, ASTRO_TELEMETRY_DISABLED: "1", ...settings },
  });
}
