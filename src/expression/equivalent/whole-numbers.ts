import type { Domain, Point } from "../sample.js";
import type { Tree } from "../tree.js";
import { valuesAt } from "./at-a-point.js";
import { comparePrecisely } from "./precise.js";

/**
 * Compares at whole numbers, for a key such as (-2)^n that has values nowhere else.
 *
 * @returns a point where the values differ, or how many agree
 */
export function compareAtWholeNumbers(a: Tree, k: Tree, vars: readonly string[], domain: Domain): Point | number {
  let agreeing = 0;
  for (let i = 0; i < 60; i++) {
    const point = Object.fromEntries(vars.map((name, j) => [name, wholeNumber(i, j)]));
    const isInside = Object.entries(domain).every(
      ([name, [lo, hi]]) => lo <= (point[name] ?? lo) && (point[name] ?? hi) <= hi,
    );
    const found = isInside ? valuesAt(a, k, point) : "no key";
    if (found === "differ") return point;
    if (found !== "agree") continue;
    if (typeof comparePrecisely(a, k, point) === "object") return point;
    agreeing++;
  }
  return agreeing;
}

/** Small ones first, and then some up to 400. */
const wholeNumber = (i: number, j: number) =>
  i < 24 ? ((i * (2 * j + 1) + 3 * j) % 12) - 4 : ((i - 23) * (2 * j + 1) * 47) % 401;
