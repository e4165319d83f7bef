import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { boxOnCurve, curvePoints, newton, pivots, starts } from "../../../src/optimum/solve/curves.js";
import { system } from "../../../src/optimum/solve/system.js";
import { problemOf, treeOf } from "../tree.js";

const vars = ["x", "y"];
const circle = system([treeOf("x^2+y^2-1")], vars);
const { box } = problemOf("x", vars);

test("Newton's method reaches a curve, and the points are proved to lie on it", () => {
  const x = newton(circle, [2, 1], box) as number[];
  assert.ok(Math.abs(Math.hypot(...x) - 1) < 1e-12);
  assert.ok(boxOnCurve(circle, x));
  assert.equal(boxOnCurve(circle, [2, 2]), undefined);
});

test("where there is no curve no point is found", () => {
  assert.equal(curvePoints(circle, box, 5).length, 5);
  assert.deepEqual(curvePoints(system([treeOf("x^2+y^2+1")], vars), box, 5), []);
});

test("starts lie in the box, the same on every run", () => {
  const found = starts(box, 20);
  assert.deepEqual(found, starts(box, 20));
  assert.equal(new Set(found.map(String)).size, 20);
  assert.ok(found.every((x) => x.every((value, j) => I.isMember(box[j] as I.Interval, value))));
});

test("pivots are the columns of the largest entries, one a row, and none where rows are dependent", () => {
  assert.deepEqual(pivots([[1, -5, 2]]), [1]);
  assert.deepEqual(
    pivots([
      [1, 2, 0],
      [0, 3, 7],
    ]),
    [2, 1],
  );
  assert.equal(
    pivots([
      [1, 2],
      [2, 4],
    ]),
    undefined,
  );
});
