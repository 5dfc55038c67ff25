/**
 * The mechanism as a Biolink knowledge graph in KGX form: a table of nodes and a table of edges. It holds no name: without
 * a medicine the medicine's node is a local id labelled "our medication", and the professionals' side gives its own.
 */
import {
  anyText,
  edgeSchema,
  kgxOptionsSchema,
  listOf,
  nodeSchema,
  objectWith,
} from "../validation/shapes.ts";
import { checkSchema, type Schema } from "../validation/validateSchema.ts";
import type { Certainty, Reference, ReferenceKind } from "../evidence.ts";
import { toBiolinkCategory } from "../mechanism.ts";
import type { BiolinkCategory, Edge, Indication, Node } from "../mechanism.ts";

/** A node of a Biolink graph. */
export type KgxNode = {
  readonly id: string;
  readonly category: readonly [`biolink:${BiolinkCategory}`];
  readonly name: string;
  /** Other identifiers of exactly the same thing; looser ones would be read as equal. */
  readonly xref: readonly string[];
  /** Says so where the id is a local one. */
  readonly description: string;
  readonly provided_by: readonly [string];
};

/** An edge of a Biolink graph. The two columns in our own name space have no Biolink slot. */
export type KgxEdge = {
  readonly id: string;
  readonly category: readonly ["biolink:Association"];
  readonly subject: string;
  readonly predicate:
    | "biolink:affects"
    | "biolink:regulates"
    | "biolink:contributes_to"
    | "biolink:applied_to_treat"
    | "biolink:in_clinical_trials_for";
  readonly object: string;
  readonly qualified_predicate: "biolink:causes" | "";
  readonly object_aspect_qualifier: string;
  readonly object_direction_qualifier: "increased" | "decreased" | "upregulated" | "downregulated" | "";
  readonly causal_mechanism_qualifier: string;
  /** Where it was seen, as identifiers of places; empty where it was not seen in one place only. */
  readonly anatomical_context_qualifier: readonly string[];
  readonly knowledge_level: "knowledge_assertion" | "prediction" | "not_provided";
  readonly agent_type: "manual_agent";
  readonly primary_knowledge_source: string;
  /** References that support the edge, as `PMID:` or `DOI:`; one that has neither is left out. */
  readonly publications: readonly string[];
  /** Kinds of evidence behind them, from the Evidence and Conclusion Ontology. */
  readonly has_evidence: readonly string[];
  readonly supporting_text: string;
  readonly "infusionkit:certainty": Certainty | "";
  /** References that oppose or qualify the edge: negative findings stand beside the positive ones. */
  readonly "infusionkit:publications_against": readonly string[];
};

/** A Biolink graph in KGX form. */
export type KgxGraph = { readonly nodes: readonly KgxNode[]; readonly edges: readonly KgxEdge[] };

/** What a graph is made with. */
export type KgxOptions = {
  /** The references that the edges cite. */
  readonly references: readonly Pick<Reference, "id" | "doi" | "pmid" | "kind">[];
  /** The medicine by name and identifiers, best first; for professionals only. */
  readonly medicine?: { readonly name: string; readonly identifiers: readonly { readonly curie: string }[] };
};

/** Not registered with the Translator's catalogue of information resources: whoever publishes there registers it first. */
const SOURCE = "infores:infusionkit";
const local = (id: string): string => `infusionkit:${id}`;

/**
 * What the verb and the kinds of its ends leave open, curated by hand. For the opioid receptor no mechanism stands here on
 * purpose: whether the action is direct is disputed.
 */
const KNOWN: Readonly<Record<string, { readonly aspect?: string; readonly mechanism?: string }>> = {
  "medicine--nmda-receptor": { mechanism: "molecular_channel_blockage" },
  "nmda-receptor--bdnf": { aspect: "synthesis" },
  "bdnf--trkb": { mechanism: "agonism" },
};

const ASPECTS: Partial<Readonly<Record<Edge["effect"], string>>> = {
  blocks: "activity",
  activates: "activity",
  releases: "secretion",
  increases: "abundance",
  decreases: "abundance",
};

/** Only what is shown counts as an assertion, so that a reader who filters by it gets no hypothesis. */
const LEVELS: Readonly<Record<Certainty, KgxEdge["knowledge_level"]>> = {
  established: "knowledge_assertion",
  supported: "knowledge_assertion",
  hypothesis: "prediction",
  disputed: "not_provided",
  "clinic-statement": "not_provided",
  "not-supported": "not_provided",
};

const CLINICAL = "ECO:0000180";
const EXPERIMENTAL = "ECO:0000006";
const AUTHORS = "ECO:0000033";
const EVIDENCE: Readonly<Record<ReferenceKind, string>> = {
  rct: CLINICAL,
  "open-label": CLINICAL,
  observational: CLINICAL,
  "case-report": CLINICAL,
  "meta-analysis": CLINICAL,
  preclinical: EXPERIMENTAL,
  review: AUTHORS,
  "consensus-guideline": AUTHORS,
  regulator: AUTHORS,
  "product-label": AUTHORS,
  "clinic-page": AUTHORS,
};

