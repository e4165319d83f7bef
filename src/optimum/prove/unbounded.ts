import { differentiate } from "../../expression/differentiate.js";
import { toText } from "../../expression/print-text.js";
import { textbook } from "../../expression/textbook.js";
import { tidy } from "../../expression/tidy.js";
import { call, constant, negative, quotient, substitute, type Tree, variablesOf } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { shortNumber } from "../../number/number-text.js";
import * as P from "../../number/polynomial.js";
import { type Limit, limitAt, limitAtInfinity, spotIn } from "../limit/limit.js";
import type { Problem } from "../problem.js";
import { numerator } from "../solve/numerator.js";
import { specialPlaces } from "../solve/special.js";
import { type Proof, proofIf } from "./proof.js";

/** Variables in terms of the others, and what must not be 0 for that. */
interface Solved {
  readonly f: Tree;
  readonly values: readonly (readonly [name: string, value: Tree])[];
  readonly notZero: readonly Tree[];
}

/**
 * Does f tend to −∞ (for the sign −1 to ∞) along the constraints? Each of them is solved for a variable that it has only as
 * a·yⁿ + b with n ≤ 3: y = −b/a, ±√(−b/a), ∛(−b/a). Then f is a function of the other variables; one of them is sent to ±∞, or
 * to a zero of an a, the rest stay at 1. The limit is told by its series.
 */
export function runsAway(
  f: Tree,
  constraints: readonly Tree[],
  given: Pick<Problem, "vars" | "box" | "budget">,
  sign: 1 | -1,
): Proof | undefined {
  for (const solved of solutions({ f, values: [], notZero: [] }, constraints, given.vars)) {
    const free = given.vars.filter((name) => solved.values.every(([solvedFor]) => solvedFor !== name));
    for (const x of free) {
      const fixed = (tree: Tree) =>
        free.filter((name) => name !== x).reduce((rest, name) => substitute(rest, name, constant(1)), tree);
      const path = pathTo(-sign as 1 | -1, withTrees(solved, fixed), x, given);
      const others = free.filter((name) => name !== x).map((name) => `${name} = 1`);
      if (path) return proofIf(true, { by: "path", path: [...others, ...path].join(", "), to: sign > 0 ? "-∞" : "∞" });
    }
  }
  return undefined;
}

const withTrees = ({ f, values, notZero }: Solved, change: (tree: Tree) => Tree): Solved => ({
  f: change(f),
  values: values.map(([name, value]) => [name, change(value)]),
  notZero: notZero.map(change),
});

/** All ways to solve the constraints in turn, each for one variable. */
function solutions(solved: Solved, constraints: readonly Tree[], vars: readonly string[]): Solved[] {
  const [g, ...others] = constraints;
  if (!g) return [solved];
  return vars.flatMap((y) =>
    solvedFor(g, y).flatMap(({ a, values }) =>
      values.flatMap((value) => {
        const put = (tree: Tree) => substitute(tree, y, value);
        const { f, values: known, notZero } = withTrees(solved, put);
        return solutions({ f, values: [...known, [y, value]], notZero: [...notZero, a] }, others.map(put), vars);
      }),
    ),
  );
}

/** y from a·yⁿ + b = 0: the n-th derivative is n!·a, and the lower ones are 0 at y = 0. */
function solvedFor(g: Tree, y: string): { a: Tree; values: Tree[] }[] {
  const at0 = (tree: Tree) => substitute(tree, y, constant(0));
  let slope = g;
  for (const n of [1, 2, 3] as const) {
    slope = tidy(differentiate(slope, y));
    const a = n === 3 ? quotient(slope, constant(6)) : n === 2 ? quotient(slope, constant(2)) : slope;
    if (variablesOf(slope).includes(y)) {
      if (isZero(at0(slope)) !== true) return [];
      continue;
    }
    if (isZero(a) !== false) return [];
    const power = negative(quotient(at0(g), a));
    const root = call("sqrt", power);
    return [{ a, values: n === 1 ? [power] : n === 2 ? [root, negative(root)] : [call("cbrt", power)] }];
  }
  return [];
}

/** Undefined where it cannot be told. */
function isZero(tree: Tree): boolean | undefined {
  const p = numerator(tree, new Map());
  return p && P.isZero(p);
}

/** A way of x along which f tends to ±∞ and all the other variables have values, in words; undefined if none is found. */
function pathTo(
  sign: 1 | -1,
  { f, values, notZero }: Solved,
  x: string,
  { vars, box, budget }: Pick<Problem, "vars" | "box" | "budget">,
): string[] | undefined {
  const is = (limitOf: (tree: Tree) => Limit) => {
    const limit = limitOf(f);
    return (
      limit.to === "infinity" &&
      limit.sign === sign &&
      values.every(([, y]) => /^(number|infinity)$/.test(limitOf(y).to))
    );
  };
  const text = () => values.map(([name, value]) => `${name} = ${toText(textbook(value))}`);
  for (const side of [1, -1] as const) {
    if (is((tree) => limitAtInfinity(tree, x, side))) return [...text(), `${x} → ${side > 0 ? "∞" : "-∞"}`];
  }
  const poles = notZero.filter((a) => String(variablesOf(a)) === x);
  for (const { at, zeros } of specialPlaces(poles, [x], [box[vars.indexOf(x)] as I.Interval], budget).places) {
    const spot = spotIn(at, [x], zeros);
    for (const side of [1, -1]) {
      if (!spot || !is((tree) => limitAt(tree, spot, [side]))) continue;
      return [...text(), `${x} → ${shortNumber(I.mid(at[0] as I.Interval), 9)}${side > 0 ? "+" : "−"}`];
    }
  }
  return undefined;
}
