// Lays out the pathways' pictures. elkjs is a hundred times the size of what it leaves behind, so it runs when the data
// are generated and not in a reader's browser.
import { readdirSync, readFileSync } from "node:fs";
import ELK from "elkjs/lib/elk.bundled.js";
import { effects } from "../src/i18n/messages.ts";
import { LABEL_SIZE, getVerbWidth, measureText } from "./text-width.ts";

/** Left of a label: the margin, the icon of its kind, a gap. Right of it: the margin. */
const SPACE_BEFORE = 33;
const SPACE_AFTER = 9;
/** A longer label with a space in it becomes two lines. */
const MAX_LINE_WIDTH = 126;
const BOX_HEIGHT = { 1: 40, 2: 50 };

/** A label as one line, or as two of about the same length. @param {string} label */
export function wrapLabel(label) {
  if (measureText(label, LABEL_SIZE) <= MAX_LINE_WIDTH || !label.includes(" ")) return [label];
  const space = label.lastIndexOf(" ");
  return [label.slice(0, space), label.slice(space + 1)];
}

/** Every language that comes with the widgets: its verbs must find their places, and its labels must fit their boxes. */
const languages = readdirSync(new URL("../locales/", import.meta.url))
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(new URL(`../locales/${file}`, import.meta.url), "utf8")));
const verbsByLanguage = [effects, ...languages.map((language) => language.effects ?? {})];
const getWidestVerb = (effect) =>
  Math.max(...verbsByLanguage.map((verbs) => getVerbWidth(verbs[effect] ?? effects[effect])));

/** The labels of a node, each as its lines: one in every language. */
const getLabels = ({ id, label }) => [
  wrapLabel(label),
  ...languages.flatMap(({ nodes }) => (nodes?.[id] ? [nodes[id].lines] : [])),
];
const getBoxWidth = (labels) =>
  SPACE_BEFORE + Math.max(...labels.flat().map((line) => measureText(line, LABEL_SIZE))) + SPACE_AFTER;
const getBoxHeight = (labels) => BOX_HEIGHT[Math.max(...labels.map((lines) => lines.length))];

/**
 * The layer of each node. A branch with fewer nodes than the longest chain would hang at its top; its nodes are spread
 * over the length instead, one branch after the other, so that they stand beside the chain and not beside each other.
 */
function createLayerLookup({ nodes, edges }) {
  const earliestLayers = new Map();
  const latestLayers = new Map();
  const getEarliest = (id) => {
    if (!earliestLayers.has(id))
      earliestLayers.set(
        id,
        Math.max(0, ...edges.filter(({ to }) => to === id).map(({ from }) => getEarliest(from) + 1)),
      );
    return earliestLayers.get(id);
  };
  const last = Math.max(...nodes.map(({ id }) => getEarliest(id)));
  const getLatest = (id) => {
    if (!latestLayers.has(id))
      latestLayers.set(
        id,
        Math.min(last, ...edges.filter(({ from }) => from === id).map(({ to }) => getLatest(to) - 1)),
      );
    return latestLayers.get(id);
  };
  const loose = nodes.filter(({ id }) => getLatest(id) > getEarliest(id));
  return (id) => {
    const turn = loose.findIndex((node) => node.id === id) + 1;
    return getEarliest(id) + Math.round(((getLatest(id) - getEarliest(id)) * turn) / (loose.length + 1));
  };
}

/**
 * A line as the widget draws it: its corners, from under the box of its cause to the top of the box of its effect, and
 * the place of its verb. What the widget could not draw is refused here.
 */
function toLine({ startPoint, bendPoints = [], endPoint }, label, edge, boxes) {
  const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [Math.round(x), Math.round(y)]);
  const [cause, effect] = [boxes.get(edge.from), boxes.get(edge.to)];
  for (const [i, [x, y]] of points.slice(1).entries()) {
    const [fromX, fromY] = points[i];
    if (i % 2 === 0 ? x !== fromX : y !== fromY) throw new Error(`${edge.id} is no staircase.`);
  }
  if (points.length % 2) throw new Error(`${edge.id} does not come from above.`);
  if (points[0][1] !== cause.y + cause.height || points.at(-1)[1] !== effect.y)
    throw new Error(`${edge.id} does not touch its boxes.`);
  const top = Math.round(label.y);
  const beside = points.findLast(([, y]) => y <= top)[0];
  if (Math.abs(beside + 5 - label.x) > 1) throw new Error(`The verb of ${edge.id} is not beside its line.`);
  return { edge: edge.id, verb: { x: beside + 5, y: top }, points };
}

/**
 * The picture of one pathway, in units that are about a CSS pixel.
 * @param {import("@infusionkit/core").Pathway} pathway
 */
export async function layOutPathway(pathway) {
  const getLayer = createLayerLookup(pathway);
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
    children: pathway.nodes.map((node) => {
      const labels = getLabels(node);
      return {
        id: node.id,
        width: getBoxWidth(labels),
        height: getBoxHeight(labels),
        layoutOptions: { "elk.partitioning.partition": String(getLayer(node.id)) },
      };
    }),
    edges: pathway.edges.map(({ id, from, to, effect }) => ({
      id,
      sources: [from],
      targets: [to],
      labels: [{ text: effect, width: getWidestVerb(effect), height: 18 }],
    })),
  });
  const boxes = graph.children.map(({ id, x, y, width, height }) => ({
    node: id,
    x: Math.round(x),
    y: Math.round(y),
    width,
    height,
  }));
  const boxById = new Map(boxes.map((box) => [box.node, box]));
  return {
    width: Math.ceil(graph.width),
    height: Math.ceil(graph.height),
    boxes,
    lines: graph.edges.map(({ id, sections: [section], labels: [label] }) =>
      toLine(
        section,
        label,
        pathway.edges.find((edge) => edge.id === id),
        boxById,
      ),
    ),
  };
}
