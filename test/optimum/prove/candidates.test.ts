import assert from "node:assert/strict";
import { test } from "node:test";
import { candidatesIn } from "../../../src/optimum/prove/candidates.js";
import { problemOf, treeOf } from "../tree.js";

const on = (f: string, g: string) => {
  const constraints = [treeOf(g)];
  return candidatesIn({ ...problemOf(f, ["x", "y"]), constraints }, constraints);
};

test("candidates on edges and with gradients, all of them", () => {
  const found = on("x", "y-sqrt(1-x^2)");
  assert.deepEqual(
    found.points.map(({ onEdge }) => onEdge),
    [true, true],
  );
  assert.deepEqual(found.doubts, []);
});

test("where the constraint's gradient is 0 there is a candidate without multipliers", () => {
  const { points, proof } = on("x", "x^3-y^2");
  assert.deepEqual(
    points.map(({ multipliers }) => multipliers),
    [undefined],
  );
  assert.ok(proof);
});

test("a curve of candidates is none of single points", () => {
  const { points, curves } = on("x^2+y^2", "x^2+y^2-1");
  assert.deepEqual([points.length, curves.length], [0, 1]);
});
