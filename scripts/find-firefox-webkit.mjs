// Finds Firefox and WebKit for the tests of the embeds, and installs them where that can be done. Unlike Chromium they
// may be missing: the tests then say that they were skipped.
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./spawn.mjs";

/** @param {readonly string[]} names @returns {string | undefined} */
const onPath = (names) =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

const firefox = () =>
  process.env["FIREFOX_PATH"] ||
  onPath(["firefox-esr", "firefox"]) ||
  ["/Applications/Firefox.app/Contents/MacOS/firefox"].find((file) => existsSync(file));

/**
 * Debian's driver, the small browser that it drives, and the screen that this draws on.
 * @typedef {{ driver: string, browser: string, screen: string }} WebKit
 * @returns {WebKit | undefined}
 */
function webkit() {
  const driver = onPath(["WebKitWebDriver"]);
  const screen = onPath(["Xvfb"]);
  const libraries = "/usr/lib";
  if (!driver || !screen || !existsSync(libraries)) return undefined;
  const browser = readdirSync(libraries)
    .map((arch) => join(libraries, arch, "webkit2gtk-4.1", "MiniBrowser"))
    .find((file) => existsSync(file));
  return browser ? { driver, browser, screen } : undefined;
}

/**
 * What there is of the two, after installing what can be installed.
 * @param {(line: string) => void} [say] Told what is being installed, if anything is.
 * @returns {Promise<{ firefox: string | undefined, webkit: WebKit | undefined }>}
 */
export async function findFirefoxAndWebKit(say = console.log) {
  const missing = [...(firefox() ? [] : ["firefox-esr"]), ...(webkit() ? [] : ["webkit2gtk-driver", "xvfb"])];
  if (missing.length > 0 && process.getuid?.() === 0 && onPath(["apt-get"])) {
    say(`Installing ${missing.join(", ")} with apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["-qq", "update"], { env, timeout: 900_000 });
    // One by one: that one of them cannot be had must not keep the other away. Chromium may be under way, too.
    for (const name of missing) {
      const args = ["-qq", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "install", name];
      await run("apt-get", args, { env, timeout: 1_800_000 });
    }
  }
  return { firefox: firefox(), webkit: webkit() };
}
