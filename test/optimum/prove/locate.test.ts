import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
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

test("a point counts where its own piece holds, at a border where all pieces have slope 0, whatever else they have", () => {
  const at = (formula: string) =>
    locate(problemOf(formula, ["x"]))
      .points.map(({ at: [x] }) => Math.round(100 * I.mid(x as I.Interval)) / 100 + 0)
      .sort((a, b) => a - b);
  assert.deepEqual(
    [at("|x^3-3x|"), at("|3x-x^3|")],
    [
      [-1, 1],
      [-1, 1],
    ],
  );
  assert.deepEqual(at("x|x|(x-1)^2"), [0, 0.5, 1]);
  assert.deepEqual(at("x^2+x+|x|"), [], "slope 0 from the left only");
});

test("around a point where formulas meet nothing else is stationary in one variable; in two that is not known", () => {
  const reaches = (formula: string, vars: string[]) =>
    locate(problemOf(formula, vars)).points.map(({ reach }) => reach());
  const [alone = 0] = reaches("x|x|", ["x"]);
  assert.ok(alone > 0);
  assert.deepEqual(reaches("x|x|+y^2", ["x", "y"]), [0]);
  const [near = 0] = reaches("x^2(x-1/10)^2", ["x"]);
  assert.ok(near > 0 && near < 0.025, "less than half the way to the next at 1/20");
});
