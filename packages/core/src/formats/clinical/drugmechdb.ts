/**
 * A pathway as a record in the form of DrugMechDB, the open collection of mechanisms. For professionals only: such a record
 * names the medicine, which comes as an argument from `@infusionkit/core/clinical`, so this file holds no name.
 */
import {
  anyText,
  drugMechDbOptionsSchema,
  listOf,
  objectWith,
  pathwaySchema,
} from "../../validation/shapes.ts";
import { checkSchema } from "../../validation/validateSchema.ts";
import { getReferenceUrl } from "../../evidenceLookup.ts";
import type { Reference } from "../../evidence.ts";
import { toBiolinkCategory, getPathCertainty, findPaths } from "../../mechanism.ts";
import type { BiolinkCategory, Edge, Node, Pathway } from "../../mechanism.ts";

/** What kinds of thing a record of DrugMechDB knows. */
export type DrugMechDbLabel = Exclude<BiolinkCategory, "PathologicalProcess" | "BehavioralFeature">;

/** One record of DrugMechDB. */
export type DrugMechDbRecord = {
  readonly directed: true;
  readonly multigraph: true;
  readonly graph: {
    readonly _id: string;
    readonly drug: string;
    readonly drug_mesh: string;
    readonly drugbank: string;
    readonly disease: string;
    readonly disease_mesh: string;
  };
  readonly nodes: readonly {
    readonly id: string;
    readonly label: DrugMechDbLabel;
    readonly name: string;
    readonly alt_ids?: readonly string[];
  }[];
  readonly links: readonly { readonly source: string; readonly target: string; readonly key: string }[];
  /** Where each step can be read. */
  readonly reference: readonly string[];
  /** How sure it is, and what the form cannot say. */
  readonly comment: string;
};

/** What a record is made with. */
export type DrugMechDbOptions = {
  /** The medicine, from `@infusionkit/core/clinical`; it needs a MeSH and a DrugBank identifier. */
  readonly medicine: { readonly name: string; readonly identifiers: readonly { readonly curie: string }[] };
  /** The references that the edges cite. */
  readonly references: readonly Pick<Reference, "id" | "doi" | "pmid">[];
  /** Distinguishes records of the same medicine and disease, counted from 1; 1 unless it is said. */
  readonly index?: number;
};

// DrugMechDB knows fewer kinds; these two are what theirs are kinds of.
const label = (node: Node): DrugMechDbLabel => {
  const category = toBiolinkCategory(node);
  return category === "PathologicalProcess" || category === "BehavioralFeature"
    ? "BiologicalProcess"
    : category;
};

/** The prefixes that DrugMechDB writes in its own way. */
const curie = (identifier: string): string =>
  identifier.replace(/^UniProtKB:/, "UniProt:").replace(/^DRUGBANK:/, "DB:");

/** A predicate of DrugMechDB's own list. Each says more or less; none says that the medicine treats. */
function key(edge: Edge, to: Node): string {
  const kind = label(to);
  const more = edge.sign === 1;
  if (kind === "Disease" || kind === "PhenotypicFeature") {
    return more ? "contributes to" : "negatively correlated with";
  }
  if (kind === "Protein" || kind === "MacromolecularComplex") {
    const what = edge.effect === "blocks" || edge.effect === "activates" ? "activity" : "abundance";
    return `${more ? "increases" : "decreases"} ${what} of`;
  }
  return more ? "positively regulates" : "negatively regulates";
}

/**
 * A pathway as one branching record. A concept with no exact public identifier keeps a local id, and the comment says so:
 * DrugMechDB itself would ask for one of its registries. Its curators also ask for secondary sources, and some of these
 * references are trials.
 *
 * @throws RangeError when the medicine lacks an identifier that the form requires, the outcome has none of MeSH, or an edge
 * cites a reference that is not given.
 * @example
 * const identifiers = [{ curie: "MESH:D000000" }, { curie: "DRUGBANK:DB00000" }];
 * const pain = pathways.find((pathway) => pathway.indication === "pain")!;
 * const record = pathwayToDrugMechDb(pain, { medicine: { name: "examplin", identifiers }, references });
 * record.graph._id; // "DB00000_MESH_D059350_1"
 * record.links[0]; // { source: "MESH:D000000", target: "GO:0017146", key: "decreases activity of" }
 */
