import { differentiate } from "../../expression/differentiate.js";
import { type Box, enclosure } from "../../expression/enclosure.js";
import { textbook } from "../../expression/textbook.js";
import { tidy } from "../../expression/tidy.js";
import type { Tree } from "../../expression/tree.js";
import type * as I from "../../number/interval.js";

/** Equations F = 0 with their first derivatives, as functions of a box. */
export interface System {
  readonly count: number;
  readonly vars: readonly string[];
  readonly values: (box: Box) => I.Interval[];
  /** ∂Fᵢ/∂xⱼ, one row for each equation. */
  readonly jacobian: (box: Box) => I.Interval[][];
}

/** The equations with their derivatives, each part that occurs several times computed once. */
export function system(equations: readonly Tree[], vars: readonly string[]): System {
  const slopes = equations.flatMap((f) => vars.map((x) => tidy(differentiate(f, x))));
  const [values, rows] = [enclosure(equations, vars), enclosure(slopes, vars)];
  const n = vars.length;
  return {
    count: equations.length,
    vars,
    values,
    jacobian: (box) => {
      const all = rows(box);
      return equations.map((_, i) => all.slice(i * n, i * n + n));
    },
  };
}

/** ∂f/∂x for each variable, in the form that a textbook gives them. */
export const partialsOf = (f: Tree, vars: readonly string[]): Tree[] => vars.map((x) => textbook(differentiate(f, x)));
