import assert from "node:assert/strict";
import { test } from "node:test";
import { criticalPoints } from "../../src/optimum/critical.js";
import { lagrange } from "../../src/optimum/lagrange.js";
import { inLanguage } from "../in-language.js";

/** Tests run on busy computers. */
const budget = 60_000;
const on = (f: string, ...interval: [number, number]) => criticalPoints(f, { interval, budget });
const english = (shown: unknown) => inLanguage("en", () => String(shown));

test("a negative base has powers at whole exponents: these single points are found", () => {
  const places = (f: string, lo: number, hi: number) =>
    on(f, lo, hi).points.flatMap(({ point, type, value }) => (type === "isolated point" ? [[point.x, value]] : []));
  assert.deepEqual(places("(-1)^x", 0, 3), [
    [0, 1],
    [1, -1],
    [2, 1],
    [3, -1],
  ]);
  assert.deepEqual(places("x^x", -2, 2), [
    [-2, 0.25],
    [-1, -1],
  ]);
  assert.deepEqual(places("(x-1)^(2x)", -1, 3).length, 4);
  assert.deepEqual(on("x^x", -2, 2).minimum, { value: -1, points: [{ x: -1 }] });
});

test("where there are too many of them, or on a constraint, nothing is called complete", () => {
  assert.equal(on("x^(1/x)", -1, 3).complete, false);
  assert.equal(on("x^(1/x)", 0, 3).complete, true);
  assert.equal(lagrange("x^x y^y", "x+y=1", ["x", "y"], { budget }).complete, false);
  assert.equal(lagrange("x^x y^y", "x+y=1", ["x", "y"], { box: { x: [0, 1], y: [0, 1] }, budget }).complete, true);
});

test("what is only below the computer's numbers is not called 0", () => {
  for (const [f, lo, hi] of [
    ["e^(-x^2)", -40, 40],
    ["e^(-e^x)", -10, 10],
  ] as const) {
    const text = english(on(f, lo, hi));
    assert.match(text, /smallest value is ≈ 0, at x =/);
    assert.doesNotMatch(text, /\n *-?\d+ +0 /);
  }
  assert.equal(on("e^(-x^2)", -40, 41).minimum, undefined);
  assert.deepEqual(on("x^2 e^(-x^2)", -1, 1).minimum?.points, [{ x: 0 }]);
});

test("sentences give exact values, and say where values are only the same on paper", () => {
  assert.match(english(on("x^3-2x", -1, 1)), /smallest value is -4√6\/9 ≈ -1.08866211, at x = √6\/3 ≈ 0.816496581\./);
  assert.match(english(on("1/(x^2-2)", 0, 2)), /Near x = √2 ≈ 1.41421356 f falls without bound/);
  assert.match(english(on("(x^2-1)^2+10^(-17)x+1", -2, 2)), /at x = -1, x = 1 \(equal in the digits shown\)\./);
  assert.doesNotMatch(english(on("(x^2-2)^2", -2, 2)), /digits shown/);
});

test("where f has no values there is no smallest one; nothing is called single that is not proved so", () => {
  assert.match(english(on("ln(-x^2)", -1, 1)), /In the interval f has no values: there is no smallest value\./);
  const open = criticalPoints("(x-arctan(x))/(x-sin(x))", { interval: [-1, 1], budget: 0.001 });
  assert.ok(!open.complete && open.points.every(({ type }) => type !== "isolated point"));
});
