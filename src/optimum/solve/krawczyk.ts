import type { Box } from "../../expression/enclosure.js";
import * as I from "../../number/interval.js";
import { leftInverse, type Matrix } from "../../number/matrix.js";
import { isExcluded } from "./halves.js";
import type { System } from "./system.js";

/** The one zero of the system in a box. */
export interface Zero {
  /** A box hardly larger than rounding that holds it. */
  readonly at: Box;
  /** A larger one in which there is no second zero. */
  readonly alone: Box;
  /** Proved to be a zero; otherwise only no more than one zero is proved. */
  readonly exists: boolean;
}

/**
 * Krawczyk's operator [Krawczyk1969]: m − Y·F(m) + (I − Y·F'(X))(X − m) with the middle m and Y close to the inverse of F'.
 * Every zero in the box X lies in the result; if the result lies inside X, Y·F has exactly one zero there.
 *
 * @returns "none" where the mean value theorem, F(m) + F'(X)(X − m), already shows that there is no zero
 */
function krawczyk(equations: System, box: Box): Box | "none" | undefined {
  const slopes = equations.jacobian(box);
  if (!slopes.every((row) => row.every((s) => I.isSmooth(s) && I.isCommon(s)))) return undefined;
  const centre = box.map((side) => I.point(I.mid(side)));
  const values = equations.values(centre);
  if (!values.every((f) => I.isSmooth(f) && I.isCommon(f))) return undefined;
  const away = box.map((side, j) => I.subtract(side, centre[j] as I.Interval));
  const changed = slopes.map((row, k) =>
    row.reduce((sum, slope, j) => I.add(sum, I.multiply(slope, away[j] as I.Interval)), values[k] as I.Interval),
  );
  if (isExcluded(changed)) return "none";
  const y = equations.count < box.length ? undefined : leftInverse(slopes.map((row) => row.map(I.mid)));
  if (!y) return undefined;
  return box.map((_, i) => {
    const row = (y as Matrix)[i] as readonly number[];
    let sum = centre[i] as I.Interval;
    for (const [k, f] of values.entries()) sum = I.subtract(sum, I.multiply(I.point(row[k] as number), f));
    for (const [j, step] of away.entries()) {
      let factor = I.point(i === j ? 1 : 0);
      for (const [k, slope] of slopes.entries()) {
        factor = I.subtract(factor, I.multiply(I.point(row[k] as number), slope[j] as I.Interval));
      }
      sum = I.add(sum, I.multiply(factor, step));
    }
    return sum;
  });
}

/** The part of the box that can hold zeros. */
export function contract(equations: System, box: Box): Box | "none" | "unknown" {
  const image = krawczyk(equations, box);
  if (!image || image === "none") return image ?? "unknown";
  const part = image.map((side, j) => I.intersection(side, box[j] as I.Interval));
  return part.some(I.isEmpty) ? "none" : part.map(({ lo, hi }) => I.interval(lo, hi));
}

/** The box is made larger by this part of its width, so that a zero on its border lies inside ... */
const marginPart = 0.1;
/** ... and by at least this, some thousand units of rounding: the operator's image needs room. */
const leastMargin = 1e-12;
/** Near a simple zero the operator converges quadratically: a handful of steps; more only where it creeps. */
const mostSteps = 60;
/** It has come to rest when no side shrinks to less than this. */
const goesOn = 0.98;
/** A zero is known as a point when its box is no wider than this, relative to its size. */
const smallEnough = 1e-9;

/** A small box around a point that Newton's method found: far larger than its rounding, far smaller than a gap between zeros. */
export const around = (x: readonly number[], by = smallEnough): Box =>
  x.map((value) => I.interval(value - by, value + by));

/** Proves, where it can, that a box a little larger holds exactly one zero, and closes in on it. */
export function uniqueZero(equations: System, box: Box): Zero | undefined {
  const alone = box.map(({ lo, hi }) => {
    const margin = marginPart * (hi - lo) + leastMargin * Math.max(1, Math.abs(lo), Math.abs(hi));
    return I.interval(lo - margin, hi + margin);
  });
  const first = krawczyk(equations, alone);
  if (!first || first === "none") return undefined;
  let at = first;
  if (!at.every((side, j) => I.interior(side, alone[j] as I.Interval))) return undefined;
  for (let i = 0; i < mostSteps; i++) {
    const before: Box = at;
    const image = krawczyk(equations, before);
    if (!image) break;
    if (image === "none") return undefined;
    const part = image.map((side, j) => I.intersection(side, before[j] as I.Interval));
    if (part.some(I.isEmpty)) return undefined;
    at = part.map(({ lo, hi }) => I.interval(lo, hi));
    if (!at.some((side, j) => I.width(side) < goesOn * I.width(before[j] as I.Interval))) break;
  }
  // Known to be alone in a box, but not where: smaller boxes will tell.
  if (at.some((side) => I.width(side) > smallEnough * Math.max(1, I.mag(side)))) return undefined;
  return { at, alone, exists: equations.count === equations.vars.length };
}
