// Whether a package may be packed and published. Each package runs this as its `prepack`, so that no way of packing gets
// past it: one without code, with a file that differs from its hash, or with entries that lead nowhere is refused.
// `node scripts/package-check.mjs --release` looks at all of them as a release does, and wants a changelog too.
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The packages that are published. */
export const packageNames = ["core", "holidays", "widgets", "cli"];

/** @param {unknown} entry @returns {string[]} The files that an entry of `exports` or `bin` leads to. */
const targets = (entry) => {
  if (typeof entry === "string") return [entry];
  return entry !== null && typeof entry === "object" ? Object.values(entry).flatMap(targets) : [];
};

/** @param {string} folder @param {string} pattern @returns {string[]} */
const match = (folder, pattern) =>
  globSync(pattern.replace(/^\.\//, ""), { cwd: folder }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );

/**
 * What is wrong with a package that is to be packed.
 *
 * @param {string} folder The folder of the package, with its `package.json`.
 * @param {object} [options]
 * @param {string} [options.userAgent] `npm_config_user_agent`: who is packing. Only pnpm and npm set it.
 * @param {boolean} [options.isRelease] Whether it is to be published: it then needs a changelog for its version, and an
 *   address of its source that is not the placeholder.
 * @param {boolean} [options.isRehearsal] Whether the placeholder is allowed, because nothing leaves the machine.
 * @returns {string[]} Sentences, each with the file and what to do. Empty where nothing is wrong.
 */
export function findPackageFaults(folder, { userAgent = "", isRelease = false, isRehearsal = false } = {}) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, files = [], publishConfig = {}, repository, homepage, bugs, keywords } = manifest;
  /** @type {string[]} */
  const faults = [];

  // npm does not read `publishConfig.exports`: its package would lead to sources that are not in it.
  if (userAgent.startsWith("npm/"))
    faults.push(`${name} is packed by npm: use pnpm, as npm does not write its entries.`);
  if (manifest.private) faults.push(`${name} is private.`);

  const entries = [...new Set(targets({ exports: publishConfig.exports, bin: publishConfig.bin }))];
  if (entries.length === 0) faults.push(`${name} has no entries in publishConfig.exports.`);
  for (const entry of entries) {
    const found = match(folder, entry);
    if (found.length === 0) faults.push(`${name} has no ${entry}: build it with pnpm build:packages.`);
    for (const file of found) {
      if (statSync(join(folder, file)).size === 0)
        faults.push(`${name} has an empty ${file}: build it again.`);
    }
  }

  for (const file of [
    "README.md",
    ...files.filter((/** @type {string} */ file) => file.startsWith("LICENSE")),
  ]) {
    if (!existsSync(join(folder, file))) faults.push(`${name} has no ${file}.`);
  }
  if (!existsSync(join(folder, "LICENSE"))) faults.push(`${name} has no LICENSE.`);

  const built = join(folder, "dist/index.js");
  if (existsSync(built)) {
    // A build of yesterday's sources is the wrong code, however whole it is.
    const time = statSync(built).mtimeMs;
    const newer = match(folder, "src/**/*").find(
      (file) => !/\.test\.tsx?$/.test(file) && statSync(join(folder, file)).mtimeMs > time,
    );
    if (newer)
      faults.push(`${name} was built before ${newer} was changed: build it with pnpm build:packages.`);
  }

  const maps = match(folder, "dist/**/*.map");
  if (maps.length > 0)
    faults.push(`${name} has ${maps.length} source maps, such as ${maps[0]}: they are not published.`);

  const sums = join(folder, "dist/sri.json");
  if (existsSync(sums)) {
    const { version: hashed, files: hashes } = JSON.parse(readFileSync(sums, "utf8"));
    if (hashed !== version)
      faults.push(`${name} is ${version}, and its sri.json is of ${hashed}: build it again.`);
    for (const [file, expected] of Object.entries(hashes)) {
      const path = join(folder, "dist", file);
      const found = existsSync(path)
        ? `sha384-${createHash("sha384").update(readFileSync(path)).digest("base64")}`
        : "missing";
      if (found !== expected) faults.push(`${name}: dist/${file} is not the file of its hash in sri.json.`);
    }
  } else if (targets(publishConfig.exports).includes("./dist/sri.json")) {
    faults.push(`${name} has no hashes: build it with pnpm build:packages.`);
  }

  for (const [field, value] of Object.entries({
    repository,
    homepage,
    bugs,
    keywords,
    description: manifest.description,
  })) {
    if (!value || (Array.isArray(value) && value.length === 0))
      faults.push(`${name} has no ${field} in its package.json.`);
  }

  if (isRelease) {
    const changelog = join(folder, "CHANGELOG.md");
    const headings = existsSync(changelog) ? readFileSync(changelog, "utf8") : "";
    if (!headings.split(/\r?\n/).includes(`## ${version}`)) {
      faults.push(`${name} has no changelog for ${version}: run pnpm changeset version.`);
    }
    if (!isRehearsal && /\binfusionkit\.example\b/.test(JSON.stringify([repository, homepage, bugs]))) {
      faults.push(
        `${name} still has the placeholder infusionkit.example for its address: run pnpm set-address.`,
      );
    }
  }
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isRelease = process.argv.includes("--release");
  const isRehearsal = process.argv.includes("--rehearsal");
  const folders = isRelease ? packageNames.map((name) => join(root, "packages", name)) : [process.cwd()];
  const userAgent = process.env["npm_config_user_agent"] ?? "";
  const faults = folders.flatMap((folder) =>
    findPackageFaults(folder, { userAgent: isRelease ? "" : userAgent, isRelease, isRehearsal }),
  );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  if (isRelease)
    console.log(`${folders.map((folder) => relative(root, folder)).join(", ")}: fit to be published.`);
}
