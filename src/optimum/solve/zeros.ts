import { type Box, enclosure } from "../../expression/enclosure.js";
import { type Tree, variablesOf } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import { isOver } from "../../number/deadline.js";
import { unlessTooLong } from "../../number/factors.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import * as E from "../limit/exact.js";
import { isZeroAt } from "../limit/limit.js";
import { simpleNumbers } from "../limit/simple-number.js";
import { branches } from "./branches.js";
import { curvePoints, newton, type SolutionCurve, starts } from "./curves.js";
import { holdsEverywhere } from "./everywhere.js";
import { isFreeBeside } from "./free-beside.js";
import { byHalfAngles } from "./half-angles.js";
import { isExcluded, isInside, meets } from "./halves.js";
import { isIsolated, isOnlyZero, vanishAt } from "./isolated.js";
import { around, uniqueZero, type Zero } from "./krawczyk.js";
import { late, unclear } from "./messages.js";
import { type Letters, numerator, toTree, underRoot, withoutConstantSign } from "./numerator.js";
import { type Budget, search } from "./search.js";
import { simplestIn } from "./simplest.js";
import { type System, system } from "./system.js";

/** Everything found about the solutions of equations in a box. */
export interface Zeros {
  readonly points: readonly Zero[];
  readonly curves: readonly SolutionCurve[];
  /** Why more solutions may exist; empty where it is proved that there are none. */
  readonly doubts: readonly Bilingual[];
  /** What was searched: a little more than the box. */
  readonly searched: Box;
  /** Parts of it that the interval search looked at. */
  readonly boxes: number;
}

/** Solutions of a part of the equations. */
type Part = Omit<Zeros, "searched">;

interface Task {
  readonly vars: readonly string[];
  readonly box: Box;
  readonly budget: Budget;
  readonly letters: Letters;
  /** The equations as they were given, and not multiplied by what stands below fraction lines. */
  readonly given: (box: Box) => I.Interval[];
}

/**
 * All solutions of the equations in the box and a little beyond: first simplified and split by exact arithmetic, then
 * enclosed by interval search. Places where search alone cannot decide, such as double zeros, are split further
 * (Gröbner bases), or proved isolated around an exact point.
 */
export function zerosOf(equations: readonly Tree[], vars: readonly string[], box: Box, budget: Budget): Zeros {
  const letters: Letters = new Map();
  const polynomials = equations.map((tree) => numerator(tree, letters));
  const task: Task = { vars, box: box.map(widened), budget, letters, given: enclosure(equations, vars) };
  const parts = polynomials.every((p) => p !== undefined)
    ? branches(polynomials, false, budget.until).map((branch) => solve(branch, task, false))
    : [onlySearched(system(equations, vars), task)];
  const all = joined(parts);
  const onCurve = all.curves.map(({ equations }) => system(equations, vars));
  const points: Zero[] = [];
  for (const zero of all.points) {
    const known = points.findIndex((other) => meets(other.at, zero.at));
    if (onCurve.some((curve) => curve.values(zero.at).every((value) => I.isMember(value, 0)))) continue;
    if (known < 0) points.push(zero);
    else if (zero.exists) points[known] = zero;
  }
  return { ...all, points, searched: task.box };
}

/** Parts of a side by which the searched box is longer below and above: two, so that halving misses round numbers. */
const [below, above] = [0.00071, 0.00113];
/** And at least by this: zeros are closed in on much more tightly. */
const leastMore = 1e-6;

/** Near 0 by no more than this part of the distance, for there much may lie close together, as the zeros of sin(ln x) do. */
const partOfDistance = 1 / 8;

/** A little more than the box, so that solutions on its edge lie inside. */
function widened({ lo, hi }: I.Interval): I.Interval {
  const more = (end: number, part: number) => {
    const usual = part * (hi - lo) + leastMore;
    return end === 0 ? usual : Math.min(usual, partOfDistance * Math.abs(end));
  };
  return I.interval(lo - more(lo, below), hi + more(hi, above));
}

/** Points shown of a curve of solutions. */
const samplesOfCurve = 40;