/**
 * What the medicine is to a condition. Never "treats": it is given off label, or is still on trial. Publications that say
 * that it is given, or tried; whether it helps is for the claims.
 */
const USES: Readonly<
  Record<
    Indication,
    { readonly predicate: KgxEdge["predicate"]; readonly text: string; readonly support: readonly string[] }
  >
> = {
  depression: {
    predicate: "biolink:applied_to_treat",
    text: "Clinics give it for depression that resists treatment, off label.",
    support: ["sanacora-2017", "anand-2023"],
  },
  pain: {
    predicate: "biolink:applied_to_treat",
    text: "Clinics give it for chronic pain, off label.",
    support: ["cohen-2018"],
  },
  alcohol: {
    predicate: "biolink:in_clinical_trials_for",
    text: "Trials have studied it for alcohol dependence.",
    support: ["grabski-2022", "dakwar-2020", "yoon-2025"],
  },
};

type Statement = Pick<
  KgxEdge,
  | "predicate"
  | "qualified_predicate"
  | "object_aspect_qualifier"
  | "object_direction_qualifier"
  | "causal_mechanism_qualifier"
>;

const unqualified = (predicate: KgxEdge["predicate"]): Statement => ({
  predicate,
  qualified_predicate: "",
  object_aspect_qualifier: "",
  object_direction_qualifier: "",
  causal_mechanism_qualifier: "",
});

/** The Biolink statement of an edge: never stronger than its verb, its sign and the kinds of its ends allow. */
function statement(edge: Edge, from: Node, to: Node): Statement {
  const object = toBiolinkCategory(to);
  const molecule = object === "Protein" || object === "MacromolecularComplex";
  const more = edge.sign === 1;
  if (molecule || from.kind === "medicine" || (to.kind === "outcome" && !more)) {
    const known = KNOWN[edge.id];
    return {
      predicate: "biolink:affects",
      qualified_predicate: "biolink:causes",
      object_aspect_qualifier: molecule ? (known?.aspect ?? ASPECTS[edge.effect] ?? "activity") : "",
      object_direction_qualifier: more ? "increased" : "decreased",
      causal_mechanism_qualifier: known?.mechanism ?? "",
    };
  }
  if (more && object !== "Cell") return unqualified("biolink:contributes_to");
  return {
    ...unqualified("biolink:regulates"),
    object_direction_qualifier: more ? "upregulated" : "downregulated",
  };
}

/**
 * The mechanism as a Biolink graph. Each edge of the mechanism is one edge; and each indication adds one from the medicine
 * to its outcome, `applied_to_treat` or `in_clinical_trials_for`.
 *
 * @throws RangeError when an edge has a loose end or cites a reference that is not given.
 * @example
 * const graph = graphToKgx({ nodes, edges }, { references });
 * graph.nodes[0]?.name; // "our medication"
 * graph.edges.filter((edge) => edge.predicate === "biolink:in_clinical_trials_for").map((edge) => edge.object);
 * // ["MONDO:0007079"]
 */
