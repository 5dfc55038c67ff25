import { formatValue, explainWrongDate, isPlainDate } from "../date.ts";
import { formatList } from "../english.ts";
import { formatInvalid } from "../issue.ts";
import { isPlainObject, PLAIN_OBJECT_REMEDY } from "../plainObject.ts";

type Kind = "object" | "array" | "string" | "integer" | "boolean" | "function" | "null";

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
  /** `date`: a date of the calendar, YYYY-MM-DD. */
  readonly format?: "date";
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: { readonly [key: string]: Schema };
  readonly required?: readonly string[];
  /** `false`: other keys are refused. A schema: other keys have values of it. Left out: other keys are not looked at. */
  readonly additionalProperties?: false | Schema;
  /** What the other keys may be. */
  readonly propertyNames?: Schema;
  /** Other words for a key, as people write it: a suggestion is made of them. No keyword of JSON Schema. */
  readonly synonyms?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  /** Objects of several kinds, told apart by the constant of their `kind`. */
  readonly oneOf?: readonly Schema[];
};

/** Something in a value that is not allowed there. */
export type SchemaProblem = {
  /** Where it stands: `induction.gap.least`. */
  readonly path: string;
  /** What stands there, as a message shows it. */
  readonly value: string;
  /** What may stand there, after "must be". */
  readonly allowed: string;
  /** Why, and what to do, where that is not plain from the rest. */
  readonly remedy: string | undefined;
  /** Whether it is of another type than what is allowed, and not only another value. */
  readonly wrongType?: boolean;
};

/** A range as what must stand there. */
export const formatRange = (least: number, greatest: number): string =>
  `a whole number from ${least} to ${greatest}`;

/** Unknown keys are told one by one up to here; the rest is counted, so that a wrong file gives a short list. */
const UNKNOWN_KEYS = 10;

const getKind = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "array"
      : Number.isInteger(value)
        ? "integer"
        : typeof value === "object" && !isPlainObject(value)
          ? "instance"
          : typeof value;

const formatChoices = (words: readonly string[]): string => {
  const all = words.map((word) => JSON.stringify(word));
  if (all.length > 7) return `one of ${all[0]}, ${all[1]} … ${all[all.length - 1]}`;
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
export const suggestWord = (word: unknown, candidates: readonly string[]): string | undefined => {
  if (typeof word !== "string" || word.length > 40) return undefined;
  const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const ask = (candidate: string): string => `Did you mean ${JSON.stringify(candidate)}?`;
  // `mon` for monday, `closed` for closures.
  const alike = candidates.filter((candidate) => {
    const [short, long] = [bare(word), bare(candidate)];
    return short.length >= 3 && long.startsWith(short.length > 4 ? short.slice(0, 4) : short);
  });
  if (alike.length === 1) return ask(alike[0] as string);
  const nearest = candidates
    .map((candidate) => ({ candidate, off: measureDistance(bare(word), bare(candidate)) }))
    .sort((a, b) => a.off - b.off)[0];
  // Short words are all alike: of those only one that differs in case or marks.
  const near = nearest && nearest.candidate.length > 3 ? Math.ceil(nearest.candidate.length / 4) : 0;
  // Where half of the letters differ, it is another word: "zone" is no slip for "phone".
  return nearest && nearest.off <= near && nearest.off * 2 < bare(word).length
    ? ask(nearest.candidate)
    : undefined;
};

/** The path of a key: `gap.least`, `sources["induction.gap.least"]`. */
export const joinPath = (path: string, key: string): string =>
  /^[$_a-z][$\w]{0,39}$/i.test(key) ? (path === "" ? key : `${path}.${key}`) : `${path}[${formatValue(key)}]`;

const getKinds = (branches: readonly Schema[]): readonly string[] =>
  branches.flatMap(({ properties }) => properties?.["kind"]?.const ?? []);

/** JSON Schema counts characters, where JavaScript counts an emoji as two. */
const isLonger = (text: string, most: number): boolean =>
  text.length > 2 * most || (text.length > most && [...text].length > most);

const WRONG_DATE = 'a date written YYYY-MM-DD, such as "2026-12-07"';

const resolve = (root: Schema, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.slice("#/$defs/".length)] as Schema);

const getTypes = (schema: Schema): readonly Kind[] => [schema.type ?? "object"].flat() as Kind[];

const patterns = new Map<string, RegExp>();
const matches = (pattern: string, text: string): boolean => {
  let compiled = patterns.get(pattern);
  if (!compiled) patterns.set(pattern, (compiled = new RegExp(pattern, "u")));
  return compiled.test(text);
};

