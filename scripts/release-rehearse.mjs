// `pnpm release:rehearse`: a release from beginning to end on this machine, and nothing of it leaves the machine. It works
// on a clone of what is committed: versions and changelogs, build, the refusals, publication to a registry of its own,
// installation in fresh projects, use under each Node, and the archive of the embeds. `--keep` leaves the folder.
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { archiveRelease } from "./archive-release.mjs";
import { packageNames } from "./package-check.mjs";
import { checkConsumers } from "./rehearsal/consumers.mjs";
import { findNodes } from "./rehearsal/nodes.mjs";
import { startRegistry } from "./rehearsal/registry.mjs";
import { endAll, onStop, run } from "./spawn.mjs";

const { values } = parseArgs({ options: { keep: { type: "boolean", default: false } }, strict: true });
const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "infusionkit-release-"));
const clone = join(scratch, "clone");
const LIMIT = 600_000;

/** @type {NodeJS.ProcessEnv} */
const env = { CI: "true", NO_COLOR: "1", pnpm_config_verify_deps_before_run: "false" };
for (const [name, value] of Object.entries(process.env)) {
  // What the pnpm around us has set for itself would reach the pnpm and npm below.
  if (!/^(?:npm|pnpm)_(?!config_registry|config_userconfig)/i.test(name)) env[name] ??= value;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [more] What is added to its environment.
 * @returns {Promise<string>} What it says.
 */
async function must(command, args, cwd, more = {}) {
  const { code, output, timedOut } = await run(command, args, {
    cwd,
    env: { ...env, ...more },
    timeout: LIMIT,
  });
  if (code === 0) return output;
  throw new Error(
    `${command} ${args.join(" ")} ${timedOut ? "did not end" : `ended with ${code}`}:\n${output.trim()}`,
  );
}

/** @param {RegExp} reason @param {string} command @param {readonly string[]} args @param {string} cwd */
async function mustRefuse(reason, command, args, cwd) {
  const { code, output } = await run(command, args, { cwd, env, timeout: LIMIT });
  if (code === 0) throw new Error(`${command} ${args.join(" ")} was to be refused, and was not.`);
  if (!reason.test(output))
    throw new Error(`${command} ${args.join(" ")} was refused for another reason:\n${output.trim()}`);
}

let steps = 0;
let skipped = 0;
/** @template T @param {string} title @param {() => Promise<T> | T} work @returns {Promise<T>} */
async function step(title, work) {
  const since = Date.now();
  const result = await work();
  steps += 1;
  const note = typeof result === "string" ? `  ${result}` : "";
  console.log(`${((Date.now() - since) / 1000).toFixed(1).padStart(6)} s  ${title}${note}`);
  return result;
}
/** @param {string} title @param {string} reason */
function skip(title, reason) {
  skipped += 1;
  console.log(`SKIPPED   ${title}: ${reason}`);
}

/** @type {Awaited<ReturnType<typeof startRegistry>> | undefined} */
let registry;
async function end() {
  await registry?.close();
  if (values.keep) console.log(`Left in ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
onStop(async (code) => {
  await endAll();
  await end();
  process.exit(code);
});

const manifestFile = (/** @type {string} */ name) => join(clone, "packages", name, "package.json");
/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
const check = ["scripts/package-check.mjs", "--release", "--rehearsal"];

try {
  const changed = await must("git", ["status", "--porcelain"], root);
  if (changed.trim() !== "") console.log("What is not committed is not in this rehearsal.");

  await step("Clone what is committed, install its dependencies", async () => {
    await must("git", ["clone", "--quiet", "--no-hardlinks", root, clone], scratch);
    await must("git", ["config", "user.name", "Release rehearsal"], clone);
    await must("git", ["config", "user.email", "rehearsal@infusionkit.example"], clone);
    await must("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], clone);
  });

  await step("Refuse a package that is not built", async () => {
    await mustRefuse(/no code|has no \.\/dist\/index\.js/, "node", check, clone);
    await mustRefuse(
      /prepack/,
      "pnpm",
      ["pack", "--pack-destination", scratch],
      join(clone, "packages/core"),
    );
  });

  const version = await step("Write versions and changelogs", async () => {
    await must("pnpm", ["changeset", "version"], clone);
    const versions = new Set(packageNames.map((name) => readJson(manifestFile(name)).version));
    if (versions.size !== 1)
      throw new Error(`The packages have ${versions.size} versions: ${[...versions].join(", ")}.`);
    const left = readdirSync(join(clone, ".changeset")).filter(
      (file) => file.endsWith(".md") && file !== "README.md",
    );
    if (left.length > 0) throw new Error(`Changesets are left: ${left.join(", ")}.`);
    // The lockfile has to fit still, as the next clone installs from it.
    await must("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], clone);
    await must("git", ["add", "--all"], clone);
    await must("git", ["commit", "--quiet", "--message", "Release"], clone);
    return [...versions].join();
  });

  await step("Build the packages", async () => void (await must("pnpm", ["build:packages"], clone)));

  await step("Refuse a wrong hash, a missing changelog and the placeholder", async () => {
    await must("node", check, clone);
    const script = join(clone, "packages/widgets/dist/embed/glossary.js");
    const code = readFileSync(script);
    appendFileSync(script, "\n");
    await mustRefuse(/not the file of its hash/, "node", check, clone);
    writeFileSync(script, code);
    const changelog = join(clone, "packages/core/CHANGELOG.md");
    renameSync(changelog, `${changelog}.away`);
    await mustRefuse(/no changelog/, "node", check, clone);
    renameSync(`${changelog}.away`, changelog);
    if (readFileSync(manifestFile("core"), "utf8").includes("infusionkit.example")) {
      await mustRefuse(/placeholder/, "node", check.slice(0, 2), clone);
    }
    await must("node", check, clone);
  });

  registry = await startRegistry(join(scratch, "registry"));
  const { address, npmrc } = registry;
  await step("Publish to a registry on 127.0.0.1", async () => {
    writeFileSync(join(clone, ".npmrc"), npmrc);
    await must("pnpm", ["changeset", "publish", "--no-git-tag"], clone);
    for (const name of packageNames) {
      const answer = await fetch(`${address}@infusionkit%2f${name}`);
      const { "dist-tags": tags, versions } = /** @type {any} */ (await answer.json());
      if (tags?.latest !== version)
        throw new Error(`The registry has ${tags?.latest} of ${name}, not ${version}.`);
      const { dist, dependencies = {} } = versions[version];
      const tarball = Buffer.from(await (await fetch(dist.tarball)).arrayBuffer());
      const hash = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
      if (hash !== dist.integrity) throw new Error(`The tarball of ${name} does not have its hash.`);
      const loose = Object.entries(dependencies).filter(([, range]) =>
        /workspace|catalog|link|file/.test(String(range)),
      );
      if (loose.length > 0) throw new Error(`${name} depends on ${loose.join()}: nobody else has that.`);
    }
    // A number is used once: the second time nothing is published.
    const again = await must("pnpm", ["changeset", "publish", "--no-git-tag"], clone);
    if (!/No unpublished|not publish|already published/i.test(again))
      throw new Error(`It was published twice:\n${again}`);
  });

  const projects = join(scratch, "projects");
  const names = packageNames.map((name) => `@infusionkit/${name}`);
  const fresh = (/** @type {string} */ name) => {
    const folder = join(projects, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".npmrc"), npmrc);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
    cpSync(join(root, "scripts/rehearsal/use.mjs"), join(folder, "use.mjs"));
    return folder;
  };
  const withNpm = fresh("with-npm");
  await step("Install in a fresh project with npm", () =>
    must("npm", ["install", "--cache", join(scratch, "npm-cache"), ...names, "preact"], withNpm).then(
      () => undefined,
    ),
  );
  const withPnpm = fresh("with-pnpm");
  await step("Install in a fresh project with pnpm", () =>
    must("pnpm", ["add", "--store-dir", join(scratch, "pnpm-store"), ...names, "preact"], withPnpm).then(
      () => undefined,
    ),
  );

  for (const { major, file, version: found, reason } of await findNodes([20, 22, 24, 26], scratch)) {
    if (file === undefined) {
      skip(`Use under Node ${major}`, reason ?? "");
      continue;
    }
    await step(`Use under Node ${found}`, async () => {
      const said = (await must(file, ["use.mjs"], withNpm)).trim();
      await must(file, ["use.mjs"], withPnpm);
      return said;
    });
  }

  await step("Use the command line", async () => {
    const args = ["plan", "--start", "2026-12-07", "--days", "monday,thursday", "--csv"];
    const table = await must("npx", ["--no-install", "infusionkit", ...args], withNpm);
    if (!/^1,Induction,2026-12-07,/m.test(table)) throw new Error(`The table is not one:\n${table}`);
    await mustRefuse(/unknown command/, "npx", ["--no-install", "infusionkit", "plna"], withNpm);
  });

  await step("Archive the embeds of the published version", () => {
    const archive = join(scratch, "published");
    archiveRelease(join(withNpm, "node_modules/@infusionkit/widgets"), archive);
    return `${readdirSync(join(archive, `v${version}`), { recursive: true }).length} files`;
  });

  await checkConsumers({ fresh, must, step, names, cache: join(scratch, "npm-cache") });

  console.log(`Rehearsed ${version}: ${steps} steps passed, ${skipped} skipped.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await end();
}