export function pathwayToDrugMechDb(pathway: Pathway, options: DrugMechDbOptions): DrugMechDbRecord {
  checkSchema(pathwaySchema, pathway, "pathway");
  checkSchema(drugMechDbOptionsSchema, options, "options", "");
  const { medicine, references, index = 1 } = options;
  const own = (prefix: string): string => {
    const found = medicine.identifiers.find((one) => one.curie.startsWith(`${prefix}:`));
    if (found === undefined)
      throw new RangeError(`A record needs the medicine's identifier in ${prefix}, and none is given.`);
    return curie(found.curie);
  };
  const start = pathway.nodes.find((node) => node.kind === "medicine");
  const outcome = pathway.nodes.find((node) => node.kind === "outcome");
  const mesh = outcome?.identifiers.find((one) => one.curie.startsWith("MESH:") && one.match !== "related");
  if (start === undefined || outcome === undefined || mesh === undefined)
    throw new RangeError("A record needs a medicine and an outcome that MeSH knows.");
  const exact = (node: Node): readonly string[] =>
    node.identifiers.filter(({ match }) => match === "exact").map((one) => curie(one.curie));
  const id = (node: Node): string =>
    node === start
      ? own("MESH")
      : node === outcome
        ? mesh.curie
        : (exact(node)[0] ?? `infusionkit:${node.id}`);
  const node = (name: string): Node => {
    const found = pathway.nodes.find((one) => one.id === name);
    if (found === undefined)
      throw new RangeError(`An edge names the node "${name}", which is not in the pathway.`);
    return found;
  };
  const cited = [...new Set(pathway.edges.flatMap((edge) => edge.supporting))].flatMap((name) => {
    const found = references.find((one) => one.id === name);
    if (found === undefined)
      throw new RangeError(`An edge cites "${name}", which is not among the references.`);
    return getReferenceUrl(found) ?? [];
  });
  const ways = findPaths(pathway.edges, start.id, outcome.id);
  const locals = pathway.nodes.filter((one) => id(one).startsWith("infusionkit:")).map((one) => one.label);
  return {
    directed: true,
    multigraph: true,
    graph: {
      _id: `${own("DRUGBANK").replace(/^DB:/, "")}_${mesh.curie.replace(":", "_")}_${index}`,
      drug: medicine.name,
      drug_mesh: own("MESH"),
      drugbank: own("DRUGBANK"),
      disease: mesh.label,
      disease_mesh: mesh.curie,
    },
    nodes: pathway.nodes.map((one) => {
      const others = exact(one).filter((other) => other !== id(one));
      return {
        id: id(one),
        label: label(one),
        name: one === start ? medicine.name : one.label,
        ...(others.length > 0 ? { alt_ids: others } : {}),
      };
    }),
    links: pathway.edges.map((edge) => ({
      source: id(node(edge.from)),
      target: id(node(edge.to)),
      key: key(edge, node(edge.to)),
    })),
    reference: cited,
    comment: [
      "A first curation by people who are not clinicians. It does not say that the drug treats the disease.",
      `Least certain step of each path: ${ways.map((way) => `${way[0]!.to} ${getPathCertainty(way)}`).join("; ")}.`,
      ...(locals.length > 0 ? [`No public identifier fits exactly: ${locals.join(", ")}.`] : []),
    ].join(" "),
  };
}

// JSON's strings are YAML's double-quoted ones, but for three marks that YAML takes for line breaks or does not print.
const scalar = (value: string | boolean): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

type Yaml = string | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

function yaml(value: Yaml, indent: string): string {
  if (typeof value !== "object") return ` ${scalar(value)}\n`;
  if (Array.isArray(value)) {
    if (value.length === 0) return " []\n";
    // The first key of an entry stands on the line of its dash.
    return `\n${value.map((one: Yaml) => `${indent}-${yaml(one, `${indent}  `).replace(/^\n\s*/, " ")}`).join("")}`;
  }
  return `\n${Object.entries(value)
    .map(([name, one]) => `${indent}${name}:${yaml(one, `${indent}  `)}`)
    .join("")}`;
}

const recordsSchema = listOf(
  objectWith({
    directed: { type: "boolean" },
    multigraph: { type: "boolean" },
    graph: { type: "object", additionalProperties: anyText },
    nodes: listOf(objectWith({ id: anyText, label: anyText, name: anyText, "alt_ids?": listOf(anyText) })),
    links: listOf(objectWith({ source: anyText, target: anyText, key: anyText })),
    reference: listOf(anyText),
    comment: anyText,
  }),
);

/**
 * Records as the YAML text of DrugMechDB's own file, a list.
 *
 * @example
 * const identifiers = [{ curie: "MESH:D000000" }, { curie: "DRUGBANK:DB00000" }];
 * const options = { medicine: { name: "examplin", identifiers }, references };
 * drugMechDbToYaml(pathways.map((pathway) => pathwayToDrugMechDb(pathway, options))).split("\n")[0]; // "- directed: true"
 */
export function drugMechDbToYaml(records: readonly DrugMechDbRecord[]): string {
  checkSchema(recordsSchema, records, "records");
  return yaml(records, "").replace(/^\s/, "");
}
