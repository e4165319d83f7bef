import { toFraction, toPolynomial } from "../../expression/fraction.js";
import { fromPolynomial, type Style } from "../../expression/from-polynomial.js";
import {
  constant,
  difference,
  isOperation,
  variable as letter,
  operands,
  power,
  product,
  quotient,
  type Tree,
} from "../../expression/tree.js";
import type { Fraction } from "../../number/fraction.js";
import * as P from "../../number/polynomial.js";
import { overSquare } from "./lowest-terms.js";
import { fromExpansion, slope } from "./polynomial.js";
import { differenceQuotient, moved, movedPolynomial, type Setting, type Stage } from "./stage.js";

/** p/q: the two fractions of the numerator over their common denominator q(x+Δx)·q(x). */
export function fractionStages(f: Tree, fraction: Fraction, setting: Setting): Stage[] {
  const { dx, style } = setting;
  const { p, q, over, under } = numeratorAndDenominator(f, fraction, style);
  const below = under.size > 1 ? product(moved(q, setting), q) : product(q, moved(q, setting));
  const above = difference(product(moved(p, setting), q), product(p, moved(q, setting)));
  const a = P.multiply(movedPolynomial(over, setting), under);
  const b = P.multiply(over, movedPolynomial(under, setting));
  const limit = P.atZero(slope(a, b, dx), dx);
  const square = under.size > 1 ? power(q, constant(2)) : product(q, q);
  return [
    differenceQuotient(f, setting),
    { rule: "commonDenominator", tree: quotient(above, product(letter(dx), below)) },
    ...fromExpansion(a, b, setting, { ahead: below, limit: square }),
    { rule: "simplify", tree: overSquare(limit, under, q, style) },
  ];
}

/** f as a quotient of polynomials, or undefined. */
export function fractionOf(f: Tree): Fraction | undefined {
  class Not extends Error {}
  try {
    return toFraction(f, () => {
      throw new Not();
    });
  } catch (error) {
    if (error instanceof Not) return undefined;
    throw error;
  }
}

/** The numerator and the denominator, as they were typed where they are polynomials, otherwise multiplied out. */
function numeratorAndDenominator(f: Tree, { over, under }: Fraction, style: Style) {
  if (isOperation(f, "/")) {
    const [p, q] = operands(f);
    const [above, below] = [toPolynomial(p), toPolynomial(q)];
    if (above && below) return { p, q, over: above, under: below };
  }
  return { p: fromPolynomial(over, style), q: fromPolynomial(under, style), over, under };
}
