/** Links from a page, or from a fact on it, to the place in the repository where its words stand. */

const SETTING = "INFUSIONKIT_SOURCE_URL";

/**
 * Reads the setting for the address of a source file: with `{path}` where its path belongs, and `{line}` where the number
 * of a line does, such as `https://github.com/owner/name/blob/main/{path}#L{line}`. Without it pages have no such links.
 *
 * @throws RangeError for an address without `{path}`, or of another kind than http and https
 */
export function parseSourceUrl(value: string | undefined): string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  if (/^https?:\/\/[^\s{}]+\S*$/.test(text) && text.includes("{path}")) return text;
  throw new RangeError(
    `${SETTING} is "${text}". Give a web address with {path} in it, and {line} if lines have addresses, such as ` +
      `"https://github.com/owner/name/blob/main/{path}#L{line}", or leave it out.`,
  );
}

const template = parseSourceUrl(process.env[SETTING]);

/** Whether the pages of this build link to their sources. */
export const hasSourceLinks: boolean = template !== undefined;

/**
 * The address of a file of the repository, or of a line in it; `undefined` where the builder has named no repository.
 *
 * @param path the file from the root of the repository, such as `site/src/content/docs/help.mdx`
 */
export const toSourceUrl = (path: string, line = 1): string | undefined =>
  template?.replaceAll("{path}", path).replaceAll("{line}", String(line));

const DATA = "packages/core/src/data";
const texts = import.meta.glob<string>("../../packages/core/src/data/{claims,harms,benefits,terms}.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The line on which a fact begins, in the file of its kind. */
function findLine(file: string, id: string): number | undefined {
  const text = texts[`../../${file}`];
  const index = text?.split("\n").findIndex((line) => line.trim() === `id: "${id}",`) ?? -1;
  return index < 0 ? undefined : index + 1;
}

/**
 * The address of a statement in core's data: of `S7`, `H3` or `B1`.
 *
 * @throws Error where the data no longer have it in the place where it is looked for
 */
export function toClaimSourceUrl(id: string): string | undefined {
  const file = `${DATA}/${{ S: "claims", H: "harms", B: "benefits" }[id.charAt(0)] ?? "claims"}.ts`;
  return toFactSourceUrl(file, id);
}

/** The address of a term in core's data: of `bdnf`. Throws as {@link toClaimSourceUrl} does. */
export const toTermSourceUrl = (id: string): string | undefined => toFactSourceUrl(`${DATA}/terms.ts`, id);

function toFactSourceUrl(file: string, id: string): string | undefined {
  if (!hasSourceLinks) return undefined;
  const line = findLine(file, id);
  if (line === undefined) throw new Error(`${id} was not found in ${file}: adapt source-links.ts.`);
  return toSourceUrl(file, line);
}
