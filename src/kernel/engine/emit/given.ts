import ts from "typescript";
import { OURS } from "../own-names.js";

const { factory } = ts;

/** The language's own methods that call what they are given at once, or whose callbacks are told of otherwise: see `await.ts`. */
const AT_ONCE = new Set(
  "map filter forEach reduce reduceRight find findIndex findLast findLastIndex some every sort toSorted flatMap from replace replaceAll then catch finally".split(
    " ",
  ),
);
/** The same of its classes. */
const CLASSES_AT_ONCE = new Set(["Promise", "Proxy"]);

const NO_FUNCTION =
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.StringLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.ESSymbolLike |
  ts.TypeFlags.VoidLike |
  ts.TypeFlags.Null;

/**
 * `emitter.on("data", f)` becomes `emitter.on("data", ℤgive(f))`: whoever keeps `f` and calls it later has it from the code of
 * this cell. Nothing but a function is told of, and that is told only: what is called gets `f` itself.
 *
 * @param checker tells what can be no function; without one it is looked at when the code runs
 */
export const tellGiven =
  (checker?: ts.TypeChecker): ts.TransformerFactory<ts.SourceFile> =>
  (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (ts.isCallExpression(visited))
        return mayKeep(visited) ? withArguments(visited, visited.arguments.map(given)) : visited;
      if (ts.isNewExpression(visited) && visited.arguments && mayKeep(visited))
        return factory.updateNewExpression(visited, visited.expression, undefined, visited.arguments.map(given));
      return visited;
    };

    function given(value: ts.Expression): ts.Expression {
      if (!mayBeFunction(value) || isNoFunction(value)) return value;
      return factory.createCallExpression(factory.createIdentifier(`${OURS}give`), undefined, [value]);
    }

    /** By its type, where it stands in the text. */
    function isNoFunction(value: ts.Expression): boolean {
      const written = ts.getOriginalNode(value);
      if (!checker || written.pos < 0 || !ts.isExpression(written)) return false;
      return (checker.getTypeAtLocation(written).flags & NO_FUNCTION) !== 0;
    }

    return (file) => ts.visitEachChild(file, visit, context);
  };

/** May what is called keep a function that it is given? */
function mayKeep({ expression }: ts.CallExpression | ts.NewExpression): boolean {
  if (ts.isPropertyAccessExpression(expression)) return !AT_ONCE.has(expression.name.text);
  if (!ts.isIdentifier(expression)) return expression.kind !== ts.SyntaxKind.ImportKeyword;
  return !expression.text.startsWith(OURS) && !CLASSES_AT_ONCE.has(expression.text);
}

/** Is it, as it is written, one of the kinds of expression that can give a function? */
function mayBeFunction(value: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value) || ts.isNonNullExpression(value))
    return mayBeFunction(value.expression);
  return (
    ts.isFunctionExpression(value) ||
    ts.isArrowFunction(value) ||
    ts.isIdentifier(value) ||
    ts.isPropertyAccessExpression(value) ||
    ts.isElementAccessExpression(value) ||
    ts.isCallExpression(value) ||
    ts.isConditionalExpression(value)
  );
}

function withArguments(node: ts.CallExpression, values: ts.Expression[]): ts.CallExpression {
  return ts.isCallChain(node)
    ? factory.updateCallChain(node, node.expression, node.questionDotToken, undefined, values)
    : factory.updateCallExpression(node, node.expression, undefined, values);
}
