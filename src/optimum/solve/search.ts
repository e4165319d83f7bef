import { differentiate } from "../../expression/differentiate.js";
import { tidy } from "../../expression/tidy.js";
import type { Tree } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { leftInverse, type Matrix } from "../../number/matrix.js";
import { type Box, enclosure } from "./enclosure.js";

/** Equations F = 0 with their first derivatives, as functions of a box. */
export interface System {
  readonly count: number;
  readonly vars: readonly string[];
  readonly values: (box: Box) => I.Interval[];
  /** ∂Fᵢ/∂xⱼ, one row for each equation. */
  readonly jacobian: (box: Box) => I.Interval[][];
}

/** The one zero of the system in a box. */
export interface Zero {
  /** A box hardly larger than rounding that holds it. */
  readonly at: Box;
  /** A larger one in which there is no second zero. */
  readonly alone: Box;
  /** Proved to be a zero; otherwise only no more than one zero is proved. */
  readonly exists: boolean;
}

/** All zeros of a system in a box: what lies neither in `zeros` nor in `unclear` is proved to be no zero. */
export interface Search {
  readonly zeros: readonly Zero[];
  /** Tiny boxes that may hold zeros. */
  readonly unclear: readonly Box[];
  /** False where the search was given up: then nothing is proved. */
  readonly finished: boolean;
  readonly boxes: number;
}

/** What a search may cost. */
export interface Budget {
  /** Boxes to look at. */
  boxes: number;
  /** When to stop, as performance.now() gives it. */
  readonly until: number;
}

export function system(equations: readonly Tree[], vars: readonly string[]): System {
  const slopes = equations.flatMap((f) => vars.map((x) => tidy(differentiate(f, x))));
  const [values, rows] = [enclosure(equations, vars), enclosure(slopes, vars)];
  const n = vars.length;
  return {
    count: equations.length,
    vars,
    values,
    jacobian: (box) => {
      const all = rows(box);
      return equations.map((_, i) => all.slice(i * n, i * n + n));
    },
  };
}

const mostUnclear = 1000;

/**
 * Finds all zeros by interval branch and bound (Hansen & Walster 2003; Neumaier 1990). A box is thrown away when an equation
 * cannot hold in it, shrunk and at last settled by Krawczyk's operator, and halved when nothing else helps.
 *
 * @param tiny boxes smaller than this are kept as unclear; with very many of them the search is given up, for then the
 *   solutions form a curve
 */
export function search(equations: System, box: Box, budget: Budget, tiny: number): Search {
  const zeros: Zero[] = [];
  const unclear: Box[] = [];
  const smallest = box.map((side) => tiny * Math.max(1, Math.min(I.mag(side), 1e3)));
  const pending: Box[] = [box];
  let boxes = 0;
  for (;;) {
    const next = pending.pop();
    if (!next) return { zeros, unclear: merged(unclear, 20 * tiny), finished: true, boxes };
    boxes++;
    budget.boxes--;
    const late = boxes % 64 === 0 && performance.now() > budget.until;
    if (late || budget.boxes < 0 || unclear.length > mostUnclear) return { zeros, unclear, finished: false, boxes };
    if (zeros.some(({ alone }) => isInside(next, alone))) continue;
    if (isExcluded(equations.values(next))) continue;
    const smaller = contract(equations, next);
    if (smaller === "none") continue;
    if (smaller !== "unknown") {
      const zero = settle(equations, next);
      if (zero) {
        const known = zeros.some((other) => isInside(zero.at, other.alone) || isInside(other.at, zero.alone));
        if (!known) zeros.push(zero);
        continue;
      }
      if (shrinks(smaller, next)) {
        pending.push(smaller);
        continue;
      }
    }
    const rest = smaller === "unknown" ? next : smaller;
    const j = widest(rest, smallest);
    if (I.width(rest[j] as I.Interval) <= (smallest[j] as number)) unclear.push(rest);
    else pending.push(...halves(rest, j));
  }
}

