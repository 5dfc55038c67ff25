// Builds the site, and knows whether it has to be built at all.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./spawn.mjs";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dist = join(root, "site", "dist");

const stampFile = join(root, "node_modules", ".infusionkit-site");
const GENERATED = new Set(["node_modules", "dist", ".astro"]);
/** The settings of the environment that change what is built. */
const SETTINGS = /^(?:INFUSIONKIT_|SITE_|PUBLIC_)/;

/** @param {string} folder Relative to the root. @param {boolean} deep @returns {string[]} */
function filesIn(folder, deep) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return deep && !GENERATED.has(entry.name) ? filesIn(path, deep) : [];
    return entry.isFile() && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** A fingerprint of all that the site is made from. @param {NodeJS.ProcessEnv} env */
function sources(env) {
  const hash = createHash("sha256").update(process.version);
  for (const name of Object.keys(env)
    .filter((key) => SETTINGS.test(key))
    .sort())
    hash.update(`\n${name}=${env[name]}`);
  for (const file of [
    ...filesIn(".", false),
    ...filesIn("packages", true),
    ...filesIn("site", true),
  ].sort()) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** When the built site was written: someone else may have built another one since. */
function written() {
  const page = join(dist, "index.html");
  return existsSync(page) ? String(statSync(page).mtimeMs) : "";
}

/**
 * Whether the built site is what its sources would give now.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function isBuilt(env = process.env) {
  if (written() === "" || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, "utf8") === `${sources(env)} ${written()}`;
}

/**
 * Builds the site.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {number} [timeout]
 */
export async function buildSite(env = process.env, timeout = 2_400_000) {
  const before = sources(env);
  rmSync(stampFile, { force: true });
  const result = await run("pnpm", ["build:site"], { cwd: root, env, timeout });
  if (result.code === 0) {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, `${before} ${written()}`);
  }
  return result;
}
