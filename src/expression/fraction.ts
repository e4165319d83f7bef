import * as F from "../number/fraction.js";
import * as P from "../number/polynomial.js";
import * as Q from "../number/rational.js";
import { fold } from "./fold.js";
import { operands, type Tree } from "./tree.js";

/** What to do with a part that is no rational function, such as sin x: name it by a letter of its own, or throw. */
export type Unknown = (part: Tree) => F.Fraction;

const polynomials = {
  constant: (digits: number | string) => F.whole(P.fromRational(Q.fromDecimal(digits))),
  variable: F.letter,
  negate: F.negate,
  add: F.add,
  subtract: F.subtract,
  multiply: F.multiply,
  divide: F.divide,
};

/** An exponent above this is not multiplied out. */
const largestExponent = 100_000;

/**
 * The formula as one polynomial over another, with exact fractions as coefficients.
 *
 * @param unknown is asked about every part that +, −, ·, / and whole powers do not make
 * @throws {DividesByZero} where a denominator is 0 everywhere
 * @throws {TooManyTerms} where it would become too long
 */
export function toFraction(tree: Tree, unknown: Unknown): F.Fraction {
  return fold<F.Fraction>(tree, {
    ...polynomials,
    power: (node, inside) => {
      const [base, exponent] = operands(node);
      const n = F.asRational(inside(exponent));
      const isShort = n && Q.isInteger(n) && Math.abs(Number(n.n)) < largestExponent;
      return isShort ? F.raise(inside(base), Number(n.n)) : unknown(node);
    },
    call: unknown,
  });
}

class NoFraction extends Error {}
/** For a formula that must be a rational function throughout. */
const refuse: Unknown = () => {
  throw new NoFraction();
};

/**
 * The formula as one polynomial over another, or undefined when it is no such thing, divides by 0 everywhere or would become too long.
 *
 * @param unknown is asked about the parts that are no rational functions; left out, the formula may have none
 */
export function asFraction(tree: Tree, unknown = refuse): F.Fraction | undefined {
  try {
    return toFraction(tree, unknown);
  } catch (error) {
    if (error instanceof NoFraction || error instanceof F.DividesByZero || error instanceof P.TooManyTerms)
      return undefined;
    throw error;
  }
}

/** The formula as a polynomial, or undefined when it is none: divisions by numbers are allowed, others are not. */
export function toPolynomial(tree: Tree): P.Polynomial | undefined {
  const fraction = asFraction(tree);
  const number = fraction && P.asRational(fraction.under);
  return number && P.scale(fraction.over, Q.divide(Q.one, number));
}
