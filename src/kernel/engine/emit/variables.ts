import ts from "typescript";
import { boundNames, isVar } from "../parse.js";
import { assign, initialise } from "./box.js";
import { children, embedded, expression, type Place, within } from "./place.js";

const { factory } = ts;

const namesOf = (declaration: ts.VariableDeclaration) => boundNames(declaration.name).map(({ text }) => text);

/** The names whose boxes a `var` fills: where a `catch` around it has caught something by its name, that is given the value. */
const filledBy = (declaration: ts.VariableDeclaration) =>
  namesOf(declaration).filter((name) => !ts.findAncestor(declaration, (node) => catches(node, name)));

const catches = (node: ts.Node, name: string) =>
  ts.isCatchClause(node) &&
  node.variableDeclaration !== undefined &&
  boundNames(node.variableDeclaration.name).some(({ text }) => text === name);

/** A declarator keeps its native form, defaults in its pattern included; only its initializer sees boxes. */
function declarator(node: ts.VariableDeclaration, place: Place): ts.VariableDeclaration {
  const inside = within(place, namesOf(node));
  return factory.updateVariableDeclaration(
    node,
    ts.visitNode(node.name, (name) => place.unit.rewrite(name, inside)) as ts.BindingName,
    node.exclamationToken,
    node.type,
    node.initializer && expression(node.initializer, place),
  );
}

/** The declarator as a statement of its own, so that what follows it in the list finds its boxes filled. */
function alone(node: ts.VariableDeclaration, place: Place): ts.Statement {
  const list = factory.createVariableDeclarationList([declarator(node, place)], node.parent.flags);
  return ts.setTextRange(factory.createVariableStatement(undefined, list), node);
}

/** `let`, `const`, `using` of the cell's top level: each declarator, then its boxes. */
export function lexicalStatement(node: ts.VariableStatement, place: Place): ts.Statement[] {
  return node.declarationList.declarations.flatMap((declaration) => [
    alone(declaration, place),
    ...namesOf(declaration).map((name) => initialise(name, place.unit)),
  ]);
}

/** A `var` that reaches the cell's top level: its box was made there, and is given the value here. */
export function varStatement(node: ts.VariableStatement, place: Place): ts.Statement[] {
  return node.declarationList.declarations
    .filter(({ initializer }) => initializer)
    .flatMap((declaration) => [
      alone(declaration, place),
      ...filledBy(declaration).map((name) => factory.createExpressionStatement(assign(name, place.unit))),
    ]);
}

/** The list of a loop's head, where it is declared with `var`. */
export function varHead(node: ts.ForInitializer | undefined): ts.VariableDeclarationList | undefined {
  return node && ts.isVariableDeclarationList(node) && isVar(node) ? node : undefined;
}

/** `for (var i = 0; …)`: one more declarator hands the values on to the boxes. */
export function forLoop(node: ts.ForStatement, head: ts.VariableDeclarationList, place: Place): ts.Statement {
  const values = head.declarations.flatMap(filledBy).map((name) => assign(name, place.unit));
  const declarations = [
    ...head.declarations.map((declaration) => declarator(declaration, place)),
    factory.createVariableDeclaration(
      place.unit.prefix,
      undefined,
      undefined,
      factory.createArrayLiteralExpression(values),
    ),
  ];
  return factory.updateForStatement(
    node,
    factory.updateVariableDeclarationList(head, declarations),
    node.condition && expression(node.condition, place),
    node.incrementor && expression(node.incrementor, place),
    embedded(node.statement, place),
  );
}

/** `for (var x of …)` and `in`: each turn begins by giving the boxes their values. */
export function forEach(
  node: ts.ForOfStatement | ts.ForInStatement,
  head: ts.VariableDeclarationList,
  place: Place,
): ts.Statement {
  const names = head.declarations.flatMap(filledBy);
  const list = factory.updateVariableDeclarationList(
    head,
    head.declarations.map((declaration) => declarator(declaration, place)),
  );
  const body = factory.createBlock([
    ...names.map((name) => factory.createExpressionStatement(assign(name, place.unit))),
    embedded(node.statement, place),
  ]);
  const values = expression(node.expression, place);
  return ts.isForOfStatement(node)
    ? factory.updateForOfStatement(node, node.awaitModifier, list, values, body)
    : factory.updateForInStatement(node, list, values, body);
}

/** A function in a block keeps its form; its box, made at the cell's top, is given it where the declaration stands. */
export function functionInBlock(node: ts.FunctionDeclaration & { name: ts.Identifier }, place: Place): ts.Statement[] {
  const value = factory.createExpressionStatement(assign(node.name.text, place.unit));
  return [children(node, { ...place, nested: true }), value];
}

/** `ℕx.init = undefined` for every `var` that is hoisted to the cell's top, and in JavaScript for functions in blocks. */
export function hoistedVars(statements: readonly ts.Statement[], place: Place): ts.Statement[] {
  const { cell } = place.unit;
  const vars = new Set(statements.flatMap(varNames));
  return [...cell.declarations.values()]
    .filter(({ name, value, ambient, inBlock }) => value && !ambient && (inBlock || vars.has(name)))
    .map(({ name }) => initialise(name, place.unit, factory.createVoidZero()));
}

/** The names that are bound by a `var` in the node and reach out of it. */
function varNames(node: ts.Node): string[] {
  const names: string[] = [];
  const search = (child: ts.Node): void => {
    if (ts.isFunctionLike(child) || ts.isModuleBlock(child) || ts.isClassStaticBlockDeclaration(child)) return;
    if (ts.isVariableDeclarationList(child) && isVar(child)) names.push(...child.declarations.flatMap(namesOf));
    ts.forEachChild(child, search);
  };
  search(node);
  return names;
}
