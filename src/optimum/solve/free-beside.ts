import { differentiate } from "../../expression/differentiate.js";
import { enclosure } from "../../expression/enclosure.js";
import type { Tree } from "../../expression/tree.js";
import { isOver } from "../../number/deadline.js";
import * as I from "../../number/interval.js";
import type * as Q from "../../number/rational.js";
import { fromRational, numbers } from "../limit/exact.js";
import { type Limit, limitAt, type Spot } from "../limit/limit.js";
import { holdsEverywhere } from "./everywhere.js";
import { isExcluded } from "./halves.js";
import { isOnlyZero } from "./isolated.js";
import { numerator, toTree } from "./numerator.js";
import { smoothnessConditions } from "./smoothness.js";

/** Parts of a tiny interval that are looked at. */
const mostParts = 200;

/**
 * Has the formula no zero in the interval, but perhaps at its end p, where it may have no value? It has none if it only grows or only
 * falls there, and has the same sign at the other end as the limit at p: x ln x + 1 on the
 * right of 0. Or it has no values there, as on the left.
 */
export function isFreeBeside(tree: Tree, x: string, p: Q.Rational, part: I.Interval, side: 1 | -1): boolean {
  const far = I.point(side > 0 ? part.hi : part.lo);
  const spot: Spot = { vars: [x], coordinates: [fromRational(p)], field: numbers() };
  const limitOf = (u: Tree) => signOf(limitAt(u, spot, [side]));
  const signFar = (u: Tree) => sign(enclosure([u], [x])([far])[0] as I.Interval);
  const conditions = smoothnessConditions(tree).map(({ tree: u, is }) => {
    const atFar = signFar(u);
    const keepsSign = (isOneWay(u, x, part) && limitOf(u) * atFar >= 0) || isOnlyZero(u, spot, part);
    return atFar === 0 || !keepsSign ? "unknown" : is === "positive" && atFar < 0 ? "no value" : "smooth";
  });
  if (conditions.includes("unknown")) return false;
  if (conditions.includes("no value")) return true;
  return isOneWay(tree, x, part) && signFar(tree) * limitOf(tree) > 0;
}

/** Is the slope nowhere 0? */
function isOneWay(u: Tree, x: string, part: I.Interval): boolean {
  if (isOver()) return false;
  const letters = new Map();
  const slope = numerator(differentiate(u, x), letters);
  if (!slope) return false;
  const values = enclosure([toTree(slope, [x], letters)], [x]);
  return holdsEverywhere((at) => isExcluded(values(at)), [part], mostParts);
}

const sign = ({ lo, hi }: I.Interval) => (lo > 0 ? 1 : hi < 0 ? -1 : 0);

/** NaN where it is not known: then nothing follows. */
function signOf(limit: Limit): number {
  if (limit.to === "infinity") return limit.sign;
  if (limit.to !== "number") return Number.NaN;
  const { lo, hi } = limit.value;
  return sign(limit.value) || (lo === 0 && hi === 0 ? 0 : Number.NaN);
}
