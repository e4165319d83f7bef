import { type Box, enclosure } from "../../expression/enclosure.js";
import { toPolynomial } from "../../expression/fraction.js";
import type { Tree } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import { unlessTooLong } from "../../number/factors.js";
import * as I from "../../number/interval.js";
import { eigenvalues } from "../../number/matrix.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import type { Kind } from "../candidate.js";
import { holdsEverywhere } from "../solve/everywhere.js";
import type { System } from "../solve/system.js";
import { kindTests as says } from "./messages.js";

/** The kind, and which test showed it. */
export interface Classified {
  readonly kind: Kind;
  readonly test: Bilingual;
}

/** The rounding of the computed eigenvalues, relative to the matrix: far more than Jacobi's method makes. */
const rounding = 1e-13;

/**
 * How many eigenvalues of a symmetric matrix of intervals are certainly positive, and certainly negative: by Weyl's inequality, or,
 * where one entry is far less exact than others, by Gershgorin's discs.
 */
export function signs(matrix: readonly (readonly I.Interval[])[]): { positive: number; negative: number } {
  const centre = matrix.map((row) => row.map(I.mid));
  const spread = Math.hypot(...matrix.flat().map((entry) => I.width(entry) / 2));
  const bound = spread + rounding * Math.hypot(...centre.flat());
  if (!Number.isFinite(bound)) return { positive: 0, negative: 0 };
  const values = eigenvalues(centre);
  const found = { positive: values.filter((v) => v > bound).length, negative: values.filter((v) => v < -bound).length };
  return found.positive + found.negative === matrix.length ? found : (byDiscs(matrix) ?? found);
}

/** Where no disc holds 0, as many eigenvalues as discs lie on either side of it ([GolubVanLoan2013], 7.2). */
function byDiscs(matrix: readonly (readonly I.Interval[])[]): { positive: number; negative: number } | undefined {
  const sides = matrix.map((row, i) => {
    const radius = row.reduce((sum, entry, j) => (i === j ? sum : I.add(sum, I.point(I.mag(entry)))), I.point(0)).hi;
    const { lo, hi } = row[i] as I.Interval;
    return lo > radius ? 1 : hi < -radius ? -1 : 0;
  });
  if (sides.includes(0)) return undefined;
  return { positive: sides.filter((side) => side > 0).length, negative: sides.filter((side) => side < 0).length };
}

/** What is known about a stationary point when it is classified. */
export interface Candidate {
  readonly f: Tree;
  readonly gradient: System;
  readonly vars: readonly string[];
  /** A tiny box that holds it. */
  readonly at: Box;
  /** How far around it f certainly has no other stationary point; 0 where that is not known. */
  readonly reach: () => number;
  /** Has f second derivatives there? Not where two formulas meet, as at 0 for x|x|. */
  readonly smooth: boolean;
}

/**
 * The kind of a stationary point: by the second derivatives; where they are silent, by f on a small box around it, or
 * along curves through it.
 */
export function classify(candidate: Candidate): Classified {
  const n = candidate.vars.length;
  const { positive, negative } = candidate.smooth ? signs(candidate.gradient.jacobian(candidate.at)) : noSigns;
  if (positive === n) return { kind: "minimum", test: n === 1 ? says.second(">") : says.eigenvalues("positive") };
  if (negative === n) return { kind: "maximum", test: n === 1 ? says.second("<") : says.eigenvalues("negative") };
  if (positive > 0 && negative > 0) return { kind: "saddle", test: says.mixed };
  if (n === 1) return bySlopes(candidate);
  return (
    byBorder(candidate) ?? unlessTooLong(() => alongCurves(candidate)) ?? { kind: "degenerate", test: says.silent }
  );
}

const noSigns = { positive: 0, negative: 0 };

/** One variable: the sign of f' on both sides, which cannot change before the next stationary point. */
function bySlopes({ gradient, at, reach }: Candidate): Classified {
  const alone = reach();
  const [side] = at as [I.Interval];
  const sign = (x: number) => {
    const [slope] = gradient.values([I.point(x)]) as [I.Interval];
    return slope.lo > 0 ? 1 : slope.hi < 0 ? -1 : 0;
  };
  const [left, right] = [sign(side.lo - alone / 2), sign(side.hi + alone / 2)];
  if (alone === 0 || left * right === 0) return { kind: "degenerate", test: says.silent };
  if (left === right) return { kind: "inflection", test: says.sameSlope };
  return left < 0 ? { kind: "minimum", test: says.turns("−", "+") } : { kind: "maximum", test: says.turns("+", "−") };
}

