import assert from "node:assert/strict";
import { test } from "node:test";
import { runsAway } from "../../../src/optimum/prove/unbounded.js";
import { problemOf, treeOf } from "../tree.js";

const path = (f: string, g: string, sign: 1 | -1) => {
  const proof = runsAway(treeOf(f), [treeOf(g)], problemOf(f, ["x", "y"]), sign);
  const [ground] = proof?.grounds ?? [];
  return ground?.by === "path" ? `${ground.path}: ${ground.to}` : undefined;
};

test("f runs away along a constraint that one variable solves, where that has values", () => {
  assert.ok(path("x+y", "x y-1", 1) && path("x+y", "x y-1", -1));
  assert.ok(path("x y", "x+y-4", 1) && !path("x y", "x+y-4", -1));
  assert.ok(!path("x", "y-arcsin(x)", 1) && !path("x", "y-sqrt(1-x^2)", -1));
});

test("the path is told: towards infinity, or towards a zero of what is divided by", () => {
  assert.equal(path("x y", "x+y-4", 1), "x = 4 - y, y → ∞: -∞");
  assert.equal(path("y", "x^4 y - 1", -1), "y = 1/x^4, x → 0+: ∞");
});
