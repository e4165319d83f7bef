import * as I from "../../number/interval.js";
import { ball } from "../ball.js";
import { type Box, enclosure } from "../enclosure.js";
import type { Domain, Point } from "../sample.js";
import type { Tree } from "../tree.js";

/** A point where several formulas are all positive, the proof that there is none, or neither. */
export type Witness = { readonly point: Point; readonly box: Box } | "none" | "not found";

/** Boxes narrower than this, beside the numbers in them, are not halved any more. */
const narrowest = 1e-9;

/**
 * Looks for a point where all these formulas are positive, in all of space or where the domain says, by halving boxes: one on which
 * an enclosure shows that a formula is nowhere positive is left out, and the others are taken in the order of how large the smallest
 * of the formulas is in their middle. When no box is left, there is no such point.
 */
export function witness(positive: readonly Tree[], vars: readonly string[], domain: Domain, budget = 1500): Witness {
  const values = enclosure(positive, vars);
  const open: { box: Box; score: number }[] = [];
  let undecided = false;
  const middle = (box: Box): Point => Object.fromEntries(vars.map((name, i) => [name, inner(box[i] as I.Interval)]));
  const scoreOf = (box: Box) =>
    Math.min(...values(box.map((side) => I.point(inner(side)))).map((y) => (I.isEmpty(y) ? -Infinity : y.lo)));
  const consider = (box: Box) => {
    if (values(box).every((y) => y.hi > 0)) open.push({ box, score: scoreOf(box) });
  };
  consider(vars.map((name) => I.interval(...(domain[name] ?? ([-Infinity, Infinity] as const)))));
  for (let i = 0; i < budget; i++) {
    const best = open.splice(indexOfBest(open), 1)[0];
    if (!best) return undecided ? "not found" : "none";
    const point = middle(best.box);
    if (best.score > 0 && positive.every((u) => isPositive(u, point))) return { point, box: best.box };
    const parts = halves(best.box);
    if (parts) parts.forEach(consider);
    else undecided = true;
  }
  return "not found";
}

const indexOfBest = (list: readonly { readonly score: number }[]) =>
  list.reduce((best, { score }, i) => (score > (list[best] as { score: number }).score ? i : best), 0);

function isPositive(u: Tree, point: Point): boolean {
  const y = ball(u, point);
  return typeof y === "object" && y.value > y.error;
}

/** A number inside, not quite in the middle, where the zeros of pleasant formulas lie; of an unbounded side further and further out. */
function inner({ lo, hi }: I.Interval): number {
  if (lo === -Infinity) return hi === Infinity ? 0.0137 : -inner({ lo: -hi, hi: Infinity, decoration: I.smooth });
  if (hi === Infinity) return lo < 1 ? Math.max(1.0137, lo + 1.0137) : 2.0137 * lo;
  return lo + 0.4937 * (hi - lo);
}

/** The box, halved across its widest side. */
function halves(box: Box): [Box, Box] | undefined {
  const widths = box.map((side) => {
    const wide = I.width(side);
    return wide === Infinity ? wide : wide / (1 + Math.min(Math.abs(side.lo), Math.abs(side.hi)));
  });
  const widest = widths.indexOf(Math.max(...widths));
  if (!((widths[widest] as number) > narrowest)) return undefined;
  const { lo, hi } = box[widest] as I.Interval;
  const middle = inner(box[widest] as I.Interval);
  if (!(Math.abs(middle) < 1e150 && lo < middle && middle < hi)) return undefined;
  const withSide = (side: I.Interval) => box.map((old, i) => (i === widest ? side : old));
  return [withSide(I.interval(lo, middle)), withSide(I.interval(middle, hi))];
}
