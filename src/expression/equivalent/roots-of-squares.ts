import * as Q from "../../number/rational.js";
import { call, constant, isNumber, isOperation, operands, power, product, type Tree, withArgs } from "../tree.js";

/**
 * The tree with |u| where it hides: √(u²) and (u⁴)^(1/4) are |u|, ln(u²) is 2 ln|u|. So the corner is seen, and what is on its two
 * sides.
 */
export function withRootsOfSquares(tree: Tree): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  const node = withArgs(tree, tree.args.map(withRootsOfSquares));
  const [inside] = (node as typeof tree).args as [Tree];
  if (node.type === "FunctionNode" && (node.fn.name === "sqrt" || node.fn.name === "ln")) {
    const even = evenPower(inside);
    if (!even) return node;
    if (node.fn.name === "ln") return product(constant(even.n), call("ln", call("abs", even.base)));
    return even.n === 2n ? call("abs", even.base) : power(call("abs", even.base), constant(even.n / 2n));
  }
  if (!isOperation(node, "^")) return node;
  const exponent = operands(node)[1];
  const even = isNumber(exponent) && Q.isInteger(Q.fromDecimal(exponent.value)) ? undefined : evenPower(inside);
  return even ? power(call("abs", even.base), product(constant(even.n), exponent)) : node;
}

/** u and n of u^n with an even n > 0. */
function evenPower(tree: Tree): { base: Tree; n: bigint } | undefined {
  if (!isOperation(tree, "^")) return undefined;
  const [base, exponent] = operands(tree);
  const n = isNumber(exponent) ? Q.fromDecimal(exponent.value) : undefined;
  return n && Q.isInteger(n) && n.n > 0n && n.n % 2n === 0n ? { base, n: n.n } : undefined;
}
