import * as Q from "../../number/rational.js";
import { leaves, type Tree } from "../tree.js";
import {
  collect,
  type Factor,
  factor,
  isSum,
  multiply,
  multiplyOut,
  number,
  numberOf,
  raise,
  type Sum,
  scale,
  type Term,
} from "./sum.js";

/**
 * The form of a sum that takes the fewest numbers and letters: as it stands, with a common bracket taken out,
 * with numbers multiplied into brackets, or multiplied out.
 */
export function shortest(sum: Sum): Sum {
  if (!sum.some(hasBracket)) return sum;
  const plain = withNumbersInside(sum.map(cancelled), Q.isInteger);
  if (!plain.some(hasBracket)) return plain;
  const forms = [withCommonBracket(plain), withNumbersInside(plain, () => true), plain, expanded(plain)];
  let best = plain;
  for (const form of forms)
    if (form && (best === plain ? weight(form) <= weight(best) : weight(form) < weight(best))) best = form;
  return best;
}

const hasBracket = ({ factors }: Term) => factors.some(({ base }) => isSum(base));

/** How many numbers and letters the sum takes to write. */
export function weight(sum: Sum): number {
  return Math.max(
    1,
    sum.reduce((total, term) => total + weightOfTerm(term), 0),
  );
}

function weightOfTerm({ c, factors }: Term): number {
  const own = Number(c.n !== 1n && c.n !== -1n) + Number(c.d !== 1n);
  return Math.max(
    1,
    factors.reduce((total, { base, exponent }) => {
      const n = numberOf(exponent);
      const raised = n && Q.isOne(n) ? 0 : n ? 1 : weight(exponent);
      return total + raised + (isSum(base) ? weight(base) : leaves(base));
    }, own),
  );
}

/** S·a + S·b as S·(a + b), for brackets S that all terms share. */
export function withCommonBracket(sum: Sum): Sum | undefined {
  const [first, ...others] = sum;
  if (!first || others.length === 0) return undefined;
  const shared = first.factors.flatMap((bracket) => {
    if (!isSum(bracket.base)) return [];
    const exponents = sum.map(({ factors }) =>
      numberOf(factors.find(({ key }) => key === bracket.key)?.exponent ?? []),
    );
    if (exponents.some((n) => n === undefined || Q.isZero(n))) return [];
    return [{ ...bracket, exponent: number((exponents as Q.Rational[]).reduce(smaller)) }];
  });
  if (shared.length === 0) return undefined;
  const outside: Term = { c: Q.one, factors: shared };
  const inside = shortest(collect(sum.map((term) => multiply(term, raise(outside, Q.rational(-1n))))));
  if (inside.length === 0) return [];
  return [cancelled(multiply(outside, inside.length > 1 ? factor(inside) : (inside[0] as Term)))];
}

const smaller = (a: Q.Rational, b: Q.Rational) => (a.n * b.d < b.n * a.d ? a : b);

/** 2(x + 1) + 3 as 2x + 5. */
function withNumbersInside(sum: Sum, which: (c: Q.Rational) => boolean): Sum {
  return collect(
    sum.flatMap((term) => {
      const [bracket, another] = term.factors;
      const n = bracket && numberOf(bracket.exponent);
      return bracket && !another && isSum(bracket.base) && n && Q.isOne(n) && which(term.c)
        ? scale(bracket.base, term.c)
        : [term];
    }),
  );
}

const mostTerms = 40;

/** Every bracket with a small whole exponent multiplied out; undefined where that gets long. */
function expanded(sum: Sum): Sum | undefined {
  const terms: Term[] = [];
  for (const { c, factors } of sum) {
    let product: Sum = [{ c, factors: factors.filter((one) => !isExpandable(one)) }];
    for (const { base, exponent } of factors.filter(isExpandable)) {
      for (let i = numberOf(exponent)?.n ?? 0n; i > 0n; i--) {
        if (product.length * (base as Sum).length > mostTerms) return undefined;
        product = multiplyOut(product, base as Sum);
      }
    }
    terms.push(...product);
    if (terms.length > mostTerms) return undefined;
  }
  return collect(terms);
}

