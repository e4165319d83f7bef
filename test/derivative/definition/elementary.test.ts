import assert from "node:assert/strict";
import { test } from "node:test";
import { derivativeByDefinition } from "../../../src/derivative/definition/by-definition.js";
import { jupyterDisplay } from "../../../src/display.js";
import { equivalent } from "../../../src/expression/equivalent/equivalent.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { inLanguage } from "../../in-language.js";
import { assertSlope, assertSteps } from "./by-values.js";
import "../../korean.js";

/** The derivatives are typed by hand, in the form in which a textbook prints them. */
const results: [f: string, derivative: string, x?: string][] = [
  ["e^x", "e^x"],
  ["e^(2x)", "2e^(2x)"],
  ["e^(-x)", "-e^(-x)"],
  ["e^(3-2x)", "-2e^(3 - 2x)"],
  ["e^(x/2)", "1/2 e^(x/2)"],
  ["e^(0.5x)", "0.5e^(0.5x)"],
  ["3e^x", "3e^x"],
  ["3e^x+7", "3e^x"],
  ["1+e^(-x)", "-e^(-x)"],
  ["2^x", "2^x ln(2)"],
  ["(1/2)^(3x)", "3(1/2)^(3x) ln(1/2)"],
  ["a e^(b x)", "a b e^(b x)"],
  ["ln x", "1/x"],
  ["ln(3x)", "1/x"],
  ["ln(-x)", "1/x"],
  ["ln(2x+1)", "2/(2x + 1)"],
  ["ln(4x+2)", "2/(2x + 1)"],
  ["ln(1-x)", "1/(x - 1)"],
  ["ln(x/3)", "1/x"],
  ["-2ln(x) + 5", "-2/x"],
  ["(ln x)/2", "1/(2x)"],
  ["sin x", "cos(x)"],
  ["sin(2x)", "2cos(2x)"],
  ["sin(3x-1)", "3cos(3x - 1)"],
  ["sin(x/2)", "1/2 cos(x/2)"],
  ["cos x", "-sin(x)"],
  ["cos(2x)", "-2sin(2x)"],
  ["cos(π x)", "-π sin(π x)"],
  ["5cos x", "-5sin(x)"],
  ["a sin x + b", "a cos(x)"],
  ["-√x", "-1/(2sqrt(x))"],
  ["√x/2 + 1", "1/(4sqrt(x))"],
  ["√2 x^2", "2sqrt(2) x"],
  ["3x^2+e^x+7", "6x + e^x"],
  ["ln x + 1/x", "1/x - 1/x^2"],
  ["x + √x", "1 + 1/(2sqrt(x))"],
  ["sin x + cos x", "cos(x) - sin(x)"],
  ["e^x - e^(-x)", "e^x + e^(-x)"],
  ["3(e^x + x^2) - 2", "3e^x + 6x"],
  ["(e^x + e^(-x))/2", "(e^x - e^(-x))/2"],
  ["-(x^3 - ln x)", "1/x - 3x^2"],
  ["3e^x + x^2 - ln x + 1/x + 2√x", "3e^x + 2x - 1/x - 1/x^2 + 1/sqrt(x)"],
  ["1/2 ln x + 3√(2x+1) - 4/x^2", "1/(2x) + 3/sqrt(2x + 1) + 8/x^3"],
  ["x/(x+1) + sin(2x)", "1/(x + 1)^2 + 2cos(2x)"],
  ["0.5e^(2x) + 0.25x^2", "e^(2x) + 0.5x"],
  ["2^x + 3^x", "2^x ln(2) + 3^x ln(3)"],
  ["x^2+3x y+y^2", "2x + 3y", "x"],
  ["x^2+3x y+y^2", "3x + 2y", "y"],
  ["2x+3x y+y^3", "3x + 3y^2", "y"],
  ["x y + 3e^(-x) + y^2", "y - 3e^(-x)", "x"],
  ["y ln x + x/y", "y/x + 1/y", "x"],
  ["x^2 y + sin y cos x", "2x y - sin(x) sin(y)", "x"],
  ["w x + b", "x", "w"],
  ["sin y", "0", "x"],
  ["-(3y x_1 + 3y x_2)", "-3y", "x_1"],
];

for (const [f, derivative, x] of results) {
  test(`the derivative of ${f}${x ? ` by ${x}` : ""} is ${derivative}, and every step holds`, () => {
    const derivation = derivativeByDefinition(f, x);
    assert.equal(equivalent(derivation.result, derivative).verdict, "equal", String(derivation));
    assertSteps(derivation, x ?? "x");
    assertSlope(derivation.result, parse(f), x ?? "x");
  });
}

test("results are printed as a textbook prints them", () => {
  const printed: Record<string, string> = {
    "3e^x + x^2 - ln x + 1/x + 2√x": "3e^x + 2x - 1/x - 1/x^2 + 1/sqrt(x)",
    "1 + e^(-x)": "-e^(-x)",
    "-2ln(x) + 5": "-2/x",
    "ln(1-x)": "1/(x - 1)",
    "cos(2x)": "-2sin(2x)",
    "√x/2 + 1": "1/(4sqrt(x))",
  };
  for (const [f, result] of Object.entries(printed)) assert.equal(derivativeByDefinition(f).toString(), result);
});

