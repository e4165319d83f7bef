import { differentiate } from "../../expression/differentiate.js";
import { toText } from "../../expression/print-text.js";
import { textbook } from "../../expression/textbook.js";
import { tidy } from "../../expression/tidy.js";
import {
  call,
  constant,
  difference,
  negative,
  power,
  product,
  quotient,
  substitute,
  type Tree,
  variablesOf,
} from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import { shortNumber } from "../../number/number-text.js";
import * as P from "../../number/polynomial.js";
import { type Limit, limitAt, limitAtInfinity, spotIn } from "../limit/limit.js";
import type { Problem } from "../problem.js";
import { numerator } from "../solve/numerator.js";
import { smoothnessConditions } from "../solve/smoothness.js";
import { specialPlaces } from "../solve/special.js";
import { type Proof, proofIf } from "./proof.js";

/** Variables in terms of the others, and what must not be 0 for that. */
interface Solved {
  readonly f: Tree;
  readonly values: readonly (readonly [name: string, value: Tree])[];
  readonly notZero: readonly Tree[];
}

/**
 * Does f tend to −∞ (for the sign −1 to ∞) along the constraints? Each of them is solved for a variable in which it is a linear
 * or quadratic equation, or a·y³ + b = 0. Then f is a function of the other variables; one of them is sent to ±∞, or
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
  return vars.flatMap((y) => {
    const { a, values } = solvedFor(g, y) ?? { a: g, values: [] };
    return values.flatMap((value) => {
      const put = (tree: Tree) => tidy(substitute(tree, y, value));
      const { f, values: known, notZero } = withTrees(solved, put);
      return solutions({ f, values: [...known, [y, value]], notZero: [...notZero, a] }, others.map(put), vars);
    });
  });
}

/** y from a·y + b = 0, a·y² + b·y + c = 0 or a·y³ + b = 0, with a, b, c free of y; the slopes at y = 0 tell them. */
function solvedFor(g: Tree, y: string): { a: Tree; values: Tree[] } | undefined {
  const slopes = [g];
  for (let n = 1; n <= 3; n++) {
    const slope = tidy(differentiate(slopes[n - 1] as Tree, y));
    slopes.push(slope);
    if (!variablesOf(slope).includes(y)) break;
  }
  const n = slopes.length - 1;
  const a = quotient(slopes[n] as Tree, constant([1, 2, 6][n - 1] as number));
  if (variablesOf(a).includes(y) || isZero(a) !== false) return undefined;
  const [c, b, second] = slopes.map((slope) => substitute(slope, y, constant(0))) as [Tree, Tree, Tree?];
  if (n === 1) return { a, values: [negative(quotient(c, a))] };
  if (n === 3) {
    const isPure = isZero(b) === true && isZero(second as Tree) === true;
    return isPure ? { a, values: [call("cbrt", negative(quotient(c, a)))] } : undefined;
  }
  const root = call("sqrt", tidy(difference(power(b, constant(2)), product(constant(4), product(a, c)))));
  const half = (sign: Tree) => quotient(difference(sign, b), product(constant(2), a));
  return { a, values: [half(root), half(negative(root))] };
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
      values.every(([, y]) => smoothnessConditions(y).length === 0 || /^(number|infinity)$/.test(limitOf(y).to))
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
