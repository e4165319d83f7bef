import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import * as Q from "../../../src/number/rational.js";
import { isFreeBeside } from "../../../src/optimum/solve/free-beside.js";
import { treeOf } from "../tree.js";

const free = (f: string, p: Q.Rational, lo: number, hi: number, side: 1 | -1) =>
  isFreeBeside(treeOf(f), "x", p, I.interval(lo, hi), side);

test("what only grows or only falls beside the end of its domain has no zero there, if its signs say so", () => {
  assert.ok(free("x ln(x) + 1", Q.zero, 0, 1e-3, 1));
  assert.ok(free("ln(x) + 1/x", Q.zero, 0, 1e-3, 1));
  assert.ok(free("x ln(x^2) + 2x - 3", Q.zero, -1e-3, 0, -1));
  assert.ok(free("ln(3x-1)(3x-1) + 2", Q.rational(1n, 3n), 1 / 3 - 1e-16, 0.334, 1));
});

test("nor has what has no values there", () => {
  assert.ok(free("x ln(x) + 1", Q.zero, -1e-3, 0, -1));
  assert.ok(free("sqrt(x-1) + ln(x-1)", Q.one, 0.99, 1, -1));
});

test("a zero is not overlooked, nor a place in between where the formula jumps", () => {
  assert.ok(!free("x ln(x) + 0.001", Q.zero, 0, 1e-3, 1));
  assert.ok(!free("ln(x) + 8", Q.zero, 0, 1e-3, 1));
  assert.ok(!free("1/(x-0.0005)", Q.zero, 0, 1e-3, 1));
  assert.ok(!free("x", Q.zero, 0, 1e-3, 1));
  assert.ok(!free("sqrt(1/(x-0.0005)) - 1", Q.zero, 0, 1e-3, 1));
});
