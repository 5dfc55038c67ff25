import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { findForbidden, medicine } from "../../clinical.ts";
import { pathways } from "../../data/pathways.ts";
import { references } from "../../data/references.ts";
import type { Pathway } from "../../mechanism.ts";
import { drugMechDbToYaml, pathwayToDrugMechDb, type DrugMechDbRecord } from "./drugmechdb.ts";

const options = { medicine, references };
const records = pathways.map((pathway) => pathwayToDrugMechDb(pathway, options));

// From its curation guide: the kinds of thing, and the predicates with the direction that they give.
const LABELS = [
  ...[
    "Drug",
    "MacromolecularComplex",
    "Protein",
    "Cell",
    "BiologicalProcess",
    "PhenotypicFeature",
    "Disease",
  ],
];
const KEYS: Readonly<Record<string, 1 | -1>> = {
  "contributes to": 1,
  "decreases abundance of": -1,
  "decreases activity of": -1,
  "increases abundance of": 1,
  "increases activity of": 1,
  "negatively correlated with": -1,
  "negatively regulates": -1,
  "positively regulates": 1,
};

/** What a curator of DrugMechDB would send back; empty when a record is sound. */
function faults({ graph, nodes, links, reference, comment, ...rest }: DrugMechDbRecord): readonly string[] {
  const found: string[] = [];
  if (rest.directed !== true || rest.multigraph !== true)
    found.push("it is not said to be directed, or a multigraph");
  const ids = new Set(nodes.map(({ id }) => id));
  if (ids.size !== nodes.length) found.push("two nodes share an id");
  if (!/^DB\d{5}_MESH_D\d+_\d+$/.test(graph._id)) found.push(`_id is ${graph._id}`);
  if (!/^DB:DB\d{5}$/.test(graph.drugbank)) found.push(`drugbank is ${graph.drugbank}`);
  if (!ids.has(graph.drug_mesh) || !ids.has(graph.disease_mesh)) found.push("an end is no node");
  for (const { id, label } of nodes) {
    if (!LABELS.includes(label)) found.push(`${label} is no kind of node`);
    if (!/^(?:MESH|UniProt|GO|CL|HP|ADDICTO|infusionkit):[\w-]+$/.test(id))
      found.push(`${id} is no identifier`);
    if (id.startsWith("infusionkit:") && !comment.includes("No public identifier"))
      found.push(`${id} is not explained`);
  }
  for (const { source, target, key } of links) {
    if (!ids.has(source) || !ids.has(target)) found.push(`${source} ${key} ${target} has a loose end`);
    if (KEYS[key] === undefined) found.push(`${key} is no predicate`);
  }
  // "Treats" is a negative relation: every way from the drug to the disease comes to less of it.
  const walk = (id: string, sign: number): readonly number[] =>
    id === graph.disease_mesh
      ? [sign]
      : links
          .filter(({ source }) => source === id)
          .flatMap(({ target, key }) => walk(target, sign * KEYS[key]!));
  const signs = found.length > 0 ? [] : walk(graph.drug_mesh, 1);
  if (found.length === 0 && (signs.length === 0 || signs.some((sign) => sign !== -1)))
    found.push("a path does not come to less of the disease");
  if (reference.length === 0 || !reference.every((one) => one.startsWith("https://")))
    found.push("a reference is no address");
  return found;
}

test("every pathway is a sound record", () => {
  expect(records.map(faults)).toEqual(records.map(() => []));
  expect(records.map(({ graph }) => graph.disease)).toEqual([
    "Depressive Disorder, Treatment-Resistant",
    "Chronic Pain",
    "Alcoholism",
  ]);
  expect(records.map(({ links }) => links.length)).toEqual(pathways.map(({ edges }) => edges.length));
  expect(JSON.stringify(records)).not.toContain('"treats"');
});

test("each says how sure its paths are", () => {
  expect(records[1]?.comment).toContain("descending-inhibition not-supported");
  expect(records[2]?.comment).toContain("nmda-receptor disputed");
});

test("YAML gives back what went in, whatever stands in it", () => {
  expect(parse(drugMechDbToYaml(records))).toEqual(records);
  expect(parse(drugMechDbToYaml([]))).toEqual([]);
  const evil = 'a: b # "c" \\ \n- d\t\u0085\u2028é — yes: {no} [~] & * ! % @ `';
  const marked = { ...records[0]!, comment: evil, reference: [], nodes: [] };
  for (const version of ["1.1", "1.2"] as const) {
    const document = parseDocument(drugMechDbToYaml([marked]), { version, strict: true });
    expect([...document.errors, ...document.warnings]).toEqual([]);
    expect(document.toJS()).toEqual([marked]);
  }
});

test("the record names the medicine, and the file that makes it does not", () => {
  expect(findForbidden(drugMechDbToYaml(records), "public")).not.toEqual([]);
  const examplin = {
    name: "examplin",
    identifiers: [{ curie: "MESH:D000000" }, { curie: "DRUGBANK:DB00000" }],
  };
  const other = pathways.map((pathway) => pathwayToDrugMechDb(pathway, { medicine: examplin, references }));
  expect(findForbidden(drugMechDbToYaml(other), "public")).toEqual([]);
});

describe("a mistake is noticed", () => {
  const record = records[0]!;
  const link = (patch: Partial<DrugMechDbRecord["links"][number]>): DrugMechDbRecord => ({
    ...record,
    links: [{ ...record.links[0]!, ...patch }, ...record.links.slice(1)],
  });
  test.each<[string, DrugMechDbRecord, string]>([
    ["a sign turned round", link({ key: "increases activity of" }), "less of the disease"],
    ["a predicate of nobody's", link({ key: "cures" }), "no predicate"],
    ["a loose end", link({ target: "GO:9" }), "loose end"],
    [
      "a prefix of ours",
      { ...record, graph: { ...record.graph, drugbank: "DRUGBANK:DB00000" } },
      "drugbank is",
    ],
    ["nothing cited", { ...record, reference: [""] }, "no address"],
    ["a local id that is not explained", { ...record, comment: "" }, "not explained"],
  ])("%s", (_, wrong, fault) => {
    expect(faults(wrong).join("\n")).toContain(fault);
  });

  test("a flip of any one sign makes a record that is sent back", () => {
    for (const pathway of pathways) {
      for (const edge of pathway.edges) {
        const flipped: Pathway = {
          ...pathway,
          edges: pathway.edges.map((one) => (one === edge ? { ...one, sign: one.sign === 1 ? -1 : 1 } : one)),
        };
        expect(faults(pathwayToDrugMechDb(flipped, options)), edge.id).not.toEqual([]);
      }
    }
  });

  test("a medicine without the identifiers, and a pathway without its ends, are refused", () => {
    expect(() =>
      pathwayToDrugMechDb(pathways[0]!, { ...options, medicine: { name: "x", identifiers: [] } }),
    ).toThrow(RangeError);
    expect(() => pathwayToDrugMechDb({ ...pathways[0]!, nodes: [] }, options)).toThrow(RangeError);
    expect(() => pathwayToDrugMechDb(pathways[0]!, { ...options, references: [] })).toThrow(
      /not among the references/,
    );
  });
});
