import * as Q from "../../number/rational.js";
import type { Point } from "../sample.js";
import { type Constant, constant, plainDigits, type Tree, visit, withArgs } from "../tree.js";
import { comparePrecisely } from "./precise.js";

/** Are the answer's decimals the key's numbers, rounded? Each that the key does not have may be off by half a unit of its last digit. */
export function isRounded(answer: Tree, key: Tree, points: () => readonly Point[]): boolean {
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
  let [measured, apartAt] = [0, 0];
  const explained = points().every((point) => {
    const apart = distance(answer, key, point);
    if (apart === undefined) return true;
    measured++;
    if (apart > 0) apartAt++;
    const reach = moved.map((pair) => Math.max(...pair.map((other) => distance(other, answer, point) ?? 0)));
    return apart <= 1.01 * reach.reduce((s, t) => s + t, 0);
  });
  // A rounded number is off nearly everywhere.
  return explained && measured >= 3 && 3 * apartAt >= measured;
}

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
