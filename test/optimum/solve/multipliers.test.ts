import assert from "node:assert/strict";
import { test } from "node:test";
import { toText } from "../../../src/expression/print-text.js";
import * as I from "../../../src/number/interval.js";
import type { Zero } from "../../../src/optimum/solve/krawczyk.js";
import {
  candidateEquations,
  constrained,
  lagrangian,
  withMultipliers,
} from "../../../src/optimum/solve/multipliers.js";
import { zerosOf } from "../../../src/optimum/solve/zeros.js";
import { problemOf, treeOf } from "../tree.js";

test("the candidates' equations hold where gradients are dependent, and the multipliers come with them", () => {
  const [f, g] = [treeOf("x y"), treeOf("x+y-4")];
  const { vars, box, budget } = problemOf("x y", ["x", "y"]);
  const zeros = zerosOf(candidateEquations(f, [g], vars), vars, box, budget);
  assert.equal(zeros.points.length, 1);
  const solution = withMultipliers(constrained(f, [g], vars), zeros.points[0] as Zero);
  assert.ok(solution.proved && I.isMember(solution.multipliers?.[0] as I.Interval, 2));
});

test("the equations of the textbook: ∇f − Σ λᵢ∇gᵢ, with a letter for each constraint", () => {
  const equations = lagrangian(treeOf("x y z"), [treeOf("x+y+z-1"), treeOf("x-z")], ["x", "y", "z"]);
  assert.deepEqual(equations.map(toText), ["y z - λ_1 - λ_2", "x z - λ_1", "x y - λ_1 + λ_2"]);
});

const side = (lo: number, hi: number) => I.interval(lo, hi);

test("multipliers are enclosed for all points of the box, and none is taken from where the gradients may be dependent", () => {
  const problem = constrained(treeOf("e^(3y)+x^4"), [treeOf("y-x^4")], ["x", "y"]);
  const wide = { at: [side(-1e-3, 1e-3), side(0, 0.01)], alone: [side(-1, 1), side(-1, 1)], exists: true };
  const [lambda] = withMultipliers(problem, wide).multipliers as [I.Interval];
  assert.ok(lambda.lo <= 3 && 3 * Math.exp(0.03) <= lambda.hi && lambda.hi < 4, JSON.stringify(lambda));
  const cusp = constrained(treeOf("x"), [treeOf("y^2-x^3")], ["x", "y"]);
  assert.equal(withMultipliers(cusp, { ...wide, at: [side(-1e-9, 1e-9), side(-1e-9, 1e-9)] }).multipliers, undefined);
});
