/**
 * A pathway as a Mermaid flowchart, for wikis and documents that draw Mermaid. Nothing is told by colour: an arrow gives
 * more and a cross less, a line is thick, plain or dotted by how sure it is, and the label says both in words.
 */
import { mermaidOptionsSchema, pathwaySchema } from "../validation/shapes.ts";
import { checkSchema } from "../validation/validateSchema.ts";
import { findCertaintyLevel } from "../evidenceLookup.ts";
import type { Certainty } from "../evidence.ts";
import type { EdgeEffect, NodeKind, Pathway } from "../mechanism.ts";

/** How the flowchart is drawn. */
export type MermaidOptions = {
  /** From left to right, or from the top down; left to right unless it is said. */
  readonly direction?: "LR" | "TD";
};

const VERBS: Readonly<Record<EdgeEffect, string>> = {
  blocks: "blocks",
  activates: "activates",
  releases: "releases",
  increases: "increases",
  decreases: "decreases",
  calms: "calms",
  builds: "builds",
  "keeps-up": "keeps up",
  sustains: "sustains",
  relieves: "relieves",
  enhances: "enhances",
};

/** A line with its head for more, and for less. */
const LINES: Readonly<Record<Certainty, { readonly more: string; readonly less: string }>> = {
  established: { more: "==>", less: "==x" },
  supported: { more: "-->", less: "--x" },
  hypothesis: { more: "-.->", less: "-.-x" },
  disputed: { more: "-.->", less: "-.-x" },
  "clinic-statement": { more: "-.->", less: "-.-x" },
  "not-supported": { more: "-.->", less: "-.-x" },
};

/** The medicine and the outcome stand out by their shape, and so does what the clinic's page does not name. */
const shape = (kind: NodeKind, onClinicPage: boolean): readonly [string, string] => {
  if (kind === "medicine") return ["([", "])"];
  if (kind === "outcome") return ["[[", "]]"];
  return onClinicPage ? ["[", "]"] : ["{{", "}}"];
};

const NOT_ON_PAGE = "not on the clinic’s page";

/** Mermaid's own escapes, by number. Every mark that Mermaid, Markdown or HTML could take for its own is escaped. */
const escape = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/["#&<>;:|`\\{}*_~%$]/g, (mark) => `#${mark.codePointAt(0)};`);

// A prefix, because an id like "end" or "style" is a word of Mermaid's own.
const place = (id: string): string => `n_${id.replace(/[^A-Za-z0-9]/g, "_")}`;

/**
 * A pathway as the text of a Mermaid flowchart, with a title and a description for those who cannot see it: the steps as
 * they are told, and what lines and heads mean.
 *
 * @example
 * const chart = pathwayToMermaid(pathways.find((pathway) => pathway.indication === "alcohol")!);
 * chart.split("\n")[0]; // "flowchart LR"
 * chart.includes('n_medicine ==x|"blocks (less), established"| n_nmda_receptor'); // true
 */
export function pathwayToMermaid(
  pathway: Pick<Pathway, "title" | "steps" | "nodes" | "edges">,
  options: MermaidOptions = {},
): string {
  checkSchema(pathwaySchema, pathway, "pathway");
  checkSchema(mermaidOptionsSchema, options, "options", "");
  const { direction = "LR" } = options;
  const legend =
    "An arrowhead means that more of the first gives more of the second, a cross that it gives less. A thick line is established, a plain one supported, and a dotted one a hypothesis, disputed, or the clinic’s statement. What is not on the clinic’s page says so, and its box has six sides.";
  return [
    `flowchart ${direction}`,
    `  accTitle: ${escape(pathway.title)}`,
    "  accDescr {",
    ...pathway.steps.map((step, i) => `    ${i + 1}. ${escape(`${step.title}. ${step.plain}`)}`),
    `    ${escape(legend)}`,
    "  }",
    ...pathway.nodes.map((node) => {
      const [open, close] = shape(node.kind, node.onClinicPage);
      const label = node.onClinicPage ? node.label : `${node.label} (${NOT_ON_PAGE})`;
      return `  ${place(node.id)}${open}"${escape(label)}"${close}`;
    }),
    ...pathway.edges.map((edge) => {
      const sense = edge.sign === 1 ? "more" : "less";
      const level = findCertaintyLevel(edge.certainty).label.toLowerCase();
      const label = `${VERBS[edge.effect]} (${sense}), ${level}${edge.onClinicPage ? "" : `, ${NOT_ON_PAGE}`}`;
      return `  ${place(edge.from)} ${LINES[edge.certainty][sense]}|"${escape(label)}"| ${place(edge.to)}`;
    }),
    "",
  ].join("\n");
}
