// How a file is bundled that a page takes as it is.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { shadowCssPlugin } from "./shadow-css.mjs";

/** The folder of the package. */
export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
/** @type {{ version: string }} */
export const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));

/**
 * Script in letters that mean the same in every encoding: a page in another one would read other letters.
 * @param {string} text
 */
export const toAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

const ENTRY = "script.js";
/** The beginning of a script: it imports a module and leaves out what that exports, for which a script has no place. @param {string} file */
const entryPlugin = (file) => ({
  name: "script-entry",
  resolveId: (/** @type {string} */ id) => (id === ENTRY ? id : null),
  load: (/** @type {string} */ id) =>
    id === ENTRY ? `import ${JSON.stringify(join(packageFolder, file))};` : null,
});

/**
 * Asks V8 to compile all functions beside the page's own work, while the file is being fetched, and not one after another
 * when each is first called: an "explicit compile hint", from Chrome 136. It has to stand at the beginning of the file. To
 * other engines it is a comment.
 */
const COMPILE_ALL = "//# allFunctionsCalledOnLoad\n";

/**
 * Bundles one file that needs no other: a classic script, which a page may also load as a module, but for the loader,
 * which has to know where it is.
 * @param {string} name @param {string} entry @param {string} out
 * @param {{ define?: Record<string, string>, runsWhole?: boolean }} [options] `runsWhole`: a page that has the file uses
 * most of it at once
 */
export async function bundle(name, entry, out, { define = {}, runsWhole = false } = {}) {
  await build({
    cwd: packageFolder,
    config: false,
    entry: { [name]: ENTRY },
    outDir: out,
    clean: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    dts: false,
    minify: true,
    outputOptions: { entryFileNames: "[name].js", comments: false },
    define: { __VERSION__: JSON.stringify(version), ...define },
    deps: { alwaysBundle: [/./] },
    // No module here has getters with side effects, so an unused constant made of another one's parts can be dropped.
    treeshake: { propertyReadSideEffects: false },
    plugins: [entryPlugin(entry), shadowCssPlugin()],
    logLevel: "error",
  });
  const file = join(out, `${name}.js`);
  writeFileSync(
    file,
    `${runsWhole ? COMPILE_ALL : ""}${toAscii(readFileSync(file, "utf8")).trimEnd()}\n/* InfusionKit ${version}, MIT */\n`,
  );
}
