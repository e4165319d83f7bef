import { rawValue } from "../../expression/evaluate.js";
import { dependsOn } from "../../expression/rules.js";
import { textbook } from "../../expression/textbook.js";
import {
  constant,
  difference,
  isNumber,
  isOperation,
  negative,
  operands,
  plainDigits,
  type Tree,
  variablesOf,
  withArgs,
} from "../../expression/tree.js";

/**
 * The formula without what only seems to change with x: |x − x| is |0|, (x − x)⁰ is 0⁰, max(x, x) is x. The rules would find a
 * derivative nowhere, for |u| has none where u is 0, and there u is 0 everywhere.
 */
export const withoutIdle = (tree: Tree, x: string): Tree =>
  decided(
    tree,
    x,
    (u) => looksConstant(u, x) && !dependsOn(textbook(u), x),
    (u) => textbook(u),
  );

/** Where a part is looked at near a point, in units of the point's size: on both sides, some of them very near. */
const nearby = [1e-5, -1e-5, 3e-7, -3e-7, 7e-9, -7e-9];

/**
 * The formula as it is near a point, where that is simpler: max(x, |x|) is x on both sides of 1. A part counts as constant there when
 * its values at points on both sides, some of them very near, are exactly the same: evidence, not proof, so the slope found with it is
 * to be checked.
 */
export function near(tree: Tree, x: string, scope: Record<string, number>): Tree {
  const at = scope[x] as number;
  const places = nearby.map((step) => ({
    ...scope,
    [x]: at + step * Math.max(1, Math.abs(at)),
  }));
  const isStill = (u: Tree) =>
    Number.isFinite(rawValue(u, scope)) && places.every((place) => rawValue(u, place) === rawValue(u, scope));
  return decided(tree, x, isStill, (u) => constantOf(rawValue(u, scope)));
}

/** The arguments of functions and powers that are still replaced by their value, and ties of max and min decided. */
function decided(tree: Tree, x: string, isStill: (u: Tree) => boolean, constantFor: (u: Tree) => Tree): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode" || !dependsOn(tree, x)) return tree;
  const args = tree.args.map((arg) => decided(arg, x, isStill, constantFor));
  const isPiece = tree.type === "FunctionNode" || isOperation(tree, "^");
  if (tree.type === "FunctionNode" && args.length > 1) {
    const kept = args.filter((a, i) => !args.slice(0, i).some((b) => isZero(difference(a, b), isStill, constantFor)));
    if (kept.length < args.length) return kept.length === 1 ? (kept[0] as Tree) : withArgs(tree, kept);
  }
  const still = isPiece ? args.map((arg) => (dependsOn(arg, x) && isStill(arg) ? constantFor(arg) : arg)) : args;
  return still.every((arg, i) => arg === tree.args[i]) ? tree : withArgs(tree, still);
}

function isZero(u: Tree, isStill: (u: Tree) => boolean, constantFor: (u: Tree) => Tree): boolean {
  if (!isStill(u)) return false;
  const value = constantFor(u);
  return value.type === "ConstantNode" && Number(value.value) === 0;
}

/** Values for a first look: none is special to a formula that people type, so that nothing cancels by chance. */
const look = { x: [0.618, 1.873], others: (i: number) => 0.739 + 0.31 * i };
/** Two values that rounding alone may set apart. */
const sameValue = 1e-9;

/** A first look that costs little: has it the same value at two places? */
function looksConstant(u: Tree, x: string): boolean {
  if (u.type === "SymbolNode") return u.name !== x;
  const others = Object.fromEntries(variablesOf(u).map((name, i) => [name, look.others(i)]));
  const [a, b] = look.x.map((value) => rawValue(u, { ...others, [x]: value }));
  return Object.is(a, b) || Math.abs((a as number) - (b as number)) < sameValue;
}

const constantOf = (value: number): Tree => (value < 0 ? negative(constantOf(-value)) : constant(plainDigits(value)));

/** The formula with 0 for each power of 0 whose exponent changes: 0^x is 0 wherever x > 0. */
export function withoutPowersOfZero(tree: Tree, x: string): Tree {
  if (tree.type === "ConstantNode" || tree.type === "SymbolNode") return tree;
  if (isPowerOfZero(tree, x)) return constant(0);
  const args = tree.args.map((arg) => withoutPowersOfZero(arg, x));
  return args.every((arg, i) => arg === tree.args[i]) ? tree : withArgs(tree, args);
}

export function isPowerOfZero(tree: Tree, x: string): boolean {
  if (!isOperation(tree, "^")) return false;
  const [base, exponent] = operands(tree);
  const isZero = variablesOf(base).length === 0 && isNumber(textbook(base), 0);
  return isZero && dependsOn(exponent, x);
}
