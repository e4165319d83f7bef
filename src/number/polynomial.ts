import * as Q from "./rational.js";

/** How often each variable is a factor, by name in alphabetical order; no exponent is 0. */
export type Powers = readonly (readonly [name: string, exponent: number])[];

/** One term: a fraction times powers of variables. */
export interface Term {
  readonly c: Q.Rational;
  readonly powers: Powers;
}

/** A polynomial in any number of variables with fractions as coefficients: its terms by their powers, none of them 0. */
export type Polynomial = ReadonlyMap<string, Term>;

/** Thrown when a polynomial would grow beyond what is worth writing down. */
export class TooManyTerms extends Error {}

const mostTerms = 2000;
const longestNumber = 1n << 4000n;

function keyOf(powers: Powers): string {
  let key = "";
  for (const [name, n] of powers) key += `${key && " "}${name}^${n}`;
  return key;
}

function collect(terms: Iterable<Term>): Polynomial {
  const collected = new Map<string, Term>();
  for (const { c, powers } of terms) {
    const key = keyOf(powers);
    const before = collected.get(key);
    const sum = before ? Q.add(before.c, c) : c;
    if (Q.isZero(sum)) collected.delete(key);
    else collected.set(key, { c: sum, powers });
    if (collected.size > mostTerms || sum.n > longestNumber || -sum.n > longestNumber || sum.d > longestNumber) {
      throw new TooManyTerms();
    }
  }
  return collected;
}

export const nothing: Polynomial = new Map();
export const fromRational = (c: Q.Rational): Polynomial => collect([{ c, powers: [] }]);
export const fromVariable = (name: string, exponent = 1): Polynomial =>
  collect([{ c: Q.one, powers: exponent === 0 ? [] : [[name, exponent]] }]);

export function add(a: Polynomial, b: Polynomial): Polynomial {
  if (isZero(a)) return b;
  return isZero(b) ? a : collect([...a.values(), ...b.values()]);
}
export const scale = (a: Polynomial, by: Q.Rational): Polynomial =>
  collect([...a.values()].map(({ c, powers }) => ({ c: Q.multiply(c, by), powers })));
export const negate = (a: Polynomial): Polynomial =>
  new Map([...a].map(([key, { c, powers }]) => [key, { c: Q.negate(c), powers }]));
export const subtract = (a: Polynomial, b: Polynomial): Polynomial => add(a, negate(b));

export function multiply(a: Polynomial, b: Polynomial): Polynomial {
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  if (a.size * b.size > mostTerms * 20) throw new TooManyTerms();
  const terms: Term[] = [];
  for (const s of a.values()) {
    for (const t of b.values()) terms.push({ c: Q.multiply(s.c, t.c), powers: multiplyPowers(s.powers, t.powers) });
  }
  return collect(terms);
}

function multiplyPowers(a: Powers, b: Powers): Powers {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const product: Powers[number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [s, t] = [a[i], b[j]] as [Powers[number], Powers[number]];
    product.push(s[0] === t[0] ? [s[0], s[1] + t[1]] : s[0] < t[0] ? s : t);
    if (s[0] <= t[0]) i++;
    if (t[0] <= s[0]) j++;
  }
  return [...product, ...a.slice(i), ...b.slice(j)];
}

/** a to the power n ≥ 0, by repeated squaring. */
export function raise(a: Polynomial, n: number): Polynomial {
  if (a.size > 1 && n > 200) throw new TooManyTerms();
  if (n > 100_000) throw new TooManyTerms();
  if (n === 0) return fromRational(Q.one);
  if (n === 1 || isOne(a)) return a;
  const half = raise(a, Math.floor(n / 2));
  const square = multiply(half, half);
  return n % 2 === 0 ? square : multiply(square, a);
}

export const isZero = (a: Polynomial): boolean => a.size === 0;
export const equals = (a: Polynomial, b: Polynomial): boolean => a === b || isZero(subtract(a, b));

function isOne(a: Polynomial): boolean {
  const number = a.size === 1 ? asRational(a) : undefined;
  return number !== undefined && Q.isOne(number);
}

/** The number that the polynomial is, if it has no variables. */
export function asRational(a: Polynomial): Q.Rational | undefined {
  if (a.size === 0) return Q.zero;
  const [term] = a.values();
  return a.size === 1 && term?.powers.length === 0 ? term.c : undefined;
}

/** The fraction c > 0 for which a/c has whole coefficients without a common factor; a is not 0. */
export function content(a: Polynomial): Q.Rational {
  const terms = [...a.values()];
  const n = terms.reduce((g, { c }) => Q.gcd(g, c.n < 0n ? -c.n : c.n), 0n);
  const d = terms.reduce((l, { c }) => (l / Q.gcd(l, c.d)) * c.d, 1n);
  return Q.rational(n, d);
}

/** The highest exponent of a variable. */
export const degree = (a: Polynomial, name: string): number =>
  Math.max(0, ...[...a.values()].map(({ powers }) => exponentOf(powers, name)));

/** The lowest exponent of a variable over all terms. */
export const lowestDegree = (a: Polynomial, name: string): number =>
  a.size === 0 ? 0 : Math.min(...[...a.values()].map(({ powers }) => exponentOf(powers, name)));

export const exponentOf = (powers: Powers, name: string): number => powers.find(([n]) => n === name)?.[1] ?? 0;

/** The polynomial divided by a power of a variable that is a factor of every term. */
export function divideByPower(a: Polynomial, name: string, exponent: number): Polynomial {
  return collect(
    [...a.values()].map(({ c, powers }) => ({
      c,
      powers: powers.map(([n, e]) => [n, n === name ? e - exponent : e] as const).filter(([, e]) => e !== 0),
    })),
  );
}

/** The polynomial with the variable at 0. */
export const atZero = (a: Polynomial, name: string): Polynomial =>
  collect([...a.values()].filter(({ powers }) => exponentOf(powers, name) === 0));

/** The polynomial with another one in the place of a variable. */
export function substitute(a: Polynomial, name: string, replacement: Polynomial): Polynomial {
  return [...a.values()].reduce<Polynomial>((sum, { c, powers }) => {
    const others = collect([{ c, powers: powers.filter(([n]) => n !== name) }]);
    return add(sum, multiply(others, raise(replacement, exponentOf(powers, name))));
  }, nothing);
}

/** Every variable, in alphabetical order. */
export const variablesOf = (a: Polynomial): string[] =>
  [...new Set([...a.values()].flatMap(({ powers }) => powers.map(([name]) => name)))].sort();
