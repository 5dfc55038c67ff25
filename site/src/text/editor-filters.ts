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
  tinymce: "TinyMCE 8, in its source code",
  ckeditor: "CKEditor 5, in its source editing",
  "ckeditor-html": "CKEditor 5, in an HTML embed",
  quill: "Quill 2",
  dompurify: "DOMPurify, with its own settings",
  "sanitize-html": "sanitize-html, with its own settings",
  "rehype-sanitize": "rehype-sanitize, with its own settings",
  "markdown-it": "Markdown with HTML allowed (markdown-it)",
  "markdown-it-escaping": "Markdown with HTML not allowed (markdown-it)",
  mdx: "MDX",
  vue: "A Vue template",
  vitepress: "VitePress 1, in the page that it builds",
  hugo: "Hugo, with its own settings",
  "hugo-html": "Hugo, with HTML in Markdown allowed",
};

const outcomeText: Readonly<Record<FilterOutcome, string>> = {
  whole: "Works",
  "without-script": "Stays without its script: put the script line elsewhere in the site",
  "link-only": "Only a plain link stays",
  text: "Its code shows as text",
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
