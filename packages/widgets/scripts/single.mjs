// How a file is built that a page takes as it is.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
import { build } from "tsdown";
import { embedPlugins } from "./css.mjs";
import { INNER } from "./inner.mjs";

/** The folder of the package. */
export const here = dirname(dirname(fileURLToPath(import.meta.url)));
/** @type {{ version: string }} */
export const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));

const ENTRY = "entry.js";

/**
 * Builds one file that needs no other: a classic script, which a page may also load as a module, but for the loader, which
 * has to know where it is. What is named first stands first.
 * @param {string} name @param {readonly string[]} entries @param {string} out @param {Record<string, string>} [define]
 */
export async function single(name, entries, out, define = {}) {
  await build({
    cwd: here,
    config: false,
    entry: { [name]: ENTRY },
    outDir: out,
    clean: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    dts: false,
    minify: true,
    outputOptions: {
      entryFileNames: "[name].js",
      comments: false,
      generatedCode: { symbols: false },
    },
    define: { __VERSION__: JSON.stringify(version), ...define },
    deps: { alwaysBundle: [/./] },
    plugins: [
      {
        // A module that has no exports: a script can give none.
        name: "entry",
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY ? entries.map((file) => `import ${JSON.stringify(join(here, file))};`).join("") : null,
      },
      ...embedPlugins(),
    ],
    inputOptions: {
      transform: {
        // Calls with the children beside each other are shorter than those with a list of them.
        jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" },
        inject: {
          h: ["preact", "h"],
          Fragment: ["preact", "Fragment"],
        },
      },
    },
    logLevel: "error",
  });
  const file = join(out, `${name}.js`);
  const { code } = await minify(readFileSync(file, "utf8"), {
    ecma: 2020,
    // What is worked out or turned around here packs worse; "unsafe" is what no code here depends on.
    compress: {
      passes: 6,
      keep_fargs: false,
      unsafe_arrows: true,
      unsafe_comps: true,
      pure_getters: true,
      evaluate: false,
      hoist_vars: true,
    },
    // A page in another encoding would take other letters for them.
    format: { ascii_only: true },
    // Also those that some browser has somewhere: here they are ours.
    mangle: { properties: { builtins: true, regex: new RegExp(`^(?:${INNER.join("|")})$`) } },
  });
  writeFileSync(file, `${code}/* InfusionKit ${version}, MIT */\n`);
}
