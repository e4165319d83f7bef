import assert from "node:assert/strict";
import { test } from "node:test";
import type { Step } from "../../src/derivative/derivation.js";
import { derivative } from "../../src/derivative/derivative.js";
import { differentiate } from "../../src/expression/differentiate.js";
import { Expression } from "../../src/expression/expression.js";
import { parse } from "../../src/expression/parse/parse.js";
import { thorough } from "../project.js";
import { compared, none } from "./compare-automatic.js";
import { formulasInX } from "./formulas.js";
import { assertSameValues, measure, points } from "./values.js";

/** A quarter of the formulas outside CI. */
const COUNT = thorough ? 3200 : 800;
const formulas = formulasInX(4, COUNT).map((tree) => {
  const f = new Expression(tree);
  return { f, d: derivative(f, "x") };
});

test("the derivative of a random formula is what automatic differentiation finds; where there is none, that is said", () => {
  const seen = { ...none };
  for (const { f, d } of formulas) {
    for (const at of points) seen[compared(f, d, at)]++;
  }
  assert.ok(
    seen.equal > 5.6 * COUNT && seen.corner > 0.015 * COUNT && seen.nowhere > 0.3 * COUNT,
    JSON.stringify(seen),
  );
  assert.ok(seen.beyond + seen.hole < 0.02 * seen.equal, JSON.stringify(seen));
});

test("so is the derivative of that derivative", () => {
  const seen = { ...none };
  for (const { d } of formulas.filter((_, i) => i % 2 === 0)) {
    const second = derivative(d.result, "x");
    for (const at of points) seen[compared(d.result, second, at)]++;
  }
  assert.ok(seen.equal > 2.5 * COUNT && seen.beyond + seen.hole < 0.02 * seen.equal, JSON.stringify(seen));
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
  assert.ok(compared > 15 * COUNT, `${compared} values compared`);
});

test("tidying the derivative keeps its value, and so does reading it back from text and from LaTeX", () => {
  let compared = 0;
  for (const { f, d } of formulas) {
    const tidy = measure(d.result.tree);
    compared += assertSameValues(measure(differentiate(f.tree, "x")), tidy, "tidied");
    compared += assertSameValues(tidy, measure(parse(String(d)).tree), "text");
    compared += assertSameValues(tidy, measure(parse(d.toTex()).tree), "LaTeX");
  }
  assert.ok(compared > 12 * COUNT, `${compared} values compared`);
});
