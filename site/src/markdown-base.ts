import type { AstroIntegration } from "astro";

type Link = { readonly url: string };
type Context = { setProperty(node: Link, key: "url", value: string): void };

/**
 * Lets a Markdown page link to `/glossary/` wherever the site stands: Astro leaves such links as they are written, and
 * in a folder they would lead out of the site.
 */
export const markdownBase = (): AstroIntegration => ({
  name: "markdown-base",
  hooks: {
    "astro:config:setup": ({ config }) => {
      const base = config.base.replace(/\/$/, "");
      if (!base) return;
      const { options } = config.markdown.processor as { options?: { mdastPlugins?: unknown[] } };
      if (!options?.mdastPlugins)
        throw new Error("The Markdown processor has changed: adapt markdown-base.ts to it.");
      options.mdastPlugins.push({
        name: "markdown-base",
        link(node: Link, context: Context) {
          if (node.url.startsWith("/")) context.setProperty(node, "url", base + node.url);
        },
      });
    },
  },
});
