import { enclosure } from "../../expression/enclosure.js";
import { textbook } from "../../expression/textbook.js";
import { constant, difference, product, type Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import type { Problem } from "../problem.js";
import { holdsEverywhere } from "../solve/everywhere.js";
import { isExcluded } from "../solve/halves.js";

/** Boxes that the search of all of space looks at: some tens of milliseconds. */
const mostBoxes = 6000;

/**
 * Is f nowhere on the constraint smaller than the bound (larger, for the sign −1)? By halving all of space; on the
 * constraint f is f − Σ λᵢgᵢ, which changes little around a candidate.
 */
export function isBeyond(
  { f, vars, budget }: Problem,
  constraints: readonly Tree[],
  multipliers: readonly number[],
  bound: number,
  sign: 1 | -1,
): boolean {
  const lagrangian = multipliers.reduce(
    (rest, by, i) => difference(rest, product(constant(by), constraints[i] as Tree)),
    f.tree,
  );
  const [same, values] = [enclosure([f.tree, textbook(lagrangian)], vars), enclosure(constraints, vars)];
  const everything = vars.map(() => I.interval(-Infinity, Infinity));
  return holdsEverywhere(
    (part) => same(part).some((y) => (sign > 0 ? y.lo >= bound : y.hi <= bound)) || isExcluded(values(part)),
    everything,
    mostBoxes,
    budget.end,
  );
}
