import type { Box } from "../../expression/enclosure.js";
import { isOver } from "../../number/deadline.js";
import * as I from "../../number/interval.js";
import { betweenLooks } from "./everywhere.js";
import { halves, isExcluded, isInside, widest } from "./halves.js";
import { contract, uniqueZero, type Zero } from "./krawczyk.js";
import type { System } from "./system.js";

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
  /** When the search for zeros stops, as performance.now() gives it. */
  readonly until: number;
  /** When everything stops. */
  readonly end: number;
}

/** More tiny boxes than this that cannot be decided are a curve of solutions: then no search ends. */
const mostUnclear = 1000;
/** Far from 0 a box counts as tiny relative to its distance, up to this distance. */
const farthest = 1e3;
/** Tiny boxes with gaps no wider than this many of them, or than this, lie around one and the same place. */
const [clusterGap, widestGap] = [20, 0.02];
/** A box that an image of the operator makes this much shorter is not halved yet: halving would gain 0.5, at twice the boxes. */
const worthwhile = 0.7;

/**
 * Finds all zeros by interval branch and bound [HansenWalster2003], [Neumaier1990]. A box is thrown away when an
 * equation cannot hold in it, shrunk and at last decided by Krawczyk's operator, and halved when nothing else helps.
 *
 * @param tiny boxes smaller than this are kept as unclear; with very many of them the search is given up, for then the
 *   solutions form a curve
 */
export function search(equations: System, box: Box, budget: Budget, tiny: number): Search {
  const zeros: Zero[] = [];
  const unclear: Box[] = [];
  const smallest = box.map((side) => tiny * Math.max(1, Math.min(I.mag(side), farthest)));
  const pending: Box[] = [box];
  let boxes = 0;
  for (;;) {
    const next = pending.pop();
    if (!next)
      return { zeros, unclear: merged(unclear, Math.min(clusterGap * tiny, widestGap)), finished: true, boxes };
    boxes++;
    budget.boxes--;
    const late = boxes % betweenLooks === 0 && (isOver() || performance.now() > budget.until);
    if (late || budget.boxes < 0 || unclear.length > mostUnclear) return { zeros, unclear, finished: false, boxes };
    if (zeros.some(({ alone }) => isInside(next, alone))) continue;
    if (isExcluded(equations.values(next))) continue;
    const smaller = contract(equations, next);
    if (smaller === "none") continue;
    if (smaller !== "unknown") {
      const zero = uniqueZero(equations, next);
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

/** A box that is much smaller in some direction. */
const shrinks = (a: Box, b: Box) => a.some((side, j) => I.width(side) < worthwhile * I.width(b[j] as I.Interval));

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
