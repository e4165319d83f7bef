import { type Box, enclosure } from "../../expression/enclosure.js";
import { toPolynomial } from "../../expression/fraction.js";
import type { Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import type { Problem } from "../problem.js";
import { holdsEverywhere } from "../solve/everywhere.js";
import { isExcluded } from "../solve/halves.js";
import { toTree } from "../solve/numerator.js";

/**
 * Is every point outside of the box ruled out: one of the equations does not hold there, or the formula `worse`, if one is
 * given, is positive? Then all points of {equations, worse ≤ 0} lie in the box.
 *
 * With `worse` = f − (best value so far), this is coercivity: outside of the box f is larger, so whatever is smallest lies in
 * the box.
 */
export const isRuledOutside = (equations: readonly Tree[], worse: Tree | undefined, given: Region): boolean =>
  byPolynomials(equations, worse, given) || byHalving(equations, worse, given);

/** A box, and when to stop. */
type Region = Pick<Problem, "vars" | "box" | "budget">;

/** Parts of each face, or half space, that are looked at. */
const mostParts = 2000;

const half = (side: I.Interval) => Q.divide(Q.fromDecimal(I.width(side)), Q.rational(2n));
const centre = (side: I.Interval) => Q.add(Q.fromDecimal(side.lo), half(side));

/**
 * For polynomials: a point outside is c + h·d/s with the box's centre c and half widths h, d on the surface of the cube from
 * −1 to 1 and 0 < s ≤ 1. With the powers of s multiplied out, intervals show that it is ruled out; that they do so for s = 0,
 * too, covers the points arbitrarily far away.
 */
function byPolynomials(equations: readonly Tree[], worse: Tree | undefined, { vars, box, budget }: Region): boolean {
  const outside = (tree: Tree): Tree[] => {
    const p = toPolynomial(tree);
    return p ? [atInfinity(p, vars, box)] : [];
  };
  const [zeros, positive] = [equations.flatMap(outside), worse ? outside(worse) : []];
  if (zeros.length + positive.length === 0) return false;
  const names = ["s'", ...vars.map((x) => `${x}'`)];
  const [values, sizes] = [enclosure(zeros, names), enclosure(positive, names)];
  const faces = vars.flatMap((_, i) =>
    [1, -1].map((x) => vars.map((_, j) => (i === j ? I.point(x) : I.interval(-1, 1)))),
  );
  const isRuledOut = (part: Box) => isExcluded(values(part)) || sizes(part).some(({ lo }) => lo > 0);
  return faces.every((face) => holdsEverywhere(isRuledOut, [I.interval(0, 1), ...face], mostParts, budget.end));
}

/** The polynomial at c + h·d/s, times the power of s that its degree asks for. */
function atInfinity(p: P.Polynomial, vars: readonly string[], box: Box): Tree {
  const moved = vars.reduce((rest, x, j) => {
    const side = box[j] as I.Interval;
    const step = P.multiply(P.fromVariable("s'"), P.scale(P.fromVariable(`${x}'`), half(side)));
    return P.substitute(rest, x, P.add(P.fromRational(centre(side)), step));
  }, p);
  // Here s' is 1/s; multiplied by the highest power, its exponents turn round.
  const highest = P.degree(moved, "s'");
  const turned = [...moved.values()].map(({ c, powers }) => {
    const others = powers.filter(([name]) => name !== "s'");
    const n = highest - P.exponentOf(powers, "s'");
    return P.multiply(new Map([["", { c, powers: others }]]), P.fromVariable("s'", n));
  });
  return toTree(turned.reduce(P.add, P.nothing), ["s'", ...vars.map((x) => `${x}'`)], new Map());
}

/** For all formulas: by halving the half spaces outside, as far as intervals with an endless side tell enough. */
function byHalving(equations: readonly Tree[], worse: Tree | undefined, { vars, box, budget }: Region): boolean {
  const [values, sizes] = [enclosure(equations, vars), enclosure(worse ? [worse] : [], vars)];
  const isRuledOut = (part: Box) => isExcluded(values(part)) || sizes(part).some((y) => y.lo > 0 || I.isEmpty(y));
  const halfSpaces = vars.flatMap((_, i) => {
    const { lo, hi } = box[i] as I.Interval;
    return [I.interval(-Infinity, lo), I.interval(hi, Infinity)].map((side) =>
      vars.map((_, j) => (i === j ? side : I.interval(-Infinity, Infinity))),
    );
  });
  return halfSpaces.every((space) => holdsEverywhere(isRuledOut, space, mostParts, budget.end));
}
