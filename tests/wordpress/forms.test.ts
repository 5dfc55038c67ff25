/**
 * Every form of every widget, published in a real WordPress as each role, through REST and as the classic editor does it,
 * and looked at in a browser. What came of it is the table of the guide, which cannot say anything else.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publicWidgets, type PublicWidgetName } from "@infusionkit/widgets/registry";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsePalette } from "../../site/src/snippets/colour.ts";
import { DEFAULT_CHOICE, formatSnippet, type SiteContext } from "../../site/src/snippets/widget-snippets.ts";
import { root } from "../dist.ts";
import { servePublishedSite } from "./published-site.ts";
import { CLINIC_FILE, LIMIT, ROLES, useTestSite, type Role } from "./setup.ts";

/** The forms, in the order of the guide's table. */
const FORMS = ["block", "shortcode", "element", "link", "frame", "address"] as const;
type Form = (typeof FORMS)[number];

/**
 * What a reader sees: the widget; or a link that leads to it, for a word the word itself; or neither. For an address
 * `frame` is the widget in a frame that WordPress has made.
 */
type Outcome = "widget" | "frame" | "link" | "nothing";

/** How a post is saved: as the block editor does it, or as the classic editor. */
const EDITORS = ["blocks", "classic"] as const;
type EditorName = (typeof EDITORS)[number];

const site = useTestSite();

/** The site of InfusionKit, from which the snippets take their files. */
let kit: { readonly origin: string; readonly close: () => Promise<void> } | undefined;
let context: SiteContext;

