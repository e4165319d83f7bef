import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import type { Polynomial } from "../../../src/number/polynomial.js";
import { rational } from "../../../src/number/rational.js";
import { spotAt } from "../../../src/optimum/limit/limit.js";
import { isIsolated, isOnlyZero, vanishAt } from "../../../src/optimum/solve/isolated.js";
import { numerator } from "../../../src/optimum/solve/numerator.js";
import { treeOf } from "../tree.js";

const vars = ["x", "y"];
const origin = [rational(0n), rational(0n)];
const polynomial = (text: string) => numerator(treeOf(text), new Map()) as Polynomial;

test("an isolated zero is proved by a blow-up", () => {
  assert.ok(isIsolated([polynomial("x^2+y^2")], vars, origin, 1));
  assert.ok(!isIsolated([polynomial("x y")], vars, origin, 1));
  // The circle's nearest points are 1 away.
  const beside = [polynomial("(x^2+y^2)(x^2+y^2-1)")];
  assert.ok(isIsolated(beside, vars, origin, 0.5) && !isIsolated(beside, vars, origin, 1.5));
});

test("the only zero of a function of one variable is proved by Taylor's theorem", () => {
  const alone = (f: string, p: number, by: number) =>
    isOnlyZero(treeOf(f), spotAt([p], ["x"]), I.interval(p - by, p + by));
  assert.ok(alone("x-sin(x)", 0, 0.5));
  assert.ok(alone("e^x-e*x", 1, 0.1));
  assert.ok(alone("(x-sin(x))^3 tan(x)-(e^x-1)^10", 0, 0.01));
  assert.ok(!alone("x^2-0.01", 0, 0.5));
  assert.ok(!alone("x(x^2-0.01)", 0, 0.5));
  assert.ok(!alone("x(x^2-0.01)(e^x+sqrt(1+x))/ln(2+x)", 0, 0.5));
});

test("polynomials vanish at a point exactly, or not at all", () => {
  const third = [rational(1n, 3n), rational(-1n, 3n)];
  assert.ok(vanishAt([polynomial("x+y"), polynomial("3x-1")], vars, third));
  assert.ok(!vanishAt([polynomial("x+y"), polynomial("x-0.3333333333333333")], vars, third));
});
