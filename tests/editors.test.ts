/**
 * What becomes of a snippet in editors and in the filters that content systems put pasted HTML through. The guide's table
 * is made of the results: `pnpm vitest run --config tests/vitest.config.ts --project built editors -u` writes it anew.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compile } from "@mdx-js/mdx";
import createDOMPurify from "dompurify";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { rehype } from "rehype";
import rehypeSanitize from "rehype-sanitize";
import sanitizeHtml from "sanitize-html";
import { expect, it } from "vitest";
import { compileTemplate } from "vue/compiler-sfc";
import { parsePalette } from "../site/src/snippets/colour.ts";
import { DEFAULT_CHOICE, formatSnippet, type SnippetChoice } from "../site/src/snippets/widget-snippets.ts";
import type { FilterOutcome, FilterResult } from "../site/src/text/editor-filters.ts";

const require = createRequire(import.meta.url);
const sri = JSON.parse(readFileSync(require.resolve("@infusionkit/widgets/sri.json"), "utf8")) as {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
};
const context = {
  origin: "https://kit.example",
  base: "/",
  palette: parsePalette(readFileSync(require.resolve("@infusionkit/widgets/theme.css"), "utf8")),
  files: {
    folder: `/embed/v${sri.version}/`,
    version: sri.version,
    hashes: Object.fromEntries(
      Object.entries(sri.files).map(([name, hash]) => [name.replace("embed/", ""), hash]),
    ),
  },
};
const FORMS = ["element", "link", "frame"] as const;
const format = (type: SnippetChoice["type"]): string =>
  // With a setting in JSON, which has quotes and braces in it.
  formatSnippet(
    { ...DEFAULT_CHOICE, type, accent: { light: "#004488", dark: undefined }, clinic: "Clinic & sons" },
    context,
  );

/** What a browser would find of a form in a piece of HTML. */
function judge(html: string, form: (typeof FORMS)[number]): FilterOutcome {
  const { document } = new JSDOM(html).window;
  const found = {
    element: document.querySelector("infusion-course-calculator[colours][region]"),
    link: document.querySelector("a.infusion-widget[data-infusion][data-colours][data-region]"),
    frame: document.querySelector("iframe[src*='/embed/'][sandbox]"),
  }[form];
  if (found) return document.querySelector("script[src]") ? "whole" : "without-script";
  if (form !== "frame" && document.querySelector("a[href^='https://kit.example/']")) return "link-only";
  return document.body.textContent.includes("/embed/") ? "text" : "removed";
}

const purify = createDOMPurify(new JSDOM("").window);
const markdown = new MarkdownIt({ html: true });
type Filter = (snippet: string, form: (typeof FORMS)[number]) => FilterOutcome | Promise<FilterOutcome>;
const filters: readonly (readonly [id: string, filter: Filter])[] = [
  ["dompurify", (snippet, form) => judge(purify.sanitize(snippet), form)],
  ["sanitize-html", (snippet, form) => judge(sanitizeHtml(snippet), form)],
  [
    "rehype-sanitize",
    (snippet, form) => judge(String(rehype().use(rehypeSanitize).processSync(snippet)), form),
  ],
  ["markdown-it", (snippet, form) => judge(markdown.render(`# A page\n\n${snippet}\n`), form)],
  [
    "markdown-it-escaping",
    (snippet, form) => judge(new MarkdownIt().render(`# A page\n\n${snippet}\n`), form),
  ],
  [
    "mdx",
    async (snippet, form) => {
      const code = String(await compile(`# A page\n\n${snippet}\n`));
      expect(code).toContain(
        { element: "infusion-course-calculator", link: "infusion-widget", frame: "iframe" }[form],
      );
      return "whole" as const;
    },
  ],
  [
    "vue",
    (snippet, form) => {
      // As a page of VitePress reaches the compiler of Vue, in which a template has no scripts.
      const { code, errors } = compileTemplate({
        source: markdown.render(`# A page\n\n${snippet}\n`),
        filename: "page.vue",
        id: "page",
        compilerOptions: { isCustomElement: (tag) => tag.startsWith("infusion-") },
      });
      expect(errors.filter((error) => !/side effect/.test(`${error}`))).toEqual([]);
      expect(code).toContain(
        { element: "infusion-course-calculator", link: "infusion-widget", frame: "iframe" }[form],
      );
      return /\/embed\/v[^"'`]*\.js/.test(code) ? "whole" : "without-script";
    },
  ],
];

it("the guide's table is what the filters do with the snippets", async () => {
  const results: FilterResult[] = [];
  for (const [id, filter] of filters) {
    const outcomes = await Promise.all(FORMS.map(async (form) => [form, await filter(format(form), form)]));
    results.push({ id, ...Object.fromEntries(outcomes) } as FilterResult);
  }
  await expect(`${JSON.stringify(results, null, 2)}\n`).toMatchFileSnapshot(
    "../site/src/text/editor-filters.json",
  );
});

it("MDX refuses what is no XML: a tag left open, an attribute without quotes", async () => {
  await expect(compile('<link rel="stylesheet" href="/x.css">\n')).rejects.toThrow(/closing tag/);
  await expect(compile("<a href=/x>x</a>\n")).rejects.toThrow(/Unexpected character/);
});
