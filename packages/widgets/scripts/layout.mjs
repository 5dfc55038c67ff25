/**
 * Writes what the widgets show into one small module each, `src/…/*.data.ts`: a widget that stands in somebody else's
 * page cannot carry all that core knows. Also lays out the pathways' pictures: elkjs is a hundred times the size of what
 * it leaves behind, so it runs here and not in the reader's browser. With `--check` nothing is written: it fails when a
 * stored file is not what would be written now.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  claims,
  edges,
  nodes,
  getPathCertainty,
  findPaths,
  pathways,
  planCourse,
  searchTerms,
  standardProtocol,
  terms,
  findWeakestCertainty,
  WEEKDAYS,
} from "@infusionkit/core";
import ELK from "elkjs/lib/elk.bundled.js";
import { format } from "prettier";
import {
  certainty,
  effects,
  glossary as glossaryTexts,
  pathway as pathwayTexts,
} from "../src/i18n/messages.ts";
import { buildTimeline } from "../src/effect/timeline.ts";
import { toSlug } from "../src/mechanism/slug.ts";
import { LABEL, verbWidth, widthOf } from "./text-width.ts";

/** Left of a label: the margin, the icon of its kind, a gap. Right of it: the margin. */
const BEFORE = 33;
const AFTER = 9;
/** A longer label with a space in it becomes two lines. */
const LINE = 126;
/** A label as one line, or as two of about the same length. */
function linesOf(label) {
  if (widthOf(label, LABEL) <= LINE || !label.includes(" ")) return [label];
  const space = label.lastIndexOf(" ");
  return [label.slice(0, space), label.slice(space + 1)];
}

const boxWidth = (lines) => BEFORE + Math.max(...lines.map((line) => widthOf(line, LABEL))) + AFTER;

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

/**
 * A line as numbers: its edge, how far under its beginning its verb stands, where it begins (x), then in turn how far it
 * goes down and across. It begins under its cause and ends just over its effect, and goes down first and last, so that
 * the rest follows. What would follow wrong is refused here.
 */
function lineOf({ startPoint, bendPoints = [], endPoint }, label, edge, boxes) {
  const round = ({ x, y }) => [Math.round(x), Math.round(y)];
  const points = [startPoint, ...bendPoints].map(round);
  const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
  const turns = points.slice(1).map(([x, y], i) => {
    const [beforeX, beforeY] = points[i];
    if (i % 2 === 0 ? x !== beforeX : y !== beforeY) throw new Error(`${edge.id} is no staircase.`);
    return i % 2 === 0 ? y - beforeY : x - beforeX;
  });
  const [[x, y]] = points;
  const [lastX] = points.at(-1);
  const [endX, endY] = round(endPoint);
  if (turns.length % 2 || lastX !== endX) throw new Error(`${edge.id} does not come from above.`);
  if (y !== from.y + from.height || endY !== to.y) throw new Error(`${edge.id} does not touch its boxes.`);
  const verb = Math.round(label.y);
  const beside = points.findLast(([, top]) => top <= verb)[0];
  if (Math.abs(beside + 5 - label.x) > 1) throw new Error(`The verb of ${edge.id} is not beside its line.`);
  return [edges.indexOf(edge), verb - y, x, ...turns];
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
        width: boxWidth(lines),
        height: lines.length === 1 ? 40 : 50,
        layoutOptions: { "elk.partitioning.partition": String(layerOf(id)) },
      };
    }),
    edges: pathway.edges.map(({ id, from, to, effect }) => ({
      id,
      sources: [from],
      targets: [to],
      labels: [{ text: effect, width: verbWidth(effects[effect]), height: 18 }],
    })),
  });
  const place = Math.round;
  return {
    size: [Math.ceil(graph.width), Math.ceil(graph.height)],
    nodes: graph.children.map(({ id, x, y }) => [nodeIndex(id), place(x), place(y)]),
    lines: graph.edges.map(({ id, sections: [section], labels: [label] }) =>
      lineOf(
        section,
        label,
        edges.find((edge) => edge.id === id),
        new Map(graph.children.map((node) => [node.id, { y: place(node.y), height: node.height }])),
      ),
    ),
  };
}

/** A definition's first sentence says what a thing is; the glossary has the rest. */
const firstSentence = (plain) => /^.*?[.?!](?= |$)/.exec(plain)[0];

/** An id, or nothing where the widgets make it of a name. */
const ownId = (name, id) => (toSlug(name) === id ? "" : id);

