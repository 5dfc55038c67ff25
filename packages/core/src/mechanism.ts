import {
  anyInteger,
  anyText,
  claimSchema,
  identifiedSchema,
  line,
  listOf,
  objectWith,
  pathwaySchema,
} from "./validation/shapes.ts";
import { checkSchema } from "./validation/validateSchema.ts";
import { formatValue } from "./date.ts";
import { LIMITS } from "./validation/limits.ts";
import { findWeakestCertainty } from "./evidenceLookup.ts";
import type { Certainty, Claim, ClaimId } from "./evidence.ts";

/** What the mechanism is told for. */
export type Indication = "depression" | "pain" | "alcohol";

/** The kind of thing that a node of the mechanism stands for. */
export type NodeKind =
  | "medicine"
  | "receptor"
  | "neurotransmitter"
  | "growth-factor"
  | "cell"
  | "process"
  | "brain-region"
  | "spinal-cord"
  | "outcome";

/** A public identifier of a concept, as a CURIE (`GO:0017146`), and how exactly it fits. */
export type Identifier = {
  readonly curie: string;
  /** The name that the identifier's own source gives it. */
  readonly label: string;
  readonly match: "exact" | "close" | "broad" | "narrow" | "related" | "part" | "location";
};

/** One concept in the mechanism. */
export type Node = {
  readonly id: string;
  /** A short label for a picture. */
  readonly label: string;
  readonly kind: NodeKind;
  /** Id of the glossary term that explains it. */
  readonly term: string;
  /** Verified identifiers only; empty where no public identifier fits. The medicine has none in public. */
  readonly identifiers: readonly Identifier[];
  /** Whether the clinic's page names it. What it does not name fills a gap, and every picture has to mark it so. */
  readonly onClinicPage: boolean;
};

/** Where in the body a step was seen, and in whom. */
export type EdgePlace = {
  /** For a reader: "prefrontal cortex, in rats". */
  readonly label: string;
  /** UBERON identifiers of the places, as far as they were verified. */
  readonly identifiers: readonly string[];
};

/** What an edge does, as a verb that reads between its two nodes. */
export type EdgeEffect =
  | "blocks"
  | "activates"
  | "releases"
  | "increases"
  | "decreases"
  | "calms"
  | "builds"
  | "keeps-up"
  | "sustains"
  | "relieves"
  | "enhances";

/** One signed step of the mechanism, from a cause to what it changes. */
export type Edge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly effect: EdgeEffect;
  /** +1: more of `from` gives more of `to`. −1: more of `from` gives less of `to`. Signs multiply along a path. */
  readonly sign: 1 | -1;
  readonly indications: readonly Indication[];
  readonly certainty: Certainty;
  /** The claims of the source page that this step tells; empty where it fills a gap that the page leaves ("a series of reactions"). */
  readonly claims: readonly ClaimId[];
  /** Ids of the references that support the step. */
  readonly supporting: readonly string[];
  /** Ids of the references that oppose or qualify it. */
  readonly opposing: readonly string[];
  /** Whether the clinic's page states this step itself. What it does not state, every picture has to mark. */
  readonly onClinicPage: boolean;
  /** Where the step was seen, where it was seen in one place only. */
  readonly place?: EdgePlace;
  /** One sentence that tells this step to a patient. */
  readonly plain: string;
  /** What a reader must know beside it, where there is something. */
  readonly note?: string;
};

/** One idea of a pathway as it is told to a patient, in order. */
export type Step = {
  readonly title: string;
  readonly plain: string;
  /** The nodes that this step is about. */
  readonly nodes: readonly string[];
  readonly claims: readonly ClaimId[];
};

/** The mechanism for one indication: a causal graph and the same told as steps. */
export type Pathway = {
  readonly indication: Indication;
  readonly title: string;
  readonly steps: readonly Step[];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
};

/** The shelf of the glossary that a term stands on. */
export type TermTopic = "medicine" | "brain" | "receptors" | "pain" | "course" | "evidence";

/** One entry of the glossary. */
export type Term = {
  /** Its place in a URL: lower case, words joined by hyphens. */
  readonly id: string;
  /** The preferred name, as it is written in a sentence. */
  readonly name: string;
  readonly topic: TermTopic;
  /** For a patient: reading grade 8 or below, one to three short sentences. */
  readonly plain: string;
  /** For a clinician: exact, one to three sentences. */
  readonly clinical: string;
  /** How it is said, respelled: `noor-oh-plas-TISS-it-ee`. */
  readonly pronunciation?: string;
  /** Other names and abbreviations by which people look for it. */
  readonly synonyms: readonly string[];
  /** Names of its parts, which its definition has: the search finds it by them, and they are no other names of it. */
  readonly parts?: readonly string[];
  /** Ids of related terms. */
  readonly related: readonly string[];
  /** The claims of the source page in which it plays a part. */
  readonly claims: readonly ClaimId[];
};

