import { differentiate } from "../../expression/differentiate.js";
import { enclosure } from "../../expression/enclosure.js";
import { textbook } from "../../expression/textbook.js";
import type { Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import type * as Q from "../../number/rational.js";
import { isZeroAt, spotAt } from "../limit/limit.js";
import { holdsEverywhere } from "./everywhere.js";
import { isExcluded } from "./halves.js";
import { toTree } from "./numerator.js";

/** A point with exact coordinates. */
export type ExactPoint = readonly Q.Rational[];

/** Do the polynomials vanish at the point? */
export const vanishAt = (polynomials: readonly P.Polynomial[], vars: readonly string[], point: ExactPoint): boolean =>
  polynomials.every((p) =>
    P.isZero(vars.reduce((rest, x, i) => P.substitute(rest, x, P.fromRational(point[i] as Q.Rational)), p)),
  );

/**
 * Is the point the only common zero within a distance? The polynomials are written at p + r·d, with d on the surface of
 * the cube from −1 to 1; what power of r divides a polynomial is taken out, and intervals show that the rest cannot all
 * be zero (a blow-up of the point; it succeeds when the lowest terms alone already decide).
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

/**
 * Is the number p the only zero of a function of one variable in an interval around it? It is, if f, f', ... vanish
 * exactly at p up to some order, and the next derivative is nowhere 0 in the interval (Taylor's theorem).
 */
export function isOnlyZero(f: Tree, x: string, p: number, around: I.Interval): boolean {
  let slope = f;
  for (let order = 0; order < 8; order++) {
    const values = enclosure([slope], [x]);
    const [here, all] = [values([I.point(p)])[0], values([around])[0]] as [I.Interval, I.Interval];
    if (!I.isSmooth(all)) return false;
    if (!I.isMember(all, 0)) return order > 0;
    if (!(here.lo === 0 && here.hi === 0) && !isZeroAt(slope, spotAt([p], [x]))) return false;
    slope = textbook(differentiate(slope, x));
  }
  return false;
}
