import { enclosure } from "../../expression/enclosure.js";
import type { Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import type * as Q from "../../number/rational.js";
import * as E from "../limit/exact.js";
import { orderAt, type Spot } from "../limit/limit.js";
import { holdsEverywhere } from "./everywhere.js";
import { isExcluded } from "./halves.js";
import { toTree } from "./numerator.js";
import { taylorCoefficients } from "./taylor.js";

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

/** Terms of the series behind the lowest, and parts of the interval in which they are added up. */
const [moreTerms, mostParts] = [8, 100];

/**
 * Is the point p the only zero of a function of one variable in an interval around it? It vanishes there to some order k, as its series
 * with exact coefficients tells; and f(p + t)/tᵏ, which by Taylor's theorem is cₖ + cₖ₊₁t + … + r·tⁿ⁻ᵏ with the coefficients at p and
 * the one of order n somewhere in the interval, is nowhere 0.
 */
export function isOnlyZero(f: Tree, { vars, coordinates, field }: Spot, around: I.Interval): boolean {
  const [[x], [p]] = [vars, coordinates] as [[string], [E.Exact]];
  const order = orderAt(f, { vars, coordinates, field });
  if (order === undefined || order === 0) return false;
  const last = order + moreTerms;
  const at = E.toInterval(field, p);
  const [here, all] = [at, around].map((side) => taylorCoefficients(f, x, side, last));
  if (!here || !all) return false;
  const terms = [...here.slice(order, last), all[last] as I.Interval];
  const quotient = (t: I.Interval) => terms.reduceRight((sum, c) => I.add(c, I.multiply(t, sum)));
  return holdsEverywhere(([t]) => !I.isMember(quotient(t as I.Interval), 0), [I.subtract(around, at)], mostParts);
}
