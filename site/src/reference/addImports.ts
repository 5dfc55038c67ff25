/** The imports of an example, so that it stands alone where it is pasted. */
import ts from "typescript";

/** Where an exported name is imported from. */
export type Home = { readonly entryPoint: string; readonly isType: boolean };

/** Where each name is imported from; of a name that several entry points have, the first. */
export type Homes = ReadonlyMap<string, Home>;

/** Whether an identifier stands for a value or a type, and is not the name of a property. */
const isReference = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !(
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isJsxAttribute(parent)) &&
    parent.name === node
  );
};

/** Whether an identifier is what a declaration names. */
const isDeclared = (node: ts.Identifier): boolean => {
  const { parent } = node;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent);
  return declares && parent.name === node;
};

/**
 * Puts in front of an example what it imports from the packages. What it imports itself, or declares, stays as it is.
 *
 * @param first the entry point whose page the example is on: where it exports a name, that is what is meant
 */
export function addImports(example: string, homes: Homes, first?: ReadonlyMap<string, Home>): string {
  const source = ts.createSourceFile("example.tsx", example, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      if (isDeclared(node)) declared.add(node.text);
      else if (isReference(node)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const lines = new Map<string, string[]>();
  for (const name of [...used].sort((a, b) => a.localeCompare(b, "en"))) {
    const home = declared.has(name) ? undefined : (first?.get(name) ?? homes.get(name));
    if (!home) continue;
    const names = lines.get(home.entryPoint) ?? [];
    lines.set(home.entryPoint, [...names, home.isType ? `type ${name}` : name]);
  }
  const imports = [...lines]
    .sort(([a], [b]) => a.localeCompare(b, "en"))
    .map(([entryPoint, names]) => {
      const line = `import { ${names.join(", ")} } from "${entryPoint}";`;
      return line.length <= 100 ? line : `import {\n  ${names.join(",\n  ")},\n} from "${entryPoint}";`;
    });
  if (imports.length === 0) return example;
  const ownImports = source.statements.some(ts.isImportDeclaration);
  return `${imports.join("\n")}\n${ownImports ? "" : "\n"}${example}`;
}
