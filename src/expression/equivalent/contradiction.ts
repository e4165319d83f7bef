import { divideExactly, leading, primitive, totalDegree, unlessTooLong } from "../../number/factors.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import { enclosure } from "../enclosure.js";
import { textbook } from "../textbook.js";
import { sum, type Tree } from "../tree.js";
import { asLetters } from "./exact.js";

/**
 * Can these formulas certainly not all be positive? So it is where some of them add up to what is nowhere positive, as x − y, y − z
 * and z − x do, and where the signs of letters make one of them negative: x > 0, −y > 0, xy > 0. Halving boxes would not end there,
 * for the formulas are all 0 at the border.
 */
export function isContradiction(positive: readonly Tree[], vars: readonly string[]): boolean {
  return contradictsSigns(positive) || groups(positive).some((group) => isNowherePositive(group.reduce(sum), vars));
}

const isNowherePositive = (tree: Tree, vars: readonly string[]) => {
  const [y] = enclosure([textbook(tree)], vars)(vars.map(() => I.interval(-Infinity, Infinity))) as [I.Interval];
  return !(y.hi > 0);
};

/** All pairs, triples and quadruples; with more formulas than eight, pairs only. */
function groups(all: readonly Tree[]): Tree[][] {
  let sets: { members: Tree[]; next: number }[] = all.map((one, i) => ({ members: [one], next: i + 1 }));
  const found: Tree[][] = [];
  for (let size = 2; size <= (all.length > 8 ? 2 : 4); size++) {
    sets = sets.flatMap(({ members, next }) =>
      all.slice(next).map((one, i) => ({ members: [...members, one], next: next + i + 1 })),
    );
    found.push(...sets.map(({ members }) => members));
  }
  return found;
}

/** By the signs of what the formulas are products of, letters standing for the parts that are no polynomials. */
function contradictsSigns(positive: readonly Tree[]): boolean {
  const known: { factor: P.Polynomial; sign: bigint }[] = [];
  const all = positive.flatMap((tree) => unlessTooLong(() => asPolynomial(tree)) ?? []).filter((p) => !P.isZero(p));
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
