import { describe, expect, test } from "vitest";
import { findForbidden, medicine } from "../clinical.ts";
import { edges, nodes } from "../data/pathways.ts";
import { references } from "../data/references.ts";
import { kgxToTsv, graphToKgx, type KgxGraph } from "./kgx.ts";

// Biolink 4.4.4, of which this is what the curated graph uses.
const CATEGORIES = [
  ...["Drug", "MacromolecularComplex", "Cell", "BiologicalProcess", "Protein", "BehavioralFeature"],
  ...["PathologicalProcess", "Disease", "PhenotypicFeature"],
].map((name) => `biolink:${name}`);
const PREDICATES = [
  ...["affects", "regulates", "contributes_to", "applied_to_treat", "in_clinical_trials_for"],
].map((name) => `biolink:${name}`);
const ASPECTS = ["", "activity", "secretion", "synthesis", "abundance"];
const MECHANISMS = ["", "molecular_channel_blockage", "agonism"];
const PREFIXES = [
  "GO",
  "CL",
  "UniProtKB",
  "ADDICTO",
  "HP",
  "MONDO",
  "MESH",
  "DOID",
  "SCTID",
  "UMLS",
  "ICD10CM",
];
const FALLING = ["decreased", "downregulated"];

type Row = Readonly<Record<string, string>>;

/** A strict reader of KGX tables: one line a row, as many cells as columns, no stray line at the end. */
function rows(tsv: string): readonly Row[] {
  const lines = tsv.split("\n");
  if (lines.pop() !== "") throw new Error("the last line does not end");
  const [head = [], ...body] = lines.map((line) => line.split("\t"));
  if (new Set(head).size !== head.length) throw new Error("two columns have one name");
  return body.map((cells, i) => {
    if (cells.length !== head.length)
      throw new Error(`row ${i + 1} has ${cells.length} cells of ${head.length}`);
    return Object.fromEntries(cells.map((cell, j) => [head[j]!, cell]));
  });
}

/** What a Biolink reader would reject in the two files; empty when they are sound. */
function faults(files: ReturnType<typeof kgxToTsv>): readonly string[] {
  const found: string[] = [];
  const [nodeRows, edgeRows] = [rows(files.nodes), rows(files.edges)];
  const ids = new Map(nodeRows.map((row) => [row["id"]!, row]));
  if (ids.size !== nodeRows.length) found.push("a node's id stands twice");
  for (const { id = "", category = "", xref = "", description = "" } of nodeRows) {
    const local = id.startsWith("infusionkit:");
    if (!CATEGORIES.includes(category)) found.push(`${id} is a ${category}`);
    for (const curie of [id, ...xref.split("|").filter(Boolean)]) {
      if (!/^[A-Za-z0-9.]+:[A-Za-z0-9.-]+$/.test(curie)) found.push(`${curie} is no CURIE`);
      else if (!curie.startsWith("infusionkit:") && !PREFIXES.includes(curie.split(":")[0]!))
        found.push(`${curie} is of no known registry`);
    }
    if (local !== description.startsWith("Local identifier"))
      found.push(`${id} does not say that it is local`);
  }
  const seen = new Set<string>();
  for (const row of edgeRows) {
    const id = row["id"]!;
    if (seen.has(id)) found.push(`${id} stands twice`);
    seen.add(id);
    for (const end of ["subject", "object"]) if (!ids.has(row[end]!)) found.push(`${id} has a loose ${end}`);
    if (!PREDICATES.includes(row["predicate"]!)) found.push(`${id} says ${row["predicate"]}`);
    if (!ASPECTS.includes(row["object_aspect_qualifier"]!)) found.push(`${id} has no such aspect`);
    if (!MECHANISMS.includes(row["causal_mechanism_qualifier"]!)) found.push(`${id} has no such mechanism`);
    if ((row["qualified_predicate"] === "biolink:causes") !== (row["predicate"] === "biolink:affects"))
      found.push(`${id} is qualified in part`);
    if (row["agent_type"] !== "manual_agent") found.push(`${id} was not made by hand`);
    if (!row["supporting_text"]) found.push(`${id} has no text`);
    const publications = row["publications"]!.split("|");
    if (!publications.every((one) => /^(?:PMID:\d{7,8}|DOI:10\.\d{4,9}\/\S+)$/.test(one)))
      found.push(`${id} cites ${row["publications"] || "nothing"}`);
    if (!row["has_evidence"]!.split("|").every((one) => /^ECO:\d{7}$/.test(one)))
      found.push(`${id} has no kind of evidence`);
    const assertion = ["established", "supported", ""].includes(row["infusionkit:certainty"]!);
    if (assertion !== (row["knowledge_level"] === "knowledge_assertion"))
      found.push(`${id} is asserted more surely than it is known`);
  }
  return found;
}

