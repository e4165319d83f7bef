import type { Box } from "../../expression/enclosure.js";
import { isOver } from "../../number/deadline.js";
import { halves, widest } from "./halves.js";

/** Boxes that a proof by halving looks at, unless said otherwise: some tens of milliseconds. */
const usualBoxes = 4000;
/** The clock is looked at once in so many boxes. */
export const betweenLooks = 8;

/** Proves by halving that a test holds all over the box: it holds on each of the parts. False means: not proved. */
export function holdsEverywhere(test: (part: Box) => boolean, box: Box, most = usualBoxes, until = Infinity): boolean {
  const pending: Box[] = [box];
  for (let i = 0; i < most; i++) {
    if (i % betweenLooks === 0 && (performance.now() > until || isOver())) return false;
    const next = pending.pop();
    if (!next) return true;
    if (!test(next)) pending.push(...halves(next, widest(next)));
  }
  return false;
}