/** The direction in which the box is widest, measured in units; endless sides come first, those that begin near 0 before others. */
export function widest(box: Box, units?: readonly number[]): number {
  const lengths = box.map(({ lo, hi }, j) => {
    if (Number.isFinite(hi - lo)) return (hi - lo) / (units?.[j] ?? 1);
    return 1e300 / (1 + (Number.isFinite(lo) ? Math.abs(lo) : Number.isFinite(hi) ? Math.abs(hi) : 0));
  });
  return lengths.indexOf(Math.max(...lengths));
}

/** Can one of the equations not hold? */
export const isExcluded = (values: readonly I.Interval[]): boolean => values.some((f) => !I.isMember(f, 0));

export const isInside = (a: Box, b: Box): boolean => a.every((side, j) => I.subset(side, b[j] as I.Interval));

export function halves(box: Box, j: number): [Box, Box] {
  const side = box[j] as I.Interval;
  const cut = cutOf(side);
  const replaced = (part: I.Interval) => box.map((other, k) => (k === j ? part : other));
  return [replaced(I.interval(side.lo, cut)), replaced(I.interval(cut, side.hi))];
}

/** Not quite in the middle, where the zeros of pleasant formulas lie. */
function cutOf({ lo, hi }: I.Interval): number {
  if (Number.isFinite(hi - lo)) return lo + 0.4937 * (hi - lo);
  if (Number.isFinite(lo)) return Math.max(1, 2 * lo);
  return Number.isFinite(hi) ? Math.min(-1, 2 * hi) : 0.0137;
}

/** A box that is much smaller in some direction. */
const shrinks = (a: Box, b: Box) => a.some((side, j) => I.width(side) < 0.7 * I.width(b[j] as I.Interval));

/**
 * Krawczyk's operator (1969): m − Y·F(m) + (I − Y·F'(X))(X − m) with the middle m and Y close to the inverse of F'. Every zero
 * in the box X lies in the result; if the result lies inside X, Y·F has exactly one zero there.
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
function contract(equations: System, box: Box): Box | "none" | "unknown" {
  const image = krawczyk(equations, box);
  if (!image || image === "none") return image ?? "unknown";
  const part = image.map((side, j) => I.intersection(side, box[j] as I.Interval));
  return part.some(I.isEmpty) ? "none" : part.map(({ lo, hi }) => I.interval(lo, hi));
}

/** Proves, where it can, that a box a little larger holds exactly one zero, and closes in on it. */
export function settle(equations: System, box: Box): Zero | undefined {
  const alone = box.map(({ lo, hi }) => {
    const margin = 0.1 * (hi - lo) + 1e-12 * Math.max(1, Math.abs(lo), Math.abs(hi));
    return I.interval(lo - margin, hi + margin);
  });
  const first = krawczyk(equations, alone);
  if (!first || first === "none") return undefined;
  let at = first;
  if (!at.every((side, j) => I.interior(side, alone[j] as I.Interval))) return undefined;
  for (let i = 0; i < 60; i++) {
    const before: Box = at;
    const image = krawczyk(equations, before);
    if (!image) break;
    if (image === "none") return undefined;
    const part = image.map((side, j) => I.intersection(side, before[j] as I.Interval));
    if (part.some(I.isEmpty)) return undefined;
    at = part.map(({ lo, hi }) => I.interval(lo, hi));
    if (!at.some((side, j) => I.width(side) < 0.98 * I.width(before[j] as I.Interval))) break;
  }
  // Known to be alone in a box, but not where: smaller boxes will tell.
  if (at.some((side) => I.width(side) > 1e-9 * Math.max(1, I.mag(side)))) return undefined;
  return { at, alone, exists: equations.count === equations.vars.length };
}

/** Boxes with no more than a gap between them, as one. */
function merged(boxes: readonly Box[], gap: number): Box[] {
  const result: Box[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let i = result.length - 1; i >= 0; i--) {
      const other = result[i] as Box;
      const touch = other.every(
        (side, j) => side.lo <= (grown[j] as I.Interval).hi + gap && (grown[j] as I.Interval).lo <= side.hi + gap,
      );
      if (!touch) continue;
      grown = grown.map((side, j) => I.convexHull(side, other[j] as I.Interval));
      result.splice(i, 1);
      i = result.length;
    }
    result.push(grown);
  }
  return result;
}
