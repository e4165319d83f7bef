import { toPolynomial } from "../../expression/fraction.js";
import type { Tree } from "../../expression/tree.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { exactRemainder } from "../solve/branches.js";

/** The value that f has all along a curve, if exact division shows that it has only one. */
export function constantOn(f: Tree, equations: readonly Tree[]): number | undefined {
  const p = toPolynomial(f);
  const by = equations.map(toPolynomial);
  if (!p || !by.every((q) => q !== undefined)) return undefined;
  const value = P.asRational(exactRemainder(p, by));
  return value && Q.toNumber(value);
}
