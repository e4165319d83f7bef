import assert from "node:assert/strict";
import { test } from "node:test";
import { rawValue } from "../../../src/expression/evaluate.js";
import type { Polynomial } from "../../../src/number/polynomial.js";
import { byHalfAngles } from "../../../src/optimum/solve/half-angles.js";
import { type Letters, numerator, toTree } from "../../../src/optimum/solve/numerator.js";
import { treeOf } from "../tree.js";

/** The formula in half angles: how many terms it has, and as a function of x. */
function inHalves(f: string) {
  const letters: Letters = new Map();
  const halves = byHalfAngles(numerator(treeOf(f), letters) as Polynomial, letters);
  const tree = toTree(halves, ["x"], letters);
  return { terms: halves.size, at: (x: number) => rawValue(tree, { x }) };
}

test("1 − cos x is one square, 2·sin²(x/2)", () => {
  assert.equal(inHalves("1-cos(x)").terms, 1);
});

test("the values stay the same up to a factor that is a number, of multiples and of fractions of an angle, too", () => {
  for (const f of ["1-sin(x)", "cos(2x)-sin(x)", "sin(3x)+x cos(x)", "cos(x/2)-cos(x/3)"]) {
    const { at } = inHalves(f);
    const ratios = [0.3, 1.1, 2.9, -4.2].map((x) => at(x) / rawValue(treeOf(f), { x }));
    for (const ratio of ratios) assert.ok(Math.abs(ratio / (ratios[0] as number) - 1) < 1e-9, `${f}: ${ratios}`);
  }
});
