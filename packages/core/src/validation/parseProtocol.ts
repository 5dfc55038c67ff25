import { protocolInvalid, issue, type Issue } from "../issue.ts";
import type { Figure, Protocol } from "../protocol.ts";
import { plannedProtocolSchema } from "./courseSchema.ts";
import { parseJson } from "./parseJson.ts";
import { findProtocolProblems, type ReadProtocol } from "./protocolRules.ts";
import { protocolSchema } from "./protocolSchema.ts";
import { joinPath, validateSchema, type Schema, type SchemaProblem } from "./validateSchema.ts";

/** A protocol, or everything that keeps a value from being one. */
export type ParsedProtocol =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The figures that a protocol states, each of which needs a source. Even spreading is not stated, but may have one. */
const figuresPresent = ({ induction, maintenance }: ReadProtocol): readonly Figure[] => [
  "induction.infusions",
  "induction.spanDays",
  "induction.gap.least",
  ...(induction?.gap?.greatest === undefined ? [] : (["induction.gap.greatest"] as const)),
  ...(induction?.intendedDays === undefined ? [] : (["induction.intendedDays"] as const)),
  ...(maintenance ? (["maintenance.every", "maintenance.window"] as const) : []),
  ...(maintenance?.infusions === undefined ? [] : (["maintenance.infusions"] as const)),
  "startWithinDays",
];

const findSourceProblems = (remains: ReadProtocol): readonly SchemaProblem[] => {
  const sources = remains.sources ?? {};
  const missing = figuresPresent(remains).filter((figure) => sources[figure] === undefined);
  const unsourced = Object.entries(sources).filter(
    ([, source]) => source?.kind === "derived" && source.claims?.length === 0 && !source.references,
  );
  return [
    ...missing.map((figure) => ({
      path: joinPath("sources", figure),
      value: "missing",
      allowed: "a source",
      remedy:
        'Say where the figure comes from: a setting that nobody published has the kind "policy" and a note.',
    })),
    ...unsourced.map(([figure]) => ({
      path: joinPath(joinPath("sources", figure), "claims"),
      value: "an empty list",
      allowed: "a list of 1 to 24 values, or stand beside references",
      remedy: undefined,
    })),
  ];
};

/** Whether one path is the other, or leads to it. */
const isAncestorPath = (short: string, long: string): boolean =>
  long.startsWith(short) && (long.length === short.length || /^[.[]/.test(long.slice(short.length)));

const readProtocol = (
  value: unknown,
  schema: Schema,
  findSourceProblems: (remains: ReadProtocol) => readonly SchemaProblem[],
): ParsedProtocol => {
  const { copy, problems: shape } = validateSchema(schema, value, "protocol", "");
  const remains = (copy ?? {}) as ReadProtocol;
  // A figure of the wrong type is told once, and not again by the rules that it is part of.
  const told = ({ path }: SchemaProblem): boolean =>
    shape.some(
      (one) => one.path === "protocol" || isAncestorPath(one.path, path) || isAncestorPath(path, one.path),
    );
  const problems = [
    ...shape,
    ...[...findProtocolProblems(remains), ...findSourceProblems(remains)].filter((problem) => !told(problem)),
  ];
  if (problems.length === 0) {
    const { $schema: _, ...protocol } = copy as Protocol & { $schema?: string };
    return { ok: true, protocol };
  }
  return {
    ok: false,
    issues: problems.map(({ path, value: found, allowed, remedy = null }) =>
      issue(protocolInvalid, { path, value: found, allowed, remedy }),
    ),
  };
};

/**
 * Reads a protocol from outside: a clinic's file, a form, an attribute of an element.
 *
 * All the problems are reported at once, each with its path, its value and what is allowed: a wrong type or range, an
 * unknown key, figures that contradict each other, a figure without a source. Whether a reference exists is not checked,
 * because a clinic may have its own. The result is a new object with only the known keys, and {@link planCourse} accepts
 * every protocol that is returned.
 *
 * @param value JSON, as `JSON.parse` gives it; for text see {@link parseProtocolJson}
 * @example
 * const parsed = parseProtocol({ ...standardProtocol, startWithinDays: "180" });
 * parsed.ok ? [] : parsed.issues.map(({ message }) => message);
 * // ['startWithinDays must be a whole number from 0 to 732; it is "180".']
 */
export const parseProtocol = (value: unknown): ParsedProtocol =>
  readProtocol(value, protocolSchema, findSourceProblems);

/**
 * Everything that keeps a value from being a protocol, as {@link parseProtocol} tells it; an empty list when it is one.
 *
 * @example
 * validateProtocol(standardProtocol); // []
 * validateProtocol({ ...standardProtocol, startWithinDays: "180" })[0]?.message;
 * // 'startWithinDays must be a whole number from 0 to 732; it is "180".'
 */
export const validateProtocol = (value: unknown): readonly Issue[] => {
  const parsed = parseProtocol(value);
  return parsed.ok ? [] : parsed.issues;
};

const readJson = (text: string, readValue: (value: unknown) => ParsedProtocol): ParsedProtocol => {
  const { value, problem } = parseJson(text, "protocol", "parseProtocol");
  if (!problem) return readValue(value);
  const { path, value: found, allowed, remedy = null } = problem;
  return { ok: false, issues: [issue(protocolInvalid, { path, value: found, allowed, remedy })] };
};

/**
 * Reads a protocol from the text of a JSON file. Where the text is not JSON, the issue says in which line and column;
 * a key that stands twice in one object is told too, because JSON would silently drop the first.
 *
 * A file may begin with `"$schema"`, the address of the published schema, so that an editor helps to write it.
 *
 * @throws TypeError when it is not text
 * @example
 * const read = parseProtocolJson('{\n  "id": "our-clinic",\n}');
 * read.ok ? [] : read.issues.map(({ message }) => message);
 * // ['Line 3, column 1 must be a key in double quotes; it is "}". Take the comma before it away.']
 */
export const parseProtocolJson = (text: string): ParsedProtocol => readJson(text, parseProtocol);

/** Reads the text of a protocol to plan with: as {@link parseProtocolJson}, but its figures need no sources. */
export const parsePlannedProtocolJson = (text: string): ParsedProtocol =>
  readJson(text, (value) => readProtocol(value, plannedProtocolSchema, () => []));
