/**
 * Lays out the pathways' pictures and writes `src/mechanism/layout.ts`. elkjs is a hundred times the size of what it
 * leaves behind, so it runs here and not in the reader's browser. With `--check` nothing is written: it fails when the
 * stored file is not what would be written now.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { claims, pathways, terms } from "@infusionkit/core";
import ELK from "elkjs/lib/elk.bundled.js";
import { format } from "prettier";
import { english } from "../src/messages.ts";

const target = fileURLToPath(new URL("../src/mechanism/layout.ts", import.meta.url));

/** What the picture is set in, in its own units. The style sheet and the tests know the same numbers. */
const LABEL = 15;
const VERB = 13;
/** Left of a label: the margin, the icon of its kind, a gap. Right of it: the margin. */
const BEFORE = 33;
const AFTER = 9;
/** The mark of certainty before a verb, and the gap after it. */
const MARK = 18;
/** A longer label with a space in it becomes two lines. */
const LINE = 126;
/** How round a bend is, and how far a line ends before its arrowhead and before its bar. */
const BEND = 7;
const HEAD = { 1: 8, [-1]: 4 };

/** Widths of letters in DejaVu Sans, one of the widest fonts that a page may fall back on, in ems. */
const WIDTHS = { narrow: 0.42, middle: 0.635, wide: 0.86, widest: 1.06 };
const letter = (one) =>
  /[ijltfr .,'-]/.test(one)
    ? WIDTHS.narrow
    : /[mMW]/.test(one)
      ? WIDTHS.widest
      : /[A-LN-VX-Zw]/.test(one)
        ? WIDTHS.wide
        : WIDTHS.middle;
const widthOf = (text, size) => Math.ceil([...text].reduce((sum, one) => sum + letter(one), 0) * size);

/** A label as one line, or as two of about the same length. */
function linesOf(label) {
  if (widthOf(label, LABEL) <= LINE || !label.includes(" ")) return [label];
  const space = label.lastIndexOf(" ");
  return [label.slice(0, space), label.slice(space + 1)];
}

/**
 * The layer of each node. A branch with fewer nodes than the longest chain would hang at its top; its nodes are spread
 * over the length instead, one branch after the other, so that they stand beside the chain and not beside each other.
 */
function layersOf({ nodes, edges }) {
  const early = new Map();
  const late = new Map();
  const earliest = (id) => {
    if (!early.has(id))
      early.set(
        id,
        Math.max(0, ...edges.filter(({ to }) => to === id).map(({ from }) => earliest(from) + 1)),
      );
    return early.get(id);
  };
  const last = Math.max(...nodes.map(({ id }) => earliest(id)));
  const latest = (id) => {
    if (!late.has(id))
      late.set(
        id,
        Math.min(last, ...edges.filter(({ from }) => from === id).map(({ to }) => latest(to) - 1)),
      );
    return late.get(id);
  };
  const loose = nodes.filter(({ id }) => latest(id) > earliest(id));
  return (id) => {
    const turn = loose.findIndex((node) => node.id === id) + 1;
    return earliest(id) + Math.round(((latest(id) - earliest(id)) * turn) / (loose.length + 1));
  };
}

/** A route as the data of an SVG path, with its bends rounded. */
function pathOf(points, sign) {
  const end = points.at(-1);
  const line = [...points.slice(0, -1), { x: end.x, y: end.y - HEAD[sign] }];
  const step = (from, to, by) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const share = Math.min(by, length / 2) / length;
    return `${Math.round(from.x + (to.x - from.x) * share)} ${Math.round(from.y + (to.y - from.y) * share)}`;
  };
  const at = ({ x, y }) => `${Math.round(x)} ${Math.round(y)}`;
  return line
    .map((point, i) =>
      i === 0
        ? `M${at(point)}`
        : i === line.length - 1
          ? `L${at(point)}`
          : `L${step(point, line[i - 1], BEND)}Q${at(point)} ${step(point, line[i + 1], BEND)}`,
    )
    .join("");
}

