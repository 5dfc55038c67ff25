// A real WordPress on this machine, for the tests of the plugin and its pictures: WordPress and its database as a file
// come from npm, PHP from the system. Like Firefox and WebKit they may be missing: the tests then say so.
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { run } from "./spawn.mjs";
import { findOnPath, installWithApt } from "./system-programs.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ownFiles = fileURLToPath(new URL("wordpress/", import.meta.url));

/** The packages, each with the hash of what was looked at. They are too large to be installed for everybody. */
const WORDPRESS = {
  spec: "@wp-playground/wordpress-builds@0.9.19",
  integrity:
    "sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==",
};
const SQLITE = {
  spec: "@wp-playground/cli@3.1.56",
  integrity:
    "sha512-JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==",
};
/** The release in the package that is newest: 6.7, before it came out. */
const RELEASE = "nightly";
/** The theme of the test site; the others are left out. */
const THEME = "twentytwentyfour";
const cache = join(root, "node_modules", ".cache", "infusionkit", "wordpress-0.9.19-3.1.56");

/** A WordPress that can be started. @typedef {{ php: string, template: string }} WordPress */
/** @typedef {{ id: number, name: string, password: string, rest: string }} Person */
/** @typedef {"administrator" | "editor" | "author"} Role */
/**
 * A WordPress that runs.
 * @typedef {{
 *   origin: string,
 *   version: string,
 *   folder: string,
 *   people: Record<Role, Person>,
 *   runPhp: (code: string, input?: unknown) => Promise<any>,
 *   readLog: () => string,
 *   stop: () => void,
 * }} RunningWordPress
 */

/** PHP with what WordPress needs; nothing where it is missing. */
async function findPhp() {
  const php = process.env["PHP_PATH"] || findOnPath("php")[0];
  if (php === undefined) return undefined;
  const { code, output } = await run(php, ["-m"], { timeout: 60_000 });
  const modules = output.toLowerCase().split(/\s+/);
  return code === 0 && ["pdo_sqlite", "mbstring", "xml", "dom"].every((one) => modules.includes(one))
    ? php
    : undefined;
}

/**
 * Fetches a package with npm, which compares it with what the registry says of it, and unpacks some of it.
 * @param {typeof WORDPRESS} wanted @param {string} folder @param {readonly string[]} paths
 */
async function fetchPackage({ spec, integrity }, folder, paths) {
  const packed = await run("npm", ["pack", spec, "--json", "--silent", "--pack-destination", folder], {
    cwd: folder,
    timeout: 1_200_000,
  });
  /** @type {{ filename: string, integrity: string }[]} */
  let answer = [];
  try {
    answer = JSON.parse(packed.output.slice(packed.output.indexOf("[")));
  } catch {
    // What npm says is told below.
  }
  const [file] = answer;
  if (!file) throw new Error(`npm cannot fetch ${spec}: ${packed.output.trim().slice(-300)}`);
  if (file.integrity !== integrity)
    throw new Error(`${spec} has the hash ${file.integrity}: it must be ${integrity}.`);
  const name = file.filename.replace(/^@/, "").replace("/", "-");
  const unpacked = await run("tar", ["-xzf", name, ...paths.map((path) => `package/${path}`)], {
    cwd: folder,
    timeout: 600_000,
  });
  if (unpacked.code !== 0) throw new Error(`${spec} cannot be unpacked: ${unpacked.output.trim()}`);
  rmSync(join(folder, name));
}

/** @param {string} file @param {string} folder */
function unzip(file, folder) {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(file)))) {
    const target = join(folder, path);
    if (path.endsWith("/")) mkdirSync(target, { recursive: true });
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
}

