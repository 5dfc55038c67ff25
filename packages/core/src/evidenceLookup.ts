/** Looks up what is known of the evidence: a claim, a level of certainty, and how a reference is cited. */
import { allClaims } from "./data/allClaims.ts";
import { formatValue } from "./date.ts";
import {
  certaintyLevels,
  type Certainty,
  type CertaintyLevel,
  type Claim,
  type ClaimId,
  type Reference,
} from "./evidence.ts";
import { choiceOf, linkedSchema, namedReferenceSchema } from "./validation/shapes.ts";
import { checkSchema, type Schema } from "./validation/validateSchema.ts";

const certaintyListSchema: Schema = /* @__PURE__ */ (() => ({
  type: "array",
  minItems: 1,
  items: choiceOf(...certaintyLevels.map(({ id }) => id)),
}))();

/** The place of a certainty among the levels: 0 is the surest. */
const rankCertainty = (certainty: Certainty): number =>
  certaintyLevels.findIndex(({ id }) => id === certainty);

/**
 * The level of a certainty: its label, its meaning and its icon.
 *
 * @throws RangeError when there is no such level
 * @example
 * findCertaintyLevel("supported").meaning; // "shown, with limits"
 */
export function findCertaintyLevel(certainty: Certainty): CertaintyLevel {
  const level = certaintyLevels.find(({ id }) => id === certainty);
  if (level === undefined) {
    const allowed = certaintyLevels.map(({ id }) => `"${id}"`).join(", ");
    throw new RangeError(`There is no certainty ${formatValue(certainty)}. The levels are ${allowed}.`);
  }
  return level;
}

/**
 * The least sure of several certainties: a chain is shown no stronger than its weakest link.
 *
 * @throws RangeError when the list is empty, because nothing is known of an empty chain, or has another word;
 * TypeError when it is not a list
 * @example
 * findWeakestCertainty(["established", "hypothesis", "supported"]); // "hypothesis"
 */
export function findWeakestCertainty(certainties: readonly Certainty[]): Certainty {
  checkSchema(certaintyListSchema, certainties, "certainties");
  return certainties.reduce((weakest, one) => (rankCertainty(one) > rankCertainty(weakest) ? one : weakest));
}

/**
 * Where a reference can be read: its DOI's page, else its PubMed page, else `null`.
 *
 * @throws TypeError when it is not a reference
 * @example
 * getReferenceUrl({ doi: "10.1056/NEJMoa2302399" }); // "https://doi.org/10.1056/NEJMoa2302399"
 */
export function getReferenceUrl(reference: Pick<Reference, "doi" | "pmid">): string | null {
  checkSchema(linkedSchema, reference, "reference");
  // The characters that may stand in a DOI but not in a URL's path are escaped; its slashes stay.
  if (reference.doi !== undefined)
    return `https://doi.org/${encodeURI(reference.doi).replace(/[?#]/g, encodeURIComponent)}`;
  return reference.pmid === undefined ? null : `https://pubmed.ncbi.nlm.nih.gov/${reference.pmid}/`;
}

/**
 * A reference as one line of plain text: authors, the title where there is one, journal, year. One without a year says
 * "no date".
 *
 * @throws TypeError when it is not a reference with authors and a journal
 * @example
 * formatCitation({ authors: "Anand A, et al.", journal: "N Engl J Med 388(25):2315-2325", year: 2023 });
 * // "Anand A, et al. N Engl J Med 388(25):2315-2325 (2023)"
 */
export function formatCitation(reference: Pick<Reference, "authors" | "title" | "journal" | "year">): string {
  checkSchema(namedReferenceSchema, reference, "reference");
  const sentences = [reference.authors, reference.title]
    .filter((part) => part !== undefined)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
  return `${sentences.join(" ")} ${reference.journal} (${reference.year ?? "no date"})`;
}

/**
 * The claim with this number, whatever it is about.
 *
 * @throws RangeError when there is no such claim
 * @example
 * findClaim("H15").topic; // "harm"
 */
export function findClaim(id: ClaimId): Claim {
  const claim = allClaims.find((one) => one.id === id);
  if (claim === undefined) {
    throw new RangeError(
      `There is no claim ${formatValue(id)}. The claims are B1, B2, H1 to H23 and S1 to S24.`,
    );
  }
  return claim;
}
