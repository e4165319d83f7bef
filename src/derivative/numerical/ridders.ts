import type { Values } from "../../expression/source.js";
import { type Estimate, unit } from "./estimate.js";

/** One entry of the triangle: an estimate, and what rounding may have done to it. */
interface Entry {
  value: number;
  noise: number;
}

/** The best estimate, and the smallest step in it. */
export interface Found extends Estimate {
  readonly step: number;
}

/** The first step, as a part of |a| or of 1: a third, and no round number, so that it meets no period of f by chance. */
const firstStep = 0.37;
/** Steps that are shorter than this part of it show rounding only. */
const leastStep = 1e-12;
/** From row to row the step shrinks by this factor. */
const ratio = 1.6;

/**
 * Richardson extrapolation of central differences [Richardson1911], [Ridders1982]: the error of the central difference is c₁h² + c₂h⁴ + …, so two
 * of them with different steps can be combined to cancel h², two of these to cancel h⁴, and so on: a triangle of estimates.
 * The best is the one for which the disagreement with its neighbours and the rounding carried along are smallest together.
 *
 * The first step is a third of |a| or of 1, whichever is larger; the triangle itself finds the steps that suit the function, for
 * rows whose steps are too wide disagree. Rows stop when rounding alone exceeds the best error so far.
 *
 * @returns undefined when f has too few values around a
 */
export function ridders(f: Values, at: number, first = firstStep * Math.max(1, Math.abs(at))): Found | undefined {
  let best: Found | undefined;
  let above: Entry[] = [];
  for (let h = first; at + h !== at && h > first * leastStep; h /= ratio) {
    const row = [centralDifference(f, at, h)];
    if (Number.isNaN(row[0]?.value)) {
      above = [];
      continue;
    }
    for (const [i, upper] of above.entries()) {
      const left = row[i] as Entry;
      const factor = ratio ** (2 * i + 2);
      const value = left.value + (left.value - upper.value) / (factor - 1);
      const noise = (factor * left.noise + upper.noise) / (factor - 1);
      row.push({ value, noise });
      const error = Math.max(Math.abs(value - left.value), Math.abs(value - upper.value)) + noise;
      if (above.length > 1 && !(error >= (best?.error ?? Number.POSITIVE_INFINITY))) best = { value, error, step: h };
    }
    if (best && (row[0] as Entry).noise > best.error) break;
    above = row;
  }
  return best;
}

function centralDifference(f: Values, at: number, h: number): Entry {
  const [behind, ahead] = [at - h, at + h];
  const [low, high] = [f(behind), f(ahead)];
  const value = (high - low) / (ahead - behind);
  const size = Math.max(Math.abs(low), Math.abs(high)) + Math.abs(at * value);
  return { value, noise: (unit * size) / h };
}
