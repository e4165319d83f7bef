import assert from "node:assert/strict";
import { test } from "node:test";
import { isRuledOutside } from "../../../src/optimum/prove/bounded.js";
import { problemOf, treeOf } from "../tree.js";

const box = problemOf("x", ["x", "y"]);

test("all of a bounded constraint lies in the box; of an unbounded one the part where f is small", () => {
  assert.ok(isRuledOutside([treeOf("x^2+y^2-1")], undefined, box));
  assert.ok(isRuledOutside([treeOf("y-sqrt(1-x^2)")], undefined, box));
  assert.ok(!isRuledOutside([treeOf("x y-1")], undefined, box));
  assert.ok(isRuledOutside([treeOf("x y-1")], treeOf("x^2+y^2-2"), box));
  assert.ok(!isRuledOutside([treeOf("x^2+y^2-121")], undefined, box));
});

test("both sides of a box count, and one way of showing it is enough", () => {
  const line = problemOf("x", ["x"]);
  const outside = (equations: string[], worse?: string) =>
    isRuledOutside(equations.map(treeOf), worse === undefined ? undefined : treeOf(worse), line);
  assert.deepEqual([outside(["x^3-x"]), outside([], "x^4-x-2")], [true, true], "by polynomials only");
  assert.deepEqual([outside(["exp(x)+exp(-x)-3"]), outside([], "sqrt(1-x^2)")], [true, true], "by halving only");
  assert.deepEqual([outside([], "x^3-5"), outside([], "exp(x)-5"), outside([], "exp(-x)-5")], [false, false, false]);
});