/** Whether text or a number keeps to its schema; its kind is looked at elsewhere. */
const isAllowed = (schema: Schema, value: unknown): boolean => {
  if (typeof value === "number")
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (typeof value !== "string") return true;
  return (
    value.length >= (schema.minLength ?? 0) &&
    !isLonger(value, schema.maxLength ?? Infinity) &&
    (schema.const === undefined || value === schema.const) &&
    (schema.enum === undefined || schema.enum.includes(value)) &&
    (schema.format === undefined || isPlainDate(value)) &&
    (schema.pattern === undefined || matches(schema.pattern, value))
  );
};

type Test = (value: unknown) => boolean;
/** Gives the test of a part of a schema. */
type CompilePart = (part: Schema) => Test;

const compileText = (schema: Schema): Test => {
  const { minLength = 0, maxLength = Infinity, enum: choices, pattern } = schema;
  if (schema.format) return isPlainDate;
  if (choices) {
    const known = new Set<unknown>(choices);
    return (value) => known.has(value);
  }
  if (schema.const !== undefined) return (value) => value === schema.const;
  const expression = pattern === undefined ? null : new RegExp(pattern, "u");
  return (value) =>
    typeof value === "string" &&
    value.length >= minLength &&
    value.length <= maxLength &&
    (!expression || expression.test(value));
};

const compileInteger = ({ minimum = -Infinity, maximum = Infinity }: Schema): Test => {
  return (value) => Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
};

const compileArray = (schema: Schema, compilePart: CompilePart): Test => {
  const { items, minItems = 0, maxItems = Infinity, uniqueItems } = schema;
  const item = items ? compilePart(items) : null;
  return (value) => {
    if (!Array.isArray(value) || value.length < minItems || value.length > maxItems) return false;
    // By index and not by `every`, which passes over the holes of a sparse list.
    if (item) for (let i = 0; i < value.length; i++) if (!item(value[i])) return false;
    return !uniqueItems || value.length < 2 || new Set(value).size === value.length;
  };
};

/** Whether nothing in a value can change any more. */
const isDeepFrozen = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  (Object.isFrozen(value) &&
    // A getter may answer differently each time, in a frozen object too.
    Object.values(Object.getOwnPropertyDescriptors(value)).every(
      (property) => "value" in property && isDeepFrozen(property.value),
    ));

/** Remembers the values that passed a test and that cannot change any more, such as the protocols of core itself. */
const rememberFrozen = (test: Test): Test => {
  const passed = new WeakSet<object>();
  return (value) => {
    if (typeof value === "object" && value !== null && passed.has(value)) return true;
    if (!test(value)) return false;
    if (isDeepFrozen(value)) passed.add(value as object);
    return true;
  };
};

const compileObject = (schema: Schema, compilePart: CompilePart): Test => {
  const { properties = {}, required = [], minProperties = 0, maxProperties = Infinity } = schema;
  const { additionalProperties: other, propertyNames } = schema;
  const keys = Object.keys(properties);
  const tests = keys.map((key) => compilePart(properties[key] as Schema));
  const isRequired = keys.map((key) => required.includes(key));
  const testOther = typeof other === "object" ? compilePart(other) : null;
  const testName = propertyNames ? compilePart(propertyNames) : null;
  return (value) => {
    if (typeof value !== "object" || value === null) return false;
    // An object with another prototype may inherit keys: leave it to validateSchema, which takes plain objects only.
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    const record = value as Readonly<Record<string, unknown>>;
    let present = 0;
    for (let i = 0; i < keys.length; i++) {
      const found = record[keys[i] as string];
      if (found === undefined) {
        if (isRequired[i]) return false;
      } else if ((tests[i] as Test)(found)) present++;
      else return false;
    }
    if (other !== undefined) {
      const own = Object.keys(record);
      if (!testOther) {
        if (own.length !== present) return false;
      } else if (keys.length > 0 || own.length > maxProperties) {
        return false;
      } else {
        for (const key of own) if (!testOther(record[key]) || (testName && !testName(key))) return false;
        present = own.length;
      }
    }
    return present >= minProperties && present <= maxProperties;
  };
};

/**
 * A quick test made from a schema once: it makes no copy, no paths and no messages. Where it is true, the value is what
 * the schema allows. Where it is false it may still be, in an unusual form, and {@link validateSchema} has the last word.
 *
 * The test of a part is made when a value first has that part, and once for all places that refer to it: a page plans
 * once with one calendar and one protocol, and most of what these may hold is not in them.
 */
const compile = (root: Schema): Test => {
  const known = new Map<Schema, Test>();
  const compilePart: CompilePart = (part) => {
    const schema = resolve(root, part);
    let test = known.get(schema);
    if (!test) {
      let made: Test | undefined;
      known.set(schema, (test = (value) => (made ??= compileSchema(schema, compilePart))(value)));
    }
    return test;
  };
  return compilePart(root);
};

