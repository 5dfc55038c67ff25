// Style sheets as text, for the shadow roots of the elements.
import { dirname, resolve } from "node:path";
import { bundle, Features, transform } from "lightningcss";

/**
 * The style sheet of an element with all that it imports, changed for a page that is not ours:
 * - `rem` would follow the page's root, which may be 10 pixels or 62.5 %: `em` follows the text around the element.
 * - no text is smaller than 16 pixels.
 * - the theme's properties are read from the page (`--ik-accent`), wherever in it they are set, and have their
 *   defaults behind that; the sheet itself uses names of its own (`--_accent`). What a sheet sets anywhere else, such as
 *   for paper and where the reader's colours count, is not the page's to change.
 *   (`--ik-sticky-top` has no default in the theme, and is read as it is.)
 * - what serves browsers that know no `light-dark` is left out.
 * - rules stand one beside another and not within each other, and without the class of the whole widget before them: in a
 *   shadow root there is nothing else that they could reach, and a browser matches them faster.
 *
 * @param {string} file
 */
function shadowCss(file) {
  const { code } = bundle({ filename: file, minify: true, include: Features.Nesting });
  const text = code
    .toString()
    .replaceAll(":root,:host", ":host")
    .replace(/\.ik-(?:course|pathway|glossary|effect) (?=[:.\w*[])/g, "")
    .replace(/font-size:(\.\d+r?em)/g, "font-size:max(16px,$1)")
    .replace(/font-size:([\d.]+)rem/g, "font-size:max(16px,$1em)")
    .replace(/(\d)rem\b/g, "$1em")
    .replace(/var\(--ik-(?!sticky)/g, "var(--_")
    .replace(/@supports not \(color:light-dark\([^{]*\{:host\{[^}]*\}\}/, "")
    .replace(/:host\{[^}]*\}/g, (rule) => rule.replace(/--ik-([\w-]+):([^;}]+)/g, "--_$1:var(--ik-$1,$2)"))
    .replace(/--ik-([\w-]+):/g, "--_$1:");
  return transform({ filename: file, code: Buffer.from(text), minify: true }).code.toString();
}

const INLINE = "?inline";

/** Lets modules import `./x.css?inline`: the text of a sheet for a shadow root. */
export const shadowCssPlugin = () => ({
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
