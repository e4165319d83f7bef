import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { constantOn, fewValuesOn, valuesOn } from "../../../src/optimum/prove/constant-on.js";
import { problemOf, treeOf } from "../tree.js";

const circle = [treeOf("x^2+y^2-3")];
const two = [treeOf("x^2-1")];
const { budget } = problemOf("x", ["x", "y"]);

test("a value that is the same all along a curve", () => {
  assert.equal(constantOn(treeOf("x^2+y^2"), circle), 3);
  assert.equal(constantOn(treeOf("1/(x^2+y^2)"), [treeOf("x^2+y^2-4")]), 0.25);
  assert.equal(constantOn(treeOf("x"), circle), undefined);
});

test("few values: on x² = 1 the values of x are −1 and 1", () => {
  const values = fewValuesOn(treeOf("x"), two, budget)?.values.map((value) => Math.round(I.mid(value)));
  assert.deepEqual(values?.sort(), [-1, 1]);
  assert.equal(fewValuesOn(treeOf("y"), two, budget), undefined);
});

test("each value needs a point that has it", () => {
  const vars = ["x", "y"];
  const found = (samples: number[][]) => valuesOn(treeOf("x"), { equations: two, samples }, vars, budget);
  assert.equal(
    found([
      [1, 5],
      [-1, 2],
    ])?.length,
    2,
  );
  assert.equal(found([[1, 5]]), undefined);
});
