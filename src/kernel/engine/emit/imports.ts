import ts from "typescript";
import { initialise, read } from "./box.js";
import { isBoxed, type Place } from "./place.js";

const { factory } = ts;

/** A module to load before the cell runs, and which names to link to which export (`*` for the namespace). */
export interface Import {
  specifier: string;
  names: { name: string; exported: string }[];
}

/** What the cell's import declarations ask for; those for types only ask for nothing. */
export function importsOf(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  isOurs: (specifier: string) => boolean,
): Import[] {
  return file.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node)) return [];
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
    if (isOurs(specifier) || node.importClause?.isTypeOnly) return [];
    const names: Import["names"] = [];
    const add = (name: ts.Identifier, exported: string) => {
      if (!isOnlyType(name, checker)) names.push({ name: name.text, exported });
    };
    const { name, namedBindings } = node.importClause ?? {};
    if (name) add(name, "default");
    if (namedBindings && ts.isNamespaceImport(namedBindings)) add(namedBindings.name, "*");
    else
      for (const element of namedBindings?.elements ?? [])
        if (!element.isTypeOnly) add(element.name, (element.propertyName ?? element.name).text);
    return node.importClause && names.length === 0 ? [] : [{ specifier, names }];
  });
}

function isOnlyType(name: ts.Identifier, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  const flags = symbol ? checker.getAliasedSymbol(symbol).flags : 0;
  return !(flags & ts.SymbolFlags.Value) && Boolean(flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Namespace));
}

/** `import x = N.y` and `import fs = require("fs")`. */
export function importEquals(node: ts.ImportEqualsDeclaration, place: Place): ts.Statement[] {
  const { checker } = place.unit;
  const { moduleReference: reference } = node;
  const symbol = checker.getSymbolAtLocation(node.name);
  if (node.isTypeOnly || !symbol || !(checker.getAliasedSymbol(symbol).flags & ts.SymbolFlags.Value)) return [];
  const source = ts.isExternalModuleReference(reference)
    ? factory.createCallExpression(factory.createIdentifier("require"), undefined, [reference.expression])
    : entity(reference, place);
  return [initialise(node.name.text, place.unit, source)];
}

function entity(name: ts.EntityName, place: Place): ts.Expression {
  if (ts.isQualifiedName(name)) return factory.createPropertyAccessExpression(entity(name.left, place), name.right);
  return isBoxed(name.text, place) ? read(name.text, place.unit) : name;
}
