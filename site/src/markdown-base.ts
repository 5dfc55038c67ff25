import type { AstroIntegration } from "astro";

type Link = { readonly url: string };
type Context = { setProperty(node: Link, key: "url", value: string): void };

/**
 * Adds the site's base to links such as `/glossary/` in Markdown. Astro leaves them as they are, and where the site is
 * published in a folder they would lead out of it.
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
