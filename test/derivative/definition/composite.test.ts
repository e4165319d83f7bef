import assert from "node:assert/strict";
import { test } from "node:test";
import { derivativeByDefinition } from "../../../src/derivative/definition/by-definition.js";
import { derivative } from "../../../src/derivative/derivative.js";
import { jupyterDisplay } from "../../../src/display.js";
import { equivalent } from "../../../src/expression/equivalent/equivalent.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { inLanguage } from "../../in-language.js";
import { assertSlope, assertSteps } from "./by-values.js";

const worked = [
  // The reciprocal, and the sigmoid by it.
  ...["1/(1+e^(-x))", "sigmoid(x)", "σ(2x+1)", "1/e^x", "1/cos x", "2/(1+e^x)", "1/(x ln x)", "sec x", "csc(2x)"],
  // Known limits of their own.
  ...["tan x", "tan(2x-1)", "x + 3tan x", "a^x", "2*3^(2x)", "x^n", "(2x+1)^n", "x^(1/3)", "x^1.5", "x^(-3/2)", "x^π"],
  ...["cbrt(x)", "cbrt(2x+1)", "log_2 x", "5x^n + 1"],
  // Products and quotients.
  ...[
    "x e^x",
    "3x e^x",
    "x^2 e^(-x)",
    "(x^2-3x+1)e^(2x)",
    "x^2 e^x sin x",
    "x ln x",
    "x sin x",
    "e^x cos x",
    "sin x cos x",
  ],
  ...["x sqrt(x)", "e^x/x", "ln x/x", "sin x/(x^2+1)", "(e^x+1)(x+1)", "x/(1+e^x)", "x(e^x + sin x)", "x sigmoid(x)"],
  ...["sinh x", "cosh(2x)", "tanh x", "cot x", "a x e^(b x)", "x^3 ln(2x)"],
  // Functions of functions.
  ...[
    "e^(x^2)",
    "ln(sin(x))",
    "sin(x^2)",
    "sqrt(sin x)",
    "e^(sin x)",
    "ln(1+e^x)",
    "(x^2+1)^(1/3)",
    "x^x",
    "softplus(x)",
  ],
  ...["x e^(-x^2)", "cos(ln x)", "sin(cos(x^2))", "(1+e^x)^3", "e^(1/x)", "cbrt(x^2+1)", "tan(x^2)", "2^(sin x)"],
  ...["sigmoid(x^2)", "sin(x)^2", "1/(1+e^(-x^2))", "sech(x)", "e^(x^2)sin(x^2)"],
  // Corners.
  ...["max(x, 1)", "min(x, x^2)"],
  ...["|x|", "|2x-1|", "|x^2-1|", "x|x|", "ReLU(x)", "x + 2|x|", "x^2|x-1|", "e^x|x|", "x + |x - x - 2|"],
];

for (const f of worked) {
  test(`${f} is worked from the definition, every step holds, and the end is its derivative`, () => {
    const derivation = derivativeByDefinition(f);
    const { verdict } = equivalent(derivation.result, derivative(f).result);
    if (!/ReLU|max|min|\|/.test(f)) assert.equal(verdict, "equal", String(derivation));
    assertSteps(derivation, "x");
    assertSlope(derivation.result, parse(f), "x");
    assert.equal(String(derivation.steps.at(-1)?.after), String(derivation.result));
  });
}

test("at a corner the limits from both sides are told, and that there is no derivative", () => {
  inLanguage("en", () => {
    const below = (f: string) => textOf(f).split("\n").at(-1);
    assert.equal(
      below("|x|"),
      "At x = 0 the limit does not exist, so f has no derivative there: it is -1 from the left (Δx < 0) and 1 from the right (Δx > 0).",
    );
    assert.match(String(below("|2x-1|")), /^At x = 1\/2 .* -2 from the left .* 2 from the right/);
    assert.match(String(below("ReLU(x)")), /^At x = 0 .* 0 from the left .* 1 from the right/);
    assert.equal(below("x|x|"), "At x = 0 both one-sided limits are 0.");
    assert.match(String(below("sqrt(relu(x))")), /it is 0 from the left \(Δx < 0\) and ∞ from the right \(Δx > 0\)\./);
    assert.match(String(below("cbrt(|x|)")), /it is -∞ from the left \(Δx < 0\) and ∞ from the right \(Δx > 0\)\./);
    assert.match(String(below("e^x|x|")), /-1 from the left .* 1 from the right/);
    assert.match(String(below("x^2+1")), /let Δx → 0/);
  });
});

test("what cancels in the end is cancelled", () => {
  for (const [f, result] of [
    ["(x^2-1)/(x-1)", "1"],
    ["(x^2-4)/(x+2)", "1"],
    ["(x^2-1)/(x^2-x)", "-1/x^2"],
    ["(x^2-x)/(x-1)^2", "-1/(x^2 - 2x + 1)"],
    ["x/(x^2+1)", "(-x^2 + 1)/(x^2 + 1)^2"],
  ] as const)
    assert.equal(String(derivativeByDefinition(f)), result, f);
});

test("a part that stands in several places is worked once", () => {
  const parts = textOf("tanh x").match(/^\(e\^x\)'/gm);
  assert.equal(parts?.length, 1);
});

const textOf = (f: string) => String(derivativeByDefinition(f)[jupyterDisplay]()["text/plain"]);
