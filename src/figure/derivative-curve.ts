import type { Func } from "../expression/source.js";
import type { Words } from "./curve.js";
import type { Figure } from "./figure.js";

export interface DerivativeCurveOptions {
  x?: [number, number];
  title?: Words;
  notice?: Words;
}

/** Above, f with its tangent at a; below, f' with the point (a, f'(a)): a slider moves a, and slope by slope f' appears. */
export function derivativeCurve(f: Func, options: DerivativeCurveOptions = {}): Figure {
  throw new Error(`not written yet ${f} ${options}`);
}
