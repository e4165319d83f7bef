import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { convexity } from "../../../src/optimum/prove/convex.js";
import { constrained } from "../../../src/optimum/solve/multipliers.js";
import { treeOf } from "../tree.js";

const shape = (f: string, by: number, g = "x+y-1") =>
  convexity(constrained(treeOf(f), [treeOf(g)], ["x", "y"]), [I.point(by)]);

test("convex and concave Lagrangians, and those that are neither", () => {
  assert.equal(shape("x^2+y^2", 1), "convex");
  assert.equal(shape("-x^4-y^2", 1), "concave");
  assert.equal(shape("x^3+y^3", 1), undefined);
});

test("along linear constraints only: x y is concave on x + y = 1; of ln x only x > 0 counts", () => {
  assert.equal(shape("x y", 1 / 2), "concave");
  assert.equal(shape("ln(x)+ln(y)", 2), "concave");
  assert.equal(shape("|x|+y^2", 1), undefined);
});

test("as many constraints as variables leave no direction, but only linear ones a single point", () => {
  const single = (g: string) => convexity(constrained(treeOf("x"), [treeOf(g)], ["x"]), [I.point(-1)]);
  assert.equal(single("sin(x)"), undefined);
  assert.equal(single("x - 2"), "convex");
});
