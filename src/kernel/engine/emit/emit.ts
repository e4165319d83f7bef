import ts from "typescript";
import type { CheckedCell } from "../checker.js";
import { isFunctionInBlock } from "../declarations.js";
import { OURS } from "../own-names.js";
import { isAmbient, isVar } from "../parse.js";
import { flowEntry, flowParameters, guardAwaits } from "./await.js";
import { prefixFor } from "./box.js";
import { hoistedFunctions, topLevel } from "./declarations.js";
import { boxElementMakers } from "./elements.js";
import { tellGiven } from "./given.js";
import { aliasesOf, type Import, importsOf } from "./imports.js";
import { children, expression, type Place } from "./place.js";
import { isLaterPrompt, laterPrompt } from "./prompt.js";
import { assignment, call, identifier, member, shorthand, taggedTemplate } from "./references.js";
import { forEach, forLoop, functionInBlock, hoistedVars, varHead, varStatement } from "./variables.js";

const { factory } = ts;

/** A cell made ready to run. */
export interface Emitted {
  /** An expression: an async function of the boxes of `names`, then `import`, `import.meta` and what `Flow` has. */
  code: string;
  /** Source map of `code`, as JSON. */
  map: string;
  /** The notebook variables that the code touches, in the order of its parameters. */
  names: string[];
  imports: Import[];
  /** Names that stand for other ones. */
  aliases: { name: string; of: string }[];
}

/**
 * Compiles a checked cell. Before TypeScript takes its types away, every reference to a notebook variable `x` becomes
 * `ℕx.v`, every top-level declaration keeps its own form and is followed by `ℕx.init = x`, and the last expression is
 * returned. Which identifiers refer to notebook variables is the checker's word, so shadowing needs no analysis here.
 */
export function emit(cell: CheckedCell, program: ts.Program, file: ts.SourceFile, promptsLater = false): Emitted {
  const checker = program.getTypeChecker();
  const names = new Set<string>();
  const prefix = prefixFor(cell.identifiers);
  const placeIn = (context: ts.TransformationContext): Place => {
    const { locals } = file as unknown as { locals: Map<ts.__String, ts.Symbol> };
    return { unit: { cell, checker, context, locals, names, prefix, promptsLater, rewrite }, own: [], nested: false };
  };
  let code = "";
  let map = "";
  program.emit(
    file,
    (path, text) => {
      if (path.endsWith(".js")) code = text;
      else map = text;
    },
    undefined,
    false,
    {
      before: [(context) => rewriteCell(placeIn(context)), guardAwaits, tellGiven(checker)],
      after: [dropModuleMarks, (context) => boxElementMakers(placeIn(context))],
    },
  );
  const boxes = [...names].map((name) => prefix + name);
  const parameters = [...boxes, `${OURS}import`, `${OURS}meta`, ...flowParameters];
  const body = code.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  return {
    code: `(async function (${parameters.join(", ")}) {${cell.strict ? '"use strict";' : ""}${flowEntry}\n${body}\n})`,
    map,
    names: [...names],
    imports: importsOf(file, checker),
    aliases: aliasesOf(file, checker),
  };
}

function rewriteCell(place: Place): ts.Transformer<ts.SourceFile> {
  const { cell } = place.unit;
  return (file) => {
    const statements = file.statements.filter((statement) => {
      const start = statement.getStart(file);
      return start >= cell.offset - (cell.literal ? 2 : 0) && start < cell.offset + cell.text.length;
    });
    const last = statements.findLast((statement) => !ts.isEmptyStatement(statement));
    const body = statements.flatMap((node) =>
      node === last && ts.isExpressionStatement(node) ? [result(node, place)] : topLevel(node, place),
    );
    return factory.updateSourceFile(file, [
      ...hoistedVars(statements, place),
      ...hoistedFunctions(statements, place),
      ...body,
    ]);
  };
}

/** The last expression is what the cell gives, in a list of one: there, a function gets no name. */
function result(node: ts.ExpressionStatement, place: Place): ts.Statement {
  const value = factory.createArrayLiteralExpression([expression(node.expression, place)]);
  return ts.setTextRange(factory.createReturnStatement(value), node);
}

/** Dispatches on the kind of node; what no rule is about is kept, and its children rewritten. */
function rewrite(node: ts.Node, place: Place): ts.VisitResult<ts.Node | undefined> {
  if (isOnlyType(node)) return node;
  if (ts.isIdentifier(node)) return identifier(node, place);
  if (ts.isShorthandPropertyAssignment(node)) return shorthand(node, place);
  if (ts.isBinaryExpression(node)) return assignment(node, place);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return member(node, place);
  if (ts.isCallExpression(node) && isLaterPrompt(node, place)) return laterPrompt(node, place);
  if (ts.isCallExpression(node))
    return node.expression.kind === ts.SyntaxKind.ImportKeyword ? dynamicImport(node, place) : call(node, place);
  if (ts.isTaggedTemplateExpression(node)) return taggedTemplate(node, place);
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
    return factory.createIdentifier(`${OURS}meta`);
  if (!place.nested && isFunctionInBlock(node) && place.unit.cell.declarations.get(node.name.text)?.inBlock)
    return functionInBlock(node, place);
  if (ts.isFunctionLike(node) || ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node))
    return children(node, { ...place, nested: true });
  return place.nested ? children(node, place) : outsideFunctions(node, place);
}

/** Where a `var` belongs to the cell. */
function outsideFunctions(node: ts.Node, place: Place): ts.VisitResult<ts.Node | undefined> {
  if (ts.isVariableStatement(node) && isVar(node.declarationList) && !isAmbient(node)) return varStatement(node, place);
  if (ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    const head = varHead(node.initializer);
    if (head) return ts.isForStatement(node) ? forLoop(node, head, place) : forEach(node, head, place);
  }
  return children(node, place);
}

function isOnlyType(node: ts.Node): boolean {
  return (
    (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) ||
    (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function dynamicImport(node: ts.CallExpression, place: Place): ts.Expression {
  const values = ts.visitNodes(node.arguments, (value) => rewrite(value, place), ts.isExpression);
  return factory.createCallExpression(factory.createIdentifier(`${OURS}import`), undefined, values);
}

/** `export {}` marks a module for the compiler; in a function's body it is a syntax error. */
const dropModuleMarks: ts.TransformerFactory<ts.SourceFile> = () => (file) =>
  factory.updateSourceFile(
    file,
    file.statements.filter((node) => !ts.isExportDeclaration(node)),
  );
