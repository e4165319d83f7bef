import { isOver } from "../../number/deadline.js";
import {
  cancelTerm,
  commonFactor,
  divideExactly,
  easyFactors,
  leading,
  primitive,
  totalDegree,
  unlessTooLong,
  withoutRepeats,
} from "../../number/factors.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";

/** Systems that are looked at: what is not split by then is searched as it is. */
const mostSteps = 400;
/** Combinations are looked for among no more equations than this, and kept up to this degree: larger ones take longer than they help. */
const most = { equations: 12, degree: 14, terms: 40, number: 10n ** 60n };

/**
 * Polynomial equations, split into simpler systems: a point solves the equations exactly when it solves one of the
 * systems. A product is zero where one of its factors is, repeated factors are taken once, and each equation is reduced
 * by the others ([CoxLittleOShea2015], chapter 2).
 *
 * @param deeply also adds the combinations of Buchberger's algorithm [Buchberger2006], as long as they stay small, and factors them
 * @param until when to stop splitting, as performance.now() gives it; what is returned is right at any time
 */
export function branches(equations: readonly P.Polynomial[], deeply: boolean, until = Infinity): P.Polynomial[][] {
  const open: P.Polynomial[][] = [[...equations]];
  const done: P.Polynomial[][] = [];
  const seen = new Set<string>();
  for (let step = 0; ; step++) {
    const next = open.pop();
    if (!next) return done;
    if (step > mostSteps || performance.now() > until) return [...done, next, ...open];
    const made = unlessTooLong(() => simplify(next, deeply, until));
    if (!made) done.push(next);
    else if (made.key === undefined || seen.has(made.key)) continue;
    else {
      seen.add(made.key);
      if (made.split) open.push(...made.split);
      else done.push(made.reduced);
    }
  }
}

/** One step: the equations reduced, and what they split into; no key where they cannot hold. */
function simplify(equations: readonly P.Polynomial[], deeply: boolean, until: number) {
  const reduced = reduce(equations);
  if (!reduced) return { key: undefined, reduced: [] };
  const key = reduced.map(nameOf).sort().join(";");
  const split = splits(reduced);
  const more = !split && deeply ? (combination(reduced, until) ?? eliminant(reduced)) : undefined;
  return { key, reduced, split: split ?? (more && [[...reduced, more]]) };
}

/** The same text for the same polynomial. */
const nameOf = (p: P.Polynomial) =>
  [...p]
    .map(([powers, { c }]) => `${c.n}/${c.d} ${powers}`)
    .sort()
    .join("+");

/** Each polynomial reduced by the others; undefined when one of them is a number other than 0. */
function reduce(equations: readonly P.Polynomial[]): P.Polynomial[] | undefined {
  let list = equations.filter((p) => !P.isZero(p)).map((p) => primitive(withLettersOnce(p)));
  for (;;) {
    if (list.some((p) => P.asRational(p))) return undefined;
    const i = list.findIndex((p, k) => remainder(p, without(list, k)) !== p);
    if (i < 0) return list;
    const rest = remainder(list[i] as P.Polynomial, without(list, i));
    list = P.isZero(rest) ? without(list, i) : list.map((p, k) => (k === i ? rest : p));
  }
}

/** x⁹⁹y as xy: seen before another equation takes x² away, and not after. */
const withLettersOnce = (p: P.Polynomial) =>
  P.variablesOf(p).reduce((rest, x) => P.divideByPower(rest, x, Math.max(0, P.lowestDegree(p, x) - 1)), p);

const without = (list: readonly P.Polynomial[], i: number) => list.filter((_, k) => k !== i);

/** What remains of p when every term that can be is cancelled by the others. */
function remainder(p: P.Polynomial, by: readonly P.Polynomial[]): P.Polynomial {
  const rest = exactRemainder(p, by);
  return rest === p ? p : primitive(rest);
}

