import ts from "typescript";
import { OURS } from "../own-names.js";

const { factory } = ts;

/**
 * How a cell that was interrupted while it waited is kept from going on. Emitted code calls these around every wait: what
 * goes on afterwards is known to belong to the run that began it, or is ended there.
 */
export interface Flow {
  /** Whose doing this is, as a function begins. */
  enter(): unknown;
  /** Goes on in that one's name with `value`; throws where it has been interrupted. */
  resume<Value>(run: unknown, value?: Value): Value;
  /** `callback`, to be called in the name of whose doing this is. */
  own<Callback>(callback: Callback): Callback;
  /** `value`, which is given away: where it is a function, somebody may keep it and call it later. */
  give<Value>(value: Value): Value;
}

/** For code that nobody interrupts. */
export const unguarded: Flow = {
  enter: () => undefined,
  resume: (_run, value) => value as never,
  own: (it) => it,
  give: (it) => it,
};

const RUN = `${OURS}run`;

/** Parameters of the function that emitted code becomes, and what stands before its first line. */
export const flowParameters = [`${OURS}enter`, `${OURS}resume`, `${OURS}own`, `${OURS}give`];
export const flowEntry = `const ${RUN} = ${OURS}enter();`;
export const flowValues = ({ enter, resume, own, give }: Flow) => [enter, resume, own, give];

/** What a piece of code knows of its run: a function's body has a variable for it, an arrow's expression asks anew. */
type Where = "body" | "expression" | "synchronous";

/**
 * `await x` becomes `ℤresume(ℤrun, await x)`; the bodies of `for await`, and the `catch` and `finally` of a `try` that
 * waits, begin with `ℤresume(ℤrun)`; what is given to `then`, `catch` and `finally` is owned. No wait takes longer by that.
 */
export const guardAwaits: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const visit = (node: ts.Node, where: Where): ts.Node => {
    if (ts.isFunctionLike(node)) return functionLike(node);
    if (ts.isClassStaticBlockDeclaration(node)) return children(node, "synchronous");
    if (ts.isAwaitExpression(node)) return resumed(where, children(node, where) as ts.Expression);
    if (ts.isCallExpression(node) && isThen(node)) return owned(children(node, where) as ts.CallExpression);
    if (where === "body" && ts.isForOfStatement(node) && node.awaitModifier) return forAwait(node);
    if (where === "body" && ts.isTryStatement(node) && awaits(node.tryBlock)) return tryStatement(node);
    return children(node, where);
  };
  const children = <Node extends ts.Node>(node: Node, where: Where): Node =>
    ts.visitEachChild(node, (child) => visit(child, where), context);

  function functionLike(node: ts.SignatureDeclaration): ts.Node {
    const { body } = node as ts.FunctionLikeDeclaration;
    if (!body || !isAsync(node)) return children(node, "synchronous");
    if (!ts.isBlock(body)) return children(node, "expression");
    return ts.visitEachChild(
      node,
      (child) =>
        child === body && awaits(body)
          ? prepend(entry(), children(body, "body"))
          : visit(child, child === body ? "body" : "synchronous"),
      context,
    );
  }

  function forAwait(node: ts.ForOfStatement): ts.Statement {
    const { awaitModifier, initializer, expression, statement } = children(node, "body");
    const body = prepend(resume(), ts.isBlock(statement) ? statement : factory.createBlock([statement]));
    return factory.updateForOfStatement(node, awaitModifier, initializer, expression, body);
  }

  function tryStatement(node: ts.TryStatement): ts.Statement {
    const { tryBlock, catchClause, finallyBlock } = children(node, "body");
    return factory.updateTryStatement(
      node,
      tryBlock,
      catchClause &&
        factory.updateCatchClause(catchClause, catchClause.variableDeclaration, prepend(resume(), catchClause.block)),
      finallyBlock && prepend(resume(), finallyBlock),
    );
  }

  return (file) => children(file, "body");
};

const name = (text: string) => factory.createIdentifier(OURS + text);
const call = (callee: string, values: ts.Expression[]) => factory.createCallExpression(name(callee), undefined, values);
const resume = () => factory.createExpressionStatement(call("resume", [name("run")]));

function resumed(where: Where, waited: ts.Expression): ts.Expression {
  return call("resume", [where === "body" ? name("run") : call("enter", []), waited]);
}

function entry(): ts.Statement {
  const declaration = factory.createVariableDeclaration(RUN, undefined, undefined, call("enter", []));
  return factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
  );
}

function prepend(statement: ts.Statement, block: ts.Block): ts.Block {
  return factory.updateBlock(block, [statement, ...block.statements]);
}

function isThen({ expression, arguments: given }: ts.CallExpression): boolean {
  return (
    given.length > 0 &&
    ts.isPropertyAccessExpression(expression) &&
    ["then", "catch", "finally"].includes(expression.name.text)
  );
}

function owned(node: ts.CallExpression): ts.CallExpression {
  const values = node.arguments.map((value) => (ts.isSpreadElement(value) ? value : call("own", [value])));
  return ts.isCallChain(node)
    ? factory.updateCallChain(node, node.expression, node.questionDotToken, undefined, values)
    : factory.updateCallExpression(node, node.expression, undefined, values);
}

function isAsync(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword))
  );
}

/** Is there a wait in it, besides those of functions in it? */
function awaits(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
  return ts.forEachChild(node, (child) => awaits(child) || undefined) ?? false;
}
