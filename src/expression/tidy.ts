import {
  constant,
  difference,
  isNegative,
  isNumber,
  isOperation,
  negative,
  operands,
  power,
  product,
  quotient,
  sum,
  type Tree,
  withArgs,
} from "./tree.js";

/**
 * The tree without what no textbook writes: 1·a, a/1, a^1, a + 0, −(−a), a + (−b).
 * Neither a value nor the domain changes: 0·a stays, for a may be undefined somewhere.
 */
export function tidy(tree: Tree): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  const args = tree.args.map(tidy);
  if (tree.type === "FunctionNode") return withArgs(tree, args);
  const [a, b] = operands(withArgs(tree, args) as typeof tree);
  if (isNegative(tree)) return minus(a);
  if (isOperation(tree, "+")) return plus(a, b);
  if (isOperation(tree, "-")) return plus(a, minus(b));
  if (isOperation(tree, "*")) return times(a, b);
  if (isOperation(tree, "/")) return isNumber(b, 1) ? a : quotient(a, b);
  return isNumber(b, 1) ? a : power(a, b);
}

function minus(a: Tree): Tree {
  if (isNumber(a, 0)) return a;
  return isNegative(a) ? operands(a)[0] : negative(a);
}

function plus(a: Tree, b: Tree): Tree {
  if (isNumber(a, 0)) return b;
  if (isNumber(b, 0)) return a;
  return isNegative(b) ? difference(a, operands(b)[0]) : sum(a, b);
}

function times(a: Tree, b: Tree): Tree {
  if (isNumber(a, 1)) return b;
  if (isNumber(b, 1)) return a;
  if (isNegative(a)) return minus(times(operands(a)[0], b));
  return product(a, b);
}

/** A sum's terms, a product's factors: the operands of a chain of one operation, in order. */
export function chain(tree: Tree, op: "+" | "*"): Tree[] {
  if (op === "*") return factorsInto([], tree);
  const [a, b] = tree.type === "OperatorNode" ? operands(tree) : [tree, tree];
  if (isOperation(tree, "+")) return [...chain(a, op), ...chain(b, op)];
  if (isOperation(tree, "-")) return [...chain(a, op), ...chain(b, op).map(minus)];
  if (isNegative(tree)) {
    const parts = chain(a, op);
    return parts.length > 1 ? parts.map(minus) : [tree];
  }
  return [tree];
}

function factorsInto(found: Tree[], tree: Tree): Tree[] {
  if (isOperation(tree, "*")) for (const part of operands(tree)) factorsInto(found, part);
  else found.push(tree);
  return found;
}

/** The sum of these terms, written with minus signs where a term is negative. */
export function total(terms: readonly Tree[]): Tree {
  return terms.length === 0 ? constant(0) : terms.reduce(plus);
}
