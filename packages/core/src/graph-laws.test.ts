/**
 * The laws of the mechanism as a whole: what each pathway must keep by itself stands in `data/pathways.test.ts`. Each law
 * is shown to fail on a planted mistake.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claims } from "./data/claims.ts";
import { edges, nodes, pathways } from "./data/pathways.ts";
import { references } from "./data/references.ts";
import { terms } from "./data/terms.ts";
import { certaintyLevels, type ClaimId } from "./evidence.ts";
import {
  toBiolinkCategory,
  getIdentifierUrl,
  getNetSign,
  getPathCertainty,
  findPaths,
  findPathway,
  findTermUses,
  type Edge,
} from "./mechanism.ts";

const certainties = certaintyLevels.map(({ id }) => id);

/**
 * What the page claims of how one thing moves another, with its number: every way between the two has to come to the same
 * sign. S14 and S17 claim no direction between two nodes, and S10 none beyond the receptor.
 */
const CLAIMED: readonly (readonly [ClaimId, string, string, 1 | -1])[] = [
  ["S2", "medicine", "new-connections", 1],
  ["S2", "medicine", "depression", -1],
  ["S3", "medicine", "nmda-receptor", -1],
  ["S4", "medicine", "glutamate", 1],
  ["S5", "medicine", "bdnf", 1],
  ["S6", "bdnf", "new-connections", 1],
  ["S6", "medicine", "neuroplasticity", 1],
  ["S7", "medicine", "sgacc", -1],
  ["S8", "sgacc", "depression", 1],
  ["S9", "medicine", "sgacc", -1],
  ["S10", "medicine", "mu-opioid-receptor", 1],
  ["S11", "medicine", "alcohol-craving", -1],
  ["S12", "medicine", "chronic-pain", -1],
  ["S13", "nmda-receptor", "pain-perception", 1],
  ["S13", "nmda-receptor", "chronic-pain", 1],
  ["S14", "central-sensitisation", "pain-perception", 1],
  ["S15", "medicine", "descending-inhibition", 1],
  ["S15", "descending-inhibition", "pain-perception", -1],
  ["S16", "medicine", "neuroinflammation", -1],
];

/** Edges that tell no claim of the page: they fill a gap that it leaves, and are listed so that none slips in. */
const GAPS = [
  "bdnf--trkb",
  "trkb--mtorc1",
  "mu-opioid-receptor--depression",
  "nmda-receptor--reward-memory",
  "alcohol-craving--alcohol-dependence",
  "descending-inhibition--pain-perception",
  "neuroinflammation--central-sensitisation",
];

type Graph = {
  readonly nodes: typeof nodes;
  readonly edges: readonly Edge[];
  readonly references: typeof references;
  readonly terms: typeof terms;
};
const graph: Graph = { nodes, edges, references, terms };

/** Which laws a graph breaks, in words; empty when it keeps them all. */
function faults(one: Graph): readonly string[] {
  const found: string[] = [];
  for (const [id, from, to, sign] of CLAIMED) {
    const ways = findPaths(one.edges, from, to);
    if (ways.length === 0) found.push(`${id}: no path from ${from} to ${to}`);
    if (ways.some((way) => getNetSign(way) !== sign))
      found.push(`${id}: a path from ${from} to ${to} contradicts it`);
  }
  const outcomes = one.nodes.filter(({ kind }) => kind === "outcome");
  const ways = new Set(outcomes.flatMap(({ id }) => findPaths(one.edges, "medicine", id).flat()));
  const cited = new Set(one.references.map(({ id }) => id));
  for (const edge of one.edges) {
    for (const id of [...edge.supporting, ...edge.opposing])
      if (!cited.has(id)) found.push(`${edge.id} cites ${id}, which is not there`);
    if ((edge.claims.length === 0) !== GAPS.includes(edge.id))
      found.push(`${edge.id} fills a gap, or does not`);
    if (edge.supporting.length === 0) found.push(`${edge.id} rests on nothing`);
    if (!ways.has(edge)) found.push(`${edge.id} leads from the medicine to no outcome`);
  }
  const named = new Set(one.terms.map(({ id }) => id));
  for (const node of one.nodes) if (!named.has(node.term)) found.push(`${node.id} has no term`);
  for (const claim of claims) {
    const number = Number(claim.id.slice(1));
    const used =
      one.edges.some((edge) => edge.claims.includes(claim.id)) ||
      pathways.some(({ steps }) => steps.some((step) => step.claims.includes(claim.id)));
    if (number >= 2 && number <= 17 && !used) found.push(`${claim.id} is not used`);
  }
  return found;
}

