import { type Box, enclosure } from "../../expression/enclosure.js";
import { rowOf } from "../../expression/functions.js";
import { pieces } from "../../expression/pieces.js";
import { shifted, type Tree } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { meets } from "./halves.js";
import type { Budget } from "./search.js";
import { smoothnessConditions } from "./smoothness.js";
import { zerosOf } from "./zeros.js";

/** A place where a formula may not be smooth, and the parts of it that are 0 there. */
export interface SpecialPlace {
  readonly at: Box;
  readonly zeros: readonly Tree[];
}

/** Formulas that are 0 wherever a formula might not be smooth, or begin to be defined. */
export const specialTrees = (tree: Tree): Tree[] => smoothnessConditions(tree).map((condition) => core(condition.tree));

/** A simpler formula with the same zeros: u for |u|, √u and arctan u, u − 1 for ln u. */
function core(tree: Tree): Tree {
  if (tree.type !== "FunctionNode") return tree;
  const [u] = tree.args as [Tree];
  const { zero } = rowOf(tree.fn.name);
  if (zero === undefined) return tree;
  return core(shifted(u, zero));
}

/** All places in the box where one of the formulas is 0, in one variable. */
export function specialPlaces(
  trees: readonly Tree[],
  vars: readonly string[],
  box: Box,
  budget: Budget,
): { places: SpecialPlace[]; doubts: Bilingual[]; boxes: number } {
  const [places, doubts]: [SpecialPlace[], Bilingual[]] = [[], []];
  let boxes = 0;
  for (const tree of trees) {
    // With corners of its own, the formula is solved piece by piece.
    for (const piece of pieces(tree) ?? [{ tree, positive: [] }]) {
      const sides = enclosure(piece.positive, vars);
      const zeros = zerosOf([piece.tree], vars, box, budget);
      doubts.push(...zeros.doubts);
      boxes += zeros.boxes;
      for (const { at } of zeros.points) {
        if (!meets(at, box) || sides(at).some((side) => side.hi < 0)) continue;
        const known = places.findIndex((other) => meets(other.at, at));
        if (known < 0) places.push({ at, zeros: [piece.tree] });
        else places[known] = joined(places[known] as SpecialPlace, at, piece.tree);
      }
    }
  }
  return { places, doubts, boxes };
}

const joined = (place: SpecialPlace, at: Box, tree: Tree): SpecialPlace => ({
  at: place.at.map((side, j) => I.convexHull(side, at[j] as I.Interval)),
  zeros: place.zeros.includes(tree) ? place.zeros : [...place.zeros, tree],
});
