// Finds nginx for the test of its configuration, and installs it where that can be done. Without it the test says that it
// was skipped.
import { existsSync } from "node:fs";
import { findOnPath, installWithApt } from "./system-programs.mjs";

/** @returns {string | undefined} */
const nginx = () => findOnPath("nginx")[0] ?? ["/usr/sbin/nginx"].find((file) => existsSync(file));

/**
 * The path of nginx, after installing it if that can be done; `undefined` where it cannot be had.
 * @param {(line: string) => void} [say] Told what is being installed, if anything is.
 */
export async function findNginx(say = console.log) {
  if (nginx() === undefined) await installWithApt(["nginx-light"], say);
  return nginx();
}
