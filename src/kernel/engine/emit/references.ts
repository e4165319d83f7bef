import ts from "typescript";
import { meaningOf } from "../meanings.js";
import { bare, read } from "./box.js";
import { isNaming, namedAs } from "./names.js";
import { children, expression, isBoxed, type Place } from "./place.js";

const { factory } = ts;

/** Does the identifier, an expression, refer to a variable of the notebook? Shadowing is the checker's affair. */
function refersToBox(
  identifier: ts.Identifier,
  place: Place,
  symbol = place.unit.checker.getSymbolAtLocation(identifier),
): boolean {
  const { checker, locals } = place.unit;
  const local = locals.get(identifier.escapedText);
  return (
    isBoxed(identifier.text, place) &&
    local !== undefined &&
    (symbol === local || symbol === checker.getExportSymbolOfSymbol(local))
  );
}

/** `x` becomes `ℕx.v` where it stands for the value of a notebook variable. */
export function identifier(node: ts.Identifier, place: Place): ts.Expression {
  return isReference(node) && refersToBox(node, place) ? read(node.text, place.unit) : node;
}

/** `{ x }` becomes `{ x: ℕx.v }`, also as the target of a destructuring assignment. */
export function shorthand(node: ts.ShorthandPropertyAssignment, place: Place): ts.ObjectLiteralElementLike {
  const { unit } = place;
  const { objectAssignmentInitializer: initializer } = node;
  let fallback = initializer && expression(initializer, place);
  if (!refersToBox(node.name, place, unit.checker.getShorthandAssignmentValueSymbol(node)))
    return factory.updateShorthandPropertyAssignment(node, node.name, fallback);
  const value = read(node.name.text, unit);
  if (initializer && fallback) fallback = namedAs(node.name.text, fallback, initializer);
  return factory.createPropertyAssignment(node.name.text, fallback ? factory.createAssignment(value, fallback) : value);
}

/**
 * `E.A` of a `const enum` is looked up like any other: the compiler would put its number in place, which stays when the enum
 * is declared again. It does so by the node's original, so this one has none. Of a declared one there is nothing but the number.
 */
export function member(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, place: Place): ts.Expression {
  const { expression: object } = node;
  const symbol =
    ts.isIdentifier(object) && isBoxed(object.text, place) && place.unit.checker.getSymbolAtLocation(object);
  if (!symbol || !(meaningOf(symbol, place.unit.checker) & ts.SymbolFlags.ConstEnum)) return children(node, place);
  const value = expression(object, place);
  return ts.setTextRange(
    ts.isPropertyAccessExpression(node)
      ? factory.createPropertyAccessExpression(value, node.name)
      : factory.createElementAccessExpression(value, expression(node.argumentExpression, place)),
    node,
  );
}

/** `f = () => 1`: the function is called by the variable's name. */
export function assignment(node: ts.BinaryExpression, place: Place): ts.Expression {
  const { left, right, operatorToken } = node;
  if (!ts.isIdentifier(left) || !isNaming(operatorToken.kind) || !refersToBox(left, place))
    return children(node, place);
  const value = namedAs(left.text, expression(right, place), right);
  return factory.updateBinaryExpression(node, read(left.text, place.unit), operatorToken, value);
}

/** `f(x)` becomes `(0, ℕf.v)(x)`. */
export function call(node: ts.CallExpression, place: Place): ts.Expression {
  const { expression: callee } = node;
  if (!ts.isIdentifier(callee) || !refersToBox(callee, place)) return children(node, place);
  const values = ts.visitNodes(node.arguments, (value) => place.unit.rewrite(value, place), ts.isExpression);
  const target = ts.setTextRange(bare(callee.text, place.unit), callee);
  return node.questionDotToken
    ? ts.setTextRange(factory.createCallChain(target, node.questionDotToken, undefined, values), node)
    : factory.updateCallExpression(node, target, undefined, values);
}

/** `` tag`…` `` becomes `` (0, ℕtag.v)`…` ``. */
export function taggedTemplate(node: ts.TaggedTemplateExpression, place: Place): ts.Expression {
  if (!ts.isIdentifier(node.tag) || !refersToBox(node.tag, place)) return children(node, place);
  const template = expression(node.template, place) as ts.TemplateLiteral;
  return factory.updateTaggedTemplateExpression(node, bare(node.tag.text, place.unit), undefined, template);
}

/** Identifiers that stand for a value, not a property's, a label's or a declaration's name. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isEnumMember(parent) ||
    ts.isPropertyDeclaration(parent)
  )
    return parent.initializer === node;
  return (parent as { name?: ts.Node }).name !== node;
}
