import type { Domain } from "../../expression/functions/row.js";
import { rowOf } from "../../expression/functions.js";
import {
  type Call,
  constant,
  difference,
  isNegative,
  isOperation,
  isPositiveNumber,
  operands,
  product,
  shifted,
  type Tree,
  variablesOf,
  visit,
} from "../../expression/tree.js";

/** What must hold of a formula's part where the formula has derivatives: it is positive, or it is not 0. */
export interface Condition {
  readonly tree: Tree;
  readonly is: "positive" | "not 0";
  /** Is the formula continuous where the part is 0, as √u is at u = 0, and 1/u is not? */
  readonly continuous: boolean;
}

/**
 * What must hold where a formula is smooth: what stands in ln and under roots is positive, what stands below a fraction's
 * line is not 0, in |u| and ReLU u is not 0, nor is the difference in max and min. Where all of it holds, every derivative
 * exists; where one of the parts is negative that must not be, f has no value.
 */
export function smoothnessConditions(tree: Tree): Condition[] {
  const found: Condition[] = [];
  visit(tree, (node) => {
    if (node.type === "FunctionNode") found.push(...ofFunction(node));
    if (isOperation(node, "/")) found.push(...notZero(false, node.args[1] as Tree));
    if (isOperation(node, "^")) found.push(...ofPower(node.args[0] as Tree, node.args[1] as Tree));
  });
  return found.filter(({ tree }) => variablesOf(tree).length > 0);
}

const condition =
  (is: Condition["is"]) =>
  (continuous: boolean, ...trees: Tree[]): Condition[] =>
    trees.map((tree) => ({ tree, is, continuous }));
const [positive, notZero] = [condition("positive"), condition("not 0")];

/** What the table of functions says of the places where a function is not smooth. */
function ofFunction({ fn, args }: Call): Condition[] {
  const { arguments: many, domain, poles, sides, steepAt } = rowOf(fn.name);
  if (many) return notZero(true, ...args.flatMap((a, i) => args.slice(i + 1).map((b) => difference(a, b))));
  const [t] = args as [Tree];
  if (sides) return notZero(!/^(sign|step)$/.test(fn.name), t);
  return [
    ...insideOf(domain, t),
    ...(steepAt === undefined ? [] : notZero(true, shifted(t, steepAt))),
    ...(poles ? notZero(false, poles(t)) : []),
  ];
}

/** t lies inside of the domain: in its one interval, or outside of the gap between two. */
function insideOf(domain: Domain, t: Tree): Condition[] {
  const [first, second] = domain;
  if (first && second) return positive(first.closed[1], product(shifted(t, first.hi), shifted(t, second.lo)));
  return domain.flatMap(({ lo, hi, closed }) => [
    ...(Number.isFinite(lo) ? positive(closed[0], shifted(t, lo)) : []),
    ...(Number.isFinite(hi) ? positive(closed[1], difference(constant(hi), t)) : []),
  ]);
}

function ofPower(base: Tree, exponent: Tree): Condition[] {
  if (isPositiveNumber(base)) return [];
  const n = isNegative(exponent) ? operands(exponent)[0] : exponent;
  const isWhole = n.type === "ConstantNode" && Number.isInteger(Number(n.value));
  if (isWhole) return n === exponent ? [] : notZero(false, base);
  return positive(n === exponent && variablesOf(exponent).length === 0, base);
}