/**
 * Every directed path of the graph between two nodes, each as its edges in order; `[]` where there is none.
 * A node is visited once on a path, so that a cycle cannot trap it.
 *
 * @throws RangeError when there are more than 200 paths, `LIMITS.paths`
 *
 * @example
 * findPaths(edges, "nmda-receptor", "pain-perception").map((path) => path.map((edge) => edge.to));
 * // [["central-sensitisation", "pain-perception"]]
 */
export function findPaths<E extends Pick<Edge, "from" | "to">>(
  edges: readonly E[],
  from: string,
  to: string,
): readonly (readonly E[])[] {
  checkSchema(listOf(objectWith({ from: anyText, to: anyText })), edges, "edges");
  checkSchema(anyText, from, "from");
  checkSchema(anyText, to, "to");
  const outgoing = new Map<string, E[]>();
  for (const edge of edges) outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);
  const visited = new Set([from]);
  /** Whether the end can be reached from a node past those that were visited: without it a dense graph takes for ever. */
  const leadsOn = (node: string): boolean => {
    const seen = new Set([node]);
    for (const one of seen) {
      if (one === to) return true;
      for (const { to: next } of outgoing.get(one) ?? []) if (!visited.has(next)) seen.add(next);
    }
    return false;
  };
  const paths: (readonly E[])[] = [];
  const path: E[] = [];
  const follow = (node: string): void => {
    if (node === to) {
      if (paths.length === LIMITS.paths) {
        throw new RangeError(
          `edges must lead from ${formatValue(from)} to ${formatValue(to)} on at most ${LIMITS.paths} paths; there are more.`,
        );
      }
      paths.push([...path]);
      return;
    }
    for (const edge of outgoing.get(node) ?? []) {
      if (visited.has(edge.to) || !leadsOn(edge.to)) continue;
      visited.add(edge.to);
      path.push(edge);
      follow(edge.to);
      path.pop();
      visited.delete(edge.to);
    }
  };
  follow(from);
  return paths;
}

/**
 * What a path does in all: its signs multiplied. −1: more of its first node gives less of its last. An empty path is +1.
 *
 * @example
 * getNetSign([{ sign: -1 }, { sign: -1 }, { sign: 1 }]); // 1
 */
export function getNetSign(path: readonly Pick<Edge, "sign">[]): 1 | -1 {
  checkSchema(listOf(objectWith({ sign: anyInteger })), path, "path");
  return path.filter((edge) => edge.sign === -1).length % 2 === 0 ? 1 : -1;
}

/**
 * How sure anyone can be of a whole path: no surer than its least sure step.
 *
 * @throws RangeError when the path is empty, because nothing is known of no step.
 * @example
 * getPathCertainty([{ certainty: "established" }, { certainty: "disputed" }, { certainty: "supported" }]); // "disputed"
 */
export function getPathCertainty(path: readonly Pick<Edge, "certainty">[]): Certainty {
  checkSchema(listOf(objectWith({ certainty: anyText })), path, "path");
  return findWeakestCertainty(path.map((edge) => edge.certainty));
}

/**
 * The pathway of an indication.
 *
 * @throws RangeError when none of the pathways is for it.
 * @example
 * findPathway(pathways, "pain").title; // "How it may ease chronic pain"
 */
export function findPathway<P extends Pick<Pathway, "indication">>(
  pathways: readonly P[],
  indication: Indication,
): P {
  checkSchema(listOf(objectWith({ indication: anyText })), pathways, "pathways");
  checkSchema(anyText, indication, "indication");
  const found = pathways.find((pathway) => pathway.indication === indication);
  if (found === undefined) {
    const known = pathways.map((pathway) => `"${pathway.indication}"`).join(", ") || "none";
    throw new RangeError(`There is no pathway for "${indication}". The pathways given are for: ${known}.`);
  }
  return found;
}

/** What a term takes part in: see {@link findTermUses}. */
export type TermUses = {
  /** The nodes that it explains. */
  readonly nodes: readonly Node[];
  /** The edges that lead to those nodes, each once. */
  readonly into: readonly Edge[];
  /** The edges that lead on from them, each once. */
  readonly outOf: readonly Edge[];
  /** The pathways in which one of those nodes is drawn. */
  readonly pathways: readonly Pathway[];
  /** The claims in which the term plays a part, and those that its edges tell, in the order of the claims. */
  readonly claims: readonly Claim[];
};

