import type { Claim, ClaimId } from "../evidence.ts";
import { benefits } from "./benefits.ts";
import { claims } from "./claims.ts";
import { harms } from "./harms.ts";

// The array is built in a function that is marked pure: a bundler keeps a bare spread, and with it every claim, in each page that only plans.
/** Every claim: the answers to "Does it help?", the harms, and the facts of the clinic's page. */
export const allClaims: readonly Claim[] = /* @__PURE__ */ (() => [...benefits, ...harms, ...claims])();

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
      `There is no claim "${String(id)}". The claims are B1, B2, H1 to H23 and S1 to S24.`,
    );
  }
  return claim;
}
