import assert from "node:assert/strict";
import { test } from "node:test";
import { derivativeByDefinition } from "../../../src/derivative/definition/by-definition.js";
import type { Derivation } from "../../../src/derivative/derivation.js";
import { derivative } from "../../../src/derivative/derivative.js";
import { jupyterDisplay, nodeInspect } from "../../../src/display.js";
import { equivalent } from "../../../src/expression/equivalent/equivalent.js";
import { Expression } from "../../../src/expression/expression.js";
import { parse } from "../../../src/expression/parse/parse.js";
import { substitute, sum, variable } from "../../../src/expression/tree.js";
import { randomNumbers } from "../../../src/number/random.js";
import { randomPolynomialText } from "../../expression/random-formula.js";
import { inLanguage } from "../../in-language.js";
import "../../korean.js";

const results: [f: string, derivative: string][] = [
  ["5x+1", "5"],
  ["x²−x", "2x - 1"],
  ["7", "0"],
  ["x", "1"],
  ["x^3 - 2x", "3x^2 - 2"],
  ["(2x-1)(x+3)", "4x + 5"],
  ["a x^2 + b x + c", "2a x + b"],
  ["x^2/2 - x/3", "x - 1/3"],
  ["0.3x^2 + 0.5", "0.6x"],
  ["π x^2", "2π x"],
  ["12345678901234567890x^2", "24691357802469135780x"],
  ["1/x", "-1/x^2"],
  ["1/x^2", "-2/x^3"],
  ["2/(3x)", "-2/(3x^2)"],
  ["x/(x+1)", "1/(x + 1)^2"],
  ["x + 1/x", "(x^2 - 1)/x^2"],
  ["x^2/a", "2x/a"],
  ["√x", "1/(2sqrt(x))"],
  ["3√(x^2+1)", "3x/sqrt(x^2 + 1)"],
  ["√(2x+1)", "1/sqrt(2x + 1)"],
];

for (const [f, derivative] of results) {
  test(`the derivative of ${f} is ${derivative}, and every step holds`, () => {
    const derivation = derivativeByDefinition(f);
    assert.equal(derivation.toString(), derivative);
    assertSteps(derivation, f);
  });
}

test("x² − x is worked as a textbook works it", () => {
  const shown = derivativeByDefinition("x^2 - x")[jupyterDisplay]();
  assert.equal(
    shown["text/plain"],
    `f(x)  = x^2 - x
f'(x) = lim[Δx → 0] (f(x + Δx) - f(x))/Δx                          [도함수의 정의]
      = lim[Δx → 0] ((x + Δx)^2 - (x + Δx) - (x^2 - x))/Δx         [f에 대입: x + Δx, x]
      = lim[Δx → 0] (x^2 + 2x Δx + (Δx)^2 - x - Δx - x^2 + x)/Δx   [전개]
      = lim[Δx → 0] (2x Δx + (Δx)^2 - Δx)/Δx                       [동류항 소거]
      = lim[Δx → 0] Δx(2x + Δx - 1)/Δx                             [공통인수로 묶기: Δx]
      = lim[Δx → 0] (2x + Δx - 1)                                  [약분 (Δx ≠ 0)]
      = 2x - 1                                                     [Δx → 0]`,
  );
  const latex = String(shown["text/latex"]);
  assert.match(latex, /^\$\$\\begin\{aligned\}\n/);
  assert.match(
    latex,
    /\\lim_\{\\Delta x \\to 0\} \\frac\{2x\\,\\Delta x \+ \(\\Delta x\)\^2 - \\Delta x\}\{\\Delta x\} && \\text\{동류항 소거\}/,
  );
});

test("the notes follow the language", () => {
  const derivation = derivativeByDefinition("x^2");
  inLanguage("en", () => {
    assert.equal(derivation.steps[1]?.note, "expand");
    assert.match(String(derivation[jupyterDisplay]()["text/latex"]), /\\text\{let Δx → 0\}/);
  });
  assert.equal(derivation.steps[1]?.note, "전개");
});

test("every random polynomial is differentiated, exactly, step by step", () => {
  const random = randomNumbers(5);
  for (let i = 0; i < 80; i++) {
    const f = randomPolynomialText(random);
    assertSteps(derivativeByDefinition(f), f);
  }
});

test("so is every random quotient of polynomials", () => {
  const random = randomNumbers(6);
  for (let i = 0; i < 25; i++) {
    const [p, q] = [randomPolynomialText(random), randomPolynomialText(random)];
    if (equivalent(q, "0").verdict === "equal") continue;
    const f = `(${p})/(${q})`;
    assertSteps(derivativeByDefinition(f), f);
  }
});