const compileSchema = (schema: Schema, compilePart: CompilePart): Test => {
  if (schema.oneOf) {
    const branches = new Map(
      schema.oneOf.map((branch) => [branch.properties?.["kind"]?.const as unknown, compilePart(branch)]),
    );
    return (value) => branches.get((value as { kind?: unknown } | null | undefined)?.kind)?.(value) ?? false;
  }
  const [first, ...others] = getTypes(schema).map((kind) => compileKind(kind, schema, compilePart));
  return others.length === 0
    ? (first as Test)
    : (value) => first?.(value) || others.some((test) => test(value));
};

const compileKind = (kind: Kind, schema: Schema, compilePart: CompilePart): Test => {
  switch (kind) {
    case "object": {
      const test = compileObject(schema, compilePart);
      // A schema with an address is a whole document, such as a protocol, which is checked again with every plan.
      return schema.$id === undefined ? test : rememberFrozen(test);
    }
    case "array":
      return compileArray(schema, compilePart);
    case "string":
      return compileText(schema);
    case "integer":
      return compileInteger(schema);
    case "boolean":
      return (value) => typeof value === "boolean";
    case "function":
      return (value) => typeof value === "function";
    case "null":
      return (value) => value === null;
  }
};

const compiled = new WeakMap<Schema, Test>();

/** Whether a value is what a schema allows. */
export const matchesSchema = (schema: Schema, value: unknown): boolean => {
  let test = compiled.get(schema);
  if (!test) compiled.set(schema, (test = compile(schema)));
  return test(value) || validateSchema(schema, value, "value").problems.length === 0;
};

/**
 * Compares a value with a schema.
 *
 * It follows the schema and not the value, so it ends for every value, a cyclic or a huge one too. It reads own
 * properties of plain objects only, and the copy has no others than the schema knows: nothing comes in by `__proto__`.
 *
 * @param label what the whole value is called
 * @param prefix what the paths of its parts begin with; an empty text: with the first key
 * @returns the copy, with `undefined` in the place of what has the wrong type, and every problem
 */
