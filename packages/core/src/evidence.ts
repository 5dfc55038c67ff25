import type { PlainDate } from "./date.ts";

/**
 * A fact of the source page, by its number there (`S1` … `S24`).
 * One fact, one claim: a figure in a protocol or a sentence on a page names the claims it rests on.
 */
export type ClaimId =
  | "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8"
  | "S9" | "S10" | "S11" | "S12" | "S13" | "S14" | "S15" | "S16"
  | "S17" | "S18" | "S19" | "S20" | "S21" | "S22" | "S23" | "S24"; // prettier-ignore

/**
 * How sure anyone can be of a claim.
 *
 * - `established`: shown in people, and not in dispute.
 * - `supported`: shown, with limits that the claim's `known` text names.
 * - `hypothesis`: a reasoned idea, not yet shown in people.
 * - `disputed`: good evidence points both ways.
 * - `clinic-statement`: what the clinic says; no published evidence for or against was found that settles it.
 */
export type Certainty = "established" | "supported" | "hypothesis" | "disputed" | "clinic-statement";

/** An informal, GRADE-like judgement of a body of evidence, made by non-clinicians and pending a clinician's signature. */
export type Grade = "high" | "moderate" | "low" | "very low";

/** What part of the source page a claim belongs to. */
export type Topic = "medicine" | "depression" | "pain" | "course";

/** One statement of fact, with its source and its certainty. */
export type Claim = {
  readonly id: ClaimId;
  readonly topic: Topic;
  /** What the clinic's page says, in our words, complete and no stronger than the page: its "may" stays a "may". */
  readonly statement: string;
  readonly certainty: Certainty;
  /** The grade of the best evidence for it, or `null` where a grade makes no sense (what the clinic does). */
  readonly grade: Grade | null;
  /** What is known besides, in plain words that can stand on a public page: limits, doubts, findings the other way. */
  readonly caveat: string;
  /** Ids of the references that support it, strongest first. */
  readonly supporting: readonly string[];
  /** Ids of the references that oppose or qualify it, strongest first. */
  readonly opposing: readonly string[];
  /** The day somebody last compared this claim with its references. */
  readonly reviewed: PlainDate;
};

/** The kind of publication behind a reference. */
export type ReferenceKind =
  "rct" | "open-label" | "meta-analysis" | "review" | "consensus-guideline" | "preclinical" | "regulator";

/** A publication, as it may be shown in public. */
export type Reference = {
  readonly id: string;
  readonly authors: string;
  readonly year: number;
  /** The title, left out where it names the medicine: the clinical entry point has it. */
  readonly title?: string;
  /** Journal, volume and pages, as far as they were verified. */
  readonly journal: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly kind: ReferenceKind;
  /** Who or what was studied, in words that do not name the medicine. */
  readonly population?: string;
  /** What it found, in our words, none of which names the medicine. */
  readonly findings: readonly string[];
  /** How the entry was checked: DOI and title both compared, or the title alone. */
  readonly verified: "doi-and-title" | "title-only";
  /** What a reader must know of the entry itself: a part that could not be checked, a later correction. */
  readonly caveat?: string;
};

/** From the surest to the least sure; the order in which {@link findWeakestCertainty} compares. */
export const CERTAINTIES: readonly Certainty[] = [
  "established",
  "supported",
  "hypothesis",
  "disputed",
  "clinic-statement",
];

/**
 * The least sure of several certainties: a chain is shown no stronger than its weakest link.
 *
 * @throws RangeError when the list is empty, because nothing is known of an empty chain.
 * @example
 * findWeakestCertainty(["established", "hypothesis", "supported"]); // "hypothesis"
 */
export function findWeakestCertainty(certainties: readonly Certainty[]): Certainty {
  if (certainties.length === 0)
    throw new RangeError("findWeakestCertainty needs at least one certainty, and got an empty list");
  return certainties.reduce((weakest, one) =>
    CERTAINTIES.indexOf(one) > CERTAINTIES.indexOf(weakest) ? one : weakest,
  );
}

/**
 * Where a reference can be read: its DOI's page, else its PubMed page, else `null`.
 *
 * @example
 * getReferenceUrl({ doi: "10.1056/NEJMoa2302399" }); // "https://doi.org/10.1056/NEJMoa2302399"
 */
export function getReferenceUrl(reference: Pick<Reference, "doi" | "pmid">): string | null {
  // The characters that may stand in a DOI but not in a URL's path are escaped; its slashes stay.
  if (reference.doi !== undefined)
    return `https://doi.org/${encodeURI(reference.doi).replace(/[?#]/g, encodeURIComponent)}`;
  return reference.pmid === undefined ? null : `https://pubmed.ncbi.nlm.nih.gov/${reference.pmid}/`;
}

/**
 * A reference as one line of plain text: authors, the title where there is one, journal, year.
 *
 * @example
 * formatCitation({ authors: "Anand A, et al.", journal: "N Engl J Med 388(25):2315-2325", year: 2023 });
 * // "Anand A, et al. N Engl J Med 388(25):2315-2325 (2023)"
 */
export function formatCitation(reference: Pick<Reference, "authors" | "title" | "journal" | "year">): string {
  const sentences = [reference.authors, reference.title]
    .filter((part) => part !== undefined)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
  return `${sentences.join(" ")} ${reference.journal} (${reference.year})`;
}
