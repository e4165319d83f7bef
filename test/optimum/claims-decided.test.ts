import assert from "node:assert/strict";
import { test } from "node:test";
import { criticalPoints } from "../../src/optimum/critical.js";

// What was not decided once, and can be: the kind, and inputs of it with the smallest and the largest value.

const budget = 60_000;
type Case = [f: string, interval: [number, number], min: number | undefined, max: number | undefined];
const kinds: Record<string, Case[]> = {
  "double zeros of several multiples of an angle": [
    ["2cos(x)+sin(2x)", [0, 6.283], -1.5 * Math.sqrt(3), 1.5 * Math.sqrt(3)],
    ["sin(x)+sin(2x)/2", [-7, 7], -0.75 * Math.sqrt(3), 0.75 * Math.sqrt(3)],
    ["2sin(x)-cos(2x)", [-7, 7], -1.5, 3],
    ["4cos(x)-cos(2x)", [-7, 7], -5, 3],
    ["cos(3x)-3cos(x)", [-7, 7], -2 * Math.SQRT2, 2 * Math.SQRT2],
    ["sin(x)^2(1-cos(x))", [-7, 7], 0, 32 / 27],
  ],
  "an end of the domain where f' tends to infinity": [
    ["(x+2)ln(x+1)", [-1.7, 1], undefined, 3 * Math.LN2],
    ["x ln(2x-2)", [-2, 1], undefined, undefined],
    ["(2x-3)ln(x^2)", [-0.75, 2], undefined, undefined],
    ["(3x-1)^(4x-2)", [0, 1], undefined, undefined],
  ],
  "a high power of a polynomial": [
    ["(x-1)^50", [-1, 2], 0, 2 ** 50],
    ["(x^2-2)^40", [0, 1.5], 0, 2 ** 40],
    ["(3x+1)^61", [-1, 0], -(2 ** 61), 1],
  ],
};

for (const [kind, cases] of Object.entries(kinds)) {
  for (const [f, interval, min, max] of cases) {
    test(`${kind}: ${f}`, () => {
      const found = criticalPoints(f, { interval, budget });
      assert.ok(found.complete, found.why);
      for (const [extreme, value] of [
        [found.minimum, min],
        [found.maximum, max],
      ] as const) {
        if (value === undefined) continue;
        const error = Math.abs((extreme?.value as number) - value);
        assert.ok(error <= 1e-12 * Math.max(1, Math.abs(value)), `${extreme?.value}, not ${value}`);
      }
    });
  }
}

test("zeros that crowd together near the end of a domain are left out, not searched for", () => {
  const found = criticalPoints("sin(ln x)", { interval: [0, 1] });
  assert.match(found.why, /9\.54e-7/);
  assert.ok(found.points.length > 3);
});