const graph = graphToKgx({ nodes, edges }, { references });
const files = kgxToTsv(graph);
const clinical = graphToKgx({ nodes, edges }, { references, medicine });

test("the public graph is sound, and its objects say what its tables say", () => {
  expect(faults(files)).toEqual([]);
  expect(rows(files.nodes)).toHaveLength(nodes.length);
  expect(rows(files.edges)).toHaveLength(edges.length + 3);
  const joined = (value: string | readonly string[]) => (typeof value === "string" ? value : value.join("|"));
  for (const [i, row] of rows(files.edges).entries()) {
    const object = Object.entries(graph.edges[i]!).map(([name, value]) => [name, joined(value)]);
    expect(row).toEqual(Object.fromEntries(object));
  }
});

test("the sign of an edge survives", () => {
  for (const edge of edges) {
    const { predicate, object_direction_qualifier: direction } = graph.edges.find(
      (one) => one.id === `infusionkit:${edge.id}`,
    )!;
    if (direction === "") expect([predicate, edge.sign]).toEqual(["biolink:contributes_to", 1]);
    else expect(FALLING.includes(direction)).toBe(edge.sign === -1);
  }
});

test("the medicine is applied or on trial, and never said to treat", () => {
  const uses = graph.edges.filter(({ id }) => !edges.some((edge) => id === `infusionkit:${edge.id}`));
  expect(uses.map(({ subject, predicate, object }) => [subject, predicate, object])).toEqual([
    ["infusionkit:medicine", "biolink:applied_to_treat", "MESH:D061218"],
    ["infusionkit:medicine", "biolink:applied_to_treat", "HP:0012532"],
    ["infusionkit:medicine", "biolink:in_clinical_trials_for", "MONDO:0007079"],
  ]);
  expect(files.edges).not.toMatch(/biolink:treats\b/);
});

// Predicates and qualifiers as they were curated by hand, edge by edge.
test.each([
  ["medicine--nmda-receptor", "affects", "activity", "decreased", "molecular_channel_blockage"],
  ["nmda-receptor--gaba-interneuron", "regulates", "", "upregulated", ""],
  ["gaba-interneuron--glutamate", "regulates", "", "downregulated", ""],
  ["glutamate--ampa-receptor", "affects", "activity", "increased", ""],
  ["ampa-receptor--bdnf", "affects", "secretion", "increased", ""],
  ["nmda-receptor--bdnf", "affects", "synthesis", "decreased", ""],
  ["bdnf--trkb", "affects", "activity", "increased", "agonism"],
  ["new-connections--neuroplasticity", "contributes_to", "", "", ""],
  ["neuroplasticity--depression", "affects", "", "decreased", ""],
  ["medicine--sgacc", "affects", "", "decreased", ""],
  ["sgacc--depression", "contributes_to", "", "", ""],
  ["medicine--mu-opioid-receptor", "affects", "activity", "increased", ""],
  ["nmda-receptor--central-sensitisation", "contributes_to", "", "", ""],
  ["descending-inhibition--pain-perception", "regulates", "", "downregulated", ""],
  ["medicine--neuroinflammation", "affects", "", "decreased", ""],
])("%s: %s %s %s %s", (id, predicate, aspect, direction, mechanism) => {
  expect(graph.edges.find((edge) => edge.id === `infusionkit:${id}`)).toMatchObject({
    predicate: `biolink:${predicate}`,
    object_aspect_qualifier: aspect,
    object_direction_qualifier: direction,
    causal_mechanism_qualifier: mechanism,
  });
});

