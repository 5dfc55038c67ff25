// Collects the words of the plugin for translators: from PHP, from the editor's scripts and from block.json.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Engine } from "php-parser";
import ts from "typescript";

/** One text for translators. @typedef {{ places: string[], notes: Set<string> }} Entry */

const DOMAIN = "infusionkit";
const FUNCTIONS = new Set(["__", "_e", "esc_html__", "esc_html_e", "esc_attr__", "esc_attr_e"]);
/** What WordPress translates in block.json, with the context by which it looks for it. */
const BLOCK_CONTEXTS = { title: "block title", description: "block description", keywords: "block keyword" };

const php = new Engine({ parser: { extractDoc: true, suppressErrors: false }, ast: { withPositions: true } });

/**
 * Every node of a tree from the PHP parser.
 * @param {any} node @param {(node: any) => void} visit
 */
export function walkPhp(node, visit) {
  if (Array.isArray(node)) for (const one of node) walkPhp(one, visit);
  else if (node && typeof node === "object") {
    if (typeof node.kind === "string") visit(node);
    for (const [key, value] of Object.entries(node))
      if (!["loc", "comments", "leadingComments", "trailingComments"].includes(key)) walkPhp(value, visit);
  }
}

/** @param {string} source @param {string} file */
export const parsePhp = (source, file) => php.parseCode(source, file);

/**
 * The note for translators that stands in the last lines before a place.
 * @param {string} source @param {number} line The line of the call, from 1.
 */
function findNote(source, line) {
  const before = source
    .split("\n")
    .slice(Math.max(0, line - 4), line)
    .join("\n");
  return [...before.matchAll(/\/\*\s*(translators: [^]*?)\s*\*\//g)].at(-1)?.[1];
}

/** @param {string} text */
const quote = (text) => JSON.stringify(text);

/**
 * The template of the translations, in the form of gettext.
 * @param {string} folder The folder of the plugin.
 * @param {string} version
 */
export function makeTemplate(folder, version) {
  /** @type {Map<string, Entry & { context?: string, text: string }>} */
  const entries = new Map();
  /** @param {string} text @param {string} place @param {{ context?: string, note?: string | undefined }} [more] */
  const add = (text, place, { context, note } = {}) => {
    const key = `${context ?? ""}\u0004${text}`;
    const entry = entries.get(key) ?? {
      text,
      places: [],
      notes: new Set(),
      ...(context === undefined ? {} : { context }),
    };
    entry.places.push(place);
    if (note !== undefined) entry.notes.add(note);
    entries.set(key, entry);
  };

  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("embed/"))
    .sort();
  for (const file of files.filter((one) => one.endsWith(".php"))) {
    const source = readFileSync(join(folder, file), "utf8");
    walkPhp(parsePhp(source, file), (node) => {
      if (node.kind !== "call" || !FUNCTIONS.has(node.what.name)) return;
      const [text, domain] = node.arguments;
      const { line } = node.loc.start;
      if (text?.kind !== "string" || domain?.value !== DOMAIN)
        throw new Error(
          `${file}:${line}: ${node.what.name}() must have a text and '${DOMAIN}', both written out.`,
        );
      const note = findNote(source, line);
      if (/%(?:\d\$)?[sd]/.test(text.value) && note === undefined)
        throw new Error(`${file}:${line}: a text with places needs a note, /* translators: … */.`);
      add(text.value, `${file}:${line}`, { note });
    });
  }
  for (const file of files.filter((one) => one.endsWith(".js"))) {
    const source = readFileSync(join(folder, file), "utf8");
    const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
    /** @param {import("typescript").Node} node */
    const visit = (node) => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        FUNCTIONS.has(node.expression.text)
      ) {
        const [text] = node.arguments;
        const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        if (text && ts.isStringLiteral(text))
          add(text.text, `${file}:${line}`, { note: findNote(source, line) });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  const block = JSON.parse(readFileSync(join(folder, "block", "block.json"), "utf8"));
  for (const [key, context] of Object.entries(BLOCK_CONTEXTS))
    for (const text of [block[key]].flat()) add(text, "block/block.json", { context });

  const header = [
    "Project-Id-Version: InfusionKit " + version,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: 8bit",
    `X-Domain: ${DOMAIN}`,
  ];
  return [
    ['msgid ""', 'msgstr ""', ...header.map((line) => quote(`${line}\n`))].join("\n"),
    ...[...entries.values()].map(({ text, places, notes, context }) =>
      [
        ...[...notes].map((note) => `#. ${note.replace(/\s+/g, " ")}`),
        ...places.map((place) => `#: ${place}`),
        ...(context === undefined ? [] : [`msgctxt ${quote(context)}`]),
        `msgid ${quote(text)}`,
        'msgstr ""',
      ].join("\n"),
    ),
    "",
  ].join("\n\n");
}
