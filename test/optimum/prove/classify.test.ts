import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { classify, signs } from "../../../src/optimum/prove/classify.js";
import { locate } from "../../../src/optimum/prove/locate.js";
import { problemOf } from "../tree.js";

const kinds = (f: string, vars: string[]) =>
  locate(problemOf(f, vars))
    .points.map((point) => classify({ ...point, vars }).kind)
    .sort();

test("by second derivatives; where these are silent by the slopes beside, the values around, or curves through the point", () => {
  assert.deepEqual(kinds("x^4+y^4-4x y", ["x", "y"]), ["minimum", "minimum", "saddle"]);
  assert.deepEqual(kinds("x^4-4x^3", ["x"]), ["inflection", "minimum"]);
  assert.deepEqual(kinds("-x^4-y^4", ["x", "y"]), ["maximum"]);
  assert.deepEqual(kinds("x^3+y^2", ["x", "y"]), ["saddle"]);
  // Peano's surface: along every line through 0 a minimum.
  assert.deepEqual(kinds("(y-x^2)(y-2x^2)", ["x", "y"]), ["saddle"]);
});

test("only eigenvalues that are certainly not 0 have a sign", () => {
  const matrix = (a: number, b: number, spread: number) => [
    [I.interval(a - spread, a + spread), I.point(0)],
    [I.point(0), I.interval(b - spread, b + spread)],
  ];
  assert.deepEqual(signs(matrix(2, -1, 0.1)), { positive: 1, negative: 1 });
  assert.deepEqual(signs(matrix(2, 1e-3, 0.1)), { positive: 1, negative: 0 });
});
