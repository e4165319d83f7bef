import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
import { candidatesIn } from "../../../src/optimum/prove/candidates.js";
import { classifyAlong } from "../../../src/optimum/prove/kind-along.js";
import { constrained } from "../../../src/optimum/solve/multipliers.js";
import { problemOf, treeOf } from "../tree.js";

const kinds = (f: string, g: string, vars = ["x", "y"]) => {
  const constraints = [treeOf(g)];
  const { points } = candidatesIn({ ...problemOf(f, vars), constraints }, constraints);
  return points.map((point) => classifyAlong(point.functions, point).kind).sort();
};

test("the kind along a constraint, by the Lagrangian's second derivatives", () => {
  assert.deepEqual(kinds("x", "x^2+y^2-1/2"), ["maximum", "minimum"]);
  assert.deepEqual(kinds("x y", "z", ["x", "y", "z"]), ["saddle"]);
  // Without the border, x²  − y² would be a saddle.
  assert.deepEqual(kinds("x^2-y^2", "y"), ["minimum"]);
  assert.deepEqual(kinds("x^4", "y"), ["degenerate"]);
});

test("a point that is not proved to be a candidate has no kind", () => {
  const problem = constrained(treeOf("x^2"), [treeOf("y")], ["x", "y"]);
  const solution = { at: [I.point(0), I.point(0)], multipliers: [I.point(1)], proved: false };
  assert.equal(classifyAlong(problem, solution).kind, "degenerate");
  assert.equal(classifyAlong(problem, { ...solution, proved: true }).kind, "minimum");
});
