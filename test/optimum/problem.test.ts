import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../src/number/interval.js";
import { boxText, pointIn, problem, readable } from "../../src/optimum/problem.js";
import { inLanguage } from "../in-language.js";

test("variables come from the formulas, and the box from −10 to 10 where nothing is said", () => {
  const given = problem("x^2 + y", undefined, { box: { y: [0, 1] } });
  assert.deepEqual(given.vars, ["x", "y"]);
  assert.equal(boxText(given), "-10 ≤ x ≤ 10; 0 ≤ y ≤ 1");
  assert.equal(boxText(problem("x y", undefined, {})), "-10 ≤ x, y ≤ 10");
  assert.deepEqual(problem("3", undefined, {}).vars, ["x"]);
});

test("the search may take a part of the time, proofs the rest", () => {
  const before = performance.now();
  const { until, end } = problem("x", undefined, { budget: 1000 }).budget;
  assert.ok(before < until && until < end && end <= performance.now() + 1000);
});

test("what cannot be meant is said in one sentence", () => {
  inLanguage("en", () => {
    const wrong = (vars: string[] | undefined, box: Record<string, [number, number]>, budget?: number) => () =>
      problem("x y", vars, { box, ...(budget === undefined ? {} : { budget }) });
    assert.throws(wrong([], {}), /Name the variables in brackets/);
    assert.throws(wrong(["x"], {}), /y is not among the variables/);
    assert.throws(wrong(undefined, { z: [0, 1] }), /The box names z, but the variables are x, y/);
    for (const side of [
      [1, 0],
      [0, Infinity],
      [Number.NaN, 1],
    ] as [number, number][])
      assert.throws(wrong(undefined, { x: side }), /Give the interval of x/);
    for (const budget of [0, -1, Number.NaN]) assert.throws(wrong(undefined, {}, budget), /must be positive/);
  });
});

test("a short number in a tiny interval is what a reader sees", () => {
  assert.equal(readable(I.interval(0.25 - 1e-12, 0.25 + 1e-12)), 0.25);
  assert.equal(readable(I.interval(-1e-12, 1e-12)), 0);
  assert.equal(readable(I.point(Math.SQRT2)), Math.SQRT2);
  // In a wide one no number is better than another.
  assert.equal(readable(I.interval(0.9, 1.3)), 1.1);
  assert.deepEqual(pointIn(["x", "y"], [I.point(1), I.interval(2 - 1e-13, 2 + 1e-13)]), { x: 1, y: 2 });
});
