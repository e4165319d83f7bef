import ts from "typescript";
import { OURS } from "../own-names.js";
import { isAmbient, isVar } from "../parse.js";
import { initialise } from "./box.js";
import { importEquals } from "./imports.js";
import { children, expression, type Place, within } from "./place.js";
import { lexicalStatement, varStatement } from "./variables.js";

const { factory } = ts;

type Exportable = ts.ClassDeclaration | ts.FunctionDeclaration | ts.EnumDeclaration | ts.ModuleDeclaration;

/** A statement of the cell's top level: a declaration keeps its own form, and is followed by filling its box. */
export function topLevel(node: ts.Statement, place: Place): ts.Statement[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isAmbient(node)) return [];
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return [];
  if (ts.isExportAssignment(node)) return [factory.createExpressionStatement(expression(node.expression, place))];
  if (ts.isVariableStatement(node))
    return isVar(node.declarationList) ? varStatement(node, place) : lexicalStatement(node, place);
  if (ts.isClassDeclaration(node) || ts.isEnumDeclaration(node)) return named(node, place);
  if (ts.isFunctionDeclaration(node)) return [withName(withoutExport(children(node, { ...place, nested: true })))];
  if (ts.isModuleDeclaration(node)) return isValue(node, place) ? named(node, place) : [];
  if (ts.isImportEqualsDeclaration(node)) return importEquals(node, place);
  return [place.unit.rewrite(node, place)].flat().filter((statement) => statement !== undefined) as ts.Statement[];
}

/** Functions are there before the cell's first line. */
export function hoistedFunctions(statements: readonly ts.Statement[], { unit }: Place): ts.Statement[] {
  return statements.flatMap((node) =>
    ts.isFunctionDeclaration(node) && node.name && node.body ? [initialise(node.name.text, unit)] : [],
  );
}

function named(node: Exportable, place: Place): ts.Statement[] {
  const names = node.name ? [node.name.text] : [];
  const declaration = withName(withoutExport(children(node, within(place, names))));
  return [declaration, ...names.map((name) => initialise(name, place.unit))];
}

/** Has the namespace anything at run time? */
function isValue(node: ts.ModuleDeclaration, { unit: { checker } }: Place): boolean {
  const symbol = checker.getSymbolAtLocation(node.name);
  return Boolean(symbol && symbol.flags & ts.SymbolFlags.Value);
}

/** The declaration without `export` and `default`: a cell's names are the notebook's anyway. */
export function withoutExport<Node extends ts.HasModifiers>(node: Node): Node {
  const modifiers = node.modifiers?.filter(
    ({ kind }) => kind !== ts.SyntaxKind.ExportKeyword && kind !== ts.SyntaxKind.DefaultKeyword,
  );
  return modifiers?.length === node.modifiers?.length
    ? node
    : (factory.replaceModifiers(node, modifiers as ts.Modifier[]) as Node);
}

/** `export default function () {}` has no name, but a declaration needs one. */
export function withName<Node extends Exportable>(node: Node): Node {
  if (node.name) return node;
  const name = factory.createIdentifier(`${OURS}default`);
  const { modifiers } = node;
  if (ts.isClassDeclaration(node)) {
    const { typeParameters, heritageClauses, members } = node;
    return factory.updateClassDeclaration(
      node,
      modifiers,
      name,
      typeParameters,
      heritageClauses,
      members,
    ) as ts.Node as Node;
  }
  if (!ts.isFunctionDeclaration(node)) return node;
  const { asteriskToken, typeParameters, parameters, type, body } = node;
  return factory.updateFunctionDeclaration(
    node,
    modifiers as readonly ts.Modifier[] | undefined,
    asteriskToken,
    name,
    typeParameters,
    parameters,
    type,
    body,
  ) as ts.Node as Node;
}
