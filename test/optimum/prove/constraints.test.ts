import assert from "node:assert/strict";
import { test } from "node:test";
import { enclosure } from "../../../src/expression/enclosure.js";
import * as I from "../../../src/number/interval.js";
import { extremeUnder } from "../../../src/optimum/prove/attained.js";
import { isBeyond } from "../../../src/optimum/prove/beyond.js";
import { isRuledOutside } from "../../../src/optimum/prove/bounded.js";
import { candidatesIn } from "../../../src/optimum/prove/candidates.js";
import { constantOn } from "../../../src/optimum/prove/constant-on.js";
import { convexity } from "../../../src/optimum/prove/convex.js";
import { exactText } from "../../../src/optimum/prove/exact-value.js";
import { classifyAlong } from "../../../src/optimum/prove/kind-along.js";
import { runsAway } from "../../../src/optimum/prove/unbounded.js";
import { constrained, withMultipliers } from "../../../src/optimum/solve/multipliers.js";
import { problemOf, treeOf } from "../tree.js";

const vars = ["x", "y"];
const given = (f: string, g: string) => ({ ...problemOf(f, vars), constraints: [treeOf(g)] });

test("all of a bounded constraint lies in the box; of an unbounded one the part where f is small", () => {
  const box = problemOf("x", vars);
  assert.ok(isRuledOutside([treeOf("x^2+y^2-1")], undefined, box));
  assert.ok(isRuledOutside([treeOf("y-sqrt(1-x^2)")], undefined, box));
  assert.ok(!isRuledOutside([treeOf("x y-1")], undefined, box));
  assert.ok(isRuledOutside([treeOf("x y-1")], treeOf("x^2+y^2-2"), box));
  assert.ok(!isRuledOutside([treeOf("x^2+y^2-121")], undefined, box));
});

test("f runs away along a constraint that one variable solves, where that has values", () => {
  const runs = (f: string, g: string, sign: 1 | -1) =>
    runsAway(treeOf(f), [treeOf(g)], problemOf(f, vars), sign) !== undefined;
  assert.ok(runs("x+y", "x y-1", 1) && runs("x+y", "x y-1", -1));
  assert.ok(runs("x y", "x+y-4", 1) && !runs("x y", "x+y-4", -1));
  assert.ok(!runs("x", "y-arcsin(x)", 1) && !runs("x", "y-sqrt(1-x^2)", -1));
});

test("candidates on edges and with gradients, all of them", () => {
  const found = candidatesIn(given("x", "y-sqrt(1-x^2)"), [treeOf("y-sqrt(1-x^2)")]);
  assert.deepEqual(
    found.points.map(({ onEdge }) => onEdge),
    [true, true],
  );
  assert.deepEqual(found.doubts, []);
});

test("the kind along a constraint, an exact value, and the verdict", () => {
  const problem = given("x", "x^2+y^2-1/2");
  const constraints = problem.constraints;
  const { points, proof } = candidatesIn(problem, constraints);
  const kinds = points.map((point) => classifyAlong(point.functions, point).kind).sort();
  assert.deepEqual(kinds, ["maximum", "minimum"]);
  assert.deepEqual(points.map((point) => exactText(point, problem, constraints)).sort(), [
    "-√2/2 ≈ -0.707106781",
    "√2/2 ≈ 0.707106781",
  ]);
  const solved = { given: problem, constraints, candidates: points, curves: [], proof };
  assert.ok(Math.abs((extremeUnder(solved, 1).found?.value as number) + Math.SQRT1_2) < 1e-15);
  // Without all candidates nothing follows from the constraint's being bounded.
  const cubic = given("x^3 y", "x^2+y^2-1/2");
  const open = { ...solved, given: cubic, candidates: candidatesIn(cubic, constraints).points, proof: undefined };
  assert.equal(extremeUnder(open, 1).found, undefined);
  assert.ok(extremeUnder({ ...open, proof }, 1).found);
});

test("convex and concave Lagrangians, and those that are neither", () => {
  const shape = (f: string, by: number) => convexity(constrained(treeOf(f), [treeOf("x+y-1")], vars), [I.point(by)]);
  assert.equal(shape("x^2+y^2", 1), "convex");
  assert.equal(shape("-x^4-y^2", 1), "concave");
  assert.equal(shape("x^3+y^3", 1), undefined);
});

test("f is nowhere better than a bound, by halving all of space", () => {
  assert.ok(isBeyond(problemOf("x^2+y^2", vars), [treeOf("x+y-2")], [2], 1.99, 1));
  assert.ok(!isBeyond(problemOf("x^2+y^2", vars), [treeOf("x+y-2")], [2], 2.01, 1));
});

test("a value that is the same all along a curve", () => {
  assert.equal(constantOn(treeOf("x^2+y^2"), [treeOf("x^2+y^2-3")]), 3);
  assert.equal(constantOn(treeOf("1/(x^2+y^2)"), [treeOf("x^2+y^2-4")]), 0.25);
  assert.equal(constantOn(treeOf("x"), [treeOf("x^2+y^2-3")]), undefined);
  assert.ok(I.isMember(enclosure([treeOf("x")], vars)([I.point(1), I.point(2)])[0] as I.Interval, 1));
});

test("multipliers are enclosed for all points of the box, and none is taken from where the gradients may be dependent", () => {
  const problem = constrained(treeOf("e^(3y)+x^4"), [treeOf("y-x^4")], vars);
  const side = (lo: number, hi: number) => I.interval(lo, hi);
  const wide = { at: [side(-1e-3, 1e-3), side(0, 0.01)], alone: [side(-1, 1), side(-1, 1)], exists: true };
  const [lambda] = withMultipliers(problem, wide).multipliers as [I.Interval];
  assert.ok(lambda.lo <= 3 && 3 * Math.exp(0.03) <= lambda.hi && lambda.hi < 4, JSON.stringify(lambda));
  const cusp = constrained(treeOf("x"), [treeOf("y^2-x^3")], vars);
  assert.equal(withMultipliers(cusp, { ...wide, at: [side(-1e-9, 1e-9), side(-1e-9, 1e-9)] }).multipliers, undefined);
  // A point that is not proved to be a candidate has no kind.
  const solution = { at: [I.point(0), I.point(0)], multipliers: [I.point(1)], proved: false };
  assert.equal(classifyAlong(constrained(treeOf("x^2"), [treeOf("y")], vars), solution).kind, "degenerate");
  assert.equal(
    classifyAlong(constrained(treeOf("x^2"), [treeOf("y")], vars), { ...solution, proved: true }).kind,
    "minimum",
  );
});
