// Writes where the project lives into each published package: `pnpm set-address https://code.example/owner/name
// https://site.example`. Until then they have the placeholder infusionkit.example, with which a release is refused.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageNames } from "./package-check.mjs";

/**
 * The fields of a `package.json` that say where its project lives.
 *
 * @param {string} source The https address of the repository, without `.git`.
 * @param {string} home The https address of the site.
 * @param {string} name The folder of the package below `packages`.
 * @throws {Error} Where one of them is no https address.
 */
export function toAddressFields(source, home, name) {
  for (const [field, value] of Object.entries({ repository: source, homepage: home })) {
    if (!URL.canParse(value) || new URL(value).protocol !== "https:") {
      throw new Error(`${field} is "${value}": it has to be an address that begins with https://.`);
    }
  }
  const repository = source.replace(/\/$|\.git\/?$/, "");
  return {
    homepage: home.replace(/\/?$/, "/"),
    bugs: { url: `${repository}/issues` },
    repository: { type: "git", url: `git+${repository}.git`, directory: `packages/${name}` },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [source = "", home = source] = process.argv.slice(2);
  try {
    for (const name of packageNames) {
      const file = join(fileURLToPath(new URL("../packages", import.meta.url)), name, "package.json");
      const manifest = JSON.parse(readFileSync(file, "utf8"));
      writeFileSync(
        file,
        `${JSON.stringify({ ...manifest, ...toAddressFields(source, home, name) }, null, 2)}\n`,
      );
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
