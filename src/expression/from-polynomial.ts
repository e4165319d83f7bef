import type { Polynomial, Powers, Term } from "../number/polynomial.js";
import { exponentOf } from "../number/polynomial.js";
import * as Q from "../number/rational.js";
import { total } from "./tidy.js";
import { constant, negative, power, product, quotient, type Tree, variable } from "./tree.js";

/** How to write a polynomial down. */
export interface Style {
  /** The letters that count as variables, most important first; the others are written before them, as coefficients. */
  letters: readonly string[];
  /** 0.5x rather than 1/2 x, where the decimal ends. */
  decimals?: boolean;
}

/** The polynomial as a textbook writes it: highest power first, x² + 2xΔx + (Δx)² − x. */
export function fromPolynomial(polynomial: Polynomial, style: Style): Tree {
  return total(sortedTerms(polynomial, style).map((term) => fromTerm(term, style)));
}

/** The terms, highest total degree in the style's letters first. */
export function sortedTerms(polynomial: Polynomial, { letters }: Style): Term[] {
  const rank = (powers: Powers) => letters.map((name) => exponentOf(powers, name));
  return [...polynomial.values()].sort((a, b) => {
    const [s, t] = [rank(a.powers), rank(b.powers)];
    const size = (numbers: number[]) => numbers.reduce((x, y) => x + y, 0);
    if (size(s) !== size(t)) return size(t) - size(s);
    const first = s.findIndex((n, i) => n !== t[i]);
    if (first >= 0) return (t[first] as number) - (s[first] as number);
    const degree = (powers: Powers) => size(powers.map(([, n]) => n));
    return degree(b.powers) - degree(a.powers) || (String(a.powers) < String(b.powers) ? -1 : 1);
  });
}

/** One term: 3/2 a x². */
export function fromTerm({ c, powers }: Term, { letters, decimals }: Style): Tree {
  const coefficients = powers.filter(([name]) => !letters.includes(name));
  const variables = letters.flatMap((letter) => powers.filter(([name]) => name === letter));
  const factors = [...coefficients, ...variables].map(([name, n]) =>
    n === 1 ? variable(name) : power(variable(name), constant(n)),
  );
  const size = c.n < 0n ? Q.negate(c) : c;
  if (!Q.isOne(size) || factors.length === 0) factors.unshift(fromRational(size, decimals));
  const term = factors.reduce(product);
  return c.n < 0n ? negative(term) : term;
}

/** A fraction that is not negative. */
function fromRational(c: Q.Rational, decimals = false): Tree {
  if (Q.isInteger(c)) return constant(c.n);
  const digits = decimals ? Q.toDecimal(c) : undefined;
  return digits === undefined ? quotient(constant(c.n), constant(c.d)) : constant(digits);
}
