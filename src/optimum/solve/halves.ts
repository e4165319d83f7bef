import type { Box } from "../../expression/enclosure.js";
import * as I from "../../number/interval.js";

/** Longer than every bounded side. */
const endless = 1e300;

/** The direction in which the box is widest, measured in units; endless sides come first, those that begin near 0 before others. */
export function widest(box: Box, units?: readonly number[]): number {
  const lengths = box.map(({ lo, hi }, j) => {
    if (Number.isFinite(hi - lo)) return (hi - lo) / (units?.[j] ?? 1);
    return endless / (1 + (Number.isFinite(lo) ? Math.abs(lo) : Number.isFinite(hi) ? Math.abs(hi) : 0));
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
