import assert from "node:assert/strict";
import { test } from "node:test";
import { functions } from "../../../src/expression/functions.js";
import { toText } from "../../../src/expression/print-text.js";
import { call, variable } from "../../../src/expression/tree.js";
import * as I from "../../../src/number/interval.js";
import { onEdge } from "../../../src/optimum/solve/edges.js";
import { candidateEquations, constrained, withMultipliers } from "../../../src/optimum/solve/multipliers.js";
import { smoothnessConditions } from "../../../src/optimum/solve/smoothness.js";
import { specialPlaces } from "../../../src/optimum/solve/special.js";
import { zerosOf } from "../../../src/optimum/solve/zeros.js";
import { problemOf, treeOf } from "../tree.js";

const conditions = (f: string) =>
  smoothnessConditions(treeOf(f)).map(({ tree, is, continuous }) => [toText(tree), is, continuous]);

test("where a formula is smooth follows from its parts", () => {
  assert.deepEqual(conditions("sqrt(x)"), [["x", "positive", true]]);
  assert.deepEqual(conditions("ln(x-1)"), [["x - 1", "positive", false]]);
  assert.deepEqual(conditions("1/x"), [["x", "not 0", false]]);
  assert.deepEqual(conditions("cbrt(x)"), [["x", "not 0", true]]);
  assert.deepEqual(conditions("x^(2/3)"), [["x", "positive", true]]);
  assert.deepEqual(conditions("x^3+e^x"), []);
  assert.deepEqual(conditions("sign(x)"), [["x", "not 0", false]]);
  assert.deepEqual(conditions("tan(x)"), [["cos(x)", "not 0", false]]);
});

test("every function of the table says where it is smooth: elsewhere its interval is not", () => {
  for (const name of Object.keys(functions)) {
    const many = functions[name]?.arguments;
    const tree = many ? call(name, variable("x"), variable("y")) : call(name, variable("x"));
    assert.doesNotThrow(() => smoothnessConditions(tree), name);
  }
});

test("special places are found piece by piece, ties give none", () => {
  const places = (u: string) => {
    const { box, budget } = problemOf("x", ["x"]);
    return specialPlaces([treeOf(u)], ["x"], box, budget).places.map(({ at }) =>
      Number(I.mid(at[0] as I.Interval).toFixed(9)),
    );
  };
  assert.deepEqual(places("|x|-2").sort(), [-2, 2]);
  assert.deepEqual(places("x-|x|"), [0]);
  assert.deepEqual(places("x^2+1"), []);
});

test("on an edge u = 0 what is not smooth there is written without", () => {
  const edge = (f: string, u: string) => toText(onEdge(treeOf(f), treeOf(u)));
  assert.equal(edge("y - sqrt(x) + |x|", "x"), "y");
  assert.equal(edge("asin(x)", "1-x"), "π/2");
  assert.equal(edge("acos(x)", "x+1"), "π");
  assert.equal(edge("max(x,y)", "x-y"), "x");
  assert.equal(edge("ln(x)+x^2", "x"), "ln(x)");
});

test("the candidates' equations hold where gradients are dependent, and the multipliers come with them", () => {
  const [f, g] = [treeOf("x y"), treeOf("x+y-4")];
  const { vars, box, budget } = problemOf("x y", ["x", "y"]);
  const zeros = zerosOf(candidateEquations(f, [g], vars), vars, box, budget);
  assert.equal(zeros.points.length, 1);
  const solution = withMultipliers(constrained(f, [g], vars), zeros.points[0] as (typeof zeros.points)[number]);
  assert.ok(solution.proved && I.isMember(solution.multipliers?.[0] as I.Interval, 2));
});
