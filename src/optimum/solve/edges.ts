import { rowOf } from "../../expression/functions.js";
import { toText } from "../../expression/print-text.js";
import { constant, isOperation, negative, quotient, type Tree, variable, withArgs } from "../../expression/tree.js";

/**
 * A formula where u = 0, written without the functions that are not smooth there: √u, ∛u, |u|, ReLU u and u^p with p > 0 are
 * 0, and arcsin(1 − u) is π/2.
 */
export function onEdge(tree: Tree, u: Tree): Tree {
  if (tree.type !== "OperatorNode" && tree.type !== "FunctionNode") return tree;
  const isU = (part: Tree | undefined) => part !== undefined && toText(part) === toText(u);
  if (tree.type === "FunctionNode") {
    if (isU(tree.args[0]) && tree.args.length === 1 && rowOf(tree.fn.name).value(0) === 0) return constant(0);
    if (/^(asin|acos)$/.test(tree.fn.name)) return atEnd(tree.fn.name, tree.args[0] as Tree, u) ?? tree;
    if (/^(max|min)$/.test(tree.fn.name) && tree.args.length === 2 && isOperation(u, "-")) {
      const [a, b] = tree.args.map(toText);
      const [s, t] = u.args.map(toText);
      if (a === s && b === t) return onEdge(tree.args[0] as Tree, u);
    }
  }
  if (isOperation(tree, "^") && isU(tree.args[0]) && isPositiveNumber(tree.args[1] as Tree)) return constant(0);
  return withArgs(
    tree,
    tree.args.map((arg) => onEdge(arg, u)),
  );
}

/** arcsin w and arccos w where u, which is 1 − w or w + 1, is 0. */
function atEnd(name: string, w: Tree, u: Tree): Tree | undefined {
  const [first, second] = u.type === "OperatorNode" ? u.args : [];
  const is = (part: Tree | undefined, other: Tree) => part !== undefined && toText(part) === toText(other);
  const upper = isOperation(u, "-") && is(first, constant(1)) && is(second, w);
  const lower = isOperation(u, "+") && is(first, w) && is(second, constant(1));
  if (!upper && !lower) return undefined;
  const [pi, two] = [variable("pi"), constant(2)];
  if (name === "acos") return upper ? constant(0) : pi;
  const quarter = quotient(pi, two);
  return upper ? quarter : negative(quarter);
}

const isPositiveNumber = (n: Tree): boolean =>
  n.type === "ConstantNode" ? Number(n.value) > 0 : isOperation(n, "/") && n.args.every(isPositiveNumber);
