/** What each clinic decides for itself, because no source settles it, and the clinic's own words about it. */
import { LIMITS } from "./validation/limits.ts";
import { clinicHelpSchema, optionsWith } from "./validation/shapes.ts";
import { validateSchema, type Schema } from "./validation/validateSchema.ts";
import { toFieldName } from "./date.ts";
import { formatInvalid } from "./issue.ts";
import type { ClinicHelp } from "./help.ts";

const ids = [
  "missed",
  "gap",
  "out-of-reach",
  "closures",
  "maintenance",
  "relapse",
  "suitability",
  "medicines",
  "fasting",
  "bring",
  "observation",
  "stay",
  "going-home",
  "tests",
  "crisis",
  "stopping",
  "review",
  "letter",
  "consent",
  "payment",
] as const;

/** The names of all that each clinic decides, in the order in which it is met. */
export const policyIds: typeof ids = /* @__PURE__ */ Object.freeze(ids);

/** The name of something that each clinic decides. */
export type PolicyId = (typeof policyIds)[number];

/** Something that each clinic decides, because no source settles it. */
export type ClinicPolicy = {
  readonly id: PolicyId;
  /** A few words, for a list. */
  readonly name: string;
  /** What the clinic has to decide. */
  readonly question: string;
  /**
   * Who reads the clinic's words about it: everyone, so that they stand on the patients' pages, too; or staff, where they
   * are instructions for the people on duty.
   */
  readonly readers: "everyone" | "staff";
  /** What sources say all the same, or that none was found. */
  readonly known: string;
  /** Ids of the references behind what is known. */
  readonly references: readonly string[];
};

/** A clinic's own words, by policy: plain text of a few lines. A policy that is left out is one that it has not written. */
export type ClinicPolicies = { readonly [id in PolicyId]?: string };

/** Words on one line or several. No controls but the line's end, and none that turn the direction of writing. */
const CHARACTER = String.raw`(?:\n|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])`;

const policySchema: Schema = {
  title: `Plain text of 1 to ${LIMITS.policy} characters that are not all spaces`,
  type: "string",
  maxLength: LIMITS.policy,
  pattern: String.raw`^(?=[^]*\S)${CHARACTER}*$`,
};
const policiesSchema: Schema = /* @__PURE__ */ optionsWith(
  Object.fromEntries(policyIds.map((id) => [`${id}?`, policySchema])),
);

/** A value from outside that was read, or what is wrong with it. */
export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

const parse = <Value>(schema: Schema, value: unknown, field: string): Parsed<Value> => {
  const { copy, problems } = validateSchema(schema, value, field);
  const [problem] = problems;
  return problem
    ? { ok: false, message: formatInvalid({ ...problem, remedy: problem.remedy ?? null }) }
    : { ok: true, value: copy as Value };
};

/**
 * Reads a clinic's policies from outside: a file, a link, a form. What is wrong is said with the field, the value and what
 * is allowed.
 *
 * @param field what the policies are called in the message
 * @example
 * parsePolicies({ missed: "Call the desk." }); // { ok: true, value: { missed: "Call the desk." } }
 * parsePolicies({ mised: "Call the desk." }).ok; // false
 */
export const parsePolicies = (value: unknown, field: string = "policies"): Parsed<ClinicPolicies> =>
  parse(policiesSchema, value, toFieldName(field, "policies"));

/**
 * Reads a clinic's own numbers for an emergency from outside, in the same way.
 *
 * @param field what the numbers are called in the message
 * @example
 * parseClinicHelp({ emergency: "112", confirmedOn: "2026-11-28" }).ok; // true
 * parseClinicHelp({ emergency: "112" }).ok; // false
 */
export const parseClinicHelp = (value: unknown, field: string = "help"): Parsed<ClinicHelp> =>
  parse(clinicHelpSchema, value, toFieldName(field, "help"));
