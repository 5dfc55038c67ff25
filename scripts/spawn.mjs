// Starting other programs and ending them again, with nothing left behind.
import { spawn } from "node:child_process";

const windows = process.platform === "win32";

/** @typedef {{ code: number, output: string, timedOut: boolean }} Result */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} RunOptions */

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
let ending = false;

/**
 * One argument for the Windows command line.
 * @param {string} text
 */
const quoted = (text) => (/^[\w@%+=:,./\\-]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`);

/**
 * Runs a program to its end and keeps what it says. It gets a process group of its own, so that all that it starts can
 * be ended with it.
 * @param {string} command A name on PATH, or a whole path.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Result>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    let timedOut = false;
    /** @type {import("node:child_process").SpawnOptions} */
    const settings = { stdio: ["ignore", "pipe", "pipe"], detached: !windows, windowsHide: true };
    if (options.cwd !== undefined) settings.cwd = options.cwd;
    if (options.env !== undefined) settings.env = options.env;
    // On Windows pnpm and npm may be .cmd files, which only a shell can start.
    const child =
      windows && !command.endsWith(".exe")
        ? spawn([command, ...args].map(quoted).join(" "), { ...settings, shell: true })
        : spawn(command, [...args], settings);
    running.add(child);
    const timer =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            killTree(child, "SIGKILL");
          }, options.timeout);
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    /** @param {number} code @param {string} more */
    const done = (code, more) => {
      clearTimeout(timer);
      running.delete(child);
      // A run that was ended from outside has no result: the end of this program is under way.
      if (!ending) resolve({ code, output: Buffer.concat(chunks).toString("utf8") + more, timedOut });
    };
    child.on("error", (error) => done(127, `${error.message}\n`));
    child.on("close", (code) => done(code ?? 1, ""));
  });
}

/**
 * Ends a program and all that it started.
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killTree(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Whether any process of a child's group is left.
 * @param {import("node:child_process").ChildProcess} child
 */
function alive(child) {
  if (child.pid === undefined || windows) return false;
  try {
    process.kill(-child.pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Ends every program that `run` has started and that still runs; waits at most five seconds before it insists. */
export async function endAll() {
  ending = true;
  const children = [...running];
  for (const child of children) killTree(child, "SIGTERM");
  const until = Date.now() + 5000;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  while (children.some(alive) && Date.now() < until) await pause();
  for (const child of children) killTree(child, "SIGKILL");
}

/** @type {Readonly<Record<string, number>>} */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Calls `end` once when this program is told to stop: by Ctrl-C, by a signal, by a closed terminal, or because the npm
 * that started it is gone (npm passes a signal on to its shell only, and some shells do not pass it further).
 * @param {(code: number) => void | Promise<void>} end Given the usual exit code of the signal.
 */
export function onStop(end) {
  let stopped = false;
  /** @param {number} number */
  const stop = (number) => {
    if (stopped) return;
    stopped = true;
    void end(128 + number);
  };
  for (const [name, number] of Object.entries(SIGNALS)) process.on(name, () => stop(number));
  // A closed terminal takes nothing more; that must not end us before we have ended the others.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  if (process.env["npm_lifecycle_event"] !== undefined && !windows) {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || stop(15), 500).unref();
  }
}
