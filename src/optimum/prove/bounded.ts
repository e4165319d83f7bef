import { type Box, enclosure } from "../../expression/enclosure.js";
import { toPolynomial } from "../../expression/fraction.js";
import type { Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { holdsEverywhere } from "../solve/everywhere.js";
import { isExcluded } from "../solve/halves.js";
import type { Constrained } from "../solve/multipliers.js";
import { toTree } from "../solve/numerator.js";

const half = (side: I.Interval) => Q.divide(Q.fromDecimal(I.width(side)), Q.rational(2n));
const centre = (side: I.Interval) => Q.add(Q.fromDecimal(side.lo), half(side));

/**
 * Do all points that satisfy the polynomial constraints lie in the box? A point outside is c + h·d/s with the box's
 * centre c and half widths h, d on the surface of the cube from −1 to 1 and 0 < s ≤ 1; with the powers of s multiplied
 * out, intervals show that there is none, infinitely far points (s = 0) included.
 */
export function areAllInside(constraints: readonly Tree[], vars: readonly string[], box: Box): boolean {
  const directions = vars.map((x) => `${x}'`);
  const outside: Tree[] = [];
  for (const g of constraints) {
    const p = toPolynomial(g);
    if (!p) continue;
    const moved = vars.reduce((rest, x, j) => {
      const side = box[j] as I.Interval;
      const step = P.multiply(P.fromVariable("s'"), P.scale(P.fromVariable(directions[j] as string), half(side)));
      return P.substitute(rest, x, P.add(P.fromRational(centre(side)), step));
    }, p);
    // Here s' is 1/s; multiplied by the highest power, its exponents turn round.
    const highest = P.degree(moved, "s'");
    const turned = [...moved.values()].map(({ c, powers }) => {
      const others = powers.filter(([name]) => name !== "s'");
      const n = highest - P.exponentOf(powers, "s'");
      return P.multiply(new Map([["", { c, powers: others }]]), P.fromVariable("s'", n));
    });
    outside.push(toTree(turned.reduce(P.add), ["s'", ...directions], new Map()));
  }
  if (outside.length === 0) return false;
  const values = enclosure(outside, ["s'", ...directions]);
  const faces = vars.flatMap((_, i) =>
    [1, -1].map((x) => vars.map((_, j) => (i === j ? I.point(x) : I.interval(-1, 1)))),
  );
  return faces.every((face) => holdsEverywhere((part) => isExcluded(values(part)), [I.interval(0, 1), ...face]));
}

/** Have f and the constraints gradients wherever the constraints hold in the box? */
export function isSmoothOn({ f, constraints, vars, gradients }: Constrained, box: Box): boolean {
  const [value, values] = [enclosure([f], vars), enclosure(constraints, vars)];
  return holdsEverywhere(
    (part) =>
      isExcluded(values(part)) || [...value(part), ...gradients.flatMap((g) => g.values(part))].every(I.isSmooth),
    box,
  );
}
