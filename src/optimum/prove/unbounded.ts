import { differentiate } from "../../expression/differentiate.js";
import { tidy } from "../../expression/tidy.js";
import { constant, negative, quotient, substitute, type Tree, variablesOf } from "../../expression/tree.js";
import type * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import { type Limit, limitAt, limitAtInfinity, spotIn } from "../limit/limit.js";
import type { Problem } from "../problem.js";
import { numerator } from "../solve/numerator.js";
import { specialPlaces } from "../solve/special.js";

/**
 * Does f tend to −∞ (for the sign −1 to ∞) along the constraint a·y + b = 0? There y = −b/a, and f is a function of the other
 * variables; one of them is sent to ±∞, or to a zero of a, the rest stay at 1. The limit is told by its series.
 */
export function isUnbounded(f: Tree, constraints: readonly Tree[], given: Problem, sign: 1 | -1): boolean {
  const [g, ...others] = constraints as [Tree];
  if (others.length > 0) return false;
  return given.vars.some((y) => {
    const a = tidy(differentiate(g, y));
    if (variablesOf(a).includes(y) || isZero(a)) return false;
    const y0 = negative(quotient(substitute(g, y, constant(0)), a));
    const along = substitute(f, y, y0);
    return given.vars.some((x) => {
      if (x === y) return false;
      const fixed = (tree: Tree) =>
        given.vars
          .filter((name) => name !== x && name !== y)
          .reduce((rest, name) => substitute(rest, name, constant(1)), tree);
      return tendsTo(-sign as 1 | -1, fixed(along), fixed(y0), fixed(a), x, given);
    });
  });
}

const isZero = (tree: Tree) => {
  const p = numerator(tree, new Map());
  return p === undefined || P.isZero(p);
};

/** Does f tend to ±∞ along some path of x on which y, too, has values? */
function tendsTo(sign: 1 | -1, f: Tree, y: Tree, a: Tree, x: string, { vars, box, budget }: Problem): boolean {
  const is = (limitOf: (tree: Tree) => Limit) => {
    const limit = limitOf(f);
    return limit.to === "infinity" && limit.sign === sign && /^(number|infinity)$/.test(limitOf(y).to);
  };
  if (([1, -1] as const).some((side) => is((tree) => limitAtInfinity(tree, x, side)))) return true;
  if (!variablesOf(a).includes(x)) return false;
  const side = box[vars.indexOf(x)] as I.Interval;
  return specialPlaces([a], [x], [side], budget).places.some(({ at, zeros }) => {
    const spot = spotIn(at, [x], zeros);
    return spot !== undefined && [1, -1].some((direction) => is((tree) => limitAt(tree, spot, [direction])));
  });
}
