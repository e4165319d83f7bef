import { differentiate } from "../../expression/differentiate.js";
import { textbook } from "../../expression/textbook.js";
import { tidy } from "../../expression/tidy.js";
import { difference, negative, product, sum, type Tree, variable } from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { leftInverse, transpose } from "../../number/matrix.js";
import { type Classified, signs } from "../prove/classify.js";
import { pivots } from "./curves.js";
import type { Box } from "./enclosure.js";
import { type System, settle, system, type Zero } from "./search.js";

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

const partialsOf = (f: Tree, vars: readonly string[]) => vars.map((x) => textbook(differentiate(f, x)));

export function constrained(f: Tree, constraints: readonly Tree[], vars: readonly string[]): Constrained {
  return { f, constraints, vars, gradients: [f, ...constraints].map((tree) => system(partialsOf(tree, vars), vars)) };
}

/**
 * The equations of all candidates without the multipliers: ∇f and the m gradients ∇gᵢ are linearly dependent, so that every
 * determinant of m + 1 of their
 * columns is 0, and g = 0. This also holds where the ∇gᵢ alone are dependent (Fritz John's condition).
 */
export function candidateEquations(f: Tree, constraints: readonly Tree[], vars: readonly string[]): Tree[] {
  const rows = [f, ...constraints].map((tree) => partialsOf(tree, vars));
  const columns = choices(vars.length, rows.length);
  return [
    ...columns.map((chosen) => determinant(rows.map((row) => chosen.map((j) => row[j] as Tree)))),
    ...constraints,
  ];
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

/** The multipliers at a candidate, and a proof, where there is one, that the candidate is a solution. */
export function withMultipliers(problem: Constrained, zero: Zero): Solution {
  const { f, constraints, vars, gradients } = problem;
  const [ofF, ...ofG] = gradients.map((gradient) => gradient.values(zero.at)) as [I.Interval[], ...I.Interval[][]];
  if (!isIndependent(ofG)) return { at: zero.at, multipliers: undefined, proved: zero.exists };
  const names = constraints.map((_, i) => `λ'${i + 1}`);
  const lagrangian = constraints.reduce((rest, g, i) => difference(rest, product(variable(names[i] as string), g)), f);
  const equations = system([...partialsOf(lagrangian, vars), ...constraints], [...vars, ...names]);
  // Least squares: ∇f = Gᵀλ.
  const y = leftInverse(transpose(ofG.map((row) => row.map(I.mid)))) as number[][];
  const start = y.map((row) => row.reduce((total, x, j) => total + x * I.mid(ofF[j] as I.Interval), 0));
  const around = (x: number, by: number) => I.interval(x - by, x + by);
  for (const by of [1e-9, 1e-7, 1e-12]) {
    const box = [
      ...zero.at.map((side) => around(I.mid(side), by)),
      ...start.map((x) => around(x, by * 10 * Math.max(1, Math.abs(x)))),
    ];
    const settled = settle(equations, box);
    if (settled?.exists) {
      return { at: settled.at.slice(0, vars.length), multipliers: settled.at.slice(vars.length), proved: true };
    }
  }
  return {
    at: zero.at,
    multipliers: start.map((x) => around(x, 1e-9 * Math.max(1, Math.abs(x)))),
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

/** The Hessian of f − Σ λᵢgᵢ over a box. */
export function hessian({ gradients, vars }: Constrained, at: Box, multipliers: Box): I.Interval[][] {
  const [ofF, ...ofG] = gradients.map((gradient) => gradient.jacobian(at)) as [I.Interval[][], ...I.Interval[][][]];
  return vars.map((_, i) =>
    vars.map((_, j) =>
      ofG.reduce(
        (total, rows, k) => I.subtract(total, I.multiply(multipliers[k] as I.Interval, rows[i]?.[j] as I.Interval)),
        ofF[i]?.[j] as I.Interval,
      ),
    ),
  );
}

/**
 * How many eigenvalues a matrix has on the constraints' tangent space, certainly positive and certainly negative ones: of the
 * bordered
 * matrix's, m of each sign belong to the border (Nocedal & Wright, theorem 16.3).
 */
export function alongBorder({ gradients }: Constrained, inner: readonly (readonly I.Interval[])[], at: Box) {
  const border = gradients.slice(1).map((gradient) => gradient.values(at));
  const zeros = border.map(() => I.point(0));
  const found = signs([
    ...border.map((row) => [...zeros, ...row]),
    ...inner.map((row, i) => [...border.map((g) => g[i] as I.Interval), ...row]),
  ]);
  return { up: found.positive - border.length, down: found.negative - border.length };
}

/** The kind along the constraint, by the Lagrangian's second derivatives in its directions. */
export function classifyAlong(problem: Constrained, { at, multipliers }: Solution): Classified {
  const free = problem.vars.length - problem.constraints.length;
  if (!multipliers) return { kind: "degenerate", test: says.singular };
  if (free === 0) return { kind: "degenerate", test: says.single };
  const { up, down } = alongBorder(problem, hessian(problem, at, multipliers), at);
  if (up === free) return { kind: "minimum", test: says.definite("positive") };
  if (down === free) return { kind: "maximum", test: says.definite("negative") };
  return up > 0 && down > 0 ? { kind: "saddle", test: says.mixed } : { kind: "degenerate", test: says.silent };
}

const says = {
  singular: {
    ko: "제약식의 그래디언트가 0이거나 서로 나란하여(일차종속) 승수가 없음",
    en: "the constraints' gradients are 0 or parallel (linearly dependent): there is no multiplier",
  },
  single: {
    ko: "제약 조건을 만족하는 점이 가까이에 더 없음",
    en: "no other point near it satisfies the constraints",
  },
  definite: (sign: "positive" | "negative") => ({
    ko: `접선 방향에서 라그랑주 함수의 2계도함수가 ${sign === "positive" ? "양수" : "음수"}`,
    en: `along the constraint the Lagrangian's second derivatives are ${sign}`,
  }),
  mixed: {
    ko: "접선 방향에서 라그랑주 함수의 2계도함수에 양수와 음수가 모두 있음",
    en: "along the constraint the Lagrangian's second derivatives have both signs",
  },
  silent: {
    ko: "2계도함수만으로는 알 수 없음",
    en: "the second derivatives do not tell",
  },
} as const satisfies Record<string, Bilingual | ((...words: never[]) => Bilingual)>;