/** Puts a WordPress together that is not installed yet. @param {(line: string) => void} say */
async function makeTemplate(say) {
  const template = join(cache, "template");
  if (existsSync(template)) return template;
  say("Fetching WordPress with npm …");
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "work-"));
  try {
    await fetchPackage(WORDPRESS, work, [`src/wordpress/wp-${RELEASE}.zip`, `public/wp-${RELEASE}`]);
    const folder = join(work, "template");
    // The archive has what PHP runs; the scripts and styles of the dashboard lie beside it.
    unzip(join(work, "package", "src", "wordpress", `wp-${RELEASE}.zip`), folder);
    cpSync(join(work, "package", "public", `wp-${RELEASE}`), folder, { recursive: true, force: false });
    const content = join(folder, "wp-content");
    for (const theme of readdirSync(join(content, "themes")))
      if (theme.startsWith("twenty") && theme !== THEME)
        rmSync(join(content, "themes", theme), { recursive: true });
    for (const name of ["database", "debug.log", "plugins/hello.php"])
      rmSync(join(content, name), { recursive: true, force: true });
    await fetchPackage(SQLITE, work, ["sqlite-database-integration.zip"]);
    unzip(join(work, "package", "sqlite-database-integration.zip"), join(work, "sqlite"));
    const [inner = ""] = readdirSync(join(work, "sqlite"));
    const plugin = join(content, "plugins", "sqlite-database-integration");
    cpSync(join(work, "sqlite", inner), plugin, { recursive: true });
    cpSync(join(plugin, "db.copy"), join(content, "db.php"));
    cpSync(join(ownFiles, "wp-config.php"), join(folder, "wp-config.php"));
    mkdirSync(join(content, "mu-plugins"), { recursive: true });
    cpSync(join(ownFiles, "local-requests.php"), join(content, "mu-plugins", "local-requests.php"));
    if (!existsSync(template)) renameSync(folder, template);
    return template;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * A WordPress, after installing and fetching what is missing; or why there is none here.
 * @param {(line: string) => void} [say] Told what is being installed or fetched, if anything is.
 * @returns {Promise<WordPress | { missing: string }>}
 */
export async function findWordPress(say = console.log) {
  if ((await findPhp()) === undefined)
    await installWithApt(["php-cli", "php-sqlite3", "php-xml", "php-mbstring"], say);
  const php = await findPhp();
  if (php === undefined) return { missing: "PHP with SQLite, XML and mbstring cannot be had here" };
  try {
    return { php, template: await makeTemplate(say) };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Installs a WordPress of its own with the plugin, and serves it on this machine.
 * @param {WordPress} wordpress
 * @param {{ plugin: string, port: number }} options `plugin`: the plugin's folder.
 * @returns {Promise<RunningWordPress>}
 */
export async function startWordPress({ php, template }, { plugin, port }) {
  const folder = mkdtempSync(join(tmpdir(), "infusionkit-wordpress-"));
  const site = join(folder, "site");
  cpSync(template, site, { recursive: true });
  cpSync(plugin, join(site, "wp-content", "plugins", "infusionkit"), { recursive: true });
  const origin = `http://127.0.0.1:${port}`;
  const installed = await run(php, [join(ownFiles, "install.php"), site, origin], { timeout: 300_000 });
  const start = installed.output.lastIndexOf('{"version"');
  if (installed.code !== 0 || start < 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`WordPress could not be installed:\n${installed.output}`);
  }
  /** @type {{ version: string, people: Record<Role, Person> }} */
  const { version, people } = JSON.parse(installed.output.slice(start));
  const server = spawn(php, ["-q", "-S", `127.0.0.1:${port}`, "-t", site], {
    stdio: "ignore",
    // Several requests at once: a page asks for its own parts while it is being made.
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" },
    detached: process.platform !== "win32",
  });
  const stop = () => {
    try {
      if (server.pid !== undefined) process.kill(process.platform === "win32" ? server.pid : -server.pid);
    } catch {
      // It has ended by itself.
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let isUp = false; !isUp;) {
    if (server.exitCode !== null) {
      stop();
      throw new Error(`PHP's server has ended at once: is port ${port} taken?`);
    }
    isUp = await fetch(`${origin}/wp-login.php`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
  let files = 0;
  return {
    origin,
    version,
    folder: site,
    people,
    /** Runs PHP in this WordPress: it finds the input in `$input`, and returns a value. */
    async runPhp(code, input = null) {
      const file = join(folder, `run-${++files}.php`);
      writeFileSync(file, `<?php\n${code}`);
      const child = spawn(php, [join(ownFiles, "run.php"), site, file], {
        stdio: ["pipe", "pipe", "pipe"],
        env: { ...process.env, WORDPRESS_HOST: `127.0.0.1:${port}` },
      });
      let output = "";
      child.stdout.on("data", (chunk) => (output += chunk));
      child.stderr.on("data", (chunk) => (output += chunk));
      child.stdin.end(JSON.stringify(input));
      const exit = await new Promise((resolve) => child.on("close", resolve));
      if (exit !== 0) throw new Error(`PHP ended with ${exit}:\n${output}`);
      return JSON.parse(output.slice(output.lastIndexOf("\n") + 1));
    },
    readLog() {
      const file = join(site, "wp-content", "debug.log");
      return existsSync(file) ? readFileSync(file, "utf8") : "";
    },
    stop,
  };
}
