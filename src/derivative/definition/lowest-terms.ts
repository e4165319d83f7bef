import { fromPolynomial, type Style } from "../../expression/from-polynomial.js";
import {
  constant,
  isNegative,
  negative,
  operands,
  power,
  product,
  quotient,
  type Tree,
} from "../../expression/tree.js";
import { commonFactor, divideExactly, unlessTooLong } from "../../number/factors.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";

/** n / q², with the powers and numbers that both share cancelled when q is a single term. */
export function overSquare(n: P.Polynomial, q: P.Polynomial, typed: Tree, style: Style): Tree {
  if (P.isZero(n)) return constant(0);
  const shared = q.size > 1 ? unlessTooLong(() => commonFactor(n, P.multiply(q, q))) : undefined;
  if (shared && P.asRational(shared) === undefined) {
    const [above, below] = [n, P.multiply(q, q)].map((p) => divideExactly(p, shared) as P.Polynomial) as [
      P.Polynomial,
      P.Polynomial,
    ];
    return fraction(...cancelled(above, below), style);
  }
  if (q.size > 1) return fraction(n, P.fromRational(Q.one), style, power(typed, constant(2)));
  return fraction(...cancelled(n, P.multiply(q, q)), style);
}

/** n / d, where d is linear in x: the powers and numbers that both share cancelled, no minus sign leading the denominator. */
export function ratio(n: P.Polynomial, d: P.Polynomial, x: string, style: Style): Tree {
  const lead = [...d.values()].find(({ powers }) => P.exponentOf(powers, x) > 0);
  const sign = lead && lead.c.n < 0n ? P.negate : (p: P.Polynomial) => p;
  return fraction(...cancelled(sign(n), sign(d)), style);
}

/** Both without the powers that they share. */
function cancelled(n: P.Polynomial, d: P.Polynomial): [P.Polynomial, P.Polynomial] {
  let [above, below] = [n, d];
  for (const name of P.variablesOf(below)) {
    const shared = Math.min(P.lowestDegree(above, name), P.lowestDegree(below, name));
    [above, below] = [P.divideByPower(above, name, shared), P.divideByPower(below, name, shared)];
  }
  return [above, below];
}

/** n / (2r), in lowest terms. */
export function overTwice(n: P.Polynomial, r: Tree, style: Style): Tree {
  return P.isZero(n) ? constant(0) : fraction(n, P.fromRational(Q.rational(2n)), style, r);
}

/** above / (below · also): whole coefficients, no common factor, a minus sign in front of the fraction. */
function fraction(above: P.Polynomial, below: P.Polynomial, style: Style, also?: Tree): Tree {
  const [top, bottom] = [P.content(above), P.content(below)];
  const factor = Q.divide(top, bottom);
  const n = P.scale(above, Q.divide(Q.rational(factor.n), top));
  const d = P.scale(below, Q.divide(Q.rational(factor.d), bottom));
  const written = fromPolynomial(n, style);
  const under = underneath(d, style, also);
  if (!under) return written;
  return isNegative(written) ? negative(quotient(operands(written)[0], under)) : quotient(written, under);
}

function underneath(d: P.Polynomial, style: Style, also: Tree | undefined): Tree | undefined {
  const number = P.asRational(d);
  if (number && Q.isOne(number)) return also;
  const written = fromPolynomial(d, style);
  return also ? product(written, also) : written;
}