test("the graph keeps its laws", () => {
  expect(faults(graph)).toEqual([]);
});

test("every directed claim of how it works is in the table", () => {
  const numbers = new Set(CLAIMED.map(([id]) => Number(id.slice(1))));
  const missing = Array.from({ length: 16 }, (_, i) => i + 2).filter((number) => !numbers.has(number));
  expect(missing).toEqual([17]);
});

describe("a planted mistake is noticed", () => {
  const withEdge = (edge: Edge, patch: Partial<Edge>): Graph => ({
    ...graph,
    edges: edges.map((one) => (one === edge ? { ...one, ...patch } : one)),
  });

  // What leads on from the last claimed node is watched by the sign towards the outcome, in data/pathways.test.ts.
  const watched = new Set(
    CLAIMED.flatMap(([, from, to]) => findPaths(edges, from, to).flatMap((way) => way.map(({ id }) => id))),
  );

  test.each(edges)("the sign of $id turned round", (edge) => {
    if (!watched.has(edge.id)) return expect(["alcohol-dependence"]).toContain(edge.to);
    const sign = edge.sign === 1 ? -1 : 1;
    return expect(faults(withEdge(edge, { sign })).join()).toContain("contradicts");
  });

  test.each(edges)("$id the other way", (edge) => {
    expect(faults(withEdge(edge, { from: edge.to, to: edge.from }))).not.toEqual([]);
  });

  test.each(edges)("$id left out", (edge) => {
    const rest = { ...graph, edges: edges.filter((one) => one !== edge) };
    // BDNF is reached through AMPA receptors too; every other edge takes a claim's path, or another edge's, with it.
    const doubled = edge.id === "nmda-receptor--bdnf";
    expect(faults(rest).length === 0).toBe(doubled);
  });

  test("a reference that an edge cites, left out", () => {
    const cited = new Set(edges.flatMap(({ supporting, opposing }) => [...supporting, ...opposing]));
    expect(cited.size).toBeGreaterThan(30);
    for (const id of cited) {
      const rest = references.filter((one) => one.id !== id);
      expect(faults({ ...graph, references: rest }).join(), id).toContain(`cites ${id}`);
    }
  });

  test("a claim taken off an edge, or support, or a term", () => {
    for (const edge of edges) {
      expect(faults(withEdge(edge, { supporting: [] })).join()).toContain("rests on nothing");
      const claimed: Partial<Edge> = { claims: edge.claims.length === 0 ? ["S1"] : [] };
      expect(faults(withEdge(edge, claimed)).join()).toContain("fills a gap");
    }
    for (const node of nodes) {
      const rest = terms.filter(({ id }) => id !== node.term);
      expect(faults({ ...graph, terms: rest }).join()).toContain(`${node.id} has no term`);
    }
  });

  test("the arrow that must not be drawn, from opioid receptors to craving: its path contradicts the claim", () => {
    const drawn: Edge = {
      ...edges[0]!,
      id: "mu-opioid-receptor--alcohol-craving",
      from: "mu-opioid-receptor",
      to: "alcohol-craving",
      effect: "increases",
      sign: 1,
    };
    expect(faults({ ...graph, edges: [...edges, drawn] }).join()).toContain("S11: a path");
  });
});

describe("findPathway", () => {
  test.each(pathways)("finds $indication", (pathway) => {
    expect(findPathway(pathways, pathway.indication)).toBe(pathway);
  });

  test("says what there is instead", () => {
    expect(() => findPathway(pathways.slice(0, 1), "pain")).toThrow(
      new RangeError('There is no pathway for "pain". The pathways given are for: "depression".'),
    );
    expect(() => findPathway([], "pain")).toThrow(/for: none/);
  });
});

