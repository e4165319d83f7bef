import type { Func } from "../expression/source.js";
import type { Words } from "./curve.js";
import type { Figure } from "./figure.js";

export interface SecantOptions {
  /** The point whose tangent is sought; 1 by default. */
  at?: number;
  /** The steps Δx, from far to near; 2, 1.5, 1 ... 0.01 by default. Negative steps come from the left. */
  steps?: number[];
  x?: [number, number];
  y?: [number, number];
  title?: Words;
  notice?: Words;
}

/** The secant through (a, f(a)) and (a+Δx, f(a+Δx)), turning into the tangent as Δx shrinks: slider and play button. */
export function secantToTangent(f: Func, options: SecantOptions = {}): Figure {
  throw new Error(`not written yet ${f} ${options}`);
}