/** The place of a key among a section's messages: a number is shorter than a word. */
function placeIn(section, key) {
  const place = Object.keys(section).indexOf(key);
  if (place < 0) throw new Error(`The messages have no "${key}".`);
  return place;
}
const nodeIndex = (id) => nodes.findIndex((node) => node.id === id);
const termById = new Map(terms.map((term) => [term.id, term]));
const claimById = new Map(claims.map((claim) => [claim.id, claim]));

/** How sure a step is: as sure as the weakest of its claims or, where it tells none, of the lines between its nodes. */
const stepCertainty = (step, pathway) =>
  findWeakestCertainty(
    step.claims.length > 0
      ? step.claims.map((claim) => claimById.get(claim).certainty)
      : pathway.edges
          .filter(({ from, to }) => step.nodes.includes(from) && step.nodes.includes(to))
          .map(({ certainty }) => certainty),
  );

const waysOf = (pathway) =>
  findPaths(pathway.edges, "medicine", pathway.nodes.find(({ kind }) => kind === "outcome").id).map((way) => [
    [way[0].from, ...way.map(({ to }) => to)].map(nodeIndex),
    placeIn(certainty, getPathCertainty(way)),
  ]);

const text = JSON.stringify;

// A verb's place among the messages tells its sign, so that the widgets need not carry it.
for (const { id, effect, sign } of edges)
  if ((sign === 1) !== placeIn(effects, effect) >= 4)
    throw new Error(`The sign of ${id} is not that of its verb.`);

const pathwayData = `/**
 * What the pathway's picture shows and says, and where. Generated by \`scripts/layout.mjs\` from the data of core, which is
 * where to change anything: run \`pnpm --filter @infusionkit/widgets layout\` then.
 */
import type { Indication } from "@infusionkit/core";

/**
 * A node: its label as one line or two, its kind by its place in the messages' \`kinds\`, its term where that is not its
 * label as \`slug\` makes it, that term's plain words, the width of its box.
 */
export type NodeData = readonly [label: string, kind: number, term: string, plain: string, width: number];

/**
 * A line: its ends by their place in \`nodes\`, its verb and its certainty by their place in the messages' \`effects\` and
 * \`certainty\`, its claims, how many publications are for it and against.
 */
export type EdgeData = readonly [
  from: number,
  to: number,
  effect: number,
  certainty: number,
  claims: string,
  support: number,
  against: number,
];

/** A step: its words, the nodes it is about, its claims, how sure it is. */
export type StepData = readonly [
  title: string,
  plain: string,
  nodes: readonly number[],
  claims: string,
  certainty: number,
];

/** One pathway, in units that are about a pixel. */
export type PathwayData = {
  readonly indication: Indication;
  readonly title: string;
  readonly steps: readonly StepData[];
  /** Width and height of the picture. */
  readonly size: readonly [number, number];
  /** Which nodes it draws, and where the box of each begins: left, top. */
  readonly nodes: readonly (readonly [node: number, x: number, y: number])[];
  /**
   * The lines that it draws: which, how far under its beginning its verb stands, where it begins (x), then in turn how far
   * it goes down and across. It begins under its cause, ends just over its effect, and goes down last.
   */
  readonly lines: readonly (readonly [edge: number, verb: number, x: number, ...turns: number[]])[];
  /** Every way from the medicine to the condition, and how sure its least sure line is. */
  readonly ways: readonly (readonly [nodes: readonly number[], certainty: number])[];
};

/** In the order of core's \`nodes\`. */
export const nodes: readonly NodeData[] = ${text(
  nodes.map(({ label, kind, term }) => {
    const lines = linesOf(label);
    const own = label.toLowerCase().replace(/\W/g, "-") === term ? "" : term;
    return [
      lines.join("\n"),
      placeIn(pathwayTexts.kinds, kind),
      own,
      firstSentence(termById.get(term).plain),
      boxWidth(lines),
    ];
  }),
)};

/** In the order of core's \`edges\`. */
export const edges: readonly EdgeData[] = ${text(
  edges.map((edge) => [
    nodeIndex(edge.from),
    nodeIndex(edge.to),
    placeIn(effects, edge.effect),
    placeIn(certainty, edge.certainty),
    edge.claims.join(" "),
    edge.support.length,
    edge.against.length,
  ]),
)};

export const pathways: readonly PathwayData[] = ${text(
  await Promise.all(
    pathways.map(async (pathway) => ({
      indication: pathway.indication,
      title: pathway.title,
      steps: pathway.steps.map((step) => [
        step.title,
        step.plain,
        step.nodes.map(nodeIndex),
        step.claims.join(" "),
        placeIn(certainty, stepCertainty(step, pathway)),
      ]),
      ...(await layout(pathway)),
      ways: waysOf(pathway),
    })),
  ),
)};
`;

