import assert from "node:assert/strict";
import { test } from "node:test";
import { extremeUnder } from "../../../src/optimum/prove/attained.js";
import { candidatesIn } from "../../../src/optimum/prove/candidates.js";
import { problemOf, treeOf } from "../tree.js";

const constraints = [treeOf("x^2+y^2-1/2")];
const solvedOf = (f: string) => {
  const given = { ...problemOf(f, ["x", "y"]), constraints };
  const { points, proof } = candidatesIn(given, constraints);
  return { given, constraints, candidates: points, curves: [], proof };
};

test("the smallest value on a bounded constraint, and the largest", () => {
  const solved = solvedOf("x");
  assert.ok(Math.abs((extremeUnder(solved, 1).found?.value as number) + Math.SQRT1_2) < 1e-15);
  assert.ok(Math.abs((extremeUnder(solved, -1).found?.value as number) - Math.SQRT1_2) < 1e-15);
});

test("without all candidates nothing follows from the constraint's being bounded", () => {
  const solved = solvedOf("x^3 y");
  assert.equal(extremeUnder({ ...solved, proof: undefined }, 1).found, undefined);
  assert.ok(extremeUnder(solved, 1).found);
});
