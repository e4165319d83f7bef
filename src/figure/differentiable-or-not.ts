import type { Func } from "../expression/source.js";
import type { Words } from "./curve.js";
import type { Figure } from "./figure.js";

export interface DifferentiableCase {
  f: Func;
  /** The point in question; 0 by default. */
  at?: number;
  title: Words;
}

/** Small pictures side by side, each with the slopes from the left and from the right; by default |x|, ReLU, a jump and ∛x at 0. */
export function differentiableOrNot(cases?: DifferentiableCase[]): Figure {
  throw new Error(`not written yet ${cases}`);
}
