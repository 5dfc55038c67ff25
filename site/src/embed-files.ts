/** Which files of the embeds the site serves: those of this build, and those of versions that were published. */

import { serviceWidgets, widgetScripts } from "@infusionkit/widgets/registry";

/** The text of each file by its path: `course-calculator.js`; of a published version `v1.2.3/course-calculator.js`. */
export type EmbedTexts = Readonly<Record<string, string>>;

/**
 * Every file that is served: those of this build both with their version and without it, and those of published
 * versions, so that a snippet which names an older version continues to work.
 *
 * @throws Error if a published file is outside a version's folder, or if this build would change a published version:
 * the hashes in pasted snippets would then make every browser refuse the file
 */
export function collectServedFiles(built: EmbedTexts, version: string, published: EmbedTexts): EmbedTexts {
  const own = Object.fromEntries(
    Object.entries(built).flatMap(([file, text]) => [
      [file, text],
      [`v${version}/${file}`, text],
    ]),
  );
  for (const [path, text] of Object.entries(published)) {
    if (!/^v\d+\.\d+\.\d+[^/]*\/./.test(path)) {
      throw new Error(
        `site/published/${path} is in no folder of a version such as v1.2.3. Move it into one.`,
      );
    }
    if (path.startsWith(`v${version}/`) && own[path] !== text) {
      throw new Error(`${path} was published with other content: give this build a new version.`);
    }
  }
  return { ...own, ...published };
}

const serviceScripts: ReadonlySet<string> = new Set(serviceWidgets.map(({ service }) => service.script));

/** The scripts that define widgets, all of them together included. */
const definingScripts: ReadonlySet<string> = new Set(["all", ...widgetScripts.map(({ script }) => script)]);

/**
 * Whether a site for where even a hint at a medicine counts serves a file of the embeds: its widgets, their languages,
 * and what loads them. A language as a whole has the words of every widget.
 *
 * @example isServiceFile("v1.2.3/locales/de/effect-service.js"); // true
 * @example isServiceFile("glossary.js"); // false
 */
export function isServiceFile(path: string): boolean {
  const file = path.replace(/^v\d[^/]*\//, "");
  const [, name = ""] = /([^/]+)\.\w+$/.exec(file) ?? [];
  if (/^locales\/[^/]+$/.test(file)) return false;
  return serviceScripts.has(name) || !definingScripts.has(name);
}
