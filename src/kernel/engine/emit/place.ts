import ts from "typescript";
import type { CheckedCell } from "../checker.js";

/** What rewriting one cell needs to know, the same at every place in it. */
export interface Unit {
  readonly cell: CheckedCell;
  readonly checker: ts.TypeChecker;
  readonly context: ts.TransformationContext;
  /** The symbols that the binder found at the top level of the cell's file. */
  readonly locals: ReadonlyMap<ts.__String, ts.Symbol>;
  /** What the names of boxes begin with. */
  readonly prefix: string;
  /** The notebook's variables that the emitted code touches; grows as they are met. */
  readonly names: Set<string>;
  /** See `EngineHost`. */
  readonly promptsLater: boolean;
  /** Rewrites a node and all below it. */
  readonly rewrite: (node: ts.Node, place: Place) => ts.VisitResult<ts.Node | undefined>;
}

/** A place in the cell, as far as it decides what a name there means. */
export interface Place {
  readonly unit: Unit;
  /** Names which, inside their own declaration, mean the thing being declared and stay as they are. */
  readonly own: readonly string[];
  /** Inside a function or another block that keeps its `var` to itself. */
  readonly nested: boolean;
}

/** The same place inside the declaration of `names`. */
export function within(place: Place, names: readonly string[]): Place {
  return { ...place, own: [...place.own, ...names] };
}

/** The node with all below it rewritten. */
export function children<Node extends ts.Node>(node: Node, place: Place): Node {
  const { rewrite, context } = place.unit;
  return ts.visitEachChild(node, (child) => rewrite(child, place), context);
}

/** The expression rewritten. */
export function expression(node: ts.Expression, place: Place): ts.Expression {
  return ts.visitNode(node, (child) => place.unit.rewrite(child, place)) as ts.Expression;
}

/** The statement rewritten; several become a block. */
export function embedded(node: ts.Statement, place: Place): ts.Statement {
  const { rewrite, context } = place.unit;
  return ts.visitNode(
    node,
    (child) => rewrite(child, place),
    ts.isStatement,
    (nodes) => (nodes.length === 1 ? (nodes[0] as ts.Statement) : context.factory.createBlock(nodes as ts.Statement[])),
  ) as ts.Statement;
}

/** Is the name, here, one of the notebook's variables rather than what is being declared? */
export function isBoxed(name: string, { unit: { cell }, own }: Place): boolean {
  const declaration = cell.declarations.get(name) ?? cell.earlier.get(name);
  return Boolean(declaration && !declaration.ambient) && !own.includes(name);
}
