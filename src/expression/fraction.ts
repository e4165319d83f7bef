import * as P from "../number/polynomial.js";
import * as Q from "../number/rational.js";
import { isNegative, operands, type Tree } from "./tree.js";

/** One polynomial over another, exact. */
export interface Fraction {
  readonly over: P.Polynomial;
  readonly under: P.Polynomial;
}

/** Thrown when a formula divides by what is 0 everywhere. */
export class DividesByZero extends Error {}

/** What to do with a part that is no rational function, such as sin x: name it by a letter of its own, or throw. */
export type Unknown = (part: Tree) => Fraction;

const whole = (over: P.Polynomial): Fraction => ({ over, under: P.fromRational(Q.one) });

/** A variable, or any part named by a letter of its own. */
export const letter = (name: string): Fraction => whole(P.fromVariable(name));

/**
 * The formula as one polynomial over another, with exact fractions as coefficients.
 *
 * @param unknown is asked about every part that +, −, ·, / and whole powers do not make
 * @throws {DividesByZero} where a denominator is 0 everywhere
 * @throws {TooManyTerms} where it would become too long
 */
export function toFraction(tree: Tree, unknown: Unknown): Fraction {
  if (tree.type === "ConstantNode") return whole(P.fromRational(Q.fromDecimal(tree.value)));
  if (tree.type === "SymbolNode") return letter(tree.name);
  if (tree.type === "FunctionNode") return unknown(tree);
  const [left, right] = operands(tree);
  if (tree.op === "^") return raised(tree, toExponent(right, unknown), unknown);
  const a = toFraction(left, unknown);
  if (isNegative(tree)) return { over: P.negate(a.over), under: a.under };
  const b = toFraction(right, unknown);
  if (tree.op === "*") return { over: P.multiply(a.over, b.over), under: P.multiply(a.under, b.under) };
  if (tree.op === "/") return inverseTimes(b, a);
  const signed = tree.op === "+" ? b.over : P.negate(b.over);
  if (P.equals(a.under, b.under)) return { over: P.add(a.over, signed), under: a.under };
  return {
    over: P.add(P.multiply(a.over, b.under), P.multiply(signed, a.under)),
    under: P.multiply(a.under, b.under),
  };
}

/** The formula as a polynomial, or undefined when it is none: divisions by numbers are allowed, others are not. */
export function toPolynomial(tree: Tree): P.Polynomial | undefined {
  class Not extends Error {}
  try {
    const { over, under } = toFraction(tree, () => {
      throw new Not();
    });
    const number = P.asRational(under);
    return number && P.scale(over, Q.divide(Q.one, number));
  } catch (error) {
    if (error instanceof Not || error instanceof DividesByZero) return undefined;
    throw error;
  }
}

function inverseTimes(b: Fraction, a: Fraction): Fraction {
  if (P.isZero(b.over)) throw new DividesByZero();
  return { over: P.multiply(a.over, b.under), under: P.multiply(a.under, b.over) };
}

/** The exponent, when it is a whole number that can be multiplied out. */
function toExponent(tree: Tree, unknown: Unknown): number | undefined {
  const { over, under } = toFraction(tree, unknown);
  const [n, d] = [P.asRational(over), P.asRational(under)];
  const value = n && d && Q.divide(n, d);
  return value && Q.isInteger(value) && value.n < 100_000n && value.n > -100_000n ? Number(value.n) : undefined;
}

function raised(tree: Tree, n: number | undefined, unknown: Unknown): Fraction {
  if (n === undefined || tree.type !== "OperatorNode") return unknown(tree);
  const { over, under } = toFraction(operands(tree)[0], unknown);
  if (n >= 0) return { over: P.raise(over, n), under: P.raise(under, n) };
  if (P.isZero(over)) throw new DividesByZero();
  return { over: P.raise(under, -n), under: P.raise(over, -n) };
}
