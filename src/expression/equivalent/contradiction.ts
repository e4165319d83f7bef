import { divideExactly, leading, primitive, totalDegree, unlessTooLong } from "../../number/factors.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import type { Tree } from "../tree.js";
import { asLetters } from "./exact.js";

/**
 * Can these formulas certainly not all be positive? So it is where some multiples of them add up to a number that is not positive, as
 * x − y, y − z and z − x do, and where the signs of factors make one of them negative: x > 0, −y > 0, xy > 0. Halving boxes would
 * not end there, for the formulas are all 0 at the border.
 */
export function isContradiction(positive: readonly Tree[]): boolean {
  const polynomials = positive.flatMap((tree) => unlessTooLong(() => asPolynomial(tree)) ?? []);
  return polynomials.some(P.isZero) || contradictsSigns(polynomials) || addsUp(polynomials);
}

const mostRows = 200;

/**
 * Do positive multiples of these add up to a number that is not positive? Found by Fourier and Motzkin's elimination, each product of
 * letters counting as an unknown of its own.
 */
function addsUp(polynomials: readonly P.Polynomial[]): boolean {
  let rows = [...polynomials];
  while (rows.length > 0 && rows.length <= mostRows) {
    if (rows.some((row) => (P.asRational(row)?.n ?? 1n) <= 0n)) return true;
    const key = rows.flatMap((row) => [...row.keys()]).find((one) => one !== "");
    if (key === undefined) return false;
    const of = (row: P.Polynomial) => row.get(key)?.c ?? Q.zero;
    const [above, below] = [rows.filter((row) => of(row).n > 0n), rows.filter((row) => of(row).n < 0n)];
    const sums = above.flatMap((a) => below.map((b) => P.add(P.scale(a, Q.negate(of(b))), P.scale(b, of(a)))));
    rows = [...rows.filter((row) => of(row).n === 0n), ...sums];
  }
  return false;
}

/** By the signs of what the formulas are products of, letters standing for the parts that are no polynomials. */
function contradictsSigns(all: readonly P.Polynomial[]): boolean {
  const known: { factor: P.Polynomial; sign: bigint }[] = [];
  for (const p of all.toSorted((a, b) => degree(a) - degree(b))) {
    const sign = unlessTooLong(() => signOf(p, known));
    if (sign !== undefined && sign < 0n) return true;
    const factor = primitive(p);
    known.push({ factor, sign: leading(p).c.n < 0n ? -1n : 1n });
  }
  return false;
}

const degree = (p: P.Polynomial) => totalDegree(leading(p).powers);

/** A polynomial of the same sign as the formula. */
function asPolynomial(tree: Tree): P.Polynomial | undefined {
  const { over, under } = asLetters(tree) ?? {};
  return over && under && P.multiply(over, under);
}

/** The sign of a polynomial that is a product of known factors, of powers of e and of squares; undefined where it is not. */
function signOf(p: P.Polynomial, known: readonly { factor: P.Polynomial; sign: bigint }[]): bigint | undefined {
  let [rest, sign] = [p, 1n];
  for (const { factor, sign: own } of known) {
    for (
      let next = divideExactly(rest, factor);
      next && P.asRational(factor) === undefined;
      next = divideExactly(rest, factor)
    )
      [rest, sign] = [next, sign * own];
  }
  const [term] = rest.values();
  if (rest.size !== 1 || !term) return undefined;
  const isSigned = ([name, n]: readonly [string, number]) => n % 2 !== 0 && !/^(?:\[e\^.*\]|e|pi)$/.test(name);
  return term.powers.some(isSigned) ? undefined : sign * term.c.n;
}
