import ts from "typescript";
import type { EngineHost } from "./host.js";

const read = new WeakMap<EngineHost, ReadonlyMap<string, string>>();

/** The values that the host's own packages export, each with the package that has it: what a notebook most often imports. */
export function packageExports(host: EngineHost): ReadonlyMap<string, string> {
  let found = read.get(host);
  if (!found) {
    const packages = Object.entries(host.packages).reverse();
    found = new Map(
      packages.flatMap(([name, path]) => valuesOf(host.readFile(path) ?? "").map((value) => [value, name])),
    );
    read.set(host, found);
  }
  return found;
}

/** The names of values that a declarations file exports. */
function valuesOf(text: string): string[] {
  const { statements } = ts.createSourceFile("index.d.ts", text, ts.ScriptTarget.ESNext);
  return statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.exportClause)
      return ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text)
        : [statement.exportClause.name.text];
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  });
}
