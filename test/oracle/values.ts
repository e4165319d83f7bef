import assert from "node:assert/strict";
import { ball } from "../../src/expression/ball.js";
import { resolve } from "../../src/expression/differentiate.js";
import { preciseValue } from "../../src/expression/equivalent/precise.js";
import { toText } from "../../src/expression/print-text.js";
import { difference, quotient, substitute, sum, type Tree, variable } from "../../src/expression/tree.js";
import type { Measured } from "../../src/number/ball.js";

/** Where to compare: both signs, and the places where corners, poles and ends of domains like to be. Other letters are constants. */
export const points = [-2.3, -0.7, 0.31, 1.2, 2.6, -1, 0, 1].map((x) => ({ x, a: 1.3, y: 0.6, z: 0.8 }));
export type Point = (typeof points)[number];

/** The formula with its value at each of the points. */
export interface Measurement {
  readonly tree: Tree;
  readonly values: readonly Measured[];
}

export function measure(tree: Tree): Measurement {
  const resolved = resolve(tree);
  return { tree, values: points.map((at) => ball(resolved, at)) };
}

/** Makes sure that wherever `before` has a value, `after` has it too; returns at how many points it has one. */
export function assertSameValues(before: Measurement, after: Measurement, why: string): number {
  let compared = 0;
  for (const [i, a] of before.values.entries()) {
    const b = after.values[i] as Measured;
    if (typeof a === "string" || b === "indeterminate") continue;
    if (b === "undefined" || Math.abs(a.value - b.value) > 4 * (a.error + b.error)) {
      const value = b === "undefined" ? b : b.value;
      assert.fail(
        `${why}: ${toText(before.tree)} is ${a.value} at x = ${points[i]?.x}, ${toText(after.tree)} ${value}`,
      );
    }
    compared++;
  }
  return compared;
}

/** (f(x + h) − f(x)) / h with h = ±2⁻⁶⁰, in 48 digits or more; undefined where f has no value on that side. */
export function slopeFrom(f: Tree, at: Point, side: 1 | -1): number | undefined {
  const h = variable("h");
  const moved = substitute(f, "x", sum(variable("x"), h));
  return preciseValue(quotient(difference(moved, f), h), { ...at, h: side * 2 ** -60 });
}
