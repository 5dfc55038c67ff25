// What the build makes for the elements: style sheets as text, for their shadow roots, and what compiled JSX calls.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, transform } from "lightningcss";

/**
 * The style sheet of an element with all that it imports, changed for a page that is not ours:
 * - `rem` would follow the page's root, which may be 10 pixels or 62.5 %. A length of our own, `--_rem`, follows the text
 *   around the element; in conditions, where no property counts, `em` does.
 * - no text is smaller than 16 pixels.
 * - the theme's properties are read from the page (`--ik-accent`), wherever in it they are set, and have their
 *   defaults behind that; the sheet itself uses names of its own (`--_accent`). What a sheet sets anywhere else, such as
 *   for paper and where the reader's colours count, is not the page's to change.
 * - what serves browsers that know no `light-dark` is left out.
 *
 * @param {string} file
 */
export function shadowCss(file) {
  const { code } = bundle({ filename: file, minify: true });
  const text = code
    .toString()
    .replaceAll(":root,:host", ":host")
    .replace(/font-size:(\.\d+r?em)/g, "font-size:max(16px,$1)")
    .replace(/@(?:container|media)[^{]*/g, (condition) => condition.replace(/(\d)rem\b/g, "$1em"))
    .replace(/(-?[\d.]+)rem\b/g, (_, size) => (size === "1" ? "var(--_rem)" : `calc(${size}*var(--_rem))`))
    .replaceAll("var(--ik-", "var(--_")
    .replace(/@supports not \(color:light-dark\([^{]*\{:host\{[^}]*\}\}/, "")
    .replace(/:host\{[^}]*\}/g, (rule) => rule.replace(/--ik-([\w-]+):([^;}]+)/g, "--_$1:var(--ik-$1,$2)"))
    .replace(/--ik-([\w-]+):/g, "--_$1:");
  return transform({ filename: file, code: Buffer.from(text), minify: true }).code.toString();
}

const INLINE = "?inline";

/** Lets modules import `./x.css?inline`. */
const cssPlugin = () => ({
  name: "shadow-css",
  resolveId: {
    filter: { id: /\.css\?inline$/ },
    /** @param {string} id @param {string | undefined} importer */
    handler(id, importer) {
      // As a module of JavaScript: a bundler would else do with a .css what it does with one.
      return `${resolve(dirname(importer ?? ""), id.slice(0, -INLINE.length))}.text.js`;
    },
  },
  load: {
    filter: { id: /\.css\.text\.js$/ },
    /** @param {string} id */
    handler(id) {
      return `export default ${JSON.stringify(shadowCss(id.slice(0, -".text.js".length)))};`;
    },
  },
});

/**
 * Preact's own answer to compiled JSX also serves its dev tools and string templates, which no built file needs. And a
 * file that holds one widget without hooks has a renderer of its own in the place of Preact.
 *
 * @param {boolean} small
 */
const preactPlugin = (small) => ({
  name: "preact",
  resolveId: {
    filter: { id: /^preact(?:\/jsx-runtime)?$/ },
    /** @param {string} id */
    handler: (id) =>
      id !== "preact"
        ? fileURLToPath(new URL("jsx.mjs", import.meta.url))
        : small
          ? fileURLToPath(new URL("../src/embed/render.ts", import.meta.url))
          : null,
  },
});

/**
 * For what a page takes as it is.
 *
 * @param {boolean} [small] without Preact
 */
export const embedPlugins = (small = false) => [cssPlugin(), preactPlugin(small)];

/** For the modules. */
export const buildPlugins = () => [cssPlugin()];
