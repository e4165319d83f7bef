import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/expression/parse/parse.js";
import "../korean.js";

const signs: [typed: string, text: string, tex: string][] = [
  ["(x^2)'", "(x^2)'", "(x^2)'"],
  ["(3t)′", "(3t)'", "(3t)'"],
  ["3(x^2)' + (5)'", "3(x^2)' + (5)'", "3(x^2)' + (5)'"],
  ["(x^2)''", "((x^2)')'", "((x^2)')'"],
  ["-(1+e^(-x))'/(1+e^(-x))^2", "-(1 + e^(-x))'/(1 + e^(-x))^2", "-\\frac{(1 + e^{-x})'}{(1 + e^{-x})^2}"],
  ["σ'(x)", "(sigmoid(x))'", "(\\sigma(x))'"],
  ["d/dx(x^2)", "d/dx(x^2)", "\\frac{d}{dx}(x^2)"],
  ["d/dt (a t^2)", "d/dt(a t^2)", "\\frac{d}{dt}(at^2)"],
  ["2 ∂/∂x(x y)", "2∂/∂x(x y)", "2\\frac{\\partial}{\\partial x}(xy)"],
  ["\\frac{d}{dx}\\left(x^2\\right)", "d/dx(x^2)", "\\frac{d}{dx}(x^2)"],
  ["\\frac{\\partial}{\\partial y}(x y)", "∂/∂y(x y)", "\\frac{\\partial}{\\partial y}(xy)"],
];

for (const [typed, text, tex] of signs) {
  test(`${typed} is read as a derivative still to be worked out`, () => {
    const read = parse(typed);
    assert.equal(String(read), text);
    assert.equal(read.toTex(), tex);
    assert.equal(String(parse(text)), text);
    assert.equal(String(parse(tex)), text);
  });
}

test("a derivative sign has the value of the derivative", () => {
  assert.equal(parse("(x^2)'").evaluate({ x: 3 }), 6);
  assert.equal(parse("2 + d/dt(t^3)").evaluate({ t: 2 }), 14);
  assert.equal(parse("((x^3)')'").evaluate({ x: 2 }), 12);
  assert.equal(parse("∂/∂y(x y)").evaluate({ x: 5, y: 1 }), 5);
  assert.throws(() => parse("(|x|)'").evaluate({ x: 0 }), RangeError);
});

test("a prime needs parentheses and one letter to differentiate by", () => {
  assert.throws(() => parse("x'"), /괄호|맨 앞/);
  assert.throws(() => parse("(a b)'"), /d\/da\( … \)/);
  assert.equal(parse("(a x^2)'").evaluate({ a: 2, x: 3 }), 12);
  assert.throws(() => parse("σ'(2x)"), /\(sigmoid\( … \)\)'/);
});
