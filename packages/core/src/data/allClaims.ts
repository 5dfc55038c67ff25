import type { Claim } from "../evidence.ts";
import { deepFreeze } from "../freeze.ts";
import { benefits } from "./benefits.ts";
import { claims } from "./claims.ts";
import { harms } from "./harms.ts";

// The array is built in a function that is marked pure: a bundler keeps a bare spread, and with it every claim, in each page that only plans.
/** Every claim: the answers to "Does it help?", the harms, and the facts of the clinic's page. */
export const allClaims: readonly Claim[] = /* @__PURE__ */ (() =>
  deepFreeze([...benefits, ...harms, ...claims]))();
