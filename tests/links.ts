/** What a built page links: whether each address leads to a file, and each anchor to a place. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The attributes of each element of a page, by a regular expression: the pages are valid, as is tested first. */
export function readElements(
  html: string,
): { readonly tag: string; readonly get: (name: string) => string | undefined }[] {
  const markup = html.replace(/<(script|style)\b([^>]*)>.*?<\/\1>/gs, "<$1$2>");
  return [...markup.matchAll(/<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, tag = "", attributes = ""]) => ({
      tag,
      get: (name) => {
        const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=\\s|$)`).exec(attributes);
        return found ? (found[1] ?? "").replaceAll("&amp;", "&").replaceAll("&#38;", "&") : undefined;
      },
    }),
  );
}

/** The page behind an address below the site's root: `clinic/course/` is `clinic/course/index.html`. */
const toFile = (path: string): string => (path === "" || path.endsWith("/") ? `${path}index.html` : path);

const idsByPage = new Map<string, ReadonlySet<string>>();
function getIds(page: string): ReadonlySet<string> {
  let ids = idsByPage.get(page);
  if (!ids) {
    const elements = readElements(readFileSync(page, "utf8"));
    ids = new Set(elements.flatMap(({ get }) => get("id") ?? []));
    idsByPage.set(page, ids);
  }
  return ids;
}

/** A fragment that a widget reads: `#ik=…`. It leads to no place of the page. */
const isSettings = (fragment: string): boolean => fragment.includes("=");

/** What a page of a built site links, and is not there: files, and places in pages. */
export function findBrokenLinks(folder: string, page: string): readonly string[] {
  const origin = "https://site.example";
  const address = new URL(page.replace(/(^|\/)index\.html$/, "$1"), `${origin}/`);
  const broken: string[] = [];
  for (const { tag, get } of readElements(readFileSync(join(folder, page), "utf8"))) {
    for (const name of ["href", "src", "component-url", "renderer-url"]) {
      const link = get(name);
      if (link === undefined || tag === "base") continue;
      const url = URL.canParse(link, address) ? new URL(link, address) : undefined;
      if (!url) broken.push(`${link} is no address`);
      if (url?.origin !== origin) continue;
      const file = toFile(decodeURI(url.pathname.slice(1)));
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (!existsSync(join(folder, file))) broken.push(`${link}: there is no ${file}`);
      else if (
        fragment !== "" &&
        file.endsWith(".html") &&
        !getIds(join(folder, file)).has(fragment) &&
        !isSettings(fragment)
      )
        broken.push(`${link}: ${file} has no id "${fragment}"`);
    }
  }
  return broken;
}
