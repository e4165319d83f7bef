import { areCoprime } from "./coprime.js";
import { isOver } from "./deadline.js";
import * as P from "./polynomial.js";
import * as Q from "./rational.js";

/** What exact arithmetic gives, or undefined where it would become too long. */
export function unlessTooLong<Result>(compute: () => Result): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof P.TooManyTerms) return undefined;
    throw error;
  }
}

/** The polynomial times a number: whole coefficients without a common factor, the leading one positive. */
export function primitive(a: P.Polynomial): P.Polynomial {
  if (P.isZero(a)) return a;
  const { n, d } = P.content(a);
  const sign = leading(a).c.n < 0n ? -1n : 1n;
  return n === 1n && d === 1n && sign === 1n ? a : P.scale(a, Q.rational(d * sign, n));
}

const leads = new WeakMap<P.Polynomial, P.Term>();

/** The leading term: highest total degree first, then highest in the first variable of the alphabet. */
export function leading(a: P.Polynomial): P.Term {
  let lead = leads.get(a);
  if (lead) return lead;
  for (const term of a.values()) if (!lead || compare(term.powers, lead.powers) > 0) lead = term;
  leads.set(a, lead as P.Term);
  return lead as P.Term;
}

export const totalDegree = (powers: P.Powers): number => powers.reduce((sum, [, n]) => sum + n, 0);

function compare(a: P.Powers, b: P.Powers): number {
  const byDegree = totalDegree(a) - totalDegree(b);
  if (byDegree !== 0) return byDegree;
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [s, t] = [a[i], b[i]];
    if (!s || !t || s[0] !== t[0]) return !t || (s && s[0] < t[0]) ? 1 : -1;
    if (s[1] !== t[1]) return s[1] - t[1];
  }
  return 0;
}

/** The powers that b must be multiplied by to give a, or undefined where b is no divisor. */
function quotientOfPowers(a: P.Powers, b: P.Powers): P.Powers | undefined {
  if (b.some(([name, n]) => P.exponentOf(a, name) < n)) return undefined;
  return a.map(([name, n]) => [name, n - P.exponentOf(b, name)] as const).filter(([, n]) => n > 0);
}

const single = (c: Q.Rational, powers: P.Powers): P.Polynomial =>
  powers.reduce((product, [name, n]) => P.multiply(product, P.fromVariable(name, n)), P.fromRational(c));

/** The difference of multiples of a and b that cancels a's term against b's leading one. */
export function cancelTerm(a: P.Polynomial, term: P.Term, b: P.Polynomial): P.Polynomial | undefined {
  const lead = leading(b);
  const powers = quotientOfPowers(term.powers, lead.powers);
  return powers && P.subtract(a, P.multiply(single(Q.divide(term.c, lead.c), powers), b));
}

/** a / b where the division leaves no remainder. */
export function divideExactly(a: P.Polynomial, b: P.Polynomial): P.Polynomial | undefined {
  let [rest, result] = [a, P.nothing];
  const lead = leading(b);
  while (!P.isZero(rest)) {
    const { c, powers } = leading(rest);
    const more = quotientOfPowers(powers, lead.powers);
    if (!more) return undefined;
    const part = single(Q.divide(c, lead.c), more);
    result = P.add(result, part);
    rest = P.subtract(rest, P.multiply(part, b));
  }
  return result;
}

const isNumber = (a: P.Polynomial) => P.asRational(a) !== undefined;
const one = P.fromRational(Q.one);

/** Terms of one times terms of the other: beyond this a common factor is not looked for. In one variable the remainders only get shorter. */
const most = { inOne: 10_000, inSeveral: 900 };

/**
 * The greatest common divisor; 1 where that would take long, which only means that a common factor is not seen.
 */
export const commonFactor = (a: P.Polynomial, b: P.Polynomial): P.Polynomial =>
  unlessTooLong(() => greatestCommonDivisor(a, b)) ?? one;

/**
 * By primitive remainder sequences ([Knuth1997], 4.6.1), one variable at a time. The contents must be known in full: with a part of
 * one left in a remainder, what comes out divides neither polynomial.
 *
 * @throws {TooManyTerms} where it would take long
 */
