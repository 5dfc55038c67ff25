/** What keeps a package that is no good from being packed or published. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { findPackageFaults, packageNames } from "../scripts/package-check.mjs";
import { toAddressFields } from "../scripts/set-address.mjs";
import { root } from "./dist.ts";
import { makeScratchFolder } from "./scratch.ts";

const scratch = makeScratchFolder();
const folder = join(scratch, "widgets");

const readManifest = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Record<string, unknown>;
const change = (changes: Readonly<Record<string, unknown>>): void =>
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...readManifest(folder), ...changes }));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const file of ["dist", "README.md", "LICENSE", "package.json"]) {
    cpSync(join(root, "packages/widgets", file), join(folder, file), { recursive: true });
  }
});

describe("a package is packed only when it is whole", () => {
  it.each(packageNames)("@infusionkit/%s, as it is built, may be packed", (name) => {
    expect(findPackageFaults(join(root, "packages", name))).toEqual([]);
  });

  it.each(packageNames)("@infusionkit/%s asks before each way of packing", (name) => {
    expect(readManifest(join(root, "packages", name))["scripts"]).toMatchObject({
      prepack: "node ../../scripts/package-check.mjs",
    });
  });

  it("refuses a package without code", () => {
    rmSync(join(folder, "dist"), { recursive: true });
    const faults = findPackageFaults(folder);
    expect(faults).toContain(
      "@infusionkit/widgets has no ./dist/index.js: build it with pnpm build:packages.",
    );
    expect(faults).toContain("@infusionkit/widgets has no hashes: build it with pnpm build:packages.");
  });

  it("refuses to pack it, as pnpm runs it", () => {
    // Where the package stands in the workspace its script is found; here the same script is named whole.
    rmSync(join(folder, "dist"), { recursive: true });
    const script = join(root, "scripts/package-check.mjs");
    change({ scripts: { prepack: `node ${JSON.stringify(script)}` } });
    const pack = () =>
      execFileSync("pnpm", ["pack", "--pack-destination", scratch], {
        cwd: folder,
        encoding: "utf8",
        stdio: "pipe",
        shell: process.platform === "win32",
      });
    expect(pack).toThrow(/prepack: [\s\S]*exited with exit status: 1/);
  });

  it("refuses an empty file", () => {
    writeFileSync(join(folder, "dist/define.js"), "");
    expect(findPackageFaults(folder)).toEqual([
      "@infusionkit/widgets has an empty dist/define.js: build it again.",
    ]);
  });

  it("refuses a file that is not the one of its hash", () => {
    writeFileSync(join(folder, "dist/embed/glossary.js"), "alert(1);");
    expect(findPackageFaults(folder)).toEqual([
      "@infusionkit/widgets: dist/embed/glossary.js is not the file of its hash in sri.json.",
    ]);
  });

  it("refuses hashes of another version", () => {
    change({ version: "1.2.3" });
    expect(findPackageFaults(folder).join()).toMatch(/is 1\.2\.3, and its sri\.json is of 0\.0\.0/);
  });

  it("refuses npm, which would publish entries that lead to sources", () => {
    expect(findPackageFaults(folder, { userAgent: "npm/11.0.0 node/v24.0.0 linux x64" })).toEqual([
      "@infusionkit/widgets is packed by npm: use pnpm, as npm does not write its entries.",
    ]);
    expect(findPackageFaults(folder, { userAgent: "pnpm/12.21.0 npm/? node/v24.0.0 linux x64" })).toEqual([]);
  });

  it("refuses source maps and code older than its sources", () => {
    writeFileSync(join(folder, "dist/index.js.map"), "{}");
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src/index.ts"), "export {};");
    const faults = findPackageFaults(folder);
    expect(faults.some((fault) => fault.includes("1 source maps, such as dist/index.js.map"))).toBe(true);
    expect(faults.some((fault) => fault.includes("was built before src/index.ts was changed"))).toBe(true);
  });
});

describe("a release", () => {
  it("needs a changelog for its version", () => {
    const missing = "@infusionkit/widgets has no changelog for 0.0.0: run pnpm changeset version.";
    expect(findPackageFaults(folder, { isRelease: true, isRehearsal: true })).toEqual([missing]);
    writeFileSync(join(folder, "CHANGELOG.md"), "# @infusionkit/widgets\n\n## 0.0.0\n\n- First.\n");
    expect(findPackageFaults(folder, { isRelease: true, isRehearsal: true })).toEqual([]);
  });

  it("is refused while the address is the placeholder", () => {
    writeFileSync(join(folder, "CHANGELOG.md"), "## 0.0.0\n");
    change(toAddressFields("https://infusionkit.example/source", "https://infusionkit.example", "widgets"));
    expect(findPackageFaults(folder, { isRelease: true }).join()).toMatch(/placeholder infusionkit\.example/);
    change(toAddressFields("https://code.test/owner/name", "https://clinic.test", "widgets"));
    expect(findPackageFaults(folder, { isRelease: true })).toEqual([]);
  });

  it("says where the project lives, in the form that the registry wants", () => {
    expect(toAddressFields("https://code.test/owner/name.git", "https://clinic.test", "core")).toEqual({
      homepage: "https://clinic.test/",
      bugs: { url: "https://code.test/owner/name/issues" },
      repository: { type: "git", url: "git+https://code.test/owner/name.git", directory: "packages/core" },
    });
    expect(() => toAddressFields("git@code.test:owner/name", "https://clinic.test", "core")).toThrow(
      'repository is "git@code.test:owner/name": it has to be an address that begins with https://.',
    );
  });
});

describe("licences", () => {
  it("the widgets say that they hold holidays under a licence of their own", () => {
    expect(readManifest(folder)["license"]).toBe("MIT AND CC-BY-SA-3.0");
    expect(readFileSync(join(folder, "dist/embed/holidays/LICENSE-DATA"), "utf8")).toContain("CC BY-SA 3.0");
  });
});
