import * as P from "../expression/polynomial.js";
import * as Q from "../expression/rational.js";
import { cancelTerm, commonFactor, divideExactly, easyFactors, leading, primitive, totalDegree } from "./factors.js";

const mostSteps = 400;

/**
 * Polynomial equations, split into simpler systems: a point solves the equations exactly when it solves one of the systems. A product
 * is zero where one of its factors is, repeated factors are taken once, and each equation is reduced by the others
 * (Cox, Little & O'Shea, chapter 2).
 *
 * @param deeply also adds the combinations of Buchberger's algorithm, as long as they stay small, and factors them
 */
export function branches(equations: readonly P.Polynomial[], deeply: boolean): P.Polynomial[][] {
  const open: P.Polynomial[][] = [[...equations]];
  const done: P.Polynomial[][] = [];
  const seen = new Set<string>();
  for (let step = 0; ; step++) {
    const next = open.pop();
    if (!next) return done;
    if (step > mostSteps) return [...done, next, ...open];
    const reduced = reduce(next);
    if (!reduced) continue;
    const key = reduced.map((p) => [...p].map(([powers, { c }]) => `${c.n}/${c.d} ${powers}`).join("+")).join(";");
    if (seen.has(key)) continue;
    seen.add(key);
    const split = splits(reduced);
    if (split) open.push(...split);
    else {
      const more = deeply && combination(reduced);
      if (more) open.push([...reduced, more]);
      else done.push(reduced);
    }
  }
}

/** Each polynomial reduced by the others; undefined when one of them is a number other than 0. */
function reduce(equations: readonly P.Polynomial[]): P.Polynomial[] | undefined {
  let list = equations.filter((p) => !P.isZero(p)).map(primitive);
  for (;;) {
    if (list.some((p) => P.asRational(p))) return undefined;
    const i = list.findIndex((p, k) => list.some((q, l) => l !== k && leadDivides(p, q) && (k > l || !leadDivides(q, p))));
    if (i < 0) return list;
    const rest = remainder(list[i] as P.Polynomial, list.filter((_, k) => k !== i));
    list = list.flatMap((p, k) => (k !== i ? [p] : P.isZero(rest) ? [] : [rest]));
  }
}

const leadDivides = (p: P.Polynomial, by: P.Polynomial) =>
  leading(by).powers.every(([name, n]) => P.exponentOf(leading(p).powers, name) >= n);

/** What remains of p when its leading terms are cancelled by the others. */
function remainder(p: P.Polynomial, by: readonly P.Polynomial[]): P.Polynomial {
  let rest = p;
  for (;;) {
    if (P.isZero(rest)) return rest;
    const divisor = by.find((q) => leadDivides(rest, q));
    if (!divisor) return primitive(rest);
    rest = cancelTerm(rest, leading(rest), divisor) as P.Polynomial;
  }
}

/** The systems that one equation's factors make, or undefined where no equation is a product. */
function splits(equations: readonly P.Polynomial[]): P.Polynomial[][] | undefined {
  for (const [i, p] of equations.entries()) {
    let factors = easyFactors(p);
    for (const [j, q] of equations.entries()) {
      if (j <= i || factors.length > 1) continue;
      const shared = commonFactor(p, q);
      const rest = P.asRational(shared) ? undefined : divideExactly(p, shared);
      if (rest && !P.asRational(rest)) factors = [shared, rest];
    }
    const [first] = factors;
    if (factors.length > 1 || (first && !P.equals(first, p))) {
      return factors.map((factor) => equations.map((other, k) => (k === i ? factor : other)));
    }
  }
  return undefined;
}

/** The first combination of two equations that the equations do not already reduce to 0 (an S-polynomial). */
function combination(equations: readonly P.Polynomial[]): P.Polynomial | undefined {
  if (equations.length > 12) return undefined;
  let best: P.Polynomial | undefined;
  for (const [i, p] of equations.entries()) {
    for (const q of equations.slice(i + 1)) {
      const [s, t] = [leading(p), leading(q)];
      if (s.powers.every(([name]) => P.exponentOf(t.powers, name) === 0)) continue;
      const lifted = t.powers
        .map(([name, n]) => [name, Math.max(0, n - P.exponentOf(s.powers, name))] as const)
        .reduce((product, [name, n]) => P.multiply(product, P.fromVariable(name, n)), p);
      const rest = remainder(cancelTerm(lifted, leading(lifted), q) as P.Polynomial, equations);
      if (P.isZero(rest) || totalDegree(leading(rest).powers) > 14 || isLong(rest)) continue;
      if (!best || rest.size < best.size) best = rest;
    }
  }
  return best;
}

const isLong = (p: P.Polynomial) => p.size > 40 || [...p.values()].some(({ c }) => size(c) > 10n ** 60n);
const size = (c: Q.Rational) => (c.n < 0n ? -c.n : c.n);
