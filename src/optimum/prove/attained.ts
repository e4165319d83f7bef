import { type Box, enclosure } from "../../expression/enclosure.js";
import type { Bilingual } from "../../language.js";
import { unlessTooLong } from "../../number/factors.js";
import * as I from "../../number/interval.js";
import { shortNumber } from "../../number/number-text.js";
import type { Candidate, CandidateCurve, Extreme } from "../candidate.js";
import { type Problem, readable } from "../problem.js";
import { feasiblePoints } from "../solve/feasible.js";
import type { Constrained, Solution } from "../solve/multipliers.js";
import { isBeyond } from "./beyond.js";
import { areAllInside, isSmoothOn } from "./bounded.js";
import { convexity } from "./convex.js";
import { largest, smallest } from "./messages.js";

/** What is known about one of the two. */
interface Verdict {
  readonly found: Extreme | undefined;
  readonly sentence: Bilingual;
}

/**
 * The smallest and the largest value on the whole constraint. A proof is that the constraint lies in the box, where all
 * candidates are known; or that the Lagrangian is convex; or a search of all of space. Otherwise a point with a better
 * value shows that none is attained here.
 */
export function extremesOf(
  functions: Constrained,
  given: Problem,
  solutions: readonly Solution[],
  candidates: readonly Candidate[],
  curves: readonly CandidateCurve[],
  complete: boolean,
): { minimum: Verdict; maximum: Verdict } {
  const closed =
    complete &&
    isSmoothOn(functions, given.box) &&
    unlessTooLong(() => areAllInside(functions.constraints, given.vars, given.box)) === true;
  const shapes = solutions.map((solution) => shapeOf(functions, solution));
  const value = enclosure([functions.f], given.vars);
  const near = solutions.map(({ at }) => at.map((side) => I.interval(side.lo - 0.3, side.hi + 0.3)));
  const others = closed
    ? []
    : feasiblePoints(functions, [...near, ...far(given.box)])
        .map((x) => ({ x, y: value(x.map(I.point))[0] as I.Interval }))
        .filter(({ y }) => I.isSmooth(y) && Number.isFinite(I.mid(y)));
  const verdict = (sign: 1 | -1): Verdict => {
    const words = sign > 0 ? smallest : largest;
    const values = [...candidates, ...curves].map((candidate) => candidate.value);
    const known = values.filter((v) => v !== undefined);
    if (known.length === 0) return { found: undefined, sentence: words.none };
    const best = known.reduce((a, b) => (sign * b < sign * a ? b : a));
    const size = Math.max(1, Math.abs(best));
    const isBest = (v: number | undefined) => v !== undefined && Math.abs(v - best) <= 1e-12 * size;
    const points = [
      ...candidates.filter((candidate) => isBest(candidate.value)).map(({ point }) => point),
      ...curves.filter((curve) => isBest(curve.value)).flatMap((curve) => curve.points.slice(0, 1)),
    ];
    const found = { value: best, points };
    const isProved =
      (closed && known.length === values.length) ||
      candidates.some((candidate, i) => isBest(candidate.value) && shapes[i] === (sign > 0 ? "convex" : "concave"));
    if (isProved) return { found, sentence: words.proved(best) };
    const [beyond] = others.toSorted((a, b) => sign * (I.mid(a.y) - I.mid(b.y)));
    if (beyond && sign * (I.mid(beyond.y) - best) < -1e-6 * size) {
      const at = given.vars
        .map((x, j) => `${x} = ${shortNumber(Number((beyond.x[j] as number).toFixed(9)))}`)
        .join(", ");
      return { found: undefined, sentence: words.beyond(best, at, shortNumber(I.mid(beyond.y))) };
    }
    const multipliers = candidates.find((candidate) => isBest(candidate.value))?.multipliers ?? [];
    if (complete && isBeyond(functions, multipliers, best - sign * 1e-6 * size, sign))
      return { found, sentence: words.nearly(best) };
    return { found: undefined, sentence: words.open(best) };
  };
  return { minimum: verdict(1), maximum: verdict(-1) };
}

/** The box, and boxes 10 and 1000 times as large. */
const far = (box: Box): Box[] =>
  [1, 10, 1000].map((size) =>
    box.map((side) => {
      const reach = (size * I.width(side)) / 2;
      return I.interval(I.mid(side) - reach, I.mid(side) + reach);
    }),
  );

/**
 * Is the Lagrangian convex or concave with these multipliers, or with the short numbers in their intervals, if these
 * solve the equations exactly?
 */
function shapeOf(functions: Constrained, { at, multipliers }: Solution): "convex" | "concave" | undefined {
  if (!multipliers) return undefined;
  const shape = convexity(functions, multipliers);
  if (shape) return shape;
  const [here, exact] = [at, multipliers].map((box) => box.map((side) => I.point(readable(side)))) as unknown as [
    Box,
    Box,
  ];
  const [ofF, ...ofG] = functions.gradients.map((gradient) => gradient.values(here)) as [
    I.Interval[],
    ...I.Interval[][],
  ];
  const rests = ofF.map((slope, j) =>
    ofG.reduce((rest, g, i) => I.subtract(rest, I.multiply(exact[i] as I.Interval, g[j] as I.Interval)), slope),
  );
  return rests.every(({ lo, hi }) => lo === 0 && hi === 0) ? convexity(functions, exact) : undefined;
}
