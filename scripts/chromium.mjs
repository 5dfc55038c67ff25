// Finds a Chromium for the browser tests, and fetches one where there is none.
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { run } from "./spawn.mjs";
import { findOnPath, installWithApt, isSuperuser } from "./system-programs.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** How the tests start it: no graphics card, nothing asked of the network, and no sandbox where root cannot have one. */
export const chromiumFlags = [
  ...(isSuperuser ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where the systems usually keep it. @returns {string[]} */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) => [
      join(folder, "Google Chrome.app/Contents/MacOS/Google Chrome"),
      join(folder, "Chromium.app/Contents/MacOS/Chromium"),
      join(folder, "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
    ]);
  }
  if (platform === "win32") {
    return [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, "Google/Chrome/Application/chrome.exe"),
            join(folder, "Chromium/Application/chrome.exe"),
            join(folder, "Microsoft/Edge/Application/msedge.exe"),
          ],
    );
  }
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].flatMap((name) =>
    findOnPath(name),
  );
}

/** The Chromiums that Playwright has downloaded before, the newest first. @returns {string[]} */
function fromPlaywright() {
  const { env, platform } = process;
  const caches = {
    darwin: join(homedir(), "Library/Caches/ms-playwright"),
    win32: join(env["LOCALAPPDATA"] ?? homedir(), "ms-playwright"),
  };
  const other = join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "ms-playwright");
  const cache =
    env["PLAYWRIGHT_BROWSERS_PATH"] ||
    (platform === "darwin" || platform === "win32" ? caches[platform] : other);
  if (!existsSync(cache)) return [];
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-win/chrome.exe",
    "chrome-win64/chrome.exe",
  ];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((file) => join(cache, name, file)))
    .filter((file) => existsSync(file));
}

/**
 * The first that starts. Some systems put a placeholder on PATH that only says what to install.
 * @param {readonly string[]} candidates
 */
async function firstThatRuns(candidates) {
  for (const file of candidates) {
    // On Windows the program opens a window instead of telling its version.
    if (process.platform === "win32") {
      if (existsSync(file)) return file;
    } else if (existsSync(file)) {
      const { code } = await run(file, ["--version"], { timeout: 120_000 });
      if (code === 0) return file;
    }
  }
  return undefined;
}

/** @param {(line: string) => void} say */
async function byApt(say) {
  await installWithApt(["chromium"], say);
  return firstThatRuns(usualPlaces());
}

/** @param {(line: string) => void} say */
async function byPlaywright(say) {
  const require = createRequire(join(root, "tests", "package.json"));
  let manifest;
  try {
    manifest = require.resolve("playwright-core/package.json");
  } catch {
    return undefined;
  }
  say("Fetching Chromium with Playwright …");
  const { code } = await run(process.execPath, [join(dirname(manifest), "cli.js"), "install", "chromium"], {
    timeout: 1_800_000,
  });
  if (code !== 0) return undefined;
  /** @type {{ chromium: { executablePath(): string } }} */
  const { chromium } = await import(pathToFileURL(join(dirname(manifest), "index.mjs")).href);
  return firstThatRuns([chromium.executablePath()]);
}

/**
 * The path of a Chromium that runs.
 * @param {(line: string) => void} [say] Told what is being installed, if anything is.
 * @returns {Promise<string>}
 */
export async function findChromium(say = console.log) {
  const given = process.env["CHROME_PATH"];
  if (given !== undefined && given !== "") {
    if (await firstThatRuns([given])) return given;
    throw new Error(`CHROME_PATH is "${given}", and no browser starts there.`);
  }
  const found =
    (await firstThatRuns([...usualPlaces(), ...fromPlaywright()])) ??
    (await byApt(say)) ??
    (await byPlaywright(say));
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium was found, and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.",
  );
}
