import assert from "node:assert/strict";
import { test } from "node:test";
import { derivative } from "../../src/derivative/derivative.js";
import { Expression } from "../../src/expression/expression.js";
import { thorough } from "../project.js";
import { formulasInX } from "./formulas.js";
import { judge, skip } from "./judge.js";

/** A quarter of the formulas outside CI: the judge takes its time with each. */
const COUNT = thorough ? 1600 : 400;

test("random derivatives agree with mpmath's limits and with SymPy's derivatives to 20 digits", { skip }, async () => {
  const formulas = formulasInX(11, COUNT).map((tree) => new Expression(tree));
  const { seen, wrong, sympy, sympyDiffers } = await judge(formulas.map((f) => ({ f, d: derivative(f, "x") })));
  assert.deepEqual(wrong, []);
  assert.deepEqual(sympyDiffers, []);
  const { equal = 0, nowhere = 0, corner = 0, hole = 0, refused = 0, alone = 0, beyond = 0 } = seen;
  const counts = JSON.stringify({ seen, sympy });
  const { formulas: judged = 0, agree = 0, cannot = 0 } = sympy;
  assert.ok(equal > 5.6 * COUNT && nowhere > 0.3 * COUNT && corner > 0.06 * COUNT, counts);
  assert.ok(hole < 0.06 * equal && refused + alone < 0.03 * COUNT && beyond < 0.03 * equal, counts);
  assert.ok(judged > 0.8 * COUNT && agree > 3.75 * COUNT && cannot < 0.0125 * COUNT, counts);
});
