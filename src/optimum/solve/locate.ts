import { type Box, enclosure } from "../../expression/enclosure.js";
import type { Tree } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { type Problem, readable } from "../problem.js";
import type { SolutionCurve } from "./curves.js";
import { holdsEverywhere } from "./everywhere.js";
import { isExcluded } from "./halves.js";
import { around, uniqueZero } from "./krawczyk.js";
import { locateDoubts } from "./messages.js";
import { type Piece, pieces } from "./pieces.js";
import { partialsOf, type System, system } from "./system.js";
import { meets, type Zeros, zerosOf } from "./zeros.js";

/** A stationary point and the formula that holds around it. */
export interface Located {
  readonly f: Tree;
  readonly gradient: System;
  readonly at: Box;
  /** How far around it f certainly has no other stationary point; 0 where that is not known. */
  readonly reach: () => number;
  /** Has f second derivatives there? */
  readonly smooth: boolean;
}

/** Stationary points that are not single, and where among them the formula holds. */
export interface LocatedCurve extends SolutionCurve {
  readonly positive: readonly Tree[];
  readonly gradient: System;
}

/** All stationary points in a box. */
export interface StationarySet {
  readonly points: readonly Located[];
  readonly curves: readonly LocatedCurve[];
  readonly doubts: readonly Bilingual[];
  /** Does the formula have parts such as |x|? */
  readonly cornered: boolean;
}

interface Solved {
  readonly piece: Piece;
  readonly gradient: System;
  readonly values: (box: Box) => I.Interval;
  readonly zeros: Zeros;
  /** Does the piece hold in the box: everywhere, nowhere, or can that not be told? */
  readonly holds: (box: Box) => "yes" | "no" | "border";
}

/** Solves ∇f = 0 in the box, piece by piece. */
export function locate({ f, vars, box, budget }: Problem): StationarySet {
  const parts = pieces(f.tree);
  if (!parts) return { points: [], curves: [], doubts: [locateDoubts.corners], cornered: true };
  const solved = parts.map((piece): Solved => {
    const slopes = partialsOf(piece.tree, vars);
    const [value, sides] = [enclosure([piece.tree], vars), enclosure(piece.positive, vars)];
    return {
      piece,
      gradient: system(slopes, vars),
      values: (at) => value(at)[0] as I.Interval,
      zeros: zerosOf(slopes, vars, box, budget),
      holds: (at) => {
        const found = sides(at);
        return found.some((side) => !(side.hi >= 0)) ? "no" : found.every((side) => side.lo > 0) ? "yes" : "border";
      },
    };
  });
  const doubts = solved.flatMap(({ zeros }) => zeros.doubts);
  const [points, curves]: [Located[], LocatedCurve[]] = [[], []];
  for (const part of solved) {
    for (const zero of part.zeros.points) {
      const place = part.holds(zero.at);
      if (!meets(zero.at, box) || place === "no" || points.some((other) => meets(other.at, zero.at))) continue;
      if (place === "border" && !solved.every((other) => other.holds(zero.at) === "no" || isZeroOf(other, zero.at)))
        continue;
      const smooth = smoothness(part, zero.at, vars);
      if (smooth === "no") continue;
      const proved = zero.exists || uniqueZero(part.gradient, around(zero.at.map(I.mid)))?.exists;
      if (smooth === "unclear") doubts.push(locateDoubts.unclear(vars, zero.at));
      else if (!proved) doubts.push(locateDoubts.numerical(vars, zero.at));
      if (place === "yes") {
        const reach = () => (doubts.length > 0 ? 0 : reachOf([part], zero.at, (cube) => isSmooth(part, cube)));
        points.push({ f: part.piece.tree, gradient: part.gradient, at: zero.at, reach, smooth: true });
      } else {
        const bendsOnce = onlyCornerAt(parts, vars, zero.at);
        const reach = () => (doubts.length > 0 ? 0 : reachOf(solved, zero.at, bendsOnce));
        points.push({ f: f.tree, gradient: gradientOf(f.tree, vars), at: zero.at, reach, smooth: false });
      }
    }
    for (const curve of part.zeros.curves) {
      const samples = curve.samples.filter((x) => {
        const at = x.map(I.point);
        return meets(at, box) && part.holds(at) === "yes" && part.gradient.values(at).every(I.isSmooth);
      });
      if (samples.length > 0)
        curves.push({ ...curve, samples, positive: part.piece.positive, gradient: part.gradient });
      else if (!isElsewhere(curve, part, vars, box)) doubts.push(locateDoubts.curve);
    }
  }
  return { points, curves, doubts, cornered: parts.length > 1 };
}

