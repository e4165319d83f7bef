import * as Q from "../../number/rational.js";
import type { Point } from "../sample.js";
import { type Constant, constant, plainDigits, type Tree, visit, withArgs } from "../tree.js";
import { comparePrecisely } from "./precise.js";

/**
 * Are the answer's decimals the key's numbers, rounded? Each that the key does not have may be off by half a unit of its last
 * digit; that must explain the difference everywhere, and at points anywhere there must be one.
 */
export function isRounded(answer: Tree, key: Tree, points: () => { anywhere: Point[]; near: Point[] }): boolean {
  const moved: [Tree, Tree][] = [];
  const exact = new Set<string>();
  visit(key, (node) => {
    if (node.type === "ConstantNode") exact.add(plainDigits(node.value));
  });
  visit(answer, (node) => {
    if (node.type !== "ConstantNode" || exact.has(plainDigits(node.value))) return;
    const places = plainDigits(node.value).split(".")[1]?.length;
    if (places) moved.push([nudged(answer, node, places, 5n), nudged(answer, node, places, -5n)]);
  });
  if (moved.length === 0) return false;
  /** How far apart the two are, as a part of what rounding may do; undefined where that cannot be told. */
  const share = (point: Point) => {
    const apart = distance(answer, key, point);
    const reaches = moved.map((pair) => Math.max(...pair.map((other) => distance(other, answer, point) ?? 0)));
    const reach = reaches.reduce((s, t) => s + t, 0);
    return apart && (apart === reach ? 1 : apart / reach);
  };
  const tried = points();
  const [anywhere, near] = [tried.anywhere, tried.near].map((some) =>
    some.map(share).filter((part) => part !== undefined),
  ) as [number[], number[]];
  const all = [...anywhere, ...near];
  // A rounded number is off nearly everywhere; e^(-10^6(x - 3.3)^2) is off near 3.3 alone.
  const off = anywhere.filter((part) => part > seldom).length;
  return all.every((part) => part <= 1.01) && off >= 3 && 3 * off >= anywhere.length;
}

/** A number that was rounded is seldom as near to what it stood for as this part of half a unit. */
const seldom = 1e-20;

/** How far apart two formulas are; undefined where that cannot be told, infinite where the first alone has no value. */
function distance(a: Tree, b: Tree, point: Point): number | undefined {
  const found = comparePrecisely(a, b, point);
  if (found === "nothing") return undefined;
  return found === "agree" ? 0 : (found.differ ?? Infinity);
}

/** The tree with one of its decimals moved by so many tenths of its last digit's unit. */
function nudged(tree: Tree, decimal: Constant, places: number, tenths: bigint): Tree {
  if (tree === decimal) {
    const step = Q.rational(tenths, 10n ** BigInt(places + 1));
    return constant(Q.toDecimal(Q.add(Q.fromDecimal(decimal.value), step)) as string);
  }
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  return withArgs(
    tree,
    tree.args.map((arg) => nudged(arg, decimal, places, tenths)),
  );
}
