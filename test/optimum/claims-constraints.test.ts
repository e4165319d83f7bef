import assert from "node:assert/strict";
import { test } from "node:test";
import { lagrange } from "../../src/optimum/lagrange.js";
import { inLanguage } from "../in-language.js";

const budget = 60_000;
const english = (show: () => unknown) => inLanguage("en", () => String(show()));

type Case = [f: string, constraints: string | string[], vars: string[] | undefined, sentences: RegExp[]];

const cases: Case[] = [
  // What is convex for the formula around a candidate need not be so beyond a corner: f is 1 + y on x = 1, y < 1.
  ["x^2+y", "max(x,y)=1", undefined, [/smaller than the candidates' smallest, 1/]],
  ["x^2-y", "min(x,y)=-1", undefined, [/smaller than the candidates' smallest/]],
  // As many constraints as variables: each candidate is alone, and none is the smallest for it.
  ["x", "sin(x)=0", ["x"], [/smaller than the candidates' smallest, -3π/, /larger than the candidates' largest, 3π/]],
  // f has a few values only, as an equation for f follows from the constraint.
  ["x", "x^2=1", ["x", "y"], [/candidate \(f = -1 or f = 1\)/, /smallest value is -1 \(pr/, /largest value is 1 \(pr/]],
  ["x^3", "x^2=2", ["x", "y"], [/smallest value is -2\.82842712 \(pr/, /largest value is 2\.82842712 \(pr/]],
  ["x+y", "(x+y-1)^2=0", undefined, [/smallest value is 1 \(pr/, /largest value is 1 \(pr/]],
  ["x y", "(x y-2)(x y+3)=0", undefined, [/smallest value is -3 \(pr/, /largest value is 2 \(pr/]],
  // The constraint lies in the box, f has no candidate on it; or no point satisfies it at all.
  ["arctan(y/x)", "x^2+y^2=1", undefined, [/there is no smallest value \(pr/, /there is no largest value \(pr/]],
  ["x/y", "x^2+4y^2=4", undefined, [/there is no smallest value \(pr/, /there is no largest value \(pr/]],
  ["x y", "x^2+y^2=-1", undefined, [/^No point satisfies the constraint, .* no smallest value \(pr/m]],
  ["x+y", ["x=1", "x=2"], undefined, [/^No point satisfies the constraint, .* no largest value \(pr/m]],
  ["x y", "x+y=200", undefined, [/No point of the box .* satisfies the constraint: widen the box/]],
  // f runs away along several constraints, on a hyperbola, where the other variable only swings.
  ["x+z", ["x y=1", "y+z=2"], undefined, [/falls without bound/, /grows without bound/]],
  ["x+y+z", ["x y=1", "z=x^2"], undefined, [/falls without bound/, /grows without bound/]],
  ["x", "x^2-y^2=1", undefined, [/falls without bound/, /grows without bound/]],
  ["x^2+y^2", "x^2-2x y-y^2=1", undefined, [/smallest value is .*0\.707106781 \(pr/, /grows without bound/]],
  ["x", "sin(x)+y=1", undefined, [/falls without bound/, /grows without bound/]],
  ["x+y", "y^2=x^3", undefined, [/falls without bound/, /grows without bound/]],
  // In one direction the constraint is bounded, in the other f is.
  ["x^3+(x y-2)^2-(x-3)^2", "x^2=1", undefined, [/smallest value is -17 \(pr/, /grows without bound/]],
  // It does not where y has no values.
  ["x", "x^2+y^2=4", undefined, [/smallest value is -2 \(pr/, /largest value is 2 \(pr/]],
  ["y", "x^2+y^2-x y=3", undefined, [/smallest value is -2 \(pr/, /largest value is 2 \(pr/]],
  // Corners of the constraint.
  ["x", "|x|+|y|=1", undefined, [/smallest value is -1 \(pr/, /largest value is 1 \(pr/]],
  ["x y", "|x|+|y|=1", undefined, [/smallest value is -0\.25 \(pr/, /largest value is 0\.25 \(pr/]],
  ["max(x,y)", "x^2+y^2=1", undefined, [/smallest value is .*-0\.707106781 \(pr/, /largest value is 1 \(pr/]],
];

for (const [f, constraints, vars, sentences] of cases) {
  test(`${f} on ${constraints}`, () => {
    const shown = english(() => lagrange(f, constraints, vars, { budget }));
    for (const sentence of sentences) assert.match(shown, sentence);
  });
}

test("a multiplier does not come from a coordinate in which the constraint's slope is rounding only", () => {
  const { candidates } = lagrange("2y + (x-1)^2 + 2x y", "x^2 - y^2 = 1");
  const { kind, multipliers } = candidates.find(({ point }) => point.x === -1) as (typeof candidates)[number];
  assert.deepEqual([kind, multipliers], ["minimum", [2]]);
  // Here the rounded slope was below the smallest normal number, and an error was thrown.
  assert.ok(lagrange("cos(x) - cos(y) + y^3", "x^2 - y^2 = 2").candidates.length > 0);
});
