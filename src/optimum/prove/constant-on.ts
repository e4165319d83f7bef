import { enclosure } from "../../expression/enclosure.js";
import { toFraction } from "../../expression/fraction.js";
import type { Tree } from "../../expression/tree.js";
import { leading, unlessTooLong } from "../../number/factors.js";
import { DividesByZero } from "../../number/fraction.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { exactRemainder, relationOf } from "../solve/branches.js";
import { boxOnCurve } from "../solve/curves.js";
import { type Letters, named, numerator, toTree } from "../solve/numerator.js";
import type { Budget } from "../solve/search.js";
import { system } from "../solve/system.js";
import { zerosOf } from "../solve/zeros.js";

/**
 * The value that f has all along a curve, if exact division shows that it has only one: f = p/q is c there if p and c·q leave
 * the same remainder when they are divided by the curve's equations.
 */
export function constantOn(f: Tree, equations: readonly Tree[]): number | undefined {
  const letters: Letters = new Map();
  const by = equations.map((tree) => numerator(tree, letters));
  if (!by.every((p) => p !== undefined)) return undefined;
  try {
    const { over, under } = toFraction(f, (part) => named(part, letters));
    const [p, q] = [exactRemainder(over, by), exactRemainder(under, by)];
    if (P.isZero(q)) return undefined;
    const c = P.isZero(p) ? Q.zero : Q.divide(leading(p).c, leading(q).c);
    return P.equals(p, P.scale(q, c)) ? Q.toNumber(c) : undefined;
  } catch (error) {
    if (error instanceof DividesByZero) return undefined;
    throw error;
  }
}

/** The few values that f can have where some equations hold, and the equation for f that says so: "f^2 - 1". */
export interface FewValues {
  readonly equation: Tree;
  readonly values: readonly I.Interval[];
}

/** Equations for f of a higher degree are not looked for. */
const mostValues = 6;

/**
 * The values that f can have where the equations hold, if exact division shows that some polynomial in f is 0 there: on x² = 1 it
 * shows x² − 1 = 0, so that x is −1 or 1.
 */
export function fewValuesOn(f: Tree, equations: readonly Tree[], budget: Budget): FewValues | undefined {
  const letters: Letters = new Map();
  const relation = unlessTooLong(() => {
    const by = equations.map((tree) => numerator(tree, letters));
    const p = numerator(f, letters) && toFraction(f, (part) => named(part, letters));
    const under = p && P.asRational(p.under);
    if (!under || !by.every((g) => g !== undefined)) return undefined;
    return relationOf(P.scale(p.over, Q.divide(Q.one, under)), "f", by, mostValues);
  });
  if (!relation || String(P.variablesOf(relation)) !== "f") return undefined;
  const sizes = [...relation.values()].map(({ c }) => Math.abs(Q.toNumber(Q.divide(c, leading(relation).c))));
  // Cauchy's bound: no zero is larger than 1 plus the largest coefficient.
  const bound = 2 * Math.max(1, ...sizes);
  const equation = toTree(relation, ["f"], letters);
  const { points, doubts } = zerosOf([equation], ["f"], [I.interval(-bound, bound)], budget);
  return doubts.length > 0 ? undefined : { equation, values: points.map(({ at }) => at[0] as I.Interval) };
}

/** A value that f has at a point of a curve. */
export interface ValueAt {
  readonly value: I.Interval;
  readonly point: readonly number[];
}

/** The values that f has on a curve, each with a point, if all that it may have are found at the samples; else undefined. */
export function valuesOn(
  f: Tree,
  { equations, samples }: { readonly equations: readonly Tree[]; readonly samples: readonly number[][] },
  vars: readonly string[],
  budget: Budget,
): ValueAt[] | undefined {
  const constant = unlessTooLong(() => constantOn(f, equations));
  const [first] = samples;
  if (constant !== undefined && first) return [{ value: I.point(constant), point: first }];
  const possible = fewValuesOn(f, equations, budget)?.values;
  if (!possible) return undefined;
  const [onCurve, values] = [system(equations, vars), enclosure([f], vars)];
  const found = new Map<I.Interval, readonly number[]>();
  for (const point of samples) {
    const at = boxOnCurve(onCurve, point);
    const [y] = at ? values(at) : [];
    const near = y ? possible.filter((value) => !I.isEmpty(I.intersection(value, y))) : [];
    if (near.length === 1) found.set(near[0] as I.Interval, point);
  }
  if (found.size < possible.length) return undefined;
  return [...found].map(([value, point]) => ({ value, point }));
}
