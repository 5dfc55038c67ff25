import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findForbidden } from "@infusionkit/core/clinical";
import { beforeAll, describe, expect, it } from "vitest";
import { makeScratchFolder } from "./scratch.ts";

const site = fileURLToPath(new URL("../site", import.meta.url));
const scratch = makeScratchFolder();

/** Builds the site for an audience into a folder of its own. */
function build(audience: string, outDir: string): void {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--outDir", outDir], {
    cwd: site,
    stdio: "pipe",
    env: { ...env, ASTRO_TELEMETRY_DISABLED: "1", INFUSIONKIT_AUDIENCE: audience },
  });
}

describe("a site for professionals", () => {
  const outDir = makeScratchFolder();
  let pages: readonly string[] = [];
  beforeAll(() => {
    build("clinical", outDir);
    pages = readdirSync(outDir, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".html"),
    );
  });

  it("says so on each page, and asks search engines to stay away", () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const html = readFileSync(join(outDir, page), "utf8");
      if (page.replaceAll("\\", "/").startsWith("embed/")) {
        // The pages for frames hold the public widgets, whatever the site around them is.
        expect(findForbidden(html, "public"), page).toEqual([]);
        expect(html, page).toMatch(/<meta name="robots" content="noindex/);
        continue;
      }
      expect(html, page).toContain("health professionals only");
      expect(html, page).toMatch(/<meta name="robots" content="noindex, nofollow"/);
    }
    expect(readFileSync(join(outDir, "robots.txt"), "utf8")).toMatch(/Disallow: \/$/m);
  });

  it("may name what a public one may not: full titles, and the results of groups", () => {
    const evidence = readFileSync(join(outDir, "evidence/index.html"), "utf8");
    expect(findForbidden(evidence, "public").length).toBeGreaterThan(10);
    expect(readFileSync(join(outDir, "mechanism/six/index.html"), "utf8")).toContain(
      "Published results of groups",
    );
  });
});

it("refuses an audience that there is not, and says which there are", () => {
  expect(() => build("patients", scratch)).toThrow(/patients[\s\S]*public[\s\S]*clinical/);
});
