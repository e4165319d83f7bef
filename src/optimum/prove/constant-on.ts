import { toFraction } from "../../expression/fraction.js";
import type { Tree } from "../../expression/tree.js";
import { leading } from "../../number/factors.js";
import { DividesByZero } from "../../number/fraction.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { exactRemainder } from "../solve/branches.js";
import { type Letters, named, numerator } from "../solve/numerator.js";

/**
 * The value that f has all along a curve, if exact division shows that it has only one: f = p/q is c there if p and c·q leave
 * the same remainder when they are divided by the curve's equations.
 */
export function constantOn(f: Tree, equations: readonly Tree[]): number | undefined {
  const letters: Letters = new Map();
  const by = equations.map((tree) => numerator(tree, letters));
  if (!by.every((p) => p !== undefined)) return undefined;
  try {
    const { over, under } = toFraction(f, (part) => named(part, letters));
    const [p, q] = [exactRemainder(over, by), exactRemainder(under, by)];
    if (P.isZero(q)) return undefined;
    const c = P.isZero(p) ? Q.zero : Q.divide(leading(p).c, leading(q).c);
    return P.equals(p, P.scale(q, c)) ? Q.toNumber(c) : undefined;
  } catch (error) {
    if (error instanceof DividesByZero) return undefined;
    throw error;
  }
}