/**
 * Boxes no larger than these are left unclear. Rather large ones first: around a zero of high order rounding alone would
 * leave thousands of tiny ones. In one variable even larger ones, as Taylor's theorem tells of a long interval that it holds one zero.
 */
const [rough, coarse, fine] = [0.05, 1e-3, 1e-7];

/** The part of the remaining time that splitting with Buchberger's algorithm may take. */
const timeToSplit = 0.5;

function solve(branch: readonly P.Polynomial[], task: Task, deeply: boolean): Part {
  const { vars, box, budget, letters } = task;
  const bare = branch.map((p) => underRoot(p, letters) ?? p);
  if (bare.some((p, i) => p !== branch[i]))
    return joined(branches(bare, false).map((part) => solve(part, task, deeply)));
  if (branch.length === 0)
    return { points: [], curves: [{ equations: [], samples: starts(box, samplesOfCurve) }], doubts: [], boxes: 0 };
  const trees = branch.map((p) => toTree(p, vars, letters));
  const equations = system(trees, vars);
  if (branch.length < vars.length) {
    const samples = curvePoints(equations, box, samplesOfCurve);
    if (samples.length > 0) return { points: [], curves: [{ equations: trees, samples }], doubts: [], boxes: 0 };
  }
  let part: Part = { points: [], curves: [], doubts: [], boxes: 0 };
  for (const tiny of [...(vars.length === 1 ? [rough] : []), coarse, ...(deeply ? [fine] : [])]) {
    part = searched(branch, trees, equations, task, tiny);
    if (part.doubts.length === 0) return part;
    if (isOver()) break;
  }
  if (deeply || performance.now() > budget.until) {
    return { ...part, points: [...part.points, ...more(equations, task, part.points)] };
  }
  const half = performance.now() + timeToSplit * (budget.until - performance.now());
  const finer = branches(
    branch.map((p) => unlessTooLong(() => withoutConstantSign(byHalfAngles(p, letters), letters)) ?? p),
    true,
    half,
  );
  return joined(finer.map((part) => solve(part, task, true)));
}

const joined = (parts: readonly Part[]): Part => ({
  points: parts.flatMap((part) => part.points),
  curves: parts.flatMap((part) => part.curves),
  doubts: parts.flatMap((part) => part.doubts),
  boxes: parts.reduce((sum, part) => sum + part.boxes, 0),
});

/** The interval search, and what exact arithmetic makes of the boxes that it leaves unclear. */
function searched(
  branch: readonly P.Polynomial[],
  trees: readonly Tree[],
  equations: System,
  task: Task,
  tiny: number,
): Part {
  const found = search(equations, task.box, task.budget, tiny);
  const points = found.zeros.map((zero) =>
    zero.exists ? zero : { ...zero, exists: exactIn(branch, task, zero.at) !== undefined },
  );
  const doubts: Bilingual[] = found.finished ? [] : [late];
  for (const cluster of found.finished ? found.unclear : []) {
    const zero = isolatedPoint(branch, trees, task, cluster);
    if (zero) points.push(zero);
    else if (!isFree(trees, task, cluster)) doubts.push(unclear(task.vars, cluster));
  }
  return { points, curves: [], doubts, boxes: found.boxes };
}

/**
 * Is there no zero on either side of the simplest number in a tiny interval? Near the end of a domain, where ln or a
 * fraction tends to ±∞, the equation as it was given often shows it: ln(x + 2) + x/(x + 2) at −2.
 */
function isFree(trees: readonly Tree[], { vars, given }: Task, cluster: Box): boolean {
  const [side, ...others] = cluster as [I.Interval];
  const [x, ...more] = vars as [string];
  if (others.length > 0 || more.length > 0) return false;
  const p = simplestIn(side);
  const { lo, hi } = I.divide(I.point(Number(p.n)), I.point(Number(p.d)));
  return ([-1, 1] as const).every((way) => {
    const part = way < 0 ? I.interval(side.lo, hi) : I.interval(lo, side.hi);
    return (
      holdsEverywhere((at) => isExcluded(given(at)), [part], partsOfCluster) ||
      trees.some((tree) => isFreeBeside(tree, x, p, part, way))
    );
  });
}

