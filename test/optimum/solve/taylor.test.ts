import assert from "node:assert/strict";
import { test } from "node:test";
import { differentiate } from "../../../src/expression/differentiate.js";
import { preciseValue } from "../../../src/expression/equivalent/precise.js";
import { tidy } from "../../../src/expression/tidy.js";
import * as I from "../../../src/number/interval.js";
import { taylorCoefficients } from "../../../src/optimum/solve/taylor.js";
import { treeOf } from "../tree.js";

const formulas = [
  "x^3 - 2x + 1/(x^2+1)",
  "e^(x^2) sin(3x)",
  "tan(x)/cos(x) + cot(x+1) + csc(x+2)",
  "ln(x+2)^2 + sqrt(x+3) + cbrt(x-7)",
  "(x+2)^(5/3) + (x+2)^(-3) + (x+3)^x",
  "asin(x/3) + acos(x/4) + atan(x) + acot(x)",
  "sinh(x) + tanh(2x) + sech(x) + coth(x+3) + csch(x+3)",
  "asinh(x) + acosh(x+3) + atanh(x/4) + asec(x+4) + acsc(x+4)",
  "sigmoid(x) + softplus(2x) + erf(x) + gelu(x)",
  "|x-5| + max(x, x+1) + min(x^2, 9) + relu(x+2)",
];

test("Taylor coefficients hold the derivatives, computed in many digits from their formulas", () => {
  for (const text of formulas) {
    const places = [-0.31, 0.17, 0.6];
    const coefficients = taylorCoefficients(treeOf(text), "x", I.interval(-0.31, 0.6), 4);
    assert.ok(coefficients, text);
    let slope = treeOf(text);
    let factorial = 1;
    for (const [k, enclosure] of coefficients.entries()) {
      for (const x of places) {
        const value = preciseValue(slope, { x });
        assert.ok(value !== undefined, text);
        const [lo, hi] = [I.down(value / factorial, 4), I.up(value / factorial, 4)];
        assert.ok(enclosure.lo <= hi && lo <= enclosure.hi, `${text}, order ${k} at ${x}`);
      }
      slope = tidy(differentiate(slope, "x"));
      factorial *= k + 1;
    }
  }
});

test("at a point they are narrow, and where a formula may not be smooth there are none", () => {
  const at0 = taylorCoefficients(treeOf("e^x"), "x", I.point(0), 8) ?? [];
  assert.ok(at0.every((a, k) => I.width(a) < 1e-15 && I.isMember(a, [1, 1, 1 / 2, 1 / 6][k] ?? I.mid(a))));
  for (const f of ["|x|", "sqrt(x)", "1/x", "ln(x)", "max(x, -x)", "cbrt(x)", "x^(1/2)", "sign(x)"])
    assert.equal(taylorCoefficients(treeOf(f), "x", I.interval(-1, 1), 3), undefined, f);
});
