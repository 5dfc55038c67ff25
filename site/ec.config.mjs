/**
 * Expressive Code draws the lines of a code block, and a button, with `<div>`, which HTML does not permit there. This makes
 * each of them a `<span>`; its style sheet says the rest by class, but for the button.
 */

/** @typedef {{ type: string, tagName?: string, children?: Node[] }} Node */

/** @param {Node} node @param {boolean} inside Whether it is in an element that holds only text and the like. */
function replaceBlocks(node, inside) {
  if (inside && node.tagName === "div") node.tagName = "span";
  const isInline = inside || node.tagName === "code" || node.tagName === "button";
  for (const child of node.children ?? []) replaceBlocks(child, isInline);
}

const validMarkup = {
  name: "valid-markup",
  hooks: {
    /** @param {{ renderData: { groupAst: Node } }} context */
    postprocessRenderedBlockGroup: ({ renderData }) => replaceBlocks(renderData.groupAst, false),
  },
  baseStyles: `
    .copy button span {
      position: absolute;
      inset: 0;
      border-radius: inherit;
      background: var(--ec-frm-inlBtnBg);
      opacity: var(--ec-frm-inlBtnBgIdleOpa);
    }
    .copy button:hover span,
    .copy button:focus:focus-visible span {
      opacity: var(--ec-frm-inlBtnBgHoverOrFocusOpa);
    }
    .copy button:active span {
      opacity: var(--ec-frm-inlBtnBgActOpa);
    }
  `,
};

export default { plugins: [validMarkup] };
