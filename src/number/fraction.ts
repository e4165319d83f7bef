import * as P from "./polynomial.js";
import * as Q from "./rational.js";

/** One polynomial over another, exact. Nothing is cancelled: x/x stays as it is. */
export interface Fraction {
  readonly over: P.Polynomial;
  readonly under: P.Polynomial;
}

/** Thrown when a formula divides by what is 0 everywhere. */
export class DividesByZero extends Error {}

const one = P.fromRational(Q.one);
export const whole = (over: P.Polynomial): Fraction => ({ over, under: one });
/** A variable, or any part named by a letter of its own. */
export const letter = (name: string): Fraction => whole(P.fromVariable(name));

export const negate = (a: Fraction): Fraction => ({ over: P.negate(a.over), under: a.under });

export function add(a: Fraction, b: Fraction): Fraction {
  if (P.equals(a.under, b.under)) return { over: P.add(a.over, b.over), under: a.under };
  return {
    over: P.add(P.multiply(a.over, b.under), P.multiply(b.over, a.under)),
    under: P.multiply(a.under, b.under),
  };
}

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));

export const multiply = (a: Fraction, b: Fraction): Fraction => ({
  over: P.multiply(a.over, b.over),
  under: P.multiply(a.under, b.under),
});

/** @throws {DividesByZero} where b is 0 */
export const divide = (a: Fraction, b: Fraction): Fraction => multiply(a, inverse(b));

function inverse({ over, under }: Fraction): Fraction {
  if (P.isZero(over)) throw new DividesByZero();
  return { over: under, under: over };
}

/** a to the power n, a whole number. */
export function raise(a: Fraction, n: number): Fraction {
  if (n < 0) return raise(inverse(a), -n);
  return { over: P.raise(a.over, n), under: P.raise(a.under, n) };
}

/** The number that the fraction is, if it has no variables. */
export function asRational({ over, under }: Fraction): Q.Rational | undefined {
  const [n, d] = [P.asRational(over), P.asRational(under)];
  return n && d && Q.divide(n, d);
}
