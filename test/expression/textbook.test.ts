import assert from "node:assert/strict";
import { test } from "node:test";
import { ball } from "../../src/expression/ball.js";
import { differentiate } from "../../src/expression/differentiate.js";
import { parse } from "../../src/expression/parse/parse.js";
import { toTex } from "../../src/expression/print-tex.js";
import { toText } from "../../src/expression/print-text.js";
import { textbook } from "../../src/expression/textbook.js";
import type { Tree } from "../../src/expression/tree.js";
import { before } from "../../src/number/deadline.js";
import { randomFormulas } from "./random-formula.js";

/** A derivative, and what a textbook prints for it. */
const derivatives: [f: string, printed: string][] = [
  ["5x + 1", "5"],
  ["(2-x)^2", "2x - 4"],
  ["1+e^(-x)", "-e^{-x}"],
  ["3x^2+e^x+7", "6x + e^x"],
  ["ln x + 1/x", "\\frac{1}{x} - \\frac{1}{x^2}"],
  ["3x e^x", "3e^x + 3xe^x"],
  ["e^(3x^2)", "6xe^{3x^2}"],
  ["1/(1+e^(-x))", "\\frac{e^{-x}}{(1 + e^{-x})^2}"],
  ["σ(x)", "\\sigma(x)(1 - \\sigma(x))"],
  ["x^2 - 4/x^2", "2x + \\frac{8}{x^3}"],
  ["x^2 ln x", "2x\\ln x + x"],
  ["ln x/x", "\\frac{1 - \\ln x}{x^2}"],
  ["x/(x^2+1)", "\\frac{1 - x^2}{(x^2 + 1)^2}"],
  ["x/(x^2+1)^2", "\\frac{1 - 3x^2}{(x^2 + 1)^3}"],
  ["(x^2+1)/(x-1)^2", "-\\frac{2(x + 1)}{(x - 1)^3}"],
  ["√(x^2+1)", "\\frac{x}{\\sqrt{x^2 + 1}}"],
  ["x√x", "\\frac{3}{2}\\sqrt{x}"],
  ["1/√x", "-\\frac{1}{2x\\sqrt{x}}"],
  ["sin x/cos x", "\\frac{1}{\\cos^2 x}"],
  ["ln(x+√(x^2+1))", "\\frac{1}{\\sqrt{x^2 + 1}}"],
  ["(2x+1)^5", "10(2x + 1)^4"],
  ["x(x+1)^2", "(x + 1)(3x + 1)"],
  ["e^(2x)/x", "\\frac{(2x - 1)e^{2x}}{x^2}"],
  ["x/(1+|x|)", "\\frac{1}{\\left(1 + \\left|x\\right|\\right)^2}"],
  ["x^3/6", "\\frac{x^2}{2}"],
  ["0.3x^2", "0.6x"],
  ["cos^2 x", "-2\\sin x\\cos x"],
  ["x cbrt(x)", "\\frac{4}{3}\\sqrt[3]{x}"],
];

for (const [f, printed] of derivatives) {
  test(`the derivative of ${f} is printed ${printed}`, () => {
    assert.equal(toTex(textbook(differentiate(parse(f).tree, "x"))), printed);
  });
}

test("tidying a random formula, or its derivative, never changes a value", () => {
  const { formula, random } = randomFormulas(7, ["x", "y", "e"]);
  let compared = 0;
  for (let i = 0; i < 1500; i++) {
    const f = formula(1 + Math.floor(random() * 3));
    for (const tree of i % 2 === 0 ? [f] : [differentiate(f, "x")]) compared += assertSameValues(tree, textbook(tree));
  }
  assert.ok(compared > 4000, `${compared} values compared`);
});

test("what is printed is already tidy: tidying once more changes nothing", () => {
  for (const [f] of derivatives) {
    const tidy = textbook(differentiate(parse(f).tree, "x"));
    assert.equal(toText(textbook(tidy)), toText(tidy));
  }
});

const values = [-3.1, -1.3, -0.4, 0.6, 1.7, 2.3, 11.9];

function assertSameValues(before: Tree, after: Tree): number {
  let compared = 0;
  for (const [i, x] of values.entries()) {
    const scope = { x, y: values[(3 * i + 1) % values.length] as number };
    const [a, b] = [ball(before, scope), ball(after, scope)];
    if (a === "undefined" || a === "indeterminate" || b === "indeterminate") continue;
    assert.ok(b !== "undefined", `${toText(before)} has a value at ${x}, ${toText(after)} has none`);
    const gap = Math.abs(a.value - b.value);
    assert.ok(
      gap <= 2 * (a.error + b.error),
      `${toText(before)} is ${a.value} at ${x}, ${toText(after)} is ${b.value}`,
    );
    compared++;
  }
  return compared;
}

test("when the time is over the formula is tidied, and its value is the same", () => {
  const slope = differentiate(parse("x^3 (1 + 2x) sin(x)^2").tree, "x");
  const over = before(performance.now() - 1, () => textbook(slope));
  assert.notEqual(toText(over), toText(textbook(slope)));
  assert.equal(assertSameValues(slope, over), values.length);
});
