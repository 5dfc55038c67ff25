// Keeps the embeds' files of a published version for the site: `node scripts/keep-embeds.mjs 1.2.3`. Pages that have
// pasted a snippet name that version by its number and its hashes; without the files they would show no more than a link.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Copies `dist/embed` of an unpacked package to where the site has its published versions, after a look at each hash.
 * @param {string} unpacked @param {string} published @returns {string} the version
 */
export function keep(unpacked, published) {
  const sri = JSON.parse(readFileSync(join(unpacked, "dist/sri.json"), "utf8"));
  for (const [file, hash] of Object.entries(sri.files)) {
    const found = createHash("sha384")
      .update(readFileSync(join(unpacked, "dist", file)))
      .digest("base64");
    if (`sha384-${found}` !== hash) throw new Error(`${file} of ${sri.version} is not the file of its hash.`);
  }
  const folder = join(published, `v${sri.version}`);
  if (existsSync(folder)) throw new Error(`${sri.version} is kept already.`);
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
    const archive = readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
    execFileSync("tar", ["-xzf", join(folder, archive), "-C", folder]);
    keep(join(folder, "package"), fileURLToPath(new URL("../site/published", import.meta.url)));
    console.log(`site/published/v${version} is there: commit it.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
