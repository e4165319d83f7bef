import type { Box } from "../../expression/enclosure.js";
import * as I from "../../number/interval.js";

/** A line as the interval from −1 to 1: then an endless side has a length, too. */
const bounded = (x: number) => (Number.isFinite(x) ? x / (1 + Math.abs(x)) : Math.sign(x));

/** The direction in which the box is widest, measured in units; where a side is endless, on a line made bounded. */
export function widest(box: Box, units?: readonly number[]): number {
  const isBounded = box.every(({ lo, hi }) => Number.isFinite(hi - lo));
  const lengths = box.map(({ lo, hi }, j) => (isBounded ? (hi - lo) / (units?.[j] ?? 1) : bounded(hi) - bounded(lo)));
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

/** Not quite in the middle, where the zeros of pleasant formulas lie; a line is cut near 0, a half line twice as far out. */
const cutAt = { bounded: 0.4937, line: 0.0137 };

function cutOf({ lo, hi }: I.Interval): number {
  if (Number.isFinite(hi - lo)) return lo + cutAt.bounded * (hi - lo);
  if (Number.isFinite(lo)) return Math.max(1, 2 * lo);
  return Number.isFinite(hi) ? Math.min(-1, 2 * hi) : cutAt.line;
}

/** Do two boxes have a point in common? */
export const meets = (a: Box, b: Box): boolean =>
  a.every((side, j) => !I.isEmpty(I.intersection(side, b[j] as I.Interval)));
