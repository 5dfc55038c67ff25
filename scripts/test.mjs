// `npm test`: every check, one line each, and at the end `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSite, isBuilt, root } from "./build.mjs";
import { findFirefoxAndWebKit } from "./find-firefox-webkit.mjs";
import { findChromium } from "./chromium.mjs";
import { findWordPress } from "./wordpress.mjs";
import { endAll, onStop, run } from "./spawn.mjs";

/** @typedef {{ passed: number, failed: number, note?: string, output?: string }} Outcome */
/**
 * One stage. It begins when those that it needs have passed. No two stages that use the same exclusive resource run at once.
 * @typedef {{ name: string, title: string, needs?: string[], exclusiveResource?: string, run: () => Promise<Outcome> }} Stage
 */

/** How long a stage may take before it is ended as hung, in milliseconds. A busy machine may need much of it. */
const LIMIT = 2_400_000;
const ZONES = ["UTC", "America/New_York", "Pacific/Apia", "Africa/Johannesburg"];
/** The tests of the core whose answers a time zone could change, if anything in them asked for one. */
const DATED = ["date", "calendar", "course", "review", "effect", "formats/"].map(
  (name) => `packages/core/src/${name}`,
);
const scratch = mkdtempSync(join(tmpdir(), "infusionkit-test-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** The settings of a published site must not change what is tested. */
const env = { ...process.env };
for (const name of Object.keys(env)) if (/^(?:INFUSIONKIT_|SITE_|PUBLIC_)/.test(name)) delete env[name];

/**
 * The outcome of a check that either passes or fails.
 * @param {import("./spawn.mjs").Result} result
 * @returns {Outcome}
 */
function check({ code, output, timedOut }) {
  if (code === 0) return { passed: 1, failed: 0 };
  return {
    passed: 0,
    failed: 1,
    output: timedOut ? `${output}\nIt was ended: it took more than ${LIMIT / 60_000} minutes.` : output,
  };
}

/** @param {string} name One of the scripts in package.json. */
const script = async (name) =>
  check(await run("pnpm", ["--silent", name], { cwd: root, env, timeout: LIMIT }));

let reports = 0;

/**
 * Runs Vitest and counts its tests.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<Outcome>}
 */
async function vitest(args, more = {}) {
  const file = join(scratch, `report-${++reports}.json`);
  const { code, output, timedOut } = await run(
    "pnpm",
    ["exec", "vitest", "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    { cwd: root, env: { ...env, NO_COLOR: "1", ...more }, timeout: LIMIT },
  );
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  let found;
  try {
    found = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return check({ code: code || 1, output: `${output}\nVitest has left no report.`, timedOut });
  }
  const passed = found.numPassedTests;
  // A file that cannot be loaded, or whose hooks fail, has no failed test of its own.
  const broken = found.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  let failed = found.numFailedTests + broken;
  let log = output;
  if (failed === 0 && code !== 0) {
    failed = 1;
    log += timedOut
      ? "\nIt was ended: it took too long."
      : "\nEvery test has passed, and yet Vitest reports an error.";
  } else if (passed + failed === 0) {
    failed = 1;
    log += "\nNo test has run.";
  }
  const skipped = found.numPendingTests + found.numTodoTests;
  const note = `${passed} ${passed === 1 ? "test" : "tests"}${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  return { passed, failed, note, output: log };
}

/** The dated tests in several time zones. @returns {Promise<Outcome>} */
async function zones() {
  /** @type {Outcome} */
  const total = { passed: 0, failed: 0, note: ZONES.join(", "), output: "" };
  for (const zone of ZONES) {
    const { failed, output } = await vitest(DATED, { TZ: zone });
    // Each zone is one check: the tests themselves are counted once, with the others.
    if (failed === 0) total.passed += 1;
    else {
      total.failed += 1;
      total.output += `TZ=${zone}\n${output ?? ""}\n`;
    }
  }
  return total;
}

/** @type {Promise<string> | undefined} */
let chromium;

async function browser() {
  try {
    return await vitest(["--config", "tests/vitest.config.ts", "--project", "browser"], {
      CHROME_PATH: await chromium,
    });
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

/** The others are found, or installed, while Chromium's tests run. @type {ReturnType<typeof findFirefoxAndWebKit> | undefined} */
let others;

async function embed() {
  try {
    const { firefox, webkit } = (await others) ?? {};
    const outcome = await vitest(["--config", "tests/vitest.config.ts", "--project", "embed"], {
      CHROME_PATH: await chromium,
    });
    // A browser that cannot be installed here counts as not tested.
    const missing = [...(firefox ? [] : ["Firefox"]), ...(webkit ? [] : ["WebKit"])];
    if (missing.length > 0)
      outcome.note = `${outcome.note}; SKIPPED: ${missing.join(", ")} cannot be had here`;
    return outcome;
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

async function wordpress() {
  try {
    const found = await findWordPress();
    // Where there is no PHP, nothing is tested: the line of the stage says so.
    if ("missing" in found) return { passed: 0, failed: 0, note: `SKIPPED: ${found.missing}` };
    return await vitest(["--config", "tests/vitest.config.ts", "--project", "wordpress"], {
      CHROME_PATH: await chromium,
    });
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

const { values } = parseArgs({ options: { only: { type: "string" } }, strict: true });
const only = values.only
  ?.split(",")
  .map((name) => name.trim())
  .filter(Boolean);

// In the order in which they are best started: those that others wait for come first.
/** @type {Stage[]} */
const stages = [
  { name: "packages", title: "Build the packages", run: () => script("build:packages") },
  {
    name: "site",
    title: "Build the site, check its links",
    needs: ["packages"],
    exclusiveResource: "site",
    run: async () =>
      only && !only.includes("site") && isBuilt(env)
        ? { passed: 1, failed: 0 }
        : check(await buildSite(env, LIMIT)),
  },
  { name: "unit", title: "Unit and property tests", needs: ["packages"], run: () => vitest([]) },
  {
    name: "built",
    title: "Built files",
    needs: ["site"],
    run: () => vitest(["--config", "tests/vitest.config.ts", "--project", "built"]),
  },
  { name: "browser", title: "Pages in Chromium", needs: ["site"], run: browser },
  { name: "embed", title: "Widgets on other people's pages", needs: ["site"], run: embed },
  { name: "wordpress", title: "The plugin in a WordPress", needs: ["site"], run: wordpress },
  { name: "types", title: "Types", exclusiveResource: "site", run: () => script("typecheck") },
  { name: "lint", title: "Lint", run: () => script("lint") },
  { name: "format", title: "Format", run: () => script("format:check") },
  { name: "zones", title: "Core in other time zones", needs: ["packages"], run: zones },
];

/** @param {string} name @returns {string[]} The stage and all that it needs. */
const withNeeds = (name) => [
  name,
  ...(stages.find((stage) => stage.name === name)?.needs ?? []).flatMap(withNeeds),
];

const unknown = only?.filter((name) => stages.every((stage) => stage.name !== name)) ?? [];
if (unknown.length > 0 || only?.length === 0) {
  console.error(
    `--only takes one or more of ${stages.map(({ name }) => name).join(", ")}, with commas between them.`,
  );
  process.exit(1);
}
const chosen =
  only === undefined ? stages : stages.filter(({ name }) => only.flatMap(withNeeds).includes(name));

onStop(async (code) => {
  await endAll();
  process.exit(code);
});

if (chosen.some(({ name }) => ["browser", "embed", "wordpress"].includes(name))) {
  // It may have to be installed: there is time for that until the site is built.
  chromium = findChromium();
  chromium.catch(() => {});
  if (chosen.some(({ name }) => name === "embed")) {
    // One installation at a time.
    others = chromium.then(
      () => findFirefoxAndWebKit(),
      () => findFirefoxAndWebKit(),
    );
  }
}

/** Whether each stage that has ended has passed. @type {Map<string, boolean>} */
const results = new Map();
/** @type {Set<Stage>} */
const running = new Set();
const waiting = [...chosen];
let passed = 0;
let failed = 0;
const width = Math.max(...chosen.map(({ title }) => title.length));

/** @param {Stage} stage @param {Outcome} outcome @param {number} [since] */
function report({ name, title }, outcome, since) {
  const { note, output = "" } = outcome;
  results.set(name, outcome.failed === 0);
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = since === undefined ? "" : `${((Date.now() - since) / 1000).toFixed(1)} s`;
  const result = outcome.failed === 0 ? "passed" : "FAILED";
  console.log(
    `${result}  ${title.padEnd(width)}  ${seconds.padStart(7)}${note === undefined ? "" : `  ${note}`}`,
  );
  if (outcome.failed > 0 && output.trim() !== "") console.log(`\n${output.trim()}\n`);
}

await new Promise((resolve) => {
  function next() {
    for (const stage of waiting.slice()) {
      const needs = (stage.needs ?? []).filter((name) => chosen.some((other) => other.name === name));
      const missing = needs.find((name) => results.get(name) === false);
      if (missing !== undefined) {
        waiting.splice(waiting.indexOf(stage), 1);
        const title = stages.find(({ name }) => name === missing)?.title ?? missing;
        report(stage, { passed: 0, failed: 1, note: `could not begin: "${title}" has failed` });
        // Others may have waited for this one in turn.
        next();
        return;
      }
      const isTaken =
        stage.exclusiveResource !== undefined &&
        [...running].some(({ exclusiveResource }) => exclusiveResource === stage.exclusiveResource);
      if (running.size >= 2 || isTaken || needs.some((name) => !results.has(name))) continue;
      waiting.splice(waiting.indexOf(stage), 1);
      running.add(stage);
      const since = Date.now();
      stage
        .run()
        .catch((error) => ({ passed: 0, failed: 1, output: String(error?.stack ?? error) }))
        .then((outcome) => {
          running.delete(stage);
          report(stage, outcome, since);
          next();
        });
    }
    if (waiting.length === 0 && running.size === 0) resolve(undefined);
  }
  next();
});

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
