/**
 * The glossary as linked data for search engines: a schema.org `DefinedTermSet`. Only the definitions for patients go
 * out; the exact ones are for SKOS.
 */
import { checkObject } from "../validation/checkInput.ts";
import { glossaryTermSchema, jsonLdOptionsSchema, listOf } from "../validation/shapes.ts";
import { checkSchema } from "../validation/validateSchema.ts";
import { getIdentifierUrl } from "../mechanism.ts";
import type { Node, Term } from "../mechanism.ts";

/** How the glossary presents itself as linked data. */
export type JsonLdOptions = {
  /** The whole address that a term's id is put behind, so it ends with `/`, `#` or `=`: `https://clinic.example/glossary/#`. */
  readonly base: string;
  /** The name of the glossary. */
  readonly name: string;
  /** What the glossary is, in one sentence. */
  readonly description?: string;
  /** The nodes of the mechanism, for the identifiers that fit a term exactly; without them terms have no `sameAs`. */
  readonly nodes?: readonly Pick<Node, "term" | "identifiers">[];
};

/** One term, in the words of schema.org. */
export type JsonLdTerm = {
  readonly "@type": "DefinedTerm";
  readonly "@id": string;
  readonly name: string;
  readonly termCode: string;
  readonly description: string;
  readonly url: string;
  readonly inDefinedTermSet: { readonly "@id": string };
  readonly alternateName?: readonly string[];
  readonly sameAs?: readonly string[];
};

/** The glossary, in the words of schema.org. */
export type JsonLdTermSet = {
  readonly "@context": "https://schema.org";
  readonly "@type": "DefinedTermSet";
  readonly "@id": string;
  readonly name: string;
  readonly description?: string;
  readonly inLanguage: "en-GB";
  readonly url: string;
  readonly hasDefinedTerm: readonly JsonLdTerm[];
};

/**
 * The glossary as a schema.org `DefinedTermSet`. `sameAs` names only identifiers that fit exactly and whose address is
 * certain.
 *
 * @throws RangeError when the base is not a full web address to which an id can be added.
 * @example
 * const set = termsToJsonLd(terms, { base: "https://clinic.example/glossary/#", name: "Glossary", nodes });
 * set.hasDefinedTerm.find((term) => term.termCode === "synapse-formation")?.sameAs;
 * // ["http://purl.obolibrary.org/obo/GO_0007416"]
 */
export function termsToJsonLd(
  terms: readonly Pick<Term, "id" | "name" | "plain" | "synonyms">[],
  options: JsonLdOptions,
): JsonLdTermSet {
  checkSchema(listOf(glossaryTermSchema), terms, "terms");
  checkSchema(jsonLdOptionsSchema, options, "options", "");
  const { base, name, description, nodes = [] } = options;
  if (!/^https?:\/\/[^\s"<>\\^`{|}/]+\/(?:[^\s"<>\\^`{|}]*[/#=])?$/.test(base)) {
    throw new RangeError(
      `base is "${base}": give a whole web address that ends with "/", "#" or "=", such as https://clinic.example/glossary/#`,
    );
  }
  // The page of the glossary is the address without the mark that leads to a place on it.
  const page = base.replace(/#$/, "");
  const set = `${page}#terms`;
  const sameAs = (term: string): readonly string[] =>
    nodes
      .filter((node) => node.term === term)
      .flatMap((node) => node.identifiers)
      .filter((identifier) => identifier.match === "exact")
      .flatMap((identifier) => getIdentifierUrl(identifier) ?? []);
  return {
    "@context": "https://schema.org",
    "@type": "DefinedTermSet",
    "@id": set,
    name,
    ...(description === undefined ? {} : { description }),
    inLanguage: "en-GB",
    url: page,
    hasDefinedTerm: terms.map((term) => {
      const url = base + encodeURIComponent(term.id);
      const same = sameAs(term.id);
      return {
        "@type": "DefinedTerm",
        "@id": url,
        name: term.name,
        termCode: term.id,
        description: term.plain,
        url,
        inDefinedTermSet: { "@id": set },
        ...(term.synonyms.length > 0 ? { alternateName: term.synonyms } : {}),
        ...(same.length > 0 ? { sameAs: same } : {}),
      };
    }),
  };
}

/**
 * Linked data as text that is safe inside `<script type="application/ld+json">`: no `<` can end the element or begin a
 * comment in it.
 *
 * @example
 * jsonLdToText({ name: "</script>" }); // "{\"name\":\"\\u003c/script>\"}"
 */
export function jsonLdToText(data: object): string {
  checkObject(data, "data", "linked data");
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