/** Cubes of these parts of the reach are tried: a large one where f is simple, small ones where it soon turns. */
const cubes = [0.9, 0.1, 0.01];
/** Parts of a face that are looked at. */
const mostParts = 1500;

/**
 * If f is larger all over the border of a box than at its only stationary point, its smallest value in the box is
 * inside, and can only be there.
 */
function byBorder({ f, vars, at, reach }: Candidate): Classified | undefined {
  const alone = reach();
  const values = enclosure([f], vars);
  const [here] = values(at) as [I.Interval];
  for (const part of cubes) {
    if (alone === 0) return undefined;
    const cube = at.map(({ lo, hi }) => I.interval(lo - alone * part, hi + alone * part));
    const faces = cube.flatMap((side, i) =>
      [side.lo, side.hi].map((x) => cube.map((other, j) => (i === j ? I.point(x) : other))),
    );
    const [corner] = values(cube.map(({ hi }) => I.point(hi))) as [I.Interval];
    const above = corner.lo > here.hi;
    if (!above && corner.hi >= here.lo) continue;
    const beyond = (face: Box) => {
      const [value] = values(face) as [I.Interval];
      return above ? value.lo > here.hi : value.hi < here.lo;
    };
    if (faces.every((face) => holdsEverywhere(beyond, face, mostParts))) {
      return above
        ? { kind: "minimum", test: says.border("larger") }
        : { kind: "maximum", test: says.border("smaller") };
    }
  }
  return undefined;
}

/** Exact points are looked for among the multiples of 1/720, which is divisible by every number up to 6, and by 8 and 9. */
const denominator = 720;

/** A polynomial along lines and parabolas through an exact point: its lowest power decides on which side it leaves. */
function alongCurves({ f, vars, at, smooth }: Candidate): Classified | undefined {
  const p = smooth ? toPolynomial(f) : undefined;
  const exact = at.map(({ lo, hi }) => Math.round(((lo + hi) * denominator) / 2) / denominator);
  if (!p || !exact.every((x, j) => I.isMember(at[j] as I.Interval, x))) return undefined;
  const t = P.fromVariable("t'");
  let [above, below] = [false, false];
  for (const curve of curvesThrough(vars.length)) {
    const moved = vars.reduce((rest, x, j) => {
      const [a, b] = curve[j] as [number, number];
      const step = P.add(P.scale(t, Q.fromDecimal(a)), P.scale(P.multiply(t, t), Q.fromDecimal(b)));
      return P.substitute(rest, x, P.add(P.fromRational(Q.fromDecimal(exact[j] as number)), step));
    }, p);
    const [lowest] = [...moved.values()]
      .filter(({ powers }) => powers.length > 0)
      .sort((s, u) => P.exponentOf(s.powers, "t'") - P.exponentOf(u.powers, "t'"));
    if (!lowest) continue;
    const odd = P.exponentOf(lowest.powers, "t'") % 2 === 1;
    above ||= odd || lowest.c.n > 0n;
    below ||= odd || lowest.c.n < 0n;
    if (above && below) return { kind: "saddle", test: says.bothSides };
  }
  return undefined;
}

/** How strongly the parabolas bend: Peano's surface is negative only between two parabolas, b = 1 and b = 2. */
const bends = [0.1, 0.5, 0.75, 1, 1.5, 2, 3, 10].flatMap((b) => [b, -b]);

/** The coefficients of t and t² for each variable. */
function curvesThrough(n: number): [number, number][][] {
  const lines = Array.from({ length: 3 ** n - 1 }, (_, i) =>
    Array.from({ length: n }, (_, j): [number, number] => [(Math.floor((i + 1) / 3 ** j) % 3) - 1, 0]),
  ).filter((line) => line.some(([a]) => a !== 0));
  const parabolas = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, k) => k)
      .filter((k) => k !== i)
      .flatMap((k) =>
        bends.map((b) => Array.from({ length: n }, (_, j): [number, number] => [j === i ? 1 : 0, j === k ? b : 0])),
      ),
  ).flat();
  return [...lines, ...parabolas];
}
