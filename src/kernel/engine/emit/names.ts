import ts from "typescript";

const { factory } = ts;

const NAMING = [
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
];

/** Does the operator give an anonymous function on its right the name on its left? */
export function isNaming(operator: ts.BinaryOperator): boolean {
  return NAMING.includes(operator as (typeof NAMING)[number]);
}

/**
 * An anonymous function or class is called by the variable that it is assigned to, but not by a box: `ℕf.v = () => 1`
 * becomes `ℕf.v = { ["f"]: () => 1 }.f`. Other values stay as they are.
 */
export function namedAs(name: string, value: ts.Expression, original: ts.Expression): ts.Expression {
  if (!isAnonymous(original)) return value;
  const key = factory.createComputedPropertyName(factory.createStringLiteral(name));
  const holder = factory.createObjectLiteralExpression([factory.createPropertyAssignment(key, value)]);
  return factory.createPropertyAccessExpression(holder, name);
}

function isAnonymous(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isAnonymous(node.expression);
  return ts.isArrowFunction(node) || ((ts.isFunctionExpression(node) || ts.isClassExpression(node)) && !node.name);
}
