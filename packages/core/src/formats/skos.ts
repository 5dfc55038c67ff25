/** The glossary as a SKOS thesaurus in Turtle, for those who keep vocabularies: every definition, synonym and mapping. */
import { thesaurusTermSchema, listOf, skosOptionsSchema } from "../validation/shapes.ts";
import { checkSchema } from "../validation/validateSchema.ts";
import { getIdentifierUrl } from "../mechanism.ts";
import type { Identifier, Node, Term, TermTopic } from "../mechanism.ts";

/** How the glossary presents itself as a thesaurus. */
export type SkosOptions = {
  /** The whole address that a term's id is put behind, so it ends with `/`, `#` or `=`: `https://clinic.example/glossary/#`. */
  readonly base: string;
  /** The name of the glossary. */
  readonly name: string;
  /** The nodes of the mechanism, for the mappings to public identifiers; without them there are none. */
  readonly nodes?: readonly Pick<Node, "term" | "identifiers">[];
};

type SkosTerm = Pick<Term, "id" | "name" | "topic" | "plain" | "clinical" | "synonyms" | "related">;

/** The names of the shelves. A shelf is a collection and no broader concept: mTORC1 is not a kind of brain. */
const SHELVES: Readonly<Record<TermTopic, string>> = {
  medicine: "The medicine",
  brain: "The brain",
  receptors: "Receptors",
  pain: "Pain",
  course: "The course",
  evidence: "The evidence",
};

/** A part of a thing, or where it is, is related to it and no broader. */
const MAPPINGS: Readonly<Record<Identifier["match"], string>> = {
  exact: "skos:exactMatch",
  close: "skos:closeMatch",
  broad: "skos:broadMatch",
  narrow: "skos:narrowMatch",
  related: "skos:relatedMatch",
  part: "skos:relatedMatch",
  location: "skos:relatedMatch",
};

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

const string = (text: string): string =>
  `"${text.replace(/["\\\n\r\t\b\f]/g, (mark) => ESCAPES[mark] ?? mark)}"`;
const literal = (text: string): string => `${string(text)}@en-GB`;
// What may not stand in an IRI is written as in a URL; brackets and blanks would end it.
const iri = (address: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what must not get through
  `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent)}>`;

/** A subject with what is said of it, one predicate a line. */
const block = (subject: string, said: readonly (readonly [string, readonly string[]])[]): string =>
  `${subject}\n${said
    .filter(([, objects]) => objects.length > 0)
    .map(([predicate, objects]) => `  ${predicate} ${[...new Set(objects)].join(" ,\n    ")}`)
    .join(" ;\n")} .\n`;

/**
 * The glossary as SKOS in Turtle: a `ConceptScheme`, a `Concept` for each term, and a `Collection` for each topic. The
 * definition is the one for patients, the scope note the exact one. `related` is said both ways, as SKOS means it.
 *
 * @throws RangeError when the base is not a full web address to which an id can be added, or when a term is related to one
 * that is not there.
 * @example
 * const turtle = termsToSkos(terms, { base: "https://clinic.example/glossary/#", name: "Glossary", nodes });
 * turtle.includes('skos:prefLabel "neuroplasticity"@en-GB'); // true
 */
export function termsToSkos(terms: readonly SkosTerm[], options: SkosOptions): string {
  checkSchema(listOf(thesaurusTermSchema), terms, "terms");
  checkSchema(skosOptionsSchema, options, "options", "");
  const { base, name, nodes = [] } = options;
  if (!/^https?:\/\/[^\s"<>\\^`{|}/]+\/(?:[^\s"<>\\^`{|}]*[/#=])?$/.test(base)) {
    throw new RangeError(
      `base is "${base}": give a whole web address that ends with "/", "#" or "=", such as https://clinic.example/glossary/#`,
    );
  }
  const known = new Set(terms.map((term) => term.id));
  const concept = (id: string): string => iri(base + encodeURIComponent(id));
  const scheme = iri(`${base.replace(/#$/, "")}#terms`);
  const related = new Map(terms.map((term) => [term.id, new Set(term.related)]));
  for (const term of terms) {
    for (const other of term.related) {
      if (!known.has(other)) {
        throw new RangeError(`The term "${term.id}" is related to "${other}", which is not among the terms.`);
      }
      related.get(other)!.add(term.id);
    }
  }
  const mappings = (id: string): (readonly [string, readonly string[]])[] => {
    const identifiers = nodes.filter((node) => node.term === id).flatMap((node) => node.identifiers);
    return [...new Set(Object.values(MAPPINGS))].map((predicate) => [
      predicate,
      identifiers
        .filter((identifier) => MAPPINGS[identifier.match] === predicate)
        .flatMap((identifier) => getIdentifierUrl(identifier) ?? [])
        .map(iri),
    ]);
  };
  const shelves = [...new Set(terms.map((term) => term.topic))];
  return [
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n",
    block(scheme, [
      ["a", ["skos:ConceptScheme"]],
      ["skos:prefLabel", [literal(name)]],
      ["skos:hasTopConcept", terms.map((term) => concept(term.id))],
    ]),
    ...terms.map((term) =>
      block(concept(term.id), [
        ["a", ["skos:Concept"]],
        // No term here is broader than another, so each is a top concept.
        ["skos:inScheme", [scheme]],
        ["skos:topConceptOf", [scheme]],
        ["skos:notation", [string(term.id)]],
        ["skos:prefLabel", [literal(term.name)]],
        ["skos:altLabel", term.synonyms.map(literal)],
        ["skos:definition", [literal(term.plain)]],
        ["skos:scopeNote", [literal(term.clinical)]],
        ["skos:related", [...(related.get(term.id) ?? [])].map(concept)],
        ...mappings(term.id),
      ]),
    ),
    ...shelves.map((topic) =>
      block(iri(`${base.replace(/#$/, "")}#topic-${topic}`), [
        ["a", ["skos:Collection"]],
        ["skos:inScheme", [scheme]],
        ["skos:prefLabel", [literal(SHELVES[topic])]],
        ["skos:member", terms.filter((term) => term.topic === topic).map((term) => concept(term.id))],
      ]),
    ),
  ].join("\n");
}