export const validateSchema = (
  root: Schema,
  whole: unknown,
  label: string,
  prefix: string = label,
): { readonly copy: unknown; readonly problems: readonly SchemaProblem[] } => {
  const problems: SchemaProblem[] = [];

  const allowedBy = (unresolved: Schema): string => {
    const schema = resolve(root, unresolved);
    if (schema.const !== undefined) return formatChoices([schema.const]);
    if (schema.oneOf) return `an object of the kind ${formatChoices(getKinds(schema.oneOf))}`;
    const title = schema.title && schema.title.charAt(0).toLowerCase() + schema.title.slice(1);
    const { required = [], examples: [example] = [] } = schema;
    const list = `a list of ${schema.minItems ?? 0} to ${schema.maxItems ?? "any number of"} values`;
    const such = (words: string): string =>
      typeof example === "object" ? `${words}, such as ${JSON.stringify(example)}` : words;
    const words: { readonly [K in Kind]: string } = {
      object:
        required.length > 0 && required.length < 8
          ? `an object with ${formatList(required)}`
          : such("an object"),
      array: such(list),
      string: schema.enum ? formatChoices(schema.enum) : schema.format ? WRONG_DATE : (title ?? "text"),
      integer: formatRange(schema.minimum ?? -Infinity, schema.maximum ?? Infinity),
      boolean: "true or false",
      function: "a function",
      null: "null",
    };
    return getTypes(schema)
      .map((kind) => words[kind])
      .join(" or ");
  };

  const report = (path: string, value: string, allowed: string, remedy?: string, wrongType = false): void => {
    problems.push({ path: path === "" ? label : path, value, allowed, remedy, wrongType });
  };

  const readObject = (schema: Schema, value: object, path: string): object => {
    const { properties = {}, required = [], additionalProperties: other } = schema;
    const from = value as Readonly<Record<string, unknown>>;
    const has = (key: string): boolean => Object.hasOwn(from, key) && from[key] !== undefined;
    const known = Object.keys(properties);
    const present = known.filter(has);
    const copy: Record<string, unknown> = {};
    for (const key of known) {
      const inner = properties[key] as Schema;
      if (has(key)) copy[key] = read(inner, from[key], joinPath(path, key));
      else if (required.includes(key)) {
        report(joinPath(path, key), "missing", allowedBy(inner), undefined, true);
      }
    }
    const unknown = Object.keys(from).filter((key) => !Object.hasOwn(properties, key));
    const count = present.length + (typeof other === "object" ? unknown.length : 0);
    const { minProperties = 0, maxProperties = Infinity } = schema;
    if (count < minProperties || count > maxProperties) {
      report(
        path,
        count === 0 ? "none of them" : `${count} of them`,
        known.length > 0 ? `exactly one of ${known.join(" and ")}` : `one with at most ${maxProperties} keys`,
      );
      if (typeof other === "object") return copy;
    }
    if (typeof other === "object") {
      for (const key of unknown) {
        if (schema.propertyNames) {
          const at = problems.length;
          read(schema.propertyNames, key, joinPath(path, key));
          // Do not report problems of a value whose key is refused already.
          if (problems.length > at) continue;
        }
        copy[key] = read(other, from[key], joinPath(path, key));
      }
    } else if (other === false) {
      const absent = known.filter((key) => !present.includes(key));
      for (const key of unknown.slice(0, UNKNOWN_KEYS)) {
        const meant = absent.find((one) => properties[one]?.synonyms?.includes(key.toLowerCase()));
        const remedy = meant ? `Did you mean ${JSON.stringify(meant)}?` : suggestWord(key, absent);
        report(
          joinPath(path, key),
          formatValue(from[key]),
          "left out",
          remedy ?? `The keys known here are ${known.join(", ")}.`,
        );
      }
      if (unknown.length > UNKNOWN_KEYS) {
        report(path, `one with ${unknown.length} unknown keys`, "an object with none but known keys");
      }
    }
    return copy;
  };

  const readArray = (schema: Schema, value: readonly unknown[], path: string): unknown => {
    const { items, minItems = 0, maxItems = Infinity, uniqueItems } = schema;
    if (value.length < minItems || value.length > maxItems) {
      report(path, value.length === 0 ? "an empty list" : `a list of ${value.length}`, allowedBy(schema));
      // Stop here: every item beyond the limit could add a problem of its own.
      if (value.length > maxItems) return undefined;
    }
    if (uniqueItems && new Set(value).size < value.length) {
      report(path, "a list with one twice", "a list with each value once");
    }
    // Spread first: it also reads the holes of a sparse list. Not Array.from, which old libraries in a page replace.
    return items ? [...value].map((item, i) => read(items, item, `${path}[${i}]`)) : undefined;
  };

  const read = (unresolved: Schema, value: unknown, path: string): unknown => {
    const schema = resolve(root, unresolved);
    const kind = getKind(value);
    if (schema.oneOf && kind === "object") {
      const tag: unknown = Object.hasOwn(value as object, "kind")
        ? (value as { kind: unknown }).kind
        : undefined;
      const branch = schema.oneOf.find(({ properties }) => properties?.["kind"]?.const === tag);
      if (branch) return read(branch, value, path);
      const kinds = getKinds(schema.oneOf);
      report(
        joinPath(path, "kind"),
        tag === undefined ? "missing" : formatValue(tag),
        formatChoices(kinds),
        suggestWord(tag, kinds),
      );
      return undefined;
    }
    if (schema.oneOf || !getTypes(schema).includes(kind as Kind)) {
      // A fraction where a whole number is asked for is a wrong value, not a wrong type: it throws a RangeError.
      const isNumber = kind === "number" && getTypes(schema).includes("integer");
      const remedy =
        kind === "instance" && getTypes(schema).includes("object") ? PLAIN_OBJECT_REMEDY : undefined;
      report(path, formatValue(value), allowedBy(schema), remedy, !isNumber);
      return undefined;
    }
    if (kind === "object") return readObject(schema, value as object, path);
    if (kind === "array") return readArray(schema, value as readonly unknown[], path);
    if (!isAllowed(schema, value)) {
      const remedy = schema.format ? explainWrongDate(value) : suggestWord(value, schema.enum ?? []);
      report(path, formatValue(value), allowedBy(schema), remedy);
    }
    return value;
  };

  return { copy: read(root, whole, prefix), problems };
};

/** Throws what a problem says: `TypeError` where the type is wrong, `RangeError` where only the value is. */
export const throwProblem = (problem: SchemaProblem): never => {
  const { remedy = null, wrongType, ...facts } = problem;
  throw new (wrongType ? TypeError : RangeError)(formatInvalid({ ...facts, remedy }));
};

/**
 * Throws the first problem of a value, where it has one.
 *
 * @param label what the whole value is called, and `prefix` what the paths of its parts begin with
 * @throws TypeError or RangeError: the message names the field, the value and what is allowed
 */
export const checkSchema = (schema: Schema, value: unknown, label: string, prefix: string = label): void => {
  if (matchesSchema(schema, value)) return;
  const problem = validateSchema(schema, value, label, prefix).problems[0];
  if (problem) throwProblem(problem);
};