test("other letters are constants; the variable may be named", () => {
  assert.equal(derivativeByDefinition("s t^2", "t").toString(), "2s t");
  assert.equal(derivativeByDefinition("a e^x + ln b", "x").toString(), "a e^x");
  assert.equal(derivativeByDefinition("t^2").toString(), "2t");
  assert.equal(derivativeByDefinition("x^2", "y").toString(), "0");
  assert.equal(derivativeByDefinition(parse("x^2")).evaluate({ x: 3 }), 6);
  assert.equal(derivativeByDefinition(derivativeByDefinition("x^3")).toString(), "6x");
});

test("what cannot be worked from the definition is said in one sentence", () => {
  inLanguage("en", () => {
    for (const f of [
      "|sin x|",
      "arctan x",
      "sin(arcsin x)",
      "x e^(arctan x)",
      "sign(x)",
      "step(x - 1)",
      "max(0, x, 2x)",
    ]) {
      assert.throws(
        () => derivativeByDefinition(f),
        { message: /^Working from the definition is shown for [^\n]+\.$/ },
        f,
      );
    }
    assert.throws(() => derivativeByDefinition("3x^2 + 2arctan(x^2)"), {
      message: /not for atan\(…\): use derivative\(\.\.\.\) for the rules\.$/,
    });
    assert.throws(() => derivativeByDefinition("x + 2sign(x)"), {
      message: /sign\(x\) may have .* oneSidedSlopes\.$/,
    });
    assert.throws(() => derivativeByDefinition("sin x + ln(-1)"), { message: /defined nowhere/ });
    assert.throws(() => derivativeByDefinition("s + t"), { message: /Say which letter/ });
    assert.throws(() => derivativeByDefinition("1/(x-x)"), { message: /defined nowhere/ });
    assert.throws(() => derivativeByDefinition("ln(x-x)"), { message: /defined nowhere/ });
    assert.throws(() => derivativeByDefinition("(x+1)^300"), { message: /too many terms/ });
    assert.throws(() => derivativeByDefinition("x", "2x"), { message: /A variable is a letter/ });
    assert.throws(() => derivativeByDefinition("x Δx"), { message: /Δx is the step/ });
  });
});

test("a derivative holds only where f has a value", () => {
  inLanguage("en", () => {
    assert.equal(String(derivativeByDefinition("|x-x|^0.02")), "0");
    for (const differentiate of [derivative, derivativeByDefinition]) {
      for (const text of ["ln(-x^2)", "ln(x^2-4)", "sqrt(-x^2)", "ln(relu(x))"]) {
        assert.throws(() => differentiate(text).evaluate({ x: -1 }), text);
      }
      assert.match(differentiate("ln(x^2-4)")[nodeInspect](), /only where f is defined: at x = /);
      assert.doesNotMatch(differentiate("ln(2x-1)")[nodeInspect](), /only where f is defined/);
      assert.doesNotMatch(differentiate("ln(x^2+1)")[nodeInspect](), /only where f is defined/);
    }
    assert.match(derivativeByDefinition("ln(relu(x))")[nodeInspect](), /only where f is defined: at x = -/);
    assert.match(derivative("ln(x-x)")[nodeInspect](), /defined nowhere/);
  });
});

test("a long line is broken into rows", () => {
  const latex = String(derivativeByDefinition("(x+1)^8")[jupyterDisplay]()["text/latex"]);
  assert.match(latex, /\\Bigl\[[^\]]*\\\\\[4pt\]\n&\\qquad \{\} \+ /);
  assert.equal(latex.split("\\Bigl").length, latex.split("\\Bigr").length);
});

/** Each step has the value of the one before (at the limit: with Δx at 0), and the result is the slope of f. */
function assertSteps({ steps, result }: Derivation, typed: string): void {
  const f = parse(typed);
  for (const [i, { rule, before, after }] of steps.entries()) {
    if (i > 0) assert.equal(before, steps[i - 1]?.after);
    const left = rule === "limit" ? new Expression(substitute(before.tree, "Δx", parse("0").tree)) : before;
    const { verdict } = equivalent(after, left);
    assert.equal(verdict, "equal", `${typed}, ${rule}: ${before} -> ${after}`);
    if (rule === "limit") assert.ok(!after.variables.includes("Δx"));
  }
  const quotient = steps[0]?.after;
  const ahead = new Expression(substitute(f.tree, "x", sum(variable("x"), variable("Δx"))));
  assert.equal(equivalent(`(${ahead} - (${f}))/Δx`, quotient as Expression).verdict, "equal", typed);
  assert.equal(steps.at(-1)?.after.toString(), result.toString());
  assert.ok(steps.some(({ rule }) => rule === "limit"));
}