test.each([
  ["medicine", "Drug"],
  ["nmda-receptor", "MacromolecularComplex"],
  ["gaba-interneuron", "Cell"],
  ["glutamate", "BiologicalProcess"],
  ["ampa-receptor", "MacromolecularComplex"],
  ["bdnf", "Protein"],
  ["trkb", "Protein"],
  ["mtorc1", "BiologicalProcess"],
  ["sgacc", "BiologicalProcess"],
  ["mu-opioid-receptor", "Protein"],
  ["reward-memory", "BiologicalProcess"],
  ["alcohol-craving", "BehavioralFeature"],
  ["central-sensitisation", "PathologicalProcess"],
  ["neuroinflammation", "BiologicalProcess"],
  ["depression", "Disease"],
  ["chronic-pain", "PhenotypicFeature"],
  ["alcohol-dependence", "Disease"],
])("%s is a %s", (id, category) => {
  const at = nodes.findIndex((node) => node.id === id);
  expect(graph.nodes[at]?.category).toEqual([`biolink:${category}`]);
});

test("findings against stand beside those for", () => {
  const sgacc = graph.edges.find(({ id }) => id === "infusionkit:medicine--sgacc");
  expect(sgacc?.["infusionkit:publications_against"].length).toBeGreaterThan(1);
  expect(sgacc?.knowledge_level).toBe("not_provided");
});

test("local ids are those of the concepts that have no exact identifier, and of the medicine", () => {
  const local = graph.nodes.filter(({ id }) => id.startsWith("infusionkit:")).map(({ id }) => id.slice(12));
  expect(local).toEqual([
    ...["medicine", "neuroplasticity", "sgacc", "reward-memory", "central-sensitisation"],
    "descending-inhibition",
  ]);
});

test("the public tables name the medicine nowhere; with the professionals' data its node has name and identifiers", () => {
  expect(graph.nodes[0]).toMatchObject({ id: "infusionkit:medicine", name: "our medication", xref: [] });
  expect(findForbidden(files.nodes + files.edges, "public")).toEqual([]);
  const [own] = clinical.nodes;
  expect([own?.id, ...(own?.xref ?? [])]).toEqual(medicine.identifiers.map(({ curie }) => curie));
  expect(own?.name).toBe(medicine.name);
  expect(findForbidden(kgxToTsv(clinical).nodes, "public")).not.toEqual([]);
  expect(clinical.edges.filter(({ subject }) => subject === own?.id)).toHaveLength(8);
});

describe("a mistake is noticed", () => {
  const edge = (patch: Partial<Record<keyof KgxGraph["edges"][number], unknown>>): KgxGraph => ({
    ...graph,
    edges: [{ ...graph.edges[0]!, ...patch } as KgxGraph["edges"][number], ...graph.edges.slice(1)],
  });
  test.each<[string, KgxGraph, string]>([
    ["a loose end", edge({ subject: "GO:9999999" }), "loose subject"],
    ["a predicate too strong", edge({ predicate: "biolink:treats" }), "says biolink:treats"],
    ["no publication", edge({ publications: [] }), "cites nothing"],
    ["a bare DOI", edge({ publications: ["10.1000/x"] }), "cites 10.1000/x"],
    ["an id twice", edge({ id: graph.edges[1]!.id }), "stands twice"],
    ["a hypothesis asserted", edge({ "infusionkit:certainty": "hypothesis" }), "more surely"],
    ["a qualifier alone", edge({ qualified_predicate: "" }), "qualified in part"],
    ["two nodes of one id", { ...graph, nodes: [...graph.nodes, graph.nodes[0]!] }, "stands twice"],
    [
      "a category that is none",
      { ...graph, nodes: graph.nodes.map((node) => ({ ...node, category: ["biolink:Thing"] as never })) },
      "biolink:Thing",
    ],
  ])("%s", (_, wrong, fault) => {
    expect(faults(kgxToTsv(wrong)).join("\n")).toContain(fault);
  });

  test("a tab or a line break in a text becomes a blank, and a bar in a list is refused", () => {
    const text = kgxToTsv(edge({ supporting_text: "a\tb\nc\r\nd|e" }));
    expect(faults(text)).toEqual([]);
    expect(rows(text.edges)[0]?.["supporting_text"]).toBe("a b c d|e");
    expect(() => kgxToTsv(edge({ publications: ["DOI:10.1000/a|b"] }))).toThrow(RangeError);
  });

  test("an edge to nowhere and a reference that is not given are refused", () => {
    expect(() => graphToKgx({ nodes: nodes.slice(1), edges }, { references })).toThrow(/"medicine"/);
    expect(() => graphToKgx({ nodes, edges }, { references: [] })).toThrow(/not among the references/);
  });
});
