/**
 * The snippets that a clinic pastes into its page. Pure: whatever a person typed comes out escaped, so that it is safe
 * to paste.
 */

/**
 * Every snippet is well-formed XML as well as HTML: no tag is left open, and each attribute has a value in quotes. Editors
 * that read a page as XML or as JSX, as MDX does, take it as it is.
 */

/** What stands in a widget's place until its script has run, and where it never runs: a link, or a paragraph. */
export type Fallback = { readonly href: string; readonly text: string } | { readonly paragraph: string };

/** Attributes in their order. Undefined and false are left out; true gives the attribute its own name as its value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A text as the value of an attribute in double quotes. Line breaks are escaped, because some editors join lines. */
export const escapeAttribute = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r?\n|\r/g, "&#10;")
    .replace(/\t/g, "&#9;");

/**
 * A value with its quotes. JSON is full of double ones, and easier to read and to change between single ones.
 */
const formatValue = (text: string): string =>
  text.includes('"') && !text.includes("'")
    ? `'${escapeAttribute(text).replace(/&quot;/g, '"')}'`
    : `"${escapeAttribute(text)}"`;

/** A text between tags, escaped; braces too, which begin an expression in MDX and in the templates of Vue. */
const escapeText = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\{/g, "&#123;")
    .replace(/\}/g, "&#125;");

const NAME = /^[a-z][a-z0-9-]*$/;

/** An opening tag with its attributes, on several lines if it is long; `end` closes the tag of an element without content. */
export function formatOpenTag(name: string, attributes: Attributes = {}, end: ">" | " />" = ">"): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) => {
    if (!isSet(value)) return [];
    if (!NAME.test(key)) throw new RangeError(`"${key}" is not the name of an attribute.`);
    return [`${key}=${formatValue(value === true ? key : String(value))}`];
  });
  const line = [name, ...parts].join(" ");
  return line.length <= 76 ? `<${line}${end}` : `<${[name, ...parts].join("\n  ")}\n${end.trim()}`;
}

/** Settings that are more than text, as attributes: `{ evidence: [1] }` is `evidence="[1]"`. */
export const toJsonAttributes = (json: Readonly<Record<string, unknown>>): Attributes =>
  Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      JSON.stringify(value),
    ]),
  );

/** Whether an attribute is written at all. */
export const isSet = (value: Attributes[string]): boolean => value !== undefined && value !== false;

const indent = (text: string): string => text.replace(/^(?=.)/gm, "  ");

/** The address of a script or a style sheet, with the hash by which a browser checks it. */
export type ScriptFile = { readonly src: string; readonly integrity?: string };

const formatScriptTag = ({ src, integrity }: ScriptFile): string =>
  `${formatOpenTag("script", { src, integrity, crossorigin: integrity ? "anonymous" : undefined, defer: true })}</script>`;

const formatStyleTag = ({ src, integrity }: ScriptFile): string =>
  formatOpenTag(
    "link",
    { rel: "stylesheet", href: src, integrity, crossorigin: integrity ? "anonymous" : undefined },
    " />",
  );

/**
 * The element and its scripts. The content of the element shows until the script has run, and where it never runs.
 */
export function formatElementSnippet(options: {
  readonly tag: string;
  readonly attributes?: Attributes;
  /** Settings that are more than text. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** What shows without JavaScript; for a word in a sentence the word itself. */
  readonly fallback: Fallback | string;
  /** The style sheet that keeps its space until the script has run. */
  readonly style?: ScriptFile | undefined;
  readonly scripts: readonly ScriptFile[];
}): string {
  const { tag, attributes, json = {}, fallback, style, scripts } = options;
  const files = scripts.map(formatScriptTag);
  const openTag = formatOpenTag(tag, { ...attributes, ...toJsonAttributes(json) });
  if (typeof fallback === "string")
    return [`${openTag}${escapeText(fallback)}</${tag}>`, ...files].join("\n");
  return [
    ...(style ? [formatStyleTag(style)] : []),
    openTag,
    indent(formatFallback(fallback)),
    `</${tag}>`,
    ...files,
  ].join("\n");
}

const formatLink = ({ href, text }: { readonly href: string; readonly text: string }): string =>
  `${formatOpenTag("a", { href })}${escapeText(text)}</a>`;

const formatFallback = (fallback: Fallback): string =>
  "href" in fallback ? formatLink(fallback) : `<p>${escapeText(fallback.paragraph)}</p>`;

/** A plain link that the loader turns into the widget: editors that remove unknown tags keep links. */
export function formatLinkSnippet(options: {
  readonly widget: string;
  readonly href: string;
  readonly text: string;
  /** Settings, each written as an attribute `data-…`. */
  readonly attributes?: Attributes;
  /** The style sheet that keeps its space until the script has run. */
  readonly style?: ScriptFile | undefined;
  readonly scripts?: readonly ScriptFile[];
}): string {
  const { widget, href, text, attributes = {}, style, scripts = [] } = options;
  const data = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`data-${key}`, value]));
  const link = formatOpenTag("a", { class: "infusion-widget", "data-infusion": widget, ...data, href });
  return [
    ...(style ? [formatStyleTag(style)] : []),
    `${link}${escapeText(text)}</a>`,
    ...scripts.map(formatScriptTag),
  ].join("\n");
}

/**
 * What a frame may do: run scripts, save the calendar file, print, and open sources in new tabs. Those tabs escape the
 * sandbox, in which many sites do not work.
 */
export const SANDBOX =
  "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

/**
 * The widget in a frame, for editors that allow no script. With the frame script its height follows the content. The link
 * below it leads to the same page, with the same settings: where an editor removes the frame without a word, as WordPress
 * does for authors, the link is what readers have.
 */
export function formatFrameSnippet(options: {
  readonly src: string;
  readonly title: string;
  readonly height: number;
  /** What the link below the frame says. */
  readonly linkText: string;
  readonly scripts?: readonly ScriptFile[];
}): string {
  const { src, title, height, linkText, scripts = [] } = options;
  const frame = formatOpenTag("iframe", {
    src,
    title,
    width: "100%",
    height,
    loading: "lazy",
    allow: "clipboard-write",
    sandbox: SANDBOX,
  });
  const link = `<p>${formatLink({ href: src, text: linkText })}</p>`;
  return [`${frame}</iframe>`, link, ...scripts.map(formatScriptTag)].join("\n");
}
