/** The files of the widgets that a page loads, from the list that their build writes. */
import type { ScriptFile } from "./snippet.ts";

export type EmbedFiles = {
  /** Their folder, from the root of the host: `/embed/v1.2.3/`. The files of a version never change. */
  readonly folder: string;
  readonly version: string;
  /** The hash of each file in that folder, for `integrity`. */
  readonly hashes: Readonly<Record<string, string>>;
};

/** The address and the hash of a file. Throws a RangeError for a file that the build does not have. */
export function getEmbedFile(files: EmbedFiles, name: string, origin = ""): ScriptFile {
  const integrity = files.hashes[name];
  if (integrity === undefined) throw new RangeError(`The build of the widgets has no file ${name}.`);
  return { src: `${origin}${files.folder}${name}`, integrity };
}

/** The languages that the widgets are translated into. */
export const getLanguages = (files: EmbedFiles): readonly string[] =>
  Object.keys(files.hashes).flatMap((name) => /^locales\/([\w-]+)\.js$/.exec(name)?.[1] ?? []);

/** Finds the translation for a language: `de` for `de-AT`. */
export const findTranslation = (files: EmbedFiles, lang: string): string | undefined =>
  getLanguages(files).find((one) => lang === one || lang.startsWith(`${one}-`));

/** The scripts of a widget: holidays and translation, where there are files for them, and last its own. */
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
  const translation = lang && findTranslation(files, lang);
  const exists = (name: string): boolean => Object.hasOwn(files.hashes, name);
  const names = [
    ...[`holidays/${region?.split("-")[0]}.js`].filter(exists),
    // The translation of this widget alone, where it has a file of its own.
    ...[`locales/${translation}/${widget}.js`, `locales/${translation}.js`].filter(exists).slice(0, 1),
    `${widget}.js`,
  ];
  return names.map((name) => getEmbedFile(files, name, origin));
}
