/**
 * The snippets that a clinic pastes into its page. Pure: whatever a person typed comes out escaped, so that it is safe
 * to paste.
 */

import { formatJson } from "../format-json.ts";

/** Attributes in their order. Undefined and false are left out; true gives an attribute without a value. */
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

/** A text between tags, escaped. */
const escapeText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const NAME = /^[a-z][a-z0-9-]*$/;

/** An opening tag with its attributes, on several lines if it is long. */
export function formatOpenTag(name: string, attributes: Attributes = {}): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    if (!NAME.test(key)) throw new RangeError(`"${key}" is not the name of an attribute.`);
    return [value === true ? key : `${key}="${escapeAttribute(String(value))}"`];
  });
  const line = [name, ...parts].join(" ");
  return line.length <= 76 ? `<${line}>` : `<${[name, ...parts].join("\n  ")}\n>`;
}

/** JSON for a script element: escaped so that it cannot end the script or begin a comment. It parses to the same. */
export const formatScriptJson = (value: unknown): string =>
  formatJson(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");

const indent = (text: string): string => text.replace(/^(?=.)/gm, "  ");

/** The address of a script or a style sheet, with the hash by which a browser checks it. */
export type ScriptFile = { readonly src: string; readonly integrity?: string };

const formatScriptTag = ({ src, integrity }: ScriptFile): string =>
  `${formatOpenTag("script", { src, integrity, crossorigin: integrity ? "anonymous" : undefined, defer: true })}</script>`;

const formatStyleTag = ({ src, integrity }: ScriptFile): string =>
  formatOpenTag("link", {
    rel: "stylesheet",
    href: src,
    integrity,
    crossorigin: integrity ? "anonymous" : undefined,
  });

/**
 * The element and its scripts. The content of the element shows until the script has run, and where it never runs.
 */
export function formatElementSnippet(options: {
  readonly tag: string;
  readonly attributes?: Attributes;
  /** Settings that attributes cannot hold. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** What shows without JavaScript: a link, or for a word in a sentence the word itself. */
  readonly fallback: { readonly href: string; readonly text: string } | string;
  /** The style sheet that keeps its space until the script has run. */
  readonly style?: ScriptFile | undefined;
  readonly scripts: readonly ScriptFile[];
}): string {
  const { tag, attributes, json, fallback, style, scripts } = options;
  const files = scripts.map(formatScriptTag);
  if (typeof fallback === "string") {
    return [`${formatOpenTag(tag, attributes)}${escapeText(fallback)}</${tag}>`, ...files].join("\n");
  }
  const inside = [
    `${formatOpenTag("a", { href: fallback.href })}${escapeText(fallback.text)}</a>`,
    ...(json && Object.keys(json).length > 0
      ? [`<script type="application/json">\n${formatScriptJson(json)}\n</script>`]
      : []),
  ];
  return [
    ...(style ? [formatStyleTag(style)] : []),
    formatOpenTag(tag, attributes),
    indent(inside.join("\n")),
    `</${tag}>`,
    ...files,
  ].join("\n");
}

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

/** The widget in a frame, for editors that allow no script. With the frame script its height follows the content. */
export function formatFrameSnippet(options: {
  readonly src: string;
  readonly title: string;
  readonly height: number;
  readonly scripts?: readonly ScriptFile[];
}): string {
  const { src, title, height, scripts = [] } = options;
  const frame = formatOpenTag("iframe", {
    src,
    title,
    width: "100%",
    height,
    loading: "lazy",
    allow: "clipboard-write",
    sandbox: SANDBOX,
  });
  return [`${frame}</iframe>`, ...scripts.map(formatScriptTag)].join("\n");
}
