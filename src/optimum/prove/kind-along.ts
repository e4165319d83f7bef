import type { Box } from "../../expression/enclosure.js";
import * as I from "../../number/interval.js";
import type { Constrained, Solution } from "../solve/multipliers.js";
import { type Classified, signs } from "./classify.js";
import { alongTests } from "./messages.js";

/** The Hessian of f − Σ λᵢgᵢ over a box. */
export function hessian({ gradients, vars }: Constrained, at: Box, multipliers: Box): I.Interval[][] {
  const [ofF, ...ofG] = gradients.map((gradient) => gradient.jacobian(at)) as [I.Interval[][], ...I.Interval[][][]];
  return vars.map((_, i) =>
    vars.map((_, j) =>
      ofG.reduce(
        (total, rows, k) => I.subtract(total, I.multiply(multipliers[k] as I.Interval, rows[i]?.[j] as I.Interval)),
        ofF[i]?.[j] as I.Interval,
      ),
    ),
  );
}

/**
 * How many eigenvalues a matrix has on the constraints' tangent space, certainly positive and certainly negative ones:
 * of the bordered matrix's, m of each sign belong to the border (Nocedal & Wright, theorem 16.3).
 */
export function alongBorder({ gradients }: Constrained, inner: readonly (readonly I.Interval[])[], at: Box) {
  const border = gradients.slice(1).map((gradient) => gradient.values(at));
  const zeros = border.map(() => I.point(0));
  const found = signs([
    ...border.map((row) => [...zeros, ...row]),
    ...inner.map((row, i) => [...border.map((g) => g[i] as I.Interval), ...row]),
  ]);
  return { up: found.positive - border.length, down: found.negative - border.length };
}

/** The kind along the constraint, by the Lagrangian's second derivatives in its directions; of a proved candidate only. */
export function classifyAlong(problem: Constrained, { at, multipliers, proved }: Solution): Classified {
  const free = problem.vars.length - problem.constraints.length;
  if (!multipliers) return { kind: "degenerate", test: alongTests.singular };
  if (!proved) return { kind: "degenerate", test: alongTests.numerical };
  if (free === 0) return { kind: "degenerate", test: alongTests.single };
  const { up, down } = alongBorder(problem, hessian(problem, at, multipliers), at);
  if (up === free) return { kind: "minimum", test: alongTests.definite("positive") };
  if (down === free) return { kind: "maximum", test: alongTests.definite("negative") };
  return up > 0 && down > 0
    ? { kind: "saddle", test: alongTests.mixed }
    : { kind: "degenerate", test: alongTests.silent };
}
