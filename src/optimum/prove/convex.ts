import type { Box } from "../../expression/enclosure.js";
import { isSmoothEverywhere } from "../../expression/functions.js";
import { firstCorner } from "../../expression/pieces.js";
import { isE, type Tree, visit } from "../../expression/tree.js";
import * as I from "../../number/interval.js";
import type { Constrained } from "../solve/multipliers.js";
import { alongBorder, hessian } from "./kind-along.js";

/**
 * Is f − Σ λᵢgᵢ convex, or concave, wherever it is defined? Then the candidate with these multipliers is the smallest,
 * or largest, on the constraint: there the function is f, and a stationary point of a convex function is its minimum
 * ([BoydVandenberghe2004], 3.1.3).
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
  const along = straight ? alongBorder(problem, rows, domain) : undefined;
  const free = problem.vars.length - problem.constraints.length;
  if (along?.up === free) return "convex";
  if (along?.down === free) return "concave";
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
      if (node.type === "FunctionNode" && isSmoothEverywhere(node.fn.name)) return;
      const isRoot = node.type === "FunctionNode" && (node.fn.name === "ln" || node.fn.name === "sqrt");
      if (isRoot && first.type === "SymbolNode") positive.add(first.name);
      else if (node.type === "FunctionNode") simple = false;
      else if (node.op === "/" && second?.type !== "ConstantNode") simple = false;
      else if (node.op === "^" && !(second?.type === "ConstantNode" && Number.isInteger(Number(second.value)))) {
        if (!isE(first)) simple = false;
      }
    });
  }
  return simple ? vars.map((x) => I.interval(positive.has(x) ? 0 : -Infinity, Infinity)) : undefined;
}