test("the derivative of e^x rests on a known limit, which is named", () => {
  assert.equal(
    derivativeByDefinition("e^(2x)")[jupyterDisplay]()["text/plain"],
    `f(x)  = e^(2x)
f'(x) = lim[Δx → 0] (f(x + Δx) - f(x))/Δx          [도함수의 정의]
      = lim[Δx → 0] (e^(2(x + Δx)) - e^(2x))/Δx    [f에 대입: x + Δx, x]
      = lim[Δx → 0] (e^(2x) e^(2Δx) - e^(2x))/Δx   [지수법칙]
      = lim[Δx → 0] e^(2x)((e^(2Δx) - 1)/Δx)       [공통인수로 묶기]
      = lim[Δx → 0] 2e^(2x)((e^(2Δx) - 1)/(2Δx))   [h = 2Δx 꼴로 맞추기]
      = 2e^(2x)                                    [알려진 극한: (eʰ − 1)/h → 1 (h → 0)]`,
  );
  const known = (f: string) => derivativeByDefinition(f).steps.find(({ rule }) => rule === "limit")?.note;
  assert.equal(known("ln x"), "알려진 극한: ln(1 + h)/h → 1 (h → 0)");
  assert.equal(known("sin x"), "알려진 극한: (sin h)/h → 1, (cos h − 1)/h → 0 (h → 0)");
  assert.equal(known("2^x"), "알려진 극한: (2ʰ − 1)/h → ln 2 (h → 0)");
  inLanguage("en", () => {
    assert.equal(known("e^x"), "known limit: (eʰ − 1)/h → 1 as h → 0");
  });
});

test("a sum is split, each term is worked on its own, and the limits are added", () => {
  inLanguage("en", () => {
    const derivation = derivativeByDefinition("3x^2 + e^x + 7");
    const shown = String(derivation[jupyterDisplay]()["text/plain"]).replace(/ +/g, " ");
    assert.equal(
      shown,
      `f(x) = 3x^2 + e^x + 7
f'(x) = lim[Δx → 0] (f(x + Δx) - f(x))/Δx [definition of the derivative]
 = lim[Δx → 0] (3(x + Δx)^2 + e^(x + Δx) + 7 - (3x^2 + e^x + 7))/Δx [put x + Δx and x into f]
 = lim[Δx → 0] ((3(x + Δx)^2 - 3x^2)/Δx + (e^(x + Δx) - e^x)/Δx) [term by term (constants cancel)]
(3x^2)' = lim[Δx → 0] (3(x + Δx)^2 - 3x^2)/Δx = lim[Δx → 0] (6x + 3Δx) = 6x [let Δx → 0]
(e^x)' = lim[Δx → 0] (e^(x + Δx) - e^x)/Δx = lim[Δx → 0] e^x((e^Δx - 1)/Δx) = e^x [known limit: (eʰ − 1)/h → 1 as h → 0]
f'(x) = 6x + e^x [the sum of the limits]`,
    );
    const rules = derivation.steps.map(({ rule }) => rule).join(" ");
    const ofTerms = "substitute expand cancel factor divide limit substitute exponents factor limit";
    assert.equal(rules, `substitute split ${ofTerms} limit`);
  });
});

test("no derivation of a table of sums is longer than a page", () => {
  for (const [f, , x] of results) {
    const latex = String(derivativeByDefinition(f, x)[jupyterDisplay]()["text/latex"]);
    const rows = latex.split("\n").filter((row) => row.includes("&") && !row.includes("(\\text{"));
    assert.ok(rows.length <= 16, f);
    assert.doesNotMatch(latex, /(?<![\d.])1 ?(\\cdot|e\^|\\ln|\\sin|\\cos|\\sqrt)/, f);
    for (const size of ["\\left", "\\biggl", "\\Bigl"]) {
      assert.equal(
        latex.split(size).length,
        latex.split(size.replace(/l(eft)?$/, size === "\\left" ? "right" : "r")).length,
        f,
      );
    }
  }
});

test("the derivative by one of several variables is the partial one", () => {
  const shown = derivativeByDefinition("x^2 + 3x y + y^2", "x")[jupyterDisplay]();
  assert.match(
    String(shown["text/plain"]),
    /^f\(x, y\) = .*\n∂f\/∂x {3}= lim\[Δx → 0\] \(f\(x \+ Δx, y\) - f\(x, y\)\)\/Δx +\[편도함수의 정의\]/,
  );
  assert.match(
    String(shown["text/latex"]),
    /\\frac\{\\partial f\}\{\\partial x\} &= \\lim_\{\\Delta x \\to 0\} \\frac\{f\(x \+ \\Delta x, y\) - f\(x, y\)\}\{\\Delta x\}/,
  );
  const byY = String(derivativeByDefinition("x y", "y")[jupyterDisplay]()["text/plain"]);
  assert.match(byY, /\(f\(x, y \+ Δy\) - f\(x, y\)\)\/Δy/);
});

test("letters that are parameters, or not the named variable's companions, are left out of f(x)", () => {
  const heading = (...args: Parameters<typeof derivativeByDefinition>) =>
    String(derivativeByDefinition(...args)[jupyterDisplay]()["text/plain"])
      .split(" =")[0]
      ?.trim();
  assert.equal(heading("a x^2"), "f(x)");
  assert.equal(heading("a x^2", "x"), "f(a, x)");
  assert.equal(heading("a x^2", "x", { parameters: ["a"] }), "f(x)");
  assert.equal(heading("-3y x_1 - 3y x_2", "x_1", { parameters: ["y"] }), "f(x_1, x_2)");
});
