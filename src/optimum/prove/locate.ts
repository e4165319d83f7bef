import { type Box, enclosure } from "../../expression/enclosure.js";
import { type Piece, pieces } from "../../expression/pieces.js";
import { some, type Tree } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { compare, isZeroAt, type Limit, rationalSpotIn, type Spot, slopeAt, spotIn, valueAt } from "../limit/limit.js";
import { boxText, type Problem } from "../problem.js";
import type { SolutionCurve } from "../solve/curves.js";
import { holdsEverywhere } from "../solve/everywhere.js";
import { isExcluded, meets } from "../solve/halves.js";
import { around, uniqueZero } from "../solve/krawczyk.js";
import { type Letters, numerator, toTree } from "../solve/numerator.js";
import type { Budget } from "../solve/search.js";
import { partialsOf, type System, system } from "../solve/system.js";
import { type Zeros, zerosOf } from "../solve/zeros.js";
import { locateDoubts } from "./messages.js";
import { type Proof, proofIf } from "./proof.js";
import { whereDefined } from "./where-defined.js";

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
  /** What must not be 0 there. */
  readonly notZero: readonly Tree[];
  readonly gradient: System;
}

/** All stationary points in a box. */
export interface StationarySet {
  readonly points: readonly Located[];
  readonly curves: readonly LocatedCurve[];
  readonly doubts: readonly Bilingual[];
  /** That there are no others; undefined where there is a doubt. */
  readonly proof: Proof | undefined;
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
  /** Holds it certainly at no point of the box, not even on its own border? */
  readonly isAway: (box: Box) => boolean;
}

/**
 * All stationary points in the box: ∇f = 0 solved piece by piece.
 *
 * What this rests on: the search excludes the rest of the box (`zerosOf`); each point kept is proved to be a zero of the
 * gradient, by Krawczyk's operator or by exact arithmetic; where pieces meet, all of them must have slope 0 and, where f can
 * jump, the same value. Anything else is a doubt.
 *
 * @param borders is it also to be decided whether f is stationary where a curve or region of stationary points meets a corner?
 *   Not where corners are places of their own, as in `monotoneParts`
 */
export function locate({ f, vars, box, budget }: Problem, borders = true): StationarySet {
  const parts = pieces(f.tree);
  if (!parts) return { points: [], curves: [], doubts: [locateDoubts.corners], proof: undefined, cornered: true };
  const solved = parts.map((piece) => solve(piece, vars, box, budget));
  const doubts = solved.flatMap(({ zeros }) => zeros.doubts);
  const [points, curves]: [Located[], LocatedCurve[]] = [[], []];
  const where = ({ equations }: SolutionCurve, { piece }: Solved) =>
    whereDefined(equations, [piece.tree], piece.positive, { vars, box });
  for (const part of solved) {
    for (const zero of part.zeros.points) {
      if (!meets(zero.at, box) || points.some((other) => meets(other.at, zero.at))) continue;
      const place = part.holds(zero.at);
      if (place === "no" || (place === "border" && !isZeroAround(solved, zero.at))) continue;
      const verdict = isStationary(part, zero.at, vars);
      if (verdict === "no" || (place === "border" && !isContinuous(f.tree, solved, zero.at, vars))) continue;
      const proved = zero.exists || uniqueZero(part.gradient, around(zero.at.map(I.mid)))?.exists;
      if (verdict === "unclear") doubts.push(locateDoubts.unclear(vars, zero.at));
      else if (!proved) doubts.push(locateDoubts.numerical(vars, zero.at));
      const reach = place === "yes" ? reachIn(part, zero.at) : reachAtCorner(parts, solved, zero.at, vars);
      const smooth = place === "yes";
      points.push({
        f: smooth ? part.piece.tree : f.tree,
        gradient: smooth ? part.gradient : gradientOf(f.tree, vars),
        at: zero.at,
        reach: () => (doubts.length > 0 ? 0 : reach()),
        smooth,
      });
    }
    for (const curve of part.zeros.curves) {
      const samples = curve.samples.filter((x) => isOn(part, x.map(I.point), box));
      if (samples.length > 0) curves.push({ ...curve, samples, ...where(curve, part), gradient: part.gradient });
      else if (!isElsewhere(curve, part, vars, box)) doubts.push(locateDoubts.curve);
    }
  }
  const isOpen =
    borders &&
    solved.some((part) => part.zeros.curves.some((curve) => reachesBorder(curve, part, solved, points, box)));
  if (isOpen) doubts.push(locateDoubts.border);
  const boxes = solved.reduce((sum, { zeros }) => sum + zeros.boxes, 0);
  const proof = proofIf(doubts.length === 0, {
    by: "search",
    of: vars.length === 1 ? "slope" : "gradient",
    where: boxText({ vars, box }),
    boxes,
    curves: curves.length > 0,
  });
  return { points, curves, doubts, proof, cornered: parts.length > 1 };
}

function solve(piece: Piece, vars: readonly string[], box: Box, budget: Budget): Solved {
  const slopes = partialsOf(piece.tree, vars);
  const [value, sides] = [enclosure([piece.tree], vars), enclosure(piece.positive, vars)];
  return {
    piece,
    gradient: system(slopes, vars),
    values: (at) => value(at)[0] as I.Interval,
    zeros: zerosOf(slopes, vars, box, budget),
    isAway: (at) => sides(at).some((side) => !(side.hi > 0)),
    holds: (at) => {
      const found = sides(at);
      return found.some((side) => !(side.hi >= 0)) ? "no" : found.every((side) => side.lo > 0) ? "yes" : "border";
    },
  };
}

