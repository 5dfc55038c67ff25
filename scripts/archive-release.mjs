// Copies the embed files of a published version into the site's archive: `node scripts/archive-release.mjs 1.2.3`. A page
// with a pasted snippet names that version by its number and hashes; without the files it would show a link and no widget.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Copies `dist/embed` of an unpacked package into the archive of published versions, after comparing each file with its hash.
 * @param {string} unpacked The folder of the package, with `dist` in it.
 * @param {string} archive The folder that holds one folder for each version, such as `v1.2.3`.
 * @returns {string} The version.
 * @throws {Error} Where a file does not have its hash, or the version is archived already.
 */
export function archiveRelease(unpacked, archive) {
  const sri = JSON.parse(readFileSync(join(unpacked, "dist/sri.json"), "utf8"));
  for (const [file, hash] of Object.entries(sri.files)) {
    const found = createHash("sha384")
      .update(readFileSync(join(unpacked, "dist", file)))
      .digest("base64");
    if (`sha384-${found}` !== hash) throw new Error(`${file} of ${sri.version} is not the file of its hash.`);
  }
  const folder = join(archive, `v${sri.version}`);
  if (existsSync(folder)) throw new Error(`${sri.version} is archived already.`);
  cpSync(join(unpacked, "dist/embed"), folder, { recursive: true });
  return sri.version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [version = ""] = process.argv.slice(2);
  if (!/^\d+\.\d+\.\d+/.test(version)) {
    console.error(`"${version}" is no version: write one such as 1.2.3.`);
    process.exit(1);
  }
  const folder = mkdtempSync(join(tmpdir(), "embeds-"));
  try {
    execFileSync("npm", ["pack", `@infusionkit/widgets@${version}`, "--pack-destination", folder], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
    execFileSync("tar", ["-xzf", join(folder, tarball), "-C", folder]);
    archiveRelease(join(folder, "package"), fileURLToPath(new URL("../site/published", import.meta.url)));
    console.log(`site/published/v${version} is there: commit it.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
