import type { Box } from "../../expression/enclosure.js";
import { tidy } from "../../expression/tidy.js";
import { difference, negative, product, sum, type Tree, variable } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { leftInverse } from "../../number/matrix.js";
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

/** The multipliers at a candidate, and a proof, where there is one, that the candidate is a solution. */
export function withMultipliers(problem: Constrained, zero: Zero): Solution {
  const { f, constraints, vars, gradients } = problem;
  const [ofF, ...ofG] = gradients.map((gradient) => gradient.values(zero.at)) as [I.Interval[], ...I.Interval[][]];
  const known = multipliersIn(ofF, ofG);
  if (!known) return { at: zero.at, multipliers: undefined, proved: zero.exists };
  const names = constraints.map((_, i) => `λ'${i + 1}`);
  const lagrangian = constraints.reduce((rest, g, i) => difference(rest, product(variable(names[i] as string), g)), f);
  const equations = system([...partialsOf(lagrangian, vars), ...constraints], [...vars, ...names]);
  const around = (x: number, by: number) => I.interval(x - by, x + by);
  for (const by of pointWidths) {
    const box = [
      ...zero.at.map((side) => around(I.mid(side), by)),
      ...known.map(I.mid).map((x) => around(x, by * multiplierWidth * Math.max(1, Math.abs(x)))),
    ];
    const both = uniqueZero(equations, box);
    if (both?.exists) {
      return { at: both.at.slice(0, vars.length), multipliers: both.at.slice(vars.length), proved: true };
    }
  }
  return { at: zero.at, multipliers: known, proved: zero.exists };
}

/**
 * The multipliers with ∇f = Σ λᵢ∇gᵢ at a point of a box; undefined where the ∇gᵢ may be dependent there. Of as many coordinates as
 * there are multipliers, those in which the ∇gᵢ are furthest from dependent, A·λ = b (the others may be rounding only). With Y near
 * A⁻¹, λ = Y·b + (I − Y·A)·λ, so no |λᵢ| is larger than max |Y·b|/(1 − ρ), where ρ is the largest row sum of |I − Y·A|
 * ([Neumaier1990], 4.1).
 */
function multipliersIn(ofF: readonly I.Interval[], ofG: readonly (readonly I.Interval[])[]): I.Interval[] | undefined {
  const centre = ofG.map((row) => row.map(I.mid));
  const columns = centre.every((row) => row.every(Number.isFinite)) ? pivots(centre) : undefined;
  const y = columns && leftInverse(columns.map((j) => centre.map((row) => row[j] as number)));
  if (!columns || !y) return undefined;
  const combined = (row: readonly number[], part: (j: number) => I.Interval, start = I.point(0)) =>
    columns.reduce((sum, j, k) => I.add(sum, I.multiply(I.point(row[k] as number), part(j))), start);
  const near = y.map((row) => combined(row, (j) => ofF[j] as I.Interval));
  const off = y.map((row, i) =>
    ofG
      .map((g, l) => I.mag(combined(row, (j) => g[j] as I.Interval, I.point(i === l ? -1 : 0))))
      .reduce((sum, x) => I.up(sum + x)),
  );
  const largestOff = Math.max(...off);
  if (!(largestOff < 1)) return undefined;
  const size = I.up(Math.max(...near.map(I.mag)) / I.down(1 - largestOff), 2);
  return near.map((x, i) => {
    const by = I.up(size * (off[i] as number));
    return I.add(x, I.interval(-by, by));
  });
}
