import { protocolInvalid, issue, type Issue } from "../issue.ts";
import { parseJson } from "./parseJson.ts";
import { protocolSchema } from "./protocolSchema.ts";
import {
  findFigureProblems,
  type Figure,
  type Induction,
  type Maintenance,
  type Protocol,
} from "../protocol.ts";
import { joinPath, validateSchema, type SchemaProblem } from "./validateSchema.ts";

/** A protocol, or everything that keeps a value from being one. */
export type ParsedProtocol =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What the schema left of a protocol: any part may be missing. */
type Remains = {
  readonly induction?: Partial<Induction>;
  readonly maintenance?: Partial<Maintenance> | null;
  readonly startWithinDays?: number;
  readonly sources?: Protocol["sources"];
};

/** Why a figure that is sound by itself is wrong beside another one. */
const BESIDE: { readonly [path: string]: string } = {
  "induction.gap.greatest": "It cannot be less than the least gap.",
  "maintenance.window.before":
    "The window cannot reach back to the infusion that its target is counted from.",
};

/** What is wrong with the figures, as far as they were read; what is missing counts as wrong. */
const figuresOf = ({ induction, maintenance, startWithinDays }: Remains): readonly SchemaProblem[] =>
  findFigureProblems({
    induction: { ...induction, gap: { ...induction?.gap } } as Induction,
    maintenance: maintenance?.every && maintenance.window ? (maintenance as Maintenance) : null,
    startWithinDays: startWithinDays as number,
  }).map((problem) => ({ ...problem, remedy: problem.remedy ?? BESIDE[problem.path] }));

/** The figures that a protocol states, each of which needs a source. Even spreading is not stated, but may have one. */
const statedFigures = ({ induction, maintenance }: Remains): readonly Figure[] => [
  "induction.infusions",
  "induction.spanDays",
  "induction.gap.least",
  ...(induction?.gap?.greatest === undefined ? [] : (["induction.gap.greatest"] as const)),
  ...(induction?.intendedDays === undefined ? [] : (["induction.intendedDays"] as const)),
  ...(maintenance ? (["maintenance.every", "maintenance.window"] as const) : []),
  ...(maintenance?.infusions === undefined ? [] : (["maintenance.infusions"] as const)),
  "startWithinDays",
];

const sourceProblems = (remains: Remains): readonly SchemaProblem[] => {
  const sources = remains.sources ?? {};
  const missing = statedFigures(remains).filter((figure) => sources[figure] === undefined);
  const groundless = Object.entries(sources).filter(
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
    ...groundless.map(([figure]) => ({
      path: joinPath(joinPath("sources", figure), "claims"),
      value: "an empty list",
      allowed: "a list of 1 to 24 values, or stand beside references",
      remedy: undefined,
    })),
  ];
};

/** Whether one path is the other, or leads to it. */
const leadsTo = (short: string, long: string): boolean =>
  long.startsWith(short) && (long.length === short.length || /^[.[]/.test(long.slice(short.length)));

/**
 * Reads a protocol from outside: a clinic's file, a form, an attribute of an element.
 *
 * It tells everything that is wrong at once, each with its path, what stands there and what may: a wrong type or
 * range, an unknown key, figures that cannot hold together, a figure without a source. Whether a reference exists is
 * not checked: a clinic may have its own. The result is a new object with none but the known keys, and every protocol
 * that comes out of it is one that {@link planCourse} takes.
 *
 * @param value JSON, as `JSON.parse` gives it; for text see {@link parseProtocolJson}
 * @example
 * const parsed = parseProtocol({ ...standardProtocol, startWithinDays: "180" });
 * parsed.ok ? [] : parsed.issues.map(({ message }) => message);
 * // ['startWithinDays must be a whole number from 0 to 732; it is "180".']
 */
export const parseProtocol = (value: unknown): ParsedProtocol => {
  const { copy, problems: shape } = validateSchema(protocolSchema, value);
  const remains = (copy ?? {}) as Remains;
  // A figure of the wrong type is told once, and not again by the rules that it is part of.
  const told = ({ path }: SchemaProblem): boolean =>
    shape.some((one) => one.path === "protocol" || leadsTo(one.path, path) || leadsTo(path, one.path));
  const problems = [
    ...shape,
    ...[...figuresOf(remains), ...sourceProblems(remains)].filter((problem) => !told(problem)),
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

/**
 * Reads a protocol from the text of a JSON file. Where the text is no JSON, the issue says in which line and column;
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
export const parseProtocolJson = (text: string): ParsedProtocol => {
  const { value, problem } = parseJson(text, "protocol", "parseProtocol");
  if (!problem) return parseProtocol(value);
  const { path, value: found, allowed, remedy = null } = problem;
  return { ok: false, issues: [issue(protocolInvalid, { path, value: found, allowed, remedy })] };
};