/**
 * What a term of the glossary takes part in. The data are arguments, so that a page carries only what it asks about;
 * a term that explains no node has claims and nothing else.
 *
 * @example
 * const bdnf = terms.find((term) => term.id === "bdnf")!;
 * findTermUses(bdnf, { pathways, claims }).into.map((edge) => edge.from); // ["ampa-receptor", "nmda-receptor"]
 * findTermUses(bdnf, { pathways, claims }).outOf.map((edge) => edge.to); // ["trkb"]
 */
export function findTermUses(
  term: Pick<Term, "id" | "claims">,
  data: { readonly pathways: readonly Pathway[]; readonly claims: readonly Claim[] },
): TermUses {
  checkSchema(objectWith({ id: anyText, claims: listOf(anyText) }), term, "term");
  checkSchema(objectWith({ pathways: listOf(pathwaySchema), claims: listOf(claimSchema) }), data, "data");
  const once = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => [
    ...new Map(list.map((one) => [one.id, one])).values(),
  ];
  const nodes = once(data.pathways.flatMap((pathway) => pathway.nodes)).filter(
    (node) => node.term === term.id,
  );
  const edges = once(data.pathways.flatMap((pathway) => pathway.edges));
  const own = new Set(nodes.map((node) => node.id));
  const into = edges.filter((edge) => own.has(edge.to));
  const outOf = edges.filter((edge) => own.has(edge.from));
  const told = new Set([...term.claims, ...[...into, ...outOf].flatMap((edge) => edge.claims)]);
  return {
    nodes,
    into,
    outOf,
    pathways: data.pathways.filter((pathway) => pathway.nodes.some((node) => own.has(node.id))),
    claims: data.claims.filter((claim) => told.has(claim.id)),
  };
}

/** Where each registry's identifiers live; a registry whose addresses nobody could check is left out. */
const REGISTRIES: Readonly<Record<string, string>> = {
  GO: "http://purl.obolibrary.org/obo/GO_",
  CL: "http://purl.obolibrary.org/obo/CL_",
  HP: "http://purl.obolibrary.org/obo/HP_",
  DOID: "http://purl.obolibrary.org/obo/DOID_",
  CHEBI: "http://purl.obolibrary.org/obo/CHEBI_",
  MONDO: "http://purl.obolibrary.org/obo/MONDO_",
  UBERON: "http://purl.obolibrary.org/obo/UBERON_",
  EFO: "http://www.ebi.ac.uk/efo/EFO_",
  MESH: "http://id.nlm.nih.gov/mesh/",
  SCTID: "http://snomed.info/id/",
  UniProtKB: "http://purl.uniprot.org/uniprot/",
  WIKIPATHWAYS: "https://www.wikipathways.org/pathways/",
  REACT: "https://reactome.org/content/detail/",
};

/**
 * The address under which a public identifier's own registry publishes it; `null` where the form of that address is not
 * certain (UMLS, ICD-10-CM, AddictO).
 *
 * @example
 * getIdentifierUrl({ curie: "GO:0007416" }); // "http://purl.obolibrary.org/obo/GO_0007416"
 * getIdentifierUrl({ curie: "UMLS:C0150055" }); // null
 */
export function getIdentifierUrl(identifier: Pick<Identifier, "curie">): string | null {
  checkSchema(identifiedSchema, identifier, "identifier");
  const colon = identifier.curie.indexOf(":");
  const prefix = identifier.curie.slice(0, colon);
  return Object.hasOwn(REGISTRIES, prefix)
    ? `${REGISTRIES[prefix]}${encodeURIComponent(identifier.curie.slice(colon + 1))}`
    : null;
}

/** What the Biolink model, and what is built on it, calls a node of the mechanism. */
export type BiolinkCategory =
  | "Drug"
  | "MacromolecularComplex"
  | "Protein"
  | "Cell"
  | "BiologicalProcess"
  | "PathologicalProcess"
  | "BehavioralFeature"
  | "PhenotypicFeature"
  | "Disease";

const categorisedSchema = objectWith({ kind: anyText, identifiers: listOf(identifiedSchema) });

/**
 * The Biolink category of a node: by its kind, and by the registry of its exact identifier where the kind leaves it
 * open. A process that only phenotypes of illness (HP) come near is a pathological one.
 *
 * @example
 * toBiolinkCategory(nodes.find((node) => node.id === "bdnf")!); // "Protein"
 * toBiolinkCategory(nodes.find((node) => node.id === "chronic-pain")!); // "PhenotypicFeature"
 */