/** Parts of a tiny interval that are looked at. */
const partsOfCluster = 200;

/** The search alone, where exact arithmetic would take too long. */
function onlySearched(equations: System, task: Task): Part {
  const { vars, box, budget } = task;
  const { zeros, unclear: clusters, finished, boxes } = search(equations, box, budget, fine);
  const [first] = clusters;
  const doubts = !finished ? [late] : first ? [unclear(vars, first)] : [];
  return { points: [...zeros, ...(doubts.length > 0 ? more(equations, task, zeros) : [])], curves: [], doubts, boxes };
}

/** A point with short coordinates in a tiny box where the polynomials vanish exactly, if there is one. */
function exactIn(branch: readonly P.Polynomial[], { vars, letters }: Task, box: Box): Q.Rational[] | undefined {
  if (branch.some((p) => P.variablesOf(p).some((name) => letters.has(name) || !vars.includes(name)))) return undefined;
  const exact = box.map(simplestIn);
  return unlessTooLong(() => vanishAt(branch, vars, exact)) ? exact : undefined;
}

/** Such a point if no other zero lies in the box. */
function isolatedPoint(
  branch: readonly P.Polynomial[],
  trees: readonly Tree[],
  task: Task,
  box: Box,
): Zero | undefined {
  const { vars } = task;
  const separate = unlessTooLong(() => separatePoint(trees, vars, box));
  if (separate) return separate;
  const exact = exactIn(branch, task, box);
  if (!exact) return undefined;
  const values = exact.map(Q.toNumber);
  const distance = Math.max(
    ...box.map((side, j) => Math.max(side.hi - (values[j] as number), (values[j] as number) - side.lo)),
  );
  if (!unlessTooLong(() => isIsolated(branch, vars, exact, 2 * distance))) return undefined;
  return { at: exact.map(enclosed), alone: box, exists: true };
}

const enclosed = ({ n, d }: Q.Rational): I.Interval => I.divide(I.point(Number(n)), I.point(Number(d)));

/** The only zero in the box, if each coordinate is the only zero of one of the equations, and a simple number. */
function separatePoint(trees: readonly Tree[], vars: readonly string[], box: Box): Zero | undefined {
  const field = E.numbers();
  const coordinates = vars.map((x, j) => {
    const side = box[j] as I.Interval;
    const own = trees.filter((tree) => String(variablesOf(tree)) === x);
    const tried = own.length > 0 ? [E.fromRational(simplestIn(side)), ...simpleNumbers(side, field)] : [];
    return tried.find((c) => own.some((tree) => isOnlyZero(tree, { vars: [x], coordinates: [c], field }, side)));
  });
  if (!coordinates.every((c) => c !== undefined)) return undefined;
  const spot = { vars, coordinates, field };
  const at = coordinates.map((c) => E.toInterval(field, c));
  return { at, alone: box, exists: trees.every((tree) => isZeroAt(tree, spot)) };
}

/** Where nothing can be proved, so many starts are tried, for no longer than this in milliseconds. */
const [moreStarts, moreTime] = [200, 1000];
/** Even when the time is over, something should be found: from so many starts, unless they take longer than this in milliseconds. */
const [leastStarts, overtime] = [10, 1000];

/** Where completeness cannot be proved: what Newton's method finds from many starts, if it can be proved to be a zero. */
function more(equations: System, { box, budget }: Task, known: readonly Zero[]): Zero[] {
  const found: Zero[] = [];
  const begun = performance.now();
  const [until, last] = [Math.min(begun + moreTime, budget.end), Math.max(begun + overtime, budget.end)];
  for (const [i, start] of starts(box, moreStarts).entries()) {
    if (performance.now() > (i < leastStarts ? last : until)) break;
    const x = newton(equations, start, box, last);
    const zero = x && uniqueZero(equations, around(x));
    if (zero && ![...known, ...found].some(({ alone }) => isInside(zero.at, alone))) found.push(zero);
  }
  return found;
}
