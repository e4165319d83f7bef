import { toPolynomial } from "../../expression/fraction.js";
import { textbook } from "../../expression/textbook.js";
import { constant, difference, product, type Tree, visit } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import * as P from "../../number/polynomial.js";
import * as Q from "../../number/rational.js";
import { exactRemainder } from "../solve/branches.js";
import { newton, starts } from "../solve/curves.js";
import { type Box, enclosure } from "../solve/enclosure.js";
import { holdsEverywhere } from "../solve/isolated.js";
import { alongBorder, type Constrained, hessian } from "../solve/multipliers.js";
import { toTree } from "../solve/numerator.js";
import { firstCorner } from "../solve/pieces.js";
import { isExcluded, system } from "../solve/search.js";

const half = (side: I.Interval) => Q.divide(Q.fromDecimal(I.width(side)), Q.rational(2n));
const centre = (side: I.Interval) => Q.add(Q.fromDecimal(side.lo), half(side));

/**
 * Do all points that satisfy the polynomial constraints lie in the box? A point outside is c + h·d/s with the box's centre c and
 * half widths h, d on the surface of the cube from −1 to 1 and 0 < s ≤ 1; with the powers of s multiplied out, intervals show
 * that there is none, infinitely far
 * points (s = 0) included.
 */
export function areAllInside(constraints: readonly Tree[], vars: readonly string[], box: Box): boolean {
  const directions = vars.map((x) => `${x}'`);
  const outside: Tree[] = [];
  for (const g of constraints) {
    const p = toPolynomial(g);
    if (!p) continue;
    const moved = vars.reduce((rest, x, j) => {
      const side = box[j] as I.Interval;
      const step = P.multiply(P.fromVariable("s'"), P.scale(P.fromVariable(directions[j] as string), half(side)));
      return P.substitute(rest, x, P.add(P.fromRational(centre(side)), step));
    }, p);
    // Here s' is 1/s; multiplied by the highest power, its exponents turn round.
    const highest = P.degree(moved, "s'");
    const turned = [...moved.values()].map(({ c, powers }) => {
      const others = powers.filter(([name]) => name !== "s'");
      const n = highest - P.exponentOf(powers, "s'");
      return P.multiply(new Map([["", { c, powers: others }]]), P.fromVariable("s'", n));
    });
    outside.push(toTree(turned.reduce(P.add), ["s'", ...directions], new Map()));
  }
  if (outside.length === 0) return false;
  const values = enclosure(outside, ["s'", ...directions]);
  const faces = vars.flatMap((_, i) =>
    [1, -1].map((x) => vars.map((_, j) => (i === j ? I.point(x) : I.interval(-1, 1)))),
  );
  return faces.every((face) => holdsEverywhere((part) => isExcluded(values(part)), [I.interval(0, 1), ...face]));
}

/** Have f and the constraints gradients wherever the constraints hold in the box? */
export function isSmoothOn({ f, constraints, vars, gradients }: Constrained, box: Box): boolean {
  const [value, values] = [enclosure([f], vars), enclosure(constraints, vars)];
  return holdsEverywhere(
    (part) =>
      isExcluded(values(part)) || [...value(part), ...gradients.flatMap((g) => g.values(part))].every(I.isSmooth),
    box,
  );
}

/**
 * Is f − Σ λᵢgᵢ convex, or concave, wherever it is defined? Then the candidate with these multipliers is the smallest, or
 * largest, on the constraint: there the function is f, and a stationary point of a convex function is its minimum.
 */
