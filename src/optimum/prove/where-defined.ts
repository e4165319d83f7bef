import { enclosure } from "../../expression/enclosure.js";
import { toText } from "../../expression/print-text.js";
import type { Tree } from "../../expression/tree.js";
import type * as I from "../../number/interval.js";
import type { Problem } from "../problem.js";
import { holdsEverywhere } from "../solve/everywhere.js";
import { isExcluded } from "../solve/halves.js";
import { smoothnessConditions } from "../solve/smoothness.js";

/** Where on a curve formulas hold: some are positive there, and some not 0. */
export interface WhereDefined {
  readonly positive: readonly Tree[];
  readonly notZero: readonly Tree[];
}

/** Parts of a curve that are looked at to see whether a condition holds on all of it. */
const partsOfCurve = 500;

/**
 * Where on a curve the formulas hold and are smooth: the conditions that do not hold on all of it.
 *
 * @param equations the curve's
 * @param sides what is positive where these pieces of the formulas hold
 */
export function whereDefined(
  equations: readonly Tree[],
  formulas: readonly Tree[],
  sides: readonly Tree[],
  { vars, box }: Pick<Problem, "vars" | "box">,
): WhereDefined {
  const onCurve = enclosure(equations, vars);
  const open = formulas.flatMap(smoothnessConditions).filter(({ tree, is }) => {
    const value = enclosure([tree], vars);
    return !holdsEverywhere(
      (part) => {
        const [{ lo, hi }] = value(part) as [I.Interval];
        return lo > 0 || (is === "not 0" && hi < 0) || isExcluded(onCurve(part));
      },
      box,
      partsOfCurve,
    );
  });
  const trees = (kind: "positive" | "not 0") => open.flatMap(({ tree, is }) => (is === kind ? [tree] : []));
  const known = new Set<string>();
  const isNew = (tree: Tree) => !known.has(toText(tree)) && known.add(toText(tree));
  const [positive, notZero] = [[...sides, ...trees("positive")].filter(isNew), trees("not 0").filter(isNew)];
  return { positive, notZero };
}