function firstCancelled(p: P.Polynomial, by: readonly P.Polynomial[]): P.Polynomial | undefined {
  for (const term of p.values()) {
    for (const q of by) {
      const next = cancelTerm(p, term, q);
      if (next) return next;
    }
  }
  return undefined;
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
function combination(equations: readonly P.Polynomial[], until: number): P.Polynomial | undefined {
  if (equations.length > most.equations) return undefined;
  let best: P.Polynomial | undefined;
  for (const [i, p] of equations.entries()) {
    for (const q of equations.slice(i + 1)) {
      if (performance.now() > until) return undefined;
      const [s, t] = [leading(p), leading(q)];
      if (s.powers.every(([name]) => P.exponentOf(t.powers, name) === 0)) continue;
      const lifted = t.powers
        .map(([name, n]) => [name, Math.max(0, n - P.exponentOf(s.powers, name))] as const)
        .reduce((product, [name, n]) => P.multiply(product, P.fromVariable(name, n)), p);
      const rest = remainder(cancelTerm(lifted, leading(lifted), q) as P.Polynomial, equations);
      if (P.isZero(rest) || totalDegree(leading(rest).powers) > most.degree || isLong(rest)) continue;
      if (!best || rest.size < best.size) best = rest;
    }
  }
  return best;
}

/**
 * A polynomial in one variable that every solution satisfies, without repeated factors, where the equations do not
 * imply it yet: with one for each variable no solution is counted several times (Seidenberg's lemma;
 * [CoxLittleOShea2015], chapter 2).
 */
function eliminant(equations: readonly P.Polynomial[]): P.Polynomial | undefined {
  const vars = [...new Set(equations.flatMap(P.variablesOf))];
  const finite = vars.every((x) =>
    equations.some((p) => leading(p).powers.length === 1 && leading(p).powers[0]?.[0] === x),
  );
  if (!finite) return undefined;
  for (const x of vars) {
    const found = smallestIn(x, equations);
    const rest = found && remainder(withoutRepeats(found), equations);
    if (rest && !P.isZero(rest)) return withoutRepeats(found);
  }
  return undefined;
}

/** Of a higher degree a polynomial in one variable is not looked for. */
const mostRoots = 40;

/** The polynomial in x of lowest degree that the equations reduce to 0. */
const smallestIn = (x: string, equations: readonly P.Polynomial[]) =>
  relationOf(P.fromVariable(x), x, equations, mostRoots);

/**
 * The combination of 1, u, u², ... of lowest degree that the equations reduce to 0, as a polynomial in a letter for u.
 *
 * @param most the highest degree that is tried
 */
export function relationOf(
  u: P.Polynomial,
  letter: string,
  equations: readonly P.Polynomial[],
  most: number,
): P.Polynomial | undefined {
  const rows: { row: P.Polynomial; from: P.Polynomial }[] = [];
  let power = P.fromRational(Q.one);
  for (let n = 0; n <= most; n++) {
    let [row, from] = [power, P.fromVariable(letter, n)];
    for (const other of rows) {
      const lead = leading(other.row);
      const term = [...row.values()].find(({ powers }) => String(powers) === String(lead.powers));
      if (!term) continue;
      const by = Q.negate(Q.divide(term.c, lead.c));
      [row, from] = [P.add(row, P.scale(other.row, by)), P.add(from, P.scale(other.from, by))];
    }
    if (P.isZero(row)) return from;
    rows.push({ row, from });
    power = exactRemainder(P.multiply(power, u), equations);
  }
  return undefined;
}

/** What remains of p when every term that can be is cancelled by multiples of the others: p less a combination of them. */
export function exactRemainder(p: P.Polynomial, by: readonly P.Polynomial[]): P.Polynomial {
  let rest = p;
  for (;;) {
    if (isOver()) throw new P.TooManyTerms();
    const next = firstCancelled(rest, by);
    if (!next) return rest;
    rest = next;
  }
}

const isLong = (p: P.Polynomial) => p.size > most.terms || [...p.values()].some(({ c }) => size(c) > most.number);
const size = (c: Q.Rational) => (c.n < 0n ? -c.n : c.n);
