import { ball } from "../ball.js";
import type { Point } from "../sample.js";
import { isOperation, operands, some, type Tree, variablesOf } from "../tree.js";

/** What comparing an answer with the key at one point says; "no key": the key has no value there. */
export type Found = "agree" | "differ" | "indeterminate" | "no key";

/**
 * Compares at one point: values further apart than their rounding explains differ. Where the answer alone has no value it
 * differs only if that is so in an open neighbourhood: isolated holes, and points where only the key's exponent happens to be a
 * whole number, do not count.
 */
export function compareAt(answer: Tree, key: Tree, point: Point): Found {
  const found = valuesAt(answer, key, point);
  return found === "hole" ? (isOpenHole(answer, key, point) ? "differ" : "no key") : found;
}

/** Has the answer no value at points close by, where the key has one? */
export function isOpenHole(answer: Tree, key: Tree, point: Point): boolean {
  // So far out all of the computer's numbers are whole, and a negative base has powers at each of them.
  const isFar = Object.values(point).some((x) => Math.abs(x) > 2 ** 50);
  if (isFar && some(key, hasMovingExponent)) return false;
  return neighbours(point).some((near) => valuesAt(answer, key, near) === "hole");
}

const hasMovingExponent = (node: Tree) => isOperation(node, "^") && variablesOf(operands(node)[1]).length > 0;

/** The same, where an answer without a value at this very point is a hole. */
export function valuesAt(answer: Tree, key: Tree, point: Point): Found | "hole" {
  const k = ball(key, point);
  if (k === "undefined") return "no key";
  const a = ball(answer, point);
  if (k === "indeterminate") return "indeterminate";
  if (a === "undefined") return "hole";
  if (a === "indeterminate") return "indeterminate";
  const blur = 2 * (a.error + k.error);
  if (Math.abs(a.value - k.value) > blur) return "differ";
  return blur <= 1e-9 * Math.max(Math.abs(a.value), Math.abs(k.value)) || blur <= 1e-12 ? "agree" : "indeterminate";
}

/** Points close by, in no special direction: none of them lies on a curve on which the point may lie. */
function neighbours(point: Point): Point[] {
  const names = Object.keys(point);
  return [1e-8, 1e-5, 1e-3].flatMap((size) =>
    [1, -1].flatMap((side) =>
      [0.618, 0.283].map((turn) =>
        Object.fromEntries(
          names.map((name, j) => {
            const x = point[name] as number;
            const way = side * (0.5 + ((turn * (j + 1) * 7.13) % 1)) * (((j * turn * 10) | 0) % 2 === 0 ? 1 : -1);
            return [name, x + way * size * (1 + Math.abs(x))];
          }),
        ),
      ),
    ),
  );
}

/** The value that a reader is shown; undefined where there is none. */
export function shownValue(tree: Tree, at: Point): number | undefined {
  const measured = ball(tree, at);
  return typeof measured === "string" ? undefined : measured.value;
}
