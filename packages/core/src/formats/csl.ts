/**
 * References as CSL-JSON, the form that Zotero, Pandoc and citation processors read. Only what is certain is taken apart:
 * an author who is an institution stays whole, and a journal line in another form stays the journal.
 */
import { citedSchema, cslOptionsSchema, listOf } from "../validation/shapes.ts";
import { checkSchema } from "../validation/validateSchema.ts";
import { getReferenceUrl } from "../evidenceLookup.ts";
import type { Reference, ReferenceKind } from "../evidence.ts";

/** An author in CSL-JSON: a person in parts, or an institution as a whole. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly "non-dropping-particle"?: string }
  | { readonly literal: string };

/** A reference in CSL-JSON. */
export type CslItem = {
  readonly id: string;
  readonly type: "article-journal" | "document";
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly [readonly [number]] };
  readonly "container-title": string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly URL?: string;
};

/** How references are written. */
export type CslOptions = {
  /** What stands for a title that is withheld because it names the medicine. Without it such an entry has no title. */
  readonly untitled?: string;
};

type Cited = Pick<Reference, "id" | "authors" | "year" | "title" | "journal" | "doi" | "pmid" | "kind">;

const TYPES: Readonly<Record<ReferenceKind, CslItem["type"]>> = {
  rct: "article-journal",
  "open-label": "article-journal",
  "meta-analysis": "article-journal",
  review: "article-journal",
  "consensus-guideline": "article-journal",
  preclinical: "article-journal",
  observational: "article-journal",
  "case-report": "article-journal",
  // Law, guidance and news pages alike: CSL's narrower types would say more than was checked.
  regulator: "document",
  "product-label": "document",
  "clinic-page": "document",
};

/** "aan het Rot M": particles in lower case, the family name in one or more parts, and one to four initials. */
const PERSON = /^((?:\p{Ll}+ )*)(\p{L}[\p{L}’'. -]*) (\p{Lu}{1,4})$/u;

function names(authors: string): readonly CslName[] {
  // The data say this where nobody has read the authors of a paper: it is then written without any.
  if (authors === "Authors not seen") return [];
  const others = /,? et al\.?$/.test(authors);
  const people = authors.replace(/,? et al\.?$/, "").split(", ");
  const parts = people.map((person) => PERSON.exec(person));
  if (!parts.every((part) => part !== null)) return [{ literal: authors }];
  return [
    ...parts.map(([, particles = "", family = "", initials = ""]) => ({
      family,
      given: [...initials].map((initial) => `${initial}.`).join(" "),
      ...(particles === "" ? {} : { "non-dropping-particle": particles.trim() }),
    })),
    // CSL-JSON cannot say that there are more: this is what reference managers write, too.
    ...(others ? [{ literal: "et al." }] : []),
  ];
}

/** "N Engl J Med 388(25):2315-2325", with an issue and pages or without. */
const VOLUME = /^(\D.*?) (\d+)(?:\(([^()]+)\))?(?::(.+))?$/;
/** "Cochrane Database Syst Rev (CD015373)". */
const NUMBER = /^(.+) \(([A-Z]+\d+)\)$/;

type Place = Pick<CslItem, "container-title" | "volume" | "issue" | "page" | "number">;

function place(journal: string): Place {
  const [, title, volume, issue, page] = VOLUME.exec(journal) ?? [];
  if (title !== undefined && volume !== undefined) {
    return {
      "container-title": title,
      volume,
      ...(issue === undefined ? {} : { issue }),
      ...(page === undefined ? {} : { page }),
    };
  }
  const [, series, number] = NUMBER.exec(journal) ?? [];
  return series !== undefined && number !== undefined
    ? { "container-title": series, number }
    : { "container-title": journal };
}

/**
 * References as CSL-JSON, in the order in which they come. Those of the public door leave out the titles that name the
 * medicine; the professionals' references, given instead, have them all.
 *
 * @example
 * const [first] = referencesToCsl(references.filter((reference) => reference.id === "zarate-2006"));
 * first?.author; // [{ family: "Zarate", given: "C. A." }, { literal: "et al." }]
 * first?.volume; // "63"
 */
export function referencesToCsl(references: readonly Cited[], options: CslOptions = {}): readonly CslItem[] {
  checkSchema(listOf(citedSchema), references, "references");
  checkSchema(cslOptionsSchema, options, "options", "");
  return references.map((reference) => {
    const { id, authors, year, kind, journal, doi, pmid } = reference;
    const title = reference.title ?? options.untitled;
    const author = names(authors);
    const type = TYPES[kind];
    const url = getReferenceUrl(reference);
    return {
      id,
      type,
      ...(title === undefined ? {} : { title }),
      ...(author.length > 0 ? { author } : {}),
      ...(year === undefined ? {} : { issued: { "date-parts": [[year]] } }),
      ...(type === "article-journal" ? place(journal) : { "container-title": journal }),
      ...(doi === undefined ? {} : { DOI: doi }),
      ...(pmid === undefined ? {} : { PMID: pmid }),
      ...(url === null ? {} : { URL: url }),
    };
  });
}

/**
 * References as the text of a CSL-JSON file, which reference managers import.
 *
 * @example
 * JSON.parse(referencesToCslJson(references)).length === references.length; // true
 */
export function referencesToCslJson(references: readonly Cited[], options: CslOptions = {}): string {
  return `${JSON.stringify(referencesToCsl(references, options), null, 2)}\n`;
}
