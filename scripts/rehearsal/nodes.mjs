// The releases of Node that the packages have to run under, as far as this machine has them or the registry does.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../spawn.mjs";

const windows = process.platform === "win32";
const exe = windows ? ".exe" : "";

/** @param {string} file @returns {string | undefined} */
function readVersion(file) {
  try {
    return execFileSync(file, ["--version"], { encoding: "utf8" }).trim().replace(/^v/, "");
  } catch {
    return undefined;
  }
}

/**
 * Finds a Node of each major version: on PATH, else as a package of the registry.
 *
 * @param {readonly number[]} majors Such as `[20, 22, 24]`.
 * @param {string} folder Where packages may be put.
 * @returns {Promise<{ major: number, file?: string, version?: string, reason?: string }[]>} In the same order; `reason`
 *   where there is none.
 */
export async function findNodes(majors, folder) {
  const onPath = [
    process.execPath,
    ...(process.env["PATH"] ?? "").split(delimiter).map((path) => join(path, `node${exe}`)),
  ];
  const here = [...new Set(onPath)]
    .filter((file) => existsSync(file))
    .map((file) => ({ file, version: readVersion(file) ?? "" }));
  const found = [];
  for (const major of majors) {
    const own = here.find(({ version }) => version.startsWith(`${major}.`));
    if (own) {
      found.push({ major, ...own });
      continue;
    }
    const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
    const target = join(folder, `node-${major}`);
    mkdirSync(target, { recursive: true });
    const { code } = await run(
      "npm",
      ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", target, `${name}@${major}`],
      { timeout: 300_000 },
    );
    const modules = join(target, "node_modules", name);
    const file = [join(modules, "bin", `node${exe}`), join(modules, `node${exe}`)].find((path) =>
      existsSync(path),
    );
    const version = file && readVersion(file);
    if (code === 0 && file && version) found.push({ major, file, version });
    else found.push({ major, reason: `neither PATH nor the registry has a Node ${major} for this machine` });
  }
  return found;
}
