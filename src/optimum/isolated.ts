import * as P from "../expression/polynomial.js";
import type * as Q from "../expression/rational.js";
import { type Box, enclosure } from "./enclosure.js";
import * as I from "./interval.js";
import { toTree } from "./numerator.js";
import { halves, isExcluded, widest } from "./search.js";

/** A point with exact coordinates. */
export type ExactPoint = readonly Q.Rational[];

/** Do the polynomials vanish at the point? */
export const vanishAt = (polynomials: readonly P.Polynomial[], vars: readonly string[], point: ExactPoint): boolean =>
  polynomials.every((p) =>
    P.isZero(vars.reduce((rest, x, i) => P.substitute(rest, x, P.fromRational(point[i] as Q.Rational)), p)),
  );

/**
 * Is the point the only common zero within a distance? The polynomials are written at p + r·d, with d on the surface of the cube from −1 to 1; what
 * power of r divides a polynomial is taken out, and intervals show that the rest cannot all be zero (a blow-up of the
 * point; it succeeds when the lowest terms alone already decide).
 */
export function isIsolated(
  polynomials: readonly P.Polynomial[],
  vars: readonly string[],
  point: ExactPoint,
  distance: number,
): boolean {
  const directions = vars.map((x) => `${x}'`);
  const blown = polynomials.map((p) => {
    const moved = vars.reduce((rest, x, i) => {
      const step = P.multiply(P.fromVariable("r'"), P.fromVariable(directions[i] as string));
      return P.substitute(rest, x, P.add(P.fromRational(point[i] as Q.Rational), step));
    }, p);
    return P.divideByPower(moved, "r'", P.lowestDegree(moved, "r'"));
  });
  const names = ["r'", ...directions];
  const values = enclosure(
    blown.map((p) => toTree(p, names, new Map())),
    names,
  );
  const faces = vars.flatMap((_, i) =>
    [1, -1].map((side) => vars.map((_, j) => (i === j ? I.point(side) : I.interval(-1, 1)))),
  );
  return faces.every((face) => holdsEverywhere((part) => isExcluded(values(part)), [I.interval(0, distance), ...face]));
}

/** Proves by halving that a test holds all over the box. */
export function holdsEverywhere(test: (part: Box) => boolean, box: Box, most = 4000): boolean {
  const pending: Box[] = [box];
  for (let i = 0; i < most; i++) {
    const next = pending.pop();
    if (!next) return true;
    if (!test(next)) pending.push(...halves(next, widest(next)));
  }
  return false;
}