function isExpandable({ base, exponent }: Factor): boolean {
  const n = numberOf(exponent);
  return isSum(base) && n !== undefined && Q.isInteger(n) && n.n > 0n && n.n < 8n;
}

/** (a·S + b·S)/S² as (a + b)/S: what every term of a bracket shares with another factor of the term is cancelled. */
function cancelled(term: Term): Term {
  const below = term.factors.filter(({ exponent }) => (numberOf(exponent)?.n ?? 1n) < 0n);
  for (const bracket of term.factors) {
    const n = numberOf(bracket.exponent);
    if (!isSum(bracket.base) || !n || !Q.isInteger(n)) continue;
    const isFraction = below.length > 0;
    const inner = isFraction ? innerDenominator(bracket.base) : undefined;
    if (inner) return cancelled(withTakenOut(term, bracket, inner, n));
    if (!Q.isOne(n)) continue;
    const own = term.factors.length > 1 ? ownFactor(bracket.base, isFraction) : undefined;
    if (own) return cancelled(withTakenOut(term, bracket, own, n));
    for (const other of term.factors) {
      const shared = other === bracket ? undefined : sharedFactor(bracket.base, other);
      if (shared) return cancelled(withTakenOut(term, bracket, shared, n));
    }
  }
  return term;
}

/** others · bracketⁿ as others · outsideⁿ · (bracket/outside)ⁿ */
function withTakenOut({ c, factors }: Term, bracket: Factor, outside: Term, n: Q.Rational): Term {
  const others = { c, factors: factors.filter((one) => one !== bracket) };
  const inside = shortest(collect((bracket.base as Sum).map((one) => multiply(one, raise(outside, Q.rational(-1n))))));
  const term = inside.length === 1 ? (inside[0] as Term) : factor(inside);
  return multiply(others, raise(outside, n), raise(term, n));
}

/** 1/(2S) for the bracket 1/2 + 1/S: no fraction stands within a fraction. */
function innerDenominator(bracket: Sum): Term | undefined {
  const d = bracket.reduce((multiple, { c }) => (multiple / Q.gcd(multiple, c.d)) * c.d, 1n);
  const below = new Map<string, { base: Tree | Sum; n: Q.Rational }>();
  for (const { factors } of bracket) {
    for (const { key, base, exponent } of factors) {
      const n = numberOf(exponent);
      if (n && n.n < 0n && key !== "e") below.set(key, { base, n: smaller(n, below.get(key)?.n ?? n) });
    }
  }
  if (d === 1n && below.size === 0) return undefined;
  const outside = [...below.values()].map(({ base, n }) => factor(base, number(n)));
  return multiply({ c: Q.rational(1n, d), factors: [] }, ...outside);
}

/** −2 for the bracket −2x − 4; in a fraction also e^(2x) for x·e^(2x) − e^(2x). */
function ownFactor(bracket: Sum, isFraction: boolean): Term | undefined {
  const [first] = bracket;
  const size = bracket.reduce((g, { c }) => Q.gcd(g, c.n < 0n ? -c.n : c.n), 0n);
  const sign = bracket.every(({ c }) => c.n < 0n) ? -1n : 1n;
  if (size !== 1n || sign !== 1n) return { c: Q.rational(sign * size), factors: [] };
  const exponential = isFraction && first?.factors.find(({ key }) => key === "e");
  return exponential ? sharedFactor(bracket, exponential) : undefined;
}

/** What all terms of the bracket share with a factor of negative exponent, or with a power of e. */
function sharedFactor(bracket: Sum, { key, base, exponent }: Factor): Term | undefined {
  const n = numberOf(exponent);
  if (n && n.n > 0n) return undefined;
  const found = bracket.map(({ factors }) => factors.find((one) => one.key === key)?.exponent);
  if (n) {
    const exponents = found.map((one) => one && numberOf(one));
    if (exponents.some((one) => !one || one.n <= 0n)) return undefined;
    const least = [...(exponents as Q.Rational[]), Q.negate(n)].reduce(smaller);
    return factor(base, number(least));
  }
  const [first] = found;
  const same = first && found.every((one) => one && collect([...one, ...scale(first, Q.rational(-1n))]).length === 0);
  return same ? factor(base, first) : undefined;
}
