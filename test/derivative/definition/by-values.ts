import assert from "node:assert/strict";
import type { Derivation } from "../../../src/derivative/derivation.js";
import { rawValue } from "../../../src/expression/evaluate.js";
import type { Expression } from "../../../src/expression/expression.js";

const others = { n: 3, a: 1.3, b: -0.7, w: 2.1, y: 1.7, x: 0.6, x_2: 0.4 };
const points = [0.3, 0.7, 1.9, -0.4, -2.3];

/** The values of a formula; NaN where it has none. */
const valuesOf =
  ({ tree }: Expression, x: string) =>
  (at: number, dx: number) =>
    rawValue(tree, { ...others, [x]: at, [`Δ${x}`]: dx });

/** Each step has the value of the one before; the limit is the value for Δx = 0, extrapolated from both sides. */
export function assertSteps({ steps }: Derivation, x: string): void {
  assert.ok(steps.some(({ rule }) => rule === "limit"));
  for (const { rule, before, after } of steps) {
    // The working of an outer function is in a letter of its own.
    const letter = [before, after].flatMap(({ variables }) => variables).find((name) => /^Δ?[tuv]$/.test(name));
    const moving = letter?.replace("Δ", "") ?? x;
    const [left, right] = [valuesOf(before, moving), valuesOf(after, moving)];
    let compared = 0;
    for (const at of points) {
      const limit = Math.abs(at) * 0.01;
      for (const dx of rule === "limit" ? [limit] : [0.11, -0.07, 0.9]) {
        const expected = rule === "limit" ? extrapolated((step) => left(at, step), dx) : left(at, dx);
        if (Number.isNaN(expected)) continue;
        compared++;
        assertNear(
          right(at, dx),
          expected,
          rule === "limit" ? 1e-6 : 1e-11,
          `${rule} at ${at}, ${dx}: ${before} -> ${after}`,
        );
      }
    }
    assert.ok(compared >= 2, `${rule}: ${before}`);
    if (rule === "limit") assert.ok(!after.variables.includes(`Δ${moving}`));
  }
}

/** The limit for step → 0 of what is even in the step after averaging both sides: Richardson's two rounds. */
function extrapolated(g: (step: number) => number, h: number): number {
  const even = (step: number) => (g(step) + g(-step)) / 2;
  const [a, b, c] = [even(h), even(h / 2), even(h / 4)];
  const [d, e] = [(4 * b - a) / 3, (4 * c - b) / 3];
  return (16 * e - d) / 15;
}

/** The result is the slope of f: central differences, extrapolated. */
export function assertSlope(result: Expression, f: Expression, x: string): void {
  const [values, slope] = [valuesOf(f, x), valuesOf(result, x)];
  const defined = points.filter((at) => !Number.isNaN(values(at - 0.02, 0) + values(at + 0.02, 0)));
  assert.ok(defined.length >= 2);
  for (const at of defined) {
    const expected = extrapolated((h) => (values(at + h, 0) - values(at - h, 0)) / (2 * h), Math.abs(at) * 0.01);
    assertNear(slope(at, 0), expected, 1e-6, `${result} at ${at}`);
  }
}

function assertNear(actual: number, expected: number, tolerance: number, message: string): void {
  const near = Math.abs(actual - expected) <= tolerance * (1 + Math.abs(expected));
  assert.ok(near, `${message}: ${actual}, expected ${expected}`);
}
