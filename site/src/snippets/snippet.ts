/**
 * The snippets that a clinic pastes into its page. Pure functions: what a person typed goes in, and text that is safe
 * to paste comes out, whatever it was.
 */

import { formatJson } from "../format-json.ts";

/** Attributes in the order in which they are written; what is undefined or false is left out, `true` stands alone. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A text as the value of an attribute in double quotes. Lines stay lines: some editors join them otherwise. */
export const escapeAttribute = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r?\n|\r/g, "&#10;")
    .replace(/\t/g, "&#9;");

/** A text between tags. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const NAME = /^[a-z][a-z0-9-]*$/;

/** A tag with its attributes, over several lines once it is long. */
export function formatOpenTag(name: string, attributes: Attributes = {}): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    if (!NAME.test(key)) throw new RangeError(`"${key}" is no name of an attribute.`);
    return [value === true ? key : `${key}="${escapeAttribute(String(value))}"`];
  });
  const line = [name, ...parts].join(" ");
  return line.length <= 76 ? `<${line}>` : `<${[name, ...parts].join("\n  ")}\n>`;
}

/** JSON that can stand in a script: nothing in it ends the script or begins a comment, and it is the same JSON. */
export const formatScriptJson = (value: unknown): string =>
  formatJson(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");

/** A script of ours by its address, with the hash that a browser checks it by. */
export type ScriptFile = { readonly src: string; readonly integrity?: string };

const scriptTag = ({ src, integrity }: ScriptFile): string =>
  `${formatOpenTag("script", { src, integrity, crossorigin: integrity ? "anonymous" : undefined, defer: true })}</script>`;

/** A style sheet of ours by its address. */
const styleTag = ({ src, integrity }: ScriptFile): string =>
  formatOpenTag("link", {
    rel: "stylesheet",
    href: src,
    integrity,
    crossorigin: integrity ? "anonymous" : undefined,
  });

/**
 * The element and its scripts. What is between the tags shows until the script has run, and where it never does.
 */
export function formatElementSnippet(options: {
  readonly tag: string;
  readonly attributes?: Attributes;
  /** Settings that are too rich for attributes. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** The link that shows without script; a word in a sentence has its own text. */
  readonly fallback: { readonly href: string; readonly text: string } | string;
  /** What keeps its room until it stands. */
  readonly style?: ScriptFile | undefined;
  readonly scripts: readonly ScriptFile[];
}): string {
  const { tag, attributes, json, fallback, style, scripts } = options;
  const files = scripts.map(scriptTag);
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
    ...(style ? [styleTag(style)] : []),
    formatOpenTag(tag, attributes),
    indented(inside.join("\n")),
    `</${tag}>`,
    ...files,
  ].join("\n");
}

/** A plain link that the loader turns into the widget; a link is what editors that strip unknown tags leave. */
export function formatLinkSnippet(options: {
  readonly widget: string;
  readonly href: string;
  readonly text: string;
  /** Settings, each written as `data-…`. */
  readonly attributes?: Attributes;
  /** What keeps its room until it stands. */
  readonly style?: ScriptFile | undefined;
  readonly scripts?: readonly ScriptFile[];
}): string {
  const { widget, href, text, attributes = {}, style, scripts = [] } = options;
  const data = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`data-${key}`, value]));
  const link = formatOpenTag("a", { class: "infusion-widget", "data-infusion": widget, ...data, href });
  return [
    ...(style ? [styleTag(style)] : []),
    `${link}${escapeText(text)}</a>`,
    ...scripts.map(scriptTag),
  ].join("\n");
}

/**
 * What a frame of ours may do: run scripts, save the calendar file, ask for the printer, open the sources, each as a
 * page like any other: in a sandbox it would have neither letters nor storage.
 */
export const SANDBOX =
  "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

/** The widget in a frame, for editors that allow no script; with the host script its height follows the content. */
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
  return [`${frame}</iframe>`, ...scripts.map(scriptTag)].join("\n");
}
