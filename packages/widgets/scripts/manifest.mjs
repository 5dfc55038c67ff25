// What tools know of the elements, made of src/elements/types.ts: the Custom Elements Manifest, web-types for JetBrains'
// editors, custom data for Visual Studio Code.
import { readFileSync } from "node:fs";
import ts from "typescript";

/**
 * @typedef {{ name: string, description: string, type: string, default: string | undefined }} Property
 * @typedef {{ name: string, description: string }} Named
 * @typedef {{ name: string, tag: string, description: string, properties: Property[], events: (Named & { type: string })[],
 *   slots: Named[], parts: Named[], cssProperties: Named[] }} Element
 */

/** @param {string} name */
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {ts.JSDoc["comment"]} comment */
const toPlainText = (comment) => (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s*\n\s*/g, " ").trim();

/** @param {ts.Node} node */
const getDescription = (node) =>
  toPlainText(/** @type {{ jsDoc?: ts.JSDoc[] }} */ (node).jsDoc?.at(-1)?.comment);

/** @param {ts.Node} node @param {string} tag */
const getTags = (node, tag) =>
  ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === tag)
    .map(({ comment }) => toPlainText(comment));

/** `name - what it is` @param {string} text @returns {Named} */
const parseNamed = (text) => {
  const [, name = "", description = ""] = /^(\S*?)\s*-\s+(.*)$/s.exec(text) ?? [];
  return { name, description };
};

/**
 * The elements as their types describe them.
 * @param {string} file
 * @returns {Element[]}
 */
export function readElements(file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const interfaces = new Map(
    source.statements.flatMap((one) => (ts.isInterfaceDeclaration(one) ? [[one.name.text, one]] : [])),
  );
  /** @param {string} name @returns {ts.InterfaceDeclaration[]} */
  const family = (name) => {
    const one = interfaces.get(name);
    if (!one) return [];
    const parents = one.heritageClauses?.flatMap(({ types }) =>
      types.map(({ expression }) => expression.getText()),
    );
    return [one, ...(parents ?? []).flatMap(family)];
  };
  const events = new Map(
    interfaces.get("InfusionEventMap")?.members.flatMap((member) =>
      ts.isPropertySignature(member) && ts.isStringLiteral(member.name)
        ? [
            [
              member.name.text,
              {
                name: member.name.text,
                description: getDescription(member),
                type: member.type?.getText() ?? "",
              },
            ],
          ]
        : [],
    ),
  );
  return [...interfaces.values()].flatMap((one) => {
    const [tag] = getTags(one, "tag");
    if (tag === undefined) return [];
    const all = family(one.name.text);
    /** @param {string} kind */
    const listed = (kind) => all.flatMap((each) => getTags(each, kind)).map(parseNamed);
    const fired = [...all.flatMap((each) => getTags(each, "fires")), "infusion-error", "infusion-ready"];
    return [
      {
        name: one.name.text,
        tag,
        description: getDescription(one),
        properties: all.flatMap(({ members }) =>
          members.flatMap((member) =>
            ts.isPropertySignature(member)
              ? [
                  {
                    name: member.name.getText(),
                    description: getDescription(member),
                    type: member.type?.getText() ?? "",
                    default: getTags(member, "default")[0],
                  },
                ]
              : [],
          ),
        ),
        events: fired.map((name) => {
          const event = events.get(name);
          if (!event) throw new Error(`${tag} fires ${name}, which is no event of InfusionEventMap.`);
          return event;
        }),
        slots: listed("slot"),
        parts: listed("csspart"),
        cssProperties: listed("cssprop"),
      },
    ];
  });
}

/** The words that a value may be, as far as its type names them. @param {string} type */
const getAllowedWords = (type) => [...type.matchAll(/"([^"]+)"/g)].map(([, word]) => word);

/** @param {readonly Element[]} elements */
export const customElements = (elements) => ({
  schemaVersion: "2.1.0",
  modules: elements.map((element) => ({
    kind: "javascript-module",
    path: `dist/elements/${element.tag.replace("infusion-", "")}.js`,
    declarations: [
      {
        kind: "class",
        customElement: true,
        name: element.name,
        tagName: element.tag,
        description: element.description,
        superclass: { name: "HTMLElement" },
        attributes: element.properties.map(({ name, description, type, default: given }) => ({
          name: kebab(name),
          fieldName: name,
          description,
          type: { text: getAllowedWords(type).length > 0 ? type : "string" },
          ...(given === undefined ? {} : { default: given }),
        })),
        members: [
          ...element.properties.map(({ name, description, type, default: given }) => ({
            kind: "field",
            name,
            description,
            type: { text: type },
            attribute: kebab(name),
            ...(given === undefined ? {} : { default: given }),
          })),
          {
            kind: "field",
            name: "whenReady",
            readonly: true,
            description: "Fulfilled when the widget stands for the first time.",
            type: { text: `Promise<${element.name}>` },
          },
          {
            kind: "field",
            name: "version",
            static: true,
            readonly: true,
            description: "The version of the element.",
            type: { text: "string" },
          },
        ],
        events: element.events.map(({ name, description, type }) => ({
          name,
          description,
          type: { text: type },
        })),
        slots: element.slots,
        cssParts: element.parts,
        cssProperties: element.cssProperties,
        cssStates: [{ name: "ready", description: "The widget has been drawn and can be used." }],
      },
    ],
    exports: [
      {
        kind: "custom-element-definition",
        name: element.tag,
        declaration: {
          name: element.name,
          module: `dist/elements/${element.tag.replace("infusion-", "")}.js`,
        },
      },
    ],
  })),
});

/** @param {readonly Element[]} elements @param {string} version */
export const webTypes = (elements, version) => ({
  $schema: "https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json",
  name: "@infusionkit/widgets",
  version,
  "description-markup": "markdown",
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tag,
        description: element.description,
        attributes: element.properties.map(({ name, description, type, default: given }) => ({
          name: kebab(name),
          description,
          value: {
            type:
              getAllowedWords(type).length > 0
                ? getAllowedWords(type)
                    .map((word) => `"${word}"`)
                    .join(" | ")
                : "string",
          },
          ...(given === undefined ? {} : { default: given }),
        })),
        slots: element.slots,
        js: {
          properties: element.properties.map(({ name, description, type }) => ({ name, description, type })),
          events: element.events.map(({ name, description }) => ({ name, description })),
        },
        css: { parts: element.parts, properties: element.cssProperties },
      })),
    },
  },
});

/** @param {readonly Element[]} elements */
export const codeData = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tag,
    description: element.description,
    attributes: element.properties.map(({ name, description, type }) => {
      const words = getAllowedWords(type);
      return {
        name: kebab(name),
        description,
        // A list of words is written with spaces: an editor knows single words only.
        ...(words.length > 0 && !type.includes("[]")
          ? { values: words.map((word) => ({ name: word })) }
          : {}),
      };
    }),
  })),
});
