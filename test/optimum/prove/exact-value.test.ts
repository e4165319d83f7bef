import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { simpleSpotIn } from "../../../src/optimum/limit/limit.js";
import { candidatesIn } from "../../../src/optimum/prove/candidates.js";
import { coordinateExactly, exactText, valueExactly } from "../../../src/optimum/prove/exact-value.js";
import { problemOf, treeOf } from "../tree.js";

const near = (x: number) => [I.interval(x - 1e-12, x + 1e-12)];
const spotOf = (x: number, zero: string) => simpleSpotIn(near(x), ["x"], [treeOf(zero)]);

test("the value of f at a candidate, exactly and as a decimal", () => {
  const constraints = [treeOf("x^2+y^2-1/2")];
  const given = { ...problemOf("x", ["x", "y"]), constraints };
  const { points } = candidatesIn(given, constraints);
  assert.deepEqual(points.map((point) => exactText(point, given, constraints)).sort(), [
    "-√2/2 ≈ -0.707106781",
    "√2/2 ≈ 0.707106781",
  ]);
});

test("fractions, square roots and parts of π are guessed, and the guess is proved", () => {
  const coordinate = (x: number, zero: string) => {
    const spot = spotOf(x, zero);
    return spot && coordinateExactly(spot, 0)?.text;
  };
  assert.equal(coordinate(1 / 3, "3x-1"), "1/3 ≈ 0.333333333");
  assert.equal(coordinate(Math.sqrt(80), "x^2-80"), "4√5 ≈ 8.94427191");
  assert.equal(coordinate(Math.PI / 6, "2sin(x)-1"), "π/6 ≈ 0.523598776");
  // Nearly 1/3, and no zero there.
  assert.equal(coordinate(1 / 3, "3x-1+10^(-14)"), undefined);
});

test("a value is exact at an exact point; a short decimal needs no other form", () => {
  const spot = spotOf(Math.SQRT2, "x^2-2");
  assert.ok(spot);
  assert.deepEqual(valueExactly(treeOf("x^3"), spot), {
    text: "2√2 ≈ 2.82842712",
    tex: "2\\sqrt{2} \\approx 2.82842712",
  });
  assert.equal(valueExactly(treeOf("x^2/4"), spot), undefined);
});
