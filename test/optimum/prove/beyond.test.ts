import assert from "node:assert/strict";
import { test } from "node:test";
import { isBeyond } from "../../../src/optimum/prove/beyond.js";
import { problemOf, treeOf } from "../tree.js";

test("f is nowhere better than a bound, by halving all of space", () => {
  const given = problemOf("x^2+y^2", ["x", "y"]);
  const line = [treeOf("x+y-2")];
  assert.ok(isBeyond(given, line, [2], 1.99, 1));
  assert.ok(!isBeyond(given, line, [2], 2.01, 1));
  assert.ok(isBeyond(problemOf("-x^2-y^2", ["x", "y"]), line, [-2], -1.99, -1));
});
