import assert from "node:assert/strict";
import { test } from "node:test";
import { stationaryPoints } from "../../src/optimum/stationary.js";

// Claims on curves and regions of stationary points that were false once, each with the right answer.

/** Tests run on busy computers. */
const budget = 60_000;

// Curves of stationary points, only where f has values.
const curves: [f: string, equations: string[]][] = [
  ["sqrt(x)(y-1)^2", ["y - 1 = 0", "x > 0"]],
  ["(x-y)^2 ln(x)", ["x - y = 0", "x > 0"]],
  ["(x y)^2/x", ["y = 0", "x ≠ 0"]],
  ["(x^2+y^2-1)^2 sqrt(x)", ["x^2 + y^2 - 1 = 0", "x > 0"]],
  ["0 ln(x)", ["x > 0"]],
  ["(x-y)^2/(x+y)", ["x - y = 0", "x + y ≠ 0"]],
  ["(x-y)^2", ["x - y = 0"]],
];

for (const [f, equations] of curves) {
  test(`curves: ${f} is stationary where ${equations.join(", ")}`, () => {
    const found = stationaryPoints(f, ["x", "y"], { budget });
    assert.deepEqual(
      found.curves.map((curve) => curve.equations),
      [equations],
    );
  });
}

test("where a curve of stationary points runs into a corner, the claim is left open", () => {
  assert.equal(stationaryPoints("(x-1)^2 |y|", ["x", "y"]).complete, false);
  assert.equal(stationaryPoints("relu(x)^2+y^2", ["x", "y"]).complete, true);
});

test("where regions of stationary points meet, f may be stationary, too: that these are all is not claimed", () => {
  const isComplete = (f: string) => stationaryPoints(f, f.includes("y") ? ["x", "y"] : ["x"]).complete;
  const constantAcross = ["relu(x)relu(-x)", "relu(x)relu(y)", "relu(relu(x)-1)", "relu(min(x,y))", "0max(x,y)"];
  assert.deepEqual(constantAcross.filter(isComplete), []);
  const broken = ["relu(1-x^2-y^2)", "min(x^2+y^2,1)", "relu(x)-relu(x-1)", "relu(x)+y^2", "step(x)"];
  assert.deepEqual(broken.filter(isComplete), broken);
});

test("a region's conditions stand once, and those without letters not at all", () => {
  const conditions = (f: string) => stationaryPoints(f).curves.flatMap(({ equations }) => equations);
  assert.deepEqual(conditions("relu(relu(x)-1)"), ["x < 0", "x > 0", "1 - x > 0"]);
  assert.deepEqual(conditions("max(x,y)-min(x,y)-|x-y|"), ["y - x > 0", "x - y > 0"]);
});