const gradientOf = (f: Tree, vars: readonly string[]) => system(partialsOf(f, vars), vars);

/** Is the gradient 0 there too, in a piece whose border the point lies on? */
const isZeroOf = ({ zeros }: Solved, at: Box) =>
  zeros.points.some((zero) => meets(zero.at, at)) || zeros.curves.some((curve) => curve.equations.length === 0);

/**
 * Tells of an interval whether formulas meet in it at this point only: every border's u is not 0 in it, or 0 at the
 * point and growing or falling. In several variables formulas meet along curves, and the answer is no.
 */
function onlyCornerAt(parts: readonly Piece[], vars: readonly string[], at: Box): (cube: Box) => boolean {
  const [x, ...others] = vars as [string];
  const borders = parts.flatMap(({ positive }) => positive).map((u) => enclosure([u, ...partialsOf(u, [x])], vars));
  return (cube) =>
    others.length === 0 &&
    parts.every(({ tree }) => I.isSmooth(enclosure([tree], vars)(cube)[0] as I.Interval)) &&
    borders.every((border) => {
      const [u, slope] = border(cube) as [I.Interval, I.Interval];
      return (
        I.isSmooth(u) &&
        (!I.isMember(u, 0) ||
          (I.isMember(border(at)[0] as I.Interval, 0) && I.isSmooth(slope) && !I.isMember(slope, 0)))
      );
    });
}

/** Has f a gradient there? A formula for it may have no value where f has a slope, as at 0 for x^(4/3). */
function smoothness({ gradient, values }: Solved, at: Box, vars: readonly string[]): "yes" | "no" | "unclear" {
  if ([...gradient.values(at), values(at)].every(I.isSmooth)) return "yes";
  const centre = at.map(readable);
  const shifted = (j: number, by: number) => values(centre.map((x, k) => I.point(k === j ? x + by : x)));
  const here = shifted(0, 0);
  if (I.isEmpty(here)) return "no";
  for (const [j] of vars.entries()) {
    for (const sign of [1, -1]) {
      const around = [1e-3, 1e-5, 1e-7].map((h) => ({ h, value: shifted(j, sign * h) }));
      if (around.every(({ value }) => I.isEmpty(value))) return "no";
      const steep = around.map(({ h, value }) => Math.abs(I.mid(value) - I.mid(here)) / h) as [number, number, number];
      if (steep[2] > 1e-3 && steep[2] > 0.99 * steep[0]) return "no";
    }
  }
  return "unclear";
}

const isSmooth = ({ values, gradient, holds }: Solved, cube: Box) =>
  holds(cube) === "yes" && I.isSmooth(values(cube)) && gradient.values(cube).every(I.isSmooth);

/** The longest reach that is of use, and the shortest. */
const [longest, shortest] = [1, 1e-4];
/** Less than half the way to the next place, so that the reaches of two places never meet. */
const partOfGap = 0.45;

function reachOf(parts: readonly Solved[], at: Box, allowed: (cube: Box) => boolean): number {
  const curves = parts.flatMap(({ zeros, gradient }) =>
    zeros.curves.map(({ equations }) => enclosure(equations, gradient.vars)),
  );
  const gaps = parts
    .flatMap(({ zeros }) => zeros.points)
    .filter((other) => !meets(other.at, at))
    .map((other) =>
      Math.max(
        ...other.at.map((side, j) => Math.max(side.lo - (at[j] as I.Interval).hi, (at[j] as I.Interval).lo - side.hi)),
      ),
    );
  const edges = at.flatMap((side, j) => {
    const { lo, hi } = (parts[0] as Solved).zeros.searched[j] as I.Interval;
    return [side.lo - lo, hi - side.hi];
  });
  for (let reach = Math.min(longest, partOfGap * Math.min(...gaps, ...edges)); reach > shortest; reach /= 3) {
    const cube = at.map(({ lo, hi }) => I.interval(lo - reach, hi + reach));
    if (allowed(cube) && curves.every((curve) => isExcluded(curve(cube)))) return reach;
  }
  return 0;
}

/** Does the curve lie where its piece of the formula does not hold? */
function isElsewhere({ equations }: SolutionCurve, { holds }: Solved, vars: readonly string[], box: Box): boolean {
  const values = enclosure(equations, vars);
  return holdsEverywhere((part) => holds(part) === "no" || isExcluded(values(part)), box);
}
