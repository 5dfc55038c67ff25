import { audience } from "./audience.ts";
import { allClaims, findClaim, findWeakestCertainty, references } from "@infusionkit/core";
import type { Certainty, Claim, ClaimId, Pathway, Reference, Step } from "@infusionkit/core";

const referenceById = new Map(references.map((reference) => [reference.id, reference]));

/** The publications with these ids, in the order given. */
export function getReferences(ids: readonly string[]): readonly Reference[] {
  return ids.map((id) => {
    const reference = referenceById.get(id);
    if (!reference)
      throw new RangeError(`There is no reference "${id}". Use an id from the core's references.`);
    return reference;
  });
}

/** The id of a claim on its page of evidence. */
export const toClaimAnchor = (id: ClaimId): string => id.toLowerCase();

const isHarm = (id: ClaimId): boolean => id.startsWith("H");
const HARMS_PAGE = audience === "clinical" ? "harms" : "evidence/harms";

/** The page that has a claim, with its anchor there: the harms have a page of their own. */
export const toClaimPage = (id: ClaimId): string =>
  `${isHarm(id) ? HARMS_PAGE : "evidence"}#${toClaimAnchor(id)}`;

/** The pages that tell what each source of the claims studied and found. */
export type SourcePage = "evidence/sources" | "evidence/harm-sources";

/** A publication with the claims that it is for, against, or has tested without a result that we could see. */
export type Source = {
  readonly reference: Reference;
  readonly supported: readonly ClaimId[];
  readonly opposed: readonly ClaimId[];
  readonly unseen: readonly ClaimId[];
};

const listClaims = (of: (claim: Claim) => readonly string[] | undefined, id: string): readonly ClaimId[] =>
  allClaims.filter((claim) => of(claim)?.includes(id)).map((claim) => claim.id);

const sources: readonly Source[] = references
  .map((reference) => ({
    reference,
    supported: listClaims(({ supporting }) => supporting, reference.id),
    opposed: listClaims(({ opposing }) => opposing, reference.id),
    unseen: listClaims(({ resultNotSeen }) => resultNotSeen, reference.id),
  }))
  .filter(({ supported, opposed, unseen }) => supported.length + opposed.length + unseen.length > 0);

/** A source of harms alone stands on their page; one that is also a source of something else, on the other. */
const pageBySource: ReadonlyMap<string, SourcePage> = new Map(
  sources.map(({ reference, supported, opposed, unseen }) => [
    reference.id,
    [...supported, ...opposed, ...unseen].every(isHarm) ? "evidence/harm-sources" : "evidence/sources",
  ]),
);

/** The sources that stand on a page, in the order of their authors. */
export const listSources = (page: SourcePage): readonly Source[] =>
  sources
    .filter(({ reference }) => pageBySource.get(reference.id) === page)
    .sort((a, b) =>
      formatShortCitation(a.reference).localeCompare(formatShortCitation(b.reference), "en-GB"),
    );

/**
 * Where it is told what a source studied and found, with its anchor there.
 *
 * @throws RangeError for a publication that is the source of no claim
 */
export function toSourcePage(id: string): string {
  const page = pageBySource.get(id);
  if (page === undefined) throw new RangeError(`"${id}" is the source of no claim, so no page tells of it.`);
  return `${page}#${id}`;
}

/** A surname with initials, as journals print it: "van de Loo AJAE". */
const PERSON = /^([^/(]+?) \p{Lu}{1,5}$/u;

/**
 * A publication in a few words: who, where and when.
 *
 * @example
 * formatShortCitation({ authors: "Loo C, et al.", journal: "Br J Psychiatry 223(6):533-541", year: 2023 });
 * // "Loo et al., Br J Psychiatry 2023"
 */
export function formatShortCitation({
  authors,
  journal,
  year,
}: Pick<Reference, "authors" | "journal" | "year">): string {
  const names = authors.split(", ").map((name) => PERSON.exec(name)?.[1]);
  const [first, second] = names;
  // An organisation keeps its name, with its commas.
  const who =
    first === undefined
      ? authors
      : names.length === 1
        ? first
        : names.length === 2 && second !== undefined
          ? `${first} and ${second}`
          : `${first} et al.`;
  const when = year ?? "(undated)";
  if (journal === "Journal not seen") return `${who} ${when} (journal not seen)`;
  // Without volume, pages and the day of an update.
  return `${who}, ${journal.replace(/(?: \d|,| \().*$/, "")} ${when}`;
}

/** The certainty of a step: that of the weakest of its claims or, if it has none, of the edges between its nodes. */
export function getStepCertainty(step: Step, pathway: Pathway): Certainty {
  const edges = pathway.edges.filter(({ from, to }) => step.nodes.includes(from) && step.nodes.includes(to));
  const sources = step.claims.length > 0 ? step.claims.map(findClaim) : edges;
  return findWeakestCertainty(sources.map(({ certainty }) => certainty));
}
