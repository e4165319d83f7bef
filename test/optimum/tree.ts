import { toExpression } from "../../src/expression/source.js";
import type { Tree } from "../../src/expression/tree.js";
import type { Problem } from "../../src/optimum/problem.js";
import { problem } from "../../src/optimum/problem.js";

/** The tree of a formula in x, y, z. */
export const treeOf = (text: string): Tree => toExpression(text).tree;

/** The problem of a formula in a box, with time enough on a busy computer. */
export const problemOf = (f: string, vars: readonly string[], box: Record<string, [number, number]> = {}): Problem =>
  problem(f, vars, { box, budget: 60_000 });
