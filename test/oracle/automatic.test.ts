import assert from "node:assert/strict";
import { test } from "node:test";
import { automaticGradient } from "../../src/derivative/automatic.js";
import type { Derivation, Step } from "../../src/derivative/derivation.js";
import { derivative } from "../../src/derivative/derivative.js";
import { ball } from "../../src/expression/ball.js";
import { differentiate } from "../../src/expression/differentiate.js";
import { Expression } from "../../src/expression/expression.js";
import { parse } from "../../src/expression/parse.js";
import { formulasInX } from "./formulas.js";
import { assertSameValues, measure, type Point, points, slopeFrom } from "./values.js";

const formulas = formulasInX(4, 3200).map((tree) => {
  const f = new Expression(tree);
  return { f, d: derivative(f, "x") };
});

const none = { equal: 0, corner: 0, nowhere: 0, hole: 0, beyond: 0 };

test("the derivative of a random formula is what automatic differentiation finds; where there is none, that is said", () => {
  const seen = { ...none };
  for (const { f, d } of formulas) {
    for (const at of points) seen[compared(f, d, at)]++;
  }
  assert.ok(seen.equal > 18_000 && seen.corner > 50 && seen.nowhere > 1000, JSON.stringify(seen));
  assert.ok(seen.beyond + seen.hole < 0.02 * seen.equal, JSON.stringify(seen));
});

test("so is the derivative of that derivative", () => {
  const seen = { ...none };
  for (const { d } of formulas.filter((_, i) => i % 2 === 0)) {
    const second = derivative(d.result, "x");
    for (const at of points) seen[compared(d.result, second, at)]++;
  }
  assert.ok(seen.equal > 8_000 && seen.beyond + seen.hole < 0.02 * seen.equal, JSON.stringify(seen));
});

test("every step has the value of the one before, and the last is the result", () => {
  let compared = 0;
  for (const { f, d } of formulas) {
    const { steps } = d;
    let before = measure((steps[0] as Step).before.tree);
    for (const { rule, after } of steps) {
      const next = measure(after.tree);
      compared += assertSameValues(before, next, `${f}, ${rule}`);
      before = next;
    }
    assert.equal(String(steps.at(-1)?.after), String(d));
  }
  assert.ok(compared > 50_000, `${compared} values compared`);
});

test("tidying the derivative keeps its value, and so does reading it back from text and from LaTeX", () => {
  let compared = 0;
  for (const { f, d } of formulas) {
    const tidy = measure(d.result.tree);
    compared += assertSameValues(measure(differentiate(f.tree, "x")), tidy, "tidied");
    compared += assertSameValues(tidy, measure(parse(String(d)).tree), "text");
    compared += assertSameValues(tidy, measure(parse(d.toTex()).tree), "LaTeX");
  }
  assert.ok(compared > 40_000, `${compared} values compared`);
});

/**
 * Compares the derivative at a point with automatic differentiation. What is right where not both have a value:
 * - "corner": automatic differentiation refuses a corner on the way even where the whole has a slope (x|x|, or x^1.5 at the end
 *   of its domain). There our value must be the slope from each side on which f goes on.
 * - "hole": our formula has no value, though f has a slope: 0^x·ln 0 for 0^x, and single points such as 0 in (x^0)'.
 * - "beyond": a part of our formula is too large or too small for a computer's number, which may leave 0 of 10⁻⁸⁴.
 */
function compared(f: Expression, d: Derivation, at: Point): keyof typeof none {
  const ours = outcome(() => d.evaluate(at));
  const automatic = outcome(() => automaticGradient(f, at).x);
  const where = `${f} at x = ${at.x}: ${ours}, automatic differentiation: ${automatic}`;
  if (ours === undefined) {
    if (automatic === undefined) return "nowhere";
    assert.ok(Number.isInteger(at.x) || /ln\(0\)/.test(String(d)), where);
    return "hole";
  }
  if (automatic === undefined) {
    const slopes = ([-1, 1] as const).flatMap((side) => slopeFrom(f.tree, at, side) ?? []);
    for (const slope of slopes) assert.ok(Math.abs(slope - ours) <= 1e-5 * Math.max(1, Math.abs(ours)), where);
    return slopes.length > 0 ? "corner" : "beyond";
  }
  const [a, b] = [ball(d.result.tree, at), ball(differentiate(f.tree, "x"), at)];
  const rounding = typeof a === "string" ? 1e-14 : 4 * (a.error + (typeof b === "string" ? 0 : b.error));
  assert.ok(Math.abs(ours - automatic) <= rounding + 1e-14 * Math.abs(ours), where);
  return typeof a === "string" ? "beyond" : "equal";
}

/** The value, or undefined when one sentence said why there is none. */
function outcome(compute: () => number): number | undefined {
  let value: number;
  try {
    value = compute();
  } catch (error) {
    assert.match((error as Error).message, /^[^\n]{10,}\.$/);
    return undefined;
  }
  assert.ok(Number.isFinite(value));
  return value;
}
