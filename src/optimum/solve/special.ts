import { type Box, enclosure } from "../../expression/enclosure.js";
import type { Domain } from "../../expression/functions/row.js";
import { rowOf } from "../../expression/functions.js";
import { pieces } from "../../expression/pieces.js";
import {
  type Call,
  constant,
  difference,
  isNegative,
  isOperation,
  operands,
  product,
  sum,
  type Tree,
  variablesOf,
  visit,
} from "../../expression/tree.js";
import type { Bilingual } from "../../language.js";
import * as I from "../../number/interval.js";
import { meets } from "./halves.js";
import type { Budget } from "./search.js";
import { zerosOf } from "./zeros.js";

/** A place where a formula may not be smooth, and the parts of it that are 0 there. */
export interface SpecialPlace {
  readonly at: Box;
  readonly zeros: readonly Tree[];
}

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

/** Formulas that are 0 wherever a formula might not be smooth, or begin to be defined. */
export const specialTrees = (tree: Tree): Tree[] => smoothnessConditions(tree).map((condition) => core(condition.tree));

/** A simpler formula with the same zeros: u for |u|, √u and arctan u, u − 1 for ln u. */
function core(tree: Tree): Tree {
  if (tree.type !== "FunctionNode") return tree;
  const [u] = tree.args as [Tree];
  if (tree.fn.name === "ln") return core(difference(u, constant(1)));
  return zeroAt0.has(tree.fn.name) ? core(u) : tree;
}

/** Functions that are 0 at 0, and nowhere else. */
const zeroAt0 = new Set([
  "abs",
  "sqrt",
  "cbrt",
  "sign",
  "sinh",
  "tanh",
  "asinh",
  "atanh",
  "asin",
  "atan",
  "erf",
  "gelu",
]);

/** All places in the box where one of the formulas is 0, in one variable. */
export function specialPlaces(
  trees: readonly Tree[],
  vars: readonly string[],
  box: Box,
  budget: Budget,
): { places: SpecialPlace[]; doubts: Bilingual[]; boxes: number } {
  const [places, doubts]: [SpecialPlace[], Bilingual[]] = [[], []];
  let boxes = 0;
  for (const tree of trees) {
    // With corners of its own, the formula is solved piece by piece.
    for (const piece of pieces(tree) ?? [{ tree, positive: [] }]) {
      const sides = enclosure(piece.positive, vars);
      const zeros = zerosOf([piece.tree], vars, box, budget);
      doubts.push(...zeros.doubts);
      boxes += zeros.boxes;
      for (const { at } of zeros.points) {
        if (!meets(at, box) || sides(at).some((side) => side.hi < 0)) continue;
        const known = places.findIndex((other) => meets(other.at, at));
        if (known < 0) places.push({ at, zeros: [piece.tree] });
        else places[known] = joined(places[known] as SpecialPlace, at, piece.tree);
      }
    }
  }
  return { places, doubts, boxes };
}

const joined = (place: SpecialPlace, at: Box, tree: Tree): SpecialPlace => ({
  at: place.at.map((side, j) => I.convexHull(side, at[j] as I.Interval)),
  zeros: place.zeros.includes(tree) ? place.zeros : [...place.zeros, tree],
});

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
    ...(steepAt === undefined ? [] : notZero(true, from(t, steepAt))),
    ...(poles ? notZero(false, poles(t)) : []),
  ];
}

/** t lies inside of the domain: in its one interval, or outside of the gap between two. */
function insideOf(domain: Domain, t: Tree): Condition[] {
  const [first, second] = domain;
  if (first && second) return positive(first.closed[1], product(from(t, first.hi), from(t, second.lo)));
  return domain.flatMap(({ lo, hi, closed }) => [
    ...(Number.isFinite(lo) ? positive(closed[0], from(t, lo)) : []),
    ...(Number.isFinite(hi) ? positive(closed[1], difference(constant(hi), t)) : []),
  ]);
}

/** t − a */
const from = (t: Tree, a: number): Tree => (a === 0 ? t : a > 0 ? difference(t, constant(a)) : sum(t, constant(-a)));

function ofPower(base: Tree, exponent: Tree): Condition[] {
  if (isPositive(base)) return [];
  const n = isNegative(exponent) ? operands(exponent)[0] : exponent;
  const isWhole = n.type === "ConstantNode" && Number.isInteger(Number(n.value));
  if (isWhole) return n === exponent ? [] : notZero(false, base);
  return positive(n === exponent && variablesOf(exponent).length === 0, base);
}

const isPositive = (base: Tree) =>
  (base.type === "ConstantNode" && Number(base.value) > 0) ||
  (base.type === "SymbolNode" && (base.name === "e" || base.name === "pi"));
