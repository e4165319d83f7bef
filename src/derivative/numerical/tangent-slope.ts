import { type Func, toValues } from "../../expression/source.js";
import { numericalDerivative } from "./numerical.js";
import { oneSidedSlopes } from "./one-sided.js";

/**
 * The slope of the tangent, as a figure draws it. The central difference alone would give a number at a vertical tangent or at a
 * jump too, and 1e-8 for the slope 0 of x³: so both sides are looked at first.
 *
 * @throws {Error} one sentence, when f has no tangent there with a slope
 */
export function tangentSlope(f: Func, at: number): number {
  const values = toValues(f);
  const slopes = oneSidedSlopes(values, at);
  if (slopes.kind === "agree" && slopes.left === slopes.right) return slopes.left as number;
  if (slopes.kind === "agree" || slopes.kind === "unclear") return numericalDerivative(values, at);
  throw new RangeError(slopes.toString());
}
