/** Every built page is valid HTML, and each of its links and anchors leads somewhere. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { dist, filesIn } from "./dist.ts";

const pages = filesIn(dist).filter((file) => file.endsWith(".html"));
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

/** The attributes of each element of a page, by a regular expression: the pages are valid, as is tested first. */
function readElements(
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
function getIds(file: string): ReadonlySet<string> {
  let ids = idsByPage.get(file);
  if (!ids) {
    const elements = readElements(readFileSync(join(dist, file), "utf8"));
    ids = new Set(elements.flatMap(({ get }) => get("id") ?? []));
    idsByPage.set(file, ids);
  }
  return ids;
}

it("there are pages to look at, and the elements of a page are read", () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(
    readElements('<a href="/x/?a=1&amp;b" class="c">t</a><input disabled>').map(({ tag }) => tag),
  ).toEqual(["a", "input"]);
  expect(readElements('<a href="/x/?a=1&amp;b" class="c">')[0]?.get("href")).toBe("/x/?a=1&b");
});

describe("valid HTML", () => {
  it.each(pages)("%s", async (page) => {
    const { results } = await validator.validateString(readFileSync(join(dist, page), "utf8"));
    const messages = results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line, selector }) => `${line}: ${ruleId}: ${message} (${selector})`),
    );
    expect(messages).toEqual([]);
  });

  it("finds what is wrong", async () => {
    const { valid } = await validator.validateString("<!doctype html><html lang=en><p><div></div></p>");
    expect(valid).toBe(false);
  });
});

describe("links", () => {
  it.each(pages)("%s", (page) => {
    const origin = "https://site.example";
    const address = new URL(page.replace(/(^|\/)index\.html$/, "$1"), `${origin}/`);
    const broken: string[] = [];
    for (const { tag, get } of readElements(readFileSync(join(dist, page), "utf8"))) {
      for (const name of ["href", "src", "component-url", "renderer-url"]) {
        const link = get(name);
        if (link === undefined || tag === "base") continue;
        const url = URL.canParse(link, address) ? new URL(link, address) : undefined;
        if (!url) broken.push(`${link} is no address`);
        if (url?.origin !== origin) continue;
        const file = toFile(decodeURI(url.pathname.slice(1)));
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (!existsSync(join(dist, file))) broken.push(`${link}: there is no ${file}`);
        else if (
          fragment !== "" &&
          file.endsWith(".html") &&
          !getIds(file).has(fragment) &&
          !isSettings(fragment)
        )
          broken.push(`${link}: ${file} has no id "${fragment}"`);
      }
    }
    expect(broken).toEqual([]);
  });
});

/** A fragment that a widget reads: `#ik=…`. It leads to no place of the page. */
const isSettings = (fragment: string): boolean => fragment.includes("=");
