import assert from "node:assert/strict";
import { test } from "node:test";
import * as I from "../../../src/number/interval.js";
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

test("where the candidates' values are not known closely there are candidates all the same", () => {
  const solved = solvedOf("x");
  const blurred = solved.candidates.map((one) => ({
    ...one,
    value: { ...one.value, value: I.interval(one.value.value.lo - 0.1, one.value.value.hi + 0.1) },
  }));
  const { found, sentence, proof } = extremeUnder({ ...solved, candidates: blurred }, 1);
  assert.deepEqual([found, proof], [undefined, undefined]);
  assert.match(sentence.en, /not known closely enough, so the smallest value is not decided/);
  const gelu = solvedOf("gelu(2x)");
  assert.ok(Math.abs((extremeUnder(gelu, 1).found?.value as number) + 0.16997120748) < 1e-10);
});

test("that there is no candidate is said only where it is proved that there is none", () => {
  const solved = { ...solvedOf("arctan(y/x)"), candidates: [] };
  assert.match(extremeUnder(solved, 1).sentence.en, /has no candidate, so there is no smallest value \(proved\)/);
  const { sentence, proof } = extremeUnder({ ...solved, proof: undefined }, 1);
  assert.match(sentence.en, /no candidate for the smallest value was found; there may be some/);
  assert.equal(proof, undefined);
});