function greatestCommonDivisor(a: P.Polynomial, b: P.Polynomial): P.Polynomial {
  if (P.isZero(a)) return primitive(b);
  if (P.isZero(b)) return primitive(a);
  if (isNumber(a) || isNumber(b)) return one;
  if (isOver()) throw new P.TooManyTerms();
  if (areCoprime(a, b)) return one;
  const variables = new Set([a, b].flatMap(P.variablesOf));
  if (a.size * b.size > (variables.size === 1 ? most.inOne : most.inSeveral)) throw new P.TooManyTerms();
  const x = P.variablesOf(a)[0] as string;
  const [inA, inB] = [a, b].map((p) => contentBy(greatestCommonDivisor, p, x)) as [P.Polynomial, P.Polynomial];
  const shared = greatestCommonDivisor(inA, inB);
  if (P.degree(b, x) === 0) return shared;
  let [p, q] = [divideExactly(a, inA), divideExactly(b, inB)] as [P.Polynomial, P.Polynomial];
  if (P.degree(p, x) < P.degree(q, x)) [p, q] = [q, p];
  for (;;) {
    const rest = remainder(p, q, x);
    if (P.isZero(rest)) return primitive(P.multiply(shared, q));
    if (P.degree(rest, x) === 0) return primitive(shared);
    const inRest = contentBy(greatestCommonDivisor, rest, x);
    [p, q] = [q, primitive(divideExactly(rest, inRest) as P.Polynomial)];
  }
}

/** The coefficient of xⁿ. */
export const coefficient = (a: P.Polynomial, x: string, n: number): P.Polynomial =>
  P.divideByPower(new Map([...a].filter(([, { powers }]) => P.exponentOf(powers, x) === n)), x, n);

/** The common factor of all coefficients of the powers of x, or of as much of them as is soon seen. */
export const content = (a: P.Polynomial, x: string): P.Polynomial => contentBy(commonFactor, a, x);

function contentBy(common: typeof commonFactor, a: P.Polynomial, x: string): P.Polynomial {
  const exponents = new Set([...a.values()].map(({ powers }) => P.exponentOf(powers, x)));
  let shared = P.nothing;
  for (const n of exponents) {
    shared = common(shared, coefficient(a, x, n));
    if (isNumber(shared)) return one;
  }
  return shared;
}

/** What remains of a multiple of p when it is divided by q. */
function remainder(p: P.Polynomial, q: P.Polynomial, x: string): P.Polynomial {
  const m = P.degree(q, x);
  const lead = coefficient(q, x, m);
  let rest = p;
  while (!P.isZero(rest) && P.degree(rest, x) >= m) {
    const n = P.degree(rest, x);
    const multiple = P.multiply(P.multiply(coefficient(rest, x, n), P.fromVariable(x, n - m)), q);
    rest = primitive(P.subtract(P.multiply(lead, rest), multiple));
  }
  return rest;
}

/** ∂a/∂x, all other letters held constant. */
export const slope = (a: P.Polynomial, x: string): P.Polynomial =>
  [...a.values()].reduce<P.Polynomial>((sum, { c, powers }) => {
    const n = P.exponentOf(powers, x);
    if (n === 0) return sum;
    const term = new Map([["", { c: Q.multiply(c, Q.rational(BigInt(n))), powers }]]);
    return P.add(sum, P.divideByPower(term, x, 1));
  }, P.nothing);

/** The polynomial with every factor taken once: zero at the same places. */
export function withoutRepeats(a: P.Polynomial): P.Polynomial {
  if (isNumber(a)) return a;
  const repeated = P.variablesOf(a).reduce((shared, x) => commonFactor(shared, slope(a, x)), a);
  return primitive(isNumber(repeated) ? a : (divideExactly(a, repeated) as P.Polynomial));
}

/** Factors whose product is zero where the polynomial is: single letters, what stands in front of them, the rest. */
export function easyFactors(a: P.Polynomial): P.Polynomial[] {
  let rest = withoutRepeats(a);
  const factors: P.Polynomial[] = [];
  for (const x of P.variablesOf(rest)) {
    const found = P.lowestDegree(rest, x) > 0 ? P.fromVariable(x) : content(rest, x);
    if (isNumber(found)) continue;
    rest = divideExactly(rest, found) as P.Polynomial;
    factors.push(...(found.size === 1 ? [found] : easyFactors(found)));
  }
  return isNumber(rest) ? factors : [...factors, rest];
}
