import assert from "node:assert/strict";
import { test } from "node:test";
import { simplestIn } from "../../../src/optimum/solve/simplest.js";

test("the simplest fraction in an interval has the smallest denominator", () => {
  const simplest = (lo: number, hi: number) => {
    const { n, d } = simplestIn({ lo, hi });
    return [Number(n), Number(d)];
  };
  assert.deepEqual(simplest(0.33, 0.34), [1, 3]);
  assert.deepEqual(simplest(-0.51, -0.49), [-1, 2]);
  assert.deepEqual(simplest(-1, 2), [0, 1]);
  assert.deepEqual(simplest(3.14, 3.15), [22, 7]);
});
