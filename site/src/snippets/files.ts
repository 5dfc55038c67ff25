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
export function getEmbedFile(files: EmbedFiles, name: string, origin = ""): ScriptFile {
  const integrity = files.hashes[name];
  if (integrity === undefined) throw new RangeError(`The build of the widgets has no file ${name}.`);
  return { src: `${origin}${files.folder}${name}`, integrity };
}

/** The languages whose words come with the widgets, beside English. */
export const getLanguages = (files: EmbedFiles): readonly string[] =>
  Object.keys(files.hashes).flatMap((name) => /^locales\/([\w-]+)\.js$/.exec(name)?.[1] ?? []);

/** The language among those of the build that serves for another: `de` for `de-AT`. */
export const findTranslation = (files: EmbedFiles, lang: string): string | undefined =>
  getLanguages(files).find((one) => lang === one || lang.startsWith(`${one}-`));

/** The scripts of a widget: its holidays and its language, where there is a file for them, and then its own. */
export function getWidgetScripts(
  files: EmbedFiles,
  widget: string,
  options: {
    readonly origin?: string;
    readonly region?: string | undefined;
    readonly lang?: string | undefined;
  } = {},
): readonly ScriptFile[] {
  const { origin, region, lang } = options;
  const words = lang && findTranslation(files, lang);
  const known = (name: string): boolean => Object.hasOwn(files.hashes, name);
  const names = [
    ...[`holidays/${region?.split("-")[0]}.js`].filter(known),
    // The words of this widget alone, where they are in a file of their own.
    ...[`locales/${words}/${widget}.js`, `locales/${words}.js`].filter(known).slice(0, 1),
    `${widget}.js`,
  ];
  return names.map((name) => getEmbedFile(files, name, origin));
}