describe("getPathCertainty", () => {
  test("a path is no surer than any of its steps, and as sure as one of them", () => {
    const path = fc.array(
      fc.constantFrom(...certainties).map((certainty) => ({ certainty })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(path, (steps) => {
        const whole = certainties.indexOf(getPathCertainty(steps));
        const each = steps.map(({ certainty }) => certainties.indexOf(certainty));
        expect(Math.max(...each)).toBe(whole);
      }),
    );
  });

  test("an empty path has none", () => {
    expect(() => getPathCertainty([])).toThrow(RangeError);
  });

  test("no way from the medicine to an outcome is surer than a hypothesis", () => {
    const outcomes = nodes.filter(({ kind }) => kind === "outcome");
    const all = outcomes.flatMap(({ id }) => findPaths(edges, "medicine", id)).map(getPathCertainty);
    expect(all.filter((one) => one === "established")).toEqual([]);
    // Blocking the receptor, in pain, is the one way that is supported at every step.
    expect(all.filter((one) => one === "supported")).toHaveLength(1);
  });
});

describe("findTermUses", () => {
  const uses = (id: string) =>
    findTermUses(
      terms.find((term) => term.id === id)!,
      { pathways, claims },
    );

  test("the NMDA receptor takes part in all three pathways, each edge once", () => {
    const found = uses("nmda-receptor");
    expect(found.nodes.map(({ id }) => id)).toEqual(["nmda-receptor"]);
    expect(found.into.map(({ id }) => id)).toEqual(["medicine--nmda-receptor"]);
    expect(found.outOf.map(({ to }) => to)).toEqual([
      "gaba-interneuron",
      "bdnf",
      "central-sensitisation",
      "reward-memory",
    ]);
    expect(found.pathways).toEqual(pathways);
    expect(found.claims.map(({ id }) => id)).toEqual(expect.arrayContaining(["S3", "S4", "S12", "S13"]));
  });

  test("a term that explains no node has its claims and nothing else", () => {
    const found = uses("anaesthetist");
    expect(found).toEqual({
      nodes: [],
      into: [],
      outOf: [],
      pathways: [],
      claims: claims.filter(({ id }) => id === "S1"),
    });
  });

  test("together the terms use every edge twice, once at each end", () => {
    const all = terms.map(({ id }) => uses(id));
    for (const side of ["into", "outOf"] as const) {
      const found = all.flatMap((one) => one[side].map(({ id }) => id)).sort();
      expect(found).toEqual(edges.map(({ id }) => id).sort());
    }
  });
});

describe("identifiers", () => {
  test.each([
    ["GO:0017146", "http://purl.obolibrary.org/obo/GO_0017146"],
    ["UniProtKB:P23560", "http://purl.uniprot.org/uniprot/P23560"],
    ["MESH:D061218", "http://id.nlm.nih.gov/mesh/D061218"],
    ["SCTID:82423001", "http://snomed.info/id/82423001"],
    ["EFO:0003761", "http://www.ebi.ac.uk/efo/EFO_0003761"],
    ["ICD10CM:F10.2", null],
    ["ADDICTO:0001220", null],
    ["toString:1", null],
    ["no colon", null],
  ])("%s lives at %s", (curie, url) => {
    expect(getIdentifierUrl({ curie })).toBe(url);
  });

  test("no two identifiers of the graph share an address, and each is one", () => {
    const curies = new Set(nodes.flatMap((node) => node.identifiers.map(({ curie }) => curie)));
    const urls = [...curies].flatMap((curie) => getIdentifierUrl({ curie }) ?? []);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => !URL.canParse(url))).toEqual([]);
    expect(urls.length).toBeGreaterThan(curies.size * 0.9);
  });

  test("the medicine is a drug whatever it is identified by, and a receptor with no protein of its own a complex", () => {
    expect(toBiolinkCategory({ kind: "medicine", identifiers: [] })).toBe("Drug");
    expect(toBiolinkCategory({ kind: "receptor", identifiers: [] })).toBe("MacromolecularComplex");
    expect(toBiolinkCategory({ kind: "spinal-cord", identifiers: [] })).toBe("BiologicalProcess");
  });
});
