import ts from "typescript";
import { meaningOf } from "../meanings.js";
import { cellOf } from "../names.js";
import { initialise, read } from "./box.js";
import { isBoxed, type Place } from "./place.js";

const { factory } = ts;

/** A module to load before the cell runs, and which names to link to which export (`*` for the namespace). */
export interface Import {
  specifier: string;
  names: { name: string; exported: string }[];
}

/** What the cell's imports and re-exports ask for; those for types only ask for nothing. */
export function importsOf(file: ts.SourceFile, checker: ts.TypeChecker): Import[] {
  return file.statements.flatMap((node) => {
    if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || !node.moduleSpecifier) return [];
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
    if (cellOf(specifier) !== undefined) return [];
    const names = (ts.isImportDeclaration(node) ? importedNames(node) : reexportedNames(node, checker))
      .filter(({ identifier }) => !isOnlyType(identifier, checker))
      .map(({ identifier, exported }) => ({ name: identifier.text, exported }));
    const loads = ts.isImportDeclaration(node) ? !node.importClause : !node.exportClause;
    return names.length > 0 || loads ? [{ specifier, names }] : [];
  });
}

/** The notebook names that stand for other ones of it: `export { a as b }`. */
export function aliasesOf(file: ts.SourceFile, checker: ts.TypeChecker): { name: string; of: string }[] {
  return file.statements.flatMap((node) => {
    if (!ts.isExportDeclaration(node) || node.moduleSpecifier || node.isTypeOnly) return [];
    if (!node.exportClause || !ts.isNamedExports(node.exportClause)) return [];
    return node.exportClause.elements
      .filter(({ propertyName, name, isTypeOnly }) => propertyName && !isTypeOnly && name.text !== "default")
      .filter(({ name }) => !isOnlyType(name, checker))
      .map(({ propertyName, name }) => ({ name: name.text, of: (propertyName ?? name).text }));
  });
}

interface Named {
  identifier: { text: string } & ts.Node;
  exported: string;
}

function importedNames({ importClause }: ts.ImportDeclaration): Named[] {
  if (!importClause || importClause.isTypeOnly) return [];
  const { name, namedBindings } = importClause;
  const whole = name ? [{ identifier: name, exported: "default" }] : [];
  return [...whole, ...(namedBindings ? bindings(namedBindings) : [])];
}

function bindings(node: ts.NamedImportBindings | ts.NamedExportBindings): Named[] {
  if (ts.isNamespaceImport(node) || ts.isNamespaceExport(node)) return [{ identifier: node.name, exported: "*" }];
  const elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] = node.elements;
  return elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => ({ identifier: name, exported: (propertyName ?? name).text }))
    .filter(({ identifier }) => identifier.text !== "default");
}

function reexportedNames(node: ts.ExportDeclaration, checker: ts.TypeChecker): Named[] {
  if (node.isTypeOnly) return [];
  if (node.exportClause) return bindings(node.exportClause);
  const module = checker.getSymbolAtLocation(node.moduleSpecifier as ts.Expression);
  const exported = module ? checker.getExportsOfModule(module) : [];
  return exported
    .filter((symbol) => symbol.name !== "default" && meaningOf(symbol, checker) & ts.SymbolFlags.Value)
    .map(({ name }) => ({ identifier: { text: name } as Named["identifier"], exported: name }));
}

function isOnlyType(name: ts.Node, checker: ts.TypeChecker): boolean {
  const symbol = name.parent && checker.getSymbolAtLocation(name);
  const flags = symbol ? meaningOf(symbol, checker) : 0;
  return !(flags & ts.SymbolFlags.Value) && Boolean(flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Namespace));
}

/** `import x = N.y` and `import fs = require("fs")`. */
export function importEquals(node: ts.ImportEqualsDeclaration, place: Place): ts.Statement[] {
  const { checker } = place.unit;
  const { moduleReference: reference } = node;
  const symbol = checker.getSymbolAtLocation(node.name);
  if (node.isTypeOnly || !symbol || isOnlyType(node.name, checker)) return [];
  const source = ts.isExternalModuleReference(reference)
    ? factory.createCallExpression(factory.createIdentifier("require"), undefined, [reference.expression])
    : entity(reference, place);
  return [initialise(node.name.text, place.unit, source)];
}

function entity(name: ts.EntityName, place: Place): ts.Expression {
  if (ts.isQualifiedName(name)) return factory.createPropertyAccessExpression(entity(name.left, place), name.right);
  return isBoxed(name.text, place) ? read(name.text, place.unit) : name;
}