export function graphToKgx(
  graph: { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] },
  options: KgxOptions,
): KgxGraph {
  checkSchema(objectWith({ nodes: listOf(nodeSchema), edges: listOf(edgeSchema) }), graph, "graph");
  checkSchema(kgxOptionsSchema, options, "options", "");
  const { references, medicine } = options;
  const node = (id: string): Node => {
    const found = graph.nodes.find((one) => one.id === id);
    if (found === undefined)
      throw new RangeError(`An edge names the node "${id}", which is not in the graph.`);
    return found;
  };
  const reference = (id: string): KgxOptions["references"][number] => {
    const found = references.find((one) => one.id === id);
    if (found === undefined)
      throw new RangeError(`An edge cites "${id}", which is not among the references.`);
    return found;
  };
  const publications = (ids: readonly string[]): readonly string[] =>
    ids
      .map(reference)
      .flatMap(({ doi, pmid }) =>
        pmid === undefined ? (doi === undefined ? [] : [`DOI:${doi}`]) : [`PMID:${pmid}`],
      );
  const evidence = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.map((id) => EVIDENCE[reference(id).kind])),
  ];
  const same = (one: Node): readonly string[] =>
    one.kind === "medicine"
      ? (medicine?.identifiers.map(({ curie }) => curie) ?? [])
      : one.identifiers.filter(({ match }) => match === "exact").map(({ curie }) => curie);
  const id = (one: Node): string => same(one)[0] ?? local(one.id);
  const use = (medicineNode: Node, outcome: Node, indication: Indication): KgxEdge => ({
    id: local(`${medicineNode.id}--${outcome.id}`),
    category: ["biolink:Association"],
    subject: id(medicineNode),
    object: id(outcome),
    ...unqualified(USES[indication].predicate),
    anatomical_context_qualifier: [],
    knowledge_level: "knowledge_assertion",
    agent_type: "manual_agent",
    primary_knowledge_source: SOURCE,
    publications: publications(USES[indication].support),
    has_evidence: evidence(USES[indication].support),
    supporting_text: USES[indication].text,
    "infusionkit:certainty": "",
    "infusionkit:publications_against": [],
  });
  const uses = graph.nodes
    .filter((one) => one.kind === "medicine")
    .flatMap((start) =>
      graph.nodes
        .filter((one) => one.kind === "outcome")
        .flatMap((outcome) => {
          const last = graph.edges.find((edge) => edge.to === outcome.id);
          return (last?.indications ?? []).map((indication) => use(start, outcome, indication));
        }),
    );
  return {
    nodes: graph.nodes.map((one) => {
      const [own, ...xref] = same(one);
      return {
        id: id(one),
        category: [`biolink:${toBiolinkCategory(one)}`],
        name: one.kind === "medicine" && medicine !== undefined ? medicine.name : one.label,
        xref,
        description:
          own === undefined ? "Local identifier: no public one is given, or none fits exactly." : "",
        provided_by: [SOURCE],
      };
    }),
    edges: [
      ...graph.edges.map((edge): KgxEdge => {
        const [from, to] = [node(edge.from), node(edge.to)];
        return {
          id: local(edge.id),
          category: ["biolink:Association"],
          subject: id(from),
          object: id(to),
          ...statement(edge, from, to),
          anatomical_context_qualifier: edge.place?.identifiers ?? [],
          knowledge_level: LEVELS[edge.certainty],
          agent_type: "manual_agent",
          primary_knowledge_source: SOURCE,
          publications: publications(edge.supporting),
          has_evidence: evidence(edge.supporting),
          supporting_text: [edge.plain, edge.place && `Seen in: ${edge.place.label}.`, edge.note]
            .filter(Boolean)
            .join(" "),
          "infusionkit:certainty": edge.certainty,
          "infusionkit:publications_against": publications(edge.opposing),
        };
      }),
      ...uses,
    ],
  };
}

const NODE_COLUMNS = [
  "id",
  "category",
  "name",
  "xref",
  "description",
  "provided_by",
] as const satisfies readonly (keyof KgxNode)[];

const EDGE_COLUMNS = [
  "id",
  "subject",
  "predicate",
  "object",
  "category",
  "qualified_predicate",
  "object_aspect_qualifier",
  "object_direction_qualifier",
  "causal_mechanism_qualifier",
  "anatomical_context_qualifier",
  "knowledge_level",
  "agent_type",
  "primary_knowledge_source",
  "publications",
  "has_evidence",
  "supporting_text",
  "infusionkit:certainty",
  "infusionkit:publications_against",
] as const satisfies readonly (keyof KgxEdge)[];

/** One value of a table. KGX has no escapes: a tab or a line break becomes a blank, and a list is joined by bars. */
function cell(value: string | readonly string[]): string {
  if (typeof value === "string") return value.replace(/[\t\r\n]+/g, " ");
  const split = value.find((one) => one.includes("|"));
  if (split !== undefined)
    throw new RangeError(`"${split}" cannot stand in a list of a KGX table, where "|" divides: leave it out`);
  return value.map(cell).join("|");
}

const table = <C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, string | readonly string[]>>[],
): string =>
  [columns.join("\t"), ...rows.map((row) => columns.map((column) => cell(row[column])).join("\t")), ""].join(
    "\n",
  );

/** A table whose rows have text, or a list of texts, in every column. */
const tableWith = (columns: readonly string[]): Schema => {
  const cellSchema: Schema = { type: ["string", "array"], items: anyText };
  return listOf(objectWith(Object.fromEntries(columns.map((column) => [column, cellSchema]))));
};
const graphSchema = /* @__PURE__ */ objectWith({
  nodes: tableWith(NODE_COLUMNS),
  edges: tableWith(EDGE_COLUMNS),
});

/**
 * A Biolink graph as the two files of KGX: `nodes.tsv` and `edges.tsv`.
 *
 * @throws RangeError when a member of a list contains the bar that divides lists.
 * @example
 * const files = kgxToTsv(graphToKgx({ nodes, edges }, { references }));
 * files.nodes.split("\n")[0]; // "id\tcategory\tname\txref\tdescription\tprovided_by"
 */
export function kgxToTsv(graph: KgxGraph): { readonly nodes: string; readonly edges: string } {
  checkSchema(graphSchema, graph, "graph");
  return { nodes: table(NODE_COLUMNS, graph.nodes), edges: table(EDGE_COLUMNS, graph.edges) };
}
