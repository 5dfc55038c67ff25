/** What editors, filters and compilers do with the snippets, as the tests of the editors found it. */
import filters from "./editor-filters.json";
import hugo from "./editor-hugo.json";
import visual from "./editor-visual.json";
import vitePress from "./editor-vitepress.json";

/** What is left of a form: all of it; all but its script; a plain link; its code as text; nothing. */
export type FilterOutcome = "whole" | "without-script" | "link-only" | "text" | "removed";

/** What one of them leaves of each form. */
export type FilterResult = {
  readonly id: string;
  readonly element: FilterOutcome;
  readonly link: FilterOutcome;
  readonly frame: FilterOutcome;
};

const names: Readonly<Record<string, string>> = {
  tinymce: "TinyMCE 8, in its source code view",
  ckeditor: "CKEditor 5, in source editing mode",
  "ckeditor-html": "CKEditor 5, in an HTML embed",
  quill: "Quill 2",
  dompurify: "DOMPurify, with default settings",
  "sanitize-html": "sanitize-html, with default settings",
  "rehype-sanitize": "rehype-sanitize, with default settings",
  "markdown-it": "Markdown with HTML allowed (markdown-it)",
  "markdown-it-escaping": "Markdown with HTML not allowed (markdown-it)",
  mdx: "MDX",
  vue: "A Vue template",
  vitepress: "VitePress 1, in the page it builds",
  hugo: "Hugo, with default settings",
  "hugo-html": "Hugo, with HTML allowed in Markdown",
};

const outcomeText: Readonly<Record<FilterOutcome, string>> = {
  whole: "Works",
  "without-script": "Kept without its script: put the script line elsewhere on the site",
  "link-only": "Only a plain link is kept",
  text: "Its code appears as text",
  removed: "Removed",
};

/** The rows of the guide's table. */
export const filterRows = ([...visual, ...filters, ...vitePress, ...hugo] as readonly FilterResult[]).map(
  ({ id, element, link, frame }) => ({
    where: names[id] ?? id,
    element: outcomeText[element],
    link: outcomeText[link],
    frame: outcomeText[frame],
  }),
);
