import assert from "node:assert/strict";
import { test } from "node:test";
import { locate } from "../../../src/optimum/prove/locate.js";
import { problemOf } from "../tree.js";

test("stationary points are located with the formula around them, corners and jumps are none", () => {
  const { points, doubts, proof } = locate(problemOf("x^4+y^4-4x y", ["x", "y"]));
  assert.deepEqual([points.length, doubts], [3, []]);
  assert.ok(proof && points.every(({ reach, smooth }) => smooth && reach() > 0));
  assert.deepEqual(locate(problemOf("sqrt(x^2+y^2)", ["x", "y"])).points, []);
  assert.deepEqual(locate(problemOf("sign(x)(x^2+1)", ["x"])).points, []);
});

test("x|x| is stationary at 0, where its two formulas meet, and has no second derivative", () => {
  const { points, cornered } = locate(problemOf("x|x|", ["x"]));
  assert.deepEqual([points.map(({ smooth }) => smooth), cornered], [[false], true]);
});

test("a curve of stationary points holds where its piece of the formula does", () => {
  const { points, curves, doubts } = locate(problemOf("relu(x)^2", ["x"]));
  assert.deepEqual([curves.length, doubts], [1, []]);
  assert.ok(curves[0]?.samples.every(([x = 0]) => x < 0) && points.length <= 1);
});