/** Does the piece hold at a point of the box, and is it smooth there? */
const isOn = (part: Solved, at: Box, box: Box) =>
  meets(at, box) && part.holds(at) === "yes" && [...part.gradient.values(at), part.values(at)].every(I.isSmooth);

/** Is the gradient 0 in every piece on whose border the point lies? */
const isZeroAround = (solved: readonly Solved[], at: Box) =>
  solved.every((other) => other.holds(at) === "no" || isZeroOf(other, at));

/** Has f at a point where pieces meet the value that they have? It has, unless sign or step is among its parts. */
function isContinuous(f: Tree, solved: readonly Solved[], at: Box, vars: readonly string[]): boolean {
  const jumps = some(f, (node) => node.type === "FunctionNode" && /^(sign|step)$/.test(node.fn.name));
  if (!jumps) return true;
  const spot = rationalSpotIn(at, vars, []);
  const here = spot && valueAt(f, spot);
  if (here?.to !== "number") return false;
  const around = solved.filter((part) => part.holds(at) !== "no");
  return around.every(({ piece }) => compare(valueAt(piece.tree, spot as Spot), here) === 0);
}

const gradientOf = (f: Tree, vars: readonly string[]) => system(partialsOf(f, vars), vars);

/** Is the gradient 0 there too, at a single point of the piece or on a curve that runs through the point? */
function isZeroOf({ zeros, gradient }: Solved, at: Box): boolean {
  const spot = rationalSpotIn(at, gradient.vars, []);
  return (
    zeros.points.some((zero) => meets(zero.at, at)) ||
    zeros.curves.some(({ equations }) => equations.every((tree) => spot && isZeroAt(tree, spot)))
  );
}

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

/**
 * Is the gradient 0 there? Where the formula for it has no value, as that of x^(4/3) at 0, the slopes along the axes tell:
 * one that is not 0 shows that f is not stationary; if all are 0, this shows it in one variable.
 */
function isStationary({ piece, gradient, values }: Solved, at: Box, vars: readonly string[]): "yes" | "no" | "unclear" {
  if ([...gradient.values(at), values(at)].every(I.isSmooth)) return "yes";
  const letters: Letters = new Map();
  const zeros = partialsOf(piece.tree, vars).flatMap((slope) => {
    const p = numerator(slope, letters);
    return p ? [toTree(p, vars, letters)] : [];
  });
  const spot = spotIn(at, vars, zeros);
  if (!spot) return "unclear";
  const slopes = vars.flatMap((_, j) =>
    [1, -1].map((sign) =>
      slopeAt(
        piece.tree,
        spot,
        vars.map((_, k) => (k === j ? sign : 0)),
      ),
    ),
  );
  if (slopes.some((slope) => slope.to === "nothing" || slope.to === "infinity" || isNotZero(slope))) return "no";
  return vars.length === 1 && slopes.every(({ to }) => to === "number") ? "yes" : "unclear";
}

const isNotZero = (slope: Limit) => slope.to === "number" && !I.isMember(slope.value, 0);

const isSmooth = ({ values, gradient, holds }: Solved, cube: Box) =>
  holds(cube) === "yes" && I.isSmooth(values(cube)) && gradient.values(cube).every(I.isSmooth);

const reachIn = (part: Solved, at: Box) => () => reachOf([part], at, (cube) => isSmooth(part, cube));
const reachAtCorner = (parts: readonly Piece[], solved: readonly Solved[], at: Box, vars: readonly string[]) => () =>
  reachOf(solved, at, onlyCornerAt(parts, vars, at));

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

/**
 * May f be stationary on the border of a piece, too, where a curve of stationary points runs into it, as y ≠ 0 and x = 1 of
 * (x − 1)²|y| do at (1, 0), or where all of the piece is stationary, as x < 0 of ReLU(x) ReLU(−x)? It is not where every
 * other formula that may meet the piece there has another slope or another value. A point that was found there is known.
 */
function reachesBorder(
  { equations }: SolutionCurve,
  part: Solved,
  solved: readonly Solved[],
  points: readonly Located[],
  box: Box,
): boolean {
  if (part.piece.positive.length === 0) return false;
  const values = enclosure(equations, part.gradient.vars);
  const isKnown = (cube: Box) =>
    points.some(({ at }) =>
      cube.every(({ lo, hi }, j) => Math.max(hi - (at[j] as I.Interval).lo, (at[j] as I.Interval).hi - lo) < atPoint),
    );
  const isOther = (other: Solved, cube: Box) =>
    isExcluded(other.gradient.values(cube)) || I.isEmpty(I.intersection(other.values(cube), part.values(cube)));
  const isBreak = (cube: Box) => {
    const near = solved.filter((other) => other !== part && other.holds(cube) !== "no");
    return near.length > 0 && near.every((other) => isOther(other, cube));
  };
  const isSettled = (cube: Box) =>
    isExcluded(values(cube)) || part.holds(cube) !== "border" || isKnown(cube) || isBreak(cube);
  return !holdsEverywhere(isSettled, box);
}

/** A part so near to a point that was found is that point. */
const atPoint = 1e-6;

/** Does the curve lie where its piece of the formula does not hold? */
function isElsewhere({ equations }: SolutionCurve, { isAway }: Solved, vars: readonly string[], box: Box): boolean {
  const values = enclosure(equations, vars);
  return holdsEverywhere((part) => isAway(part) || isExcluded(values(part)), box);
}
