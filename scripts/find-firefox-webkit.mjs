// Finds Firefox and WebKit for the tests of the embeds, and installs them where that can be done. Unlike Chromium they
// may be missing: the tests then say that they were skipped.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findOnPath, installWithApt } from "./system-programs.mjs";

const firefox = () =>
  process.env["FIREFOX_PATH"] ||
  findOnPath("firefox-esr", "firefox")[0] ||
  ["/Applications/Firefox.app/Contents/MacOS/firefox"].find((file) => existsSync(file));

/**
 * Debian's driver, the small browser that it drives, and the screen that this draws on.
 * @typedef {{ driver: string, browser: string, screen: string }} WebKit
 * @returns {WebKit | undefined}
 */
function webkit() {
  const [driver] = findOnPath("WebKitWebDriver");
  const [screen] = findOnPath("Xvfb");
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
  await installWithApt(missing, say);
  return { firefox: firefox(), webkit: webkit() };
}
