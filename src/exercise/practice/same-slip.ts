import { differentiate } from "../../expression/differentiate.js";
import { toExpression } from "../../expression/source.js";
import type { Tree } from "../../expression/tree.js";
import type { SlipName } from "../slips/slip-messages.js";
import { partsOf, slipsAt } from "../slips/slips.js";
import type { Exercise } from "../types.js";

/** Can this slip be made in the exercise: is there a place in its function where the rule for it is used? */
export function invites({ solution }: Exercise, slip: SlipName): boolean {
  if (!("derivativeOf" in solution)) return false;
  const x = solution.variable ?? "x";
  const anywhere = (u: Tree): boolean => {
    const parts = partsOf(u, x);
    const slopes = parts.map((part) => differentiate(part, x));
    return slipsAt(u, x, slopes).some(({ name }) => name === slip) || parts.some(anywhere);
  };
  return anywhere(toExpression(solution.derivativeOf).tree);
}
