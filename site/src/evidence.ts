import { audience } from "./audience.ts";
import { findClaim, findWeakestCertainty, references } from "@infusionkit/core";
import type { Certainty, ClaimId, Pathway, Reference, Step } from "@infusionkit/core";

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

/** The id of a claim on the evidence page. */
export const toClaimAnchor = (id: ClaimId): string => id.toLowerCase();

/** The page that has a claim, with its anchor there: professionals have a page for the harms alone. */
export const toClaimPage = (id: ClaimId): string =>
  `${audience === "clinical" && id.startsWith("H") ? "harms" : "evidence"}#${toClaimAnchor(id)}`;

/** The certainty of a step: that of the weakest of its claims or, if it has none, of the edges between its nodes. */
export function getStepCertainty(step: Step, pathway: Pathway): Certainty {
  const edges = pathway.edges.filter(({ from, to }) => step.nodes.includes(from) && step.nodes.includes(to));
  const sources = step.claims.length > 0 ? step.claims.map(findClaim) : edges;
  return findWeakestCertainty(sources.map(({ certainty }) => certainty));
}
