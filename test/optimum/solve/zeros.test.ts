import assert from "node:assert/strict";
import { test } from "node:test";
import { zerosOf } from "../../../src/optimum/solve/zeros.js";
import { problemOf, treeOf } from "../tree.js";

const vars = ["x", "y"];

test("zeros of high order and curves of zeros are told apart by exact arithmetic", () => {
  const { box, budget } = problemOf("x", vars);
  const flat = zerosOf([treeOf("x^3"), treeOf("y^5")], vars, box, budget);
  assert.deepEqual([flat.points.length, flat.points[0]?.exists, flat.doubts], [1, true, []]);
  const curve = zerosOf([treeOf("x(x^2+y^2-1)"), treeOf("y(x^2+y^2-1)")], vars, box, budget);
  assert.deepEqual([curve.points.length, curve.curves.length, curve.doubts], [1, 1, []]);
});

test("near an end where ln runs away there is no zero", () => {
  const { box, budget } = problemOf("x", ["x"], { x: [-3, -1] });
  assert.deepEqual(zerosOf([treeOf("ln(x+2)+x/(x+2)")], ["x"], box, budget).doubts, []);
});