async function layout(pathway) {
  const layerOf = layersOf(pathway);
  const graph = await new ELK().layout({
    id: pathway.indication,
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.partitioning.activate": "true",
      "elk.padding": "[top=4,left=4,bottom=4,right=4]",
      "elk.spacing.nodeNode": "14",
      "elk.spacing.edgeNode": "12",
      "elk.spacing.edgeEdge": "12",
      "elk.spacing.edgeLabel": "4",
      "elk.layered.spacing.nodeNodeBetweenLayers": "10",
      "elk.layered.spacing.edgeNodeBetweenLayers": "13",
      "elk.layered.spacing.edgeEdgeBetweenLayers": "9",
      "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
      "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.layered.edgeLabels.sideSelection": "ALWAYS_UP",
      "elk.layered.edgeLabels.centerLabelPlacementStrategy": "TAIL_LAYER",
    },
    children: pathway.nodes.map(({ id, label }) => {
      const lines = linesOf(label);
      return {
        id,
        width: BEFORE + Math.max(...lines.map((line) => widthOf(line, LABEL))) + AFTER,
        height: lines.length === 1 ? 40 : 50,
        layoutOptions: { "elk.partitioning.partition": String(layerOf(id)) },
      };
    }),
    edges: pathway.edges.map(({ id, from, to, effect }) => ({
      id,
      sources: [from],
      targets: [to],
      // A tenth more, because the current step's verbs are bold.
      labels: [
        { text: effect, width: MARK + widthOf(english.pathway.effects[effect], VERB * 1.1), height: 18 },
      ],
    })),
  });
  const place = Math.round;
  return {
    size: [Math.ceil(graph.width), Math.ceil(graph.height)],
    nodes: Object.fromEntries(
      graph.children.map(({ id, x, y, width, height }) => [
        id,
        {
          box: [place(x), place(y), place(width), height],
          lines: linesOf(pathway.nodes.find((node) => node.id === id).label),
        },
      ]),
    ),
    edges: Object.fromEntries(
      graph.edges.map(({ id, sections: [section], labels: [label] }) => [
        id,
        {
          path: pathOf(
            [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
            pathway.edges.find((edge) => edge.id === id).sign,
          ),
          end: [place(section.endPoint.x), place(section.endPoint.y)],
          verb: [place(label.x), place(label.y), place(label.width), label.height],
        },
      ]),
    ),
  };
}

/** The few words that the picture needs of the glossary and of the claims: the whole of both is ten times as much. */
const drawnTerms = terms.filter(({ id }) =>
  pathways.some(({ nodes }) => nodes.some(({ term }) => term === id)),
);
const told = new Set(pathways.flatMap(({ steps }) => steps.flatMap((step) => step.claims)));

const written = await format(
  `/**
 * Where the pathways' pictures have their parts, and what they say of them. Generated by \`scripts/layout.mjs\` from the
 * data of core, which is where to change anything: run \`pnpm --filter @infusionkit/widgets layout\` then.
 */
import type { Certainty, ClaimId, Indication } from "@infusionkit/core";

/** The picture of one pathway, in units that are about a pixel. */
export type Layout = {
  /** Width and height. */
  readonly size: readonly [number, number];
  /** By node: left, top, width and height of its box, and its label as lines. */
  readonly nodes: Readonly<
    Record<string, { readonly box: readonly [number, number, number, number]; readonly lines: readonly string[] }>
  >;
  /** By edge: its line, which ends just before its head; where the head points to; left, top, width and height of its verb. */
  readonly edges: Readonly<
    Record<
      string,
      {
        readonly path: string;
        readonly end: readonly [number, number];
        readonly verb: readonly [number, number, number, number];
      }
    >
  >;
};

/** The pictures, by indication. */
export const layouts: Readonly<Record<Indication, Layout>> = ${JSON.stringify(
    Object.fromEntries(
      await Promise.all(pathways.map(async (pathway) => [pathway.indication, await layout(pathway)])),
    ),
  )};

/** The glossary's plain words for what is drawn, by term. */
export const definitions: Readonly<Record<string, string>> = ${JSON.stringify(
    Object.fromEntries(drawnTerms.map(({ id, plain }) => [id, plain])),
  )};

/** How sure the claims are that the steps tell. */
export const claimCertainty: { readonly [claim in ClaimId]?: Certainty } = ${JSON.stringify(
    Object.fromEntries(claims.filter(({ id }) => told.has(id)).map(({ id, certainty }) => [id, certainty])),
  )};
`,
  { parser: "typescript", printWidth: 110 },
);

if (!process.argv.includes("--check")) writeFileSync(target, written);
else if (readFileSync(target, "utf8") !== written) {
  console.error(
    "src/mechanism/layout.ts is not what the data make: run pnpm --filter @infusionkit/widgets layout",
  );
  process.exitCode = 1;
}
