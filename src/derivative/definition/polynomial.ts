import { fromPolynomial, fromTerm, type Style, sortedTerms } from "../../expression/from-polynomial.js";
import { total } from "../../expression/tidy.js";
import { variable as letter, product, quotient, type Tree } from "../../expression/tree.js";
import * as P from "../../number/polynomial.js";
import { differenceQuotient, movedPolynomial, type Setting, type Stage } from "./stage.js";

/** A polynomial: expand, cancel, divide by Δx, let Δx → 0. */
export function polynomialStages(f: Tree, p: P.Polynomial, setting: Setting): Stage[] {
  return [differenceQuotient(f, setting), ...fromExpansion(movedPolynomial(p, setting), p, setting)];
}

/**
 * From the expanded numerator a − b to the limit.
 *
 * @param below what stands in the denominator beside Δx, and its limit
 */
export function fromExpansion(
  a: P.Polynomial,
  b: P.Polynomial,
  { dx, style }: Setting,
  below?: { ahead: Tree; limit: Tree },
): Stage[] {
  const divided = slope(a, b, dx);
  const write = (p: P.Polynomial) => fromPolynomial(p, style);
  const overDx = (tree: Tree) => quotient(tree, below ? product(letter(dx), below.ahead) : letter(dx));
  const stages: Stage[] = [
    { rule: "expand", tree: overDx(total(termsOfDifference(a, b, style))) },
    { rule: "cancel", tree: overDx(write(P.subtract(a, b))) },
  ];
  if (divided.size > 1) stages.push({ rule: "factor", tree: overDx(product(letter(dx), write(divided))) });
  const limit = write(P.atZero(divided, dx));
  stages.push({ rule: "divide", tree: below ? quotient(write(divided), below.ahead) : write(divided) });
  stages.push({ rule: "limit", tree: below ? quotient(limit, below.limit) : limit });
  return stages;
}

/** (a − b) / Δx */
export function slope(a: P.Polynomial, b: P.Polynomial, dx: string): P.Polynomial {
  const left = P.subtract(a, b);
  return P.isZero(left) ? left : P.divideByPower(left, dx, 1);
}

/** The terms of a, and after them the terms of −b, none of them combined: what stands there after expanding. */
function termsOfDifference(a: P.Polynomial, b: P.Polynomial, style: Style): Tree[] {
  return [...sortedTerms(a, style), ...sortedTerms(P.negate(b), style)].map((term) => fromTerm(term, style));
}
