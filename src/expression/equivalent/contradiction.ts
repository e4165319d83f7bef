import { primitive } from "../../number/factors.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import { enclosure } from "../enclosure.js";
import { toPolynomial } from "../fraction.js";
import { textbook } from "../textbook.js";
import { sum, type Tree } from "../tree.js";

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

function contradictsSigns(positive: readonly Tree[]): boolean {
  const known = new Map<string, bigint>();
  const polynomials = positive.flatMap((tree) => toPolynomial(tree) ?? []).filter((p) => !P.isZero(p));
  for (const p of polynomials) {
    const main = primitive(p);
    const sign = P.equals(P.scale(main, P.content(p)), p) ? 1n : -1n;
    const key = textOf(main);
    if ((known.get(key) ?? sign) !== sign) return true;
    known.set(key, sign);
  }
  return polynomials.some((p) => {
    const [term] = p.values();
    if (p.size !== 1 || !term) return false;
    const signs = term.powers.map(([name, n]) => (n % 2 === 0 ? 1n : known.get(textOf(P.fromVariable(name)))));
    return signs.every((one) => one !== undefined) && (signs as bigint[]).reduce((s, t) => s * t, term.c.n) < 0n;
  });
}

const textOf = (p: P.Polynomial) =>
  [...p]
    .map(([key, { c }]) => `${key}:${c.n}/${c.d}`)
    .sort()
    .join(" ");
