import assert from "node:assert/strict";
import { test } from "node:test";
import { derivative } from "../../src/derivative/derivative.js";
import { Expression } from "../../src/expression/expression.js";
import { formulasInX } from "./formulas.js";
import { judge, skip } from "./judge.js";

test("random derivatives agree with mpmath's limits and with SymPy's derivatives to 20 digits", { skip }, async () => {
  const formulas = formulasInX(11, 1600).map((tree) => new Expression(tree));
  const { seen, wrong, sympy, sympyDiffers } = await judge(formulas.map((f) => ({ f, d: derivative(f, "x") })));
  assert.deepEqual(wrong, []);
  assert.deepEqual(sympyDiffers, []);
  const { equal = 0, nowhere = 0, corner = 0, hole = 0, refused = 0, alone = 0, beyond = 0 } = seen;
  const counts = JSON.stringify({ seen, sympy });
  assert.ok(equal > 9_000 && nowhere > 500 && corner > 100, counts);
  assert.ok(hole < 0.06 * equal && refused + alone < 50 && beyond < 0.03 * equal, counts);
  assert.ok((sympy.formulas ?? 0) > 1_300 && (sympy.agree ?? 0) > 6_000 && (sympy.cannot ?? 0) < 20, counts);
});
