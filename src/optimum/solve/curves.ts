import type { Box } from "../../expression/enclosure.js";
import type { Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { inverse, type Matrix, multiply, transpose } from "../../number/matrix.js";
import { randomNumbers } from "../../number/random.js";
import { around, uniqueZero } from "./krawczyk.js";
import type { System } from "./system.js";

/** Solutions that are not single points: where all of these are zero; with some of its points. */
export interface SolutionCurve {
  readonly equations: readonly Tree[];
  readonly samples: readonly number[][];
}

/** A step of Newton's method with the shortest solution, −Fᵀ(FFᵀ)⁻¹ (Gauss and Newton; [NocedalWright2006], chapter 10). */
function newtonStep(values: readonly number[], slopes: Matrix): number[] | undefined {
  const wide = slopes.length <= (slopes[0]?.length ?? 0);
  const t = transpose(slopes);
  const square = inverse(wide ? multiply(slopes, t) : multiply(t, slopes));
  const y = square && (wide ? multiply(t, square) : multiply(square, t));
  const result = y?.map((row) => -row.reduce((sum, x, i) => sum + x * (values[i] as number), 0));
  return result?.every(Number.isFinite) ? result : undefined;
}

/** From a good start a handful of steps is enough. */
const mostSteps = 40;
/** Farther from the middle of the box than so many widths, it has run away. */
const farAway = 2;
/** A step this short, relative to the point, no longer changes it. */
const shortest = 1e-13;

/** Follows Newton's method from a start to a zero, or gives up: at the latest at a time as performance.now() gives it. */
export function newton(
  equations: System,
  start: readonly number[],
  box: Box,
  until = Number.POSITIVE_INFINITY,
): number[] | undefined {
  let x = [...start];
  for (let i = 0; i < mostSteps && performance.now() <= until; i++) {
    const here = x.map(I.point);
    const values = equations.values(here).map(I.mid);
    if (!values.every(Number.isFinite)) return undefined;
    const step = newtonStep(
      values,
      equations.jacobian(here).map((row) => row.map(I.mid)),
    );
    if (!step) return undefined;
    x = x.map((value, j) => value + (step[j] as number));
    const far = x.some(
      (value, j) => Math.abs(value - I.mid(box[j] as I.Interval)) > farAway * I.width(box[j] as I.Interval),
    );
    if (far) return undefined;
    if (step.every((s, j) => Math.abs(s) <= shortest * Math.max(1, Math.abs(x[j] as number)))) {
      return x.every((value, j) => I.isMember(box[j] as I.Interval, value)) ? x : undefined;
    }
  }
  return undefined;
}

/** Any number will do. */
const seed = 20240229;

/** Starting points spread over the box, the same on every run. */
export function starts(box: Box, count: number): number[][] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => box.map((side) => side.lo + random() * I.width(side)));
}

/** Starts tried for each point that is wanted. */
const triesForOne = 4;

/**
 * Points of a system with fewer equations than variables. Around each of them, it is proved, the solutions form a
 * smooth curve or surface: with some variables held, the others have exactly one solution (the theorem on implicit
 * functions).
 */
export function curvePoints(equations: System, box: Box, count: number): number[][] {
  const found: number[][] = [];
  for (const start of starts(box, triesForOne * count)) {
    const x = newton(equations, start, box);
    if (x && boxOnCurve(equations, x)) found.push(x);
    if (found.length >= count) break;
  }
  return found;
}

/** A tiny box that holds a solution near x, if that can be proved: with the other variables held, Krawczyk's operator shows it. */
export function boxOnCurve(equations: System, x: readonly number[]): Box | undefined {
  const slopes = equations.jacobian(x.map(I.point)).map((row) => row.map(I.mid));
  const free = pivots(slopes);
  if (!free) return undefined;
  const filled = (box: Box) => x.map((value, j) => box[free.indexOf(j)] ?? I.point(value));
  const part: System = {
    count: equations.count,
    vars: free.map((j) => equations.vars[j] as string),
    values: (box) => equations.values(filled(box)),
    jacobian: (box) => equations.jacobian(filled(box)).map((row) => free.map((j) => row[j] as I.Interval)),
  };
  const zero = uniqueZero(part, around(free.map((j) => x[j] as number)));
  return zero?.exists ? filled(zero.at) : undefined;
}

/** The columns that elimination with full pivoting chooses, one for each row. */
export function pivots(rows: Matrix): number[] | undefined {
  const a = rows.map((row) => [...row]);
  const chosen: number[] = [];
  for (let k = 0; k < a.length; k++) {
    let [best, i0, j0] = [0, k, -1];
    for (let i = k; i < a.length; i++) {
      for (const [j, value] of (a[i] as number[]).entries()) {
        if (!chosen.includes(j) && Math.abs(value) > best) [best, i0, j0] = [Math.abs(value), i, j];
      }
    }
    if (j0 < 0 || !Number.isFinite(best)) return undefined;
    [a[k], a[i0]] = [a[i0] as number[], a[k] as number[]];
    const top = a[k] as number[];
    for (let i = k + 1; i < a.length; i++) {
      const factor = (a[i]?.[j0] as number) / (top[j0] as number);
      a[i] = (a[i] as number[]).map((value, j) => value - factor * (top[j] as number));
    }
    chosen.push(j0);
  }
  return chosen;
}