export function convexity(problem: Constrained, multipliers: Box): "convex" | "concave" | undefined {
  const domain = convexDomain([problem.f, ...problem.constraints], problem.vars);
  if (!domain) return undefined;
  const rows = hessian(problem, domain, multipliers);
  const off = (i: number) =>
    rows[i]?.reduce((sum, entry, j) => (i === j ? sum : I.add(sum, I.point(I.mag(entry)))), I.point(0)) as I.Interval;
  const straight = problem.gradients
    .slice(1)
    .every((gradient) => gradient.jacobian(domain).every((row) => row.every(({ lo, hi }) => lo === 0 && hi === 0)));
  // Where the constraints are linear, only the directions along them count.
  const along = straight ? alongBorder(problem, rows, domain) : { up: 0, down: 0 };
  const free = problem.vars.length - problem.constraints.length;
  if (along.up === free) return "convex";
  if (along.down === free) return "concave";
  const beyond = (sign: 1 | -1) =>
    rows.every((row, i) => {
      const entry = row[i] as I.Interval;
      return (sign > 0 ? entry.lo : -entry.hi) >= off(i).hi;
    });
  return beyond(1) ? "convex" : beyond(-1) ? "concave" : undefined;
}

/** Where the formulas are defined, if that is everywhere or where some variables are positive. */
function convexDomain(trees: readonly Tree[], vars: readonly string[]): Box | undefined {
  const positive = new Set<string>();
  let simple = true;
  for (const tree of trees) {
    if (firstCorner(tree)) return undefined;
    visit(tree, (node) => {
      if (node.type === "ConstantNode" || node.type === "SymbolNode") return;
      const [first, second] = node.args as [Tree, Tree?];
      if (node.type === "FunctionNode" && everywhere.has(node.fn.name)) return;
      const isRoot = node.type === "FunctionNode" && (node.fn.name === "ln" || node.fn.name === "sqrt");
      if (isRoot && first.type === "SymbolNode") positive.add(first.name);
      else if (node.type === "FunctionNode") simple = false;
      else if (node.op === "/" && second?.type !== "ConstantNode") simple = false;
      else if (node.op === "^" && !(second?.type === "ConstantNode" && Number.isInteger(Number(second.value)))) {
        if (!(first.type === "SymbolNode" && first.name === "e")) simple = false;
      }
    });
  }
  return simple ? vars.map((x) => I.interval(positive.has(x) ? 0 : -Infinity, Infinity)) : undefined;
}

const everywhere = new Set(["sin", "cos", "atan", "sinh", "cosh", "tanh", "asinh", "sigmoid", "softplus"]);

/**
 * Is f nowhere on the constraint smaller than the bound (larger, for the sign −1)? By halving all of space; on the constraint f is
 * f − Σ λᵢgᵢ, which changes little around a candidate.
 */
export function isBeyond(
  { f, constraints, vars }: Constrained,
  multipliers: readonly number[],
  bound: number,
  sign: 1 | -1,
): boolean {
  const lagrangian = multipliers.reduce(
    (rest, by, i) => difference(rest, product(constant(by), constraints[i] as Tree)),
    f,
  );
  const [same, values] = [enclosure([f, textbook(lagrangian)], vars), enclosure(constraints, vars)];
  const everything = vars.map(() => I.interval(-Infinity, Infinity));
  return holdsEverywhere(
    (part) => same(part).some((y) => (sign > 0 ? y.lo >= bound : y.hi <= bound)) || isExcluded(values(part)),
    everything,
    6000,
  );
}

/** Points on the constraints in some boxes, found by Newton's method from many starts. */
export function feasiblePoints({ constraints, vars }: Constrained, boxes: readonly Box[]): number[][] {
  const equations = system(constraints, vars);
  return boxes.flatMap((box) =>
    starts(box, 60).flatMap((start) => {
      const x = newton(equations, start, box);
      return x ? [x] : [];
    }),
  );
}

/** The value that f has all along a curve, if exact division shows that it has only one. */
export function constantOn(f: Tree, equations: readonly Tree[]): number | undefined {
  const p = toPolynomial(f);
  const by = equations.map(toPolynomial);
  if (!p || !by.every((q) => q !== undefined)) return undefined;
  const value = P.asRational(exactRemainder(p, by));
  return value && Q.toNumber(value);
}
