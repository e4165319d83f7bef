import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { movingPowers, singlePlaces } from "../../../src/optimum/solve/whole-exponents.js";
import { problemOf, treeOf } from "../tree.js";

test("a power moves where its exponent does and its base may be negative", () => {
  const count = (f: string, lo: number) => movingPowers([treeOf(f)], problemOf("x", ["x"], { x: [lo, 3] })).length;
  assert.deepEqual(
    [
      count("x^x", -1),
      count("x^x", 0),
      count("x^3", -1),
      count("2^x", -1),
      count("(-2)^x", 1),
      count("x^x+(-1)^x", -1),
    ],
    [1, 0, 0, 0, 1, 2],
  );
});

test("its single points are where the exponent is whole, and the base not certainly positive", () => {
  const places = (f: string) => singlePlaces(treeOf(f), problemOf(f, ["x"], { x: [-2, 2] }));
  const at = (f: string) => places(f).places.map((place) => I.mid(place.at[0] as I.Interval) + 0);
  assert.deepEqual(at("x^x").sort(), [-1, -2, 0]);
  assert.deepEqual(at("(x+1)^(2x)").sort(), [-1, -1.5, -2]);
  assert.equal(places("x^(1/x)").doubts.length, 1);
});
