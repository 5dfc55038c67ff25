/**
 * What becomes of a snippet in editors and in the filters that content systems put pasted HTML through. The guide's tables
 * are made of the results: `pnpm vitest run --config tests/vitest.config.ts --project built editors -u` writes them anew.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compile } from "@mdx-js/mdx";
import createDOMPurify from "dompurify";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { rehype } from "rehype";
import rehypeSanitize from "rehype-sanitize";
import sanitizeHtml from "sanitize-html";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileTemplate } from "vue/compiler-sfc";
import { parsePalette } from "../site/src/snippets/colour.ts";
import { DEFAULT_CHOICE, formatSnippet, type SnippetChoice } from "../site/src/snippets/widget-snippets.ts";
import type { FilterOutcome, FilterResult } from "../site/src/text/editor-filters.ts";
import { buildWithHugo, buildWithVitePress, findHugo } from "./editors/page-generators.ts";
import { openVisualEditors, visualEditors } from "./editors/visual-editors.ts";

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
  if (found)
    return document.querySelector("script[src^='https://kit.example/embed/']") ? "whole" : "without-script";
  if (document.querySelector("a[href^='https://kit.example/']")) return "link-only";
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

/** What each form becomes. */
const tryForms = async (id: string, filter: Filter): Promise<FilterResult> => {
  const outcomes: Partial<Record<(typeof FORMS)[number], FilterOutcome>> = {};
  for (const form of FORMS) outcomes[form] = await filter(format(form), form);
  return { id, ...outcomes } as FilterResult;
};

const compareWith = (file: string, results: readonly FilterResult[]): Promise<void> =>
  expect(`${JSON.stringify(results, null, 2)}\n`).toMatchFileSnapshot(`../site/src/text/${file}`);

describe("the guide's tables are what becomes of the snippets", () => {
  it("in filters and compilers", async () => {
    const results: FilterResult[] = [];
    for (const [id, filter] of filters) results.push(await tryForms(id, filter));
    await compareWith("editor-filters.json", results);
  });

  describe("in editors that show a page as one writes it", () => {
    let editors: Awaited<ReturnType<typeof openVisualEditors>>;
    beforeAll(async () => {
      editors = await openVisualEditors();
    });
    afterAll(() => editors.close());

    it("in Chromium", async () => {
      const results: FilterResult[] = [];
      for (const id of Object.keys(visualEditors)) {
        results.push(
          await tryForms(id, async (snippet, form) => judge(await editors.pass(id, snippet), form)),
        );
      }
      await compareWith("editor-visual.json", results);
    });
  });

  describe("in programs that make pages of Markdown", () => {
    // Inside the tests' own folder, where the programs find their packages.
    const parent = join(import.meta.dirname, "node_modules/.cache");
    let folder: string;
    beforeAll(() => {
      mkdirSync(parent, { recursive: true });
      folder = mkdtempSync(join(parent, "pages-"));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("VitePress", async () => {
      const result = await tryForms("vitepress", async (snippet, form) =>
        judge(await buildWithVitePress(join(folder, form), snippet), form),
      );
      await compareWith("editor-vitepress.json", [result]);
    });

    it("Hugo", async ({ skip }) => {
      const hugo = await findHugo();
      if (hugo === undefined) return skip("Hugo is not installed, and could not be with apt-get.");
      const results: FilterResult[] = [];
      for (const allowsHtml of [false, true]) {
        const id = allowsHtml ? "hugo-html" : "hugo";
        results.push(
          await tryForms(id, async (snippet, form) =>
            judge(await buildWithHugo(hugo, join(folder, `${id}-${form}`), snippet, allowsHtml), form),
          ),
        );
      }
      await compareWith("editor-hugo.json", results);
    });
  });
});

it("MDX refuses what is no XML: a tag left open, an attribute without quotes", async () => {
  await expect(compile('<link rel="stylesheet" href="/x.css">\n')).rejects.toThrow(/closing tag/);
  await expect(compile("<a href=/x>x</a>\n")).rejects.toThrow(/Unexpected character/);
});
