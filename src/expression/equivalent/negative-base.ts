import { say } from "../../language.js";
import { rawValue } from "../evaluate.js";
import { toText } from "../print-text.js";
import type { Domain, Point } from "../sample.js";
import { call, isOperation, type Operation, operands, type Tree, variablesOf, visit } from "../tree.js";
import { valuesAt } from "./at-a-point.js";
import { noRealPower } from "./messages.js";

/** Why a formula has no value: a power of a negative number, (-5)^(1/3). In the reader's language; undefined where there is none. */
export function reasonOfNoValue(tree: Tree): string | undefined {
  let found: Operation | undefined;
  visit(tree, (node) => {
    if (!isOperation(node, "^") || variablesOf(node).length > 0) return;
    const [base, exponent] = operands(node).map((part) => rawValue(part, {})) as [number, number];
    if (base < 0 && !Number.isInteger(exponent)) found ??= node;
  });
  if (!found) return undefined;
  const [base, exponent] = operands(found);
  const isCubeRoot = Math.abs(rawValue(exponent, {}) - 1 / 3) < 1e-15;
  return say(noRealPower(toText(found), isCubeRoot ? toText(call("cbrt", base)) : undefined));
}

/**
 * Compares at whole numbers, for a key such as (-2)^n that has values nowhere else.
 *
 * @returns a point where the values differ, or how many agree
 */
export function compareAtWholeNumbers(a: Tree, k: Tree, vars: readonly string[], domain: Domain): Point | number {
  let agreeing = 0;
  for (let i = 0; i < 60; i++) {
    const point = Object.fromEntries(vars.map((name, j) => [name, ((i * (2 * j + 1) + 3 * j) % 12) - 4]));
    const isInside = Object.entries(domain).every(
      ([name, [lo, hi]]) => lo <= (point[name] ?? lo) && (point[name] ?? hi) <= hi,
    );
    const found = isInside ? valuesAt(a, k, point) : "no key";
    if (found === "differ") return point;
    if (found === "agree") agreeing++;
  }
  return agreeing;
}