beforeAll(async () => {
  if (!site.wordpress) return;
  kit = await servePublishedSite();
  const sri = JSON.parse(readFileSync(join(root, "packages/widgets/dist/sri.json"), "utf8")) as {
    readonly version: string;
    readonly files: Readonly<Record<string, string>>;
  };
  context = {
    origin: kit.origin,
    base: "/",
    files: {
      folder: `/embed/v${sri.version}/`,
      version: sri.version,
      hashes: Object.fromEntries(
        Object.entries(sri.files).map(([name, hash]) => [name.replace(/^embed\//, ""), hash]),
      ),
    },
    palette: parsePalette(readFileSync(join(root, "packages/widgets/src/theme.css"), "utf8")),
  };
  await site.saveSettings({ file: JSON.stringify(CLINIC_FILE) });
});
afterAll(() => kit?.close());

/** The widgets that have a form. */
const listWidgets = (form: Form): readonly PublicWidgetName[] =>
  publicWidgets
    .map(({ name }) => name)
    .filter((name) => name !== "term" || !["block", "frame", "address"].includes(form));

/** A snippet in the parts that go into the post, and those that an administrator puts into the footer once. */
const splitLinkSnippet = (snippet: string): { readonly post: string; readonly footer: string } => {
  const [link] = /<a\s[^]*?<\/a>/.exec(snippet) ?? [];
  if (link === undefined) throw new Error(`There is no link in ${snippet}`);
  return { post: link, footer: snippet.replace(link, "") };
};

const makeSnippet = (form: Form, widget: PublicWidgetName): string => {
  switch (form) {
    case "block":
      return `<!-- wp:infusionkit/widget ${JSON.stringify({ widget })} /-->`;
    case "shortcode":
      return widget === "term"
        ? '[infusion_word term="bdnf"]BDNF[/infusion_word]'
        : `[infusionkit widget="${widget}"]`;
    case "link":
      return splitLinkSnippet(formatSnippet({ ...DEFAULT_CHOICE, widget, type: form }, context)).post;
    default:
      return formatSnippet({ ...DEFAULT_CHOICE, widget, type: form }, context);
  }
};

/** What a person saves: the snippet in the block that their editor has for it, or as it is. */
const makeContent = (form: Form, widget: PublicWidgetName, editor: EditorName): string => {
  const snippet = makeSnippet(form, widget);
  const text = widget === "term" ? `It may raise ${snippet} for a while.` : snippet;
  if (form === "block" || editor === "classic") return text;
  if (widget === "term" && form !== "element")
    return `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;
  if (form === "shortcode") return `<!-- wp:shortcode -->\n${text}\n<!-- /wp:shortcode -->`;
  if (form === "address")
    return `<!-- wp:embed ${JSON.stringify({ url: text })} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${text}\n</div></figure>\n<!-- /wp:embed -->`;
  return `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`;
};

/** What a reader sees of a widget, once everything that is under way has come to its end. */
async function look(page: Page, widget: PublicWidgetName): Promise<Outcome> {
  const tag = `infusion-${widget}`;
  const frame = page.locator(`iframe[src*="/embed/${widget}/"]`).first();
  if ((await frame.count()) > 0) {
    // WordPress hides it until it has told its height.
    await expect.poll(() => frame.evaluate((one) => getComputedStyle(one).visibility)).toBe("visible");
    const inside = frame.contentFrame().locator(`${tag} .ik-root > *`).first();
    await frame.scrollIntoViewIfNeeded();
    await inside.waitFor({ timeout: LIMIT });
    await expect.poll(async () => (await frame.boundingBox())?.height ?? 0).toBeGreaterThan(200);
    return "frame";
  }
  const isComing = await page.evaluate(
    ([name, element]) =>
      document.querySelector(element!) !== null ||
      (document.querySelector(`a.infusion-widget[data-infusion="${name}"]`) !== null &&
        document.querySelector('script[src*="loader.js"]') !== null),
    [widget, tag],
  );
  if (isComing) {
    const element = page.locator(tag).first();
    // The loader replaces the link when it comes near the window.
    await page.evaluate(
      (selector) => document.querySelector(selector)?.scrollIntoView({ block: "center" }),
      `${tag}, a.infusion-widget[data-infusion="${widget}"]`,
    );
    const root = element.locator(".ik-root > *").first();
    await root.waitFor({ timeout: LIMIT, state: widget === "term" ? "attached" : "visible" });
    const text = await element.evaluate(
      (one) =>
        `${one.shadowRoot?.textContent ?? ""}${one.localName === "infusion-term" ? one.textContent : ""}`,
    );
    expect(text.length, `the text of ${tag}`).toBeGreaterThan(widget === "term" ? 3 : 300);
    return "widget";
  }
  if (widget === "term")
    return (await page.getByText(/It may raise\s+BDNF\s+for a while/).count()) > 0 ? "link" : "nothing";
  const address = publicWidgets.find(({ name }) => name === widget)!.page;
  const link = page.locator(
    `a[href="${kit!.origin}/${address}/"], a[href^="${kit!.origin}/embed/${widget}/"]`,
  );
  return (await link.count()) > 0 && (await link.first().isVisible()) ? "link" : "nothing";
}

/** The outcome of each form, by role and editor. */
type Table = Record<Form, Record<Role, Record<EditorName, Outcome>>>;
const table = {} as Table;

describe.each(FORMS)("%s", (form) => {
  beforeAll(async () => {
    if (!site.wordpress || form !== "link") return;
    const lines = new Set(
      listWidgets("link").flatMap((widget) =>
        splitLinkSnippet(formatSnippet({ ...DEFAULT_CHOICE, widget, type: "link" }, context))
          .footer.split("\n")
          .join(" ")
          .split(/(?<=<\/script>)/)
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    );
    // As an administrator puts the script lines into the footer, once for the site.
    await site.wordpress.runPhp(
      `file_put_contents( WPMU_PLUGIN_DIR . '/footer.php', "<?php add_action( 'wp_footer', static function () { echo " . var_export( $input, true ) . "; } );" ); return true;`,
      [...lines].join("\n"),
    );
  });

  // For this form alone: the others have to do without.
  afterAll(async () => {
    if (form === "link") await site.wordpress?.runPhp("return unlink( WPMU_PLUGIN_DIR . '/footer.php' );");
  });

  it.each(ROLES.flatMap((role) => EDITORS.map((editor) => [role, editor] as const)))(
    "published by an %s, %s editor: every widget, or the link to it",
    async (role, editor) => {
      const widgets = listWidgets(form);
      const content = widgets.map((widget) => makeContent(form, widget, editor)).join("\n\n");
      const publish = editor === "blocks" ? site.publish : site.publishClassic;
      const { page } = await site.visit(await publish(role, `${form}-${role}-${editor}`, content));
      const outcomes: Partial<Record<PublicWidgetName, Outcome>> = {};
      for (const widget of widgets) outcomes[widget] = await look(page, widget);
      await page.close();
      const [outcome, ...others] = new Set(Object.values(outcomes));
      expect(others, `all widgets alike: ${JSON.stringify(outcomes)}`).toEqual([]);
      // Never a hole: WordPress removes a frame from what an author saves, and leaves the link below it.
      expect(outcome).not.toBe("nothing");
      ((table[form] ??= {} as Table[Form])[role] ??= {} as Table[Form][Role])[editor] = outcome!;
    },
  );
});

it("comes out as the guide says", async ({ skip }) => {
  if (!site.wordpress) skip();
  const [major] = site.wordpress.version.split("-");
  await expect(`${JSON.stringify({ wordpress: major, forms: table }, null, 2)}\n`).toMatchFileSnapshot(
    "../../site/src/text/wordpress-forms.json",
  );
});
