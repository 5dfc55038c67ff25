import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { fromHtml } from "hast-util-from-html";
import { select, selectAll } from "hast-util-select";
import { toMdast } from "hast-util-to-mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";

type Root = ReturnType<typeof fromHtml>;
type Nodes = Root["children"][number];
type Element = Extract<Nodes, { type: "element" }>;

/** What is on a page and is no text: navigation, buttons, pictures, places to break a word, the marks beside headings. */
const OMITTED = {
  tags: new Set([
    ...["script", "style", "svg", "noscript", "nav", "form", "button", "dialog", "template", "wbr"],
    "mobile-starlight-toc",
  ]),
  classes: new Set(["sl-anchor-link", "ik-eyebrow", "ik-page-tools", "ik-page-nav"]),
};

/** What is a line of its own on the page by its style alone. */
const STRONG = {
  tags: new Set(["summary"]),
  classes: new Set(["starlight-aside__title", "side", "part-label"]),
};

/** Asked of every element of every page, for which a selector that is read anew each time would be slow. */
const isOneOf = (
  element: Element,
  { tags, classes }: { readonly tags: ReadonlySet<string>; readonly classes: ReadonlySet<string> },
): boolean => {
  const { className } = element.properties;
  return (
    tags.has(element.tagName) ||
    (Array.isArray(className) && className.some((name) => classes.has(String(name))))
  );
};

/** What stands in a line: two of them side by side are kept apart by the style sheet, and here by a space. */
const INLINE: ReadonlySet<string> = new Set(["a", "b", "span", "strong", "time"]);

/** Widgets that are text before anything else. Of the others only that they are there can be told. */
const READABLE_WIDGETS = ".ik-glossary, .ik-pathway";

const createElement = (tagName: string, children: Element["children"]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
const createText = (value: string): Extract<Nodes, { type: "text" }> => ({ type: "text", value });

const getText = (node: Nodes): string => {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map((child) => getText(child as Nodes)).join("") : "";
};

/** The children with a space between those that only the style sheet keeps apart. */
function separate(children: readonly Nodes[]): Nodes[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    const isBeside =
      child.type === "element" &&
      next?.type === "element" &&
      INLINE.has(child.tagName) &&
      INLINE.has(next.tagName) &&
      /^[\p{L}\p{N}]/u.test(getText(next));
    return isBeside ? [child, createText(" ")] : [child];
  });
}

/** A block of code with its language, and with the end of each line, which on the page is an element. */
function prepareCode(pre: Element): Element {
  const lines = selectAll(".ec-line", pre).map((line) => getText(line).replace(/\n$/, ""));
  const code = createElement("code", [createText(lines.length > 0 ? lines.join("\n") : getText(pre))]);
  code.properties = { className: [`language-${String(pre.properties["dataLanguage"] ?? "txt")}`] };
  return createElement("pre", [code]);
}

/** The element as it is told in Markdown, with its addresses as whole ones; nothing where it is left out. */
function prepare(node: Nodes, address: URL | string): Nodes[] {
  if (node.type !== "element") return node.type === "comment" ? [] : [node];
  if (isOneOf(node, OMITTED) || node.properties["hidden"]) return [];
  if (node.tagName === "pre") return [prepareCode(node)];
  if (node.tagName === "astro-island" && !select(READABLE_WIDGETS, node))
    return [createElement("p", [createText("(Here the page has a tool to use in a browser.)")])];
  const children = separate(
    node.children.flatMap((child) => prepare(child as Nodes, address)),
  ) as Element["children"];
  const element = { ...node, children };
  // A list of buttons is an empty one without them.
  if (["li", "ul", "ol"].includes(node.tagName) && getText(element).trim() === "") return [];
  if (isOneOf(node, STRONG)) return [createElement("p", [createElement("strong", children)])];
  const { href } = node.properties;
  if (typeof href === "string" && address instanceof URL && URL.canParse(href, address))
    element.properties = { ...node.properties, href: new URL(href, address).href };
  return [element];
}

/**
 * The text of a built page as Markdown, or `undefined` for a page without text of its own.
 *
 * @param html The whole page.
 * @param address Where the page will stand, so that its links are whole; its path where that is not known.
 * @example
 * pageToMarkdown("<main><h1>Help</h1><p>Call <a href='/help/'>a line</a>.</p></main>", "/help/");
 * // "# Help\n\nCall [a line](/help/).\n"
 */
export function pageToMarkdown(html: string, address: URL | string): string | undefined {
  // Only the main part is taken apart: the navigation around it is as large, and the same on every page.
  const [mainHtml] = /<main[\s>][\s\S]*<\/main>/.exec(html) ?? [];
  const main = mainHtml === undefined ? undefined : select("main", fromHtml(mainHtml, { fragment: true }));
  if (!main) return undefined;
  const children = main.children.flatMap((child) => prepare(child as Nodes, address)) as Element["children"];
  const tree = toMdast(createElement("main", children));
  return toMarkdown(tree as Parameters<typeof toMarkdown>[0], {
    extensions: [gfmToMarkdown()],
    bullet: "-",
    rule: "-",
  });
}

/**
 * The path of a page's twin: `/clinic/course/` has `/clinic/course.md`, and the front page `/index.md`.
 *
 * @example toTwinPath("/kit/clinic/course/", "/kit/"); // "/kit/clinic/course.md"
 */
export const toTwinPath = (pathname: string, base = "/"): string =>
  pathname.replace(/\/?$/, "/") === base.replace(/\/?$/, "/")
    ? `${base.replace(/\/?$/, "/")}index.md`
    : `${pathname.replace(/\/$/, "")}.md`;

/** Writes each page of the built site as Markdown beside it, and all of them as one file for machines that read. */
export const markdownTwins = (): AstroIntegration => {
  let site: string | undefined;
  let base = "/";
  return {
    name: "markdown-twins",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site;
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
          .map((file) => file.replaceAll("\\", "/"))
          .filter((file) => file.endsWith("index.html") && !file.startsWith("embed/"))
          .map((file) => file.slice(0, -"index.html".length))
          .sort();
        const texts: string[] = [];
        for (const page of pages) {
          const path = base + page;
          const address = site === undefined ? path : new URL(path, site);
          const text = pageToMarkdown(readFileSync(join(folder, page, "index.html"), "utf8"), address);
          if (text === undefined) continue;
          const file = join(folder, toTwinPath(`/${page}`));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
          texts.push(`<!-- ${String(address)} -->\n\n${text}`);
        }
        writeFileSync(join(folder, "llms-full.txt"), texts.join("\n---\n\n"));
        logger.info(`${texts.length} pages as Markdown`);
      },
    },
  };
};
