/** What has changed in each version of the packages, from their changelogs and from what waits for the next release. */

/** One change, and the packages that have it. */
export type Change = { readonly packages: readonly string[]; readonly text: string };
/** A version with its changes; `null` stands for the next one. */
export type Release = { readonly version: string | null; readonly changes: readonly Change[] };

/** The lines that changesets writes for itself: `- Updated dependencies [abc1234]`, and the packages below it. */
const isOwnLine = (text: string): boolean => /^(?:Updated dependencies|@infusionkit\/\S+@)/.test(text);

/**
 * What waits for the next release: a changeset names its packages between two lines of hyphens, and the text follows.
 *
 * @throws Error where a file is no changeset
 */
export function readChangeset(source: string): Change {
  const [, front = "", text = ""] = /^---\r?\n(.*?)\r?\n?---\r?\n(.*)$/s.exec(source) ?? [];
  const packages = [...front.matchAll(/^["']?(@infusionkit\/[\w-]+)["']?:/gm)].map(([, name = ""]) => name);
  if (packages.length === 0 || text.trim() === "")
    throw new Error(`This is no changeset: ${source.slice(0, 60)}`);
  return { packages, text: text.trim().replaceAll(/\s+/g, " ") };
}

/** The versions in the changelog of one package: `## 1.2.0`, and an item for each change, with the hash of its commit. */
export function readChangelog(name: string, source: string): readonly Release[] {
  return source
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      version: /^\S+/.exec(section)?.[0] ?? null,
      changes: section
        .split(/^- /m)
        .slice(1)
        .map((item) =>
          item
            .replace(/^###.*$/gm, "")
            .replace(/^[\da-f]{7,}: /, "")
            .replaceAll(/\s+/g, " ")
            .trim(),
        )
        .filter((text) => text !== "" && !isOwnLine(text))
        .map((text) => ({ packages: [name], text })),
    }));
}

/** The same change in several packages stands once. The next release comes first, and then the newest. */
export function joinReleases(releases: readonly Release[]): readonly Release[] {
  const versions = new Map<string | null, Map<string, string[]>>();
  for (const { version, changes } of releases) {
    const texts = versions.get(version) ?? new Map<string, string[]>();
    versions.set(version, texts);
    for (const { packages, text } of changes) texts.set(text, [...(texts.get(text) ?? []), ...packages]);
  }
  const compare = (a: string | null, b: string | null): number =>
    a === null ? -1 : b === null ? 1 : b.localeCompare(a, "en", { numeric: true });
  return [...versions]
    .sort(([a], [b]) => compare(a, b))
    .map(([version, texts]) => ({
      version,
      changes: [...texts].map(([text, packages]) => ({ packages: [...new Set(packages)].sort(), text })),
    }))
    .filter(({ changes }) => changes.length > 0);
}
