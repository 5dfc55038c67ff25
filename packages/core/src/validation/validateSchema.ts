import { formatValue } from "../date.ts";
import { formatRange, type FigureProblem } from "../protocol.ts";

type Kind = "object" | "array" | "string" | "integer" | "null";

/** The part of JSON Schema 2020-12 that {@link validateSchema} follows. */
export type Schema = {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly $ref?: string;
  /** For text, what may stand there, after "must be": editors show it, and so do the problems. */
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: Kind | readonly Kind[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: { readonly [key: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** Objects of several kinds, told apart by the constant of their `kind`. */
  readonly oneOf?: readonly Schema[];
};

/** Something in a value that its schema does not allow; a figure problem is one too. */
export type SchemaProblem = FigureProblem;

/** Unknown keys are told one by one up to here; the rest is counted, so that a wrong file gives a short list. */
const UNKNOWN_KEYS = 10;

const getKind = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "array"
      : Number.isInteger(value)
        ? "integer"
        : typeof value;

const formatChoices = (words: readonly string[]): string => {
  const all = words.map((word) => JSON.stringify(word));
  if (all.length > 6) return `one of ${all[0]}, ${all[1]} … ${all[all.length - 1]}`;
  return all.length > 1 ? `${all.slice(0, -1).join(", ")} or ${all[all.length - 1]}` : `${all[0]}`;
};

/** How many letters differ between two words: each one put in, taken out or changed counts as one. */
const measureDistance = (a: string, b: string): number => {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
};

/** The word that somebody probably meant, as a question, or nothing. Case and marks do not count: `span_days`. */
const suggestWord = (word: unknown, candidates: readonly string[]): string | undefined => {
  if (typeof word !== "string" || word.length > 40) return undefined;
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const nearest = candidates
    .map((candidate) => ({ candidate, off: measureDistance(bare(word), bare(candidate)) }))
    .sort((a, b) => a.off - b.off)[0];
  // Short words are all alike: of those only one that differs in case or marks.
  const near = nearest && nearest.candidate.length > 3 ? Math.ceil(nearest.candidate.length / 4) : 0;
  return nearest && nearest.off <= near ? `Did you mean ${JSON.stringify(nearest.candidate)}?` : undefined;
};

/** The path of a key: `gap.least`, `sources["induction.gap.least"]`. */
export const joinPath = (path: string, key: string): string =>
  /^[$_a-z][$\w]{0,39}$/i.test(key) ? (path === "" ? key : `${path}.${key}`) : `${path}[${formatValue(key)}]`;

const getKinds = (branches: readonly Schema[]): readonly string[] =>
  branches.flatMap(({ properties }) => properties?.["kind"]?.const ?? []);

/** JSON Schema counts characters, where JavaScript counts an emoji as two. */
const isLonger = (text: string, most: number): boolean =>
  text.length > 2 * most || (text.length > most && [...text].length > most);

/**
 * Compares a value with a schema.
 *
 * It follows the schema and not the value, so it ends for every value, a cyclic or a huge one too. It reads own
 * properties only, and the copy has no others than the schema knows: nothing comes in by `__proto__`.
 *
 * @param name what the whole value is called in a problem
 * @returns the copy, with `undefined` in the place of what has the wrong type, and every problem
 */
export const validateSchema = (
  root: Schema,
  whole: unknown,
  name: string = "protocol",
): { readonly copy: unknown; readonly problems: readonly SchemaProblem[] } => {
  const problems: SchemaProblem[] = [];

  const resolved = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.slice("#/$defs/".length)] as Schema);

  const allowedBy = (unresolved: Schema): string => {
    const schema = resolved(unresolved);
    if (schema.const !== undefined) return formatChoices([schema.const]);
    if (schema.enum) return formatChoices(schema.enum);
    if (schema.oneOf) return `an object of the kind ${formatChoices(getKinds(schema.oneOf))}`;
    const words: { readonly [K in Kind]: string } = {
      object: "an object",
      array: `a list of ${schema.minItems ?? 0} to ${schema.maxItems ?? "any number of"} values`,
      string: schema.title ? schema.title.charAt(0).toLowerCase() + schema.title.slice(1) : "text",
      integer: formatRange(schema.minimum ?? -Infinity, schema.maximum ?? Infinity),
      null: "null",
    };
    return [schema.type ?? "object"]
      .flat()
      .map((kind) => words[kind as Kind])
      .join(" or ");
  };

  const tell = (path: string, value: string, allowed: string, remedy?: string): void => {
    problems.push({ path: path === "" ? name : path, value, allowed, remedy });
  };

  const readObject = (schema: Schema, value: object, path: string): object => {
    const { properties = {}, required = [], minProperties = 0, maxProperties = Infinity } = schema;
    const from = value as Readonly<Record<string, unknown>>;
    const has = (key: string): boolean => Object.hasOwn(from, key) && from[key] !== undefined;
    const known = Object.keys(properties);
    const present = known.filter(has);
    const copy: Record<string, unknown> = {};
    for (const key of known) {
      const inner = properties[key] as Schema;
      if (has(key)) copy[key] = read(inner, from[key], joinPath(path, key));
      else if (required.includes(key)) tell(joinPath(path, key), "missing", allowedBy(inner));
    }
    const unknown = Object.keys(from).filter((key) => !Object.hasOwn(properties, key));
    const absent = known.filter((key) => !present.includes(key));
    for (const key of unknown.slice(0, UNKNOWN_KEYS)) {
      const remedy = suggestWord(key, absent) ?? `The keys known here are ${known.join(", ")}.`;
      tell(joinPath(path, key), formatValue(from[key]), "left out", remedy);
    }
    if (unknown.length > UNKNOWN_KEYS) {
      tell(path, `one with ${unknown.length} unknown keys`, "an object with none but known keys");
    }
    if (present.length < minProperties || present.length > maxProperties) {
      tell(
        path,
        present.length === 0 ? "none of them" : `${present.length} of them`,
        `exactly one of ${known.join(" and ")}`,
      );
    }
    return copy;
  };

  const readArray = (schema: Schema, value: readonly unknown[], path: string): unknown => {
    const { items, minItems = 0, maxItems = Infinity, uniqueItems } = schema;
    if (value.length < minItems || value.length > maxItems) {
      tell(path, `a list of ${value.length}`, allowedBy(schema));
      // The items of an endless list would give an endless list of problems.
      if (value.length > maxItems) return undefined;
    }
    if (uniqueItems && new Set(value).size < value.length) {
      tell(path, "a list with one twice", "a list with each value once");
    }
    // Spread first: it also reads the holes of a sparse list. Not Array.from, which old libraries in a page replace.
    return items ? [...value].map((item, i) => read(items, item, `${path}[${i}]`)) : undefined;
  };

  const read = (unresolved: Schema, value: unknown, path: string): unknown => {
    const schema = resolved(unresolved);
    const kind = getKind(value);
    if (schema.oneOf && kind === "object") {
      const tag: unknown = Object.hasOwn(value as object, "kind")
        ? (value as { kind: unknown }).kind
        : undefined;
      const branch = schema.oneOf.find(({ properties }) => properties?.["kind"]?.const === tag);
      if (branch) return read(branch, value, path);
      const kinds = getKinds(schema.oneOf);
      tell(
        joinPath(path, "kind"),
        tag === undefined ? "missing" : formatValue(tag),
        formatChoices(kinds),
        suggestWord(tag, kinds),
      );
      return undefined;
    }
    if (![schema.type ?? "object"].flat().includes(kind as Kind)) {
      tell(path, formatValue(value), allowedBy(schema));
      return undefined;
    }
    if (kind === "object") return readObject(schema, value as object, path);
    if (kind === "array") return readArray(schema, value as readonly unknown[], path);
    const text = kind === "string" ? (value as string) : undefined;
    const wrong =
      text === undefined
        ? (value as number) < (schema.minimum ?? -Infinity) ||
          (value as number) > (schema.maximum ?? Infinity)
        : text.length < (schema.minLength ?? 0) ||
          isLonger(text, schema.maxLength ?? Infinity) ||
          (schema.const !== undefined && text !== schema.const) ||
          (schema.enum !== undefined && !schema.enum.includes(text)) ||
          (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(text));
    if (wrong) tell(path, formatValue(value), allowedBy(schema), suggestWord(value, schema.enum ?? []));
    return value;
  };

  return { copy: read(root, whole, ""), problems };
};