export function toBiolinkCategory(node: Pick<Node, "kind" | "identifiers">): BiolinkCategory {
  checkSchema(categorisedSchema, node, "node");
  const has = (prefix: string, match: Identifier["match"]): boolean =>
    node.identifiers.some((one) => one.match === match && one.curie.startsWith(`${prefix}:`));
  switch (node.kind) {
    case "medicine":
      return "Drug";
    case "receptor":
    case "growth-factor":
      return has("UniProtKB", "exact") ? "Protein" : "MacromolecularComplex";
    case "cell":
      return "Cell";
    case "outcome":
      return has("HP", "exact") ? "PhenotypicFeature" : "Disease";
    default: {
      if (has("ADDICTO", "exact")) return "BehavioralFeature";
      const placed = node.identifiers.some((one) => one.match !== "location" && !one.curie.startsWith("HP:"));
      return has("HP", "related") && !placed ? "PathologicalProcess" : "BiologicalProcess";
    }
  }
}

/** What a search compares: lower case, no accents, and every other mark a space. */
const normaliseText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * The fewest typing errors (a letter wrong, missing, too many, or two swapped) that turn what was typed into the
 * beginning of a word, because the reader is still typing.
 */
function countErrors(typed: string, word: string): number {
  // Each letter beyond the word's length is an error, and more than two errors are too many.
  if (typed.length > word.length + 2) return Infinity;
  let before: number[] = [];
  let last = [...Array(word.length + 1).keys()];
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) {
      const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      row[j] = Math.min(
        row[j - 1]! + 1,
        last[j]! + 1,
        last[j - 1]! + (typed[i - 1] === word[j - 1] ? 0 : 1),
        swapped ? before[j - 2]! + 1 : Infinity,
      );
    }
    before = last;
    last = row;
  }
  return Math.min(...last);
}

/** How far a name is from what was typed: 0 the same, 1 begins with it, 2 a word does, 3 holds it, more: errors. */
function measureDistance(typed: string, name: string): number {
  const words = normaliseText(name).split(" ");
  // Joined again from each word on, so that "anti inflammatory" and "antiinflammatory" are one.
  const tails = words.map((_, i) => words.slice(i).join(""));
  const whole = tails[0]!;
  if (whole === typed) return 0;
  if (whole.startsWith(typed)) return 1;
  if (tails.some((tail) => tail.startsWith(typed))) return 2;
  if (typed.length > 2 && whole.includes(typed)) return 3;
  const fewest = Math.min(...tails.map((tail) => countErrors(typed, tail)));
  // Short words differ by a letter as it is: no error below four letters, one below eight, then two.
  return fewest <= (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2) ? 3 + fewest : Infinity;
}

/**
 * The terms from A to Z by name, letters compared without case or accents. The order is the same in every place: it
 * reads no locale.
 *
 * @example
 * sortTerms([{ name: "sgACC" }, { name: "brain" }, { name: "BDNF" }]).map((term) => term.name);
 * // ["BDNF", "brain", "sgACC"]
 */
export function sortTerms<T extends Pick<Term, "name">>(terms: readonly T[]): readonly T[] {
  checkSchema(listOf(objectWith({ name: line })), terms, "terms");
  return terms
    .map((term) => [normaliseText(term.name), term] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, term]) => term);
}

/**
 * The terms that match what a reader has typed so far, best first: the name itself, then names that begin with it,
 * then words that do, then near misses of one or two letters; equals from A to Z. Names, synonyms and abbreviations
 * all count; case, accents, spaces and hyphens do not. Nothing typed gives every term from A to Z; more than 200
 * characters, `LIMITS.search`, are no word, and give none.
 *
 * @throws TypeError when the query is not text
 *
 * @example
 * searchTerms(terms, "BNDF")[0]?.id; // "bdnf"
 */
export function searchTerms<T extends Pick<Term, "name" | "synonyms" | "parts">>(
  terms: readonly T[],
  query: string,
): readonly T[] {
  if (typeof query !== "string") {
    throw new TypeError(`query must be text; it is ${formatValue(query)}.`);
  }
  if (query.length > LIMITS.search) return [];
  checkSchema(
    listOf(objectWith({ name: line, synonyms: listOf(line), "parts?": listOf(line) })),
    terms,
    "terms",
  );
  const typed = normaliseText(query).replaceAll(" ", "");
  return (
    sortTerms(terms)
      .map(
        (term) =>
          [
            Math.min(
              ...[term.name, ...term.synonyms, ...(term.parts ?? [])].map((name) =>
                measureDistance(typed, name),
              ),
            ),
            term,
          ] as const,
      )
      .filter(([score]) => score < Infinity)
      // The sort is stable: equals keep their order from A to Z.
      .sort(([a], [b]) => a - b)
      .map(([, term]) => term)
  );
}
