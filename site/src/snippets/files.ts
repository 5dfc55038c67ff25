/** The scripts that a page loads, as the build of the widgets lists them. */
import type { ScriptFile } from "./snippet.ts";

export type EmbedFiles = {
  /** Where they stand, from the root of the host: `/embed/v1.2.3/`. The version never changes under an address. */
  readonly folder: string;
  readonly version: string;
  /** Each file below that folder, with its hash for `integrity`. */
  readonly hashes: Readonly<Record<string, string>>;
};

/** A file as a snippet names it. One that the build does not have is our mistake. */
export function scriptOf(files: EmbedFiles, name: string, origin = ""): ScriptFile {
  const integrity = files.hashes[name];
  if (integrity === undefined) throw new RangeError(`The build of the widgets has no file ${name}.`);
  return { src: `${origin}${files.folder}${name}`, integrity };
}

/** The scripts of a widget: its holidays and its language, where there is a file for them, and then its own. */
export function scriptsFor(
  files: EmbedFiles,
  widget: string,
  options: {
    readonly origin?: string;
    readonly region?: string | undefined;
    readonly lang?: string | undefined;
  } = {},
): readonly ScriptFile[] {
  const { origin, region, lang } = options;
  const names = [
    ...(region ? [`holidays/${region}.js`] : []),
    ...(lang ? [`locales/${lang}.js`] : []),
    `${widget}.js`,
  ];
  return names
    .filter((name) => name === `${widget}.js` || Object.hasOwn(files.hashes, name))
    .map((name) => scriptOf(files, name, origin));
}
