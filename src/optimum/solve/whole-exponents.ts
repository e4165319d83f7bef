import { enclosure } from "../../expression/enclosure.js";
import { constant, difference, isOperation, type Tree, variablesOf, visit } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import type { Problem } from "../problem.js";
import { manySinglePoints } from "./messages.js";
import { type SpecialPlace, specialPlaces } from "./special.js";

/** More single points than these are not looked at. */
const mostPoints = 60;

interface MovingPower {
  readonly base: Tree;
  readonly exponent: Tree;
}

/**
 * The powers whose exponent moves and whose base may be negative in the box: (−2)^x has values at x = 1, 2, 3 … and at no points between, so
 * these are single points of the domain.
 */
export function movingPowers(trees: readonly Tree[], { vars, box }: Pick<Problem, "vars" | "box">): MovingPower[] {
  const found: MovingPower[] = [];
  const look = (node: Tree) => {
    if (!isOperation(node, "^")) return;
    const [base, exponent] = node.args as [Tree, Tree];
    if (variablesOf(exponent).length === 0) return;
    const [a] = enclosure([base], vars)(box) as [I.Interval];
    if (a.lo < 0 && !I.isEmpty(a)) found.push({ base, exponent });
  };
  for (const tree of trees) visit(tree, look);
  return found;
}

/** The single points of the domain of a function of one variable: where an exponent is a whole number and its base not certainly positive. */
export function singlePlaces(f: Tree, given: Problem): { places: SpecialPlace[]; doubts: Bilingual[] } {
  const { vars, box, budget } = given;
  const [places, doubts]: [SpecialPlace[], Bilingual[]] = [[], []];
  for (const { base, exponent } of movingPowers([f], given)) {
    const [{ lo, hi }] = enclosure([exponent], vars)(box) as [I.Interval];
    const count = Math.floor(hi) - Math.ceil(lo) + 1;
    if (!(count <= mostPoints)) {
      doubts.push(manySinglePoints);
      continue;
    }
    const zeros = Array.from({ length: Math.max(0, count) }, (_, i) =>
      difference(exponent, constant(Math.ceil(lo) + i)),
    );
    const found = specialPlaces(zeros, vars, box, budget);
    const values = enclosure([base], vars);
    places.push(...found.places.filter(({ at }) => !((values(at)[0] as I.Interval).lo > 0)));
    doubts.push(...found.doubts);
  }
  return { places, doubts };
}
