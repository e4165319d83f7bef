import type { Func } from "../expression/source.js";
import type { Bilingual } from "../language.js";
import type { Figure } from "./figure.js";

/** A text in one language, or in both. */
export type Words = string | Bilingual;

export interface CurveOptions {
  /** The part of the x-axis to show; [-3, 3] by default. */
  x?: [number, number];
  /** The part of the y-axis to show; by default what the curve needs. */
  y?: [number, number];
  /** Points to mark on the (first) curve, with a label each if wanted. */
  points?: (number | { x: number; label?: Words })[];
  /** Draws the (first) curve's tangent there. */
  tangentAt?: number;
  /** Names for the legend, one a curve; by default the formulas. */
  names?: Words[];
  title?: Words;
  /** What to notice, one sentence. */
  notice?: Words;
  /** Axis names, "x" and "y" by default. */
  axes?: [Words, Words];
}

/** The graph of one function or of several: curve("x^2"), curve(["x^2", "2x"], {x: [-2, 2]}). */
export function curve(f: Func | Func[], options: CurveOptions = {}): Figure {
  throw new Error(`not written yet ${f} ${options}`);
}