/** A table as a text, a line for a row and a bar between two cells: shorter than lists, and as easy to compare. */
function tick(table) {
  const cells = table.flat().map(String);
  if (cells.some((cell) => /[|\n`\\]|\$\{/.test(cell)))
    throw new Error("A cell has a mark in it that parts cells.");
  return `\`${table.map((row) => row.join("|")).join("\n")}\``;
}

const termIndex = (id) => terms.findIndex((term) => term.id === id);
const termOfNode = (id) => termIndex(nodes[nodeIndex(id)].term);
// The glossary leaves out where the first row acts: the medicine acts everywhere.
if (termOfNode("medicine") !== 0) throw new Error("The first term is not the medicine.");

/** A term's other names, without those that the search forgives: whoever types one finds the term by the rest. */
function neededSynonyms(term) {
  let kept = term.synonyms;
  for (const one of [...term.synonyms].reverse()) {
    const rest = kept.filter((other) => other !== one);
    const others = terms.map((other) => (other === term ? { ...term, synonyms: rest } : other));
    if (term.synonyms.every((name) => searchTerms(others, name)[0]?.id === term.id)) kept = rest;
  }
  return kept;
}

const glossaryData = `/**
 * What the glossary shows. Generated by \`scripts/layout.mjs\` from the data of core, which is where to change anything:
 * run \`pnpm --filter @infusionkit/widgets layout\` then.
 */

/**
 * A line for each term: its id where that is not its name as \`slug\` makes it, its name, its plain words. The first is
 * the medicine. A table of its own, because a word in a text needs no more.
 */
export const words = ${tick(terms.map(({ id, name, plain }) => [ownId(name, id), name, plain]))};

/**
 * A line for each term: its topic by its place in the messages' \`topics\`, how it is said, related terms by their place
 * here, and its other names but for those that the search forgives.
 */
export const rest = ${tick(
  terms.map((term) => [
    placeIn(glossaryTexts.topics, term.topic),
    term.pronunciation ?? "",
    term.related.map(termIndex).join(" "),
    neededSynonyms(term).join(", "),
  ]),
)};

/** The lines of the mechanism: from a term, to a term; verb and certainty by their place in the messages. */
export const acts: readonly (readonly [from: number, to: number, effect: number, certainty: number])[] = ${text(
  edges.map((edge) => [
    termOfNode(edge.from),
    termOfNode(edge.to),
    placeIn(effects, edge.effect),
    placeIn(certainty, edge.certainty),
  ]),
)};
`;

/** The clinic's protocol on a calendar without obstacles: the rhythm, and no more. */
const example = planCourse(
  { protocol: standardProtocol, calendar: { openingDays: WEEKDAYS } },
  { start: "2026-12-07", horizon: 2 },
);
if (!example.course) throw new Error(example.conflict.message);

const effectData = `/**
 * What the picture of the effect shows. Generated by \`scripts/layout.mjs\` from the data of core, which is where to change
 * anything: run \`pnpm --filter @infusionkit/widgets layout\` then.
 */
import type { Timeline } from "./timeline.ts";

/** The standard protocol where the clinic is open every weekday, and what the clinic says of the effect. */
export const example: Timeline = ${text(
  buildTimeline(
    example.course,
    claims.map(({ id, statement, certainty: sure, caveat }) => ({ id, statement, certainty: sure, caveat })),
  ),
)};
`;

const files = {
  "effect/effect.data.ts": effectData,
  "mechanism/pathway.data.ts": pathwayData,
  "mechanism/glossary.data.ts": glossaryData,
};

for (const [file, source] of Object.entries(files)) {
  const target = fileURLToPath(new URL(`../src/${file}`, import.meta.url));
  const written = await format(source, { parser: "typescript", printWidth: 110 });
  if (!process.argv.includes("--check")) writeFileSync(target, written);
  else if (readFileSync(target, "utf8") !== written) {
    console.error(`src/${file} is not what the data make: run pnpm --filter @infusionkit/widgets layout`);
    process.exitCode = 1;
  }
}
