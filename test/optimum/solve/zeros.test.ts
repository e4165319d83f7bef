import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import * as I from "../../../src/number/interval.js";
import { fromVariable, subtract, variablesOf } from "../../../src/number/polynomial.js";
import { rational } from "../../../src/number/rational.js";
import { spotAt } from "../../../src/optimum/limit/limit.js";
import { branches } from "../../../src/optimum/solve/branches.js";
import { boxOnCurve, curvePoints, newton } from "../../../src/optimum/solve/curves.js";
import { feasiblePoints } from "../../../src/optimum/solve/feasible.js";
import { isIsolated, isOnlyZero } from "../../../src/optimum/solve/isolated.js";
import { around, uniqueZero } from "../../../src/optimum/solve/krawczyk.js";
import { numerator } from "../../../src/optimum/solve/numerator.js";
import { search } from "../../../src/optimum/solve/search.js";
import { partialsOf, system } from "../../../src/optimum/solve/system.js";
import { zerosOf } from "../../../src/optimum/solve/zeros.js";
import { problemOf, treeOf } from "../tree.js";

const circle = [treeOf("x^2+y^2-1"), treeOf("x-y")];
const vars = ["x", "y"];
const half = Math.SQRT1_2;

test("a system knows its jacobian, and partial derivatives are as a textbook gives them", () => {
  const { jacobian } = system(circle, vars);
  const rows = jacobian([I.point(2), I.point(3)]).map((row) => row.map(I.mid));
  assert.deepEqual(rows, [
    [4, 6],
    [1, -1],
  ]);
  assert.deepEqual(partialsOf(treeOf("x^2 y"), vars).map(toText), ["2x y", "x^2"]);
});

test("Krawczyk's operator proves one zero near a good guess, and none elsewhere", () => {
  const equations = system(circle, vars);
  const zero = uniqueZero(equations, around([half, half], 1e-3));
  assert.ok(zero?.exists && zero.at.every((side) => I.isMember(side, half) && I.width(side) < 1e-14));
  assert.equal(uniqueZero(equations, around([0.5, 0.5], 1e-3)), undefined);
});

test("the search finds all zeros, and gives up on a curve of them", () => {
  const { box, budget } = problemOf("x", vars);
  const found = search(system(circle, vars), box, budget, 1e-3);
  assert.deepEqual([found.zeros.length, found.unclear.length, found.finished], [2, 0, true]);
  const few = { ...budget, boxes: 50 };
  assert.equal(search(system([treeOf("x^2+y^2-1")], vars), box, few, 1e-7).finished, false);
});

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

test("numerators leave away what stands below a line and what is never 0", () => {
  const text = (f: string) => [...(numerator(treeOf(f), new Map()) ?? [])].map(([powers]) => powers);
  assert.deepEqual(text("(2x-2x^3)/e^(x^2)"), text("2x-2x^3"));
  assert.deepEqual(text("tanh(x)/x - tanh(x)/x"), []);
});

test("a product splits into its factors, and what contradicts itself has no branch", () => {
  const [x, y] = [fromVariable("x"), fromVariable("y")];
  const product = numerator(treeOf("x y"), new Map()) as typeof x;
  assert.equal(branches([product], false).length, 2);
  const contradiction = [subtract(x, y), numerator(treeOf("x-y-1"), new Map()) as typeof x];
  assert.deepEqual(branches(contradiction, true), []);
  assert.deepEqual(variablesOf(product), ["x", "y"]);
});

test("an isolated zero is proved by a blow-up, or by Taylor's theorem", () => {
  const p = numerator(treeOf("x^2+y^4"), new Map());
  assert.ok(p && !isIsolated([numerator(treeOf("x y"), new Map()) as typeof p], vars, [rational(0n), rational(0n)], 1));
  const cone = numerator(treeOf("x^2+y^2"), new Map()) as typeof p;
  assert.ok(isIsolated([cone], vars, [rational(0n), rational(0n)], 1));
  const alone = (f: string, p: number, by: number) =>
    isOnlyZero(treeOf(f), spotAt([p], ["x"]), I.interval(p - by, p + by));
  assert.ok(alone("x-sin(x)", 0, 0.5));
  assert.ok(alone("e^x-e*x", 1, 0.1));
  assert.ok(alone("(x-sin(x))^3 tan(x)-(e^x-1)^10", 0, 0.01));
  assert.ok(!alone("x^2-0.01", 0, 0.5));
  assert.ok(!alone("x(x^2-0.01)", 0, 0.5));
  assert.ok(!alone("x(x^2-0.01)(e^x+sqrt(1+x))/ln(2+x)", 0, 0.5));
});

test("Newton's method reaches a curve, and the points are proved to lie on it", () => {
  const equations = system([treeOf("x^2+y^2-1")], vars);
  const { box } = problemOf("x", vars);
  const x = newton(equations, [2, 1], box) as number[];
  assert.ok(Math.abs(Math.hypot(...x) - 1) < 1e-12);
  assert.ok(boxOnCurve(equations, x));
  assert.equal(boxOnCurve(equations, [2, 2]), undefined);
  assert.equal(curvePoints(equations, box, 5).length, 5);
  const feasible = feasiblePoints([treeOf("x^2+y^2-1")], vars, [box], Infinity);
  assert.ok(feasible.length > 10);
  assert.deepEqual(feasiblePoints([treeOf("x^2+y^2+1")], vars, [box], Infinity), []);
});
