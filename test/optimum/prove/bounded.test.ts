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
