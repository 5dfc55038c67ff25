import { notFoundText } from "../text/search.ts";
import { create } from "./create.ts";
import { createSearch } from "./search.ts";

const MAX_SUGGESTIONS = 5;

/**
 * What somebody looked for who came to an address that does not exist: the words of its path, without what belongs to
 * addresses alone.
 *
 * @example
 * readQuery("/docs/side-efects.html", "/docs/"); // "side efects"
 */
export function readQuery(path: string, base: string): string {
  const own = path.startsWith(base) ? path.slice(base.length) : path;
  let decoded = own;
  try {
    decoded = decodeURIComponent(own);
  } catch {
    // Not encoded as an address should be: as it stands, then.
  }
  return decoded
    .replace(/\/index$|\.(?:html?|php|aspx?|md)$/gi, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Writes into a part of a page where an address that does not exist may have been meant to lead. Where nothing is found, it
 * stays empty.
 */
export async function suggestPages(part: HTMLElement, base: string, path: string): Promise<void> {
  const search = createSearch(base);
  const query = readQuery(path, base);
  // The last words are the likeliest: "patients/side-effects" is about side effects.
  const attempts = [query, query.split(" ").slice(-2).join(" "), query.split(" ").at(-1)!];
  for (const attempt of new Set(attempts.filter(Boolean))) {
    // The space says that the last word is finished.
    const { answers, pages } = await search(`${attempt} `, "all", MAX_SUGGESTIONS);
    const links = [
      ...answers.flatMap(({ href, entry }) => (href === undefined ? [] : [{ href, title: entry.title }])),
      ...pages.map(({ url, title }) => ({ href: url, title })),
    ].slice(0, MAX_SUGGESTIONS);
    if (links.length === 0) continue;
    part.replaceChildren(
      create("p", {}, notFoundText.suggestions),
      create("ul", {}, ...links.map(({ href, title }) => create("li", {}, create("a", { href }, title)))),
    );
    return;
  }
}
