import { Window } from "happy-dom";
import { beforeAll, describe, expect, test } from "vitest";
import { findForbidden } from "../clinical.ts";
import { pathways } from "../data/pathways.ts";
import type { Pathway } from "../mechanism.ts";
import { pathwayToMermaid } from "./mermaid.ts";
import { findCertaintyLevel } from "../evidenceLookup.ts";

type Drawn = {
  readonly vertices: ReadonlyMap<string, { readonly text: string; readonly type?: string }>;
  readonly edges: readonly {
    readonly start: string;
    readonly end: string;
    readonly text: string;
    readonly type: string;
    readonly stroke: string;
  }[];
  readonly title: string;
  readonly description: string;
};

/** Mermaid's own parser. It asks for a window on loading, and draws nothing here. */
let draw: (text: string) => Promise<Drawn>;
beforeAll(async () => {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import("mermaid");
  // It learns its kinds of diagram with the first that it reads.
  await mermaid.parse("flowchart LR");
  // What Mermaid makes of its escapes until it has drawn.
  const plain = (text: string): string =>
    text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
  draw = async (text) => {
    const { db } = (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as {
      readonly db: {
        getVertices: () => Drawn["vertices"];
        getEdges: () => Drawn["edges"];
        getAccTitle: () => string;
        getAccDescription: () => string;
      };
    };
    const vertices = [...db.getVertices()].map(
      ([id, vertex]) => [id, { ...vertex, text: plain(vertex.text) }] as const,
    );
    return {
      vertices: new Map(vertices),
      edges: db.getEdges().map((edge) => ({ ...edge, text: plain(edge.text) })),
      title: plain(db.getAccTitle()),
      description: plain(db.getAccDescription()),
    };
  };
});

const STROKES = {
  established: "thick",
  supported: "normal",
  hypothesis: "dotted",
  disputed: "dotted",
  "clinic-statement": "dotted",
  "not-supported": "dotted",
} as const;

/** Where a drawing departs from its pathway; empty when it is faithful. */
function departures(pathway: Pathway, drawn: Drawn): readonly string[] {
  const found: string[] = [];
  const label = new Map(
    pathway.nodes.map((node) => [
      node.id,
      node.onClinicPage ? node.label : `${node.label} (not on the clinic’s page)`,
    ]),
  );
  const text = (id: string) => drawn.vertices.get(id)?.text;
  const labels = [...drawn.vertices.values()].map((vertex) => vertex.text).sort();
  if (labels.join("\n") !== [...label.values()].sort().join("\n")) found.push("the nodes differ");
  if (drawn.edges.length !== pathway.edges.length) found.push("the number of edges differs");
  for (const edge of pathway.edges) {
    const line = drawn.edges.find(
      (one) => text(one.start) === label.get(edge.from) && text(one.end) === label.get(edge.to),
    );
    if (line === undefined) found.push(`${edge.id} is not drawn`);
    else {
      const more = edge.sign === 1;
      if (line.type !== (more ? "arrow_point" : "arrow_cross")) found.push(`${edge.id} has the wrong head`);
      if (!line.text.includes(more ? "(more)" : "(less)")) found.push(`${edge.id} has the wrong word`);
      if (line.text.includes("not on the clinic’s page") === edge.onClinicPage)
        found.push(`${edge.id} has the wrong mark`);
      if (line.stroke !== STROKES[edge.certainty]) found.push(`${edge.id} has the wrong line`);
      if (!line.text.includes(findCertaintyLevel(edge.certainty).label.toLowerCase()))
        found.push(`${edge.id} hides its certainty`);
    }
  }
  return found;
}

describe.each(pathways)("$indication as a flowchart", (pathway) => {
  test("is read by Mermaid: every node, every edge, its sign and its certainty", async () => {
    expect(departures(pathway, await draw(pathwayToMermaid(pathway)))).toEqual([]);
  });

  test("has a title, and a description that tells every step", async () => {
    const { title, description } = await draw(pathwayToMermaid(pathway));
    expect(title).toBe(pathway.title);
    for (const step of pathway.steps) expect(description).toContain(`${step.title}. ${step.plain}`);
    expect(description).toContain("a cross that it gives less");
  });

  test("a wrong head, line or end is noticed", async () => {
    const chart = pathwayToMermaid(pathway);
    for (const [right, wrong] of [
      ["==x", "==>"],
      ["==x", "--x"],
      ["(less)", "(more)"],
      ["n_medicine ", "n_lost "],
    ] as const) {
      expect(departures(pathway, await draw(chart.replace(right, wrong)))).not.toEqual([]);
    }
  });

  test("names nothing that is not for the public", () => {
    expect(findForbidden(pathwayToMermaid(pathway), "public")).toEqual([]);
  });
});

test("marks of Mermaid's, Markdown's and HTML's in a text stay text", async () => {
  const [pathway] = pathways as readonly [Pathway];
  const evil = 'a "b" #35; `c` <b>&amp;</b> {d} [e] (f) | g; style x:#1; %% h \\n *i* $$j$$ end';
  const marked: Pathway = {
    ...pathway,
    title: evil,
    steps: [{ ...pathway.steps[0]!, title: "} end", plain: evil }],
    nodes: pathway.nodes.map((node, i) => (i === 1 ? { ...node, label: evil } : node)),
  };
  const drawn = await draw(pathwayToMermaid(marked, { direction: "TD" }));
  expect(departures(marked, drawn)).toEqual([]);
  expect(drawn.title).toBe(evil);
  expect(drawn.description).toContain(evil);
});

test("a node may have the name of a word of Mermaid's", async () => {
  const [pathway] = pathways as readonly [Pathway];
  for (const word of ["end", "style", "graph", "x", "o-1"]) {
    const rename = (id: string): string => (id === "medicine" ? word : id);
    const renamed: Pathway = {
      ...pathway,
      nodes: pathway.nodes.map((node) => ({ ...node, id: rename(node.id) })),
      edges: pathway.edges.map((edge) => ({ ...edge, from: rename(edge.from), to: rename(edge.to) })),
    };
    expect(departures(renamed, await draw(pathwayToMermaid(renamed)))).toEqual([]);
  }
});
