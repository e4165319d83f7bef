import { toPolynomial } from "../../expression/fraction.js";
import {
  call,
  constant,
  difference,
  isNumber,
  isOperation,
  variable as letter,
  operands,
  product,
  quotient,
  sum,
  type Tree,
} from "../../expression/tree.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { overTwice } from "./lowest-terms.js";
import { fromExpansion, slope } from "./polynomial.js";
import { differenceQuotient, moved, movedPolynomial, type Setting, type Stage } from "./stage.js";

/** number · √u */
interface Root {
  number: { value: Q.Rational; tree: Tree };
  inside: Tree;
  u: P.Polynomial;
}

/** number · √u: multiplied above and below by √u(x+Δx) + √u(x). */
export function rootStages(f: Tree, { number, inside, u }: Root, setting: Setting): Stage[] {
  const { dx, style } = setting;
  const root = call("sqrt", inside);
  const conjugate = sum(moved(root, setting), root);
  const below = product(letter(dx), conjugate);
  const times = (tree: Tree) => (isNumber(number.tree, 1) ? tree : product(number.tree, tree));
  const [a, b] = [P.scale(movedPolynomial(u, setting), number.value), P.scale(u, number.value)];
  const limit = P.atZero(slope(a, b, dx), dx);
  return [
    differenceQuotient(f, setting),
    { rule: "conjugate", tree: quotient(times(product(difference(moved(root, setting), root), conjugate)), below) },
    { rule: "squares", tree: quotient(times(difference(moved(inside, setting), inside)), below) },
    ...fromExpansion(a, b, setting, { ahead: conjugate, limit: sum(root, root) }),
    { rule: "simplify", tree: overTwice(limit, root, style) },
  ];
}

/** √u or number · √u, where u is a polynomial. */
export function squareRoot(f: Tree): Root | undefined {
  if (isOperation(f, "*")) {
    const [first, second] = operands(f);
    const value = P.asRational(toPolynomial(first) ?? P.fromVariable("x"));
    const root = squareRoot(second);
    return value && root && isNumber(root.number.tree, 1) ? { ...root, number: { value, tree: first } } : undefined;
  }
  if (f.type !== "FunctionNode" || f.fn.name !== "sqrt") return undefined;
  const [inside] = f.args as [Tree];
  const u = toPolynomial(inside);
  return u && { number: { value: Q.one, tree: constant(1) }, inside, u };
}
