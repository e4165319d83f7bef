import type { Box } from "../../expression/enclosure.js";
import { tidy } from "../../expression/tidy.js";
import { difference, negative, product, sum, type Tree, variable } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { leftInverse, transpose } from "../../number/matrix.js";
import { pivots } from "./curves.js";
import { uniqueZero, type Zero } from "./krawczyk.js";
import { partialsOf, type System, system } from "./system.js";

/** f and the constraints g = 0 with their derivatives. */
export interface Constrained {
  readonly f: Tree;
  readonly constraints: readonly Tree[];
  readonly vars: readonly string[];
  /** ∇f, and behind it the Hessian as its slopes; the same for each constraint. */
  readonly gradients: readonly System[];
}

/** A solution of ∇f = Σ λᵢ∇gᵢ, g = 0, or a point with g = 0 where the ∇gᵢ are dependent. */
export interface Solution {
  readonly at: Box;
  /** One interval for each multiplier; undefined where the constraints' gradients are dependent. */
  readonly multipliers: Box | undefined;
  readonly proved: boolean;
}

export function constrained(f: Tree, constraints: readonly Tree[], vars: readonly string[]): Constrained {
  return { f, constraints, vars, gradients: [f, ...constraints].map((tree) => system(partialsOf(tree, vars), vars)) };
}

/**
 * The equations of all candidates without the multipliers: ∇f and the m gradients ∇gᵢ are linearly dependent, so that
 * every determinant of m + 1 of their columns is 0, and g = 0. This also holds where the ∇gᵢ alone are dependent (Fritz
 * John's condition [John1948]).
 */
export function candidateEquations(f: Tree, constraints: readonly Tree[], vars: readonly string[]): Tree[] {
  const rows = [f, ...constraints].map((tree) => partialsOf(tree, vars));
  const columns = choices(vars.length, rows.length);
  return [
    ...columns.map((chosen) => determinant(rows.map((row) => chosen.map((j) => row[j] as Tree)))),
    ...constraints,
  ];
}

/** ∇f − Σ λᵢ∇gᵢ, with the letters λ_1, λ_2 … */
export function lagrangian(f: Tree, constraints: readonly Tree[], vars: readonly string[]): Tree[] {
  const rest = constraints.reduce((left, g, i) => difference(left, product(variable(`λ_${i + 1}`), g)), f);
  return partialsOf(rest, vars);
}

/** All ways to choose k of the numbers 0 ... n − 1, in order. */
function choices(n: number, k: number): number[][] {
  if (k === 0) return [[]];
  if (k > n) return [];
  return [...choices(n - 1, k), ...choices(n - 1, k - 1).map((rest) => [...rest, n - 1])];
}

/** By expansion along the first row. */
function determinant(rows: readonly (readonly Tree[])[]): Tree {
  const [first = [], ...others] = rows;
  const terms = first.map((entry, j) => {
    if (others.length === 0) return entry;
    const term = product(entry, determinant(others.map((row) => row.filter((_, k) => k !== j))));
    return j % 2 === 0 ? term : negative(term);
  });
  return tidy(terms.reduce(sum));
}

/** Half widths of the boxes around the point that are tried in turn: a zero may be near another, or steep. */
const pointWidths = [1e-9, 1e-7, 1e-12];
/** The multipliers are less exact than the point that they come from. */
const multiplierWidth = 10;
/** The width given to multipliers that could not be enclosed. */
const unprovedWidth = 1e-9;

/** The multipliers at a candidate, and a proof, where there is one, that the candidate is a solution. */
export function withMultipliers(problem: Constrained, zero: Zero): Solution {
  const { f, constraints, vars, gradients } = problem;
  const [ofF, ...ofG] = gradients.map((gradient) => gradient.values(zero.at)) as [I.Interval[], ...I.Interval[][]];
  if (!isIndependent(ofG)) return { at: zero.at, multipliers: undefined, proved: zero.exists };
  const names = constraints.map((_, i) => `λ'${i + 1}`);
  const lagrangian = constraints.reduce((rest, g, i) => difference(rest, product(variable(names[i] as string), g)), f);
  const equations = system([...partialsOf(lagrangian, vars), ...constraints], [...vars, ...names]);
  // Least squares: ∇f = Gᵀλ.
  // From as many of the coordinates as there are constraints, where the ∇gᵢ are furthest from dependent: the others may be rounding only.
  const centre = ofG.map((row) => row.map(I.mid));
  const columns = pivots(centre) as number[];
  const y = leftInverse(transpose(centre.map((row) => columns.map((j) => row[j] as number)))) as number[][];
  const start = y.map((row) =>
    row.reduce((total, x, k) => total + x * I.mid(ofF[columns[k] as number] as I.Interval), 0),
  );
  const around = (x: number, by: number) => I.interval(x - by, x + by);
  for (const by of pointWidths) {
    const box = [
      ...zero.at.map((side) => around(I.mid(side), by)),
      ...start.map((x) => around(x, by * multiplierWidth * Math.max(1, Math.abs(x)))),
    ];
    const both = uniqueZero(equations, box);
    if (both?.exists) {
      return { at: both.at.slice(0, vars.length), multipliers: both.at.slice(vars.length), proved: true };
    }
  }
  return {
    at: zero.at,
    multipliers: start.map((x) => around(x, unprovedWidth * Math.max(1, Math.abs(x)))),
    proved: zero.exists,
  };
}

/** Are the rows certainly independent? A square part of them has an inverse Y with |I − Y·A| < 1. */
function isIndependent(rows: readonly (readonly I.Interval[])[]): boolean {
  const centre = rows.map((row) => row.map(I.mid));
  const columns = centre.every((row) => row.every(Number.isFinite)) ? pivots(centre) : undefined;
  const y = columns && leftInverse(centre.map((row) => columns.map((j) => row[j] as number)));
  if (!columns || !y) return false;
  return y.every((row, i) => {
    const off = columns.map((j, k) => {
      const entry = row.reduce(
        (total, x, l) => I.add(total, I.multiply(I.point(x), rows[l]?.[j] as I.Interval)),
        I.point(i === k ? -1 : 0),
      );
      return I.mag(entry);
    });
    return off.reduce((a, b) => a + b) < 1;
  });
}
