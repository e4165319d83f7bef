import assert from "node:assert/strict";
import { test } from "node:test";
import { plainTex } from "../../src/exercise/plain-tex.js";
import { equivalent } from "../../src/expression/equivalent/equivalent.js";
import { Expression } from "../../src/expression/expression.js";
import { parse } from "../../src/expression/parse/parse.js";
import { toText } from "../../src/expression/print-text.js";
import { randomFormulas } from "../expression/random-formula.js";

test("formulas as text say what they say typeset", () => {
  for (const [tex, text] of [
    ["\\frac{\\frac{1}{3}}{\\frac{16}{9}}", "(1/3)/(16/9)"],
    ["\\frac{\\dfrac{1}{3}}{\\dfrac{16}{9}}", "(1/3)/(16/9)"],
    ["\\frac{3}{4} \\cdot \\frac{1}{4}", "3/4 · 1/4"],
    ["2^{\\frac{1}{2}}", "2^(1/2)"],
    ["e^{\\ln\\left(\\frac{3}{16}\\right)}", "e^(ln(3/16))"],
    ["\\sqrt{\\frac{9}{256}}", "√(9/256)"],
    ["\\frac{60}{4x_3}", "60/(4x_3)"],
    ["\\frac{x}{2}y", "(x/2)y"],
    ["x\\frac{1}{2}", "x(1/2)"],
    ["\\hat y", "ŷ"],
    ["\\hat{y} - y", "ŷ - y"],
    ["2.718\\ldots", "2.718…"],
    ["2x \\cos\\left(x^2\\right)", "2x cos(x^2)"],
    ["\\left|x\\right|", "|x|"],
    ["\\frac{\\partial f}{\\partial x}", "∂f/∂x"],
    ["\\frac12", "1/2"],
    ["w_{12}", "w_12"],
    ["\\sqrt[3]{x}", "∛(x)"],
    ["f'(x) \\to \\infty", "f'(x) → ∞"],
    ["h\\to 0", "h → 0"],
    ["x\\leftarrow x-2x", "x ← x-2x"],
    ["x+y=10\\ \\Rightarrow\\ x=5", "x+y=10 ⇒ x=5"],
    ["\\nabla f=0\\iff x=y", "∇f=0 ⇔ x=y"],
    ["x^{10}", "x^(10)"],
    ["\\frac{-x + 1}{2}", "(-x + 1)/2"],
    ["\\tfrac{1}{2}e^{2x}", "(1/2)e^(2x)"],
  ] as const)
    assert.equal(plainTex(tex), text, tex);
});

test("a formula typeset, and written as text, is read as the formula that it was", () => {
  const { formula } = randomFormulas(77, ["x", "y", "e"]);
  let compared = 0;
  for (let i = 0; i < 300; i++) {
    const tree = formula(3);
    const text = plainTex(new Expression(tree).toTex());
    const { verdict, counterexample } = equivalent(parse(text), new Expression(tree));
    if (verdict === "equal") compared++;
    else assert.notEqual(verdict, "different", `${toText(tree)}: ${text}: ${JSON.stringify(counterexample)}`);
  }
  assert.ok(compared > 200, `${compared} compared`);
});
