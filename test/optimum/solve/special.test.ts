import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import * as I from "../../../src/number/interval.js";
import { specialPlaces, specialTrees } from "../../../src/optimum/solve/special.js";
import { problemOf, treeOf } from "../tree.js";

test("special places are found piece by piece, ties give none", () => {
  const places = (u: string) => {
    const { box, budget } = problemOf("x", ["x"]);
    return specialPlaces([treeOf(u)], ["x"], box, budget).places.map(({ at }) =>
      Number(I.mid(at[0] as I.Interval).toFixed(9)),
    );
  };
  assert.deepEqual(places("|x|-2").sort(), [-2, 2]);
  assert.deepEqual(places("x-|x|"), [0]);
  assert.deepEqual(places("x^2+1"), []);
});

test("what is 0 where a formula may not be smooth is written as simply as it can be", () => {
  const special = (f: string) => specialTrees(treeOf(f)).map(toText);
  assert.deepEqual(special("sqrt(atan(x-2))"), ["x - 2"]);
  assert.deepEqual(special("|ln(x)|"), ["x - 1", "x"]);
  assert.deepEqual(special("|sin(x)|"), ["sin(x)"]);
  assert.deepEqual(special("sqrt(acosh(x))"), ["x - 1", "x - 1"]);
});
