import type { AstroIntegration } from "astro";

type Element = {
  readonly type: string;
  readonly tagName?: string;
  readonly children?: readonly Element[];
};
type Wrapper = {
  readonly type: "element";
  readonly tagName: "div";
  readonly properties: { readonly className: readonly string[] };
  readonly children: readonly [];
};
type Context = {
  setProperty(node: Element, key: string, value: string): void;
  textContent(node: Element): string;
  wrapNode(node: Element, wrapper: Wrapper): void;
};

/** The elements of a kind anywhere below another. */
const findElements = (node: Element, tagName: string): readonly Element[] =>
  (node.children ?? []).flatMap((child) =>
    child.tagName === tagName ? [child] : findElements(child, tagName),
  );

/**
 * Gives tables in Markdown the form of the site's other tables. On a narrow screen each row becomes a card, in which
 * every cell names its column: beside each other the columns would be too narrow to read, or lie off the screen.
 */
export const markdownTables = (): AstroIntegration => ({
  name: "markdown-tables",
  hooks: {
    "astro:config:setup": ({ config }) => {
      const { options } = config.markdown.processor as { options?: { hastPlugins?: unknown[] } };
      if (!options?.hastPlugins)
        throw new Error("The Markdown processor has changed: adapt markdown-tables.ts to it.");
      options.hastPlugins.push({
        name: "markdown-tables",
        element: {
          filter: ["table"],
          visit(table: Element, context: Context) {
            const [head] = findElements(table, "thead");
            const [body] = findElements(table, "tbody");
            if (!head || !body) return;
            const labels = findElements(head, "th").map((cell) => context.textContent(cell));
            for (const row of findElements(body, "tr"))
              findElements(row, "td").forEach((cell, i) => {
                // The first cell is the heading of the card.
                if (i > 0) context.setProperty(cell, "data-label", labels[i] ?? "");
              });
            context.wrapNode(table, {
              type: "element",
              tagName: "div",
              properties: { className: ["ik-table", "not-content"] },
              children: [],
            });
          },
        },
      });
    },
  },
});
