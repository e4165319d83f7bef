import ts from "typescript";
import { children, isBoxed, type Place } from "./place.js";

const { factory } = ts;

/** Is it a call of the kernel's own `prompt` that has to be awaited, at a place where code can wait? */
export function isLaterPrompt({ expression }: ts.CallExpression, { unit, ...place }: Place): boolean {
  if (!unit.promptsLater || !ts.isIdentifier(expression) || expression.text !== "prompt") return false;
  if (isBoxed("prompt", { unit, ...place })) return false;
  const { declarations = [] } = unit.checker.getSymbolAtLocation(expression) ?? {};
  return declarations.every((one) => one.getSourceFile().isDeclarationFile) && canWait(expression);
}

/** `prompt(…)` becomes `(await prompt.later(…))`. */
export function laterPrompt(node: ts.CallExpression, place: Place): ts.Expression {
  const call = children(node, place);
  const later = factory.createPropertyAccessExpression(call.expression, "later");
  const waited = factory.createAwaitExpression(factory.updateCallExpression(call, later, undefined, call.arguments));
  return ts.setTextRange(factory.createParenthesizedExpression(waited), node);
}

/** At the cell's top level, which is an async function, or in the body of one of the learner's. */
function canWait(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isSourceFile(node)) return true;
  if (ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node)) return false;
  if (!ts.isFunctionLike(node)) return canWait(parent);
  return ts.canHaveModifiers(node) && Boolean(ts.getModifiers(node)?.some(isAsync));
}

const isAsync = ({ kind }: ts.ModifierLike) => kind === ts.SyntaxKind.AsyncKeyword;
