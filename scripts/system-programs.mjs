// Finds programs of the system, and installs them with apt-get where that can be done.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./spawn.mjs";

/**
 * The files on PATH that have one of these names, in the order of PATH.
 * @param {...string} names
 * @returns {string[]}
 */
export const findOnPath = (...names) =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((file) => existsSync(file));

/** Whether this program runs as the superuser of a Unix system. */
export const isSuperuser = process.getuid?.() === 0;

/**
 * Installs packages with apt-get, where there is one and it may be used. Whether that has worked is for the caller to see.
 * @param {readonly string[]} packages
 * @param {(line: string) => void} say Told what is being installed, if anything is.
 */
export async function installWithApt(packages, say) {
  if (packages.length === 0 || !isSuperuser || findOnPath("apt-get").length === 0) return;
  say(`Installing ${packages.join(", ")} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["-qq", "update"], { env, timeout: 900_000 });
  // Install them one by one: where one fails, the other is still installed.
  for (const name of packages) {
    const args = ["-qq", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "install", name];
    await run("apt-get", args, { env, timeout: 1_800_000 });
  }
}
